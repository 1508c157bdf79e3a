//! The small drawings that stand in lines of text.

use super::block::Sign;
use super::page::Node;
use crate::layout::palette;
use crate::scene::{Colour, Picture, Point, Rect, Shape, Stroke};

impl Sign {
    /// Room it takes before the text, in pixels.
    pub(super) fn indent(&self) -> f64 {
        match self {
            Self::Load(load) if load.abs() > 1 => 28.0,
            Self::Load(_) | Self::Person(_) | Self::Differs => 16.0,
            Self::Lane(..) => 20.0,
        }
    }

    /// The drawing, from `left` on, around the middle of the line at `y`.
    pub(super) fn draw(&self, left: f64, y: f64) -> Vec<Node> {
        match *self {
            Self::Load(load) => {
                let count = if load.abs() > 1 { 2 } else { 1 };
                (0..count)
                    .map(|n| {
                        load_mark(Point::new(left + 5.5 + 12.0 * f64::from(n), y), load).into()
                    })
                    .collect()
            }
            Self::Person(colour) => {
                let at = Point::new(left + 5.0, y);
                vec![Shape::Circle { at, radius: 5.0, fill: Some(colour), stroke: None }.into()]
            }
            Self::Differs => {
                let line = |from: (f64, f64), to: (f64, f64)| {
                    let points = [from, to].map(|(dx, dy)| Point::new(left + dx, y + dy)).to_vec();
                    Shape::Line { points, stroke: Stroke::new(palette::NOW, 1.8) }.into()
                };
                vec![
                    line((0.5, -2.5), (10.5, -2.5)),
                    line((0.5, 2.5), (10.5, 2.5)),
                    line((8.0, -6.0), (3.0, 6.0)),
                ]
            }
            Self::Lane(kind, colour) => vec![
                Shape::Pictogram {
                    pictogram: palette::pictogram(kind),
                    at: Point::new(left, y - 7.5),
                    size: 15.0,
                    stroke: Stroke::new(colour, 1.4),
                }
                .into(),
            ],
        }
    }
}

fn load_mark(at: Point, load: i8) -> Shape {
    triangle_or_disc(at, load.signum(), 5.5, palette::INK)
}

/// ▲, ▼ or ● around a point; `reach` is half its width.
pub(super) fn triangle_or_disc(at: Point, sign: i8, reach: f64, colour: Colour) -> Shape {
    if sign == 0 {
        return Shape::Circle { at, radius: reach * 0.85, fill: Some(colour), stroke: None };
    }
    let tip = -f64::from(sign) * reach;
    Shape::Polygon {
        points: vec![
            Point::new(at.x, at.y + tip),
            Point::new(at.x + reach, at.y - tip * 0.8),
            Point::new(at.x - reach, at.y - tip * 0.8),
        ],
        fill: Some(colour),
        stroke: None,
    }
}

/// The mark of the product: three parties, one triangle. `size` wide.
pub(super) fn logo(left: f64, top: f64, size: f64) -> Node {
    let k = size / 26.0;
    let at = |x: f64, y: f64| Point::new(left + x * k, top + y * k);
    let disc = |x: f64, y: f64, colour: u32| -> Node {
        let fill = Some(Colour::hex(colour));
        Shape::Circle { at: at(x, y), radius: 3.4 * k, fill, stroke: None }.into()
    };
    let edge = Shape::Polygon {
        points: vec![at(13.0, 3.6), at(22.4, 20.0), at(3.6, 20.0)],
        fill: None,
        stroke: Some(Stroke::new(palette::INK, 2.2 * k)),
    };
    Node::group(
        super::Role::Decoration,
        vec![
            edge.into(),
            disc(13.0, 3.6, 0x00B8_860B),
            disc(22.4, 20.0, 0x002F_6DA8),
            disc(3.6, 20.0, 0x00C0_506B),
        ],
    )
}

/// A filled rectangle.
pub(super) fn filled(area: Rect, colour: Colour) -> Node {
    Shape::Rect { area, radius: 0.0, fill: Some(colour), stroke: None }.into()
}

/// A level line.
pub(super) fn rule(left: f64, right: f64, y: f64, colour: Colour) -> Node {
    Shape::Line {
        points: vec![Point::new(left, y), Point::new(right, y)],
        stroke: Stroke::new(colour, 1.0),
    }
    .into()
}

/// A face to colour in, from very sad (0) to very glad (4), around a point: the same faces as a
/// child touches on the screen.
pub(super) fn face(at: Point, radius: f64, mood: u8) -> Vec<Node> {
    let picture = Picture::FACES[usize::from(mood).min(4)];
    // The circle of a face is 42 of the 48 wide.
    let size = radius * 48.0 / 21.0;
    let corner = Point::new(at.x - size / 2.0, at.y - size / 2.0);
    picture.outlines(corner, size).into_iter().map(Node::from).collect()
}
