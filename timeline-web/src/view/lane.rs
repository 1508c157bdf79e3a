//! A lane by its looks and name: colour class, pictogram, words.

use timeline_core::model::LaneKind;
use yew::prelude::*;

use super::icon::{Sign, icon};

/// The class that brings the colours of a lane.
#[must_use]
pub fn lane_class(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Strengths => "lane-strengths",
        LaneKind::Home => "lane-home",
        LaneKind::School => "lane-school",
        LaneKind::Friends => "lane-friends",
        LaneKind::Health => "lane-health",
        LaneKind::Feelings => "lane-feelings",
        LaneKind::Support => "lane-support",
        LaneKind::Living => "lane-living",
        LaneKind::Own => "lane-own",
    }
}

/// The pictogram of a lane.
#[must_use]
pub fn lane_sign(kind: LaneKind) -> Sign {
    match kind {
        LaneKind::Strengths => Sign::Sun,
        LaneKind::Home => Sign::House,
        LaneKind::School => Sign::Book,
        LaneKind::Friends => Sign::Friends,
        LaneKind::Health => Sign::Health,
        LaneKind::Feelings => Sign::Heart,
        LaneKind::Support => Sign::Hand,
        LaneKind::Living => Sign::Living,
        LaneKind::Own => Sign::Star,
    }
}

/// What the mark of a lane needs.
#[derive(PartialEq, Properties)]
pub struct LaneMarkProps {
    /// What the lane is about.
    pub kind: LaneKind,
    /// Extra classes: `is-small`.
    #[prop_or_default]
    pub class: Classes,
}

/// The round pictogram of a lane; its name stands beside it.
pub fn lane_mark(props: &LaneMarkProps) -> Html {
    html! {
        <span class={classes!("lane-mark", lane_class(props.kind), props.class.clone())}>
            { icon(lane_sign(props.kind)) }
        </span>
    }
}
