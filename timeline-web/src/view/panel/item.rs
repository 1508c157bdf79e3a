//! One item: its versions beside each other, what is known of its kind, notes, and who may see it.

use timeline_core::model::{About, Item, ItemId, NoteKind, Pin};
use yew::{prelude::*, props};

use super::agree::agree;
use super::body::body;
use super::head::{PanelHeadProps, panel_head};
use super::notes::{NoteCardProps, note_card};
use super::share_rows::{ShareRowsProps, share_rows};
use super::version::version;
use crate::state::{Change, Editable, Message, NewForm, ShareSubject};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::lane::{LaneMarkProps, lane_class, lane_mark};
use crate::view::part::{
    ButtonKind, ButtonProps, CheckProps, ChipProps, button, check, chip, curtain,
};
use crate::view::words;

/// One item.
pub(crate) fn item_panel(cx: &Cx, id: ItemId) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let Some(item) = timeline.item(id) else {
        return panel_head(cx, &props!(PanelHeadProps { title: texts.t("item-gone") }));
    };
    let id = item.id;
    let locked = doc.read_only.is_some();
    let lane = timeline.lane(item.lane);
    let class = lane.map_or("lane-own", |lane| lane_class(lane.kind));
    if item.curtain {
        return closed(cx, item, class);
    }
    let kind = texts.t(words::item_kind(&item.body));
    let says_the_same =
        lane.is_some_and(|lane| lane.called(texts.0).to_lowercase() == kind.to_lowercase());
    let delicate = dispatch.reform(move |on: bool| Message::Change(Change::Delicate(id, on)));
    html! {
        <div class={classes!("item-panel", class)}>
            { panel_head(cx, &props!(PanelHeadProps {
                title: item.title.clone(),
                children: html! { <><p class="eyebrow">
                    if let Some(lane) = lane { { lane_mark(&props!(LaneMarkProps { kind: lane.kind, class: "is-small" })) } }
                    <span>
                        if let Some(lane) = lane { <bdi>{ lane.called(texts.0) }</bdi> }
                        if !says_the_same { { " · " }{ kind } }
                    </span>
                </p></> },
            })) }
            <div class="panel-body">
                <p class="muted">{ versions_line(texts, item) }</p>
                { for item.statements.iter().map(|statement| html! {
                    <key={statement.id.0.to_string()}>{ version(cx, statement.id) }</>
                }) }
                if !locked {
                    <div class="row">
                        { button(&props!(ButtonProps {
                            label: texts.t("version-add"), sign: Sign::Plus,
                            onclick: cx.on_press(Message::NewForm(NewForm::Statement(id))),
                        })) }
                        { button(&props!(ButtonProps {
                            label: texts.t("item-edit"), sign: Sign::Pencil,
                            onclick: cx.on_press(Message::EditForm(Editable::Item(id))),
                        })) }
                        { agree(cx, About::Item(id), &item.title) }
                    </div>
                }
                { body(cx, item) }
                <section class="stack">
                    <h3>{ texts.t("item-notes") }</h3>
                    { for timeline.notes.iter().filter(|note| note.pin == Pin::Item(id)).map(|note| html! {
                        <key={note.id.0.to_string()}>{ note_card(cx, &props!(NoteCardProps { note: note.clone() })) }</>
                    }) }
                    if !locked {
                        <div class="chips" role="group" aria-label={texts.t("note-add")}>
                            <span class="small muted">{ texts.t("note-add") }</span>
                            { for NoteKind::ALL.into_iter().map(|kind| chip(&props!(ChipProps {
                                    label: texts.t(words::note(kind)),
                                    onclick: cx.on_press(Message::NewForm(NewForm::Note(kind, Pin::Item(id)))),
                                }))) }
                        </div>
                    }
                </section>
                { share_rows(cx, &props!(ShareRowsProps {
                    subject: ShareSubject::Item(id), shares: item.shares.clone(), title: texts.t("shares-who"),
                })) }
                if !locked {
                    <section class="item-last">
                        { check(&props!(CheckProps {
                            label: texts.t("item-delicate"), checked: item.delicate, onchange: delicate,
                        })) }
                        <div class="row">
                            { button(&props!(ButtonProps {
                                label: texts.t("curtain-close"), sign: Sign::Lock,
                                onclick: cx.on_press(Message::Curtain(Some(id))),
                            })) }
                            { button(&props!(ButtonProps {
                                label: texts.t(if item.later { "later-back" } else { "later-park" }), sign: Sign::Clock,
                                onclick: cx.on_press(Message::Change(Change::Later(id, !item.later))),
                            })) }
                        </div>
                        { button(&props!(ButtonProps {
                            label: texts.t("item-delete"), sign: Sign::Trash, kind: ButtonKind::Danger,
                            onclick: cx.on_press(Message::Change(Change::Delete(id.into()))),
                        })) }
                    </section>
                }
            </div>
        </div>
    }
}

/// What is behind the curtain: nothing of it, and how an adult opens it.
fn closed(cx: &Cx, item: &Item, class: &'static str) -> Html {
    let texts = cx.texts;
    let open = Message::Change(Change::Curtain(item.id, false));
    let locked = cx.model.doc.as_ref().is_some_and(|doc| doc.read_only.is_some());
    html! {
        <div class={classes!("item-panel", "is-closed", class)}>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("curtain-closed") })) }
            <div class="panel-body">
                { curtain(texts, (!locked).then(|| cx.on_press(open))) }
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
