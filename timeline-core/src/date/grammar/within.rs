//! A stretch, and what narrows it: "in groep 4, na kerst", "2020, in de zomer", "voor de zomer, in
//! 2020".

use super::{borrow::place_in, calendar, clause::holds_item, moment::moment, words::Words};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Spanned},
};

/// What is said of a time within a year, a group or an age.
pub(super) fn within(words: Words<'_>) -> Option<Moment> {
    let before =
        |lex: &Lex| matches!(lex, Lex::Before | Lex::After | Lex::JustBefore | Lex::JustAfter);
    let parted = words.splits(Lex::Mark(','));
    let side = words.lex.iter().position(before).filter(|&n| n > 0 && n < words.lex.len() - 1);
    let beside = side.map(|n| (words.to(n), words.from(n)));
    parted
        .flat_map(|(left, right)| [(left, right), (right, left)])
        .chain(beside)
        .find_map(|(scope, said)| narrowed(scope.trimmed(), said.trimmed()))
}

fn narrowed(words: Words<'_>, said: Words<'_>) -> Option<Moment> {
    let scope = moment(words).filter(calendar::is_stretch)?;
    let mut narrow = moment(said).filter(|narrow| !holds_item(narrow))?;
    let filled = place_in(&mut narrow, &scope, &said.bytes(), &words.bytes());
    match narrow {
        Moment::Yearly(..) | Moment::YearlyIn { .. } => filled.then_some(narrow),
        Moment::Beside { .. } => {
            Some(Moment::Span(Spanned::Within, Box::new(scope), Box::new(narrow)))
        }
        Moment::Part(..) | Moment::Around(_) if filled => Some(narrow),
        _ => None,
    }
}
