//! Days of the calendar in files: ISO 8601, `2021-03-15`, and nothing else.
//!
//! why: what a library of dates can read is much more than a file may hold, and is large.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// The day of this text: four digits, two and two, with a hyphen between.
///
/// ```
/// use timeline_core::model::day;
///
/// assert_eq!(day::read("2021-03-15"), Some(jiff::civil::date(2021, 3, 15)));
/// assert_eq!(day::read("2021-02-30"), None);
/// assert_eq!(day::read("15-3-2021"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let (year, month, day) = (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// As many digits as this, as a number.
fn digits(text: &str, count: usize) -> Option<i16> {
    let digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// Writes a day, for `#[serde(with)]`.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// Reads a day, for `#[serde(with)]`.
///
/// # Errors
/// When it is no day.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = <Cow<'de, str>>::deserialize(deserializer)?;
    read(&text).ok_or_else(|| D::Error::custom("a day is written as 2021-03-15"))
}

/// The same where there may be none.
pub mod maybe {
    use super::{Date, Deserialize, Deserializer, Serializer};

    /// Writes a day, or nothing.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => super::serialize(day, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a day, or nothing.
    ///
    /// # Errors
    /// When it is no day.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        #[derive(Deserialize)]
        struct Day(#[serde(with = "super")] Date);
        Ok(Option::<Day>::deserialize(deserializer)?.map(|Day(day)| day))
    }
}

/// Days from one day to another; negative when it lies before.
#[must_use]
pub fn between(from: Date, to: Date) -> i32 {
    // every day there is lies within ±8 million days of every other
    (from.duration_until(to).as_hours() / 24) as i32
}

/// So many days later, or earlier; none outside the years −9999 … 9999.
#[must_use]
pub fn days_later(date: Date, days: i32) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// Whole months later (or earlier); a day that is not there becomes the last of its month.
#[must_use]
pub fn months_later(date: Date, months: i32) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_months(months).ok()?).ok()
}
