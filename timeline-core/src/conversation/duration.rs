//! How long each party expects it to take: what was said, and how far that lies apart.

use jiff::civil::Date;

use crate::date::{Dates, End};
use crate::model::{About, Conversation, Goal, PersonId, TalkForm, Timeline, When};

/// How long one party expects it to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expectation<'a> {
    /// Who.
    pub by: PersonId,
    /// In own words.
    pub words: &'a str,
    /// The last day it may take; none where the words do not say.
    pub until: Option<Date>,
}

/// How long each party expects it to take, as they said it.
#[must_use]
pub fn expectations<'a>(dates: &Dates, talk: &'a Conversation) -> Vec<Expectation<'a>> {
    let form = |cell: crate::model::Cell| cell.form == TalkForm::Duration;
    let said = talk.said.iter().filter(|said| said.cell.is_some_and(form));
    said.filter(|said| !said.text.trim().is_empty())
        .map(|said| {
            let end = match said.about {
                Some(About::Statement(_, id)) => dates.statement(id).end,
                _ => End::None,
            };
            let until = if let End::Within(bounds) = end { bounds.latest } else { None };
            Expectation { by: said.by, words: said.text.trim(), until }
        })
        .collect()
}

/// What words of how long something takes can mean, beginning on this day: so long after it ("een half
/// jaar"), else until then ("tot de zomer van 2027").
#[must_use]
pub fn lasting(from: &str, words: &str) -> [When; 2] {
    [format!("{words} later"), words.to_owned()].map(|until| When::said_until(from, until))
}

/// How long each party expects a goal to take that is worked at from this day.
#[must_use]
pub fn expectations_of_goal<'a>(
    timeline: &Timeline,
    dates: &Dates,
    goal: &'a Goal,
    from: Date,
) -> Vec<Expectation<'a>> {
    let until = |words: &str| {
        let means =
            lasting(&from.to_string(), words).map(|when| dates.read_on(timeline, &when, from));
        means.into_iter().find_map(|read| match read.end {
            End::Within(bounds) => bounds.latest.filter(|until| *until > from),
            _ => None,
        })
    };
    let told = goal.durations.iter().filter(|one| !one.words.trim().is_empty());
    told.map(|one| {
        let words = one.words.trim();
        Expectation { by: one.person, words, until: until(words) }
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
