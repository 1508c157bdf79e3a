//! An item was dragged: when was it then? Asked, because a place on the screen is not a date that
//! somebody said.

use yew::{prelude::*, props};

use super::when::{WhenFieldProps, when_field};
use super::{FormFrame, changed};
use crate::state::{Form, FormField, MoveForm};
use crate::view::context::{Cx, Faults};

/// The question after dragging.
pub(crate) fn move_form_view(cx: &Cx, form: &MoveForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let title = doc.timeline().item(form.item).map(|item| item.title.clone()).unwrap_or_default();
    let teller = doc
        .timeline()
        .statement(form.statement)
        .map(|(_, told)| doc.timeline().called(told.teller, texts.0))
        .unwrap_or_default();
    html! {
        <FormFrame cx={cx.clone()} title={texts.t("form-move")}>
            <p class="form-about" dir="auto">{ title }</p>
            <p class="muted" dir="auto">{ texts.with("form-move-before", &[("name", (&teller).into()), ("words", (&form.before.words).into())]) }</p>
            { when_field(cx, &props!(WhenFieldProps {
                id: "move-when", label: texts.t("when"), words: form.when.clone(), until: true, focus: true,
                fault: faults.at(FormField::Words), until_fault: faults.at(FormField::Until),
                onchange: changed(dispatch, form, Form::Move, |form, when| form.when = when),
            })) }
        </FormFrame>
    }
}
