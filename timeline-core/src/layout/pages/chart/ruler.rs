//! The three rulers of a page: date, age, and school year with group.

use jiff::civil::Date;

use super::axis::{Axis, year};
use crate::layout::day::{date_of, day_of};
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::words::Words;
use crate::layout::{palette, words};
use crate::model::{Child, SchoolYear, day};
use crate::scene::{Anchor, Colour, Point, Rect, Shape, Stroke, Text};
use crate::text::{Fonts, Weight};

/// Height of one ruler.
pub(super) const ROW: f64 = 23.0;
const TICK: f64 = 12.5;
const YEAR: f64 = 13.5;

/// What the rulers are drawn from.
pub(super) struct Rulers<'a> {
    pub(super) child: &'a Child,
    pub(super) today: Date,
    pub(super) words: Words,
    pub(super) fonts: &'a Fonts,
}

impl Rulers<'_> {
    /// The rulers in `area`, whose left part, up to the axis, names them. What lies below them is
    /// painted before.
    pub(super) fn draw(&self, area: Rect, axis: &Axis) -> Node {
        let mut nodes = Vec::new();
        let names = words::Words::of(self.words.0);
        for (n, name) in [names.date, names.age, names.school].into_iter().enumerate() {
            let at = Point::new(area.left + 14.0, self.y(area, n));
            nodes.push(text(name, at, TICK, Weight::Regular, palette::MUTED, Anchor::Left));
        }
        nodes.extend(self.dates(area, axis));
        nodes.extend(self.ages(area, axis));
        nodes.extend(self.school(area, axis));
        Node::named(Role::Part, self.words.of("Tijdbalken", "Rulers"), nodes)
    }

    fn y(&self, area: Rect, row: usize) -> f64 {
        area.top + ROW * (row as f64 + 0.5)
    }

    /// Where grid lines go: years, or parts of years where there is room. True: the first of a
    /// year.
    pub(super) fn grid(axis: &Axis) -> Vec<(f64, bool)> {
        let months = month_step(axis);
        let mut lines = Vec::new();
        for first in years(axis) {
            lines.push((axis.x(f64::from(year(first))), true));
            if let Some(step) = months {
                let parts = (1..12).filter(|month| month % step == 0);
                lines.extend(parts.map(|month| (axis.x(day_in(first, month + 1)), false)));
            }
        }
        lines.retain(|(x, _)| *x > axis.left + 1.0 && *x < axis.right - 1.0);
        lines
    }

    fn dates(&self, area: Rect, axis: &Axis) -> Vec<Node> {
        let y = self.y(area, 0);
        let pill = self.pill(area, axis);
        let mut nodes = Vec::new();
        let mut used = axis.left - 4.0;
        let mut put = |label: String, x: f64, limit: f64, weight: Weight, colour: Colour| {
            let size = if weight == Weight::Bold { YEAR } else { TICK };
            let wide = self.fonts.width(&label, weight, size);
            let here = Rect::new(x, y - 8.0, wide, 16.0);
            let clear = pill.is_none_or(|(pill, ..)| !pill.grown(3.0).overlaps(&here));
            if x >= used && x + wide <= limit.min(axis.right) && clear {
                nodes.push(text(&label, Point::new(x, y), size, weight, colour, Anchor::Left));
                used = x + wide + 6.0;
            }
        };
        let step = year_step(axis.year_px());
        let months = month_step(axis);
        let names = words::Words::of(self.words.0);
        for first in years(axis) {
            let start = f64::from(year(first));
            let whole = axis.x(f64::from(year(first + 1)));
            if i32::from(first) % step == 0 || months.is_some() {
                let limit = if step > 1 { axis.right } else { whole.max(axis.left + 60.0) };
                put(
                    first.to_string(),
                    axis.x(start).max(axis.left) + 5.0,
                    limit,
                    Weight::Bold,
                    palette::INK,
                );
            }
            if let Some(step) = months {
                for month in (1..12).filter(|month| month % step == 0) {
                    let x = axis.x(day_in(first, month + 1));
                    if x >= axis.left {
                        put(
                            names.month_short(month + 1).to_owned(),
                            x + 5.0,
                            axis.right,
                            Weight::Regular,
                            palette::MUTED,
                        );
                    }
                }
            }
        }
        if let Some((area, label, at)) = pill {
            let fill = Some(palette::NOW);
            nodes
                .push(Shape::Rect { area, radius: area.height() / 2.0, fill, stroke: None }.into());
            nodes.push(text(label, at, TICK, Weight::Bold, palette::WHITE, Anchor::Middle));
        }
        nodes
    }

    /// Where today is on this page, if it is.
    pub(super) fn now_x(&self, axis: &Axis) -> Option<f64> {
        let now = f64::from(day_of(self.today)) + 0.5;
        (axis.from..axis.to).contains(&now).then(|| axis.x(now))
    }

    /// The pill that names today in the date ruler.
    fn pill(&self, area: Rect, axis: &Axis) -> Option<(Rect, &'static str, Point)> {
        let x = self.now_x(axis)?;
        let label = self.words.of("nu", "now");
        let wide = self.fonts.width(label, Weight::Bold, TICK) + 16.0;
        let middle = x.clamp(axis.left + wide / 2.0, axis.right - wide / 2.0);
        let y = self.y(area, 0);
        let pill = Rect::new(middle - wide / 2.0, y - 9.0, wide, 18.0);
        Some((pill, label, Point::new(middle, y)))
    }

    fn ages(&self, area: Rect, axis: &Axis) -> Vec<Node> {
        let names = words::Words::of(self.words.0);
        let Some(birth) = self.child.birth else {
            return vec![self.missing(names.no_birth, area, axis, 1)];
        };
        let mut nodes = Vec::new();
        let born = f64::from(day_of(birth));
        let step = words::age_step(axis.year_px());
        let first = (((axis.from - born) / 365.25).floor() as i32 - 1).max(0) / step * step;
        for age in (first..first + 400).step_by(step.unsigned_abs() as usize) {
            let start = birthday(birth, age);
            if start >= axis.to {
                break;
            }
            let (a, b) = (axis.clamped(start), axis.clamped(birthday(birth, age + step)));
            let fill = if age / step % 2 == 0 { palette::AGE_EVEN } else { palette::AGE_ODD };
            let ways = words::age_years(age, step, self.words.0);
            let look = Cell { fill, radius: 9.0, ink: palette::AGE_INK };
            nodes.extend(self.cell((a, b), self.y(area, 1), look, &ways));
        }
        nodes
    }

    fn school(&self, area: Rect, axis: &Axis) -> Vec<Node> {
        let names = words::Words::of(self.words.0);
        if self.child.career.is_empty() {
            return vec![self.missing(names.no_career, area, axis, 2)];
        }
        let (mut nodes, y) = (Vec::new(), self.y(area, 2));
        let from = |row: &SchoolYear| axis.clamped(f64::from(day_of(row.from())));
        let to = |row: &SchoolYear| axis.clamped(f64::from(day_of(row.to())) + 1.0);
        let of = |row: &SchoolYear| (row.start_year(), row.kind.clone(), row.group);
        let career = self.child.career.chunk_by(|one, next| of(one) == of(next));
        for (n, year) in career.enumerate() {
            let [row, ..] = year else { continue };
            let fill = match (row.group, n % 2) {
                (None, _) => palette::SCHOOL_OTHER,
                (_, 0) => palette::SCHOOL_EVEN,
                _ => palette::SCHOOL_ODD,
            };
            let look = Cell { fill, radius: 4.0, ink: palette::SCHOOL_INK };
            nodes.extend(year.iter().filter_map(|row| self.ground((from(row), to(row)), y, look)));
            // why: the same group at another school is named once
            let ends = (from(row), year.last().map_or(0.0, to));
            nodes.extend(self.label(ends, y, look.ink, &words::school(row, self.words.0)));
        }
        nodes
    }

    fn missing(&self, label: &str, area: Rect, axis: &Axis, row: usize) -> Node {
        let at = Point::new(axis.left + 5.0, self.y(area, row));
        text(label, at, TICK, Weight::Regular, palette::MUTED, Anchor::Left)
    }

    /// A stretch of a ruler, with the longest of the ways to name it that fits.
    fn cell(&self, (a, b): (f64, f64), y: f64, look: Cell, ways: &[String]) -> Vec<Node> {
        let ground = self.ground((a, b), y, look);
        ground.into_iter().chain(self.label((a, b), y, look.ink, ways)).collect()
    }

    fn ground(&self, (a, b): (f64, f64), y: f64, look: Cell) -> Option<Node> {
        let wide = b - a - 2.0;
        let cell = Rect::new(a, y - ROW / 2.0 + 2.0, wide, ROW - 4.0);
        let (radius, fill) = (look.radius.min(wide / 2.0), Some(look.fill));
        (wide >= 2.0).then(|| Shape::Rect { area: cell, radius, fill, stroke: None }.into())
    }

    fn label(&self, (a, b): (f64, f64), y: f64, ink: Colour, ways: &[String]) -> Option<Node> {
        let wide = b - a - 2.0;
        let fits = |label: &&String| self.fonts.width(label, Weight::Regular, TICK) <= wide - 3.0;
        let label = ways.iter().find(fits)?;
        let at = Point::new(a + wide / 2.0, y);
        Some(text(label, at, TICK, Weight::Regular, ink, Anchor::Middle))
    }

    /// The line of today, from the rulers down.
    pub(super) fn now_line(&self, axis: &Axis, top: f64, bottom: f64) -> Option<Node> {
        let x = self.now_x(axis)?;
        let points = vec![Point::new(x, top), Point::new(x, bottom)];
        let stroke = Stroke::dashed(palette::NOW, 1.5, 4.0, 4.0);
        Some(Shape::Line { points, stroke }.into())
    }
}

/// What a stretch of a ruler looks like.
#[derive(Clone, Copy)]
struct Cell {
    fill: Colour,
    /// Of its corners.
    radius: f64,
    ink: Colour,
}

/// Years that begin or lie on this axis.
fn years(axis: &Axis) -> std::ops::RangeInclusive<i16> {
    date_of(axis.from).year()..=date_of(axis.to - 0.5).year()
}

/// From how many years to how many a year is named.
fn year_step(year_px: f64) -> i32 {
    [1, 2, 5, 10, 20, 50].into_iter().find(|step| f64::from(*step) * year_px >= 44.0).unwrap_or(100)
}

/// From how many months to how many a month is named; none where years are too narrow.
fn month_step(axis: &Axis) -> Option<i8> {
    match axis.year_px() {
        480.0.. => Some(1),
        240.0.. => Some(3),
        150.0.. => Some(6),
        _ => None,
    }
}

/// The first of this month, as a day.
fn day_in(year: i16, month: i8) -> f64 {
    Date::new(year, month, 1).map_or(f64::MAX / 4.0, |date| f64::from(day_of(date)))
}

/// The day this age begins; born on 29 February: 28 February in common years.
fn birthday(birth: Date, age: i32) -> f64 {
    day::months_later(birth, age.saturating_mul(12))
        .map_or(f64::MAX / 4.0, |day| f64::from(day_of(day)))
}

fn text(text: &str, at: Point, size: f64, weight: Weight, colour: Colour, anchor: Anchor) -> Node {
    Text { at, text: text.into(), size, weight, colour, anchor }.into()
}
