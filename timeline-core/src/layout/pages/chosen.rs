//! What of a timeline goes along in a print: what falls in the chosen days, and for a child nothing
//! that is marked as delicate or stands behind the curtain.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Letters, PrintOptions};
use crate::date::{Dates, End};
use crate::edit::{RecordId, refs};
use crate::model::{Item, ItemId, LaneKind, Pin, Timeline};
use crate::sorted;

/// The timeline with only what was chosen in it; none when that is all of it.
pub(super) fn chosen(
    timeline: &Timeline,
    dates: &Dates,
    options: &PrintOptions,
) -> Option<Timeline> {
    let child = options.letters == Letters::Large;
    // why: what a child takes home must not be read by it before an adult opened the curtain
    let for_child = options.is_for_child();
    let behind = |item: &Item| (child && item.delicate) || (for_child && item.curtain);
    if !child && options.days.is_none() && !timeline.items.iter().any(behind) {
        return None;
    }
    let mut chosen = timeline.clone();
    chosen.items.retain(|item| {
        !behind(item) && options.days.is_none_or(|days| falls_in(item, dates, days))
    });
    let there: BTreeSet<ItemId> = sorted::set(chosen.items.iter().map(|item| item.id));
    chosen.notes.retain(|note| match &note.pin {
        Pin::Item(id) => there.contains(id),
        Pin::Lane(_) | Pin::When(_) => !child,
    });
    refs::forget(&mut chosen, &|id| matches!(id, RecordId::Item(id) if !there.contains(&id)));
    if child {
        // Strengths first, wherever the lane was moved to.
        sorted::by_key(&mut chosen.lanes, |lane| lane.kind != LaneKind::Strengths);
    }
    Some(chosen)
}

/// Whether it may have been in these days, by the word of anybody.
fn falls_in(item: &Item, dates: &Dates, (from, to): (Date, Date)) -> bool {
    item.statements.iter().any(|told| {
        let resolved = dates.statement(told.id);
        let Some(start) = resolved.start else { return false };
        let begins_after = start.earliest.or(start.latest).is_some_and(|day| day > to);
        let ends_before = match resolved.end {
            End::Open => false,
            End::None => start.latest.or(start.earliest).is_some_and(|day| day < from),
            End::Within(end) => end.latest.or(end.earliest).is_some_and(|day| day < from),
        };
        !begins_after && !ends_before
    })
}
