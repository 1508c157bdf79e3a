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
    match words.lex {
        // as machines write it: "2021-03-14T09:00Z"
        [Lex::Num(_, 8), Lex::The, Lex::Num(..), ..] if words.glued(1) => day(words.to(1)),
        [_, _, _, _, Lex::Num(_, 2), Lex::The, Lex::Num(..), ..] if words.glued(5) => {
            day(words.to(5))
        }
        [Lex::DayPart, _, ..] => day(words.from(1).trimmed()),
        _ => (1..words.lex.len())
            .rev()
            .filter(|&at| is_clock(words.from(at)))
            .find_map(|at| day(words.to(at))),
    }
}

fn day(words: Words<'_>) -> Option<Moment> {
    let said = match words.lex {
        [Lex::Now] => Some(Moment::Now),
        _ => calendar(words.ended()),
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

/// A time of the clock, or from the one to the other: "om half drie", "10.30 uur", "van 13:30 tot 14:15".
pub(super) fn is_clock(words: Words<'_>) -> bool {
    use Lex::{Around, Before, Count, DayPart, Half, Hour, In, Mark, Num, Of, Over, Until};
    let (words, led) = match words.lex {
        [In | Around, _, _, ..] => (words.from(1), true),
        [Of | Until, _, ..] => (words.from(1), false),
        _ => (words, false),
    };
    let is_quarter = |n: usize| fold_word(words.from(n).to(1).said()) == "kwart";
    let sure = |n: usize| match words.lex[n..] {
        [Hour | DayPart, ..] | [Half, Num(..) | Count(_), ..] => true,
        [Num(..), Mark(':' | '.'), Num(_, 2), ..] => words.glued(n + 1),
        _ => is_quarter(n),
    };
    let count = words.lex.len();
    (led || (0..count).any(sure))
        && words.lex != [Hour]
        && (0..count).all(|n| match words.lex[n] {
            Num(_, 1..=2) | Count(0..60) | Half | Over | Before | Hour | DayPart | Until => true,
            Mark(':' | '.' | '-') => true,
            _ => is_quarter(n),
        })
}
