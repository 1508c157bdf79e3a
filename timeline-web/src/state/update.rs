//! What follows from a message.

use super::{Effect, Message, State};

/// Changes the state as the message says; gives what has to be done outside.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Go(screen) => {
            state.screen = screen;
            Vec::new()
        }
        Message::Filter(filter) => {
            state.drawing.filter = std::rc::Rc::new(filter);
            Vec::new()
        }
        Message::Look(look) => {
            state.drawing.ask(look);
            Vec::new()
        }
        Message::Collapse(lane, collapsed) => {
            state.drawing.collapse(lane, collapsed);
            Vec::new()
        }
        _ => Vec::new(),
    }
}
