//! Whether what was done is kept, in a few words.

use yew::prelude::*;

use crate::app::use_model;
use crate::state::Storage;
use crate::view::context::use_texts;
use crate::view::icon::{Icon, Sign};

/// Whether what was done is kept.
#[component]
pub fn Saved() -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
    let (key, sign, class) = match model.storage {
        Storage::Unknown => return html! { <p class="saved" role="status" /> },
        Storage::Saving => ("saved-saving", Sign::Clock, "is-busy"),
        Storage::Saved => ("saved-here", Sign::Check, "is-good"),
        Storage::Refused(_) => ("saved-not", Sign::Warning, "is-bad"),
        Storage::OtherTab => ("saved-other-tab", Sign::Lock, "is-busy"),
        Storage::NotKept => ("saved-file-only", Sign::Warning, "is-busy"),
    };
    html! {
        <p class={classes!("saved", class)} role="status">
            <Icon {sign} /><span class="saved-words">{ texts.t(key) }</span>
        </p>
    }
}
