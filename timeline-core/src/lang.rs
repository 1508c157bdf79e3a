//! The language words are shown in. Words of users are never translated.

use jiff::civil::{Date, Weekday};

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

const DUTCH_MONTHS_SHORT: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const ENGLISH_MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[rustfmt::skip]
const DUTCH_WEEKDAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

#[rustfmt::skip]
const ENGLISH_WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Lang {
    /// Whichever of the two is in this language.
    ///
    /// ```
    /// use timeline_core::lang::Lang;
    ///
    /// assert_eq!(Lang::English.pick("Afspraken", "Agreements"), "Agreements");
    /// ```
    #[must_use]
    pub fn pick<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }

    /// A day in full: "1 oktober 2026".
    ///
    /// ```
    /// use jiff::civil::date;
    /// use timeline_core::lang::Lang;
    ///
    /// assert_eq!(Lang::Dutch.day(date(2026, 10, 1)), "1 oktober 2026");
    /// ```
    #[must_use]
    pub fn day(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date.month()), date.year())
    }

    /// A number in as few digits as say it, of at most two decimals.
    ///
    /// ```
    /// use timeline_core::lang::Lang;
    ///
    /// assert_eq!(Lang::Dutch.number(7.5), "7,5");
    /// assert_eq!(Lang::English.number(7.0), "7");
    /// ```
    #[must_use]
    pub fn number(self, value: f64) -> String {
        let point = ((value * 100.0).round() / 100.0).to_string();
        self.pick(point.replace('.', ","), point)
    }

    /// The name of a month, 1–12, as it stands in the middle of a sentence; other numbers give the
    /// nearest month.
    #[must_use]
    pub fn month(self, month: i8) -> &'static str {
        let names = self.pick(DUTCH_MONTHS, ENGLISH_MONTHS);
        names[usize::from(month.clamp(1, 12).unsigned_abs()) - 1]
    }

    /// The name of a month, 1–12, in three letters; other numbers give the nearest month.
    #[must_use]
    pub fn month_short(self, month: i8) -> &'static str {
        let names = self.pick(DUTCH_MONTHS_SHORT, ENGLISH_MONTHS_SHORT);
        names[usize::from(month.clamp(1, 12).unsigned_abs()) - 1]
    }

    /// The name of a day of the week, as it stands in the middle of a sentence.
    #[must_use]
    pub fn weekday(self, day: Weekday) -> &'static str {
        let names = self.pick(DUTCH_WEEKDAYS, ENGLISH_WEEKDAYS);
        names[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }
}
