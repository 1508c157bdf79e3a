//! Whose turn it is: nobody is passed over, and the child is first.

use std::collections::BTreeSet;

use proptest::prelude::*;
use timeline_core::conversation::*;
use timeline_core::file::{Document, json};
use timeline_core::model::*;

use super::support::{self, Dice, any_timeline};
use super::{PASS, person, table};

#[test]
fn the_child_is_first_and_professionals_are_last() {
    let (mut people, mut talk) = table();
    assert_eq!(order(&talk, &people), [4, 3, 5, 1, 2].map(PersonId));
    people.push(person(6, Role::Record));
    talk.participants.push(Participation::of(PersonId(6)));
    talk.participants.push(Participation::of(PersonId(4)));
    talk.participants.push(Participation::of(PersonId(99)));
    assert_eq!(
        order(&talk, &people),
        [4, 3, 5, 1, 2].map(PersonId),
        "who cannot speak is not asked"
    );
    talk.participants[3].present = false;
    assert_eq!(order(&talk, &people)[0], PersonId(4), "invited twice, and there");
    talk.participants.retain(|one| one.person != PersonId(4));
    assert_eq!(order(&talk, &people), [3, 5, 1, 2].map(PersonId));
}

#[test]
fn three_rounds_of_strong_points_and_then_the_growing_points() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let mut at = Talk::begin(talk.id).moved(&order, Move::Go(Step::Strengths));
    let mut seen = Vec::new();
    while at.step == Step::Strengths {
        seen.push((at.round(&order), at.speaker(&order).unwrap()));
        at = at.moved(&order, PASS);
    }
    let round = |n| order.iter().map(move |person| (n, *person));
    assert_eq!(seen, round(1).chain(round(2)).chain(round(3)).collect::<Vec<_>>());
    assert_eq!((at.step, at.speaker(&order)), (Step::Growth, Some(PersonId(4))));
    assert!(at.is_over(Step::Strengths) && !at.is_over(Step::Growth) && !at.is_over(Step::Start));
    assert_eq!(at.spent_by(PersonId(4)), 30);
    assert_eq!(at.waiting(&order), order[1..]);
}

#[test]
fn a_round_that_a_step_does_not_have_is_the_end_of_it_and_a_turn_without_end_is_counted() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let mut at = Talk::begin(talk.id).moved(&order, Move::Go(Step::Strengths));
    at.stands.last_mut().unwrap().round = 200;
    assert_eq!(at.speaker(&order), None);
    let waited = |at: &Talk| at.moved(&order, Move::Wait { seconds: u32::MAX });
    let start = Talk::begin(talk.id);
    assert_eq!(waited(&waited(&start)).spent_by(PersonId(4)), u32::MAX);
}

#[test]
fn a_step_that_was_skipped_goes_on_where_it_was() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let at = Talk::begin(talk.id).moved(&order, Move::Go(Step::Strengths));
    let left = at.moved(&order, PASS).moved(&order, PASS);
    let speaker = left.speaker(&order);
    let next = left.moved(&order, Move::Next);
    assert_eq!(next.step, Step::Growth);
    assert!(!next.is_over(Step::Strengths));
    let back = next.moved(&order, PASS).moved(&order, Move::Go(Step::Strengths));
    assert_eq!((back.round(&order), back.speaker(&order)), (1, speaker));
}

#[test]
fn who_leaves_in_the_middle_of_a_turn_passes_it_and_who_comes_late_gets_one() {
    let (people, mut talk) = table();
    let all = order(&talk, &people);
    let at = Talk::begin(talk.id).moved(&all, PASS);
    assert_eq!(at.speaker(&all), Some(PersonId(3)));
    talk.participants.retain(|one| one.person != PersonId(3));
    let fewer = order(&talk, &people);
    assert_eq!(at.speaker(&fewer), Some(PersonId(5)));
    assert_eq!(at.spent_by(PersonId(4)), 10, "what was is still there");
    talk.participants.push(Participation::of(PersonId(3)));
    let at = at.moved(&fewer, PASS);
    assert_eq!(at.speaker(&order(&talk, &people)), Some(PersonId(3)), "back in the own place");
    assert_eq!(at.speaker(&[]), None);
    let alone = at.moved(&[], PASS);
    assert_eq!(alone.step, Step::Start, "nobody there is no reason to go on");
    assert_eq!(alone.moved(&[], Move::Next).step, Step::Strengths);
}

#[test]
fn a_turn_out_of_order_passes_nobody_over() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let at = Talk::begin(talk.id).moved(&order, Move::Give(PersonId(2)));
    assert_eq!(at.speaker(&order), Some(PersonId(2)));
    let at = at.moved(&order, PASS);
    assert_eq!(at.speaker(&order), Some(PersonId(4)));
    assert_eq!(at.waiting(&order), [3, 5, 1].map(PersonId));
    let stranger = at.moved(&order, Move::Give(PersonId(99)));
    assert_eq!(stranger.speaker(&order), Some(PersonId(4)));
}

#[derive(Clone, Copy, Debug)]
enum Happens {
    Move(Move),
    Leaves(usize),
    Comes(usize),
    Killed,
}

fn happens(dice: &mut Dice, gives: bool) -> Happens {
    match dice.roll(16) {
        0 => Happens::Move(Move::Next),
        1 => Happens::Move(Move::Go(dice.one_of(&STEPS))),
        2 => Happens::Leaves(dice.roll(5)),
        3 => Happens::Comes(dice.roll(5)),
        4 => Happens::Killed,
        5 if gives => Happens::Move(Move::Give(PersonId(1 + dice.roll(6) as u64))),
        _ => Happens::Move(PASS),
    }
}

/// As after the browser was killed: written to a file and read again.
fn killed(talk: &Talk) -> Talk {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.talk = Some(talk.clone());
    let text = json::write(&Document::new(timeline));
    json::read(text.as_bytes()).unwrap().document.timeline.talk.unwrap()
}

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn nobody_is_passed_over_and_the_child_is_first_in_each_round(seed: u64, gives: bool) {
        let mut dice = Dice::new(seed);
        let (people, mut talk) = table();
        let mut at = Talk::begin(talk.id);
        // Who had the turn in which round of which step.
        let mut had: BTreeSet<(Step, u8, PersonId)> = BTreeSet::new();
        for _ in 0..200 {
            let there = order(&talk, &people);
            let (step, round) = (at.step, at.round(&there));
            match happens(&mut dice, gives) {
                Happens::Move(to) => {
                    let speaker = at.speaker(&there);
                    if !gives && let Some(speaker) = speaker
                        && there.contains(&PersonId(4)) && speaker != PersonId(4)
                    {
                        prop_assert!(had.contains(&(step, round, PersonId(4))), "the child first");
                    }
                    if let (Move::Pass { .. }, Some(speaker)) = (to, speaker) {
                        had.insert((step, round, speaker));
                    }
                    at = at.moved(&there, to);
                    let later = (at.step, at.round(&there)) != (step, round);
                    if to == PASS && later && rounds(step) > 0 {
                        for person in &there {
                            prop_assert!(had.contains(&(step, round, *person)), "{:?}", person);
                        }
                    }
                }
                Happens::Leaves(who) => talk.participants[who].present = false,
                Happens::Comes(who) => talk.participants[who].present = true,
                Happens::Killed => prop_assert_eq!(killed(&at), at.clone(), "exactly there"),
            }
        }
    }

    #[test]
    fn passing_on_always_comes_to_the_end(seed: u64) {
        let mut dice = Dice::new(seed);
        let (people, mut talk) = table();
        talk.participants.retain(|_| dice.once_in(2));
        let order = order(&talk, &people);
        let mut at = Talk::begin(talk.id);
        let turns = order.len() * 10;
        for _ in 0..turns {
            prop_assert!(at.speaker(&order).is_some());
            at = at.moved(&order, PASS);
        }
        prop_assert!(order.is_empty() || at.is_over(Step::Check));
        prop_assert_eq!(at.speaker(&order), None);
        prop_assert_eq!(order.iter().map(|one| at.spent_by(*one)).sum::<u32>() as usize, turns * 10);
    }

    /// Whatever a file says of where a talk stands, it can be gone on with.
    #[test]
    fn any_talk_of_a_file_goes_on(timeline in any_timeline(4), seed: u64) {
        let mut dice = Dice::new(seed);
        if let (Some(at), Some(talk)) = (&timeline.talk, timeline.conversations.first()) {
            let order = order(talk, &timeline.people);
            let mut at = at.clone();
            for _ in 0..60 {
                if let Happens::Move(to) = happens(&mut dice, true) {
                    at = at.moved(&order, to);
                }
                prop_assert!(at.round(&order) <= 3 || at.speaker(&order).is_none());
                prop_assert!(at.speaker(&order).is_none_or(|one| order.contains(&one)));
            }
        }
    }

    #[test]
    fn moves_leave_what_was_typed(seed: u64) {
        let mut dice = Dice::new(seed);
        let (people, talk) = table();
        let order = order(&talk, &people);
        let mut at = Talk { draft: "Elke maandag heb ik b".into(), ..Talk::begin(talk.id) };
        for _ in 0..60 {
            if let Happens::Move(to) = happens(&mut dice, true) {
                at = at.moved(&order, to);
            }
        }
        prop_assert_eq!(at.draft, "Elke maandag heb ik b");
    }

    #[test]
    fn the_layer_of_a_conversation_holds_all_that_was_made_in_it_once(
        timeline in any_timeline(8),
    ) {
        for talk in &timeline.conversations {
            let layer = layer(&timeline, talk.id);
            let told: BTreeSet<_> = layer.iter().filter_map(|made| made.statement).collect();
            let noted: BTreeSet<_> = layer.iter().filter_map(|made| made.note).collect();
            for statement in timeline.items.iter().flat_map(|item| &item.statements) {
                if statement.conversation == Some(talk.id) {
                    prop_assert!(told.contains(&statement.id));
                }
            }
            for note in timeline.notes.iter().filter(|one| one.conversation == Some(talk.id)) {
                prop_assert!(noted.contains(&note.id));
            }
            let said: Vec<_> = layer.iter().filter_map(|made| made.said).collect();
            let in_order = talk.said.iter().map(|one| one.id).filter(|id| said.contains(id));
            prop_assert_eq!(said.clone(), in_order.collect::<Vec<_>>());
        }
    }
}
