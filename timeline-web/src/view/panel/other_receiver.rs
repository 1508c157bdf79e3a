//! Asks for a receiver with a name of their own: everything is first set to "nog vragen" for them, so
//! that they stand in every list of receivers from then on.

use timeline_core::model::{Consent, Receiver};
use web_sys::SubmitEvent;
use yew::{prelude::*, props};

use crate::state::{Change, Message};
use crate::text::Texts;
use crate::view::context::CxProps;
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, Field, button};
use crate::view::words;

/// The field for the name.
#[component]
pub(super) fn OtherReceiver(props: &CxProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let name = use_state(String::new);
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let oninput = {
        let name = name.clone();
        Callback::from(move |typed| name.set(typed))
    };
    let onsubmit = {
        let (name, dispatch, receivers) =
            (name.clone(), cx.dispatch.clone(), doc.timeline().receivers());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let receiver = called(&receivers, name.trim(), texts);
            if !name.trim().is_empty() {
                dispatch.emit(Message::Change(Change::ShareAll(receiver, Consent::Ask)));
                name.set(String::new());
            }
        })
    };
    html! {
        <form class="stack-s" {onsubmit}>
            <Field id="share-other" label={texts.t("shares-other")} hint={texts.t("shares-other-hint")}
                value={(*name).clone()} {oninput} />
            { button(&props!(ButtonProps {
                label: texts.t("shares-other-add"), sign: Sign::Plus, submit: true,
            })) }
        </form>
    }
}

/// The receiver of this name, or somebody new.
fn called(receivers: &[Receiver], name: &str, texts: Texts) -> Receiver {
    let same = |one: &&Receiver| words::receiver(one, texts).to_lowercase() == name.to_lowercase();
    receivers.iter().find(same).cloned().unwrap_or_else(|| Receiver::Other(name.to_owned()))
}
