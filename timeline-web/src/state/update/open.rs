//! Where the user goes: panels, forms, selections, and whose turn it is.

use jiff::civil::Date;
use timeline_core::{
    edit::Edit,
    lang::Lang,
    model::{
        Action, ActionId, Authority, Item, ItemBody, ItemId, LaneKind, NoteId, Person, PersonId,
        Pin, Role, StatementId, Timeline,
    },
};

use super::{curtain, edit, forms, quick, say};
use crate::state::{
    ActionForm, ActionIn, AgreementOf, BodyForm, Change, ChildForm, ConversationForm, Doc, Dragged,
    Editable, Effect, EvaluationForm, Focus, Form, GoalForm, ItemForm, LaneForm, Message, MoveForm,
    NewForm, NoteForm, Panel, PersonForm, Place, PlanForm, Saying, Selected, State, StatementForm,
    WordsForm, guess::kind_in_lane, saying, suggest::about_understood,
};

pub(super) fn speak(state: &mut State, id: PersonId) {
    let Some(person) = state.doc.as_ref().and_then(|doc| doc.timeline().person(id)) else { return };
    let said = Saying::new(saying::SAID_SPEAKER).arg("name", &person.name);
    state.speaker = Some(id);
    quick::understand(state);
    say(state, said);
}

/// The turn goes to somebody of this name and role; who is not there yet is added.
#[inline(never)]
pub(super) fn speak_as(state: &mut State, to: &mut Vec<Effect>, name: &str, role: Role) {
    let Some(doc) = &state.doc else { return };
    let mut people = doc.timeline().people.iter();
    let known = people.find(|person| person.name == name && person.role == role);
    let id = match known.map(|person| person.id) {
        Some(id) => id,
        None => {
            let id = PersonId(state.ids.fresh());
            let person = Person { id, name: name.to_owned(), role, authority: Authority::Unknown };
            let edit = super::talk::joined(state, Edit::add(person));
            if !edit::apply(state, to, edit, saying::STEP_PERSON, None) {
                return;
            }
            id
        }
    };
    speak(state, id);
}

/// Selects, and shows what belongs to it. The focus stays where it is: arrows go on walking.
pub(super) fn select(state: &mut State, to: &mut Vec<Effect>, selected: Selected) {
    state.selected = selected;
    let shown = match selected {
        Selected::Nothing if matches!(state.panel, Panel::Item(_) | Panel::Candidates(_)) => {
            Panel::None
        }
        Selected::Nothing => return,
        Selected::Item(item) | Selected::Statement(item, _) | Selected::Goal(item, _) => {
            Panel::Item(item)
        }
        Selected::Note(id) => panel_of_note(state, id),
        Selected::Lane(_) => Panel::Lanes,
    };
    panel(state, to, shown);
}

fn panel_of_note(state: &State, id: NoteId) -> Panel {
    let pin = state.doc.as_ref().and_then(|doc| doc.timeline().note(id)).map(|note| &note.pin);
    match pin {
        Some(Pin::Item(item)) => Panel::Item(*item),
        _ => Panel::Notes,
    }
}

/// Shows a panel; a form that was open is kept, or can be had back.
pub(super) fn panel(state: &mut State, to: &mut Vec<Effect>, panel: Panel) {
    leave_form(state, to);
    state.panel = panel;
}

/// Leaves the form that is open, if one is. What was changed of something that is there is kept;
/// something new that was begun waits until somebody goes on with it.
pub(super) fn leave_form(state: &mut State, to: &mut Vec<Effect>) {
    if !matches!(state.panel, Panel::Form(_)) {
        return;
    }
    let Panel::Form(form) = std::mem::take(&mut state.panel) else { return };
    let untouched = state.pristine.take().is_some_and(|pristine| pristine == form);
    if untouched {
        return;
    }
    if form.is_new() || forms::keep(state, to, &form).is_none() {
        state.left.push(*form);
        say(state, Saying::new(saying::SAID_FORM_LEFT));
    }
}

/// Opens a form, and puts the focus in it.
pub(super) fn form(state: &mut State, to: &mut Vec<Effect>, form: Form) {
    if !edit::may_edit(state) || !curtain::lets_open(state, to, &form) {
        return;
    }
    leave_form(state, to);
    let form = Box::new(form);
    state.pristine = Some(form.clone());
    state.panel = Panel::Form(form);
    to.push(Effect::Focus(Focus::Panel));
}

/// Opens the form of something that is there.
#[inline(never)]
pub(super) fn edit_form(state: &mut State, to: &mut Vec<Effect>, subject: Editable) {
    let found = state.doc.as_ref().and_then(|doc| form_of(doc, subject, state.lang));
    if let Some(found) = found {
        form(state, to, found);
    }
}

fn form_of(doc: &Doc, subject: Editable, lang: Lang) -> Option<Form> {
    let timeline = doc.timeline();
    Some(match subject {
        Editable::Item(id) => Form::Item(item_form(timeline.item(id)?)),
        Editable::Statement(id) => {
            let (item, statement) = timeline.statement(id)?;
            Form::Statement(StatementForm {
                item: Some(item.id),
                id: Some(id),
                teller: Some(statement.teller),
                when: WordsForm::of(&statement.when),
                text: statement.text.clone(),
                basis: statement.basis,
                load: statement.load,
            })
        }
        Editable::Note(id) => {
            let note = timeline.note(id)?;
            Form::Note(NoteForm {
                id: Some(id),
                kind: note.kind,
                text: note.text.clone(),
                by: Some(note.by),
                pin: note.pin.clone(),
            })
        }
        Editable::Person(id) => {
            let person = timeline.person(id)?;
            Form::Person(PersonForm {
                id: Some(id),
                name: person.name.clone(),
                role: person.role,
                authority: person.authority,
            })
        }
        Editable::Child => Form::Child(ChildForm::of(&timeline.child, lang)),
        Editable::Conversation => {
            let day = doc.conversation().map(|day| lang.day(day));
            Form::Conversation(ConversationForm { day: day.unwrap_or_default() })
        }
        Editable::Lane(id) => {
            let lane = timeline.lane(id)?;
            Form::Lane(LaneForm {
                id: Some(id),
                name: lane.name.clone().unwrap_or_default(),
                kind: lane.kind,
            })
        }
        Editable::Goal(item, id) => {
            let goal = plan(timeline, item)?.goals.iter().find(|goal| goal.id == id)?;
            Form::Goal(GoalForm {
                item,
                id: Some(id),
                text: goal.text.clone(),
                whose: goal.whose,
                by: goal.by.as_ref().map(WordsForm::of).unwrap_or_default(),
                status: goal.status,
                signals: goal.signals.clone(),
                durations: goal.durations.clone(),
            })
        }
        Editable::Action(item, id) => {
            let action = plan(timeline, item)?.actions.iter().find(|action| action.id == id)?;
            action_form(ActionIn::Plan(item), action)
        }
        Editable::Agreement(talk, id) => {
            let talk = timeline.conversation(talk).filter(|talk| talk.finished.is_none())?;
            let action = talk.agreements.iter().find(|action| action.id == id)?;
            action_form(ActionIn::Talk(talk.id), action)
        }
        Editable::Evaluation(item, id) => {
            let one = plan(timeline, item)?.evaluations.iter().find(|one| one.id == id)?;
            Form::Evaluation(EvaluationForm {
                item,
                id: Some(id),
                when: WordsForm::of(&one.when),
                held_on: one.held_on.map(|day| day.to_string()).unwrap_or_default(),
                if_reached: one.if_reached.clone(),
                if_not: one.if_not.clone(),
                outcome: one.outcome,
                text: one.text.clone(),
            })
        }
    })
}

fn plan(timeline: &Timeline, item: ItemId) -> Option<&timeline_core::model::SupportPlan> {
    match &timeline.item(item)?.body {
        ItemBody::Plan(plan) => Some(plan),
        _ => None,
    }
}

fn action_form(place: ActionIn, action: &Action) -> Form {
    Form::Action(ActionForm {
        place,
        id: Some(action.id),
        who: action.who.clone(),
        what: action.what.clone(),
        by: action.by.as_ref().map(WordsForm::of).unwrap_or_default(),
        status: action.status,
        goal: action.goal,
        principle: action.principle.clone(),
        origin: action.origin.clone(),
    })
}

/// The form of something new with the same in it.
fn blank(form: Form) -> Form {
    match form {
        Form::Action(form) => Form::Action(ActionForm { id: None, ..form }),
        form => form,
    }
}

fn item_form(item: &Item) -> ItemForm {
    let number = |value: Option<f64>| value.map(|number| number.to_string()).unwrap_or_default();
    let body = match &item.body {
        ItemBody::Event(event) => BodyForm::Event { kind: event.kind, detail: event.detail },
        ItemBody::Intervention(intervention) => BodyForm::Intervention(intervention.clone()),
        ItemBody::Plan(plan) => BodyForm::Plan(PlanForm {
            kind: plan.kind,
            reason: plan.reason.clone(),
            closed: plan.closed,
        }),
        ItemBody::Measurement(one) => {
            BodyForm::Measurement(Box::new(crate::state::MeasurementForm {
                instrument: one.instrument.clone(),
                filled_in_by: one.filled_in_by,
                setting: one.setting,
                score: number(one.score),
                lowest: number(one.scale.map(|scale| scale.lowest)),
                highest: number(one.scale.map(|scale| scale.highest)),
                moment: one.moment,
                fed_back: one.fed_back.clone(),
            }))
        }
    };
    ItemForm {
        id: Some(item.id),
        title: item.title.clone(),
        lane: Some(item.lane),
        body,
        delicate: item.delicate,
        told: StatementForm::default(),
    }
}

/// Opens the form of something new.
#[inline(never)]
pub(super) fn new_form(state: &mut State, to: &mut Vec<Effect>, subject: NewForm) {
    let speaker = state.speaker;
    let new = match subject {
        NewForm::Item(place) => Form::Item(new_item(state, place)),
        NewForm::Statement(item) => Form::Statement(StatementForm {
            item: Some(item),
            teller: speaker,
            ..StatementForm::default()
        }),
        NewForm::Note(kind, pin) => {
            Form::Note(NoteForm { id: None, kind, text: String::new(), by: speaker, pin })
        }
        NewForm::Person(role) => Form::Person(PersonForm {
            id: None,
            name: String::new(),
            role,
            authority: Authority::Unknown,
        }),
        NewForm::Lane => {
            Form::Lane(LaneForm { id: None, name: String::new(), kind: LaneKind::Own })
        }
        NewForm::Goal(item) => Form::Goal(GoalForm {
            item,
            id: None,
            text: String::new(),
            whose: speaker,
            by: WordsForm::default(),
            status: Default::default(),
            signals: Vec::new(),
            durations: Vec::new(),
        }),
        NewForm::Action(item) => {
            let new = Action::new(ActionId(0), "");
            blank(action_form(ActionIn::Plan(item), &new))
        }
        NewForm::Agreement(AgreementOf { origin, what, principle, who }) => {
            let Some(talk) = state.talk.open else { return };
            // why: what is ready-made is mostly for others than whoever has the turn
            let who = who.or(speaker.filter(|_| principle.is_empty()));
            let new = Action { origin, principle, ..Action::new(ActionId(0), what) };
            let new = Action { who: who.into_iter().collect(), ..new };
            blank(action_form(ActionIn::Talk(talk), &new))
        }
        NewForm::Evaluation(item) => Form::Evaluation(EvaluationForm {
            item,
            id: None,
            when: WordsForm::default(),
            held_on: String::new(),
            if_reached: String::new(),
            if_not: String::new(),
            outcome: None,
            text: String::new(),
        }),
    };
    form(state, to, new);
}

fn new_item(state: &State, place: Option<Place>) -> ItemForm {
    let lane = place.map(|place| place.lane);
    let found = lane.and_then(|id| state.doc.as_ref()?.timeline().lane(id));
    let kind = kind_in_lane(found.map_or(LaneKind::Home, |lane| lane.kind));
    let when = place.map(|place| words_of_place(place, state.lang)).unwrap_or_default();
    ItemForm {
        id: None,
        title: String::new(),
        lane,
        body: BodyForm::Event { kind, detail: None },
        delicate: false,
        told: StatementForm {
            teller: state.speaker,
            when: WordsForm { words: when, ..WordsForm::default() },
            ..StatementForm::default()
        },
    }
}

/// A place is as exact as the eye can see there.
fn words_of_place(place: Place, lang: Lang) -> String {
    let words = lang.day(place.day);
    if place.day_is_visible {
        words
    } else {
        words.split_once(' ').map(|(_, month)| month.to_owned()).unwrap_or(words)
    }
}

/// An item was dragged. To another lane only: that is all that changes. To other days: its words
/// are asked again, beginning with a suggestion as exact as what was said.
#[inline(never)]
pub(super) fn dragged(state: &mut State, to: &mut Vec<Effect>, dragged: &Dragged) {
    if !edit::may_edit(state) {
        return;
    }
    let Some(doc) = &state.doc else { return };
    let Some(item) = doc.timeline().item(dragged.item) else { return };
    if !dragged.days_changed {
        if item.lane != dragged.lane {
            let change = Change::Lane(item.id, dragged.lane);
            super::change::update(state, to, change);
        }
        return;
    }
    let Some(made) = move_form(doc, item, dragged, state.lang) else { return };
    state.selected = Selected::Statement(item.id, made.statement);
    form(state, to, Form::Move(made));
    // why: leaving the form without a word must not move anything, so nothing counts as typed yet
}

fn move_form(doc: &Doc, item: &Item, dragged: &Dragged, lang: Lang) -> Option<MoveForm> {
    let dates = doc.dates();
    let dated = |id: &StatementId| dates.statement(*id).start.is_some();
    let mut statements = item.statements.iter().map(|statement| statement.id);
    let statement = dragged
        .statement
        .or_else(|| statements.find(dated))
        .or(Some(item.statements.first()?.id))?;
    let (_, told) = doc.timeline().statement(statement)?;
    let read = dates.statement(statement);
    let words = |day: Date, bounds| about_understood(day, bounds, lang, dates, doc.timeline());
    let until = match (dragged.end, read.end) {
        (_, timeline_core::date::End::Open) => till_now(lang).to_owned(),
        (Some(day), timeline_core::date::End::Within(bounds)) => words(day, Some(bounds)),
        (Some(day), timeline_core::date::End::None) => words(day, read.start),
        (None, _) => String::new(),
    };
    Some(MoveForm {
        item: item.id,
        statement,
        lane: dragged.lane,
        start: dragged.start,
        end: dragged.end,
        before: WordsForm::of(&told.when),
        when: WordsForm { words: words(dragged.start, read.start), until, ..WordsForm::default() },
    })
}

fn till_now(lang: Lang) -> &'static str {
    lang.pick("nu", "now")
}

impl From<Editable> for Message {
    fn from(subject: Editable) -> Self {
        Self::EditForm(subject)
    }
}

impl From<NewForm> for Message {
    fn from(subject: NewForm) -> Self {
        Self::NewForm(subject)
    }
}
