//! Arranging again after an edit gives what arranging from nothing gives.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use support::{Dice, any_timeline, random_edit};
use timeline_core::date::Dates;
use timeline_core::edit::{Edit, apply};
use timeline_core::lang::Lang;
use timeline_core::layout::{Arrangement, Filter};
use timeline_core::model::{
    Authority, EventKind, Item, ItemBody, ItemId, LaneId, Person, PersonId, Role, Statement,
    StatementId, Timeline, TimelineId, When,
};
use timeline_core::text::Fonts;

const TODAY: Date = date(2026, 10, 1);

fn arranged(timeline: &Timeline, dates: &Dates, filter: &Filter) -> Arrangement {
    Arrangement::of(timeline, dates, filter, &Fonts::bundled(), Lang::Dutch, TODAY)
}

/// The dates after an edit, as the app works them out.
fn dates_after(dates: &Dates, timeline: &Timeline, edit: &Edit) -> Dates {
    let Some(items) = edit.items() else { return Dates::of(timeline, TODAY) };
    let mut after = dates.clone();
    after.update(timeline, &items);
    after
}

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn edits_are_arranged_as_if_from_nothing(timeline in any_timeline(40), seed: u64) {
        let mut dice = Dice::new(seed);
        let filter = match dice.roll(4) {
            0 => Filter { text: "e".to_owned(), ..Filter::default() },
            1 => Filter { tellers: timeline.people.iter().take(1).map(|one| one.id).collect(), ..Filter::default() },
            _ => Filter::default(),
        };
        let mut timeline = timeline;
        if dice.once_in(2) {
            // why: where nothing refers to anything else, more is left as it is
            for told in timeline.items.iter_mut().flat_map(|item| &mut item.statements) {
                told.when = When::said(format!("{}", 2012 + dice.roll(14)));
            }
        }
        expecting(&mut timeline);
        let mut dates = Dates::of(&timeline, TODAY);
        let mut arrangement = arranged(&timeline, &dates, &filter);
        for _ in 0..6 {
            let again = Some(()).filter(|()| dice.once_in(4));
            let edit = again.and_then(|()| expected_again(&mut dice, &timeline));
            let edit = edit.unwrap_or_else(|| random_edit(&mut dice, &timeline));
            let mut after = timeline.clone();
            if apply(&mut after, edit.clone()).is_err() {
                continue;
            }
            let dates_now = dates_after(&dates, &after, &edit);
            let again = arrangement.again((&timeline, &dates), &after, &dates_now, &filter);
            let whole = arranged(&after, &dates_now, &filter);
            prop_assert_eq!(format!("{again:#?}"), format!("{whole:#?}"));
            (timeline, dates, arrangement) = (after, dates_now, again);
        }
    }
}

/// Another expectation of the goals of one plan.
fn expected_again(dice: &mut Dice, timeline: &Timeline) -> Option<Edit> {
    let is_plan = |item: &&Item| matches!(item.body, ItemBody::Plan(_));
    let plans: Vec<&Item> = timeline.items.iter().filter(is_plan).collect();
    let mut plan = Item::clone(plans.get(dice.roll(plans.len().max(1)))?);
    if let ItemBody::Plan(plan) = &mut plan.body {
        for one in plan.goals.iter_mut().flat_map(|goal| &mut goal.durations) {
            one.words = format!("{} maanden", dice.roll(30));
        }
    }
    Some(Edit::replace(plan))
}

/// Lets parties expect of goals what can be drawn, also until after something else.
fn expecting(timeline: &mut Timeline) {
    let titles: Vec<String> = timeline.items.iter().map(|item| item.title.clone()).collect();
    let words = |n: usize| match (n % 3, titles.get(n % titles.len().max(1))) {
        (0, Some(title)) => format!("twee maanden na {title}"),
        (1, _) => "tot de kerst".to_owned(),
        _ => format!("{} weken", n + 2),
    };
    let mut said = 0;
    for item in timeline.items.iter_mut() {
        let ItemBody::Plan(plan) = &mut item.body else { continue };
        for one in plan.goals.iter_mut().flat_map(|goal| &mut goal.durations) {
            one.words = words(said);
            said += 1;
        }
    }
}

#[test]
fn lanes_without_a_change_are_not_arranged_again() {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    let lanes: Vec<LaneId> = timeline.lanes.iter().map(|lane| lane.id).collect();
    for n in 1..=400 {
        let lane = lanes[n as usize % lanes.len()];
        let mut item = Item::event(ItemId(n), lane, format!("Iets {n}"), EventKind::Signal);
        let when = When::said(format!("{}", 2009 + n % 17));
        item.statements.push(Statement::new(StatementId(n), PersonId(1), when));
        timeline.items.push(item);
    }
    let filter = Filter::default();
    let dates = Dates::of(&timeline, TODAY);
    let arrangement = arranged(&timeline, &dates, &filter);
    let old = timeline.items[200].clone();
    let edit = Edit::replace(Item { title: "Verhuizing".to_owned(), ..old.clone() });
    timeline.people.push(Person {
        id: PersonId(1),
        name: "Moeder".to_owned(),
        role: Role::Parent,
        authority: Authority::Yes,
    });
    let mut after = timeline.clone();
    apply(&mut after, edit.clone()).unwrap();
    let dates_now = dates_after(&dates, &after, &edit);
    let again = arrangement.again((&timeline, &dates), &after, &dates_now, &filter);
    for (band, before) in again.bands.iter().zip(&arrangement.bands) {
        assert_eq!(Arc::ptr_eq(band, before), band.lane != old.lane);
    }
}
