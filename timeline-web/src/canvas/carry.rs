//! Where a dragged item would come to stand: from what is carried, how far and to which lane, to
//! days. The days are only a proposal: the app asks for the words that go with them.

use timeline_core::{
    layout::{Mark, date_of},
    model::{LaneId, StatementId},
    scene::Target,
};

use super::gesture::{Carry, Side};
use crate::state::{Dragged, Message};

/// How far something was carried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shift {
    /// Days towards the future.
    pub(crate) days: i32,
    /// The lane it was carried to; none: it stayed in its own.
    pub(crate) lane: Option<LaneId>,
}

/// The days of a mark as people would say them: its first day, and its last if it is a period.
/// Where a day is uncertain, the middle of what is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// First day, since 1970-01-01.
    pub(crate) start: i32,
    /// Last day, of a period.
    pub(crate) end: Option<i32>,
}

impl Span {
    /// The days of this mark.
    pub(crate) fn of(mark: &Mark) -> Self {
        if mark.period {
            let start = i32::midpoint(mark.from, mark.sure_from);
            let end = i32::midpoint(mark.sure_to, mark.to) - 1;
            Self { start, end: Some(end.max(start)) }
        } else {
            Self { start: i32::midpoint(mark.from, mark.to - 1), end: None }
        }
    }

    /// The same, carried this many days. An end that is pulled never passes the other.
    pub(crate) fn carried(self, carry: Carry, days: i32) -> Self {
        match carry {
            Carry::Whole(_) => {
                Self { start: self.start + days, end: self.end.map(|end| end + days) }
            }
            Carry::End(_, Side::Start) => {
                let start = self.start + days;
                Self { start: self.end.map_or(start, |end| start.min(end)), ..self }
            }
            Carry::End(_, Side::End) => {
                let end = self.end.unwrap_or(self.start) + days;
                Self { end: Some(end.max(self.start)), ..self }
            }
        }
    }
}

impl Carry {
    /// What is carried.
    pub(crate) fn target(self) -> Target {
        match self {
            Self::Whole(target) | Self::End(target, _) => target,
        }
    }
}

/// What to say to the app when the mark is let go there; none when nothing moved.
pub(crate) fn dropped(
    mark: &Mark,
    own_lane: LaneId,
    carry: Carry,
    shift: Shift,
) -> Option<Message> {
    let lane = shift.lane.unwrap_or(own_lane);
    if shift.days == 0 && lane == own_lane {
        return None;
    }
    let span = Span::of(mark).carried(carry, shift.days);
    let start = date_of(f64::from(span.start));
    let end = span.end.map(|end| date_of(f64::from(end)));
    let statement = version(carry.target());
    let days_changed = shift.days != 0;
    let item = mark.item;
    Some(Message::Dragged(Dragged { item, statement, days_changed, start, end, lane }))
}

fn version(target: Target) -> Option<StatementId> {
    match target {
        Target::Statement { statement, .. } => Some(statement),
        _ => None,
    }
}
