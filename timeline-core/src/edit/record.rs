//! A record: anything with an id that stands in one of the lists of a timeline.

use std::fmt;

use crate::model::{
    Conversation, ConversationId, Item, ItemId, Lane, LaneId, Note, NoteId, Person, PersonId,
    Timeline,
};

macro_rules! records {
    ($($variant:ident($record:ident, $id:ident) in $list:ident, $name:literal;)*) => {
        /// Anything with an id that stands in one of the lists of a timeline.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)]
        #[allow(clippy::large_enum_variant, reason = "an edit holds it in a box")]
        pub enum Record { $($variant($record),)* }

        /// The id of a [`Record`], with its kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)]
        pub enum RecordId { $($variant($id),)* }

        impl Record {
            /// The id, with its kind.
            #[must_use]
            pub fn id(&self) -> RecordId {
                match self { $(Self::$variant(record) => RecordId::$variant(record.id),)* }
            }
        }

        impl fmt::Display for RecordId {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$variant(id) => write!(f, concat!($name, " {}"), id),)* }
            }
        }

        $(
            impl From<$record> for Record {
                fn from(record: $record) -> Self { Self::$variant(record) }
            }
            impl From<$id> for RecordId {
                fn from(id: $id) -> Self { Self::$variant(id) }
            }
        )*

        pub(super) fn index_of(timeline: &Timeline, id: RecordId) -> Option<usize> {
            // why: from the end, where what was added last stands: undo asks for that
            match id { $(RecordId::$variant(id) => timeline.$list.iter().rposition(|record| record.id == id),)* }
        }

        pub(super) fn each_id(timeline: &Timeline, see: &mut dyn FnMut(RecordId)) {
            $(timeline.$list.iter().for_each(|record| see(record.id.into()));)*
        }

        pub(super) fn insert(timeline: &mut Timeline, at: usize, record: Record) {
            match record { $(Record::$variant(record) => {
                let at = at.min(timeline.$list.len());
                timeline.$list.insert(at, record);
            })* }
        }

        pub(super) fn remove(timeline: &mut Timeline, id: RecordId, at: usize) -> Option<Record> {
            match id { $(RecordId::$variant(_) => {
                (at < timeline.$list.len()).then(|| Record::$variant(timeline.$list.remove(at)))
            })* }
        }

        /// `at` is the place of the record with the same id.
        pub(super) fn swap(timeline: &mut Timeline, at: usize, record: Record) -> Record {
            match record { $(Record::$variant(record) => {
                Record::$variant(std::mem::replace(&mut timeline.$list[at], record))
            })* }
        }

        pub(super) fn shift(timeline: &mut Timeline, id: RecordId, at: usize, to: usize) {
            match id { $(RecordId::$variant(_) => {
                let to = to.min(timeline.$list.len().saturating_sub(1));
                let record = timeline.$list.remove(at);
                timeline.$list.insert(to, record);
            })* }
        }
    };
}

records! {
    Person(Person, PersonId) in people, "person";
    Lane(Lane, LaneId) in lanes, "lane";
    Item(Item, ItemId) in items, "item";
    Note(Note, NoteId) in notes, "note";
    Conversation(Conversation, ConversationId) in conversations, "conversation";
}
