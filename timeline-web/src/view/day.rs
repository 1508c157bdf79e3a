//! A day of the calendar in words: "14 maart 2017". Dates that people said are worded by
//! `timeline_core::date`, because they may not look more precise than they were.

use jiff::civil::Date;
use timeline_core::conversation::so_long;

use crate::text::Texts;

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// "14 maart 2017".
#[must_use]
pub fn day(texts: Texts, date: Date) -> String {
    let month = usize::try_from(date.month()).unwrap_or(1).clamp(1, 12);
    format!("{} {} {}", date.day(), texts.t(MONTHS[month - 1]), date.year())
}

/// "maart 2017": for what was not said to the day.
#[must_use]
pub fn month(texts: Texts, date: Date) -> String {
    let month = usize::try_from(date.month()).unwrap_or(1).clamp(1, 12);
    format!("{} {}", texts.t(MONTHS[month - 1]), date.year())
}

/// "vandaag", "gisteren", or the day.
#[must_use]
pub fn day_near(texts: Texts, date: Date, today: Date) -> String {
    if date == today {
        texts.t("day-today")
    } else if today.yesterday().is_ok_and(|yesterday| yesterday == date) {
        texts.t("day-yesterday")
    } else {
        day(texts, date)
    }
}

/// How far expectations of so many days lie apart, in a sentence.
pub(crate) fn apart(texts: Texts, days: u32) -> String {
    match days {
        0 => texts.t("duration-same"),
        _ => texts.with("duration-gap", &[("long", (&so_long(days, texts.0)).into())]),
    }
}
