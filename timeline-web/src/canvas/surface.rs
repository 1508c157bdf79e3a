//! One canvas element, as large as its box in whole physical pixels. Gives the brush to draw on it
//! with, and moves what is on it; draws nothing itself and knows nothing of timelines.

use std::cell::{RefCell, RefMut};

use plotters_canvas::CanvasBackend;
use timeline_core::draw::Area;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::brush::Brush;

/// A canvas to draw on.
pub(crate) struct Surface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Physical pixels for one CSS pixel.
    scale: f64,
    /// A copy to move pixels from: a canvas that is drawn on itself is copied the slow way.
    copy: RefCell<Option<Copied>>,
    brush: RefCell<Brush>,
}

type Copied = (HtmlCanvasElement, CanvasRenderingContext2d);

impl Surface {
    /// The surface of this element; none where the browser has no 2D drawing.
    ///
    /// An opaque surface is quicker to compose: the browser need not look what lies under it.
    pub(crate) fn of(canvas: HtmlCanvasElement, opaque: bool) -> Option<Self> {
        let context = context(&canvas, opaque)?;
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        let brush = RefCell::new(Brush::new(Some(backend), context.clone()));
        Some(Self { canvas, context, scale: 1.0, copy: RefCell::default(), brush })
    }

    /// Physical pixels for one CSS pixel.
    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }

    /// Makes the canvas fit a box of this many CSS pixels; whether it was emptied by that. Resizing
    /// empties a canvas and costs time, so nothing happens when it fits already.
    pub(crate) fn fit(&mut self, width_px: f64, height_px: f64, scale: f64) -> bool {
        if self.scale != scale {
            self.brush.get_mut().forget_stamps();
        }
        self.scale = scale;
        let (width, height) = (physical(width_px, scale), physical(height_px, scale));
        if self.canvas.width() == width && self.canvas.height() == height {
            return false;
        }
        // why: a box of half physical pixels would stretch the canvas, and blur every line
        let style = self.canvas.style();
        for (name, pixels) in [("width", width), ("height", height)] {
            let size = format!("{}px", f64::from(pixels) / scale);
            // a canvas without this size fills its box, a little blurred
            let _: Result<(), JsValue> = style.set_property(name, &size);
        }
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        // why: WebKit goes on showing what was there, stretched, until something is done to the new canvas
        self.clear();
        // why: resizing resets the context; the layout measured its texts without kerning
        let context: &JsValue = self.context.as_ref();
        // a browser without this property keeps its kerning: texts may be a hair narrower
        let _ = js_sys::Reflect::set(context, &"fontKerning".into(), &"none".into());
        self.copy.take();
        self.brush.get_mut().forget();
        true
    }

    /// Empties the canvas.
    pub(crate) fn clear(&self) {
        let (width, height) = (f64::from(self.canvas.width()), f64::from(self.canvas.height()));
        self.context.clear_rect(0.0, 0.0, width, height);
    }

    /// Takes the canvas out of the page, or puts it back: one that is seen costs something in every frame, also
    /// when there is nothing on it.
    pub(crate) fn hide(&self, hidden: bool) {
        self.canvas.set_hidden(hidden);
    }

    /// Moves pixels, each area this far to the right and down. None where the browser cannot.
    pub(crate) fn shift(&self, moves: &[(Area, (i32, i32))]) -> Option<()> {
        if moves.is_empty() {
            return Some(());
        }
        let mut copy = self.copy.borrow_mut();
        if copy.is_none() {
            let canvas = self.canvas.clone_node().ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
            let context = context(&canvas, true)?;
            *copy = Some((canvas, context));
        }
        let (other, context) = copy.as_ref()?;
        context.draw_image_with_html_canvas_element(&self.canvas, 0.0, 0.0).ok()?;
        for (area, (right, down)) in moves {
            let (right, down) = (*right, *down);
            self.clip(area.moved((right, down)));
            // why: the whole picture in sight of a part takes half as long as that part of the picture
            let put =
                self.context.draw_image_with_html_canvas_element(other, right.into(), down.into());
            self.context.restore();
            put.ok()?;
        }
        Some(())
    }

    /// Lets `draw` change this area only.
    pub(crate) fn within(&self, area: Area, brush: &mut Brush, draw: impl FnOnce(&mut Brush)) {
        let told = brush.told();
        self.clip(area);
        draw(brush);
        self.context.restore();
        brush.knows(told);
    }

    /// Only this area can be changed, until the context is restored.
    fn clip(&self, area: Area) {
        let [x, y, width, height] =
            [area.left, area.top, area.width(), area.height()].map(f64::from);
        self.context.save();
        self.context.begin_path();
        self.context.rect(x, y, width, height);
        self.context.clip();
    }

    /// What draws on this canvas: one at a time, and nothing else may meanwhile.
    pub(crate) fn brush(&self) -> RefMut<'_, Brush> {
        let mut brush = self.brush.borrow_mut();
        brush.begin();
        brush
    }
}

/// Physical pixels of the screen for one CSS pixel.
pub(crate) fn screen_scale() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

fn context(canvas: &HtmlCanvasElement, opaque: bool) -> Option<CanvasRenderingContext2d> {
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"alpha".into(), &JsValue::from_bool(!opaque)).ok()?;
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn physical(px: f64, scale: f64) -> u32 {
    // clamped first; browsers refuse canvases larger than this
    (px * scale).round().clamp(1.0, 16_384.0) as u32
}
