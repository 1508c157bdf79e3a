//! The record of a finished conversation: it stays as it is, and corrections are added. Where nothing can be
//! changed, any conversation is looked at like this.

use timeline_core::{
    conversation::{STEPS, order, responses},
    model::{About, Conversation, Said, Step, TalkForm},
};
use yew::{prelude::*, props};

use super::hard_words::hard_words;
use super::{forms, keys, list, people, sot, tell};
use crate::state::{Doc, Line, Message, ShareSubject, Sheet, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::panel::{ShareRowsProps, share_rows};
use crate::view::part::{ButtonKind, ButtonProps, Field, button};
use crate::view::words;

/// The record of a conversation.
pub(super) fn record(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let begun = doc.talk().is_some_and(|(_, one)| one.id == talk.id) || list::has_begun(talk);
    let picked = talk.picked.and_then(|id| talk.said(id));
    let of_step = |step: Step| {
        let all: Vec<_> = talk.said.iter().filter(|one| one.step == step && is_told(one)).collect();
        if all.is_empty() {
            return Html::default();
        }
        html! { <><h3>{ texts.t(keys::step(step).0) }</h3><ul class="record-said">{ for all.into_iter().map(|one| said(cx, doc, one)) }</ul></> }
    };
    html! {
        <div class="record">
            <h2>{ texts.t("talk-record") }</h2>
            { match talk.finished {
                Some(date) => html! {
                    <p class="good">{ icon(Sign::Check) }{ texts.with("talk-finished-on", &[("day", (&day(texts, date)).into())]) }</p>
                },
                None => html! { <p>{ texts.t(if begun { "talk-look-going-on" } else { "talk-look-planned" }) }</p> },
            } }
            <div>{ tell(cx, "print-report", Some(Sign::Print), ButtonKind::Plain, TalkMessage::Paper(Sheet::Talks)) }</div>
            if !talk.summary.trim().is_empty() { <h3>{ texts.t("talk-summary") }</h3><p class="said-text" dir="auto">{ &talk.summary }</p> }
            { for picked.map(|said| html! { <p><strong>{ texts.t("point-picked") }{ ": " }</strong><span dir="auto">{ &said.text }</span></p> }) }
            { for talk.next.map(|date| html! { <p><strong>{ texts.t("talk-next") }{ ": " }</strong>{ day(texts, date) }</p> }) }
            { sot::look_back(cx, talk, doc.read_only.is_none()) }
            if talk.finished.is_some() {
                <h3>{ texts.t("talk-confirm") }</h3>
                <ul class="record-said">{ for confirmed(cx, doc, talk) }</ul>
            }
            if !talk.feedback.trim().is_empty() { <h3>{ texts.t("talk-feedback") }</h3><p dir="auto">{ &talk.feedback }</p> }
            { for STEPS.into_iter().skip(1).chain([Step::After]).map(of_step) }
            { share_rows(cx, &props!(ShareRowsProps { subject: ShareSubject::Conversation(talk.id), shares: talk.shares.clone(), title: texts.t("shares-who") })) }
            if doc.read_only.is_none() {
                <p class="muted">{ texts.t("talk-correct-hint") }</p>
                <div class="talk-line">
                    <Field key={talk.said.len().to_string()} id="talk-correct" class="grow" label={texts.t("talk-correct")} value={cx.model.talk.line(Line::Correction)}
                        oninput={cx.dispatch.reform(|text| Message::Talk(TalkMessage::Wrote(Line::Correction, text)))}
                        onchange={cx.dispatch.reform(|text| Message::Talk(TalkMessage::Correct(text)))} />
                    { button(&props!(ButtonProps { label: texts.t("talk-enter"), sign: Sign::Enter })) }
                </div>
            }
            { hard_words(cx) }
        </div>
    }
}

/// Whether there is something to read of it. Scores are compared on the form itself.
fn is_told(said: &Said) -> bool {
    let form = |cell: timeline_core::model::Cell| cell.form != TalkForm::Preparation;
    !said.text.trim().is_empty() || said.outcome.is_some() || said.cell.is_some_and(form)
}

fn said(cx: &Cx, doc: &Doc, one: &Said) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let about = match &one.about {
        Some(About::Word(word)) => Some(format!("{word} = ")),
        Some(About::Agreement(id)) => {
            let talks = timeline.conversations.iter().flat_map(|talk| &talk.agreements);
            talks.into_iter().find(|action| action.id == *id).map(|one| format!("{} ", one.what))
        }
        _ => one.cell.map(|cell| format!("{} ", forms::question(texts, cell))),
    };
    let score = one.score.map(|score| score.to_string());
    let when = one.when.as_ref().map(|when| when.words.clone());
    html! {
        <li key={one.id.0.to_string()}>
            <strong dir="auto">{ people::name(cx, timeline, one.by) }{ ": " }</strong>
            <span class="muted" dir="auto">{ about.unwrap_or_default() }</span>
            <span dir="auto">{ &one.text }{ score.unwrap_or_default() }{ when.unwrap_or_default() }</span>
            { for one.outcome.map(|outcome| html! { <span class="muted">{ " " }{ texts.t(words::action_status(outcome)) }</span> }) }
            if one.parked { <span class="muted">{ " " }{ texts.t("said-parked") }</span> }
            { for one.on.map(|date| html! { <span class="muted small">{ " " }{ day(texts, date) }</span> }) }
            { for responses(timeline, one).iter().map(|response| html! {
                <p class="small"><span class="muted" dir="auto">{ people::name(cx, timeline, response.person) }{ ": " }</span>{ texts.t(words::response(response.value)) }</p>
            }) }
        </li>
    }
}

/// For whom the summary is right, what each does, and how each found the conversation.
fn confirmed(cx: &Cx, doc: &Doc, talk: &Conversation) -> Vec<Html> {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let order = order(talk, &timeline.people);
    let there = talk.participants.iter().filter(|one| order.contains(&one.person));
    let one = |one: &timeline_core::model::Participation| {
        let key = one.confirms.map_or("confirm-none", |value| match value {
            timeline_core::model::ResponseValue::Agrees => "confirm-yes",
            _ => "confirm-not",
        });
        let name = people::name(cx, timeline, one.person);
        let line = |key: &str, words: &str| {
            let label = texts.with(key, &[("name", (&name).into())]);
            (!words.trim().is_empty())
                .then(|| html! { <p class="small"><span class="muted">{ label }{ ": " }</span><span dir="auto">{ words }</span></p> })
        };
        html! {
            <li key={one.person.0.to_string()}>
                <strong dir="auto">{ &name }{ ": " }</strong>{ texts.t(key) }if !one.own_words.trim().is_empty() { { ": " }<span dir="auto">{ "“" }{ one.own_words.trim() }{ "”" }</span> }
                { for line("plan-part", &one.part) }
                { for line("talk-feedback-of", &one.feedback) }
            </li>
        }
    };
    there.map(one).collect()
}
