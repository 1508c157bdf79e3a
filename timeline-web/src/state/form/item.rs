//! Forms of items and their versions.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use timeline_core::model::{
    Basis, EventDetail, EventKind, FedBack, Intervention, ItemId, LaneId, Load, MeasurementMoment,
    PersonId, PlanKind, Setting, StatementId, day,
};

use super::WordsForm;

/// Title, lane, kind and fields of an item; for a new one also the first version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemForm {
    /// The item that is changed.
    pub id: Option<ItemId>,
    /// A few words.
    pub title: String,
    /// The lane; none: guessed from the title.
    pub lane: Option<LaneId>,
    /// What kind of thing it is, with its fields.
    pub body: BodyForm,
    /// Behind the curtain in front of the child.
    pub delicate: bool,
    /// The first version, of a new item; not used when one is changed.
    pub told: StatementForm,
}

/// What kind of thing an item is, with the fields of that kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BodyForm {
    /// Gebeurtenis.
    Event {
        /// Kind of life event.
        kind: EventKind,
        /// Closer, within the kind.
        detail: Option<EventDetail>,
    },
    /// Wat er gedaan is.
    Intervention(Box<Intervention>),
    /// Plan; its goals, actions and evaluations have their own forms.
    Plan(PlanForm),
    /// Meting.
    Measurement(Box<MeasurementForm>),
}

/// The fields of a plan itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanForm {
    /// Kind of plan.
    pub kind: Option<PlanKind>,
    /// The question it began with.
    pub reason: String,
    /// Closed.
    pub closed: bool,
}

/// The fields of a measurement; numbers as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasurementForm {
    /// Name of the instrument.
    pub instrument: String,
    /// Who filled it in.
    pub filled_in_by: Option<PersonId>,
    /// Where.
    pub setting: Option<Setting>,
    /// The score; `7,5` and `7.5` are the same.
    pub score: String,
    /// Lowest end of the scale.
    pub lowest: String,
    /// Highest end of the scale.
    pub highest: String,
    /// Before or after which intervention.
    pub moment: Option<MeasurementMoment>,
    /// To whom it was fed back.
    pub fed_back: Vec<FedBack>,
}

/// One teller's version of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementForm {
    /// The item; none for an item that is still being made.
    pub item: Option<ItemId>,
    /// The version that is changed.
    pub id: Option<StatementId>,
    /// Who tells it; none: whoever is speaking.
    pub teller: Option<PersonId>,
    /// When it was.
    pub when: WordsForm,
    /// The story in the teller's words.
    pub text: String,
    /// How the teller knows.
    pub basis: Option<Basis>,
    /// How heavy or supporting it was.
    pub load: Option<Load>,
}

/// An item was dragged: its words are asked again, never silently made exact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveForm {
    /// The item.
    pub item: ItemId,
    /// The version whose words change.
    pub statement: StatementId,
    /// The lane it was dropped in; the same as before when it stayed there.
    pub lane: LaneId,
    /// The first day of where it was dropped.
    #[serde(with = "day")]
    pub start: Date,
    /// The last day, of a period.
    #[serde(default, with = "day::maybe")]
    pub end: Option<Date>,
    /// The words as they were.
    pub before: WordsForm,
    /// The words as they will be; begins with a suggestion such as "rond maart 2021".
    pub when: WordsForm,
}
