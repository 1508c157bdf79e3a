//! A plotters backend that keeps the shapes of a page instead of painting them. One unit of it is a
//! hundredth of a pixel, since plotters counts whole ones. Text is none of its business.

use std::convert::Infallible;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle};
use plotters_backend::{DrawingBackend, DrawingErrorKind};

use crate::layout::palette;
use crate::scene::{Colour, Point, Rect, Shape, Stroke};

/// Units in a pixel.
const FINE: f64 = 100.0;

/// Whole units of so many pixels.
pub(super) fn fine(px: f64) -> u32 {
    (px * FINE).round().clamp(0.0, 1e8) as u32
}

/// What was drawn so far, with its upper left corner somewhere on a page.
#[derive(Default)]
pub(super) struct Brush {
    area: Rect,
    /// In the order they were drawn.
    pub(super) shapes: Vec<Shape>,
}

impl Brush {
    /// Draws in this area of the page.
    pub(super) fn new(area: Rect) -> Self {
        Self { area, shapes: Vec::new() }
    }

    /// Where on the page this lies.
    pub(super) fn on_page(&self, (x, y): BackendCoord) -> Point {
        Point::new(self.area.left + f64::from(x) / FINE, self.area.top + f64::from(y) / FINE)
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// As it looks on white paper.
fn colour(colour: BackendColor) -> Colour {
    let (red, green, blue) = colour.rgb;
    let hex = u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue);
    Colour::hex(hex).over(palette::WHITE, colour.alpha)
}

fn stroke<S: BackendStyle>(style: &S) -> Stroke {
    Stroke::new(colour(style.color()), f64::from(style.stroke_width()) / FINE)
}

impl DrawingBackend for Brush {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (fine(self.area.width()), fine(self.area.height()))
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Done {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let points = path.into_iter().map(|at| self.on_page(at)).collect();
        self.shapes.push(Shape::Line { points, stroke: stroke(style) });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let (from, to) = (self.on_page(from), self.on_page(to));
        let area = Rect {
            left: from.x.min(to.x),
            top: from.y.min(to.y),
            right: from.x.max(to.x),
            bottom: from.y.max(to.y),
        };
        let (fill, stroke) = match fill {
            true => (Some(colour(style.color())), None),
            false => (None, Some(stroke(style))),
        };
        self.shapes.push(Shape::Rect { area, radius: 0.0, fill, stroke });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let (fill, stroke) = match fill {
            true => (Some(colour(style.color())), None),
            false => (None, Some(stroke(style))),
        };
        let (at, radius) = (self.on_page(at), f64::from(radius) / FINE);
        self.shapes.push(Shape::Circle { at, radius, fill, stroke });
        Ok(())
    }

    /// No chart has one; its outline stands for it.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Done {
        self.draw_path(corners, style)
    }
}
