//! What covers the screen when nobody touched anything for a while: nothing of the child can be
//! read. One press goes on.

use yew::{prelude::*, props};

use super::context::CxProps;
use super::icon::Sign;
use super::part::{ButtonKind, ButtonProps, button, logo, use_modal};
use crate::state::Message;

/// The cover. A dialog of the browser, so that it lies over every other one.
#[component]
pub fn Cover(props: &CxProps) -> Html {
    let cx = &props.cx;
    let node = use_modal();
    let on = cx.on_press(Message::Uncover);
    let cancel = cx.dispatch.reform(|event: Event| {
        event.prevent_default();
        Message::Uncover
    });
    html! {
        <dialog ref={node} class="cover" aria-labelledby="cover-title" oncancel={cancel} onclick={on.clone()}>
            <div class="cover-middle">
                <span class="cover-logo">{ logo() }</span>
                <h2 id="cover-title">{ cx.texts.t("cover-title") }</h2>
                <p>{ cx.texts.t("cover-about") }</p>
                { button(&props!(ButtonProps {
                    label: cx.texts.t("cover-on"), sign: Sign::Forward, kind: ButtonKind::Primary, onclick: on,
                })) }
            </div>
        </dialog>
    }
}
