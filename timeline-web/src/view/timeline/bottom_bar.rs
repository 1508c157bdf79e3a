//! The bar at the bottom: who is speaking, and the line to add quickly.

use yew::prelude::*;

use super::quick_add::QuickAdd;
use super::speakers::speakers;
use crate::view::context::Cx;

/// The bar at the bottom; not there while nothing can be changed.
pub fn bottom_bar(cx: &Cx) -> Html {
    let model = &cx.model;
    if model.doc.as_ref().is_none_or(|doc| doc.read_only.is_some()) {
        return Html::default();
    }
    html! { <div class="bottom-bar">{ speakers(cx) }<QuickAdd cx={cx.clone()} /></div> }
}
