//! Words to begin with where a date is asked again: as exact as what was said before, no more.

use jiff::civil::Date;
use timeline_core::model::day::between;
use timeline_core::{
    date::{Bounds, Dates},
    lang::Lang,
    model::{Timeline, When},
};

/// Words for somewhere about this day, as exact as what was said before: a day where a day was
/// said, "maart 2021" where a month was, else "rond maart 2021", "rond 2021".
#[must_use]
pub(super) fn about(day: Date, said_before: Option<Bounds>, lang: Lang) -> String {
    let days = match said_before {
        Some(Bounds { earliest: Some(first), latest: Some(last) }) => between(first, last),
        _ => 400,
    };
    let around = lang.pick("rond", "around");
    match days {
        ..=0 => lang.day(day),
        1..=31 => format!("{} {}", lang.month(day.month()), day.year()),
        32..=300 => format!("{around} {} {}", lang.month(day.month()), day.year()),
        _ => format!("{around} {}", day.year()),
    }
}

/// As [`about`], in Dutch where the words of the language are not understood as a date.
#[must_use]
pub(super) fn about_understood(
    day: Date,
    said_before: Option<Bounds>,
    lang: Lang,
    dates: &Dates,
    timeline: &Timeline,
) -> String {
    let words = about(day, said_before, lang);
    if dates.read(timeline, &When::said(words.clone())).start.is_some() {
        words
    } else {
        about(day, said_before, Lang::Dutch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(earliest: Date, latest: Date, expected: &str) {
        let said = Some(Bounds { earliest: Some(earliest), latest: Some(latest) });
        assert_eq!(about(date(2021, 3, 14), said, Lang::Dutch), expected);
    }

    #[test]
    fn a_suggestion_is_as_exact_as_what_was_said() {
        check(date(2019, 5, 2), date(2019, 5, 2), "14 maart 2021");
        check(date(2019, 5, 1), date(2019, 5, 31), "maart 2021");
        check(date(2019, 6, 1), date(2019, 8, 31), "rond maart 2021");
        check(date(2019, 1, 1), date(2019, 12, 31), "rond 2021");
        assert_eq!(about(date(2021, 3, 14), None, Lang::English), "around 2021");
    }
}
