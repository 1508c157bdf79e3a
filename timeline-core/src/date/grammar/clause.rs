//! What is said of the child in a clause: "toen ze 4 was", "when she was 4", "ze zat in groep 3".

use super::{
    age,
    moment::{item, moment},
    words::Words,
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Distance, Moment, Part, School},
};

/// "toen ze 4 was", "when she was 4", "ze was 4".
pub(super) fn clause(words: Words<'_>) -> Option<Moment> {
    let (inner, when) = match words.lex {
        [Lex::When, _, ..] => (words.from(1), true),
        [Lex::Pronoun, Lex::Was, _, ..] | [Lex::Pronoun, _, .., Lex::Was] => (words, false),
        _ => return None,
    };
    let ends = matches!(inner.lex, [.., Lex::Was]);
    // "toen Lotte geboren werd": she may be a sister
    if when && let [Lex::Word, Lex::Was, Lex::Birth] | [Lex::Word, Lex::Birth, Lex::Was] = inner.lex
    {
        return Some(Moment::BirthOf(inner.said().to_owned()));
    }
    let said = predicate(inner, ends).and_then(read_predicate);
    said.or_else(|| if when { item(inner, false) } else { None })
}

/// What is said of the child in a clause: "4" in "ze 4 was".
pub(super) fn predicate(words: Words<'_>, ends_in_verb: bool) -> Option<Words<'_>> {
    let mut words = words;
    words = match words.lex {
        [Lex::Pronoun | Lex::ChildNoun, _, ..] => words.from(1),
        [Lex::The | Lex::Possessive, Lex::ChildNoun, _, ..] => words.from(2),
        // a name: only in a whole clause, and of nobody else in the family
        [Lex::Word, Lex::Was, _, ..] => words.from(1),
        [Lex::Word, _, ..] if ends_in_verb => words.from(1),
        _ => words,
    };
    loop {
        words = match words.lex {
            [Lex::Was | Lex::Merely | Lex::When, _, ..] => words.from(1),
            [Lex::Of, _, ..] => words.from(1),
            [rest @ .., Lex::Was] if !rest.is_empty() => words.to(rest.len()),
            _ => return (!words.lex.is_empty()).then_some(words),
        };
    }
}

pub(super) fn read_predicate(words: Words<'_>) -> Option<Moment> {
    if let Some(age) = age::length(words) {
        return Some(Moment::Age(age));
    }
    match words.lex {
        [Lex::To, _, ..] => {
            let Moment::School(school) = moment(words.from(1))? else { return None };
            let of = Box::new(Moment::School(school));
            Some(match school {
                School::Group(_)
                | School::Class(_)
                | School::Level(_, Some(_))
                | School::Bridge => Moment::Part(Part::Begin, of),
                // a school of many years: its first months
                _ => Moment::Edge { first: true, distance: Distance::Months(3), of },
            })
        }
        _ => match moment(words).filter(|said| !holds_item(said))? {
            Moment::Number(years) => Some(Moment::Age(Age::Years(years))),
            said => Some(said),
        },
    }
}

pub(super) fn holds_item(moment: &Moment) -> bool {
    let mut found = false;
    moment.each(&mut |inner| found |= matches!(inner, Moment::Item { .. }));
    found
}
