//! One tile in words: for assistive technology, and to be read aloud.

use timeline_core::layout::child::{ChildPlan, Tile};

use crate::text::Texts;

/// The five moods, from very sad to very glad.
pub(crate) const MOODS: [&str; 5] = ["mood-1", "mood-2", "mood-3", "mood-4", "mood-5"];

/// What a tile says: title, age, lane, and how it feels to the child.
#[must_use]
pub(crate) fn of_tile(texts: Texts, plan: &ChildPlan, tile: &Tile) -> String {
    let lane = plan.lanes.get(tile.lane).map(|lane| lane.name.to_string()).unwrap_or_default();
    if tile.item.is_none() {
        return texts.with("child-more", &[("lane", (&lane).into())]);
    }
    if tile.curtain {
        return texts.with("curtain-row", &[("lane", (&lane).into())]);
    }
    let age = tile.age.filter(|age| *age >= 0);
    let age = age.map(|age| texts.with("child-age", &[("years", i64::from(age).into())]));
    let mood = tile.mood.and_then(|mood| MOODS.get(usize::from(mood))).map(|mood| texts.t(mood));
    let parts = [Some(tile.title.to_string()), age, Some(lane), mood];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
