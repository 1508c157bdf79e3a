//! What is known of an item by its kind: help, plan or measurement. An event has no more than its
//! kind.

mod evaluation;
mod expected;
mod fed_back;
mod goal;
mod intervention;
mod measurement;
mod plan;

use timeline_core::model::{Item, ItemBody};
use yew::prelude::*;

use crate::view::context::Cx;

/// What is known of an item by its kind.
pub(crate) fn body(cx: &Cx, item: &Item) -> Html {
    let id = item.id;
    match &item.body {
        ItemBody::Event(_) => Html::default(),
        ItemBody::Intervention(one) => intervention::intervention_view(cx, id, one),
        ItemBody::Plan(one) => plan::plan_view(cx, id, one),
        ItemBody::Measurement(one) => measurement::measurement_view(cx, id, one),
    }
}

/// A line "what: value" of a list of facts; nothing when there is no value.
pub(super) fn fact(what: String, value: String) -> Html {
    if value.trim().is_empty() {
        return Html::default();
    }
    html! { <div class="fact"><dt>{ what }</dt><dd dir="auto">{ value }</dd></div> }
}
