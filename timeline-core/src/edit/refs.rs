//! Who refers to whom: the one place that knows every reference between records.

use std::collections::BTreeSet;

use super::{Edit, Record, RecordId};
use crate::model::{
    About, Action, Choice, Conversation, Item, ItemBody, MeasurementMoment, Note, Pin, Said, Share,
    Statement, Timeline, When,
};

/// Calls `see` for every record that a timeline's records refer to, with what refers.
pub(crate) fn each_reference(timeline: &Timeline, see: &mut dyn FnMut(RecordId, RecordId)) {
    for item in &timeline.items {
        item_targets(item, &mut |to| see(item.id.into(), to));
    }
    for note in &timeline.notes {
        note_targets(note, &mut |to| see(note.id.into(), to));
    }
    for conversation in &timeline.conversations {
        conversation_targets(conversation, &mut |to| see(conversation.id.into(), to));
    }
}

pub(super) fn targets(record: &Record, see: &mut dyn FnMut(RecordId)) {
    match record {
        Record::Person(_) | Record::Lane(_) => {}
        Record::Item(item) => item_targets(item, see),
        Record::Note(note) => note_targets(note, see),
        Record::Conversation(conversation) => conversation_targets(conversation, see),
    }
}

fn item_targets(item: &Item, see: &mut dyn FnMut(RecordId)) {
    see(item.lane.into());
    for statement in &item.statements {
        statement_targets(statement, see);
    }
    share_targets(&item.shares, see);
    match &item.body {
        ItemBody::Event(_) => {}
        ItemBody::Intervention(intervention) => {
            intervention.by.iter().for_each(|&person| see(person.into()));
            intervention.results.iter().for_each(|result| see(result.person.into()));
            intervention.fed_back.iter().for_each(|fed_back| see(fed_back.to.into()));
        }
        ItemBody::Measurement(measurement) => {
            measurement.filled_in_by.into_iter().for_each(|person| see(person.into()));
            measurement.fed_back.iter().for_each(|fed_back| see(fed_back.to.into()));
            match measurement.moment {
                Some(MeasurementMoment::Before(id) | MeasurementMoment::After(id)) => {
                    see(id.into());
                }
                None => {}
            }
        }
        ItemBody::Plan(plan) => {
            for goal in &plan.goals {
                goal.whose.into_iter().for_each(|person| see(person.into()));
                goal.by.iter().for_each(|when| when_targets(when, see));
                goal.signals.iter().for_each(|signal| see(signal.person.into()));
                goal.durations.iter().for_each(|duration| see(duration.person.into()));
            }
            plan.actions.iter().for_each(|action| action_targets(action, see));
            plan.evaluations.iter().for_each(|evaluation| when_targets(&evaluation.when, see));
        }
    }
}

fn statement_targets(statement: &Statement, see: &mut dyn FnMut(RecordId)) {
    see(statement.teller.into());
    when_targets(&statement.when, see);
    statement.responses.iter().for_each(|response| see(response.person.into()));
    share_targets(&statement.shares, see);
    statement.conversation.into_iter().for_each(|id| see(id.into()));
}

fn note_targets(note: &Note, see: &mut dyn FnMut(RecordId)) {
    see(note.by.into());
    match &note.pin {
        Pin::Item(id) => see((*id).into()),
        Pin::Lane(id) => see((*id).into()),
        Pin::When(when) => when_targets(when, see),
    }
    note.conversation.into_iter().for_each(|id| see(id.into()));
    share_targets(&note.shares, see);
}

fn conversation_targets(conversation: &Conversation, see: &mut dyn FnMut(RecordId)) {
    conversation.participants.iter().for_each(|one| see(one.person.into()));
    conversation.agreements.iter().for_each(|action| action_targets(action, see));
    conversation.said.iter().for_each(|said| said_targets(said, see));
    conversation.evaluation.iter().for_each(|one| when_targets(&one.when, see));
    share_targets(&conversation.shares, see);
}

fn said_targets(said: &Said, see: &mut dyn FnMut(RecordId)) {
    see(said.by.into());
    about_target(said.about.as_ref()).into_iter().for_each(&mut *see);
    said.when.iter().for_each(|when| when_targets(when, see));
    said.responses.iter().for_each(|response| see(response.person.into()));
    share_targets(&said.shares, see);
}

/// The record that something is about; what lives inside a record is not one.
fn about_target(about: Option<&About>) -> Option<RecordId> {
    match about? {
        About::Item(id) | About::Statement(id, _) => Some((*id).into()),
        About::Note(id) => Some((*id).into()),
        About::Said(_) | About::Agreement(_) | About::Word(_) => None,
    }
}

fn action_targets(action: &Action, see: &mut dyn FnMut(RecordId)) {
    action.who.iter().for_each(|&person| see(person.into()));
    action.by.iter().for_each(|when| when_targets(when, see));
    about_target(action.origin.as_ref()).into_iter().for_each(see);
}

fn share_targets(shares: &[Share], see: &mut dyn FnMut(RecordId)) {
    shares.iter().filter_map(|share| share.by).for_each(|person| see(person.into()));
}

fn when_targets(when: &When, see: &mut dyn FnMut(RecordId)) {
    for choice in [&when.choice, &when.until_choice].into_iter().flatten() {
        if let Choice::Item(id) = choice {
            see((*id).into());
        }
    }
}

/// Takes out every reference to an item, a note or a conversation that `is_gone`; gives their number.
/// A note that was pinned to such an item is then pinned to no date in particular. References to
/// people and lanes stay: without them nobody would have told it, or it would stand nowhere.
pub(crate) fn forget(timeline: &mut Timeline, is_gone: &dyn Fn(RecordId) -> bool) -> usize {
    let items = timeline.items.iter_mut().map(|item| forget_in_item(item, is_gone));
    let notes = timeline.notes.iter_mut().map(|note| forget_in_note(note, is_gone));
    let talks = timeline.conversations.iter_mut().map(|one| forget_in_conversation(one, is_gone));
    items.chain(notes).chain(talks).sum()
}

/// The edit that takes these records out, and first what others refer to in them. The words stay.
///
/// Applying it is refused where one of them is a person or lane that something still needs.
#[must_use]
pub fn without(timeline: &Timeline, gone: &BTreeSet<RecordId>) -> Edit {
    let is_gone = |id: RecordId| gone.contains(&id);
    let mut edits: Vec<Edit> = Vec::new();
    for item in &timeline.items {
        edits.extend(forgotten(item, |item| forget_in_item(item, &is_gone)));
    }
    for note in &timeline.notes {
        edits.extend(forgotten(note, |note| forget_in_note(note, &is_gone)));
    }
    for talk in &timeline.conversations {
        edits.extend(forgotten(talk, |talk| forget_in_conversation(talk, &is_gone)));
    }
    // why: what goes may refer to one another, so those references went first too
    edits.extend(gone.iter().map(|id| Edit::Remove(*id)));
    Edit::Group(edits)
}

fn forgotten<T: Clone + Into<Record>>(
    record: &T,
    forget: impl FnOnce(&mut T) -> usize,
) -> Option<Edit> {
    let mut changed = record.clone();
    (forget(&mut changed) > 0).then(|| Edit::replace(changed))
}

fn forget_in_item(item: &mut Item, is_gone: &dyn Fn(RecordId) -> bool) -> usize {
    let mut count = 0;
    for statement in &mut item.statements {
        count += forget_in_when(&mut statement.when, is_gone);
        count += forget_conversation(&mut statement.conversation, is_gone);
    }
    match &mut item.body {
        ItemBody::Event(_) | ItemBody::Intervention(_) => {}
        ItemBody::Measurement(measurement) => {
            if let Some(MeasurementMoment::Before(id) | MeasurementMoment::After(id)) =
                measurement.moment
                && is_gone(id.into())
            {
                measurement.moment = None;
                count += 1;
            }
        }
        ItemBody::Plan(plan) => {
            let goals = plan.goals.iter_mut().filter_map(|goal| goal.by.as_mut());
            let actions = plan.actions.iter_mut().filter_map(|action| action.by.as_mut());
            let evaluations = plan.evaluations.iter_mut().map(|evaluation| &mut evaluation.when);
            for when in goals.chain(actions).chain(evaluations) {
                count += forget_in_when(when, is_gone);
            }
            let origins = plan.actions.iter_mut().map(|action| &mut action.origin);
            count += forget_abouts(origins, is_gone);
        }
    }
    count
}

fn forget_in_note(note: &mut Note, is_gone: &dyn Fn(RecordId) -> bool) -> usize {
    let mut count = forget_conversation(&mut note.conversation, is_gone);
    match &mut note.pin {
        Pin::Item(id) if is_gone((*id).into()) => {
            note.pin = Pin::When(When::default());
            count += 1;
        }
        Pin::Item(_) | Pin::Lane(_) => {}
        Pin::When(when) => count += forget_in_when(when, is_gone),
    }
    count
}

/// Takes out every reference of one conversation to what `is_gone`; the words stay.
fn forget_in_conversation(
    conversation: &mut Conversation,
    is_gone: &dyn Fn(RecordId) -> bool,
) -> usize {
    let Conversation { said, agreements, evaluation, .. } = conversation;
    let mut count = 0;
    let whens = (agreements.iter_mut().filter_map(|action| action.by.as_mut()))
        .chain(said.iter_mut().filter_map(|said| said.when.as_mut()))
        .chain(evaluation.iter_mut().map(|one| &mut one.when));
    for when in whens {
        count += forget_in_when(when, is_gone);
    }
    let abouts = (agreements.iter_mut().map(|action| &mut action.origin))
        .chain(said.iter_mut().map(|said| &mut said.about));
    count + forget_abouts(abouts, is_gone)
}

fn forget_abouts<'a>(
    abouts: impl Iterator<Item = &'a mut Option<About>>,
    is_gone: &dyn Fn(RecordId) -> bool,
) -> usize {
    let mut count = 0;
    for about in abouts {
        if about_target(about.as_ref()).is_some_and(is_gone) {
            *about = None;
            count += 1;
        }
    }
    count
}

fn forget_in_when(when: &mut When, is_gone: &dyn Fn(RecordId) -> bool) -> usize {
    let mut count = 0;
    for choice in [&mut when.choice, &mut when.until_choice] {
        if matches!(choice, Some(Choice::Item(id)) if is_gone((*id).into())) {
            *choice = None;
            count += 1;
        }
    }
    count
}

fn forget_conversation(
    conversation: &mut Option<crate::model::ConversationId>,
    is_gone: &dyn Fn(RecordId) -> bool,
) -> usize {
    let gone = conversation.is_some_and(|id| is_gone(id.into()));
    if gone {
        *conversation = None;
    }
    usize::from(gone)
}
