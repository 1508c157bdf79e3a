//! The overview strip: the whole life, and the part of it that is in view as a window that can be
//! dragged, pulled at its edges, and moved with the keyboard.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::EventListener;
use jiff::civil::Date;
use timeline_core::{
    date::{Bounds, Resolved, show},
    draw::{draw, draw_stamped},
    layout::{Arrangement, View, date_of, overview, overview_window},
    scene::{Colour, Rect, Scene, Shape, Stroke},
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

use super::{
    brush::Brush,
    desk::Rest,
    place::{px, styled},
    strip::{Hold, Strip, Window},
    surface::{Surface, screen_scale},
};
use crate::{state::empty_years, text::Texts};

/// The colour of the window.
const EDGE: Colour = Colour::hex(0x002F_6DA8);
/// The window is never narrower than this.
const LEAST_PX: f64 = 12.0;

/// What the strip needs.
#[derive(Properties)]
pub(super) struct OverviewProps {
    /// The drawing when nothing moves: what the strip shows of an edit may come after the drawing.
    pub(super) rest: Rc<Rest>,
    /// Size of the strip in pixels; none while it is not known.
    pub(super) size: Option<(f64, f64)>,
    /// The words of the screen.
    pub(super) texts: Texts,
    /// The strip itself.
    pub(super) track: NodeRef,
    /// The canvas its window is drawn on, in every frame that moves.
    pub(super) pane: NodeRef,
    /// The handles of its window.
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
        Rc::ptr_eq(&self.rest, &other.rest)
            && self.size == other.size
            && self.folded == other.folded
            && self.texts == other.texts
    }
}

/// The overview strip.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let canvas = use_node_ref();
    let held = use_mut_ref(|| None::<EventListener>);
    let OverviewProps { rest, texts, .. } = props;
    let arrangement = &rest.arrangement;
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

    let down = {
        let (held, now) = (held.clone(), props.now.clone());
        let (track, on_window) = (props.track.clone(), props.on_window.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(track), Some(window)) = (track.cast::<HtmlElement>(), now.emit(())) else {
                return;
            };
            // why: with a second finger it would jump from one to the other
            if event.button() != 0 || !event.is_primary() {
                return;
            }
            // a pointer that cannot be captured lets go at the edge of the strip
            let _ = track.set_pointer_capture(event.pointer_id());
            let x = x_in(&track, &event);
            let hold = strip.hold(window, x);
            on_window.emit(window.dragged(hold, strip.day(x)));
            let on_window = on_window.clone();
            // why: a listener for as long as it is held; one of the page's would be called for every
            // movement over all of the page
            let moved = EventListener::new(&track.clone(), "pointermove", move |event| {
                if let Some(event) = event.dyn_ref::<PointerEvent>().filter(|one| one.is_primary())
                {
                    on_window.emit(window.dragged(hold, strip.day(x_in(&track, event))));
                }
            });
            *held.borrow_mut() = Some(moved);
        })
    };
    let up = Callback::from(move |event: PointerEvent| {
        if event.is_primary() {
            drop(held.borrow_mut().take());
        }
    });

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
    let zoomed = use_mut_ref(|| (rest.clone(), String::new()));
    let zoomed = {
        let (last, words) = &mut *zoomed.borrow_mut();
        if is_other_zoom(last, rest) {
            let view = &rest.view;
            let (from, to) = (view.day_from_x(view.left_px), view.end_day());
            let label = texts.t("canvas-window");
            *words = format!("{label}: {} – {}", month(from, *texts), month(to, *texts));
        }
        *last = rest.clone();
        words.clone()
    };
    let folded = props.folded;
    let foldable = {
        let arrangement = arrangement.clone();
        use_memo(Rc::as_ptr(&arrangement), move |_| !empty_years(&arrangement).is_empty())
    };
    let on_fold = props.on_fold.reform(move |_: MouseEvent| !folded);
    html! {
        <div class="overview">
            <p class="visually-hidden" role="status">{ zoomed }</p>
            <span class="overview-label" aria-hidden="true">{ texts.t("canvas-overview") }</span>
            <div class="overview-track" ref={props.track.clone()} role="group"
                aria-label={texts.t("canvas-overview")}
                onpointerdown={down} onpointerup={up.clone()} onpointercancel={up}>
                <canvas ref={canvas} aria-hidden="true" />
                <canvas ref={props.pane.clone()} aria-hidden="true" />
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

/// Draws the window where the view is; called in every frame that moves. Its handles follow when the
/// drawing is at rest: an element that moves makes the browser lay out the page anew.
pub(super) fn draw_window(
    pane: &RefCell<Option<Surface>>,
    drawn: &Cell<Option<(f64, f64)>>,
    arrangement: &Arrangement,
    view: &View,
    (width, height): (f64, f64),
) {
    let area = window_area(arrangement, view, (width, height));
    let mut pane = pane.borrow_mut();
    let Some(pane) = pane.as_mut() else { return };
    // why: close by, the window moves less than a pixel in a frame, which nobody sees
    let pixel = |x: f64| (x * pane.scale()).round();
    let now = Some((pixel(area.left), pixel(area.right)));
    if drawn.get() == now {
        return;
    }
    if drawn.replace(now).is_none() {
        pane.fit(width, height, screen_scale());
    }
    pane.clear();
    // without its picture the window can still be moved
    let _ = draw(&window_picture(area, width), &mut *pane.brush(), pane.scale());
}

/// Puts the handles of the window where the view is.
pub(super) fn place_window(
    window: &NodeRef,
    arrangement: &Arrangement,
    view: &View,
    strip: (f64, f64),
) {
    let Some(window) = window.cast::<HtmlElement>() else { return };
    let area = window_area(arrangement, view, strip);
    let moved = format!("translateX({:.1}px)", area.left);
    styled(&window, &[("transform", moved), ("width", px(area.width()))]);
}

/// Where the window is in the strip; wide enough to be seen.
fn window_area(arrangement: &Arrangement, view: &View, (width, height): (f64, f64)) -> Rect {
    let area = overview_window(arrangement, view, width, height);
    Rect { top: 0.0, bottom: height, right: area.right.max(area.left + LEAST_PX), ..area }
}

/// A frame with a handle on either side.
fn window_picture(area: Rect, width: f64) -> Scene {
    let stroke = Some(Stroke::new(EDGE, 2.0));
    let frame =
        Shape::Rect { area: area.grown(-1.0), radius: 5.0, fill: Some(EDGE.faded(0.1)), stroke };
    let handle = |left: f64| {
        let area = Rect { left, right: left + 4.0, top: 12.0, bottom: area.bottom - 12.0 };
        Shape::Rect { area, radius: 2.0, fill: Some(EDGE), stroke: None }
    };
    let shapes = vec![frame, handle(area.left), handle(area.right - 4.0)];
    Scene { width, height: area.bottom, shapes, ..Scene::default() }
}

fn paint(canvas: &NodeRef, arrangement: &Arrangement, (width, height): (f64, f64)) {
    let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
    let Some(mut surface) = Surface::of(canvas, false) else { return };
    surface.fit(width, height, screen_scale());
    surface.clear();
    // without its picture the strip still moves the view
    let scene = overview(arrangement, width, height);
    let _ = draw_stamped(&scene, &mut *surface.brush(), surface.scale(), Brush::put);
}

/// How far from the left edge of the strip this is.
fn x_in(track: &HtmlElement, event: &PointerEvent) -> f64 {
    f64::from(event.client_x()) - track.get_bounding_client_rect().left()
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

/// Whether the same timeline is seen from nearer by or further away, which has to be said: the marks that tell it of a
/// drawing are not. A strip that is held with the keys says so itself, and another room for the drawing is no zoom.
fn is_other_zoom(last: &Rest, rest: &Rest) -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    let on_strip = active.is_some_and(|one| one.matches("[role=slider]").unwrap_or_default());
    let moved = |one: f64, other: f64| (one - other).abs() > f64::EPSILON;
    Rc::ptr_eq(&last.arrangement, &rest.arrangement)
        && !on_strip
        && moved(last.view.days_per_px, rest.view.days_per_px)
        && !moved(last.view.width_px, rest.view.width_px)
}

/// The month of this day, in words.
fn month(day: f64, texts: Texts) -> String {
    let date: Date = date_of(day);
    let bounds =
        Bounds { earliest: Some(date.first_of_month()), latest: Some(date.last_of_month()) };
    show(&Resolved { start: Some(bounds), ..Resolved::default() }, texts.0)
}
