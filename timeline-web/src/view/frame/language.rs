//! The switch between Dutch and English. Each language is named in itself.

use yew::{prelude::*, props};

use crate::state::Message;
use crate::text::Lang;
use crate::view::context::Cx;
use crate::view::part::{SegmentsProps, segments};

const LANGUAGES: [Lang; 2] = [Lang::Dutch, Lang::English];
const LANGS: [&str; 2] = ["nl", "en"];

/// The switch between languages.
pub fn language(cx: &Cx) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let lang = Some(cx.model.lang);
    let onchoose = dispatch.reform(|at: usize| Message::SetLang(LANGUAGES[at.min(1)]));
    segments(&props!(SegmentsProps {
        name: "language",
        legend: texts.t("language"),
        quiet_legend: true,
        choices: vec![AttrValue::Static("Nederlands"), AttrValue::Static("English")],
        langs: &LANGS[..],
        chosen: LANGUAGES.iter().position(|one| Some(*one) == lang),
        onchoose,
    }))
}
