//! The line "Snel toevoegen", and what is added in two taps.

use std::ops::Range;

use timeline_core::{
    date::Trouble,
    edit::Edit,
    layout::Filter,
    model::{
        Authority, Choice, Intervention, InterventionKind, Item, ItemBody, ItemId, LaneId,
        LaneKind, LifeEvent, Person, PersonId, Role, Statement, StatementId, Timeline, When,
    },
};

use super::{edit, open};
use crate::state::{
    Doc, Editable, Effect, Focus, Look, Panel, Quick, QuickMessage, Saying, Selected, State,
    ToastAction, Understood,
    birth::{birth_said, with_birth},
    guess::{Guess, guess, guess_by_teller, kind_in_lane},
    nameless_child, saying,
};

#[inline(never)]
pub(super) fn update(state: &mut State, to: &mut Vec<Effect>, message: QuickMessage) {
    match message {
        QuickMessage::Typed(text) => typed(state, to, &text),
        QuickMessage::Lane(lane) => state.quick.lane = lane,
        QuickMessage::Choose(choice) => {
            let words = state.quick.understood.as_ref().map(|found| found.when.words.clone());
            state.quick.choice = words.map(|words| (words, choice));
        }
        QuickMessage::Add => return add(state, to),
    }
    understand(state);
}

/// Who empties the line is done with the lines that wait too, and can have them back.
fn typed(state: &mut State, to: &mut Vec<Effect>, text: &str) {
    state.quick.put(text);
    if text.is_empty() && !state.quick.waiting.is_empty() {
        let waited = std::mem::take(&mut state.quick.waiting);
        edit::toast(state, to, Saying::new(saying::SAID_DROPPED), ToastAction::Lines(waited));
    }
}

/// Puts back lines that waited; what is in the line by now stays before them.
pub(super) fn put_back(state: &mut State, to: &mut Vec<Effect>, lines: &str) {
    state.quick.put(&format!("{}\n{lines}", state.quick.whole()));
    understand(state);
    to.push(Effect::Focus(Focus::QuickAdd));
}

/// Reads the line again: it, or what it is read against, changed.
pub(super) fn understand(state: &mut State) {
    state.quick.understood = read(state);
}

fn read(state: &State) -> Option<Understood> {
    let Quick { text, lane, choice, .. } = &state.quick;
    let doc = state.doc.as_ref()?;
    if text.trim().is_empty() {
        return None;
    }
    let (title, mut when, range) = split(text, doc);
    when.choice = choice_for(&when, choice.as_ref());
    let resolved = doc.read_said(&when, doc.said_on(state.today));
    let guess = guess_in(state, &title);
    let lane = lane.filter(|id| doc.timeline().lane(*id).is_some());
    let lane = lane.or_else(|| lane_for(doc.timeline(), guess.lane));
    let event = event_in(doc.timeline(), lane, guess);
    Some(Understood { title, when, range, resolved, lane, event })
}

/// Where a title belongs: by its words, else by who speaks.
pub(super) fn guess_in(state: &State, title: &str) -> Guess {
    guess(title).unwrap_or_else(|| {
        let timeline = state.doc.as_ref().map(Doc::timeline);
        let speaker = state.speaker.and_then(|id| timeline?.person(id));
        guess_by_teller(speaker.map(|person| person.role))
    })
}

pub(super) fn split(text: &str, doc: &Doc) -> (String, When, Option<Range<usize>>) {
    match doc.dates().find(doc.timeline(), text) {
        Some(found) => (found.title, found.when, Some(found.range)),
        None => (text.trim().to_owned(), When::default(), None),
    }
}

fn choice_for(when: &When, choice: Option<&(String, Choice)>) -> Option<Choice> {
    choice.filter(|(words, _)| *words == when.words).map(|(_, choice)| choice.clone())
}

/// The first shown lane about this; else a hidden one; else the first there is.
pub(super) fn lane_for(timeline: &Timeline, kind: LaneKind) -> Option<LaneId> {
    let mut shown = timeline.lanes.iter().filter(|lane| !lane.hidden);
    shown
        .clone()
        .find(|lane| lane.kind == kind)
        .or_else(|| timeline.lane_of(kind))
        .or_else(|| shown.next())
        .or(timeline.lanes.first())
        .map(|lane| lane.id)
}

/// The kind of event something in this lane is. A lane picked by hand says more than a guess, but
/// less than a closer kind ("verhuisd" is a move in any lane).
pub(super) fn event_in(timeline: &Timeline, lane: Option<LaneId>, guess: Guess) -> LifeEvent {
    match lane.and_then(|id| timeline.lane(id)).map(|lane| lane.kind) {
        Some(kind) if kind != guess.lane && guess.detail.is_none() => {
            LifeEvent { kind: kind_in_lane(kind), detail: None }
        }
        _ => LifeEvent { kind: guess.kind, detail: guess.detail },
    }
}

fn add(state: &mut State, to: &mut Vec<Effect>) {
    understand(state);
    let Some(understood) = state.quick.understood.clone() else { return };
    let Some(lane) = understood.lane else { return };
    let Understood { title, when, event, .. } = understood;
    let title = if title.is_empty() { when.words.clone() } else { title };
    // why: taken out first, or the edit would have the line read again that is done with
    let line = std::mem::take(&mut state.quick);
    let Some(id) = add_item(state, to, lane, &title, ItemBody::Event(event), when) else {
        state.quick = line;
        return;
    };
    state.quick.put(&line.waiting);
    understand(state);
    let dates = state.doc.as_ref().and_then(|doc| doc.dates().item(id));
    if !ask_for_anchor(state, to, dates.and_then(|dates| dates.trouble)) {
        to.push(Effect::Focus(Focus::QuickAdd));
    }
}

/// Adds an item with a first version by whoever is speaking.
fn add_item(
    state: &mut State,
    to: &mut Vec<Effect>,
    lane: LaneId,
    title: &str,
    body: ItemBody,
    when: When,
) -> Option<ItemId> {
    let (teller, person) = teller(state)?;
    let id = ItemId(state.ids.fresh());
    let statement = StatementId(state.ids.fresh());
    let told_on = state.doc.as_ref().map(|doc| doc.said_on(state.today));
    let conversation = super::talk::belongs_to(state);
    let mut item = Item::new(id, lane, title, body);
    item.statements.push(Statement {
        told_on,
        conversation,
        ..Statement::new(statement, teller, when)
    });
    let edits = person.into_iter().chain([Edit::add(item)]).collect();
    let added = with_birth(Edit::Group(edits), state.doc.as_ref()?, state.today);
    if !edit::apply(state, to, added, saying::STEP_ADD, None) {
        return None;
    }
    state.selected = Selected::Item(id);
    show(state, id);
    said_added(state, to, id, title);
    Some(id)
}

/// Brings an item into view; a search or filter that hides it is over then.
pub(super) fn show(state: &mut State, id: ItemId) {
    let filter = Filter { text: state.search.clone(), ..(*state.drawing.filter).clone() };
    let item = state.doc.as_ref().and_then(|doc| doc.timeline().item(id));
    if item.is_some_and(|item| !filter.shows_item(item)) {
        let Filter { without_label, later, .. } = filter;
        state.search.clear();
        state.drawing.filter = Filter { without_label, later, ..Filter::default() }.into();
    }
    state.drawing.ask(Look::Item(id));
}

/// Says that an item was added, in which lane, and whether it has a place yet.
pub(super) fn said_added(state: &mut State, to: &mut Vec<Effect>, id: ItemId, title: &str) {
    let Some(doc) = &state.doc else { return };
    let dated = doc.dates().item(id).is_some_and(|dates| dates.start.is_some());
    let key = if dated { saying::SAID_ADDED } else { saying::SAID_ADDED_UNDATED };
    let item = doc.timeline().item(id);
    let lane = item.and_then(|item| doc.timeline().lane(item.lane));
    let lane = lane.map(|lane| lane.called(state.lang)).unwrap_or_default();
    let birth = item.and_then(|item| birth_said(item, doc, state.today));
    let said = match birth.filter(|day| doc.timeline().child.birth == Some(*day)) {
        Some(day) => Saying::new(saying::SAID_ADDED_BIRTH).arg("day", &state.lang.day(day)),
        None => Saying::new(key).arg("lane", lane),
    };
    let said = said.arg("title", title);
    edit::toast(state, to, said, ToastAction::Undo);
}

/// Who speaks, with the edit that adds them where they are not there yet. Somebody has to speak:
/// when nobody is there, that is the child.
pub(super) fn teller(state: &mut State) -> Option<(PersonId, Option<Edit>)> {
    match state.speaker {
        Some(speaker) => Some((speaker, None)),
        None => as_child(state),
    }
}

/// The child, with the edit that adds it to the participants.
pub(super) fn as_child(state: &mut State) -> Option<(PersonId, Option<Edit>)> {
    let alias = state.doc.as_ref()?.timeline().child.alias.clone();
    let name = if alias.is_empty() { nameless_child(state.lang).to_owned() } else { alias };
    let id = PersonId(state.ids.fresh());
    let child = Person { id, name, role: Role::Child, authority: Authority::Unknown };
    Some((id, Some(Edit::add(child))))
}

/// An age was said and nobody knows the birth date, or a group and nobody knows the career: what
/// was said is kept, and the form of the child opens, once.
pub(super) fn ask_for_anchor(
    state: &mut State,
    to: &mut Vec<Effect>,
    trouble: Option<Trouble>,
) -> bool {
    let (key, focus) = match trouble {
        Some(Trouble::BirthMissing) => (saying::SAID_ASK_BIRTH, Focus::Birth),
        Some(Trouble::CareerMissing) => (saying::SAID_ASK_CAREER, Focus::Career),
        _ => return false,
    };
    if state.asked == trouble {
        return false;
    }
    state.asked = trouble;
    open::edit_form(state, to, Editable::Child);
    // why: of two places that get the focus after each other, both are said
    to.retain(|effect| !matches!(effect, Effect::Focus(Focus::Panel)));
    to.push(Effect::Focus(focus));
    edit::toast(state, to, Saying::new(key), ToastAction::Undo);
    true
}

/// "Gewone aandacht": what somebody did today, as an intervention.
#[inline(never)]
pub(super) fn ordinary_attention(state: &mut State, to: &mut Vec<Effect>, title: &str) {
    let Some(doc) = &state.doc else { return };
    let Some(lane) = lane_for(doc.timeline(), LaneKind::Support) else { return };
    let intervention = Intervention {
        kind: Some(InterventionKind::OrdinaryAttention),
        by: state.speaker.into_iter().collect(),
        ..Intervention::default()
    };
    let when = When::said(state.lang.day(state.today));
    let body = ItemBody::Intervention(Box::new(intervention));
    if let Some(id) = add_item(state, to, lane, title, body, when) {
        open::panel(state, to, Panel::Item(id));
    }
}
