//! What one receiver may see. Only an explicit yes lets something through; what is withheld leaves
//! no trace in the result.
//!
//! - A version is seen by the word of the version itself, or else by that of its item.
//! - An item is seen when at least one of its versions is. What is known of it beyond title and
//!   versions (goals, results, scores) is seen only by a yes for the item.
//! - A note is seen by its own word, or else by that of the item it is pinned to; never without
//!   that item. Pinned to a lane or a date it needs a yes of its own.
//! - Date words that name a withheld item ("na de verhuizing") tell of it. They are left out, and
//!   what they dated is undated: even coarser words would tell when the withheld thing was.
//! - A conversation is seen by its own word. What was said in it about an item, a version or a note
//!   is seen only with that; what was prepared for it, only by a word of its own. An agreement
//!   of it is not seen without what it was made of; one in a plan is seen with the plan. How a
//!   conversation that is going on stands is never seen.
//! - People who no longer occur are left out, and so are users' own lanes with nothing in them; the other lanes then have
//!   their usual names.
//! - The child (alias, birth date, school career) is always seen: without it there is no timeline.

pub(crate) mod words;

mod talk;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::chunks::Chunks;
use crate::date::Dates;
use crate::edit::{RecordId, refs};
use crate::model::{
    Consent, ConversationId, Intervention, Item, ItemBody, ItemId, LaneKind, LifeEvent,
    Measurement, Note, NoteId, Pin, Receiver, Role, SaidId, Share, StatementId, SupportPlan,
    Timeline,
};
use crate::sorted;

/// A timeline for one receiver.
#[derive(Clone, Debug, PartialEq)]
pub struct Redacted {
    /// What the receiver may see.
    pub timeline: Timeline,
    /// What was left out, for those who make the print. Never part of what is handed over.
    pub left_out: LeftOut,
}

/// What was left out, by what was decided about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Somebody said no.
    pub no: Vec<Withheld>,
    /// Still to be asked.
    pub ask: Vec<Withheld>,
    /// Nothing was decided.
    pub unasked: Vec<Withheld>,
    /// How many dates were left out because their words name something withheld.
    pub dates: usize,
}

/// Something that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// A whole item, with all its versions and notes.
    Item(ItemId),
    /// What is known of an item beyond its title and versions: goals, results, scores.
    Details(ItemId),
    /// One version of an item that is there.
    Statement(ItemId, StatementId),
    /// A note on something that is there.
    Note(NoteId),
    /// A whole conversation, with all that was said and agreed in it.
    Conversation(ConversationId),
    /// One thing said in a conversation that is there.
    Said(ConversationId, SaidId),
}

impl LeftOut {
    /// How many things were left out.
    #[must_use]
    pub fn count(&self) -> usize {
        self.no.len() + self.ask.len() + self.unasked.len()
    }

    fn add(&mut self, what: Withheld, decided: Option<Consent>) {
        match decided {
            Some(Consent::No) => self.no.push(what),
            Some(Consent::Ask) => self.ask.push(what),
            Some(Consent::Yes) | None => self.unasked.push(what),
        }
    }
}

/// The timeline with nothing in it but what this receiver may see.
///
/// ```
/// use timeline_core::model::*;
/// use timeline_core::share::redact;
///
/// let mut timeline = Timeline::new(TimelineId(1), "Noor");
/// let mut item = Item::event(ItemId(7), LaneId(2), "Broertje Sem geboren", EventKind::Family);
/// let yes = Share { receiver: Receiver::School, consent: Consent::Yes, by: None, on: None };
/// item.shares.push(yes);
/// timeline.items.push(item);
/// assert_eq!(redact(&timeline, &Receiver::School).timeline.items.len(), 1);
/// // Nobody was asked about youth care, and that is not a yes.
/// assert_eq!(redact(&timeline, &Receiver::YouthCare).timeline.items.len(), 0);
/// assert_eq!(redact(&timeline, &Receiver::YouthCare).left_out.unasked.len(), 1);
/// ```
#[must_use]
pub fn redact(timeline: &Timeline, receiver: &Receiver) -> Redacted {
    let mut left_out = LeftOut::default();
    let items: Chunks<Item> = timeline
        .items
        .iter()
        .filter_map(|item| seen_of_item(item, receiver, &mut left_out))
        .collect();
    let there: BTreeSet<ItemId> = sorted::set(items.iter().map(|item| item.id));
    let word_of_item: BTreeMap<ItemId, Option<Consent>> =
        sorted::map(timeline.items.iter().map(|item| (item.id, decided(&item.shares, receiver))));
    let notes = timeline
        .notes
        .iter()
        .filter_map(|note| seen_of_note(note, receiver, &there, &word_of_item, &mut left_out))
        .collect();
    let mut seen = Timeline {
        id: timeline.id,
        child: timeline.child.clone(),
        people: timeline.people.clone(),
        lanes: timeline.lanes.clone(),
        items,
        notes,
        conversations: Vec::new(),
        conversation_date: timeline.conversation_date,
        talk: None,
    };
    seen.conversations = talk::seen_of_conversations(timeline, &seen, receiver, &mut left_out);
    let talks: BTreeSet<_> = sorted::set(seen.conversations.iter().map(|one| one.id));
    // why: which item words name does not depend on the day; any day will do
    let today = timeline.conversation_date.unwrap_or(Date::constant(2000, 1, 1));
    let dates = Dates::of(timeline, today);
    let withheld = |id| !there.contains(&id);
    left_out.dates = words::leave_out(&mut seen, timeline, &dates, today, &withheld);
    refs::forget(&mut seen, &|id| match id {
        RecordId::Item(id) => !there.contains(&id),
        RecordId::Conversation(id) => !talks.contains(&id),
        RecordId::Person(_) | RecordId::Lane(_) | RecordId::Note(_) => false,
    });
    leave_out_unused(&mut seen);
    Redacted { timeline: seen, left_out }
}

/// What was decided for this receiver; where that contradicts itself, the strictest.
fn decided(shares: &[Share], receiver: &Receiver) -> Option<Consent> {
    let words = shares.iter().filter(|share| share.receiver == *receiver);
    words.map(|share| share.consent).max_by_key(|consent| strictness(Some(*consent)))
}

fn strictness(consent: Option<Consent>) -> u8 {
    match consent {
        Some(Consent::Yes) => 0,
        None => 1,
        Some(Consent::Ask) => 2,
        Some(Consent::No) => 3,
    }
}

fn seen_of_item(item: &Item, receiver: &Receiver, left_out: &mut LeftOut) -> Option<Item> {
    let word = decided(&item.shares, receiver);
    let words: Vec<Option<Consent>> = item
        .statements
        .iter()
        .map(|statement| decided(&statement.shares, receiver).or(word))
        .collect();
    let is_seen = match words.as_slice() {
        [] => word == Some(Consent::Yes),
        words => words.contains(&Some(Consent::Yes)),
    };
    if !is_seen {
        let reason = words.into_iter().max_by_key(|word| strictness(*word)).unwrap_or(word);
        left_out.add(Withheld::Item(item.id), reason);
        return None;
    }
    let mut seen = item.clone();
    seen.shares = for_receiver(&item.shares, receiver);
    let mut words = words.into_iter();
    seen.statements.retain_mut(|statement| {
        let word = words.next().flatten();
        statement.shares = for_receiver(&statement.shares, receiver);
        if word != Some(Consent::Yes) {
            left_out.add(Withheld::Statement(item.id, statement.id), word);
        }
        word == Some(Consent::Yes)
    });
    if word != Some(Consent::Yes) {
        seen.body = without_details(&item.body);
        if seen.body != item.body {
            left_out.add(Withheld::Details(item.id), word);
        }
    }
    Some(seen)
}

fn without_details(body: &ItemBody) -> ItemBody {
    match body {
        ItemBody::Event(event) => ItemBody::Event(LifeEvent { kind: event.kind, detail: None }),
        ItemBody::Intervention(_) => ItemBody::Intervention(Box::<Intervention>::default()),
        ItemBody::Plan(_) => ItemBody::Plan(Box::<SupportPlan>::default()),
        ItemBody::Measurement(_) => ItemBody::Measurement(Box::<Measurement>::default()),
    }
}

fn seen_of_note(
    note: &Note,
    receiver: &Receiver,
    there: &BTreeSet<ItemId>,
    word_of_item: &BTreeMap<ItemId, Option<Consent>>,
    left_out: &mut LeftOut,
) -> Option<Note> {
    let inherited = match &note.pin {
        Pin::Item(id) if !there.contains(id) => return None,
        Pin::Item(id) => word_of_item.get(id).copied().flatten(),
        Pin::Lane(_) | Pin::When(_) => None,
    };
    let word = decided(&note.shares, receiver).or(inherited);
    if word != Some(Consent::Yes) {
        left_out.add(Withheld::Note(note.id), word);
        return None;
    }
    Some(Note { shares: for_receiver(&note.shares, receiver), ..note.clone() })
}

/// What was decided for others is not this receiver's business.
fn for_receiver(shares: &[Share], receiver: &Receiver) -> Vec<Share> {
    shares.iter().filter(|share| share.receiver == *receiver).cloned().collect()
}

fn leave_out_unused(seen: &mut Timeline) {
    let mut used = BTreeSet::new();
    refs::each_reference(seen, &mut |_, to| _ = used.insert(to));
    seen.people.retain(|one| one.role == Role::Child || used.contains(&one.id.into()));
    seen.lanes.retain(|lane| lane.kind != LaneKind::Own || used.contains(&lane.id.into()));
    for lane in seen.lanes.iter_mut().filter(|lane| !used.contains(&lane.id.into())) {
        lane.name = None;
    }
}
