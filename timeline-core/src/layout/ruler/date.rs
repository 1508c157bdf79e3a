//! The date ruler: centuries to days, whichever is wide enough to be read.

use jiff::civil::Date;

use super::super::day::{date_of, day_of};
use super::super::words::Words;
use super::super::{Fold, View, palette};
use super::Segment;
use crate::model::day;

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Years(i16),
    Months(i8),
    Weeks,
    Days,
}

impl Unit {
    /// The finest unit whose labels fit at this scale, with letters so many times as large as usual.
    fn at(days_per_px: f64, times: f64) -> Self {
        let px = |days: f64| days / days_per_px / times;
        match () {
            () if px(1.0) >= 40.0 => Self::Days,
            () if px(7.0) >= 60.0 => Self::Weeks,
            () if px(28.0) >= 44.0 => Self::Months(1),
            () if px(90.0) >= 48.0 => Self::Months(3),
            () => {
                let year = px(365.0);
                let step = [1, 2, 5, 10, 20, 50, 100, 200, 500];
                let fits = step.into_iter().find(|step| f64::from(*step) * year >= 42.0);
                Self::Years(fits.unwrap_or(1000))
            }
        }
    }

    /// The first day of the unit this date lies in.
    fn floor(self, date: Date) -> Date {
        match self {
            Self::Years(step) => {
                let year = date.year().div_euclid(step) * step;
                Date::new(year, 1, 1).unwrap_or(date)
            }
            Self::Months(step) => {
                let month = (date.month() - 1) / step * step + 1;
                Date::new(date.year(), month, 1).unwrap_or(date)
            }
            Self::Weeks => {
                let back = i32::from(date.weekday().to_monday_zero_offset());
                day::days_later(date, -back).unwrap_or(date)
            }
            Self::Days => date,
        }
    }

    /// The first day of the next unit.
    fn after(self, date: Date) -> Option<Date> {
        match self {
            Self::Years(step) => day::months_later(date, i32::from(step) * 12),
            Self::Months(step) => day::months_later(date, i32::from(step)),
            Self::Weeks => day::days_later(date, 7),
            Self::Days => day::days_later(date, 1),
        }
    }

    /// From long to short; `whole` says year and month too, for the first in view.
    fn ways(self, date: Date, whole: bool, words: &Words) -> Vec<String> {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let (long, short) = (words.month(month), words.month_short(month));
        let weekday = words.weekday(date.weekday().to_monday_zero_offset());
        match self {
            Self::Years(_) => vec![year.to_string()],
            Self::Months(3) if month == 1 => vec![year.to_string()],
            Self::Months(_) if month == 1 => {
                vec![format!("{long} {year}"), format!("{short} {year}"), year.to_string()]
            }
            Self::Months(_) if whole => {
                vec![format!("{long} {year}"), format!("{short} {year}"), short.to_owned()]
            }
            Self::Months(_) => vec![long.to_owned(), short.to_owned()],
            Self::Weeks if whole || day <= 7 => vec![
                format!("{day} {long} {year}"),
                format!("{day} {short} {year}"),
                format!("{day} {short}"),
            ],
            Self::Weeks => vec![format!("{day} {short}"), day.to_string()],
            Self::Days if whole || day == 1 => vec![
                format!("{weekday} {day} {long} {year}"),
                format!("{weekday} {day} {short} {year}"),
                format!("{weekday} {day} {short}"),
                format!("{day} {short}"),
                format!("{day}"),
            ],
            Self::Days => vec![format!("{weekday} {day}"), day.to_string()],
        }
    }

    /// Whether a larger unit begins here too.
    fn is_major(self, date: Date) -> bool {
        match self {
            Self::Years(_) => true,
            Self::Months(_) => date.month() == 1,
            Self::Weeks => date.day() <= 7,
            Self::Days => date.weekday().to_monday_zero_offset() == 0,
        }
    }
}

/// The segments in view, with letters so many times as large as usual.
pub(in super::super) fn date(view: &View, times: f64, words: &Words) -> Vec<Segment> {
    let unit = Unit::at(view.days_per_px, times);
    let end = view.end_day();
    let mut begin = unit.floor(date_of(view.day_from_x(view.left_px)));
    let mut segments = Vec::new();
    // No screen shows more than a few hundred.
    while segments.len() < 2000 {
        let Some(next) = unit.after(begin) else { break };
        let from = f64::from(day_of(begin));
        if from >= end {
            break;
        }
        // What is folded away has no ticks, however many there would be.
        let folded = |fold: &&Fold| fold.from() <= from && f64::from(day_of(next)) <= fold.to();
        if let Some(fold) = view.folds.iter().find(folded) {
            let after = unit.floor(date_of(fold.to()));
            begin = if after > begin { after } else { next };
            continue;
        }
        segments.push(Segment {
            from,
            to: day_of(next).into(),
            ways: unit.ways(begin, segments.is_empty(), words),
            major: unit.is_major(begin),
            fill: palette::SAND,
        });
        begin = next;
    }
    segments
}
