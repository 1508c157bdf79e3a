//! Slips of the pen and windows of any size: whatever year somebody types and however little room is
//! left, there is a drawing, and it is finite.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use timeline_core::date::Dates;
use timeline_core::lang::Lang;
use timeline_core::layout::child::{ChildPlan, ChildStyle, ChildView};
use timeline_core::layout::pages::{PrintOptions, PrintScale, pages};
use timeline_core::layout::{Style, layout, overview};
use timeline_core::model::Timeline;
use timeline_core::scene::Scene;
use timeline_core::share::LeftOut;
use timeline_core::text::Fonts;

use crate::build::{TODAY, arranged, expected_to_last, told};
use crate::laws::{facts, timeline};

/// A day in any year that can be typed.
fn any_day() -> impl Strategy<Value = Date> {
    let year = prop_oneof![1..=9999_i16, 1900..2100_i16, Just(TODAY.year())];
    (year, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(year, month, day))
}

/// Timelines in which dates went wrong: of birth, of what happened, of what is still going on.
fn slips() -> impl Strategy<Value = Timeline> {
    let slip = (any::<prop::sample::Index>(), any_day(), any::<bool>());
    let slips = prop::collection::vec(slip, 0..4);
    (facts(12), prop::option::of(any_day()), slips).prop_map(|(facts, birth, slips)| {
        let mut timeline = timeline(&facts);
        timeline.child.birth = birth;
        for (which, day, going_on) in slips {
            let at = which.index(timeline.items.len());
            let item = &mut timeline.items[at];
            let id = item.id;
            let start = item.statements[0].when.words.clone();
            item.statements[0].when.words = day.to_string();
            if going_on {
                item.statements[0].when.until = Some("nu".to_owned());
                item.statements.push(told(id.0 * 10 + 2, 3, &start, Some("2031"), 0));
                expected_to_last(&mut timeline, id);
            }
        }
        timeline
    })
}

fn check(scene: &Scene) -> Result<(), TestCaseError> {
    for (area, _) in &scene.areas {
        prop_assert!(area.width().is_finite() && area.height().is_finite(), "{:?}", area);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases * 3 / 8))]

    #[test]
    fn any_years_in_any_room_can_be_drawn(
        timeline in slips(), width in 0.0..1600.0f64, height in 0.0..1000.0f64,
        zoom in 0.001..1000.0f64, pan in -2000.0..2000.0f64,
        times in prop_oneof![Just(1.0), Just(1.5)],
    ) {
        let arrangement = arranged(&timeline);
        let style = Style::screen().enlarged(times);
        let view = arrangement.whole_life(width, height, &style);
        let view = view.zoom_at(view.left_px, zoom).pan(pan, pan);
        let (from, to) = arrangement.extent();
        let content = arrangement.content_px(&style, &BTreeSet::new());
        check(&layout(&arrangement, &view, &style, &BTreeSet::new()))?;
        let view = view.kept_within(from, to, content);
        check(&layout(&arrangement, &view, &style, &BTreeSet::new()))?;
        check(&overview(&arrangement, width, height.min(80.0)))?;
    }

    #[test]
    fn any_years_can_be_drawn_for_the_child(
        timeline in slips(), width in 0.0..1600.0f64, height in 0.0..1000.0f64, zoom in 0..4u8,
    ) {
        let dates = Dates::of(&timeline, TODAY);
        let style = ChildStyle::of(width, height, zoom, 1.0);
        let plan =
            ChildPlan::of(&timeline, &dates, &Fonts::bundled(), Lang::Dutch, TODAY, style);
        check(&plan.scene(ChildView::default()))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 10))]

    #[test]
    fn any_years_can_be_printed(
        timeline in slips(),
        scale in prop_oneof![
            Just(PrintScale::WholeLife), Just(PrintScale::Leporello), Just(PrintScale::Years(4)),
        ],
    ) {
        let dates = Dates::of(&timeline, TODAY);
        let options = PrintOptions { scale, ..PrintOptions::new(TODAY) };
        let made = pages(&timeline, &dates, &LeftOut::default(), &options, &Fonts::bundled());
        prop_assert!((1..400).contains(&made.len()), "{} pages", made.len());
    }
}
