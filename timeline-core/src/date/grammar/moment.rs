//! A moment or stretch: a base (day, group, age …), two of them ("X of Y"), or one with something
//! before it ("rond", "eind", "vlak voor", "een half jaar na").

use super::{
    age,
    borrow::{Order, borrow, place_in},
    calendar::{self, calendar},
    change::{change, turned},
    clause::{clause, day_of_somebody, holds_item},
    hedge::teller,
    part::part,
    placed::placed,
    school::{school, turn},
    week::{of_week, weeks},
    within::within,
    words::{Words, number},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Epidemic, Moment, School, Spanned, Unit, Year, Yearly},
};

/// What the whole run says.
pub(super) fn moment(words: Words<'_>) -> Option<Moment> {
    words.once(read)
}

fn read(words: Words<'_>) -> Option<Moment> {
    let asked = asked(words.lex);
    let words = words.trimmed();
    let words = match words.lex {
        [] => return None,
        // "een keer in 2021"
        [n, Lex::Times, Lex::In, _, ..] if number(*n).is_some() => words.from(3).trimmed(),
        // "een paar weken in 2024"
        [Lex::Few, Lex::Unit(_) | Lex::Times, Lex::In, _, ..] => words.from(3).trimmed(),
        // "of 2018 of 2019"
        [Lex::Or, rest @ ..] if rest.contains(&Lex::Or) => words.from(1),
        [Lex::Times, Lex::In, _, ..] | [Lex::Now, Lex::In, Lex::Group | Lex::Class, ..] => {
            words.from(2).trimmed()
        }
        _ => words,
    };
    qualified(words)
        .or_else(|| base(words))
        .or_else(|| clause(words))
        .or_else(|| weeks(words))
        .or_else(|| both(words))
        // "eind schooljaar 23/24", "na 14/3/2017": first as one, before they fall apart
        .or_else(|| {
            let narrow = of_week(words).or_else(|| part(words)).or_else(|| placed(words));
            // "eind groep 3 (mei)" is not the end of that May
            let of_group = matches!(
                words.from(1).trimmed().lex,
                [Lex::Group | Lex::Class | Lex::Bridge | Lex::SchoolYear, ..]
            );
            let of_part = |said: &Moment| {
                of_group
                    && matches!(said, Moment::Part(_, of) if matches!(**of, Moment::YearlyIn { .. }))
            };
            // "na het ongeluk, in groep 4": a title seldom has a comma
            let apart = |said: &Moment| words.lex.contains(&Lex::Mark(',')) && holds_item(said);
            narrow.filter(|said| !of_span(said) && !of_part(said) && !apart(said))
        })
        .or_else(|| day_of_somebody(words))
        .or_else(|| change(words))
        .or_else(|| turned(words))
        .or_else(|| within(words))
        .or_else(|| between(words))
        .or_else(|| either(words))
        .or_else(|| of_week(words))
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
        | Moment::Next { of, .. }
        | Moment::Nth(_, _, of) => of,
        _ => return false,
    };
    matches!(
        **of,
        Moment::Span(
            Spanned::Or | Spanned::And | Spanned::Both | Spanned::Within | Spanned::Listed,
            ..
        )
    ) || **of == Moment::Gap
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
        [Lex::A, unit @ Lex::Unit(_), Lex::Or, n, Lex::Old]
        | [unit @ Lex::Unit(_), Lex::Or, n, Lex::Old]
        | [Lex::A, unit @ Lex::Unit(_), Lex::Or, n]
        | [unit @ Lex::Unit(Unit::Year), Lex::Or, n] => {
            let n = number(*n).filter(|&n| n <= 30)?;
            let age = match unit {
                Lex::Unit(Unit::Year) => Age::Years(n),
                Lex::Unit(Unit::Month) => Age::Months(n),
                Lex::Unit(Unit::Week) => Age::Weeks(n),
                _ => return None,
            };
            around(Moment::Age(age))
        }
        // "een jaar of vijf, zes"
        [Lex::A, Lex::Unit(Unit::Year), Lex::Or, n, Lex::Mark(','), m]
        | [Lex::A, Lex::Unit(Unit::Year), Lex::Or, n, Lex::Mark(','), m, Lex::Old] => {
            let years = |n: Lex| {
                let n = number(n).filter(|&n| n <= 30)?;
                Some(Box::new(Moment::Age(Age::Years(n))))
            };
            around(Moment::Span(Spanned::Or, years(*n)?, years(*m)?))
        }
        // "in of rond maart 2021"
        [Lex::In | Lex::Before, Lex::Or, Lex::Around, _, ..] | [Lex::Or, Lex::Around, _, ..] => {
            let led = words.lex.iter().take_while(|lex| **lex != Lex::Around).count() + 1;
            around(moment(words.from(led))?)
        }
        [Lex::Around, _, ..] => around(moment(words.from(1))?),
        // "leeftijd ca. 2 jaar"
        [Lex::AgeWord, Lex::Around, _, ..] => around(moment(words.from(2))?),
        [rest @ .., Lex::Around] => around(moment(words.to(rest.len()))?),
        [Lex::Maybe | Lex::Unknown, _, ..] => unsure(asserted(words.from(1))?),
        [Lex::Mark('?'), _, ..] => unsure(moment(words.from(1))?),
        // "volgens mama in 2021", "volgens de juf groep 3"
        [Lex::AccordingTo, _, _, ..] => asserted(teller(words)?),
        [rest @ .., Lex::Maybe | Lex::Mark('?')] => unsure(moment(words.to(rest.len()))?),
        _ => of_late(words),
    }
}

/// With a year that something else keeps apart from what it is of: "maart? 2021", "in februari of zo van
/// 2021", "5 december (sinterklaas) 2021".
fn of_late(words: Words<'_>) -> Option<Moment> {
    let apart = |lex: &Lex| matches!(lex, Lex::Around | Lex::Maybe | Lex::Mark('?' | ')'));
    let at = words.lex.iter().rposition(apart)? + 1;
    let year = words.from(at).trimmed();
    let scope = Moment::Year(calendar::year(year.lex)?);
    let mut said = moment(words.to(at))?;
    place_in(&mut said, &scope, &(0..0), &(0..0)).then_some(said)
}

fn around(moment: Moment) -> Option<Moment> {
    Some(Moment::Around(Box::new(moment)))
}

fn unsure(moment: Moment) -> Option<Moment> {
    Some(Moment::Unsure(Box::new(moment)))
}

/// What stands on its own.
fn base(words: Words<'_>) -> Option<Moment> {
    // "ma 12", beside "wo 14 maart"
    if let [Lex::Weekday(_), n @ Lex::Num(1..=31, 1..=2)] = words.lex {
        return number(*n).map(Moment::Number);
    }
    // "tijdens de lockdowns"
    if let [Lex::Lockdown] = words.lex
        && words.said().ends_with(['s', 'S'])
    {
        let one = |lockdown| Box::new(Moment::Epidemic(lockdown));
        let (first, second) = (one(Epidemic::FirstLockdown), one(Epidemic::SecondLockdown));
        return Some(Moment::Span(Spanned::And, first, second));
    }
    simple(words.lex)
        .or_else(|| school(words).map(Moment::School))
        .or_else(|| turn(words))
        .or_else(|| age::age(words))
        .or_else(|| calendar(words))
}

fn simple(lex: &[Lex]) -> Option<Moment> {
    Some(match lex {
        [Lex::Now | Lex::Still] => Moment::Now,
        [Lex::Stage(stage)] | [Lex::A | Lex::Possessive | Lex::Merely, Lex::Stage(stage)] => {
            Moment::Stage(*stage)
        }
        [Lex::A | Lex::Possessive, Lex::Infants] => Moment::School(School::Infants),
        [Lex::Birth]
        | [Lex::Possessive, Lex::Birth]
        | [Lex::Birth, Lex::Of, Lex::Pronoun | Lex::ChildNoun]
        | [Lex::Birth, Lex::Of, Lex::The | Lex::Possessive, Lex::ChildNoun] => Moment::Birth,
        [Lex::Pregnancy] | [Lex::Possessive, Lex::Pregnancy] => Moment::Pregnancy,
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
        // "coronajaar 2020"
        [Lex::Epidemic(epidemic), year @ ..] => {
            let year = Box::new(Moment::Year(calendar::year(year)?));
            Moment::Span(Spanned::Listed, year, Box::new(Moment::Epidemic(*epidemic)))
        }
        _ => return None,
    })
}

/// The first or the second one.
pub(super) fn lockdown(n: u32) -> Option<Moment> {
    match n {
        1 => Some(Moment::Epidemic(Epidemic::FirstLockdown)),
        2 => Some(Moment::Epidemic(Epidemic::SecondLockdown)),
        _ => None,
    }
}

/// What is said after "ik denk": "dat het 2021 was", "was dat in 2021", "dat ze 4 was".
fn asserted(words: Words<'_>) -> Option<Moment> {
    let empty = words.lex.iter().take_while(|lex| matches!(lex, Lex::The | Lex::Was)).count();
    let said = words.from(empty);
    moment(said).or_else(|| match said.lex {
        [inner @ .., Lex::Was] if empty > 0 => moment(said.to(inner.len())),
        _ => None,
    })
}

/// "(de) geboorte", "ze geboren was".
pub(super) fn is_birth(lex: &[Lex]) -> bool {
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

/// "tussen X en Y".
fn between(words: Words<'_>) -> Option<Moment> {
    let [Lex::Between, ..] = words.lex else { return None };
    let words = words.from(1);
    // "tussen 2 jaar en 6 maanden en 3 jaar": not between the first and two others
    let two = |side: &Moment| matches!(side, Moment::Span(Spanned::And, ..));
    words.splits(Lex::And).chain(words.splits(Lex::Mark('-'))).find_map(|(left, right)| {
        let left = moment(left).filter(|left| !two(left))?;
        let (left, right) = borrow(left, moment(right).filter(|right| !two(right))?, Order::Strict);
        Some(Moment::Span(Spanned::Between, Box::new(left), Box::new(right)))
    })
}

/// "na 2019, maar voor 2021": the time between, its words for "but" left out already.
fn both(words: Words<'_>) -> Option<Moment> {
    let side = |lex: &Lex| matches!(lex, Lex::Before | Lex::After);
    let [first, rest @ ..] = words.lex else { return None };
    if !side(first) {
        return None;
    }
    let at = rest.iter().position(|lex| side(lex) && lex != first)? + 1;
    let (left, right) = (moment(words.to(at))?, moment(words.from(at))?);
    let (left, right) = borrow(left, right, Order::Loose);
    let beside = |said: &Moment| matches!(said, Moment::Beside { near: false, .. });
    let span = Moment::Span(Spanned::Both, Box::new(left), Box::new(right));
    let mut whole = matches!(&span, Moment::Span(_, left, right) if beside(left) && beside(right));
    // "na de zomervakantie voor groep 3": which one that is
    span.each(&mut |inner| whole &= !matches!(inner, Moment::Yearly(_, Year::Missing)));
    whole.then_some(span)
}

/// "X of Y"; "X en Y", "X/Y", "X, Y" where both are dates.
fn either(words: Words<'_>) -> Option<Moment> {
    let or = words.splits(Lex::Or).next().and_then(|(left, right)| {
        // "kerst 2020 of het jaar 2021" is not twice Christmas
        let whole = matches!(right.trimmed().lex, [Lex::Unit(Unit::Year), ..]);
        let (left, right) = (moment(left)?, moment(right)?);
        let (left, right) = if whole { (left, right) } else { borrow(left, right, Order::Loose) };
        Some(Moment::Span(Spanned::Or, Box::new(left), Box::new(right)))
    });
    let range = |at: Lex, spanned: Spanned| {
        // from the right: "groep 3,4,5" is no group 3 and four and a half
        words.splits(at).rev().find_map(move |(left, right)| {
            let (left, right) = (moment(left)?, moment(right)?);
            let side = |moment: &Moment| match moment {
                Moment::Beside { side, near: false, .. } => Some(*side),
                _ => None,
            };
            // "na groep 2, voor groep 3" is the time between
            let spanned = match (side(&left), side(&right)) {
                (Some(a), Some(b)) if a != b => Spanned::Both,
                _ if holds_item(&left) || holds_item(&right) => return None,
                _ => spanned,
            };
            // "zomer 2024 (na groep 3)": the summer right beside it
            let right = match (&left, right) {
                (Moment::Yearly(what, _), Moment::Beside { side, near: false, of })
                    if matches!(*of, Moment::School(_)) =>
                {
                    Moment::YearlyBeside { what: *what, side, of }
                }
                (_, right) => right,
            };
            let (left, right) = borrow(left, right, Order::Loose);
            Some(Moment::Span(spanned, Box::new(left), Box::new(right)))
        })
    };
    let or = or.or_else(|| range(Lex::And, Spanned::And)).or_else(|| a_range(words));
    // a dash with air around it parts more than a slash in a date does
    let dashed = (0..words.lex.len()).any(|n| words.lex[n] == Lex::Mark('-') && !words.glued(n));
    if or.is_some() || dashed {
        return or;
    }
    range(Lex::Mark('/'), Spanned::Or)
        .or_else(|| range(Lex::Mark(','), Spanned::Listed))
        .or_else(|| range(Lex::Mark(';'), Spanned::Listed))
        .or_else(|| range(Lex::Mark('('), Spanned::Listed))
        .or_else(|| range(Lex::Mark('?'), Spanned::Or))
        .or_else(|| range(Lex::Maybe, Spanned::Or))
        .or_else(|| parts(words))
        .or_else(|| night(words))
}

/// "eind 2021 begin 2022".
fn parts(words: Words<'_>) -> Option<Moment> {
    let leads = |lex: &Lex| matches!(lex, Lex::Begin | Lex::Middle | Lex::End);
    let [first, rest @ ..] = words.lex else { return None };
    let at = rest.iter().position(leads).filter(|_| leads(first))? + 1;
    let (left, right) = borrow(moment(words.to(at))?, moment(words.from(at))?, Order::Loose);
    let whole = |part: &Moment| matches!(part, Moment::Part(_, of) if **of != Moment::Gap);
    let both = whole(&left) && whole(&right);
    both.then(|| Moment::Span(Spanned::Or, Box::new(left), Box::new(right)))
}

/// "(de nacht van) 14 op 15 maart 2021".
fn night(words: Words<'_>) -> Option<Moment> {
    let (left, right) = words.splits(Lex::In).next()?;
    let ([Lex::Num(_, 1..=2)] | [Lex::Num(_, 1..=2), Lex::Month(_)]) = left.lex else {
        return None;
    };
    let (left, right) = borrow(moment(left)?, moment(right)?, Order::Strict);
    let day = |moment: &Moment| match moment {
        Moment::Yearly(Yearly::Day { day, .. }, _) => Some(*day),
        _ => None,
    };
    let (first, second) = (day(&left)?, day(&right)?);
    (second == 1 || second == first + 1)
        .then(|| Moment::Span(Spanned::Or, Box::new(left), Box::new(right)))
}

/// "4 à 5 jaar", "2,5 à 3 jaar", "'20 à '21".
fn a_range(words: Words<'_>) -> Option<Moment> {
    let ends = |lex: &Lex| {
        matches!(lex, Lex::Num(..) | Lex::Count(_) | Lex::Halves(_) | Lex::Half | Lex::Mark('\''))
    };
    let at = words.splits(Lex::A).find_map(|(left, right)| {
        let beside = left.lex.last().is_some_and(ends) && right.lex.first().is_some_and(ends);
        beside.then_some(left.lex.len())
    })?;
    let (left, right) = borrow(moment(words.to(at))?, moment(words.from(at + 1))?, Order::Loose);
    Some(Moment::Span(Spanned::Or, Box::new(left), Box::new(right)))
}

/// Words that may name another item.
pub(super) fn item(words: Words<'_>, asked: bool) -> Option<Moment> {
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
    let names = |lex: &Lex| {
        matches!(
            lex,
            Lex::Word
                | Lex::Relative
                | Lex::Start
                | Lex::Began
                | Lex::Ended
                | Lex::Transition
                | Lex::Stayed
                | Lex::Again
                | Lex::Lifetime
                | Lex::Hour
                | Lex::DayPart
        )
    };
    let said = words.said();
    let sensible = words.lex.len() <= 16
        && said.len() <= 200
        && words.lex.iter().any(names)
        && !words.lex.iter().any(connects);
    sensible.then(|| Moment::Item { words: said.to_owned(), asked })
}
