//! The scroll bar of the lanes, at the right edge of the drawing: there when not all lanes fit.
//! The keys for it are the drawing's own (Page Up and Page Down).

use std::{cell::Cell, rc::Rc};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    desk::Rest,
    place::{px, styled},
};
use crate::text::Texts;

/// The shortest thumb, in pixels: a finger must be able to take hold of it.
const LEAST_PX: f64 = 44.0;

/// How far the lanes are scrolled, of how much; in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scroll {
    /// Scrolled down.
    pub(super) at: f64,
    /// Height in which lanes are seen.
    pub(super) room: f64,
    /// Height of all lanes.
    pub(super) content: f64,
}

impl Scroll {
    /// How far it can be scrolled.
    fn most(self) -> f64 {
        (self.content - self.room).max(0.0)
    }

    /// Upper edge and height of the thumb; none when there is nothing to scroll.
    fn thumb(self) -> Option<(f64, f64)> {
        // less than a pixel is rounding
        if self.most() < 1.0 {
            return None;
        }
        let height = (self.room * self.room / self.content).max(LEAST_PX).min(self.room);
        Some((self.at / self.most() * (self.room - height), height))
    }

    /// How far it is scrolled when the thumb was dragged this far down from where it is.
    fn dragged(self, down_px: f64) -> f64 {
        let way = self.thumb().map_or(1.0, |(_, height)| (self.room - height).max(1.0));
        (self.at + down_px / way * self.most()).clamp(0.0, self.most())
    }

    /// How far it is scrolled after a press here: a page towards it. None on the thumb.
    fn paged(self, y_px: f64) -> Option<f64> {
        let (top, height) = self.thumb()?;
        let page = self.room * 0.8;
        if y_px < top {
            Some((self.at - page).max(0.0))
        } else if y_px >= top + height {
            Some((self.at + page).min(self.most()))
        } else {
            None
        }
    }
}

/// What the scroll bar needs.
#[derive(Properties)]
pub(super) struct LaneScrollProps {
    /// The drawing when nothing moves.
    pub(super) rest: Rc<Rest>,
    /// The words of the screen.
    pub(super) texts: Texts,
    /// The `id` of what it scrolls.
    pub(super) controls: &'static str,
    /// The bar itself, with its thumb as its only child.
    pub(super) node: NodeRef,
    /// How far the lanes are scrolled at this moment.
    pub(super) now: Callback<(), Option<Scroll>>,
    /// Scroll this far down; slowly when the flag is set.
    pub(super) on_scroll: Callback<(f64, bool)>,
}

impl PartialEq for LaneScrollProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rest, &other.rest) && self.texts == other.texts
    }
}

/// The scroll bar of the lanes.
#[component]
pub(super) fn LaneScroll(props: &LaneScrollProps) -> Html {
    let held = use_mut_ref(|| None::<EventListener>);
    let down = {
        let (node, now, held) = (props.node.clone(), props.now.clone(), held.clone());
        let on_scroll = props.on_scroll.clone();
        Callback::from(move |event: PointerEvent| {
            let (Some(bar), Some(scroll)) = (node.cast::<HtmlElement>(), now.emit(())) else {
                return;
            };
            let y = f64::from(event.client_y());
            match scroll.paged(y - bar.get_bounding_client_rect().top()) {
                Some(at) => on_scroll.emit((at, true)),
                None => {
                    // a pointer that cannot be captured lets go at the edge of the bar
                    let _ = bar.set_pointer_capture(event.pointer_id());
                    let on_scroll = on_scroll.clone();
                    // why: a listener for as long as it is held, like that of the overview
                    let moved = EventListener::new(&bar, "pointermove", move |event| {
                        if let Some(event) = event.dyn_ref::<PointerEvent>() {
                            let down_px = f64::from(event.client_y()) - y;
                            on_scroll.emit((scroll.dragged(down_px), false));
                        }
                    });
                    *held.borrow_mut() = Some(moved);
                }
            }
        })
    };
    let up = Callback::from(move |_: PointerEvent| drop(held.borrow_mut().take()));
    let scroll = props.rest.scroll;
    let part = if scroll.most() > 0.0 { scroll.at / scroll.most() * 100.0 } else { 0.0 };
    html! {
        <div class="lane-scroll" ref={props.node.clone()} role="scrollbar" aria-controls={props.controls}
            aria-orientation="vertical" aria-label={props.texts.t("canvas-scroll")}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow={format!("{part:.0}")}
            onpointerdown={down} onpointerup={up.clone()} onpointercancel={up}>
            <div class="lane-scroll-thumb" />
        </div>
    }
}

/// Puts the thumb where the lanes are; called in every frame that moves.
pub(super) fn put_thumb(
    node: &NodeRef,
    placed: &Cell<Option<(f64, Scroll)>>,
    top_px: f64,
    scroll: Scroll,
) {
    if placed.replace(Some((top_px, scroll))) == Some((top_px, scroll)) {
        return;
    }
    let Some(bar) = node.cast::<HtmlElement>() else { return };
    let Some((top, height)) = scroll.thumb() else {
        styled(&bar, &[("display", "none".to_owned())]);
        return;
    };
    styled(&bar, &[("display", "block".to_owned()), ("top", px(top_px))]);
    if let Some(thumb) = bar.first_element_child() {
        let moved = format!("translateY({top:.1}px)");
        styled(&thumb, &[("transform", moved), ("height", px(height))]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCROLL: Scroll = Scroll { at: 0.0, room: 500.0, content: 1000.0 };

    #[test]
    fn the_thumb_is_as_large_as_what_is_seen_and_reaches_the_end() {
        assert_eq!(SCROLL.thumb(), Some((0.0, 250.0)));
        assert_eq!(Scroll { at: 500.0, ..SCROLL }.thumb(), Some((250.0, 250.0)));
    }

    #[test]
    fn without_anything_to_scroll_there_is_no_thumb() {
        assert_eq!(Scroll { content: 500.0, ..SCROLL }.thumb(), None);
    }

    #[test]
    fn dragging_the_thumb_to_the_end_scrolls_to_the_end() {
        assert_eq!(SCROLL.dragged(250.0), 500.0);
        assert_eq!(SCROLL.dragged(900.0), 500.0);
        assert_eq!(SCROLL.dragged(-10.0), 0.0);
    }

    #[test]
    fn a_press_beside_the_thumb_scrolls_a_page() {
        assert_eq!(SCROLL.paged(400.0), Some(400.0));
        assert_eq!(SCROLL.paged(100.0), None);
    }
}
