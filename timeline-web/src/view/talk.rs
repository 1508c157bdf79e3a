//! Gesprek: the steps of a conversation at the left, the timeline smaller beside them, agreements at
//! the side. Before it begins: what it is for, who comes, and a sheet for each. What is said here
//! leaves as a [`TalkMessage`]; how a conversation goes is worked out in core.

mod begrip;
mod close;
mod compare;
mod drag;
mod forms;
mod hard_words;
mod keys;
mod lead;
mod list;
mod moments;
mod people;
mod points;
mod prepare;
mod record;
mod said;
mod side;
mod sot;
mod start;

use timeline_core::model::Conversation;
use yew::{prelude::*, props};

use super::panel::panel_view;
use super::part::{ButtonKind, ButtonProps, button};
use crate::canvas::timeline_canvas;
use crate::state::{Message, Panel, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::Sign;

/// Gesprek.
pub fn talk_screen(cx: &Cx) -> Html {
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let open = cx.model.talk.open.and_then(|id| doc.timeline().conversation(id));
    let Some(talk) = open else { return list::talks(cx, doc) };
    let may_change = doc.read_only.is_none();
    let going_on = doc.talk().filter(|(_, one)| one.id == talk.id && may_change);
    if going_on.is_none() && talk.finished.is_none() && may_change {
        return prepare::prepare(cx, doc, talk);
    }
    let steps = match going_on {
        Some((at, _)) => lead::steps(cx, doc, at, talk),
        None => record::record(cx, doc, talk),
    };
    html! {
        <div class="talk">
            <div class="talk-body">
                <div class="talk-steps" tabindex="-1">{ steps }</div>
                <div class="talk-middle">
                    { list::title(cx, doc, talk) }
                    if !cx.narrow { <div class="drawing-area">{ timeline_canvas(cx) }</div> }
                </div>
                if cx.model.panel == Panel::None { { side::side(cx, doc, talk) } } else { { panel_view(cx) } }
            </div>
            if let Some((at, _)) = going_on { { lead::bar(cx, doc, at, talk) } }
        </div>
    }
}

/// Says this on a click.
fn say(cx: &Cx, message: TalkMessage) -> Callback<MouseEvent> {
    cx.on_press(Message::Talk(message))
}

/// Changes one field of the conversation; `join` is the number of the field.
fn change<T: 'static>(
    cx: &Cx,
    talk: &Conversation,
    join: u64,
    set: impl Fn(&mut Conversation, T) + 'static,
) -> Callback<T> {
    let talk = talk.clone();
    cx.dispatch.reform(move |value| {
        let mut talk = talk.clone();
        set(&mut talk, value);
        Message::Talk(TalkMessage::Changed(Box::new(talk), join))
    })
}

/// A button that says something to the conversation.
fn tell(cx: &Cx, key: &str, sign: Option<Sign>, kind: ButtonKind, message: TalkMessage) -> Html {
    button(&props!(ButtonProps { label: cx.texts.t(key), sign, kind, onclick: say(cx, message) }))
}
