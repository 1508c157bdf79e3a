//! Weeks, weekends and days of the week, within something or beside it: "het weekend van 12 maart",
//! "de tweede dinsdag van mei 2021", "de maandag na kerst 2023".

use super::{
    calendar,
    clause::{holds_item, predicate, read_predicate},
    moment::moment,
    placed::reference,
    ranged,
    words::{Words, is_coming, many, small},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Counted, Moment, Phrase, Side, Spanned, Unit, Which, Year, Yearly},
};

/// "het weekend van 12 maart", "de tweede dinsdag van mei 2021", "de maandag na kerst 2023".
pub(super) fn of_week(words: Words<'_>) -> Option<Moment> {
    if let Some(which) = weekend(words) {
        return Some(Moment::Weekend(which));
    }
    let (nth, words) = match words.lex {
        [Lex::Ord(n), _, ..] => {
            (i16::try_from(*n).ok().filter(|n| (1..=60).contains(n)), words.from(1))
        }
        [Lex::Final | Lex::Last, _, ..] => (Some(-1), words.from(1)),
        _ => (None, words),
    };
    let what = match words.lex {
        [Lex::Weekday(day), _, ..] => Counted::Weekday(*day),
        [Lex::Weekend, _, ..] => Counted::Weekend,
        [Lex::Unit(unit), _, ..] => Counted::Unit(*unit),
        _ => return None,
    };
    let in_week = !matches!(what, Counted::Unit(_));
    let rest = words.from(1);
    match (rest.lex, nth) {
        ([side @ (Lex::Before | Lex::After), _, ..], None | Some(1)) if in_week => {
            let side = if *side == Lex::Before { Side::Before } else { Side::After };
            let of = reference(rest.from(1)).filter(|of| !of.is_length())?;
            Some(Moment::Next { what, side, of: Box::new(of) })
        }
        (_, Some(n)) if in_week || n > 1 => {
            let of = moment(rest).filter(|of| !matches!(of, Moment::Number(_)))?;
            Some(Moment::Nth(n, what, Box::new(of)))
        }
        // "elke 2 weken van 1 mei tot …" is not the week of a day
        ([Lex::Of | Lex::In | Lex::The, _, ..], None)
            if matches!(what, Counted::Weekend | Counted::Unit(Unit::Week | Unit::Month))
                && !many(words.to(1)) =>
        {
            if let Some(turned) = came_to_be(rest) {
                return Some(Moment::Holding(what, Box::new(turned)));
            }
            // "het weekend van 14-15 maart"
            let days = || ranged(rest.from(1)).filter(is_day);
            let of = moment(rest.from(1)).filter(|of| is_day(of) || holds_item(of));
            let of = of.or_else(days)?;
            Some(Moment::Holding(what, Box::new(of)))
        }
        // "weekend 7/8 maart"
        ([Lex::Num(..), _, ..], None) if what == Counted::Weekend => {
            Some(Moment::Holding(what, Box::new(moment(rest).filter(is_day)?)))
        }
        // "de maand waarin hij 4 werd"
        ([Lex::Word | Lex::When, _, ..], None)
            if matches!(what, Counted::Weekend | Counted::Unit(Unit::Week | Unit::Month)) =>
        {
            came_to_be(rest).map(|turned| Moment::Holding(what, Box::new(turned)))
        }
        // "dag van de geboorte"
        ([Lex::Of, _, ..], None) if what == Counted::Unit(Unit::Day) => {
            moment(rest.from(1)).filter(is_day)
        }
        _ => None,
    }
}

/// "week 12 en 13 van 2024": both, or one of them.
pub(super) fn weeks(words: Words<'_>) -> Option<Moment> {
    let (joint, from, to) = week_range(words)?;
    let how = match joint {
        Lex::And => Spanned::And,
        Lex::Or | Lex::Mark('/') => Spanned::Or,
        _ => return None,
    };
    Some(Moment::Span(how, Box::new(from), Box::new(to)))
}

/// "week 12 t/m 14 van 2024", "wk 12-14 2024".
pub(super) fn weeks_on_end(words: Words<'_>) -> Option<Phrase> {
    let (joint, from, to) = week_range(words)?;
    matches!(joint, Lex::Until | Lex::Mark('-')).then_some(Phrase::Period(from, to))
}

/// Two weeks by their numbers, and what stands between them.
fn week_range(words: Words<'_>) -> Option<(Lex, Moment, Moment)> {
    const WEEK: Lex = Lex::Unit(Unit::Week);
    let (lex, year) = match words.lex {
        [year @ Lex::Num(_, 4), Lex::Mark(',' | '-'), rest @ ..]
        | [year @ Lex::Num(_, 4), rest @ ..] => (rest, Some(*year)),
        lex => (lex, None),
    };
    let (from, joint, to, rest) = match lex {
        [WEEK, from @ Lex::Num(_, 1..=2), joint, WEEK, to @ Lex::Num(_, 1..=2), rest @ ..]
        | [WEEK, from @ Lex::Num(_, 1..=2), joint, to @ Lex::Num(_, 1..=2), rest @ ..] => {
            (*from, *joint, *to, rest)
        }
        _ => return None,
    };
    let rest = match rest {
        [Lex::Mark(',' | '('), rest @ ..] => rest,
        _ => rest,
    };
    let week = |n: Lex| small(n).filter(|n| (1..=53).contains(n)).map(Yearly::Week);
    let (from, to) = (week(from)?, week(to)?);
    let year = match year {
        Some(year) if rest.is_empty() => calendar::year(&[year])?,
        Some(_) => return None,
        None if rest.is_empty() => Year::Missing,
        None => calendar::in_year(to, rest)?,
    };
    Some((joint, Moment::Yearly(from, year), Moment::Yearly(to, year)))
}

/// "dat ze 4 werd", "waarin hij 4 werd": the day of it.
fn came_to_be(words: Words<'_>) -> Option<Moment> {
    let said = match words.lex {
        [Lex::The | Lex::When | Lex::In | Lex::Word, _, ..] => predicate(words.from(1), true)?,
        _ => return None,
    };
    match (words.lex.last()?, read_predicate(said)?) {
        (Lex::Was, Moment::Age(Age::Years(n))) => Some(Moment::Birthday(n)),
        _ => None,
    }
}

/// A weekend, from today: "afgelopen weekend".
fn weekend(words: Words<'_>) -> Option<Which> {
    Some(match words.lex {
        [Lex::This, Lex::Weekend] => Which::OfWeek(0),
        [Lex::Recent | Lex::Last, Lex::Weekend] => Which::Past,
        [Lex::Next, Lex::Weekend] if is_coming(words.to(1)) => Which::Coming,
        [Lex::Next, Lex::Weekend] => Which::Next,
        _ => return None,
    })
}

/// A day, or some days in a row.
fn is_day(moment: &Moment) -> bool {
    match moment {
        Moment::Yearly(Yearly::Day { .. } | Yearly::Feast(_), _)
        | Moment::YearlyIn { what: Yearly::Day { .. } | Yearly::Feast(_), .. }
        | Moment::Relative(Unit::Day, _)
        | Moment::Weekday(..)
        | Moment::Birthday(_)
        | Moment::Birth => true,
        Moment::Span(Spanned::Or | Spanned::And | Spanned::Between, left, right) => {
            is_day(left) && is_day(right)
        }
        Moment::Of { what, .. } => is_day(what),
        _ => false,
    }
}
