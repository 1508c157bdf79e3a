//! The mark of an item in the column, as on the drawing: a triangle or dot for a moment, a bar for a
//! period, hatched for help, dashed with a diamond for a plan, fading where the days are not sure, an
//! arrow where it goes on.

use timeline_core::date::{End, Resolved};
use timeline_core::model::{Item, ItemBody};
use yew::prelude::*;

use crate::view::entries::{is_period, is_unsure};

/// The mark of an item. Not for assistive technology: the card says the same in words.
pub(crate) fn column_mark(item: &Item, resolved: &Resolved) -> Html {
    let load = item.statements.first().and_then(|told| told.load).map_or(0, |load| load.value());
    let open = resolved.end == End::Open;
    let shape = match &item.body {
        ItemBody::Plan(_) => plan(),
        ItemBody::Intervention(_) if is_period(resolved) => bar("mark-bar is-hatched", open, true),
        ItemBody::Event(_) | ItemBody::Intervention(_) if is_period(resolved) => {
            bar(if is_unsure(resolved) { "mark-bar is-unsure" } else { "mark-bar" }, open, false)
        }
        ItemBody::Measurement(_) => html! { <path class="mark-curve" d="M4 34l7 -8 6 4 7 -12" /> },
        _ => point(load),
    };
    html! {
        <svg class="column-mark" viewBox="0 0 28 56" aria-hidden="true" focusable="false">
            <rect class="mark-ground" x="2" y="14" width="24" height="28" />
            { shape }
        </svg>
    }
}

fn point(load: i8) -> Html {
    match load {
        0 => html! { <circle class="mark-solid" cx="14" cy="28" r="6.5" /> },
        1.. => html! { <path class="mark-solid" d="M14 19.5l8.5 14.5h-17z" /> },
        _ => html! { <path class="mark-solid" d="M14 36.5l8.5 -14.5h-17z" /> },
    }
}

fn bar(class: &'static str, open: bool, hatched: bool) -> Html {
    let height = if open { "36" } else { "48" };
    html! {
        <>
            <rect class="mark-ground" x="5" y="4" width="18" {height} />
            <rect class={class} x="5" y="4" width="18" {height} rx="6" />
            if hatched { <path class="mark-hatch" d="M6 16l10 -10M6 26l16 -16M6 36l16 -16M6 46l16 -16M12 50l10 -10" /> }
            if open { <path class="mark-solid" d="M5 43h18l-9 11z" /> }
        </>
    }
}

fn plan() -> Html {
    html! {
        <>
            <rect class="mark-ground" x="5" y="4" width="18" height="48" />
            <rect class="mark-bar is-plan" x="5" y="4" width="18" height="48" rx="6" />
            <path class="mark-solid" d="M14 20l8 8 -8 8 -8 -8z" />
        </>
    }
}
