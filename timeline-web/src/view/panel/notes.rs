//! Notes: what somebody said to something. In the panel of an item those pinned to it; here all of
//! them, with where they are pinned.

use timeline_core::model::{About, Note, NoteKind, Pin, When};
use yew::{prelude::*, props};

use super::agree::agree;
use super::head::{PanelHeadProps, panel_head};
use super::share_rows::{ShareRowsProps, share_rows};
use crate::state::{Change, Editable, Message, NewForm, Selected, ShareSubject};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, EmptyProps, IconButtonProps, button, empty, icon_button};
use crate::view::words;

/// All notes.
pub(super) fn notes(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let notes = &doc.timeline().notes;
    // why: who presses a note on the drawing wants to read that one
    let is_chosen = |note: &Note| model.selected == Selected::Note(note.id);
    let chosen = notes.iter().filter(|note| is_chosen(note));
    let others = notes.iter().filter(|note| !is_chosen(note));
    let new = NewForm::Note(NoteKind::Information, Pin::When(When::default()));
    let add = cx.on_press(Message::NewForm(new));
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("menu-notes") })) }
            <div class="panel-body">
                if notes.is_empty() { { empty(&props!(EmptyProps {
                    text: texts.t("notes-none"), sign: Sign::Bubble,
                })) } }
                { for chosen.chain(others).map(|note| html! {
                    <key={note.id.0.to_string()}>{ note_card(cx, &props!(NoteCardProps { note: note.clone(), place: true })) }</>
                }) }
                if doc.read_only.is_none() {
                    { button(&props!(ButtonProps { label: texts.t("note-new"), sign: Sign::Plus, onclick: add })) }
                }
            </div>
        </>
    }
}

/// What a note needs.
#[derive(PartialEq, Properties)]
pub struct NoteCardProps {
    /// The note.
    pub note: Note,
    /// Say where it is pinned.
    #[prop_or_default]
    pub place: bool,
}

/// One note.
pub fn note_card(cx: &Cx, props: &NoteCardProps) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, note) = (doc.timeline(), &props.note);
    let id = note.id;
    let by = timeline.called(note.by, texts.0);
    let place = match &note.pin {
        Pin::Item(item) => timeline.item(*item).map(|item| item.title.clone()),
        Pin::Lane(lane) => timeline.lane(*lane).map(|lane| lane.called(texts.0).to_owned()),
        Pin::When(when) => Some(when.whole()).filter(|words| !words.is_empty()),
    };
    let edit = cx.on_press(Message::EditForm(Editable::Note(id)));
    let delete = cx.on_press(Message::Change(Change::Delete(id.into())));
    html! {
        <article class={classes!("note", (model.selected == Selected::Note(id)).then_some("is-selected"))}>
            <p dir="auto"><strong>{ by }{ ": " }</strong>{ &note.text }</p>
            <div class="note-foot">
                <span class="note-kind">{ texts.t(words::note(note.kind)) }</span>
                if let Some(place) = place.filter(|_| props.place) {
                    <span class="small muted" dir="auto">{ texts.with("note-at", &[("place", (&place).into())]) }</span>
                }
                { agree(cx, About::Note(id), &note.text) }
                if doc.read_only.is_none() {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("note-edit"), sign: Sign::Pencil, class: "is-bare push", onclick: edit,
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("note-delete"), sign: Sign::Trash, class: "is-bare", onclick: delete,
                    })) }
                }
            </div>
            if !note.shares.is_empty() || doc.read_only.is_none() {
                <details class="note-shares">
                    <summary>{ texts.t("shares-note") }</summary>
                    { share_rows(cx, &props!(ShareRowsProps {
                        subject: ShareSubject::Note(id), shares: note.shares.clone(),
                        title: texts.t("shares-note"),
                    })) }
                </details>
            }
        </article>
    }
}
