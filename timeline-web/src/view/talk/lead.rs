//! Leading a conversation: the steps, the one in view with its question and turn, and the bar that
//! passes the turn on.

use timeline_core::{
    conversation::{Move, STEPS, order, prepared, prepared_by, rounds},
    model::{About, Conversation, ConversationKind, PersonId, Role, Said, Step, Talk},
};
use yew::{prelude::*, props};

use super::hard_words::hard_words;
use super::{begrip, close, forms, keys, people, points, prepare, said, say, start};
use crate::state::{Doc, Message, NewForm, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, Field, button};

/// The turn goes on.
const PASS: TalkMessage = TalkMessage::Move(Move::Pass { seconds: 0 });

/// The steps, one of them in view.
pub(super) fn steps(cx: &Cx, doc: &Doc, at: &Talk, talk: &Conversation) -> Html {
    html! {
        <ol class="steps">
            { for STEPS.into_iter().enumerate().map(|(n, step)| {
                let here = step == at.step;
                let (name, _) = keys::step(step);
                // why: a step that was left for the next is behind everybody, also when not all had their turns
                let over = at.is_over(step) || step < at.step && came_to(talk, step);
                let mark = if over { icon(Sign::Check) } else { html! { { n + 1 } } };
                let class = classes!("step", here.then_some("is-here"), over.then_some("is-over"));
                html! {
                    <li key={n} {class} aria-current={here.then_some("step")}>
                        if here {
                            { card(cx, doc, at, talk, mark) }
                        } else {
                            <button type="button" class="step-head" onclick={say(cx, TalkMessage::Move(Move::Go(step)))}>
                                <span class="step-mark">{ mark }</span><strong>{ cx.texts.t(name) }</strong>
                                if over { <span class="visually-hidden">{ cx.texts.t("step-over") }</span> }
                                <span class="muted push">{ about(cx, talk, step) }</span>
                            </button>
                        }
                    </li>
                }
            }) }
        </ol>
    }
}

/// What a step is for; once something was said in it, how much.
fn about(cx: &Cx, talk: &Conversation, step: Step) -> String {
    if step == Step::Prepare {
        let of = talk.participants.len();
        return match prepared_by(talk).len() {
            0 => cx.texts.t(keys::step(step).1),
            by => cx.texts.with("step-filled", &[("count", by.into()), ("of", of.into())]),
        };
    }
    match said_in(talk, step) {
        0 => cx.texts.t(keys::step(step).1),
        count => cx.texts.with("step-said-count", &[("count", count.into())]),
    }
}

/// Whether a step came to anything.
fn came_to(talk: &Conversation, step: Step) -> bool {
    let more = match step {
        Step::Summary => talk.picked.is_some(),
        Step::Plan => !talk.agreements.is_empty(),
        _ => false,
    };
    more || said_in(talk, step) > 0
}

fn said_in(talk: &Conversation, step: Step) -> usize {
    let plain = |said: &&Said| {
        let word = matches!(said.about, Some(About::Word(_) | About::Agreement(_)));
        said.step == step && said.cell.is_none() && !word
    };
    talk.said.iter().filter(plain).count()
}

fn card(cx: &Cx, doc: &Doc, at: &Talk, talk: &Conversation, mark: Html) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let order = order(talk, &timeline.people);
    let speaker = at.speaker(&order);
    let (round, of) = (at.round(&order), rounds(at.step));
    let role = speaker.and_then(|id| timeline.person(id)).map(|person| person.role);
    let asked = keys::Asked {
        child: role == Some(Role::Child),
        first: speaker == order.first().copied(),
        last: round == of,
    };
    let question = match speaker {
        None if of > 0 => "ask-over",
        _ => keys::question(at.step, asked),
    };
    let first = order.first().map(|id| people::name(cx, timeline, *id)).unwrap_or_default();
    let rounds = [
        ("round", usize::from(round).into()),
        ("of", usize::from(of).into()),
        ("name", (&first).into()),
    ];
    html! {
        <section class="step-card" aria-labelledby="step-question">
            <div class="step-head">
                <span class="step-mark">{ mark }</span><strong>{ texts.t(keys::step(at.step).0) }</strong>
                if of > 1 { <span class="muted push">{ texts.with("talk-round", &rounds) }</span> }
            </div>
            <h2 id="step-question" class="step-question" tabindex="-1">{ texts.t(question) }</h2>
            { turn(cx, doc, at, &order, speaker) }
            { match at.step {
                Step::Prepare => prepare::again(cx, doc, talk),
                Step::Start => start::start(cx, doc, talk),
                Step::Summary => points::points(cx, doc, talk),
                _ => Html::default(),
            } }
            if let Some(speaker) = speaker { { line(cx, doc, at, talk, speaker) } }
            { said::of_step(cx, doc, talk, at.step, &order) }
            { match at.step {
                Step::Plan => points::parts(cx, doc, talk),
                Step::Check => close::close(cx, doc, talk),
                _ => Html::default(),
            } }
            if matches!(at.step, Step::Plan | Step::Check) || talk.kind == ConversationKind::Sot {
                { forms::forms(cx, doc, talk) }
            }
            { begrip::begrip(cx, doc, talk, &order) }
            { hard_words(cx) }
            if at.step == Step::Check { { close::finish(cx, talk) } }
            if let Some(label) = to_step(cx, at.step).filter(|_| speaker.is_some()) {
                { button(&props!(ButtonProps { label, sign: Sign::Forward, onclick: say(cx, TalkMessage::Move(Move::Next)) })) }
            }
        </section>
    }
}

/// Who has the turn, and who comes after.
fn turn(cx: &Cx, doc: &Doc, at: &Talk, order: &[PersonId], speaker: Option<PersonId>) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let Some(speaker) = speaker else { return Html::default() };
    let waiting = at.waiting(order);
    html! {
        <div class="turn">
            <p class="turn-now">
                { people::face(cx, timeline, speaker, "") }
                <strong dir="auto">{ texts.with("talk-turn", &[("name", (&people::name(cx, timeline, speaker)).into())]) }</strong>
                if let Some(count) = people::minutes(at, speaker).filter(|_| cx.narrow) {
                    <span class="muted">{ texts.with("talk-minutes-had", &[("count", count.into())]) }</span>
                }
            </p>
            if !waiting.is_empty() {
                <p class="turn-after"><span class="muted">{ texts.t("talk-after") }</span>
                    { for waiting.iter().map(|id| html! { <>
                        { people::face(cx, timeline, *id, "is-small") }<span class="visually-hidden">{ people::name(cx, timeline, *id) }{ " " }</span>
                    </> }) }
                </p>
            }
        </div>
    }
}

/// What was prepared, and the line for what is said.
fn line(cx: &Cx, doc: &Doc, at: &Talk, talk: &Conversation, speaker: PersonId) -> Html {
    let texts = cx.texts;
    let name = people::name(cx, doc.timeline(), speaker);
    let ready = prepared(talk, speaker, at.step);
    let onsubmit = cx.dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Talk(TalkMessage::Say)
    });
    let typed = cx.dispatch.reform(|text| Message::Talk(TalkMessage::Typed(text)));
    html! {
        <>
            if !ready.is_empty() {
                <ul class="prepared">
                    { for ready.into_iter().map(|one| html! {
                        <li key={one.id.0.to_string()}>
                            <span class="grow" dir="auto">{ "“" }{ &one.text }{ "”" }</span>
                            { button(&props!(ButtonProps { label: texts.t("talk-say-prepared"), onclick: say(cx, TalkMessage::SayPrepared(one.id)) })) }
                        </li>
                    }) }
                </ul>
            }
            <form class="talk-line" {onsubmit}>
                <Field id="talk-line" class="grow" label={texts.with("talk-line", &[("name", (&name).into())])} value={at.draft.clone()} oninput={typed} />
                { button(&props!(ButtonProps { label: texts.t("talk-enter"), sign: Sign::Enter, submit: true })) }
            </form>
        </>
    }
}

/// The words of the button to the next step.
fn to_step(cx: &Cx, here: Step) -> Option<String> {
    let at = STEPS.iter().position(|step| *step == here)?;
    let name = cx.texts.t(keys::step(*STEPS.get(at + 1)?).0);
    Some(cx.texts.with("talk-to-step", &[("step", (&name).into())]))
}

/// Who speaks, and whose turn it is next.
pub(super) fn bar(cx: &Cx, doc: &Doc, at: &Talk, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let order = order(talk, &timeline.people);
    let to_step = to_step(cx, at.step);
    let turns = at.speaker(&order).is_some();
    let to_person = at.waiting(&order).first().copied().or_else(|| {
        let more = at.round(&order) < rounds(at.step);
        order.first().copied().filter(|_| turns && more)
    });
    let pass = to_person
        .map(|id| texts.with("talk-pass", &[("name", (&people::name(cx, timeline, id)).into())]));
    let give = |id| Message::Talk(TalkMessage::Move(Move::Give(id)));
    let add = cx.on_press(Message::NewForm(NewForm::Item(None)));
    html! {
        <div class="bottom-bar talk-bar">
            <span class="speakers-label" aria-hidden="true">{ texts.t("speaking") }</span>
            { people::speakers(cx, timeline, (&order, Some(at)), at.speaker(&order), "speaking", give) }
            <span class="push"></span>
            { button(&props!(ButtonProps { label: texts.t("talk-add-event"), sign: Sign::Plus, onclick: add })) }
            if let Some(label) = pass {
                { button(&props!(ButtonProps { label, sign: Sign::Forward, kind: ButtonKind::Primary, class: "is-large", onclick: say(cx, PASS) })) }
            } else if let Some(label) = to_step {
                { button(&props!(ButtonProps {
                    label, sign: Sign::Forward, kind: ButtonKind::Primary, class: "is-large",
                    onclick: say(cx, if turns { PASS } else { TalkMessage::Move(Move::Next) }),
                })) }
            }
        </div>
    }
}
