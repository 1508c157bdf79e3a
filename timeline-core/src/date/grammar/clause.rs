//! What is said of the child in a clause: "toen ze 4 was", "when she was 4", "ze zat in groep 3".

use super::{
    age, calendar,
    change::{entering, turned},
    moment::{is_birth, item, moment},
    remark::is_own,
    words::{Words, number},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Counted, Moment, School, Side, Unit, Year, Yearly},
    token::fold_word,
};

/// "toen ze 4 was", "when she was 4", "ze was 4".
pub(super) fn clause(words: Words<'_>) -> Option<Moment> {
    let (inner, when) = match words.lex {
        [Lex::When, _, ..] => (words.from(1), true),
        [Lex::Pronoun, Lex::Was | Lex::Began, _, ..] | [Lex::Pronoun, _, .., Lex::Was] => {
            (words, false)
        }
        // "dat was in groep 3", its "dat" taken off before
        [Lex::Was, _, ..] | [Lex::Merely, _, .., Lex::Was] | [Lex::Merely, Lex::Was, _, ..] => {
            (words.from(1), false)
        }
        [Lex::This, Lex::Was, _, ..] => (words.from(2), false),
        // "9 of 10 was ze"
        [Lex::Num(..) | Lex::Count(_), .., Lex::Was, Lex::Pronoun] => {
            (words.to(words.lex.len() - 2), false)
        }
        // "Lotte was 2"
        [Lex::Few, Lex::Unit(Unit::Day | Unit::Week | Unit::Month), Lex::Old] => {
            return read_predicate(words);
        }
        // "peuter van 2 jaar"
        [Lex::Stage(_) | Lex::Infants | Lex::ChildNoun, Lex::Of, _, ..] => {
            return read_predicate(words.from(2));
        }
        _ => return of_somebody(words, false),
    };
    let of_year = |said: Moment| match led(words.to(1), &["jaar", "year"]) {
        true => Moment::Holding(Counted::Unit(Unit::Year), Box::new(said)),
        false => said,
    };
    if let Some(said) = of_somebody(inner, true) {
        let birth = matches!(&said, Moment::Of { what, .. } if **what == Moment::Birth);
        return Some(if birth { of_year(said) } else { said });
    }
    let ends = matches!(inner.lex, [.., Lex::Was]);
    let said = predicate(inner, ends).and_then(read_predicate);
    // "de dag dat ze 4 werd"
    let said = match said {
        Some(Moment::Age(Age::Years(n))) if led(words.to(1), &["dag", "day"]) => {
            Some(Moment::Birthday(n))
        }
        // "het jaar dat ze 4 werd"; that she was 4, began on that day
        Some(Moment::Age(Age::Years(n))) if led(words.to(1), &["jaar", "year"]) && came(inner) => {
            Some(of_year(Moment::Birthday(n)))
        }
        said => said,
    };
    let said = said.or_else(|| if when { turned(inner) } else { None });
    said.or_else(|| if when { item(inner, false).map(of_year) } else { None })
}

/// "de dag dat", "in het jaar waarin".
fn led(when: Words<'_>, units: &[&str]) -> bool {
    fold_word(when.said()).split_whitespace().any(|word| units.contains(&word))
}

/// Whether it says that it came to be: "ze 4 werd".
pub(super) fn came(words: Words<'_>) -> bool {
    let verb = |n: usize| fold_word(words.from(n).to(1).said());
    (0..words.lex.len()).any(|n| {
        matches!(&*verb(n), "werd" | "wordt" | "geworden" | "turned" | "turning" | "became")
    })
}

/// What is said of the child in a clause: "4" in "ze 4 was".
pub(super) fn predicate(words: Words<'_>, ends_in_verb: bool) -> Option<Words<'_>> {
    let mut words = words;
    words = match words.lex {
        [Lex::Pronoun | Lex::ChildNoun, _, ..] => words.from(1),
        [Lex::The | Lex::Possessive, Lex::ChildNoun, _, ..] => words.from(2),
        // what is not said of somebody: "toen alles dicht was"
        [Lex::Word, _, ..] if ends_in_verb => words.from(1),
        _ => words,
    };
    loop {
        words = match words.lex {
            [Lex::Was | Lex::Merely | Lex::When | Lex::Pronoun, _, ..] => words.from(1),
            [Lex::Of, _, ..] => words.from(1),
            [rest @ .., Lex::Was] if !rest.is_empty() => words.to(rest.len()),
            _ => return (!words.lex.is_empty()).then_some(words),
        };
    }
}

pub(super) fn read_predicate(words: Words<'_>) -> Option<Moment> {
    // "als 3-jarige peuter"
    let bare = match words.lex {
        [age @ .., Lex::Stage(_) | Lex::Infants | Lex::ChildNoun] => words.to(age.len()),
        _ => words,
    };
    if let Some(age) = age::length(bare) {
        return Some(Moment::Age(age));
    }
    let is_school = |n: usize| fold_word(words.from(n).to(1).said()) == "school";
    match words.lex {
        // "een paar weken oud"
        [Lex::Few, Lex::Unit(Unit::Day | Unit::Week | Unit::Month)]
        | [Lex::Few, Lex::Unit(Unit::Day | Unit::Week | Unit::Month), Lex::Old] => {
            Some(Moment::Beside { side: Side::After, near: true, of: Box::new(Moment::Birth) })
        }
        // "als peuter van 3"
        [Lex::A, Lex::Stage(_) | Lex::Infants | Lex::ChildNoun, Lex::Of, _, ..] => {
            read_predicate(words.from(3))
        }
        [Lex::Stage(_) | Lex::Infants, Lex::Of, _, ..] => read_predicate(words.from(2)),
        // "toen ze één was"
        [Lex::A] => Some(Moment::Age(Age::Years(1))),
        // "toen hij naar school ging", "when she started school"
        [Lex::To | Lex::Until | Lex::Began, Lex::Word] if is_school(1) => {
            Some(entering(School::Primary))
        }
        // "toen hij op school begon", "toen hij begon op school"
        [Lex::In, Lex::Word, Lex::Began] if is_school(1) => Some(entering(School::Primary)),
        [Lex::Began, Lex::In, Lex::Word] if is_school(2) => Some(entering(School::Primary)),
        [Lex::Began, Lex::In, _, ..] => moment(words.from(1)),
        [Lex::To | Lex::Until | Lex::Began, _, ..] => {
            let Moment::School(school) = moment(words.from(1))? else { return None };
            Some(entering(school))
        }
        _ => match moment(words).filter(|said| !holds_item(said))? {
            Moment::Number(years) => Some(Moment::Age(Age::Years(years))),
            said => Some(said),
        },
    }
}

/// What is said of somebody by name: "Lotte 2 was", "mijn zusje geboren werd", "Lotte naar groep 3
/// ging". It is the child's own only where it has that name.
fn of_somebody(words: Words<'_>, when: bool) -> Option<Moment> {
    let (names, kin) = name(words.lex)?;
    let what = words.from(names);
    // "mama zwanger was van Noor"
    if kin && let [Lex::Pregnancy, Lex::Was, Lex::Of, _, ..] = what.lex {
        return day_of_somebody(what);
    }
    // a verb before or after it makes it something that is said
    let said = match what.lex {
        // "wegging was hij 3" is not said of somebody called so
        [Lex::Was, Lex::Pronoun, ..] => return None,
        [Lex::Was, _, ..] => predicate(what, false)?,
        [_, .., Lex::Was] if when => predicate(what, false)?,
        _ => return None,
    };
    let what = match said.lex {
        [Lex::Pregnancy] if kin => return Some(Moment::Pregnancy),
        [Lex::Pregnancy, Lex::Of, ..] if kin => return day_of_somebody(said),
        lex if is_birth(lex) => Moment::Birth,
        [n] if let Some(years) = number(*n).filter(|n| *n <= age::MAX_YEARS) => {
            Moment::Age(Age::Years(years))
        }
        // "de huisarts geweest in mei 2022" is of the calendar
        _ => read_predicate(said).filter(|what| {
            let mut own = false;
            what.each(&mut |inner| own |= is_own(inner));
            own
        })?,
    };
    Some(of(words.to(names).trimmed().said(), kin, what))
}

fn is_mother(who: Words<'_>) -> bool {
    let said = fold_word(who.from(who.lex.len() - 1).said());
    matches!(without_s(&said), "mama" | "mam" | "mamma" | "moeder" | "mother" | "mum" | "mom")
}

/// What is said of somebody with this name.
fn of(who: &str, kin: bool, what: Moment) -> Moment {
    let birth = format!("{who} geboren");
    Moment::Of { who: who.to_owned(), birth, kin, what: Box::new(what) }
}

/// "Lottes", "Lotte's": of Lotte.
fn without_s(name: &str) -> &str {
    name.strip_suffix('s').map_or(name, |name| name.trim_end_matches(['\'', '’']))
}

/// Lexemes of a name at the start, and whether it is of kin: "Lotte", "mijn zusje Lotte".
fn name(lex: &[Lex]) -> Option<(usize, bool)> {
    let skipped = usize::from(matches!(lex, [Lex::The | Lex::Possessive, ..]));
    match lex.get(skipped..)? {
        [Lex::Relative, Lex::Word, ..] => Some((skipped + 2, true)),
        [Lex::Relative, ..] => Some((skipped + 1, true)),
        [Lex::Word, ..] if skipped == 0 => Some((1, false)),
        _ => None,
    }
}

/// A day in somebody's life: "Lottes tweede verjaardag", "de geboorte van Lotte".
pub(super) fn day_of_somebody(words: Words<'_>) -> Option<Moment> {
    let last = |who: &[Lex]| words.from(words.lex.len() - who.len());
    // "op papa's verjaardag in 2023"
    let in_year = (1..words.lex.len()).find_map(|at| Some((at, calendar::year(&words.lex[at..])?)));
    let (words, year) = match in_year {
        Some((at, year)) => (words.to(at).trimmed(), year),
        None => (words, Year::Missing),
    };
    let (who, what) = match words.lex {
        [Lex::Ord(n), Lex::Birthday, Lex::Of, who @ ..] => (last(who), Moment::Birthday(*n)),
        [Lex::Birth, Lex::Of, who @ ..] => (last(who), Moment::Birth),
        [Lex::Pregnancy, Lex::Of, who @ ..] | [Lex::Pregnancy, Lex::Was, Lex::Of, who @ ..] => {
            (last(who), Moment::Pregnancy)
        }
        [who @ .., Lex::Ord(n), Lex::Birthday] => (words.to(who.len()), Moment::Birthday(*n)),
        [who @ .., Lex::Birthday] => (words.to(who.len()), Moment::Yearly(Yearly::Birthday, year)),
        [Lex::Birthday, Lex::Of, who @ ..] => (last(who), Moment::Yearly(Yearly::Birthday, year)),
        [who @ .., Lex::Pregnancy] => (words.to(who.len()), Moment::Pregnancy),
        // "Lottes geboorte"; "thuis geboren" is what happened
        [who @ .., Lex::Birth] if led(words.from(who.len()), &["geboorte", "birth"]) => {
            (words.to(who.len()), Moment::Birth)
        }
        _ => return None,
    };
    let (who, with_s) = match who.lex {
        // "papa z'n verjaardag"
        [name @ .., Lex::Mark('\'') | Lex::Possessive] => (who.to(name.len()), false),
        _ => (who, matches!(words.lex, [.., Lex::Birthday | Lex::Birth])),
    };
    let (_, kin) = name(who.lex).filter(|(names, _)| *names == who.lex.len())?;
    let said = who.trimmed().said();
    // "de zwangerschap van mama" is that of the child
    if what == Moment::Pregnancy && is_mother(who) {
        return Some(what);
    }
    Some(of(if with_s { without_s(said) } else { said }, kin, what))
}

pub(super) fn holds_item(moment: &Moment) -> bool {
    let mut found = false;
    moment.each(&mut |inner| {
        found |= matches!(inner, Moment::Item { .. } | Moment::Named(..));
    });
    found
}
