//! A shape as a number that is the same where its pixels are the same: its finger print, for telling
//! what changed between two drawings. Draws nothing.

use super::{Area, Device};
use crate::scene::{Colour, Point, Rect, Shape, Stroke};

/// The part of the picture that a print is of, and where its content began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Pixels outside do not count.
    pub(super) area: Area,
    /// How far the content of this part has been moved. Prints do not depend on it.
    pub(super) origin: (i32, i32),
}

/// The print of a shape within a part of a picture. `sight` is what backends are asked to draw at
/// all, a little more than the picture.
pub(super) fn of(shape: &Shape, device: Device, part: &Part, sight: Area) -> u64 {
    let mut print = Print { sum: 0xcbf2_9ce4_8422_2325, device, part };
    match shape {
        Shape::Rect { area, radius, fill, stroke } => {
            print.number(1);
            let dashed = stroke.is_some_and(|stroke| stroke.dash.is_some());
            // What only begins or ends out of sight looks the same wherever it does so. Of dashes
            // the beginning is seen everywhere.
            let reach = (!dashed).then(|| {
                let line = stroke.map_or(0, |stroke| device.line_px(stroke.width));
                device.px(*radius).saturating_add(line)
            });
            print.area(*area, reach);
            print.number(radius.to_bits());
            print.colour(*fill);
            print.stroke(stroke.as_ref());
        }
        Shape::Polygon { points, fill, stroke } => {
            print.number(2);
            points.iter().for_each(|point| print.point(*point));
            print.colour(*fill);
            print.stroke(stroke.as_ref());
        }
        Shape::Circle { at, radius, fill, stroke } => {
            print.number(3);
            print.point(*at);
            print.number(radius.to_bits());
            print.colour(*fill);
            print.stroke(stroke.as_ref());
        }
        Shape::Line { points, stroke } => {
            print.number(4);
            match points.as_slice() {
                [from, to] if stroke.dash.is_none() && (from.x == to.x || from.y == to.y) => {
                    let area = Rect { left: from.x, top: from.y, right: to.x, bottom: to.y };
                    print.area(area, Some(0));
                }
                points => points.iter().for_each(|point| print.point(*point)),
            }
            print.stroke(Some(stroke));
        }
        Shape::Hatch { area, gap, stroke } => {
            print.number(5);
            // Its lines are counted from the left; where they end on the right says nothing of them.
            let right = print.side(area.right, part.area.right, 0, part.origin.0);
            print.point(Point::new(area.left, area.top));
            print.point(Point::new(area.left, area.bottom));
            print.number(right);
            print.number(gap.to_bits());
            print.stroke(Some(stroke));
        }
        Shape::Fade { area, solid, colour } => {
            print.number(6);
            print.exact(Point::new(area.left, area.top));
            print.exact(Point::new(area.right, area.bottom));
            print.exact(Point::new(solid.0, area.top));
            print.exact(Point::new(solid.1, area.top));
            print.colour(Some(*colour));
            let (left, right) = (device.px(area.left), device.px(area.right));
            if left < sight.left || right > sight.right {
                // It is sliced where it comes into sight, so its slices move with the sight.
                print.number(left as u64);
            }
        }
        Shape::Text(text) => {
            print.number(7);
            print.point(text.at);
            for bytes in text.text.as_bytes().chunks(8) {
                let mut word = [0; 8];
                word[..bytes.len()].copy_from_slice(bytes);
                print.number(u64::from_le_bytes(word));
            }
            print.number(text.size.to_bits());
            print.number(text.weight as u64 * 4 + text.anchor as u64);
            print.colour(Some(text.colour));
        }
        Shape::Pictogram { pictogram, at, size, stroke } => {
            print.number(8 + *pictogram as u64 * 16);
            print.point(*at);
            print.number(size.to_bits());
            print.stroke(Some(stroke));
        }
    }
    print.sum
}

struct Print<'a> {
    sum: u64,
    device: Device,
    part: &'a Part,
}

impl Print<'_> {
    fn number(&mut self, number: u64) {
        self.sum = (self.sum ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.sum ^= self.sum >> 29;
    }

    fn whole(&mut self, x: i32, y: i32) {
        let (x, y) = (x.wrapping_sub(self.part.origin.0), y.wrapping_sub(self.part.origin.1));
        self.number((u64::from(x as u32) << 32) | u64::from(y as u32));
    }

    /// A point that is rounded before anything is made of it.
    fn point(&mut self, point: Point) {
        let (x, y) = self.device.at(point);
        self.whole(x, y);
    }

    /// A point that other points are counted from before they are rounded.
    fn exact(&mut self, point: Point) {
        self.point(point);
        let part = |value: f64| ((value * self.device.scale).rem_euclid(1.0) * 64.0).round() as u64;
        // 0 and 1 are the same place
        self.number((part(point.x) % 64) * 64 + part(point.y) % 64);
    }

    /// Both ends; those beyond the part by `reach` or more count as far away.
    fn area(&mut self, area: Rect, reach: Option<i32>) {
        let Some(reach) = reach else {
            self.exact(Point::new(area.left, area.top));
            self.exact(Point::new(area.right, area.bottom));
            return;
        };
        let Area { left, top, right, bottom } = self.part.area;
        let (across, down) = self.part.origin;
        for (value, edge, origin) in [(area.left, left, across), (area.top, top, down)] {
            let side = self.side(-value, edge.saturating_neg(), reach, -origin);
            self.number(side);
        }
        for (value, edge, origin) in [(area.right, right, across), (area.bottom, bottom, down)] {
            let side = self.side(value, edge, reach, origin);
            self.number(side);
        }
    }

    /// How far out a side lies, or that it lies out of sight.
    fn side(&self, value: f64, edge: i32, reach: i32, origin: i32) -> u64 {
        let at = self.device.px(value);
        if at >= edge.saturating_add(reach) { u64::MAX } else { at.wrapping_sub(origin) as u64 }
    }

    fn colour(&mut self, colour: Option<Colour>) {
        let Some(Colour { red, green, blue, alpha }) = colour else { return self.number(0) };
        self.number(u64::from(u32::from_le_bytes([red, green, blue, 1])));
        self.number(alpha.to_bits());
    }

    fn stroke(&mut self, stroke: Option<&Stroke>) {
        let Some(stroke) = stroke else { return self.number(0) };
        self.colour(Some(stroke.colour));
        self.number(stroke.width.to_bits());
        let (drawn, skipped) = stroke.dash.unwrap_or_default();
        self.number(drawn.to_bits());
        self.number(skipped.to_bits());
    }
}
