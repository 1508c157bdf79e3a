//! The dates of a whole timeline, worked out in one go, references between items included.
//!
//! Plain words are resolved as they come. Words that refer to another item wait until all versions
//! of that item are resolved; what never gets its turn goes round in a circle.

mod turns;

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use jiff::civil::Date;

use super::{
    Anchors, Bounds, End, Found, ItemLookup, NoItems, Resolved, Trouble, find,
    resolve::{Spoken, item::MOST_CHOICES},
    titles::Titles,
};
use crate::chunks::Table;
use crate::model::{Choice, Item, ItemId, Statement, StatementId, Timeline, When};
use crate::sorted;
use turns::{Turns, Waiting};

/// What the words of every statement mean. Cheap to clone: clones share what no edit between them
/// touched.
#[derive(Clone, Debug, Default)]
pub struct Dates {
    today: Date,
    statements: Table<StatementId, Resolved>,
    items: Table<ItemId, OfItem>,
    /// Items with words that refer to another item.
    referring: Arc<[ItemId]>,
    /// Made when the first reference is read.
    titles: OnceLock<Arc<Titles>>,
}

#[derive(Clone, Debug)]
enum OfItem {
    /// Those of its only statement.
    One(StatementId),
    /// Of these statements, and what they mean together.
    Merged(Box<(Vec<StatementId>, Resolved)>),
}

impl OfItem {
    fn statements(&self) -> &[StatementId] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::Merged(merged) => &merged.0,
        }
    }
}

/// What was read of some items, before anything that refers to others has its turn.
struct Read<'a> {
    resolved: Vec<(StatementId, Resolved)>,
    waiting: Vec<Waiting<'a>>,
}

static UNTOLD: Resolved = Resolved {
    start: None,
    end: End::None,
    by_day: false,
    recurring: None,
    choices: Vec::new(),
    until_choices: Vec::new(),
    edtf: None,
    trouble: Some(Trouble::Unknown),
};

impl Dates {
    /// Works out all dates of the timeline. `today` stands in where the timeline carries no
    /// conversation date.
    #[must_use]
    pub fn of(timeline: &Timeline, today: Date) -> Self {
        let mut dates = Self { today, ..Self::default() };
        let Read { resolved, waiting } = dates.read_items(timeline, (0..).zip(&timeline.items));
        dates.statements = Table::of(resolved);
        let mut items = Vec::with_capacity(timeline.items.len());
        for item in &timeline.items {
            items.extend(dates.of_item(&item.statements).map(|of| (item.id, of)));
        }
        dates.items = Table::of(items);
        dates.in_turn(timeline, waiting);
        dates
    }

    /// Brings the dates up to date after an edit that touched only these items ([`Edit::items`]). Beside
    /// them only what refers to other items is read again.
    ///
    /// [`Edit::items`]: crate::edit::Edit::items
    pub fn update(&mut self, timeline: &Timeline, touched: &[ItemId]) {
        let mut stale: Vec<ItemId> = touched.iter().chain(&*self.referring).copied().collect();
        sorted::by_key(&mut stale, |id| *id);
        let is_stale = |(_, item): &(u32, &Item)| stale.binary_search(&item.id).is_ok();
        let items: Vec<(u32, &Item)> = (0..).zip(&timeline.items).filter(is_stale).collect();
        let Read { resolved, waiting } = self.read_items(timeline, items.iter().copied());
        for id in &stale {
            for statement in self.items.remove(id).iter().flat_map(OfItem::statements) {
                self.statements.remove(statement);
            }
        }
        for (id, resolved) in resolved {
            self.statements.insert(id, resolved);
        }
        for (_, item) in items {
            if let Some(of) = self.of_item(&item.statements) {
                self.items.insert(item.id, of);
            }
        }
        self.in_turn(timeline, waiting);
    }

    /// Reads the words of these items, each with its place in the timeline; what refers to other items
    /// waits for its turn.
    fn read_items<'a>(
        &self,
        timeline: &Timeline,
        items: impl Iterator<Item = (u32, &'a Item)>,
    ) -> Read<'a> {
        let mut read = Read { resolved: Vec::new(), waiting: Vec::new() };
        for (place, item) in items {
            for statement in &item.statements {
                let spoken = Spoken::read(&statement.when);
                if spoken.references().is_empty() {
                    let anchors = self.anchors(timeline, Some(statement), &NoItems);
                    read.resolved.push((statement.id, spoken.resolve(&anchors)));
                } else {
                    let (item, on) = (item.id, Vec::new());
                    read.waiting.push(Waiting { place, item, statement, spoken, on });
                }
            }
        }
        read
    }

    /// Statements that mean something else than in other dates, or are in one of both only; in order.
    pub(crate) fn redated(&self, other: &Self) -> Vec<StatementId> {
        let (ours, theirs) = self.statements.rows().apart(other.statements.rows());
        let (mut ours, mut theirs) = (ours.as_slice(), theirs.as_slice());
        let mut redated = Vec::new();
        while let Some(id) = ours.first().into_iter().chain(theirs.first()).map(|row| row.0).min() {
            if take(&mut ours, id) != take(&mut theirs, id) {
                redated.push(id);
            }
        }
        redated
    }

    /// The dates of one statement; undated when there is no such statement.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> &Resolved {
        self.statements.get(&id).unwrap_or(&UNTOLD)
    }

    /// The dates of an item: those of its statement, or of all its statements taken together, from
    /// the earliest start of any to the latest of any. Undated versions do not count beside dated
    /// ones. It has an end when any version has one, and goes on when any says so.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<Resolved> {
        match self.items.get(&id)? {
            OfItem::One(id) => self.statements.get(id).cloned(),
            OfItem::Merged(merged) => Some(merged.1.clone()),
        }
    }

    /// Whether the item has a place on the timeline: some version of it says when it began.
    #[must_use]
    pub fn is_dated(&self, id: ItemId) -> bool {
        match self.items.get(&id) {
            None => false,
            Some(OfItem::One(id)) => self.statement(*id).start.is_some(),
            Some(OfItem::Merged(merged)) => merged.1.start.is_some(),
        }
    }

    /// What any other words mean: of a pin, a goal, an evaluation, or words being typed.
    #[must_use]
    pub fn read(&self, timeline: &Timeline, when: &When) -> Resolved {
        self.read_on(timeline, when, timeline.conversation_date.unwrap_or(self.today))
    }

    /// What words mean that are said on this day.
    #[must_use]
    pub fn read_on(&self, timeline: &Timeline, when: &When, today: Date) -> Resolved {
        self.read_spoken(timeline, &Spoken::read(when), today)
    }

    /// What words mean that were agreed on this day, of something that is still to come: "voor de
    /// kerst" is the first after it.
    #[must_use]
    pub fn read_agreed(&self, timeline: &Timeline, when: &When, on: Date) -> Resolved {
        self.read_spoken(timeline, &Spoken::read(when).ahead(), on)
    }

    /// What words mean of something a plan is to come to: "voor de zomer van 2027" begins with the
    /// plan, and not at birth.
    #[must_use]
    pub fn read_in_plan(&self, timeline: &Timeline, plan: ItemId, when: &When) -> Resolved {
        let mut resolved = self.read(timeline, when);
        let begins = self.item(plan).and_then(|plan| plan.start?.earliest);
        if let (Some(start), Some(begins)) = (&mut resolved.start, begins)
            && start.earliest.is_none_or(|earliest| earliest < begins)
            && start.latest.is_some_and(|latest| latest >= begins)
        {
            start.earliest = Some(begins);
        }
        resolved
    }

    fn read_spoken(&self, timeline: &Timeline, spoken: &Spoken, today: Date) -> Resolved {
        if spoken.references().is_empty() {
            return spoken.resolve(&Anchors { today, ..self.anchors(timeline, None, &NoItems) });
        }
        let items = self.lookup(timeline);
        spoken.resolve(&Anchors { today, ..self.anchors(timeline, None, &items) })
    }

    /// Finds the items of this timeline by the words people use for them.
    #[must_use]
    pub fn lookup<'a>(&'a self, timeline: &'a Timeline) -> impl ItemLookup + 'a {
        Later { dates: self, timeline }
    }

    /// Finds the date words in a line that says everything at once; see [`super::find()`].
    #[must_use]
    pub fn find(&self, timeline: &Timeline, line: &str) -> Option<Found> {
        find(line, |words| self.titles(timeline).names_item(words))
    }

    fn titles(&self, timeline: &Timeline) -> &Titles {
        self.titles.get_or_init(|| Arc::new(Titles::of(timeline)))
    }

    /// What words are read against: those of a statement against the day it was told.
    fn anchors<'a>(
        &self,
        timeline: &'a Timeline,
        statement: Option<&Statement>,
        items: &'a dyn ItemLookup,
    ) -> Anchors<'a> {
        let told = statement.and_then(|statement| statement.told_on);
        Anchors {
            birth: timeline.child.birth,
            career: &timeline.child.career,
            today: told.or(timeline.conversation_date).unwrap_or(self.today),
            items,
        }
    }

    fn of_item(&self, statements: &[Statement]) -> Option<OfItem> {
        match statements {
            [] => None,
            [only] => Some(OfItem::One(only.id)),
            all => {
                let ids: Vec<StatementId> = all.iter().map(|statement| statement.id).collect();
                let resolved = merged(ids.iter().filter_map(|id| self.statements.get(id)))?;
                Some(OfItem::Merged(Box::new((ids, resolved))))
            }
        }
    }

    /// Resolves what refers to other items, each when its turn comes.
    fn in_turn(&mut self, timeline: &Timeline, mut waiting: Vec<Waiting<'_>>) {
        self.titles = OnceLock::new();
        self.referring = waiting.iter().map(|waits| waits.item).collect();
        if waiting.is_empty() {
            return;
        }
        let titles = Titles::of(timeline);
        let known = turns::aim(&mut waiting, &titles);
        let mut turns = Turns::of(&waiting);
        loop {
            while let Some(n) = turns.next() {
                let Waiting { item, statement, spoken, .. } = &waiting[n];
                let chosen = match &statement.when.choice {
                    Some(Choice::Item(id)) => Some(*id),
                    _ => None,
                };
                let until_chosen = match &statement.when.until_choice {
                    Some(Choice::Item(id)) => Some(*id),
                    _ => None,
                };
                let known = Known { places: &known, own: *item, chosen: [chosen, until_chosen] };
                let lookup = Lookup { dates: self, titles: &titles, known: Some(known) };
                let resolved = spoken.resolve(&self.anchors(timeline, Some(statement), &lookup));
                self.statements.insert(statement.id, resolved);
                if turns.done(n, &waiting) {
                    self.settle(timeline, waiting[n].place);
                }
            }
            let circle = turns.circle(&waiting);
            if circle.is_empty() {
                break;
            }
            for n in circle {
                let statement = waiting[n].statement.id;
                self.statements.insert(statement, Resolved::undated(Trouble::Circular));
                if turns.done(n, &waiting) {
                    self.settle(timeline, waiting[n].place);
                }
            }
        }
        self.titles = OnceLock::from(Arc::new(titles));
    }

    /// Makes the dates of an item known to those who refer to it.
    fn settle(&mut self, timeline: &Timeline, place: u32) {
        let item = usize::try_from(place).ok().and_then(|place| timeline.items.get(place));
        if let Some(item) = item
            && let Some(of) = self.of_item(&item.statements)
        {
            self.items.insert(item.id, of);
        }
    }
}

/// The dates of this statement, where it comes first in these rows; takes them off.
fn take<'a>(rows: &mut &[&'a (StatementId, Resolved)], id: StatementId) -> Option<&'a Resolved> {
    let (first, rest) = rows.split_first().filter(|(row, _)| row.0 == id)?;
    *rows = rest;
    Some(&first.1)
}

/// All versions of one item taken together.
fn merged<'a>(all: impl Iterator<Item = &'a Resolved> + Clone) -> Option<Resolved> {
    let mut dated = all.clone().filter(|resolved| resolved.start.is_some());
    let Some(first) = dated.next() else { return all.into_iter().next().cloned() };
    let mut merged = first.clone();
    for other in dated {
        let (Some(start), Some(more)) = (merged.start, other.start) else { continue };
        if other.start != merged.start || other.end != merged.end {
            // no string says what two people say differently
            merged.edtf = None;
        }
        merged.start = Some(spanned(start, more));
        merged.by_day &= other.by_day;
        merged.end = match (merged.end, other.end) {
            (End::Open, _) | (_, End::Open) => End::Open,
            (End::Within(a), End::Within(b)) => End::Within(spanned(a, b)),
            (End::None, end) | (end, End::None) => end,
        };
        if merged.recurring.is_none() {
            merged.recurring.clone_from(&other.recurring);
        }
        merged.choices.extend(other.choices.iter().cloned());
        merged.until_choices.extend(other.until_choices.iter().cloned());
        merged.trouble = merged.trouble.or(other.trouble);
    }
    Some(merged)
}

fn spanned(a: Bounds, b: Bounds) -> Bounds {
    let least = |a: Option<Date>, b: Option<Date>| Some(a?.min(b?));
    let most = |a: Option<Date>, b: Option<Date>| Some(a?.max(b?));
    Bounds { earliest: least(a.earliest, b.earliest), latest: most(a.latest, b.latest) }
}

/// The same, where nobody may ask: the titles are read when somebody does.
struct Later<'a> {
    dates: &'a Dates,
    timeline: &'a Timeline,
}

impl ItemLookup for Later<'_> {
    fn matching(&self, words: &str) -> Vec<(ItemId, Resolved)> {
        let Self { dates, timeline } = *self;
        Lookup { dates, titles: dates.titles(timeline), known: None }.matching(words)
    }

    fn item(&self, id: ItemId) -> Option<Resolved> {
        self.dates.item(id)
    }

    fn is_child(&self, name: &str) -> bool {
        self.dates.titles(self.timeline).is_child(name)
    }
}

/// Finds items by the words people use for them.
struct Lookup<'a> {
    dates: &'a Dates,
    titles: &'a Titles,
    /// What is known when whole timelines are resolved.
    known: Option<Known<'a>>,
}

/// Shortcuts for the words of one statement.
struct Known<'a> {
    /// Words → places of the items they can mean.
    places: &'a BTreeMap<String, Vec<u32>>,
    /// The item the statement belongs to: it never refers to itself.
    own: ItemId,
    chosen: [Option<ItemId>; 2],
}

impl ItemLookup for Lookup<'_> {
    fn matching(&self, words: &str) -> Vec<(ItemId, Resolved)> {
        let dated = |id: ItemId| (id, self.dates.item(id).unwrap_or_else(|| UNTOLD.clone()));
        let Some(known) = &self.known else {
            let places = self.titles.matching(words).into_iter();
            return places.filter_map(|place| self.titles.id(place)).map(dated).collect();
        };
        let places = known.places.get(words).map_or(&[] as &[u32], Vec::as_slice);
        let others =
            places.iter().filter_map(|place| self.titles.id(*place)).filter(|id| *id != known.own);
        // no more than are offered, but what was chosen is among them
        let offered = others.take(MOST_CHOICES + 1);
        let chosen = known.chosen.iter().flatten().copied().filter(|id| {
            let place = self.titles.place(*id);
            *id != known.own && place.is_some_and(|place| places.binary_search(&place).is_ok())
        });
        let mut ids: Vec<ItemId> = offered.collect();
        for id in chosen {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(dated).collect()
    }

    fn item(&self, id: ItemId) -> Option<Resolved> {
        self.dates.item(id).filter(|_| self.known.as_ref().is_none_or(|known| known.own != id))
    }

    fn is_child(&self, name: &str) -> bool {
        self.titles.is_child(name)
    }
}
