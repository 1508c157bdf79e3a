//! Points: what was prepared for which step, and what was said in it.

use std::collections::BTreeSet;

use crate::model::{About, Conversation, PersonId, Response, Role, Said, Step, TalkForm, Timeline};

/// Rows of [`TalkForm::Preparation`] that this role is asked.
#[must_use]
pub fn questions(role: Role) -> &'static [u8] {
    match role {
        Role::Child => &[2, 3, 5],
        Role::Parent | Role::StepOrFosterParent => &[0, 1, 5],
        Role::Teacher
        | Role::CareCoordinator
        | Role::SchoolSocialWorker
        | Role::YouthCare
        | Role::YouthHealthCare => &[4, 5],
        Role::Network | Role::Other => &[0, 1, 5],
        Role::Record => &[],
    }
}

/// The step in which an answer of the preparation is said.
fn step_of(row: u8) -> Step {
    match row {
        0 | 2 => Step::Strengths,
        1 | 3 | 4 => Step::Growth,
        _ => Step::Start,
    }
}

/// What this person prepared for this step and did not say yet, in own words.
#[must_use]
pub fn prepared(talk: &Conversation, person: PersonId, step: Step) -> Vec<&Said> {
    let own = talk.said.iter().filter(|said| said.by == person && said.step == Step::Prepare);
    own.filter(|said| {
        let cell = said.cell.filter(|cell| cell.form == TalkForm::Preparation);
        cell.is_some_and(|cell| step_of(cell.row) == step)
            && !said.text.trim().is_empty()
            // why: once it is said it points at where that was, and not the other way round: what was
            // said at the table may be seen by others than what was prepared
            && !matches!(said.about, Some(About::Said(id)) if talk.said(id).is_some())
    })
    .collect()
}

/// Who filled in something on the own sheet of the preparation.
#[must_use]
pub fn prepared_by(talk: &Conversation) -> BTreeSet<PersonId> {
    let on_sheet = |said: &&Said| {
        let sheet = said.cell.is_some_and(|cell| cell.form == TalkForm::Preparation);
        sheet && !said.text.trim().is_empty()
    };
    crate::sorted::set(talk.said.iter().filter(on_sheet).map(|said| said.by))
}

/// The growing points, as the group put them; those it did not order yet come after, as they were
/// said. What is parked is not among them, nor another's version of a point.
#[must_use]
pub fn growing_points(talk: &Conversation) -> Vec<&Said> {
    let own = |said: &&Said| {
        !matches!(said.about, Some(About::Word(_) | About::Agreement(_)))
            && beside(talk, said).is_none()
    };
    let said = talk.said.iter().filter(|said| said.step == Step::Growth);
    let mut points: Vec<&Said> =
        said.filter(|said| said.cell.is_none() && !said.parked).filter(own).collect();
    let place = |said: &Said| talk.order.iter().position(|id| *id == said.id);
    crate::sorted::by_key(&mut points, |said| place(said).unwrap_or(usize::MAX));
    points
}

/// What this was said beside, as an own version of it: by somebody else, earlier in this conversation.
#[must_use]
pub fn beside<'a>(talk: &'a Conversation, said: &Said) -> Option<&'a Said> {
    match said.about {
        Some(About::Said(id)) => talk.said(id),
        Some(About::Statement(item, _)) => {
            let earlier = talk.said.iter().take_while(|one| one.id != said.id);
            let mut same = earlier.filter(|one| match one.about {
                Some(About::Statement(other, _) | About::Item(other)) => other == item,
                _ => false,
            });
            same.next().filter(|one| one.by != said.by)
        }
        _ => None,
    }
}

/// What others say to something said: where it is a version of an item, what they say to that.
#[must_use]
pub fn responses<'a>(timeline: &'a Timeline, said: &'a Said) -> &'a [Response] {
    match said.about {
        Some(About::Statement(_, id)) => match timeline.statement(id) {
            Some((_, statement)) => &statement.responses,
            None => &said.responses,
        },
        _ => &said.responses,
    }
}
