//! A conversation around the timeline: its goal, who was there, what was said and agreed. Where a
//! conversation that is going on stands is [`super::Talk`]; how it goes is [`crate::conversation`].

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Action, ConversationId, Evaluation, PersonId, ResponseValue, Said, SaidId, Share};
use crate::lang::Lang;

/// A conversation: goal, who was invited and present, what was said, agreements. Once it is
/// finished, what it holds is not changed any more; corrections are added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conversation {
    /// Name of this conversation in the document.
    pub id: ConversationId,
    /// Kind of conversation.
    pub kind: ConversationKind,
    /// The day it is held.
    #[serde(with = "super::day")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::file::schema::Day"))]
    pub date: Date,
    /// What it is for.
    #[serde(default)]
    pub goal: String,
    /// The question for help that a SOT begins with; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// How long it should take, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// Who was invited, and who came. Each person once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participation>,
    /// What was said, answered and entered, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Said>,
    /// Growing points in the order the group put them; those that are not here come after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<SaidId>,
    /// The one growing point the group picked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picked: Option<SaidId>,
    /// What was agreed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Action>,
    /// The summary that was read together; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The day of the next conversation.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub next: Option<Date>,
    /// When it is looked back at, and how it turned out; a SOT has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
    /// The question of a SOT is closed; only after its evaluation.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    /// How the participants found it together; may be empty. What each says of it stands with
    /// that [person](Participation::feedback).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub feedback: String,
    /// The day it was signed off.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub finished: Option<Date>,
    /// Who may see the record of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
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

impl ConversationKind {
    /// What it is called, as it stands in the middle of a sentence.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match self {
            Self::Triangle => lang.pick("driehoeksgesprek", "triangle talk"),
            Self::Sot => "SOT",
            Self::Start => lang.pick("startgesprek", "first talk"),
            Self::Evaluation => lang.pick("evaluatie", "looking back"),
            Self::HandOver => lang.pick("overdracht", "hand-over"),
            Self::Other(name) => name,
        }
    }
}

/// One person in one conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participation {
    /// Who.
    pub person: PersonId,
    /// Was there; until it begins: is expected.
    pub present: bool,
    /// Why not; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason_absent: String,
    /// What this person does in the plan that was made; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// Whether the summary is right for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirms: Option<ResponseValue>,
    /// What this person says to the summary, in own words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own_words: String,
    /// How this person found the conversation; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub feedback: String,
}

impl Participation {
    /// Somebody who is expected.
    #[must_use]
    pub fn of(person: PersonId) -> Self {
        Self {
            person,
            present: true,
            reason_absent: String::new(),
            part: String::new(),
            confirms: None,
            own_words: String::new(),
            feedback: String::new(),
        }
    }
}

impl Conversation {
    /// A conversation of which only kind and day are known.
    #[must_use]
    pub fn new(id: ConversationId, kind: ConversationKind, date: Date) -> Self {
        Self {
            id,
            kind,
            date,
            goal: String::new(),
            question: String::new(),
            minutes: None,
            participants: Vec::new(),
            said: Vec::new(),
            order: Vec::new(),
            picked: None,
            agreements: Vec::new(),
            summary: String::new(),
            next: None,
            evaluation: None,
            closed: false,
            feedback: String::new(),
            finished: None,
            shares: Vec::new(),
        }
    }

    /// What was said under this id.
    #[must_use]
    pub fn said(&self, id: SaidId) -> Option<&Said> {
        self.said.iter().find(|said| said.id == id)
    }

    /// How this person takes part.
    #[must_use]
    pub fn participant(&self, person: PersonId) -> Option<&Participation> {
        self.participants.iter().find(|one| one.person == person)
    }
}
