//! Whose turn it is: beginning, passing, waiting and finishing, and what is typed meanwhile. Where the
//! talk stands is no step of the history.

use timeline_core::{
    conversation::{Move, missing_to_begin, missing_to_finish, order},
    edit::Edit,
    model::{Conversation, Said, SaidId, Talk},
};

use super::{current, going_on, tell::enter};
use crate::state::update::{edit, quick, say};
use crate::state::{Effect, Focus, Saying, Screen, State, Tick, ToastAction, saying};

pub(super) fn begin(state: &mut State, to: &mut Vec<Effect>) {
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let missing = missing_to_begin(doc.timeline(), talk, state.today);
    let at = Talk::of(talk, &order(talk, &doc.timeline().people));
    let today = state.today;
    let early = (talk.date > today).then(|| Conversation { date: today, ..talk.clone() });
    state.talk.asked = missing.iter().any(|one| one.blocks());
    if state.talk.asked {
        return to.push(Effect::Focus(Focus::Missing));
    }
    keep_half_said(state, to);
    if let Some(talk) = early {
        // why: what is said in it is told on the day it is held, and not on the one it was planned for
        if edit::apply(state, to, Edit::replace(talk), saying::STEP_CONVERSATION, None) {
            edit::toast(state, to, Saying::new(saying::SAID_HELD_TODAY), ToastAction::Undo);
        }
    }
    stand(state, to, Some(at));
    sync_speaker(state);
    start_clock(state, to);
    to.push(Effect::Focus(Focus::Step));
}

/// Another conversation was still going on: what was half said in it was said in it.
fn keep_half_said(state: &mut State, to: &mut Vec<Effect>) {
    let id = SaidId(state.ids.fresh());
    let Some(doc) = &state.doc else { return };
    let Some((at, talk)) = doc.talk() else { return };
    let order = order(talk, &doc.timeline().people);
    let text = at.draft.trim();
    let Some(by) = at.speaker(&order).filter(|_| !text.is_empty()) else { return };
    let (mut talk, round) = (talk.clone(), at.round(&order));
    talk.said.push(Said { round, ..Said::new(id, by, at.step, text) });
    edit::apply(state, to, Edit::replace(talk), saying::STEP_SAID, None);
}

/// Sets where the talk stands: kept like an edit, and no step of the history.
fn stand(state: &mut State, to: &mut Vec<Effect>, talk: Option<Talk>) {
    if edit::may_edit(state)
        && let Some(doc) = &mut state.doc
    {
        doc.set_talk(talk);
        edit::keep(state, to);
    }
}

pub(super) fn moved(state: &mut State, to: &mut Vec<Effect>, by: Move) {
    let Some((talk, conversation)) = going_on(state) else { return };
    let Some(doc) = &state.doc else { return };
    let order = order(conversation, &doc.timeline().people);
    let step = talk.step;
    let next = talk.moved(&order, by);
    let changes_step = next.step != step;
    let (has, gets) = (talk.speaker(&order), next.speaker(&order));
    let changes_hands = has.is_some() && has != gets;
    // why: what was typed was said by whoever has the turn, not by who gets it
    if !talk.draft.trim().is_empty()
        && (changes_hands || matches!(by, Move::Pass { .. } | Move::Give(_)))
    {
        let draft = talk.draft.clone();
        enter(state, to, &draft, None);
    }
    let draft = current_draft(state);
    stand(state, to, Some(Talk { draft, ..next }));
    sync_speaker(state);
    if changes_step {
        to.push(Effect::Focus(Focus::Step));
    } else if changes_hands {
        to.push(Effect::Focus(Focus::Turn));
    }
    let person = state.speaker.and_then(|id| state.doc.as_ref()?.timeline().person(id));
    if let Some(person) = person {
        let said = Saying::new(saying::SAID_SPEAKER).arg("name", &person.name);
        say(state, said);
    }
}

/// Whoever has the turn keeps it, also when somebody comes who would be before them.
pub(in super::super) fn keep_turn(state: &mut State, to: &mut Vec<Effect>) {
    let Some((talk, conversation)) = going_on(state) else { return };
    let Some(doc) = &state.doc else { return };
    let order = order(conversation, &doc.timeline().people);
    if let Some(speaker) = talk.speaker(&order) {
        let talk = talk.moved(&order, Move::Give(speaker));
        stand(state, to, Some(talk));
    }
}

/// What is entered anywhere is said by whoever has the turn.
pub(in super::super) fn sync_speaker(state: &mut State) {
    let Some((talk, conversation)) = going_on(state) else { return };
    let Some(doc) = &state.doc else { return };
    let speaker = talk.speaker(&order(conversation, &doc.timeline().people));
    if speaker.is_some() {
        state.speaker = speaker;
        quick::understand(state);
    }
}

pub(super) fn current_draft(state: &State) -> String {
    let draft = state.doc.as_ref().and_then(|doc| doc.timeline().talk.as_ref());
    draft.map(|talk| talk.draft.clone()).unwrap_or_default()
}

pub(super) fn typed(state: &mut State, to: &mut Vec<Effect>, text: String) {
    if let Some((talk, _)) = going_on(state) {
        let talk = Talk { draft: text, ..talk.clone() };
        stand(state, to, Some(talk));
    }
}

/// The time of turns is counted in steps of this.
const TICK_SECONDS: u32 = 15;

/// Begins to count the time of turns.
pub(super) fn start_clock(state: &mut State, to: &mut Vec<Effect>) {
    state.talk.clock = state.ids.fresh();
    to.push(Effect::After(TICK_SECONDS * 1000, Tick::Talk(state.talk.clock)));
}

/// Some time passed for whoever has the turn.
pub(in super::super) fn tick(state: &mut State, to: &mut Vec<Effect>, clock: u64) {
    if clock != state.talk.clock {
        return;
    }
    let Some((talk, conversation)) = going_on(state) else { return };
    if state.screen == Screen::Talk
        && let Some(doc) = &state.doc
    {
        let order = order(conversation, &doc.timeline().people);
        let talk = talk.moved(&order, Move::Wait { seconds: TICK_SECONDS });
        stand(state, to, Some(talk));
    }
    to.push(Effect::After(TICK_SECONDS * 1000, Tick::Talk(clock)));
}

pub(super) fn finish(state: &mut State, to: &mut Vec<Effect>) {
    let Some(talk) = current(state).filter(|talk| talk.finished.is_none()) else { return };
    let missing = missing_to_finish(talk);
    let was_asked = std::mem::replace(&mut state.talk.asked, !missing.is_empty());
    // why: the record is not changed afterwards, so what is not there yet is said once before
    if missing.iter().any(|one| one.blocks()) || state.talk.asked && !was_asked {
        return to.push(Effect::Focus(Focus::Missing));
    }
    let draft = current_draft(state);
    if !draft.trim().is_empty() {
        enter(state, to, &draft, None);
    }
    let today = state.today;
    let Some(mut talk) = current(state).cloned() else { return };
    talk.finished = Some(today);
    if edit::apply(state, to, Edit::replace(talk), saying::STEP_TALK, None) {
        if let Some(doc) = &mut state.doc {
            doc.sign_off();
        }
        edit::keep(state, to);
        edit::toast(state, to, Saying::new(saying::SAID_SIGNED_OFF), ToastAction::Undo);
        to.push(Effect::Focus(Focus::Screen));
    }
}
