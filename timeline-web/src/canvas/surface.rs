//! One canvas element, as large as its box in whole physical pixels. Gives plotters-canvas's
//! backend for it; draws nothing itself and knows nothing of timelines.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas to draw on.
#[derive(Clone)]
pub(crate) struct Surface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Physical pixels for one CSS pixel.
    scale: f64,
}

impl Surface {
    /// The surface of this element; none where the browser has no 2D drawing.
    ///
    /// An opaque surface is quicker to compose: the browser need not look what lies under it.
    pub(crate) fn of(canvas: HtmlCanvasElement, opaque: bool) -> Option<Self> {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"alpha".into(), &JsValue::from_bool(!opaque)).ok()?;
        let context = canvas
            .get_context_with_context_options("2d", &options)
            .ok()??
            .dyn_into::<CanvasRenderingContext2d>()
            .ok()?;
        Some(Self { canvas, context, scale: 1.0 })
    }

    /// Physical pixels for one CSS pixel.
    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }

    /// Makes the canvas fit a box of this many CSS pixels. Resizing empties a canvas and costs
    /// time, so nothing happens when it fits already.
    pub(crate) fn fit(&mut self, width_px: f64, height_px: f64, scale: f64) {
        self.scale = scale;
        let (width, height) = (physical(width_px, scale), physical(height_px, scale));
        if self.canvas.width() == width && self.canvas.height() == height {
            return;
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
        // why: resizing resets the context; the layout measured its texts without kerning
        let context: &JsValue = self.context.as_ref();
        // a browser without this property keeps its kerning: texts may be a hair narrower
        let _ = js_sys::Reflect::set(context, &"fontKerning".into(), &"none".into());
    }

    /// Empties the canvas.
    pub(crate) fn clear(&self) {
        let (width, height) = (f64::from(self.canvas.width()), f64::from(self.canvas.height()));
        self.context.clear_rect(0.0, 0.0, width, height);
    }

    /// The plotters backend that draws on this canvas.
    pub(crate) fn backend(&self) -> Option<CanvasBackend> {
        CanvasBackend::with_canvas_object(self.canvas.clone())
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn physical(px: f64, scale: f64) -> u32 {
    // clamped first; browsers refuse canvases larger than this
    (px * scale).round().clamp(1.0, 16_384.0) as u32
}
