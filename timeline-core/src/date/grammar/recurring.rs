//! What comes back: "elke herfst", "elke maandag in groep 5", "in 2022 twee keer per week".

use super::{phrase, words::Words};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Phrase},
};

/// How often, and in which time.
pub(super) fn recurring(words: Words<'_>) -> Option<Phrase> {
    let start = starts(words.lex)?;
    let said_first = words.to(start);
    if !said_first.lex.is_empty() {
        let within = Box::new(period(said_first)?);
        return Some(Phrase::Recurring { how: words.from(start).bytes(), within: Some(within) });
    }
    // at least "elke" with one word, "wekelijks", "twee keer per week"
    let least = match words.lex {
        [Lex::Every, ..] => 2,
        lex => 1 + lex.iter().position(|lex| matches!(lex, Lex::Often | Lex::Per))?,
    };
    for split in least..words.lex.len() {
        if let Some(within) = period(words.from(split)) {
            let how = words.to(split).trimmed().bytes();
            return Some(Phrase::Recurring { how, within: Some(Box::new(within)) });
        }
    }
    (words.lex.len() >= least)
        .then(|| Phrase::Recurring { how: words.trimmed().bytes(), within: None })
}

/// Where the words that say how often begin.
fn starts(lex: &[Lex]) -> Option<usize> {
    if let Some(at) = lex.iter().position(|lex| matches!(lex, Lex::Every | Lex::Often)) {
        return Some(at);
    }
    let per = lex.iter().position(|lex| *lex == Lex::Per)?;
    let counts = |lex: &Lex| {
        matches!(
            lex,
            Lex::Num(..)
                | Lex::Count(_)
                | Lex::A
                | Lex::Ord(_)
                | Lex::Times
                | Lex::Halves(_)
                | Lex::Few
        )
    };
    Some(per - lex[..per].iter().rev().take_while(|lex| counts(lex)).count())
}

/// A time to recur in: a phrase, but no bare number and no words that merely may name an item.
fn period(words: Words<'_>) -> Option<Phrase> {
    let said = phrase(words)?;
    let mut clear = !matches!(said, Phrase::Unknown | Phrase::Recurring { .. });
    said.each(&mut |moment| {
        clear &= !matches!(moment, Moment::Number(_) | Moment::Item { asked: false, .. });
    });
    clear.then_some(said)
}
