//! What every component may ask for: the words of the screen, and whether the window is narrow.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::app::use_model;
use crate::state::{Fault, FormField, Panel, Saying, faults};
use crate::text::{Arg, Texts};

/// The words of the screen, in its language.
#[hook]
pub fn use_texts() -> Texts {
    Texts(use_model().map(|model| model.lang).unwrap_or_default())
}

/// The words of something the state says.
#[must_use]
pub fn said(texts: Texts, saying: &Saying) -> String {
    let words: Vec<_> =
        saying.args.iter().map(|(name, value)| (*name, fill(texts, name, value))).collect();
    let args: Vec<_> = words
        .iter()
        .map(|(name, value)| match value.parse() {
            Ok(number) if COUNTED.contains(name) => (*name, Arg::Number(number)),
            _ => (*name, Arg::from(value)),
        })
        .collect();
    texts.with(saying.key, &args)
}

/// The arguments that decide between one and many. Other digits are words: a title can be "007".
const COUNTED: [&str; 4] = ["count", "edits", "size", "limit"];

/// A step is named by the key of its text.
fn fill(texts: Texts, name: &str, value: &str) -> String {
    if name == "step" { texts.t(value) } else { value.to_owned() }
}

/// Whether the window is as narrow as a phone; drawn again when that changes.
#[hook]
pub fn use_narrow() -> bool {
    use_media("(max-width: 640px)")
}

/// Whether a media query holds; drawn again when that changes.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let list = use_memo((), |()| {
        // why: without a browser there is no window to ask; it counts as wide
        let window = if cfg!(target_arch = "wasm32") { web_sys::window() } else { None };
        window.and_then(|window| window.match_media(query).ok().flatten())
    });
    let matches = use_state_eq(|| list.as_ref().as_ref().is_some_and(|list| list.matches()));
    {
        let matches = matches.clone();
        use_effect_with((), move |()| {
            let listener = list.as_ref().clone().map(|list| {
                let now = list.clone();
                EventListener::new(&list, "change", move |_| matches.set(now.matches()))
            });
            move || drop(listener)
        });
    }
    *matches
}

/// What is the matter with the form that is open.
#[derive(Clone, Debug)]
pub struct Faults {
    texts: Texts,
    faults: Vec<Fault>,
}

impl Faults {
    /// What is the matter with this field, in words.
    #[must_use]
    pub fn at(&self, field: FormField) -> Option<AttrValue> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(said(self.texts, &fault.saying).into())
    }
}

/// What is the matter with the form that is open.
#[hook]
pub fn use_faults() -> Faults {
    let texts = use_texts();
    let model = use_model();
    let found = model.as_ref().and_then(|model| match (&model.panel, &model.doc) {
        (Panel::Form(form), Some(doc)) => Some(faults(form, doc, model.today)),
        _ => None,
    });
    Faults { texts, faults: found.unwrap_or_default() }
}
