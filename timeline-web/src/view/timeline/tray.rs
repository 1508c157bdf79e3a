//! The button to the items that have no place yet, in the bar above the drawing.

use yew::{prelude::*, props};

use crate::state::{Message, Panel};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::panel::undated;
use crate::view::part::{ChipProps, chip};

/// "Nog een plek geven: 3"; not there when everything has a place.
pub(super) fn tray_button(cx: &Cx) -> Html {
    let (texts, dispatch, narrow) = (cx.texts, &cx.dispatch, cx.narrow);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let count = undated(doc).count();
    if count == 0 {
        return Html::default();
    }
    let onclick = dispatch.reform(|_: MouseEvent| Message::Open(Panel::Tray));
    let name = texts.with("tray-button", &[("count", count.into())]);
    // why: on a narrow window the number is all there is room for; the name says the rest
    let label = if narrow { count.to_string() } else { name.clone() };
    chip(&props!(ChipProps {
        class: "is-tray",
        label,
        name,
        onclick,
        children: icon(Sign::Question),
    }))
}
