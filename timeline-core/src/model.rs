//! The nouns of one child's timeline. Plain data: no dates are worked out here (see
//! [`crate::date`]), nothing is drawn, nothing is read or written.
//!
//! Every type serialises as format version 1 (`docs/format.md`). A changed shape is a new format
//! version with a migration in [`crate::file`], never a silent change here.

mod child;
mod conversation;
pub mod day;
mod id;
mod intervention;
mod item;
mod lane;
mod measurement;
mod note;
mod person;
mod plan;
mod said;
mod share;
mod statement;
mod talk;
mod timeline;
mod when;

pub use child::{Child, Region, SchoolKind, SchoolYear, SchoolYearError};
pub use conversation::{Conversation, ConversationKind, Participation};
pub use id::{
    ActionId, ConversationId, EvaluationId, GoalId, ItemId, LaneId, NoteId, PersonId, SaidId,
    StatementId, TimelineId,
};
pub use intervention::{
    FedBack, Intervention, InterventionKind, InterventionResult, PartyResult, Setting,
};
pub use item::{EventDetail, EventKind, Item, ItemBody, ItemKind, LifeEvent};
pub use lane::{Lane, LaneKind};
pub use measurement::{LinePoint, Measurement, MeasurementMoment, Scale};
pub use note::{Note, NoteKind, Pin};
pub use person::{Authority, Person, Role};
pub use plan::{
    Action, ActionStatus, Evaluation, ExpectedDuration, Goal, GoalStatus, Outcome, PlanKind,
    Signal, SupportPlan,
};
pub use said::{About, Cell, Said, Step, TalkForm};
pub use share::{Consent, Receiver, Share};
pub use statement::{Basis, Load, Response, ResponseValue, Statement};
pub use talk::{Stand, Talk};
pub use timeline::Timeline;
pub use when::{Choice, When};
