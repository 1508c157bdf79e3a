//! A plan: the question it began with, its goals, who does what, and when it is looked back on.

use timeline_core::model::{Action, ActionStatus, ItemId, SupportPlan};
use yew::{prelude::*, props};

use super::evaluation::{EvaluationProps, evaluation_view};
use super::goal::goal_view;
use super::{ahead, fact};
use crate::state::{Change, Editable, Message, NewForm};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, IconButtonProps, SelectProps, button, icon_button, select};
use crate::view::words;

/// A plan.
pub(crate) fn plan_view(cx: &Cx, id: ItemId, plan: &SupportPlan) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (id, plan) = (id, plan);
    let locked = doc.read_only.is_some();
    let add = |new: NewForm| cx.on_press(Message::NewForm(new));
    let needs_look_back = plan.closed && plan.evaluations.iter().all(|one| one.outcome.is_none());
    html! {
        <section class="stack">
            <dl class="facts">{ fact(texts.t("plan-reason"), plan.reason.clone()) }</dl>
            if plan.closed { <p class="small muted">{ texts.t("plan-closed") }</p> }
            if needs_look_back { <p class="open-point">{ texts.t("plan-needs-evaluation") }</p> }
            <h3>{ texts.t("plan-goals") }</h3>
            { for plan.goals.iter().map(|goal| html! { <key={goal.id.0.to_string()}>{ goal_view(cx, id, goal) }</> }) }
            if !locked { { button(&props!(ButtonProps {
                label: texts.t("goal-add"), sign: Sign::Plus, onclick: add(NewForm::Goal(id)),
            })) } }
            <h3>{ texts.t("plan-actions") }</h3>
            { for plan.actions.iter().map(|action| html! { <key={action.id.0.to_string()}>{ action_view(cx, id, action) }</> }) }
            if !locked { { button(&props!(ButtonProps {
                label: texts.t("action-add"), sign: Sign::Plus, onclick: add(NewForm::Action(id)),
            })) } }
            <h3>{ texts.t("plan-evaluations") }</h3>
            { for plan.evaluations.iter().map(|one| html! { <key={one.id.0.to_string()}>{ evaluation_view(cx, &props!(EvaluationProps {
                id, evaluation: one.clone(), reason: plan.reason.clone(),
            })) }</> }) }
            if !locked { { button(&props!(ButtonProps {
                label: texts.t("evaluation-add"), sign: Sign::Plus, onclick: add(NewForm::Evaluation(id)),
            })) } }
        </section>
    }
}

/// Who does what by when.
fn action_view(cx: &Cx, id: ItemId, action: &Action) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, action) = (doc.timeline(), action);
    let (item, id) = (id, action.id);
    let locked = doc.read_only.is_some();
    let who =
        action.who.iter().map(|id| timeline.called(*id, texts.0)).filter(|name| !name.is_empty());
    let who = who.collect::<Vec<_>>().join(", ");
    let by = action.by.as_ref().map(|by| ahead(texts, doc, item, by));
    let onchoose = dispatch.reform(move |at: usize| {
        let status = words::ACTION_STATES.get(at).copied().unwrap_or(ActionStatus::Open);
        Message::Change(Change::ActionStatus(item, id, status))
    });
    let edit = cx.on_press(Message::EditForm(Editable::Action(item, id)));
    let delete = cx.on_press(Message::Change(Change::DeleteAction(item, id)));
    html! {
        <article class="plan-part">
            <p dir="auto">if !who.is_empty() { <strong>{ who }{ ": " }</strong> }{ &action.what }</p>
            if let Some(by) = by { <p class="small muted">{ by }</p> }
            <div class="plan-part-foot">
                { select(&props!(SelectProps {
                    id: format!("action-{id}"), label: texts.t("status"), quiet_label: true, disabled: locked,
                    choices: words::ACTION_STATES.iter().map(|one| texts.t(words::action_status(*one)).into()).collect::<Vec<AttrValue>>(),
                    chosen: words::ACTION_STATES.iter().position(|one| *one == action.status).unwrap_or_default(),
                    onchoose,
                })) }
                if !locked {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("action-edit"), sign: Sign::Pencil, class: "is-bare push", onclick: edit,
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("action-delete"), sign: Sign::Trash, class: "is-bare", onclick: delete,
                    })) }
                }
            </div>
        </article>
    }
}
