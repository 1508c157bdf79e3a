//! What an edit touched: the lanes that have to be arranged again. Arranges nothing.
//!
//! Lists instead of sets and maps: there are few lanes, and what a set of each kind costs is code in the page.

use crate::date::Dates;
use crate::layout::marks::expected;
use crate::model::{Item, ItemBody, ItemId, LaneId, Note, Pin, Timeline};

/// Where more came or went, arranging everything takes no longer than looking for what is the same.
const MOST: usize = 2_000;

/// What is other than before.
pub(super) struct Touched<'a> {
    /// Lanes in which something is.
    pub(super) lanes: Vec<LaneId>,
    /// Items that came, or are other than they were, or stand between such.
    pub(super) came: Vec<&'a Item>,
    /// Items that went, or were other than they are, or stood between such.
    pub(super) went: Vec<&'a Item>,
}

impl<'a> Touched<'a> {
    /// What is other in the second; none when that may be anything.
    pub(super) fn between(
        (before, dates_before): (&'a Timeline, &'a Dates),
        (after, dates): (&'a Timeline, &'a Dates),
    ) -> Option<Self> {
        let same = before.child.birth == after.child.birth
            && before.child.career == after.child.career
            && before.conversation_date == after.conversation_date
            && before.people == after.people
            && before.lanes == after.lanes
            && expected(before) == expected(after);
        let (came, went) = after.items.apart(&before.items);
        if !same || came.len() + went.len() > MOST {
            return None;
        }
        let mut touched = Self { lanes: Vec::new(), came, went };
        for item in touched.came.clone().into_iter().chain(touched.went.clone()) {
            touched.lane(item.lane);
        }
        let redated = dates.redated(dates_before);
        for item in &after.items {
            let mut told = item.statements.iter();
            let is_redated =
                !redated.is_empty() && told.any(|told| redated.binary_search(&told.id).is_ok());
            if is_redated || refers(item) {
                touched.lane(item.lane);
            }
        }
        touched.notes(&before.notes, after);
        Some(touched)
    }

    fn lane(&mut self, lane: LaneId) {
        if !self.lanes.contains(&lane) {
            self.lanes.push(lane);
        }
    }

    /// Lanes with other notes than before, on them or on what stands in them.
    fn notes(&mut self, before: &[Note], after: &Timeline) {
        let same = |(old, new): &(&Note, &Note)| old.id == new.id && pinned(old) == pinned(new);
        let first = before.iter().zip(&after.notes).take_while(same).count();
        let (before, now) = (&before[first..], &after.notes[first..]);
        let last = before.iter().rev().zip(now.iter().rev()).take_while(same).count();
        let other = before[..before.len() - last].iter().chain(&now[..now.len() - last]);
        for note in other {
            match pinned(note) {
                (Some(item), _) => {
                    if let Some(item) = after.item(item) {
                        self.lane(item.lane);
                    }
                }
                (_, Some(lane)) => self.lane(lane),
                _ => {}
            }
        }
    }
}

/// Whether something in it is for a day that may refer to any item.
fn refers(item: &Item) -> bool {
    match &item.body {
        ItemBody::Plan(plan) => {
            plan.goals.iter().any(|goal| goal.by.is_some() || !goal.durations.is_empty())
        }
        _ => false,
    }
}

/// The item or lane that a note is on.
fn pinned(note: &Note) -> (Option<ItemId>, Option<LaneId>) {
    match note.pin {
        Pin::Item(item) => (Some(item), None),
        Pin::Lane(lane) => (None, Some(lane)),
        Pin::When(_) => (None, None),
    }
}
