//! Where the user is: screen, panel, selection. Enums, so that two places at once cannot be said.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use timeline_core::{
    model::{GoalId, ItemId, LaneId, NoteId, StatementId},
    scene::Target,
};

use super::{Form, ImportPreview};

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Screen {
    /// Four choices.
    #[default]
    Start,
    /// Tijdlijn: the drawing.
    Timeline,
    /// Lijst: the same content as a list.
    List,
    /// Gesprek.
    Talk,
    /// Afdrukken.
    Print,
}

/// What the panel at the side shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Panel {
    /// Nothing; the panel is closed.
    #[default]
    None,
    /// One item with its versions, notes and shares.
    Item(ItemId),
    /// Several items that stand at one place of the drawing, to choose from.
    Candidates(Vec<ItemId>),
    /// A form that is being filled in.
    Form(Box<Form>),
    /// The participants.
    People,
    /// The lanes: order, names, hidden.
    Lanes,
    /// Items without a place: "Nog een plek geven".
    Tray,
    /// What was put aside with "niet nu".
    Later,
    /// Notes that are pinned to lanes and dates.
    Notes,
    /// Who may see what.
    Shares,
    /// A table that was read, before anything of it is added.
    Import(Rc<ImportPreview>),
    /// Filters and search.
    Filter,
    /// The keys.
    Keys,
    /// What this is, privacy, fonts and licences.
    About,
}

/// What is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selected {
    /// Nothing.
    #[default]
    Nothing,
    /// An item.
    Item(ItemId),
    /// One teller's version of an item.
    Statement(ItemId, StatementId),
    /// A goal of a plan.
    Goal(ItemId, GoalId),
    /// A note.
    Note(NoteId),
    /// A lane.
    Lane(LaneId),
}

impl Selected {
    /// What is selected by clicking on this.
    #[must_use]
    pub fn of(target: Target) -> Self {
        match target {
            Target::Item(item) => Self::Item(item),
            Target::Statement { item, statement } => Self::Statement(item, statement),
            Target::Goal { item, goal } | Target::Expected { item, goal } => Self::Goal(item, goal),
            Target::Note(note) => Self::Note(note),
            Target::Lane(lane) => Self::Lane(lane),
            Target::Cluster(_) | Target::Ground { .. } => Self::Nothing,
        }
    }

    /// What of the drawing stands for it.
    #[must_use]
    pub fn target(self) -> Option<Target> {
        match self {
            Self::Nothing => None,
            Self::Item(item) => Some(Target::Item(item)),
            Self::Statement(item, statement) => Some(Target::Statement { item, statement }),
            Self::Goal(item, goal) => Some(Target::Goal { item, goal }),
            Self::Note(note) => Some(Target::Note(note)),
            Self::Lane(lane) => Some(Target::Lane(lane)),
        }
    }

    /// The item that is selected, or that the selected thing belongs to.
    #[must_use]
    pub fn item(self) -> Option<ItemId> {
        match self {
            Self::Item(item) | Self::Statement(item, _) | Self::Goal(item, _) => Some(item),
            Self::Nothing | Self::Note(_) | Self::Lane(_) => None,
        }
    }
}
