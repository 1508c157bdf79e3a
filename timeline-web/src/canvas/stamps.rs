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
const MOST: usize = 400;
/// A shape is worth a picture when it was asked for so many times: making one costs as much as drawing
/// a hundred. A bar that only passes through view, or has another length in every frame of a zoom, is not.
const WORTH: u32 = 20;
/// So many are made in one frame at most, or that frame would come late.
const MOST_A_FRAME: usize = 2;
/// So many shapes are counted; then counting begins anew.
const MOST_COUNTED: usize = 2_000;

/// The pictures there are.
#[derive(Default)]
pub(crate) struct Stamps {
    kept: BTreeMap<u64, HtmlCanvasElement>,
    /// How many times what is not kept was asked for.
    asked: BTreeMap<u64, u32>,
    made: usize,
}

impl Stamps {
    /// A frame begins.
    pub(crate) fn frame(&mut self) {
        self.made = 0;
    }

    /// Puts the picture of a stamp in its place. False where there is none, because the shape is
    /// not asked for often, or the browser cannot.
    pub(crate) fn put(&mut self, on: &CanvasRenderingContext2d, stamp: &Stamp<'_>) -> bool {
        let (x, y) = (f64::from(stamp.area.left), f64::from(stamp.area.top));
        if let Some(picture) = self.kept.get(&stamp.print) {
            return on.draw_image_with_html_canvas_element(picture, x, y).is_ok();
        }
        if self.asked.len() >= MOST_COUNTED {
            self.asked.clear();
        }
        let asked = self.asked.entry(stamp.print).or_default();
        *asked += 1;
        if *asked < WORTH || self.made >= MOST_A_FRAME {
            return false;
        }
        self.made += 1;
        self.asked.remove(&stamp.print);
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
    stamp.draw(&mut Brush::new(backend, context)).ok()?;
    Some(canvas)
}
