//! Whether what was done is kept, in a few words. It is there to be read and not said aloud: it changes with every pause in
//! typing. What goes wrong is an alert.

use yew::prelude::*;

use crate::state::Storage;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};

/// Whether what was done is kept.
pub(super) fn saved(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let (key, sign, class) = match model.storage {
        Storage::Unknown => return html! { <p class="saved" /> },
        Storage::Saving => ("saved-saving", Sign::Clock, "is-busy"),
        Storage::Saved => ("saved-here", Sign::Check, "is-good"),
        Storage::Refused(_) => ("saved-not", Sign::Warning, "is-bad"),
        Storage::OtherTab => ("saved-other-tab", Sign::Lock, "is-busy"),
        Storage::NotKept => ("saved-file-only", Sign::Warning, "is-busy"),
    };
    html! {
        <p class={classes!("saved", class)}>
            { icon(sign) }<span class="saved-words">{ texts.t(key) }</span>
        </p>
    }
}
