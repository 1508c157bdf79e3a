//! What everybody does: the actions of all plans and the agreements of all conversations, in one
//! table.

use super::super::block::{Block, Cell, Para, Table};
use super::Source;
use crate::conversation::standing;
use crate::model::{Action, ActionStatus, ItemBody};
use crate::sorted;

impl Source<'_> {
    pub(super) fn agreements(&self) -> Vec<Block> {
        let words = self.words;
        let mut table = Table::new(
            words.of("Afspraken", "Agreements"),
            &[
                (words.of("Wie", "Who"), 20.0),
                (words.of("Wat", "What"), 36.0),
                (words.of("Wanneer", "By when"), 21.0),
                (words.of("Hoort bij", "Belongs to"), 23.0),
            ],
        );
        let mut rows: Vec<(bool, Vec<Cell>)> = Vec::new();
        for item in &self.timeline.items {
            let ItemBody::Plan(plan) = &item.body else { continue };
            for action in &plan.actions {
                let goal = plan.goals.iter().find(|goal| Some(goal.id) == action.goal);
                let belongs =
                    goal.map_or_else(|| self.title(item), |goal| goal.text.trim().to_owned());
                let by = action.by.as_ref().map_or(Cell::new(), |by| self.when_in(item.id, by));
                let belongs = vec![Para::plain(belongs)];
                let row = self.agreement(action, action.status, by, belongs);
                rows.push((is_over(action.status), row));
            }
        }
        for conversation in &self.timeline.conversations {
            for action in &conversation.agreements {
                let belongs = vec![
                    Para::plain(conversation.kind.name(words.0)),
                    Para::quiet(words.date(conversation.date)),
                ];
                // why: a later conversation says what came of it, and its words count from its own day
                let status = standing(self.timeline, action);
                let on = conversation.date;
                let by = action.by.as_ref().map_or(Cell::new(), |by| self.agreed_on(by, on));
                rows.push((is_over(status), self.agreement(action, status, by, belongs)));
            }
        }
        // What is still to be done comes first.
        sorted::by_key(&mut rows, |(over, _)| *over);
        table.rows = rows.into_iter().map(|(_, row)| row).collect();
        match table.rows.is_empty() {
            true => Vec::new(),
            false => vec![Block::Table(table)],
        }
    }

    fn agreement(
        &self,
        action: &Action,
        status: ActionStatus,
        by: Cell,
        belongs: Cell,
    ) -> Vec<Cell> {
        let who: Cell = action.who.iter().map(|person| self.who(*person)).collect();
        let status = Para::quiet(self.words.action(status));
        let what = vec![Para::plain(action.what.trim()), status];
        vec![who, what, by, belongs]
    }
}

fn is_over(status: ActionStatus) -> bool {
    matches!(status, ActionStatus::Done | ActionStatus::Stopped)
}
