//! A list to choose one of the people from.

use timeline_core::model::PersonId;
use yew::{prelude::*, props};

use crate::view::context::Cx;
use crate::view::part::{SelectProps, select};

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
    let people: Vec<_> = doc.timeline().people.iter().map(|person| person.id).collect();
    let names = doc.timeline().people.iter().map(|person| AttrValue::from(person.name.clone()));
    let choices: Vec<_> = std::iter::once(texts.t("not-said").into()).chain(names).collect();
    let chosen = people.iter().position(|id| Some(*id) == props.chosen).map_or(0, |at| at + 1);
    let onchoose = props
        .onchoose
        .reform(move |at: usize| at.checked_sub(1).and_then(|at| people.get(at).copied()));
    select(&props!(SelectProps {
        id: props.id.clone(),
        label: props.label.clone(),
        choices,
        chosen,
        onchoose,
    }))
}
