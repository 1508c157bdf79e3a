//! Filters: which lanes, which kinds, how heavy or supporting.

use std::collections::BTreeSet;

use timeline_core::layout::{Filter, LoadSign};
use timeline_core::model::{EventKind, ItemKind};
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use crate::state::Message;
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::lane::{LaneMarkProps, lane_mark};
use crate::view::part::{ButtonProps, CheckProps, ChipProps, button, check, chip};
use crate::view::words;

const LOADS: [(LoadSign, &str); 3] = [
    (LoadSign::Supporting, "load-sign-supporting"),
    (LoadSign::Neutral, "load-sign-neutral"),
    (LoadSign::Burdening, "load-sign-burdening"),
];

/// Filters.
pub(super) fn filter_panel(cx: &Cx) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let filter = (*model.drawing.filter).clone();
    let show = |filter: Filter| cx.on_press(Message::Filter(filter));
    let kinds = EventKind::ALL.into_iter().map(ItemKind::Event);
    let kinds = kinds.chain([ItemKind::Intervention, ItemKind::Plan, ItemKind::Measurement]);
    let label = {
        let filter = filter.clone();
        dispatch
            .reform(move |on: bool| Message::Filter(Filter { without_label: on, ..filter.clone() }))
    };
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("filter") })) }
            <div class="panel-body">
                { check(&props!(CheckProps {
                    label: texts.t("without-label-long"), checked: filter.without_label, onchange: label,
                })) }
                <section>
                    <h3>{ texts.t("who-tells") }</h3>
                    <div class="chips" role="group" aria-label={texts.t("who-tells")}>
                        { for doc.timeline().people.iter().map(|person| chip(&props!(ChipProps {
                                label: doc.timeline().called(person.id, texts.0), pressed: filter.tellers.contains(&person.id),
                                onclick: show(Filter { tellers: toggled(&filter.tellers, person.id), ..filter.clone() }),
                            }))) }
                    </div>
                </section>
                <section>
                    <h3>{ texts.t("filter-lanes") }</h3>
                    <div class="chips" role="group" aria-label={texts.t("filter-lanes")}>
                        { for doc.timeline().lanes.iter().map(|lane| chip(&props!(ChipProps {
                                label: lane.called(texts.0).to_owned(), pressed: filter.lanes.contains(&lane.id),
                                class: "is-lane",
                                onclick: show(Filter { lanes: toggled(&filter.lanes, lane.id), ..filter.clone() }),
                                children: lane_mark(&props!(LaneMarkProps { kind: lane.kind, class: "is-small" })),
                            }))) }
                    </div>
                </section>
                <section>
                    <h3>{ texts.t("filter-kinds") }</h3>
                    <div class="chips" role="group" aria-label={texts.t("filter-kinds")}>
                        { for kinds.map(|kind| chip(&props!(ChipProps {
                                label: kind_words(texts, kind), pressed: filter.kinds.contains(&kind),
                                onclick: show(Filter { kinds: toggled(&filter.kinds, kind), ..filter.clone() }),
                            }))) }
                    </div>
                </section>
                <section>
                    <h3>{ texts.t("filter-loads") }</h3>
                    <div class="chips" role="group" aria-label={texts.t("filter-loads")}>
                        { for LOADS.into_iter().map(|(load, key)| chip(&props!(ChipProps {
                                label: texts.t(key), pressed: filter.loads.contains(&load),
                                onclick: show(Filter { loads: toggled(&filter.loads, load), ..filter.clone() }),
                            }))) }
                    </div>
                </section>
                { button(&props!(ButtonProps {
                    label: texts.t("filter-off"), sign: Sign::Close, onclick: show(Filter::default()),
                })) }
            </div>
        </>
    }
}

fn kind_words(texts: Texts, kind: ItemKind) -> String {
    texts.t(match kind {
        ItemKind::Event(kind) => words::event_kind(kind),
        ItemKind::Intervention => "body-intervention",
        ItemKind::Plan => "body-plan",
        ItemKind::Measurement => "body-measurement",
    })
}

fn toggled<T: Copy + Ord>(set: &BTreeSet<T>, one: T) -> BTreeSet<T> {
    let mut set = set.clone();
    if !set.remove(&one) {
        set.insert(one);
    }
    set
}
