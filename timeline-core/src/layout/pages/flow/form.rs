//! What is filled in by hand: boxes to tick, lines to write on, faces to colour.

use std::ops::RangeInclusive;

use super::{Flow, LINE, Para, SIZE, draw_line, text_node};
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::sign::{face, rule};
use crate::layout::palette;
use crate::scene::{Point, Rect, Shape, Stroke};
use crate::text::Weight;

const BOX: f64 = 15.0;
const BOX_ROOM: f64 = 26.0;
const WRITE: f64 = 31.0;
/// Height of a row of faces: as high as there is room for, to colour them easily.
const FACES: RangeInclusive<f64> = 46.0..=60.0;
/// Room for what a row of faces is called.
const FACES_NAME: f64 = 190.0;
/// How many lines there are for an answer.
const ANSWER: RangeInclusive<f64> = 3.0..=12.0;

impl Flow<'_> {
    pub(super) fn tick(&mut self, text: &str) {
        let lines = self.lines(&[Para::plain(text)], self.area.width() - BOX_ROOM);
        let height = LINE * lines.len().max(1) as f64 + 7.0;
        self.need(height);
        let area = Rect::new(self.area.left + 1.0, self.y + (LINE - BOX) / 2.0, BOX, BOX);
        let stroke = Some(Stroke::new(palette::INK, 1.3));
        let frame = Shape::Rect { area, radius: 2.5, fill: Some(palette::WHITE), stroke };
        let mut nodes = vec![Node::group(Role::Decoration, vec![frame.into()])];
        for (n, line) in lines.iter().enumerate() {
            let y = self.y + LINE * (n as f64 + 0.5);
            nodes.extend(draw_line(line, self.area.left + BOX_ROOM, y));
        }
        self.put(Node::group(Role::Paragraph, nodes));
        self.y += height;
    }

    pub(super) fn write(&mut self, name: &str) {
        self.need(WRITE);
        let setting = self.setting(Weight::Regular, SIZE);
        let (lines, _) = setting.wrap_at_most(name, self.area.width() / 2.0, 1);
        let name = lines.concat();
        let left = self.area.left + if name.is_empty() { 0.0 } else { setting.width(&name) + 10.0 };
        let y = self.y + WRITE - 9.0;
        let mut nodes = vec![Node::group(
            Role::Decoration,
            vec![rule(left, self.area.right, y + 6.0, palette::MUTED)],
        )];
        if !name.is_empty() {
            let at = Point::new(self.area.left, y);
            nodes.push(text_node(name, at, SIZE, Weight::Regular, false));
        }
        self.put(Node::group(Role::Paragraph, nodes));
        self.y += WRITE;
    }

    /// A question and lines for the answer, where so many answers share what is left of the page.
    pub(super) fn answer(&mut self, question: &str, answers: usize) {
        let room = (self.left_on_page() - LINE) / answers.max(1) as f64;
        let lines = (room / WRITE).floor().clamp(*ANSWER.start(), *ANSWER.end());
        self.need(lines * WRITE);
        for line in 0..lines as usize {
            self.write(if line == 0 { question } else { "" });
        }
    }

    pub(super) fn faces(&mut self, names: &[String]) {
        let rows = names.len().max(1) as f64;
        self.need(rows * FACES.start());
        let high = (self.left_on_page() / rows).clamp(*FACES.start(), *FACES.end()).floor();
        names.iter().for_each(|name| self.row_of_faces(name, high));
    }

    fn row_of_faces(&mut self, name: &str, high: f64) {
        self.need(high);
        let y = self.y + high / 2.0;
        let room = (self.area.width() * 0.3).min(FACES_NAME);
        let (lines, _) = self.setting(Weight::Regular, SIZE).wrap_at_most(name, room - 12.0, 1);
        let mut nodes: Vec<Node> = lines
            .into_iter()
            .map(|line| {
                text_node(line, Point::new(self.area.left, y), SIZE, Weight::Regular, false)
            })
            .collect();
        let step = ((self.area.width() - room) / 5.0).min(2.1 * high);
        for mood in 0..5 {
            let at = Point::new(self.area.left + room + step * (f64::from(mood) + 0.5), y);
            nodes.push(Node::group(Role::Decoration, face(at, 0.4 * high, mood)));
        }
        self.put(Node::group(Role::Paragraph, nodes));
        self.y += high;
    }

    /// Makes sure that this much is left on the page.
    pub(super) fn need(&mut self, height: f64) {
        if !self.at_top() && self.left_on_page() < height {
            self.next_page();
        }
    }
}
