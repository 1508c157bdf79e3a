//! Forms of what stands in a plan: goals, actions, evaluations.

use serde::{Deserialize, Serialize};
use timeline_core::model::{
    About, ActionId, ActionStatus, EvaluationId, ExpectedDuration, GoalId, GoalStatus, ItemId,
    Outcome, PersonId, Signal,
};

use super::WordsForm;
use crate::state::ActionIn;

/// A goal of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalForm {
    /// The plan.
    pub item: ItemId,
    /// The goal that is changed.
    pub id: Option<GoalId>,
    /// Small and visible.
    pub text: String,
    /// Whose goal.
    pub whose: Option<PersonId>,
    /// By when; empty for none.
    pub by: WordsForm,
    /// How it stands.
    pub status: GoalStatus,
    /// By what each party sees that it works.
    pub signals: Vec<Signal>,
    /// How long each party expects it to take.
    pub durations: Vec<ExpectedDuration>,
}

/// An action of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionForm {
    /// The plan or conversation.
    pub place: ActionIn,
    /// The action that is changed.
    pub id: Option<ActionId>,
    /// Who does it.
    pub who: Vec<PersonId>,
    /// What.
    pub what: String,
    /// By when; empty for none.
    pub by: WordsForm,
    /// How it stands.
    pub status: ActionStatus,
    /// The goal it serves.
    pub goal: Option<GoalId>,
    /// Why it should work.
    pub principle: String,
    /// What it was made of.
    pub origin: Option<About>,
}

/// An evaluation of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationForm {
    /// The plan.
    pub item: ItemId,
    /// The evaluation that is changed.
    pub id: Option<EvaluationId>,
    /// When; may lie in the future.
    pub when: WordsForm,
    /// The day it was held, as typed; empty while it was not.
    pub held_on: String,
    /// What happens if the goals are reached.
    pub if_reached: String,
    /// What happens if they are not.
    pub if_not: String,
    /// How it turned out.
    pub outcome: Option<Outcome>,
    /// What was said.
    pub text: String,
}
