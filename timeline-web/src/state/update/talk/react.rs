//! What others say to what was said: agreeing, seeing it otherwise with an own version, what a word
//! means to each, and parking it.

use timeline_core::{
    conversation::responses,
    edit::Edit,
    model::{
        About, Note, NoteKind, PersonId, Response, ResponseValue, Said, SaidId, Statement,
        StatementId,
    },
};

use super::{
    changed, current, may_become, record,
    tell::{said_now, written},
};
use crate::state::update::{change, edit, quick};
use crate::state::{Change, Effect, Focus, Saying, State, ToastAction, saying};

/// Changes one thing that was said.
fn said(state: &mut State, to: &mut Vec<Effect>, id: SaidId, change: impl FnOnce(&mut Said)) {
    record(state, to, None, |talk, _| {
        talk.said.iter_mut().find(|said| said.id == id).map(change);
    });
}

/// "Niet nu", or again; also of a conversation that is not in view.
pub(super) fn park(state: &mut State, to: &mut Vec<Effect>, id: SaidId) {
    let Some(doc) = &state.doc else { return };
    let found = doc.timeline().conversations.iter().find(|talk| talk.said(id).is_some());
    let Some(mut talk) = found.cloned() else { return };
    for said in talk.said.iter_mut().filter(|said| said.id == id) {
        said.parked = !said.parked;
    }
    changed(state, to, talk, None);
}

pub(super) fn kind(state: &mut State, to: &mut Vec<Effect>, id: SaidId, kind: NoteKind) {
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let mut talk = talk.clone();
    let Some(said) = talk.said.iter_mut().find(|said| said.id == id) else { return };
    said.kind = Some(kind);
    let note = match said.about {
        Some(About::Note(id)) => doc.timeline().note(id).cloned(),
        _ => None,
    };
    if !may_become(state, to, &talk) {
        return;
    }
    let edits = [Edit::replace(talk)].into_iter();
    let note = note.map(|note| Edit::replace(Note { kind, ..note }));
    let edits = Edit::Group(edits.chain(note).collect());
    edit::apply(state, to, edits, saying::STEP_SAID, None);
}

/// What a person says to something said. To a version it is said there, so that it stands beside the
/// item too.
pub(super) fn respond(
    state: &mut State,
    to: &mut Vec<Effect>,
    id: SaidId,
    person: PersonId,
    value: ResponseValue,
) {
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let Some(said) = talk.said(id) else { return };
    if talk.finished.is_some() {
        return edit::toast(state, to, Saying::new(saying::SAID_TALK_FINISHED), ToastAction::None);
    }
    let version = match said.about {
        Some(About::Statement(_, id)) => doc.timeline().statement(id).map(|(_, told)| told.id),
        _ => None,
    };
    let (on, same) = (doc.said_on(state.today), Response { person, value, on: None });
    let given = responses(doc.timeline(), said);
    let again = given.iter().any(|one| Response { on: None, ..one.clone() } == same);
    match version {
        Some(version) => {
            change::update(state, to, Change::Respond(version, Some(person), value));
        }
        None => self::said(state, to, id, |said| {
            said.responses.retain(|one| one.person != person);
            if !again {
                said.responses.push(Response { on: Some(on), ..same });
            }
        }),
    }
    let differs = value == ResponseValue::SeesDifferently && !again;
    state.talk.differs = differs.then_some((id, person));
    if differs {
        to.push(Effect::Focus(Focus::OwnVersion));
    }
}

/// The own version of who sees it otherwise: a version of the item, or words of their own.
pub(super) fn own_version(state: &mut State, to: &mut Vec<Effect>, text: &str) {
    let (id, statement) = (SaidId(state.ids.fresh()), StatementId(state.ids.fresh()));
    let Some((of, person)) = state.talk.differs.take() else { return };
    let Some(now) = said_now(state, id, text).filter(|said| !said.text.is_empty()) else { return };
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let Some(original) = talk.said(of) else { return };
    let mut said = Said { by: person, about: Some(About::Said(of)), ..now };
    let mut edits = Vec::new();
    if let Some(About::Statement(item, _)) = original.about
        && let Some(item) = doc.timeline().item(item)
    {
        let (_, when, _) = quick::split(text, doc);
        let mut item = item.clone();
        item.statements.push(Statement {
            text: said.text.clone(),
            told_on: Some(doc.said_on(state.today)),
            conversation: Some(talk.id),
            ..Statement::new(statement, person, when)
        });
        said.about = Some(About::Statement(item.id, statement));
        edits.push(Edit::replace(item));
    }
    let mut talk = talk.clone();
    talk.said.push(said);
    if may_become(state, to, &talk) {
        edits.push(Edit::replace(talk));
        if edit::apply(state, to, Edit::Group(edits), saying::STEP_SAID, None) {
            written(state, person);
        }
        to.push(Effect::Focus(Focus::Said));
    }
}

pub(super) fn meaning(
    state: &mut State,
    to: &mut Vec<Effect>,
    word: &str,
    by: PersonId,
    text: String,
) {
    let word = word.trim();
    let id = SaidId(state.ids.fresh());
    let Some(now) = said_now(state, id, &text).filter(|_| !word.is_empty()) else { return };
    let same = |said: &Said| {
        said.by == by
            && matches!(&said.about, Some(About::Word(one)) if one.to_lowercase() == word.to_lowercase())
    };
    record(state, to, Some(by.0 ^ hash(word)), |talk, _| {
        match talk.said.iter_mut().find(|said| same(said)) {
            // why: as typed, so that a space between two words can be typed
            Some(said) => said.text = text,
            None => {
                let about = Some(About::Word(word.to_owned()));
                talk.said.push(Said { by, about, text, ..now });
            }
        }
    });
}

/// A number for a word, to join what is typed about it into one step.
fn hash(word: &str) -> u64 {
    word.bytes().fold(7, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)))
}
