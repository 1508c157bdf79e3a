//! On a narrow window: which lanes are shown, as chips in rows, with search and "nieuw".

use std::collections::BTreeSet;

use timeline_core::layout::Filter;
use timeline_core::model::LaneId;
use yew::prelude::*;

use super::search::Search;
use super::tray::TrayButton;
use crate::app::{use_dispatch, use_model};
use crate::state::{Message, Panel};
use crate::view::context::use_texts;
use crate::view::icon::{Icon, Sign};
use crate::view::lane::{LaneMark, lane_name};
use crate::view::panel::{ADD_MENU, AddMenu};
use crate::view::part::Chip;

/// Which lanes are shown.
#[component]
pub fn LaneChips() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let filter = &model.drawing.filter;
    let show =
        |filter: Filter| dispatch.reform(move |_: MouseEvent| Message::Filter(filter.clone()));
    let all = Filter { lanes: BTreeSet::new(), ..(**filter).clone() };
    // why: a lane without anything in it has nothing to filter, and the window is small
    let used: BTreeSet<LaneId> = doc.timeline().items.iter().map(|item| item.lane).collect();
    html! {
        <div class="lane-chips">
            <div class="lane-chips-row" role="group" aria-label={texts.t("filter-lanes")}>
                <Chip label={texts.t("all")} pressed={filter.lanes.is_empty()} onclick={show(all)} />
                { for doc.timeline().lanes.iter().filter(|lane| !lane.hidden && used.contains(&lane.id)).map(|lane| html! {
                    <Chip key={lane.id.0.to_string()} label={short(&lane_name(lane, texts.0))} name={lane_name(lane, texts.0)} class="is-lane"
                        pressed={filter.lanes.contains(&lane.id)} onclick={show(toggled(filter, lane.id))}>
                        <LaneMark kind={lane.kind} class="is-small" />
                    </Chip>
                }) }
            </div>
            <div class="lane-chips-search">
                <Search />
                <Chip label={texts.t("filter")} onclick={dispatch.reform(|_: MouseEvent| Message::Open(Panel::Filter))}><Icon sign={Sign::Filter} /></Chip>
                if doc.read_only.is_none() {
                    <button type="button" class="chip" popovertarget={ADD_MENU}>
                        <span class="chip-face"><Icon sign={Sign::Plus} />{ texts.t("new") }</span>
                    </button>
                }
                <TrayButton />
            </div>
            <AddMenu />
        </div>
    }
}

/// "Vrienden" for "Vrienden & vrije tijd": what fits on a chip.
fn short(name: &str) -> String {
    name.split([' ', ',']).next().unwrap_or(name).to_owned()
}

fn toggled(filter: &Filter, id: LaneId) -> Filter {
    let mut filter = filter.clone();
    if !filter.lanes.remove(&id) {
        filter.lanes.insert(id);
    }
    filter
}
