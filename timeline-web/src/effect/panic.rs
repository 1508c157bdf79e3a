//! What is left to do when the program itself fails: say so calmly, and hand out what was open as a
//! file. Nothing of the child goes to the console.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use timeline_core::file::{Document, json};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, HtmlElement, console};

use super::{file, promise::error_name};

const SORRY: [(&str, &str); 2] = [
    (
        "nl",
        "Er ging iets mis in Tijdlijn. Bewaar de tijdlijn als bestand en laad de pagina opnieuw.",
    ),
    ("en", "Something went wrong in Tijdlijn. Save the timeline as a file and reload the page."),
];
/// What browsers call an error that WebAssembly does not go on after.
const STOPS: [&str; 3] = ["RuntimeError", "RangeError", "InternalError"];
const SAVE: &str = "Opslaan als bestand";
const NAME: &str = "tijdlijn.tijdlijn.json";

thread_local! {
    static OPEN: RefCell<Option<Rc<Document>>> = const { RefCell::new(None) };
}

/// Remembers what is open, for when the program fails.
pub fn remember(document: Option<&Rc<Document>>) {
    OPEN.with(|open| {
        if let Ok(mut open) = open.try_borrow_mut() {
            *open = document.cloned();
        }
    });
}

/// From now on a failure of the program is shown on the page. Where a panic stops the program at once, as in the
/// released page, no hook is called: then the browser tells of the stop, as of one by a stack that is full.
pub fn set_hook() {
    // why: yew puts a hook of its own in the place of any other, and that one prints what was wrong
    // as it is, words of the child included
    yew::set_custom_panic_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        console::error_1(&format!("Tijdlijn stopped at {place}").into());
        // why: there is nobody left to tell that even this failed
        let _ = show();
    }));
    if let Some(window) = web_sys::window() {
        // why: in what a promise calls, a stop is a refused promise
        for (kind, what) in [("error", "error"), ("unhandledrejection", "reason")] {
            let stopped = EventListener::new(&window, kind, move |event| {
                let error = super::promise::get(event, what);
                if STOPS.contains(&error_name(&error).as_str()) {
                    // why: as above
                    let _ = show();
                }
            });
            stopped.forget();
        }
    }
}

fn show() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    if document.query_selector(".stopped")?.is_some() {
        return Ok(());
    }
    let body = document.body().ok_or(JsValue::UNDEFINED)?;
    let alert: HtmlElement = document.create_element("div")?.unchecked_into();
    alert.set_class_name("stopped");
    alert.set_attribute("role", "alert")?;
    let style = alert.style();
    for (name, value) in [
        ("position", "fixed"),
        ("inset", "0 0 auto 0"),
        ("z-index", "1000"),
        ("padding", "1.25rem"),
        ("background", "#FFF6D6"),
        ("color", "#22303C"),
        ("border-bottom", "2px solid #B8860B"),
        ("font-size", "1.125rem"),
    ] {
        style.set_property(name, value)?;
    }
    for (lang, words) in SORRY {
        let line = document.create_element("p")?;
        line.set_attribute("lang", lang)?;
        line.set_text_content(Some(words));
        alert.append_child(&line)?;
    }
    let open = OPEN.with(|open| open.try_borrow().ok().and_then(|open| open.clone()));
    if let Some(open) = open {
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&file::blob_url("application/json", json::write(&open).as_bytes())?);
        link.set_download(NAME);
        link.set_text_content(Some(SAVE));
        link.style().set_property("font-weight", "700")?;
        alert.append_child(&link)?;
    }
    body.append_child(&alert).map(drop)
}
