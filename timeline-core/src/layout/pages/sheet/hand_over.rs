//! Warme overdracht: what matters now, what worked, what was tried, what is still open, and what no
//! parent has told or confirmed yet.

use super::super::block::{Block, Cell, Para, Table};
use super::Source;
use super::what_works::helped;
use crate::model::{
    ActionStatus, GoalStatus, Intervention, Item, ItemBody, PersonId, ResponseValue, Role,
};

impl Source<'_> {
    pub(super) fn hand_over(&self) -> Vec<Block> {
        if self.timeline.items.is_empty() {
            return Vec::new();
        }
        let mut blocks = self.matters_now();
        let (worked, tried): (Vec<_>, Vec<_>) = self
            .timeline
            .items
            .iter()
            .filter_map(|item| match &item.body {
                ItemBody::Intervention(one) => Some((item, &**one)),
                _ => None,
            })
            .partition(|(_, one)| helped(one));
        blocks.extend(self.help(self.words.of("Wat hielp", "What helped"), &worked));
        blocks.extend(
            self.help(self.words.of("Wat ook is geprobeerd", "What was tried too"), &tried),
        );
        blocks.extend(self.to_tell_back());
        blocks.extend(self.unconfirmed());
        blocks
    }

    /// The plans that are not closed: why, which goals, what is still to be done.
    fn matters_now(&self) -> Vec<Block> {
        let words = self.words;
        let name = words.of("Waar het nu om gaat", "What matters now");
        let mut table = Table::new(
            name,
            &[
                (words.of("Plan", "Plan"), 30.0),
                (words.of("Doelen", "Goals"), 35.0),
                (words.of("Nog te doen", "Still to do"), 35.0),
            ],
        );
        for item in &self.timeline.items {
            let ItemBody::Plan(plan) = &item.body else { continue };
            if plan.closed {
                continue;
            }
            let mut what = vec![Para::bold(self.title(item))];
            if !plan.reason.trim().is_empty() {
                what.push(Para::plain(plan.reason.trim()));
            }
            let open = |status| matches!(status, GoalStatus::Open | GoalStatus::Started);
            let goals = plan.goals.iter().filter(|goal| open(goal.status));
            let goals: Cell = goals.map(|goal| Para::plain(goal.text.trim()).apart()).collect();
            let to_do = |status| matches!(status, ActionStatus::Open | ActionStatus::GoingOn);
            let actions = plan.actions.iter().filter(|action| to_do(action.status));
            let actions: Cell = actions
                .map(|action| {
                    let who = self.people(&action.who);
                    let who = if who.is_empty() { who } else { format!("{who}: ") };
                    Para::plain(format!("{who}{}", action.what.trim())).apart()
                })
                .collect();
            table.rows.push(vec![what, goals, actions]);
        }
        under_heading(name, table)
    }

    fn help(&self, name: &str, all: &[(&Item, &Intervention)]) -> Vec<Block> {
        let words = self.words;
        let mut table = Table::new(
            name,
            &[
                (words.of("Wat", "What"), 27.0),
                (words.of("Wanneer en hoe", "When and how"), 30.0),
                (words.of("Hoe het ging", "How it went"), 43.0),
            ],
        );
        for (item, one) in all {
            let mut how = self.first_told(item);
            let by = self.people(&one.by);
            for line in [by.as_str(), one.how_often.trim()] {
                if !line.is_empty() {
                    how.push(Para::plain(line));
                }
            }
            let mut went: Cell = one
                .results
                .iter()
                .map(|result| {
                    let said = words.result(result.result);
                    let text = result.text.trim();
                    let more = if text.is_empty() { String::new() } else { format!("; {text}") };
                    Para::plain(format!("{}: {said}{more}", self.person(result.person)))
                })
                .collect();
            if !one.why_stopped.trim().is_empty() {
                let stopped = words.of("Gestopt", "Stopped");
                went.push(Para::plain(format!("{stopped}: {}", one.why_stopped.trim())));
            }
            if went.is_empty() {
                went.push(Para::quiet(words.of("nog niet bekend", "not known yet")));
            }
            table.rows.push(vec![vec![Para::bold(self.title(item))], how, went]);
        }
        under_heading(name, table)
    }

    /// Measurements nobody was told about.
    fn to_tell_back(&self) -> Vec<Block> {
        let name = self.words.of("Meting nog terug te vertellen", "Results still to tell");
        let titles = self.timeline.items.iter().filter_map(|item| match &item.body {
            ItemBody::Measurement(one) if one.is_to_feed_back() => Some(self.title(item)),
            _ => None,
        });
        let titles = counted(&titles.collect::<Vec<_>>());
        let lines: Vec<Block> =
            titles.into_iter().map(|title| Block::Text(Para::plain(title))).collect();
        match lines.is_empty() {
            true => lines,
            false => std::iter::once(Block::Heading(name.to_owned())).chain(lines).collect(),
        }
    }

    /// What no parent told, and no parent said "klopt" to.
    fn unconfirmed(&self) -> Vec<Block> {
        let words = self.words;
        let name = words.of("Nog door geen ouder bevestigd", "Not confirmed by a parent yet");
        // By who tells it, since the one who takes over asks them: a row for each item would be pages.
        let mut told_by: Vec<(Vec<PersonId>, Vec<String>)> = Vec::new();
        for item in &self.timeline.items {
            let confirmed = item.statements.iter().any(|told| {
                self.is_parent(told.teller)
                    || told
                        .responses
                        .iter()
                        .any(|one| one.value == ResponseValue::Agrees && self.is_parent(one.person))
            });
            if confirmed {
                continue;
            }
            let tellers: Vec<PersonId> = item.statements.iter().map(|told| told.teller).collect();
            match told_by.iter_mut().find(|(others, _)| *others == tellers) {
                Some((_, titles)) => titles.push(self.title(item)),
                None => told_by.push((tellers, vec![self.title(item)])),
            }
        }
        let mut table = Table::new(
            name,
            &[(words.of("Wie vertelt het", "Who tells it"), 22.0), (words.of("Wat", "What"), 78.0)],
        );
        for (tellers, titles) in told_by {
            let tellers = tellers.into_iter().map(|teller| self.who(teller)).collect();
            table.rows.push(vec![tellers, vec![Para::plain(counted(&titles).join(" · "))]]);
        }
        if table.rows.is_empty() {
            let all = words.of(
                "Alles is door een ouder verteld of bevestigd.",
                "Everything was told or confirmed by a parent.",
            );
            return vec![Block::Heading(name.to_owned()), Block::Text(Para::plain(all))];
        }
        under_heading(name, table)
    }

    fn is_parent(&self, id: PersonId) -> bool {
        let role = self.timeline.person(id).map(|person| person.role);
        matches!(role, Some(Role::Parent | Role::StepOrFosterParent))
    }
}

/// Every title once, with how often it is there.
fn counted(titles: &[String]) -> Vec<String> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for title in titles {
        match counted.iter_mut().find(|(known, _)| known == title) {
            Some((_, times)) => *times += 1,
            None => counted.push((title, 1)),
        }
    }
    let written = |(title, times): (&str, usize)| match times {
        1 => title.to_owned(),
        times => format!("{title} ({times}×)"),
    };
    counted.into_iter().map(written).collect()
}

/// The table under its name; nothing when it has no rows.
fn under_heading(name: &str, table: Table) -> Vec<Block> {
    match table.rows.is_empty() {
        true => Vec::new(),
        false => vec![Block::Heading(name.to_owned()), Block::Table(table)],
    }
}
