//! The key of the text for each choice the model knows. One place, so that a screen and a form
//! cannot name the same thing differently.

use timeline_core::model::{
    ActionStatus, Authority, Basis, Consent, EventDetail, EventKind, GoalStatus, InterventionKind,
    InterventionResult, ItemBody, Load, Measurement, NoteKind, Outcome, PlanKind, Receiver,
    ResponseValue, SchoolKind, Setting,
};

use super::part::OneOf;
use crate::text::Texts;

/// One of these, or not said.
pub fn one_of<T>(texts: Texts, all: &[T], word: fn(T) -> &'static str) -> OneOf<T>
where
    T: Copy + PartialEq + 'static,
{
    OneOf::new(texts.t("not-said"), all.iter().map(|one| (*one, texts.t(word(*one)))))
}

/// ▼▼ … ▲▲ in words.
pub fn load(load: Load) -> &'static str {
    match load.value() {
        -2 => "load-very-heavy",
        -1 => "load-heavy",
        1 => "load-good",
        2 => "load-very-good",
        _ => "load-plain",
    }
}

/// Klopt, zie ik anders, weet ik niet.
pub fn response(value: ResponseValue) -> &'static str {
    match value {
        ResponseValue::Agrees => "response-agrees",
        ResponseValue::SeesDifferently => "response-differs",
        ResponseValue::DoesNotKnow => "response-unsure",
    }
}

/// Every response, in the order the screen offers them.
pub const RESPONSES: [ResponseValue; 3] =
    [ResponseValue::Agrees, ResponseValue::SeesDifferently, ResponseValue::DoesNotKnow];

/// How the teller knows.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Seen => "basis-seen",
        Basis::Heard => "basis-heard",
        Basis::Read => "basis-read",
    }
}

/// Every basis, in the order the screen offers them.
pub const BASES: [Basis; 3] = [Basis::Seen, Basis::Heard, Basis::Read];

/// What kind of thing an item is.
pub fn body(body: &ItemBody) -> &'static str {
    match body {
        ItemBody::Event(_) => "body-event",
        ItemBody::Intervention(_) => "body-intervention",
        ItemBody::Plan(_) => "body-plan",
        ItemBody::Measurement(_) => "body-measurement",
    }
}

/// The closest kind that is known of an item.
pub fn item_kind(body: &ItemBody) -> &'static str {
    match body {
        ItemBody::Event(event) => event.detail.map_or_else(|| event_kind(event.kind), detail),
        ItemBody::Intervention(one) => one.kind.map_or("body-intervention", intervention),
        ItemBody::Plan(one) => one.kind.map_or("body-plan", plan),
        ItemBody::Measurement(_) => "body-measurement",
    }
}

/// Kind of life event.
pub fn event_kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Milestone => "event-milestone",
        EventKind::Family => "event-family",
        EventKind::School => "event-school",
        EventKind::Health => "event-health",
        EventKind::Help => "event-help",
        EventKind::Livelihood => "event-livelihood",
        EventKind::FreeTime => "event-free-time",
        EventKind::Success => "event-success",
        EventKind::Signal => "event-signal",
    }
}

/// Closer kind of life event.
pub fn detail(detail: EventDetail) -> &'static str {
    match detail {
        EventDetail::Birth => "detail-birth",
        EventDetail::Separation => "detail-separation",
        EventDetail::Death => "detail-death",
        EventDetail::Move => "detail-move",
        EventDetail::NewFamilyMember => "detail-new-family-member",
        EventDetail::SchoolStart => "detail-school-start",
        EventDetail::SchoolChange => "detail-school-change",
        EventDetail::Repeating => "detail-repeating",
        EventDetail::Skipping => "detail-skipping",
        EventDetail::Absence => "detail-absence",
        EventDetail::Suspension => "detail-suspension",
        EventDetail::Incident => "detail-incident",
        EventDetail::Referral => "detail-referral",
        EventDetail::WaitingList => "detail-waiting-list",
        EventDetail::Assessment => "detail-assessment",
        EventDetail::Diagnosis => "detail-diagnosis",
        EventDetail::Ruling => "detail-ruling",
        EventDetail::Medication => "detail-medication",
    }
}

/// Kind of help.
pub fn intervention(kind: InterventionKind) -> &'static str {
    match kind {
        InterventionKind::OrdinaryAttention => "intervention-attention",
        InterventionKind::ClassAdjustment => "intervention-class",
        InterventionKind::ExtraPractice => "intervention-practice",
        InterventionKind::Talks => "intervention-talks",
        InterventionKind::Training => "intervention-training",
        InterventionKind::Therapy => "intervention-therapy",
        InterventionKind::FamilyHelp => "intervention-family",
        InterventionKind::Other => "intervention-other",
    }
}

/// Where something is done.
pub fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Class => "setting-class",
        Setting::Home => "setting-home",
        Setting::Elsewhere => "setting-elsewhere",
    }
}

/// Every setting, in the order the screen offers them.
pub const SETTINGS: [Setting; 3] = [Setting::Class, Setting::Home, Setting::Elsewhere];

/// Whether help helped.
pub fn result(result: InterventionResult) -> &'static str {
    match result {
        InterventionResult::Helped => "result-helped",
        InterventionResult::HelpedSomewhat => "result-somewhat",
        InterventionResult::DidNotHelp => "result-not",
        InterventionResult::TooEarly => "result-early",
    }
}

/// Every result, in the order the screen offers them.
pub const RESULTS: [InterventionResult; 4] = [
    InterventionResult::Helped,
    InterventionResult::HelpedSomewhat,
    InterventionResult::DidNotHelp,
    InterventionResult::TooEarly,
];

/// Kind of plan.
pub fn plan(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Opp => "plan-opp",
        PlanKind::GroupPlan => "plan-group",
        PlanKind::Arrangement => "plan-arrangement",
        PlanKind::FamilyPlan => "plan-family",
        PlanKind::CarePlan => "plan-care",
        PlanKind::OneFamilyOnePlan => "plan-one-family",
        PlanKind::Other => "plan-other",
    }
}

/// How a goal stands.
pub fn goal_status(status: GoalStatus) -> &'static str {
    match status {
        GoalStatus::Open => "goal-open",
        GoalStatus::Started => "goal-started",
        GoalStatus::Reached => "goal-reached",
        GoalStatus::Stopped => "goal-stopped",
    }
}

/// Every state of a goal, in the order the screen offers them.
pub const GOAL_STATES: [GoalStatus; 4] =
    [GoalStatus::Open, GoalStatus::Started, GoalStatus::Reached, GoalStatus::Stopped];

/// How an action stands.
pub fn action_status(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Open => "action-open",
        ActionStatus::GoingOn => "action-going-on",
        ActionStatus::Done => "action-done",
        ActionStatus::Stopped => "action-stopped",
    }
}

/// Every state of an action, in the order the screen offers them.
pub const ACTION_STATES: [ActionStatus; 4] =
    [ActionStatus::Open, ActionStatus::GoingOn, ActionStatus::Done, ActionStatus::Stopped];

/// How an evaluation turned out.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Reached => "outcome-reached",
        Outcome::PartlyReached => "outcome-partly",
        Outcome::NotReached => "outcome-not",
    }
}

/// Every outcome, in the order the screen offers them.
pub const OUTCOMES: [Outcome; 3] = [Outcome::Reached, Outcome::PartlyReached, Outcome::NotReached];

/// Kind of note.
pub fn note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Information => "note-information",
        NoteKind::Thought => "note-thought",
        NoteKind::Feeling => "note-feeling",
        NoteKind::Decision => "note-decision",
    }
}

/// Parental authority.
pub fn authority(authority: Authority) -> &'static str {
    match authority {
        Authority::Yes => "authority-yes",
        Authority::No => "authority-no",
        Authority::Unknown => "authority-unknown",
    }
}

/// Every answer to the question of authority, in the order the screen offers them.
pub const AUTHORITIES: [Authority; 3] = [Authority::Yes, Authority::No, Authority::Unknown];

/// Ja, nee, nog vragen.
pub fn consent(consent: Consent) -> &'static str {
    match consent {
        Consent::Yes => "consent-yes",
        Consent::No => "consent-no",
        Consent::Ask => "consent-ask",
    }
}

/// Every consent, in the order the screen offers them.
pub const CONSENTS: [Consent; 3] = [Consent::Yes, Consent::No, Consent::Ask];

/// Who a print, file or export is for.
pub fn receiver(receiver: &Receiver, texts: Texts) -> String {
    match receiver {
        Receiver::School => texts.t("receiver-school"),
        Receiver::YouthCare => texts.t("receiver-youth-care"),
        Receiver::Parents => texts.t("receiver-parents"),
        Receiver::Child => texts.t("receiver-child"),
        Receiver::Other(name) => name.clone(),
    }
}

/// The same inside a sentence: "niet met het kind gedeeld".
pub fn to_receiver(whom: &Receiver, texts: Texts) -> String {
    match whom {
        Receiver::Parents => texts.t("receiver-the-parents"),
        Receiver::Child => texts.t("receiver-the-child"),
        _ => receiver(whom, texts),
    }
}

/// Kind of school.
pub fn school(kind: &SchoolKind, texts: Texts) -> String {
    match kind {
        SchoolKind::Preschool => texts.t("school-preschool"),
        SchoolKind::Bo => texts.t("school-bo"),
        SchoolKind::Sbo => texts.t("school-sbo"),
        SchoolKind::So => texts.t("school-so"),
        SchoolKind::LanguageClass => texts.t("school-language"),
        SchoolKind::Vmbo => texts.t("school-vmbo"),
        SchoolKind::Havo => texts.t("school-havo"),
        SchoolKind::Vwo => texts.t("school-vwo"),
        SchoolKind::Pro => texts.t("school-pro"),
        SchoolKind::Vso => texts.t("school-vso"),
        SchoolKind::Mbo => texts.t("school-mbo"),
        SchoolKind::Home => texts.t("school-home"),
        SchoolKind::Other(name) => name.clone(),
    }
}

/// Every named kind of school, in the order the screen offers them.
pub const SCHOOLS: [SchoolKind; 12] = [
    SchoolKind::Preschool,
    SchoolKind::Bo,
    SchoolKind::Sbo,
    SchoolKind::So,
    SchoolKind::LanguageClass,
    SchoolKind::Vmbo,
    SchoolKind::Havo,
    SchoolKind::Vwo,
    SchoolKind::Pro,
    SchoolKind::Vso,
    SchoolKind::Mbo,
    SchoolKind::Home,
];

/// The score of a measurement on its scale, or how many points its line has; none where there is neither.
#[must_use]
pub fn score(texts: Texts, one: &Measurement) -> Option<String> {
    let number = |value: f64| texts.0.number(value);
    match (one.score, one.scale) {
        (Some(score), Some(scale)) => {
            let (score, lowest) = (number(score), number(scale.lowest));
            let highest = number(scale.highest);
            let args = [
                ("score", (&score).into()),
                ("lowest", (&lowest).into()),
                ("highest", (&highest).into()),
            ];
            Some(texts.with("measurement-on-scale", &args))
        }
        (Some(score), None) => Some(number(score)),
        (None, _) if !one.line.is_empty() => {
            Some(texts.with("line-points", &[("count", one.line.len().into())]))
        }
        (None, _) => None,
    }
}
