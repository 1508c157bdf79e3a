//! Date words that name something withheld: found by reading them against the whole timeline, and
//! left out.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::date::{Anchors, Dates, ItemLookup, Resolved, resolve};
use crate::model::{Choice, ItemBody, ItemId, Pin, Timeline, When};
use crate::sorted;

/// Leaves out every date in `seen` whose words name an item of `whole` that is withheld; gives
/// their number. `dates` are those of `whole`, read on the day `today`.
pub(crate) fn leave_out(
    seen: &mut Timeline,
    whole: &Timeline,
    dates: &Dates,
    today: Date,
    is_withheld: &dyn Fn(ItemId) -> bool,
) -> usize {
    let titles = Titles::of(whole, is_withheld);
    let known = RefCell::default();
    let reader = Reader { whole, dates, today, is_withheld, titles, known };
    each_when(seen).filter_map(|when| reader.leave_out(when).then_some(())).count()
}

struct Reader<'a> {
    whole: &'a Timeline,
    dates: &'a Dates,
    today: Date,
    is_withheld: &'a dyn Fn(ItemId) -> bool,
    titles: Titles,
    /// What was found of words before: many say the same, and each may name many items.
    known: RefCell<BTreeMap<String, bool>>,
}

impl Reader<'_> {
    /// Leaves out the words, or only those of the end; whether anything was left out.
    fn leave_out(&self, when: &mut When) -> bool {
        if self.names_withheld(&when.words, when.choice.as_ref()) {
            *when = When::default();
            return true;
        }
        let until = when.until.as_deref().unwrap_or_default();
        let names = self.names_withheld(until, when.until_choice.as_ref());
        if names {
            when.until = None;
            when.until_choice = None;
        }
        names
    }

    fn names_withheld(&self, words: &str, choice: Option<&Choice>) -> bool {
        match choice {
            // why: these words were said of an item that is there; others may match them too
            Some(Choice::Item(id)) if !(self.is_withheld)(*id) => self.titles.one_is_in(words),
            Some(Choice::Item(_)) => true,
            Some(Choice::Words(chosen)) => self.matches(words) || self.matches(chosen),
            None => self.matches(words),
        }
    }

    fn matches(&self, words: &str) -> bool {
        if words.trim().is_empty() {
            return false;
        }
        let known = self.known.borrow().get(words).copied();
        known.unwrap_or_else(|| {
            let found = self.found_in(words);
            self.known.borrow_mut().insert(words.to_owned(), found);
            found
        })
    }

    fn found_in(&self, words: &str) -> bool {
        let witness = Witness { reader: self, saw_withheld: Cell::new(false) };
        let _ = self.resolve(words, &witness);
        // why: "zomer 2021" is a date of its own, even beside a withheld item "Zomer"
        witness.saw_withheld.get()
            || (self.titles.one_is_in(words) && self.resolve(words, &Nothing).start.is_none())
    }

    fn resolve(&self, words: &str, items: &dyn ItemLookup) -> Resolved {
        let anchors = Anchors {
            birth: self.whole.child.birth,
            career: &self.whole.child.career,
            today: self.today,
            items,
        };
        resolve(&When::said(words), &anchors)
    }
}

/// The titles that only withheld items have, as runs of words, by their number of words. Words that
/// say a whole title tell of the item, also where they are no date.
struct Titles(BTreeMap<usize, BTreeSet<Vec<String>>>);

impl Titles {
    fn of(whole: &Timeline, is_withheld: &dyn Fn(ItemId) -> bool) -> Self {
        let (withheld, seen): (Vec<_>, Vec<_>) =
            whole.items.iter().partition(|item| is_withheld(item.id));
        let seen: BTreeSet<_> = sorted::set(seen.into_iter().map(|item| split(&item.title)));
        let mut titles: BTreeMap<usize, BTreeSet<Vec<String>>> = BTreeMap::new();
        for words in withheld.into_iter().map(|item| split(&item.title)) {
            if !words.is_empty() && !seen.contains(&words) {
                titles.entry(words.len()).or_default().insert(words);
            }
        }
        Self(titles)
    }

    fn one_is_in(&self, text: &str) -> bool {
        let words = split(text);
        self.0.iter().any(|(&length, titles)| words.windows(length).any(|run| titles.contains(run)))
    }
}

fn split(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A timeline without items.
struct Nothing;

impl ItemLookup for Nothing {
    fn matching(&self, _words: &str) -> Vec<(ItemId, Resolved)> {
        Vec::new()
    }

    fn item(&self, _id: ItemId) -> Option<Resolved> {
        None
    }
}

/// Looks items up, and remembers whether a withheld one was among them.
struct Witness<'a> {
    reader: &'a Reader<'a>,
    saw_withheld: Cell<bool>,
}

impl ItemLookup for Witness<'_> {
    fn matching(&self, words: &str) -> Vec<(ItemId, Resolved)> {
        let found = self.reader.dates.lookup(self.reader.whole).matching(words);
        if found.iter().any(|(id, _)| (self.reader.is_withheld)(*id)) {
            self.saw_withheld.set(true);
        }
        found
    }

    fn item(&self, id: ItemId) -> Option<Resolved> {
        self.reader.dates.item(id)
    }

    fn is_child(&self, name: &str) -> bool {
        self.reader.dates.lookup(self.reader.whole).is_child(name)
    }
}

fn each_when(timeline: &mut Timeline) -> impl Iterator<Item = &mut When> {
    let in_items = timeline.items.iter_mut().flat_map(|item| {
        let in_body: Vec<&mut When> = match &mut item.body {
            ItemBody::Plan(plan) => (plan.goals.iter_mut().filter_map(|goal| goal.by.as_mut()))
                .chain(plan.actions.iter_mut().filter_map(|action| action.by.as_mut()))
                .chain(plan.evaluations.iter_mut().map(|evaluation| &mut evaluation.when))
                .collect(),
            _ => Vec::new(),
        };
        item.statements.iter_mut().map(|statement| &mut statement.when).chain(in_body)
    });
    let in_notes = timeline.notes.iter_mut().filter_map(|note| match &mut note.pin {
        Pin::When(when) => Some(when),
        Pin::Item(_) | Pin::Lane(_) => None,
    });
    let in_talks = timeline.conversations.iter_mut().flat_map(|talk| {
        (talk.agreements.iter_mut().filter_map(|action| action.by.as_mut()))
            .chain(talk.said.iter_mut().filter_map(|said| said.when.as_mut()))
            .chain(talk.evaluation.iter_mut().map(|evaluation| &mut evaluation.when))
    });
    in_items.chain(in_notes).chain(in_talks)
}
