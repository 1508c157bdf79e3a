//! A goal: whose it is, by when, by what each party sees that it works, and how long each expects
//! it to take. Different expectations stand under each other, so that they are seen.

use timeline_core::model::{Goal, GoalStatus, ItemId};
use yew::{prelude::*, props};

use super::{ahead, expected, fact};
use crate::state::{Change, Editable, Message, Selected};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{IconButtonProps, SelectProps, icon_button, select};
use crate::view::words;

/// A goal.
pub(crate) fn goal_view(cx: &Cx, id: ItemId, goal: &Goal) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, goal) = (doc.timeline(), goal);
    let (item, id) = (id, goal.id);
    let locked = doc.read_only.is_some();
    let name = |id| timeline.called(id, texts.0);
    let by = goal.by.as_ref().map(|by| ahead(texts, doc, item, by));
    let onchoose = dispatch.reform(move |at: usize| {
        let status = words::GOAL_STATES.get(at).copied().unwrap_or(GoalStatus::Open);
        Message::Change(Change::GoalStatus(item, id, status))
    });
    let edit = cx.on_press(Message::EditForm(Editable::Goal(item, id)));
    let delete = cx.on_press(Message::Change(Change::DeleteGoal(item, id)));
    html! {
        <article class={classes!("plan-part", (model.selected == Selected::Goal(item, id)).then_some("is-selected"))}>
            <p dir="auto"><span class="goal-mark" aria-hidden="true">{ "◆ " }</span><strong>{ &goal.text }</strong></p>
            <dl class="facts">
                { fact(texts.t("goal-whose"), goal.whose.map(name).unwrap_or_default()) }
                { fact(texts.t("goal-by"), by.unwrap_or_default()) }
            </dl>
            if !goal.signals.is_empty() {
                <h4>{ texts.t("goal-signals") }</h4>
                <dl class="facts">{ for goal.signals.iter().map(|one| fact(name(one.person), one.text.clone())) }</dl>
            }
            if !goal.durations.is_empty() {
                <h4>{ texts.t("goal-durations") }</h4>
                { expected::expected(cx, doc, item, goal) }
            }
            <div class="plan-part-foot">
                { select(&props!(SelectProps {
                    id: format!("goal-{id}"), label: texts.t("status"), quiet_label: true, disabled: locked,
                    choices: words::GOAL_STATES.iter().map(|one| texts.t(words::goal_status(*one)).into()).collect::<Vec<AttrValue>>(),
                    chosen: words::GOAL_STATES.iter().position(|one| *one == goal.status).unwrap_or_default(),
                    onchoose,
                })) }
                if !locked {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("goal-edit"), sign: Sign::Pencil, class: "is-bare push", onclick: edit,
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("goal-delete"), sign: Sign::Trash, class: "is-bare", onclick: delete,
                    })) }
                }
            </div>
        </article>
    }
}
