//! Pictures of small shapes that stand in the drawing many times: made once, put down ever after.
//! Copying pixels costs a canvas a third of filling an outline. Which shapes those are is
//! [`timeline_core::draw`]'s to say.

use std::collections::BTreeMap;

use timeline_core::draw::Stamp;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, ImageBitmap, OffscreenCanvas};

use super::brush::Brush;

/// So many are kept; then all go, and those in view are made again.
const MOST: usize = 400;
/// A shape is worth a picture when it was asked for so many times: making one costs as much as drawing
/// thirty. A bar that only passes through view, or has another length in every frame of a zoom, is not.
const WORTH: u32 = 15;
/// So many are made in one frame at most, or that frame would come late.
const MOST_A_FRAME: usize = 2;
/// So many shapes are counted; then counting begins anew.
const MOST_COUNTED: usize = 2_000;

/// The pictures there are.
#[derive(Default)]
pub(crate) struct Stamps {
    kept: BTreeMap<u64, ImageBitmap>,
    /// How many times what is not kept was asked for.
    asked: BTreeMap<u64, u32>,
    made: usize,
    /// Where they are made; none until the first is.
    maker: Option<Box<Maker>>,
}

/// A canvas that nobody sees. Each picture is taken from it, since a canvas of its own for each would
/// take most of the time of making one, and is put down slower.
struct Maker {
    canvas: OffscreenCanvas,
    context: CanvasRenderingContext2d,
    brush: Brush,
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
            return on.draw_image_with_image_bitmap(picture, x, y).is_ok();
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
        if self.maker.is_none() {
            self.maker = Maker::new();
        }
        let picture = self.maker.as_mut().and_then(|maker| maker.picture(stamp));
        let Some(picture) = picture else { return false };
        let put = on.draw_image_with_image_bitmap(&picture, x, y).is_ok();
        if self.kept.len() >= MOST {
            self.kept.clear();
        }
        self.kept.insert(stamp.print, picture);
        put
    }
}

impl Maker {
    /// None where the browser cannot draw out of sight.
    fn new() -> Option<Box<Self>> {
        let canvas = OffscreenCanvas::new(1, 1).ok()?;
        // why: the context of such a canvas draws by the same names, and there need be one brush
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
        let brush = Brush::new(None, context.clone());
        Some(Box::new(Self { canvas, context, brush }))
    }

    fn picture(&mut self, stamp: &Stamp<'_>) -> Option<ImageBitmap> {
        // why: a new size empties the canvas and forgets all that was told
        self.canvas.set_width(stamp.area.width().unsigned_abs());
        self.canvas.set_height(stamp.area.height().unsigned_abs());
        self.brush.forget();
        self.context.translate(-f64::from(stamp.area.left), -f64::from(stamp.area.top)).ok()?;
        stamp.draw(&mut self.brush).ok()?;
        self.canvas.transfer_to_image_bitmap().ok()
    }
}
