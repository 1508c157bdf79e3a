//! One thing said in a conversation: a point, an answer on a form, a version or note that was
//! entered, a look back at an agreement. One shape for all of them, so that whatever was said
//! stands in one list, in order, with who said it in which round.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    ActionId, ActionStatus, ItemId, NoteId, NoteKind, PersonId, Response, SaidId, Share,
    StatementId, When,
};

/// One thing that one person said in one conversation. Others never overwrite it: who sees it
/// otherwise responds, and says it in own words [about](About::Said) it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said {
    /// Name of this in the document.
    pub id: SaidId,
    /// Who said it.
    pub by: PersonId,
    /// In which step.
    pub step: Step,
    /// In which round of the step, from 1; 0 outside the rounds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub round: u8,
    /// The words; may be empty where a score or outcome says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Fact, opinion, feeling or decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NoteKind>,
    /// What it is about, or what was entered with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// The question of a form that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cell>,
    /// 1 … 5, where a form asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
    /// When, where a form asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// How an earlier agreement stands now; `text` says why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ActionStatus>,
    /// What others say to it, at most one response per person. For a version that was entered,
    /// the responses to that version hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responses: Vec<Response>,
    /// "Niet nu": put aside for another time.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub parked: bool,
    /// The day, where it is not that of the conversation (preparation, corrections).
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub on: Option<Date>,
    /// Who may see it, where that differs from the conversation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
}

impl Said {
    /// Words without anything else.
    #[must_use]
    pub fn new(id: SaidId, by: PersonId, step: Step, text: impl Into<String>) -> Self {
        Self {
            id,
            by,
            step,
            round: 0,
            text: text.into(),
            kind: None,
            about: None,
            cell: None,
            score: None,
            when: None,
            outcome: None,
            responses: Vec::new(),
            parked: false,
            on: None,
            shares: Vec::new(),
        }
    }
}

/// What something said is about. What an id within another record stood for may be gone: then an
/// item is meant as a whole, and the rest is about nothing any more. The words stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// An item, that was made or changed.
    Item(ItemId),
    /// One version of an item.
    Statement(ItemId, StatementId),
    /// A note.
    Note(NoteId),
    /// Something else that was said in this conversation.
    Said(SaidId),
    /// An agreement, of this conversation or an earlier one.
    Agreement(ActionId),
    /// Begrip: what the speaker means by this word.
    Word(String),
}

/// One question of a form. What row and column stand for is listed in `docs/format.md`; both count
/// from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// Which form.
    pub form: TalkForm,
    /// Which row of it, from 0.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub row: u8,
    /// Which column of it, from 0.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub column: u8,
}

/// A form that is filled in around a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TalkForm {
    /// Preparation: one question a row, by role.
    Preparation,
    /// "Wanneer neem ik contact op?": who × what about.
    ContactMatrix,
    /// School and youth care: rows with two poles, each scored by each party.
    Checklist,
    /// The seven keys, as a look back.
    Keys,
    /// The steps of a question for help, each with its date.
    HelpSteps,
    /// How long each expects it to take, in own words.
    Duration,
}

impl TalkForm {
    /// Number of rows and columns.
    #[must_use]
    pub fn size(self) -> (u8, u8) {
        match self {
            Self::Preparation => (6, 1),
            Self::ContactMatrix => (3, 4),
            Self::Checklist => (12, 2),
            Self::Keys => (7, 1),
            Self::HelpSteps => (4, 1),
            Self::Duration => (1, 1),
        }
    }
}

/// A step of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Voorbereiding: each on an own sheet, before.
    Prepare,
    /// Start: the child introduces everybody; goal, time, earlier agreements.
    Start,
    /// Sterke punten.
    Strengths,
    /// Groeipunten.
    Growth,
    /// Samenvatting: growing points in order, one picked.
    Summary,
    /// Plan: the child's ideas first, everybody a part.
    Plan,
    /// Check: has everybody said what they wanted to say?
    Check,
    /// After it was finished: corrections.
    After,
}

/// Absent and zero are the same.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}
