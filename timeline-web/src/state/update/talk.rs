//! What can be said to the tab Gesprek: each change of the record is an edit that can be undone;
//! where the talk stands is set beside the history.

mod place;

use std::collections::BTreeSet;
use std::rc::Rc;

use timeline_core::{
    conversation::{
        Move, growing_points, keeps_record, layer, missing_to_begin, missing_to_finish, order,
    },
    edit::Edit,
    model::{
        About, ActionId, ActionStatus, Conversation, ConversationId, ConversationKind, EventKind,
        Item, ItemBody, ItemId, LaneKind, LifeEvent, Note, NoteId, NoteKind, Participation,
        PersonId, Pin, Response, ResponseValue, Role, Said, SaidId, Statement, StatementId, Step,
        Talk, TalkForm, Timeline, When,
    },
};

use super::{change, edit, quick, say};
use crate::state::{
    Answer, Change, Doc, Effect, Focus, Line, Saying, Screen, Sheet, State, TalkMessage, TalkView,
    Tick, ToastAction, saying,
};

/// How long a conversation takes, unless people say otherwise.
const MINUTES: u16 = 45;

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
        TalkMessage::Compare(talks) => state.talk.compare = talks,
        TalkMessage::Paper(sheet) => paper(state, to, sheet),
        TalkMessage::Begin => begin(state, to),
        TalkMessage::Move(by) => moved(state, to, by),
        TalkMessage::Typed(text) => typed(state, to, text),
        TalkMessage::Say => {
            let text = current_draft(state);
            enter(state, to, &text, None);
        }
        TalkMessage::SayPrepared(id) => {
            let text = current(state).and_then(|talk| Some(talk.said(id)?.text.clone()));
            if let Some(text) = text {
                enter(state, to, &text, Some(id));
            }
        }
        TalkMessage::Kind(id, kind) => self::kind(state, to, id, kind),
        TalkMessage::Park(id) => park(state, to, id),
        TalkMessage::Respond(id, person, value) => respond(state, to, id, person, value),
        TalkMessage::Wrote(line, text) => _ = state.talk.lines.insert(line, text),
        TalkMessage::OwnVersion(text) => {
            state.talk.lines.remove(&Line::OwnVersion);
            own_version(state, to, &text);
        }
        TalkMessage::Meaning { word, by, text } => {
            state.talk.lines.remove(&Line::Word);
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
        }
        TalkMessage::Finish => finish(state, to),
        TalkMessage::Correct(text) => {
            state.talk.lines.remove(&Line::Correction);
            if current(state).is_some_and(|talk| talk.finished.is_some()) {
                enter(state, to, &text, None);
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

fn current_draft(state: &State) -> String {
    let draft = state.doc.as_ref().and_then(|doc| doc.timeline().talk.as_ref());
    draft.map(|talk| talk.draft.clone()).unwrap_or_default()
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

/// A sheet of paper of the conversation in view, chosen beside what is chosen already.
fn paper(state: &mut State, to: &mut Vec<Effect>, sheet: Sheet) {
    state.print = state.print.with_sheet(sheet, true);
    super::go(state, to, Screen::Print);
}

fn begin(state: &mut State, to: &mut Vec<Effect>) {
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let missing = missing_to_begin(doc.timeline(), talk, state.today);
    let at = Talk::begin(talk.id);
    state.talk.asked = missing.iter().any(|one| one.blocks());
    if state.talk.asked {
        return to.push(Effect::Focus(Focus::Missing));
    }
    stand(state, to, Some(at));
    sync_speaker(state);
    start_clock(state, to);
    to.push(Effect::Focus(Focus::Step));
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

fn moved(state: &mut State, to: &mut Vec<Effect>, by: Move) {
    let Some((talk, conversation)) = going_on(state) else { return };
    let Some(doc) = &state.doc else { return };
    let order = order(conversation, &doc.timeline().people);
    let step = talk.step;
    let next = talk.moved(&order, by);
    let changes_step = next.step != step;
    // why: what was typed was said by whoever has the turn, not by who gets it
    if !talk.draft.trim().is_empty() && matches!(by, Move::Pass { .. } | Move::Give(_)) {
        let draft = talk.draft.clone();
        enter(state, to, &draft, None);
    }
    let draft = current_draft(state);
    stand(state, to, Some(Talk { draft, ..next }));
    sync_speaker(state);
    if changes_step {
        to.push(Effect::Focus(Focus::Step));
    }
    let person = state.speaker.and_then(|id| state.doc.as_ref()?.timeline().person(id));
    if let Some(person) = person {
        let said = Saying::new(saying::SAID_SPEAKER).arg("name", &person.name);
        say(state, said);
    }
}

/// What is entered anywhere is said by whoever has the turn.
fn sync_speaker(state: &mut State) {
    let Some((talk, conversation)) = going_on(state) else { return };
    let Some(doc) = &state.doc else { return };
    let speaker = talk.speaker(&order(conversation, &doc.timeline().people));
    if speaker.is_some() {
        state.speaker = speaker;
        quick::understand(state);
    }
}

fn typed(state: &mut State, to: &mut Vec<Effect>, text: String) {
    if let Some((talk, _)) = going_on(state) {
        let talk = Talk { draft: text, ..talk.clone() };
        stand(state, to, Some(talk));
    }
}

/// Something said now: by whom, in which step and round.
fn said_now(state: &State, id: SaidId, text: &str) -> Option<Said> {
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
fn enter(state: &mut State, to: &mut Vec<Effect>, text: &str, prepared: Option<SaidId>) {
    let text = text.trim();
    let id = SaidId(state.ids.fresh());
    let (item, inner) = (ItemId(state.ids.fresh()), state.ids.fresh());
    let Some(mut said) = said_now(state, id, text).filter(|_| !text.is_empty()) else { return };
    let Some((doc, talk)) = state.doc.as_ref().zip(current(state)) else { return };
    let on = doc.said_on(state.today);
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
    if edit::apply(state, to, Edit::Group(edits), saying::STEP_SAID, None) && prepared.is_none() {
        typed(state, to, String::new());
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
            let guess = quick::guess_in(state, &title);
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

/// Changes one thing that was said.
fn said(state: &mut State, to: &mut Vec<Effect>, id: SaidId, change: impl FnOnce(&mut Said)) {
    record(state, to, None, |talk, _| {
        talk.said.iter_mut().find(|said| said.id == id).map(change);
    });
}

/// "Niet nu", or again; also of a conversation that is not in view.
fn park(state: &mut State, to: &mut Vec<Effect>, id: SaidId) {
    let Some(doc) = &state.doc else { return };
    let found = doc.timeline().conversations.iter().find(|talk| talk.said(id).is_some());
    let Some(mut talk) = found.cloned() else { return };
    for said in talk.said.iter_mut().filter(|said| said.id == id) {
        said.parked = !said.parked;
    }
    changed(state, to, talk, None);
}

fn kind(state: &mut State, to: &mut Vec<Effect>, id: SaidId, kind: NoteKind) {
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
fn respond(
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
    let given = timeline_core::conversation::responses(doc.timeline(), said);
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
fn own_version(state: &mut State, to: &mut Vec<Effect>, text: &str) {
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
        edit::apply(state, to, Edit::Group(edits), saying::STEP_SAID, None);
    }
}

fn meaning(state: &mut State, to: &mut Vec<Effect>, word: &str, by: PersonId, text: String) {
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

fn answer(state: &mut State, to: &mut Vec<Effect>, answer: Answer) {
    let Answer { by, cell, text, score, when } = answer;
    let Some(talk) = current(state) else { return };
    // why: what is prepared is nobody else's yet; other forms are part of the conversation
    let step = match (cell.form, going_on(state)) {
        (TalkForm::Preparation, _) => Step::Prepare,
        (_, Some((at, _))) => at.step,
        (_, None) if talk.finished.is_some() => Step::After,
        (_, None) => Step::Check,
    };
    let when = (!when.trim().is_empty()).then(|| When::said(when));
    let is_empty = text.trim().is_empty() && score.is_none() && when.is_none();
    let on = (step == Step::Prepare || step == Step::After).then_some(state.today);
    let join = by.0 ^ (u64::from(cell.row) << 8 | u64::from(cell.column)) ^ cell.form as u64;
    record(state, to, Some(join), |talk, id| {
        let place = talk.said.iter().position(|said| said.by == by && said.cell == Some(cell));
        match place {
            // why: what stands on the timeline is taken off when the field is left, not in a pause
            // between two words
            Some(at) if is_empty && !matches!(talk.said[at].about, Some(About::Statement(..))) => {
                talk.said.remove(at);
            }
            Some(at) => talk.said[at] = Said { text, score, when, on, ..talk.said[at].clone() },
            None if is_empty => {}
            None => talk.said.push(Said {
                cell: Some(cell),
                score,
                when,
                on,
                ..Said::new(id, by, step, text)
            }),
        }
    });
}

fn order_points(state: &mut State, to: &mut Vec<Effect>, id: SaidId, by: isize) {
    record(state, to, None, |talk, _| {
        let mut points: Vec<SaidId> = growing_points(talk).iter().map(|said| said.id).collect();
        let Some(at) = points.iter().position(|one| *one == id) else { return };
        let place = at.saturating_add_signed(by).min(points.len() - 1);
        points.remove(at);
        points.insert(place, id);
        talk.order = points;
    });
}

fn look_back(
    state: &mut State,
    to: &mut Vec<Effect>,
    id: ActionId,
    outcome: ActionStatus,
    why: String,
) {
    let said = SaidId(state.ids.fresh());
    let Some(now) = said_now(state, said, "") else { return };
    record(state, to, Some(id.0), |talk, _| {
        let about = Some(About::Agreement(id));
        match talk.said.iter_mut().find(|said| said.about == about) {
            Some(said) => (said.outcome, said.text) = (Some(outcome), why),
            None => {
                talk.said.push(Said { about, outcome: Some(outcome), text: why, ..now });
            }
        }
    });
}

/// Shows only what the conversation in view made, on the drawing and in lists.
fn show_layer(state: &mut State, to: Option<usize>) {
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

/// The time of turns is counted in steps of this.
const TICK_SECONDS: u32 = 15;

/// Begins to count the time of turns.
fn start_clock(state: &mut State, to: &mut Vec<Effect>) {
    state.talk.clock = state.ids.fresh();
    to.push(Effect::After(TICK_SECONDS * 1000, Tick::Talk(state.talk.clock)));
}

/// Some time passed for whoever has the turn.
pub(super) fn tick(state: &mut State, to: &mut Vec<Effect>, clock: u64) {
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

fn finish(state: &mut State, to: &mut Vec<Effect>) {
    let Some(talk) = current(state).filter(|talk| talk.finished.is_none()) else { return };
    state.talk.asked = missing_to_finish(talk).iter().any(|one| one.blocks());
    if state.talk.asked {
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
        stand(state, to, None);
        to.push(Effect::Focus(Focus::Screen));
    }
}

/// The edit, with what it makes or changes noted in the conversation that is going on: its layer.
pub(super) fn with_layer(state: &mut State, edit: Edit, step: &'static str) -> Edit {
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
    use timeline_core::edit::Record;
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
            matches!(**record, timeline_core::edit::Record::Conversation(_))
        }
        _ => false,
    }
}
