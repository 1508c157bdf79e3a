//! One item as a row: when, what, in which lane, who tells it and how it felt; open, edit, delete.

use timeline_core::date;
use timeline_core::model::ItemId;
use yew::{prelude::*, props};

use crate::state::{Change, Editable, Message, Selected};
use crate::view::context::Cx;
use crate::view::form::{MissingProps, missing};
use crate::view::icon::{Sign, icon};
use crate::view::lane::{LaneMarkProps, lane_class, lane_mark};
use crate::view::part::{IconButtonProps, LoadMarkProps, icon_button, load_mark};
use crate::view::words;

/// One item as a row.
pub(crate) fn row(cx: &Cx, id: ItemId) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let Some(item) = timeline.item(id) else { return Html::default() };
    let lane = timeline.lane(item.lane);
    let class = lane.map_or("lane-own", |lane| lane_class(lane.kind));
    let locked = doc.read_only.is_some();
    let delete = Message::Change(Change::Delete(id.into()));
    let onkeydown = {
        let (dispatch, delete) = (dispatch.clone(), delete.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Delete" && !locked {
                event.prevent_default();
                event.stop_propagation();
                dispatch.emit(delete.clone());
            }
        })
    };
    let selected = model.selected.item() == Some(id);
    let select = || cx.on_press(Message::Select(Selected::Item(id)));
    // why: on a narrow window the panel covers the list
    let open = if cx.narrow { cx.on_open(id) } else { select() };
    html! {
        <tr class={classes!("list-row", class, selected.then_some("is-selected"))}>
            <td class="list-when">
                { for item.statements.iter().map(|told| {
                    let resolved = doc.dates().statement(told.id);
                    let shown = date::show(resolved, texts.0);
                    html! {
                        <div>
                            if shown.is_empty() { <span dir="auto">{ format!("“{}”", told.when.whole()) }</span> } else { { shown } }
                            if let Some(trouble) = &resolved.trouble { { missing(cx, &props!(MissingProps {
                                trouble: *trouble, plain: true,
                            })) } }
                        </div>
                    }
                }) }
            </td>
            <td class="list-what">
                <button type="button" class="list-open" aria-current={selected.then_some("true")} onclick={open} {onkeydown}>
                    <span class="list-title">if item.curtain { { icon(Sign::Lock) } }<strong dir="auto">{ &item.title }</strong></span>
                    if !item.curtain { <span class="small muted" aria-hidden="true">{ texts.t(words::item_kind(&item.body)) }</span> }
                </button>
                if !item.curtain { <span class="visually-hidden">{ texts.t(words::item_kind(&item.body)) }</span> }
            </td>
            <td class="list-lane">
                if let Some(lane) = lane { { lane_mark(&props!(LaneMarkProps {
                    kind: lane.kind, class: "is-small",
                })) }<span dir="auto">{ lane.called(texts.0) }</span> }
            </td>
            <td class="list-who">
                { for item.statements.iter().filter(|_| !item.curtain).map(|told| html! {
                    <div>
                        <span dir="auto">{ timeline.called(told.teller, texts.0) }</span>
                        if let Some(load) = told.load { { load_mark(cx, &props!(LoadMarkProps { load })) } }
                    </div>
                }) }
            </td>
            <td class="list-tools">
                if !locked && !item.curtain {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.with("row-edit", &[("title", (&item.title).into())]), sign: Sign::Pencil,
                        class: "is-bare", onclick: cx.on_press(Message::EditForm(Editable::Item(id))),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.with("row-delete", &[("title", (&item.title).into())]), sign: Sign::Trash,
                        class: "is-bare", onclick: cx.on_press(delete),
                    })) }
                }
            </td>
        </tr>
    }
}
