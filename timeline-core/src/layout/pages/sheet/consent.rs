//! What is shared with whom, since when, and who said so. A timeline made for one receiver holds
//! only what was decided about that receiver.

use std::collections::BTreeSet;

use super::super::block::{Block, Cell, Para, Table};
use super::Source;
use crate::model::{Consent, Receiver, Share};
use crate::sorted;

/// One row: what it is about, and what was decided about it.
type Decided<'a> = (Cell, &'a [Share]);

impl Source<'_> {
    pub(super) fn consent(&self) -> Vec<Block> {
        let words = self.words;
        let decided: Vec<Decided<'_>> =
            self.decided().into_iter().filter(|(_, shares)| !shares.is_empty()).collect();
        let receivers: BTreeSet<&Receiver> = sorted::set(
            decided.iter().flat_map(|(_, shares)| *shares).map(|share| &share.receiver),
        );
        if receivers.is_empty() {
            return Vec::new();
        }
        let withdraw = words.of(
            "Iemand die ja zei, kan altijd later nee zeggen. Dan gaat het niet meer mee. Is een vak leeg? Dan is het nog niet gevraagd, en gaat het ook niet mee.",
            "Anyone who said yes can still say no later. Then it is no longer shared. Is a cell empty? Then nobody was asked yet, and it is not shared either.",
        );
        let mut blocks = vec![Block::Text(Para::plain(withdraw))];
        let receivers: Vec<&Receiver> = receivers.into_iter().collect();
        // More columns than this cannot be read.
        for receivers in receivers.chunks(4) {
            let share = 66.0 / receivers.len() as f64;
            let columns: Vec<(&str, f64)> = std::iter::once((words.of("Wat", "What"), 34.0))
                .chain(receivers.iter().map(|one| (words.receiver(Some(*one)), share)))
                .collect();
            let mut table =
                Table::new(words.of("Wie mag wat weten", "Who may know what"), &columns);
            for (what, shares) in &decided {
                let said = |receiver: &&Receiver| {
                    let of = shares.iter().filter(|share| share.receiver == **receiver);
                    of.flat_map(|share| self.share(share)).collect::<Cell>()
                };
                let said: Vec<Cell> = receivers.iter().map(said).collect();
                if said.iter().any(|cell| !cell.is_empty()) {
                    table.rows.push(std::iter::once(what.clone()).chain(said).collect());
                }
            }
            blocks.push(Block::Table(table));
        }
        blocks
    }

    /// Everything about which something can be decided.
    fn decided(&self) -> Vec<Decided<'_>> {
        let words = self.words;
        let mut all: Vec<Decided<'_>> = Vec::new();
        for item in &self.timeline.items {
            let title = Para::bold(self.title(item));
            all.push((vec![title.clone()], &item.shares));
            for statement in &item.statements {
                let teller = self.person(statement.teller);
                let of = words.of(
                    format!("alleen wat {teller} vertelt"),
                    format!("only what {teller} tells"),
                );
                all.push((vec![title.clone(), Para::quiet(of)], &statement.shares));
            }
        }
        for note in &self.timeline.notes {
            let short: String = note.text.chars().take(120).collect();
            let kind = Para::quiet(words.of("aantekening", "note"));
            all.push((vec![Para::plain(short), kind], &note.shares));
        }
        for talk in &self.timeline.conversations {
            let kind = talk.kind.name(words.0);
            let what = vec![Para::bold(kind), Para::quiet(words.date(talk.date))];
            all.push((what, &talk.shares));
        }
        all
    }

    /// Yes, no or not asked yet; then since when and by whom.
    fn share(&self, share: &Share) -> Vec<Para> {
        let words = self.words;
        let may = match share.consent {
            Consent::Yes => Para::bold(words.of("ja", "yes")),
            Consent::No => Para::plain(words.of("nee", "no")),
            Consent::Ask => Para::plain(words.of("nog vragen", "still to ask")),
        };
        let since = share.on.map(|day| words.date(day));
        let by = share.by.map(|person| self.person(person));
        let more: Vec<String> = since.into_iter().chain(by).collect();
        let more = (!more.is_empty()).then(|| Para::quiet(more.join(" · ")));
        std::iter::once(may).chain(more).collect()
    }
}
