//! What stands around every form: its title, and the buttons that keep and leave it.

use web_sys::SubmitEvent;
use yew::prelude::*;

use crate::app::use_dispatch;
use crate::state::{FormMessage, Message};
use crate::view::context::use_texts;
use crate::view::icon::Sign;
use crate::view::panel::PanelHead;
use crate::view::part::{Button, ButtonKind};

/// What the frame needs.
#[derive(PartialEq, Properties)]
pub struct FormFrameProps {
    /// What the form is for.
    pub title: AttrValue,
    /// The fields.
    pub children: Html,
}

/// The frame of a form.
#[component]
pub fn FormFrame(props: &FormFrameProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let onsubmit = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Form(FormMessage::Submit)
    });
    let cancel = dispatch.reform(|_: MouseEvent| Message::Form(FormMessage::Cancel));
    html! {
        <>
            <PanelHead title={props.title.clone()} />
            <form class="panel-body form" novalidate=true {onsubmit}>
                { props.children.clone() }
                <div class="form-actions">
                    <Button label={texts.t("keep")} sign={Sign::Check} kind={ButtonKind::Primary} submit=true />
                    <Button label={texts.t("cancel")} onclick={cancel} />
                </div>
            </form>
        </>
    }
}
