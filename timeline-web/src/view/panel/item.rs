//! One item: its versions beside each other, what is known of its kind, notes, and who may see it.

use timeline_core::model::{Item, ItemId, NoteKind, Pin};
use yew::prelude::*;

use super::body::Body;
use super::head::PanelHead;
use super::notes::NoteCard;
use super::share_rows::ShareRows;
use super::version::Version;
use crate::app::{use_dispatch, use_model};
use crate::state::{Change, Editable, Message, NewForm, ShareSubject};
use crate::view::context::use_texts;
use crate::view::icon::Sign;
use crate::view::lane::{LaneMark, lane_class, lane_name};
use crate::view::part::{Button, ButtonKind, Check, Chip};
use crate::view::words;

/// What the panel needs.
#[derive(PartialEq, Properties)]
pub(crate) struct ItemPanelProps {
    /// Which item.
    pub id: ItemId,
}

/// One item.
#[component]
pub(crate) fn ItemPanel(props: &ItemPanelProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let Some(item) = timeline.item(props.id) else {
        return html! { <PanelHead title={texts.t("item-gone")} /> };
    };
    let id = item.id;
    let locked = doc.read_only.is_some();
    let lane = timeline.lane(item.lane);
    let class = lane.map_or("lane-own", |lane| lane_class(lane.kind));
    let say = |message: Message| dispatch.reform(move |_: MouseEvent| message.clone());
    let delicate = dispatch.reform(move |on: bool| Message::Change(Change::Delicate(id, on)));
    html! {
        <div class={classes!("item-panel", class)}>
            <PanelHead title={item.title.clone()}>
                <p class="eyebrow">
                    if let Some(lane) = lane {
                        <LaneMark kind={lane.kind} class="is-small" /><span dir="auto">{ lane_name(lane, texts.0) }</span>{ "·" }
                    }
                    <span>{ texts.t(words::item_kind(&item.body)) }</span>
                </p>
            </PanelHead>
            <div class="panel-body">
                <p class="muted">{ versions_line(texts, item) }</p>
                { for item.statements.iter().map(|statement| html! {
                    <Version key={statement.id.0.to_string()} item={id} id={statement.id} />
                }) }
                if !locked {
                    <div class="row">
                        <Button label={texts.t("version-add")} sign={Sign::Plus} onclick={say(Message::NewForm(NewForm::Statement(id)))} />
                        <Button label={texts.t("item-edit")} sign={Sign::Pencil} onclick={say(Message::EditForm(Editable::Item(id)))} />
                    </div>
                }
                <Body item={item.clone()} />
                <section class="stack">
                    <h3>{ texts.t("item-notes") }</h3>
                    { for timeline.notes.iter().filter(|note| note.pin == Pin::Item(id)).map(|note| html! {
                        <NoteCard key={note.id.0.to_string()} note={note.clone()} />
                    }) }
                    if !locked {
                        <div class="chips" role="group" aria-label={texts.t("note-add")}>
                            <span class="small muted">{ texts.t("note-add") }</span>
                            { for NoteKind::ALL.into_iter().map(|kind| html! {
                                <Chip label={texts.t(words::note(kind))} onclick={say(Message::NewForm(NewForm::Note(kind, Pin::Item(id))))} />
                            }) }
                        </div>
                    }
                </section>
                <ShareRows subject={ShareSubject::Item(id)} shares={item.shares.clone()} title={texts.t("shares-who")} />
                if !locked {
                    <section class="item-last">
                        <Check label={texts.t("item-delicate")} checked={item.delicate} onchange={delicate} />
                        <Button label={texts.t("item-delete")} sign={Sign::Trash} kind={ButtonKind::Danger}
                            onclick={say(Message::Change(Change::Delete(id.into())))} />
                    </section>
                }
            </div>
        </div>
    }
}

fn versions_line(texts: crate::text::Texts, item: &Item) -> String {
    match item.statements.len() {
        0 => texts.t("versions-none"),
        1 => texts.t("versions-one"),
        count => texts.with("versions-kept", &[("count", count.into())]),
    }
}
