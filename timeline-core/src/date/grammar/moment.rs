//! A moment or stretch: a base (day, group, age …), two of them ("X of Y"), or one with something
//! before it ("rond", "eind", "vlak voor", "een half jaar na").

use super::{
    age,
    borrow::{Order, borrow},
    calendar::{self, calendar},
    school::school,
    words::{Words, number},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Distance, Epidemic, Moment, Part, School, Side, Spanned, Unit, Year},
};

/// What the whole run says.
pub(super) fn moment(words: Words<'_>) -> Option<Moment> {
    words.spend()?;
    let asked = asked(words.lex);
    let words = words.trimmed();
    if words.lex.is_empty() {
        return None;
    }
    qualified(words)
        .or_else(|| base(words))
        .or_else(|| clause(words))
        // "eind schooljaar 23/24", "na 14/3/2017": first as one, before they fall apart
        .or_else(|| part(words).or_else(|| placed(words)).filter(|said| !of_span(said)))
        .or_else(|| between(words))
        .or_else(|| either(words))
        .or_else(|| part(words))
        .or_else(|| placed(words))
        .or_else(|| item(words, asked))
}

/// A part of, or something placed by, two moments at once.
fn of_span(moment: &Moment) -> bool {
    let of = match moment {
        Moment::Part(_, of)
        | Moment::Edge { of, .. }
        | Moment::Beside { of, .. }
        | Moment::Offset { of, .. }
        | Moment::Next { of, .. } => of,
        _ => return false,
    };
    matches!(**of, Moment::Span(Spanned::Or | Spanned::And | Spanned::Both, ..))
        || **of == Moment::Gap
}

/// Said as a reference to something: "tijdens …", "bij …".
fn asked(lex: &[Lex]) -> bool {
    lex.iter()
        .take_while(|lex| matches!(lex, Lex::In | Lex::The | Lex::During | Lex::Of))
        .any(|lex| *lex == Lex::During)
}

/// "rond X", "X ongeveer", "misschien X", "X?".
fn qualified(words: Words<'_>) -> Option<Moment> {
    match words.lex {
        // "een jaar of vier" is about four years
        [Lex::A, Lex::Unit(Unit::Year), Lex::Or, n]
        | [Lex::A, Lex::Unit(Unit::Year), Lex::Or, n, Lex::Old] => {
            let years = number(*n).filter(|&n| n <= 30)?;
            Some(Moment::Around(Box::new(Moment::Age(Age::Years(years)))))
        }
        [Lex::Around, _, ..] => around(moment(words.from(1))?),
        [rest @ .., Lex::Around] => around(moment(words.to(rest.len()))?),
        [Lex::Maybe | Lex::Unknown, _, ..] => unsure(moment(words.from(1))?),
        [rest @ .., Lex::Maybe | Lex::Mark('?')] => unsure(moment(words.to(rest.len()))?),
        _ => None,
    }
}

fn around(moment: Moment) -> Option<Moment> {
    Some(Moment::Around(Box::new(moment)))
}

fn unsure(moment: Moment) -> Option<Moment> {
    Some(Moment::Unsure(Box::new(moment)))
}

/// What stands on its own.
fn base(words: Words<'_>) -> Option<Moment> {
    simple(words.lex)
        .or_else(|| school(words).map(Moment::School))
        .or_else(|| age::age(words))
        .or_else(|| calendar(words))
}

fn simple(lex: &[Lex]) -> Option<Moment> {
    Some(match lex {
        [Lex::Now | Lex::Still] => Moment::Now,
        [Lex::Stage(stage)] | [Lex::A | Lex::Possessive, Lex::Stage(stage)] => {
            Moment::Stage(*stage)
        }
        [Lex::A | Lex::Possessive, Lex::Infants] => Moment::School(School::Infants),
        [Lex::Birth]
        | [Lex::Possessive, Lex::Birth]
        | [Lex::Birth, Lex::Of, Lex::Pronoun | Lex::ChildNoun]
        | [Lex::Birth, Lex::Of, Lex::The | Lex::Possessive, Lex::ChildNoun] => Moment::Birth,
        [Lex::Pregnancy] => Moment::Pregnancy,
        // the nine months before birth, not all the time before it
        [Lex::Before, rest @ ..] if is_birth(rest) => Moment::Pregnancy,
        [Lex::Lockdown] => Moment::Epidemic(Epidemic::FirstLockdown),
        [Lex::Ord(n), Lex::Lockdown] | [Lex::Lockdown, Lex::Num(n, 1)] => lockdown(*n)?,
        // the number says it; the year only repeats it
        [Lex::Ord(n), Lex::Lockdown, year @ ..] => {
            calendar::year(year).and_then(|_| lockdown(*n))?
        }
        [Lex::Lockdown, year @ ..] => match calendar::year(year)? {
            Year::Full(2020) => lockdown(1)?,
            Year::Full(2021) => lockdown(2)?,
            _ => return None,
        },
        [Lex::Epidemic(epidemic)] => Moment::Epidemic(*epidemic),
        _ => return None,
    })
}

fn lockdown(n: u32) -> Option<Moment> {
    match n {
        1 => Some(Moment::Epidemic(Epidemic::FirstLockdown)),
        2 => Some(Moment::Epidemic(Epidemic::SecondLockdown)),
        _ => None,
    }
}

/// "(de) geboorte", "ze geboren was".
fn is_birth(lex: &[Lex]) -> bool {
    let lex = match lex {
        [Lex::The | Lex::Possessive | Lex::Pronoun, rest @ ..] => rest,
        lex => lex,
    };
    matches!(
        lex,
        [Lex::Birth]
            | [Lex::Birth, Lex::Was]
            | [Lex::Was, Lex::Birth]
            | [Lex::Birth, Lex::Of, Lex::Pronoun | Lex::ChildNoun]
    )
}

/// "toen ze 4 was", "when she was 4", "ze was 4".
fn clause(words: Words<'_>) -> Option<Moment> {
    let (inner, when) = match words.lex {
        [Lex::When, _, ..] => (words.from(1), true),
        [Lex::Pronoun, Lex::Was, _, ..] | [Lex::Pronoun, _, .., Lex::Was] => (words, false),
        _ => return None,
    };
    let ends = matches!(inner.lex, [.., Lex::Was]);
    let said = predicate(inner, ends).and_then(read_predicate);
    said.or_else(|| if when { item(inner, false) } else { None })
}

/// What is said of the child in a clause: "4" in "ze 4 was".
fn predicate(words: Words<'_>, ends_in_verb: bool) -> Option<Words<'_>> {
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

fn read_predicate(words: Words<'_>) -> Option<Moment> {
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

fn holds_item(moment: &Moment) -> bool {
    let mut found = false;
    moment.each(&mut |inner| found |= matches!(inner, Moment::Item { .. }));
    found
}

/// "tussen X en Y".
fn between(words: Words<'_>) -> Option<Moment> {
    let [Lex::Between, ..] = words.lex else { return None };
    let words = words.from(1);
    words.splits(Lex::And).chain(words.splits(Lex::Mark('-'))).find_map(|(left, right)| {
        let (left, right) = borrow(moment(left)?, moment(right)?, Order::Strict);
        Some(Moment::Span(Spanned::Between, Box::new(left), Box::new(right)))
    })
}

/// "X of Y"; "X en Y", "X/Y", "X, Y" where both are dates.
fn either(words: Words<'_>) -> Option<Moment> {
    let or = words.splits(Lex::Or).next().and_then(|(left, right)| {
        let (left, right) = borrow(moment(left)?, moment(right)?, Order::Loose);
        Some(Moment::Span(Spanned::Or, Box::new(left), Box::new(right)))
    });
    let range = |at: Lex, spanned: Spanned| {
        words.splits(at).find_map(move |(left, right)| {
            let (left, right) = (moment(left)?, moment(right)?);
            if holds_item(&left) || holds_item(&right) {
                return None;
            }
            let (left, right) = borrow(left, right, Order::Loose);
            let side = |moment: &Moment| match moment {
                Moment::Beside { side, near: false, .. } => Some(*side),
                _ => None,
            };
            // "na groep 2, voor groep 3" is the time between
            let spanned = match (side(&left), side(&right)) {
                (Some(a), Some(b)) if a != b => Spanned::Both,
                _ => spanned,
            };
            Some(Moment::Span(spanned, Box::new(left), Box::new(right)))
        })
    };
    let or = or.or_else(|| range(Lex::And, Spanned::And)).or_else(|| a_range(words));
    // a dash with air around it parts more than a slash in a date does
    let dashed = (0..words.lex.len()).any(|n| words.lex[n] == Lex::Mark('-') && !words.glued(n));
    if or.is_some() || dashed {
        return or;
    }
    range(Lex::Mark('/'), Spanned::Or).or_else(|| range(Lex::Mark(','), Spanned::Or))
}

/// "4 à 5 jaar".
fn a_range(words: Words<'_>) -> Option<Moment> {
    let [Lex::Num(..) | Lex::Count(_), Lex::A, Lex::Num(..) | Lex::Count(_), ..] = words.lex else {
        return None;
    };
    let (left, right) = borrow(moment(words.to(1))?, moment(words.from(2))?, Order::Loose);
    Some(Moment::Span(Spanned::Or, Box::new(left), Box::new(right)))
}

/// "eind maart 2020", "half 2020", "de eerste week van groep 3".
fn part(words: Words<'_>) -> Option<Moment> {
    let which = |lex: Lex| {
        Some(match lex {
            Lex::Begin => Part::Begin,
            Lex::Middle => Part::Middle,
            Lex::End => Part::End,
            Lex::FirstHalf => Part::FirstHalf,
            Lex::SecondHalf => Part::SecondHalf,
            _ => return None,
        })
    };
    match words.lex {
        [only] => Some(Moment::Part(which(*only)?, Box::new(Moment::Gap))),
        [Lex::Half, Lex::Unit(_), ..] | [Lex::Half, Lex::A, Lex::Unit(_), ..] => None,
        [Lex::Half, ..] => {
            let of = moment(words.from(1)).filter(|of| !holds_item(of))?;
            Some(Moment::Part(Part::Middle, Box::new(of)))
        }
        [edge @ (Lex::Ord(1) | Lex::Final | Lex::Last), ..] => {
            let rest = words.from(1);
            let (distance, used) = match rest.lex {
                [unit @ Lex::Unit(_), ..] => (distance_of(Lex::A, *unit)?, 1),
                [n, unit @ Lex::Unit(_), ..] => (distance_of(*n, *unit)?, 2),
                _ => return None,
            };
            let of = Box::new(moment(rest.from(used))?);
            Some(Moment::Edge { first: *edge == Lex::Ord(1), distance, of })
        }
        [Lex::Start, ..] => {
            let of = moment(words.from(1))
                .filter(|of| matches!(of, Moment::School(_) | Moment::SchoolYear(_)))?;
            Some(Moment::Part(Part::Begin, Box::new(of)))
        }
        [first, second, ..] => {
            if let Some(part) = which(*first) {
                // English "beginning of May"; Dutch "begin of eind mei" is two parts
                let skipped = usize::from(*second == Lex::Or) + 1;
                let of = moment(words.from(skipped))?;
                let two = skipped == 2 && matches!(of, Moment::Part(..) | Moment::Span(..));
                return (!two).then(|| Moment::Part(part, Box::new(of)));
            }
            let [init @ .., last] = words.lex else { return None };
            let part = which(*last)?;
            let of = moment(words.to(init.len())).filter(|of| !holds_item(of))?;
            Some(Moment::Part(part, Box::new(of)))
        }
        [] => None,
    }
}

fn distance_of(n: Lex, unit: Lex) -> Option<Distance> {
    let n = number(n).filter(|&n| (1..=1000).contains(&n))?;
    match unit {
        Lex::Unit(Unit::Day) => Some(Distance::Days(n)),
        Lex::Unit(Unit::Week) => Some(Distance::Weeks(n)),
        Lex::Unit(Unit::Month) => Some(Distance::Months(n)),
        Lex::Unit(Unit::Year) => Some(Distance::Months(n * 12)),
        _ => None,
    }
}

/// A length of time: "een half jaar", "twee maanden", "een paar weken".
pub(super) fn distance(words: Words<'_>) -> Option<Distance> {
    let words = match words.lex {
        [Lex::Around | Lex::Almost | Lex::Merely | Lex::In, _, ..] => words.from(1),
        _ => words,
    };
    if let [Lex::Few, Lex::Unit(Unit::Day | Unit::Week | Unit::Month)] = words.lex {
        return Some(Distance::Few);
    }
    Some(match age::length(words)? {
        Age::Years(n) => Distance::Months(n * 12),
        Age::About { months } | Age::Months(months) => Distance::Months(months),
        Age::Weeks(n) => Distance::Weeks(n),
        Age::Days(n) => Distance::Days(n),
    })
}

/// Placed by something else: "na X", "vlak voor X", "een half jaar na X", "drie jaar geleden".
fn placed(words: Words<'_>) -> Option<Moment> {
    let beside = |side: Side, near: bool| {
        let of = Box::new(reference(words.from(1))?);
        Some(Moment::Beside { side, near, of })
    };
    match words.lex {
        [Lex::Before, _, ..] => return beside(Side::Before, false),
        [Lex::After, _, ..] => return beside(Side::After, false),
        [Lex::JustBefore, _, ..] => return beside(Side::Before, true),
        [Lex::JustAfter, _, ..] => return beside(Side::After, true),
        [Lex::Almost, _, ..] => {
            if let Some(age @ (Moment::Age(_) | Moment::Number(_))) = moment(words.from(1)) {
                return Some(Moment::Beside { side: Side::Before, near: true, of: Box::new(age) });
            }
        }
        [length @ .., Lex::Ago] => {
            let distance = distance(words.to(length.len()))?;
            return Some(Moment::Offset {
                distance,
                side: Side::Before,
                of: Box::new(Moment::Now),
            });
        }
        [Lex::Over, _, ..] => {
            let distance = distance(words.from(1))?;
            return Some(Moment::Offset { distance, side: Side::After, of: Box::new(Moment::Now) });
        }
        _ => {}
    }
    let at = words.lex.iter().position(|lex| {
        matches!(lex, Lex::Before | Lex::After | Lex::JustBefore | Lex::JustAfter)
    })?;
    let side = match words.lex[at] {
        Lex::Before | Lex::JustBefore => Side::Before,
        _ => Side::After,
    };
    let length = words.to(at);
    let of = Box::new(reference(words.from(at + 1))?);
    if let [Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year))] = length.lex {
        return Some(Moment::Next { unit: *unit, side, of });
    }
    Some(Moment::Offset { distance: distance(length)?, side, of })
}

/// What something else is placed by; words of a title are asked for here.
fn reference(words: Words<'_>) -> Option<Moment> {
    let inner = words.trimmed();
    if is_birth(inner.lex) {
        return Some(Moment::Birth);
    }
    let said = moment(words).or_else(|| read_predicate(predicate(words, false)?))?;
    Some(match said {
        Moment::Item { words, .. } => Moment::Item { words, asked: true },
        other => other,
    })
}

/// Words that may name another item.
fn item(words: Words<'_>, asked: bool) -> Option<Moment> {
    let connects = |lex: &Lex| {
        matches!(
            lex,
            Lex::Or
                | Lex::Until
                | Lex::Since
                | Lex::Between
                | Lex::Before
                | Lex::After
                | Lex::JustBefore
                | Lex::JustAfter
                | Lex::Every
                | Lex::Unknown
                | Lex::Still
        )
    };
    let names = |lex: &Lex| matches!(lex, Lex::Word | Lex::Relative | Lex::Start);
    let said = words.said();
    let sensible = words.lex.len() <= 16
        && said.len() <= 200
        && words.lex.iter().any(names)
        && !words.lex.iter().any(connects);
    sensible.then(|| Moment::Item { words: said.to_owned(), asked })
}
