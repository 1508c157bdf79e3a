//! Says aloud what happened, for screen readers. Not to be seen.

use yew::prelude::*;

use crate::view::context::{Cx, said};

/// Says aloud what happened. Two places take turns, so that the same sentence is said again.
pub fn announcer(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let (serial, saying) = &model.announced;
    let sentence = saying.as_ref().map(|saying| said(texts, saying)).unwrap_or_default();
    let (even, odd) =
        if serial % 2 == 0 { (sentence, String::new()) } else { (String::new(), sentence) };
    html! {
        <div class="visually-hidden" aria-live="polite">
            <p>{ even }</p>
            <p>{ odd }</p>
        </div>
    }
}
