//! What every view may ask for: the state, the words of the screen, where to say something, and
//! whether the window is narrow.

use gloo::events::EventListener;
use timeline_core::model::ItemId;
use yew::prelude::*;

use crate::app::{Dispatch, Model};
use crate::state::{Fault, Focus, FormField, Message, Panel, Saying, Selected, faults};
use crate::text::{Arg, Texts};

/// What every view may ask for, got once for the whole screen. Views are functions of it. Only what
/// has a state, a node or an effect of its own is a component, and gets it as a property: the code
/// of a component is some 5 kB of the page, that of a function what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Cx {
    /// The state, with the curtain before what may not be read at the table.
    pub model: Model,
    /// The same without the curtain: for what is printed.
    pub whole: Model,
    /// The words of the screen, in its language.
    pub texts: Texts,
    /// Where to say something.
    pub dispatch: Dispatch,
    /// The window is as narrow as a phone.
    pub narrow: bool,
}

impl Cx {
    /// Says this when something is pressed.
    #[must_use]
    pub fn on_press(&self, message: Message) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| message.clone())
    }

    /// Opens an item where its panel comes over, or takes the place of, what was pressed in: the focus would
    /// be left behind there.
    #[must_use]
    pub fn on_open(&self, id: ItemId) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| {
            dispatch.emit(Message::Select(Selected::Item(id)));
            dispatch.emit(Message::Focus(Focus::Panel));
        })
    }
}

/// The properties of a component that needs no more than what every view may ask for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CxProps {
    /// What every view may ask for.
    pub cx: Cx,
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
    /// What is the matter with the form that is open.
    #[must_use]
    pub fn of(cx: &Cx) -> Self {
        let found = match (&cx.model.panel, &cx.model.doc) {
            (Panel::Form(form), Some(doc)) => faults(form, doc, cx.model.today),
            _ => Vec::new(),
        };
        Self { texts: cx.texts, faults: found }
    }

    /// What is the matter with this field, in words.
    #[must_use]
    pub fn at(&self, field: FormField) -> Option<AttrValue> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(said(self.texts, &fault.saying).into())
    }
}
