//! What was said, mended while the conversation goes on: in other words, or taken back. The timeline
//! goes along with it. What others answered stays; a finished record is only added to.

use timeline_core::{
    edit::Edit,
    model::{About, Item, Note, SaidId, StatementId},
};

use super::{
    current, may_become,
    place::{taken_off, version_of},
};
use crate::state::update::{edit, quick};
use crate::state::{Doc, Effect, Focus, Line, Saying, State, ToastAction, saying};

/// Begins to put it in other words, or leaves it as it is.
pub(super) fn mend(state: &mut State, id: SaidId) {
    let text = current(state).and_then(|talk| Some(talk.said(id)?.text.clone()));
    let again = state.talk.mends == Some(id);
    state.talk.lines.remove(&Line::OtherWords);
    state.talk.mends = text.as_ref().filter(|_| !again).map(|_| id);
    if let Some(text) = text.filter(|_| !again) {
        state.talk.lines.insert(Line::OtherWords, text);
    }
}

/// The other words, and what they make of what stands on the timeline.
pub(super) fn reword(state: &mut State, to: &mut Vec<Effect>, text: &str) {
    state.talk.lines.remove(&Line::OtherWords);
    let (Some(id), text) = (state.talk.mends.take(), text.trim()) else { return };
    to.push(Effect::Focus(Focus::Said));
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let mut talk = talk.clone();
    let Some(said) = talk.said.iter_mut().find(|said| said.id == id) else { return };
    if text.is_empty() || said.text == text {
        return;
    }
    let before = std::mem::replace(&mut said.text, text.to_owned());
    let timeline = doc.timeline();
    let edits = match said.about {
        Some(About::Statement(item, told)) => {
            timeline.item(item).map(|item| Edit::replace(retold(doc, item, told, [&before, text])))
        }
        Some(About::Note(note)) => timeline
            .note(note)
            .map(|note| Edit::replace(Note { text: text.to_owned(), ..note.clone() })),
        _ => None,
    };
    if may_become(state, to, &talk) {
        let edits = edits.into_iter().chain([Edit::replace(talk)]).collect();
        edit::apply(state, to, Edit::Group(edits), saying::STEP_SAID, None);
    }
}

/// The item with these words in the place of those before. What others tell of it, and what was changed
/// by hand since, stays.
fn retold(doc: &Doc, item: &Item, told: StatementId, [before, now]: [&str; 2]) -> Item {
    let titled = |text: &str| {
        let (title, when, _) = quick::split(text, doc);
        (if title.is_empty() { text.to_owned() } else { title }, when)
    };
    let ((title_before, when_before), (title, when)) = (titled(before), titled(now));
    let mut item = item.clone();
    let own = item.statements.len() == 1 && item.title == title_before;
    if own {
        item.title.clone_from(&title);
    }
    let same = own && title == now;
    for one in item.statements.iter_mut().filter(|one| one.id == told) {
        if one.when == when_before || !when.words.is_empty() {
            one.when = when.clone();
        }
        one.text = if same { String::new() } else { now.to_owned() };
    }
    item
}

/// Takes it back, with what it put on the timeline; it can be had back for a while.
pub(super) fn unsay(state: &mut State, to: &mut Vec<Effect>, id: SaidId) {
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let Some(said) = talk.said(id) else { return };
    let timeline = doc.timeline();
    let (mut version, mut note) = (None, None);
    match said.about {
        Some(About::Statement(item, told)) => version = version_of(timeline, item, told),
        Some(About::Note(pinned)) => note = timeline.note(pinned).map(|note| note.id),
        _ => {}
    }
    let mut talk = talk.clone();
    talk.said.retain(|said| said.id != id);
    talk.order.retain(|one| *one != id);
    talk.picked = talk.picked.filter(|one| *one != id);
    // why: what is about it keeps its own words; a sheet can be said again
    for said in talk.said.iter_mut().filter(|said| said.about == Some(About::Said(id))) {
        said.about = None;
    }
    for action in talk.agreements.iter_mut().filter(|one| one.origin == Some(About::Said(id))) {
        action.origin = None;
    }
    let title = said.text.clone();
    let mut edits = vec![taken_off(timeline, talk.clone(), version)];
    edits.extend(note.map(Edit::remove));
    if may_become(state, to, &talk)
        && edit::apply(state, to, Edit::Group(edits), saying::STEP_SAID, None)
    {
        let said = Saying::new(saying::SAID_DELETED).arg("title", &title);
        edit::toast(state, to, said, ToastAction::Undo);
        to.extend([Effect::Focus(Focus::Said), Effect::Focus(Focus::Nearest)]);
    }
}
