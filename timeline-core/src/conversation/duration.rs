//! How long each party expects it to take: what was said, and how far that lies apart.

use jiff::civil::Date;

use crate::date::{Bounds, Dates, End, Trouble};
use crate::lang::Lang;
use crate::model::{About, Conversation, Goal, PersonId, TalkForm, Timeline, When, day};

/// How long one party expects it to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expectation<'a> {
    /// Who.
    pub by: PersonId,
    /// In own words.
    pub words: &'a str,
    /// The day it ends; none where the words do not say.
    pub until: Option<Date>,
}

/// How long each party expects it to take, as they said it in a conversation.
#[must_use]
pub fn expectations<'a>(
    timeline: &Timeline,
    dates: &Dates,
    talk: &'a Conversation,
) -> Vec<Expectation<'a>> {
    let form = |cell: crate::model::Cell| cell.form == TalkForm::Duration;
    let said = talk.said.iter().filter(|said| said.cell.is_some_and(form));
    said.filter(|said| !said.text.trim().is_empty())
        .map(|said| {
            let until = match said.about {
                Some(About::Statement(_, id)) => timeline.statement(id).and_then(|(_, told)| {
                    let End::Within(bounds) = dates.statement(id).end else { return None };
                    ends(&told.when, bounds)
                }),
                _ => None,
            };
            Expectation { by: said.by, words: said.text.trim(), until }
        })
        .collect()
}

/// What words of how long something takes mean, beginning on this day: so long after it ("een half
/// jaar"), else until then ("tot de zomer van 2027"). What comes back every year and is said without
/// one is the first after that day ("tot de kerst"); of a range ("3 tot 4 maanden") the end counts.
/// With the day it ends; none where the words do not say.
///
/// `from_words` are that day as it was said.
#[must_use]
pub fn lasting(
    timeline: &Timeline,
    dates: &Dates,
    from: Date,
    from_words: &str,
    words: &str,
) -> Option<(When, Date)> {
    let read = |when: &When| dates.read_on(timeline, when, from);
    let until = |words: &str, after: bool| {
        let when = When::said_until(from_words, words);
        let End::Within(bounds) = read(&when).end else { return None };
        let begins_after = bounds.earliest.is_some_and(|first| first > from);
        let day = ends(&when, bounds).filter(|day| *day > from && (begins_after || !after))?;
        Some((when, day))
    };
    let so_long =
        |words: &str| until(&format!("{words}{LATER}"), false).or_else(|| until(words, false));
    let words = words.trim();
    let counted = counted(words);
    let words = counted.as_str();
    let short = shortened(words);
    so_long(words).or_else(|| so_long(&short)).or_else(|| {
        let yearly = read(&When::said(short.as_str())).trouble == Some(Trouble::YearMissing);
        let years = [from.year(), from.year().saturating_add(1)];
        let mut years = years.into_iter().filter(|_| yearly);
        years.find_map(|year| until(&format!("{short} {year}"), true))
    })
}

/// Makes a length of time the end of one.
const LATER: &str = " later";

/// The day on which it ends: of so long after a day the middle of what that may be, else the last day
/// of what was said.
fn ends(when: &When, bounds: Bounds) -> Option<Date> {
    let latest = bounds.latest?;
    let so_long = when.until.as_deref().is_some_and(|until| until.ends_with(LATER));
    match bounds.earliest.filter(|_| so_long) {
        Some(earliest) => day::days_later(earliest, (day::between(earliest, latest) + 1) / 2),
        None => Some(latest),
    }
}

/// This many days in words, as exact as people say it: "3 dagen", "6 weken", "4 maanden", and from two
/// years on in years and half years.
#[must_use]
pub fn so_long(days: u32, lang: Lang) -> String {
    let halves = (months(days) + 3) / 6;
    if halves >= 4 {
        let (years, half) = (halves / 2, halves % 2 == 1);
        return match (half, lang) {
            (true, Lang::Dutch) => format!("{years} en een half jaar"),
            (false, Lang::Dutch) => format!("{years} jaar"),
            (true, Lang::English) => format!("{years} and a half years"),
            (false, Lang::English) => format!("{years} years"),
        };
    }
    let (count, [one, more]) = match (days, lang) {
        (..14, Lang::Dutch) => (days, ["dag", "dagen"]),
        (..14, Lang::English) => (days, ["day", "days"]),
        (14..56, Lang::Dutch) => (days / 7, ["week", "weken"]),
        (14..56, Lang::English) => (days / 7, ["week", "weeks"]),
        (_, Lang::Dutch) => (months(days), ["maand", "maanden"]),
        (_, Lang::English) => (months(days), ["month", "months"]),
    };
    format!("{count} {}", if count == 1 { one } else { more })
}

fn months(days: u32) -> u32 {
    // why: twelve months of 365 days
    (days.min(1_000_000) * 12 + 182) / 365
}

/// "Een paar maanden" in a number, so that it can be drawn.
fn counted(words: &str) -> String {
    let words = words.to_lowercase();
    let few = ["een paar ", "enkele ", "a few ", "a couple of "];
    few.into_iter().fold(words, |words, few| words.replace(few, "3 "))
}

/// What stands between the ends of a range, or before the end alone.
const BETWEEN: [&str; 8] = [" tot ", " à ", " of ", " - ", "-", "–", " to ", " or "];
/// Words around a duration or a moment that do not change when it ends.
const AROUND: [&str; 34] = [
    "aan",
    "about",
    "after",
    "another",
    "at",
    "binnen",
    "by",
    "de",
    "denk",
    "en",
    "het",
    "hoogstens",
    "hooguit",
    "i",
    "ik",
    "least",
    "max",
    "maximaal",
    "maybe",
    "met",
    "minimaal",
    "minstens",
    "misschien",
    "most",
    "na",
    "nog",
    "ongeveer",
    "the",
    "think",
    "till",
    "tot",
    "uiterlijk",
    "until",
    "zeker",
];

/// The words that say when it ends.
fn shortened(words: &str) -> String {
    let words = format!(" {words}");
    let ends = BETWEEN.iter().filter_map(|between| Some(words.rfind(between)? + between.len()));
    let end = words.get(ends.max().unwrap_or_default()..).unwrap_or_default();
    let counts = |word: &&str| !AROUND.contains(&word.trim_end_matches(['.', ',']));
    end.split_whitespace().filter(counts).collect::<Vec<_>>().join(" ")
}

/// How long each party expects a goal to take that is worked at from this day.
#[must_use]
pub fn expectations_of_goal<'a>(
    timeline: &Timeline,
    dates: &Dates,
    goal: &'a Goal,
    from: Date,
) -> Vec<Expectation<'a>> {
    let told = goal.durations.iter().filter(|one| !one.words.trim().is_empty());
    told.map(|one| {
        let words = one.words.trim();
        let means = lasting(timeline, dates, from, &from.to_string(), words);
        Expectation { by: one.person, words, until: means.map(|(_, until)| until) }
    })
    .collect()
}

/// From the shortest expectation to the longest, in days; none where fewer than two are known.
#[must_use]
pub fn gap_days(expectations: &[Expectation<'_>]) -> Option<u32> {
    let known = || expectations.iter().filter_map(|one| one.until);
    let (first, last) = (known().min()?, known().max()?);
    if known().count() < 2 {
        return None;
    }
    let days = first.until(last).ok()?.get_days();
    u32::try_from(days).ok()
}
