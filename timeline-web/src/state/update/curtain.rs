//! The curtain over one item, and "niet nu".

use timeline_core::{edit::Edit, model::ItemId};

use super::{edit, open, say};
use crate::state::{Effect, Focus, Form, Panel, Saying, State, ToastAction, saying};

/// Closes the curtain before this item, or else before the one that is selected.
pub(super) fn close(state: &mut State, to: &mut Vec<Effect>, item: Option<ItemId>) {
    let Some(id) = item.or(state.selected.item()) else { return };
    if is_closed(state, id) {
        open::panel(state, to, Panel::Item(id));
        return;
    }
    set(state, to, id, true);
}

/// Closes the curtain before an item, or opens it.
pub(super) fn set(state: &mut State, to: &mut Vec<Effect>, id: ItemId, closed: bool) {
    if closed && matches!(&state.panel, Panel::Form(form) if form.item() == Some(id)) {
        // why: what is being written about it would stay readable
        open::panel(state, to, Panel::Item(id));
    }
    let found = state.doc.as_ref().and_then(|doc| doc.timeline().item(id));
    let Some(mut item) = found.filter(|item| item.curtain != closed).cloned() else { return };
    item.curtain = closed;
    let done = edit::apply(state, to, Edit::replace(item), saying::STEP_CURTAIN, None);
    // why: the button that was pressed is gone
    to.push(Effect::Focus(Focus::Nearest));
    if done && closed {
        // why: a toast about it may still hold its title
        state.toast = None;
        say(state, Saying::new(saying::SAID_CURTAIN));
    }
}

/// Puts an item aside ("niet nu"), or fetches it back.
pub(super) fn later(state: &mut State, to: &mut Vec<Effect>, id: ItemId, later: bool) {
    let found = state.doc.as_ref().and_then(|doc| doc.timeline().item(id));
    let Some(mut item) = found.filter(|item| item.later != later).cloned() else { return };
    item.later = later;
    if edit::apply(state, to, Edit::replace(item), saying::STEP_LATER, None) && later {
        edit::toast(state, to, Saying::new(saying::SAID_LATER), ToastAction::Undo);
    }
}

/// Whether the curtain is closed before this item.
pub(super) fn is_closed(state: &State, id: ItemId) -> bool {
    let found = state.doc.as_ref().and_then(|doc| doc.timeline().item(id));
    found.is_some_and(|item| item.curtain)
}

/// Whether a form may be opened: not over a closed curtain, and then it says why.
pub(super) fn lets_open(state: &mut State, to: &mut Vec<Effect>, form: &Form) -> bool {
    let Some(id) = form.item().filter(|id| is_closed(state, *id)) else { return true };
    open::panel(state, to, Panel::Item(id));
    edit::toast(state, to, Saying::new(saying::SAID_CURTAIN_FIRST), ToastAction::None);
    false
}
