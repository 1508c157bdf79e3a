//! On a narrow window: which lanes are shown, as chips in rows, with search and "nieuw".

use std::collections::BTreeSet;

use timeline_core::lang::Lang;
use timeline_core::layout::Filter;
use timeline_core::model::{Lane, LaneId};
use yew::{prelude::*, props};

use super::search::search;
use super::tray::tray_button;
use crate::state::{Message, Panel};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::lane::{LaneMarkProps, lane_mark};
use crate::view::panel::{ADD_MENU, add_menu};
use crate::view::part::{ChipProps, chip};
use timeline_core::sorted;

/// Which lanes are shown.
pub fn lane_chips(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let filter = &model.drawing.filter;
    let show = |filter: Filter| cx.on_press(Message::Filter(filter));
    let all = Filter { lanes: BTreeSet::new(), ..(**filter).clone() };
    // why: a lane without anything in it has nothing to filter, and the window is small
    let used: BTreeSet<LaneId> = sorted::set(doc.timeline().items.iter().map(|item| item.lane));
    html! {
        <div class="lane-chips">
            <div class="lane-chips-row" role="group" aria-label={texts.t("filter-lanes")}>
                { chip(&props!(ChipProps {
                    label: texts.t("all"), pressed: filter.lanes.is_empty(), onclick: show(all),
                })) }
                { for doc.timeline().lanes.iter().filter(|lane| !lane.hidden && used.contains(&lane.id)).map(|lane| html! {
                    <key={lane.id.0.to_string()}>{ chip(&props!(ChipProps {
                        label: short(lane, texts.0), name: lane.called(texts.0).to_owned(), class: "is-lane",
                        pressed: filter.lanes.contains(&lane.id), onclick: show(toggled(filter, lane.id)),
                        children: lane_mark(&props!(LaneMarkProps { kind: lane.kind, class: "is-small" })),
                    })) }</>
                }) }
            </div>
            <div class="lane-chips-search">
                { search(cx) }
                { chip(&props!(ChipProps {
                    label: texts.t("filter"),
                    onclick: cx.on_press(Message::Open(Panel::Filter)),
                    children: icon(Sign::Filter),
                })) }
                if doc.read_only.is_none() {
                    <button type="button" class="chip" popovertarget={ADD_MENU}>
                        <span class="chip-face">{ icon(Sign::Plus) }{ texts.t("new") }</span>
                    </button>
                }
                { tray_button(cx) }
            </div>
            { add_menu(cx) }
        </div>
    }
}

/// "Vrienden" for "Vrienden & vrije tijd": what fits on a chip. What people call a lane themselves may begin with
/// the same word as another.
fn short(lane: &Lane, lang: Lang) -> String {
    let name = lane.called(lang);
    let usual = lane.name.is_none().then(|| name.split([' ', ',']).next()).flatten();
    usual.unwrap_or(name).to_owned()
}

fn toggled(filter: &Filter, id: LaneId) -> Filter {
    let mut filter = filter.clone();
    if !filter.lanes.remove(&id) {
        filter.lanes.insert(id);
    }
    filter
}
