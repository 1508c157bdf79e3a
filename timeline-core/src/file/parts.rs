//! The text of a document in parts, for a host that keeps it at every edit: of a long timeline only
//! the parts that an edit touched have to be written again.

use std::mem;

use super::{Document, json};
use crate::chunks::Chunks;
use crate::model::Item;

/// What an empty list of items is in a text. Within a string the quotation marks would be escaped.
const NO_ITEMS: &str = r#""items":[]"#;

/// A document in parts: their texts joined are the text of its file.
#[derive(Clone, Debug)]
pub struct Parts {
    /// What comes before the items.
    pub head: String,
    /// The items, some of them in each part.
    pub items: Vec<Part>,
    /// What comes after the items.
    pub tail: String,
}

/// Some of the items of a document, one after another.
#[derive(Clone, Debug)]
pub struct Part(Chunks<Item>);

impl Part {
    /// Whether both are of the same document, or of what became of it, and nothing in them changed.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }

    /// The text of its items.
    #[must_use]
    pub fn text(&self) -> String {
        // why: writing these types to memory cannot fail, as in `json::write`
        let list = serde_json::to_string(&self.0).unwrap_or_default();
        list.strip_prefix('[')
            .and_then(|list| list.strip_suffix(']'))
            .unwrap_or_default()
            .to_owned()
    }
}

impl Parts {
    /// Takes a document apart; none where it can only be written as a whole, because its file held
    /// fields that this version does not know.
    ///
    /// ```
    /// use timeline_core::file::{Document, json, parts::{Parts, join}};
    /// use timeline_core::model::{Timeline, TimelineId};
    ///
    /// let document = Document::new(Timeline::new(TimelineId(1), "Noor"));
    /// let parts = Parts::of(&document).unwrap();
    /// let items: Vec<String> = parts.items.iter().map(|part| part.text()).collect();
    /// assert_eq!(join(&parts.head, &items, &parts.tail), json::write(&document));
    /// ```
    #[must_use]
    pub fn of(document: &Document) -> Option<Self> {
        if document.has_unknown_fields() {
            return None;
        }
        let mut around = document.clone();
        let items = mem::take(&mut around.timeline.items);
        let around = json::write(&around);
        // why: between the brackets
        let at = around.find(NO_ITEMS)? + NO_ITEMS.len() - 1;
        let (head, tail) = around.split_at(at);
        let items = items.stretches().map(Part).collect();
        Some(Self { head: head.to_owned(), items, tail: tail.to_owned() })
    }
}

/// Puts the text of a document together again.
#[must_use]
pub fn join(head: &str, items: &[impl AsRef<str>], tail: &str) -> String {
    let long = items.iter().map(|part| part.as_ref().len() + 1).sum::<usize>();
    let mut text = String::with_capacity(head.len() + long + tail.len());
    text.push_str(head);
    for (at, part) in items.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(part.as_ref());
    }
    text.push_str(tail);
    text
}
