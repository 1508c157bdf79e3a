//! Who sits at the table, or is told of.

use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::lang::Lang;

/// A participant: somebody who tells, decides or helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// Name of this person in the document.
    pub id: PersonId,
    /// What they are called here: "Moeder", "Juf Ilse". Two people may share a name.
    pub name: String,
    /// Their role towards the child.
    pub role: Role,
    /// Whether they hold parental authority.
    #[serde(default)]
    pub authority: Authority,
}

impl Person {
    /// Somebody of whom it is not known whether they hold parental authority.
    #[must_use]
    pub fn new(id: PersonId, name: impl Into<String>, role: Role) -> Self {
        Self { id, name: name.into(), role, authority: Authority::Unknown }
    }
}

/// Role towards the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Kind.
    Child,
    /// Ouder.
    Parent,
    /// Stief- of pleegouder.
    StepOrFosterParent,
    /// Netwerk: oma, buurvrouw, trainer.
    Network,
    /// Leerkracht, mentor.
    Teacher,
    /// Intern begeleider (IB'er).
    CareCoordinator,
    /// Schoolmaatschappelijk werker.
    SchoolSocialWorker,
    /// Jeugdhulp.
    YouthCare,
    /// Jeugdgezondheidszorg.
    YouthHealthCare,
    /// Dossier: what was read, not told.
    Record,
    /// Another role.
    Other,
}

impl Role {
    /// Every role, in the order the screen offers them.
    pub const ALL: [Self; 11] = [
        Self::Child,
        Self::Parent,
        Self::StepOrFosterParent,
        Self::Network,
        Self::Teacher,
        Self::CareCoordinator,
        Self::SchoolSocialWorker,
        Self::YouthCare,
        Self::YouthHealthCare,
        Self::Record,
        Self::Other,
    ];

    /// What it is called, in everyday words.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        let (dutch, english) = match self {
            Self::Child => ("kind", "child"),
            Self::Parent => ("ouder", "parent"),
            Self::StepOrFosterParent => ("stief- of pleegouder", "step or foster parent"),
            Self::Network => ("familie of bekende", "family or friend"),
            Self::Teacher => ("leerkracht of mentor", "teacher or mentor"),
            Self::CareCoordinator => ("intern begeleider", "care coordinator at school"),
            Self::SchoolSocialWorker => ("schoolmaatschappelijk werker", "school social worker"),
            Self::YouthCare => ("jeugdhulp", "youth care"),
            Self::YouthHealthCare => ("jeugdarts of wijkzuster", "youth doctor or nurse"),
            Self::Record => ("dossier", "file"),
            Self::Other => ("iemand anders", "somebody else"),
        };
        lang.pick(dutch, english)
    }
}

/// Parental authority (gezag).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// Has parental authority (gezag).
    Yes,
    /// Has none.
    No,
    /// Nobody said.
    #[default]
    Unknown,
}
