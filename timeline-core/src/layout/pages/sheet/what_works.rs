//! Wat werkt bij mij: strengths and what helped, in the child's own words where there are any; what
//! is not known can be written on it.

use super::super::block::{Block, Para, Sign};
use super::Source;
use crate::layout::palette;
use crate::model::{Intervention, InterventionResult, Item, ItemBody, LaneKind, Role, Statement};
use crate::sorted;

impl Source<'_> {
    pub(super) fn what_works(&self) -> Vec<Block> {
        let words = self.words;
        let strengths = self
            .timeline
            .items
            .iter()
            .filter(|item| self.lane_kind(item) == Some(LaneKind::Strengths))
            .map(|item| self.saying(item, None));
        let helped = self.timeline.items.iter().filter_map(|item| match &item.body {
            ItemBody::Intervention(one) if helped(one) => Some(self.saying(item, Some(one))),
            _ => None,
        });
        let mut blocks = under(words.of("Dit kan ik goed", "What I am good at"), strengths);
        blocks.extend(under(words.of("Dit helpt mij", "What helps me"), helped));
        let more = words.of("Dit wil ik zelf nog zeggen", "What I want to add");
        let mut more = under(more, std::iter::empty());
        more.extend([Block::Write(String::new()), Block::Write(String::new())]);
        blocks.push(Block::Together(more));
        blocks
    }

    /// The title, and what the child says of it; else what anybody says.
    fn saying(&self, item: &Item, help: Option<&Intervention>) -> Block {
        let lane = self.timeline.lanes.iter().position(|lane| lane.id == item.lane);
        let sign = lane.and_then(|place| {
            let lane = self.timeline.lanes.get(place)?;
            Some(Sign::Lane(lane.kind, palette::lane(lane.kind, place)))
        });
        let title = Para { sign, ..Para::bold(self.title(item)) };
        let own = |told: &&Statement| {
            self.timeline.person(told.teller).is_some_and(|one| one.role == Role::Child)
        };
        let told = |told: &Statement| {
            Some(told.text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let quoted = item.statements.iter().filter(own).find_map(told);
        let result = help.and_then(|one| {
            let results = one.results.iter().filter(|result| counts(result.result));
            let of_child =
                |person| self.timeline.person(person).is_some_and(|one| one.role == Role::Child);
            let mut all: Vec<_> = results.filter(|result| !result.text.trim().is_empty()).collect();
            sorted::by_key(&mut all, |result| !of_child(result.person));
            let first = all.first()?;
            Some(format!("{}: “{}”", self.person(first.person), first.text.trim()))
        });
        let line = quoted.map(|text| format!("“{text}”")).or(result).or_else(|| {
            item.statements
                .iter()
                .find_map(|one| Some(format!("{}: “{}”", self.person(one.teller), told(one)?)))
        });
        Block::Lines(std::iter::once(title).chain(line.map(Para::plain)).collect())
    }

    pub(super) fn lane_kind(&self, item: &Item) -> Option<LaneKind> {
        Some(self.timeline.lanes.iter().find(|lane| lane.id == item.lane)?.kind)
    }
}

/// What is known, under its name; else room to write it.
fn under(name: &str, known: impl Iterator<Item = Block>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(name.to_owned())];
    blocks.extend(known);
    if blocks.len() == 1 {
        blocks.extend([Block::Write(String::new()), Block::Write(String::new())]);
    }
    blocks
}

fn counts(result: InterventionResult) -> bool {
    matches!(result, InterventionResult::Helped | InterventionResult::HelpedSomewhat)
}

/// Whether anybody says that it helped.
pub(super) fn helped(one: &Intervention) -> bool {
    one.results.iter().any(|result| counts(result.result))
}
