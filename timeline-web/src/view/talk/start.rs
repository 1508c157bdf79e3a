//! The start of a conversation: what became of earlier agreements, and what is still to be told back.

use timeline_core::{
    conversation::{Earlier, agreed_day, earlier, not_fed_back, order},
    model::{ActionStatus, Conversation, Role},
};
use yew::{prelude::*, props};

use super::people;
use crate::state::{Doc, Message, Selected, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, ChipProps, Field, button, chip};
use crate::view::words;

/// How an agreement can stand.
const OUTCOMES: [ActionStatus; 3] =
    [ActionStatus::Done, ActionStatus::GoingOn, ActionStatus::Stopped];

/// The start of a conversation.
pub(super) fn start(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let first = order(talk, &timeline.people).first().and_then(|id| timeline.person(*id));
    let child = first.is_some_and(|person| person.role == Role::Child);
    let before = earlier(timeline, talk.id);
    let open = not_fed_back(timeline);
    let agreed = agreed_day(timeline, talk.id);
    html! {
        <>
            if child { <p>{ texts.t("start-about") }</p> }
            { for agreed.map(|date| html! { <p class="talk-goal">{ icon(Sign::Calendar) }{ texts.with("talk-agreed-day", &[("day", (&day(texts, date)).into())]) }</p> }) }
            if !before.is_empty() {
                <h3>{ texts.t("earlier-agreements") }</h3>
                <ul class="rows">{ for before.into_iter().map(|one| html! { <li key={one.action.id.0.to_string()} class="agreement">{ look_back(cx, doc, &one) }</li> }) }</ul>
            }
            if !open.is_empty() {
                <h3>{ texts.t("still-to-tell") }</h3>
                <ul class="rows">
                    { for open.into_iter().filter_map(|id| timeline.item(id)).map(|item| {
                        let onclick = cx.on_press(Message::Select(Selected::Item(item.id)));
                        html! { <li key={item.id.0.to_string()}>{ button(&props!(ButtonProps { label: item.title.clone(), kind: ButtonKind::Quiet, onclick })) }</li> }
                    }) }
                </ul>
            }
        </>
    }
}

fn look_back(cx: &Cx, doc: &Doc, one: &Earlier<'_>) -> Html {
    let (texts, timeline, id) = (cx.texts, doc.timeline(), one.action.id);
    let who = people::names(cx, timeline, &one.action.who);
    let now = one.now.and_then(|said| said.outcome);
    let why = one.now.map(|said| said.text.clone()).unwrap_or_default();
    let choose = |outcome: ActionStatus| {
        cx.on_press(Message::Talk(TalkMessage::LookBack(id, outcome, why.clone())))
    };
    html! {
        <>
            <p><strong dir="auto">{ who }</strong>{ " " }<span dir="auto">{ &one.action.what }</span></p>
            <p class="muted small">{ texts.with("agreed-on", &[("day", (&day(texts, one.made_in.date)).into())]) }</p>
            <div class="chips" role="group" aria-label={format!("{} {}", texts.t("status"), one.action.what)}>
                { for OUTCOMES.into_iter().map(|outcome| chip(&props!(ChipProps {
                    label: texts.t(words::action_status(outcome)), pressed: now == Some(outcome), onclick: choose(outcome),
                }))) }
            </div>
            if let Some(outcome) = now {
                <Field id={format!("why-{id}")} label={texts.t(asks(outcome))} value={why}
                    oninput={cx.dispatch.reform(move |why| Message::Talk(TalkMessage::LookBack(id, outcome, why)))} />
            }
        </>
    }
}

/// What is asked about an agreement that stands like this.
fn asks(outcome: ActionStatus) -> &'static str {
    match outcome {
        ActionStatus::Done => "outcome-how-done",
        ActionStatus::Stopped => "outcome-why",
        _ => "outcome-how",
    }
}
