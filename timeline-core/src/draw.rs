//! A [`Scene`] onto any plotters [`DrawingBackend`]: canvas, SVG, pixels. Beside it only the charts of
//! measurements on paper know plotters.
//!
//! Positions are multiplied by the scale of the device and rounded once, here. Text is not
//! measured here: the scene has its widths from [`crate::text`].

mod area;
mod bounds;
mod dashes;
mod outline;
#[cfg(feature = "bitmap")]
mod pixels;
mod print;
mod repaint;
mod stamp;
#[cfg(feature = "svg")]
mod svg;
mod type_face;

pub use area::Area;
pub use plotters::backend::DrawingBackend;
pub use repaint::{Painted, Repaint};
pub use stamp::{Put, Stamp};

#[cfg(feature = "bitmap")]
pub use pixels::{Pixels, pixels};
#[cfg(feature = "svg")]
pub use svg::{embed_fonts, svg};

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingErrorKind, FontStyle};

use crate::scene::{Anchor, Colour, Point, Rect, Scene, Shape, Stroke, Text};
use crate::text::Weight;
use type_face::Face;

/// What a backend makes of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Device {
    /// Units of the backend in one pixel of the scene.
    scale: f64,
    /// What the backend divides font sizes by.
    text_scale: f64,
    /// From the middle of a capital down to where the backend puts the middle of text, in ems.
    text_drop: f64,
}

/// Half the height of a capital of our font, in ems.
#[cfg(any(feature = "bitmap", feature = "svg"))]
const HALF_CAPITAL: f64 = 0.334;

impl Device {
    /// A canvas, or a backend that draws text pixel by pixel: sizes as given. The middle of text on
    /// a canvas is the middle between ascent and descent, which in our font is that of a capital.
    fn raster(scale: f64) -> Self {
        Self { scale, text_scale: 1.0, text_drop: 0.0 }
    }

    /// The nearest unit of the backend.
    fn px(self, pixels: f64) -> i32 {
        (pixels * self.scale).round().clamp(-1e9, 1e9) as i32
    }

    fn at(self, point: Point) -> BackendCoord {
        (self.px(point.x), self.px(point.y))
    }

    fn area(self, area: Rect) -> Area {
        let (left, top) = self.at(Point::new(area.left, area.top));
        let (right, bottom) = self.at(Point::new(area.right, area.bottom));
        Area { left, top, right, bottom }
    }

    /// Width of a line: at least one unit.
    fn line_px(self, pixels: f64) -> i32 {
        self.px(pixels).max(1)
    }
}

/// What is drawn at all: the drawing and a little around it.
fn paper(scene: &Scene) -> Rect {
    Rect::new(0.0, 0.0, scene.width, scene.height).grown(40.0)
}

/// Draws the scene with `scale` device pixels to a pixel of the scene (the device pixel ratio).
///
/// # Errors
/// Those of the backend.
pub fn draw<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    scale: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    draw_on(scene, backend, Device::raster(scale), None)
}

/// The same for a backend that keeps pictures of small shapes.
///
/// # Errors
/// Those of the backend.
pub fn draw_stamped<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    scale: f64,
    put: Put<B>,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    draw_on(scene, backend, Device::raster(scale), Some(put))
}

fn draw_on<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    device: Device,
    put: Option<Put<B>>,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    backend.ensure_prepared()?;
    let paper = paper(scene);
    let mut hand = Hand { backend, device, paper, sight: paper, put };
    for shape in &scene.shapes {
        hand.shape(shape)?;
    }
    hand.backend.present()
}

/// A stroke as backends know it.
#[derive(Clone, Copy)]
struct Line {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Line {
    fn color(&self) -> BackendColor {
        self.colour
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Hand<'a, B> {
    backend: &'a mut B,
    device: Device,
    paper: Rect,
    /// Dashes outside of it are not drawn.
    sight: Rect,
    /// How small shapes are put down, where the backend keeps pictures of them.
    put: Option<Put<B>>,
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> Hand<'_, B> {
    fn shape(&mut self, shape: &Shape) -> Drawn<B> {
        let hidden = match shape {
            Shape::Rect { area, .. } | Shape::Hatch { area, .. } | Shape::Fade { area, .. } => {
                !area.overlaps(&self.paper)
            }
            _ => false,
        };
        if hidden {
            return Ok(());
        }
        if let Some(put) = self.put
            && let Some(stamp) = Stamp::of(shape, self.device)
            && put(self.backend, &stamp)
        {
            return Ok(());
        }
        match shape {
            Shape::Rect { area, radius, fill, stroke } => {
                self.rect(*area, *radius, *fill, stroke.as_ref())
            }
            Shape::Polygon { points, fill, stroke } => self.closed(points, *fill, stroke.as_ref()),
            Shape::Circle { at, radius, fill, stroke } => {
                let (at, radius) = (self.at(*at), self.length(*radius));
                if let Some(fill) = fill {
                    self.backend.draw_circle(at, radius, &colour(*fill), true)?;
                }
                match stroke {
                    Some(stroke) => self.backend.draw_circle(at, radius, &self.line(stroke), false),
                    None => Ok(()),
                }
            }
            Shape::Line { points, stroke } => self.path(points, stroke),
            Shape::Hatch { area, gap, stroke } => self.hatch(*area, *gap, stroke),
            Shape::Fade { area, solid, colour } => self.fade(*area, *solid, *colour),
            Shape::Text(text) => self.text(text),
            Shape::Pictogram { pictogram, at, size, stroke } => {
                // Its place is rounded once, so that it looks the same wherever it stands.
                let (x, y) = self.at(*at);
                let fine = size / 24.0 * self.device.scale;
                let line = self.line(stroke);
                for points in outline::pictogram(*pictogram) {
                    let place = |point: &Point| {
                        (x + (point.x * fine).round() as i32, y + (point.y * fine).round() as i32)
                    };
                    self.drawn(points.iter().map(place).collect(), &line)?;
                }
                Ok(())
            }
        }
    }

    fn rect(
        &mut self,
        area: Rect,
        radius: f64,
        fill: Option<Colour>,
        stroke: Option<&Stroke>,
    ) -> Drawn<B> {
        if stroke.is_some_and(|stroke| stroke.dash.is_some()) {
            return self.closed(&outline::round_rect(area, radius), fill, stroke);
        }
        // Rounded to the device before corners are made, so that all corners look the same.
        let area = self.device.area(area);
        let radius_px = (radius * self.device.scale).max(0.0);
        let Some(stroke) = stroke else {
            return fill.map_or(Ok(()), |fill| self.filled(area, radius_px, fill));
        };
        let line = self.device.line_px(stroke.width);
        let (inside, outside) = (area.grown(-(line / 2)), area.grown(line - line / 2));
        match fill {
            // Filling the edge and then what is inside costs a canvas half of drawing a line around.
            Some(fill) if fill.alpha >= 1.0 && inside.pixels() > 0 => {
                let half = f64::from(line) / 2.0;
                self.filled(outside, radius_px + half, stroke.colour)?;
                self.filled(inside, (radius_px - half).max(0.0), fill)
            }
            _ => {
                if let Some(fill) = fill {
                    self.filled(area, radius_px, fill)?;
                }
                let mut around = corners(area, radius_px);
                around.extend(around.first().copied());
                let line = self.line(stroke);
                self.backend.draw_path(around, &line)
            }
        }
    }

    /// Lines counted from the place of the area on the device, so that none of them jumps by a pixel
    /// when it is moved.
    fn hatch(&mut self, area: Rect, gap: f64, stroke: &Stroke) -> Drawn<B> {
        let Area { left, top, right, bottom } = self.device.area(area);
        let [left, top, right, bottom] = [left, top, right, bottom].map(f64::from);
        let gap = gap.max(2.0) * self.device.scale;
        let points = outline::hatch(Rect { left, top, right, bottom }, gap);
        let points =
            points.into_iter().map(|point| (point.x.round() as i32, point.y.round() as i32));
        let line = self.line(stroke);
        self.backend.draw_path(points, &line)
    }

    /// Filled, with round corners; in units of the backend.
    fn filled(&mut self, area: Area, radius: f64, fill: Colour) -> Drawn<B> {
        let Area { left, top, right, bottom } = area;
        if radius > 0.0 {
            return self.backend.fill_polygon(corners(area, radius), &colour(fill));
        }
        self.backend.draw_rect((left, top), (right, bottom), &colour(fill), true)
    }

    fn closed(
        &mut self,
        points: &[Point],
        fill: Option<Colour>,
        stroke: Option<&Stroke>,
    ) -> Drawn<B> {
        if let Some(fill) = fill {
            let points: Vec<BackendCoord> = points.iter().map(|point| self.at(*point)).collect();
            self.backend.fill_polygon(points, &colour(fill))?;
        }
        let Some(stroke) = stroke else { return Ok(()) };
        let round: Vec<Point> = points.iter().chain(points.first()).copied().collect();
        self.path(&round, stroke)
    }

    fn path(&mut self, points: &[Point], stroke: &Stroke) -> Drawn<B> {
        let line = self.line(stroke);
        let Some(dash) = stroke.dash else {
            return self.unbroken(points, &line);
        };
        for dash in dashes::of(points, dash, self.sight) {
            self.unbroken(&dash, &line)?;
        }
        Ok(())
    }

    fn unbroken(&mut self, points: &[Point], line: &Line) -> Drawn<B> {
        let points: Vec<BackendCoord> = points.iter().map(|point| self.at(*point)).collect();
        self.drawn(points, line)
    }

    /// A line through points in units of the backend.
    fn drawn(&mut self, points: Vec<BackendCoord>, line: &Line) -> Drawn<B> {
        match points.as_slice() {
            [from, to] => self.backend.draw_line(*from, *to, line),
            _ => self.backend.draw_path(points, line),
        }
    }

    /// Backends know no gradients: a few slices, each a little stronger. Only what is in sight of
    /// a long bar is sliced.
    fn fade(&mut self, area: Rect, solid: (f64, f64), ink: Colour) -> Drawn<B> {
        // In a line the steps are hardly seen.
        let (slice_px, most) = if area.height() < 4.0 { (6.0, 12.0) } else { (4.0, 36.0) };
        let (seen_from, seen_to) = (self.paper.left, self.paper.right);
        let mut slice = |from: f64, to: f64, strength: f64| {
            let low = self.at(Point::new(from, area.top));
            let high = self.at(Point::new(to, area.bottom));
            if high.0 <= low.0 {
                return Ok(());
            }
            let faded = colour(ink.faded(ink.alpha * strength));
            self.backend.draw_rect(low, high, &faded, true)
        };
        for (outer, inner) in [(area.left, solid.0), (area.right, solid.1)] {
            let from = outer.min(inner).max(seen_from);
            let to = outer.max(inner).min(seen_to);
            if to <= from {
                continue;
            }
            let slices = ((to - from) / slice_px).ceil().clamp(1.0, most);
            let width = (to - from) / slices;
            for n in 0..slices as u32 {
                let left = from + f64::from(n) * width;
                let strength = (left + width / 2.0 - outer) / (inner - outer);
                slice(left, left + width, strength.clamp(0.0, 1.0))?;
            }
        }
        slice(solid.0.max(seen_from), solid.1.min(seen_to), 1.0)
    }

    fn text(&mut self, text: &Text) -> Drawn<B> {
        // One that begins far outside may still reach in; one at another height cannot.
        if !(self.paper.top..self.paper.bottom).contains(&text.at.y) || text.text.is_empty() {
            return Ok(());
        }
        let horizontal = match text.anchor {
            Anchor::Left => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::Right => HPos::Right,
        };
        let face = Face {
            size: text.size * self.device.scale * self.device.text_scale,
            style: match text.weight {
                Weight::Regular => FontStyle::Normal,
                Weight::Bold => FontStyle::Bold,
            },
            weight: text.weight,
            colour: colour(text.colour),
            anchor: Pos::new(horizontal, VPos::Center),
        };
        let at = Point::new(text.at.x, text.at.y + text.size * self.device.text_drop);
        self.backend.draw_text(&text.text, &face, self.at(at))
    }

    fn line(&self, stroke: &Stroke) -> Line {
        let width = self.device.line_px(stroke.width).unsigned_abs();
        Line { colour: colour(stroke.colour), width }
    }

    fn at(&self, point: Point) -> BackendCoord {
        self.device.at(point)
    }

    fn length(&self, pixels: f64) -> u32 {
        (pixels * self.device.scale).round().clamp(0.0, 1e9) as u32
    }
}

/// The outline of an area with round corners, in units of the backend.
fn corners(area: Area, radius: f64) -> Vec<BackendCoord> {
    let Area { left, top, right, bottom } = area;
    let [left, top, right, bottom] = [left, top, right, bottom].map(f64::from);
    let radius = radius.min((right - left) / 2.0).min((bottom - top) / 2.0);
    let round = |value: f64| value.round() as i32;
    let points = outline::round_rect(Rect { left, top, right, bottom }, radius);
    let mut corners: Vec<BackendCoord> =
        points.into_iter().map(|point| (round(point.x), round(point.y))).collect();
    corners.dedup();
    corners
}

fn colour(colour: Colour) -> BackendColor {
    BackendColor { alpha: colour.alpha, rgb: (colour.red, colour.green, colour.blue) }
}
