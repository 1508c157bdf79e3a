//! "Nog een plek geven": the items whose words are no date yet, each with what would help.

use timeline_core::date;
use timeline_core::model::{Item, ItemId};
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use crate::state::Doc;
use crate::view::context::Cx;
use crate::view::form::{MissingProps, missing};
use crate::view::lane::{LaneMarkProps, lane_mark};
use crate::view::part::{EmptyProps, empty};

/// The items that have no place on the timeline.
pub fn undated(doc: &Doc) -> impl Iterator<Item = &Item> {
    let dates = doc.dates();
    doc.timeline().items.iter().filter(|item| !dates.is_dated(item.id))
}

/// The tray.
pub(super) fn tray(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let ids: Vec<ItemId> = undated(doc).map(|item| item.id).collect();
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("tray") })) }
            <div class="panel-body">
                <p class="muted">{ texts.t("tray-about") }</p>
                if ids.is_empty() { { empty(&props!(EmptyProps { text: texts.t("tray-none") })) } }
                <ul class="rows">
                    { for ids.into_iter().map(|id| html! { <key={id.0.to_string()}>{ item_row(cx, id) }</> }) }
                </ul>
            </div>
        </>
    }
}

/// One item in a list: opens it.
pub(crate) fn item_row(cx: &Cx, id: ItemId) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let Some(item) = doc.timeline().item(id) else { return Html::default() };
    let resolved = doc.dates().item(id).unwrap_or_default();
    let shown = date::show(&resolved, texts.0);
    let said = item.statements.first().map(|one| one.when.whole()).unwrap_or_default();
    html! {
        <li>
            <button type="button" class="item-row" onclick={cx.on_open(id)}>
                if let Some(lane) = doc.timeline().lane(item.lane) { { lane_mark(&props!(LaneMarkProps { kind: lane.kind })) } }
                <span class="item-row-words">
                    <strong dir="auto">{ &item.title }</strong>
                    <span class="small muted" dir="auto">
                        if !shown.is_empty() { { shown } } else if !said.is_empty() { { format!("“{said}”") } }
                    </span>
                    if let Some(trouble) = resolved.trouble { { missing(cx, &props!(MissingProps {
                        trouble, plain: true,
                    })) } }
                </span>
            </button>
        </li>
    }
}
