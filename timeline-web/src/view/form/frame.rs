//! What stands around every form: its title, and the buttons that keep and leave it.

use web_sys::SubmitEvent;
use yew::{prelude::*, props};

use crate::state::{FormMessage, Message, Storage};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::panel::{PanelHeadProps, panel_head};
use crate::view::part::{ButtonKind, ButtonProps, Tried, button};

/// What the frame needs.
#[derive(PartialEq, Properties)]
pub struct FormFrameProps {
    /// What every view may ask for.
    pub cx: Cx,
    /// What the form is for.
    pub title: AttrValue,
    /// The fields.
    pub children: Html,
}

/// The frame of a form.
#[component]
pub fn FormFrame(props: &FormFrameProps) -> Html {
    let cx = &props.cx;
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let tried = use_state_eq(|| false);
    let onsubmit = {
        let tried = tried.clone();
        dispatch.reform(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            Message::Form(FormMessage::Submit)
        })
    };
    let cancel = cx.on_press(Message::Form(FormMessage::Cancel));
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: props.title.clone() })) }
            <form class="panel-body form" novalidate=true {onsubmit}>
                <ContextProvider<Tried> context={Tried(*tried)}>{ props.children.clone() }</ContextProvider<Tried>>
                if matches!(cx.model.storage, Storage::Unknown | Storage::Saving | Storage::Saved) {
                    <p class="muted small">{ texts.t("form-stays") }</p>
                }
                <div class="form-actions">
                    { button(&props!(ButtonProps {
                        label: texts.t("keep"), sign: Sign::Check, kind: ButtonKind::Primary, submit: true,
                    })) }
                    { button(&props!(ButtonProps { label: texts.t("cancel"), onclick: cancel })) }
                </div>
            </form>
        </>
    }
}
