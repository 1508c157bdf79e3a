//! A closed curtain was touched: an adult is asked for.

use yew::{prelude::*, props};

use super::say;
use crate::state::{ChildMessage, Message};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonKind, ButtonProps, Dialog, button};

pub(super) fn ask(cx: &Cx) -> Html {
    let texts = cx.texts;
    let close = cx.dispatch.reform(|()| Message::Child(ChildMessage::Lift(false)));
    html! {
        <Dialog cx={cx.clone()} id="child-ask" title={texts.t("curtain-closed")} onclose={close}>
            <p>{ texts.t("child-ask") }</p>
            <div class="child-ask">
                { button(&props!(ButtonProps {
                    label: texts.t("child-keep-closed"), sign: Sign::Lock, kind: ButtonKind::Primary,
                    onclick: say(cx, ChildMessage::Lift(false)),
                })) }
                { button(&props!(ButtonProps {
                    label: texts.t("curtain-open"), sign: Sign::Look,
                    onclick: say(cx, ChildMessage::Lift(true)),
                })) }
            </div>
        </Dialog>
    }
}
