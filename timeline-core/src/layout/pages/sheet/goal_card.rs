//! Doelenkaart: a goal in large letters, and for each day of the week five faces to colour. Without
//! a goal the card has lines to write one on.

use jiff::civil::Weekday;

use super::super::block::{Block, Para};
use super::Source;
use crate::model::{Goal, GoalStatus, ItemBody};

impl Source<'_> {
    pub(super) fn goal_card(&self) -> Vec<Block> {
        let words = self.words;
        let goals: Vec<&Goal> = self
            .timeline
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Plan(plan) if !plan.closed => Some(&plan.goals),
                _ => None,
            })
            .flatten()
            .filter(|goal| matches!(goal.status, GoalStatus::Open | GoalStatus::Started))
            .collect();
        let mut blocks = Vec::new();
        if goals.is_empty() {
            blocks.push(Block::Heading(words.of("Mijn doel", "My goal").to_owned()));
            blocks.extend([Block::Write(String::new()), Block::Write(String::new())]);
            blocks.extend(self.week());
        }
        for goal in goals {
            let mut card = vec![Block::Heading(goal.text.trim().to_owned())];
            for signal in &goal.signals {
                let line = format!("{}: {}", self.person(signal.person), signal.text.trim());
                card.push(Block::Text(Para::quiet(line)));
            }
            card.extend(self.week());
            blocks.push(Block::Together(card));
        }
        blocks
    }

    fn week(&self) -> Vec<Block> {
        let words = self.words;
        let how = words.of(
            "Hoe ging het vandaag? Kleur één gezicht.",
            "How did it go today? Colour one face.",
        );
        let days = Weekday::Monday.cycle_forward().take(5);
        let days = days.map(|day| words.0.weekday(day).to_owned()).collect();
        vec![Block::Text(Para::plain(how)), Block::Faces(days)]
    }
}
