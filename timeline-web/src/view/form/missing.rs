//! What stands in the way of a date, and what would help: a sentence, and where a birth date or a
//! group is missing, the way to fill it in.

use timeline_core::date::{self, Trouble};
use yew::{prelude::*, props};

use crate::state::{Editable, Message};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonProps, button};

/// What it needs.
#[derive(PartialEq, Properties)]
pub struct MissingProps {
    /// What stands in the way.
    pub trouble: Trouble,
    /// Only the sentence.
    #[prop_or_default]
    pub plain: bool,
}

/// What would help.
pub fn missing(cx: &Cx, props: &MissingProps) -> Html {
    let texts = cx.texts;
    let label = match props.trouble {
        Trouble::BirthMissing => Some(texts.t("ask-birth")),
        Trouble::CareerMissing => Some(texts.t("ask-career")),
        _ => None,
    };
    let onclick = cx.on_press(Message::EditForm(Editable::Child));
    html! {
        <span class="missing">
            <span class="missing-words">{ icon(Sign::Question) }{ date::hint(props.trouble, texts.0) }</span>
            if let Some(label) = label.filter(|_| !props.plain) {
                { button(&props!(ButtonProps { label, onclick })) }
            }
        </span>
    }
}
