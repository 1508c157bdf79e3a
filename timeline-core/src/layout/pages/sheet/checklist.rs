//! The checklist of school and youth care in the report of a conversation: every sentence with the
//! number that each gave it, side by side. Nothing is added up, and no number is called good or bad.

use std::collections::{BTreeMap, BTreeSet};

use super::super::block::{Block, Para, Sign, Table};
use super::Source;
use crate::model::{Cell, Conversation, PersonId, TalkForm};
use crate::sorted;

/// Side by side in one table; who is beyond stands in a table below it.
const MOST_ABREAST: usize = 4;

impl Source<'_> {
    /// What everybody scored; nothing when nobody did.
    pub(super) fn checklist(&self, talk: &Conversation) -> Vec<Block> {
        let words = self.words;
        let mut scored: BTreeMap<Cell, Vec<(PersonId, u8)>> = BTreeMap::new();
        for said in &talk.said {
            let cell = said.cell.filter(|cell| cell.form == TalkForm::Checklist);
            if let (Some(cell), Some(score)) = (cell, said.score) {
                scored.entry(cell).or_default().push((said.by, score));
            }
        }
        let all: BTreeSet<PersonId> =
            sorted::set(scored.values().flatten().map(|(person, _)| *person));
        // why: in the order of who sits at the table, as above it in the report
        let mut people: Vec<PersonId> =
            talk.participants.iter().map(|one| one.person).filter(|id| all.contains(id)).collect();
        people.extend(all.iter().filter(|id| talk.participant(**id).is_none()));
        if people.is_empty() {
            return Vec::new();
        }
        let scale = words.of(
            "1 is niet zo, 5 is helemaal zo. ≠ staat waar de cijfers verschillen.",
            "1 is not so, 5 is quite so. ≠ stands where the numbers differ.",
        );
        let mut blocks =
            vec![Block::Heading(words.checklist().to_owned()), Block::Text(Para::quiet(scale))];
        let tables = people.chunks(MOST_ABREAST).map(|abreast| self.scored(&scored, abreast));
        blocks.extend(tables.map(Block::Table));
        blocks
    }

    fn scored(&self, scored: &BTreeMap<Cell, Vec<(PersonId, u8)>>, abreast: &[PersonId]) -> Table {
        let names: Vec<String> = abreast.iter().map(|id| self.person(*id)).collect();
        let mut columns = vec![(self.words.of("Zin", "Sentence"), 52.0)];
        columns.extend(names.iter().map(|name| (name.as_str(), 48.0 / names.len().max(3) as f64)));
        let mut table = Table::new(self.words.checklist(), &columns);
        for (cell, scores) in scored {
            let differ = scores.iter().any(|(_, score)| *score != scores[0].1);
            let sentence = Para::plain(self.words.asked(*cell));
            let mut row = vec![vec![match differ {
                true => sentence.with(Sign::Differs),
                false => sentence,
            }]];
            row.extend(abreast.iter().map(|id| {
                let score = scores.iter().find(|(person, _)| person == id);
                vec![match score {
                    Some((_, score)) => Para::bold(score.to_string()),
                    None => Para::quiet("–"),
                }]
            }));
            table.rows.push(row);
        }
        table
    }
}
