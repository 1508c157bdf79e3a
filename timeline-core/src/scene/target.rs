//! What something in the drawing stands for.

use crate::model::{GoalId, ItemId, LaneId, NoteId, StatementId};

/// What a mark, label or place in the drawing stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An item.
    Item(ItemId),
    /// One version of an item whose versions contradict each other.
    Statement {
        /// The item.
        item: ItemId,
        /// The version.
        statement: StatementId,
    },
    /// A goal of a plan.
    Goal {
        /// The plan's item.
        item: ItemId,
        /// The goal.
        goal: GoalId,
    },
    /// How long each party expects a goal to take.
    Expected {
        /// The plan's item.
        item: ItemId,
        /// The goal.
        goal: GoalId,
    },
    /// Items that stand too close together to be drawn apart.
    Cluster(Cluster),
    /// A note.
    Note(NoteId),
    /// A lane, by its name column.
    Lane(LaneId),
    /// A place where nothing stands.
    Ground {
        /// Days since 1970-01-01.
        day: i32,
        /// The lane there, if any.
        lane: Option<LaneId>,
    },
}

impl Target {
    /// The item it belongs to, if it belongs to one.
    #[must_use]
    pub fn item(&self) -> Option<ItemId> {
        match *self {
            Self::Item(item)
            | Self::Statement { item, .. }
            | Self::Goal { item, .. }
            | Self::Expected { item, .. } => Some(item),
            _ => None,
        }
    }
}

/// A run of neighbours within one row of a lane. Only meaningful to the
/// [`crate::layout::Arrangement`] it came from, which tells the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cluster {
    /// The lane.
    pub lane: LaneId,
    /// The row; none when the lane is collapsed into one.
    pub row: Option<u32>,
    /// The first of the run.
    pub first: u32,
    /// How many marks.
    pub count: u32,
}
