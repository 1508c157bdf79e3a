//! The conversations there are, and a new one.

use timeline_core::model::{Conversation, ConversationKind, Step};
use yew::{prelude::*, props};

use super::hard_words::hard_words;
use super::{compare, keys, say, sot, tell};
use crate::state::{Doc, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, EmptyProps, empty};

/// Whether something was said in it beyond its preparation.
pub(super) fn has_begun(talk: &Conversation) -> bool {
    talk.said.iter().any(|said| said.step != Step::Prepare)
}

/// What a kind of conversation is called.
pub(super) fn kind(cx: &Cx, kind: &ConversationKind) -> String {
    match kind {
        ConversationKind::Other(name) if !name.trim().is_empty() => name.clone(),
        kind => {
            let known = keys::KINDS.iter().find(|(one, _)| one == kind);
            cx.texts.t(known.map_or("talk-other", |(_, key)| *key))
        }
    }
}

/// The conversations there are.
pub(super) fn talks(cx: &Cx, doc: &Doc) -> Html {
    let texts = cx.texts;
    let row = |talk: &Conversation| {
        let state = if talk.finished.is_some() {
            texts.t("talk-finished")
        } else if doc.talk().is_some_and(|(_, one)| one.id == talk.id) || has_begun(talk) {
            texts.t("talk-going-on")
        } else {
            texts.t("talk-planned")
        };
        let sot = (talk.kind == ConversationKind::Sot).then(|| texts.t(sot::state(talk.closed)));
        html! {
            <li key={talk.id.0.to_string()}>
                <button type="button" class="talk-row" onclick={say(cx, TalkMessage::Open(Some(talk.id)))}>
                    <strong>{ kind(cx, &talk.kind) }</strong>
                    <span class="muted">{ day(texts, talk.date) }{ " · " }{ state }{ for sot.map(|sot| format!(" · {}: {sot}", texts.t("sot-state"))) }</span>
                    <span dir="auto">{ &talk.goal }</span>
                </button>
            </li>
        }
    };
    let mut talks: Vec<_> = doc.timeline().conversations.iter().collect();
    timeline_core::sorted::by_key(&mut talks, |talk| std::cmp::Reverse(talk.date));
    html! {
        <div class="talk talk-page" tabindex="-1">
            <h2>{ texts.t("talks") }</h2>
            <p>{ texts.t("talks-about") }</p>
            if doc.read_only.is_none() {
                <div class="talk-kinds" role="group" aria-label={texts.t("talk-new")}>
                    { for keys::KINDS.into_iter().chain([(ConversationKind::Other(String::new()), "talk-other")]).map(|(kind, key)| html! {
                        <button type="button" class="talk-kind" key={key} onclick={say(cx, TalkMessage::New(kind.clone()))} aria-describedby={format!("{key}-for")}>
                            <strong>{ icon(Sign::Plus) }<span>{ texts.t(key) }</span></strong>
                            <span id={format!("{key}-for")} class="small muted" aria-hidden="true">{ texts.t(keys::kind_is_for(&kind)) }</span>
                        </button>
                    }) }
                </div>
            }
            if talks.is_empty() { { empty(&props!(EmptyProps { text: texts.t("talks-none"), sign: Sign::Bubble })) } }
            if !talks.is_empty() { <ul class="rows">{ for talks.iter().map(|talk| row(talk)) }</ul> }
            { compare::compare(cx, doc, &talks) }
            { hard_words(cx) }
        </div>
    }
}

/// Kind, day and goal of the conversation in view, and how long it takes.
pub(super) fn title(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let spent = doc.talk().filter(|(_, one)| one.id == talk.id).map(|(at, _)| {
        let seconds: u32 = at.spent.iter().map(|(_, seconds)| seconds).sum();
        usize::try_from(seconds / 60).unwrap_or_default()
    });
    let planned = talk.minutes.map(usize::from);
    html! {
        <div class="talk-title">
            <h2>{ kind(cx, &talk.kind) }</h2>
            <span class="muted">{ day(texts, talk.date) }</span>
            if let Some((spent, planned)) = spent.zip(planned) {
                <span class="talk-time">{ icon(Sign::Clock) }{ texts.with("talk-time", &[("spent", spent.into()), ("planned", planned.into())]) }</span>
            }
            if !talk.question.trim().is_empty() {
                <p class="talk-goal">{ icon(Sign::Bubble) }<span><strong>{ texts.t("talk-question-is") }</strong>{ " " }<span dir="auto">{ &talk.question }</span></span></p>
            }
            <p class="talk-goal">{ icon(Sign::Target) }<span><strong>{ texts.t("talk-goal-is") }</strong>{ " " }<span dir="auto">{ &talk.goal }</span></span></p>
            { tell(cx, "talk-to-list", None, ButtonKind::Quiet, TalkMessage::Open(None)) }
        </div>
    }
}
