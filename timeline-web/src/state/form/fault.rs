//! What is the matter with a form, said at the field. Most faults only warn: what was said is kept
//! as it was said. Nothing is changed here.

use jiff::civil::Date;
use timeline_core::{
    date::{Bounds, End, Resolved, Trouble},
    model::{LaneKind, Pin, SchoolYear, SchoolYearError, When},
};

use super::{
    ActionForm, BodyForm, ChildForm, ConversationForm, EvaluationForm, Form, GoalForm, ItemForm,
    MeasurementForm, WordsForm,
};
use crate::state::{CareerRow, Doc, Saying, saying};
use timeline_core::model::day;

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormField {
    /// A title, or the name of a person or lane.
    Name,
    /// Date words of the start.
    Words,
    /// Date words of the end.
    Until,
    /// A text that cannot be empty.
    Text,
    /// Who tells it.
    Teller,
    /// Day of birth.
    Birth,
    /// A row of the school career, from 0.
    CareerRow(usize),
    /// A score.
    Score,
    /// The ends of a scale.
    Scale,
    /// The day an evaluation was held.
    HeldOn,
}

/// What is the matter with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: FormField,
    /// What is the matter, and what to do.
    pub saying: Saying,
    /// How much it stands in the way.
    pub weight: Weight,
}

/// How much a fault stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Kept as it is; only said.
    Warns,
    /// This field cannot be kept; the rest can.
    LeavesOut,
    /// Nothing can be kept without it.
    Blocks,
}

/// What is the matter with a form, at most one fault per field, in order of the fields.
#[must_use]
pub fn faults(form: &Form, doc: &Doc, today: Date) -> Vec<Fault> {
    let mut found = Found { doc, today, faults: Vec::new() };
    match form {
        Form::Item(form) => found.item(form),
        Form::Statement(form) => found.words(&form.when, true),
        Form::Move(form) => found.words(&form.when, true),
        Form::Note(form) => {
            found.text(FormField::Text, &form.text, saying::FAULT_TEXT_EMPTY);
            if let Pin::When(when) = &form.pin {
                found.words(&WordsForm::of(when), false);
            }
        }
        Form::Person(form) => found.text(FormField::Name, &form.name, saying::FAULT_NAME_EMPTY),
        Form::Child(form) => found.child(form),
        Form::Conversation(form) => found.conversation(form),
        Form::Lane(form) => {
            if form.kind == LaneKind::Own {
                found.text(FormField::Name, &form.name, saying::FAULT_NAME_EMPTY);
            }
        }
        Form::Goal(form) => found.goal(form),
        Form::Action(form) => found.action(form),
        Form::Evaluation(form) => found.evaluation(form),
    }
    found.faults
}

struct Found<'a> {
    doc: &'a Doc,
    today: Date,
    faults: Vec<Fault>,
}

impl Found<'_> {
    fn say(&mut self, field: FormField, weight: Weight, saying: Saying) {
        if self.faults.iter().all(|fault| fault.field != field) {
            self.faults.push(Fault { field, saying, weight });
        }
    }

    fn text(&mut self, field: FormField, text: &str, key: &'static str) {
        if text.trim().is_empty() {
            self.say(field, Weight::Blocks, Saying::new(key));
        }
    }

    fn item(&mut self, form: &ItemForm) {
        self.text(FormField::Name, &form.title, saying::FAULT_TITLE_EMPTY);
        if form.id.is_none() {
            self.words(&form.told.when, true);
        }
        if let BodyForm::Measurement(form) = &form.body {
            self.measurement(form);
        }
    }

    fn goal(&mut self, form: &GoalForm) {
        self.text(FormField::Text, &form.text, saying::FAULT_TEXT_EMPTY);
        self.words(&form.by, false);
    }

    fn action(&mut self, form: &ActionForm) {
        self.text(FormField::Text, &form.what, saying::FAULT_TEXT_EMPTY);
        self.words(&form.by, false);
    }

    fn evaluation(&mut self, form: &EvaluationForm) {
        self.words(&form.when, false);
        if !form.held_on.trim().is_empty() {
            match day(&form.held_on, self.doc) {
                None => self.not_a_day(FormField::HeldOn),
                Some(day) if day > self.today => {
                    self.say(FormField::HeldOn, Weight::Warns, after_today());
                }
                Some(_) => {}
            }
        }
    }

    fn not_a_day(&mut self, field: FormField) {
        self.say(field, Weight::LeavesOut, Saying::new(saying::FAULT_NOT_A_DAY));
    }

    fn conversation(&mut self, form: &ConversationForm) {
        if form.day.trim().is_empty() {
            return;
        }
        match day_said(&form.day, self.doc, self.today) {
            None => self.not_a_day(FormField::Words),
            Some(day) if day > self.today => {
                self.say(FormField::Words, Weight::Warns, after_today());
            }
            Some(_) => {}
        }
    }

    fn child(&mut self, form: &ChildForm) {
        if !form.birth.trim().is_empty() {
            match day(&form.birth, self.doc) {
                None => self.not_a_day(FormField::Birth),
                Some(birth) if birth > self.today => self.say(
                    FormField::Birth,
                    Weight::LeavesOut,
                    Saying::new(saying::FAULT_BIRTH_IN_FUTURE),
                ),
                Some(_) => {}
            }
        }
        for (at, row) in form.career.iter().enumerate() {
            if let Err(key) = school_year(row) {
                self.say(FormField::CareerRow(at), Weight::LeavesOut, Saying::new(key));
            }
        }
    }

    fn measurement(&mut self, form: &MeasurementForm) {
        let score = self.number(FormField::Score, &form.score);
        let lowest = self.number(FormField::Scale, &form.lowest);
        let highest = self.number(FormField::Scale, &form.highest);
        if let (Some(lowest), Some(highest)) = (lowest, highest) {
            if lowest >= highest {
                let reversed = Saying::new(saying::FAULT_SCALE_REVERSED);
                self.say(FormField::Scale, Weight::LeavesOut, reversed);
            } else if score.is_some_and(|score| !(lowest..=highest).contains(&score)) {
                let outside = Saying::new(saying::FAULT_OUTSIDE_SCALE);
                self.say(FormField::Score, Weight::Warns, outside);
            }
        }
    }

    fn number(&mut self, field: FormField, text: &str) -> Option<f64> {
        let found = number(text);
        if found.is_none() && !text.trim().is_empty() {
            self.say(field, Weight::LeavesOut, Saying::new(saying::FAULT_NOT_A_NUMBER));
        }
        found
    }

    /// `past`: whether it is something of the child's life so far; later is then said, not forbidden.
    fn words(&mut self, form: &WordsForm, past: bool) {
        let timeline = self.doc.timeline();
        let resolved = self.doc.read_said(&form.when(), self.doc.said_on(self.today));
        if resolved.trouble == Some(Trouble::EndBeforeStart) {
            let field =
                if form.until.trim().is_empty() { FormField::Words } else { FormField::Until };
            self.say(field, Weight::Warns, Saying::new(saying::FAULT_END_BEFORE_START));
        }
        let Some(Bounds { earliest, latest }) = resolved.start.filter(|_| past) else { return };
        if let (Some(birth), Some(latest)) = (timeline.child.birth, latest) {
            // why: the months before birth belong to the life too ("zwangerschap")
            if latest < birth && !says_before_birth(&form.words) {
                let before = Saying::new(saying::FAULT_BEFORE_BIRTH);
                self.say(FormField::Words, Weight::Warns, before);
            }
        }
        if earliest.is_some_and(|earliest| earliest > self.today) {
            self.say(FormField::Words, Weight::Warns, after_today());
        }
        if let End::Within(Bounds { earliest: Some(earliest), .. }) = resolved.end
            && earliest > self.today
            && !form.until.trim().is_empty()
        {
            self.say(FormField::Until, Weight::Warns, after_today());
        }
    }
}

fn after_today() -> Saying {
    Saying::new(saying::FAULT_AFTER_TODAY)
}

fn says_before_birth(words: &str) -> bool {
    let words = words.to_lowercase();
    ["geboorte", "zwanger", "birth", "pregnan"].iter().any(|part| words.contains(part))
}

fn read(doc: &Doc, when: &When) -> Resolved {
    doc.dates().read(doc.timeline(), when)
}

/// The one day these words mean, if they mean one.
pub(super) fn day(words: &str, doc: &Doc) -> Option<Date> {
    one_day(&read(doc, &When::said(words.trim())))
}

/// The same for words that are said on this day, whatever the day of the conversation.
pub(super) fn day_said(words: &str, doc: &Doc, on: Date) -> Option<Date> {
    one_day(&doc.read_said(&When::said(words.trim()), on))
}

fn one_day(resolved: &Resolved) -> Option<Date> {
    resolved.start.filter(|_| resolved.end == End::None).and_then(Bounds::day)
}

/// A number as Dutch people write it, or with a point.
pub(super) fn number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// A row of the career as a timeline holds it, or the key of what is the matter with it.
pub(super) fn school_year(row: &CareerRow) -> Result<SchoolYear, &'static str> {
    let from = day::read(row.from.trim()).ok_or(saying::FAULT_NOT_A_DAY)?;
    let to = day::read(row.to.trim()).ok_or(saying::FAULT_NOT_A_DAY)?;
    SchoolYear::new(row.start_year, from, to, row.kind.clone(), row.group, row.school.trim())
        .map_err(|error| match error {
            SchoolYearError::EndsBeforeStart { .. } => saying::FAULT_ROW_REVERSED,
            SchoolYearError::Year(_) => saying::FAULT_NOT_A_YEAR,
        })
}
