//! What stands on a child's timeline, before it has a place.

use std::collections::BTreeSet;

use super::super::day::day_of;
use super::super::marks::one_line;
use super::{ChildLane, picture_of};
use crate::date::{Dates, End, Resolved};
use crate::model::{Item, ItemBody, ItemId, LaneKind, PersonId, Role, Statement, Timeline};
use crate::scene::Picture;
use crate::sorted;

/// A thing that is to have a tile.
pub(super) struct Found {
    pub(super) item: Option<ItemId>,
    pub(super) lane: usize,
    pub(super) title: String,
    pub(super) curtain: bool,
    pub(super) mood: Option<u8>,
    pub(super) picture: Picture,
    /// The day its picture stands at; none when nobody knows.
    pub(super) day: Option<f64>,
    /// The days of a period, and whether it goes on.
    pub(super) period: Option<(f64, f64, bool)>,
}

/// A period longer than this has its picture at its beginning, else in its middle.
const LONG_DAYS: f64 = 400.0;

pub(super) fn is_shown(item: &Item) -> bool {
    !item.later && !matches!(item.body, ItemBody::Measurement(_))
}

pub(super) fn of(
    timeline: &Timeline,
    dates: &Dates,
    lanes: &[ChildLane],
    today: i32,
) -> Vec<Found> {
    let people = timeline.people.iter().filter(|person| person.role == Role::Child);
    let child: BTreeSet<PersonId> = sorted::set(people.map(|person| person.id));
    let mut found: Vec<Found> = timeline
        .items
        .iter()
        .filter(|item| is_shown(item))
        .filter_map(|item| {
            let lane = lanes.iter().position(|lane| lane.id == item.lane)?;
            let told = || item.statements.iter();
            let own = || told().filter(|told| child.contains(&told.teller));
            let is_dated = |told: &&Statement| dates.statement(told.id).start.is_some();
            let dated = own().find(is_dated).or_else(|| told().find(is_dated));
            let days = dated.and_then(|told| days(dates.statement(told.id), today));
            let load = own().find_map(|told| told.load);
            Some(Found {
                item: Some(item.id),
                lane,
                title: one_line(&item.title),
                curtain: item.curtain,
                mood: load.map(|load| (load.value() + 2).unsigned_abs()),
                picture: picture_of::picture_of(item, lanes[lane].kind),
                day: days.map(|(from, to, period)| match period {
                    Some(open) if open || to - from > LONG_DAYS => from,
                    _ => f64::midpoint(from, to),
                }),
                period: days.and_then(|(from, to, period)| Some((from, to, period?))),
            })
        })
        .collect();
    if let Some(lane) = lanes.iter().position(|lane| lane.kind == LaneKind::Strengths) {
        // A strong point is always welcome.
        found.push(Found {
            item: None,
            lane,
            title: String::new(),
            curtain: false,
            mood: None,
            picture: Picture::Star,
            day: Some(f64::from(today) + 1.0),
            period: None,
        });
    }
    found
}

/// First day and the day after the last, and of a period whether it goes on.
fn days(resolved: &Resolved, today: i32) -> Option<(f64, f64, Option<bool>)> {
    let start = resolved.start?;
    let first = start.earliest.or(start.latest).map(day_of)?;
    let last = start.latest.or(start.earliest).map(day_of)?;
    let (to, period) = match resolved.end {
        End::None => (last, None),
        End::Open => (today.max(last), Some(true)),
        End::Within(end) => (end.latest.or(end.earliest).map_or(last, day_of), Some(false)),
    };
    let to = to.max(first);
    Some((f64::from(first), f64::from(to) + 1.0, period))
}
