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

/// The question of a step. `rank`: 0 for the child; `last`: in the last round.
pub(super) fn question(step: Step, rank: u8, last: bool) -> &'static str {
    match (step, rank, last) {
        (Step::Prepare | Step::After, ..) => "ask-prepare",
        (Step::Start, 0, _) => "ask-start-child",
        (Step::Start, ..) => "ask-start",
        (Step::Strengths, 0, false) => "ask-strengths-child",
        (Step::Strengths, 0, true) => "ask-again-child",
        (Step::Strengths, _, false) => "ask-reacts",
        (Step::Strengths, ..) => "ask-strengths",
        (Step::Growth, 0, false) => "ask-growth-child",
        (Step::Growth, 0, true) => "ask-again-child",
        (Step::Growth, _, false) => "ask-reacts",
        (Step::Growth, ..) => "ask-growth",
        (Step::Summary, ..) => "ask-summary",
        (Step::Plan, 0, _) => "ask-plan-child",
        (Step::Plan, ..) => "ask-plan",
        (Step::Check, ..) => "ask-check",
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
