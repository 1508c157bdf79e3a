//! Forms of which the answers have a moment: how long each expects it to take, and the steps of a
//! question for help. What can be placed stands on the timeline as well.

use timeline_core::{
    conversation::{expectations, gap_days},
    model::{About, Cell, Conversation, PersonId, TalkForm},
};
use yew::prelude::*;

use super::people;
use crate::state::{Answer, Doc, Message, TalkMessage};
use crate::view::context::Cx;
use crate::view::day::{apart, month};
use crate::view::icon::{Sign, icon};
use crate::view::part::Field;

/// The steps of a question for help: what is asked, and what its item is called.
pub(super) const HELP: [(&str, &str); 4] = [
    ("help-teacher", "help-title-teacher"),
    ("help-coordinator", "help-title-coordinator"),
    ("help-sot", "help-title-sot"),
    ("help-extra", "help-title-extra"),
];

/// How long each expects it to take, and how far that lies apart.
pub(super) fn duration(cx: &Cx, doc: &Doc, talk: &Conversation, order: &[PersonId]) -> Html {
    let texts = cx.texts;
    let cell = Cell { form: TalkForm::Duration, row: 0, column: 0 };
    let found = expectations(doc.timeline(), doc.dates(), talk);
    let line = |&by: &PersonId| {
        let said = talk.said.iter().find(|said| said.by == by && said.cell == Some(cell));
        let known = found.iter().find(|one| one.by == by);
        let hint = known.map(|one| match one.until {
            Some(day) => texts.with("duration-until", &[("day", (&month(texts, day)).into())]),
            None => texts.t("cannot-place"),
        });
        let answer = Moment {
            by,
            cell,
            title: texts.t("duration-title"),
            label: people::name(cx, doc.timeline(), by),
            value: said.map(|said| said.text.clone()).unwrap_or_default(),
            hint,
        };
        field(cx, answer)
    };
    html! {
        <>
            <p>{ texts.t("duration-about") }</p>
            { for order.iter().map(line) }
            <p class="talk-gap" role="status">
                { for gap_days(&found).map(|days| html! { <>{ icon(Sign::Clock) }{ apart(texts, days) }</> }) }
            </p>
        </>
    }
}

/// The steps of a question for help, each with its date.
pub(super) fn help_steps(cx: &Cx, talk: &Conversation, by: PersonId) -> Html {
    let texts = cx.texts;
    let step = |(row, (label, title)): (u8, (&str, &str))| {
        let cell = Cell { form: TalkForm::HelpSteps, row, column: 0 };
        // why: the steps of one question for help are everybody's, so anybody corrects them
        let found = talk.said.iter().find(|said| said.cell == Some(cell));
        let placed = found.is_none_or(|said| matches!(said.about, Some(About::Statement(..))));
        let answer = Moment {
            by: found.map_or(by, |said| said.by),
            cell,
            title: texts.t(title),
            label: texts.t(label),
            value: found
                .and_then(|said| said.when.as_ref())
                .map(|when| when.words.clone())
                .unwrap_or_default(),
            hint: (!placed).then(|| texts.t("cannot-place")),
        };
        field(cx, answer)
    };
    html! { <><p>{ texts.t("help-about") }</p>{ for (0..).zip(HELP).map(step) }</> }
}

struct Moment {
    by: PersonId,
    cell: Cell,
    title: String,
    label: String,
    value: String,
    hint: Option<String>,
}

/// One line: every letter is kept as it is typed, and the whole is placed when the field is left.
fn field(cx: &Cx, moment: Moment) -> Html {
    let Moment { by, cell, title, label, value, hint } = moment;
    let id = format!("cell-{}-{}-{by}", cell.form as u8, cell.row);
    let oninput = cx.dispatch.reform(move |words: String| {
        let (text, when) = match cell.form {
            TalkForm::Duration => (words, String::new()),
            _ => (String::new(), words),
        };
        Message::Talk(TalkMessage::Answer(Answer { by, cell, text, score: None, when }))
    });
    let onchange = cx.dispatch.reform(move |words| {
        Message::Talk(TalkMessage::Place { by, cell, title: title.clone(), words })
    });
    let key = id.clone();
    html! { <Field {key} {id} {label} {value} hint={hint.map(AttrValue::from)} {oninput} {onchange} /> }
}
