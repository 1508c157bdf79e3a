//! The words by how they are looked up: as they are written, by how many atoms they take, and the ones known
//! with a slip in them.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{
    Lex,
    entries::ENTRIES,
    slip::{LONG, SHORT, is_calendar, is_of_time, leads},
};

pub(super) struct Table {
    pub(super) words: BTreeMap<&'static str, Lex>,
    /// For the first word of groups of words: the most atoms a group takes.
    pub(super) longest: BTreeMap<&'static str, usize>,
    /// Long words about time, which are recognised with a slip in them.
    pub(super) long: Vec<(&'static str, Lex)>,
    /// Shorter ones, which are beside a number.
    pub(super) short: Vec<(&'static str, Lex)>,
}

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        words: BTreeMap::new(),
        longest: BTreeMap::new(),
        long: Vec::new(),
        short: Vec::new(),
    };
    for &(words, lex) in ENTRIES {
        for words in words.split('|') {
            table.words.insert(words, lex);
            let single = !words.contains(' ');
            if single && words.len() > LONG && (is_calendar(lex) || is_of_time(lex)) {
                table.long.push((words, lex));
            } else if single
                // why: "form" and "rand" are words of their own
                && words.len() > SHORT + usize::from(matches!(lex, Lex::Since | Lex::Around))
                && (is_calendar(lex) || is_of_time(lex) || leads(lex))
            {
                table.short.push((words, lex));
            }
            if let Some((first, rest)) = words.split_once(' ') {
                let length = rest.split(' ').count() + 1;
                let longest = table.longest.entry(first).or_default();
                *longest = length.max(*longest);
            }
        }
    }
    table
});

/// Every wording there is.
#[cfg(test)]
pub(crate) fn wordings() -> Vec<&'static str> {
    ENTRIES.iter().flat_map(|(words, _)| words.split('|')).collect()
}
