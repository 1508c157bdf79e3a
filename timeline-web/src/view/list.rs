//! Lijst: the same content as the drawing, as a table, with the same actions.

mod grouping;
mod row;

use timeline_core::model::ItemId;
use yew::{prelude::*, props};

use super::entries::entries;
use super::panel::panel_view;
use super::part::{ButtonProps, EmptyProps, SelectProps, button, empty, select};
use super::timeline::{FilterBarProps, bottom_bar, filter_bar, lane_chips};
use crate::view::context::CxProps;
use grouping::{Group, Grouping, Order, grouped};
use row::row;

/// Rows that are shown at once; more on request, so that a long list does not keep one waiting.
const ROWS: usize = 300;

/// Lijst.
#[component]
pub fn List(props: &CxProps) -> Html {
    let cx = &props.cx;
    let (texts, narrow) = (cx.texts, cx.narrow);
    let grouping = use_state_eq(Grouping::default);
    let order = use_state_eq(Order::default);
    let rows = use_state_eq(|| ROWS);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let all = entries(model, doc);
    let count = all.len();
    let groups = grouped(texts, doc, all, *grouping, *order);
    let choose_grouping = {
        let grouping = grouping.clone();
        Callback::from(move |at: usize| {
            grouping.set(Grouping::ALL.get(at).copied().unwrap_or_default());
        })
    };
    let choose_order = {
        let order = order.clone();
        Callback::from(move |at: usize| order.set(Order::ALL.get(at).copied().unwrap_or_default()))
    };
    let more = {
        let rows = rows.clone();
        Callback::from(move |_: MouseEvent| rows.set(*rows + ROWS))
    };
    let mut left = *rows;
    let shown: Vec<(Group, Vec<ItemId>)> = groups
        .into_iter()
        .map_while(|(group, mut ids)| {
            ids.truncate(left);
            left -= ids.len();
            (!ids.is_empty()).then_some((group, ids))
        })
        .collect();
    html! {
        <div class="list-screen">
            if narrow { { lane_chips(cx) } } else { { filter_bar(cx, &props!(FilterBarProps {})) } }
            <div class="timeline-body">
                <div class="list-area" id="drawing" tabindex="-1" role="region" aria-label={texts.t("tab-list")}>
                    <div class="list-head">
                        <p role="status"><strong>{ texts.with("count-items", &[("count", count.into())]) }</strong></p>
                        { select(&props!(SelectProps {
                            id: "list-group", label: texts.t("list-group"),
                            choices: Grouping::ALL.iter().map(|one| texts.t(one.key()).into()).collect::<Vec<AttrValue>>(),
                            chosen: Grouping::ALL.iter().position(|one| *one == *grouping).unwrap_or_default(),
                            onchoose: choose_grouping,
                        })) }
                        { select(&props!(SelectProps {
                            id: "list-order", label: texts.t("list-order"),
                            choices: Order::ALL.iter().map(|one| texts.t(one.key()).into()).collect::<Vec<AttrValue>>(),
                            chosen: Order::ALL.iter().position(|one| *one == *order).unwrap_or_default(),
                            onchoose: choose_order,
                        })) }
                    </div>
                    if count == 0 { { empty(&props!(EmptyProps { text: texts.t(if doc.timeline().items.is_empty() { "timeline-empty" } else { "list-none" }) })) } }
                    { for shown.into_iter().map(|(group, ids)| html! {
                        <section class="list-group">
                            <h2>{ &group.title }if let Some(about) = group.about { <span class="muted">{ about }</span> }</h2>
                            <table class="list-table" aria-label={group.title}>
                                <colgroup><col class="is-when" /><col /><col class="is-lane" /><col class="is-who" /><col class="is-tools" /></colgroup>
                                <thead class="visually-hidden"><tr>
                                    <th scope="col">{ texts.t("when") }</th><th scope="col">{ texts.t("list-what") }</th>
                                    <th scope="col">{ texts.t("lane") }</th><th scope="col">{ texts.t("list-who") }</th>
                                    <th scope="col">{ texts.t("list-actions") }</th>
                                </tr></thead>
                                <tbody>{ for ids.into_iter().map(|id| html! { <key={id.0.to_string()}>{ row(cx, id) }</> }) }</tbody>
                            </table>
                        </section>
                    }) }
                    if left == 0 && count > *rows { { button(&props!(ButtonProps {
                        label: texts.with("list-more", &[("count", (count - *rows).into())]), onclick: more,
                    })) } }
                </div>
                { panel_view(cx) }
            </div>
            { bottom_bar(cx) }
        </div>
    }
}
