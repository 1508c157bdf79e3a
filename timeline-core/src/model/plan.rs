//! A support plan: goals, signals, actions, evaluations. All plans of all parties stand on one
//! axis.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{About, ActionId, EvaluationId, GoalId, PersonId, When};

/// A plan. Name, period and versions are those of the item around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SupportPlan {
    /// Kind of plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PlanKind>,
    /// The question it began with; stands beside every evaluation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What should become visible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Who does what by when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// Looks back, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evaluations: Vec<Evaluation>,
    /// Closed; asks for an evaluation.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
}

/// Kind of plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    /// Ontwikkelingsperspectief (OPP).
    Opp,
    /// Groepsplan.
    GroupPlan,
    /// Arrangement.
    Arrangement,
    /// Gezinsplan.
    FamilyPlan,
    /// Hulpplan.
    CarePlan,
    /// 1-gezin-1-plan.
    OneFamilyOnePlan,
    /// Another plan.
    Other,
}

impl PlanKind {
    /// Every kind, in the order the screen offers them.
    pub const ALL: [Self; 7] = [
        Self::Opp,
        Self::GroupPlan,
        Self::Arrangement,
        Self::FamilyPlan,
        Self::CarePlan,
        Self::OneFamilyOnePlan,
        Self::Other,
    ];
}

/// Doel: small and visible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Goal {
    /// Name of this goal in the document.
    pub id: GoalId,
    /// What will be seen when it is reached.
    pub text: String,
    /// Whose goal it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<PersonId>,
    /// By when; a diamond on the timeline when it can be placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<When>,
    /// How it stands.
    #[serde(default)]
    pub status: GoalStatus,
    /// By which signal each party sees that it works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signals: Vec<Signal>,
    /// How long each party expects it to take.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub durations: Vec<ExpectedDuration>,
}

impl Goal {
    /// A goal nobody began with yet.
    #[must_use]
    pub fn new(id: GoalId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            whose: None,
            by: None,
            status: GoalStatus::Open,
            signals: Vec::new(),
            durations: Vec::new(),
        }
    }
}

/// How a goal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GoalStatus {
    /// Nog niet begonnen.
    #[default]
    Open,
    /// Mee bezig.
    Started,
    /// Gehaald.
    Reached,
    /// Gestopt, without having been reached.
    Stopped,
}

/// By what one party sees that it works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signal {
    /// Who sees it.
    pub person: PersonId,
    /// What they see, in own words.
    pub text: String,
}

/// How long one party expects it to take, in own words ("een half jaar").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExpectedDuration {
    /// Who expects it.
    pub person: PersonId,
    /// How long, as said; counted from the begin of the plan.
    pub words: String,
}

/// Afspraak: who does what by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// Name of this action in the document.
    pub id: ActionId,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<PersonId>,
    /// What.
    pub what: String,
    /// By when, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<When>,
    /// How it stands.
    #[serde(default)]
    pub status: ActionStatus,
    /// The goal it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalId>,
    /// Why it should work (werkingsprincipe); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub principle: String,
    /// What it was made of: a point, a note, an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<About>,
}

impl Action {
    /// Something to do, open.
    #[must_use]
    pub fn new(id: ActionId, what: impl Into<String>) -> Self {
        Self {
            id,
            who: Vec::new(),
            what: what.into(),
            by: None,
            status: ActionStatus::Open,
            goal: None,
            principle: String::new(),
            origin: None,
        }
    }
}

/// How an action stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Nog te doen.
    #[default]
    Open,
    /// Loopt: done again and again.
    GoingOn,
    /// Gedaan.
    Done,
    /// Gestopt.
    Stopped,
}

/// A look back, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evaluation {
    /// Name of this evaluation in the document.
    pub id: EvaluationId,
    /// When, in words; may lie in the future.
    #[serde(default)]
    pub when: When,
    /// The day it was held, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub held_on: Option<Date>,
    /// What happens if the goals are reached.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub if_reached: String,
    /// What happens if they are not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub if_not: String,
    /// How it turned out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What was said; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Evaluation {
    /// One that is yet to be held.
    #[must_use]
    pub fn planned(id: EvaluationId, when: When) -> Self {
        Self {
            id,
            when,
            held_on: None,
            if_reached: String::new(),
            if_not: String::new(),
            outcome: None,
            text: String::new(),
        }
    }
}

/// How an evaluation turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Gehaald.
    Reached,
    /// Voor een deel gehaald.
    PartlyReached,
    /// Niet gehaald.
    NotReached,
}
