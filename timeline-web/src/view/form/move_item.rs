//! An item was dragged: when was it then? Asked, because a place on the screen is not a date that
//! somebody said.

use yew::prelude::*;

use super::when::WhenField;
use super::{FormFrame, changed};
use crate::app::{use_dispatch, use_model};
use crate::state::{Form, FormField, MoveForm};
use crate::view::context::{use_faults, use_texts};

/// What the form needs.
#[derive(PartialEq, Properties)]
pub(crate) struct MoveFormProps {
    /// The form as it stands.
    pub form: MoveForm,
}

/// The question after dragging.
#[component]
pub(crate) fn MoveFormView(props: &MoveFormProps) -> Html {
    let (texts, dispatch, faults) = (use_texts(), use_dispatch(), use_faults());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let form = &props.form;
    let title = doc.timeline().item(form.item).map(|item| item.title.clone()).unwrap_or_default();
    let teller = doc
        .timeline()
        .statement(form.statement)
        .and_then(|(_, told)| doc.timeline().person(told.teller));
    let teller = teller.map(|person| person.name.clone()).unwrap_or_default();
    html! {
        <FormFrame title={texts.t("form-move")}>
            <p class="form-about" dir="auto">{ title }</p>
            <p class="muted" dir="auto">{ texts.with("form-move-before", &[("name", (&teller).into()), ("words", (&form.before.words).into())]) }</p>
            <WhenField id="move-when" label={texts.t("when")} words={form.when.clone()} until=true focus=true
                fault={faults.at(FormField::Words)} until_fault={faults.at(FormField::Until)}
                onchange={changed(&dispatch, form, Form::Move, |form, when| form.when = when)} />
        </FormFrame>
    }
}
