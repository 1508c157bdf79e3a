//! One thing on the page, as assistive technology knows it.

use serde_json::{Value, json};

use crate::Page;

/// A node of the accessibility tree, tied to its element.
#[derive(Debug, Clone)]
pub struct Node {
    /// As in `button`.
    pub role: String,
    /// The accessible name.
    pub name: String,
    pub(crate) element: u64,
    properties: Value,
}

impl Node {
    /// Reads a node of the browser's tree; `None` where it is hidden.
    pub(crate) fn read(node: &Value) -> Option<Node> {
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
        if node["ignored"] == true {
            return None;
        }
        Some(Node {
            role: text(&node["role"]),
            name: text(&node["name"]),
            element: node["backendDOMNodeId"].as_u64()?,
            properties: node["properties"].clone(),
        })
    }

    /// A state such as `pressed`, `selected`, `checked`, `disabled`, `expanded`.
    pub fn is(&self, state: &str) -> bool {
        let properties = self.properties.as_array().into_iter().flatten();
        properties.filter(|property| property["name"] == state).any(|property| {
            property["value"]["value"] == true || property["value"]["value"] == "true"
        })
    }

    /// The value of a field.
    pub fn value(&self, page: Page<'_>) -> String {
        page.call(self, "function () { return this.value ?? this.textContent }")
            .as_str()
            .unwrap_or("")
            .to_owned()
    }

    /// The visible text in it.
    pub fn text(&self, page: Page<'_>) -> String {
        let text = page.call(self, "function () { return this.innerText ?? this.textContent }");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Its middle, scrolled into view, in CSS pixels of the window; `None` where something lies over it.
    pub fn middle(&self, page: Page<'_>) -> Option<(f64, f64)> {
        let at = page.call(
            self,
            "function () {
               this.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
               const box = this.getBoundingClientRect();
               if (box.width === 0 || box.height === 0) return null;
               const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
               const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
               const hit = document.elementFromPoint(x, y);
               const label = this.labels && [...this.labels].some((label) => label.contains(hit));
               return hit && (this.contains(hit) || hit.contains(this) || label) ? [x, y] : null;
             }",
        );
        Some((at[0].as_f64()?, at[1].as_f64()?))
    }

    /// Left, top, width and height in CSS pixels of the window.
    pub fn bounds(&self, page: Page<'_>) -> [f64; 4] {
        let of = page.call(
            self,
            "function () { const b = this.getBoundingClientRect(); return [b.left, b.top, b.width, b.height] }",
        );
        [0, 1, 2, 3].map(|at| of[at].as_f64().unwrap_or_default())
    }

    /// Clicks it with the mouse, once nothing lies over it.
    pub fn click(&self, page: Page<'_>) {
        let (x, y) = page
            .wait_for(&format!("{} \"{}\" to be clickable", self.role, self.name), || {
                self.middle(page)
            });
        page.click_at(x, y);
    }

    /// Taps it with a finger.
    pub fn tap(&self, page: Page<'_>) {
        let (x, y) = page
            .wait_for(&format!("{} \"{}\" to be tappable", self.role, self.name), || {
                self.middle(page)
            });
        page.tap_at(x, y);
    }

    /// Gives it the focus, as Tab or a reader's cursor would.
    pub fn focus(&self, page: Page<'_>) {
        page.cdp("DOM.focus", json!({ "backendNodeId": self.element }));
    }

    /// Clicks it, selects what is there, and types over it.
    pub fn fill(&self, page: Page<'_>, text: &str) {
        self.focus(page);
        page.call(self, "function () { this.select?.() }");
        if text.is_empty() {
            page.key("Delete");
        } else {
            page.paste(text);
        }
    }

    /// Chooses the option with this text in a list.
    pub fn choose(&self, page: Page<'_>, option: &str) {
        let script = format!(
            "function () {{
               const wanted = [...this.options].find((option) => option.label.trim() === {0} || option.label.includes({0}));
               if (!wanted) return false;
               this.value = wanted.value;
               this.dispatchEvent(new Event('input', {{ bubbles: true }}));
               this.dispatchEvent(new Event('change', {{ bubbles: true }}));
               return true;
             }}",
            Value::from(option)
        );
        assert_eq!(page.call(self, &script), true, "there is no option \"{option}\"");
    }
}
