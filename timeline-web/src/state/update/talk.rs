//! What can be said to the tab Gesprek: each change of the record is an edit that can be undone;
//! where the talk stands is set beside the history.

mod forms;
mod layer;
mod mend;
mod place;
mod react;
mod tell;
mod turn;

use timeline_core::{
    conversation::keeps_record,
    edit::{Edit, RecordId},
    model::{Conversation, ConversationId, ConversationKind, Participation, Role, SaidId, Talk},
};

pub(super) use layer::with_layer;
pub(super) use turn::{keep_turn, sync_speaker, tick};

use self::{
    forms::{answer, look_back, order_points},
    layer::show_layer,
    react::{meaning, own_version, park, respond},
    tell::enter,
    turn::{begin, current_draft, finish, moved, start_clock, typed},
};
use super::edit;
use crate::state::{
    Doc, Effect, Focus, Line, PrintChoices, Saying, Screen, Sheet, State, TalkMessage, TalkView,
    ToastAction, saying,
};

/// How long a conversation takes, unless people say otherwise.
const MINUTES: u16 = 45;

#[inline(never)]
pub(super) fn update(state: &mut State, to: &mut Vec<Effect>, message: TalkMessage) {
    match message {
        TalkMessage::New(kind) => new(state, to, kind),
        TalkMessage::Open(id) => open(state, to, id),
        TalkMessage::Changed(talk, join) => fields_changed(state, to, *talk, join),
        TalkMessage::Answer(answer) => self::answer(state, to, answer),
        TalkMessage::Signal(by, cell, text) => place::signal(state, to, by, cell, text),
        TalkMessage::Place { by, cell, title, words } => {
            place::place(state, to, &place::Said { by, cell, title, words });
        }
        TalkMessage::Compare(talks) => {
            to.push(Effect::Focus(if talks.is_some() { Focus::Compare } else { Focus::Nearest }));
            state.talk.compare = talks;
        }
        TalkMessage::Paper(sheet) => paper(state, to, sheet),
        TalkMessage::Begin => begin(state, to),
        TalkMessage::Move(by) => moved(state, to, by),
        TalkMessage::Typed(text) => typed(state, to, text),
        TalkMessage::Say => {
            let text = current_draft(state);
            enter(state, to, &text, None);
            to.push(Effect::Focus(Focus::Said));
        }
        TalkMessage::SayPrepared(id) => {
            let text = current(state).and_then(|talk| Some(talk.said(id)?.text.clone()));
            if let Some(text) = text {
                enter(state, to, &text, Some(id));
                to.push(Effect::Focus(Focus::Said));
            }
        }
        TalkMessage::Kind(id, kind) => react::kind(state, to, id, kind),
        TalkMessage::Park(id) => park(state, to, id),
        TalkMessage::Mend(id) => mend::mend(state, id),
        TalkMessage::Reword(text) => mend::reword(state, to, &text),
        TalkMessage::Unsay(id) => mend::unsay(state, to, id),
        TalkMessage::Respond(id, person, value) => respond(state, to, id, person, value),
        TalkMessage::Wrote(line, text) => _ = state.talk.lines.insert(line, text),
        TalkMessage::OwnVersion(text) => {
            state.talk.lines.remove(&Line::OwnVersion);
            own_version(state, to, &text);
        }
        TalkMessage::Meaning { word, by, text } => {
            if state.talk.lines.remove(&Line::Word).is_some() {
                to.push(Effect::Focus(Focus::Meaning));
            }
            meaning(state, to, &word, by, text);
        }
        TalkMessage::Order(id, by) => order_points(state, to, id, by),
        TalkMessage::Pick(id) => record(state, to, None, |talk, _| {
            talk.picked = if talk.picked == Some(id) { None } else { Some(id) };
        }),
        TalkMessage::LookBack(id, outcome, why) => look_back(state, to, id, outcome, why),
        TalkMessage::Layer(to) => show_layer(state, to),
        TalkMessage::DropAgreement(id) => {
            record(state, to, None, |talk, _| talk.agreements.retain(|one| one.id != id));
            edit::toast(state, to, Saying::new(saying::SAID_DELETED_PART), ToastAction::Undo);
            to.push(Effect::Focus(Focus::Agreements));
        }
        TalkMessage::Finish => finish(state, to),
        TalkMessage::Correct(text) => {
            state.talk.lines.remove(&Line::Correction);
            if current(state).is_some_and(|talk| talk.finished.is_some()) {
                enter(state, to, &text, None);
                to.push(Effect::Focus(Focus::Correction));
            }
        }
    }
}

/// The conversation in view.
fn current(state: &State) -> Option<&Conversation> {
    state.doc.as_ref()?.timeline().conversation(state.talk.open?)
}

/// The conversation in view, if it is going on.
fn going_on(state: &State) -> Option<(&Talk, &Conversation)> {
    let running = state.doc.as_ref()?.talk()?;
    (state.talk.open == Some(running.1.id)).then_some(running)
}

/// The conversation that what is told now belongs to.
pub(super) fn belongs_to(state: &State) -> Option<ConversationId> {
    going_on(state).map(|(_, talk)| talk.id)
}

/// Who is added while a conversation is in view that is not over comes to it: that is what they are added for.
pub(super) fn joined(state: &State, added: Edit) -> Edit {
    let Edit::Insert { record, .. } = &added else { return added };
    let RecordId::Person(person) = record.id() else { return added };
    let talk =
        current(state).filter(|talk| state.screen == Screen::Talk && talk.finished.is_none());
    let Some(mut talk) = talk.cloned() else { return added };
    talk.participants.push(Participation::of(person));
    Edit::Group(vec![added, Edit::replace(talk)])
}

/// Changes the record of the conversation in view, as one edit.
fn record(
    state: &mut State,
    to: &mut Vec<Effect>,
    join: Option<u64>,
    change: impl FnOnce(&mut Conversation, SaidId),
) {
    let id = SaidId(state.ids.fresh());
    let Some(mut talk) = current(state).cloned() else { return };
    change(&mut talk, id);
    changed(state, to, talk, join);
}

/// One field of the conversation was changed on the screen.
fn fields_changed(state: &mut State, to: &mut Vec<Effect>, talk: Conversation, join: u64) {
    let before = state.doc.as_ref().and_then(|doc| doc.timeline().conversation(talk.id)).cloned();
    let Some(before) = before else { return };
    // why: what is about something behind the curtain cannot be read on the screen, and stays as it
    // was
    let Conversation { said, agreements, order, picked, .. } = before;
    changed(state, to, Conversation { said, agreements, order, picked, ..talk }, Some(join));
}

fn changed(state: &mut State, to: &mut Vec<Effect>, talk: Conversation, join: Option<u64>) {
    if may_become(state, to, &talk) {
        let before = current(state).map(|talk| talk.participants.clone());
        let people_changed = before.as_ref() != Some(&talk.participants);
        // why: the turn of somebody who left is over at once, or others' words would be theirs
        if edit::apply(state, to, Edit::replace(talk), saying::STEP_TALK, join) && people_changed {
            sync_speaker(state);
        }
    }
}

/// Whether the record may become this; says so where it is finished.
fn may_become(state: &mut State, to: &mut Vec<Effect>, talk: &Conversation) -> bool {
    let before = state.doc.as_ref().and_then(|doc| doc.timeline().conversation(talk.id));
    let Some(before) = before else { return false };
    if before == talk {
        return false;
    }
    let keeps = keeps_record(before, talk);
    if !keeps {
        edit::toast(state, to, Saying::new(saying::SAID_TALK_FINISHED), ToastAction::None);
    }
    keeps
}

fn new(state: &mut State, to: &mut Vec<Effect>, kind: ConversationKind) {
    let id = ConversationId(state.ids.fresh());
    let Some(doc) = &state.doc else { return };
    let mut talk = Conversation::new(id, kind, doc.said_on(state.today));
    talk.minutes = Some(MINUTES);
    let invited = doc.timeline().people.iter().filter(|person| person.role != Role::Record);
    talk.participants = invited.map(|person| Participation::of(person.id)).collect();
    if edit::apply(state, to, Edit::add(talk), saying::STEP_TALK, None) {
        open(state, to, Some(id));
    }
}

fn open(state: &mut State, to: &mut Vec<Effect>, id: Option<ConversationId>) {
    show_layer(state, None);
    state.talk = TalkView { open: id, ..TalkView::default() };
    sync_speaker(state);
    if going_on(state).is_some() {
        start_clock(state, to);
    }
    to.push(Effect::Focus(Focus::Screen));
}

/// A timeline was opened: a conversation that was going on goes on exactly there.
pub(super) fn resume(state: &mut State, to: &mut Vec<Effect>) {
    let going_on = state.doc.as_ref().and_then(Doc::talk).map(|(_, talk)| talk.id);
    state.talk = TalkView { open: going_on, ..TalkView::default() };
    sync_speaker(state);
    if going_on.is_some() {
        start_clock(state, to);
    }
}

/// Signing off was taken back: whoever had the turn has it again, in the same step.
pub(super) fn taken_back(state: &mut State, to: &mut Vec<Effect>) {
    if going_on(state).is_some() {
        state.talk.asked = false;
        sync_speaker(state);
        start_clock(state, to);
        to.push(Effect::Focus(Focus::Step));
    }
}

/// This sheet of paper, of the conversation in view and nothing else.
fn paper(state: &mut State, to: &mut Vec<Effect>, sheet: Sheet) {
    let (sheets, talk) = (vec![sheet], state.talk.open);
    state.print = PrintChoices { sheets, talk, ..state.print.clone() };
    super::go(state, to, Screen::Print);
}
