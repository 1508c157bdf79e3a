//! How the drawing is looked at. Where exactly it stands from frame to frame is the canvas's own;
//! here is only what others ask of it, and what must outlive it.

use std::{collections::BTreeSet, rc::Rc};

use timeline_core::{
    layout::{Arrangement, Filter, Fold, View},
    model::{ItemId, LaneId},
};

/// How the drawing is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What is shown; the words searched for are [`super::State::search`].
    pub filter: Rc<Filter>,
    /// Lanes folded into one row.
    pub collapsed: Rc<BTreeSet<LaneId>>,
    /// Which empty years are folded away.
    pub folding: Folding,
    /// The last movement that was asked for; the serial makes equal ones new.
    pub asked: (u64, Option<Look>),
    /// The serial of the last movement that was made.
    pub answered: u64,
    /// Where the drawing came to rest, to come back to; none: the whole life from its top.
    pub view: Option<Rc<Bookmark>>,
}

/// A place of the drawing to come back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// The view as it was.
    pub view: View,
    /// It was the whole life, only scrolled down: in a drawing of another width it still is.
    pub whole: bool,
}

/// Which empty years are folded away: none, or all but those that were opened again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Folding {
    /// None.
    #[default]
    Open,
    /// All but the stretches that these days are in; days as [`timeline_core::layout::day_of`]
    /// counts them.
    Folded {
        /// A day in each stretch that was opened again.
        but: Rc<[i32]>,
    },
}

impl Folding {
    /// Whether anything may be folded away.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        matches!(self, Self::Folded { .. })
    }

    /// The same with the stretch opened that this day is in.
    #[must_use]
    pub fn opened(&self, day: i32) -> Self {
        match self {
            Self::Open => Self::Open,
            Self::Folded { but } => {
                Self::Folded { but: but.iter().copied().chain([day]).collect() }
            }
        }
    }

    /// What of these stretches is folded away.
    #[must_use]
    pub fn of(&self, stretches: Vec<Fold>) -> Vec<Fold> {
        let Self::Folded { but } = self else { return Vec::new() };
        let opened =
            |fold: &Fold| but.iter().any(|day| (fold.from()..fold.to()).contains(&f64::from(*day)));
        stretches.into_iter().filter(|fold| !opened(fold)).collect()
    }
}

/// The stretches that can be folded away: a year and more without anything.
#[must_use]
pub fn empty_years(arrangement: &Arrangement) -> Vec<Fold> {
    if arrangement.is_empty() { Vec::new() } else { arrangement.empty_stretches(365.0) }
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
    fn a_fold_that_was_opened_stays_open_while_the_others_stay_folded() {
        let stretches = || vec![Fold::new(100.0, 500.0), Fold::new(900.0, 1500.0)];
        let all = || stretches().into_iter().flatten().collect::<Vec<_>>();
        assert!(Folding::Open.of(all()).is_empty());
        let folding = Folding::Folded { but: Rc::from([]) };
        assert_eq!(folding.of(all()), all());
        assert_eq!(folding.opened(1000).of(all()), all()[..1]);
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
