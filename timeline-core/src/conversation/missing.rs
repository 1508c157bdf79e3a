//! What a conversation still needs before it begins, and before it is signed off. Said, so that the
//! screen can ask for it; nothing is filled in here.

use jiff::civil::Date;

use super::order;
use crate::model::{Conversation, ConversationKind, PersonId, Role, Timeline};

/// Something that is missing, or strange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// What it is for.
    Goal,
    /// The question for help, of a SOT.
    Question,
    /// Somebody who speaks.
    Somebody,
    /// Why this child is not there.
    Reason(PersonId),
    /// A parent, at a SOT.
    Parent,
    /// The day a SOT is looked back at.
    EvaluationDate,
    /// The summary that is read together.
    Summary,
    /// Whether it is right for everybody who is there.
    Confirmation,
    /// Its day is before the child was born.
    BeforeBirth,
    /// Its day is still to come.
    InFuture,
}

impl Missing {
    /// Whether it stands in the way; else it is only said.
    #[must_use]
    pub fn blocks(self) -> bool {
        !matches!(
            self,
            Self::BeforeBirth | Self::InFuture | Self::Parent | Self::Summary | Self::Confirmation
        )
    }
}

/// What is missing before the conversation can begin; empty when nothing is.
#[must_use]
pub fn missing_to_begin(timeline: &Timeline, talk: &Conversation, today: Date) -> Vec<Missing> {
    let order = order(talk, &timeline.people);
    let mut missing = Vec::new();
    // why: a SOT starts from the question for help, its goal follows from that
    if talk.kind == ConversationKind::Sot && talk.question.trim().is_empty() {
        missing.push(Missing::Question);
    }
    if talk.goal.trim().is_empty() {
        missing.push(Missing::Goal);
    }
    if order.is_empty() {
        missing.push(Missing::Somebody);
    }
    for child in timeline.people.iter().filter(|person| person.role == Role::Child) {
        let reason = talk.participant(child.id).map_or("", |one| one.reason_absent.trim());
        if !order.contains(&child.id) && reason.is_empty() {
            missing.push(Missing::Reason(child.id));
        }
    }
    if talk.kind == ConversationKind::Sot {
        let role = |id: &PersonId| timeline.person(*id).map(|person| person.role);
        let is_parent = |role| matches!(role, Role::Parent | Role::StepOrFosterParent);
        if !order.iter().filter_map(role).any(is_parent) {
            missing.push(Missing::Parent);
        }
    }
    if timeline.child.birth.is_some_and(|birth| talk.date < birth) {
        missing.push(Missing::BeforeBirth);
    }
    if talk.date > today {
        missing.push(Missing::InFuture);
    }
    missing
}

/// What is missing before it can be signed off.
#[must_use]
pub fn missing_to_finish(talk: &Conversation) -> Vec<Missing> {
    let planned = talk.evaluation.as_ref().is_some_and(|one| !one.when.words.trim().is_empty());
    let mut missing = Vec::new();
    if talk.kind == ConversationKind::Sot && !planned {
        missing.push(Missing::EvaluationDate);
    }
    if talk.summary.trim().is_empty() {
        missing.push(Missing::Summary);
    }
    if talk.participants.iter().any(|one| one.present && one.confirms.is_none()) {
        missing.push(Missing::Confirmation);
    }
    missing
}
