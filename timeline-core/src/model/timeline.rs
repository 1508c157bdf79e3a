//! The whole document of one child.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Child, Conversation, ConversationId, Item, ItemId, Lane, LaneId, LaneKind, Note, NoteId,
    Person, PersonId, Receiver, Statement, StatementId, Talk, TimelineId,
};
use crate::{chunks::Chunks, lang::Lang, sorted};

/// One child's timeline. Within a timeline every id of a kind is used once, and every id that is
/// referred to is there: [`crate::edit`] and [`crate::file`] keep it so, and whoever fills the lists without them has to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Timeline {
    /// Name of this document.
    pub id: TimelineId,
    /// Whose timeline it is.
    pub child: Child,
    /// Participants, in the order the screen shows them.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Lanes, from top to bottom.
    #[serde(default)]
    pub lanes: Vec<Lane>,
    /// What stands on the timeline, in order of entry.
    #[serde(default)]
    pub items: Chunks<Item>,
    /// Notes, in order of entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Conversations, in order of entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conversations: Vec<Conversation>,
    /// The day of the conversation that is going on (peildatum): what "nu" means for statements
    /// that do not carry their own day.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub conversation_date: Option<Date>,
    /// Where the conversation that is going on stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<Talk>,
}

impl Timeline {
    /// An empty timeline with the default lanes; lane `n` (from 1) has id `n`.
    #[must_use]
    pub fn new(id: TimelineId, alias: impl Into<String>) -> Self {
        let lanes = LaneKind::DEFAULT
            .into_iter()
            .zip(1..)
            .map(|(kind, n)| Lane { id: LaneId(n), kind, name: None, hidden: false })
            .collect();
        Self {
            id,
            child: Child { alias: alias.into(), ..Child::default() },
            people: Vec::new(),
            lanes,
            items: Chunks::default(),
            notes: Vec::new(),
            conversations: Vec::new(),
            conversation_date: None,
            talk: None,
        }
    }

    /// The person of this id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// What this person is called; with their role where somebody else has the same name, and their
    /// place among them where that is the same too. Nothing where they are not there.
    #[must_use]
    #[inline(never)]
    pub fn called(&self, id: PersonId, lang: Lang) -> String {
        let Some(person) = self.person(id) else { return String::new() };
        let name = person.name.trim();
        let letters = |name: &str| name.trim().to_lowercase();
        let same = |one: &&Person| letters(&one.name) == letters(name);
        if self.people.iter().filter(same).count() < 2 {
            return name.to_owned();
        }
        let role = person.role.name(lang);
        let mut like = self.people.iter().filter(same).filter(|one| one.role == person.role);
        match like.clone().count() {
            0 | 1 => format!("{name} ({role})"),
            _ => {
                let at = like.position(|one| one.id == id).unwrap_or_default();
                format!("{name} ({role} {})", at + 1)
            }
        }
    }

    /// The lane of this id.
    #[must_use]
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The first lane about this.
    #[must_use]
    pub fn lane_of(&self, kind: LaneKind) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.kind == kind)
    }

    /// The item of this id.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        // why: from the end, where what was added last stands: that is asked for most
        self.items.iter().rev().find(|item| item.id == id)
    }

    /// The statement of this id, with its item.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> Option<(&Item, &Statement)> {
        self.items.iter().find_map(|item| {
            item.statements.iter().find(|statement| statement.id == id).map(|found| (item, found))
        })
    }

    /// The note of this id.
    #[must_use]
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    /// The conversation of this id.
    #[must_use]
    pub fn conversation(&self, id: ConversationId) -> Option<&Conversation> {
        self.conversations.iter().find(|conversation| conversation.id == id)
    }

    /// The receivers every timeline has, then everybody else something was shared with or kept
    /// from, by name.
    #[must_use]
    pub fn receivers(&self) -> Vec<Receiver> {
        let of_items = self.items.iter().flat_map(|item| {
            item.shares.iter().chain(item.statements.iter().flat_map(|told| &told.shares))
        });
        let of_talks = self.conversations.iter().flat_map(|talk| {
            talk.shares.iter().chain(talk.said.iter().flat_map(|said| &said.shares))
        });
        let others: BTreeSet<&Receiver> = sorted::set(
            of_items
                .chain(self.notes.iter().flat_map(|note| &note.shares))
                .chain(of_talks)
                .map(|share| &share.receiver)
                .filter(|receiver| matches!(receiver, Receiver::Other(_))),
        );
        Receiver::DEFAULT.iter().chain(others).cloned().collect()
    }
}
