//! A message that goes away by itself, with a button to take the step back. It is not read out:
//! the announcer says the same.

use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::{Message, ToastAction};
use crate::view::context::{said, use_texts};
use crate::view::icon::Sign;
use crate::view::part::{Button, IconButton};

/// The message, if there is one.
#[component]
pub fn ToastView() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(toast) = &model.toast else { return Html::default() };
    let act = dispatch.reform(|_: MouseEvent| Message::ToastAction);
    let close = dispatch.reform(|_: MouseEvent| Message::DismissToast);
    let label = match toast.action {
        ToastAction::None => None,
        ToastAction::Undo => Some(texts.t("toast-undo")),
        ToastAction::Restore(_) => Some(texts.t("toast-restore")),
    };
    html! {
        <div class="toast" role="region" aria-label={texts.t("toast")}>
            <span dir="auto">{ said(texts, &toast.saying) }</span>
            if let Some(label) = label { <Button {label} onclick={act} /> }
            <IconButton label={texts.t("close")} sign={Sign::Close} onclick={close} />
        </div>
    }
}
