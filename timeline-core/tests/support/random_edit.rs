//! A random edit, most of the time one that can be applied.

use timeline_core::edit::{Edit, RecordId};
use timeline_core::model::*;

use super::Dice;
use super::random_timeline::{conversation, item, lane, note, person, talk, text};

pub fn random_edit(dice: &mut Dice, timeline: &Timeline) -> Edit {
    match dice.roll(13) {
        0..=3 => insert(dice, timeline),
        4 | 5 => Edit::remove(record_id(dice, timeline)),
        6 | 7 => replace(dice, timeline),
        8 => Edit::Move { id: record_id(dice, timeline), to: dice.roll(timeline.items.len() + 2) },
        9 => Edit::SetChild(Box::new(Child { alias: text(dice, "alias"), ..Child::default() })),
        10 => Edit::SetConversationDate(
            dice.maybe(|dice| jiff::civil::date(2020 + dice.roll(6) as i16, 5, 4)),
        ),
        11 if !timeline.people.is_empty() => {
            Edit::SetTalk(dice.maybe(|dice| Box::new(talk(dice, timeline))))
        }
        _ => Edit::Group(dice.some(4, |dice| random_edit(dice, timeline))),
    }
}

fn insert(dice: &mut Dice, timeline: &Timeline) -> Edit {
    let at = if dice.once_in(2) { usize::MAX } else { dice.roll(timeline.items.len() + 1) };
    let Edit::Insert { record, .. } = (match dice.roll(10) {
        0 => Edit::add(person(dice)),
        1 => Edit::add(lane(dice)),
        2 => Edit::add(conversation(dice, timeline)),
        3 | 4 if !timeline.people.is_empty() => Edit::add(note(dice, timeline)),
        _ if !timeline.people.is_empty() && !timeline.lanes.is_empty() => {
            Edit::add(item(dice, timeline))
        }
        _ => Edit::add(person(dice)),
    }) else {
        unreachable!("add inserts")
    };
    Edit::Insert { at, record }
}

fn replace(dice: &mut Dice, timeline: &Timeline) -> Edit {
    if let Some(old) = timeline.conversations.get(dice.roll(6)) {
        return Edit::replace(Conversation { id: old.id, ..conversation(dice, timeline) });
    }
    if timeline.items.is_empty() || timeline.people.is_empty() || dice.once_in(4) {
        let Some(old) = timeline.people.get(dice.roll(timeline.people.len())) else {
            return Edit::replace(person(dice));
        };
        return Edit::replace(Person { id: old.id, ..person(dice) });
    }
    let old = timeline.items[dice.roll(timeline.items.len())].id;
    Edit::replace(Item { id: old, ..item(dice, timeline) })
}

fn record_id(dice: &mut Dice, timeline: &Timeline) -> RecordId {
    fn pick<T, I: Into<RecordId>>(dice: &mut Dice, list: &[T], id: fn(&T) -> I) -> RecordId {
        match list.get(dice.roll(list.len())) {
            Some(record) => id(record).into(),
            None => ItemId(0).into(),
        }
    }
    match dice.roll(8) {
        0 => pick(dice, &timeline.people, |one| one.id),
        1 => pick(dice, &timeline.lanes, |one| one.id),
        2 => pick(dice, &timeline.conversations, |one| one.id),
        3 | 4 => pick(dice, &timeline.notes, |one| one.id),
        _ => match timeline.items.get(dice.roll(timeline.items.len())) {
            Some(item) => item.id.into(),
            None => ItemId(0).into(),
        },
    }
}
