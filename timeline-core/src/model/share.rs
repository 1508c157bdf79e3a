//! Consent: who may see what. Only an explicit yes lets something through.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PersonId, Role};

/// What was decided about one thing and one receiver. At most one per receiver; withdrawing
/// replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// For whom.
    pub receiver: Receiver,
    /// What was decided.
    pub consent: Consent,
    /// Who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub on: Option<Date>,
}

/// Who a print, file or export is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Receiver {
    /// School.
    School,
    /// Jeugdhulp.
    YouthCare,
    /// Ouders.
    Parents,
    /// Kind.
    Child,
    /// Somebody else, by name.
    Other(String),
}

impl Receiver {
    /// The receivers every timeline has.
    pub const DEFAULT: [Self; 4] = [Self::School, Self::YouthCare, Self::Parents, Self::Child];

    /// Whether a participant of this role belongs to this receiver. Of somebody else, by name, no
    /// role tells: everybody may.
    #[must_use]
    pub fn includes(&self, role: Role) -> bool {
        use Role::{
            CareCoordinator, Parent, SchoolSocialWorker, StepOrFosterParent, Teacher, YouthCare,
        };
        match self {
            Self::School => matches!(role, Teacher | CareCoordinator | SchoolSocialWorker),
            Self::YouthCare => matches!(role, YouthCare | SchoolSocialWorker),
            Self::Parents => matches!(role, Parent | StepOrFosterParent),
            Self::Child => role == Role::Child,
            Self::Other(_) => true,
        }
    }
}

/// Ja, nee, nog vragen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Ja: goes along.
    Yes,
    /// Nee: does not go along.
    No,
    /// Nog vragen: does not go along, and is listed before printing.
    Ask,
}
