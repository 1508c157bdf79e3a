//! A message that goes away by itself, with a button to take the step back. It is not read out:
//! the announcer says the same.

use yew::{prelude::*, props};

use crate::state::{Message, ToastAction};
use crate::view::context::{Cx, said};
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, IconButtonProps, button, icon_button};

/// The message, if there is one.
pub(super) fn toast_view(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(toast) = &model.toast else { return Html::default() };
    let act = cx.on_press(Message::ToastAction);
    let close = cx.on_press(Message::DismissToast);
    let label = match toast.action {
        ToastAction::None => None,
        ToastAction::Undo => Some(texts.t("toast-undo")),
        ToastAction::Restore(_) | ToastAction::Lines(_) => Some(texts.t("toast-restore")),
        ToastAction::GoBack(_) => Some(texts.t("child-back")),
    };
    html! {
        <div class="toast" role="region" aria-label={texts.t("toast")}>
            <span dir="auto">{ said(texts, &toast.saying) }</span>
            if let Some(label) = label { { button(&props!(ButtonProps { label, onclick: act })) } }
            { icon_button(&props!(IconButtonProps { label: texts.t("close"), sign: Sign::Close, onclick: close })) }
        </div>
    }
}
