//! What is known of an item by its kind: help, plan or measurement. An event has no more than its
//! kind.

mod evaluation;
mod expected;
mod fed_back;
mod goal;
mod intervention;
mod measurement;
mod plan;

use timeline_core::date;
use timeline_core::model::{Item, ItemBody, ItemId, When, day};
use yew::prelude::*;

use crate::state::Doc;
use crate::text::Texts;
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

/// When something of a plan is to be, in the words that were said, with what they mean where that is more.
fn ahead(texts: Texts, doc: &Doc, plan: ItemId, when: &When) -> String {
    let meant = date::show(&doc.dates().read_in_plan(doc.timeline(), plan, when), texts.0);
    let said = when.words.trim();
    match meant.to_lowercase() == said.to_lowercase() {
        _ if meant.is_empty() => said.to_owned(),
        // why: 2027-06-15 is how a calendar writes, and nobody said it so
        _ if day::read(said).is_some() => meant,
        true => said.to_owned(),
        false => format!("{said} ({meant})"),
    }
}

/// A line "what: value" of a list of facts; nothing when there is no value.
pub(super) fn fact(what: String, value: String) -> Html {
    if value.trim().is_empty() {
        return Html::default();
    }
    html! { <div class="fact"><dt>{ what }</dt><dd dir="auto">{ value }</dd></div> }
}
