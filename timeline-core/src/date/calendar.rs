//! The days of the calendar: sums of days and months, seasons, feasts, Dutch school holidays, the
//! school year (1 August … 31 July). Knows no words and no child.
//!
//! Holidays are as wide as the three Dutch regions together need. Nothing here panics: a day
//! outside the years −9999 … 9999 is none.

use jiff::civil::Date;

use super::phrase::{Feast, Holiday, Part, Season, Yearly};
use crate::model::day::between;
pub(crate) use crate::model::day::{days_later, months_later};

/// First and last day, both included.
pub(crate) type Days = (Date, Date);

pub(crate) fn day(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn month_end(year: i16, month: u8) -> Option<Date> {
    day(year, month, 1).map(Date::last_of_month)
}

fn is_month_end(date: Date) -> bool {
    date == date.last_of_month()
}

/// Both ends moved outwards by whole months; the end of a month stays the end of a month.
pub(crate) fn widened((from, to): Days, months: i32) -> Option<Days> {
    let end = months_later(to, months)?;
    Some((months_later(from, -months)?, if is_month_end(to) { end.last_of_month() } else { end }))
}

/// The school year that begins in August of this year.
pub(crate) fn school_year(start: i16) -> Option<Days> {
    Some((day(start, 8, 1)?, day(start.checked_add(1)?, 7, 31)?))
}

/// The year in whose August the school year of this day began.
#[must_use]
pub fn school_year_of(date: Date) -> i16 {
    if date.month() >= 8 { date.year() } else { date.year().saturating_sub(1) }
}

/// A part of the school year: Aug–Oct, Nov–Mar, Apr–Jul; halves part at 1 February.
pub(crate) fn school_part(part: Part, start: i16) -> Option<Days> {
    let next = start.checked_add(1)?;
    Some(match part {
        Part::Begin => (day(start, 8, 1)?, day(start, 10, 31)?),
        Part::Middle => (day(start, 11, 1)?, day(next, 3, 31)?),
        Part::End => (day(next, 4, 1)?, day(next, 7, 31)?),
        Part::FirstHalf => (day(start, 8, 1)?, day(next, 1, 31)?),
        Part::SecondHalf => (day(next, 2, 1)?, day(next, 7, 31)?),
    })
}

/// July and August: the summer beside a school year, before its August or after its July.
pub(crate) fn school_summer(what: Yearly, year: i16) -> Option<Days> {
    match what {
        Yearly::Holiday(_) => yearly(what, year),
        _ => Some((day(year, 7, 1)?, day(year, 8, 31)?)),
    }
}

/// A part of a month: days 1–10, 11–20, 21–end.
pub(crate) fn month_part(part: Part, first: Date) -> Option<Days> {
    let on = |n: u8| day(first.year(), u8::try_from(first.month()).ok()?, n);
    let last = first.last_of_month();
    Some(match part {
        Part::Begin => (on(1)?, on(10)?),
        Part::Middle => (on(11)?, on(20)?),
        Part::End => (on(21)?, last),
        Part::FirstHalf => (on(1)?, on(15)?),
        Part::SecondHalf => (on(16)?, last),
    })
}

/// A part of any stretch: thirds or halves, of whole months where the stretch has such.
pub(crate) fn part((from, to): Days, part: Part) -> Option<Days> {
    let count: i32 = match part {
        Part::Begin | Part::Middle | Part::End => 3,
        _ => 2,
    };
    let nth: i32 = match part {
        Part::Begin | Part::FirstHalf => 0,
        Part::Middle | Part::SecondHalf => 1,
        Part::End => 2,
    };
    let after = days_later(to, 1)?;
    let months = i32::from(after.year() - from.year()) * 12 + i32::from(after.month())
        - i32::from(from.month());
    let step = |n: i32| {
        if after.day() == from.day() && months >= count && months % count == 0 {
            months_later(from, months / count * n)
        } else {
            let days = i64::from(between(from, after));
            days_later(from, i32::try_from(days * i64::from(n) / i64::from(count)).ok()?)
        }
    };
    let start = step(nth)?;
    let end = if nth + 1 == count { to } else { days_later(step(nth + 1)?, -1)? };
    Some((start, end.max(start)))
}

/// The days of something that comes once a year; what crosses New Year carries the year of its
/// first day.
pub(crate) fn yearly(what: Yearly, year: i16) -> Option<Days> {
    match what {
        Yearly::Day { month, day: on } => day(year, month, on).map(|date| (date, date)),
        Yearly::Month(month) => Some((day(year, month, 1)?, month_end(year, month)?)),
        Yearly::Season(season) => {
            let (first, last, next) = match season {
                Season::Spring => (3, 5, 0),
                Season::Summer => (6, 8, 0),
                Season::Autumn => (9, 11, 0),
                Season::Winter => (12, 2, 1),
            };
            Some((day(year, first, 1)?, month_end(year.checked_add(next)?, last)?))
        }
        Yearly::Feast(feast) => feast_days(feast, year),
        Yearly::Holiday(holiday) => holiday_days(holiday, year),
        Yearly::Quarter(n) => {
            let first = n.checked_sub(1)?.checked_mul(3)?.checked_add(1)?;
            Some((day(year, first, 1)?, month_end(year, first + 2)?))
        }
        Yearly::Week(n) => {
            let week = i8::try_from(n).ok()?;
            let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday);
            let monday = monday.ok()?.date();
            Some((monday, days_later(monday, 6)?))
        }
        // of whom is not known here
        Yearly::Birthday => None,
    }
}

fn holiday_days(holiday: Holiday, year: i16) -> Option<Days> {
    let between =
        |from: (u8, u8), to: (u8, u8)| Some((day(year, from.0, from.1)?, day(year, to.0, to.1)?));
    match holiday {
        Holiday::Autumn => between((10, 10), (10, 31)),
        Holiday::Christmas => Some((day(year, 12, 18)?, day(year.checked_add(1)?, 1, 10)?)),
        Holiday::Spring => between((2, 8), (3, 7)),
        Holiday::May => between((4, 20), (5, 12)),
        Holiday::Summer => between((7, 1), (9, 5)),
    }
}

fn feast_days(feast: Feast, year: i16) -> Option<Days> {
    let on = |month: u8, date: u8| day(year, month, date).map(|date| (date, date));
    let from_easter = |first: i32, last: i32| {
        let easter = easter(year)?;
        Some((days_later(easter, first)?, days_later(easter, last)?))
    };
    let sunday = |month: u8, nth: i8| {
        let date = day(year, month, 1)?;
        let date = date.nth_weekday_of_month(nth, jiff::civil::Weekday::Sunday).ok()?;
        Some((date, date))
    };
    match feast {
        Feast::Christmas => Some((day(year, 12, 24)?, day(year, 12, 26)?)),
        Feast::ChristmasEve => on(12, 24),
        Feast::FirstChristmasDay => on(12, 25),
        Feast::SecondChristmasDay => on(12, 26),
        Feast::SaintNicholas => on(12, 5),
        Feast::OldAndNew => Some((day(year, 12, 31)?, day(year.checked_add(1)?, 1, 1)?)),
        Feast::NewYearsEve => on(12, 31),
        Feast::NewYearsDay => on(1, 1),
        Feast::KingsDay => {
            // never on a Sunday: then the day before
            let date = day(year, 4, 27)?;
            if date.weekday() == jiff::civil::Weekday::Sunday { on(4, 26) } else { on(4, 27) }
        }
        Feast::Easter => from_easter(0, 1),
        Feast::EasterSunday => from_easter(0, 0),
        Feast::EasterMonday => from_easter(1, 1),
        Feast::GoodFriday => from_easter(-2, -2),
        Feast::Ascension => from_easter(39, 39),
        Feast::Pentecost => from_easter(49, 50),
        Feast::WhitSunday => from_easter(49, 49),
        Feast::WhitMonday => from_easter(50, 50),
        Feast::Carnival => from_easter(-49, -47),
        Feast::SaintMartin => on(11, 11),
        Feast::Halloween => on(10, 31),
        Feast::Valentine => on(2, 14),
        Feast::MothersDay => sunday(5, 2),
        Feast::FathersDay => sunday(6, 3),
        Feast::AnimalDay => on(10, 4),
        Feast::RemembranceDay => on(5, 4),
        Feast::LiberationDay => on(5, 5),
    }
}

/// Easter Sunday (Gregorian; Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let a = y.rem_euclid(19);
    let (b, c) = (y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let date = (h + l - 7 * m + 114) % 31 + 1;
    day(year, u8::try_from(month).ok()?, u8::try_from(date).ok()?)
}

/// Monday … Sunday around this day.
pub(crate) fn week_of(date: Date) -> Option<Days> {
    let monday = days_later(date, -i32::from(date.weekday().to_monday_zero_offset()))?;
    Some((monday, days_later(monday, 6)?))
}

/// The whole month this day is in.
pub(crate) fn month_of(date: Date) -> Days {
    (date.first_of_month(), date.last_of_month())
}

/// 1 January … 31 December.
pub(crate) fn year_of(year: i16) -> Option<Days> {
    Some((day(year, 1, 1)?, day(year, 12, 31)?))
}

/// Days from the first to the last, both counted.
pub(crate) fn length((from, to): Days) -> i64 {
    i64::from(between(from, to)) + 1
}

/// What both have in common.
pub(crate) fn common(a: Days, b: Days) -> Option<Days> {
    let both = (a.0.max(b.0), a.1.min(b.1));
    (both.0 <= both.1).then_some(both)
}

/// From the first of the one to the last of the other.
pub(crate) fn around(a: Days, b: Days) -> Days {
    (a.0.min(b.0), a.1.max(b.1))
}

/// The day one day earlier.
pub(crate) fn eve(date: Date) -> Option<Date> {
    days_later(date, -1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_on_its_sunday() {
        for (year, month, on) in
            [(2016, 3, 27), (2018, 4, 1), (2019, 4, 21), (2021, 4, 4), (2024, 3, 31), (2038, 4, 25)]
        {
            assert_eq!(easter(year), Some(date(year, month, on)));
        }
    }

    #[test]
    fn kings_day_moves_off_a_sunday() {
        let on = |year| yearly(Yearly::Feast(Feast::KingsDay), year).map(|days| days.0);
        assert_eq!(on(2014), Some(date(2014, 4, 26)));
        assert_eq!(on(2025), Some(date(2025, 4, 26)));
        assert_eq!(on(2026), Some(date(2026, 4, 27)));
    }

    #[test]
    fn parts_follow_whole_months_where_there_are_such() {
        let summer = yearly(Yearly::Season(Season::Summer), 2019);
        assert_eq!(
            summer.and_then(|days| part(days, Part::Begin)),
            Some((date(2019, 6, 1), date(2019, 6, 30)))
        );
        let ten_days = (date(2020, 1, 1), date(2020, 1, 10));
        assert_eq!(part(ten_days, Part::End), Some((date(2020, 1, 7), date(2020, 1, 10))));
        let one_day = (date(2020, 1, 1), date(2020, 1, 1));
        for which in [Part::Begin, Part::Middle, Part::End, Part::FirstHalf, Part::SecondHalf] {
            assert!(part(one_day, which).is_some_and(|(from, to)| from <= to));
        }
    }
}
