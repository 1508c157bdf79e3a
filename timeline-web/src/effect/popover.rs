//! Closes a menu when the focus goes on past it, as the browser does for a tap beside it: an open menu would hide what
//! the focus went to. Esc and taps are the browser's own.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// Begins to listen.
pub(super) fn listen(document: &Document, to: &mut Vec<EventListener>) {
    let page = document.clone();
    to.push(EventListener::new(document, "focusin", move |event| {
        let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        // why: a menu opens from a button, and from a line of another menu, and both stay for it
        let inside =
            |one: &Element| matches!(one.closest("[popover], [popovertarget]"), Ok(Some(_)));
        if focused.as_ref().is_none_or(inside) {
            return;
        }
        let Ok(open) = page.query_selector_all(":popover-open") else { return };
        for at in 0..open.length() {
            if let Some(Ok(menu)) = open.item(at).map(|menu| menu.dyn_into::<HtmlElement>()) {
                // why: a menu that closed by itself in the meantime is as good
                let _ = menu.hide_popover();
            }
        }
    }));
}
