//! EDTF (ISO 8601-2:2019 Annex A) out of what was said, and the days of an EDTF string.
//!
//! What is written, and why:
//!
//! - One unit of the calendar is itself: `2021-03`, `2021-22` (summer), `2020-38` (May–August).
//! - A stretch with a name of its own (school year, group, age in years, feast of some days) is an
//!   interval: `2021-08-01/2022-07-31` is that stretch, as `2021` is that year.
//! - Where only possible days are known (before, after, around, "of", distances, school holidays,
//!   whose days differ by region) an interval would say that it lasted; a set says that it was one
//!   of them: `[2020-01-01..2020-05-31]`, `[..2020-05-31]`, `[2026-05,2026-06]`.
//! - "rond" is `~`, "misschien" is `?`, on a unit; the string keeps the unit said, the bounds are
//!   wider.
//! - A period is an interval of units: `2020-05/2020-07`, `2022-06/..`. Where an end is itself a
//!   range of days that no unit names, EDTF cannot say it, and there is no string.

use jiff::civil::Date;

use super::{Bounds, End};

/// How the start can be written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Form {
    /// One date of any precision.
    Unit(String),
    /// One of these units.
    OneOf(Vec<String>),
    /// A stretch with a name.
    Stretch,
    /// Some day within the bounds.
    Possible,
    /// Exactly this.
    Whole(String),
}

/// The string, if there is one that the reader of EDTF takes.
pub(crate) fn text(form: &Form, start: Bounds, end: End, to: Option<&Form>) -> Option<String> {
    let text = match end {
        End::None => single(form, start)?,
        End::Open => match form {
            Form::Whole(text) => text.clone(),
            form => format!("{}/..", unit(form, start)?),
        },
        End::Within(bounds) => match (form, to) {
            (Form::Whole(text), None) => text.clone(),
            (form, Some(to)) => format!("{}/{}", unit(form, start)?, unit(to, bounds)?),
            _ => return None,
        },
    };
    (is_days(&text) || edtf_core::is_valid(&text)).then_some(text)
}

/// One exact day, or one to another. Most dates are, and this is told much quicker than by reading
/// all that EDTF can say.
fn is_days(text: &str) -> bool {
    let day = |text: &str| (text.len() == 10).then(|| text.parse::<Date>().ok()).flatten();
    match text.split_once('/') {
        None => day(text).is_some(),
        Some((from, to)) => day(from).zip(day(to)).is_some_and(|(from, to)| from <= to),
    }
}

fn single(form: &Form, bounds: Bounds) -> Option<String> {
    if let Some(day) = only_day(bounds)
        && !matches!(form, Form::Unit(_) | Form::Whole(_))
    {
        return Some(day.to_string());
    }
    Some(match form {
        Form::Unit(text) | Form::Whole(text) => text.clone(),
        Form::OneOf(units) => format!("[{}]", units.join(",")),
        Form::Stretch => format!("{}/{}", bounds.earliest?, bounds.latest?),
        Form::Possible => match (bounds.earliest, bounds.latest) {
            (Some(from), Some(to)) => format!("[{from}..{to}]"),
            (None, Some(to)) => format!("[..{to}]"),
            (Some(from), None) => format!("[{from}..]"),
            (None, None) => return None,
        },
    })
}

/// As one end of an interval.
fn unit(form: &Form, bounds: Bounds) -> Option<String> {
    match form {
        Form::Unit(text) => Some(text.clone()),
        _ => only_day(bounds).map(|day| day.to_string()),
    }
}

fn only_day(bounds: Bounds) -> Option<Date> {
    bounds.earliest.filter(|day| bounds.latest == Some(*day))
}

/// `2014` → `2014~`; twice is once.
pub(crate) fn approximate(form: Form) -> Form {
    match form {
        Form::Unit(text) if text.ends_with(['~', '%']) => Form::Unit(text),
        Form::Unit(text) => match text.strip_suffix('?') {
            Some(plain) => Form::Unit(format!("{plain}%")),
            None => Form::Unit(format!("{text}~")),
        },
        _ => Form::Possible,
    }
}

/// `2014` → `2014?`.
pub(crate) fn uncertain(form: Form) -> Form {
    match form {
        Form::Unit(text) if text.ends_with(['?', '%']) => Form::Unit(text),
        Form::Unit(text) => match text.strip_suffix('~') {
            Some(plain) => Form::Unit(format!("{plain}%")),
            None => Form::Unit(format!("{text}?")),
        },
        other => other,
    }
}

/// The bounds of an EDTF string, and of its end where it is an interval.
pub(crate) fn read(text: &str) -> Option<(Bounds, End)> {
    let edtf = edtf_core::Edtf::parse(text).ok()?;
    let start = bounds(&edtf)?;
    let end = match &edtf {
        edtf_core::Edtf::Interval(interval) => match interval.end {
            edtf_core::IntervalEndpoint::Open | edtf_core::IntervalEndpoint::OnOrAfter(_) => {
                End::Open
            }
            edtf_core::IntervalEndpoint::Date(date)
            | edtf_core::IntervalEndpoint::OnOrBefore(date) => {
                End::Within(bounds(&edtf_core::Edtf::Date(date))?)
            }
            edtf_core::IntervalEndpoint::Unknown => End::None,
        },
        _ => End::None,
    };
    Some((start, end))
}

fn bounds(edtf: &edtf_core::Edtf) -> Option<Bounds> {
    let edtf_core::Bounds { earliest, latest } = edtf.bounds();
    // a year too far away to draw is no date here
    let side = |bound| match bound {
        edtf_core::Bound::Date(day) => {
            let day = Date::new(
                i16::try_from(day.year).ok()?,
                i8::try_from(day.month).ok()?,
                i8::try_from(day.day).ok()?,
            );
            Some(Some(day.ok()?))
        }
        _ => Some(None),
    };
    let bounds = Bounds { earliest: side(earliest)?, latest: side(latest)? };
    (bounds.earliest.is_some() || bounds.latest.is_some()).then_some(bounds)
}
