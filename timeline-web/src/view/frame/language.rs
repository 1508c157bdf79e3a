//! The switch between Dutch and English. Each language is named in itself.

use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::Message;
use crate::text::Lang;
use crate::view::context::use_texts;
use crate::view::part::Segments;

const LANGUAGES: [Lang; 2] = [Lang::Dutch, Lang::English];

/// The switch between languages.
#[component]
pub fn Language() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let lang = use_model().map(|model| model.lang);
    let onchoose = dispatch.reform(|at: usize| Message::SetLang(LANGUAGES[at.min(1)]));
    html! {
        <Segments name="language" legend={texts.t("language")} quiet_legend=true
            choices={vec![AttrValue::Static("Nederlands"), AttrValue::Static("English")]}
            chosen={LANGUAGES.iter().position(|one| Some(*one) == lang)} {onchoose} />
    }
}
