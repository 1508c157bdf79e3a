//! Changes in one tap: each becomes one step of the history.

use jiff::civil::Date;
use timeline_core::{
    edit::{Edit, RecordId, without},
    model::{
        Choice, Consent, FedBack, Item, ItemBody, ItemId, LaneId, PersonId, Pin, Receiver,
        Response, ResponseValue, Share, Statement, StatementId, SupportPlan, Timeline, When,
    },
};

use super::edit;
use crate::state::{Change, Effect, Focus, Saying, ShareSubject, State, ToastAction, saying};

#[inline(never)]
pub(super) fn update(state: &mut State, to: &mut Vec<Effect>, change: Change) {
    let Some(doc) = &state.doc else { return };
    let (timeline, today, speaker) = (doc.timeline(), state.today, state.speaker);
    let deletes = matches!(
        change,
        Change::DeleteStatement(_)
            | Change::DeleteGoal(..)
            | Change::DeleteAction(..)
            | Change::DeleteEvaluation(..)
    );
    let made = match change {
        Change::Delete(id) => return delete(state, to, id),
        Change::Title(id, title) => {
            let edit = item(timeline, id, |item| item.title = title);
            let join = Some(id.0);
            if let Some(edit) = edit {
                edit::apply(state, to, edit, saying::STEP_EDIT, join);
            }
            return;
        }
        Change::DeleteStatement(id) => statement_gone(timeline, id),
        Change::Curtain(id, closed) => return super::curtain::set(state, to, id, closed),
        Change::Later(id, later) => return super::curtain::later(state, to, id, later),
        Change::Lane(id, lane) => {
            item(timeline, id, |item| item.lane = lane).map(|edit| (edit, saying::STEP_MOVE))
        }
        Change::Delicate(id, delicate) => item(timeline, id, |item| item.delicate = delicate)
            .map(|edit| (edit, saying::STEP_EDIT)),
        Change::Load(id, load) => statement(timeline, id, |statement| statement.load = load)
            .map(|edit| (edit, saying::STEP_LOAD)),
        Change::Respond(id, person, value) => {
            let Some(person) = person.or(speaker) else { return };
            statement(timeline, id, |statement| respond(statement, person, value, today))
                .map(|edit| (edit, saying::STEP_RESPONSE))
        }
        Change::Choose { statement: id, choice, end } => {
            statement(timeline, id, |one| choose(&mut one.when, choice, end))
                .map(|edit| (edit, saying::STEP_CHOICE))
        }
        Change::Share(subject, receiver, consent) => {
            share(timeline, subject, |shares| decide(shares, receiver, consent, speaker, today))
                .map(|edit| (edit, saying::STEP_SHARE))
        }
        Change::ShareAll(receiver, consent) => {
            return share_all(state, to, &receiver, consent);
        }
        Change::MoveLane(id, by) => return move_lane(state, to, id, by),
        Change::HideLane(id, hidden) => timeline.lane(id).map(|lane| {
            let lane = timeline_core::model::Lane { hidden, ..lane.clone() };
            (Edit::replace(lane), saying::STEP_LANE)
        }),
        Change::GoalStatus(id, goal, status) => plan(timeline, id, |plan| {
            plan.goals.iter_mut().filter(|one| one.id == goal).for_each(|one| one.status = status);
        }),
        Change::ActionStatus(id, action, status) => plan(timeline, id, |plan| {
            let mut actions = plan.actions.iter_mut();
            if let Some(action) = actions.find(|one| one.id == action) {
                action.status = status;
            }
        }),
        Change::DeleteGoal(id, goal) => plan(timeline, id, |plan| {
            plan.goals.retain(|one| one.id != goal);
            for action in plan.actions.iter_mut().filter(|action| action.goal == Some(goal)) {
                action.goal = None;
            }
        }),
        Change::DeleteAction(id, action) => {
            plan(timeline, id, |plan| plan.actions.retain(|one| one.id != action))
        }
        Change::DeleteEvaluation(id, one) => {
            plan(timeline, id, |plan| plan.evaluations.retain(|other| other.id != one))
        }
        Change::ClosePlan(id, closed) => plan(timeline, id, |plan| plan.closed = closed),
        Change::FedBack(id, person) => item(timeline, id, |item| feed_back(item, person, today))
            .map(|edit| (edit, saying::STEP_EDIT)),
    };
    if let Some((edit, step)) = made
        && edit::apply(state, to, edit, step, None)
    {
        if deletes {
            let said = Saying::new(saying::SAID_DELETED_PART);
            edit::toast(state, to, said, ToastAction::Undo);
        }
        // why: what was pressed may be gone, as a name in a list of who is left
        to.push(Effect::Focus(Focus::Nearest));
    }
}

/// The edit that changes one item.
fn item(timeline: &Timeline, id: ItemId, change: impl FnOnce(&mut Item)) -> Option<Edit> {
    let mut item = timeline.item(id)?.clone();
    change(&mut item);
    Some(Edit::replace(item))
}

/// The edit that changes one version of an item.
fn statement(
    timeline: &Timeline,
    id: StatementId,
    change: impl FnOnce(&mut Statement),
) -> Option<Edit> {
    let mut item = timeline.statement(id)?.0.clone();
    change(item.statements.iter_mut().find(|statement| statement.id == id)?);
    Some(Edit::replace(item))
}

/// The edit that changes one plan.
fn plan(
    timeline: &Timeline,
    id: ItemId,
    change: impl FnOnce(&mut SupportPlan),
) -> Option<(Edit, &'static str)> {
    let mut item = timeline.item(id)?.clone();
    let ItemBody::Plan(plan) = &mut item.body else { return None };
    change(plan);
    Some((Edit::replace(item), saying::STEP_PLAN))
}

fn statement_gone(timeline: &Timeline, id: StatementId) -> Option<(Edit, &'static str)> {
    let item = timeline.statement(id)?.0.id;
    let edit = self::item(timeline, item, |item| item.statements.retain(|one| one.id != id))?;
    Some((edit, saying::STEP_DELETE))
}

/// The same again takes a response back.
fn respond(statement: &mut Statement, person: PersonId, value: ResponseValue, today: Date) {
    let same = |one: &Response| one.person == person && one.value == value;
    let again = statement.responses.iter().any(same);
    statement.responses.retain(|one| one.person != person);
    if !again {
        statement.responses.push(Response { person, value, on: Some(today) });
    }
}

fn choose(when: &mut When, choice: Choice, end: bool) {
    if end {
        when.until_choice = Some(choice);
    } else {
        when.choice = Some(choice);
    }
}

fn feed_back(item: &mut Item, person: PersonId, today: Date) {
    let fed_back = match &mut item.body {
        ItemBody::Intervention(one) => &mut one.fed_back,
        ItemBody::Measurement(one) => &mut one.fed_back,
        ItemBody::Event(_) | ItemBody::Plan(_) => return,
    };
    fed_back.retain(|one| one.to != person);
    fed_back.push(FedBack { to: person, on: Some(today) });
}

/// The edit that changes what is shared of one thing.
fn share(
    timeline: &Timeline,
    subject: ShareSubject,
    change: impl FnOnce(&mut Vec<Share>),
) -> Option<Edit> {
    match subject {
        ShareSubject::Item(id) => item(timeline, id, |item| change(&mut item.shares)),
        ShareSubject::Statement(id) => statement(timeline, id, |one| change(&mut one.shares)),
        ShareSubject::Conversation(id) => {
            let mut talk = timeline.conversation(id)?.clone();
            change(&mut talk.shares);
            Some(Edit::replace(talk))
        }
        ShareSubject::Note(id) => {
            let mut note = timeline.note(id)?.clone();
            change(&mut note.shares);
            Some(Edit::replace(note))
        }
    }
}

/// At most one decision per receiver, with who made it and when.
fn decide(
    shares: &mut Vec<Share>,
    receiver: Receiver,
    consent: Option<Consent>,
    by: Option<PersonId>,
    today: Date,
) {
    shares.retain(|share| share.receiver != receiver);
    shares.extend(consent.map(|consent| Share { receiver, consent, by, on: Some(today) }));
}

/// One decision for all items and notes about which nothing was said yet for this receiver.
fn share_all(state: &mut State, to: &mut Vec<Effect>, receiver: &Receiver, consent: Consent) {
    let (today, speaker) = (state.today, state.speaker);
    let Some(doc) = &state.doc else { return };
    let open = |shares: &[Share]| !shares.iter().any(|share| share.receiver == *receiver);
    let decide = |shares: &mut Vec<Share>| {
        decide(shares, receiver.clone(), Some(consent), speaker, today);
    };
    let items = doc.timeline().items.iter().filter(|item| open(&item.shares)).map(|item| {
        let mut item = item.clone();
        decide(&mut item.shares);
        Edit::replace(item)
    });
    let notes = doc.timeline().notes.iter().filter(|note| open(&note.shares)).map(|note| {
        let mut note = note.clone();
        decide(&mut note.shares);
        Edit::replace(note)
    });
    let edits: Vec<_> = items.chain(notes).collect();
    let count = edits.len();
    if count > 0 && !edit::apply(state, to, Edit::Group(edits), saying::STEP_SHARE, None) {
        return;
    }
    let action = if count > 0 { ToastAction::Undo } else { ToastAction::None };
    edit::toast(state, to, Saying::new(saying::SAID_SHARED).arg("count", &count), action);
}

fn move_lane(state: &mut State, to: &mut Vec<Effect>, id: LaneId, by: i8) {
    let Some(doc) = &state.doc else { return };
    let lanes = &doc.timeline().lanes;
    let Some(at) = lanes.iter().position(|lane| lane.id == id) else { return };
    let Some(place) = at.checked_add_signed(isize::from(by)).filter(|at| *at < lanes.len()) else {
        return;
    };
    let edit = Edit::Move { id: id.into(), to: place };
    edit::apply(state, to, edit, saying::STEP_LANE, None);
}

/// Takes a record out. With an item go the notes on it, and what others refer to in it; a person or
/// lane that is still needed stays, and the user is told.
fn delete(state: &mut State, to: &mut Vec<Effect>, id: RecordId) {
    let Some(doc) = &state.doc else { return };
    let timeline = doc.timeline();
    let (edit, step, title) = match id {
        RecordId::Item(item) => {
            let Some(found) = timeline.item(item) else { return };
            let title = if found.curtain { String::new() } else { found.title.clone() };
            (without_item(timeline, item), saying::STEP_DELETE, title)
        }
        RecordId::Note(_) | RecordId::Conversation(_) => {
            (without(timeline, &[id].into()), saying::STEP_DELETE, String::new())
        }
        RecordId::Person(person) => {
            let name = timeline.person(person).map(|one| one.name.clone()).unwrap_or_default();
            (Edit::remove(id), saying::STEP_PERSON, name)
        }
        RecordId::Lane(lane) => {
            let name = timeline.lane(lane).and_then(|lane| lane.name.clone()).unwrap_or_default();
            (Edit::remove(id), saying::STEP_LANE, name)
        }
    };
    if edit::apply(state, to, edit, step, None) {
        let said = if title.is_empty() {
            Saying::new(saying::SAID_DELETED_PART)
        } else {
            Saying::new(saying::SAID_DELETED).arg("title", &title)
        };
        edit::toast(state, to, said, ToastAction::Undo);
        to.push(Effect::Focus(Focus::Nearest));
    }
}

/// The item, with the notes on it.
fn without_item(timeline: &Timeline, id: ItemId) -> Edit {
    let notes = timeline.notes.iter().filter(|note| note.pin == Pin::Item(id));
    without(timeline, &notes.map(|note| note.id.into()).chain([id.into()]).collect())
}
