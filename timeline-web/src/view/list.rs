//! Lijst: the same content as the drawing, as a table, with the same actions.

mod grouping;
mod row;

use timeline_core::model::ItemId;
use yew::prelude::*;

use super::context::{use_narrow, use_texts};
use super::entries::entries;
use super::panel::PanelView;
use super::part::{Button, Empty, Select};
use super::timeline::{BottomBar, FilterBar, LaneChips};
use crate::app::use_model;
use grouping::{Group, Grouping, Order, grouped};
use row::Row;

/// Rows that are shown at once; more on request, so that a long list does not keep one waiting.
const ROWS: usize = 300;

/// Lijst.
#[component]
pub fn List() -> Html {
    let (texts, narrow) = (use_texts(), use_narrow());
    let grouping = use_state_eq(Grouping::default);
    let order = use_state_eq(Order::default);
    let rows = use_state_eq(|| ROWS);
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let all = entries(&model, doc);
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
            if narrow { <LaneChips /> } else { <FilterBar /> }
            <div class="timeline-body">
                <div class="list-area" id="drawing" tabindex="-1">
                    <div class="list-head">
                        <p role="status"><strong>{ texts.with("count-items", &[("count", count.into())]) }</strong></p>
                        <Select id="list-group" label={texts.t("list-group")} choices={Grouping::ALL.iter().map(|one| texts.t(one.key()).into()).collect::<Vec<AttrValue>>()}
                            chosen={Grouping::ALL.iter().position(|one| *one == *grouping).unwrap_or_default()} onchoose={choose_grouping} />
                        <Select id="list-order" label={texts.t("list-order")} choices={Order::ALL.iter().map(|one| texts.t(one.key()).into()).collect::<Vec<AttrValue>>()}
                            chosen={Order::ALL.iter().position(|one| *one == *order).unwrap_or_default()} onchoose={choose_order} />
                    </div>
                    if count == 0 { <Empty text={texts.t(if doc.timeline().items.is_empty() { "timeline-empty" } else { "list-none" })} /> }
                    { for shown.into_iter().map(|(group, ids)| html! {
                        <section class="list-group">
                            <h2>{ group.title }if let Some(about) = group.about { <span class="muted">{ about }</span> }</h2>
                            <table class="list-table">
                                <colgroup><col class="is-when" /><col /><col class="is-lane" /><col class="is-who" /><col class="is-tools" /></colgroup>
                                <thead class="visually-hidden"><tr>
                                    <th scope="col">{ texts.t("when") }</th><th scope="col">{ texts.t("list-what") }</th>
                                    <th scope="col">{ texts.t("lane") }</th><th scope="col">{ texts.t("list-who") }</th>
                                    <th scope="col">{ texts.t("list-actions") }</th>
                                </tr></thead>
                                <tbody>{ for ids.into_iter().map(|id| html! { <Row key={id.0.to_string()} {id} /> }) }</tbody>
                            </table>
                        </section>
                    }) }
                    if left == 0 && count > *rows { <Button label={texts.with("list-more", &[("count", (count - *rows).into())])} onclick={more} /> }
                </div>
                <PanelView />
            </div>
            <BottomBar />
        </div>
    }
}
