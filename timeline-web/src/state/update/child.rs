//! Child mode: what a child touches becomes its own statement.

use timeline_core::{
    edit::Edit,
    lang::Lang,
    layout::child::{ChildStyle, picture_of_words},
    model::{
        EventKind, Item, ItemBody, ItemId, LaneKind, LifeEvent, LinePoint, Load, Measurement,
        PersonId, Role, Statement, StatementId, When,
    },
};

use super::{edit, open, quick};
use crate::state::{
    AddKind, Adding, ChildMessage, ChildMode, ChildWhen, Effect, Focus, Panel, Saying, Selected,
    State, ToastAction, guess::guess, saying,
};

#[inline(never)]
pub(super) fn update(state: &mut State, to: &mut Vec<Effect>, message: ChildMessage) {
    match message {
        ChildMessage::Enter if state.doc.is_some() => enter(state, to),
        ChildMessage::Enter => {}
        ChildMessage::Leave => leave(state, to),
        ChildMessage::Pick(item) => pick(state, item),
        ChildMessage::Feel(load) => feel(state, to, load),
        ChildMessage::Lift(open) => lift(state, to, open),
        ChildMessage::Add(kind) => {
            let left = state.left_adding.take_if(|left| left.kind == kind);
            let new =
                Adding { kind, text: String::new(), picture: None, when: ChildWhen::default() };
            let adding = left.unwrap_or(new);
            change(state, |child| child.adding = Some(adding));
            to.push(Effect::Focus(Focus::ChildWords));
        }
        ChildMessage::Adding(adding) => change(state, |child| child.adding = Some(adding)),
        ChildMessage::Put(put) => self::put(state, to, put),
        ChildMessage::Line(points, stroke) => line(state, to, points, stroke),
        ChildMessage::Read(words) => to.push(Effect::Speak(words, state.lang)),
        ChildMessage::Zoom(nearer) => change(state, |child| {
            let step = child.zoom.saturating_add_signed(if nearer { 1 } else { -1 });
            child.zoom = step.min(ChildStyle::NEAREST);
        }),
    }
}

fn change(state: &mut State, change: impl FnOnce(&mut ChildMode)) {
    if let Some(child) = &mut state.child {
        change(child);
    }
}

fn enter(state: &mut State, to: &mut Vec<Effect>) {
    open::panel(state, to, Panel::None);
    state.selected = Selected::Nothing;
    state.child = Some(ChildMode::default());
    to.push(Effect::Focus(Focus::Child));
    to.push(Effect::FindVoice(state.lang));
}

/// Ends child mode; every curtain that an adult opened only for it is closed again.
pub(super) fn leave(state: &mut State, to: &mut Vec<Effect>) {
    if let Some(child) = state.child.take() {
        leave_adding(state, child.adding);
        state.selected = Selected::Nothing;
        to.push(Effect::Focus(Focus::Screen));
    }
}

/// Backs out of what is innermost; whether there was anything. Child mode itself ends only with
/// its button.
pub(super) fn back(state: &mut State) -> bool {
    let Some(child) = &mut state.child else { return false };
    if child.asks.take().is_none() {
        match child.adding.take() {
            Some(adding) => leave_adding(state, Some(adding)),
            None => state.selected = Selected::Nothing,
        }
    }
    true
}

/// What a child was adding waits until the same button is touched again.
fn leave_adding(state: &mut State, adding: Option<Adding>) {
    let begun = |one: &Adding| !one.text.trim().is_empty() || one.picture.is_some();
    if let Some(adding) = adding.filter(begun) {
        state.left_adding = Some(adding);
    }
}

/// Whether the curtain is closed before this item in front of the child.
fn is_closed(state: &State, id: ItemId) -> bool {
    let item = state.doc.as_ref().and_then(|doc| doc.timeline().item(id));
    let lifted = |id| state.child.as_ref().is_some_and(|child| child.lifted.contains(&id));
    item.is_some_and(|item| item.curtain || item.delicate && !lifted(id))
}

fn pick(state: &mut State, item: Option<ItemId>) {
    let closed = item.filter(|id| is_closed(state, *id));
    change(state, |child| child.asks = closed);
    state.selected = item.filter(|_| closed.is_none()).map_or(Selected::Nothing, Selected::Item);
}

fn lift(state: &mut State, to: &mut Vec<Effect>, open: bool) {
    let Some(id) = state.child.as_mut().and_then(|child| child.asks.take()) else { return };
    if open {
        super::curtain::set(state, to, id, false);
        change(state, |child| _ = child.lifted.insert(id));
        pick(state, Some(id));
    }
    to.push(Effect::Focus(Focus::Child));
}

/// The child, with the edit that adds it to the participants where it is not there yet.
fn child(state: &mut State) -> Option<(PersonId, Option<Edit>)> {
    let people = &state.doc.as_ref()?.timeline().people;
    let known = people.iter().find(|person| person.role == Role::Child);
    match known.map(|person| person.id) {
        Some(id) => Some((id, None)),
        None => quick::as_child(state),
    }
}

/// How something feels is the child's own word about it, beside what others tell.
fn feel(state: &mut State, to: &mut Vec<Effect>, load: Load) {
    let Some(id) = state.selected.item().filter(|id| !is_closed(state, *id)) else { return };
    let Some((child, person)) = child(state) else { return };
    let fresh = StatementId(state.ids.fresh());
    let conversation = super::talk::belongs_to(state);
    let Some(doc) = &state.doc else { return };
    let Some(mut item) = doc.timeline().item(id).cloned() else { return };
    match item.statements.iter_mut().find(|told| told.teller == child) {
        Some(told) => told.load = if told.load == Some(load) { None } else { Some(load) },
        None => item.statements.push(Statement {
            load: Some(load),
            told_on: Some(doc.said_on(state.today)),
            conversation,
            ..Statement::new(fresh, child, Default::default())
        }),
    }
    let edits = person.into_iter().chain([Edit::replace(item)]).collect();
    edit::apply(state, to, Edit::Group(edits), saying::STEP_LOAD, None);
}

fn put(state: &mut State, to: &mut Vec<Effect>, put: bool) {
    let Some(adding) = state.child.as_ref().and_then(|child| child.adding.clone()) else { return };
    if put && add(state, to, &adding).is_none() {
        return;
    }
    change(state, |child| child.adding = None);
    to.push(Effect::Focus(Focus::Child));
}

/// Adds it as the child's own statement; none when there are no words and no picture.
fn add(state: &mut State, to: &mut Vec<Effect>, adding: &Adding) -> Option<()> {
    let text = adding.text.trim();
    let title = match &adding.picture {
        Some((_, name)) if text.is_empty() => name.clone(),
        // why: the picture that was picked is shown, also where the words would ask for another
        Some((picture, name)) if picture_of_words(text) != Some(*picture) => {
            format!("{name}: {text}")
        }
        _ if text.is_empty() => return None,
        _ => text.to_owned(),
    };
    let (lane, kind) = place(adding.kind, &title);
    let timeline = state.doc.as_ref()?.timeline();
    let lane = timeline.lane_of(lane).or(timeline.lanes.iter().find(|lane| !lane.hidden))?.id;
    let (child, person) = child(state)?;
    let (id, statement) = (ItemId(state.ids.fresh()), StatementId(state.ids.fresh()));
    let body = ItemBody::Event(LifeEvent { kind, detail: None });
    let mut item = Item::new(id, lane, title.as_str(), body);
    item.statements.push(Statement {
        load: adding.kind.load(),
        told_on: state.doc.as_ref().map(|doc| doc.said_on(state.today)),
        conversation: super::talk::belongs_to(state),
        ..Statement::new(statement, child, adding.when.said(state.lang))
    });
    let edits = person.into_iter().chain([Edit::add(item)]).collect();
    if !edit::apply(state, to, Edit::Group(edits), saying::STEP_ADD, None) {
        return None;
    }
    state.selected = Selected::Item(id);
    let said = Saying::new(saying::SAID_CHILD_ADDED).arg("title", &title);
    edit::toast(state, to, said, ToastAction::Undo);
    Some(())
}

/// What the line is called on the timeline.
fn line_title(lang: Lang) -> &'static str {
    lang.pick("Mijn lijn", "My line")
}

/// The line of highs and lows is the child's own, in the lane of feelings.
fn line(state: &mut State, to: &mut Vec<Effect>, points: Vec<LinePoint>, stroke: u64) {
    let Some(((first, last), (child, person))) =
        points.first().zip(points.last()).map(|(a, b)| (a.on, b.on)).zip(child(state))
    else {
        return;
    };
    let (id, statement) = (ItemId(state.ids.fresh()), StatementId(state.ids.fresh()));
    let Some(doc) = &state.doc else { return };
    let timeline = doc.timeline();
    let years = (first.year().to_string(), last.year().to_string());
    let when =
        if years.0 == years.1 { When::said(years.0) } else { When::said_until(years.0, years.1) };
    let drawn = |item: &&Item| {
        matches!(&item.body, ItemBody::Measurement(one) if !one.line.is_empty()) && !item.later
    };
    let edit = match timeline.items.iter().find(drawn).cloned() {
        Some(item) if item.curtain || item.delicate => return,
        Some(mut item) => {
            if let ItemBody::Measurement(one) = &mut item.body {
                one.line = points;
            }
            for told in item.statements.iter_mut().filter(|told| told.teller == child) {
                told.when = when.clone();
            }
            Edit::replace(item)
        }
        None => {
            let lanes = || timeline.lanes.iter().filter(|lane| !lane.hidden);
            let feelings = lanes().find(|lane| lane.kind == LaneKind::Feelings);
            let Some(lane) = feelings.or(lanes().next()) else { return };
            let title = line_title(state.lang);
            let body = ItemBody::Measurement(Box::new(Measurement {
                instrument: title.to_owned(),
                filled_in_by: Some(child),
                line: points,
                ..Measurement::default()
            }));
            let mut item = Item::new(id, lane.id, title, body);
            item.statements.push(Statement {
                told_on: Some(doc.said_on(state.today)),
                conversation: super::talk::belongs_to(state),
                ..Statement::new(statement, child, when)
            });
            Edit::add(item)
        }
    };
    let edits = person.into_iter().chain([edit]).collect();
    edit::apply(state, to, Edit::Group(edits), saying::STEP_LINE, Some(stroke));
}

/// Where the words say it belongs; a hard thing is no strong point, whatever its words.
fn place(kind: AddKind, title: &str) -> (LaneKind, EventKind) {
    let guessed =
        guess(title).filter(|guess| kind != AddKind::Hard || guess.lane != LaneKind::Strengths);
    match guessed {
        Some(guess) => (guess.lane, guess.kind),
        None => match kind {
            AddKind::Nice => (kind.lane(), EventKind::FreeTime),
            AddKind::Hard => (kind.lane(), EventKind::Signal),
            AddKind::Helped => (kind.lane(), EventKind::Help),
        },
    }
}
