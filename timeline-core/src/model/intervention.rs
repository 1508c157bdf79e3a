//! An intervention: what was done to help, from "gewone aandacht" to therapy.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::PersonId;

/// What was done. Name, period and versions are those of the item around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Intervention {
    /// Kind of help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<InterventionKind>,
    /// Why it was done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Who does it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<PersonId>,
    /// Where it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// How often: "twee keer per week een kwartier".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how_often: String,
    /// The signal by which you notice that it works.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub signal: String,
    /// What came of it, to each party; at most one per person.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<PartyResult>,
    /// Why it stopped; empty while it goes on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why_stopped: String,
    /// To whom the result was fed back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fed_back: Vec<FedBack>,
}

/// Kind of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InterventionKind {
    /// Gewone aandacht: the small relational acts that stay out of files.
    OrdinaryAttention,
    /// Aanpassing in de klas.
    ClassAdjustment,
    /// Extra uitleg of oefening.
    ExtraPractice,
    /// Gesprekken.
    Talks,
    /// Training of groep.
    Training,
    /// Therapie of behandeling.
    Therapy,
    /// Hulp in het gezin.
    FamilyHelp,
    /// Iets anders.
    Other,
}

impl InterventionKind {
    /// Every kind, in the order the screen offers them.
    pub const ALL: [Self; 8] = [
        Self::OrdinaryAttention,
        Self::ClassAdjustment,
        Self::ExtraPractice,
        Self::Talks,
        Self::Training,
        Self::Therapy,
        Self::FamilyHelp,
        Self::Other,
    ];
}

/// Where something is done or seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// In de klas.
    Class,
    /// Thuis.
    Home,
    /// Ergens anders.
    Elsewhere,
}

/// What one party says came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartyResult {
    /// Who says so.
    pub person: PersonId,
    /// Whether it helped.
    pub result: InterventionResult,
    /// In own words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// Whether it helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InterventionResult {
    /// Hielp.
    Helped,
    /// Hielp een beetje.
    HelpedSomewhat,
    /// Hielp niet.
    DidNotHelp,
    /// Nog te vroeg om te zeggen.
    TooEarly,
}

/// Something told back: to whom and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FedBack {
    /// To whom.
    pub to: PersonId,
    /// When, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub on: Option<Date>,
}
