//! A look back on a plan: when, what if the goals are reached and what if not, how it turned out. The
//! question the plan began with stands beside it.

use timeline_core::model::ItemBody;
use yew::{prelude::*, props};

use super::when::{WhenFieldProps, when_field};
use super::{FormFrame, changed};
use crate::state::{EvaluationForm, Form, FormField};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, FieldKind, SegmentsProps, segments};
use crate::view::words;

/// The form of a look back.
pub(crate) fn evaluation_form_view(cx: &Cx, form: &EvaluationForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let reason = doc.timeline().item(form.item).map(|item| match &item.body {
        ItemBody::Plan(plan) => plan.reason.clone(),
        _ => String::new(),
    });
    let outcomes = words::one_of(texts, &words::OUTCOMES, words::outcome);
    let outcome = changed(dispatch, form, Form::Evaluation, |form, outcome| form.outcome = outcome);
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if form.id.is_some() { "form-evaluation" } else { "form-evaluation-new" })}>
            if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
                <p class="form-about" dir="auto"><strong>{ texts.t("plan-reason") }</strong>{ " " }{ reason }</p>
            }
            { when_field(cx, &props!(WhenFieldProps {
                id: "evaluation-when", ahead: true, plan: Some(form.item), label: texts.t("evaluation-when"), words: form.when.clone(), focus: true,
                fault: faults.at(FormField::Words),
                onchange: changed(dispatch, form, Form::Evaluation, |form, when| form.when = when),
            })) }
            <Field id="evaluation-if-reached" label={texts.t("evaluation-if-reached")} value={form.if_reached.clone()}
                oninput={changed(dispatch, form, Form::Evaluation, |form, text| form.if_reached = text)} />
            <Field id="evaluation-if-not" label={texts.t("evaluation-if-not")} value={form.if_not.clone()}
                oninput={changed(dispatch, form, Form::Evaluation, |form, text| form.if_not = text)} />
            <Field id="evaluation-held" label={texts.t("evaluation-held")} kind={FieldKind::Day} value={form.held_on.clone()} fault={faults.at(FormField::HeldOn)}
                oninput={changed(dispatch, form, Form::Evaluation, |form, day| form.held_on = day)} />
            { segments(&props!(SegmentsProps {
                name: "evaluation-outcome", legend: texts.t("evaluation-outcome"),
                choices: outcomes.choices(), chosen: outcomes.place(form.outcome),
                onchoose: outcomes.onchoose(&outcome),
            })) }
            <Field id="evaluation-text" label={texts.t("evaluation-text")} kind={FieldKind::Lines} value={form.text.clone()}
                oninput={changed(dispatch, form, Form::Evaluation, |form, text| form.text = text)} />
        </FormFrame>
    }
}
