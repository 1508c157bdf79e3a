//! What is counted of a timeline for the screen around the drawing. After an edit only what that changed is
//! counted again.

use timeline_core::{
    date::Dates,
    model::{Item, PersonId, Timeline},
};

/// Counts over all items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Without a place on the timeline.
    pub(super) undated: usize,
    /// Put aside with "niet nu".
    pub(super) later: usize,
    /// Behind a curtain, or behind one in child mode.
    pub(super) veiled: usize,
    /// How many versions each person tells, in order of person.
    tellers: Vec<(PersonId, usize)>,
}

impl Tally {
    /// Counts everything.
    pub(super) fn of(timeline: &Timeline, dates: &Dates) -> Self {
        let mut tally = Self::default();
        timeline.items.iter().for_each(|item| tally.add(item, dates));
        tally
    }

    /// What there is in `after`, where this was counted in `before`, and the dates of what is in both are
    /// the same.
    pub(super) fn after(
        mut self,
        (before, dates_before): (&Timeline, &Dates),
        (after, dates): (&Timeline, &Dates),
    ) -> Self {
        let (came, went) = after.items.apart(&before.items);
        // why: first what came, so that no count goes below zero
        came.into_iter().for_each(|item| self.add(item, dates));
        went.into_iter().for_each(|item| self.take(item, dates_before));
        self
    }

    /// Whether this person tells a version of anything.
    pub(super) fn is_teller(&self, person: PersonId) -> bool {
        self.tellers.binary_search_by_key(&person, |(person, _)| *person).is_ok()
    }

    fn add(&mut self, item: &Item, dates: &Dates) {
        let [undated, later, veiled] = counts(item, dates);
        self.undated += undated;
        self.later += later;
        self.veiled += veiled;
        for told in &item.statements {
            match self.tellers.binary_search_by_key(&told.teller, |(person, _)| *person) {
                Ok(at) => self.tellers[at].1 += 1,
                Err(at) => self.tellers.insert(at, (told.teller, 1)),
            }
        }
    }

    fn take(&mut self, item: &Item, dates: &Dates) {
        let [undated, later, veiled] = counts(item, dates);
        self.undated -= undated;
        self.later -= later;
        self.veiled -= veiled;
        for told in &item.statements {
            if let Ok(at) = self.tellers.binary_search_by_key(&told.teller, |(person, _)| *person) {
                self.tellers[at].1 -= 1;
            }
        }
        self.tellers.retain(|(_, count)| *count > 0);
    }
}

fn counts(item: &Item, dates: &Dates) -> [usize; 3] {
    let veiled = item.curtain || item.delicate;
    [!dates.is_dated(item.id), item.later, veiled].map(usize::from)
}
