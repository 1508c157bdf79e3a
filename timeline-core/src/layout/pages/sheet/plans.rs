//! The plans: what should become visible, who does what by when, and the looks back.

use super::super::block::{Block, Cell, Para, Table};
use super::Source;
use crate::model::{Action, Evaluation, Goal, Item, ItemBody, ItemId, SupportPlan};

impl Source<'_> {
    pub(super) fn plans(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for item in &self.timeline.items {
            if let ItemBody::Plan(plan) = &item.body {
                blocks.extend(self.plan(item, plan));
            }
        }
        blocks
    }

    fn plan(&self, item: &Item, plan: &SupportPlan) -> Vec<Block> {
        let words = self.words;
        let mut blocks = vec![Block::Heading(self.title(item))];
        let mut about: Vec<String> = Vec::new();
        about.extend(plan.kind.map(|kind| words.plan(kind).to_owned()));
        about.extend(item.statements.first().map(|told| told.when.whole()));
        if plan.closed {
            about.push(words.of("afgesloten", "closed").to_owned());
        }
        about.retain(|part| !part.is_empty());
        if !about.is_empty() {
            blocks.push(Block::Text(Para::quiet(about.join(" · "))));
        }
        if !plan.reason.trim().is_empty() {
            let began = words.of("Het begon met de vraag", "It began with the question");
            blocks.push(Block::Text(Para::plain(format!("{began}: {}", plan.reason.trim()))));
        }
        let tables = [
            self.goals(item.id, &plan.goals),
            self.actions(item.id, &plan.actions, &plan.goals),
            self.evaluations(item.id, plan),
        ];
        let mut tables = tables.into_iter().flatten();
        blocks.push(tables.next().unwrap_or_else(|| {
            Block::Text(Para::quiet(words.of(
                "In dit plan staan nog geen doelen of afspraken.",
                "This plan has no goals or agreements yet.",
            )))
        }));
        // why: a table on the next page would not say whose plan it is
        std::iter::once(Block::Together(blocks)).chain(tables).collect()
    }

    fn goals(&self, plan: ItemId, goals: &[Goal]) -> Option<Block> {
        let words = self.words;
        let mut table = Table::new(
            words.of("Doelen", "Goals"),
            &[
                (words.of("Doel", "Goal"), 30.0),
                (words.of("Van wie", "Whose"), 15.0),
                (words.of("Wanneer", "By when"), 17.0),
                (words.of("Zo zien we dat het werkt", "How we see that it works"), 38.0),
            ],
        );
        for goal in goals {
            let what = vec![Para::bold(goal.text.trim()), Para::quiet(words.goal(goal.status))];
            let whose = goal.whose.map(|person| self.who(person)).into_iter().collect();
            let by = goal.by.as_ref().map_or(Cell::new(), |by| self.when_in(plan, by));
            let mut signs: Cell = goal
                .signals
                .iter()
                .map(|one| Para::plain(format!("{}: {}", self.person(one.person), one.text.trim())))
                .collect();
            signs.extend(goal.durations.iter().map(|one| {
                let lasts = words.of("verwacht dat het duurt", "expects it to take");
                Para::quiet(format!("{} {lasts}: {}", self.person(one.person), one.words.trim()))
            }));
            table.rows.push(vec![what, whose, by, signs]);
        }
        (!table.rows.is_empty()).then_some(Block::Table(table))
    }

    fn actions(&self, plan: ItemId, actions: &[Action], goals: &[Goal]) -> Option<Block> {
        let words = self.words;
        let mut columns = vec![
            (words.of("Wie", "Who"), 20.0),
            (words.of("Wat", "What"), 36.0),
            (words.of("Wanneer", "By when"), 22.0),
        ];
        if !goals.is_empty() {
            columns.push((words.of("Hoort bij doel", "For the goal"), 22.0));
        }
        let mut table = Table::new(words.of("Afspraken", "Agreements"), &columns);
        for action in actions {
            let who: Cell = action.who.iter().map(|person| self.who(*person)).collect();
            let what =
                vec![Para::plain(action.what.trim()), Para::quiet(words.action(action.status))];
            let by = action.by.as_ref().map_or(Cell::new(), |by| self.when_in(plan, by));
            let mut row = vec![who, what, by];
            if !goals.is_empty() {
                let goal = goals.iter().find(|goal| Some(goal.id) == action.goal);
                row.push(goal.map(|goal| Para::plain(goal.text.trim())).into_iter().collect());
            }
            table.rows.push(row);
        }
        (!table.rows.is_empty()).then_some(Block::Table(table))
    }

    fn evaluations(&self, id: ItemId, plan: &SupportPlan) -> Option<Block> {
        let words = self.words;
        let mut table = Table::new(
            words.of("Terugkijken", "Looking back"),
            &[
                (words.of("Terugkijken", "Looking back"), 22.0),
                (words.of("Als het lukt", "If it works"), 26.0),
                (words.of("Als het niet lukt", "If it does not"), 26.0),
                (words.of("Hoe het ging", "How it went"), 26.0),
            ],
        );
        table.rows = plan.evaluations.iter().map(|one| self.evaluation(id, one)).collect();
        (!table.rows.is_empty()).then_some(Block::Table(table))
    }

    fn evaluation(&self, plan: ItemId, one: &Evaluation) -> Vec<Cell> {
        let words = self.words;
        let mut when = self.when_in(plan, &one.when);
        if let Some(day) = one.held_on {
            let held = words.of("gehouden op", "held on");
            when.push(Para::quiet(format!("{held} {}", words.date(day))));
        }
        let mut outcome = Cell::new();
        outcome.extend(one.outcome.map(|outcome| Para::bold(words.outcome(outcome))));
        outcome.push(Para::plain(one.text.trim()));
        if one.outcome.is_none() && one.text.trim().is_empty() {
            outcome = vec![Para::quiet(words.of("nog niet gehouden", "not held yet"))];
        }
        vec![
            when,
            vec![Para::plain(one.if_reached.trim())],
            vec![Para::plain(one.if_not.trim())],
            outcome,
        ]
    }
}
