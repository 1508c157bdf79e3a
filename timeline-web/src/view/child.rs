//! Child mode: the whole screen for the child. Its timeline, how things feel, and three things to
//! add. Fewer words than elsewhere, and everything large.

mod adding;
mod aloud;
mod ask;
mod feel;
mod head;
mod picture;
pub(crate) mod words;

use yew::prelude::*;

use super::context::Cx;
use crate::canvas::ChildTimeline;
use crate::state::{ChildMessage, ChildMode, Message};

/// Child mode.
// why: not at the start, and a browser compiles what is called as a whole
#[inline(never)]
pub fn child_screen(cx: &Cx, child: &ChildMode) -> Html {
    html! {
        <div class="child">
            { head::head(cx, child) }
            <main class="child-main">
                <ChildTimeline cx={cx.clone()} zoom={child.zoom} />
            </main>
            <div class="child-foot">
                if let Some(adding) = &child.adding {
                    { adding::adding(cx, adding) }
                } else {
                    { feel::feel(cx) }
                    { feel::more(cx) }
                }
            </div>
            if child.asks.is_some() { { ask::ask(cx) } }
        </div>
    }
}

/// Says this on a click.
fn say(cx: &Cx, message: ChildMessage) -> Callback<MouseEvent> {
    cx.on_press(Message::Child(message))
}
