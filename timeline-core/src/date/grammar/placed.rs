//! Placed by something else: "na X", "vlak voor X", "een half jaar na X", "drie jaar geleden".

use super::{
    age,
    calendar::is_stretch,
    change::turned,
    clause::{came, predicate, read_predicate},
    moment::{is_birth, moment},
    part::distance_of,
    words::{Words, many},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Counted, Distance, Moment, Side, Spanned, Unit, Yearly},
};

/// A length of time: "een half jaar", "twee maanden", "een paar weken".
pub(super) fn distance(words: Words<'_>) -> Option<Distance> {
    let words = match words.lex {
        [Lex::Around | Lex::Almost | Lex::Merely | Lex::In, _, ..] => words.from(1),
        _ => words,
    };
    match words.lex {
        [Lex::Few, Lex::Unit(Unit::Day | Unit::Week | Unit::Month)] => return Some(Distance::Few),
        [n, unit @ Lex::Unit(Unit::Quarter)] => return distance_of(*n, *unit),
        // "een maand of drie"
        [Lex::A, unit @ Lex::Unit(_), Lex::Or, n] => return distance_of(*n, *unit),
        _ => {}
    }
    age::length(words)?.distance()
}

/// So long before today; none when the words are no mere length of time.
pub(super) fn ago(words: Words<'_>) -> Option<Moment> {
    let distance = match words.lex {
        // "jaren geleden" does not say how many
        [Lex::Unit(Unit::Year)] if !many(words) => Distance::Months(12),
        _ => distance(words)?,
    };
    Some(Moment::Offset { distance, side: Side::Before, of: Box::new(Moment::Now) })
}

/// Placed by something else: "na X", "vlak voor X", "een half jaar na X", "drie jaar geleden".
pub(super) fn placed(words: Words<'_>) -> Option<Moment> {
    let beside = |side: Side, near: bool| {
        let of = Box::new(reference(words.from(1))?);
        Some(Moment::Beside { side, near, of })
    };
    match words.lex {
        // "vlak voor of na X": either side of it
        [first @ (Lex::JustBefore | Lex::JustAfter), Lex::Or | Lex::Mark('/'), second, _, ..]
            if let (Some(left), Some(right)) = (side_of(*first), side_of(*second)) =>
        {
            let of = Box::new(reference(words.from(3))?);
            let [left, right] = [left, right]
                .map(|side| Box::new(Moment::Beside { side, near: true, of: of.clone() }));
            return Some(Moment::Span(Spanned::Or, left, right));
        }
        [Lex::Before, _, ..] => return beside(Side::Before, false),
        [Lex::After, _, ..] => return beside(Side::After, false),
        [Lex::JustBefore, _, ..] => return beside(Side::Before, true),
        [Lex::JustAfter, _, ..] => return beside(Side::After, true),
        [Lex::Almost, _, ..] => {
            let age = match moment(words.from(1)) {
                Some(Moment::Number(years)) => Some(Moment::Age(Age::Years(years))),
                said => said.filter(|said| matches!(said, Moment::Age(_))),
            };
            if let Some(age) = age {
                return Some(Moment::Beside { side: Side::Before, near: true, of: Box::new(age) });
            }
            if let [length @ .., Lex::Ago] = words.lex {
                return ago(words.to(length.len()));
            }
        }
        // "nu 3 jaar geleden"
        [Lex::Now, _, .., Lex::Ago] => return placed(words.from(1)),
        [length @ .., Lex::Ago] => return ago(words.to(length.len())),
        [Lex::Over, _, ..] => {
            // "over Christmas"
            if let Some(
                feast @ (Moment::Yearly(
                    Yearly::Feast(_) | Yearly::Holiday(_) | Yearly::Season(_),
                    _,
                )
                | Moment::YearlyBeside { .. }),
            ) = moment(words.from(1))
            {
                return Some(feast);
            }
            let distance = distance(words.from(1))?;
            return Some(Moment::Offset { distance, side: Side::After, of: Box::new(Moment::Now) });
        }
        _ => {}
    }
    let at = words.lex.iter().position(|lex| side_of(*lex).is_some())?;
    let side = side_of(words.lex[at])?;
    let length = words.to(at);
    let of = Box::new(reference(words.from(at + 1))?);
    // so long before something that only comes after something else is nowhere
    if matches!(*of, Moment::Beside { near: false, .. }) {
        return None;
    }
    if let [Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year))] = length.lex {
        if many(length) {
            return None;
        }
        return Some(Moment::Next { what: Counted::Unit(*unit), side, of });
    }
    Some(Moment::Offset { distance: distance(length)?, side, of })
}

fn side_of(lex: Lex) -> Option<Side> {
    match lex {
        Lex::Before | Lex::JustBefore => Some(Side::Before),
        Lex::After | Lex::JustAfter => Some(Side::After),
        _ => None,
    }
}

/// A length of time that reaches up to today after "sinds": "een half jaar", "een paar weken". A number
/// of years, months or weeks is an age there, as everywhere.
pub(super) fn lasting(words: Words<'_>) -> Option<Moment> {
    match words.lex {
        [Lex::Around, _, ..] => lasting(words.from(1)),
        [Lex::A, .., Lex::Unit(_) | Lex::HalfYear]
        | [Lex::Few, Lex::Unit(_)]
        | [Lex::A, Lex::Unit(_), Lex::Or, _] => ago(words),
        _ => None,
    }
}

/// What something else is placed by; words of a title are asked for here.
pub(super) fn reference(words: Words<'_>) -> Option<Moment> {
    let inner = words.trimmed();
    if is_birth(inner.lex) {
        return Some(Moment::Birth);
    }
    // "before starting group 4"
    let began = match inner.lex {
        [Lex::Began, _, ..] => read_predicate(inner),
        _ => None,
    };
    let said = began
        .or_else(|| turned(words))
        .or_else(|| moment(words))
        // "na een" is not after a year of age
        .or_else(|| read_predicate(predicate(words, false).filter(|said| said.lex != [Lex::A])?))?;
    Some(match said {
        // "nadat ze 4 werd": after that day, not after the year that she was 4
        Moment::Age(Age::Years(n)) if came(words) => Moment::Birthday(n),
        Moment::Item { .. } => dated(words),
        said => asked(said),
    })
}

/// Another item, and perhaps when that was: "de schorsing in oktober 2024", whose title says no month.
fn dated(words: Words<'_>) -> Moment {
    let item = |words: Words<'_>| Moment::Item { words: words.said().to_owned(), asked: true };
    let words = words.trimmed();
    let within = words.splits(Lex::In).find_map(|(of, when)| {
        let when =
            moment(when).filter(|when| is_stretch(when) || matches!(when, Moment::Yearly(..)))?;
        Some(Moment::Span(Spanned::Within, Box::new(when), Box::new(item(of))))
    });
    match within {
        Some(within) => Moment::Named(words.said().to_owned(), Box::new(within)),
        None => item(words),
    }
}

/// Asks for the item that it may name.
pub(super) fn asked(said: Moment) -> Moment {
    match said {
        Moment::Item { words, .. } => Moment::Item { words, asked: true },
        Moment::Turned { began, of } => Moment::Turned { began, of: Box::new(asked(*of)) },
        Moment::Named(words, of) => Moment::Named(words, Box::new(asked(*of))),
        other => other,
    }
}
