//! Which parts of a long timeline stand on this device, so that an edit writes only those it touched.

use std::{fmt::Write as _, mem};

use timeline_core::file::parts::{Part, Parts, join};

use super::{Doc, DraftId};

/// A timeline of more items is kept in parts.
const LONG: usize = 500;

/// How the row of a timeline in parts begins; the text of a file begins with a brace.
const IN_PARTS: &str = "parts";

/// The parts that stand on this device under their numbers, whatever becomes of what is being
/// written.
#[derive(Debug, Default)]
pub struct KeptParts {
    draft: Option<DraftId>,
    parts: Vec<(Part, u32)>,
    next: u32,
}

/// What to write, all or nothing, so that a timeline stands there.
#[derive(Debug)]
pub struct Writing {
    /// All parts that stand there go first.
    pub anew: bool,
    /// Parts that come, by their numbers.
    pub puts: Vec<(u32, String)>,
    /// Numbers of parts that go.
    pub drops: Vec<u32>,
    /// The text of the whole timeline, or where its parts are.
    pub row: String,
    parts: Vec<(Part, u32)>,
}

impl KeptParts {
    /// What has to be written for this timeline. What it takes away counts as gone from now on, and what
    /// it adds only when [`Self::written`] says so: whatever becomes of it, a later one fits.
    pub fn write(&mut self, doc: &Doc) -> Writing {
        let mut kept = mem::take(&mut self.parts);
        if self.draft.replace(doc.draft) != Some(doc.draft) {
            kept.clear();
        }
        let parts = if is_in_parts(doc) { Parts::of(doc.document()) } else { None };
        let Some(Parts { head, items, tail }) = parts else {
            let (puts, drops, row) = (Vec::new(), Vec::new(), doc.text());
            return Writing { anew: true, puts, drops, row, parts: Vec::new() };
        };
        let mut from = 0;
        let (mut parts, mut puts, mut drops) = (Vec::new(), Vec::new(), Vec::new());
        for part in items {
            // why: an edit never changes the order of the parts it leaves alone
            let found = kept[from..].iter().position(|(other, _)| other.is_same(&part));
            let number = match found {
                Some(at) => {
                    drops.extend(numbers_of(&kept[from..from + at]));
                    from += at + 1;
                    let (part, number) = kept[from - 1].clone();
                    self.parts.push((part, number));
                    number
                }
                None => {
                    self.next += 1;
                    puts.push((self.next, part.text()));
                    self.next
                }
            };
            parts.push((part, number));
        }
        drops.extend(numbers_of(&kept[from..]));
        let anew = self.parts.is_empty();
        let mut row = IN_PARTS.to_owned();
        for number in numbers_of(&parts) {
            // why: writing to memory cannot fail
            let _ = write!(row, " {number}");
        }
        // why: a text of ours has no line ends
        let row = format!("{row}\n{head}\n{tail}");
        Writing { anew, puts, drops: if anew { Vec::new() } else { drops }, row, parts }
    }

    /// This was written, and nothing after it was begun.
    pub fn written(&mut self, writing: Writing) {
        self.parts = writing.parts;
    }

    /// Nobody knows what stands there: the next one is written as a whole.
    pub fn lost(&mut self) {
        self.draft = None;
    }
}

fn numbers_of(parts: &[(Part, u32)]) -> impl Iterator<Item = u32> {
    parts.iter().map(|(_, number)| *number)
}

/// Whether the timeline is kept in parts, once they were all written. What holds fields of another version
/// can only be written as a whole.
#[must_use]
pub fn is_in_parts(doc: &Doc) -> bool {
    doc.timeline().items.len() > LONG && !doc.document().has_unknown_fields()
}

/// The numbers of the parts this row tells of; none where it holds the whole text.
#[must_use]
pub fn part_numbers(row: &str) -> Option<Vec<u32>> {
    let line = row.strip_prefix(IN_PARTS)?.lines().next()?;
    line.split_whitespace().map(|number| number.parse().ok()).collect()
}

/// The text of a timeline from its row and its parts in the order of their [`part_numbers`].
#[must_use]
pub fn whole(row: &str, parts: &[impl AsRef<str>]) -> Option<String> {
    let mut lines = row.lines().skip(1);
    Some(join(lines.next()?, parts, lines.next()?))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use proptest::prelude::*;
    use timeline_core::{
        edit::Edit,
        model::{EventKind, Item, ItemId, LaneId, Timeline, TimelineId},
    };

    use super::*;

    /// What stands on the device.
    #[derive(Default)]
    struct Table {
        row: String,
        parts: BTreeMap<u32, String>,
    }

    impl Table {
        fn apply(&mut self, writing: &Writing) {
            if writing.anew {
                self.parts.clear();
            }
            for number in &writing.drops {
                self.parts.remove(number);
            }
            self.parts.extend(writing.puts.iter().cloned());
            self.row.clone_from(&writing.row);
        }

        fn text(&self) -> String {
            let Some(numbers) = part_numbers(&self.row) else { return self.row.clone() };
            let parts: Vec<&String> = numbers.iter().map(|number| &self.parts[number]).collect();
            whole(&self.row, &parts).unwrap()
        }
    }

    fn item(n: u64, title: &str) -> Item {
        Item::event(ItemId(1_000 + n), LaneId(2), title, EventKind::Family)
    }

    fn doc(items: usize) -> Doc {
        let mut timeline = Timeline::new(TimelineId(1), "Noor");
        timeline.items = (0..).map(|n| item(n, "iets")).take(items).collect();
        Doc::new(timeline.into(), DraftId(7), date(2026, 9, 1))
    }

    fn edit(doc: &mut Doc, edit: Edit) {
        doc.apply(edit, "step", None, date(2026, 9, 1)).unwrap();
    }

    #[derive(Clone, Debug)]
    enum Act {
        Change(usize),
        Add(usize),
        Remove(usize),
        Undo,
        /// Begins to write.
        Begin,
        /// The first that was begun ends, well or not.
        End(bool),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let at = 0..700_usize;
        let act = prop_oneof![
            4 => at.clone().prop_map(Act::Change),
            2 => at.clone().prop_map(Act::Add),
            2 => at.prop_map(Act::Remove),
            2 => Just(Act::Undo),
            6 => Just(Act::Begin),
            6 => any::<bool>().prop_map(Act::End),
        ];
        prop::collection::vec(act, 0..60)
    }

    proptest! {
        // why: each of them is hundreds of items long
        #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 5))]

        #[test]
        fn whatever_fails_or_comes_between_what_stands_there_is_a_timeline_as_it_was_written(
            items in LONG - 3..LONG + 200, acts in acts(),
        ) {
            let mut doc = doc(items);
            let (mut kept, mut table) = (KeptParts::default(), Table::default());
            let mut last = String::new();
            let mut under_way: Vec<(Writing, String)> = Vec::new();
            let mut fresh = 1_000_000;
            for act in acts {
                let items = &doc.timeline().items;
                match act {
                    Act::Change(at) => {
                        let mut changed = items[at % items.len()].clone();
                        changed.title.push('!');
                        edit(&mut doc, Edit::replace(changed));
                    }
                    Act::Add(at) => {
                        fresh += 1;
                        let record = Box::new(item(fresh, "nieuw").into());
                        edit(&mut doc, Edit::Insert { at, record });
                    }
                    Act::Remove(at) => {
                        let id = items[at % items.len()].id;
                        edit(&mut doc, Edit::remove(id));
                    }
                    Act::Undo => {
                        doc.undo(date(2026, 9, 1)).unwrap();
                    }
                    Act::Begin => {
                        let writing = kept.write(&doc);
                        under_way.push((writing, doc.text()));
                    }
                    Act::End(well) if !under_way.is_empty() => {
                        let (writing, text) = under_way.remove(0);
                        if well {
                            table.apply(&writing);
                            last = text;
                        }
                        match (well, under_way.is_empty()) {
                            (true, true) => kept.written(writing),
                            (true, false) => {}
                            (false, _) => kept.lost(),
                        }
                    }
                    Act::End(_) => {}
                }
                prop_assert_eq!(&table.text(), &last);
            }
        }
    }

    #[test]
    fn an_edit_of_a_long_timeline_writes_one_part_and_where_the_others_are() {
        let mut doc = doc(5_000);
        let mut kept = KeptParts::default();
        let first = kept.write(&doc);
        assert!(first.anew && first.puts.len() > 50);
        let all = first.row.len();
        kept.written(first);
        let mut changed = doc.timeline().items[2_000].clone();
        changed.title = "anders".into();
        edit(&mut doc, Edit::replace(changed));
        let second = kept.write(&doc);
        assert!(!second.anew);
        assert_eq!((second.puts.len(), second.drops.len()), (1, 1));
        assert!(second.row.len() <= all + 10);
        kept.written(second);
        assert!(kept.write(&doc).puts.is_empty());
    }

    #[test]
    fn a_short_timeline_is_written_whole_and_takes_the_place_of_its_parts() {
        let mut doc = doc(LONG + 1);
        let (mut kept, mut table) = (KeptParts::default(), Table::default());
        let long = kept.write(&doc);
        table.apply(&long);
        kept.written(long);
        assert!(!table.parts.is_empty());
        edit(&mut doc, Edit::remove(ItemId(1_000)));
        table.apply(&kept.write(&doc));
        assert!(table.parts.is_empty());
        assert_eq!(table.row, doc.text());
    }
}
