//! What stands around every form: its title, and the buttons that keep and leave it.

use web_sys::SubmitEvent;
use yew::prelude::*;

use crate::app::use_dispatch;
use crate::state::{FormMessage, Message};
use crate::view::context::use_texts;
use crate::view::icon::Sign;
use crate::view::panel::PanelHead;
use crate::view::part::{Button, ButtonKind, Tried};

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
    let tried = use_state_eq(|| false);
    let onsubmit = {
        let tried = tried.clone();
        dispatch.reform(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            Message::Form(FormMessage::Submit)
        })
    };
    let cancel = dispatch.reform(|_: MouseEvent| Message::Form(FormMessage::Cancel));
    html! {
        <>
            <PanelHead title={props.title.clone()} />
            <form class="panel-body form" novalidate=true {onsubmit}>
                <ContextProvider<Tried> context={Tried(*tried)}>{ props.children.clone() }</ContextProvider<Tried>>
                <div class="form-actions">
                    <Button label={texts.t("keep")} sign={Sign::Check} kind={ButtonKind::Primary} submit=true />
                    <Button label={texts.t("cancel")} onclick={cancel} />
                </div>
            </form>
        </>
    }
}
