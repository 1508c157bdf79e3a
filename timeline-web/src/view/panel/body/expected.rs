//! How long each party expects a goal to take: a bar for each on one small axis, so that what lies
//! between them is seen.

use timeline_core::conversation::{Expectation, expectations_of_goal, gap_days};
use timeline_core::model::{Goal, ItemId, day};
use yew::prelude::*;

use crate::state::Doc;
use crate::view::context::Cx;
use crate::view::day::{apart, month};
use crate::view::icon::{Sign, icon};

/// Width of the axis, in units of its own.
const WIDTH: i32 = 1000;

/// A line for each, and how far they lie apart.
pub(super) fn expected(cx: &Cx, doc: &Doc, plan: ItemId, goal: &Goal) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let start = doc.dates().item(plan).and_then(|dates| dates.start?.earliest);
    let from = start.unwrap_or(cx.model.today);
    let found = expectations_of_goal(timeline, doc.dates(), goal, from);
    let last = found.iter().filter_map(|one| one.until).max();
    let line = |one: &Expectation<'_>| {
        let name = timeline.called(one.by, texts.0);
        let ends = one.until.zip(last).map(|(until, last)| {
            let part = i64::from(day::between(from, until)) * i64::from(WIDTH);
            let long = part / i64::from(day::between(from, last).max(1));
            html! {
                <>
                    <span class="muted small">{ texts.with("expected-until", &[("month", (&month(texts, until)).into())]) }</span>
                    <svg class="expected" viewBox={format!("0 0 {WIDTH} 12")} preserveAspectRatio="none" aria-hidden="true">
                        <rect class="expected-gap" x="0" y="5" width={WIDTH.to_string()} height="2" />
                        <rect x="0" y="0" width={long.to_string()} height="12" />
                    </svg>
                </>
            }
        });
        html! {
            <div class="fact"><dt>{ name }</dt><dd>
                <span dir="auto">{ one.words }</span>{ " " }
                { ends.unwrap_or_else(|| html! { <span class="muted small">{ texts.t("expected-unknown") }</span> }) }
            </dd></div>
        }
    };
    html! {
        <>
            <dl class="facts">{ for found.iter().map(line) }</dl>
            { for gap_days(&found).map(|days| html! {
                <p class="talk-gap">{ icon(Sign::Clock) }{ apart(texts, days) }</p>
            }) }
        </>
    }
}
