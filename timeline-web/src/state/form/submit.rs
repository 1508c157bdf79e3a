//! A form that was filled in → the edit that keeps it. Pure: gives the edit, applies nothing.

use jiff::civil::Date;
use timeline_core::{
    edit::Edit,
    lang::Lang,
    model::{
        Action, ActionId, Child, ConversationId, Evaluation, EvaluationId, Goal, GoalId,
        Intervention, Item, ItemBody, ItemId, Lane, LaneId, LifeEvent, Measurement, Note, NoteId,
        Person, PersonId, Role, Scale, Statement, StatementId, SupportPlan, Timeline,
    },
};

use super::{
    ActionForm, BodyForm, ChildForm, ConversationForm, EvaluationForm, Form, GoalForm, ItemForm,
    LaneForm, MeasurementForm, MoveForm, NoteForm, PersonForm, PlanForm, StatementForm,
    fault::{Fault, FormField, Weight, day, day_said, faults, number, school_year},
};
use crate::state::{ActionIn, Doc, Ids, Selected, career_from_now, nameless_child, saying};
use timeline_core::sorted;

/// By whom and when it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who is speaking.
    pub speaker: PersonId,
    /// The day of the conversation.
    pub on: Date,
    /// The lane of a new item for which none was picked.
    pub lane: LaneId,
    /// The conversation that is going on.
    pub conversation: Option<ConversationId>,
}

/// What a form comes down to.
#[derive(Clone, Debug, PartialEq)]
pub struct Submitted {
    /// The edit that keeps it.
    pub edit: Edit,
    /// What the step is called.
    pub step: &'static str,
    /// What is selected after it.
    pub selected: Selected,
    /// Fields that could not be kept; they are as they were, and the form stays open.
    pub left_out: Vec<FormField>,
}

/// The edit that keeps a form.
///
/// # Errors
/// The faults, when one of them blocks, or what the form is about is no longer there.
pub fn submit(
    form: &Form,
    doc: &Doc,
    told: Told,
    today: Date,
    ids: &mut Ids,
) -> Result<Submitted, Vec<Fault>> {
    let faults = faults(form, doc, today);
    if faults.iter().any(|fault| fault.weight == Weight::Blocks) {
        return Err(faults);
    }
    let left_out: Vec<_> = faults
        .iter()
        .filter(|fault| fault.weight == Weight::LeavesOut)
        .map(|fault| fault.field)
        .collect();
    let timeline = doc.timeline();
    let made = match form {
        Form::Item(form) => item(form, timeline, told, ids),
        Form::Statement(form) => statement(form, timeline, told, ids),
        Form::Move(form) => moved(form, timeline),
        Form::Note(form) => Some(note(form, timeline, told, ids)),
        Form::Person(form) => Some(person(form, ids)),
        Form::Child(form) => Some(child(form, doc, today)),
        Form::Conversation(form) => Some(conversation(form, doc, today)),
        Form::Lane(form) => lane(form, timeline, ids),
        Form::Goal(form) => in_plan(form.item, timeline, |plan| goal(form, plan, ids)),
        Form::Action(form) => match form.place {
            ActionIn::Plan(id) => {
                in_plan(id, timeline, |plan| action(form, &mut plan.actions, ids))
            }
            ActionIn::Talk(id) => timeline.conversation(id).cloned().and_then(|mut talk| {
                action(form, &mut talk.agreements, ids)?;
                Some((Edit::replace(talk), saying::STEP_AGREEMENT, Selected::Nothing))
            }),
        },
        Form::Evaluation(form) => {
            in_plan(form.item, timeline, |plan| evaluation(form, plan, doc, ids))
        }
    };
    let (edit, step, selected) = made.ok_or(faults)?;
    Ok(Submitted { edit, step, selected, left_out })
}

type Made = (Edit, &'static str, Selected);

fn item(form: &ItemForm, timeline: &Timeline, told: Told, ids: &mut Ids) -> Option<Made> {
    let title = form.title.trim().to_owned();
    let Some(id) = form.id else {
        let lane = form.lane.unwrap_or(told.lane);
        let mut item = Item::new(ItemId(ids.fresh()), lane, title, body(&form.body, None));
        item.delicate = form.delicate;
        item.statements.push(said(&form.told, StatementId(ids.fresh()), told));
        let selected = Selected::Item(item.id);
        return Some((Edit::add(item), saying::STEP_ADD, selected));
    };
    let before = timeline.item(id)?;
    let item = Item {
        title,
        lane: form.lane.unwrap_or(before.lane),
        delicate: form.delicate,
        body: body(&form.body, Some(&before.body)),
        ..before.clone()
    };
    Some((Edit::replace(item), saying::STEP_EDIT, Selected::Item(id)))
}

/// What a form does not show of a body (the goals of a plan) stays as it was.
fn body(form: &BodyForm, before: Option<&ItemBody>) -> ItemBody {
    match form {
        BodyForm::Event { kind, detail } => {
            ItemBody::Event(LifeEvent { kind: *kind, detail: *detail })
        }
        BodyForm::Intervention(form) => ItemBody::Intervention(Box::new(Intervention::clone(form))),
        BodyForm::Plan(form) => {
            let before = match before {
                Some(ItemBody::Plan(plan)) => SupportPlan::clone(plan),
                _ => SupportPlan::default(),
            };
            let PlanForm { kind, reason, closed } = form.clone();
            ItemBody::Plan(Box::new(SupportPlan { kind, reason, closed, ..before }))
        }
        BodyForm::Measurement(form) => {
            let before = match before {
                Some(ItemBody::Measurement(before)) => Some(&**before),
                _ => None,
            };
            ItemBody::Measurement(Box::new(measurement(form, before)))
        }
    }
}

fn measurement(form: &MeasurementForm, before: Option<&Measurement>) -> Measurement {
    let kept = |text: &str, before: Option<f64>| {
        if text.trim().is_empty() { None } else { number(text).or(before) }
    };
    let lowest = kept(&form.lowest, before.and_then(|one| one.scale).map(|scale| scale.lowest));
    let highest = kept(&form.highest, before.and_then(|one| one.scale).map(|scale| scale.highest));
    Measurement {
        instrument: form.instrument.trim().to_owned(),
        filled_in_by: form.filled_in_by,
        setting: form.setting,
        score: kept(&form.score, before.and_then(|one| one.score)),
        scale: lowest
            .zip(highest)
            .filter(|(lowest, highest)| lowest < highest)
            .map(|(lowest, highest)| Scale { lowest, highest }),
        moment: form.moment,
        fed_back: form.fed_back.clone(),
        line: before.map(|one| one.line.clone()).unwrap_or_default(),
    }
}

fn said(form: &StatementForm, id: StatementId, told: Told) -> Statement {
    Statement {
        text: form.text.trim().to_owned(),
        basis: form.basis,
        load: form.load,
        told_on: Some(told.on),
        conversation: told.conversation,
        ..Statement::new(id, form.teller.unwrap_or(told.speaker), form.when.when())
    }
}

fn statement(form: &StatementForm, timeline: &Timeline, told: Told, ids: &mut Ids) -> Option<Made> {
    let mut item = timeline.item(form.item?)?.clone();
    let id = match form.id {
        Some(id) => {
            let before = item.statements.iter_mut().find(|one| one.id == id)?;
            let when = form.when.when();
            // why: "nu" keeps the day it was said on, unless other words are said now
            let told_on = if when == before.when { before.told_on } else { Some(told.on) };
            *before = Statement {
                teller: form.teller.unwrap_or(before.teller),
                when,
                text: form.text.trim().to_owned(),
                basis: form.basis,
                load: form.load,
                told_on,
                ..before.clone()
            };
            id
        }
        None => {
            let id = StatementId(ids.fresh());
            item.statements.push(said(form, id, told));
            id
        }
    };
    let selected = Selected::Statement(item.id, id);
    Some((Edit::replace(item), saying::STEP_STATEMENT, selected))
}

fn moved(form: &MoveForm, timeline: &Timeline) -> Option<Made> {
    let mut item = timeline.item(form.item)?.clone();
    item.lane = form.lane;
    let statement = item.statements.iter_mut().find(|one| one.id == form.statement)?;
    statement.when = form.when.when();
    let selected = Selected::Item(item.id);
    Some((Edit::replace(item), saying::STEP_MOVE, selected))
}

fn note(form: &NoteForm, timeline: &Timeline, told: Told, ids: &mut Ids) -> Made {
    let before = form.id.and_then(|id| timeline.note(id));
    let id = before.map_or_else(|| NoteId(ids.fresh()), |note| note.id);
    let note = Note {
        id,
        kind: form.kind,
        text: form.text.trim().to_owned(),
        by: form.by.unwrap_or(told.speaker),
        pin: form.pin.clone(),
        made_on: before.map_or(Some(told.on), |note| note.made_on),
        conversation: before.map_or(told.conversation, |note| note.conversation),
        shares: before.map(|note| note.shares.clone()).unwrap_or_default(),
    };
    let edit = if before.is_some() { Edit::replace(note) } else { Edit::add(note) };
    (edit, saying::STEP_NOTE, Selected::Note(id))
}

fn person(form: &PersonForm, ids: &mut Ids) -> Made {
    let PersonForm { id, name, role, authority } = form;
    let person = Person {
        id: id.unwrap_or_else(|| PersonId(ids.fresh())),
        name: name.trim().to_owned(),
        role: *role,
        authority: *authority,
    };
    let edit = if id.is_some() { Edit::replace(person) } else { Edit::add(person) };
    (edit, saying::STEP_PERSON, Selected::Nothing)
}

fn child(form: &ChildForm, doc: &Doc, today: Date) -> Made {
    let timeline = doc.timeline();
    let before = &timeline.child;
    let birth = match form.birth.trim() {
        "" => None,
        words => day(words, doc).filter(|day| *day <= today).or(before.birth),
    };
    // why: who answered where the child is now, and did not press the button, answered all the same
    let now = form.now.as_ref().filter(|_| form.career.is_empty());
    let filled =
        now.map(|now| career_from_now(&now.kind, now.group.unwrap_or(1), &now.school, today));
    let rows: Vec<_> = filled.as_ref().unwrap_or(&form.career).iter().map(school_year).collect();
    // why: a row that is not right yet must not take the others with it, nor slip in half
    let mut career = if rows.iter().all(Result::is_ok) {
        rows.into_iter().flatten().collect()
    } else {
        before.career.clone()
    };
    sorted::by_key(&mut career, timeline_core::model::SchoolYear::from);
    let alias = form.alias.trim().to_owned();
    let child = Child { alias: alias.clone(), birth, region: form.region, career };
    let mut edits = vec![Edit::SetChild(Box::new(child))];
    // why: the child at the table goes by the same name, unless people gave it another
    let alias_before = |name: &str| match before.alias.as_str() {
        "" => [Lang::Dutch, Lang::English].map(nameless_child).contains(&name),
        alias => name == alias,
    };
    let people = timeline.people.iter();
    let same = people.filter(|one| one.role == Role::Child && alias_before(&one.name));
    edits.extend(
        same.filter(|_| !alias.is_empty() && alias != before.alias)
            .map(|one| Edit::replace(Person { name: alias.clone(), ..one.clone() })),
    );
    (Edit::Group(edits), saying::STEP_CHILD, Selected::Nothing)
}

/// The day that a form of the conversation says; what is no day changes nothing.
pub(in crate::state) fn conversation_day(
    form: &ConversationForm,
    doc: &Doc,
    today: Date,
) -> Option<Date> {
    match form.day.trim() {
        "" => None,
        words => day_said(words, doc, today).or_else(|| doc.conversation()),
    }
}

fn conversation(form: &ConversationForm, doc: &Doc, today: Date) -> Made {
    let day = conversation_day(form, doc, today);
    (Edit::SetConversationDate(day), saying::STEP_CONVERSATION, Selected::Nothing)
}

fn lane(form: &LaneForm, timeline: &Timeline, ids: &mut Ids) -> Option<Made> {
    let name = Some(form.name.trim().to_owned()).filter(|name| !name.is_empty());
    let (edit, id) = match form.id {
        Some(id) => {
            let before = timeline.lane(id)?.clone();
            (Edit::replace(Lane { name, ..before }), id)
        }
        None => {
            let id = LaneId(ids.fresh());
            (Edit::add(Lane { id, kind: form.kind, name, hidden: false }), id)
        }
    };
    Some((edit, saying::STEP_LANE, Selected::Lane(id)))
}

fn in_plan(
    id: ItemId,
    timeline: &Timeline,
    change: impl FnOnce(&mut SupportPlan) -> Option<()>,
) -> Option<Made> {
    let mut item = timeline.item(id)?.clone();
    let ItemBody::Plan(plan) = &mut item.body else { return None };
    change(plan)?;
    Some((Edit::replace(item), saying::STEP_PLAN, Selected::Item(id)))
}

fn goal(form: &GoalForm, plan: &mut SupportPlan, ids: &mut Ids) -> Option<()> {
    let by = form.by.when();
    let goal = Goal {
        id: form.id.unwrap_or_else(|| GoalId(ids.fresh())),
        text: form.text.trim().to_owned(),
        whose: form.whose,
        by: (!by.words.trim().is_empty()).then_some(by),
        status: form.status,
        signals: form.signals.iter().filter(|one| !one.text.trim().is_empty()).cloned().collect(),
        durations: form
            .durations
            .iter()
            .filter(|one| !one.words.trim().is_empty())
            .cloned()
            .collect(),
    };
    put(&mut plan.goals, goal, form.id.is_none(), |one| one.id)
}

fn action(form: &ActionForm, actions: &mut Vec<Action>, ids: &mut Ids) -> Option<()> {
    let by = form.by.when();
    let action = Action {
        id: form.id.unwrap_or_else(|| ActionId(ids.fresh())),
        who: form.who.clone(),
        what: form.what.trim().to_owned(),
        by: (!by.words.trim().is_empty()).then_some(by),
        status: form.status,
        goal: form.goal,
        principle: form.principle.trim().to_owned(),
        origin: form.origin.clone(),
    };
    put(actions, action, form.id.is_none(), |one| one.id)
}

fn evaluation(
    form: &EvaluationForm,
    plan: &mut SupportPlan,
    doc: &Doc,
    ids: &mut Ids,
) -> Option<()> {
    let before = form.id.and_then(|id| plan.evaluations.iter().find(|one| one.id == id));
    let held_on = match form.held_on.trim() {
        "" => None,
        words => day(words, doc).or_else(|| before.and_then(|one| one.held_on)),
    };
    let evaluation = Evaluation {
        id: form.id.unwrap_or_else(|| EvaluationId(ids.fresh())),
        when: form.when.when(),
        held_on,
        if_reached: form.if_reached.trim().to_owned(),
        if_not: form.if_not.trim().to_owned(),
        outcome: form.outcome,
        text: form.text.trim().to_owned(),
    };
    put(&mut plan.evaluations, evaluation, form.id.is_none(), |one| one.id)
}

/// Puts something new at the end, or in the place of the one with the same id.
fn put<T, I: PartialEq>(list: &mut Vec<T>, one: T, new: bool, id: fn(&T) -> I) -> Option<()> {
    if new {
        list.push(one);
    } else {
        let place = list.iter_mut().find(|other| id(other) == id(&one))?;
        *place = one;
    }
    Some(())
}
