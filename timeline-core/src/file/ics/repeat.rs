//! How an event of a calendar comes back (`RRULE`), in words that `date` reads, with the days that were
//! taken out (`EXDATE`). Days that are added one by one are not looked at.
//!
//! why: of a crate for these rules the page would need the smallest part, with time zones and
//! regular expressions beside it.

use jiff::civil::{Date, Weekday};

use crate::lang::Lang;
use crate::model::day::{days_later, months_later};

/// How long a rule that counts is followed; what goes on longer has no end.
const MOST_DAYS: u16 = 366 * 100;

/// The words of a rule such as `FREQ=WEEKLY;BYDAY=TU;UNTIL=20210705` for an event that is there on
/// `first` for the first time, but not on the days `out`; none where it does not come back, or more
/// often than daily.
pub(super) fn words(rule: &str, first: Date, out: &[Date], lang: Lang) -> Option<String> {
    let rule = Rule::read(rule)?;
    let mut last = rule.last(first);
    if last.as_ref().is_some_and(|last| last.day <= first) {
        return None;
    }
    let mut begin = first;
    let mut missed: Vec<Date> = Vec::new();
    if !out.is_empty() {
        let end = last.as_ref().map(|last| last.day);
        let times = || rule.times(first).take_while(move |day| end.is_none_or(|end| *day <= end));
        begin = times().find(|day| !out.contains(day))?;
        if let Some(last) = last.as_mut().filter(|last| !last.month_only) {
            last.day = times().filter(|day| !out.contains(day)).last()?;
        }
        let end = last.as_ref().map(|last| last.day);
        let inside = |day: &Date| *day > begin && end.is_none_or(|end| *day < end);
        let latest = out.iter().max().copied()?;
        missed = times().take_while(|day| *day <= latest).filter(inside).collect();
        missed.retain(|day| out.contains(day));
    }
    let every = rule.every(lang);
    let words = match (last, lang) {
        (Some(last), Lang::Dutch) => format!("{every} van {begin} tot en met {last}"),
        (Some(last), Lang::English) => format!("{every} from {begin} to {last}"),
        (None, Lang::Dutch) => format!("{every} vanaf {begin}"),
        (None, Lang::English) => format!("{every} from {begin}"),
    };
    Some(words + &but_not(&missed, lang))
}

/// More days than this that it was not there are counted, not told.
const MOST_TOLD: usize = 3;

fn but_not(missed: &[Date], lang: Lang) -> String {
    let days: Vec<String> = missed.iter().map(Date::to_string).collect();
    match (days.as_slice(), lang) {
        ([], _) => String::new(),
        (days, Lang::Dutch) if days.len() <= MOST_TOLD => {
            format!(", behalve {}", joined(days, lang))
        }
        (days, Lang::English) if days.len() <= MOST_TOLD => {
            format!(", except {}", joined(days, lang))
        }
        (days, Lang::Dutch) => format!(", behalve {} keer", days.len()),
        (days, Lang::English) => format!(", except {} times", days.len()),
    }
}

/// "a, b en c".
fn joined(names: &[impl AsRef<str>], lang: Lang) -> String {
    let and = if lang == Lang::Dutch { " en " } else { " and " };
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{}{and}{last}", first.join(", ")),
        all => all.concat(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

struct Rule {
    unit: Unit,
    /// Each day, week …, each second one …
    step: u16,
    /// On which days of the week.
    days: Vec<Weekday>,
    /// The days within a month or year are told in another way than by the first.
    by_other: bool,
    until: Option<Date>,
    count: Option<u16>,
}

/// The last time.
struct Last {
    day: Date,
    /// Only its month is known.
    month_only: bool,
}

impl std::fmt::Display for Last {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let day = self.day;
        if self.month_only { write!(f, "{:04}-{:02}", day.year(), day.month()) } else { day.fmt(f) }
    }
}

impl Rule {
    fn read(text: &str) -> Option<Self> {
        let text = text.to_ascii_uppercase();
        let part = |name: &str| {
            let parts = text.split(';').filter_map(|part| part.split_once('='));
            parts.map(|(key, value)| (key.trim(), value.trim())).find(|(key, _)| *key == name)
        };
        let value = |name: &str| part(name).map(|(_, value)| value);
        let days = value("BYDAY").unwrap_or_default().split(',');
        let days: Option<Vec<Weekday>> = days.map(weekday).collect();
        let unit = match value("FREQ")? {
            // why: "each day, on Mondays" is each Monday
            "DAILY" if days.is_none() => Unit::Day,
            "DAILY" | "WEEKLY" => Unit::Week,
            "MONTHLY" => Unit::Month,
            "YEARLY" => Unit::Year,
            _ => return None,
        };
        Some(Self {
            unit,
            step: value("INTERVAL").and_then(|step| step.parse().ok()).unwrap_or(1).max(1),
            days: days.unwrap_or_default(),
            by_other: ["BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH", "BYYEARDAY", "BYWEEKNO"]
                .iter()
                .any(|name| part(name).is_some()),
            until: value("UNTIL").and_then(|day| super::read::day(day).parse().ok()),
            count: value("COUNT").and_then(|count| count.parse().ok()),
        })
    }

    fn last(&self, first: Date) -> Option<Last> {
        if let Some(day) = self.until {
            return Some(Last { day, month_only: false });
        }
        let times = i32::from(self.count?.saturating_sub(1)) * i32::from(self.step);
        let month_only = self.by_other || first.day() > 28;
        let (day, month_only) = match self.unit {
            Unit::Day => (days_later(first, times)?, false),
            Unit::Week => (self.last_in_weeks(first)?, false),
            Unit::Month => (months_later(first, times)?, month_only),
            Unit::Year => (months_later(first, times.checked_mul(12)?)?, month_only),
        };
        Some(Last { day, month_only })
    }

    /// The day on which it is there for the last time, counted out.
    fn last_in_weeks(&self, first: Date) -> Option<Date> {
        let nth = usize::from(self.count?.saturating_sub(1));
        self.times(first).nth(nth)
    }

    /// The days it is there. Of months and years, each day that it may be.
    fn times(&self, first: Date) -> impl Iterator<Item = Date> {
        let is_on = move |(after, day): &(u16, Date)| {
            // why: it is there on its first day, whatever the rule says
            *after == 0
                || match self.unit {
                    Unit::Day => *after % self.step == 0,
                    Unit::Week => {
                        let into_week = first.weekday().to_monday_zero_offset().unsigned_abs();
                        let week = (after + u16::from(into_week)) / 7;
                        let own = self.days.is_empty() && day.weekday() == first.weekday();
                        week % self.step == 0 && (own || self.days.contains(&day.weekday()))
                    }
                    Unit::Month | Unit::Year => true,
                }
        };
        (0..MOST_DAYS)
            .map_while(move |after| Some((after, days_later(first, after.into())?)))
            .filter(is_on)
            .map(|(_, day)| day)
    }

    fn every(&self, lang: Lang) -> String {
        let dutch = lang == Lang::Dutch;
        let every = match (dutch, self.unit) {
            (true, Unit::Year) if self.step == 1 => "elk",
            (true, _) => "elke",
            (false, _) => "every",
        };
        let days = &self.days;
        let names: Vec<_> = days.iter().map(|day| lang.weekday(*day)).collect();
        let names = joined(&names, lang);
        if (self.unit, self.step) == (Unit::Week, 1) && (1..7).contains(&days.len()) {
            return format!("{every} {names}");
        }
        if self.unit == Unit::Week && days.len() > 1 {
            let step = self.step;
            return match (step, dutch) {
                (1, true) => format!("{every} dag"),
                (1, false) => format!("{every} day"),
                (_, true) => format!("{every} {step} weken op {names}"),
                (_, false) => format!("{every} {step} weeks on {names}"),
            };
        }
        let (one, many) = match (self.unit, dutch) {
            (Unit::Day, true) => ("dag", "dagen"),
            (Unit::Week, true) => ("week", "weken"),
            (Unit::Month, true) => ("maand", "maanden"),
            (Unit::Year, true) => ("jaar", "jaar"),
            (Unit::Day, false) => ("day", "days"),
            (Unit::Week, false) => ("week", "weeks"),
            (Unit::Month, false) => ("month", "months"),
            (Unit::Year, false) => ("year", "years"),
        };
        match self.step {
            1 => format!("{every} {one}"),
            step => format!("{every} {step} {many}"),
        }
    }
}

/// `TU`; a day with a number before it (`2TU`) is one of a month, and no day of each week.
fn weekday(short: &str) -> Option<Weekday> {
    Some(match short.trim() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}
