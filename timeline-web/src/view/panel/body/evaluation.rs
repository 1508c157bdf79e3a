//! A look back on a plan, with the question it began with beside it.

use timeline_core::model::{Evaluation, ItemId};
use yew::{prelude::*, props};

use super::{ahead, fact};
use crate::state::{Change, Editable, Message};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::Sign;
use crate::view::part::{IconButtonProps, icon_button};
use crate::view::words;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(crate) struct EvaluationProps {
    /// The plan.
    pub id: ItemId,
    /// The look back.
    pub evaluation: Evaluation,
    /// The question the plan began with.
    pub reason: AttrValue,
}

/// A look back on a plan.
pub(crate) fn evaluation_view(cx: &Cx, props: &EvaluationProps) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (item, one) = (props.id, &props.evaluation);
    let id = one.id;
    let shown = ahead(texts, doc, item, &one.when);
    let held = one.held_on.map(|held| day(texts, held)).unwrap_or_default();
    let outcome = one.outcome.map(|outcome| texts.t(words::outcome(outcome))).unwrap_or_default();
    let edit = cx.on_press(Message::EditForm(Editable::Evaluation(item, id)));
    let delete = cx.on_press(Message::Change(Change::DeleteEvaluation(item, id)));
    html! {
        <article class="plan-part">
            <dl class="facts">
                { fact(texts.t("evaluation-when"), shown) }
                { fact(texts.t("plan-reason"), props.reason.to_string()) }
                { fact(texts.t("evaluation-held"), held) }
                { fact(texts.t("evaluation-outcome"), outcome) }
                { fact(texts.t("evaluation-if-reached"), one.if_reached.clone()) }
                { fact(texts.t("evaluation-if-not"), one.if_not.clone()) }
                { fact(texts.t("evaluation-text"), one.text.clone()) }
            </dl>
            if doc.read_only.is_none() {
                <div class="plan-part-foot">
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("evaluation-edit"), sign: Sign::Pencil, class: "is-bare push",
                        onclick: edit,
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("evaluation-delete"), sign: Sign::Trash, class: "is-bare", onclick: delete,
                    })) }
                </div>
            }
        </article>
    }
}
