//! A statement: one teller's version. Versions live side by side and are never overwritten.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{ConversationId, PersonId, Share, StatementId, When};

/// What one person tells about an item: when it was, how it felt, in own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// Name of this statement in the document.
    pub id: StatementId,
    /// Who tells it.
    pub teller: PersonId,
    /// How the teller knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// When it was, in the teller's words.
    #[serde(default)]
    pub when: When,
    /// The story in the teller's words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How heavy or supporting it was, to this teller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load: Option<Load>,
    /// What the others at the table said to it; at most one response per person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responses: Vec<Response>,
    /// Who may see this version, where that differs from the item it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// The day it was told: "nu" and two-digit years are read from here.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub told_on: Option<Date>,
    /// The conversation it was told in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<ConversationId>,
}

impl Statement {
    /// A statement with nothing but teller and date words.
    #[must_use]
    pub fn new(id: StatementId, teller: PersonId, when: When) -> Self {
        Self {
            id,
            teller,
            basis: None,
            when,
            text: String::new(),
            load: None,
            responses: Vec::new(),
            shares: Vec::new(),
            told_on: None,
            conversation: None,
        }
    }
}

/// How the teller knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Zelf gezien of meegemaakt.
    Seen,
    /// Gehoord.
    Heard,
    /// Gelezen.
    Read,
}

/// How heavy (−2) or supporting (+2) something was, to one teller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("minimum" = -2, "maximum" = 2)))]
#[serde(try_from = "i8", into = "i8")]
pub struct Load(i8);

impl Load {
    /// From very burdening to very supporting.
    pub const ALL: [Self; 5] = [Self(-2), Self(-1), Self(0), Self(1), Self(2)];

    /// The load of this value, if it is one of −2 … +2.
    #[must_use]
    pub fn new(value: i8) -> Option<Self> {
        (-2..=2).contains(&value).then_some(Self(value))
    }

    /// −2 … +2.
    #[must_use]
    pub fn value(self) -> i8 {
        self.0
    }
}

impl TryFrom<i8> for Load {
    type Error = &'static str;
    fn try_from(value: i8) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("a load is a whole number from -2 to 2")
    }
}

impl From<Load> for i8 {
    fn from(load: Load) -> Self {
        load.0
    }
}

/// What one person says to somebody's statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Response {
    /// Who responds.
    pub person: PersonId,
    /// What they say.
    pub value: ResponseValue,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub on: Option<Date>,
}

/// Klopt, zie ik anders, weet ik niet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResponseValue {
    /// Klopt.
    Agrees,
    /// Zie ik anders.
    SeesDifferently,
    /// Weet ik niet.
    DoesNotKnow,
}
