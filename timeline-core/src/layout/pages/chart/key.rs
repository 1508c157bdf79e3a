//! The key: what was too long to stand on the timeline, in full under its number.

use super::mark::number_sign;
use super::pack::NUMBER;
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::words::Words;
use crate::layout::pages::wrap::Setting;
use crate::layout::palette;
use crate::scene::{Point, Rect, Text};
use crate::text::{Fonts, Weight};

const SIZE: f64 = 12.5;
const LINE: f64 = 17.0;
const GUTTER: f64 = 20.0;
/// Longer texts stand in the list of items only; a key is no place for a story.
const MOST_LINES: usize = 8;

/// One text of the key, set in lines.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) number: usize,
    lines: Vec<String>,
}

impl Entry {
    pub(super) fn new(number: usize, text: &str, width: f64, fonts: &Fonts) -> Self {
        let setting = Setting { fonts, weight: Weight::Regular, size: SIZE };
        let room = column(width) - NUMBER;
        let (lines, _) = setting.wrap_at_most(text, room, MOST_LINES);
        Self { number, lines }
    }

    fn height(&self) -> f64 {
        self.lines.len().max(1) as f64 * LINE + 2.0
    }
}

fn column(width: f64) -> f64 {
    (width - GUTTER) / 2.0
}

/// How high these entries are in two columns.
pub(super) fn height(entries: &[Entry]) -> f64 {
    if entries.is_empty() {
        return 0.0;
    }
    let (left, right) = entries.split_at(first_column(entries));
    let high = |entries: &[Entry]| entries.iter().map(Entry::height).sum::<f64>();
    high(left).max(high(right)) + 4.0
}

/// How many entries stand in the first column, so that both are about as high.
fn first_column(entries: &[Entry]) -> usize {
    let all: f64 = entries.iter().map(Entry::height).sum();
    let mut used = 0.0;
    let mut count = 0;
    for entry in entries {
        if used >= all / 2.0 {
            break;
        }
        used += entry.height();
        count += 1;
    }
    count
}

/// The key, from the upper left corner of `area` on.
pub(super) fn draw(entries: &[Entry], area: Rect, words: Words) -> Node {
    let first = first_column(entries);
    let mut nodes = Vec::new();
    let mut y = area.top + LINE / 2.0;
    for (n, entry) in entries.iter().enumerate() {
        if n == first {
            y = area.top + LINE / 2.0;
        }
        let left = if n < first { area.left } else { area.left + column(area.width()) + GUTTER };
        let mut lines = vec![number_sign(entry.number, Point::new(left, y))];
        for line in &entry.lines {
            lines.push(
                Text::new(Point::new(left + NUMBER, y), line.as_str(), SIZE, palette::INK).into(),
            );
            y += LINE;
        }
        y += 2.0;
        nodes.push(Node::group(Role::Paragraph, lines));
    }
    Node::named(Role::Part, words.of("Wat boven is afgekort", "What is cut short above"), nodes)
}
