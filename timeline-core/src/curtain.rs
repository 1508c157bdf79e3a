//! The curtain ("gordijn"): what may not be read at the table until an adult opens it. Makes the
//! timeline that the screen shows meanwhile. What a receiver of a print may see is not decided here
//! but in [`crate::share`].
//!
//! Of what is behind the curtain only lane, place in time and the number of its first version stay.
//! Notes on it are not there; words of a date that name it, and what was said about it in
//! conversations, cannot be read.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::date::Dates;
use crate::lang::Lang;
use crate::model::{
    About, Action, ActionId, Conversation, EventKind, Item, ItemBody, ItemId, LifeEvent, NoteId,
    Pin, SaidId, Statement, Timeline, When,
};
use crate::share::words;
use crate::sorted;

/// What stands in the place of a title.
#[must_use]
pub fn label(lang: Lang) -> &'static str {
    lang.pick("gordijn dicht", "curtain closed")
}

/// The timeline with a curtain before these items; none when there are none of them. Each gets
/// [`Item::curtain`]. `dates` are those of the timeline, read on the day `today`; they go on holding
/// for what is shown.
///
/// ```
/// use jiff::civil::date;
/// use timeline_core::{curtain, date::Dates, lang::Lang, model::*};
///
/// let mut timeline = Timeline::new(TimelineId(1), "Noor");
/// let mut item = Item::event(ItemId(7), LaneId(2), "Ruzie thuis", EventKind::Family);
/// item.curtain = true;
/// timeline.items.push(item);
/// let today = date(2026, 10, 1);
/// let dates = Dates::of(&timeline, today);
/// let shown = curtain::before(&timeline, &dates, Lang::Dutch, today, &|item| item.curtain);
/// assert_eq!(shown.unwrap().items[0].title, "gordijn dicht");
/// ```
#[must_use]
pub fn before(
    timeline: &Timeline,
    dates: &Dates,
    lang: Lang,
    today: Date,
    is_behind: &dyn Fn(&Item) -> bool,
) -> Option<Timeline> {
    let behind: BTreeSet<ItemId> =
        sorted::set(timeline.items.iter().filter(|item| is_behind(item)).map(|item| item.id));
    if behind.is_empty() {
        return None;
    }
    let mut shown = timeline.clone();
    for item in shown.items.iter_mut().filter(|item| behind.contains(&item.id)) {
        cover(item, dates, lang);
    }
    let on_it = |pin: &Pin| matches!(pin, Pin::Item(id) if behind.contains(id));
    let notes: BTreeSet<NoteId> =
        sorted::set(timeline.notes.iter().filter(|note| on_it(&note.pin)).map(|note| note.id));
    shown.notes.retain(|note| !notes.contains(&note.id));
    let mut told =
        Told { items: &behind, notes: &notes, said: BTreeSet::new(), done: BTreeSet::new() };
    told.find(timeline);
    for talk in &mut shown.conversations {
        told.cover(talk, lang);
    }
    let in_plans = shown.items.iter_mut().filter_map(|item| match &mut item.body {
        ItemBody::Plan(plan) => Some(&mut plan.actions),
        _ => None,
    });
    for action in in_plans.flatten().filter(|action| told.done.contains(&action.id)) {
        cover_action(action, lang);
    }
    words::leave_out(&mut shown, timeline, dates, today, &|id| behind.contains(&id));
    Some(shown)
}

/// Leaves nothing of an item but where it stands.
fn cover(item: &mut Item, dates: &Dates, lang: Lang) {
    item.title = label(lang).to_owned();
    let is_dated = |told: &&Statement| dates.statement(told.id).start.is_some();
    let first = item.statements.iter().find(is_dated).or(item.statements.first());
    item.statements = first
        .map(|told| Statement::new(told.id, told.teller, When::default()))
        .into_iter()
        .collect();
    item.shares.clear();
    item.curtain = true;
    item.body = ItemBody::Event(LifeEvent { kind: EventKind::Milestone, detail: None });
}

/// What was told about what is behind the curtain.
struct Told<'a> {
    items: &'a BTreeSet<ItemId>,
    notes: &'a BTreeSet<NoteId>,
    said: BTreeSet<SaidId>,
    done: BTreeSet<ActionId>,
}

impl Told<'_> {
    fn find(&mut self, timeline: &Timeline) {
        let talks = &timeline.conversations;
        let mut agreed: Vec<&Action> = talks.iter().flat_map(|talk| &talk.agreements).collect();
        for item in &timeline.items {
            if let ItemBody::Plan(plan) = &item.body {
                agreed.extend(&plan.actions);
                if self.items.contains(&item.id) {
                    self.done.extend(plan.actions.iter().map(|action| action.id));
                }
            }
        }
        // why: words are about agreements, agreements come of words, and either may stand first
        loop {
            let before = (self.said.len(), self.done.len());
            for said in talks.iter().flat_map(|talk| &talk.said) {
                if self.has(said.about.as_ref()) {
                    self.said.insert(said.id);
                }
            }
            for action in &agreed {
                if self.has(action.origin.as_ref()) {
                    self.done.insert(action.id);
                }
            }
            if before == (self.said.len(), self.done.len()) {
                return;
            }
        }
    }

    fn has(&self, about: Option<&About>) -> bool {
        match about {
            Some(About::Item(id) | About::Statement(id, _)) => self.items.contains(id),
            Some(About::Note(id)) => self.notes.contains(id),
            Some(About::Said(id)) => self.said.contains(id),
            Some(About::Agreement(id)) => self.done.contains(id),
            Some(About::Word(_)) | None => false,
        }
    }

    fn cover(&self, talk: &mut Conversation, lang: Lang) {
        for said in talk.said.iter_mut().filter(|said| self.said.contains(&said.id)) {
            said.text = label(lang).to_owned();
            said.when = None;
        }
        for action in talk.agreements.iter_mut().filter(|one| self.done.contains(&one.id)) {
            cover_action(action, lang);
        }
    }
}

fn cover_action(action: &mut Action, lang: Lang) {
    action.what = label(lang).to_owned();
    action.principle = String::new();
    action.by = None;
}
