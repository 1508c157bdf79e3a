//! Looking back after a SOT: how it turned out, and whether its question is closed.

use timeline_core::model::{Conversation, ConversationKind, Evaluation, EvaluationId, When};
use yew::{prelude::*, props};

use super::change;
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonProps, Field, FieldKind, SegmentsProps, button, segments};

/// The day it is looked back at, in words. Its id is that of the conversation, which has one.
pub(super) fn planned(talk: &Conversation, words: String) -> Option<Evaluation> {
    let blank = Evaluation::planned(EvaluationId(talk.id.0), When::default());
    let before = talk.evaluation.clone().unwrap_or(blank);
    Some(Evaluation { when: When::said(words), ..before })
}

/// The question of a SOT is open or closed.
pub(super) fn state(closed: bool) -> &'static str {
    if closed { "sot-closed" } else { "sot-open" }
}

/// Looking back at a conversation that planned to: nothing for others.
pub(super) fn look_back(cx: &Cx, talk: &Conversation, may_edit: bool) -> Html {
    let texts = cx.texts;
    if talk.kind != ConversationKind::Sot && talk.evaluation.is_none() {
        return Html::default();
    }
    let Some(one) = &talk.evaluation else { return Html::default() };
    let words = one.when.words.trim();
    let held =
        one.held_on.map(|on| texts.with("sot-held-on", &[("day", (&day(texts, on)).into())]));
    let today = cx.model.today;
    let set = |talk: &mut Conversation, set: &dyn Fn(&mut Evaluation)| {
        if let Some(one) = &mut talk.evaluation {
            set(one);
        }
    };
    let close = change(cx, talk, 32, |talk, at: usize| talk.closed = at == 1);
    html! {
        <section class="look-back">
            <h3>{ texts.t("sot-look-back") }</h3>
            if !words.is_empty() { <p>{ icon(Sign::Calendar) }{ texts.with("sot-planned", &[("when", words.into())]) }</p> }
            if !talk.question.trim().is_empty() { <p dir="auto"><strong>{ texts.t("talk-question") }</strong>{ " " }{ &talk.question }</p> }
            if may_edit {
                <Field id="sot-how" kind={FieldKind::Lines} label={texts.t("sot-how")} value={one.text.clone()}
                    oninput={change(cx, talk, 30, move |talk, text: String| set(talk, &|one| one.text.clone_from(&text)))} />
            } else if !one.text.trim().is_empty() {
                <p dir="auto">{ &one.text }</p>
            }
            if let Some(held) = held {
                <p class="good">{ icon(Sign::Check) }{ held }</p>
            } else if may_edit {
                { button(&props!(ButtonProps {
                    label: texts.t("sot-held"), sign: Sign::Check,
                    onclick: change(cx, talk, 31, move |talk, _: MouseEvent| set(talk, &|one| one.held_on = Some(today))),
                })) }
            }
            if talk.kind == ConversationKind::Sot {
                if may_edit && one.held_on.is_some() {
                    { segments(&props!(SegmentsProps {
                        name: "sot-closed", legend: texts.t("sot-state"), class: "is-inline", chosen: Some(usize::from(talk.closed)),
                        choices: [false, true].map(|closed| texts.t(state(closed)).into()).to_vec(), onchoose: close,
                    })) }
                } else {
                    <p><strong>{ texts.t("sot-state") }{ ": " }</strong>{ texts.t(state(talk.closed)) }</p>
                    if may_edit { <p class="muted">{ texts.t("sot-close-later") }</p> }
                }
            }
        </section>
    }
}
