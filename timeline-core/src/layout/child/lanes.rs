//! The lanes of a child's timeline: few of them, with short words, strong points first.

use std::collections::BTreeSet;

use super::super::{marks::one_line, palette};
use super::{ChildLane, tiles};
use crate::lang::Lang;
use crate::model::{Lane, LaneId, LaneKind, Timeline};
use crate::sorted;

/// Lanes that are there also when nothing stands in them.
const ALWAYS: [LaneKind; 5] =
    [LaneKind::Strengths, LaneKind::Home, LaneKind::School, LaneKind::Friends, LaneKind::Feelings];

pub(super) fn of(timeline: &Timeline, lang: Lang) -> Vec<ChildLane> {
    let used: BTreeSet<LaneId> = sorted::set(
        timeline.items.iter().filter(|item| tiles::is_shown(item)).map(|item| item.lane),
    );
    let mut lanes: Vec<(usize, &Lane)> = timeline
        .lanes
        .iter()
        .enumerate()
        .filter(|(_, lane)| {
            !lane.hidden && (ALWAYS.contains(&lane.kind) || used.contains(&lane.id))
        })
        .collect();
    sorted::by_key(&mut lanes, |(place, lane)| {
        (lane.kind != LaneKind::Strengths, !ALWAYS.contains(&lane.kind), *place)
    });
    lanes
        .into_iter()
        .map(|(place, lane)| ChildLane {
            id: lane.id,
            kind: lane.kind,
            name: name(lane, lang).into(),
            pictogram: palette::pictogram(lane.kind),
            ink: palette::lane(lane.kind, place),
        })
        .collect()
}

fn name(lane: &Lane, lang: Lang) -> String {
    if let Some(name) = lane.name.as_deref().map(one_line).filter(|name| !name.is_empty()) {
        return name;
    }
    let (dutch, english) = match lane.kind {
        LaneKind::Strengths => ("Dit kan ik", "I can do this"),
        LaneKind::Home => ("Thuis", "Home"),
        LaneKind::School => ("School", "School"),
        LaneKind::Friends => ("Vrienden", "Friends"),
        LaneKind::Health => ("Mijn lijf", "My body"),
        LaneKind::Feelings => ("Gevoel", "Feelings"),
        LaneKind::Support => ("Hulp", "Help"),
        LaneKind::Living => ("Ons huis", "Our house"),
        LaneKind::Own => ("Ook nog", "Also"),
    };
    lang.pick(dutch, english).to_owned()
}
