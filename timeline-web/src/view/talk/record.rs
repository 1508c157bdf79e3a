//! The record of a finished conversation: it stays as it is, and corrections are added.

use timeline_core::{
    conversation::{STEPS, order},
    model::{About, Conversation, Said, Step},
};
use yew::{prelude::*, props};

use super::{keys, people};
use crate::state::{Doc, Message, ShareSubject, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::panel::{ShareRowsProps, share_rows};
use crate::view::part::{ButtonProps, Field, button};
use crate::view::words;

/// The record of a finished conversation.
pub(super) fn record(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let order = order(talk, &timeline.people);
    let finished = talk.finished.map(|date| day(texts, date)).unwrap_or_default();
    let said = |one: &Said| {
        let word = match &one.about {
            Some(About::Word(word)) => format!("{word} = "),
            _ => String::new(),
        };
        html! {
            <li key={one.id.0.to_string()}>
                <strong dir="auto">{ people::name(timeline, one.by) }{ ": " }</strong><span dir="auto">{ word }{ &one.text }</span>
                { for one.outcome.map(|outcome| html! { <span class="muted">{ " " }{ texts.t(words::action_status(outcome)) }</span> }) }
                { for one.on.map(|date| html! { <span class="muted small">{ " " }{ day(texts, date) }</span> }) }
            </li>
        }
    };
    let of_step = |step: Step| {
        let all: Vec<_> =
            talk.said.iter().filter(|one| one.step == step && !one.text.is_empty()).collect();
        if all.is_empty() {
            return Html::default();
        }
        html! { <><h3>{ texts.t(keys::step(step).0) }</h3><ul class="record-said">{ for all.into_iter().map(said) }</ul></> }
    };
    let confirmed = talk.participants.iter().filter(|one| order.contains(&one.person)).map(|one| {
        let key = one.confirms.map_or("confirm-none", |value| match value {
            timeline_core::model::ResponseValue::Agrees => "confirm-yes",
            _ => "confirm-not",
        });
        html! { <li key={one.person.0.to_string()}><strong dir="auto">{ people::name(timeline, one.person) }{ ": " }</strong>{ texts.t(key) }<span dir="auto">{ " " }{ &one.own_words }</span></li> }
    });
    html! {
        <div class="record">
            <h2>{ texts.t("talk-record") }</h2>
            <p class="good">{ icon(Sign::Check) }{ texts.with("talk-finished-on", &[("day", (&finished).into())]) }</p>
            if !talk.summary.trim().is_empty() { <h3>{ texts.t("talk-summary") }</h3><p class="said-text" dir="auto">{ &talk.summary }</p> }
            <h3>{ texts.t("talk-confirm") }</h3>
            <ul class="record-said">{ for confirmed }</ul>
            { for talk.next.map(|date| html! { <p>{ texts.t("talk-next") }{ ": " }{ day(texts, date) }</p> }) }
            { for STEPS.into_iter().skip(1).chain([Step::After]).map(of_step) }
            { share_rows(cx, &props!(ShareRowsProps { subject: ShareSubject::Conversation(talk.id), shares: talk.shares.clone(), title: texts.t("shares-who") })) }
            if doc.read_only.is_none() {
                <div class="talk-line">
                    <Field key={talk.said.len().to_string()} id="talk-correct" class="grow" label={texts.t("talk-correct")} value=""
                        onchange={cx.dispatch.reform(|text| Message::Talk(TalkMessage::Correct(text)))} />
                    { button(&props!(ButtonProps { label: texts.t("talk-enter"), sign: Sign::Enter })) }
                </div>
            }
        </div>
    }
}
