//! Who speaks in what order.

use std::collections::BTreeSet;

use crate::model::{Conversation, Person, PersonId, Role};

/// Those who are there, in the order they speak in every round: the child first, then parents,
/// others who are near, and professionals last; as they were invited within each. A record does not
/// speak. People who are not in the document any more are passed over.
#[must_use]
pub fn order(conversation: &Conversation, people: &[Person]) -> Vec<PersonId> {
    let mut seen = BTreeSet::new();
    let mut order: Vec<(u8, PersonId)> = conversation
        .participants
        .iter()
        .filter(|one| one.present && seen.insert(one.person))
        .filter_map(|one| people.iter().find(|person| person.id == one.person))
        .filter_map(|person| Some((takes_part_as(person.role)?, person.id)))
        .collect();
    crate::sorted::by_key(&mut order, |(rank, _)| *rank);
    order.into_iter().map(|(_, person)| person).collect()
}

/// The place of a role in a round: 0 child, 1 parent, 2 others who are near, 3 professional; none
/// where nobody speaks.
#[must_use]
pub fn takes_part_as(role: Role) -> Option<u8> {
    match role {
        Role::Child => Some(0),
        Role::Parent | Role::StepOrFosterParent => Some(1),
        Role::Network | Role::Other => Some(2),
        Role::Teacher
        | Role::CareCoordinator
        | Role::SchoolSocialWorker
        | Role::YouthCare
        | Role::YouthHealthCare => Some(3),
        Role::Record => None,
    }
}
