//! Two conversations side by side: what each was for and added, and its agreements then and now.

use timeline_core::{
    conversation::{layer, looked_back, standing},
    model::{Action, Conversation, ConversationId},
};
use yew::{prelude::*, props};

use super::{list, people, side, tell};
use crate::state::{Doc, Message, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::Sign;
use crate::view::part::{ButtonKind, SelectProps, select};
use crate::view::words;

/// The choice of two conversations, and both side by side; nothing where there are not two.
pub(super) fn compare(cx: &Cx, doc: &Doc, talks: &[&Conversation]) -> Html {
    let texts = cx.texts;
    let [last, before, ..] = talks else { return Html::default() };
    let Some((left, right)) = cx.model.talk.compare else {
        let pair = TalkMessage::Compare(Some((before.id, last.id)));
        return html! { <div>{ tell(cx, "compare", Some(Sign::Look), ButtonKind::Plain, pair) }</div> };
    };
    let ids: Vec<ConversationId> = talks.iter().map(|talk| talk.id).collect();
    let names: Vec<AttrValue> = talks
        .iter()
        .map(|talk| format!("{}, {}", list::kind(cx, &talk.kind), day(texts, talk.date)).into())
        .collect();
    let choose = |first: bool| {
        let ids = ids.clone();
        cx.dispatch.reform(move |at: usize| {
            let one = ids.get(at).copied();
            let pair =
                if first { (one.unwrap_or(left), right) } else { (left, one.unwrap_or(right)) };
            Message::Talk(TalkMessage::Compare(Some(pair)))
        })
    };
    let column = |id: ConversationId, first: bool| {
        let chosen = ids.iter().position(|one| *one == id).unwrap_or_default();
        let (name, label) = if first {
            ("compare-left", "compare-first")
        } else {
            ("compare-right", "compare-second")
        };
        html! {
            <section class="talk-card" aria-label={texts.t(label)}>
                { select(&props!(SelectProps { id: name, label: texts.t(label), choices: names.clone(), chosen, onchoose: choose(first) })) }
                { for doc.timeline().conversation(id).map(|talk| one(cx, doc, talk)) }
            </section>
        }
    };
    html! {
        <section class="compare">
            <div class="row"><h3>{ texts.t("compare") }</h3>
                <span class="push">{ tell(cx, "compare-stop", Some(Sign::Close), ButtonKind::Quiet, TalkMessage::Compare(None)) }</span></div>
            <div class="talk-prepare">{ column(left, true) }{ column(right, false) }</div>
        </section>
    }
}

fn one(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let made = side::titles(timeline, &layer(timeline, talk.id));
    let agreement = |action: &Action| {
        let who = people::names(cx, timeline, &action.who);
        let word = looked_back(timeline, action.id);
        let why = word.map(|(_, said)| said.text.trim()).unwrap_or_default();
        html! {
            <li key={action.id.0.to_string()} class="agreement">
                <div class="grow">
                    <strong dir="auto">{ who }</strong><p dir="auto">{ &action.what }</p>
                    <p class="muted small">
                        { texts.t("compare-then") }{ ": " }{ texts.t(words::action_status(action.status)) }{ " · " }
                        <strong>{ texts.t("compare-now") }{ ": " }{ texts.t(words::action_status(standing(timeline, action))) }</strong>
                    </p>
                    if !why.is_empty() { <p class="small" dir="auto">{ "“" }{ why }{ "”" }</p> }
                </div>
            </li>
        }
    };
    html! {
        <>
            <p><strong>{ texts.t("talk-goal-is") }</strong>{ " " }<span dir="auto">{ &talk.goal }</span></p>
            { for talk.picked.and_then(|id| talk.said(id)).map(|said| html! {
                <p><strong>{ texts.t("point-picked") }{ ": " }</strong><span dir="auto">{ &said.text }</span></p>
            }) }
            <h4>{ texts.t("talk-added") }</h4>
            if made.is_empty() { <p class="muted">{ texts.t("talk-added-none") }</p> }
            <ul class="record-said">{ for made.into_iter().map(|made| html! {
                <li key={format!("{:?}", made.selected)}><span dir="auto">{ made.title }</span>{ " " }<span class="muted small" dir="auto">{ people::names(cx, timeline, &made.by) }</span></li>
            }) }</ul>
            <h4>{ texts.t("agreements") }</h4>
            if talk.agreements.is_empty() { <p class="muted">{ texts.t("agreements-none") }</p> }
            <ul class="rows">{ for talk.agreements.iter().map(agreement) }</ul>
        </>
    }
}
