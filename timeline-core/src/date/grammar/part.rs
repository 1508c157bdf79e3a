//! A part of something: "eind maart 2020", "half 2020", "de eerste week van groep 3".

use super::{
    change::entering,
    clause::holds_item,
    moment::moment,
    words::{Words, many, number},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Distance, Moment, Part, School, Side, Spanned, Unit, Year},
};

/// "eind maart 2020", "half 2020", "de eerste week van groep 3".
pub(super) fn part(words: Words<'_>) -> Option<Moment> {
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
        // "eind 21"; "half 12" is on the clock
        [lead @ (Lex::Begin | Lex::Middle | Lex::End), Lex::Num(y, 2)]
        | [lead @ Lex::Half, Lex::Num(y @ 13.., 2)] => {
            let part = which(*lead).unwrap_or(Part::Middle);
            let year = Year::Two(u8::try_from(*y).ok()?);
            Some(Moment::Part(part, Box::new(Moment::Year(year))))
        }
        [only] => Some(Moment::Part(which(*only)?, Box::new(Moment::Gap))),
        // "vorig jaar rond kerst" is no last part
        [Lex::Last, Lex::Unit(Unit::Year) | Lex::SchoolYear, next, ..] if *next != Lex::Of => None,
        [Lex::Half, Lex::Unit(_), ..] | [Lex::Half, Lex::A, Lex::Unit(_), ..] => None,
        [Lex::Half, ..] => {
            // "half vier" is on the clock
            let clock = |of: &Moment| matches!(of, Moment::Number(_));
            // "half-juni"
            let dash = usize::from(words.lex[1] == Lex::Mark('-'));
            let of = moment(words.from(1 + dash)).filter(|of| !holds_item(of) && !clock(of))?;
            Some(Moment::Part(Part::Middle, Box::new(of)))
        }
        [edge @ (Lex::Ord(1) | Lex::Final | Lex::Last), ..] => {
            let rest = words.from(1);
            match (edge, rest.lex) {
                (Lex::Ord(1), [n, Lex::Life(unit)]) => {
                    return of_life(distance_of(*n, Lex::Unit(*unit))?, MOST_NAMED);
                }
                // "de eerste levensmaanden": nobody said how many
                (Lex::Ord(1), [Lex::Life(Unit::Week | Unit::Month)]) => {
                    let of = Box::new(Moment::Birth);
                    return Some(Moment::Beside { side: Side::After, near: true, of });
                }
                _ => {}
            }
            let (distance, used) = match rest.lex {
                // "de eerste maanden": nobody said how many
                [Lex::Unit(_), _, ..] if many(rest.to(1)) => {
                    let (near, part) = match edge {
                        Lex::Ord(1) => (Side::After, Part::Begin),
                        _ => (Side::Before, Part::End),
                    };
                    return Some(match moment(rest.from(1))? {
                        // "de eerste weken na kerst" are close to it
                        Moment::Beside { side, of, .. } if side == near => {
                            Moment::Beside { side, near: true, of }
                        }
                        of => Moment::Part(part, Box::new(of)),
                    });
                }
                [Lex::HalfYear, ..] => (Distance::Months(6), 1),
                [Lex::Half, Lex::Unit(Unit::Year), ..] => (Distance::Months(6), 2),
                [unit @ (Lex::Unit(_) | Lex::SchoolYear), ..] => (distance_of(Lex::A, *unit)?, 1),
                [n, unit @ Lex::Unit(_), ..] => (distance_of(*n, *unit)?, 2),
                _ => return None,
            };
            if *edge == Lex::Ord(1) {
                match rest.lex.get(used..) {
                    Some([]) => return of_life(distance, MOST_UNNAMED),
                    Some([Lex::Of, Lex::Possessive, Lex::Lifetime]) => {
                        return of_life(distance, MOST_NAMED);
                    }
                    _ => {}
                }
            }
            let of = Box::new(moment(rest.from(used))?);
            Some(Moment::Edge { first: *edge == Lex::Ord(1), distance, of })
        }
        // tests at school are called by when they are taken: "M3", "E5"
        [Lex::Word, Lex::Num(n @ 1..=8, 1)] if words.glued(1) => {
            let part = match words.to(1).said() {
                "B" => Part::Begin,
                "M" => Part::Middle,
                "E" => Part::End,
                _ => return None,
            };
            let group = School::Group(u8::try_from(*n).ok()?);
            Some(Moment::Part(part, Box::new(Moment::School(group))))
        }
        [Lex::Start, ..] => match moment(words.from(1))? {
            Moment::School(school) => Some(entering(school)),
            of @ Moment::SchoolYear(_) => Some(Moment::Part(Part::Begin, Box::new(of))),
            _ => None,
        },
        [first, second, ..] => {
            if let Some(part) = which(*first) {
                // English "beginning of May"; Dutch "begin of eind mei" is two parts
                // and so is "late-2021"
                let skipped = usize::from(matches!(second, Lex::Or | Lex::Mark('-'))) + 1;
                let of = moment(words.from(skipped))?;
                let two = skipped == 2 && matches!(of, Moment::Part(..) | Moment::Span(..));
                return (!two).then(|| Moment::Part(part, Box::new(of)));
            }
            let [init @ .., last] = words.lex else { return None };
            // "juni 2021 (eind groep 3)"
            let part = which(*last).filter(|_| init.last() != Some(&Lex::Mark('(')))?;
            let whole = |of: &Moment| !holds_item(of) && !matches!(of, Moment::Part(..));
            let of = moment(words.to(init.len())).filter(whole)?;
            Some(Moment::Part(part, Box::new(of)))
        }
        [] => None,
    }
}

/// Months of life that "de eerste twee jaar" may mean, nobody having said of what.
const MOST_UNNAMED: u32 = 24;
/// Months of life that "de eerste vier jaar van zijn leven" may mean.
const MOST_NAMED: u32 = 240;

/// "de eerste drie maanden", of nothing that is named: of life.
fn of_life(distance: Distance, most: u32) -> Option<Moment> {
    let last = match distance {
        Distance::Weeks(n @ 2..) => Age::Weeks(n - 1),
        Distance::Months(n) if (2..=most).contains(&n) => Age::Months(n - 1),
        _ => return None,
    };
    Some(Moment::Span(Spanned::And, Box::new(Moment::Birth), Box::new(Moment::Age(last))))
}

/// So many of a unit.
pub(super) fn distance_of(n: Lex, unit: Lex) -> Option<Distance> {
    let n = number(n).filter(|&n| (1..=1000).contains(&n))?;
    match unit {
        Lex::Unit(Unit::Day) => Some(Distance::Days(n)),
        Lex::Unit(Unit::Week) => Some(Distance::Weeks(n)),
        Lex::Unit(Unit::Month) => Some(Distance::Months(n)),
        Lex::Unit(Unit::Quarter) => Some(Distance::Months(n * 3)),
        Lex::Unit(Unit::Year) | Lex::SchoolYear => Some(Distance::Months(n * 12)),
        _ => None,
    }
}
