//! The language words are shown in. Words of users are never translated.

use jiff::civil::Weekday;

/// Dutch or English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

#[rustfmt::skip]
const DUTCH_MONTHS: [&str; 12] = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
];

#[rustfmt::skip]
const ENGLISH_MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
];

#[rustfmt::skip]
const DUTCH_WEEKDAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

#[rustfmt::skip]
const ENGLISH_WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Lang {
    /// The name of a month, 1–12, as it stands in the middle of a sentence; other numbers give the
    /// nearest month.
    #[must_use]
    pub fn month(self, month: i8) -> &'static str {
        let names = match self {
            Self::Dutch => DUTCH_MONTHS,
            Self::English => ENGLISH_MONTHS,
        };
        names[usize::from(month.clamp(1, 12).unsigned_abs()) - 1]
    }

    /// The name of a day of the week, as it stands in the middle of a sentence.
    #[must_use]
    pub fn weekday(self, day: Weekday) -> &'static str {
        let names = match self {
            Self::Dutch => DUTCH_WEEKDAYS,
            Self::English => ENGLISH_WEEKDAYS,
        };
        names[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }
}
