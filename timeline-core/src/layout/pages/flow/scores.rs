//! The scores of one instrument: dots joined by a line on the scale of the instrument, and behind
//! them what was done meanwhile.

use super::super::block::Scores;
use super::{Flow, text_node};
use crate::layout::day::date_of;
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::sign::filled;
use crate::layout::palette;
use crate::scene::{Colour, Point, Rect, Shape, Stroke};
use crate::text::Weight;

const SIZE: f64 = 12.5;
const PLOT: f64 = 120.0;
const LEFT: f64 = 52.0;
const TICKS: f64 = 22.0;
const HELP: f64 = 21.0;
/// More help than this stands in the list only.
const MOST_HELP: usize = 8;
const INK: Colour = Colour::hex(0x008E_3B86);
const HELP_INK: Colour = Colour::hex(0x004B_4A9C);

impl Flow<'_> {
    pub(super) fn scores(&mut self, scores: &Scores) {
        let Some((from, to)) = days(scores) else { return };
        let help: Vec<_> =
            scores.help.iter().filter(|(a, b, _)| *a < to && *b > from).take(MOST_HELP).collect();
        let height = PLOT + TICKS + HELP * help.len() as f64 + 14.0;
        self.need(height);
        let plot = Rect::new(
            self.area.left + LEFT,
            self.y + 12.0,
            (self.area.width() - LEFT).min(640.0) - 10.0,
            PLOT - 12.0,
        );
        let x = |day: f64| plot.left + (day - from) / (to - from) * plot.width();
        let span = scores.scale.1 - scores.scale.0;
        let part = |score: f64| if span > 0.0 { (score - scores.scale.0) / span } else { 0.5 };
        let y = |score: f64| plot.bottom - part(score).clamp(0.0, 1.0) * plot.height();
        let mut ground = Vec::new();
        let mut words = Vec::new();
        for (n, (a, b, title)) in help.iter().enumerate() {
            let (a, b) = (x(a.max(from)), x(b.min(to)).max(x(a.max(from)) + 4.0));
            let behind = Rect { left: a, right: b, ..plot };
            let fill = Some(HELP_INK.over(palette::WHITE, 0.09));
            ground.push(Shape::Rect { area: behind, radius: 0.0, fill, stroke: None }.into());
            let top = plot.bottom + TICKS + HELP * n as f64;
            let bar = Rect { left: a, right: b, top: top + 3.0, bottom: top + HELP - 4.0 };
            let hatch = Stroke::new(HELP_INK.over(palette::WHITE, 0.5), 1.6);
            let edge = Some(Stroke::new(HELP_INK, 1.2));
            ground.push(Shape::Rect { area: bar, radius: 0.0, fill: None, stroke: edge }.into());
            ground.push(Shape::Hatch { area: bar.grown(-0.6), gap: 6.0, stroke: hatch }.into());
            words.push(self.beside(title, (a, b), plot, bar.middle().y));
        }
        for edge in [plot.top, plot.bottom] {
            let points = vec![Point::new(plot.left, edge), Point::new(plot.right, edge)];
            ground.push(Shape::Line { points, stroke: Stroke::new(palette::GRID, 1.0) }.into());
        }
        words.extend(self.ticks(plot, (from, to), &mut ground));
        for score in [scores.scale.0, scores.scale.1] {
            let setting = self.setting(Weight::Regular, SIZE);
            let label = setting.wrap_at_most(&number(score), LEFT - 8.0, 1).0.concat();
            let wide = setting.width(&label);
            let at = Point::new(plot.left - 8.0 - wide, y(score));
            words.push(text_node(label, at, SIZE, Weight::Regular, true));
            if span <= 0.0 {
                break;
            }
        }
        let points: Vec<Point> = scores
            .points
            .iter()
            .map(|(a, b, score, _)| Point::new(x((a + b) / 2.0), y(*score)))
            .collect();
        let stroke = Stroke::new(INK, 2.0);
        let line = Shape::Line { points: points.clone(), stroke };
        let mut marks: Vec<Node> = vec![line.into()];
        for ((a, b, score, _), at) in scores.points.iter().zip(&points) {
            // The days it may have been, when not known to the day.
            if x(*b) - x(*a) > 12.0 {
                let ends = vec![Point::new(x(*a), y(*score)), Point::new(x(*b), y(*score))];
                let soft = Stroke::dashed(INK, 1.2, 2.0, 3.0);
                marks.push(Shape::Line { points: ends, stroke: soft }.into());
            }
            marks
                .push(Shape::Circle { at: *at, radius: 4.2, fill: Some(INK), stroke: None }.into());
        }
        words.extend(self.values(scores, &points, plot));
        ground.extend(marks);
        let nodes =
            vec![Node::group(Role::Decoration, ground), Node::group(Role::Paragraph, words)];
        self.put(Node::named(Role::Part, &scores.label, nodes));
        self.y += height;
    }

    /// The name of what was done: beside its bar, else on it, as much as fits.
    fn beside(&self, title: &str, (a, b): (f64, f64), plot: Rect, y: f64) -> Node {
        let setting = self.setting(Weight::Regular, SIZE);
        let (right, left, on) = (plot.right - b - 8.0, a - plot.left - 8.0, b - a - 16.0);
        let wide = setting.width(title);
        let room = match () {
            () if wide <= right => right,
            () if wide <= left => left,
            () => on.max(right).max(left),
        };
        let line = setting.wrap_at_most(title, room, 1).0.concat();
        let wide = setting.width(&line);
        let from = match () {
            () if room == right => b + 8.0,
            () if room == left => a - 8.0 - wide,
            () => a + 8.0,
        };
        let text = text_node(line, Point::new(from, y), SIZE, Weight::Regular, false);
        if room != on {
            return text;
        }
        let ground = Rect::new(from - 3.0, y - 7.5, wide + 6.0, 15.0);
        let clear = filled(ground, palette::WHITE);
        Node::group(Role::Paragraph, vec![clear, text])
    }

    /// Years below the plot.
    fn ticks(&self, plot: Rect, (from, to): (f64, f64), ground: &mut Vec<Node>) -> Vec<Node> {
        let setting = self.setting(Weight::Regular, SIZE);
        let mut words = Vec::new();
        let mut used = plot.left - 4.0;
        let whole = |day: f64| date_of(day).year();
        for year in whole(from)..=whole(to) {
            let start = f64::from(super::super::chart::year(year)).max(from);
            let at = plot.left + (start - from) / (to - from) * plot.width();
            let points = vec![Point::new(at, plot.top), Point::new(at, plot.bottom + 5.0)];
            ground.push(Shape::Line { points, stroke: Stroke::new(palette::GRID, 1.0) }.into());
            let label = year.to_string();
            let wide = setting.width(&label);
            if at >= used && at + wide <= plot.right {
                used = at + wide + 10.0;
                let at = Point::new(at + 3.0, plot.bottom + 11.0);
                words.push(text_node(label, at, SIZE, Weight::Regular, true));
            }
        }
        words
    }

    /// The scores above their dots, else below; where neither is free the list says it.
    fn values(&self, scores: &Scores, points: &[Point], plot: Rect) -> Vec<Node> {
        let setting = self.setting(Weight::Bold, SIZE);
        let mut taken: Vec<Rect> = Vec::new();
        let mut words = Vec::new();
        for ((.., label), at) in scores.points.iter().zip(points) {
            let wide = setting.width(label);
            if wide > plot.width() / 3.0 {
                continue;
            }
            let left = (at.x - wide / 2.0).clamp(plot.left, (plot.right - wide).max(plot.left));
            let place = [at.y - 13.0, at.y + 13.0].into_iter().find(|y| {
                let area = Rect::new(left - 3.0, y - 8.5, wide + 6.0, 17.0);
                *y > plot.top - 14.0
                    && *y < plot.bottom - 6.0
                    && taken.iter().all(|other| !other.overlaps(&area))
                    && !points.iter().any(|dot| area.grown(4.0).contains(*dot))
            });
            if let Some(y) = place {
                taken.push(Rect::new(left - 3.0, y - 8.5, wide + 6.0, 17.0));
                words.push(text_node(
                    label.clone(),
                    Point::new(left, y),
                    SIZE,
                    Weight::Bold,
                    false,
                ));
            }
        }
        words
    }
}

/// The days that are shown: from before the first score to after the last.
fn days(scores: &Scores) -> Option<(f64, f64)> {
    let from = scores.points.iter().map(|point| point.0).reduce(f64::min)?;
    let to = scores.points.iter().map(|point| point.1).reduce(f64::max)?;
    let around = ((to - from) * 0.12).max(60.0);
    Some((from - around, to + around))
}

/// A score in as few digits as say it.
pub(in crate::layout::pages) fn number(score: f64) -> String {
    ((score * 100.0).round() / 100.0).to_string()
}
