//! Keys that work on every screen. Those of the drawing belong to the canvas.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use timeline_core::conversation::Move;

use crate::state::{Focus, Message, Panel, TalkMessage};

/// What a key means, where nothing closer to it took it. A key of one character alone means something while `single`
/// holds: it is put off by who talks to the computer, or whose hands press what they do not mean.
pub(super) fn message(event: &KeyboardEvent, single: bool) -> Option<Message> {
    if event.default_prevented() || event.is_composing() {
        return None;
    }
    let key = event.key();
    if (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
        return with_control(&key.to_lowercase(), event.shift_key(), event);
    }
    if key == "Escape" {
        return (!browser_closes(event)).then_some(Message::Back);
    }
    if !single || event.alt_key() || typing(event).is_some() {
        return None;
    }
    match key.as_str() {
        "/" => Some(Message::Focus(Focus::Search)),
        "." => Some(Message::Curtain(None)),
        "b" => Some(Message::Talk(TalkMessage::Move(Move::Pass { seconds: 0 }))),
        "?" => Some(Message::Open(Panel::Keys)),
        _ => None,
    }
}

/// Whether a dialog or a menu is open, which the browser itself closes with this key; taking the key would keep
/// it open.
fn browser_closes(event: &KeyboardEvent) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(page) = target.and_then(|element| element.owner_document()) else { return false };
    // why: one by one, since a browser that does not know of popovers refuses them both at once
    let is_there = |which| matches!(page.query_selector(which), Ok(Some(_)));
    is_there("dialog[open]") || is_there(":popover-open")
}

fn with_control(key: &str, shift: bool, event: &KeyboardEvent) -> Option<Message> {
    // why: in a field with text the browser itself takes back what was typed
    let in_text = typing(event).is_some_and(|text| !text.is_empty());
    match (key, shift) {
        ("z", false) if !in_text => Some(Message::Undo),
        ("z", true) | ("y", false) if !in_text => Some(Message::Redo),
        ("s", shift) => Some(Message::Save { choose: shift }),
        ("p", false) => Some(Message::PrintKey),
        _ => None,
    }
}

/// What stands in the text field that takes the key; none when no text field does.
fn typing(event: &KeyboardEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        let text = !matches!(
            input.type_().as_str(),
            "button" | "checkbox" | "radio" | "range" | "file" | "submit" | "reset"
        );
        // why: a key beside a round choice in a form is a slip of who thinks to be in its text
        let in_form = || matches!(target.closest("form.form"), Ok(Some(_))).then(String::new);
        return if text { Some(input.value()) } else { in_form() };
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    (target.tag_name() == "SELECT").then(String::new)
}
