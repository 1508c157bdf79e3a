//! The button that makes an agreement of what the panel shows, while a conversation is in view.

use timeline_core::model::About;
use yew::{prelude::*, props};

use crate::state::{AgreementOf, Message, NewForm};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonKind, ButtonProps, button};

/// "Maak er een afspraak van"; nothing where no conversation is in view that is still open.
pub(super) fn agree(cx: &Cx, about: About, what: &str) -> Html {
    let doc = cx.model.doc.as_ref().filter(|doc| doc.read_only.is_none());
    let talk = cx.model.talk.open.and_then(|id| doc?.timeline().conversation(id));
    if talk.is_none_or(|talk| talk.finished.is_some()) {
        return Html::default();
    }
    let of = AgreementOf { origin: Some(about), what: what.to_owned(), ..AgreementOf::default() };
    let onclick = cx.on_press(Message::NewForm(NewForm::Agreement(of)));
    button(&props!(ButtonProps {
        label: cx.texts.t("said-agree"),
        sign: Sign::Check,
        kind: ButtonKind::Quiet,
        onclick
    }))
}
