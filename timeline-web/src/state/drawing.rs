//! How the drawing is looked at. Where exactly it stands from frame to frame is the canvas's own;
//! here is only what others ask of it, and what must outlive it.

use std::{collections::BTreeSet, rc::Rc};

use timeline_core::{
    layout::{Filter, View},
    model::{ItemId, LaneId},
};

/// How the drawing is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What is shown; the words searched for are [`super::State::search`].
    pub filter: Rc<Filter>,
    /// Lanes folded into one row.
    pub collapsed: Rc<BTreeSet<LaneId>>,
    /// The last movement that was asked for; the serial makes equal ones new.
    pub asked: (u64, Option<Look>),
    /// The serial of the last movement that was made.
    pub answered: u64,
    /// Where the drawing came to rest, to come back to; none: the whole life.
    pub view: Option<Rc<View>>,
}

/// A movement of the drawing, asked for by a button or a key elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// "Inzoomen".
    ZoomIn,
    /// "Uitzoomen".
    ZoomOut,
    /// "Hele leven".
    WholeLife,
    /// Brings an item into view.
    Item(ItemId),
}

impl Drawing {
    /// The movement that was asked for and is still to be made, with its serial.
    #[must_use]
    pub fn to_answer(&self) -> Option<(u64, Look)> {
        let (serial, look) = self.asked;
        Some((serial, look.filter(|_| serial > self.answered)?))
    }

    /// Asks for a movement.
    pub fn ask(&mut self, look: Look) {
        self.asked = (self.asked.0 + 1, Some(look));
    }

    /// Folds a lane into one row, or unfolds it.
    pub fn collapse(&mut self, lane: LaneId, collapsed: bool) {
        let lanes = Rc::make_mut(&mut self.collapsed);
        if collapsed {
            lanes.insert(lane);
        } else {
            lanes.remove(&lane);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_twice_for_the_same_is_asking_twice() {
        let mut drawing = Drawing::default();
        drawing.ask(Look::ZoomIn);
        let first = drawing.clone();
        drawing.ask(Look::ZoomIn);
        assert_ne!(drawing, first);
    }

    #[test]
    fn a_movement_that_was_made_is_not_made_again() {
        let mut drawing = Drawing::default();
        drawing.ask(Look::ZoomIn);
        assert_eq!(drawing.to_answer(), Some((1, Look::ZoomIn)));
        drawing.answered = 1;
        assert_eq!(drawing.to_answer(), None);
    }

    #[test]
    fn a_lane_is_folded_and_unfolded() {
        let mut drawing = Drawing::default();
        drawing.collapse(LaneId(3), true);
        assert!(drawing.collapsed.contains(&LaneId(3)));
        drawing.collapse(LaneId(3), false);
        assert_eq!(drawing, Drawing::default());
    }
}
