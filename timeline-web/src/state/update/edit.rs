//! Editing the open timeline: the only place that does, so that every edit is kept, counted and can
//! be undone.

use timeline_core::edit::{Edit, EditError};

use super::say;
use crate::state::{
    Alert, Effect, Focus, Keep, Panel, ReadOnly, Saying, Selected, State, Storage, Tick, Toast,
    ToastAction, saying,
};

/// Edits without a file before the app reminds of one.
const EDITS_BEFORE_REMINDER: u32 = 20;
/// Time without a file before the app reminds of one: ten minutes.
const REMINDER_MS: u32 = 600_000;
/// How long a toast stays.
const TOAST_MS: u32 = 10_000;

/// Applies an edit as one step of the history. False when it cannot be: the user was told why.
pub(super) fn apply(
    state: &mut State,
    to: &mut Vec<Effect>,
    edit: Edit,
    step: &'static str,
    join: Option<u64>,
) -> bool {
    if !may_edit(state) {
        return false;
    }
    let edit = super::talk::with_layer(state, edit, step);
    let today = state.today;
    let Some(doc) = &mut state.doc else { return false };
    match doc.apply(edit, step, join, today) {
        Ok(()) => {
            drop_stale_toast(state);
            after(state, to);
            true
        }
        Err(EditError::StillUsed(_)) => {
            super::said_in_use(state, to);
            false
        }
        Err(error) => {
            alert(state, Alert::Refused(error));
            false
        }
    }
}

/// Whether the open timeline may be changed; says why not.
pub(super) fn may_edit(state: &mut State) -> bool {
    match state.doc.as_ref().map(|doc| doc.read_only) {
        Some(None) => true,
        Some(Some(ReadOnly::OtherTab)) => {
            alert(state, Alert::OtherTab);
            false
        }
        Some(Some(ReadOnly::NewerFile)) => {
            alert(state, Alert::NewerFile);
            false
        }
        None => false,
    }
}

pub(super) fn undo(state: &mut State, to: &mut Vec<Effect>) {
    if !may_edit(state) {
        return;
    }
    let today = state.today;
    let Some(doc) = &mut state.doc else { return };
    let was_going_on = doc.talk().is_some();
    let said = match doc.undo(today) {
        Ok(Some(step)) => Saying::new(saying::SAID_UNDONE).arg("step", &step),
        Ok(None) => return say(state, Saying::new(saying::SAID_NOTHING_TO_UNDO)),
        Err(error) => return alert(state, Alert::Refused(error)),
    };
    let goes_on = !was_going_on && doc.talk().is_some();
    state.toast = None;
    after(state, to);
    to.push(Effect::Focus(Focus::Nearest));
    if goes_on {
        super::talk::taken_back(state, to);
    }
    say(state, said);
}

pub(super) fn redo(state: &mut State, to: &mut Vec<Effect>) {
    if !may_edit(state) {
        return;
    }
    let today = state.today;
    let Some(doc) = &mut state.doc else { return };
    let said = match doc.redo(today) {
        Ok(Some(step)) => Saying::new(saying::SAID_REDONE).arg("step", &step),
        Ok(None) => return say(state, Saying::new(saying::SAID_NOTHING_TO_REDO)),
        Err(error) => return alert(state, Alert::Refused(error)),
    };
    drop_stale_toast(state);
    after(state, to);
    to.push(Effect::Focus(Focus::Nearest));
    say(state, said);
}

/// A toast that offers to take a step back is about the last step; after another it would take back
/// something else than it says.
fn drop_stale_toast(state: &mut State) {
    if state.toast.as_ref().is_some_and(|toast| matches!(toast.action, ToastAction::Undo)) {
        state.toast = None;
    }
}

/// Shows a toast, and says it.
pub(super) fn toast(state: &mut State, to: &mut Vec<Effect>, saying: Saying, action: ToastAction) {
    say(state, saying.clone());
    let serial = state.announced.0;
    state.toast = Some(Toast { serial, saying, action });
    to.push(Effect::After(TOAST_MS, Tick::Toast(serial)));
}

/// Shows an alert; a former one of its kind goes.
pub(super) fn alert(state: &mut State, alert: Alert) {
    let kind = std::mem::discriminant(&alert);
    state.alerts.retain(|other| std::mem::discriminant(other) != kind);
    if matches!(alert, Alert::SaveReminder { .. }) {
        // why: the reminder says the same, and more
        clear_alerts(state, |other| *other == Alert::OnlyFiles);
    }
    state.alerts.push(alert);
}

/// Takes alerts away that are over.
pub(super) fn clear_alerts(state: &mut State, over: impl Fn(&Alert) -> bool) {
    state.alerts.retain(|alert| !over(alert));
}

/// Keeps the open timeline on this device, where that is possible.
pub(super) fn keep(state: &mut State, to: &mut Vec<Effect>) {
    let Some(doc) = &state.doc else { return };
    match state.storage {
        Storage::NotKept | Storage::OtherTab => return,
        // why: it may work again, so it is tried again; until then the screen goes on saying so
        Storage::Refused(_) => {}
        Storage::Unknown | Storage::Saving | Storage::Saved => state.storage = Storage::Saving,
    }
    to.push(Effect::Keep(Keep { doc: doc.clone(), day: state.today }));
}

fn after(state: &mut State, to: &mut Vec<Effect>) {
    prune(state);
    super::quick::understand(state);
    keep(state, to);
    let Some(doc) = &state.doc else { return };
    let edits = doc.edits_since_file();
    let Some(reminder) = reminder(state, edits) else { return };
    if edits == 1 {
        to.push(Effect::After(REMINDER_MS, Tick::SaveReminder(doc.edit())));
    }
    let again = edits > EDITS_BEFORE_REMINDER && reminder == Alert::Forgets;
    if edits > 0 && edits.is_multiple_of(EDITS_BEFORE_REMINDER) && !again {
        alert(state, reminder);
    }
}

/// What is said after so many edits without a file; none where the browser keeps them.
pub(super) fn reminder(state: &State, edits: u32) -> Option<Alert> {
    match state.storage {
        Storage::NotKept | Storage::Refused(_) => Some(Alert::SaveReminder { edits }),
        Storage::OtherTab => None,
        Storage::Unknown | Storage::Saving | Storage::Saved => {
            state.forgets.then_some(Alert::Forgets)
        }
    }
}

/// Nothing points at what is no longer there.
fn prune(state: &mut State) {
    let Some(doc) = &state.doc else { return };
    let timeline = doc.timeline();
    let there = match state.selected {
        Selected::Nothing => true,
        Selected::Note(id) => timeline.note(id).is_some(),
        Selected::Lane(id) => timeline.lane(id).is_some(),
        Selected::Statement(_, id) => timeline.statement(id).is_some(),
        Selected::Item(id) | Selected::Goal(id, _) => timeline.item(id).is_some(),
    };
    if !there {
        state.selected = Selected::Nothing;
    }
    if state.talk.open.is_some_and(|id| timeline.conversation(id).is_none()) {
        state.talk = Default::default();
    }
    state.left.retain(|form| form.has_subject(timeline));
    match &mut state.panel {
        Panel::Item(id) if timeline.item(*id).is_none() => state.panel = Panel::None,
        Panel::Form(form) if !form.has_subject(timeline) => state.panel = Panel::None,
        Panel::Candidates(items) => items.retain(|id| timeline.item(*id).is_some()),
        _ => {}
    }
    if state.speaker.is_none_or(|id| timeline.person(id).is_none()) {
        state.speaker = doc.first_speaker();
    }
}
