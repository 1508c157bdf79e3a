//! Slips of the hand: a known word with a letter too many, too few, another or in the wrong place.
//! What may be misread, and beside which words; nothing about grammar.

use super::{Lex, table::TABLE};

/// A long word about time with one slip of the hand in it: "septmber", "zwangershap".
pub(super) fn misspelt(text: &str) -> Option<Lex> {
    slipped(text, LONG, &TABLE.long)
}

/// Whether the one long word may be the other with a slip of the hand in it.
pub(crate) fn is_slip_of(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    a.len().min(b.len()) > LONG && a.first() == b.first() && slip(a, b).is_some()
}

/// A word of time with a slip in it, where nothing else is as close.
pub(super) fn slipped(text: &str, least: usize, words: &[(&str, Lex)]) -> Option<Lex> {
    // why: compared byte by byte; the atoms are nearly always plain letters
    if !text.is_ascii() || text.len() < least {
        return None;
    }
    let close = |(word, lex): &&(&str, Lex)| {
        slip(word.as_bytes(), text.as_bytes()).is_some_and(|slip| match slip {
            Slip::Letters => {
                text.as_bytes().first() == word.as_bytes().first() || is_calendar(*lex)
            }
            // why: "geboden" is a word of its own, and so is many a short one
            Slip::OtherLetter => word.len() > LONG && is_calendar(*lex),
        })
    };
    let mut found = words.iter().filter(close).map(|(_, lex)| *lex);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// Letters that a word has more of to be recognised with a slip in it. Short ones are too close to others.
pub(super) const LONG: usize = 6;

/// Letters that a word beside a number has more of: "grope 3", "zomr 2021".
pub(super) const SHORT: usize = 3;

/// A slip of the hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slip {
    /// A letter too many, too few, or in the wrong place.
    Letters,
    /// Another letter in the place of one.
    OtherLetter,
}

/// The one slip that makes the one of the other.
fn slip(a: &[u8], b: &[u8]) -> Option<Slip> {
    if a.len().abs_diff(b.len()) > 1 {
        return None;
    }
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let same = long.iter().zip(short).take_while(|(a, b)| a == b).count();
    let (long, short) = (&long[same..], &short[same..]);
    match (long, short) {
        ([_, long @ ..], short) if long == short => Some(Slip::Letters),
        ([_, long @ ..], [_, short @ ..]) if long == short => Some(Slip::OtherLetter),
        ([a, b, long @ ..], [c, d, short @ ..]) if a == d && b == c && long == short => {
            Some(Slip::Letters)
        }
        _ => None,
    }
}

pub(super) fn is_calendar(lex: Lex) -> bool {
    matches!(lex, Lex::Month(_) | Lex::Season(_) | Lex::Holiday(_) | Lex::SchoolYear)
}

/// What else is said of a time, and known by its word alone.
pub(super) fn is_of_time(lex: Lex) -> bool {
    matches!(
        lex,
        Lex::Feast(_)
            | Lex::Weekday(_)
            | Lex::Stage(_)
            | Lex::Infants
            | Lex::Preschool
            | Lex::Pregnancy
            | Lex::Lockdown
            | Lex::Birth
            | Lex::Birthday
            | Lex::Bridge
            | Lex::Often
            | Lex::Halves(_)
    )
}

/// What leads a number, or another word of time: "begin 2021", "voor groep 3".
pub(super) fn leads(lex: Lex) -> bool {
    matches!(
        lex,
        Lex::Group
            | Lex::Begin
            | Lex::Middle
            | Lex::End
            | Lex::Between
            | Lex::Before
            | Lex::When
            | Lex::Since
            | Lex::Around
    )
}

/// What such a word may stand before.
pub(super) fn is_led(lex: Lex) -> bool {
    is_calendar(lex)
        || matches!(lex, Lex::Group | Lex::Pronoun | Lex::Feast(_) | Lex::Stage(_) | Lex::Infants)
}
