//! A [`Scene`] onto any plotters [`DrawingBackend`]: canvas, SVG, pixels. The only place that knows
//! plotters.
//!
//! Positions are multiplied by the scale of the device and rounded once, here. Text is not
//! measured here: the scene has its widths from [`crate::text`].

mod dashes;
mod outline;
#[cfg(feature = "bitmap")]
mod pixels;
#[cfg(feature = "svg")]
mod svg;
mod type_face;

pub use plotters::backend::DrawingBackend;

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
const HALF_CAPITAL: f64 = 0.334;

impl Device {
    /// A canvas, or a backend that draws text pixel by pixel: sizes as given. The middle of text on
    /// a canvas is the middle between ascent and descent, which in our font is that of a capital.
    fn raster(scale: f64) -> Self {
        Self { scale, text_scale: 1.0, text_drop: 0.0 }
    }
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
    draw_on(scene, backend, Device::raster(scale))
}

fn draw_on<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    device: Device,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    backend.ensure_prepared()?;
    let paper = Rect::new(0.0, 0.0, scene.width, scene.height).grown(40.0);
    let mut hand = Hand { backend, device, paper };
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
}

type Drawn<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> Hand<'_, B> {
    fn shape(&mut self, shape: &Shape) -> Drawn<B> {
        match shape {
            Shape::Rect { area, .. } | Shape::Hatch { area, .. } | Shape::Fade { area, .. }
                if !area.overlaps(&self.paper) =>
            {
                Ok(())
            }
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
            Shape::Hatch { area, gap, stroke } => self.path(&outline::hatch(*area, *gap), stroke),
            Shape::Fade { area, solid, colour } => self.fade(*area, *solid, *colour),
            Shape::Text(text) => self.text(text),
            Shape::Pictogram { pictogram, at, size, stroke } => {
                for line in outline::pictogram(*pictogram) {
                    let place = |point: &Point| {
                        Point::new(at.x + point.x * size / 24.0, at.y + point.y * size / 24.0)
                    };
                    let points: Vec<Point> = line.iter().map(place).collect();
                    self.path(&points, stroke)?;
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
        if radius > 0.0 || stroke.is_some() {
            return self.closed(&outline::round_rect(area, radius), fill, stroke);
        }
        let Some(fill) = fill else { return Ok(()) };
        let low = self.at(Point::new(area.left, area.top));
        let high = self.at(Point::new(area.right, area.bottom));
        self.backend.draw_rect(low, high, &colour(fill), true)
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
        for dash in dashes::of(points, dash, self.paper) {
            self.unbroken(&dash, &line)?;
        }
        Ok(())
    }

    fn unbroken(&mut self, points: &[Point], line: &Line) -> Drawn<B> {
        match points {
            [from, to] => self.backend.draw_line(self.at(*from), self.at(*to), line),
            _ => {
                let points: Vec<BackendCoord> =
                    points.iter().map(|point| self.at(*point)).collect();
                self.backend.draw_path(points, line)
            }
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
        let width = self.length(stroke.width).max(1);
        Line { colour: colour(stroke.colour), width }
    }

    fn at(&self, point: Point) -> BackendCoord {
        let round = |value: f64| (value * self.device.scale).round().clamp(-1e9, 1e9) as i32;
        (round(point.x), round(point.y))
    }

    fn length(&self, pixels: f64) -> u32 {
        (pixels * self.device.scale).round().clamp(0.0, 1e9) as u32
    }
}

fn colour(colour: Colour) -> BackendColor {
    BackendColor { alpha: colour.alpha, rgb: (colour.red, colour.green, colour.blue) }
}
