//! The scores of one instrument: dots joined by a line on the scale of the instrument, and behind
//! them what was done meanwhile.

mod axis;
mod brush;

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use jiff::ToSpan as _;
use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::{Color as _, RGBColor, ShapeStyle};

use self::axis::Axis;
use self::brush::{Brush, fine};
use super::super::block::Scores;
use super::{Flow, text_node};
use crate::layout::day::{date_of, day_of};
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::sign::filled;
use crate::layout::palette;
use crate::scene::{Anchor, Colour, Point, Rect, Shape, Stroke, Text};
use crate::text::Weight;

const SIZE: f64 = 12.5;
const ABOVE: f64 = 12.0;
const PLOT: f64 = 108.0;
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
        let during = |(a, b, _): &&(f64, f64, String)| *a < to && *b > from;
        let help: Vec<_> = scores.help.iter().filter(during).take(MOST_HELP).collect();
        let height = ABOVE + PLOT + TICKS + HELP * help.len() as f64 + 14.0;
        self.need(height);
        let width = self.chart_width();
        let frame = Rect::new(self.area.left, self.y, width, ABOVE + PLOT + TICKS);
        let years = self.years((from, to));
        let brush = Rc::new(RefCell::new(Brush::new(frame)));
        let Ok(points) = plot(scores, &help, (from, to), &years, &brush) else { return };
        let plot = Rect {
            left: frame.left + LEFT,
            top: frame.top + ABOVE,
            bottom: frame.bottom - TICKS,
            ..frame
        };
        let shapes = brush.take().shapes;
        let mut ground: Vec<Node> = shapes.into_iter().map(Node::from).collect();
        let mut words = self.marks(scores, years, &points);
        let x = |day: f64| plot.left + (day.clamp(from, to) - from) / (to - from) * plot.width();
        for (n, (a, b, title)) in help.iter().enumerate() {
            let (a, b) = (x(*a), x(*b).max(x(*a) + 4.0));
            let top = frame.bottom + HELP * n as f64;
            let bar = Rect { left: a, right: b, top: top + 3.0, bottom: top + HELP - 4.0 };
            let hatch = Stroke::new(HELP_INK.over(palette::WHITE, 0.5), 1.6);
            let edge = Some(Stroke::new(HELP_INK, 1.2));
            ground.push(Shape::Rect { area: bar, radius: 0.0, fill: None, stroke: edge }.into());
            ground.push(Shape::Hatch { area: bar.grown(-0.6), gap: 6.0, stroke: hatch }.into());
            words.push(self.beside(title, (a, b), plot, bar.middle().y));
        }
        words.extend(self.values(scores, &points.dots, plot));
        let nodes =
            vec![Node::group(Role::Decoration, ground), Node::group(Role::Paragraph, words)];
        self.put(Node::named(Role::Part, &scores.label, nodes));
        self.y += height;
    }

    /// The ends of the scale, and the years below.
    fn marks(&self, scores: &Scores, years: Vec<(f64, String)>, at: &Points) -> Vec<Node> {
        let mark = |label: String, at: Point, anchor| {
            let (size, weight, colour) = (SIZE, Weight::Regular, palette::MUTED);
            Node::from(Text { at, text: label.into(), size, weight, colour, anchor })
        };
        let ends =
            scores.ends.iter().zip(&at.ends).map(|(end, at)| {
                mark(self.short(end), Point::new(at.x - 8.0, at.y), Anchor::Right)
            });
        let years = years
            .into_iter()
            .zip(&at.years)
            .map(|((_, name), at)| mark(name, Point::new(at.x, at.y + 13.0), Anchor::Middle));
        ends.chain(years).collect()
    }

    /// Wide enough to read, and no wider: scores are few.
    fn chart_width(&self) -> f64 {
        self.area.width().min(640.0 + LEFT) - 10.0
    }

    /// What of a number fits before the axis.
    fn short(&self, label: &str) -> String {
        self.setting(Weight::Regular, SIZE).wrap_at_most(label, LEFT - 8.0, 1).0.concat()
    }

    /// First days of years, or of months where no year begins; as many as have room for their name.
    fn years(&self, (from, to): (f64, f64)) -> Vec<(f64, String)> {
        let (first, last) = (date_of(from), date_of(to));
        let years = (first.year()..=last.year()).map(|year| {
            let day = f64::from(super::super::chart::year(year));
            (day, year.to_string())
        });
        let years = self.with_room(years.collect(), (from, to));
        if !years.is_empty() {
            return years;
        }
        let months = first.first_of_month().series(1.month()).take_while(|day| *day <= last);
        let months = months.map(|day| {
            let name = format!("{}-{}", day.month(), day.year());
            (f64::from(day_of(day)), name)
        });
        self.with_room(months.collect(), (from, to))
    }

    /// Every so many of these marks, none of which is named over another or beyond the ends.
    fn with_room(&self, marks: Vec<(f64, String)>, (from, to): (f64, f64)) -> Vec<(f64, String)> {
        let setting = self.setting(Weight::Regular, SIZE);
        let day = (to - from) / (self.chart_width() - LEFT);
        let needed = marks.iter().map(|(_, name)| setting.width(name)).fold(0.0, f64::max) * day;
        let within = |(at, _): &(f64, String)| *at > from + needed / 2.0 && *at < to - needed / 2.0;
        let mut free = from;
        let mut kept = Vec::new();
        for (at, name) in marks.into_iter().filter(within) {
            if at - needed / 2.0 >= free {
                free = at + needed / 2.0 + 12.0 * day;
                kept.push((at, name));
            }
        }
        kept
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

/// Where on the page things of a chart lie.
struct Points {
    dots: Vec<Point>,
    /// Of the scale: one where it has one score.
    ends: Vec<Point>,
    years: Vec<Point>,
}

/// Draws the chart: what was done behind the line, the ends of the scale, the years, the line and
/// its dots.
fn plot(
    scores: &Scores,
    help: &[&(f64, f64, String)],
    (from, to): (f64, f64),
    years: &[(f64, String)],
    brush: &Rc<RefCell<Brush>>,
) -> Result<Points, DrawingAreaErrorKind<Infallible>> {
    let (low, high) = scores.scale;
    // why: a scale of one score is no scale; the score then stands halfway
    let (bottom, top) = if low < high { (low, high) } else { (low - 1.0, low + 1.0) };
    let ends = if low < high { vec![low, high] } else { vec![low] };
    let area = DrawingArea::from(brush);
    let mut chart = ChartBuilder::on(&area)
        .margin_top(fine(ABOVE))
        .set_label_area_size(LabelAreaPosition::Left, fine(LEFT))
        .set_label_area_size(LabelAreaPosition::Bottom, fine(TICKS))
        .build_cartesian_2d(Axis(from..to), Axis(bottom..top))?;
    chart.draw_series(help.iter().map(|(a, b, _)| {
        let corners = [(a.max(from), bottom), (b.min(to), top)];
        Rectangle::new(corners, shown(HELP_INK).mix(0.09).filled())
    }))?;
    let grid = line(palette::GRID, 1.0);
    let across =
        ends.iter().map(|score| PathElement::new(vec![(from, *score), (to, *score)], grid));
    let upward =
        years.iter().map(|(day, _)| PathElement::new(vec![(*day, bottom), (*day, top)], grid));
    let dots = || scores.points.iter().map(|(a, b, score, _)| ((a + b) / 2.0, *score));
    let curve = PathElement::new(dots().collect::<Vec<_>>(), line(INK, 2.0));
    // The days it may have been, when not known to the day.
    let vague = scores.points.iter().filter(|(a, b, ..)| b - a > 14.0).map(|(a, b, score, _)| {
        PathElement::new(vec![(a.max(from), *score), (b.min(to), *score)], line(INK, 0.8))
    });
    let lines: Vec<_> = across.chain(upward).chain(vague).chain([curve]).collect();
    chart.draw_series(lines)?;
    let radius = fine(4.2);
    chart.draw_series(dots().map(|at| Circle::new(at, radius, shown(INK).filled())))?;
    let on_page = |places: Vec<(f64, f64)>| {
        let places = places.iter().map(|at| brush.borrow().on_page(chart.backend_coord(at)));
        places.collect()
    };
    Ok(Points {
        dots: on_page(dots().collect()),
        ends: on_page(ends.iter().map(|score| (from, *score)).collect()),
        years: on_page(years.iter().map(|(day, _)| (*day, bottom)).collect()),
    })
}

fn line(colour: Colour, width: f64) -> ShapeStyle {
    shown(colour).stroke_width(fine(width))
}

fn shown(colour: Colour) -> RGBColor {
    RGBColor(colour.red, colour.green, colour.blue)
}

/// The days that are shown: from before the first score to after the last.
fn days(scores: &Scores) -> Option<(f64, f64)> {
    let from = scores.points.iter().map(|point| point.0).reduce(f64::min)?;
    let to = scores.points.iter().map(|point| point.1).reduce(f64::max)?;
    let around = ((to - from) * 0.12).max(60.0);
    Some((from - around, to + around))
}
