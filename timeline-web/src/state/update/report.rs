//! What effects found.

use super::{document, edit};
use crate::state::{
    Alert, DraftId, Effect, ReadOnly, Refusal, Report, Saying, State, Storage, Tick, ToastAction,
    Unfinished, saying,
};

pub(super) fn update(state: &mut State, to: &mut Vec<Effect>, report: Report) {
    match report {
        Report::Today(today) if today != state.today => {
            state.today = today;
            if let Some(doc) = &mut state.doc {
                doc.read_dates(today);
            }
            super::quick::understand(state);
        }
        Report::Today(_) => {}
        Report::Drafts(drafts) => state.drafts = Some(drafts),
        Report::Draft { id, text, claimed, in_file, unfinished } => {
            let unfinished = Unfinished::read(&unfinished);
            document::draft_read(state, to, id, text.as_deref(), claimed, in_file, unfinished);
        }
        Report::Claimed(id, claimed) => self::claimed(state, id, claimed),
        Report::Kept(id, edit) => kept(state, id, Some(edit), None),
        Report::UnfinishedKept(id, serial) => kept(state, id, None, Some(serial)),
        Report::NotKept(id, refusal) => not_kept(state, id, refusal),
        Report::FileRead { name, bytes, purpose } => {
            document::file_read(state, to, name, &bytes, purpose);
        }
        Report::FileNotRead(fault) => edit::alert(state, Alert::CannotOpen(fault)),
        Report::FileSaved { name, edit } => document::saved(state, to, name, edit),
        Report::FileNotChosen => {}
        Report::FileChanged => edit::alert(state, Alert::FileChanged),
        Report::FileNotSaved => edit::alert(state, Alert::CannotSave),
        Report::Copied(done) => {
            let said = if done { saying::SAID_COPIED } else { saying::SAID_NOT_COPIED };
            edit::toast(state, to, Saying::new(said), ToastAction::None);
        }
        Report::Idle => state.covered = state.doc.is_some(),
        Report::Voice(found) => state.voice = found,
        Report::Leaving => super::forms::keep_open_form(state, to),
        Report::Tick(Tick::Toast(serial)) => {
            if state.toast.as_ref().is_some_and(|toast| toast.serial == serial) {
                state.toast = None;
            }
        }
        Report::Tick(Tick::Talk(clock)) => super::talk::tick(state, to, clock),
        Report::Tick(Tick::SaveReminder(first)) => remind(state, first),
    }
}

fn claimed(state: &mut State, id: DraftId, claimed: bool) {
    let Some(doc) = state.doc.as_mut().filter(|doc| doc.draft == id) else { return };
    if !claimed {
        doc.read_only = Some(ReadOnly::OtherTab);
        state.storage = Storage::OtherTab;
        edit::alert(state, Alert::OtherTab);
    }
}

/// The timeline was read back up to this edit, or what is half filled in up to this number.
fn kept(state: &mut State, id: DraftId, edit: Option<u64>, unfinished: Option<u64>) {
    let Some(doc) = state.doc.as_ref().filter(|doc| doc.draft == id) else { return };
    state.edit_kept = edit.unwrap_or(state.edit_kept);
    state.unfinished_kept = unfinished.unwrap_or(state.unfinished_kept);
    let up_to_date = doc.edit() == state.edit_kept && state.unfinished_at == state.unfinished_kept;
    edit::clear_alerts(state, |alert| matches!(alert, Alert::NotKept(_)));
    state.storage = if up_to_date { Storage::Saved } else { Storage::Saving };
}

fn not_kept(state: &mut State, id: DraftId, refusal: Refusal) {
    if state.doc.as_ref().is_some_and(|doc| doc.draft == id) {
        state.storage = Storage::Refused(refusal);
        edit::alert(state, Alert::NotKept(refusal));
    }
}

/// Ten minutes after the first edit that no file holds: is it still so?
fn remind(state: &mut State, first: u64) {
    let Some(doc) = &state.doc else { return };
    let edits = doc.edits_since_file();
    let still = doc.edit() - u64::from(edits) < first;
    let reminder = edit::reminder(state, edits).filter(|_| still && edits > 0);
    if let Some(reminder) = reminder {
        edit::alert(state, reminder);
    }
}
