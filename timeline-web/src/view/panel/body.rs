//! What is known of an item by its kind: help, plan or measurement. An event has no more than its
//! kind.

mod evaluation;
mod fed_back;
mod goal;
mod intervention;
mod measurement;
mod plan;

use timeline_core::model::{Item, ItemBody};
use yew::prelude::*;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(crate) struct BodyProps {
    /// The item.
    pub item: Item,
}

/// What is known of an item by its kind.
#[component]
pub(crate) fn Body(props: &BodyProps) -> Html {
    let id = props.item.id;
    match &props.item.body {
        ItemBody::Event(_) => Html::default(),
        ItemBody::Intervention(one) => {
            html! { <intervention::InterventionView {id} intervention={(**one).clone()} /> }
        }
        ItemBody::Plan(one) => html! { <plan::PlanView {id} plan={(**one).clone()} /> },
        ItemBody::Measurement(one) => {
            html! { <measurement::MeasurementView {id} measurement={(**one).clone()} /> }
        }
    }
}

/// A line "what: value" of a list of facts; nothing when there is no value.
pub(super) fn fact(what: String, value: String) -> Html {
    if value.trim().is_empty() {
        return Html::default();
    }
    html! { <div class="fact"><dt>{ what }</dt><dd dir="auto">{ value }</dd></div> }
}
