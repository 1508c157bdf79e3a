//! One item in the column: when, its mark, and a card that opens it. Versions that differ stand
//! beside each other on the card.

use jiff::civil::Date;
use timeline_core::date::{self, Bounds};
use timeline_core::model::{Item, Statement, Timeline};
use yew::{prelude::*, props};

use super::column_mark::column_mark;
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::entries::Entry;
use crate::view::lane::{LaneMarkProps, lane_class, lane_mark};
use crate::view::part::{LoadMarkProps, load_mark};
use timeline_core::model::day;

const MONTHS: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

/// One item in the column.
pub(crate) fn column_card(cx: &Cx, entry: &Entry) -> Html {
    let (texts, id) = (cx.texts, entry.id);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let Some(item) = timeline.item(id) else { return Html::default() };
    let lane = timeline.lane(item.lane);
    let class = lane.map_or("lane-own", |lane| lane_class(lane.kind));
    let selected = model.selected.item() == Some(id);
    let twins = item.statements.len() > 1;
    html! {
        <li class={classes!("column-item", class, twins.then_some("is-twins"))}>
            <span class="column-when">{ short_when(texts, entry) }</span>
            { column_mark(item, &entry.resolved) }
            <button type="button" class={classes!("column-card", selected.then_some("is-selected"))} aria-current={selected.then_some("true")} onclick={cx.on_open(id)}>
                <span class="column-card-words">
                    <strong dir="auto">{ &item.title }</strong>
                    if twins {
                        <span class="small muted">{ texts.with("count-versions", &[("count", item.statements.len().into())]) }</span>
                    } else {
                        <span class="small muted" dir="auto">{ about(texts, timeline, item, entry) }</span>
                    }
                </span>
                if let Some(lane) = lane {
                    <span class="visually-hidden">{ lane.called(texts.0) }</span>
                    if !twins { { lane_mark(&props!(LaneMarkProps { kind: lane.kind })) } }
                }
                if twins { <span class="twins">{ for item.statements.iter().map(|told| twin(cx, timeline, told)) }</span> }
            </button>
        </li>
    }
}

fn twin(cx: &Cx, timeline: &Timeline, told: &Statement) -> Html {
    let name = timeline.called(told.teller, cx.texts.0);
    html! {
        <span class="twin">
            <span class="twin-head">
                <strong dir="auto">{ name }</strong>
                if let Some(load) = told.load { { load_mark(cx, &props!(LoadMarkProps { load, quiet: true })) } }
            </span>
            <span dir="auto">{ format!("“{}”", told.when.whole()) }</span>
        </span>
    }
}

/// "nog steeds · Moeder".
fn about(texts: Texts, timeline: &Timeline, item: &Item, entry: &Entry) -> String {
    let told = item.statements.first();
    let teller = told.map(|told| timeline.called(told.teller, texts.0));
    let teller = teller.filter(|name| !name.is_empty());
    let words = told.map(|told| told.when.whole()).filter(|words| !words.is_empty());
    let words = words.map(|words| format!("“{words}”"));
    let words = words
        .or_else(|| Some(date::show(&entry.resolved, texts.0)).filter(|shown| !shown.is_empty()));
    [words, teller].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "nov", "jun–aug", or nothing where only the year is known.
fn short_when(texts: Texts, entry: &Entry) -> String {
    let Some(Bounds { earliest: Some(first), latest: Some(last) }) = entry.resolved.start else {
        return String::new();
    };
    let month = |date: Date| {
        let at = usize::try_from(date.month()).unwrap_or(1).clamp(1, 12) - 1;
        texts.t(MONTHS[at])
    };
    match day::between(first, last) {
        ..=31 if first.month() == last.month() => month(first),
        ..=124 => format!("{}–{}", month(first), month(last)),
        _ => String::new(),
    }
}
