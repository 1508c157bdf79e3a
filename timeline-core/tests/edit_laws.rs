//! Laws of edits and history.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use proptest::prelude::*;
use support::{Dice, any_timeline, random_edit, random_timeline};
use timeline_core::date::Dates;
use timeline_core::edit::{Edit, History, RecordId, apply, without};
use timeline_core::file::{Document, json};
use timeline_core::model::{Conversation, ItemId, Timeline, When};

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn an_edit_and_its_inverse_leave_everything_as_it_was(
        timeline in any_timeline(12), seed: u64,
    ) {
        let mut edited = timeline.clone();
        let edit = random_edit(&mut Dice::new(seed), &timeline);
        if let Ok(inverse) = apply(&mut edited, edit.clone()) {
            let after = edited.clone();
            let again = apply(&mut edited, inverse).unwrap();
            prop_assert_eq!(&edited, &timeline);
            apply(&mut edited, again).unwrap();
            prop_assert_eq!(edited, after);
        }
    }

    #[test]
    fn what_others_refer_to_can_be_taken_out_with_those_references(
        timeline in any_timeline(8), seed: u64,
    ) {
        let mut dice = Dice::new(seed);
        let items = timeline.items.iter().map(|one| RecordId::from(one.id));
        let notes = timeline.notes.iter().map(|one| RecordId::from(one.id));
        let talks = timeline.conversations.iter().map(|one| RecordId::from(one.id));
        let all = items.chain(notes).chain(talks);
        let gone: BTreeSet<RecordId> = all.filter(|_| dice.once_in(3)).collect();
        let mut edited = timeline.clone();
        let inverse = apply(&mut edited, without(&timeline, &gone)).unwrap();
        for (before, after) in timeline.conversations.iter().zip(&edited.conversations) {
            if before.id == after.id {
                let texts = |talk: &Conversation| -> Vec<String> {
                    talk.said.iter().map(|said| said.text.clone()).collect()
                };
                prop_assert_eq!(texts(before), texts(after), "the words stay");
            }
        }
        let text = json::write(&Document::new(edited.clone()));
        prop_assert_eq!(json::read(text.as_bytes()).unwrap().warnings, vec![]);
        apply(&mut edited, inverse).unwrap();
        prop_assert_eq!(edited, timeline);
    }

    #[test]
    fn an_edit_that_is_refused_changes_nothing(timeline in any_timeline(8), seed: u64) {
        let mut dice = Dice::new(seed);
        for _ in 0..20 {
            let mut edited = timeline.clone();
            if apply(&mut edited, random_edit(&mut dice, &timeline)).is_err() {
                prop_assert_eq!(&edited, &timeline);
            }
        }
    }

    #[test]
    fn a_large_group_does_what_its_edits_do_one_by_one(
        start in any_timeline(6), seed: u64, steps in 0_usize..200,
    ) {
        let mut dice = Dice::new(seed);
        let mut one_by_one = start.clone();
        let mut edits = Vec::new();
        for _ in 0..steps {
            let edit = random_edit(&mut dice, &one_by_one);
            if apply(&mut one_by_one, edit.clone()).is_ok() {
                edits.push(edit);
            }
        }
        let mut at_once = start.clone();
        let inverse = apply(&mut at_once, Edit::Group(edits.clone())).unwrap();
        prop_assert_eq!(&at_once, &one_by_one);
        apply(&mut at_once, inverse).unwrap();
        prop_assert_eq!(&at_once, &start);

        edits.push(Edit::remove(ItemId(0)));
        prop_assert!(apply(&mut at_once, Edit::Group(edits)).is_err());
        prop_assert_eq!(at_once, start);
    }

    #[test]
    fn undoing_all_gives_the_start_and_redoing_all_the_end(
        start in any_timeline(6), seed: u64,
    ) {
        let mut dice = Dice::new(seed);
        let mut timeline = start.clone();
        let mut history = History::default();
        for _ in 0..30 {
            let edit = random_edit(&mut dice, &timeline);
            let join = dice.maybe(|dice| dice.roll(2) as u64);
            let _ = history.apply(&mut timeline, edit, "step", join);
        }
        let end = timeline.clone();
        while history.undo(&mut timeline).unwrap().is_some() {}
        prop_assert_eq!(&timeline, &start);
        while history.redo(&mut timeline).unwrap().is_some() {}
        prop_assert_eq!(timeline, end);
    }
}

/// As many steps as `TIJDLIJN_STEPS` says, else 20,000.
#[test]
fn any_walk_of_edits_undo_and_redo_keeps_every_promise() {
    let steps: usize =
        std::env::var("TIJDLIJN_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(20_000);
    const WALK: usize = 500;
    for seed in 0..steps.div_ceil(WALK) as u64 {
        let mut dice = Dice::new(seed);
        let start = random_timeline(&mut dice, 4);
        walk(&mut dice, &start, WALK.min(steps));
    }
}

fn walk(dice: &mut Dice, start: &Timeline, steps: usize) {
    let mut timeline = start.clone();
    let mut history = History::default();
    for _ in 0..steps {
        match dice.roll(5) {
            0 => drop(history.undo(&mut timeline).unwrap()),
            1 => drop(history.redo(&mut timeline).unwrap()),
            _ => {
                let edit = random_edit(dice, &timeline);
                let _ = history.apply(&mut timeline, edit, "step", None);
            }
        }
        // Edits look through the whole timeline: one that only grows would take ever longer.
        if timeline.items.len() > 40 {
            while timeline.items.len() > 10 && history.undo(&mut timeline).unwrap().is_some() {}
        }
    }
    let text = json::write(&Document::new(timeline.clone()));
    let read = json::read(text.as_bytes()).unwrap();
    assert!(read.warnings.is_empty(), "nothing dangles");
    assert_eq!(read.document.timeline, timeline);
    while history.undo(&mut timeline).unwrap().is_some() {}
    assert_eq!(&timeline, start);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::config().cases * 3 / 4, ..support::config() })]

    #[test]
    fn dates_brought_up_to_date_are_those_made_anew(seed in any::<u64>(), items in 0..12usize) {
        let today = jiff::civil::date(2026, 10, 1);
        let mut dice = Dice::new(seed);
        let mut timeline = random_timeline(&mut dice, items);
        if dice.once_in(3) {
            for statement in timeline.items.iter_mut().flat_map(|item| &mut item.statements) {
                statement.when = When::said(format!("{}", 2015 + statement.id.0 % 9));
            }
        }
        let mut dates = Dates::of(&timeline, today);
        for _ in 0..12 {
            let edit = random_edit(&mut dice, &timeline);
            let touched = edit.items();
            let before = timeline.clone();
            if apply(&mut timeline, edit).is_err() {
                continue;
            }
            let anew = Dates::of(&timeline, today);
            match touched {
                Some(touched) => dates.update(&timeline, &touched),
                None => dates = anew.clone(),
            }
            for item in before.items.iter().chain(&timeline.items) {
                prop_assert_eq!(dates.item(item.id), anew.item(item.id));
                for statement in &item.statements {
                    prop_assert_eq!(dates.statement(statement.id), anew.statement(statement.id));
                }
            }
        }
    }
}
