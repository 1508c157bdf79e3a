//! Where two pages of a strip are glued: a flap at the right of each page but the last, and the
//! same letter on both sides of the seam.

use super::axis::Axis;
use super::ruler;
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::words::Words;
use crate::layout::palette;
use crate::scene::{Anchor, Point, Rect, Shape, Stroke, Text};
use crate::text::{Fonts, Weight};

/// Width of the flap, in pixels.
pub(super) const FLAP: f64 = 64.0;
/// Height of the row below the lanes, with the letters of the seams.
pub(super) const ROW: f64 = 24.0;
const RADIUS: f64 = 9.0;
const SIZE: f64 = 12.5;

/// A page of a strip.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glue {
    /// Which, from 0.
    pub(super) place: usize,
    /// Of how many.
    pub(super) count: usize,
}

impl Glue {
    /// Flap, marks and what to do with them. `area` are rulers and lanes.
    pub(super) fn draw(&self, area: Rect, axis: &Axis, words: Words, fonts: &Fonts) -> Vec<Node> {
        let y = area.bottom + ROW / 2.0 + 2.0;
        let mut ground = Vec::new();
        let mut said = Vec::new();
        let mut text_left = area.left;
        if self.place > 0 {
            ground.push(notch(area.left, area.top, 1.0));
            said.push(letter(self.place - 1, Point::new(area.left + RADIUS, y)));
            text_left += 2.0 * RADIUS + 8.0;
        }
        let Some(flap) = (self.place + 1 < self.count).then_some(Rect { left: axis.right, ..area })
        else {
            return vec![Node::group(Role::Decoration, ground), Node::group(Role::Paragraph, said)];
        };
        let paper =
            Shape::Rect { area: flap, radius: 0.0, fill: Some(palette::WHITE), stroke: None };
        let hatch = Shape::Hatch {
            area: Rect { top: flap.top + 3.0 * ruler::ROW, ..flap },
            gap: 16.0,
            stroke: Stroke::new(palette::LINE, 1.2),
        };
        let edge = Shape::Line {
            points: vec![Point::new(flap.left, flap.top), Point::new(flap.left, flap.bottom + ROW)],
            stroke: Stroke::dashed(palette::MUTED, 1.2, 6.0, 4.0),
        };
        ground.extend([paper.into(), hatch.into(), edge.into(), notch(flap.left, flap.top, -1.0)]);
        said.push(letter(self.place, Point::new(flap.left - RADIUS - 6.0, y)));
        let label = words.of("plakrand", "glue here");
        let wide = fonts.width(label, Weight::Regular, SIZE);
        let middle = flap.middle().x - wide / 2.0;
        let at = Point::new(middle, flap.top + ruler::ROW * 1.5);
        said.push(Text::new(at, label, SIZE, palette::MUTED).into());
        let how = words.of(
            "Knip van het volgende blad de witte rand links af. Plak het op de plakrand, met de letters naast elkaar.",
            "Cut off the white edge on the left of the next sheet. Glue it here, with the letters side by side.",
        );
        if self.place == 0 && fonts.width(how, Weight::Regular, SIZE) < flap.left - text_left - 40.0
        {
            said.push(Text::new(Point::new(text_left, y), how, SIZE, palette::MUTED).into());
        }
        vec![Node::group(Role::Decoration, ground), Node::group(Role::Paragraph, said)]
    }
}

/// The letter of a seam: A … Z, then A2 …
fn letter(seam: usize, at: Point) -> Node {
    let letter = char::from(b'A' + (seam % 26) as u8);
    let name = match seam / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{}", round + 1),
    };
    let disc = Shape::Circle {
        at,
        radius: RADIUS,
        fill: Some(palette::WHITE),
        stroke: Some(Stroke::new(palette::INK, 1.4)),
    };
    let text = Text::new(at, name, 12.0, palette::INK).bold().anchored(Anchor::Middle);
    Node::group(Role::Paragraph, vec![disc.into(), text.into()])
}

/// Half of a triangle that two sheets make together.
fn notch(x: f64, top: f64, inward: f64) -> Node {
    let points =
        vec![Point::new(x, top), Point::new(x + 7.0 * inward, top), Point::new(x, top + 10.0)];
    Shape::Polygon { points, fill: Some(palette::INK), stroke: None }.into()
}
