//! The notes, by kind.

use super::super::block::{Block, Cell, Para, Table};
use super::Source;
use crate::model::{Note, NoteKind, Pin};

impl Source<'_> {
    pub(super) fn notes(&self) -> Vec<Block> {
        let words = self.words;
        let mut blocks = Vec::new();
        for kind in NoteKind::ALL {
            let name = words.note(kind);
            let mut table = Table::new(
                name,
                &[
                    (words.of("Hoort bij", "Belongs to"), 28.0),
                    (words.of("Wat er gezegd is", "What was said"), 48.0),
                    (words.of("Wie", "Who"), 24.0),
                ],
            );
            let notes = self.timeline.notes.iter().filter(|note| note.kind == kind);
            table.rows = notes.map(|note| self.note(note)).collect();
            if !table.rows.is_empty() {
                blocks.push(Block::Heading(name.to_owned()));
                blocks.push(Block::Table(table));
            }
        }
        blocks
    }

    fn note(&self, note: &Note) -> Vec<Cell> {
        let pin = match &note.pin {
            Pin::Item(id) => match self.timeline.item(*id) {
                Some(item) => {
                    let mut cell = vec![Para::plain(self.title(item))];
                    cell.extend(self.lane(item.lane));
                    cell
                }
                None => Cell::new(),
            },
            Pin::Lane(id) => self.lane(*id).into_iter().collect(),
            Pin::When(when) => self.when(when),
        };
        let mut who = vec![self.who(note.by)];
        who.extend(note.made_on.map(|day| Para::quiet(self.words.date(day))));
        vec![pin, vec![Para::plain(note.text.clone())], who]
    }
}
