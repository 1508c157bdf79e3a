//! From a preview to the edit that adds it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{LaneName, Preview, PreviewRow, words};
use crate::date::{Bounds, End, Resolved};
use crate::edit::Edit;
use crate::model::day;
use crate::model::{
    Authority, Consent, Intervention, Item, ItemBody, ItemId, ItemKind, Lane, LaneId, LaneKind,
    LifeEvent, Measurement, Person, PersonId, Share, Statement, StatementId, SupportPlan, Timeline,
};
use crate::sorted;

/// What adding a table means.
#[derive(Clone, Debug)]
pub struct Import {
    /// All of it as one step, so that undo takes all of it back.
    pub edit: Edit,
    /// Per row of the preview: the statement it becomes; none when the row is left out.
    pub statements: Vec<Option<StatementId>>,
}

/// Rows with the same key and different tellers are versions of one item.
type Key = (String, LaneId, ItemKind);

impl Preview {
    /// The edit that adds the good rows to the timeline the preview was made for. `id` gives a
    /// new id at every call; one that the timeline has already is not used.
    ///
    /// Rows with the same title, lane and kind become one item with a version per teller. A teller
    /// who comes back begins a new item, and so does a row that tells of more than a year before
    /// or after: that is not another version of the same, but something that happened again.
    #[must_use]
    pub fn import(&self, timeline: &Timeline, id: &mut dyn FnMut() -> u64) -> Import {
        let (mut edits, items, statements) = self.made(timeline, id);
        edits.extend(items.into_iter().map(Edit::add));
        Import { edit: Edit::Group(edits), statements }
    }

    /// The edits that add people and lanes, the items, and the statement of each row.
    pub(super) fn made(
        &self,
        timeline: &Timeline,
        id: &mut dyn FnMut() -> u64,
    ) -> (Vec<Edit>, Vec<Item>, Vec<Option<StatementId>>) {
        let mut used = used_ids(timeline);
        let id = &mut || {
            let mut new = id();
            while !used.insert(new) {
                new = new.wrapping_add(1);
            }
            new
        };
        let mut edits = Vec::new();
        let people = self.people(timeline, id, &mut edits);
        let lanes = self.lanes(id, &mut edits);
        let mut items: Vec<Item> = Vec::new();
        let mut latest: BTreeMap<Key, usize> = BTreeMap::new();
        let mut told: Vec<Vec<&Resolved>> = Vec::new();
        let mut statements = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let teller = people.get(&row.teller.to_lowercase()).copied();
            let lane = match &row.lane {
                LaneName::There(id) => Some(*id),
                LaneName::New(name) => lanes.get(&name.to_lowercase()).copied(),
            };
            let (true, Some(teller), Some(lane)) = (row.is_good(), teller, lane) else {
                statements.push(None);
                continue;
            };
            let key = (row.title.to_lowercase(), lane, row.kind);
            let place = latest.get(&key).copied().filter(|&place| {
                items[place].statements.iter().all(|statement| statement.teller != teller)
                    && told[place].iter().all(|other| !far_apart(other, &row.resolved))
            });
            let place = place.unwrap_or_else(|| {
                items.push(Item::new(ItemId(id()), lane, row.title.clone(), body(row.kind)));
                told.push(Vec::new());
                latest.insert(key, items.len() - 1);
                items.len() - 1
            });
            let statement = self.statement(row, StatementId(id()), teller);
            statements.push(Some(statement.id));
            told[place].push(&row.resolved);
            items[place].statements.push(statement);
        }
        items.iter_mut().for_each(lift_shares);
        (edits, items, statements)
    }

    fn people(
        &self,
        timeline: &Timeline,
        id: &mut dyn FnMut() -> u64,
        edits: &mut Vec<Edit>,
    ) -> BTreeMap<String, PersonId> {
        let mut people = BTreeMap::new();
        for person in &timeline.people {
            people.entry(person.name.trim().to_lowercase()).or_insert(person.id);
        }
        for (name, role) in &self.new_people {
            let authority = Authority::Unknown;
            let person = Person { id: PersonId(id()), name: name.clone(), role: *role, authority };
            people.insert(name.to_lowercase(), person.id);
            edits.push(Edit::add(person));
        }
        people
    }

    fn lanes(
        &self,
        id: &mut dyn FnMut() -> u64,
        edits: &mut Vec<Edit>,
    ) -> BTreeMap<String, LaneId> {
        let mut lanes = BTreeMap::new();
        for name in &self.new_lanes {
            let lane = match words::lane_kind_called(name) {
                Some(kind) => Lane { id: LaneId(id()), kind, name: None, hidden: false },
                None => Lane {
                    id: LaneId(id()),
                    kind: LaneKind::Own,
                    name: Some(name.clone()),
                    hidden: false,
                },
            };
            lanes.insert(name.to_lowercase(), lane.id);
            edits.push(Edit::add(lane));
        }
        lanes
    }

    fn statement(&self, row: &PreviewRow, id: StatementId, teller: PersonId) -> Statement {
        let share = |(receiver, consent): &(_, Consent)| Share {
            receiver: Clone::clone(receiver),
            consent: *consent,
            by: None,
            on: None,
        };
        Statement {
            text: row.text.clone(),
            load: row.load,
            shares: row.shares.iter().map(share).collect(),
            told_on: Some(self.told_on),
            ..Statement::new(id, teller, row.when.clone())
        }
    }
}

/// What is told apart by its kind gets numbers of its own all the same: it costs nothing.
fn used_ids(timeline: &Timeline) -> BTreeSet<u64> {
    let statements = timeline.items.iter().flat_map(|item| &item.statements);
    let ids = (timeline.people.iter().map(|person| person.id.0))
        .chain(timeline.lanes.iter().map(|lane| lane.id.0))
        .chain(timeline.items.iter().map(|item| item.id.0))
        .chain(statements.map(|statement| statement.id.0));
    sorted::set(ids)
}

fn body(kind: ItemKind) -> ItemBody {
    match kind {
        ItemKind::Event(kind) => ItemBody::Event(LifeEvent { kind, detail: None }),
        ItemKind::Intervention => ItemBody::Intervention(Box::<Intervention>::default()),
        ItemKind::Plan => ItemBody::Plan(Box::<SupportPlan>::default()),
        ItemKind::Measurement => ItemBody::Measurement(Box::<Measurement>::default()),
    }
}

/// Whether more than a year lies between the one and the other, on any of their possible days.
fn far_apart(one: &Resolved, other: &Resolved) -> bool {
    let days = |resolved: &Resolved| {
        let Bounds { earliest, latest } = resolved.start?;
        let latest = match resolved.end {
            End::None => latest,
            End::Open => None,
            End::Within(end) => latest.max(end.latest),
        };
        Some((earliest?, latest?))
    };
    let (Some((a, b)), Some((c, d))) = (days(one), days(other)) else { return false };
    let gap = |from: Date, to: Date| day::between(from, to);
    gap(b, c).max(gap(d, a)) > 366
}

/// What every version says about sharing is said by the item; what differs stays with the
/// versions. So no version is ever shared by the word of another.
fn lift_shares(item: &mut Item) {
    let Some((first, others)) = item.statements.split_first() else { return };
    let by_all = |share: &&Share| others.iter().all(|other| other.shares.contains(share));
    item.shares = first.shares.iter().filter(by_all).cloned().collect();
    for statement in &mut item.statements {
        statement.shares.retain(|share| !item.shares.contains(share));
    }
}
