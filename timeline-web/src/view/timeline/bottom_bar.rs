//! The bar at the bottom: who is speaking, and the line to add quickly.

use yew::prelude::*;

use super::quick_add::QuickAdd;
use super::speakers::Speakers;
use crate::app::use_model;

/// The bar at the bottom; not there while nothing can be changed.
#[component]
pub fn BottomBar() -> Html {
    let Some(model) = use_model() else { return Html::default() };
    if model.doc.as_ref().is_none_or(|doc| doc.read_only.is_some()) {
        return Html::default();
    }
    html! { <div class="bottom-bar"><Speakers /><QuickAdd /></div> }
}
