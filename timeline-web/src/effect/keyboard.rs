//! A keyboard on the screen takes room: from the window in some browsers, from what is seen of it in
//! others. Either way the page fits what is left, and the field that is written in stays in view.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, EventTarget, HtmlElement, Window};

use super::promise::{get, window};

/// What is left of a window on a small device while there is a keyboard, in CSS pixels: less than this.
const LEFT_PX: f64 = 560.0;
const NARROW_PX: f64 = 640.0;
/// What browsers show and hide of themselves takes less from the window than any keyboard.
const KEYBOARD_PX: f64 = 120.0;

/// Begins to listen.
pub(super) fn listen(of: &Window, document: &Document, to: &mut Vec<EventListener>) {
    let seen: Option<EventTarget> = get(&window(), "visualViewport").dyn_into().ok();
    for target in [Some(of.clone().into()), seen].into_iter().flatten() {
        let (of, document) = (of.clone(), document.clone());
        to.push(EventListener::new(&target, "resize", move |_| make_room(&of, &document)));
    }
}

fn make_room(of: &Window, document: &Document) {
    let seen = get(&window(), "visualViewport");
    let number = |of, name| get(of, name).as_f64();
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|one| one.as_f64());
    let (Some(width), Some(height)) = (size(of.inner_width()), size(of.inner_height())) else {
        return;
    };
    // why: who zooms in with two fingers sees less too, and wants the page to stay as it is
    let zoomed = number(&seen, "scale").is_some_and(|scale| scale > 1.01);
    let room = number(&seen, "height").filter(|room| !zoomed && room + KEYBOARD_PX < height);
    let Some(root) = document.document_element().and_then(|root| root.dyn_into().ok()) else {
        return;
    };
    let root: HtmlElement = root;
    let field = document
        .active_element()
        .filter(|field| matches!(field.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    let left = room.unwrap_or(height);
    let typing = field.is_some() && width <= NARROW_PX && left < LEFT_PX;
    // why: a page that cannot be made to fit stays as it is
    let _ = root.class_list().toggle_with_force("has-keyboard", typing);
    let _ = match room {
        Some(room) => root.style().set_property("--tijdlijn-room", &format!("{room}px")),
        None => root.style().remove_property("--tijdlijn-room").map(drop),
    };
    if let Some(field) = field {
        let bounds = field.get_bounding_client_rect();
        if bounds.bottom() > left || bounds.top() < 0.0 {
            field.scroll_into_view_with_bool(false);
        }
    }
}
