//! A table (CSV, XLSX) or calendar: read into a preview, then added as one step.

use std::rc::Rc;

use timeline_core::file::{csv, ics, xlsx};

use super::edit;
use crate::state::{
    Alert, Effect, FileFault, Focus, ImportPreview, Panel, Saying, State, ToastAction,
    birth::with_birth, saying,
};

/// Shows what a table says.
#[inline(never)]
pub(super) fn read(state: &mut State, to: &mut Vec<Effect>, name: String, bytes: &[u8]) {
    if !edit::may_edit(state) {
        return;
    }
    let Some(doc) = &state.doc else { return };
    let timeline = doc.timeline();
    let read = if ics::is_calendar(bytes) {
        csv::read(ics::table(bytes, state.lang).as_bytes(), timeline, state.today)
    } else if xlsx::is_workbook(bytes) {
        xlsx::read(bytes, timeline, state.today)
    } else {
        csv::read(bytes, timeline, state.today)
    };
    match read {
        Ok(preview) => {
            edit::clear_alerts(state, |alert| matches!(alert, Alert::CannotOpen(_)));
            super::open::panel(state, to, Panel::Import(Rc::new(ImportPreview { name, preview })));
            to.push(Effect::Focus(Focus::Panel));
        }
        Err(error) => edit::alert(state, Alert::CannotOpen(FileFault::Table(error))),
    }
}

/// Adds the good rows of the table that is shown; one step back takes all of them back.
#[inline(never)]
pub(super) fn add(state: &mut State, to: &mut Vec<Effect>) {
    let Panel::Import(import) = &state.panel else { return };
    let import = import.clone();
    let Some(doc) = &state.doc else { return };
    let made = import.preview.import(doc.timeline(), &mut || state.ids.fresh());
    let count = made.statements.iter().flatten().count();
    let knew_birth = doc.timeline().child.birth.is_some();
    let added = with_birth(made.edit, doc, state.today);
    if edit::apply(state, to, added, saying::STEP_IMPORT, None) {
        state.panel = Panel::None;
        to.push(Effect::Focus(Focus::Back));
        let birth = state.doc.as_ref().and_then(|doc| doc.timeline().child.birth);
        let said = match birth.filter(|_| !knew_birth) {
            Some(day) => Saying::new(saying::SAID_IMPORTED_BIRTH).arg("day", &state.lang.day(day)),
            None => Saying::new(saying::SAID_IMPORTED),
        };
        let said = said.arg("count", &count);
        edit::toast(state, to, said, ToastAction::Undo);
        state.drawing.ask(crate::state::Look::WholeLife);
    }
}
