//! One line of words for each person: by what each sees that it works, how long each expects it to
//! take.

use timeline_core::model::PersonId;
use yew::prelude::*;

use super::doers;
use crate::view::context::Cx;
use crate::view::part::Field;

/// What the lines need.
#[derive(PartialEq, Properties)]
pub(crate) struct PartyLinesProps {
    /// Names the fields; used once on the page.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// What was said, by person.
    pub lines: Vec<(PersonId, String)>,
    /// Called with a person and what they say now.
    pub onchange: Callback<(PersonId, String)>,
}

/// One line of words for each person.
pub(crate) fn party_lines(cx: &Cx, props: &PartyLinesProps) -> Html {
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    html! {
        <fieldset class="party-lines">
            <legend>{ &props.legend }</legend>
            { for doers(doc.timeline(), |id| props.lines.iter().any(|line| line.0 == id)).map(|person| {
                let id = person.id;
                let value = props.lines.iter().find(|line| line.0 == id).map(|line| line.1.clone()).unwrap_or_default();
                html! {
                    <Field key={id.0.to_string()} id={format!("{}-{id}", props.id)} class="is-inline" label={doc.timeline().called(id, cx.texts.0)} {value}
                        oninput={props.onchange.reform(move |text: String| (id, text))} />
                }
            }) }
        </fieldset>
    }
}

/// The list with what one person says now; without them when they say nothing.
#[must_use]
pub(crate) fn with_line(
    mut lines: Vec<(PersonId, String)>,
    person: PersonId,
    text: String,
) -> Vec<(PersonId, String)> {
    match lines.iter_mut().find(|line| line.0 == person) {
        Some(line) => line.1 = text,
        None => lines.push((person, text)),
    }
    lines.retain(|line| !line.1.is_empty());
    lines
}
