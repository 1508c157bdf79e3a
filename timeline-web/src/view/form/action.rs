//! An agreement of a plan: who does what by when, and which goal it serves.

use timeline_core::model::{ActionStatus, ItemBody, PersonId};
use yew::{prelude::*, props};

use super::when::{WhenFieldProps, when_field};
use super::{FormFrame, changed, doers};
use crate::state::{ActionForm, ActionIn, Form, FormField};
use crate::view::context::{Cx, Faults};
use crate::view::part::{CheckProps, Field, OneOf, SelectProps, check, select};
use crate::view::words;

/// The form of an agreement.
pub(crate) fn action_form_view(cx: &Cx, form: &ActionForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let plan = match form.place {
        ActionIn::Plan(id) => doc.timeline().item(id),
        ActionIn::Talk(_) => None,
    };
    let agreed = match form.place {
        ActionIn::Talk(id) => doc.timeline().conversation(id).map(|talk| talk.date),
        ActionIn::Plan(_) => None,
    };
    let goals = match plan.map(|item| &item.body) {
        Some(ItemBody::Plan(plan)) => &*plan.goals,
        _ => &[],
    };
    let goals = goals.iter().map(|goal| (goal.id, goal.text.clone()));
    let goals = OneOf::new(texts.t("not-said"), goals);
    let goal = changed(dispatch, form, Form::Action, |form, goal| form.goal = goal);
    let status = changed(dispatch, form, Form::Action, |form, at: usize| {
        form.status = words::ACTION_STATES.get(at).copied().unwrap_or(ActionStatus::Open);
    });
    let who = |id: PersonId| {
        changed(dispatch, form, Form::Action, move |form, on: bool| {
            form.who.retain(|one| *one != id);
            if on {
                form.who.push(id);
            }
        })
    };
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if form.id.is_some() { "form-action" } else { "form-action-new" })}>
            <Field id="action-what" label={texts.t("action-what")} value={form.what.clone()} needed=true fault={faults.at(FormField::Text)} focus=true
                oninput={changed(dispatch, form, Form::Action, |form, what| form.what = what)} />
            <fieldset>
                <legend>{ texts.t("action-who") }</legend>
                <div class="check-row">
                    { for doers(doc.timeline(), |id| form.who.contains(&id)).map(|person| html! {
                        <key={person.id.0.to_string()}>{ check(&props!(CheckProps {
                            label: doc.timeline().called(person.id, texts.0), checked: form.who.contains(&person.id),
                            onchange: who(person.id),
                        })) }</>
                    }) }
                </div>
            </fieldset>
            { when_field(cx, &props!(WhenFieldProps {
                id: "action-by", ahead: true, agreed, plan: plan.map(|item| item.id), label: texts.t("action-by"), words: form.by.clone(),
                fault: faults.at(FormField::Words),
                onchange: changed(dispatch, form, Form::Action, |form, by| form.by = by),
            })) }
            if !goals.is_empty() {
                { select(&props!(SelectProps {
                    id: "action-goal", label: texts.t("action-goal"), choices: goals.choices(),
                    chosen: goals.place(form.goal), onchoose: goals.onchoose(&goal),
                })) }
            }
            if matches!(form.place, ActionIn::Talk(_)) || !form.principle.is_empty() {
                <Field id="action-principle" label={texts.t("action-principle")} value={form.principle.clone()}
                    oninput={changed(dispatch, form, Form::Action, |form, principle| form.principle = principle)} />
            }
            { select(&props!(SelectProps {
                id: "action-status", label: texts.t("status"),
                chosen: words::ACTION_STATES.iter().position(|one| *one == form.status).unwrap_or_default(),
                choices: words::ACTION_STATES.iter().map(|one| texts.t(words::action_status(*one)).into()).collect::<Vec<AttrValue>>(),
                onchoose: status,
            })) }
        </FormFrame>
    }
}
