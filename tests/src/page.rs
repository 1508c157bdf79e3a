//! A tab: what is on it, by role and accessible name, and a person's hands.

use std::path::Path;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::{Browser, Node};

/// Longer than anything the app may take, also on a busy machine, where a disk that others write to may keep a draft
/// waiting for half a minute.
const PATIENCE: Duration = Duration::from_secs(60);

/// The tab in view of a browser.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    browser: &'a Browser,
}

/// Waits until something is so.
pub fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    wait_for(what, || is_so().then_some(()));
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(25));
    }
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: &'a Browser) -> Page<'a> {
        Page { browser }
    }

    /// The browser it is in.
    pub fn browser(self) -> &'a Browser {
        self.browser
    }

    /// Goes to an address, and waits until the document is loaded.
    pub fn go(self, url: &str) {
        self.browser.command("POST", "/url", json!({ "url": url }));
    }

    /// A command of the browser's own protocol.
    pub fn cdp(self, name: &str, parameters: Value) -> Value {
        self.browser.cdp(name, parameters)
    }

    /// Waits until `look` finds something; fails with what is on the page.
    pub fn wait_for<T>(self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let shot = self.screenshot("failed");
                panic!(
                    "waited in vain for {what}; see {}; complaints {:?}; on the page:\n{}",
                    shot.display(),
                    self.browser.complaints(),
                    self.outline()
                );
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Waits until something is so.
    pub fn wait_until(self, what: &str, mut is_so: impl FnMut() -> bool) {
        self.wait_for(what, || is_so().then_some(()));
    }

    /// Everything of a role that is there now, in the order of the page.
    pub fn all(self, role: &str) -> Vec<Node> {
        self.query(json!({ "role": role }))
    }

    /// What has this role and name now.
    pub fn now(self, role: &str, name: &str) -> Option<Node> {
        self.query(json!({ "role": role, "accessibleName": name })).into_iter().next()
    }

    /// What has this role and name; waits for it.
    pub fn find(self, role: &str, name: &str) -> Node {
        self.wait_for(&format!("{role} \"{name}\""), || self.now(role, name))
    }

    /// What has this role and a name that begins so; waits for it.
    pub fn find_starting(self, role: &str, start: &str) -> Node {
        self.find_where(role, &format!("{role} named \"{start}…\""), |node| {
            node.name.starts_with(start)
        })
    }

    /// What has this role and fits; waits for it.
    pub fn find_where(self, role: &str, what: &str, fits: impl Fn(&Node) -> bool) -> Node {
        self.wait_for(what, || self.all(role).into_iter().find(|node| fits(node)))
    }

    /// Waits until nothing has this role and name any more.
    pub fn gone(self, role: &str, name: &str) {
        self.wait_until(&format!("{role} \"{name}\" to go"), || self.now(role, name).is_none());
    }

    /// Clicks the button of this name.
    pub fn press(self, name: &str) {
        self.find("button", name).click(self);
    }

    /// Opens what is folded under these words.
    pub fn press_summary(self, name: &str) {
        // The mark before the words is a part of the name.
        let is = |node: &Node| node.name.ends_with(name);
        self.find_where("DisclosureTriangle", name, is).click(self);
    }

    /// All text on the page.
    pub fn text(self) -> String {
        self.eval("document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page says this.
    pub fn says(self, text: &str) {
        self.wait_until(&format!("the page to say \"{text}\""), || self.text().contains(text));
    }

    /// Roles and names of the page, a line each, for messages.
    pub fn outline(self) -> String {
        let tree = self.cdp("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let silent = ["none", "generic", "InlineTextBox", "paragraph", "listitem"];
        nodes
            .iter()
            .filter_map(Node::read)
            .filter(|node| !silent.contains(&node.role.as_str()) && !node.name.is_empty())
            .map(|node| {
                format!("  {} \"{}\"\n", node.role, node.name.chars().take(120).collect::<String>())
            })
            .collect()
    }

    /// The value of a JavaScript expression; promises are awaited.
    pub fn eval(self, expression: &str) -> Value {
        let answer = self.cdp(
            "Runtime.evaluate",
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true }),
        );
        assert!(
            answer["exceptionDetails"].is_null(),
            "{expression}: {}",
            answer["exceptionDetails"]
        );
        answer["result"]["value"].clone()
    }

    /// Runs a script in every document before its own, from the next load on.
    pub fn before_load(self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Calls a function with a node as `this`; `null` where the node is gone.
    pub(crate) fn call(self, node: &Node, function: &str) -> Value {
        let resolved =
            self.browser.try_cdp("DOM.resolveNode", &json!({ "backendNodeId": node.element }));
        let Ok(resolved) = resolved else { return Value::Null };
        let called = self.browser.try_cdp(
            "Runtime.callFunctionOn",
            &json!({
                "objectId": resolved["object"]["objectId"],
                "functionDeclaration": function,
                "returnByValue": true,
            }),
        );
        called.map_or(Value::Null, |answer| answer["result"]["value"].clone())
    }

    fn query(self, wanted: Value) -> Vec<Node> {
        let Ok(document) = self.browser.try_cdp("DOM.getDocument", &json!({ "depth": 0 })) else {
            return Vec::new();
        };
        let mut parameters = wanted;
        parameters["nodeId"] = document["root"]["nodeId"].clone();
        // The document may be replaced between the two questions; then nothing is there yet.
        let found = self.browser.try_cdp("Accessibility.queryAXTree", &parameters);
        let nodes = found.map_or(Value::Null, |answer| answer["nodes"].clone());
        nodes.as_array().into_iter().flatten().filter_map(Node::read).collect()
    }

    /// Types on the keyboard, a key at a time.
    pub fn type_text(self, text: &str) {
        for letter in text.chars() {
            let text = letter.to_string();
            self.cdp(
                "Input.dispatchKeyEvent",
                json!({ "type": "keyDown", "text": text, "key": text, "unmodifiedText": text }),
            );
            self.cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": text }));
        }
    }

    /// Puts in a whole text at once, as pasting does.
    pub fn paste(self, text: &str) {
        self.cdp("Input.insertText", json!({ "text": text }));
    }

    /// Presses a key, with others held down: `Enter`, `Ctrl+Shift+z`.
    pub fn key(self, chord: &str) {
        let (held, key) = match chord.rsplit_once('+') {
            Some((held, key)) if !key.is_empty() => (held, key),
            _ if chord.ends_with('+') => (chord.trim_end_matches('+'), "+"),
            _ => ("", chord),
        };
        let bits: u32 = held
            .split('+')
            .filter(|name| !name.is_empty())
            .map(|name| match name {
                "Alt" => 1,
                "Ctrl" => 2,
                "Meta" => 4,
                "Shift" => 8,
                _ => panic!("\"{name}\" is not a key that is held"),
            })
            .sum();
        let (code, number, text) = describe(key);
        let mut event = json!({
            "type": "rawKeyDown", "key": key, "code": code, "modifiers": bits,
            "windowsVirtualKeyCode": number, "nativeVirtualKeyCode": number,
        });
        if key == "Space" {
            event["key"] = json!(" ");
        }
        if let Some(text) = text.filter(|_| bits & 7 == 0) {
            event["type"] = json!("keyDown");
            event["text"] = json!(text);
            event["unmodifiedText"] = json!(text);
        }
        self.cdp("Input.dispatchKeyEvent", event.clone());
        event["type"] = json!("keyUp");
        self.cdp("Input.dispatchKeyEvent", event);
    }

    /// The same key so many times.
    pub fn keys(self, chord: &str, times: usize) {
        for _ in 0..times {
            self.key(chord);
        }
    }

    /// Role and name of what has the focus.
    pub fn focused(self) -> Option<Node> {
        let of = self.cdp("Runtime.evaluate", json!({ "expression": "document.activeElement" }));
        let node = self.cdp("DOM.describeNode", json!({ "objectId": of["result"]["objectId"] }));
        let id = node["node"]["backendNodeId"].clone();
        let partial = json!({ "backendNodeId": id, "fetchRelatives": false });
        let answer = self.browser.try_cdp("Accessibility.getPartialAXTree", &partial).ok()?;
        answer["nodes"].as_array()?.iter().find_map(Node::read)
    }

    /// Presses Tab until the focus is on this, or Shift+Tab where that is nearer; fails after going round.
    pub fn tab_to(self, role: &str, name: &str) {
        const WHERE: &str = "function () {
            if (!this.isConnected) return null;
            const at = document.activeElement;
            return at === this ? 0 : this.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
        }";
        let (mut node, mut back) = (self.find(role, name), None);
        for _ in 0..250 {
            match self.call(&node, WHERE).as_i64() {
                Some(0) => return,
                Some(away) => back = back.or(Some(away < 0)),
                // It was drawn anew.
                None => node = self.find(role, name),
            }
            self.key(if back == Some(true) { "Shift+Tab" } else { "Tab" });
        }
        panic!("Tab does not reach {role} \"{name}\"; on the page:\n{}", self.outline());
    }

    /// A mouse event: `mousePressed`, `mouseMoved`, `mouseReleased`.
    pub fn mouse(self, kind: &str, x: f64, y: f64, clicks: u32) {
        let held = u32::from(kind != "mouseReleased");
        let button = if clicks == 0 { "none" } else { "left" };
        let buttons = if clicks == 0 { 0 } else { held };
        self.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": clicks }),
        );
    }

    /// Clicks at a place of the window.
    pub fn click_at(self, x: f64, y: f64) {
        self.mouse("mouseMoved", x, y, 0);
        self.mouse("mousePressed", x, y, 1);
        self.mouse("mouseReleased", x, y, 1);
    }

    /// Clicks twice at a place of the window.
    pub fn double_click_at(self, x: f64, y: f64) {
        self.click_at(x, y);
        self.mouse("mousePressed", x, y, 2);
        self.mouse("mouseReleased", x, y, 2);
    }

    /// Drags with the mouse, in steps.
    pub fn drag(self, from: (f64, f64), to: (f64, f64)) {
        self.mouse("mouseMoved", from.0, from.1, 0);
        self.mouse("mousePressed", from.0, from.1, 1);
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            self.mouse("mouseMoved", at.0, at.1, 1);
        }
        self.mouse("mouseReleased", to.0, to.1, 1);
    }

    /// Turns the wheel; `modifiers` 2 is Ctrl.
    pub fn wheel(self, (x, y): (f64, f64), delta_y: f64, modifiers: u32) {
        self.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": delta_y, "modifiers": modifiers }),
        );
    }

    /// Fingers on the glass, at these places; none lifts them all.
    pub fn touch(self, kind: &str, fingers: &[(f64, f64)]) {
        let points: Vec<Value> = fingers
            .iter()
            .enumerate()
            .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
            .collect();
        self.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
    }

    /// Taps with one finger.
    pub fn tap_at(self, x: f64, y: f64) {
        self.touch("touchStart", &[(x, y)]);
        self.touch("touchEnd", &[]);
    }

    /// Moves one finger in steps, and holds it still before lifting it, so that nothing is flung.
    pub fn swipe(self, from: (f64, f64), to: (f64, f64)) {
        self.touch("touchStart", &[from]);
        for step in 1..=20 {
            let part = f64::from(step.min(8)) / 8.0;
            let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            self.touch("touchMove", &[at]);
            self.next_frame();
        }
        self.touch("touchEnd", &[]);
    }

    /// Waits until the browser has drawn once more.
    pub fn next_frame(self) {
        self.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    }

    /// Moves two fingers level with each other apart (or together), from one distance to another.
    pub fn pinch(self, (x, y): (f64, f64), from: f64, to: f64) {
        let fingers = |apart: f64| [(x - apart / 2.0, y), (x + apart / 2.0, y)];
        self.touch("touchStart", &fingers(from));
        for step in 1..=8 {
            self.touch("touchMove", &fingers(from + (to - from) * f64::from(step) / 8.0));
        }
        self.touch("touchEnd", &[]);
    }

    /// Drops files on the middle of the window.
    pub fn drop_files(self, files: &[&Path]) {
        let (width, height) = self.browser.size();
        for kind in ["dragEnter", "dragOver", "drop"] {
            self.cdp(
                "Input.dispatchDragEvent",
                json!({
                    "type": kind, "x": width / 2, "y": height / 2,
                    "data": { "items": [], "files": files, "dragOperationsMask": 1 },
                }),
            );
        }
    }

    /// Chooses files in a file field, found by a selector because a hidden field has no name.
    pub fn choose_files(self, field: &str, files: &[&Path]) {
        let found = self.cdp(
            "Runtime.evaluate",
            json!({ "expression": format!("document.querySelector('{field}')") }),
        );
        self.cdp(
            "DOM.setFileInputFiles",
            json!({ "files": files, "objectId": found["result"]["objectId"] }),
        );
    }

    /// What alerts say now.
    pub fn alerts(self) -> Vec<String> {
        let said = self.all("alert").into_iter().map(|alert| alert.text(self));
        said.filter(|text| !text.trim().is_empty()).collect()
    }

    /// A picture of the window under `target/screens`.
    pub fn screenshot(self, name: &str) -> std::path::PathBuf {
        let folder = crate::root().join("target/screens");
        std::fs::create_dir_all(&folder).unwrap();
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("main").replace("::", "-");
        let path = folder.join(format!("{test}-{name}.png"));
        let shot = self.browser.command("GET", "/screenshot", Value::Null);
        let png = BASE64.decode(shot.as_str().unwrap_or_default()).unwrap();
        std::fs::write(&path, png).unwrap();
        path
    }

    /// Prints the page as the browser's print dialog would, on the paper that the page asks for.
    pub fn print(self) -> Vec<u8> {
        let printed = self.cdp(
            "Page.printToPDF",
            json!({ "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": true }),
        );
        BASE64.decode(printed["data"].as_str().unwrap()).unwrap()
    }
}

/// The code, the virtual key number and the text of a key.
fn describe(key: &str) -> (String, u32, Option<String>) {
    let named = |number, text: Option<&str>| (key.to_owned(), number, text.map(str::to_owned));
    match key {
        "Enter" => named(13, Some("\r")),
        "Tab" => named(9, None),
        "Space" => named(32, Some(" ")),
        "Escape" => named(27, None),
        "Backspace" => named(8, None),
        "Delete" => named(46, None),
        "Home" => named(36, None),
        "End" => named(35, None),
        "PageUp" => named(33, None),
        "PageDown" => named(34, None),
        "ArrowLeft" => named(37, None),
        "ArrowUp" => named(38, None),
        "ArrowRight" => named(39, None),
        "ArrowDown" => named(40, None),
        _ => {
            let letter = key.chars().next().unwrap_or(' ');
            let upper = letter.to_ascii_uppercase();
            let code = match letter {
                'a'..='z' | 'A'..='Z' => format!("Key{upper}"),
                '0'..='9' => format!("Digit{letter}"),
                '+' => "Equal".to_owned(),
                '-' => "Minus".to_owned(),
                '/' | '?' => "Slash".to_owned(),
                _ => String::new(),
            };
            (code, u32::from(upper), Some(key.to_owned()))
        }
    }
}
