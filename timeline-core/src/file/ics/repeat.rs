//! How an event of a calendar comes back (`RRULE`), in words that `date` reads. Days that are taken
//! out or added one by one are not looked at.
//!
//! why: of a crate for these rules the page would need the smallest part, with time zones and
//! regular expressions beside it.

use jiff::civil::{Date, Weekday};

use crate::lang::Lang;
use crate::model::day::{days_later, months_later};

/// How long a rule that counts is followed; what goes on longer has no end.
const MOST_DAYS: u16 = 366 * 100;

/// The words of a rule such as `FREQ=WEEKLY;BYDAY=TU;UNTIL=20210705` for an event that is there on
/// `first` for the first time; none where it does not come back, or more often than daily.
pub(super) fn words(rule: &str, first: Date, lang: Lang) -> Option<String> {
    let rule = Rule::read(rule)?;
    let last = rule.last(first);
    if last.as_ref().is_some_and(|last| last.day <= first) {
        return None;
    }
    let every = rule.every(lang);
    Some(match (last, lang) {
        (Some(last), Lang::Dutch) => format!("{every} van {first} tot en met {last}"),
        (Some(last), Lang::English) => format!("{every} from {first} to {last}"),
        (None, Lang::Dutch) => format!("{every} vanaf {first}"),
        (None, Lang::English) => format!("{every} from {first}"),
    })
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
        let own = [first.weekday()];
        let days = if self.days.is_empty() { &own[..] } else { &self.days };
        let into_week = first.weekday().to_monday_zero_offset().unsigned_abs();
        let is_on = |(after, day): &(u16, Date)| {
            let week = (after + u16::from(into_week)) / 7;
            // why: it is there on its first day, whatever the rule says
            *after == 0 || week % self.step == 0 && days.contains(&day.weekday())
        };
        let through =
            (0..MOST_DAYS).map_while(|after| Some((after, days_later(first, after.into())?)));
        let nth = usize::from(self.count?.saturating_sub(1));
        through.filter(is_on).nth(nth).map(|(_, day)| day)
    }

    fn every(&self, lang: Lang) -> String {
        let dutch = lang == Lang::Dutch;
        let every = match (dutch, self.unit) {
            (true, Unit::Year) if self.step == 1 => "elk",
            (true, _) => "elke",
            (false, _) => "every",
        };
        let days = &self.days;
        if (self.unit, self.step) == (Unit::Week, 1) && (1..=2).contains(&days.len()) {
            let names: Vec<_> = days.iter().map(|day| lang.weekday(*day)).collect();
            return format!("{every} {}", names.join(if dutch { " en " } else { " and " }));
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
