//! An item: anything that stands on the timeline. What is common to a life event, an intervention,
//! a plan and a measurement (title, lane, versions, consent) is here once; what differs is in
//! [`ItemBody`].

use serde::{Deserialize, Serialize};

use super::{Intervention, ItemId, LaneId, Measurement, Share, Statement, SupportPlan};

/// Something on the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Item {
    /// Name of this item in the document.
    pub id: ItemId,
    /// The lane it stands in.
    pub lane: LaneId,
    /// A few words: "Ouders gaan uit elkaar".
    pub title: String,
    /// The versions of it, oldest first. May be empty only in passing: an item nobody tells of is
    /// undated.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Who may see it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// Behind the curtain in front of the child, until an adult lifts it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub delicate: bool,
    /// The curtain is closed in front of everybody at the table, until an adult opens it; see
    /// [`crate::curtain`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub curtain: bool,
    /// "Niet nu": put aside for another time. Nothing of it is lost.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub later: bool,
    /// What kind of thing it is.
    pub body: ItemBody,
}

/// What kind of thing an item is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemBody {
    /// Gebeurtenis.
    Event(LifeEvent),
    /// Wat er gedaan is.
    Intervention(Box<Intervention>),
    /// Plan.
    Plan(Box<SupportPlan>),
    /// Meting.
    Measurement(Box<Measurement>),
}

/// What kind of thing an item is, without anything of what is in it: to filter by, and what a table
/// tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// A life event of this kind.
    Event(EventKind),
    /// Wat er gedaan is.
    Intervention,
    /// Plan.
    Plan,
    /// Meting.
    Measurement,
}

impl ItemBody {
    /// What kind of thing it is.
    #[must_use]
    pub fn kind(&self) -> ItemKind {
        match self {
            Self::Event(event) => ItemKind::Event(event.kind),
            Self::Intervention(_) => ItemKind::Intervention,
            Self::Plan(_) => ItemKind::Plan,
            Self::Measurement(_) => ItemKind::Measurement,
        }
    }
}

/// Something that happened in the child's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LifeEvent {
    /// Kind of life event.
    pub kind: EventKind,
    /// Closer, if somebody chose: a move, a diagnosis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<EventDetail>,
}

/// Kind of life event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Mijlpaal.
    Milestone,
    /// Gezin.
    Family,
    /// School.
    School,
    /// Gezondheid.
    Health,
    /// Hulp.
    Help,
    /// Bestaanszekerheid.
    Livelihood,
    /// Vrije tijd.
    FreeTime,
    /// Succes.
    Success,
    /// Signaal.
    Signal,
}

impl EventKind {
    /// Every kind, in the order the screen offers them.
    pub const ALL: [Self; 9] = [
        Self::Milestone,
        Self::Family,
        Self::School,
        Self::Health,
        Self::Help,
        Self::Livelihood,
        Self::FreeTime,
        Self::Success,
        Self::Signal,
    ];
}

/// A closer kind, within [`EventKind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventDetail {
    /// Geboorte (gezin).
    Birth,
    /// Scheiding (gezin).
    Separation,
    /// Overlijden (gezin).
    Death,
    /// Verhuizing (gezin).
    Move,
    /// Nieuw gezinslid (gezin).
    NewFamilyMember,
    /// Start (school).
    SchoolStart,
    /// Wissel (school).
    SchoolChange,
    /// Doubleren (school).
    Repeating,
    /// Versnellen (school).
    Skipping,
    /// Verzuim (school).
    Absence,
    /// Schorsing (school).
    Suspension,
    /// Incident (school).
    Incident,
    /// Aanmelding (hulp).
    Referral,
    /// Wachtlijst (hulp).
    WaitingList,
    /// Onderzoek (hulp).
    Assessment,
    /// Diagnose (hulp); hidden by the view "zonder etiket".
    Diagnosis,
    /// Beschikking (hulp).
    Ruling,
    /// Medicatie (hulp).
    Medication,
}

impl EventDetail {
    /// The details one kind can have, in the order the screen offers them.
    #[must_use]
    pub fn of(kind: EventKind) -> &'static [Self] {
        match kind {
            EventKind::Family => {
                &[Self::Birth, Self::Separation, Self::Death, Self::Move, Self::NewFamilyMember]
            }
            EventKind::School => &[
                Self::SchoolStart,
                Self::SchoolChange,
                Self::Repeating,
                Self::Skipping,
                Self::Absence,
                Self::Suspension,
                Self::Incident,
            ],
            EventKind::Help => &[
                Self::Referral,
                Self::WaitingList,
                Self::Assessment,
                Self::Diagnosis,
                Self::Ruling,
                Self::Medication,
            ],
            _ => &[],
        }
    }
}

impl Item {
    /// A life event without versions yet.
    #[must_use]
    pub fn event(id: ItemId, lane: LaneId, title: impl Into<String>, kind: EventKind) -> Self {
        let body = ItemBody::Event(LifeEvent { kind, detail: None });
        Self::new(id, lane, title, body)
    }

    /// An item of any kind, without versions yet.
    #[must_use]
    pub fn new(id: ItemId, lane: LaneId, title: impl Into<String>, body: ItemBody) -> Self {
        Self {
            id,
            lane,
            title: title.into(),
            statements: Vec::new(),
            shares: Vec::new(),
            delicate: false,
            curtain: false,
            later: false,
            body,
        }
    }
}
