//! What is said in a turn: the timeline gets what has a moment there, the record of the talk all of it.

use timeline_core::{
    conversation::order,
    edit::Edit,
    model::{
        About, EventKind, Item, ItemBody, ItemId, LaneKind, LifeEvent, Note, NoteId, NoteKind,
        PersonId, Pin, Said, SaidId, Statement, StatementId, Step,
    },
};

use super::{belongs_to, current, going_on, may_become, turn::typed};
use crate::state::update::{edit, quick, say};
use crate::state::{Effect, Saying, State, saying};

/// Something said now: by whom, in which step and round.
pub(super) fn said_now(state: &State, id: SaidId, text: &str) -> Option<Said> {
    let talk = current(state)?;
    let doc = state.doc.as_ref()?;
    // why: who fills in a form has not the turn
    let people = &doc.timeline().people;
    let turn = going_on(state).and_then(|(at, talk)| at.speaker(&order(talk, people)));
    let by = turn.or(state.speaker)?;
    let mut said = Said::new(id, by, Step::Prepare, text.trim());
    if talk.finished.is_some() {
        said.step = Step::After;
        said.on = Some(state.today);
    } else if let Some((at, _)) = going_on(state) {
        said.step = at.step;
        said.round = at.round(&order(talk, people));
    }
    Some(said)
}

/// Enters what was said: a strong point goes to its lane, what has a moment to the timeline, what is
/// about the selected item becomes a note there; everything else is a point.
pub(super) fn enter(state: &mut State, to: &mut Vec<Effect>, text: &str, prepared: Option<SaidId>) {
    let text = text.trim();
    let id = SaidId(state.ids.fresh());
    let (item, inner) = (ItemId(state.ids.fresh()), state.ids.fresh());
    let Some(mut said) = said_now(state, id, text).filter(|_| !text.is_empty()) else { return };
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let (on, by) = (doc.said_on(state.today), said.by);
    let mut edits = Vec::new();
    let made = item_of(state, &said, item, StatementId(inner));
    if let Some(made) = made {
        said.about = Some(About::Statement(item, StatementId(inner)));
        edits.push(Edit::add(made));
    } else if let (Some(pinned), None, Step::Start | Step::Growth | Step::Check) =
        (state.selected.item(), prepared, said.step)
    {
        let note = Note {
            id: NoteId(inner),
            kind: NoteKind::Thought,
            text: text.to_owned(),
            by: said.by,
            pin: Pin::Item(pinned),
            made_on: Some(on),
            conversation: Some(talk.id),
            shares: Vec::new(),
        };
        said.about = Some(About::Note(note.id));
        said.kind = Some(note.kind);
        edits.push(Edit::add(note));
    }
    let mut talk = talk.clone();
    if let Some(sheet) = talk.said.iter_mut().find(|one| Some(one.id) == prepared) {
        sheet.about = Some(About::Said(id));
    }
    talk.said.push(said);
    if !may_become(state, to, &talk) {
        return;
    }
    edits.push(Edit::replace(talk));
    if !edit::apply(state, to, Edit::Group(edits), saying::STEP_SAID, None) {
        return;
    }
    if prepared.is_none() {
        typed(state, to, String::new());
    }
    written(state, by);
}

/// Tells who cannot see it that it was written down.
pub(super) fn written(state: &mut State, by: PersonId) {
    let person = state.doc.as_ref().and_then(|doc| doc.timeline().person(by));
    let said = person.map(|one| Saying::new(saying::SAID_WRITTEN).arg("name", &one.name));
    if let Some(said) = said {
        say(state, said);
    }
}

/// The item that something said is, where it is one.
fn item_of(state: &State, said: &Said, id: ItemId, statement: StatementId) -> Option<Item> {
    let doc = state.doc.as_ref()?;
    let timeline = doc.timeline();
    let (title, when, _) = quick::split(&said.text, doc);
    let on = doc.said_on(state.today);
    let title = if title.is_empty() { said.text.clone() } else { title };
    let (lane, event) = match said.step {
        Step::Strengths => {
            let event = LifeEvent { kind: EventKind::Success, detail: None };
            (quick::lane_for(timeline, LaneKind::Strengths)?, event)
        }
        Step::Plan | Step::Summary | Step::Prepare | Step::After => return None,
        Step::Start | Step::Growth | Step::Check => {
            doc.read_said(&when, on).start?;
            let mut guess = quick::guess_in(state, &title);
            // why: what is hard for a child is no milestone at home, which is what nothing better comes down to
            if said.step == Step::Growth && guess.kind == EventKind::Milestone {
                (guess.lane, guess.kind) = (LaneKind::Feelings, EventKind::Signal);
            }
            let lane = quick::lane_for(timeline, guess.lane)?;
            (lane, quick::event_in(timeline, Some(lane), guess))
        }
    };
    let text = if title == said.text { String::new() } else { said.text.clone() };
    let mut item = Item::new(id, lane, title, ItemBody::Event(event));
    let told = Statement::new(statement, said.by, when);
    let conversation = belongs_to(state);
    item.statements.push(Statement { text, told_on: Some(on), conversation, ..told });
    Some(item)
}
