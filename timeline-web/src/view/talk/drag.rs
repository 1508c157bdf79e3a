//! Dragging a row of a list to another place: by mouse anywhere beside its buttons, by finger at its
//! handle, so that the list can still be scrolled. What moves is said once, when it is let go.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// What a row of a list listens with.
pub(super) struct Dragging {
    pub(super) down: Callback<PointerEvent>,
    pub(super) moved: Callback<PointerEvent>,
    pub(super) up: Callback<PointerEvent>,
    pub(super) called_off: Callback<PointerEvent>,
}

const HELD: &str = "is-held";
const OVER: &str = "is-over";

/// Listens on the row at this place, counted from 0; says how many places down it was dropped.
pub(super) fn dragging(at: usize, dropped: Callback<isize>) -> Dragging {
    Dragging {
        down: Callback::from(|event: PointerEvent| {
            if let Some(row) = row(&event).filter(|_| takes_hold(&event)) {
                // why: a pointer that cannot be captured still drags inside its row
                let _ = row.set_pointer_capture(event.pointer_id());
                mark(&row, HELD, true);
                event.prevent_default();
            }
        }),
        moved: Callback::from(|event: PointerEvent| {
            if let Some(row) = held(&event) {
                let under = under(&row, &event);
                for (place, other) in rows(&row).iter().enumerate() {
                    mark(other, OVER, Some(place) == under && *other != row);
                }
            }
        }),
        up: Callback::from(move |event: PointerEvent| {
            if let Some(row) = held(&event) {
                let under = under(&row, &event);
                let_go(&row);
                if let Some(place) = under.filter(|place| *place != at) {
                    dropped.emit(place.cast_signed() - at.cast_signed());
                }
            }
        }),
        called_off: Callback::from(|event: PointerEvent| {
            if let Some(row) = row(&event) {
                let_go(&row);
            }
        }),
    }
}

/// The row of what was touched. Once a row is held it gets what the pointer does.
fn row(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("li").ok()?
}

fn held(event: &PointerEvent) -> Option<Element> {
    row(event).filter(|row| row.class_list().contains(HELD))
}

fn takes_hold(event: &PointerEvent) -> bool {
    let Some(on) = event.target().and_then(|on| on.dyn_into::<Element>().ok()) else {
        return false;
    };
    let inside = |what: &str| on.closest(what).ok().flatten().is_some();
    event.is_primary()
        && event.button() == 0
        && !inside("button")
        && (event.pointer_type() == "mouse" || inside(".point-handle"))
}

fn rows(row: &Element) -> Vec<Element> {
    let all = row.parent_element().map(|list| list.children());
    all.into_iter().flat_map(|all| (0..all.length()).filter_map(move |at| all.item(at))).collect()
}

/// The place of the row that is nearest to the pointer.
fn under(row: &Element, event: &PointerEvent) -> Option<usize> {
    let y = f64::from(event.client_y());
    let away = |one: &Element| {
        let bounds = one.get_bounding_client_rect();
        (bounds.top() - y).max(y - bounds.bottom()).max(0.0)
    };
    let rows = rows(row);
    let nearest = rows.iter().enumerate().min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)));
    nearest.map(|(place, _)| place)
}

fn let_go(row: &Element) {
    for one in rows(row) {
        mark(&one, HELD, false);
        mark(&one, OVER, false);
    }
}

fn mark(element: &Element, class: &str, on: bool) {
    // why: a row that cannot be marked can be dragged all the same
    let _ = element.class_list().toggle_with_force(class, on);
}
