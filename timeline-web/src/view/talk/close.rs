//! The end of a conversation: the summary that everybody confirms, the next day, signing off.

use jiff::civil::Date;
use timeline_core::{
    conversation::{missing_to_finish, order},
    model::{Conversation, ConversationKind, PersonId, ResponseValue},
};
use yew::{prelude::*, props};

use super::{change, keys, people, say, sot};
use crate::state::{Doc, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{
    ButtonKind, ButtonProps, ChipKind, ChipProps, Field, FieldKind, button, chip,
};

/// The end of a conversation.
pub(super) fn close(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let evaluation = talk.evaluation.as_ref().map(|one| one.when.words.clone()).unwrap_or_default();
    html! {
        <>
            <Field id="talk-summary" kind={FieldKind::Lines} label={texts.t("talk-summary")} hint={texts.t("talk-summary-hint")} value={talk.summary.clone()}
                oninput={change(cx, talk, 20, |talk, summary| talk.summary = summary)} />
            <h3>{ texts.t("talk-confirm") }</h3>
            { for order(talk, &doc.timeline().people).into_iter().map(|id| confirms(cx, doc, talk, id)) }
            <Field id="talk-next" kind={FieldKind::Day} label={texts.t("talk-next")} value={talk.next.map(|day| day.to_string()).unwrap_or_default()}
                onchange={change(cx, talk, 21, |talk, day: String| talk.next = day.trim().parse::<Date>().ok())} />
            if talk.kind == ConversationKind::Sot || talk.evaluation.is_some() {
                <Field id="talk-evaluation" label={texts.t("talk-evaluate-on")} value={evaluation}
                    oninput={change(cx, talk, 22, |talk, words: String| talk.evaluation = sot::planned(talk, words))} />
            }
            <h3>{ texts.t("talk-feedback") }</h3>
            { for order(talk, &doc.timeline().people).into_iter().map(|id| feedback(cx, doc, talk, id)) }
        </>
    }
}

/// Signing off, and what is still missing for it.
pub(super) fn finish(cx: &Cx, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let missing = missing_to_finish(talk);
    html! {
        <>
            <div id="talk-missing" tabindex="-1" aria-live="polite">
                if cx.model.talk.asked {
                    { for missing.iter().map(|one| html! { <p class="talk-missing">{ icon(Sign::Warning) }{ texts.t(keys::missing(*one)) }</p> }) }
                    if !missing.is_empty() && !missing.iter().any(|one| one.blocks()) { <p>{ texts.t("missing-finish-anyway") }</p> }
                }
            </div>
            { button(&props!(ButtonProps {
                label: texts.t("talk-finish"), sign: Sign::Check, kind: ButtonKind::Primary, class: "is-large",
                onclick: say(cx, TalkMessage::Finish),
            })) }
        </>
    }
}

/// How this person found the conversation.
fn feedback(cx: &Cx, doc: &Doc, talk: &Conversation, id: PersonId) -> Html {
    let value = talk.participant(id).map(|one| one.feedback.clone()).unwrap_or_default();
    html! {
        <Field key={id.0.to_string()} id={format!("feedback-{id}")} {value}
            label={cx.texts.with("talk-feedback-of", &[("name", (&people::name(cx, doc.timeline(), id)).into())])}
            oninput={change(cx, talk, id.0 ^ 19, move |talk, words: String| {
                talk.participants.iter_mut().filter(|one| one.person == id).for_each(|one| one.feedback.clone_from(&words));
            })} />
    }
}

/// Whether the summary is right for this person.
fn confirms(cx: &Cx, doc: &Doc, talk: &Conversation, id: PersonId) -> Html {
    let texts = cx.texts;
    let Some(one) = talk.participant(id) else { return Html::default() };
    let name = people::name(cx, doc.timeline(), id);
    let answer = |value: ResponseValue, key: &str, kind| {
        let on = one.confirms == Some(value);
        let words = texts.t(key);
        chip(&props!(ChipProps {
            name: Some(AttrValue::from(format!("{words}: {name}"))),
            label: words,
            pressed: on,
            kind: if on { kind } else { ChipKind::Plain },
            class: "is-answer",
            // why: each tap is a step of its own, so that undo takes back just the last
            onclick: change(
                cx,
                talk,
                id.0 ^ 13 ^ ((value as u64 + 1) << 8) ^ (u64::from(on) << 16),
                move |talk, _: MouseEvent| {
                    let mut people = talk.participants.iter_mut();
                    if let Some(one) = people.find(|one| one.person == id) {
                        one.confirms = if on { None } else { Some(value) };
                    }
                }
            ),
        }))
    };
    html! {
        <div class="confirms" key={id.0.to_string()} role="group" aria-label={name.clone()}>
            <div class="reaction">
                { people::face(cx, doc.timeline(), id, "is-small") }<strong class="grow" dir="auto">{ &name }</strong>
                { answer(ResponseValue::Agrees, "confirm-yes", ChipKind::Agrees) }
                { answer(ResponseValue::SeesDifferently, "confirm-not", ChipKind::Differs) }
            </div>
            if one.confirms == Some(ResponseValue::SeesDifferently) || !one.own_words.is_empty() {
                <Field id={format!("own-{id}")} label={texts.with("confirm-own", &[("name", (&name).into())])} value={one.own_words.clone()}
                    oninput={change(cx, talk, id.0 ^ 17, move |talk, words: String| {
                        talk.participants.iter_mut().filter(|one| one.person == id).for_each(|one| one.own_words.clone_from(&words));
                    })} />
            }
        </div>
    }
}
