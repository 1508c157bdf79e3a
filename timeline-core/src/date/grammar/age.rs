//! Ages and lengths of time: "4", "vierenhalf", "4 jaar en 6 maanden", "op haar vierde", "6 weken".

use super::words::{Words, many, number};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Moment, Unit},
    token::fold_word,
};

/// No one is older; also keeps sums of dates small.
pub(super) const MAX_YEARS: u32 = 120;

/// An age, a birthday, or a bare number.
pub(super) fn age(words: Words<'_>) -> Option<Moment> {
    // "de eerste levensmaanden" are not one
    let some = matches!(words.lex, [.., Lex::Life(_)])
        && many(words)
        && !fold_word(words.said()).ends_with("leven");
    if !some && let Some(moment) = by_ordinal(words.lex) {
        return Some(moment);
    }
    let (words, marked) = unmarked(words);
    if let [n] = words.lex
        && !matches!(n, Lex::A)
        && let Some(n) = number(*n).filter(|&n| n <= 30)
    {
        return Some(if marked { Moment::Age(Age::Years(n)) } else { Moment::Number(n) });
    }
    // "op een dag" is no age
    if !marked && matches!(words.lex, [Lex::A, Lex::Unit(Unit::Day | Unit::Week)]) {
        return None;
    }
    length(words).map(Moment::Age)
}

/// A length of time, as the age it would be.
pub(super) fn length(words: Words<'_>) -> Option<Age> {
    use Lex::{A, And, Half, HalfYear, Halves, Jarige, Mark, Num, ThreeQuarterYear, YearsOld};
    const YEAR: Lex = Lex::Unit(Unit::Year);
    const MONTH: Lex = Lex::Unit(Unit::Month);

    let years = |lex: Lex| number(lex).filter(|&n| n <= MAX_YEARS);
    let about = |months: u32| Some(Age::About { months });
    match words.lex {
        [YearsOld(n)] => Some(Age::Years(*n)),
        [Halves(n)] | [Halves(n), YEAR | Jarige] | [Halves(n), Mark('-'), Jarige] => {
            about(n.checked_mul(6).filter(|m| *m <= 1440)?)
        }
        [n, Jarige] | [n, Mark('-'), Jarige] => Some(Age::Years(years(*n)?)),
        [HalfYear] | [A, HalfYear] => about(6),
        [Half, YEAR] | [A, Half, YEAR] | [Half, A, YEAR] => about(6),
        [ThreeQuarterYear] | [A, ThreeQuarterYear] => about(9),
        [n, Half]
        | [n, Half, YEAR]
        | [n, And, Half]
        | [n, And, Half, YEAR]
        | [n, And, A, Half]
        | [n, And, A, Half, YEAR]
        | [n, YEAR, And, A, Half]
        | [n, YEAR, And, A, Half, YEAR] => about(years(*n)? * 12 + 6),
        // "4,5", but "1,2" may be two days
        [n, Mark(',' | '.'), Num(part @ (5 | 25 | 50 | 75), digits)]
        | [n, Mark(',' | '.'), Num(part, digits), YEAR | Jarige]
        | [n, Mark(',' | '.'), Num(part, digits), Mark('-'), Jarige]
            if words.glued(1) && words.glued(2) && *digits <= 3 =>
        {
            let whole = years(*n)?;
            let months = (*part * 12 * 2 / 10u32.pow(u32::from(*digits))).div_ceil(2);
            if *part == 0 { Some(Age::Years(whole)) } else { about(whole * 12 + months) }
        }
        // "4 1/2 jaar"
        [n, Num(1, _), Mark('/'), Num(2, _)] | [n, Num(1, _), Mark('/'), Num(2, _), YEAR]
            if words.glued(2) && words.glued(3) =>
        {
            about(years(*n)? * 12 + 6)
        }
        // years;months, as reports write it
        [n, Mark(';'), Num(months, _)] | [n, Mark(';'), Num(months, _), YEAR] if *months < 12 => {
            about(years(*n)? * 12 + months)
        }
        // "5j 3m"
        [n, YEAR, m, Lex::Word] | [n, YEAR, And | Mark(';' | ','), m, Lex::Word] => {
            let last = words.lex.len() - 1;
            let short = fold_word(words.from(last).said()) == "m" && words.glued(last);
            about(years(*n)? * 12 + number(*m).filter(|&m| short && m < 12)?)
        }
        // "vijf-en-een-half jaar"
        [n, Mark('-'), And, Mark('-'), A, Mark('-'), Half]
        | [n, Mark('-'), And, Mark('-'), A, Mark('-'), Half, YEAR] => about(years(*n)? * 12 + 6),
        [n, YEAR, And | Mark(',' | ';' | '/'), m, MONTH] | [n, YEAR, m, MONTH] => {
            about(years(*n)? * 12 + number(*m).filter(|&m| m < 24)?)
        }
        // "3,5 maand": within the fourth
        [n, Mark(',' | '.'), Num(..), unit @ Lex::Unit(Unit::Month | Unit::Week)]
            if words.glued(1) && words.glued(2) =>
        {
            let n = number(*n).filter(|&n| n <= MAX_YEARS * 12)?;
            Some(if *unit == MONTH { Age::Months(n) } else { Age::Weeks(n) })
        }
        // "9 maanden en 2 weken": the weeks are within the month
        [whole @ .., And | Mark(','), n, Lex::Unit(Unit::Week | Unit::Day)]
            if number(*n).is_some() =>
        {
            length(words.to(whole.len()))
        }
        // "¾ jaar", "1¾ jaar"
        [Mark(part), YEAR] => about(quarters(*part)?),
        [n, Mark(part)] | [n, Mark(part), YEAR] if let Some(months) = quarters(*part) => {
            about(years(*n)? * 12 + months)
        }
        [n, YEAR] | [n, Mark('-'), YEAR] => Some(Age::Years(years(*n)?)),
        [n, MONTH] => Some(Age::Months(number(*n).filter(|&n| n <= MAX_YEARS * 12)?)),
        [n, Lex::Unit(Unit::Week)] => {
            Some(Age::Weeks(number(*n).filter(|&n| n <= MAX_YEARS * 52)?))
        }
        [n, Lex::Unit(Unit::Day)] => Some(Age::Days(number(*n).filter(|&n| n <= 10_000)?)),
        _ => None,
    }
}

/// Months in a fraction of a year that is one character.
fn quarters(mark: char) -> Option<u32> {
    match mark {
        '¼' => Some(3),
        '¾' => Some(9),
        _ => None,
    }
}

/// "op haar vierde", "vierde verjaardag", "derde levensjaar".
fn by_ordinal(lex: &[Lex]) -> Option<Moment> {
    let (lex, own) = match lex {
        [Lex::Possessive, rest @ ..] => (rest, true),
        _ => (lex, false),
    };
    let years = |n: u32| Some(Moment::Age(Age::Years(n)));
    match lex {
        [Lex::Ord(n)] if own => years(*n).filter(|_| *n <= MAX_YEARS),
        [Lex::Ord(n)] if *n <= 30 => Some(Moment::Ordinal(*n)),
        [Lex::Ord(n), Lex::Birthday] => (*n <= MAX_YEARS).then_some(Moment::Birthday(*n)),
        [Lex::Ord(n @ 1..=MAX_YEARS), Lex::Life(Unit::Year)] => Some(Moment::Age(Age::Nth(*n))),
        [Lex::Ord(n @ 1..=MAX_YEARS), Lex::Life(unit)] => Some(Moment::Age(match unit {
            Unit::Month => Age::Months(n - 1),
            Unit::Week => Age::Weeks(n - 1),
            _ => Age::Days(n - 1),
        })),
        [Lex::Ord(n), Lex::Unit(Unit::Year)] if own || *n == 1 => {
            years(n.checked_sub(1)?).filter(|_| *n <= MAX_YEARS)
        }
        _ => None,
    }
}

/// Without "leeftijd", "oud", and whether they were there.
fn unmarked(words: Words<'_>) -> (Words<'_>, bool) {
    let mut words = words;
    let mut marked = false;
    loop {
        words = match words.lex {
            [Lex::AgeWord, ..] => words.from(1),
            // "KL 6;2" is an age by the calendar
            [Lex::Class, _, Lex::Mark(';'), ..] => words.from(1),
            // "net vier"
            [Lex::Merely, _, ..] => words.from(1),
            [.., Lex::Old | Lex::AgeWord] => words.to(words.lex.len() - 1),
            [Lex::A, Lex::AgeWord, _, ..] => words.from(2),
            [Lex::Of | Lex::Mark(':'), ..] if marked => words.from(1),
            // "vanaf haar 3 jaar"
            [Lex::Possessive, _, Lex::Unit(Unit::Year)] => words.from(1),
            [Lex::Possessive, ..] if marked => words.from(1),
            _ => return (words, marked),
        };
        marked = true;
    }
}
