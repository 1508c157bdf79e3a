//! "Nog een plek geven": the items whose words are no date yet, each with what would help.

use timeline_core::date;
use timeline_core::model::{Item, ItemId};
use yew::prelude::*;

use super::head::PanelHead;
use crate::app::{use_dispatch, use_model};
use crate::state::{Doc, Message, Selected};
use crate::view::context::use_texts;
use crate::view::form::Missing;
use crate::view::lane::LaneMark;
use crate::view::part::Empty;

/// The items that have no place on the timeline.
pub fn undated(doc: &Doc) -> impl Iterator<Item = &Item> {
    let dates = doc.dates();
    doc.timeline()
        .items
        .iter()
        .filter(|item| dates.item(item.id).is_none_or(|resolved| resolved.start.is_none()))
}

/// The tray.
#[component]
pub fn Tray() -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let ids: Vec<ItemId> = undated(doc).map(|item| item.id).collect();
    html! {
        <>
            <PanelHead title={texts.t("tray")} />
            <div class="panel-body">
                <p class="muted">{ texts.t("tray-about") }</p>
                if ids.is_empty() { <Empty text={texts.t("tray-none")} /> }
                <ul class="rows">
                    { for ids.into_iter().map(|id| html! { <ItemRow key={id.0.to_string()} {id} /> }) }
                </ul>
            </div>
        </>
    }
}

/// What a row needs.
#[derive(PartialEq, Properties)]
pub(crate) struct ItemRowProps {
    /// The item.
    pub id: ItemId,
}

/// One item in a list: opens it.
#[component]
pub(crate) fn ItemRow(props: &ItemRowProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let id = props.id;
    let onclick = dispatch.reform(move |_: MouseEvent| Message::Select(Selected::Item(id)));
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let Some(item) = doc.timeline().item(id) else { return Html::default() };
    let resolved = doc.dates().item(id).unwrap_or_default();
    let shown = date::show(&resolved, texts.0);
    let said =
        item.statements.first().map(|one| one.when.words.trim().to_owned()).unwrap_or_default();
    html! {
        <li>
            <button type="button" class="item-row" {onclick}>
                if let Some(lane) = doc.timeline().lane(item.lane) { <LaneMark kind={lane.kind} /> }
                <span class="item-row-words">
                    <strong dir="auto">{ &item.title }</strong>
                    <span class="small muted" dir="auto">
                        if !shown.is_empty() { { shown } } else if !said.is_empty() { { format!("“{said}”") } }
                    </span>
                    if let Some(trouble) = resolved.trouble { <Missing {trouble} plain=true /> }
                </span>
            </button>
        </li>
    }
}
