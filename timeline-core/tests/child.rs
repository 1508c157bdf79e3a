//! The child's timeline: large tiles that never lie over each other, nothing lost, nothing of what
//! is behind the curtain.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use support::any_timeline;
use timeline_core::curtain;
use timeline_core::date::Dates;
use timeline_core::lang::Lang;
use timeline_core::layout::Toward;
use timeline_core::layout::child::{ChildPlan, ChildStyle, ChildView};
use timeline_core::model::{ItemBody, ItemId, Timeline};
use timeline_core::scene::{Rect, Scene, Shape};
use timeline_core::text::Fonts;

const TODAY: Date = date(2026, 10, 1);
const SIZES: [(f64, f64); 3] = [(1440.0, 640.0), (1180.0, 560.0), (390.0, 540.0)];

fn plan(timeline: &Timeline, size: (f64, f64), zoom: u8) -> ChildPlan {
    let style = ChildStyle::of(size.0, size.1, zoom, 1.0);
    let dates = Dates::of(timeline, TODAY);
    let shown = curtain::before(timeline, &dates, Lang::Dutch, TODAY, &|item| {
        item.curtain || item.delicate
    });
    let shown = shown.as_ref().unwrap_or(timeline);
    ChildPlan::of(shown, &dates, &Fonts::bundled(), Lang::Dutch, TODAY, style)
}

/// Everything, as if the window were as large as that.
fn whole(timeline: &Timeline, size: (f64, f64), zoom: u8) -> Scene {
    let narrow = plan(timeline, size, zoom);
    plan(timeline, narrow.size_px(), zoom).scene(ChildView::default())
}

fn any_size() -> impl Strategy<Value = ((f64, f64), u8)> {
    (prop::sample::select(&SIZES[..]), 0..=ChildStyle::NEAREST)
}

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn everything_has_a_tile_but_what_was_put_aside_measured_or_in_a_hidden_lane(
        timeline in any_timeline(12), (size, zoom) in any_size()
    ) {
        let plan = plan(&timeline, size, zoom);
        let tiles: Vec<ItemId> = plan.tiles.iter().filter_map(|tile| tile.item).collect();
        let unique: BTreeSet<ItemId> = tiles.iter().copied().collect();
        prop_assert_eq!(unique.len(), tiles.len());
        let expected: BTreeSet<ItemId> = timeline.items.iter().filter(|item| {
            let hidden = timeline.lane(item.lane).unwrap().hidden;
            // what is behind the curtain does not tell that it is a measurement
            let measured = matches!(item.body, ItemBody::Measurement(_))
                && !item.curtain && !item.delicate;
            !hidden && !item.later && !measured
        }).map(|item| item.id).collect();
        prop_assert_eq!(unique, expected);
    }

    #[test]
    fn no_two_tiles_or_labels_overlap(timeline in any_timeline(12), (size, zoom) in any_size()) {
        let scene = whole(&timeline, size, zoom);
        let all: Vec<Rect> = scene.placed.iter().map(|placed| placed.bounds()).collect();
        for (at, one) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                prop_assert!(!one.overlaps(other), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn every_tile_is_a_target_of_sixty_pixels_and_stands_in_its_lane(
        timeline in any_timeline(12), (size, zoom) in any_size()
    ) {
        let plan = plan(&timeline, size, zoom);
        let (width, height) = plan.size_px();
        for tile in &plan.tiles {
            let area = plan.area(tile);
            prop_assert!(area.width() >= 60.0 && area.height() >= 60.0, "{area:?}");
            prop_assert!(area.left >= plan.names_px() - 1.0 && area.right <= width + 1.0, "{area:?}");
            prop_assert!(area.top >= plan.ruler_px() && area.bottom <= height, "{area:?}");
        }
    }

    #[test]
    fn nothing_delicate_or_behind_the_curtain_can_be_read(
        timeline in any_timeline(12), (size, zoom) in any_size()
    ) {
        let scene = whole(&timeline, size, zoom);
        let texts: Vec<&str> = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(&*text.text),
            _ => None,
        }).chain(scene.placed.iter().map(|placed| &*placed.title)).collect();
        for item in timeline.items.iter().filter(|item| item.curtain || item.delicate) {
            prop_assert!(!texts.iter().any(|text| text.contains(item.title.trim())));
        }
    }

    #[test]
    fn the_arrows_reach_everything(timeline in any_timeline(12), (size, zoom) in any_size()) {
        let plan = plan(&timeline, size, zoom);
        let mut seen: BTreeSet<ItemId> = plan.walk(None, Toward::Later).into_iter().collect();
        loop {
            let steps = [Toward::Earlier, Toward::Later, Toward::Up, Toward::Down];
            let next: BTreeSet<ItemId> = seen.iter()
                .flat_map(|from| steps.map(|toward| plan.walk(Some(*from), toward)))
                .flatten().chain(seen.iter().copied()).collect();
            if next == seen { break; }
            seen = next;
        }
        let all: BTreeSet<ItemId> = plan.tiles.iter().filter_map(|tile| tile.item).collect();
        prop_assert_eq!(seen, all);
    }

    #[test]
    fn today_is_right_of_what_has_been(timeline in any_timeline(12), (size, zoom) in any_size()) {
        let plan = plan(&timeline, size, zoom);
        let now = plan.now_px();
        prop_assert!(now >= plan.names_px() && now <= plan.size_px().0 + 1.0);
        if let Some(empty) = plan.tiles.iter().find(|tile| tile.item.is_none()) {
            prop_assert!(now >= plan.area(empty).right);
        }
    }

    #[test]
    fn a_stroke_is_where_the_hand_was_and_leaves_the_rest(
        timeline in any_timeline(6), (size, zoom) in any_size(),
        from in (0..40_i32, -5..=5_i8), to in (0..40_i32, -5..=5_i8),
    ) {
        let plan = plan(&timeline, size, zoom);
        let line = &plan.line;
        let points = line.with_stroke(from, to);
        prop_assert!(points.windows(2).all(|pair| pair[0].on < pair[1].on));
        prop_assert!(points.iter().all(|point| (-5..=5).contains(&point.value)));
        let (low, high) = (from.0.min(to.0), from.0.max(to.0).min(line.places - 1));
        let at = |place: i32| {
            let day = timeline_core::layout::day_of;
            points.iter().find(|point| day(point.on) == line.day(place)).map(|point| point.value)
        };
        for place in low..=high {
            prop_assert!(at(place).is_some());
        }
        for (place, value) in &line.values {
            if *place < low || *place > high {
                prop_assert_eq!(at(*place), Some(*value));
            }
        }
        let point = plan.line_point(from.0.min(line.places - 1), from.1);
        if from.0 < line.places {
            prop_assert_eq!(plan.line_at(point), from);
        }
    }

    #[test]
    fn days_stand_from_left_to_right(timeline in any_timeline(6), (size, zoom) in any_size()) {
        let plan = plan(&timeline, size, zoom);
        let xs: Vec<f64> = (14_000..21_000).step_by(50).map(|day| plan.x_from_day(day.into())).collect();
        prop_assert!(xs.windows(2).all(|pair| pair[0] <= pair[1]));
    }
}
