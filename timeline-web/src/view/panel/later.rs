//! "Later": what was put aside with "niet nu", on the timeline and in conversations, to be fetched
//! back.

use timeline_core::model::{Item, Said};
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use super::tray::item_row;
use crate::state::{Change, Doc, Message, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, EmptyProps, button, empty};

/// How many things were put aside.
#[must_use]
pub fn later_count(doc: &Doc) -> usize {
    doc.later() + points(doc).count()
}

fn items(doc: &Doc) -> impl Iterator<Item = &Item> {
    doc.timeline().items.iter().filter(|item| item.later)
}

/// What was put aside in conversations; of a finished one it can only be read.
fn points(doc: &Doc) -> impl Iterator<Item = (&Said, bool)> {
    let talks = doc.timeline().conversations.iter();
    let of_talks =
        talks.flat_map(|talk| talk.said.iter().map(|said| (said, talk.finished.is_none())));
    of_talks.filter(|(said, _)| said.parked)
}

/// What was put aside.
pub(super) fn later(cx: &Cx) -> Html {
    let texts = cx.texts;
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let back = |title: &str, message: Message| {
        button(&props!(ButtonProps {
            label: format!("{}: {title}", texts.t("later-back")),
            sign: Sign::Undo,
            onclick: cx.on_press(message),
        }))
    };
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("later") })) }
            <div class="panel-body">
                <p class="muted">{ texts.t("later-about") }</p>
                if later_count(doc) == 0 { { empty(&props!(EmptyProps { text: texts.t("later-none") })) } }
                <ul class="rows">
                    { for items(doc).map(|item| html! {
                        <key={item.id.0.to_string()}>
                            { item_row(cx, item.id) }
                            if doc.read_only.is_none() {
                                <li>{ back(&item.title, Message::Change(Change::Later(item.id, false))) }</li>
                            }
                        </>
                    }) }
                    { for points(doc).map(|(said, open)| html! {
                        <li key={said.id.0.to_string()} class="stack">
                            <p><span class="small muted">{ texts.t("later-talk") }</span><br /><strong dir="auto">{ &said.text }</strong></p>
                            if open && doc.read_only.is_none() {
                                { back(&said.text, Message::Talk(TalkMessage::Park(said.id))) }
                            }
                        </li>
                    }) }
                </ul>
            </div>
        </>
    }
}
