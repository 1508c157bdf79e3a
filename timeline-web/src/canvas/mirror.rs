//! The drawing in words, for assistive technology: a list of what is in view, never seen. It is
//! made again when the drawing comes to rest, not while it moves.

use std::rc::Rc;

use timeline_core::scene::Target;
use yew::prelude::*;

use super::{
    desk::Rest,
    spoken::{Speaker, element_id},
};
use crate::{state::Doc, text::Texts};

/// What the list needs.
#[derive(Properties)]
pub(super) struct MirrorProps {
    /// The document.
    pub(super) doc: Doc,
    /// The words of the screen.
    pub(super) texts: Texts,
    /// What is in view.
    pub(super) rest: Rc<Rest>,
    /// What the keyboard stands on; it is in the list also before the drawing is at rest.
    pub(super) focus: Option<Target>,
}

impl PartialEq for MirrorProps {
    fn eq(&self, other: &Self) -> bool {
        // why: not the document. An edit is drawn, and once that is at rest, all is said anew; to say it
        // twice would keep the drawing waiting
        self.texts == other.texts
            && Rc::ptr_eq(&self.rest, &other.rest)
            && self.focus == other.focus
    }
}

/// What is in view, as a list that is never seen.
#[component]
pub(super) fn Mirror(props: &MirrorProps) -> Html {
    let MirrorProps { doc, texts, rest, focus } = props;
    let seen = || rest.placed.iter().map(|placed| placed.target);
    let elsewhere = focus.filter(|focus| !seen().any(|target| target == *focus));
    let speaker = Speaker::of(doc.timeline(), doc.dates(), *texts, seen().chain(elsewhere));
    let entry = |target: Target, words: String| {
        html! { <li key={element_id(target)} id={element_id(target)} role="option" dir="auto">{ words }</li> }
    };
    html! {
        <ul class="visually-hidden" role="presentation">
            { for rest.placed.iter().map(|placed| entry(placed.target, speaker.placed(placed))) }
            { for elsewhere.and_then(|target| Some(entry(target, speaker.target(target)?))) }
        </ul>
    }
}
