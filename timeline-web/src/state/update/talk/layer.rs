//! The layer of a conversation on the timeline: what it made or changed, noted as it is made and shown
//! on its own.

use std::collections::BTreeSet;
use std::rc::Rc;

use timeline_core::{
    conversation::layer,
    edit::{Edit, Record},
    model::{About, NoteKind, PersonId, Said, SaidId, Statement, Timeline},
};

use super::{going_on, tell::said_now};
use crate::state::{State, saying};

/// Shows only what the conversation in view made, on the drawing and in lists.
pub(super) fn show_layer(state: &mut State, to: Option<usize>) {
    let Some((doc, id)) = state.doc.as_ref().zip(state.talk.open) else { return };
    let mut filter = (*state.drawing.filter).clone();
    let made = layer(doc.timeline(), id);
    let to = to.map(|to| to.clamp(1, made.len().max(1)));
    let shown = made.iter().take(to.unwrap_or_default()).filter_map(|one| Some((one.item?, one)));
    let mut items = BTreeSet::new();
    let mut versions = BTreeSet::new();
    for (id, one) in shown {
        items.insert(id);
        match one.statement {
            Some(version) => _ = versions.insert(version),
            // why: what was only changed, as its title, is shown with all that is told of it
            None => {
                let item = doc.timeline().item(id);
                versions
                    .extend(item.into_iter().flat_map(|item| &item.statements).map(|one| one.id));
            }
        }
    }
    (filter.items, filter.versions) = (to.map(|_| items), to.map(|_| versions));
    state.drawing.filter = Rc::new(filter);
    state.talk.shown = to;
}

/// The edit, with what it makes or changes noted in the conversation that is going on: its layer.
pub(in super::super) fn with_layer(state: &mut State, edit: Edit, step: &'static str) -> Edit {
    // why: consent and reactions change nothing of what is told; what is read from a file was not
    // said at the table
    if [saying::STEP_SHARE, saying::STEP_RESPONSE, saying::STEP_IMPORT].contains(&step) {
        return edit;
    }
    let Some((_, talk)) = going_on(state) else { return edit };
    let Some(doc) = &state.doc else { return edit };
    let mut made = Vec::new();
    touched(doc.timeline(), &edit, &mut made);
    let item = |about: &About| match about {
        About::Item(id) | About::Statement(id, _) => Some(*id),
        _ => None,
    };
    let known = |about: &About| {
        talk.said
            .iter()
            .filter_map(|said| said.about.as_ref())
            .any(|one| one == about || matches!(about, About::Item(id) if item(one) == Some(*id)))
    };
    let new: Vec<_> = made.into_iter().filter(|made| !known(&made.about)).collect();
    if new.is_empty() || holds_conversation(&edit) {
        return edit;
    }
    let mut talk = talk.clone();
    for made in new {
        let id = SaidId(state.ids.fresh());
        let Some(said) = said_now(state, id, &made.text) else { return edit };
        let by = made.by.unwrap_or(said.by);
        talk.said.push(Said { by, about: Some(made.about), kind: made.kind, ..said });
    }
    Edit::Group(vec![edit, Edit::replace(talk)])
}

struct Touched {
    about: About,
    by: Option<PersonId>,
    text: String,
    kind: Option<NoteKind>,
}

/// What of the timeline an edit makes or changes.
fn touched(timeline: &Timeline, edit: &Edit, to: &mut Vec<Touched>) {
    match edit {
        Edit::Group(edits) => edits.iter().for_each(|edit| touched(timeline, edit, to)),
        Edit::Insert { record, .. } | Edit::Replace(record) => match &**record {
            Record::Item(item) => {
                let before = timeline.item(item.id);
                let is_new = |one: &&Statement| {
                    before.is_none_or(|item| item.statements.iter().all(|told| told.id != one.id))
                };
                let told = item.statements.iter().find(is_new);
                let about =
                    told.map_or(About::Item(item.id), |one| About::Statement(item.id, one.id));
                let by = told.map(|one| one.teller);
                to.push(Touched { about, by, text: item.title.clone(), kind: None });
            }
            Record::Note(note) => to.push(Touched {
                about: About::Note(note.id),
                by: Some(note.by),
                text: note.text.clone(),
                kind: Some(note.kind),
            }),
            Record::Person(_) | Record::Lane(_) | Record::Conversation(_) => {}
        },
        _ => {}
    }
}

fn holds_conversation(edit: &Edit) -> bool {
    match edit {
        Edit::Group(edits) => edits.iter().any(holds_conversation),
        Edit::Insert { record, .. } | Edit::Replace(record) => {
            matches!(**record, Record::Conversation(_))
        }
        _ => false,
    }
}
