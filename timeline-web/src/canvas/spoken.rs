//! The words that stand for a mark of the drawing: what a screen reader says of it. The same facts
//! as the drawing shows by place, shape and colour.

use std::collections::{BTreeMap, BTreeSet};

use timeline_core::{
    conversation::{Expectation, expectations_of_goal, gap_days},
    date::{Dates, Resolved, show},
    model::{Goal, Item, ItemBody, ItemId, LaneId, Pin, Statement, Timeline, When},
    scene::{Placed, Target},
};

use crate::{
    text::Texts,
    view::{day::apart, words},
};
use timeline_core::sorted;

/// Finds the words for some things of a document.
pub(crate) struct Speaker<'a> {
    timeline: &'a Timeline,
    dates: &'a Dates,
    texts: Texts,
    items: BTreeMap<ItemId, &'a Item>,
}

/// The `id` attribute of the element that stands for this.
pub(crate) fn element_id(target: Target) -> String {
    match target {
        Target::Item(item) => format!("drawn-item-{item}"),
        Target::Statement { statement, .. } => format!("drawn-statement-{statement}"),
        Target::Goal { goal, .. } => format!("drawn-goal-{goal}"),
        Target::Expected { goal, .. } => format!("drawn-expected-{goal}"),
        Target::Note(note) => format!("drawn-note-{note}"),
        Target::Lane(lane) => format!("drawn-lane-{lane}"),
        Target::Cluster(cluster) => {
            let row = cluster.row.map_or(-1, i64::from);
            format!("drawn-group-{}-{row}-{}", cluster.lane, cluster.first)
        }
        Target::Ground { .. } => "drawn-ground".to_owned(),
    }
}

impl<'a> Speaker<'a> {
    /// A speaker for these things only: a document may hold many more than are in view, and
    /// looking for each of them on its own would take long.
    pub(crate) fn of(
        timeline: &'a Timeline,
        dates: &'a Dates,
        texts: Texts,
        things: impl IntoIterator<Item = Target>,
    ) -> Self {
        let ids: BTreeSet<ItemId> = sorted::set(things.into_iter().filter_map(|one| one.item()));
        let items = match ids.len() {
            0 => BTreeMap::new(),
            _ => {
                let wanted = timeline.items.iter().filter(|item| ids.contains(&item.id));
                sorted::map(wanted.map(|item| (item.id, item)))
            }
        };
        Self { timeline, dates, texts, items }
    }

    /// What stands in the drawing, in words.
    pub(crate) fn placed(&self, placed: &Placed) -> String {
        match placed.target {
            Target::Cluster(cluster) => {
                let lane = self.lane(cluster.lane);
                let count = usize::try_from(cluster.count).unwrap_or(usize::MAX);
                let args = [("count", count.into()), ("lane", (&lane).into())];
                self.texts.with("canvas-group", &args)
            }
            target => self.target(target).unwrap_or_else(|| placed.title.to_string()),
        }
    }

    /// What this stands for, in words; none when it is not there.
    pub(crate) fn target(&self, target: Target) -> Option<String> {
        match target {
            Target::Item(id) => {
                let item = self.items.get(&id)?;
                Some(self.item(item, item.statements.iter().collect()))
            }
            Target::Statement { item, statement } => {
                let item = self.items.get(&item)?;
                let told = item.statements.iter().filter(|told| told.id == statement);
                Some(self.item(item, told.collect()))
            }
            Target::Goal { item, goal } => {
                let ItemBody::Plan(plan) = &self.items.get(&item)?.body else { return None };
                let goal = plan.goals.iter().find(|known| known.id == goal)?;
                Some(self.texts.with("canvas-goal", &[("text", (&goal.text).into())]))
            }
            Target::Expected { item, goal } => {
                let ItemBody::Plan(plan) = &self.items.get(&item)?.body else { return None };
                self.expected(item, plan.goals.iter().find(|known| known.id == goal)?)
            }
            Target::Note(note) => {
                let note = self.timeline.note(note)?;
                let words = self.texts.with("canvas-note", &[("text", (&note.text).into())]);
                let Pin::When(when) = &note.pin else { return Some(words) };
                let date = self.date(&self.dates.read(self.timeline, when), when);
                Some(format!("{date}, {words}"))
            }
            Target::Lane(_) | Target::Cluster(_) | Target::Ground { .. } => None,
        }
    }

    /// How long each party expects a goal to take, and how far that lies apart.
    fn expected(&self, item: ItemId, goal: &Goal) -> Option<String> {
        let from = self.dates.item(item)?.start?.earliest?;
        let found = expectations_of_goal(self.timeline, self.dates, goal, from);
        let one = |one: &Expectation<'_>| {
            let name = self.timeline.called(self.timeline.person(one.by)?.id, self.texts.0);
            Some(format!("{name}: {}", one.words))
        };
        let each = found.iter().filter_map(one).collect::<Vec<_>>().join(", ");
        let gap = gap_days(&found).map(|days| apart(self.texts, days)).unwrap_or_default();
        let args =
            [("text", (&goal.text).into()), ("each", (&each).into()), ("gap", (&gap).into())];
        Some(self.texts.with("canvas-expected", &args))
    }

    fn date(&self, resolved: &Resolved, when: &When) -> String {
        let date = show(resolved, self.texts.0);
        if date.is_empty() { when.whole() } else { date }
    }

    fn lane(&self, id: LaneId) -> String {
        let lane = self.timeline.lane(id);
        lane.map(|known| known.called(self.texts.0).to_owned()).unwrap_or_default()
    }

    fn item(&self, item: &Item, told: Vec<&Statement>) -> String {
        if item.curtain {
            let lane = self.lane(item.lane);
            return self.texts.with("curtain-row", &[("lane", (&lane).into())]);
        }
        let mut parts = vec![item.title.trim().to_owned()];
        let mut dates = Vec::new();
        for statement in &told {
            let date = self.date(self.dates.statement(statement.id), &statement.when);
            if !date.trim().is_empty() && !dates.contains(&date) {
                dates.push(date);
            }
        }
        let or = self.texts.t("canvas-or");
        parts.push(dates.join(&format!(" {or} ")));
        let (lane, kind) = (self.lane(item.lane), self.texts.t(words::item_kind(&item.body)));
        // why: "School, school" and "Gezondheid, gezondheid" say the same twice
        let again = lane.to_lowercase().contains(&kind.to_lowercase());
        parts.push(lane);
        parts.push(if again { String::new() } else { kind });
        if let ItemBody::Measurement(one) = &item.body {
            parts.extend(words::score(self.texts, one));
        }
        for statement in told {
            let Some(person) = self.timeline.person(statement.teller) else { continue };
            let name = self.timeline.called(person.id, self.texts.0);
            let name = name.as_str();
            parts.push(match statement.load {
                Some(load) => {
                    let load = self.texts.t(words::load(load));
                    let args = [("name", name.into()), ("load", (&load).into())];
                    self.texts.with("canvas-told-load", &args)
                }
                None => self.texts.with("canvas-told", &[("name", name.into())]),
            });
        }
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }
}
