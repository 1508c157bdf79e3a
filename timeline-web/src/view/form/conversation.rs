//! The conversation that is going on: its day.

use yew::prelude::*;

use super::{FormFrame, changed};
use crate::state::{ConversationForm, Form, FormField};
use crate::view::context::{Cx, Faults};
use crate::view::part::Field;

/// The form of the conversation.
pub(crate) fn conversation_form_view(cx: &Cx, form: &ConversationForm) -> Html {
    let (texts, faults) = (cx.texts, Faults::of(cx));
    let day =
        changed(&cx.dispatch, form, Form::Conversation, |form: &mut ConversationForm, day| {
            form.day = day;
        });
    html! {
        <FormFrame cx={cx.clone()} title={texts.t("form-conversation")}>
            <Field id="conversation-day" label={texts.t("conversation-day")} hint={texts.t("conversation-day-hint")}
                value={form.day.clone()} fault={faults.at(FormField::Words)} focus=true oninput={day} />
        </FormFrame>
    }
}
