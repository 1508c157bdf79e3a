//! The desk on the page: two canvases (the drawing, and what lies over it), frames, and waiting
//! for rest. Decides nothing: that is [`super::desk`]'s.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use timeline_core::{
    draw::{Painted, Put, Repaint, draw_stamped},
    layout::View,
    scene::Scene,
};
use yew::Callback;

use super::{
    brush::Brush,
    clock,
    desk::{Desk, Picture, Rest, Told},
    fonts,
    frames::Frames,
    surface::{Surface, screen_scale},
};
use crate::state::Look;

/// How long nothing may move before the drawing counts as at rest, in milliseconds: longer than between two notches of
/// a wheel.
const REST_MS: u32 = 220;
/// So long while a hand holds the drawing, which is at rest no sooner than it is let go, in milliseconds.
const HELD_MS: u32 = 2_000;

/// What a hand does is drawn at once when the last drawing was so long ago, in milliseconds, and in the next
/// frame otherwise: where a pointer is told of more often than there are frames, not each time.
const APART_MS: f64 = 8.0;

/// What the drawing tells the component around it.
pub(crate) struct Ears {
    /// Something was said.
    pub(crate) told: Callback<Told>,
    /// Nothing moves any more.
    pub(crate) rest: Callback<Rc<Rest>>,
    /// In every frame in which the view changed; must be quick.
    pub(crate) viewed: Callback<View>,
}

/// The drawing on the page. Clones are the same drawing.
#[derive(Clone)]
pub(crate) struct Stage {
    inner: Rc<Inner>,
}

struct Inner {
    desk: RefCell<Desk>,
    content: RefCell<Surface>,
    /// What is on the content's canvas.
    painted: RefCell<Painted>,
    overlay: RefCell<Surface>,
    frames: OnceCell<Frames>,
    ears: Ears,
    /// The fonts are there, or did not come.
    ready: Cell<bool>,
    drawn: Cell<bool>,
    /// Nothing lies over the drawing: its canvas is not in sight.
    overlay_empty: Cell<bool>,
    /// When it was drawn last.
    moved_ms: Cell<f64>,
    /// The alarm of the one who waits for rest.
    rest: RefCell<Option<Timeout>>,
}

impl Stage {
    /// Puts a desk on these canvases. Draws once the fonts are there.
    pub(crate) fn new(desk: Desk, content: Surface, overlay: Surface, ears: Ears) -> Self {
        let inner = Rc::new(Inner {
            desk: RefCell::new(desk),
            content: RefCell::new(content),
            painted: RefCell::default(),
            overlay: RefCell::new(overlay),
            frames: OnceCell::new(),
            ears,
            ready: Cell::new(false),
            drawn: Cell::new(false),
            overlay_empty: Cell::new(true),
            moved_ms: Cell::new(0.0),
            rest: RefCell::new(None),
        });
        let weak = Rc::downgrade(&inner);
        let frames = Frames::new(move |time_ms| {
            if let Some(inner) = weak.upgrade() {
                Self { inner }.frame(time_ms);
            }
        });
        // set once, just made
        let _ = inner.frames.set(frames);
        let stage = Self { inner };
        let waiting = stage.clone();
        wasm_bindgen_futures::spawn_local(async move {
            fonts::loaded(&fonts::bundled()).await;
            waiting.inner.ready.set(true);
            waiting.frame(clock::now_ms());
        });
        stage
    }

    /// Does something at the desk, and says and draws what follows.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&mut Desk) -> T) -> T {
        let done = act(&mut self.inner.desk.borrow_mut());
        self.ask();
        done
    }

    /// The same for what a hand does, which has something to say. It is drawn at once.
    pub(crate) fn tell(&self, act: impl FnOnce(&mut Desk) -> Vec<Told>) {
        let (told, let_go) = {
            let mut desk = self.inner.desk.borrow_mut();
            let held = desk.is_held();
            (act(&mut desk), held && !desk.is_held())
        };
        if let_go && self.inner.rest.borrow().is_some() {
            self.wait(REST_MS);
        }
        // why: browsers hand over where a pointer went when a frame begins. To ask them for a frame then makes
        // them run one more, in which nothing happens
        let (now_ms, glides) = (clock::now_ms(), self.look(Desk::glides));
        if !glides && now_ms - self.inner.moved_ms.get() >= APART_MS {
            self.frame(now_ms);
        }
        self.ask();
        // why: the desk must be free before anybody hears of it, and answers
        for told in told {
            self.inner.ears.told.emit(told);
        }
    }

    /// Looks at the desk without changing it.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Desk) -> T) -> T {
        look(&self.inner.desk.borrow())
    }

    /// Shows something else, at once: what moves along with the drawing is then laid out with all
    /// that changes on the page, and not once more in the next frame. `look` is where it is to look then.
    pub(crate) fn show(&self, picture: Picture, look: Option<Look>) {
        self.inner.desk.borrow_mut().show_at(picture, look);
        self.frame(clock::now_ms());
    }

    /// The drawing is this large now, in CSS pixels.
    pub(crate) fn resize(&self, width_px: f64, height_px: f64) {
        let scale = screen_scale();
        let emptied = self.inner.content.borrow_mut().fit(width_px, height_px, scale);
        self.inner.overlay.borrow_mut().fit(width_px, height_px, scale);
        if emptied {
            self.inner.painted.take();
        } else if self.look(|desk| (desk.view().width_px, desk.view().height_px))
            == (width_px, height_px)
        {
            return;
        }
        self.inner.desk.borrow_mut().resize(width_px, height_px);
        // why: resizing emptied the canvases, and waiting for a frame would show them so
        if self.inner.ready.get() {
            self.frame(clock::now_ms());
        }
    }

    fn ask(&self) {
        let stale = self.inner.desk.borrow().is_stale();
        if let Some(frames) = self.inner.frames.get().filter(|_| stale) {
            frames.ask();
        }
    }

    fn frame(&self, time_ms: f64) {
        let inner = &self.inner;
        if !inner.ready.get() || !inner.desk.borrow().is_stale() {
            return;
        }
        let view = {
            let mut desk = inner.desk.borrow_mut();
            let stale = desk.frame(time_ms);
            if stale.content {
                repaint(&inner.content.borrow(), &mut inner.painted.borrow_mut(), desk.scene());
            }
            if stale.overlay {
                let (surface, overlay) = (inner.overlay.borrow(), desk.overlay());
                let empty = overlay.shapes.is_empty();
                if inner.overlay_empty.replace(empty) != empty {
                    surface.hide(empty);
                }
                if !empty {
                    surface.clear();
                    paint(&surface, &overlay);
                }
            }
            stale.content.then(|| desk.view().clone())
        };
        if let Some(view) = view {
            inner.ears.viewed.emit(view);
        }
        if !inner.drawn.replace(true) {
            clock::mark("tijdlijn:drawn");
        }
        self.ask();
        self.wait_for_rest();
    }

    /// Begins to wait anew: something moved.
    fn wait_for_rest(&self) {
        self.inner.moved_ms.set(clock::now_ms());
        // why: while things move, one alarm that looks at the clock when it rings costs less than
        // one that is set anew in every frame
        if self.inner.rest.borrow().is_none() {
            self.wait(REST_MS);
        }
    }

    fn wait(&self, time_ms: u32) {
        let weak = Rc::downgrade(&self.inner);
        let timeout = Timeout::new(time_ms, move || {
            let Some(inner) = weak.upgrade() else { return };
            inner.rest.borrow_mut().take();
            if inner.desk.borrow().is_held() {
                return Self { inner }.wait(HELD_MS);
            }
            let left_ms = f64::from(REST_MS) - (clock::now_ms() - inner.moved_ms.get());
            if left_ms >= 1.0 {
                return Self { inner }.wait(left_ms.min(f64::from(REST_MS)).ceil() as u32);
            }
            let rest = Rc::new(inner.desk.borrow().rest());
            inner.ears.rest.emit(rest);
        });
        *self.inner.rest.borrow_mut() = Some(timeout);
    }
}

/// Paints what is not there yet, and moves what is.
fn repaint(surface: &Surface, painted: &mut Painted, scene: &Scene) {
    let Repaint::Parts { moves, stale } = painted.next(scene, surface.scale()) else {
        return paint(surface, scene);
    };
    if surface.shift(&moves).is_none() {
        return paint(surface, scene);
    }
    let mut brush = surface.brush();
    for area in stale {
        surface.within(area, &mut brush, |brush| {
            let put = Some(Brush::put as Put<Brush>);
            // a canvas that cannot be drawn on shows what it showed before; the list has it all
            let _ = painted.draw(scene, brush, surface.scale(), area, put);
        });
    }
}

fn paint(surface: &Surface, scene: &Scene) {
    // see above
    let _ = draw_stamped(scene, &mut *surface.brush(), surface.scale(), Brush::put);
}
