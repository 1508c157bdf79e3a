//! A stretch, and what narrows it: "in groep 4, na kerst", "2020, in de zomer", "voor de zomer, in
//! 2020".

use super::{borrow::place_in, calendar, clause::holds_item, moment::moment, words::Words};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Spanned, Unit, Year},
};

/// What is said of a time within a year, a group or an age.
pub(super) fn within(words: Words<'_>) -> Option<Moment> {
    let before = |lex: &Lex| {
        matches!(
            lex,
            Lex::Before
                | Lex::After
                | Lex::JustBefore
                | Lex::JustAfter
                | Lex::Around
                | Lex::Between
                | Lex::When
                | Lex::During
                // "5 december groep 4"
                | Lex::Group
        )
    };
    let parted = ['(', ',', ':'].into_iter().flat_map(|mark| words.splits(Lex::Mark(mark)));
    let last = words.lex.len().saturating_sub(1);
    // "2023-2024 1 havo", "2023-2024 brugklas"
    let class = |n: usize| match words.lex[n] {
        Lex::Level(_) | Lex::Class => n < last,
        Lex::Num(_, 1) => matches!(words.lex.get(n + 1), Some(Lex::Level(_))),
        lex => lex == Lex::Bridge,
    };
    // "groep 3 najaar 2023"
    let after = |n: usize| n >= 2 && words.lex[n - 2] == Lex::Group;
    // "2019 – eind groep 4" is a period
    let dashed = (0..=last).any(|n| words.lex[n] == Lex::Mark('-') && !words.glued(n));
    let beside = (1..=if dashed { 0 } else { last })
        .filter(|&n| after(n) || class(n) || n < last && before(&words.lex[n]))
        .map(|n| (words.to(n), words.from(n)));
    // "groep 2 - eind", but not "groep 2 - oktober", which may be from the one to the other
    let dash = words.splits(Lex::Mark('-')).filter(|(_, said)| {
        matches!(
            said.lex,
            [Lex::Begin | Lex::Middle | Lex::End]
                | [Lex::Begin | Lex::Middle | Lex::End, .., Lex::SchoolYear]
        )
    });
    let both = parted.chain(words.splits(Lex::In)).chain(dash);
    both.flat_map(|(left, right)| [(left, right), (right, left)])
        .chain(beside.flat_map(|(left, right)| [(left, right), (right, left)]))
        .find_map(|(scope, said)| narrowed(scope.trimmed(), said.trimmed()))
}

fn narrowed(words: Words<'_>, said: Words<'_>) -> Option<Moment> {
    let whole = moment(words)?;
    let (scope, of_part) = match &whole {
        // "eind groep 3 (mei)": the month says it closer
        Moment::Part(_, of) => ((**of).clone(), true),
        scope => (scope.clone(), false),
    };
    // "zomer 2022, na de verhuizing"
    let dated = matches!(scope, Moment::Yearly(_, year) if year != Year::Missing);
    if !dated && !calendar::is_stretch(&scope) {
        return None;
    }
    // "groep 2, einde schooljaar", "2024, begin van het jaar": of that year
    let said = match said.lex {
        [Lex::Begin | Lex::Middle | Lex::End, Lex::SchoolYear]
        | [
            Lex::Begin | Lex::Middle | Lex::End,
            Lex::Of,
            ..,
            Lex::SchoolYear | Lex::Unit(Unit::Year),
        ] if said.lex.len() < 5 => said.to(1),
        _ => said,
    };
    // "groep 3,4,5" is no group 3 and four and a half
    if let [Lex::Num(..), Lex::Mark(','), Lex::Num(..)] = said.lex {
        return None;
    }
    // "na het ongeluk" asks for one; "ongeluk" is what it is about
    let asks = |narrow: &Moment| matches!(narrow, Moment::Beside { .. } | Moment::Offset { .. });
    let mut narrow = moment(said).filter(|narrow| match holds_item(narrow) {
        true => asks(narrow),
        false => !dated || matches!(narrow, Moment::Epidemic(_)),
    })?;
    let filled = place_in(&mut narrow, &scope, &said.bytes(), &words.bytes());
    let yearly = matches!(
        narrow,
        Moment::Yearly(..)
            | Moment::YearlyIn { .. }
            | Moment::Span(Spanned::Or | Spanned::Between, ..)
    );
    if of_part && !(filled && yearly || asks(&narrow)) {
        return None;
    }
    match narrow {
        Moment::Age(_) | Moment::Birthday(_) | Moment::Epidemic(_) => {
            Some(Moment::Span(Spanned::Listed, Box::new(scope), Box::new(narrow)))
        }
        Moment::Yearly(..) | Moment::SchoolYear(_)
            if !filled && !matches!(scope, Moment::Year(_)) =>
        {
            Some(Moment::Span(Spanned::Listed, Box::new(scope), Box::new(narrow)))
        }
        _ if yearly => filled.then_some(narrow),
        Moment::Beside { .. } | Moment::Offset { .. } => {
            Some(Moment::Span(Spanned::Within, Box::new(whole), Box::new(narrow)))
        }
        Moment::Part(part, of) if *of == Moment::Gap => Some(Moment::Part(part, Box::new(scope))),
        Moment::Part(..) | Moment::Around(_) if filled => Some(narrow),
        // "bij de kleuters in groep 2"
        Moment::School(_) if matches!(scope, Moment::School(_)) => {
            Some(Moment::Span(Spanned::Listed, Box::new(scope), Box::new(narrow)))
        }
        // "groep 3 in 2024"
        Moment::Year(_) if !matches!(scope, Moment::Year(_)) => {
            Some(Moment::Span(Spanned::Listed, Box::new(scope), Box::new(narrow)))
        }
        // "begin 2025 in groep 4"
        Moment::Part(_, ref of) if matches!(**of, Moment::Year(_) | Moment::Yearly(..)) => {
            Some(Moment::Span(Spanned::Within, Box::new(scope), Box::new(narrow)))
        }
        _ => None,
    }
}
