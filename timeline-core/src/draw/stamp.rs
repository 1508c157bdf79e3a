//! Small shapes that look the same wherever they stand, such as marks and capsules: a backend may
//! keep a picture of each, and put that down instead of drawing the shape anew. Keeps nothing itself.

use super::{Area, Device, DrawingBackend, Drawn, Hand, paper, print};
use crate::scene::{Rect, Scene, Shape};

/// Pictures larger than this cost more to keep than to draw, in device pixels.
const MOST: (i32, i32) = (160, 80);
/// Further than any pixel.
const FAR: i32 = 1 << 29;

/// Puts a kept picture of a stamp on a backend, or says that there is none: then it is drawn.
pub type Put<B> = fn(&mut B, &Stamp<'_>) -> bool;

/// A small shape that looks the same wherever it stands.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// The same number for the same picture, at any place.
    pub print: u64,
    /// The device pixels it may touch.
    pub area: Area,
    shape: &'a Shape,
    device: Device,
}

impl<'a> Stamp<'a> {
    /// None for what is large, or quick to draw, or not the same everywhere.
    pub(super) fn of(shape: &'a Shape, device: Device) -> Option<Self> {
        let (around, stroke) = match shape {
            Shape::Rect { area, radius, stroke, .. } if *radius > 0.0 => (*area, stroke.as_ref()),
            Shape::Circle { at, radius, stroke, .. } => {
                let area = Rect { left: at.x, right: at.x, top: at.y, bottom: at.y };
                (area.grown(*radius), stroke.as_ref())
            }
            _ => return None,
        };
        if stroke.is_some_and(|stroke| stroke.dash.is_some()) {
            return None;
        }
        let line = stroke.map_or(0, |stroke| device.line_px(stroke.width));
        let area = device.area(around).grown(line.saturating_add(1));
        if area.width() > MOST.0 || area.height() > MOST.1 {
            return None;
        }
        let everywhere = Area { left: -FAR, top: -FAR, right: FAR, bottom: FAR };
        let part = print::Part { area: everywhere, origin: (area.left, area.top) };
        Some(Self { print: print::of(shape, device, &part, everywhere), area, shape, device })
    }

    /// Draws it where it stands.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(&self, backend: &mut B) -> Drawn<B> {
        let far = f64::from(FAR);
        let scene = Scene { width: far, height: far, ..Scene::default() };
        let paper = paper(&scene).grown(far);
        Hand { backend, device: self.device, paper, sight: paper, put: None }.shape(self.shape)
    }
}
