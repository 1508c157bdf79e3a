//! The three rulers: date, age, school year with group. Each is a row of segments whose labels
//! stick to the part in view, get shorter where there is less room, and leave before they touch.

mod date;

use jiff::civil::Date;

use super::day::{date_of, day_of};
use super::{Arrangement, View, palette, words};
use crate::model::day;
use crate::model::{SchoolKind, SchoolYear};
use crate::scene::Colour;

pub(super) use date::date;

/// A stretch of a ruler.
pub(super) struct Segment {
    /// First day, and the day after the last.
    pub(super) from: f64,
    pub(super) to: f64,
    /// What to write, from long to short.
    pub(super) ways: Vec<String>,
    /// Its line is drawn stronger.
    pub(super) major: bool,
    /// Its ground.
    pub(super) fill: Colour,
}

/// The age ruler in view: years of age, months where they are wide enough, and some years together where one
/// is too narrow for its number.
pub(super) fn age(arrangement: &Arrangement, view: &View) -> Vec<Segment> {
    let Some(birth) = arrangement.birth else { return Vec::new() };
    let months = 30.4 / view.days_per_px >= 72.0;
    let years_a_step = words::age_step(365.25 / view.days_per_px);
    let step = if months { 1 } else { 12 * years_a_step };
    let (from, to) = (date_of(view.day_from_x(view.left_px)), date_of(view.end_day()));
    let since = |date: Date| {
        let years = i32::from(date.year()) - i32::from(birth.year());
        years * 12 + i32::from(date.month()) - i32::from(birth.month()) - 1
    };
    let first = since(from).max(0) / step * step;
    let last = since(to) + 2;
    (first..=last.min(first + 4000))
        .step_by(usize::try_from(step).unwrap_or(12))
        .filter_map(|age| {
            let (years, rest) = (age / 12, age % 12);
            let begins = day::months_later(birth, age)?;
            let ends = day::months_later(birth, age + step)?;
            let ways = if months {
                words::age_month(years, rest, arrangement.lang)
            } else {
                words::age_years(years, years_a_step, arrangement.lang)
            };
            let even = if months { years } else { years / years_a_step } % 2 == 0;
            let fill = if even { palette::AGE_EVEN } else { palette::AGE_ODD };
            let major = rest == 0;
            Some(Segment {
                from: day_of(begins).into(),
                to: day_of(ends).into(),
                ways,
                major,
                fill,
            })
        })
        .collect()
}

/// The school ruler: a segment for each row of the career.
pub(super) fn school(arrangement: &Arrangement) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut before: Option<&SchoolYear> = None;
    for row in &arrangement.career {
        let fill = match row.kind {
            SchoolKind::Preschool | SchoolKind::Home | SchoolKind::LanguageClass => {
                palette::SCHOOL_OTHER
            }
            _ if row.start_year() % 2 == 0 => palette::SCHOOL_EVEN,
            _ => palette::SCHOOL_ODD,
        };
        // The same group at another school: the line between them stays, the label is shared.
        let same = before.is_some_and(|before| {
            before.start_year() == row.start_year()
                && before.kind == row.kind
                && before.group == row.group
        });
        segments.push(Segment {
            from: day_of(row.from()).into(),
            to: f64::from(day_of(row.to())) + 1.0,
            ways: if same { Vec::new() } else { words::school(row, arrangement.lang) },
            major: !same,
            fill,
        });
        before = Some(row);
    }
    segments
}
