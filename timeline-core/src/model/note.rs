//! A note: what somebody says to something on the timeline.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{ConversationId, ItemId, LaneId, NoteId, PersonId, Share, When};

/// A note, pinned somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// Name of this note in the document.
    pub id: NoteId,
    /// Fact, opinion, feeling or decision.
    pub kind: NoteKind,
    /// What was said.
    pub text: String,
    /// Who said it.
    pub by: PersonId,
    /// Where it is pinned.
    pub pin: Pin,
    /// The day it was made.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub made_on: Option<Date>,
    /// The conversation it was made in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<ConversationId>,
    /// Who may see it. A note on an item is never seen by who may not see the item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
}

impl Note {
    /// A note that belongs to no conversation and is shared with nobody.
    #[must_use]
    pub fn new(
        id: NoteId,
        kind: NoteKind,
        text: impl Into<String>,
        by: PersonId,
        pin: Pin,
    ) -> Self {
        let (made_on, conversation, shares) = (None, None, Vec::new());
        Self { id, kind, text: text.into(), by, pin, made_on, conversation, shares }
    }
}

/// Informatie, gedachte, gevoel, besluit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Informatie: a fact.
    Information,
    /// Gedachte: an opinion.
    Thought,
    /// Gevoel: a feeling.
    Feeling,
    /// Besluit: a decision.
    Decision,
}

impl NoteKind {
    /// Every kind, in the order the screen offers them.
    pub const ALL: [Self; 4] = [Self::Information, Self::Thought, Self::Feeling, Self::Decision];
}

/// Where a note is pinned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pin {
    /// To an item.
    Item(ItemId),
    /// To a lane.
    Lane(LaneId),
    /// To a date or a period, by its words.
    When(When),
}
