//! The buttons to the items that have no place yet, and to what was put aside, in the bar above the
//! drawing.

use yew::{prelude::*, props};

use crate::state::{Message, Panel};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::panel::later_count;
use crate::view::part::{ChipProps, chip};

/// "Nog een plek geven: 3" and "Later: 1"; not there when everything has a place.
pub(super) fn tray_button(cx: &Cx) -> Html {
    let (texts, narrow) = (cx.texts, cx.narrow);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let one = |count: usize, panel: Panel, key: &str, sign: Sign| {
        if count == 0 {
            return Html::default();
        }
        let name = texts.with(key, &[("count", count.into())]);
        // why: on a narrow window the number is all there is room for; the name says the rest
        let label = if narrow { count.to_string() } else { name.clone() };
        chip(&props!(ChipProps {
            class: "is-tray",
            label,
            name,
            onclick: cx.on_press(Message::Open(panel)),
            children: icon(sign),
        }))
    };
    html! {
        <>
            { one(doc.undated(), Panel::Tray, "tray-button", Sign::Question) }
            { one(later_count(doc), Panel::Later, "later-button", Sign::Clock) }
        </>
    }
}
