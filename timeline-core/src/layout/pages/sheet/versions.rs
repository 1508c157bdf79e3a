//! What was told by more than one: the versions side by side, and marked where they contradict
//! each other. None of them is taken to be the truth.

use std::collections::BTreeSet;

use super::super::block::{Block, Cell, Para, Sign, Table};
use super::Source;
use crate::date::{Bounds, End};
use crate::model::{Item, PersonId, ResponseValue, Statement};
use crate::sorted;
use crate::text::Weight;

/// More columns than this cannot be read.
const MOST: usize = 4;

impl Source<'_> {
    pub(super) fn versions(&self) -> Vec<Block> {
        let words = self.words;
        let mut tables: Vec<(Vec<PersonId>, Table)> = Vec::new();
        for item in &self.timeline.items {
            let tellers: BTreeSet<PersonId> =
                sorted::set(item.statements.iter().map(|told| told.teller));
            if tellers.len() < 2 {
                continue;
            }
            let tellers: Vec<PersonId> = tellers.into_iter().collect();
            let mut what = vec![Para::bold(self.title(item))];
            what.extend(self.lane(item.lane));
            what.extend(self.contradictions(item));
            for tellers in tellers.chunks(MOST) {
                let mut row = vec![what.clone()];
                row.extend(tellers.iter().map(|teller| self.version(item, *teller)));
                let known = tables.iter().position(|(of, _)| of == tellers);
                let place = known.unwrap_or_else(|| {
                    tables.push((tellers.to_vec(), self.side_by_side(tellers)));
                    tables.len() - 1
                });
                if let Some((_, table)) = tables.get_mut(place) {
                    table.rows.push(row);
                }
            }
        }
        if tables.is_empty() {
            return Vec::new();
        }
        let about = words.of(
            "Iedereen vertelt het zoals hij of zij het weet. Niemand hoeft gelijk te hebben.",
            "Everyone tells it as they know it. Nobody needs to be right.",
        );
        std::iter::once(Block::Text(Para::plain(about)))
            .chain(tables.into_iter().map(|(_, table)| Block::Table(table)))
            .collect()
    }

    fn side_by_side(&self, tellers: &[PersonId]) -> Table {
        let names: Vec<String> = tellers.iter().map(|teller| self.person(*teller)).collect();
        let share = 78.0 / names.len().max(1) as f64;
        let columns: Vec<(&str, f64)> = std::iter::once((self.words.of("Wat", "What"), 22.0))
            .chain(names.iter().map(|name| (name.as_str(), share)))
            .collect();
        Table::new(names.join(", "), &columns)
    }

    fn version(&self, item: &Item, teller: PersonId) -> Cell {
        let mut paras = Cell::new();
        for told in item.statements.iter().filter(|told| told.teller == teller) {
            let when = told.when.whole();
            let when = match when.is_empty() {
                true => Para::quiet(self.words.of("geen datum", "no date")),
                false => Para { weight: Weight::Bold, ..Para::plain(when) },
            };
            paras.push(if paras.is_empty() { when } else { when.apart() });
            paras.extend(
                told.load
                    .map(|load| Para::quiet(self.words.load(load)).with(Sign::Load(load.value()))),
            );
            if !told.text.trim().is_empty() {
                paras.push(Para::plain(told.text.trim()));
            }
            paras.extend(self.responses(told).map(Para::quiet));
        }
        paras
    }

    fn contradictions(&self, item: &Item) -> Vec<Para> {
        let words = self.words;
        let told = &item.statements;
        let any = |differ: &dyn Fn(&Statement, &Statement) -> bool| {
            told.iter()
                .enumerate()
                .any(|(n, one)| told.iter().skip(n + 1).any(|two| differ(one, two)))
        };
        let time = any(&|one, two| {
            let (one, two) = (self.dates.statement(one.id), self.dates.statement(two.id));
            let ends = match (one.end, two.end) {
                (End::Within(one), End::Within(two)) => apart(one, two),
                _ => false,
            };
            ends || one.start.zip(two.start).is_some_and(|(one, two)| apart(one, two))
        });
        let felt = any(&|one, two| {
            one.load.zip(two.load).is_some_and(|(one, two)| one.value() * two.value() < 0)
        });
        let seen = told
            .iter()
            .any(|one| one.responses.iter().any(|r| r.value == ResponseValue::SeesDifferently));
        let said = [
            (time, words.of("andere tijd", "another time")),
            (felt, words.of("voelt anders", "feels different")),
            (seen, words.of("iemand ziet het anders", "somebody sees it differently")),
        ];
        let said = said.into_iter().filter(|(so, _)| *so);
        said.map(|(_, line)| Para::bold(line).with(Sign::Differs)).collect()
    }
}

/// Whether the two cannot both be.
fn apart(one: Bounds, two: Bounds) -> bool {
    let before = |one: Bounds, two: Bounds| {
        one.latest.zip(two.earliest).is_some_and(|(latest, earliest)| latest < earliest)
    };
    before(one, two) || before(two, one)
}
