//! What was left half filled in: to go on with it, or to drop it. It does not say what was typed, which
//! may be behind the curtain by now.

use yew::{prelude::*, props};

use crate::state::{FormMessage, Message};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, button};

/// The forms that were left half filled in, if there are any.
pub(super) fn left(cx: &Cx) -> Html {
    let texts = cx.texts;
    let count = cx.model.left.len();
    if count == 0 {
        return Html::default();
    }
    let say = |message: FormMessage| cx.on_press(Message::Form(message));
    html! {
        <div class="alert" role="status">
            { icon(Sign::Pencil) }
            <p>{ texts.with("forms-left", &[("count", count.into())]) }</p>
            { button(&props!(ButtonProps { label: texts.t("form-go-on"), onclick: say(FormMessage::GoOn) })) }
            { button(&props!(ButtonProps { label: texts.t("form-drop"), kind: ButtonKind::Quiet, onclick: say(FormMessage::Drop) })) }
        </div>
    }
}
