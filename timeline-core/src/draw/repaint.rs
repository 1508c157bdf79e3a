//! What of a painted picture may stay when the next one is painted over it: after a pan nearly
//! everything, moved. Says what to move and what to paint again; whoever owns the pixels does it.
//!
//! Four parts of the picture move apart from each other: what stands over time and lanes, the
//! rulers, the lane names, and the corner between those.

use std::cmp::Ordering;

use super::{Area, Device, DrawingBackend, Hand, Put, bounds, paper, print};
use crate::layout::View;
use crate::scene::{Rect, Scene, Shape};
use crate::text::Fonts;
use plotters_backend::DrawingErrorKind;

/// More of a part than this is painted again as a whole.
const MOST: f64 = 0.6;
/// So many areas at most are painted apart: each takes a look at every shape.
const MOST_AREAS: usize = 16;
/// Painting so many pixels more is cheaper than one more area.
const LITTLE: i64 = 4_000;

/// The picture as it was painted last: enough to tell what is different in the next.
#[derive(Debug, Default)]
pub struct Painted {
    last: Option<Last>,
    /// What each shape of the last scene may touch.
    bounds: Vec<Area>,
}

/// How to make the next picture out of the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repaint {
    /// Paint all of it.
    All,
    /// Most of it may stay.
    Parts {
        /// Pixels to move first, and how far to the right and down. They do not overlap.
        moves: Vec<(Area, (i32, i32))>,
        /// Areas to paint again after that, with [`Painted::draw`].
        stale: Vec<Area>,
    },
}

#[derive(Debug)]
struct Last {
    device: Device,
    view: View,
    parts: [Part; 4],
}

#[derive(Debug)]
struct Part {
    part: print::Part,
    /// The prints of the shapes in it, in order, each with what it may touch, both counted from the
    /// origin of the part.
    shapes: Vec<(u64, Area)>,
}

impl Painted {
    /// Compares the scene with the last one, which it replaces. `scale` is that of
    /// [`draw`](super::draw()).
    pub fn next(&mut self, scene: &Scene, scale: f64) -> Repaint {
        let device = Device::raster(scale);
        let fonts = Fonts::bundled();
        self.bounds.clear();
        self.bounds.extend(scene.shapes.iter().map(|shape| bounds::of(shape, device, &fonts)));
        let last = self.last.take();
        let Some(ground) = &scene.ground else { return Repaint::All };
        let picture = areas(&ground.view, device);
        let sight = device.area(self::paper(scene));
        let shift = last.as_ref().and_then(|last| last.shift(&ground.view, device));
        let (Some(last), Some((right, down))) = (last, shift) else {
            let parts = picture.map(|area| {
                let part = print::Part { area, origin: (0, 0) };
                Part { part, shapes: self.prints(&scene.shapes, device, &part, sight) }
            });
            self.last = Some(Last { device, view: ground.view.clone(), parts });
            return Repaint::All;
        };
        let (mut moves, mut stale) = (Vec::new(), Vec::new());
        let shifts = [(0, 0), (right, 0), (0, down), (right, down)];
        let mut parts = last.parts.into_iter().zip(shifts).map(|(before, shift)| {
            let area = before.part.area;
            let (across, along) = before.part.origin;
            let part = print::Part { area, origin: (across + shift.0, along + shift.1) };
            let shapes = self.prints(&scene.shapes, device, &part, sight);
            let mut changed = uncovered(area, shift);
            different(&before.shapes, &shapes, |place| {
                gather(&mut changed, place.moved(part.origin).within(&area));
            });
            let pixels: i64 = changed.iter().map(Area::pixels).sum();
            if pixels as f64 > area.pixels() as f64 * MOST {
                changed = vec![area];
            } else if shift != (0, 0) {
                let back = (-shift.0, -shift.1);
                moves.push((area.within(&area.moved(back)), shift));
            }
            stale.extend(changed);
            Part { part, shapes }
        });
        let mut next = || parts.next().unwrap_or_else(Part::nothing);
        let parts = [next(), next(), next(), next()];
        self.last = Some(Last { device, view: ground.view.clone(), parts });
        Repaint::Parts { moves, stale }
    }

    /// Draws what of the scene touches this area. It must be the scene that [`Painted::next`] saw
    /// last, and the backend must leave everything outside the area as it is. `put` is that of
    /// [`draw_stamped`](super::draw_stamped), where the backend keeps pictures.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(
        &self,
        scene: &Scene,
        backend: &mut B,
        scale: f64,
        area: Area,
        put: Option<Put<B>>,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let device = Device::raster(scale);
        let [left, top, right, bottom] =
            [area.left, area.top, area.right, area.bottom].map(|side| f64::from(side) / scale);
        let sight = Rect { left, top, right, bottom }.grown(20.0);
        let mut hand = Hand { backend, device, paper: paper(scene), sight, put };
        let shapes = scene.shapes.iter().zip(&self.bounds);
        for (shape, _) in shapes.filter(|(_, bounds)| bounds.touches(&area)) {
            hand.shape(shape)?;
        }
        Ok(())
    }

    fn prints(
        &self,
        shapes: &[Shape],
        device: Device,
        part: &print::Part,
        sight: Area,
    ) -> Vec<(u64, Area)> {
        let (across, down) = part.origin;
        // why: what scrolls on below the rulers is no reason to paint them again
        let seen = shapes.iter().rposition(|shape| hides(shape, device, part.area)).unwrap_or(0);
        let mut prints: Vec<(u64, Area)> = shapes
            .iter()
            .zip(&self.bounds)
            .skip(seen)
            .filter(|(_, bounds)| bounds.touches(&part.area))
            .map(|(shape, bounds)| {
                (print::of(shape, device, part, sight), bounds.moved((-across, -down)))
            })
            .collect();
        prints.sort_unstable_by_key(|(print, bounds)| (*print, bounds.left, bounds.top));
        prints
    }
}

impl Last {
    /// How far what stands over time and lanes has moved, in device pixels; none when it did more
    /// than move.
    fn shift(&self, view: &View, device: Device) -> Option<(i32, i32)> {
        let before = &self.view;
        let same = self.device == device
            && (before.width_px, before.height_px) == (view.width_px, view.height_px)
            && (before.left_px, before.top_px) == (view.left_px, view.top_px)
            && before.days_per_px == view.days_per_px
            && before.folds == view.folds;
        let whole = |pixels: f64| {
            let pixels = pixels * device.scale;
            ((pixels - pixels.round()).abs() < 1e-3 && pixels.abs() < 1e6)
                .then(|| pixels.round() as i32)
        };
        let right = whole(view.x_from_day(before.start_day) - view.left_px)?;
        let down = whole(before.scroll_px - view.scroll_px)?;
        same.then_some((right, down))
    }
}

impl Part {
    fn nothing() -> Self {
        let part = print::Part { area: Area::default(), origin: (0, 0) };
        Self { part, shapes: Vec::new() }
    }
}

/// Whether nothing can be seen there of what was drawn before this shape.
fn hides(shape: &Shape, device: Device, there: Area) -> bool {
    match shape {
        Shape::Rect { area, radius, fill: Some(fill), .. } => {
            *radius == 0.0 && fill.alpha >= 1.0 && device.area(*area).within(&there) == there
        }
        _ => false,
    }
}

/// Corner, rulers, lane names, and what stands over time and lanes.
fn areas(view: &View, device: Device) -> [Area; 4] {
    let (right, bottom) = (device.px(view.width_px), device.px(view.height_px));
    let (x, y) = (device.px(view.left_px).min(right), device.px(view.top_px).min(bottom));
    [
        Area { left: 0, top: 0, right: x, bottom: y },
        Area { left: x, top: 0, right, bottom: y },
        Area { left: 0, top: y, right: x, bottom },
        Area { left: x, top: y, right, bottom },
    ]
}

/// What comes into sight in an area whose content moves.
fn uncovered(area: Area, (right, down): (i32, i32)) -> Vec<Area> {
    let moved = area.moved((right, down));
    let beside = match right.cmp(&0) {
        Ordering::Greater => Area { right: moved.left.min(area.right), ..area },
        Ordering::Less => Area { left: moved.right.max(area.left), ..area },
        Ordering::Equal => Area::default(),
    };
    let below = match down.cmp(&0) {
        Ordering::Greater => Area { bottom: moved.top.min(area.bottom), ..area },
        Ordering::Less => Area { top: moved.bottom.max(area.top), ..area },
        Ordering::Equal => Area::default(),
    };
    [beside, below].into_iter().filter(|area| area.pixels() > 0).collect()
}

/// Calls `see` with the place of everything that is in only one of two lists in order.
fn different(before: &[(u64, Area)], after: &[(u64, Area)], mut see: impl FnMut(Area)) {
    let (mut before, mut after) = (before.iter().peekable(), after.iter().peekable());
    loop {
        match (before.peek(), after.peek()) {
            (Some((old, place)), Some((new, other))) => match old.cmp(new) {
                Ordering::Equal => {
                    before.next();
                    after.next();
                }
                Ordering::Less => {
                    see(*place);
                    before.next();
                }
                Ordering::Greater => {
                    see(*other);
                    after.next();
                }
            },
            (Some((_, place)), None) => {
                see(*place);
                before.next();
            }
            (None, Some((_, place))) => {
                see(*place);
                after.next();
            }
            (None, None) => break,
        }
    }
}

/// Adds an area to others, joined with one of them where that costs little. They may overlap.
fn gather(areas: &mut Vec<Area>, area: Area) {
    if area.pixels() == 0 {
        return;
    }
    let full = areas.len() >= MOST_AREAS;
    let growth = |other: &Area| other.around(&area).pixels() - other.pixels();
    match areas.iter_mut().min_by_key(|other| growth(other)) {
        Some(other) if full || growth(other) <= area.pixels() + LITTLE => {
            *other = other.around(&area);
        }
        _ => areas.push(area),
    }
}
