//! The button to the items that have no place yet, in the bar above the drawing.

use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::{Message, Panel};
use crate::view::context::use_texts;
use crate::view::icon::{Icon, Sign};
use crate::view::panel::undated;
use crate::view::part::Chip;

/// "Nog een plek geven: 3"; not there when everything has a place.
#[component]
pub fn TrayButton() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let count = undated(doc).count();
    if count == 0 {
        return Html::default();
    }
    let onclick = dispatch.reform(|_: MouseEvent| Message::Open(Panel::Tray));
    html! {
        <Chip class="is-tray" label={texts.with("tray-button", &[("count", count.into())])} {onclick}><Icon sign={Sign::Question} /></Chip>
    }
}
