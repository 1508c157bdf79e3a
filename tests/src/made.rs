//! Timelines made for measuring: the same for the app and for what it is measured beside.

use jiff::ToSpan as _;
use jiff::civil::Date;
use timeline_core::file::{Document, json};
use timeline_core::model::{
    EventKind, Item, ItemId, LaneId, Person, PersonId, Role, Statement, StatementId, Timeline,
    TimelineId, When,
};

/// One thing that happened: a point, or a period.
#[derive(Debug, Clone)]
pub struct Made {
    /// From 1.
    pub number: u64,
    /// From 1 to 8.
    pub lane: u64,
    /// A few words.
    pub title: String,
    /// First day.
    pub start: Date,
    /// Last day, of a period.
    pub end: Option<Date>,
}

const BIRTH: Date = jiff::civil::date(2008, 2, 1);
const DAYS: u64 = 18 * 365;

/// `count` items spread over 18 years and 8 lanes, every other one a period of 10 to 200 days.
pub fn items(count: u64) -> Vec<Made> {
    // Multiples of a fraction that is hard to approach by ratios spread evenly at every size.
    let spread =
        |number: u64, over: u64| (number * 6_180_339_887 % 10_000_000_000) * over / 10_000_000_000;
    (1..=count)
        .map(|number| {
            let length = 10 + spread(number * 7, 190);
            let first = spread(number, DAYS - length);
            let day = |days: u64| BIRTH.saturating_add(i64::try_from(days).unwrap_or(0).days());
            Made {
                number,
                lane: number * 5 % 8 + 1,
                title: format!("gebeurtenis {number}"),
                start: day(first),
                end: (number % 2 == 0).then(|| day(first + length)),
            }
        })
        .collect()
}

/// The same as the text of a `.tijdlijn.json` file.
pub fn file(count: u64) -> String {
    json::write(&Document::new(timeline(count)))
}

/// The same as a timeline.
pub fn timeline(count: u64) -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Meting");
    timeline.child.birth = Some(BIRTH);
    timeline.people.push(Person::new(PersonId(1), "Moeder", Role::Parent));
    timeline.items = items(count).into_iter().map(item).collect();
    timeline
}

fn item(made: Made) -> Item {
    let when = match made.end {
        None => When::said(made.start.to_string()),
        Some(end) => When::said_until(made.start.to_string(), end.to_string()),
    };
    let mut item =
        Item::event(ItemId(made.number), LaneId(made.lane), made.title, EventKind::Milestone);
    item.statements.push(Statement::new(StatementId(made.number), PersonId(1), when));
    item
}
