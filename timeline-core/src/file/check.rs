//! The promises of [`Timeline`] that no type keeps: every id once, every reference to something
//! that is there, the school career in order. What can be put right without losing anything is
//! put right, with a warning.

use std::collections::BTreeSet;

use super::{FileError, RecordKind, Warning};
use crate::edit::{RecordId, refs};
use crate::model::{GoalId, ItemBody, Lane, LaneId, LaneKind, Person, PersonId, Role, Timeline};
use crate::sorted;

/// The name of what is referred to and was not in the file.
const UNKNOWN_NAME: &str = "onbekend";

pub(super) fn put_right(timeline: &mut Timeline) -> Result<Vec<Warning>, FileError> {
    check_ids(timeline)?;
    sorted::by_key(&mut timeline.child.career, crate::model::SchoolYear::from);
    let mut warnings = Vec::new();
    let Missing { people, lanes, others } = missing(timeline);
    if !people.is_empty() {
        warnings.push(Warning::PeopleAdded(people.len()));
        timeline.people.extend(people.into_iter().map(unknown_person));
    }
    if !lanes.is_empty() {
        warnings.push(Warning::LanesAdded(lanes.len()));
        timeline.lanes.extend(lanes.into_iter().map(unknown_lane));
    }
    let mut taken_out = forget_goals(timeline);
    if !others.is_empty() {
        taken_out += refs::forget(timeline, &|id| others.contains(&id));
    }
    if taken_out > 0 {
        warnings.push(Warning::ReferencesTakenOut(taken_out));
    }
    Ok(warnings)
}

/// Every id of a kind is used once.
fn check_ids(timeline: &Timeline) -> Result<(), FileError> {
    let mut seen = Seen::default();
    for (n, person) in timeline.people.iter().enumerate() {
        seen.take(RecordKind::Person, person.id.0, || format!("timeline.people[{n}]"))?;
    }
    for (n, lane) in timeline.lanes.iter().enumerate() {
        seen.take(RecordKind::Lane, lane.id.0, || format!("timeline.lanes[{n}]"))?;
    }
    for (n, item) in timeline.items.iter().enumerate() {
        let place = || format!("timeline.items[{n}]");
        seen.take(RecordKind::Item, item.id.0, place)?;
        for (m, statement) in item.statements.iter().enumerate() {
            seen.take(RecordKind::Statement, statement.id.0, || {
                format!("timeline.items[{n}].statements[{m}]")
            })?;
        }
        if let ItemBody::Plan(plan) = &item.body {
            for goal in &plan.goals {
                seen.take(RecordKind::Goal, goal.id.0, place)?;
            }
            for action in &plan.actions {
                seen.take(RecordKind::Action, action.id.0, place)?;
            }
            for evaluation in &plan.evaluations {
                seen.take(RecordKind::Evaluation, evaluation.id.0, place)?;
            }
        }
    }
    for (n, note) in timeline.notes.iter().enumerate() {
        seen.take(RecordKind::Note, note.id.0, || format!("timeline.notes[{n}]"))?;
    }
    for (n, conversation) in timeline.conversations.iter().enumerate() {
        let place = || format!("timeline.conversations[{n}]");
        seen.take(RecordKind::Conversation, conversation.id.0, place)?;
        for action in &conversation.agreements {
            seen.take(RecordKind::Action, action.id.0, place)?;
        }
        for said in &conversation.said {
            seen.take(RecordKind::Said, said.id.0, place)?;
        }
        if let Some(evaluation) = &conversation.evaluation {
            seen.take(RecordKind::Evaluation, evaluation.id.0, place)?;
        }
    }
    Ok(())
}

#[derive(Default)]
struct Seen(BTreeSet<(RecordKind, u64)>);

impl Seen {
    fn take(
        &mut self,
        kind: RecordKind,
        id: u64,
        place: impl Fn() -> String,
    ) -> Result<(), FileError> {
        if self.0.insert((kind, id)) {
            Ok(())
        } else {
            Err(FileError::DuplicateId { kind, place: place() })
        }
    }
}

/// What is referred to and is not there.
struct Missing {
    people: BTreeSet<PersonId>,
    lanes: BTreeSet<LaneId>,
    others: BTreeSet<RecordId>,
}

fn missing(timeline: &Timeline) -> Missing {
    let there: BTreeSet<RecordId> = sorted::set(
        (timeline.people.iter().map(|one| RecordId::from(one.id)))
            .chain(timeline.lanes.iter().map(|one| one.id.into()))
            .chain(timeline.items.iter().map(|one| one.id.into()))
            .chain(timeline.notes.iter().map(|one| one.id.into()))
            .chain(timeline.conversations.iter().map(|one| one.id.into())),
    );
    let mut missing =
        Missing { people: BTreeSet::new(), lanes: BTreeSet::new(), others: BTreeSet::new() };
    refs::each_reference(timeline, &mut |_, to| {
        if !there.contains(&to) {
            match to {
                RecordId::Person(id) => _ = missing.people.insert(id),
                RecordId::Lane(id) => _ = missing.lanes.insert(id),
                other => _ = missing.others.insert(other),
            }
        }
    });
    missing
}

fn unknown_person(id: PersonId) -> Person {
    Person::new(id, UNKNOWN_NAME, Role::Other)
}

fn unknown_lane(id: LaneId) -> Lane {
    Lane { id, kind: LaneKind::Own, name: Some(UNKNOWN_NAME.into()), hidden: false }
}

/// Actions that serve a goal no plan has: the action stays. Gives their number.
fn forget_goals(timeline: &mut Timeline) -> usize {
    let goals: BTreeSet<GoalId> = sorted::set(
        timeline
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Plan(plan) => Some(plan),
                _ => None,
            })
            .flat_map(|plan| plan.goals.iter().map(|goal| goal.id)),
    );
    let in_plans = timeline.items.iter_mut().filter_map(|item| match &mut item.body {
        ItemBody::Plan(plan) => Some(&mut plan.actions),
        _ => None,
    });
    let in_conversations = timeline.conversations.iter_mut().map(|one| &mut one.agreements);
    let mut count = 0;
    for action in in_plans.chain(in_conversations).flatten() {
        if action.goal.is_some_and(|goal| !goals.contains(&goal)) {
            action.goal = None;
            count += 1;
        }
    }
    count
}
