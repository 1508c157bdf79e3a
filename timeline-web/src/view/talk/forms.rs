//! The forms around a conversation: when to get in touch, school and youth care, the seven keys, the
//! steps of a question for help, how long it will take. Whoever has the turn fills in.

use timeline_core::{
    conversation::{asked, order},
    model::{Cell, Conversation, PersonId, Said, TalkForm},
};
use yew::{prelude::*, props};

use super::{moments, people};
use crate::state::{Answer, Doc, Message, TalkMessage};
use crate::view::context::Cx;
use crate::view::part::{ChipProps, Field, FieldKind, SegmentsProps, chip, segments};

const CONTACT_WHO: [&str; 3] = ["contact-pupil", "contact-parents", "contact-teacher"];
const CONTACT_WHAT: [&str; 4] =
    ["contact-results", "contact-content", "contact-friends", "contact-climate"];
/// All forms, folded; whoever has the turn fills in.
pub(super) fn forms(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let timeline = doc.timeline();
    let order = order(talk, &timeline.people);
    let by = cx.model.speaker.filter(|id| order.contains(id)).or(order.first().copied());
    let Some(by) = by else { return Html::default() };
    let folded = |key: &str, content: Html| html! { <details class="talk-cardlet"><summary>{ texts.t(key) }</summary>{ content }</details> };
    let keys = (0..TalkForm::Keys.size().0).map(|row| {
        let cell = Cell { form: TalkForm::Keys, row, column: 0 };
        answer(cx, talk, by, cell, question(texts, cell), FieldKind::Line)
    });
    html! {
        <section class="talk-forms">
            <h3>{ texts.t("talk-forms") }</h3>
            { people::speakers(cx, timeline, (&order, None), Some(by), "prepare-whose", Message::Speak) }
            { folded("form-contact", contact(cx, doc, talk, by)) }
            { folded("form-duration", moments::duration(cx, doc, talk, &order)) }
            { folded("form-help", moments::help_steps(cx, talk, by)) }
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
    kind: FieldKind,
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
    html! { <Field key={id(by, cell)} id={id(by, cell)} {kind} {label} {value} {oninput} /> }
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
                cx.on_press(Message::Talk(TalkMessage::Signal(by, cell, words)))
            };
            chip(&props!(ChipProps {
                name: Some(AttrValue::from(format!("{what}: {who}"))), label: what,
                pressed: found(talk, by, cell).is_some(), onclick,
            }))
        });
        html! { <div class="contact" role="group" aria-label={who.clone()}><strong>{ &who }</strong>{ for chips }</div> }
    });
    let name = people::name(cx, doc.timeline(), by);
    html! { <><p>{ texts.with("contact-about", &[("name", (&name).into())]) }</p>{ for cells }</> }
}

/// School and youth care: each party scores both poles of each row; what others scored stands
/// beside it, and nothing is added up.
fn checklist(cx: &Cx, doc: &Doc, talk: &Conversation, by: PersonId) -> Html {
    let texts = cx.texts;
    let timeline = doc.timeline();
    let pole = |row: u8, column: u8| {
        let cell = Cell { form: TalkForm::Checklist, row, column };
        let chosen = found(talk, by, cell).and_then(|said| said.score);
        // why: each scores on their own; what others found is shown after that
        let others = talk
            .said
            .iter()
            .filter(|said| chosen.is_some() && said.cell == Some(cell) && said.by != by);
        let others: Vec<_> = others
            .filter_map(|said| Some((said.by, said.score?)))
            .map(|(by, score)| {
                (format!("{} {score}", people::name(cx, timeline, by)), Some(score) != chosen)
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
                    name: id(by, cell), legend: question(texts, cell), chosen: chosen.map(|score| usize::from(score.clamp(1, 5)) - 1),
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
            { for (0..TalkForm::Checklist.size().0).map(|row| html! {
                <div class="poles" key={row.to_string()}>{ pole(row, 0) }{ pole(row, 1) }</div>
            }) }
        </>
    }
}

/// The words of the question that a cell of a form asks.
pub(super) fn question(texts: crate::text::Texts, cell: Cell) -> String {
    let (row, column) = (usize::from(cell.row), usize::from(cell.column));
    match cell.form {
        TalkForm::ContactMatrix => {
            let who = CONTACT_WHO.get(row).map(|key| texts.t(key)).unwrap_or_default();
            let what = CONTACT_WHAT.get(column).map(|key| texts.t(key)).unwrap_or_default();
            texts.with("contact-signal", &[("who", (&who).into()), ("what", (&what).into())])
        }
        TalkForm::HelpSteps => {
            moments::HELP.get(row).map(|(label, _)| texts.t(label)).unwrap_or_default()
        }
        TalkForm::Duration => texts.t("form-duration"),
        _ => asked(cell, texts.0).unwrap_or_default().to_owned(),
    }
}
