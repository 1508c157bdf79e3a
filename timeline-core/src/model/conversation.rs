//! A conversation around the timeline, with its goal and who was there.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Action, ConversationId, PersonId};

/// A conversation: goal, who was invited and present, agreements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conversation {
    /// Name of this conversation in the document.
    pub id: ConversationId,
    /// Kind of conversation.
    pub kind: ConversationKind,
    /// The day it is held.
    #[cfg_attr(feature = "schema", schemars(with = "crate::file::schema::Day"))]
    pub date: Date,
    /// What it is for.
    #[serde(default)]
    pub goal: String,
    /// Who was invited, and who came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participation>,
    /// What was agreed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Action>,
    /// How the participants found it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub feedback: String,
}

/// Kind of conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConversationKind {
    /// Driehoeksgesprek.
    Triangle,
    /// Schoolondersteuningsteam (SOT).
    Sot,
    /// Startgesprek.
    Start,
    /// Evaluatie.
    Evaluation,
    /// Overdracht.
    HandOver,
    /// Another kind, by name.
    Other(String),
}

/// One person in one conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participation {
    /// Who.
    pub person: PersonId,
    /// Was there.
    pub present: bool,
    /// Why not; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason_absent: String,
}
