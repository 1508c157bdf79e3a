//! The items that are shown, in order of time: what the list and the narrow timeline are made of.

use jiff::civil::Date;
use timeline_core::date::{Bounds, End, Resolved};
use timeline_core::layout::Filter;
use timeline_core::model::{Child, Item, ItemId, SchoolYear};

use super::child_words::{age, group};
use crate::state::{Doc, State};
use crate::text::Texts;
use timeline_core::model::day;
use timeline_core::sorted;

/// One item with its dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The item.
    pub id: ItemId,
    /// Its dates, over all versions.
    pub resolved: Resolved,
    /// The day it stands at: the first possible one; none when undated.
    pub day: Option<Date>,
}

impl Entry {
    /// The year it stands in.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        self.day.map(Date::year)
    }
}

/// The items that the filter and the search let through, in order of time; undated ones last.
#[must_use]
pub fn entries(state: &State, doc: &Doc) -> Vec<Entry> {
    let filter = Filter { text: state.search.clone(), ..(*state.drawing.filter).clone() };
    let timeline = doc.timeline();
    let hidden = |item: &Item| timeline.lane(item.lane).is_some_and(|lane| lane.hidden);
    let shown = timeline.items.iter().filter(|item| !hidden(item) && filter.shows_item(item));
    let mut entries: Vec<Entry> = shown
        .map(|item| {
            let resolved = doc.dates().item(item.id).unwrap_or_default();
            let day = first_day(&resolved);
            Entry { id: item.id, resolved, day }
        })
        .collect();
    // why: what has no day sorts after everything that has one
    sorted::by_key(&mut entries, |entry| (entry.day.is_none(), entry.day, entry.id));
    entries
}

fn first_day(resolved: &Resolved) -> Option<Date> {
    let end = match resolved.end {
        End::Within(bounds) => Some(bounds),
        End::None | End::Open => None,
    };
    let start = resolved.start?;
    start.earliest.or(start.latest).or(end.and_then(|end| end.earliest.or(end.latest)))
}

/// Whether something goes on for a while: it has an end, or has not ended yet.
#[must_use]
pub fn is_period(resolved: &Resolved) -> bool {
    resolved.end != End::None
}

/// Whether the days between which it may have begun are further apart than a month.
#[must_use]
pub fn is_unsure(resolved: &Resolved) -> bool {
    match resolved.start {
        Some(Bounds { earliest: Some(first), latest: Some(last) }) => {
            day::between(first, last) > 31
        }
        Some(_) => true,
        None => false,
    }
}

/// The ages and the groups of a calendar year: "4 en 5 jaar", "groep 2 en 3".
#[must_use]
pub fn year_words(texts: Texts, child: &Child, year: i16) -> (Option<String>, Option<String>) {
    let last = Date::new(year, 12, 31).ok();
    let first = Date::new(year, 1, 1).ok();
    let aged = |day: Option<Date>| child.birth.zip(day).and_then(|(birth, day)| age(birth, day));
    let years = aged(last).map(|last| match aged(first).filter(|first| *first < last) {
        // why: who has a birthday in December was a year younger nearly all year
        Some(first) => {
            let both = format!("{first} {} {last}", texts.t("and-word"));
            texts.with("child-age", &[("years", both.as_str().into())])
        }
        None => texts.with("child-age", &[("years", i64::from(last).into())]),
    });
    let (Some(first), Some(last)) = (first, last) else { return (years, None) };
    let mut rows: Vec<&SchoolYear> =
        child.career.iter().filter(|row| row.from() <= last && first <= row.to()).collect();
    rows.dedup_by(|one, other| group(texts, one) == group(texts, other));
    let groups = match rows.as_slice() {
        [] => None,
        [one] => Some(group(texts, one)),
        [one, .., other] => match (one.kind == other.kind, other.group) {
            (true, Some(number)) if one.group.is_some() => {
                Some(format!("{} {} {number}", group(texts, one), texts.t("and-word")))
            }
            _ => Some(format!(
                "{} {} {}",
                group(texts, one),
                texts.t("and-word"),
                group(texts, other)
            )),
        },
    };
    (years, groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use jiff::civil::date;
    use timeline_core::model::SchoolKind;

    #[test]
    fn a_calendar_year_has_both_ages_and_both_groups() {
        let texts = Texts(Lang::Dutch);
        let rows = [(2021, 2), (2022, 3)];
        let career = rows
            .map(|(year, group)| SchoolYear::whole(year, SchoolKind::Bo, Some(group), "").unwrap());
        let child =
            Child { birth: Some(date(2017, 3, 14)), career: career.into(), ..Child::default() };
        let (age, groups) = year_words(texts, &child, 2022);
        assert_eq!(age.as_deref(), Some("4 en 5 jaar"));
        assert_eq!(year_words(texts, &child, 2017).0.as_deref(), Some("0 jaar"));
        assert_eq!(year_words(Texts(Lang::English), &child, 2018).0.unwrap(), "0 and 1 years old");
        assert_eq!(groups.as_deref(), Some("groep 2 en 3"));
        assert_eq!(year_words(texts, &child, 2016), (None, None));
    }
}
