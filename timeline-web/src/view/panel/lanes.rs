//! The lanes: their names, their order, which are hidden. Moving is done with buttons.

use timeline_core::model::{Lane, LaneKind, NoteKind, Pin};
use yew::prelude::*;

use super::head::PanelHead;
use crate::app::{use_dispatch, use_model};
use crate::state::{Change, Editable, Message, NewForm};
use crate::view::context::use_texts;
use crate::view::icon::Sign;
use crate::view::lane::{LaneMark, lane_name};
use crate::view::part::{Button, IconButton};

/// The lanes.
#[component]
pub fn Lanes() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let lanes = &doc.timeline().lanes;
    let add = dispatch.reform(|_: MouseEvent| Message::NewForm(NewForm::Lane));
    html! {
        <>
            <PanelHead title={texts.t("menu-lanes")} />
            <div class="panel-body">
                <p class="muted">{ texts.t("lanes-about") }</p>
                <ul class="rows">
                    { for lanes.iter().enumerate().map(|(at, lane)| html! {
                        <LaneRow key={lane.id.0.to_string()} lane={lane.clone()} first={at == 0} last={at + 1 == lanes.len()} />
                    }) }
                </ul>
                if doc.read_only.is_none() {
                    <Button label={texts.t("lane-add")} sign={Sign::Plus} onclick={add} />
                }
            </div>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct LaneRowProps {
    lane: Lane,
    first: bool,
    last: bool,
}

/// One lane with its buttons.
#[component]
fn LaneRow(props: &LaneRowProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let lane = &props.lane;
    let (id, hidden) = (lane.id, lane.hidden);
    let name = lane_name(lane, texts.0);
    let with_name = |key: &str| texts.with(key, &[("name", (&name).into())]);
    let say = |message: Message| dispatch.reform(move |_: MouseEvent| message.clone());
    let count = doc.timeline().items.iter().filter(|item| item.lane == id).count();
    html! {
        <li class={classes!("lane-row", hidden.then_some("is-hidden"))}>
            <div class="lane-row-name">
                <LaneMark kind={lane.kind} />
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
                    <IconButton label={with_name("lane-up")} sign={Sign::Up} class="is-bare" disabled={props.first} onclick={say(Message::Change(Change::MoveLane(id, -1)))} />
                    <IconButton label={with_name("lane-down")} sign={Sign::Down} class="is-bare" disabled={props.last} onclick={say(Message::Change(Change::MoveLane(id, 1)))} />
                    <IconButton label={with_name("lane-edit")} sign={Sign::Pencil} class="is-bare" onclick={say(Message::EditForm(Editable::Lane(id)))} />
                    <IconButton label={with_name(if hidden { "lane-show" } else { "lane-hide" })} sign={if hidden { Sign::Look } else { Sign::Hidden }} class="is-bare"
                        onclick={say(Message::Change(Change::HideLane(id, !hidden)))} />
                    <IconButton label={with_name("lane-note")} sign={Sign::Bubble} class="is-bare" onclick={say(Message::NewForm(NewForm::Note(NoteKind::Information, Pin::Lane(id))))} />
                    if count == 0 && lane.kind == LaneKind::Own {
                        <IconButton label={with_name("lane-delete")} sign={Sign::Trash} class="is-bare" onclick={say(Message::Change(Change::Delete(id.into())))} />
                    }
                </div>
            }
        </li>
    }
}
