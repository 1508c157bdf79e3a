//! A lane, or the part of it that stands on one page: its name, its band, its rows.

use std::collections::BTreeMap;

use super::mark::{Brush, draw};
use super::pack::Row;
use super::size::Size;
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::words::Words;
use crate::layout::{Band, palette};
use crate::scene::{Colour, Point, Shape, Stroke, Target, Text};

/// Font size of lane names.
pub(super) const NAME: f64 = 13.0;
/// Where a lane name begins, from the left edge.
pub(super) const NAME_LEFT: f64 = 40.0;
const NAME_LINE: f64 = 17.2;

/// A lane on one page.
pub(super) struct Strip<'a> {
    pub(super) band: &'a Band,
    /// Its name in lines.
    pub(super) name: Vec<String>,
    pub(super) rows: Vec<Row<'a>>,
    /// It began on the page before.
    pub(super) goes_on: bool,
}

/// Room for the disc with the pictogram.
const LEAST: f64 = 27.0;

/// Height of a lane with this many rows and this name.
pub(super) fn lane_height(rows: usize, name: &[String], size: &Size) -> f64 {
    let of_rows = size.pitch * rows.max(1) as f64 + 2.0 * size.pad;
    // A name that goes on carries one word more.
    let of_name = NAME_LINE * (name.len() as f64 + 0.4);
    of_rows.max(of_name).max(LEAST)
}

/// Colour of the band at this place on the page.
pub(super) fn ground(place: usize) -> Colour {
    if place.is_multiple_of(2) { palette::BAND } else { palette::PAPER }
}

impl Strip<'_> {
    pub(super) fn height(&self, size: &Size) -> f64 {
        lane_height(self.rows.len(), &self.name, size)
    }

    /// The name and the marks; the band itself is painted before. `more` is height to spare.
    pub(super) fn draw(
        &self,
        place: usize,
        at: Point,
        more: f64,
        size: &Size,
        words: Words,
        numbers: &BTreeMap<Target, usize>,
    ) -> Node {
        let brush = Brush { ink: self.band.ink, ground: ground(place), size: *size };
        let mut nodes = self.name(at, size);
        let rows_height = size.pitch * self.rows.len() as f64;
        let free = self.height(size) + more - rows_height;
        let first = at.y + free / 2.0 + size.pitch / 2.0;
        for (n, row) in self.rows.iter().enumerate() {
            let y = first + size.pitch * n as f64;
            for drawn in row {
                let number = numbers.get(&drawn.mark.target).copied();
                let number = number.filter(|_| drawn.label.cut);
                nodes.push(draw(drawn, y, &brush, number));
            }
        }
        let name = match self.goes_on {
            true => format!("{} ({})", self.band.name, words.of("vervolg", "continued")),
            false => self.band.name.to_string(),
        };
        Node::named(Role::Part, name, nodes)
    }

    fn name(&self, at: Point, size: &Size) -> Vec<Node> {
        let middle = Point::new(at.x + 23.0, at.y + (size.pitch / 2.0 + size.pad).max(LEAST / 2.0));
        let ink = self.band.ink;
        let disc = Shape::Circle {
            at: middle,
            radius: 12.0,
            fill: Some(ink.over(palette::WHITE, 0.14)),
            stroke: None,
        };
        let picture = Shape::Pictogram {
            pictogram: self.band.pictogram,
            at: Point::new(middle.x - 8.0, middle.y - 8.0),
            size: 16.0,
            stroke: Stroke::new(ink.over(Colour::hex(0), 0.8), 1.5),
        };
        let first = match self.name.len() {
            0 | 1 => middle.y,
            lines => (middle.y - NAME_LINE * (lines - 1) as f64 / 2.0).max(at.y + NAME_LINE * 0.65),
        };
        let lines = self.name.iter().enumerate().map(|(n, line)| {
            Text::new(
                Point::new(at.x + NAME_LEFT, first + NAME_LINE * n as f64),
                line.as_str(),
                NAME,
                palette::INK,
            )
            .bold()
            .into()
        });
        vec![
            Node::group(Role::Decoration, vec![disc.into(), picture.into()]),
            Node::group(Role::Paragraph, lines.collect()),
        ]
    }
}
