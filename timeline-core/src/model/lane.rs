//! A lane: one soft band of the timeline.

use serde::{Deserialize, Serialize};

use super::LaneId;
use crate::lang::Lang;

/// A band of the timeline that items stand in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lane {
    /// Name of this lane in the document.
    pub id: LaneId,
    /// What the lane is about; gives colour and pictogram.
    pub kind: LaneKind,
    /// The users' own name; none shows the default name in the language of the screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Not shown, nothing lost.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
}

/// What a lane is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// Krachten.
    Strengths,
    /// Thuis.
    Home,
    /// School.
    School,
    /// Vrienden & vrije tijd.
    Friends,
    /// Gezondheid.
    Health,
    /// Gevoel & gedrag.
    Feelings,
    /// Hulp & plannen.
    Support,
    /// Wonen, werk & geld.
    Living,
    /// A lane the users added.
    Own,
}

impl Lane {
    /// What it is called: the users' own name, without white space around it, else the default name.
    ///
    /// ```
    /// use timeline_core::{lang::Lang, model::*};
    ///
    /// let mut lane = Lane { id: LaneId(1), kind: LaneKind::Home, name: None, hidden: false };
    /// assert_eq!(lane.called(Lang::Dutch), "Thuis");
    /// lane.name = Some("Bij oma".to_owned());
    /// assert_eq!(lane.called(Lang::Dutch), "Bij oma");
    /// ```
    #[must_use]
    pub fn called(&self, lang: Lang) -> &str {
        match self.name.as_deref().map(str::trim) {
            Some(name) if !name.is_empty() => name,
            _ => self.kind.name(lang),
        }
    }
}

impl LaneKind {
    /// The default lanes, in the order they stand on a new timeline.
    pub const DEFAULT: [Self; 8] = [
        Self::Strengths,
        Self::Home,
        Self::School,
        Self::Friends,
        Self::Health,
        Self::Feelings,
        Self::Support,
        Self::Living,
    ];

    /// The default name.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        lang.pick(self.dutch(), self.english())
    }

    /// The default name in Dutch.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Strengths => "Krachten",
            Self::Home => "Thuis",
            Self::School => "School",
            Self::Friends => "Vrienden & vrije tijd",
            Self::Health => "Gezondheid",
            Self::Feelings => "Gevoel & gedrag",
            Self::Support => "Hulp & plannen",
            Self::Living => "Wonen, werk & geld",
            Self::Own => "Eigen baan",
        }
    }

    /// The default name in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Strengths => "Strengths",
            Self::Home => "Home",
            Self::School => "School",
            Self::Friends => "Friends & free time",
            Self::Health => "Health",
            Self::Feelings => "Feelings & behaviour",
            Self::Support => "Help & plans",
            Self::Living => "Housing, work & money",
            Self::Own => "Own lane",
        }
    }
}
