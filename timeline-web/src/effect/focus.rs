//! Moving the focus, after the page was drawn.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::state::Focus;

/// Puts the focus there in the next task: what it goes to may only just be drawn.
pub(super) fn focus(place: Focus) {
    let document = web_sys::window().and_then(|window| window.document());
    let has_it = document.and_then(|document| document.active_element());
    Timeout::new(0, move || {
        let found = if place == Focus::Same { has_it } else { find(place) };
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // why: an element that cannot take the focus leaves it where it was
            let _ = element.focus();
        }
    })
    .forget();
}

fn find(place: Focus) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let whole = document.get_element_by_id(place.element_id());
    match place {
        Focus::Said => {
            whole.filter(|_| document.active_element() == document.body().map(Into::into))
        }
        Focus::Fault => document.query_selector("#panel [aria-invalid=true]").ok()?,
        Focus::Career => document.query_selector("#panel .career :is(select, input)").ok()?,
        Focus::Panel => {
            // why: a panel that is read first keeps its small forms for later
            let field = "form.form :is(input:not([type=hidden]), textarea, select)";
            let first = whole.as_ref().and_then(|panel| panel.query_selector(field).ok()?);
            first.or(whole)
        }
        _ => whole,
    }
}
