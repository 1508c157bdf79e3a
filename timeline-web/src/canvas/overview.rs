//! The overview strip: the whole life, and the part of it that is in view as a window that can be
//! dragged, pulled at its edges, and moved with the keyboard.

use std::{cell::Cell, rc::Rc};

use jiff::civil::Date;
use timeline_core::{
    date::{Bounds, Resolved, show},
    draw::draw,
    layout::{Arrangement, View, date_of, overview, overview_window},
};
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

use super::{
    desk::{Rest, empty_years},
    place::{px, styled},
    strip::{Hold, Strip, Window},
    surface::Surface,
};
use crate::text::Texts;

/// What the strip needs.
#[derive(Properties)]
pub(super) struct OverviewProps {
    /// What it shows.
    pub(super) arrangement: Rc<Arrangement>,
    /// The view when nothing moves.
    pub(super) rest: Rc<Rest>,
    /// Size of the strip in pixels; none while it is not known.
    pub(super) size: Option<(f64, f64)>,
    /// The words of the screen.
    pub(super) texts: Texts,
    /// The strip itself.
    pub(super) track: NodeRef,
    /// Its window, which moves along with the drawing.
    pub(super) window: NodeRef,
    /// The days in view as they are at this moment.
    pub(super) now: Callback<(), Option<Window>>,
    /// Whether empty years are folded away.
    pub(super) folded: bool,
    /// Fold them away (true), or show them again.
    pub(super) on_fold: Callback<bool>,
    /// Show these days.
    pub(super) on_window: Callback<Window>,
}

impl PartialEq for OverviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.arrangement, &other.arrangement)
            && Rc::ptr_eq(&self.rest, &other.rest)
            && self.size == other.size
            && self.folded == other.folded
            && self.texts == other.texts
    }
}

/// The overview strip.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let canvas = use_node_ref();
    let held = use_mut_ref(|| None::<(Hold, Window)>);
    let OverviewProps { arrangement, rest, texts, .. } = props;
    {
        let (canvas, arrangement) = (canvas.clone(), arrangement.clone());
        use_effect_with((Rc::as_ptr(&arrangement), props.size), move |(_, size)| {
            if let Some(size) = *size {
                paint(&canvas, &arrangement, size);
            }
        });
    }
    let strip =
        Strip { life: arrangement.life(), width_px: props.size.map_or(1.0, |(width, _)| width) };

    let x_of = {
        let track = props.track.clone();
        move |event: &PointerEvent| {
            let left = track.cast::<HtmlElement>()?.get_bounding_client_rect().left();
            Some(f64::from(event.client_x()) - left)
        }
    };
    let down = {
        let (held, x_of, now) = (held.clone(), x_of.clone(), props.now.clone());
        let (track, on_window) = (props.track.clone(), props.on_window.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(x), Some(window)) = (x_of(&event), now.emit(())) else { return };
            if event.button() != 0 {
                return;
            }
            if let Some(track) = track.cast::<HtmlElement>() {
                // a pointer that cannot be captured lets go at the edge of the strip
                let _ = track.set_pointer_capture(event.pointer_id());
            }
            let hold = strip.hold(window, x);
            *held.borrow_mut() = Some((hold, window));
            on_window.emit(window.dragged(hold, strip.day(x)));
        })
    };
    let moved = {
        let (held, on_window) = (held.clone(), props.on_window.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(x), Some((hold, window))) = (x_of(&event), *held.borrow()) else { return };
            on_window.emit(window.dragged(hold, strip.day(x)));
        })
    };
    let up = Callback::from(move |_: PointerEvent| *held.borrow_mut() = None);

    // why: one slider for the whole window and one for each of its edges, so that all a hand can
    // do here can be done with keys
    let slider = |hold: Hold, class: &'static str, label: &'static str| {
        let (now, on_window) = (props.now.clone(), props.on_window.clone());
        let keys = Callback::from(move |event: KeyboardEvent| {
            let Some(window) = now.emit(()) else { return };
            let Some(to) = after_key(window, hold, &event.key(), strip.life) else { return };
            event.prevent_default();
            event.stop_propagation();
            on_window.emit(to);
        });
        let view = &rest.view;
        let (from, to) = (view.day_from_x(view.left_px), view.end_day());
        let (value, words) = match hold {
            Hold::Middle(_) => (
                f64::midpoint(from, to),
                format!("{} – {}", month(from, *texts), month(to, *texts)),
            ),
            Hold::Start => (from, month(from, *texts)),
            Hold::End => (to, month(to, *texts)),
        };
        html! {
            <div class={class} role="slider" tabindex="0" aria-label={texts.t(label)} onkeydown={keys}
                aria-valuemin={format!("{:.0}", strip.life.0.min(value))}
                aria-valuemax={format!("{:.0}", strip.life.1.max(value))}
                aria-valuenow={format!("{value:.0}")} aria-valuetext={words} />
        }
    };
    let folded = props.folded;
    let foldable = {
        let arrangement = arrangement.clone();
        use_memo(Rc::as_ptr(&arrangement), move |_| !empty_years(&arrangement).is_empty())
    };
    let on_fold = props.on_fold.reform(move |_: MouseEvent| !folded);
    html! {
        <div class="overview">
            <span class="overview-label" aria-hidden="true">{ texts.t("canvas-overview") }</span>
            <div class="overview-track" ref={props.track.clone()} role="group"
                aria-label={texts.t("canvas-overview")}
                onpointerdown={down} onpointermove={moved} onpointerup={up.clone()} onpointercancel={up}>
                <canvas ref={canvas} aria-hidden="true" />
                <div class="overview-window" ref={props.window.clone()}>
                    { slider(Hold::Start, "overview-edge is-start", "canvas-window-start") }
                    { slider(Hold::Middle(0.0), "overview-middle", "canvas-window") }
                    { slider(Hold::End, "overview-edge is-end", "canvas-window-end") }
                </div>
            </div>
            if folded || *foldable {
                <button type="button" class="chip" aria-pressed={folded.to_string()} aria-keyshortcuts="V" onclick={on_fold}>
                    <span class="chip-face">{ texts.t("fold-years") }</span>
                </button>
            }
        </div>
    }
}

/// Puts the window where the view is; called in every frame that moves.
pub(super) fn put_window(
    window: &NodeRef,
    placed: &Cell<Option<(f64, f64)>>,
    arrangement: &Arrangement,
    view: &View,
    (width, height): (f64, f64),
) {
    let area = overview_window(arrangement, view, width, height);
    let now = (area.left, area.right - area.left);
    let before = placed.replace(Some(now));
    if before == Some(now) {
        return;
    }
    let Some(window) = window.cast::<HtmlElement>() else { return };
    styled(&window, &[("transform", format!("translateX({:.1}px)", now.0))]);
    // why: in a pan it only moves, which the browser does without laying out the page again
    if before.is_none_or(|(_, width)| (width - now.1).abs() > 0.01) {
        styled(&window, &[("width", px(now.1))]);
    }
}

fn paint(canvas: &NodeRef, arrangement: &Arrangement, (width, height): (f64, f64)) {
    let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
    let Some(mut surface) = Surface::of(canvas, false) else { return };
    let scale = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    surface.fit(width, height, scale);
    surface.clear();
    if let Some(mut brush) = surface.brush() {
        // without its picture the strip still moves the view
        let _ = draw(&overview(arrangement, width, height), &mut brush, scale);
    }
}

/// The window after a key; none for keys that are not the strip's.
fn after_key(window: Window, hold: Hold, key: &str, life: (f64, f64)) -> Option<Window> {
    let step = window.days() / 10.0;
    let days = match key {
        "ArrowLeft" | "ArrowDown" => -step,
        "ArrowRight" | "ArrowUp" => step,
        "PageDown" => -window.days(),
        "PageUp" => window.days(),
        "Home" => life.0 - window.from,
        "End" => life.1 - window.to,
        _ => return None,
    };
    Some(match hold {
        Hold::Middle(_) => window.moved(days),
        Hold::Start => window.dragged(hold, window.from + days),
        Hold::End => window.dragged(hold, window.to + days),
    })
}

/// The month of this day, in words.
fn month(day: f64, texts: Texts) -> String {
    let date: Date = date_of(day);
    let bounds =
        Bounds { earliest: Some(date.first_of_month()), latest: Some(date.last_of_month()) };
    show(&Resolved { start: Some(bounds), ..Resolved::default() }, texts.0)
}
