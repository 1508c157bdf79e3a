//! A list to choose one of the people from.

use timeline_core::model::PersonId;
use yew::{prelude::*, props};

use crate::view::context::Cx;
use crate::view::part::{OneOf, SelectProps, select};

/// What the list needs.
#[derive(PartialEq, Properties)]
pub(crate) struct PersonSelectProps {
    /// Names the list; used once on the page.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// Who is chosen.
    pub chosen: Option<PersonId>,
    /// Called with who is chosen now.
    pub onchoose: Callback<Option<PersonId>>,
}

/// A list to choose one of the people from, or nobody.
pub(crate) fn person_select(cx: &Cx, props: &PersonSelectProps) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let people =
        timeline.people.iter().map(|person| (person.id, timeline.called(person.id, texts.0)));
    let people = OneOf::new(texts.t("not-said"), people);
    select(&props!(SelectProps {
        id: props.id.clone(),
        label: props.label.clone(),
        choices: people.choices(),
        chosen: people.place(props.chosen),
        onchoose: people.onchoose(&props.onchoose),
    }))
}
