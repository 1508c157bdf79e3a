//! The lanes: their names, their order, which are hidden. Moving is done with buttons.

use timeline_core::model::{Lane, LaneKind, NoteKind, Pin};
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use crate::state::{Change, Editable, Message, NewForm};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::lane::{LaneMarkProps, lane_mark};
use crate::view::part::{ButtonProps, IconButtonProps, button, icon_button};

/// The lanes.
pub(super) fn lanes(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let lanes = &doc.timeline().lanes;
    let add = cx.on_press(Message::NewForm(NewForm::Lane));
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("menu-lanes") })) }
            <div class="panel-body">
                <p class="muted">{ texts.t("lanes-about") }</p>
                <ul class="rows">
                    { for lanes.iter().enumerate().map(|(at, lane)| html! {
                        <key={lane.id.0.to_string()}>{ lane_row(cx, lane, at == 0, at + 1 == lanes.len()) }</>
                    }) }
                </ul>
                if doc.read_only.is_none() {
                    { button(&props!(ButtonProps { label: texts.t("lane-add"), sign: Sign::Plus, onclick: add })) }
                }
            </div>
        </>
    }
}

/// One lane with its buttons.
fn lane_row(cx: &Cx, lane: &Lane, first: bool, last: bool) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (id, hidden) = (lane.id, lane.hidden);
    let name = lane.called(texts.0).to_owned();
    let with_name = |key: &str| texts.with(key, &[("name", (&name).into())]);
    let count = doc.timeline().items.iter().filter(|item| item.lane == id).count();
    html! {
        <li class={classes!("lane-row", hidden.then_some("is-hidden"))}>
            <div class="lane-row-name">
                { lane_mark(&props!(LaneMarkProps { kind: lane.kind })) }
                <span class="item-row-words">
                    <strong dir="auto">{ &name }</strong>
                    <span class="small muted">
                        { texts.with("count-items", &[("count", count.into())]) }
                        if hidden { { " · " }{ texts.t("lane-is-hidden") } }
                    </span>
                </span>
            </div>
            if doc.read_only.is_none() {
                <div class="lane-row-tools">
                    { icon_button(&props!(IconButtonProps {
                        label: with_name("lane-up"), sign: Sign::Up, class: "is-bare", disabled: first,
                        onclick: cx.on_press(Message::Change(Change::MoveLane(id, -1))),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: with_name("lane-down"), sign: Sign::Down, class: "is-bare", disabled: last,
                        onclick: cx.on_press(Message::Change(Change::MoveLane(id, 1))),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: with_name("lane-edit"), sign: Sign::Pencil, class: "is-bare",
                        onclick: cx.on_press(Message::EditForm(Editable::Lane(id))),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: with_name(if hidden { "lane-show" } else { "lane-hide" }),
                        sign: if hidden { Sign::Look } else { Sign::Hidden }, class: "is-bare",
                        onclick: cx.on_press(Message::Change(Change::HideLane(id, !hidden))),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: with_name("lane-note"), sign: Sign::Bubble, class: "is-bare",
                        onclick: cx.on_press(Message::NewForm(NewForm::Note(NoteKind::Information, Pin::Lane(id)))),
                    })) }
                    if count == 0 && lane.kind == LaneKind::Own {
                        { icon_button(&props!(IconButtonProps {
                            label: with_name("lane-delete"), sign: Sign::Trash, class: "is-bare",
                            onclick: cx.on_press(Message::Change(Change::Delete(id.into()))),
                        })) }
                    }
                </div>
            }
        </li>
    }
}
