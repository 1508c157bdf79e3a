//! What the calendar knows: days, months, seasons, feasts, holidays, years, school years.

use super::{
    borrow::{Order, borrow},
    clause::{came, holds_item},
    clock::on_a_day,
    moment::moment,
    placed::asked,
    words::{Words, is_coming, number, small},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Age, Counted, Feast, Holiday, Moment, Season, Side, Unit, Which, Year, Yearly},
    token::fold_word,
};

/// A day, a month, a season, a year, a school year and so on.
pub(super) fn calendar(words: Words<'_>) -> Option<Moment> {
    if let Some(day) = on_a_day(words) {
        return Some(day);
    }
    if let Some(day) = weekday(words) {
        return Some(day);
    }
    let words = match words.lex {
        [Lex::Weekday(_), Lex::Mark(','), ..] => words.from(2),
        [Lex::Weekday(_), _, ..] => words.from(1).trimmed(),
        // "op een dinsdag in mei 2021"
        [Lex::A, Lex::Weekday(_), Lex::In | Lex::Of, ..] => words.from(2).trimmed(),
        [day @ .., Lex::Mark('('), Lex::Weekday(_)] if !day.is_empty() => words.to(day.len()),
        // "de maand maart 2021"
        [Lex::Unit(Unit::Month), Lex::Month(_), ..] => words.from(1),
        [Lex::Unit(Unit::Month), Lex::Of | Lex::Mark(':'), Lex::Month(_), ..] => words.from(2),
        _ => words,
    };
    day(words)
        .or_else(|| school_year(words))
        .or_else(|| decade(words))
        .or_else(|| year(words.lex).map(Moment::Year))
        .or_else(|| yearly(words))
        .or_else(|| relative(words.lex))
}

/// A day of the week, from today: "afgelopen dinsdag", "vorige week dinsdag".
fn weekday(words: Words<'_>) -> Option<Moment> {
    let week = |which: Lex| {
        Some(Which::OfWeek(match which {
            Lex::This => 0,
            Lex::Last | Lex::Recent => -1,
            Lex::Next => 1,
            _ => return None,
        }))
    };
    const WEEK: Lex = Lex::Unit(Unit::Week);
    let (day, which) = match words.lex {
        [Lex::Recent, Lex::Weekday(day)] => (*day, Which::Past),
        [Lex::Last, Lex::Weekday(day)] => (*day, Which::Previous),
        [Lex::This, Lex::Weekday(day)] => (*day, Which::OfWeek(0)),
        [Lex::Next, Lex::Weekday(day)] => {
            (*day, if is_coming(words.to(1)) { Which::Coming } else { Which::Next })
        }
        // "maandag jl.", "maandag a.s."
        [Lex::Weekday(day), Lex::Recent] => (*day, Which::Past),
        [Lex::Weekday(day), Lex::Next] => (*day, Which::Coming),
        [Lex::Weekday(day)] => (*day, Which::Unsaid),
        [which, WEEK, Lex::Weekday(day)]
        | [which, WEEK, Lex::In, Lex::Weekday(day)]
        | [Lex::Weekday(day), which, WEEK]
        | [Lex::Weekday(day), Lex::Of | Lex::In, which, WEEK] => (*day, week(*which)?),
        _ => return None,
    };
    Some(Moment::Weekday(day, which))
}

/// A day or a month written with a number for the month, or a day with the name of the month.
fn day(words: Words<'_>) -> Option<Moment> {
    use Lex::{Mark, Num};
    const SEPARATORS: [char; 4] = ['-', '/', '.', ','];
    let same = |a: &char, b: &char| a == b && SEPARATORS.contains(a);
    match words.lex {
        // registers write a zero or a question mark for what is not known
        [Num(0, _) | Mark('?'), Mark(a), Num(0, _) | Mark('?'), Mark(b), Num(y, 4)]
            if same(a, b) =>
        {
            Some(Moment::Year(full(*y)?))
        }
        [Num(0, _) | Mark('?'), Mark(a), Num(m, _), Mark(b), Num(y, 4)]
        | [Mark('?'), Mark('?'), Mark(a), Num(m, _), Mark(b), Num(y, 4)]
            if same(a, b) =>
        {
            let month = u8::try_from(*m).ok().filter(|m| (1..=12).contains(m))?;
            Some(Moment::Yearly(Yearly::Month(month), full(*y)?))
        }
        [Num(y, 4), Mark(a), Num(m, _), Mark(b), Num(d, 1..=2)] if same(a, b) => {
            on(*d, *m, full(*y)?)
        }
        // no month has that number: as in the United States
        [Num(m, 1..=2), Mark('/'), Num(d @ 13.., 2), Mark('/'), Num(y, 4)] => on(*d, *m, full(*y)?),
        [d, Mark(a), Num(m, _), Mark(b), rest @ ..] if same(a, b) => {
            on(number(*d)?, *m, year(rest).or_else(|| two_digits(rest))?)
        }
        [Num(d, 1..=2), Mark('-' | '/' | '.'), Num(m, 1..=2), Mark('-' | '/' | '.'), Num(y, 4)]
        | [Num(d, 1..=2), Num(m, 1..=2), Num(y, 4)]
        | [Num(d, 1..=2), Mark('-' | '/'), Num(m, 1..=2), Num(y, 4)] => on(*d, *m, full(*y)?),
        [Num(y, 4), Lex::Month(m), Num(d, 1..=2)] => on(*d, u32::from(*m), full(*y)?),
        // as machines write it: "20210314"
        [Num(n @ 19_000_101..=21_991_231, 8)] => on(n % 100, n / 100 % 100, full(n / 10_000)?),
        [Num(m, 1..=2), Mark(a), Num(y, 4)] | [Num(y, 4), Mark(a), Num(m, 1..=2)]
            if SEPARATORS.contains(a) =>
        {
            let month = u8::try_from(*m).ok().filter(|m| (1..=12).contains(m))?;
            Some(Moment::Yearly(Yearly::Month(month), full(*y)?))
        }
        // "05-'19", "05-19", "10/24"; "5-19" may be ages
        [Num(m @ 1..=12, 1..=2), Mark('-' | '/'), Mark('\''), Num(y, 2)]
        | [Num(m @ 1..=9, 2), Mark('-' | '/'), Num(y @ 13.., 2)]
        | [Num(m @ 1..=12, 1..=2), Mark('-' | '/'), Num(y @ 20.., 2)] => Some(Moment::Yearly(
            Yearly::Month(u8::try_from(*m).ok()?),
            Year::Two(u8::try_from(*y).ok()?),
        )),
        // "14.mrt.2017", of which the second stop ends a short word
        [d, Mark('.'), Lex::Month(m), rest @ ..] if words.glued(1) && words.glued(2) => {
            on(day_number(*d)?, u32::from(*m), optional_year(rest)?)
        }
        [d, Mark(a), Lex::Month(m), Mark(b), rest @ ..] if same(a, b) => {
            on(day_number(*d)?, u32::from(*m), year(rest).or_else(|| two_digits(rest))?)
        }
        [d, Lex::Of | Lex::Or, Lex::Month(m), rest @ ..] if matches!(d, Lex::Ord(_)) => {
            on(day_number(*d)?, u32::from(*m), optional_year(rest)?)
        }
        [d, Lex::Month(m), rest @ ..] => on(day_number(*d)?, u32::from(*m), optional_year(rest)?),
        [Lex::Month(m), d, Mark(','), Num(y, 4)] | [Lex::Month(m), d, Num(y, 4)] => {
            on(day_number(*d)?, u32::from(*m), full(*y)?)
        }
        // "afgelopen 14 maart"
        [which @ (Lex::Recent | Lex::Next), d, Lex::Month(m)] => {
            on(day_number(*d)?, u32::from(*m), optional_year(&[*which])?)
        }
        [Lex::Month(m), d @ Lex::Ord(_)] => on(day_number(*d)?, u32::from(*m), Year::Missing),
        _ => None,
    }
}

fn day_number(lex: Lex) -> Option<u32> {
    match lex {
        Lex::Ord(n) => Some(n),
        lex => number(lex),
    }
}

/// This day of this month.
pub(super) fn on(day: u32, month: u32, year: Year) -> Option<Moment> {
    let day = u8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    Some(Moment::Yearly(Yearly::Day { month, day }, year))
}

/// The school year, by name or by its two years.
fn school_year(words: Words<'_>) -> Option<Moment> {
    let named = |rest: &[Lex]| {
        let apart = match *rest {
            [from @ Lex::Num(_, 4), to @ Lex::Num(_, 4)] => two_years(&[from, Lex::Mark('-'), to]),
            // "sj2324"
            [Lex::Num(both @ 2100.., 4)] => {
                two_years(&[Lex::Num(both / 100, 2), Lex::Mark('-'), Lex::Num(both % 100, 2)])
            }
            _ => None,
        };
        apart.or_else(|| two_years(rest)).or_else(|| year(rest)).or_else(|| two_digits(rest))
    };
    match words.lex {
        [Lex::Unit(Unit::Year), rest @ ..] => Some(Moment::SchoolYear(two_years(rest)?)),
        [Lex::SchoolYear, Lex::Of | Lex::Mark(':'), rest @ ..] | [Lex::SchoolYear, rest @ ..] => {
            Some(Moment::SchoolYear(named(rest)?))
        }
        [rest @ .., Lex::Mark('('), Lex::SchoolYear] | [rest @ .., Lex::SchoolYear]
            if rest.len() > 1 =>
        {
            Some(Moment::SchoolYear(two_years(rest)?))
        }
        // "2021 – 2022" with air around the dash is a period of two years
        [Lex::Num(_, 4), Lex::Mark('-'), Lex::Num(_, 4)] if !(words.glued(1) && words.glued(2)) => {
            None
        }
        lex => Some(Moment::SchoolYear(two_years(lex)?)),
    }
}

/// Two years in a row ("2021-2022", "'21/'22"): the first.
fn two_years(lex: &[Lex]) -> Option<Year> {
    use Lex::{Mark, Num};
    let (lex, marked) = match lex {
        [Mark('\''), rest @ ..] => (rest, true),
        _ => (lex, false),
    };
    let (first, second) = match lex {
        [Num(a, 4), Mark('-' | '/') | Lex::In, Num(b, 4 | 2)]
        | [Num(a, 4), Mark('-' | '/') | Lex::In, Mark('\''), Num(b, 2)] => (full(*a)?, *b),
        [Num(a, 2), Mark('-' | '/'), Num(b, 2)] => (Year::Two(u8::try_from(*a).ok()?), *b),
        [Num(a, 2), Mark('-' | '/') | Lex::In, Mark('\''), Num(b, 2)] if marked => {
            (Year::Two(u8::try_from(*a).ok()?), *b)
        }
        _ => return None,
    };
    let next = match first {
        Year::Full(year) => (u32::try_from(year).ok()? + 1) % 100,
        Year::Two(year) => (u32::from(year) + 1) % 100,
        _ => return None,
    };
    let whole = match (first, second) {
        (Year::Full(year), 100..) => i64::from(year) + 1 == i64::from(second),
        _ => true,
    };
    (whole && second % 100 == next).then_some(first)
}

/// A year that can stand alone.
pub(super) fn year(lex: &[Lex]) -> Option<Year> {
    const YEAR: Lex = Lex::Unit(Unit::Year);
    match lex {
        [Lex::Num(y, 4)]
        | [Lex::Num(y, 4), YEAR]
        | [YEAR, Lex::Num(y, 4)]
        | [YEAR, Lex::Mark(':'), Lex::Num(y, 4)]
        | [Lex::The, YEAR, Lex::Num(y, 4)] => full(*y),
        [Lex::Mark('\''), rest @ Lex::Num(_, 2)]
        | [YEAR, Lex::Mark('\''), rest @ Lex::Num(_, 2)] => two_digits(&[*rest]),
        [Lex::This, YEAR] => Some(Year::FromNow(0)),
        [Lex::Last, YEAR] => Some(Year::FromNow(-1)),
        [Lex::Next, YEAR] => Some(Year::FromNow(1)),
        [Lex::Of | Lex::In, rest @ ..] if !rest.is_empty() => year(rest),
        _ => None,
    }
}

/// Two digits without an apostrophe: a year only where something before them says so.
fn two_digits(lex: &[Lex]) -> Option<Year> {
    match lex {
        [Lex::Num(y, 2)] => u8::try_from(*y).ok().map(Year::Two),
        _ => None,
    }
}

fn full(year: u32) -> Option<Year> {
    i16::try_from(year).ok().filter(|year| (1000..=9998).contains(year)).map(Year::Full)
}

fn optional_year(lex: &[Lex]) -> Option<Year> {
    match lex {
        [] => Some(Year::Missing),
        [Lex::Recent] => Some(Year::Ago(1)),
        [Lex::Next] => Some(Year::Coming),
        [Lex::Mark(','), rest @ ..] if !rest.is_empty() => optional_year(rest),
        rest => year(rest).or_else(|| two_digits(rest)),
    }
}

fn decade(words: Words<'_>) -> Option<Moment> {
    // "het jaar 2010" is one year, "de jaren 2010" are ten
    let many = fold_word(words.to(1).said()) == "jaren";
    let n = match words.lex {
        // "the 2010s"
        [Lex::Num(n, 4), Lex::Word] if words.glued(1) && words.said().ends_with(['s', 'S']) => *n,
        [Lex::Unit(Unit::Year), n] => number(*n).filter(|_| many)?,
        [Lex::Decades, n] => number(*n)?,
        _ => return None,
    };
    let first = match n {
        0 | 10 | 20 => 2000 + n,
        30 | 40 | 50 | 60 | 70 | 80 | 90 => 1900 + n,
        1900..=2090 if n % 10 == 0 => n,
        _ => return None,
    };
    i16::try_from(first).ok().map(Moment::Decade)
}

/// Something that comes once a year: in a year, in a group, before or after something.
fn yearly(words: Words<'_>) -> Option<Moment> {
    let (what, used, said) = match words.lex {
        // "vorig jaar in de zomer", "dit jaar mei"
        [which @ (Lex::This | Lex::Last | Lex::Next), Lex::Unit(Unit::Year), _, ..] => {
            let rest = words.from(2).trimmed();
            let (what, used) = name(rest.lex)?;
            let year = year(&[*which, Lex::Unit(Unit::Year)])?;
            (what, words.lex.len() - rest.lex.len() + used, Some(year))
        }
        // "twee jaar geleden in maart"
        [n, Lex::Unit(Unit::Year), Lex::Ago, _, ..] => {
            let rest = words.from(3).trimmed();
            let (what, used) = name(rest.lex)?;
            (what, words.lex.len() - rest.lex.len() + used, Some(years_ago(*n)?))
        }
        [which @ (Lex::This | Lex::Last | Lex::Recent | Lex::Next), ..] => {
            let (what, used) = name(&words.lex[1..])?;
            let year = match which {
                Lex::This => Year::FromNow(0),
                Lex::Next => Year::Coming,
                _ => Year::Ago(1),
            };
            (what, used + 1, Some(year))
        }
        // "twee zomers geleden"
        [n, said @ .., Lex::Ago] if let Some((what, used)) = name(said) => {
            if used < said.len() {
                return None;
            }
            (what, words.lex.len(), Some(Year::Ago(small(*n).filter(|n| *n > 0)?)))
        }
        // "'21 zomervakantie"
        [Lex::Mark('\''), y @ Lex::Num(_, 2), rest @ ..] => {
            let (what, used) = name(rest)?;
            (what, used + 2, Some(two_digits(&[*y])?))
        }
        [Lex::Num(y, 4), Lex::Mark(',' | '-' | '/'), rest @ ..] | [Lex::Num(y, 4), rest @ ..] => {
            let (what, used) = name(rest)?;
            (what, used + words.lex.len() - rest.len(), Some(full(*y)?))
        }
        lex => {
            let (what, used) = name(lex)?;
            (what, used, None)
        }
    };
    let rest = words.from(used);
    if let Some(year) = said {
        return rest.lex.is_empty().then_some(Moment::Yearly(what, year));
    }
    let year = match rest.lex {
        [] => Some(Year::Missing),
        [Lex::Of | Lex::Or | Lex::In | Lex::Mark(',' | '-' | '/' | '('), year @ ..]
            if !year.is_empty() =>
        {
            in_year(what, year)
        }
        [Lex::Recent] => Some(Year::Ago(1)),
        [Lex::Next] => Some(Year::Coming),
        year => in_year(what, year),
    };
    if let Some(year) = year {
        return Some(Moment::Yearly(what, year));
    }
    // "in de zomer, voor groep 4"
    let rest = match rest.lex {
        [Lex::Mark(',' | '('), Lex::Before | Lex::After, ..] => rest.from(1),
        _ => rest,
    };
    match rest.lex {
        [side @ (Lex::Before | Lex::After), ..] => {
            let side = if *side == Lex::Before { Side::Before } else { Side::After };
            let of = moment(rest.from(1)).filter(|of| !matches!(of, Moment::Span(..)))?;
            Some(Moment::YearlyBeside { what, side, of: Box::new(of) })
        }
        [Lex::Between, ..] => rest.from(1).splits(Lex::And).find_map(|(left, right)| {
            let (of, _) = borrow(moment(left)?, moment(right)?, Order::Strict);
            Some(Moment::YearlyBeside { what, side: Side::After, of: Box::new(of) })
        }),
        // "Jan kwam in groep 3"
        [Lex::Was, ..] => None,
        _ => {
            let that = matches!(fold_word(rest.to(1).said()).as_str(), "dat" | "that");
            let rest = rest.trimmed();
            let (scope, on_a_day) = match moment(rest)? {
                // "de zomer dat ze 4 werd", "de zomer dat opa stierf"
                Moment::Age(Age::Years(n)) if came(rest) => (Moment::Birthday(n), true),
                scope if that && holds_item(&scope) => (asked(scope), true),
                scope => (scope, false),
            };
            let holds = on_a_day || is_stretch(&scope) && !matches!(scope, Moment::Year(_));
            let scope = Box::new(scope);
            let (name, scope_name) = (words.to(used).bytes(), rest.bytes());
            holds.then_some(Moment::YearlyIn { what, scope, name, scope_name })
        }
    }
}

/// What something yearly can fall in.
pub(super) fn is_stretch(moment: &Moment) -> bool {
    if let Moment::Of { what, .. } = moment {
        return is_stretch(what);
    }
    matches!(
        moment,
        Moment::Year(_)
            | Moment::School(_)
            | Moment::Turn(..)
            | Moment::SchoolYear(_)
            | Moment::Stage(_)
            | Moment::Age(_)
            | Moment::Relative(Unit::SchoolYear, _)
            | Moment::Holding(Counted::Unit(Unit::Year), _)
    )
}

/// A year after the name of something yearly. What crosses New Year carries the year of its first
/// day: "winter 2021-2022" is that of 2021.
pub(super) fn in_year(what: Yearly, lex: &[Lex]) -> Option<Year> {
    let crosses = matches!(
        what,
        Yearly::Season(Season::Winter)
            | Yearly::Holiday(Holiday::Christmas)
            | Yearly::Feast(Feast::OldAndNew)
    );
    let both = crosses.then(|| two_years(lex)).flatten();
    let ago = match lex {
        [n, Lex::Unit(Unit::Year), Lex::Ago] => years_ago(*n),
        _ => None,
    };
    both.or(ago).or_else(|| year(lex)).or_else(|| two_digits(lex))
}

fn years_ago(n: Lex) -> Option<Year> {
    small(n).map(|n| Year::FromNow(-i16::from(n)))
}

/// The name of something yearly, and how many lexemes it takes.
fn name(lex: &[Lex]) -> Option<(Yearly, usize)> {
    let quarter = |n: u8| (1..=4).contains(&n).then_some(Yearly::Quarter(n));
    match lex {
        [Lex::Month(month), ..] => Some((Yearly::Month(*month), 1)),
        [Lex::Season(season), ..] => Some((Yearly::Season(*season), 1)),
        [Lex::Feast(feast), ..] => Some((Yearly::Feast(*feast), 1)),
        [Lex::Holiday(holiday), ..] => Some((Yearly::Holiday(*holiday), 1)),
        [Lex::Birthday, ..] => Some((Yearly::Birthday, 1)),
        [Lex::Possessive, Lex::Birthday, ..] => Some((Yearly::Birthday, 2)),
        [Lex::Ord(n), Lex::Unit(Unit::Quarter), ..] => Some((quarter(u8::try_from(*n).ok()?)?, 2)),
        [Lex::Unit(Unit::Quarter), n, ..] => Some((quarter(small(*n)?)?, 2)),
        [Lex::Unit(Unit::Week), n @ Lex::Num(..), ..] => {
            Some((Yearly::Week(small(*n).filter(|n| (1..=53).contains(n))?), 2))
        }
        _ => None,
    }
}

/// From today: "gisteren", "vorige maand", "dit schooljaar".
fn relative(lex: &[Lex]) -> Option<Moment> {
    let by = |which: Lex| match which {
        Lex::This => Some(0),
        Lex::Last | Lex::Recent => Some(-1),
        Lex::Next => Some(1),
        _ => None,
    };
    match lex {
        [Lex::Yesterday(days)] => Some(Moment::Relative(Unit::Day, i16::from(*days))),
        [which, Lex::Unit(unit @ (Unit::Week | Unit::Month))] => {
            Some(Moment::Relative(*unit, by(*which)?))
        }
        [n, Lex::SchoolYear, Lex::Ago] => {
            Some(Moment::Relative(Unit::SchoolYear, -i16::from(small(*n)?)))
        }
        [which, Lex::SchoolYear] => Some(Moment::Relative(Unit::SchoolYear, by(*which)?)),
        _ => None,
    }
}
