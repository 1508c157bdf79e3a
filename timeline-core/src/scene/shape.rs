//! What a drawing is made of.

use std::sync::Arc;

use super::{Colour, Pictogram};
use crate::text::Weight;

/// A place in the drawing, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// `x` to the right, `y` down.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// An upright rectangle, in pixels. `left <= right`, `top <= bottom`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Rect {
    /// From its upper left corner, width and height.
    #[must_use]
    pub const fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// Width in pixels.
    #[must_use]
    pub const fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height in pixels.
    #[must_use]
    pub const fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Square pixels.
    #[must_use]
    pub const fn area(&self) -> f64 {
        self.width() * self.height()
    }

    /// The middle.
    #[must_use]
    pub const fn middle(&self) -> Point {
        Point::new((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    /// Whether the point lies in it.
    #[must_use]
    pub fn contains(&self, at: Point) -> bool {
        (self.left..self.right).contains(&at.x) && (self.top..self.bottom).contains(&at.y)
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// This much larger on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// How far the point is from it, sideways and up or down; 0 within.
    #[must_use]
    pub fn distance(&self, at: Point) -> (f64, f64) {
        let away = |value: f64, low: f64, high: f64| (low - value).max(value - high).max(0.0);
        (away(at.x, self.left, self.right), away(at.y, self.top, self.bottom))
    }
}

/// A line's colour, width in pixels, and dashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: Colour,
    /// Width in pixels.
    pub width: f64,
    /// Pixels drawn and pixels skipped, in turn; none for an unbroken line.
    pub dash: Option<(f64, f64)>,
}

impl Stroke {
    /// An unbroken line.
    #[must_use]
    pub const fn new(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: None }
    }

    /// A line of dashes.
    #[must_use]
    pub const fn dashed(colour: Colour, width: f64, drawn: f64, skipped: f64) -> Self {
        Self { colour, width, dash: Some((drawn, skipped)) }
    }
}

/// Which end of a text stands at its `x`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    #[default]
    Left,
    /// The middle.
    Middle,
    /// The right end.
    Right,
}

/// One line of text. Kerning and ligatures are off, so that its width is what
/// [`crate::text::Fonts`] says.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Left end, middle or right end (see `anchor`), and the middle of the line's height: half
    /// the height of a capital above the baseline.
    pub at: Point,
    /// What it says.
    pub text: Arc<str>,
    /// Font size in pixels.
    pub size: f64,
    /// Regular or bold.
    pub weight: Weight,
    /// Colour.
    pub colour: Colour,
    /// Which end stands at `at.x`.
    pub anchor: Anchor,
}

impl Text {
    /// A regular line that begins at `at.x`; `size` in pixels.
    #[must_use]
    pub fn new(at: Point, text: impl Into<Arc<str>>, size: f64, colour: Colour) -> Self {
        let (weight, anchor) = (Weight::Regular, Anchor::Left);
        Self { at, text: text.into(), size, weight, colour, anchor }
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    /// The same, with this end of it, or its middle, at `at.x`.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle, with round corners where `radius` is not 0.
    Rect {
        /// Where.
        area: Rect,
        /// Radius of the corners in pixels.
        radius: f64,
        /// Inside.
        fill: Option<Colour>,
        /// Edge, centred on the edge of `area`.
        stroke: Option<Stroke>,
    },
    /// A closed polygon: triangle, diamond, arrow end.
    Polygon {
        /// Corners.
        points: Vec<Point>,
        /// Inside.
        fill: Option<Colour>,
        /// Edge.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Middle.
        at: Point,
        /// Radius in pixels.
        radius: f64,
        /// Inside.
        fill: Option<Colour>,
        /// Edge.
        stroke: Option<Stroke>,
    },
    /// A line through points; curves are already made of short pieces.
    Line {
        /// From first to last.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// An area with diagonal lines, from lower left to upper right.
    Hatch {
        /// Where; corners are square.
        area: Rect,
        /// Pixels from line to line, measured sideways.
        gap: f64,
        /// The lines.
        stroke: Stroke,
    },
    /// A bar that fades: from nothing at `area.left` to `colour` at `solid.0`, and from `solid.1`
    /// to nothing at `area.right`.
    Fade {
        /// The whole bar.
        area: Rect,
        /// Between these `x` the colour is full. May be one point.
        solid: (f64, f64),
        /// The colour where it is full.
        colour: Colour,
    },
    /// A line of text.
    Text(Text),
    /// A line drawing from our own set, on a grid of 24 by 24.
    Pictogram {
        /// Which.
        pictogram: Pictogram,
        /// Upper left corner.
        at: Point,
        /// Width and height in pixels.
        size: f64,
        /// How its lines are drawn.
        stroke: Stroke,
    },
}

impl Shape {
    /// The same shape this many pixels further right and down.
    #[must_use]
    pub fn moved(self, right: f64, down: f64) -> Self {
        let point = |at: Point| Point::new(at.x + right, at.y + down);
        let rect = |area: Rect| Rect {
            left: area.left + right,
            top: area.top + down,
            right: area.right + right,
            bottom: area.bottom + down,
        };
        let points = |points: Vec<Point>| points.into_iter().map(point).collect();
        match self {
            Self::Rect { area, radius, fill, stroke } => {
                Self::Rect { area: rect(area), radius, fill, stroke }
            }
            Self::Polygon { points: corners, fill, stroke } => {
                Self::Polygon { points: points(corners), fill, stroke }
            }
            Self::Circle { at, radius, fill, stroke } => {
                Self::Circle { at: point(at), radius, fill, stroke }
            }
            Self::Line { points: line, stroke } => Self::Line { points: points(line), stroke },
            Self::Hatch { area, gap, stroke } => Self::Hatch { area: rect(area), gap, stroke },
            Self::Fade { area, solid, colour } => {
                let solid = (solid.0 + right, solid.1 + right);
                Self::Fade { area: rect(area), solid, colour }
            }
            Self::Text(text) => Self::Text(Text { at: point(text.at), ..text }),
            Self::Pictogram { pictogram, at, size, stroke } => {
                Self::Pictogram { pictogram, at: point(at), size, stroke }
            }
        }
    }
}
