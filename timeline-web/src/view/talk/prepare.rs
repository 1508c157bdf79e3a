//! Before a conversation begins: what it is for, who comes, and a sheet for each person.

use timeline_core::{
    conversation::{agreed_day, missing_to_begin, prepared_by, questions},
    model::{Cell, Conversation, ConversationKind, Participation, Person, Role, TalkForm},
};
use yew::{prelude::*, props};

use super::hard_words::hard_words;
use super::{change, forms, keys, list, people, say, tell};
use crate::state::{Change, Doc, Message, NewForm, Sheet, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::part::{
    ButtonKind, ButtonProps, Field, FieldKind, SegmentsProps, SelectProps, button, segments, select,
};
use crate::view::timeline::offers;

/// Before a conversation begins.
pub(super) fn prepare(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    html! {
        <div class="talk talk-page" tabindex="-1">
            <div class="talk-title">
                <h2>{ list::kind(cx, &talk.kind) }</h2>
                { tell(cx, "talk-to-list", None, ButtonKind::Quiet, TalkMessage::Open(None)) }
            </div>
            <div class="talk-prepare">
                <section class="talk-card">{ setup(cx, doc, talk) }</section>
                <section class="talk-card">{ sheets(cx, doc, talk) }</section>
            </div>
            { hard_words(cx) }
        </div>
    }
}

/// A sheet for each, on the screen and on paper.
fn sheets(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    html! {
        <>
            <div class="row">
                <h3>{ texts.t("step-prepare") }</h3>
                <span class="push">{ tell(cx, "print-sheets", Some(Sign::Print), ButtonKind::Plain, TalkMessage::Paper(Sheet::Preparation)) }</span>
            </div>
            <p>{ texts.t("prepare-about") }</p>
            { sheet(cx, doc, talk) }
        </>
    }
}

/// Back at the preparation while the conversation goes on: who is there, and the sheets.
pub(super) fn again(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    html! {
        <>
            <h3>{ cx.texts.t("talk-who-is-there") }</h3>
            { comers(cx, doc, talk) }
            { missing(cx, doc, talk, true) }
            { sheets(cx, doc, talk) }
        </>
    }
}

fn setup(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let kinds: Vec<_> = keys::KINDS.into_iter().collect();
    let chosen = kinds.iter().position(|(kind, _)| *kind == talk.kind).unwrap_or(kinds.len());
    let names = kinds.iter().map(|(_, key)| *key).chain(["talk-other"]);
    let names: Vec<AttrValue> = names.map(|key| texts.t(key).into()).collect();
    let kind = change(cx, talk, 1, move |talk, at: usize| {
        let other = || ConversationKind::Other(String::new());
        talk.kind = kinds.get(at).map_or_else(other, |(kind, _)| kind.clone());
    });
    let agreed = agreed_day(doc.timeline(), talk.id).filter(|date| *date != talk.date);
    html! {
        <>
            { missing(cx, doc, talk, cx.model.talk.asked) }
            { select(&props!(SelectProps { id: "talk-kind", label: texts.t("talk-kind"), choices: names, chosen, onchoose: kind })) }
            if let ConversationKind::Other(name) = &talk.kind {
                <Field id="talk-kind-name" label={texts.t("talk-kind-name")} value={name.clone()}
                    oninput={change(cx, talk, 2, |talk, name| talk.kind = ConversationKind::Other(name))} />
            }
            if talk.kind == ConversationKind::Sot {
                <Field id="talk-question" kind={FieldKind::Lines} label={texts.t("talk-question")} value={talk.question.clone()}
                    oninput={change(cx, talk, 4, |talk, question| talk.question = question)} />
            }
            <Field id="talk-goal" kind={FieldKind::Lines} label={texts.t("talk-goal")} hint={texts.t("talk-goal-hint")} value={talk.goal.clone()}
                oninput={change(cx, talk, 3, |talk, goal| talk.goal = goal)} />
            <div class="talk-two">
                <Field id="talk-date" kind={FieldKind::Day} label={texts.t("talk-date")} value={talk.date.to_string()}
                    onchange={change(cx, talk, 5, |talk, day: String| talk.date = day.trim().parse().unwrap_or(talk.date))} />
                <Field id="talk-minutes" kind={FieldKind::Number} label={texts.t("talk-minutes")}
                    value={talk.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()}
                    onchange={change(cx, talk, 6, |talk, minutes: String| talk.minutes = minutes.trim().parse().ok())} />
            </div>
            { for agreed.map(|date| button(&props!(ButtonProps {
                label: texts.with("talk-agreed-day", &[("day", (&day(texts, date)).into())]), sign: Sign::Calendar, kind: ButtonKind::Quiet,
                onclick: change(cx, talk, 5, move |talk, _: MouseEvent| talk.date = date),
            }))) }
            <h3>{ texts.t("talk-who") }</h3>
            { comers(cx, doc, talk) }
            { button(&props!(ButtonProps {
                label: texts.t(if list::has_begun(talk) { "talk-go-on" } else { "talk-begin" }), sign: Sign::Forward, kind: ButtonKind::Primary, class: "is-large",
                onclick: say(cx, TalkMessage::Begin),
            })) }
            if !list::has_begun(talk) && doc.read_only.is_none() {
                <div>{ button(&props!(ButtonProps {
                    label: texts.t("talk-drop"), sign: Sign::Trash, kind: ButtonKind::Quiet,
                    onclick: cx.on_press(Message::Change(Change::Delete(talk.id.into()))),
                })) }</div>
            }
        </>
    }
}

/// What is missing or strange: said when it stands in the way, or could be a mistake.
pub(super) fn missing(cx: &Cx, doc: &Doc, talk: &Conversation, asked: bool) -> Html {
    let found = missing_to_begin(doc.timeline(), talk, cx.model.today);
    let said = found.into_iter().filter(|one| asked || !one.blocks());
    let said: Vec<_> = said.map(keys::missing).collect();
    html! {
        <div id="talk-missing" tabindex="-1" aria-live="polite">
            { for said.into_iter().map(|key| html! { <p class="talk-missing">{ icon(Sign::Warning) }{ cx.texts.t(key) }</p> }) }
        </div>
    }
}

/// Who comes of those who are known, and who could be added.
fn comers(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let people = doc.timeline().people.iter().filter(|one| one.role != Role::Record);
    html! {
        <>
            { for people.map(|one| comes(cx, doc, talk, one)) }
            if doc.read_only.is_none() {
                <div class="speakers-row">
                    { offers(cx, None) }
                    { button(&props!(ButtonProps {
                        label: cx.texts.t("person-add"), sign: Sign::Plus,
                        onclick: cx.on_press(Message::NewForm(NewForm::Person(Role::Parent))),
                    })) }
                </div>
            }
        </>
    }
}

/// Whether a person comes, and why not.
fn comes(cx: &Cx, doc: &Doc, talk: &Conversation, person: &Person) -> Html {
    let (texts, id) = (cx.texts, person.id);
    let role = person.role.name(texts.0);
    let name = people::name(cx, doc.timeline(), id);
    let legend = if name == person.name { format!("{name} ({role})") } else { name };
    let here = talk.participant(id);
    let choose = change(cx, talk, id.0, move |talk, at: usize| {
        talk.participants.retain(|one| at != 2 || one.person != id);
        if at < 2 && talk.participant(id).is_none() {
            talk.participants.push(Participation::of(id));
        }
        talk.participants
            .iter_mut()
            .filter(|one| one.person == id)
            .for_each(|one| one.present = at == 0);
    });
    let choices = ["comes", "comes-not", "not-invited"];
    let chosen = here.map_or(2, |one| usize::from(!one.present));
    html! {
        <div class="talk-comes" key={id.0.to_string()}>
            { segments(&props!(SegmentsProps {
                name: format!("comes-{id}"), legend, class: "is-inline", chosen: Some(chosen),
                choices: choices.map(|key| texts.t(key).into()).to_vec(), onchoose: choose,
            })) }
            if let Some(one) = here.filter(|one| !one.present) {
                <Field id={format!("reason-{id}")} label={texts.t("talk-reason")} value={one.reason_absent.clone()}
                    oninput={change(cx, talk, id.0 ^ 7, move |talk, reason: String| {
                        talk.participants.iter_mut().filter(|one| one.person == id).for_each(|one| one.reason_absent.clone_from(&reason));
                    })} />
            }
        </div>
    }
}

/// The sheet of one person; whose it is is chosen above it.
fn sheet(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let timeline = doc.timeline();
    let invited: Vec<_> = talk.participants.iter().map(|one| one.person).collect();
    let whose = cx.model.speaker.filter(|id| invited.contains(id)).or(invited.first().copied());
    let Some(person) = whose.and_then(|id| timeline.person(id)) else { return Html::default() };
    let filled = prepared_by(talk);
    let field = |&row: &u8| {
        let cell = Cell { form: TalkForm::Preparation, row, column: 0 };
        let label = forms::question(cx.texts, cell);
        forms::answer(cx, talk, person.id, cell, label, FieldKind::Lines)
    };
    html! {
        <>
            { people::filled_in(cx, timeline, (&invited, &filled), Some(person.id), "prepare-whose", Message::Speak) }
            <div class="talk-sheet" key={person.id.0.to_string()}>
                <h4 dir="auto">{ cx.texts.with("prepare-sheet", &[("name", (&people::name(cx, timeline, person.id)).into())]) }</h4>
                { for questions(person.role).iter().map(field) }
            </div>
        </>
    }
}
