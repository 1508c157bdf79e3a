//! Pictures of small shapes that stand in the drawing many times: made once, put down ever after.
//! Copying pixels costs a canvas a third of filling an outline. Which shapes those are is
//! [`timeline_core::draw`]'s to say.

use std::collections::BTreeMap;

use plotters_canvas::CanvasBackend;
use timeline_core::draw::Stamp;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{brush::Brush, surface::context};

/// So many are kept; then all go, and those in view are made again.
const MOST: usize = 800;
/// So many are made in one frame at most: making one costs as much as drawing a dozen.
const MOST_A_FRAME: usize = 6;

/// The pictures there are.
#[derive(Default)]
pub(crate) struct Stamps {
    kept: BTreeMap<u64, HtmlCanvasElement>,
    made: usize,
}

impl Stamps {
    /// A frame begins.
    pub(crate) fn frame(&mut self) {
        self.made = 0;
    }

    /// Puts the picture of a stamp in its place. False where there is none, and the frame has made
    /// enough of them, or the browser cannot.
    pub(crate) fn put(&mut self, on: &CanvasRenderingContext2d, stamp: &Stamp<'_>) -> bool {
        let (x, y) = (f64::from(stamp.area.left), f64::from(stamp.area.top));
        if let Some(picture) = self.kept.get(&stamp.print) {
            return on.draw_image_with_html_canvas_element(picture, x, y).is_ok();
        }
        if self.made >= MOST_A_FRAME {
            return false;
        }
        self.made += 1;
        let Some(picture) = picture(stamp) else { return false };
        let put = on.draw_image_with_html_canvas_element(&picture, x, y).is_ok();
        if self.kept.len() >= MOST {
            self.kept.clear();
        }
        self.kept.insert(stamp.print, picture);
        put
    }
}

fn picture(stamp: &Stamp<'_>) -> Option<HtmlCanvasElement> {
    let canvas = gloo::utils::document().create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(stamp.area.width().unsigned_abs());
    canvas.set_height(stamp.area.height().unsigned_abs());
    let context = context(&canvas, false)?;
    context.translate(-f64::from(stamp.area.left), -f64::from(stamp.area.top)).ok()?;
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    stamp.draw(&mut Brush::new(backend, context, None)).ok()?;
    Some(canvas)
}
