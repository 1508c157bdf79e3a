//! What the others at the table say to a version, and what whoever is speaking can say now.

use timeline_core::model::{PersonId, Response, ResponseValue, StatementId};
use yew::{prelude::*, props};

use crate::state::{Change, Message};
use crate::view::context::Cx;
use crate::view::part::{ChipProps, chip};
use crate::view::words;

/// What the others say to a version.
pub(crate) fn responses(
    cx: &Cx,
    id: StatementId,
    teller: PersonId,
    responses: &[Response],
) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let asked = model.speaker.filter(|speaker| *speaker != teller && doc.read_only.is_none());
    let asked = asked.and_then(|speaker| timeline.person(speaker));
    let given = responses.iter().filter_map(|response| {
        let person = timeline.person(response.person)?;
        let name = timeline.called(person.id, texts.0);
        let words = format!("{name}: {}", texts.t(words::response(response.value)));
        let mark = mark(response.value);
        Some(html! { <li class={classes!("answer", class(response.value))} dir="auto">{ mark }{ words }</li> })
    });
    let mine = asked.and_then(|person| {
        responses.iter().find(|response| response.person == person.id).map(|found| found.value)
    });
    html! {
        <>
            if !responses.is_empty() { <ul class="answers">{ for given }</ul> }
            if let Some(person) = asked {
                <div class="chips" role="group" aria-label={texts.with("respond", &[("name", (&timeline.called(person.id, texts.0)).into())])}>
                    <span class="small muted" dir="auto">{ texts.with("respond", &[("name", (&timeline.called(person.id, texts.0)).into())]) }</span>
                    { for words::RESPONSES.into_iter().map(|value| chip(&props!(ChipProps {
                            label: texts.t(words::response(value)), pressed: mine == Some(value),
                            onclick: cx.on_press(Message::Change(Change::Respond(id, None, value))),
                        }))) }
                </div>
            }
        </>
    }
}

fn mark(value: ResponseValue) -> &'static str {
    match value {
        ResponseValue::Agrees => "✓ ",
        ResponseValue::SeesDifferently => "≠ ",
        ResponseValue::DoesNotKnow => "? ",
    }
}

fn class(value: ResponseValue) -> &'static str {
    match value {
        ResponseValue::Agrees => "is-agrees",
        ResponseValue::SeesDifferently => "is-differs",
        ResponseValue::DoesNotKnow => "is-unsure",
    }
}
