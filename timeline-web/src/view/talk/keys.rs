//! The key of the text for each choice of a conversation.

use timeline_core::{
    conversation::Missing,
    model::{ConversationKind, Step},
};

/// The kinds of conversation that can be picked, with their names.
pub(super) const KINDS: [(ConversationKind, &str); 5] = [
    (ConversationKind::Triangle, "talk-triangle"),
    (ConversationKind::Start, "talk-start"),
    (ConversationKind::Sot, "talk-sot"),
    (ConversationKind::Evaluation, "talk-evaluation"),
    (ConversationKind::HandOver, "talk-hand-over"),
];

/// What a kind of conversation is for, in one or two sentences.
pub(super) fn kind_is_for(kind: &ConversationKind) -> &'static str {
    match kind {
        ConversationKind::Triangle => "hard-triangle-why",
        ConversationKind::Start => "hard-start-why",
        ConversationKind::Sot => "hard-sot-why",
        ConversationKind::Evaluation => "hard-evaluation-why",
        ConversationKind::HandOver => "hard-hand-over-why",
        ConversationKind::Other(_) => "talk-other-why",
    }
}

/// What a step is called, and what is done in it.
pub(super) fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Prepare => ("step-prepare", "step-prepare-about"),
        Step::Start => ("step-start", "step-start-about"),
        Step::Strengths => ("step-strengths", "step-strengths-about"),
        Step::Growth => ("step-growth", "step-growth-about"),
        Step::Summary => ("step-summary", "step-summary-about"),
        Step::Plan => ("step-plan-talk", "step-plan-about"),
        Step::Check => ("step-check", "step-check-about"),
        Step::After => ("step-after", "step-after-about"),
    }
}

/// Whoever is asked something.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// It is the child.
    pub(super) child: bool,
    /// They speak first in every round: the child, unless absent.
    pub(super) first: bool,
    /// It is the last round.
    pub(super) last: bool,
}

/// The question of a step. In all rounds but the last whoever speaks first names something, and the
/// others say what they think of that.
pub(super) fn question(step: Step, asked: Asked) -> &'static str {
    let Asked { child, first, last } = asked;
    match step {
        Step::Prepare | Step::After => "ask-prepare",
        Step::Start if child => "ask-start-child",
        Step::Start => "ask-start",
        Step::Strengths | Step::Growth if child && last => "ask-again-child",
        Step::Strengths | Step::Growth if !first && !last => "ask-reacts",
        Step::Strengths if child => "ask-strengths-child",
        Step::Strengths => "ask-strengths",
        Step::Growth if child => "ask-growth-child",
        Step::Growth => "ask-growth",
        Step::Summary => "ask-summary",
        Step::Plan if child => "ask-plan-child",
        Step::Plan => "ask-plan",
        Step::Check => "ask-check",
    }
}

/// What is asked for kindly.
pub(super) fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Goal => "missing-goal",
        Missing::Question => "missing-question",
        Missing::Somebody => "missing-somebody",
        Missing::Reason(_) => "missing-reason",
        Missing::Parent => "missing-parent",
        Missing::EvaluationDate => "missing-evaluation",
        Missing::Summary => "missing-summary",
        Missing::Confirmation => "missing-confirmation",
        Missing::BeforeBirth => "missing-before-birth",
        Missing::InFuture => "missing-in-future",
    }
}

/// Ready-made agreements, each with why it works.
pub(super) const READY: [(&str, &str); 8] = [
    ("ready-child", "ready-child-why"),
    ("ready-record", "ready-record-why"),
    ("ready-messages", "ready-messages-why"),
    ("ready-newsletter", "ready-newsletter-why"),
    ("ready-study", "ready-study-why"),
    ("ready-day", "ready-day-why"),
    ("ready-yard", "ready-yard-why"),
    ("ready-plan", "ready-plan-why"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_the_child_whoever_speaks_first_is_asked_to_name_something() {
        let asks = |step, child, first, last| question(step, Asked { child, first, last });
        assert_eq!(asks(Step::Strengths, true, true, false), "ask-strengths-child");
        assert_eq!(asks(Step::Strengths, false, false, false), "ask-reacts");
        assert_eq!(asks(Step::Strengths, false, true, false), "ask-strengths");
        assert_eq!(asks(Step::Growth, false, true, false), "ask-growth");
        assert_eq!(asks(Step::Growth, false, false, true), "ask-growth");
        assert_eq!(asks(Step::Growth, true, true, true), "ask-again-child");
    }
}
