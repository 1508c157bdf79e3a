//! Forms as they are being filled in: one typed draft per form, text fields as typed. A view sends
//! the whole changed draft back ([`super::FormMessage::Changed`]).

mod child;
mod fault;
mod item;
mod plan;
mod submit;
mod words;

use serde::{Deserialize, Serialize};
use timeline_core::model::{
    Authority, ItemId, LaneId, LaneKind, NoteId, NoteKind, PersonId, Pin, Role, Timeline,
};

use super::ActionIn;

pub use child::ChildForm;
pub use fault::{Fault, FormField, Weight, faults};
pub use item::{BodyForm, ItemForm, MeasurementForm, MoveForm, PlanForm, StatementForm};
pub use plan::{ActionForm, EvaluationForm, GoalForm};
pub(super) use submit::conversation_day;
pub use submit::{Submitted, Told, submit};
pub use words::WordsForm;

/// A form that is being filled in. `id: None` in a form means: something new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Form {
    /// Title, lane, kind and fields of an item; for a new one also the first version.
    Item(ItemForm),
    /// One teller's version of an item.
    Statement(StatementForm),
    /// An item was dragged: when was it then?
    Move(MoveForm),
    /// A note.
    Note(NoteForm),
    /// A participant.
    Person(PersonForm),
    /// The child: alias, birth, school career.
    Child(ChildForm),
    /// The conversation that is going on.
    Conversation(ConversationForm),
    /// A lane.
    Lane(LaneForm),
    /// A goal of a plan.
    Goal(GoalForm),
    /// An action of a plan.
    Action(ActionForm),
    /// An evaluation of a plan.
    Evaluation(EvaluationForm),
}

/// A note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoteForm {
    /// The note that is changed.
    pub id: Option<NoteId>,
    /// Fact, opinion, feeling or decision.
    pub kind: NoteKind,
    /// What was said.
    pub text: String,
    /// Who said it.
    pub by: Option<PersonId>,
    /// Where it is pinned.
    pub pin: Pin,
}

/// A participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonForm {
    /// The person that is changed.
    pub id: Option<PersonId>,
    /// "Moeder", "Juf Ilse".
    pub name: String,
    /// Role towards the child.
    pub role: Role,
    /// Parental authority.
    pub authority: Authority,
}

/// The conversation that is going on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationForm {
    /// Its day as typed; empty: today, whenever that is.
    pub day: String,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneForm {
    /// The lane that is changed.
    pub id: Option<LaneId>,
    /// The users' own name; empty shows the default name.
    pub name: String,
    /// What it is about.
    pub kind: LaneKind,
}

impl Form {
    /// Whether it makes something new; else it changes something that is there.
    #[must_use]
    pub fn is_new(&self) -> bool {
        match self {
            Self::Item(form) => form.id.is_none(),
            Self::Statement(form) => form.id.is_none(),
            Self::Note(form) => form.id.is_none(),
            Self::Person(form) => form.id.is_none(),
            Self::Lane(form) => form.id.is_none(),
            Self::Goal(form) => form.id.is_none(),
            Self::Action(form) => form.id.is_none(),
            Self::Evaluation(form) => form.id.is_none(),
            // why: what was dragged stands where it stood until its words are said
            Self::Move(_) => true,
            Self::Child(_) | Self::Conversation(_) => false,
        }
    }

    /// The item it is about, if that is there already.
    #[must_use]
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::Item(form) => form.id,
            Self::Statement(form) => form.item,
            Self::Move(form) => Some(form.item),
            Self::Note(NoteForm { pin: Pin::Item(id), .. }) => Some(*id),
            Self::Goal(form) => Some(form.item),
            Self::Action(ActionForm { place: ActionIn::Plan(id), .. }) => Some(*id),
            Self::Evaluation(form) => Some(form.item),
            _ => None,
        }
    }

    /// Whether what it is about is still there.
    #[must_use]
    pub fn has_subject(&self, timeline: &Timeline) -> bool {
        let item = |id: ItemId| timeline.item(id).is_some();
        let statement = |id| timeline.statement(id).is_some();
        match self {
            Self::Item(form) => form.id.is_none_or(item),
            Self::Statement(form) => form.item.is_some_and(item) && form.id.is_none_or(statement),
            Self::Move(form) => statement(form.statement),
            Self::Note(form) => {
                let note = form.id.is_none_or(|id| timeline.note(id).is_some());
                note && !matches!(form.pin, Pin::Item(id) if !item(id))
            }
            Self::Person(form) => form.id.is_none_or(|id| timeline.person(id).is_some()),
            Self::Child(_) | Self::Conversation(_) => true,
            Self::Lane(form) => form.id.is_none_or(|id| timeline.lane(id).is_some()),
            Self::Goal(form) => item(form.item),
            Self::Action(form) => match form.place {
                ActionIn::Plan(id) => item(id),
                ActionIn::Talk(id) => timeline.conversation(id).is_some(),
            },
            Self::Evaluation(form) => item(form.item),
        }
    }
}
