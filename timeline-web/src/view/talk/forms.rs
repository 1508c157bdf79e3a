//! The forms around a conversation: when to get in touch, school and youth care, the seven keys, the
//! steps of a question for help, how long it will take. Whoever has the turn fills in.

use timeline_core::{
    conversation::order,
    model::{Cell, Conversation, PersonId, Said, TalkForm},
};
use yew::{prelude::*, props};

use super::people;
use crate::state::{Answer, Doc, Message, TalkMessage};
use crate::view::context::Cx;
use crate::view::part::{ChipProps, Field, FieldKind, SegmentsProps, chip, segments};

const CONTACT_WHO: [&str; 3] = ["contact-pupil", "contact-parents", "contact-teacher"];
const CONTACT_WHAT: [&str; 4] =
    ["contact-results", "contact-content", "contact-friends", "contact-climate"];
const CHECKLIST: [(&str, &str); 12] = [
    ("check-together", "check-together-not"),
    ("check-signals", "check-signals-not"),
    ("check-expert", "check-expert-not"),
    ("check-remains", "check-remains-not"),
    ("check-rhythm", "check-rhythm-not"),
    ("check-between", "check-between-not"),
    ("check-duration", "check-duration-not"),
    ("check-time", "check-time-not"),
    ("check-who", "check-who-not"),
    ("check-context", "check-context-not"),
    ("check-goals", "check-goals-not"),
    ("check-progress", "check-progress-not"),
];
const SEVEN: [&str; 7] = [
    "key-relations",
    "key-child",
    "key-strong",
    "key-room",
    "key-fitting",
    "key-walls",
    "key-secure",
];
const HELP: [&str; 4] = ["help-teacher", "help-coordinator", "help-sot", "help-extra"];

/// All forms, folded; whoever has the turn fills in.
pub(super) fn forms(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let timeline = doc.timeline();
    let order = order(talk, &timeline.people);
    let by = cx.model.speaker.filter(|id| order.contains(id)).or(order.first().copied());
    let Some(by) = by else { return Html::default() };
    let folded = |key: &str, content: Html| html! { <details class="talk-cardlet"><summary>{ texts.t(key) }</summary>{ content }</details> };
    let cell = |form, row: usize, column: usize| Cell {
        form,
        row: u8::try_from(row).unwrap_or(u8::MAX),
        column: u8::try_from(column).unwrap_or(u8::MAX),
    };
    let keys = SEVEN
        .iter()
        .enumerate()
        .map(|(row, key)| answer(cx, talk, by, cell(TalkForm::Keys, row, 0), texts.t(key)));
    let steps = HELP.iter().enumerate().map(|(row, key)| {
        let cell = cell(TalkForm::HelpSteps, row, 0);
        // why: the steps of one question for help are everybody's, so anybody corrects them
        let found = talk.said.iter().find(|said| said.cell == Some(cell));
        let by = found.map_or(by, |said| said.by);
        let when = found.and_then(|said| said.when.as_ref()).map(|when| when.words.clone());
        let oninput = cx.dispatch.reform(move |when| {
            Message::Talk(TalkMessage::Answer(Answer { by, cell, text: String::new(), score: None, when }))
        });
        html! { <Field id={id(by, cell)} label={texts.t(key)} value={when.unwrap_or_default()} {oninput} /> }
    });
    let duration = order.iter().map(|id| {
        let name = people::name(timeline, *id);
        answer(cx, talk, *id, cell(TalkForm::Duration, 0, 0), name)
    });
    html! {
        <section class="talk-forms">
            <h3>{ texts.t("talk-forms") }</h3>
            { people::speakers(cx, timeline, &order, "prepare-whose", Message::Speak) }
            { folded("form-contact", contact(cx, doc, talk, by)) }
            { folded("form-duration", html! { <>{ for duration }</> }) }
            { folded("form-help", html! { <>{ for steps }</> }) }
            { folded("form-checklist", checklist(cx, doc, talk, by)) }
            { folded("form-keys", html! { <>{ for keys }</> }) }
        </section>
    }
}

fn found(talk: &Conversation, by: PersonId, cell: Cell) -> Option<&Said> {
    talk.said.iter().find(|said| said.by == by && said.cell == Some(cell))
}

fn id(by: PersonId, cell: Cell) -> String {
    format!("cell-{}-{}-{}-{by}", cell.form as u8, cell.row, cell.column)
}

/// One question in words.
pub(super) fn answer(
    cx: &Cx,
    talk: &Conversation,
    by: PersonId,
    cell: Cell,
    label: String,
) -> Html {
    let value = found(talk, by, cell).map(|said| said.text.clone()).unwrap_or_default();
    let oninput = cx.dispatch.reform(move |text| {
        Message::Talk(TalkMessage::Answer(Answer {
            by,
            cell,
            text,
            score: None,
            when: String::new(),
        }))
    });
    html! { <Field key={id(by, cell)} id={id(by, cell)} kind={FieldKind::Lines} {label} {value} {oninput} /> }
}

/// When to get in touch: a picked cell becomes a signal.
fn contact(cx: &Cx, doc: &Doc, talk: &Conversation, by: PersonId) -> Html {
    let texts = cx.texts;
    let cells = CONTACT_WHO.iter().zip(0_u8..).map(|(who, row)| {
        let who = texts.t(who);
        let chips = CONTACT_WHAT.iter().zip(0_u8..).map(|(what, column)| {
            let cell = Cell { form: TalkForm::ContactMatrix, row, column };
            let what = texts.t(what);
            let words = texts.with("contact-signal", &[("who", (&who).into()), ("what", (&what).into())]);
            let onclick = {
                let words = words.clone();
                cx.dispatch.reform(move |_: MouseEvent| Message::Talk(TalkMessage::Signal(by, cell, words.clone())))
            };
            chip(&props!(ChipProps {
                name: Some(AttrValue::from(format!("{what}: {who}"))), label: what,
                pressed: found(talk, by, cell).is_some(), onclick,
            }))
        });
        html! { <div class="chips" role="group" aria-label={who.clone()}><strong>{ &who }</strong>{ for chips }</div> }
    });
    let name = people::name(doc.timeline(), by);
    html! { <><p>{ texts.with("contact-about", &[("name", (&name).into())]) }</p>{ for cells }</> }
}

/// School and youth care: each party scores both poles of each row; what others scored stands
/// beside it, and nothing is added up.
fn checklist(cx: &Cx, doc: &Doc, talk: &Conversation, by: PersonId) -> Html {
    let texts = cx.texts;
    let timeline = doc.timeline();
    let pole = |cell: Cell, key: &str| {
        let chosen = found(talk, by, cell).and_then(|said| said.score);
        let others = talk.said.iter().filter(|said| said.cell == Some(cell) && said.by != by);
        let others: Vec<_> = others
            .filter_map(|said| Some((said.by, said.score?)))
            .map(|(by, score)| {
                (format!("{} {score}", people::name(timeline, by)), Some(score) != chosen)
            })
            .collect();
        let choose = cx.dispatch.reform(move |at: usize| {
            let score = u8::try_from(at + 1).ok();
            Message::Talk(TalkMessage::Answer(Answer {
                by,
                cell,
                text: String::new(),
                score,
                when: String::new(),
            }))
        });
        html! {
            <div class="pole" key={id(by, cell)}>
                { segments(&props!(SegmentsProps {
                    name: id(by, cell), legend: texts.t(key), chosen: chosen.map(|score| usize::from(score.clamp(1, 5)) - 1),
                    choices: (1..=5).map(|n| AttrValue::from(n.to_string())).collect::<Vec<_>>(), onchoose: choose,
                })) }
                { for others.into_iter().map(|(words, differs)| html! {
                    <span class={classes!("answer", differs.then_some("is-differs"))} dir="auto">{ if differs { "≠ " } else { "" } }{ words }</span>
                }) }
            </div>
        }
    };
    html! {
        <>
            <p>{ texts.t("checklist-about") }</p>
            { for CHECKLIST.iter().zip(0_u8..).map(|((yes, no), row)| html! {
                <div class="poles" key={row.to_string()}>
                    { pole(Cell { form: TalkForm::Checklist, row, column: 0 }, yes) }
                    { pole(Cell { form: TalkForm::Checklist, row, column: 1 }, no) }
                </div>
            }) }
        </>
    }
}
