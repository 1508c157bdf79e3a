//! An item: title, lane, kind and the fields of that kind; of a new one also the first version.

use timeline_core::model::{EventDetail, EventKind, Intervention, PlanKind};
use yew::{prelude::*, props};

use super::intervention::intervention_fields;
use super::measurement::measurement_fields;
use super::statement::told_fields;
use super::{FormFrame, changed};
use crate::state::{BodyForm, Form, FormField, ItemForm, MeasurementForm, PlanForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{
    CheckProps, Field, FieldKind, OneOf, SegmentsProps, SelectProps, check, segments, select,
};
use crate::view::words;

const BODIES: [&str; 4] = ["body-event", "body-intervention", "body-plan", "body-measurement"];

/// What to call the item, by kind.
const TITLES: [&str; 4] =
    ["item-title", "item-title-intervention", "item-title-plan", "item-title-measurement"];

/// The form of an item.
pub(crate) fn item_form_view(cx: &Cx, form: &ItemForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let is_new = form.id.is_none();
    let lanes = doc.timeline().lanes.iter().map(|lane| (lane.id, lane.called(texts.0).to_owned()));
    let lanes = OneOf::new(texts.t("lane-guess"), lanes);
    let title = changed(dispatch, form, Form::Item, |form, title| form.title = title);
    let lane = changed(dispatch, form, Form::Item, |form, lane| form.lane = lane);
    let body = changed(dispatch, form, Form::Item, |form, at: usize| form.body = new_body(at));
    let told = changed(dispatch, form, Form::Item, |form, told| form.told = told);
    let delicate = changed(dispatch, form, Form::Item, |form, on: bool| form.delicate = on);
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if is_new { "form-item-new" } else { "form-item" })}>
            <Field id="item-title" label={texts.t(TITLES[at_of(&form.body)])} hint={texts.t("item-title-hint")} value={form.title.clone()}
                needed=true fault={faults.at(FormField::Name)} focus=true oninput={title} />
            if is_new {
                { segments(&props!(SegmentsProps {
                    name: "item-body", legend: texts.t("item-body"), class: "is-wide",
                    chosen: Some(at_of(&form.body)),
                    choices: BODIES.iter().map(|key| texts.t(key).into()).collect::<Vec<AttrValue>>(),
                    onchoose: body,
                })) }
            }
            { select(&props!(SelectProps {
                id: "item-lane", label: texts.t("lane"), choices: lanes.choices(), chosen: lanes.place(form.lane),
                onchoose: lanes.onchoose(&lane),
            })) }
            { body_fields(cx, form) }
            if is_new {
                { told_fields(cx, &form.told, &told) }
            }
            { check(&props!(CheckProps {
                label: texts.t("item-delicate"), checked: form.delicate, onchange: delicate,
            })) }
        </FormFrame>
    }
}

fn at_of(body: &BodyForm) -> usize {
    match body {
        BodyForm::Event { .. } => 0,
        BodyForm::Intervention(_) => 1,
        BodyForm::Plan(_) => 2,
        BodyForm::Measurement(_) => 3,
    }
}

fn new_body(at: usize) -> BodyForm {
    match at {
        1 => BodyForm::Intervention(Box::<Intervention>::default()),
        2 => BodyForm::Plan(PlanForm::default()),
        3 => BodyForm::Measurement(Box::<MeasurementForm>::default()),
        _ => BodyForm::Event { kind: EventKind::Milestone, detail: None },
    }
}

/// The fields of the kind of item.
fn body_fields(cx: &Cx, form: &ItemForm) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    match &form.body {
        BodyForm::Event { kind, detail } => {
            let kind = *kind;
            let details = words::one_of(texts, EventDetail::of(kind), words::detail);
            let choose_kind = changed(dispatch, form, Form::Item, |form, at: usize| {
                let kind = EventKind::ALL.get(at).copied().unwrap_or(EventKind::Milestone);
                form.body = BodyForm::Event { kind, detail: None };
            });
            let choose_detail = changed(dispatch, form, Form::Item, move |form, detail| {
                form.body = BodyForm::Event { kind, detail };
            });
            html! {
                <div class="field-pair">
                    { select(&props!(SelectProps {
                        id: "event-kind", label: texts.t("event-kind"),
                        chosen: EventKind::ALL.iter().position(|one| *one == kind).unwrap_or_default(),
                        choices: EventKind::ALL.iter().map(|one| texts.t(words::event_kind(*one)).into()).collect::<Vec<AttrValue>>(),
                        onchoose: choose_kind,
                    })) }
                    if !details.is_empty() {
                        { select(&props!(SelectProps {
                            id: "event-detail", label: texts.t("event-detail"),
                            choices: details.choices(), chosen: details.place(*detail),
                            onchoose: details.onchoose(&choose_detail),
                        })) }
                    }
                </div>
            }
        }
        BodyForm::Intervention(one) => intervention_fields(
            cx,
            one,
            &changed(dispatch, form, Form::Item, |form, one: Intervention| {
                form.body = BodyForm::Intervention(Box::new(one));
            }),
        ),
        BodyForm::Plan(plan) => {
            let kind = changed(dispatch, form, Form::Item, |form, kind| {
                if let BodyForm::Plan(plan) = &mut form.body {
                    plan.kind = kind;
                }
            });
            let reason = changed(dispatch, form, Form::Item, |form, reason: String| {
                if let BodyForm::Plan(plan) = &mut form.body {
                    plan.reason = reason;
                }
            });
            let closed = changed(dispatch, form, Form::Item, |form, closed: bool| {
                if let BodyForm::Plan(plan) = &mut form.body {
                    plan.closed = closed;
                }
            });
            let kinds = words::one_of(texts, &PlanKind::ALL, words::plan);
            html! {
                <>
                    { select(&props!(SelectProps {
                        id: "plan-kind", label: texts.t("plan-kind"),
                        choices: kinds.choices(), chosen: kinds.place(plan.kind), onchoose: kinds.onchoose(&kind),
                    })) }
                    <Field id="plan-reason" label={texts.t("plan-reason")} hint={texts.t("plan-reason-hint")} kind={FieldKind::Lines}
                        value={plan.reason.clone()} oninput={reason} />
                    if form.id.is_some() {
                        { check(&props!(CheckProps {
                            label: texts.t("plan-close"), checked: plan.closed, onchange: closed,
                        })) }
                    }
                </>
            }
        }
        BodyForm::Measurement(one) => measurement_fields(
            cx,
            one,
            &changed(dispatch, form, Form::Item, |form, one: MeasurementForm| {
                form.body = BodyForm::Measurement(Box::new(one));
            }),
        ),
    }
}
