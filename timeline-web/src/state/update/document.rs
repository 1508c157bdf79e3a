//! Which timeline is open: new, example, draft, file; and where it is written to.

use std::rc::Rc;

use timeline_core::{
    file::{Document, FileError, child, ics, json, xlsx},
    model::{Authority, Person, PersonId, Role, Timeline, TimelineId},
};

use super::{edit, open, say};
use crate::state::{
    Alert, Doc, DraftId, Effect, FileFault, FileFor, Focus, Keep, Look, Panel, PrintChoices, Quick,
    ReadOnly, Saying, Screen, Selected, StartMessage, State, Storage, Unfinished, is_in_parts,
    nameless_child, saying,
};

/// A fictional child, complete.
const EXAMPLE: &[u8] = include_bytes!("../../../assets/voorbeeld.tijdlijn.json");

#[inline(never)]
pub(super) fn start(state: &mut State, to: &mut Vec<Effect>, message: StartMessage) {
    match message {
        StartMessage::New { alias } => {
            let document = new_document(state, alias.trim());
            let draft = DraftId(state.ids.fresh());
            take(state, to, Doc::new(document, draft, state.today), Unfinished::default());
            // why: a name that was typed is the first thing that can be lost
            if state.waiting.is_none() && !alias.trim().is_empty() {
                edit::keep(state, to);
            }
        }
        StartMessage::Example => {
            if let Ok(read) = json::read(EXAMPLE) {
                let draft = DraftId(state.ids.fresh());
                let doc = Doc::new(read.document, draft, state.today);
                take(state, to, doc, Unfinished::default());
            }
        }
        StartMessage::Resume => {
            let latest = state.drafts.as_ref().and_then(|drafts| drafts.first()).map(|one| one.id);
            if let Some(id) = latest.or(state.doc.as_ref().map(|doc| doc.draft)) {
                start(state, to, StartMessage::ResumeDraft(id));
            }
        }
        StartMessage::ResumeDraft(id) => match &state.doc {
            // why: what was read-only because of another tab may be free by now
            Some(doc) if doc.draft == id && doc.read_only != Some(ReadOnly::OtherTab) => {
                show(state, to);
            }
            _ => to.push(Effect::LoadDraft(id)),
        },
        StartMessage::ForgetDraft(id) => {
            // why: the timeline that is open would be kept again at the next edit
            if state.doc.as_ref().is_some_and(|doc| doc.draft == id) {
                close(state, to);
            }
            to.push(Effect::ForgetDraft(id));
        }
    }
}

/// A new timeline. Somebody has to tell, so that the first event can be typed at once: the child.
fn new_document(state: &mut State, alias: &str) -> Document {
    let mut timeline = Timeline::new(TimelineId(state.ids.fresh()), alias);
    let name = if alias.is_empty() { nameless_child(state.lang) } else { alias };
    timeline.people.push(Person {
        id: PersonId(state.ids.fresh()),
        name: name.to_owned(),
        role: Role::Child,
        authority: Authority::Unknown,
    });
    Document::new(timeline)
}

/// Opens this timeline in the place of the one that is open; asks first where that would lose
/// something.
fn take(state: &mut State, to: &mut Vec<Effect>, doc: Doc, unfinished: Unfinished) {
    if would_lose(state) {
        state.waiting = Some(Box::new((doc, unfinished)));
        return edit::alert(state, Alert::WouldLose);
    }
    put(state, to, doc, unfinished);
}

fn put(state: &mut State, to: &mut Vec<Effect>, doc: Doc, unfinished: Unfinished) {
    open::leave_form(state, to);
    let is_kept = matches!(state.storage, Storage::Saving | Storage::Saved);
    let left = state.doc.as_ref().filter(|_| is_kept && state.screen != Screen::Start);
    let left = left.map(|doc| doc.draft).filter(|draft| *draft != doc.draft);
    // why: what was half filled in stands beside its own timeline, as it was kept there last
    state.left.clear();
    (state.left_adding, state.unfinished) = (None, Rc::default());
    (state.unfinished_kept, state.edit_kept) = (state.unfinished_at, doc.edit());
    to.push(Effect::ForgetFile);
    state.waiting = None;
    state.asked = None;
    state.speaker = doc.first_speaker();
    state.selected = Selected::Nothing;
    state.panel = Panel::None;
    state.quick = Quick::default();
    state.print = PrintChoices::default();
    state.search.clear();
    state.alerts.clear();
    state.toast = None;
    if let Some(left) = left {
        let said = Saying::new(saying::SAID_OTHER_KEPT);
        edit::toast(state, to, said, crate::state::ToastAction::GoBack(left));
    }
    state.storage = match (state.own_storage, doc.read_only) {
        (_, Some(ReadOnly::OtherTab)) => Storage::OtherTab,
        (true, _) => Storage::Unknown,
        (false, _) => Storage::NotKept,
    };
    to.push(match doc.read_only {
        None if state.own_storage => Effect::Claim(doc.draft),
        _ => Effect::Release,
    });
    match doc.read_only {
        Some(ReadOnly::OtherTab) => edit::alert(state, Alert::OtherTab),
        Some(ReadOnly::NewerFile) => edit::alert(state, Alert::NewerFile),
        None if !state.own_storage => edit::alert(state, Alert::OnlyFiles),
        None => {}
    }
    let count = doc.timeline().items.len();
    if count > 0 {
        say(state, Saying::new(saying::SAID_OPENED).arg("count", &count));
    }
    state.doc = Some(doc);
    super::talk::resume(state, to);
    state.drawing = Default::default();
    state.drawing.ask(Look::WholeLife);
    show(state, to);
    super::unfinished::restore(state, to, unfinished);
}

fn show(state: &mut State, to: &mut Vec<Effect>) {
    state.screen = if state.talk.open.is_some() { Screen::Talk } else { Screen::Timeline };
    let empty = state.doc.as_ref().is_some_and(|doc| doc.timeline().items.is_empty());
    let only_looks = state.doc.as_ref().is_some_and(|doc| doc.read_only.is_some());
    to.push(Effect::Focus(match state.screen {
        Screen::Talk if only_looks => Focus::Screen,
        Screen::Talk => Focus::Step,
        _ if empty => Focus::FirstLine,
        _ => Focus::Drawing,
    }));
}

fn close(state: &mut State, to: &mut Vec<Effect>) {
    to.push(Effect::Release);
    to.push(Effect::ForgetFile);
    state.doc = None;
    state.talk = Default::default();
    state.screen = Screen::Start;
    state.panel = Panel::None;
    state.alerts.clear();
    state.storage = if state.own_storage { Storage::Unknown } else { Storage::NotKept };
}

/// The answer to [`Alert::WouldLose`].
pub(super) fn replace(state: &mut State, to: &mut Vec<Effect>, replace: bool) {
    edit::clear_alerts(state, |alert| *alert == Alert::WouldLose);
    if let (Some(waiting), true) = (state.waiting.take(), replace) {
        let (doc, unfinished) = *waiting;
        put(state, to, doc, unfinished);
    }
}

/// Whether there are edits that would be lost when the open timeline goes.
fn would_lose(state: &State) -> bool {
    let nowhere = matches!(state.storage, Storage::Refused(_) | Storage::NotKept);
    let edited = state.doc.as_ref().is_some_and(|doc| doc.edits_since_file() > 0);
    nowhere && (edited || !state.unfinished.is_empty())
}

/// Whether closing the page asks first.
pub(super) fn warns_on_close(state: &State) -> bool {
    would_lose(state) || state.storage == Storage::Saving
}

pub(super) fn list_drafts(state: &State, to: &mut Vec<Effect>) {
    if state.own_storage {
        to.push(Effect::ListDrafts);
    }
}

/// A draft was read.
pub(super) fn draft_read(
    state: &mut State,
    to: &mut Vec<Effect>,
    id: DraftId,
    text: Option<&str>,
    claimed: bool,
    in_file: bool,
    unfinished: Unfinished,
) {
    let Some(read) = text.and_then(|text| json::read(text.as_bytes()).ok()) else {
        return edit::alert(state, Alert::DraftLost);
    };
    let mut doc = Doc::new(read.document, id, state.today);
    if !in_file {
        doc.is_not_in_file();
    }
    doc.read_only = match (claimed, read.read_only) {
        (false, _) => Some(ReadOnly::OtherTab),
        (true, Some(_)) => Some(ReadOnly::NewerFile),
        (true, None) => None,
    };
    take(state, to, doc, unfinished);
    if state.storage == Storage::Unknown {
        state.storage = Storage::Saved;
        keep_in_parts(state, to, id);
    }
}

/// A long timeline is written once when it is opened, so that each edit writes only what it touched. It
/// was not changed.
fn keep_in_parts(state: &mut State, to: &mut Vec<Effect>, id: DraftId) {
    let doc = state.doc.as_ref().filter(|doc| doc.draft == id && doc.read_only.is_none());
    let Some(doc) = doc.filter(|doc| is_in_parts(doc)).cloned() else { return };
    let mut drafts = state.drafts.iter().flat_map(|drafts| drafts.iter());
    let day = drafts.find(|draft| draft.id == id).map_or(state.today, |draft| draft.day);
    to.push(Effect::Keep(Keep { doc, day }));
}

/// A file was picked or dropped, and read.
pub(super) fn file_read(
    state: &mut State,
    to: &mut Vec<Effect>,
    name: String,
    bytes: &[u8],
    purpose: FileFor,
) {
    let is_table = purpose == FileFor::Import
        || is_named_table(&name.to_lowercase(), bytes)
        || ics::is_calendar(bytes)
        || xlsx::is_workbook(bytes);
    if is_table {
        if state.doc.is_none() {
            start(state, to, StartMessage::New { alias: String::new() });
        }
        state.screen = Screen::Timeline;
        return super::import::read(state, to, name, bytes);
    }
    let read = match json::read(bytes) {
        Ok(read) => read,
        Err(error) => return child_read(state, to, bytes, error),
    };
    let draft = draft_for(state, &read.document.timeline);
    let mut doc = Doc::new(read.document, draft, state.today);
    doc.file_name = Some(name);
    doc.read_only = read.read_only.map(|_| ReadOnly::NewerFile);
    take(state, to, doc, Unfinished::default());
    if !read.warnings.is_empty() {
        edit::alert(state, Alert::OpenedWith(read.warnings));
    }
}

/// Whether a file of this name in small letters is a table. Spreadsheets call theirs text as well, and so do mail programs a
/// timeline.
fn is_named_table(name: &str, bytes: &[u8]) -> bool {
    let table = |text: &[u8]| !text.trim_ascii_start().starts_with(b"{");
    name.ends_with(".csv") || name.ends_with(".txt") && table(bytes)
}

/// What is no timeline may still say who the child is, beside a table of facts (`kind.json`): a
/// timeline begins with that. It is not the file that it is saved to.
fn child_read(state: &mut State, to: &mut Vec<Effect>, bytes: &[u8], error: FileError) {
    let error = match child::read(bytes, &mut || state.ids.fresh()) {
        Ok(timeline) => {
            let draft = DraftId(state.ids.fresh());
            let mut doc = Doc::new(timeline.into(), draft, state.today);
            doc.is_not_in_file();
            return take(state, to, doc, Unfinished::default());
        }
        Err(FileError::WrongType { place, expected }) if error == FileError::NotOurs => {
            FileError::WrongType { place, expected }
        }
        Err(_) => error,
    };
    edit::alert(state, Alert::CannotOpen(FileFault::Timeline(error)));
}

/// Where a timeline from a file is kept: in its former draft when a file holds all of that, else in
/// one of its own, so that nothing in the former one is written over.
fn draft_for(state: &mut State, timeline: &Timeline) -> DraftId {
    let mut drafts = state.drafts.iter().flat_map(|drafts| drafts.iter());
    let former = drafts.find(|draft| draft.timeline == timeline.id && draft.in_file);
    match former {
        Some(draft) => draft.id,
        None => DraftId(state.ids.fresh()),
    }
}

/// Writes the open timeline to a file.
pub(super) fn save(state: &mut State, to: &mut Vec<Effect>, choose: bool) {
    open::leave_form(state, to);
    let Some(doc) = &state.doc else { return };
    // why: what this version does not understand of the file would be gone from it
    if doc.read_only == Some(ReadOnly::NewerFile) {
        return edit::alert(state, Alert::NewerFile);
    }
    to.push(Effect::SaveFile {
        name: file_name(state, doc),
        text: Rc::from(doc.text()),
        choose,
        edit: doc.edit(),
    });
}

/// Nothing of the child stands in a name we make up.
fn file_name(state: &State, doc: &Doc) -> String {
    doc.file_name.clone().unwrap_or_else(|| format!("tijdlijn-{}.tijdlijn.json", state.today))
}

/// The timeline was written to a file.
pub(super) fn saved(state: &mut State, to: &mut Vec<Effect>, name: Option<String>, at: u64) {
    let Some(doc) = &mut state.doc else { return };
    doc.is_in_file(at);
    if name.is_some() {
        doc.file_name = name;
    }
    let said = match &doc.file_name {
        Some(name) => Saying::new(saying::SAID_SAVED_FILE).arg("name", name),
        None => Saying::new(saying::SAID_SAVED_FILE).arg("name", ""),
    };
    edit::clear_alerts(state, |alert| {
        matches!(
            alert,
            Alert::SaveReminder { .. }
                | Alert::Forgets
                | Alert::FileChanged
                | Alert::CannotSave
                | Alert::OnlyFiles
        )
    });
    edit::toast(state, to, said, crate::state::ToastAction::None);
    if state.storage == Storage::Saved {
        // why: the draft remembers that a file holds it
        edit::keep(state, to);
    }
}
