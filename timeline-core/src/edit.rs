//! The closed set of edits. Applying one gives its inverse, so that undo is an edit like any
//! other; [`History`] keeps the inverses.
//!
//! No edit leaves a reference to something that is not there: what is still referred to cannot be
//! removed, and what is put in may refer only to what is there. Nothing is worked out here.

mod history;
mod look;
mod record;
pub(crate) mod refs;

use look::Look;
use thiserror::Error;

pub use history::History;
pub use record::{Record, RecordId};
pub use refs::without;

use crate::model::{Child, ItemId, Talk, Timeline};
use jiff::civil::Date;

/// One change to a timeline.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts a record in at this place of its list; a place past the end means the end.
    Insert {
        /// Place in its list, from 0.
        at: usize,
        /// What is put in.
        record: Box<Record>,
    },
    /// Takes a record out.
    Remove(RecordId),
    /// Puts a record in the place of the one with the same id.
    Replace(Box<Record>),
    /// Moves a record to another place of its list.
    Move {
        /// What is moved.
        id: RecordId,
        /// Its new place in its list, from 0; past the end means the end.
        to: usize,
    },
    /// Changes what is known of the child.
    SetChild(Box<Child>),
    /// Changes the day of the conversation.
    SetConversationDate(Option<Date>),
    /// Changes where the conversation that is going on stands. Not a step people take back: apply
    /// it without [`History`].
    SetTalk(Option<Box<Talk>>),
    /// All of these in order, or none of them.
    Group(Vec<Edit>),
}

impl Edit {
    /// Puts a record at the end of its list.
    #[must_use]
    pub fn add(record: impl Into<Record>) -> Self {
        Self::Insert { at: usize::MAX, record: Box::new(record.into()) }
    }

    /// Puts a record in the place of the one with the same id.
    #[must_use]
    pub fn replace(record: impl Into<Record>) -> Self {
        Self::Replace(Box::new(record.into()))
    }

    /// Takes a record out.
    #[must_use]
    pub fn remove(id: impl Into<RecordId>) -> Self {
        Self::Remove(id.into())
    }

    /// The items that are other than before after this edit. None when what all words are read against
    /// is: the child, or the day of the conversation.
    #[must_use]
    pub fn items(&self) -> Option<Vec<ItemId>> {
        let item = |id: RecordId| match id {
            RecordId::Item(id) => vec![id],
            _ => Vec::new(),
        };
        match self {
            Self::Insert { record, .. } | Self::Replace(record) => Some(item(record.id())),
            Self::Remove(id) => Some(item(*id)),
            Self::Move { .. } | Self::SetTalk(_) => Some(Vec::new()),
            Self::SetChild(_) | Self::SetConversationDate(_) => None,
            Self::Group(edits) => {
                let items: Option<Vec<Vec<ItemId>>> = edits.iter().map(Self::items).collect();
                items.map(|items| items.concat())
            }
        }
    }
}

/// Why an edit cannot be applied. The timeline is then as it was.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum EditError {
    /// There is nothing of this id.
    #[error("there is no {0} to change")]
    Missing(RecordId),
    /// Something of this id is there already.
    #[error("{0} is there already; give the new one another id")]
    Duplicate(RecordId),
    /// Something refers to it.
    #[error("{0} is still used; change what refers to it first")]
    StillUsed(RecordId),
    /// It refers to something that is not there.
    #[error("{from} refers to {to}, which is not there; add that first")]
    Dangling {
        /// What refers.
        from: RecordId,
        /// What is not there.
        to: RecordId,
    },
}

/// Applies the edit, and gives the edit that takes it back.
///
/// # Errors
/// When the edit cannot be applied; the timeline is then as it was.
///
/// ```
/// use timeline_core::edit::{apply, Edit};
/// use timeline_core::model::{Timeline, TimelineId, LaneId, Item, ItemId, EventKind};
///
/// let mut timeline = Timeline::new(TimelineId(1), "Noor");
/// let before = timeline.clone();
/// let item = Item::event(ItemId(7), LaneId(2), "Broertje Sem geboren", EventKind::Family);
/// let undo = apply(&mut timeline, Edit::add(item)).unwrap();
/// assert_eq!(timeline.items.len(), 1);
/// apply(&mut timeline, undo).unwrap();
/// assert_eq!(timeline, before);
/// ```
pub fn apply(timeline: &mut Timeline, edit: Edit) -> Result<Edit, EditError> {
    apply_with(timeline, edit, &mut Look::Through)
}

/// From this many edits on it pays to make an index first.
const LARGE_GROUP: usize = 64;

fn apply_with(timeline: &mut Timeline, edit: Edit, look: &mut Look) -> Result<Edit, EditError> {
    match edit {
        Edit::Insert { at, record } => {
            let id = record.id();
            if look.is_there(timeline, id) {
                return Err(EditError::Duplicate(id));
            }
            look.check_targets(timeline, &record)?;
            look.added(&record);
            record::insert(timeline, at, *record);
            Ok(Edit::Remove(id))
        }
        Edit::Remove(id) => {
            let at = record::index_of(timeline, id).ok_or(EditError::Missing(id))?;
            if look.is_used(timeline, id) {
                return Err(EditError::StillUsed(id));
            }
            let record = record::remove(timeline, id, at).ok_or(EditError::Missing(id))?;
            look.removed(&record);
            Ok(Edit::Insert { at, record: Box::new(record) })
        }
        Edit::Replace(record) => {
            let id = record.id();
            let at = record::index_of(timeline, id).ok_or(EditError::Missing(id))?;
            look.check_targets(timeline, &record)?;
            look.added(&record);
            let before = record::swap(timeline, at, *record);
            look.replaced(&before);
            Ok(Edit::Replace(Box::new(before)))
        }
        Edit::Move { id, to } => {
            let at = record::index_of(timeline, id).ok_or(EditError::Missing(id))?;
            record::shift(timeline, id, at, to);
            Ok(Edit::Move { id, to: at })
        }
        Edit::SetChild(child) => {
            let before = std::mem::replace(&mut timeline.child, *child);
            Ok(Edit::SetChild(Box::new(before)))
        }
        Edit::SetConversationDate(date) => {
            let before = std::mem::replace(&mut timeline.conversation_date, date);
            Ok(Edit::SetConversationDate(before))
        }
        Edit::SetTalk(talk) => {
            let before = std::mem::replace(&mut timeline.talk, talk.map(|talk| *talk));
            Ok(Edit::SetTalk(before.map(Box::new)))
        }
        Edit::Group(edits) => {
            if edits.len() >= LARGE_GROUP && matches!(look, Look::Through) {
                apply_group(timeline, edits, &mut Look::index(timeline))
            } else {
                apply_group(timeline, edits, look)
            }
        }
    }
}

fn apply_group(
    timeline: &mut Timeline,
    edits: Vec<Edit>,
    look: &mut Look,
) -> Result<Edit, EditError> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match apply_with(timeline, edit, look) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.into_iter().rev() {
                    // why: an inverse applies to the state it came from, by the law of this module
                    let undone = apply_with(timeline, inverse, look);
                    debug_assert!(undone.is_ok(), "an inverse applies");
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(Edit::Group(inverses))
}
