//! Calendar dates and days since 1970-01-01.

use jiff::civil::{Date, date};

const EPOCH: Date = date(1970, 1, 1);

/// Days from 1970-01-01 to this date; negative before.
#[must_use]
pub fn day_of(date: Date) -> i32 {
    // Every jiff date lies within ±4 million days of 1970, so this always fits.
    (EPOCH.duration_until(date).as_hours() / 24) as i32
}

/// The date that began this many days after 1970-01-01, or the nearest date there is.
#[must_use]
pub fn date_of(day: f64) -> Date {
    let days = day.floor().clamp(-4e6, 4e6) as i64;
    EPOCH.checked_add(jiff::SignedDuration::from_hours(days * 24)).unwrap_or(if days < 0 {
        Date::MIN
    } else {
        Date::MAX
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_the_same_thing() {
        assert_eq!(day_of(date(1970, 1, 2)), 1);
        assert_eq!(day_of(date(1969, 12, 31)), -1);
        assert_eq!(day_of(date(2000, 3, 1)) - day_of(date(2000, 2, 1)), 29);
        for day in [-20_000, -1, 0, 59, 11_016, 20_000] {
            assert_eq!(day_of(date_of(f64::from(day))), day);
        }
        assert_eq!(date_of(1.9), date(1970, 1, 2));
        assert_eq!(date_of(1e9), Date::MAX);
    }
}
