//! The open timeline with what goes with it.

use std::{cell::OnceCell, rc::Rc};

use jiff::civil::Date;
use timeline_core::{
    date::{Dates, Resolved},
    edit::{Edit, EditError, History},
    file::{Document, json},
    model::{Choice, ItemId, PersonId, Role, Talk, Timeline, When},
};

use super::{DraftId, tally::Tally};
use timeline_core::model::day;

/// A day with a year of two digits may be meant to come within this many years.
const NEAR_YEARS: i32 = 5;

/// More items than this are not looked up one by one.
const MOST_TOUCHED: usize = 64;

/// The open timeline. Cheap to clone: what is large is shared.
#[derive(Clone, Debug)]
pub struct Doc {
    document: Rc<Document>,
    history: Rc<History>,
    /// Where the conversation stood that was signed off last: taking that back goes on exactly there.
    signed_off: Option<Rc<Talk>>,
    dates: Rc<Dates>,
    /// Counted when somebody asks.
    tally: OnceCell<Rc<Tally>>,
    /// Where it is kept on this device.
    pub draft: DraftId,
    /// Name of the file it came from or went to.
    pub file_name: Option<String>,
    /// Why it cannot be changed, if so.
    pub read_only: Option<ReadOnly>,
    conversation: Option<Date>,
    edit: u64,
    edit_in_file: u64,
}

/// Why a timeline cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another tab has it open.
    OtherTab,
    /// The file is of a newer version of the app.
    NewerFile,
}

impl Doc {
    /// A timeline that was just made or opened.
    #[must_use]
    pub fn new(document: Document, draft: DraftId, today: Date) -> Self {
        let dates = Rc::new(Dates::of(&document.timeline, today));
        Self {
            document: Rc::new(document),
            history: Rc::default(),
            signed_off: None,
            dates,
            tally: OnceCell::new(),
            draft,
            file_name: None,
            read_only: None,
            conversation: None,
            edit: 0,
            edit_in_file: 0,
        }
    }

    /// The timeline itself.
    #[must_use]
    pub fn timeline(&self) -> &Timeline {
        &self.document.timeline
    }

    /// The timeline with what its file held beyond it. Equal pointers mean equal documents.
    #[must_use]
    pub fn document(&self) -> &Rc<Document> {
        &self.document
    }

    /// The text of its file.
    #[must_use]
    pub fn text(&self) -> String {
        json::write(&self.document)
    }

    /// The same with another document in its place, to look at; the dates stay.
    #[must_use]
    pub fn showing(&self, document: Rc<Document>) -> Self {
        Self { document, tally: OnceCell::new(), ..self.clone() }
    }

    /// The dates of everything on it.
    #[must_use]
    pub fn dates(&self) -> &Rc<Dates> {
        &self.dates
    }

    /// How many items have no place on the timeline.
    #[must_use]
    pub fn undated(&self) -> usize {
        self.tally().undated
    }

    /// How many items were put aside.
    #[must_use]
    pub fn later(&self) -> usize {
        self.tally().later
    }

    /// Whether somebody tells a version of anything.
    #[must_use]
    pub fn is_teller(&self, person: PersonId) -> bool {
        self.tally().is_teller(person)
    }

    /// Whether anything is, or in child mode would be, behind a curtain.
    #[must_use]
    pub fn has_veiled(&self) -> bool {
        self.tally().veiled > 0
    }

    fn tally(&self) -> &Tally {
        self.tally.get_or_init(|| Rc::new(Tally::of(self.timeline(), &self.dates)))
    }

    /// The day of the conversation, where it was said since the timeline was opened.
    #[must_use]
    pub fn conversation(&self) -> Option<Date> {
        // why: the file keeps the day of the last conversation, and in the next one "nu" is not then
        self.conversation.filter(|day| self.timeline().conversation_date == Some(*day))
    }

    /// Who speaks first: the child where it is there.
    #[must_use]
    pub fn first_speaker(&self) -> Option<PersonId> {
        let people = &self.timeline().people;
        let child = people.iter().find(|person| person.role == Role::Child);
        child.or(people.first()).map(|person| person.id)
    }

    /// The day that what is said now counts as said on: that of the conversation, or today.
    #[must_use]
    pub fn said_on(&self, today: Date) -> Date {
        self.conversation().unwrap_or(today)
    }

    /// The conversation that is going on is of this day, or of today.
    pub(super) fn is_conversation_of(&mut self, day: Option<Date>) {
        self.conversation = day;
    }

    /// What words mean that are said on this day.
    #[must_use]
    pub fn read_said(&self, when: &When, on: Date) -> Resolved {
        self.with_centuries(when, on, self.dates.read_on(self.timeline(), when, on))
    }

    /// What words mean of something still to come, that is agreed on this day.
    #[must_use]
    pub fn read_agreed(&self, when: &When, on: Date) -> Resolved {
        self.with_centuries(when, on, self.dates.read_agreed(self.timeline(), when, on))
    }

    fn with_centuries(&self, when: &When, on: Date, mut resolved: Resolved) -> Resolved {
        if when.choice.is_none() && resolved.choices.is_empty() {
            resolved.choices = self.centuries(when, &resolved, on).unwrap_or_default();
        }
        resolved
    }

    /// "8-10-'26" is the latest such day that has been; said a week before, it may be the next one
    /// that is meant. Both are offered where that one is near.
    fn centuries(&self, when: &When, past: &Resolved, on: Date) -> Option<Vec<Choice>> {
        let first = |resolved: &Resolved| resolved.start?.earliest;
        let later = day::months_later(on, NEAR_YEARS * 12)?;
        let coming = self.dates.read_on(self.timeline(), when, later);
        let apart = first(&coming)?.year() - first(past)?.year();
        let words = |resolved: &Resolved| resolved.edtf.clone().map(Choice::Words);
        (apart == 100).then(|| Some(vec![words(&coming)?, words(past)?])).flatten()
    }

    /// What can be undone and redone.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Number of the last edit; undo and redo count too.
    #[must_use]
    pub fn edit(&self) -> u64 {
        self.edit
    }

    /// Edits that no file holds.
    #[must_use]
    pub fn edits_since_file(&self) -> u32 {
        u32::try_from(self.edit.saturating_sub(self.edit_in_file)).unwrap_or(u32::MAX)
    }

    /// Notes that a file holds everything up to this edit.
    pub(super) fn is_in_file(&mut self, edit: u64) {
        self.edit_in_file = self.edit_in_file.max(edit);
    }

    /// Notes that no file holds the document as it was opened (a draft).
    pub(super) fn is_not_in_file(&mut self) {
        self.edit = self.edit.max(1);
        self.edit_in_file = 0;
    }

    pub(super) fn apply(
        &mut self,
        edit: Edit,
        step: &'static str,
        join: Option<u64>,
        today: Date,
    ) -> Result<(), EditError> {
        let touched = edit.items();
        let before = (self.document.clone(), self.dates.clone());
        let history = Rc::make_mut(&mut self.history);
        history.apply(&mut Rc::make_mut(&mut self.document).timeline, edit, step, join)?;
        self.changed(&before, touched, today);
        Ok(())
    }

    /// Sets where the conversation that is going on stands; no step that can be taken back.
    pub(super) fn set_talk(&mut self, talk: Option<Talk>) {
        let timeline = &mut Rc::make_mut(&mut self.document).timeline;
        if timeline.talk != talk {
            timeline.talk = talk;
            self.edit += 1;
        }
    }

    /// The conversation that is going on is signed off: nobody has the turn any more.
    pub(super) fn sign_off(&mut self) {
        self.signed_off = self.timeline().talk.clone().map(Rc::new);
        self.set_talk(None);
    }

    /// After undo and redo: who took a signing off back has the turn again, and the other way round.
    fn follow_signing_off(&mut self) {
        let finished = |talk: &Talk| {
            let talk = self.timeline().conversation(talk.conversation);
            talk.map(|talk| talk.finished.is_some())
        };
        match &self.timeline().talk {
            Some(talk) if finished(talk) == Some(true) => self.sign_off(),
            None if self.signed_off.as_deref().and_then(finished) == Some(false) => {
                self.set_talk(self.signed_off.as_deref().cloned());
            }
            _ => {}
        }
    }

    /// Takes the last step back; gives its name.
    pub(super) fn undo(&mut self, today: Date) -> Result<Option<&'static str>, EditError> {
        let before = (self.document.clone(), self.dates.clone());
        let touched = self.history.items_of_undo();
        let history = Rc::make_mut(&mut self.history);
        let step = history.undo(&mut Rc::make_mut(&mut self.document).timeline)?;
        if step.is_some() {
            self.changed(&before, touched, today);
            self.follow_signing_off();
        }
        Ok(step)
    }

    /// Does it again; gives its name.
    pub(super) fn redo(&mut self, today: Date) -> Result<Option<&'static str>, EditError> {
        let before = (self.document.clone(), self.dates.clone());
        let touched = self.history.items_of_redo();
        let history = Rc::make_mut(&mut self.history);
        let step = history.redo(&mut Rc::make_mut(&mut self.document).timeline)?;
        if step.is_some() {
            self.changed(&before, touched, today);
            self.follow_signing_off();
        }
        Ok(step)
    }

    /// Reads all dates again: another day has come.
    pub(super) fn read_dates(&mut self, today: Date) {
        self.dates = Rc::new(Dates::of(&self.document.timeline, today));
        self.tally = OnceCell::new();
    }

    /// Brings up to date what is worked out from the timeline, which was as in this document, with these dates. Only the items `touched`
    /// are other; any may be where there are none.
    fn changed(
        &mut self,
        (document, dates): &(Rc<Document>, Rc<Dates>),
        touched: Option<Vec<ItemId>>,
        today: Date,
    ) {
        self.edit += 1;
        let few = touched.filter(|items| items.len() <= MOST_TOUCHED);
        let Some(items) = few else { return self.read_dates(today) };
        Rc::make_mut(&mut self.dates).update(&self.document.timeline, &items);
        if let Some(tally) = self.tally.take() {
            let tally = Rc::unwrap_or_clone(tally);
            let now = (&self.document.timeline, &*self.dates);
            self.tally = OnceCell::from(Rc::new(tally.after((&document.timeline, dates), now)));
        }
    }

    /// Whether all that was brought up to date is what it would be if it were worked out anew.
    #[cfg(test)]
    pub(super) fn check(&self, today: Date) {
        let anew = Dates::of(self.timeline(), today);
        for item in &self.timeline().items {
            assert_eq!(self.dates.item(item.id), anew.item(item.id));
        }
        assert_eq!(*self.tally(), Tally::of(self.timeline(), &anew));
    }
}
