//! Where a conversation that is going on stands. Part of the document, so that a browser that was
//! killed goes on exactly there; not part of a [`super::Conversation`], so that taking back what was
//! entered does not take the turn back with it. What may follow is worked out in
//! [`crate::conversation`], not here.

use serde::{Deserialize, Serialize};

use super::{ConversationId, PersonId, Step};

/// Where the conversation that is going on stands. It may name a conversation or person that is no
/// longer there; [`crate::conversation`] passes over those.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Talk {
    /// The conversation.
    pub conversation: ConversationId,
    /// The step in view.
    pub step: Step,
    /// How far each step is that was begun, each step once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stands: Vec<Stand>,
    /// Seconds each person had the turn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spent: Vec<(PersonId, u32)>,
    /// What was typed in this turn and not yet entered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub draft: String,
}

/// How far one step is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stand {
    /// Which step.
    pub step: Step,
    /// Its round, from 1; 0 before the first and in steps without rounds.
    #[serde(default)]
    pub round: u8,
    /// Who was given the turn out of order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<PersonId>,
    /// Who had their turn in this round.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub had: Vec<PersonId>,
    /// Everybody had their turns, or the group said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub over: bool,
}
