//! How a conversation goes: nobody is passed over, the child is first, nothing said is lost.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod agreed;
mod duration;
mod record;
#[path = "../support/mod.rs"]
mod support;
mod turns;

use jiff::civil::date;
use timeline_core::conversation::*;
use timeline_core::model::*;

fn person(id: u64, role: Role) -> Person {
    // Everybody has the same name: people are told apart by who they are.
    Person::new(PersonId(id), "Anke", role)
}

/// A child, two parents, a teacher and a social worker, invited in another order.
fn table() -> (Vec<Person>, Conversation) {
    let roles = [Role::SchoolSocialWorker, Role::Teacher, Role::Parent, Role::Child, Role::Parent];
    let people: Vec<_> = roles.into_iter().zip(1..).map(|(role, id)| person(id, role)).collect();
    let mut talk =
        Conversation::new(ConversationId(1), ConversationKind::Triangle, date(2026, 10, 1));
    talk.participants = people.iter().map(|one| Participation::of(one.id)).collect();
    (people, talk)
}

const PASS: Move = Move::Pass { seconds: 10 };

fn noor() -> Timeline {
    let (people, talk) = table();
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.child.birth = Some(date(2017, 3, 14));
    timeline.people = people;
    timeline.conversations.push(talk);
    timeline
}
