//! What is read aloud: what the child touched, or else the whole timeline, lane by lane.

use timeline_core::{
    layout::child::{ChildPlan, ChildStyle},
    text::Fonts,
};

use super::words;
use crate::view::context::Cx;

/// What is read aloud now.
pub(super) fn aloud(cx: &Cx) -> String {
    let model = &cx.model;
    let Some(doc) = &model.doc else { return String::new() };
    // why: only order and words are asked for; any size will do
    let style = ChildStyle::of(1000.0, 800.0, 0, 1.0);
    let (timeline, fonts) = (doc.timeline(), Fonts::bundled());
    let plan = ChildPlan::of(timeline, doc.dates(), &fonts, model.lang, model.today, style);
    if let Some(tile) = model.selected.item().and_then(|id| plan.find(id)) {
        return words::of_tile(cx.texts, &plan, tile);
    }
    let lanes = plan.lanes.iter().enumerate().filter_map(|(place, lane)| {
        let here = plan.tiles.iter().filter(|tile| tile.lane == place && tile.item.is_some());
        let titles: Vec<&str> = here.map(|tile| &*tile.title).collect();
        (!titles.is_empty()).then(|| format!("{}: {}.", lane.name, titles.join(", ")))
    });
    let lanes: Vec<String> = lanes.collect();
    format!("{}. {}", cx.texts.t("child-title"), lanes.join(" "))
}
