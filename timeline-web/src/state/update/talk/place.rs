//! Answers on a form that have a moment: they stand on the timeline as well, told by whoever gave
//! them. An answer that is taken back takes its version along, and nobody else's.

use timeline_core::{
    conversation::lasting,
    edit::{Edit, apply, without},
    model::{
        About, Cell, Conversation, EventKind, Item, ItemId, LaneKind, PersonId, Said as SaidOne,
        SaidId, Statement, StatementId, TalkForm, Timeline, When,
    },
};

use super::{current, may_become, tell::said_now};
use crate::state::{
    Doc, Effect, State, saying,
    update::{edit, quick},
};

/// An answer that has a moment.
pub(super) struct Said {
    pub(super) by: PersonId,
    pub(super) cell: Cell,
    /// What the item is called.
    pub(super) title: String,
    /// When, or how long, in own words; empty takes it back.
    pub(super) words: String,
}

/// A cell of the contact matrix: a signal of today, told by whoever picked it; picked again it is
/// taken back.
pub(super) fn signal(
    state: &mut State,
    to: &mut Vec<Effect>,
    by: PersonId,
    cell: Cell,
    title: String,
) {
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let picked = talk.said.iter().any(|said| said.by == by && said.cell == Some(cell));
    let words = state.lang.day(doc.said_on(state.today));
    let words = if picked { String::new() } else { words };
    place(state, to, &Said { by, cell, title, words });
}

/// Puts an answer on the timeline, or takes it off.
pub(super) fn place(state: &mut State, to: &mut Vec<Effect>, answer: &Said) {
    let ids =
        (SaidId(state.ids.fresh()), ItemId(state.ids.fresh()), StatementId(state.ids.fresh()));
    let Some(edit) = placed(state, answer, ids) else { return };
    if let Edit::Group(edits) = &edit
        && let Some(talk) = edits.iter().rev().find_map(conversation_of)
        && may_become(state, to, &talk)
    {
        edit::apply(state, to, edit, saying::STEP_SAID, None);
    }
}

fn conversation_of(edit: &Edit) -> Option<Conversation> {
    let Edit::Replace(record) = edit else { return None };
    match &**record {
        timeline_core::edit::Record::Conversation(talk) => Some(talk.clone()),
        _ => None,
    }
}

/// The edit that puts an answer on the timeline, or takes it off; none where nothing changes.
fn placed(
    state: &State,
    answer: &Said,
    (id, item_id, statement_id): (SaidId, ItemId, StatementId),
) -> Option<Edit> {
    let (doc, talk) = state.doc.as_ref().zip(current(state))?;
    let timeline = doc.timeline();
    let (by, cell, words) = (answer.by, answer.cell, answer.words.trim());
    let mut talk = talk.clone();
    let at = talk.said.iter().position(|said| said.by == by && said.cell == Some(cell));
    let before = at.and_then(|at| match talk.said.get(at)?.about {
        Some(About::Statement(item, told)) => version_of(timeline, item, told),
        _ => None,
    });
    if words.is_empty() {
        talk.said.remove(at?);
        return Some(taken_off(timeline, talk, before));
    }
    let on = doc.said_on(state.today);
    let when = when_of(doc, cell.form, words, state)?;
    let now = said_now(state, id, "")?;
    let said = SaidOne { by, cell: Some(cell), ..now };
    let said = match at {
        Some(at) => talk.said.get_mut(at)?,
        None => {
            talk.said.push(said);
            talk.said.last_mut()?
        }
    };
    match cell.form {
        TalkForm::Duration => words.clone_into(&mut said.text),
        TalkForm::HelpSteps => said.when = Some(When::said(words)),
        _ => {}
    }
    let Some(when) = when else {
        // why: words that cannot be placed are still what was said
        said.about = None;
        return Some(taken_off(timeline, talk, before));
    };
    let conversation = Some(talk.id);
    let text = if cell.form == TalkForm::Duration { words.to_owned() } else { String::new() };
    if let Some((mut item, told)) = before {
        let told = Statement { when, text, ..told };
        let place = item.statements.iter_mut().find(|one| one.id == told.id)?;
        if *place == told {
            return None;
        }
        *place = told;
        return Some(Edit::Group(vec![Edit::replace(item), Edit::replace(talk)]));
    }
    let told = Statement {
        text,
        told_on: Some(on),
        conversation,
        ..Statement::new(statement_id, by, when)
    };
    // why: how long each expects it to take are versions of one thing, side by side
    let shared = shared(timeline, &talk, cell.form).cloned();
    let item = shared.map_or_else(
        || {
            let (lane, kind) = match cell.form {
                TalkForm::ContactMatrix => (LaneKind::School, EventKind::Signal),
                _ => (LaneKind::Support, EventKind::Help),
            };
            let lane = quick::lane_for(timeline, lane)?;
            Some(Item::event(item_id, lane, answer.title.clone(), kind))
        },
        Some,
    );
    let mut item = item?;
    let is_new = item.statements.is_empty();
    item.statements.push(told);
    let about = Some(About::Statement(item.id, statement_id));
    let said = talk.said.iter_mut().find(|said| said.by == by && said.cell == Some(cell))?;
    said.about = about;
    let put = if is_new { Edit::add(item) } else { Edit::replace(item) };
    Some(Edit::Group(vec![put, Edit::replace(talk)]))
}

/// The item that others' answers to this form already made, where there is one for all.
fn shared<'a>(timeline: &'a Timeline, talk: &Conversation, form: TalkForm) -> Option<&'a Item> {
    if form != TalkForm::Duration {
        return None;
    }
    let said = talk.said.iter().filter(|said| said.cell.is_some_and(|cell| cell.form == form));
    said.filter_map(|said| match said.about {
        Some(About::Statement(item, _)) => timeline.item(item),
        _ => None,
    })
    .next()
}

/// When an answer is, as its version says it; the inner none where its words cannot be placed.
fn when_of(doc: &Doc, form: TalkForm, words: &str, state: &State) -> Option<Option<When>> {
    let on = doc.said_on(state.today);
    let starts = |when: When| doc.read_said(&when, on).start.is_some().then_some(when);
    Some(match form {
        TalkForm::Duration => {
            let from = state.lang.day(on);
            lasting(doc.timeline(), doc.dates(), on, &from, words).map(|(when, _)| when)
        }
        TalkForm::HelpSteps | TalkForm::ContactMatrix => starts(When::said(words)),
        _ => return None,
    })
}

/// The version that something said stands as, with its item.
pub(super) fn version_of(
    timeline: &Timeline,
    item: ItemId,
    told: StatementId,
) -> Option<(Item, Statement)> {
    let (_, version) = timeline.statement(told)?;
    Some((timeline.item(item)?.clone(), version.clone()))
}

/// The record, and the timeline without what an answer had put there: the version, or the item
/// where nobody else tells of it.
pub(super) fn taken_off(
    timeline: &Timeline,
    talk: Conversation,
    before: Option<(Item, Statement)>,
) -> Edit {
    let mut edits = vec![Edit::replace(talk)];
    if let Some((mut item, told)) = before {
        item.statements.retain(|one| one.id != told.id);
        if item.statements.is_empty() {
            let mut after = timeline.clone();
            let gone = match edits.first().map(|edit| apply(&mut after, edit.clone())) {
                Some(Ok(_)) => without(&after, &[item.id.into()].into()),
                _ => return Edit::Group(edits),
            };
            edits.push(gone);
        } else {
            edits.push(Edit::replace(item));
        }
    }
    Edit::Group(edits)
}
