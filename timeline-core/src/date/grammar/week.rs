//! Weeks, weekends and days of the week, within something or beside it: "het weekend van 12 maart",
//! "de tweede dinsdag van mei 2021", "de maandag na kerst 2023".

use super::{
    clause::holds_item,
    moment::moment,
    placed::reference,
    words::{Words, is_coming, many},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Counted, Moment, Side, Spanned, Unit, Which, Yearly},
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
            Some(Moment::Next { what, side, of: Box::new(reference(rest.from(1))?) })
        }
        (_, Some(n)) if in_week || n > 1 => {
            let of = moment(rest).filter(|of| !matches!(of, Moment::Number(_)))?;
            Some(Moment::Nth(n, what, Box::new(of)))
        }
        // "elke 2 weken van 1 mei tot …" is not the week of a day
        ([Lex::Of | Lex::In | Lex::The, _, ..], None)
            if matches!(what, Counted::Weekend | Counted::Unit(Unit::Week))
                && !many(words.to(1)) =>
        {
            let of = moment(rest.from(1)).filter(|of| is_day(of) || holds_item(of))?;
            Some(Moment::Holding(what, Box::new(of)))
        }
        // "dag van de geboorte"
        ([Lex::Of, _, ..], None) if what == Counted::Unit(Unit::Day) => {
            moment(rest.from(1)).filter(is_day)
        }
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
        Moment::Span(Spanned::Or | Spanned::And, left, right) => is_day(left) && is_day(right),
        Moment::Of { what, .. } => is_day(what),
        _ => false,
    }
}
