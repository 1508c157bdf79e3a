//! How long each party expects something to take, as it is drawn.

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use timeline_core::lang::Lang;
use timeline_core::layout::{Filter, Style, day_of};
use timeline_core::model::{
    Consent, Goal, GoalId, ItemBody, ItemId, LaneKind, PersonId, Receiver, Share, SupportPlan,
    Timeline,
};
use timeline_core::scene::{Placed, Scene, Shape, Target};
use timeline_core::share::redact;

use crate::build::{
    arranged, child, event, expected_to_last, expecting, filtered, item, labels, seen, texts, told,
    whole,
};

#[test]
fn how_far_expectations_lie_apart_is_drawn_as_a_gap() {
    let mut timeline = child();
    let made =
        event(&mut timeline, LaneKind::Support, "Hoe lang?", "2026-10-01", Some("2027-04-01"), 0);
    made.statements.push(told(7, 2, "2026-10-01", Some("2027-10-01"), 0));
    let item = made.id;
    let marks = |timeline: &Timeline| -> Vec<(i32, Option<i32>)> {
        let arrangement = arranged(timeline);
        let all = arrangement.bands.iter().flat_map(|band| band.rows.iter().flatten());
        all.map(|mark| (mark.to, mark.gap_from)).collect()
    };
    assert!(marks(&timeline).iter().all(|(_, gap)| gap.is_none()), "no form asked it");
    expected_to_last(&mut timeline, item);
    let drawn = marks(&timeline);
    let longest = drawn.iter().map(|(to, _)| *to).max().unwrap();
    assert!(drawn.iter().all(|(to, _)| *to == longest), "both reach as far: {drawn:?}");
    let gaps: Vec<i32> = drawn.iter().filter_map(|(_, gap)| *gap).collect();
    assert_eq!(gaps.len(), 1, "the shorter ends where it was said: {drawn:?}");
    assert_eq!(longest - gaps[0], 183);
    let scene = whole(&arranged(&timeline), 1200.0);
    let dotted = |shape: &&Shape| matches!(shape, Shape::Line { stroke, .. } if stroke.dash == Some((2.0, 4.0)));
    assert_eq!(scene.shapes.iter().filter(dotted).count(), 2);
}

/// A plan with these goals, told by Moeder, and what else stands in its lane.
fn planned(goals: Vec<Goal>) -> Timeline {
    let mut timeline = child();
    let plan = ItemBody::Plan(Box::new(SupportPlan { goals, ..SupportPlan::default() }));
    item(&mut timeline, LaneKind::Support, "plan", "2026-01-01", Some("2026-12-31"), plan);
    event(&mut timeline, LaneKind::Support, "hulp", "2020-01-01", Some("2026-06-30"), 0);
    timeline
}

fn tracks(scene: &Scene) -> Vec<Placed> {
    let is_track = |placed: &&Placed| matches!(placed.target, Target::Expected { .. });
    scene.placed.iter().filter(is_track).cloned().collect()
}

#[test]
fn what_parties_expect_of_a_goal_stands_under_its_plan() {
    let timeline = planned(vec![expecting(&["2026-06-01", "2026-10-01", "tot kerst"])]);
    let arrangement = arranged(&timeline);
    let scene = whole(&arrangement, 1200.0);
    let plan = scene.find(Target::Item(ItemId(100))).unwrap();
    let [track] = &tracks(&scene)[..] else { panic!("one track") };
    assert_eq!(track.row, plan.row + 1, "right under it");
    assert!((track.mark.left - plan.mark.left).abs() < 3.0, "it begins with the plan");
    assert_eq!(&*track.title, "verschil: 7 maanden");
    assert!(labels(&scene).contains(&"verschil: 7 maanden".to_owned()));
    let letters: Vec<&str> = texts(&scene)
        .map(|text| &*text.text)
        .filter(|text| ["M", "V", "J"].contains(text))
        .collect();
    assert_eq!(letters.len(), 3, "a disc for each: {letters:?}");
    assert!(scene.shapes.iter().any(|shape| matches!(shape, Shape::Hatch { .. })), "a gap");
    let at = timeline_core::scene::Point::new(track.mark.left + 14.0, track.mark.middle().y);
    let goal = Target::Expected { item: ItemId(100), goal: GoalId(1) };
    assert_eq!(scene.hit(at), Some(goal));
    // It is no item: nothing counts it, and no key walks to it.
    assert_eq!(arrangement.len(), 2);
    let english = whole(&filtered(&timeline, &Filter::default(), Lang::English), 1200.0);
    assert!(labels(&english).contains(&"difference: 7 months".to_owned()));
}

#[test]
fn each_goal_has_a_row_and_then_says_which_it_is() {
    let first = expecting(&["2026-06-01", "2026-10-01"]);
    let second = Goal { id: GoalId(2), text: "meedoen".into(), ..expecting(&["2027-01-01"; 2]) };
    let scene = whole(&arranged(&planned(vec![first, second])), 1200.0);
    let titles: Vec<String> = tracks(&scene).iter().map(|one| one.title.to_string()).collect();
    assert_eq!(titles, ["zelf naar binnen — verschil: 4 maanden", "meedoen — allemaal even lang"]);
    let rows: Vec<u32> = tracks(&scene).iter().map(|one| one.row).collect();
    assert_eq!(rows[1], rows[0] + 1);
}

#[test]
fn one_party_alone_has_nothing_to_lie_apart_from() {
    let drawn = |goals| tracks(&whole(&arranged(&planned(goals)), 1200.0)).len();
    assert_eq!(drawn(vec![expecting(&["2026-06-01"])]), 0);
    assert_eq!(drawn(vec![expecting(&["2026-06-01", "zo lang als nodig"])]), 0);
    assert_eq!(drawn(vec![expecting(&["2026-06-01", "2026-06-01"])]), 1);
}

#[test]
fn what_parties_expect_is_left_out_where_it_would_be_too_narrow() {
    let timeline = planned(vec![expecting(&["2026-06-01", "2026-10-01"])]);
    let arrangement = arranged(&timeline);
    let view = arrangement.whole_life(1200.0, 700.0, &Style::screen());
    let drawn = |zoom: f64| tracks(&seen(&arrangement, &view.zoom_at(1150.0, zoom))).len();
    assert_eq!((drawn(0.05), drawn(1.0), drawn(4.0)), (0, 1, 1));
}

#[test]
fn a_filter_by_teller_shows_what_those_expect() {
    let timeline = planned(vec![expecting(&["2026-03-01", "2026-06-01", "2026-10-01"])]);
    let of = |tellers: &[u64]| {
        let tellers = tellers.iter().map(|id| PersonId(*id)).collect();
        let filter = Filter { tellers, ..Filter::default() };
        let scene = whole(&filtered(&timeline, &filter, Lang::Dutch), 1200.0);
        tracks(&scene).first().map(|one| one.title.to_string())
    };
    assert_eq!(of(&[1, 2]).as_deref(), Some("verschil: 3 maanden"));
    assert_eq!(of(&[1]), None);
    assert_eq!(of(&[]).as_deref(), Some("verschil: 7 maanden"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 5))]

    #[test]
    fn what_parties_expect_is_drawn_for_those_only_who_may_see_it(
        words in prop::collection::vec((0..3u8, 1..300i64), 1..4),
    ) {
        let consent = [Consent::Yes, Consent::No, Consent::Ask];
        let mut timeline = child();
        for (which, after) in &words {
            let day = date(2025, 1, 1).checked_add(jiff::Span::new().days(*after)).unwrap();
            let goals = vec![expecting(&["2024-06-01", &day.to_string()])];
            let plan = ItemBody::Plan(Box::new(SupportPlan { goals, ..SupportPlan::default() }));
            let made =
                item(&mut timeline, LaneKind::Support, "plan", "2024-01-01", Some("2026-01-01"), plan);
            let share = |consent| Share { receiver: Receiver::School, consent, by: None, on: None };
            // why: a version may be told while what is known of the plan is not
            made.statements[0].shares.push(share(Consent::Yes));
            made.shares.push(share(consent[usize::from(*which)]));
        }
        let seen = redact(&timeline, &Receiver::School).timeline;
        let drawn = |timeline: &Timeline| -> BTreeSet<Option<ItemId>> {
            let scene = whole(&arranged(timeline), 1200.0);
            tracks(&scene).iter().map(|one| one.target.item()).collect()
        };
        let may: BTreeSet<Option<ItemId>> = (100..)
            .zip(&words)
            .filter(|(_, (which, _))| *which == 0)
            .map(|(id, _)| Some(ItemId(id)))
            .collect();
        prop_assert_eq!(drawn(&timeline).len(), words.len());
        prop_assert_eq!(drawn(&seen), may);
    }
}

#[test]
fn what_began_just_now_and_goes_on_can_be_expected_to_last() {
    let mut timeline = child();
    let made = event(&mut timeline, LaneKind::Support, "Hoe lang?", "2026-09-28", Some("nu"), 0);
    made.statements.push(told(7, 2, "2026-09-28", Some("2027-10-01"), 0));
    let item = made.id;
    expected_to_last(&mut timeline, item);
    let arrangement = arranged(&timeline);
    let view = arrangement.whole_life(1200.0, 640.0, &Style::screen());
    let near = |n: u8| {
        let there = view.x_from_day(f64::from(day_of(date(2026, 9, 28))));
        seen(&arrangement, &view.zoom_at(there, 1.2_f64.powi(n.into())))
    };
    let versions =
        |scene: Scene| scene.placed.iter().filter(|one| one.target.item() == Some(item)).count();
    assert!((0..40).map(near).all(|scene| versions(scene) == 2), "both versions, at any distance");
}
