//! The head of child mode: whose timeline it is, back, reading aloud, nearer and further, done.

use yew::{prelude::*, props};

use super::aloud::aloud;
use super::say;
use crate::state::{ChildMessage, ChildMode, Message};
use crate::view::child_words::alias;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{AvatarProps, avatar, logo};

pub(super) fn head(cx: &Cx, child: &ChildMode) -> Html {
    let texts = cx.texts;
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let name = alias(texts, &doc.timeline().child);
    let undo = cx.on_press(Message::Undo);
    let cannot_undo = doc.read_only.is_some() || doc.history().can_undo().is_none();
    let read = {
        let cx = cx.clone();
        Callback::from(move |_: MouseEvent| {
            let words = aloud(&cx);
            cx.dispatch.emit(Message::Child(ChildMessage::Read(words.into())));
        })
    };
    let nearest = timeline_core::layout::child::ChildStyle::NEAREST;
    html! {
        <header class="child-head">
            <span class="child-logo">{ logo() }</span>
            { avatar(&props!(AvatarProps { name, index: 0_usize, class: "is-large" })) }
            <h1>{ texts.t("child-title") }</h1>
            <div class="child-tools">
                <div class="child-zoom" role="group" aria-label={texts.t("child-zoom")}>
                    { tool(texts.t("zoom-out"), Sign::Minus, "is-bare", child.zoom == 0, say(cx, ChildMessage::Zoom(false))) }
                    { tool(texts.t("zoom-in"), Sign::Plus, "is-bare", child.zoom == nearest, say(cx, ChildMessage::Zoom(true))) }
                </div>
                { tool(texts.t("child-back"), Sign::Undo, "", cannot_undo, undo) }
                if cx.model.voice {
                    { tool(texts.t("child-read"), Sign::Volume, "", false, read) }
                } else {
                    <span class="visually-hidden">{ texts.t("child-no-voice") }</span>
                }
                { tool(texts.t("child-done"), Sign::Check, "", false, say(cx, ChildMessage::Leave)) }
            </div>
        </header>
    }
}

fn tool(
    label: String,
    sign: Sign,
    class: &'static str,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class={classes!("child-tool", class)} title={label.clone()} {disabled} {onclick}>
            { icon(sign) }<span>{ label }</span>
        </button>
    }
}
