//! Days and pixels go together, whatever is done to the view.

use proptest::prelude::*;
use timeline_core::layout::{Fold, Style, View};

fn views() -> impl Strategy<Value = View> {
    let folds = prop::collection::vec((10.0..900.0f64, 1.0..2000.0f64), 0..4);
    (-3000.0..20_000.0f64, 0.02..60.0f64, 300.0..2000.0f64, folds).prop_map(
        |(start, days_per_px, width, gaps)| {
            let mut view = View::of_days(0.0, 100.0, width, 600.0, &Style::screen());
            view.start_day = start;
            view.days_per_px = days_per_px;
            let mut day = start - 500.0;
            for (gap, length) in gaps {
                day += gap;
                view.folds.extend(Fold::new(day, day + length));
                day += length;
            }
            view
        },
    )
}

proptest! {
    #[test]
    fn a_day_and_its_place_are_the_same_thing(view in views(), day in -5000.0..40_000.0f64) {
        let back = view.day_from_x(view.x_from_day(day));
        prop_assert!((back - day).abs() < 1e-6 * (1.0 + day.abs()), "{day} came back as {back}");
    }

    #[test]
    fn later_is_further_right(view in views(), x in -500.0..2500.0f64, step in 0.5..300.0f64) {
        prop_assert!(view.day_from_x(x + step) > view.day_from_x(x));
    }

    #[test]
    fn zooming_leaves_the_day_under_the_pointer(
        view in views(), x in 0.0..1000.0f64, factor in 0.1..10.0f64,
    ) {
        let x = view.left_px + x;
        let before = view.day_from_x(x);
        let zoomed = view.zoom_at(x, factor);
        let after = zoomed.x_from_day(before);
        prop_assert!((after - x).abs() < 1e-3, "{x} went to {after}");
    }

    #[test]
    fn panning_takes_the_ground_along(view in views(), right in -800.0..800.0f64) {
        let x = view.left_px + 100.0;
        let day = view.day_from_x(x);
        let panned = view.pan(right, 0.0);
        prop_assert!((panned.x_from_day(day) - (x + right)).abs() < 1e-6);
    }

    #[test]
    fn days_that_are_shown_reach_from_edge_to_edge(
        view in views(), from in -3000.0..9000.0f64, length in 40.0..9000.0f64,
    ) {
        let shown = view.showing(from, from + length);
        let inside = (View::MIN_DAYS_PER_PX + 1e-9)..(View::MAX_DAYS_PER_PX - 1e-9);
        prop_assume!(inside.contains(&shown.days_per_px));
        prop_assert!((shown.x_from_day(from) - shown.left_px).abs() < 1e-3);
        prop_assert!((shown.x_from_day(from + length) - shown.width_px).abs() < 1e-3);
    }

    #[test]
    fn what_is_kept_within_is_never_out_of_sight(view in views(), right in -1e6..1e6f64) {
        let kept = view.pan(right, -1e6).kept_within(0.0, 7000.0, 900.0);
        prop_assert!(kept.x_from_day(0.0) < kept.width_px);
        prop_assert!(kept.x_from_day(7000.0) > kept.left_px);
        prop_assert!(kept.scroll_px <= 900.0);
    }
}

#[test]
fn revealing_brings_days_into_view() {
    let view = View::of_days(0.0, 1000.0, 1000.0, 600.0, &Style::screen());
    for (from, to) in [(2000.0, 2010.0), (-500.0, -490.0), (300.0, 310.0), (0.0, 9000.0)] {
        let shown = view.revealing(from, to);
        assert!(shown.x_from_day(from) >= shown.left_px, "{from}");
        assert!(shown.x_from_day(to) <= shown.width_px, "{to}");
    }
    assert_eq!(view.revealing(300.0, 310.0), view);
}
