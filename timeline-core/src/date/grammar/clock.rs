//! A day with a time of the clock: "3 mei 2021 om 10 uur", "om kwart over 3". The time is not kept: days are
//! the smallest.

use super::{calendar::calendar, words::Words};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Unit, Yearly},
    token::fold_word,
};

/// The day, without its time.
pub(super) fn on_a_day(words: Words<'_>) -> Option<Moment> {
    // "om half drie", "rond kwart over 3"
    let clock = (1..words.lex.len())
        .find(|&at| matches!(words.lex[at], Lex::In | Lex::Around) && is_clock(words.from(at + 1)));
    let without = match words.lex {
        _ if let Some(at) = clock => words.to(at),
        // as machines write it: "2021-03-14T09:00Z"
        [Lex::Num(_, 8), Lex::The, Lex::Num(..), ..] if words.glued(1) => words.to(1),
        [_, _, _, _, Lex::Num(_, 2), Lex::The, Lex::Num(..), ..] if words.glued(5) => words.to(5),
        [
            day @ ..,
            Lex::Num(_, 1..=2),
            Lex::Mark(':'),
            Lex::Num(_, 2),
            Lex::Mark(':'),
            Lex::Num(_, 2),
        ]
        | [day @ .., Lex::Num(_, 1..=2), Lex::Mark(':' | '.'), Lex::Num(_, 2), Lex::Hour]
        | [day @ .., Lex::Num(_, 1..=2), Lex::Mark(':'), Lex::Num(_, 2)]
        | [day @ .., Lex::Num(_, 1..=2), Lex::Hour, Lex::Num(_, 2)]
        | [day @ .., Lex::Num(..) | Lex::Count(_), Lex::Hour]
        | [day @ .., Lex::Mark('('), Lex::DayPart]
        | [day @ .., Lex::DayPart] => words.to(day.len()),
        [Lex::DayPart, _, ..] => words.from(1).trimmed(),
        _ => return None,
    };
    let without = match without.lex {
        [day @ .., Lex::Mark(',')] => words.to(day.len()),
        _ => without,
    };
    let said = match without.lex {
        [Lex::Now] => Some(Moment::Now),
        _ => calendar(without),
    };
    said.filter(|said| {
        matches!(
            said,
            Moment::Yearly(Yearly::Day { .. } | Yearly::Feast(_), _)
                | Moment::Relative(Unit::Day, _)
                | Moment::Now
                | Moment::Weekday(..)
        )
    })
}

/// A time of the clock in more than one word: "half drie", "10.30 uur".
fn is_clock(words: Words<'_>) -> bool {
    use Lex::{Before, Count, DayPart, Half, Hour, Mark, Num, Over};
    words.lex.len() > 1
        && (0..words.lex.len()).all(|n| match words.lex[n] {
            Num(_, 1..=2) | Count(0..60) | Half | Over | Before | Hour | DayPart => true,
            Mark(':' | '.') => true,
            _ => fold_word(words.from(n).to(1).said()) == "kwart",
        })
}
