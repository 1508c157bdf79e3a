//! The button to the items that have no place yet, in the bar above the drawing.

use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::{Message, Panel};
use crate::view::context::{use_narrow, use_texts};
use crate::view::icon::{Icon, Sign};
use crate::view::panel::undated;
use crate::view::part::Chip;

/// "Nog een plek geven: 3"; not there when everything has a place.
#[component]
pub fn TrayButton() -> Html {
    let (texts, dispatch, narrow) = (use_texts(), use_dispatch(), use_narrow());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let count = undated(doc).count();
    if count == 0 {
        return Html::default();
    }
    let onclick = dispatch.reform(|_: MouseEvent| Message::Open(Panel::Tray));
    let name = texts.with("tray-button", &[("count", count.into())]);
    // why: on a narrow window the number is all there is room for; the name says the rest
    let label = if narrow { count.to_string() } else { name.clone() };
    html! {
        <Chip class="is-tray" {label} name={name} {onclick}><Icon sign={Sign::Question} /></Chip>
    }
}
