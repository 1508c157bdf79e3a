//! Lexemes → [`Phrase`]. A small grammar of full matches: each rule is given a run of lexemes and
//! says what the whole run means, or nothing. Runs are split at connecting words ("tot", "of",
//! "tussen … en …"), prefixes ("rond", "eind", "vlak voor") are taken off, and what remains is a
//! base: a day, a season, a group, an age, a feast, another item. Nothing is worked out here.

mod age;
mod borrow;
mod calendar;
mod change;
mod clause;
mod clock;
mod hedge;
mod moment;
mod part;
mod placed;
mod recurring;
mod remark;
mod school;
mod week;
mod within;
mod words;

use super::{
    lexicon::{LIMIT, Lex, lex},
    phrase::{Moment, Phrase, Side, Spanned, Unit, Year, Yearly},
    token::fold_word,
};
use borrow::borrow;
use change::change;
use clause::holds_item;
use moment::moment;
use placed::reference;
pub(crate) use remark::of_own;
use words::{Words, many};

/// What this text says; none when it is not understood.
pub(crate) fn parse(text: &str) -> Option<Phrase> {
    read(text, |words| {
        let said = phrase(words);
        match said {
            Some(Phrase::Said(ref moment)) if !may_name(moment) => said,
            // "sinds 2020 bij opa", where nothing is called so
            Some(Phrase::Since(Moment::Item { words: ref name, .. })) => match remarked(words) {
                Some(Phrase::Since(since)) => {
                    Some(Phrase::Since(Moment::Named(name.clone(), Box::new(since))))
                }
                _ => said,
            },
            // "logopedie groep 1 t/m 3"
            Some(Phrase::Period(Moment::Item { asked: false, .. }, _))
            | Some(Phrase::Said(_))
            | None => remarked(words).or(said),
            said => said,
        }
    })
}

/// With words about something else, and with whatever stands around it: "misschien gestart in 2024".
fn remarked(words: Words<'_>) -> Option<Phrase> {
    let said = remark::remarked(words);
    said.or_else(|| {
        let (inner, unsure) = hedge::stripped(words.spend()?)?;
        let said = remarked(inner)?;
        Some(if unsure { hedge::unsure(said) } else { said })
    })
}

/// Whether it may come to no more than the name of something, with a date among its words: "begin 2020 bij
/// opa", "start hulp: oktober 2024".
fn may_name(moment: &Moment) -> bool {
    match moment {
        Moment::Item { .. } => true,
        Moment::Part(_, of) | Moment::Around(of) | Moment::Unsure(of) => may_name(of),
        Moment::Span(_, left, right) => may_name(left) || may_name(right),
        Moment::Named(_, of) => matches!(&**of, Moment::Turned { of, .. } if may_name(of)),
        _ => false,
    }
}

/// What this run of words in a line says, which is about something else as well.
pub(crate) fn parse_run(text: &str) -> Option<Phrase> {
    read(text, phrase)
}

fn read(text: &str, rule: impl FnOnce(Words<'_>) -> Option<Phrase>) -> Option<Phrase> {
    if let Some(edtf) = edtf(text) {
        return Some(Phrase::Said(Moment::Edtf(edtf)));
    }
    let lexed = lex(text, LIMIT + 1);
    if lexed.lex.len() > LIMIT {
        return None;
    }
    Words::whole(text, &lexed, rule)
}

/// What the text of a separate end says. `from` is the start, which may fill in what was left out
/// ("groep 3", "4").
pub(crate) fn parse_until(text: &str) -> Option<Until> {
    if let Some(edtf) = edtf(text) {
        return Some(Until::Moment(Moment::Edtf(edtf)));
    }
    let lexed = lex(text, LIMIT + 1);
    if lexed.lex.len() > LIMIT {
        return None;
    }
    Words::whole(text, &lexed, |words| {
        let words = words.trimmed();
        let words = match words.lex {
            [Lex::Until, ..] => words.from(1).trimmed(),
            _ => words,
        };
        match words.lex {
            [] => Some(Until::Unknown),
            _ if is_unknown(words) => Some(Until::Unknown),
            [Lex::Now | Lex::Still] | [Lex::Now, Lex::Still] | [Lex::Still, Lex::Now] => {
                Some(Until::Open)
            }
            [length @ .., Lex::Later | Lex::Long] => {
                let said = words.to(length.len());
                // "drie maanden later", "de zomer daarna"; no more than a length goes with "later"
                let later = fold_word(words.from(said.lex.len()).said()) == "later";
                let length = placed::distance(said).map(Until::After);
                length.or_else(|| if later { None } else { moment(said).map(Until::Moment) })
            }
            // "na drie maanden": of what began
            [Lex::After, _, ..] if let Some(length) = placed::distance(words.from(1)) => {
                Some(Until::After(length))
            }
            // "20-3", after a whole day
            [Lex::Num(day, 1..=2), Lex::Mark('-' | '/'), Lex::Num(month, 1..=2)] if day > month => {
                calendar::on(*day, *month, Year::Missing).map(Until::Moment)
            }
            // "gestopt in mei 2022", "mei 2022 (afgerond)"
            [Lex::Ended, _, ..] => left(words.from(1)).map(Until::Moment),
            [when @ .., Lex::Ended] => moment(words.to(when.len()).ended()).map(Until::Moment),
            _ => match moment(words) {
                said @ (Some(Moment::Item { .. }) | None) => match remark::remarked(words) {
                    Some(Phrase::Said(said)) => Some(said),
                    _ => said,
                },
                said => said,
            }
            .map(Until::Moment),
        }
    })
}

/// The end of a period that has its own words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Until {
    /// It still goes on.
    Open,
    /// Nobody knows.
    Unknown,
    Moment(Moment),
    /// So long after the start.
    After(super::phrase::Distance),
}

/// Fills in what one side left out and the other said: "maart tot mei 2021".
pub(crate) fn join(from: Moment, to: Moment) -> (Moment, Moment) {
    borrow(from, to, borrow::Order::Strict)
}

/// An EDTF string, in the capitals it wants. `2021/2022` is a school year here.
fn edtf(text: &str) -> Option<String> {
    exact(text).or_else(|| {
        let inner = text.trim_matches([' ', ',', ';', '!', '"', '“', '”']);
        exact(inner.strip_suffix('.').filter(|text| !text.ends_with('.')).unwrap_or(inner))
    })
}

fn exact(text: &str) -> Option<String> {
    let text = text.trim();
    // why: the longest sensible string is a set of a few dates; the reader is not asked about books
    if text.is_empty() || text.len() > 200 || !text.is_ascii() {
        return None;
    }
    // "~2015" is "rond 2015", as people write it; `2015~` is EDTF. Nobody was there before the year 0
    if text.starts_with(['~', '-'])
        || text.starts_with("?-")
        || !text.bytes().any(|b| b.is_ascii_digit())
    {
        return None;
    }
    // a year alone may lend its century: "2019" until "21"
    if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0') {
        return None;
    }
    let text = text.to_ascii_uppercase();
    if !edtf_core::is_valid(&text) {
        return None;
    }
    let year = |text: &str| {
        (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u16>().ok())
            .flatten()
    };
    if let Some((from, to)) = text.trim_end_matches(['?', '~', '%']).split_once('/')
        && let (Some(from), Some(to)) = (year(from), year(to))
        && from + 1 == to
    {
        return None;
    }
    Some(text)
}

/// A whole phrase.
fn phrase(words: Words<'_>) -> Option<Phrase> {
    read_phrase(words).filter(|said| !is_loose(said, words))
}

/// "in 3", "eind 4": a group as much as an age.
fn is_loose(said: &Phrase, words: Words<'_>) -> bool {
    let mut loose = false;
    let led = fold_word(words.to(1).said()) == "in";
    said.each(&mut |moment| {
        loose |= match moment {
            Moment::Number(_) => led,
            Moment::Part(_, of) => matches!(**of, Moment::Number(_)),
            _ => false,
        }
    });
    loose
}

fn read_phrase(words: Words<'_>) -> Option<Phrase> {
    let words = words.spend()?;
    if let Some((inner, unsure)) = hedge::stripped(words)
        && let Some(said) = phrase(inner)
        && !matches!(said, Phrase::Said(Moment::Item { .. } | Moment::Number(_)))
    {
        return Some(if unsure { hedge::unsure(said) } else { said });
    }
    if let Some(ago) = until_now(words) {
        return Some(Phrase::Since(ago));
    }
    let all = words.unwrapped();
    let words = all.trimmed();
    if words.lex.is_empty() || is_unknown(words) {
        return Some(Phrase::Unknown);
    }
    // what is left out changes no bounds
    if let Some((said, _)) = words.splits(Lex::Except).next() {
        return phrase(said);
    }
    if let Some(recurring) = recurring::recurring(all) {
        return Some(recurring);
    }
    match words.lex {
        [Lex::Now | Lex::Still] | [Lex::Now, Lex::Still] => return Some(Phrase::Said(Moment::Now)),
        // "loopt nog sinds 2020"
        [Lex::Still, Lex::Since, _, ..] => return phrase(words.from(1)),
        // "niet meer sinds 2020", "gestopt in groep 4", "sinds 2020 niet meer": until then
        [Lex::NoMore | Lex::Ended, _, ..] => return Some(Phrase::Until(left(words.from(1))?)),
        [when @ .., Lex::NoMore] => return Some(Phrase::Until(left(words.to(when.len()))?)),
        // "al zijn hele leven"
        [Lex::Lifelong]
        | [Lex::Possessive, Lex::In, Lex::Lifetime]
        | [Lex::In, Lex::Possessive, Lex::Lifetime]
        | [Lex::Possessive, Lex::Lifetime]
        | [Lex::Possessive, Lex::In, Lex::Lifetime, Lex::Already] => {
            return Some(Phrase::Since(Moment::Birth));
        }
        [Lex::Since, ..] => {
            let rest = words.from(1);
            // why: "vanaf een half jaar" is an age
            if !matches!(fold_word(words.to(1).said()).as_str(), "vanaf" | "al vanaf" | "from")
                && let Some(ago) = placed::lasting(rest)
            {
                return Some(Phrase::Since(ago));
            }
            return period(rest)
                .or_else(|| Some(Phrase::Since(reference(rest)?)))
                // somewhere between: as it is shown
                .or_else(|| Some(Phrase::Since(ranged(rest)?)));
        }
        // its "to" is no end
        [Lex::Transition, ..] if let Some(change) = change(words) => {
            return Some(Phrase::Said(change));
        }
        // "tot groep 3"; but "tot nu" is one lexeme
        [Lex::Until, ..] => return Some(Phrase::Until(reference(words.from(1))?)),
        // "14-3" is a day without its year, not two ages
        [Lex::Num(day @ 1..=31, 1..=2), Lex::Mark('-' | '/'), Lex::Num(month @ 1..=12, 1..=2)]
            if day >= month =>
        {
            return calendar::on(*day, *month, Year::Missing).map(Phrase::Said);
        }
        _ => {}
    }
    if let Some(weeks) = week::weeks_on_end(words) {
        return Some(weeks);
    }
    // "van groep 3 af (aan)"
    if let [Lex::Of, .., Lex::Word] | [Lex::Of, .., Lex::Word, Lex::In] = all.lex {
        let last = all.lex.len() - 1 - usize::from(all.lex.last() == Some(&Lex::In));
        if fold_word(all.from(last).to(1).said()) == "af" {
            return Some(Phrase::Since(reference(all.to(last).from(1))?));
        }
    }
    // what "tijdens" asks for stands before the words
    period(words).or_else(|| Some(Phrase::Said(moment(all)?))).or_else(|| dashed(words))
}

/// When it stopped: "sinds 2020", "in groep 4", "na de verhuizing".
fn left(words: Words<'_>) -> Option<Moment> {
    match words.lex {
        [Lex::Since | Lex::After, _, ..] => reference(words.from(1)),
        _ => reference(words),
    }
}

/// A length of time that lasts until today: "al twee jaar", "het afgelopen jaar".
fn until_now(words: Words<'_>) -> Option<Moment> {
    match words.lex {
        // "for two years now"
        [length @ .., Lex::Now] => until_now(words.to(length.len())),
        // "de afgelopen maanden": not many
        [Lex::Final | Lex::Recent, Lex::Unit(Unit::Week | Unit::Month)] if many(words) => {
            Some(Moment::Beside { side: Side::Before, near: true, of: Box::new(Moment::Now) })
        }
        [Lex::Already, ..] => placed::ago(words.from(1)).or_else(|| until_now(words.from(1))),
        [Lex::Final | Lex::Recent, ..] => placed::ago(words.from(1)),
        [Lex::The | Lex::In, _, ..] => until_now(words.from(1)),
        _ => None,
    }
}

/// "X tot Y", "X nog steeds".
fn period(words: Words<'_>) -> Option<Phrase> {
    let shaft = |from: Words<'_>| match from.lex {
        [.., Lex::Mark('-' | '=')] => from.lex.len() - 1,
        from => from.len(),
    };
    if let [from @ .., Lex::Still | Lex::Mark('>')] = words.lex
        && let Some(from) = moment(words.to(shaft(words.to(from.len()))))
    {
        return Some(Phrase::Since(from));
    }
    let arrow = words.splits(Lex::Mark('>')).map(|(from, to)| (from.to(shaft(from)), to));
    // "van 2020 naar 2022"; what goes from group to group is the change itself
    let is_year = |side: Words<'_>| calendar::year(side.trimmed().lex).is_some();
    let to = words.splits(Lex::To).filter(|(from, to)| is_year(*from) && is_year(*to));
    let until =
        words.splits(Lex::Until).filter(|(from, _)| !clock::is_clock(words.from(from.lex.len())));
    until.chain(arrow).chain(to).find_map(|(from, to)| {
        if let Some(whole) = days(from, to) {
            return Some(whole);
        }
        if from.lex == [Lex::Mark('?')] {
            return Some(Phrase::Until(moment(to)?));
        }
        let from = moment(from).or_else(|| ranged(from))?;
        match to.trimmed().lex {
            [Lex::Now | Lex::Still] | [Lex::Now, Lex::Still] => Some(Phrase::Since(from)),
            // nobody knows until when
            [Lex::Mark('?') | Lex::Unknown] => Some(Phrase::Said(from)),
            _ => stretch(from, moment(to).or_else(|| ranged(to))?),
        }
    })
}

/// From the one to the other.
fn stretch(from: Moment, to: Moment) -> Option<Phrase> {
    let scored = matches!(
        (&from, &to),
        (Moment::Number(a), Moment::Yearly(Yearly::Day { day, .. }, _)) if *a >= u32::from(*day)
    );
    let (from, to) = join(from, to);
    // "van 9 tot 5" is no age; and "3-2 mei 2025" no days
    let back = matches!((&from, &to), (Moment::Number(a), Moment::Number(b)) if a >= b) || scored;
    (!back).then_some(Phrase::Period(from, to))
}

/// "mrt – mei 2021" as one side of a period or after "sinds": somewhere between.
fn ranged(words: Words<'_>) -> Option<Moment> {
    words.splits(Lex::Mark('-')).find_map(|(from, to)| {
        let (from, to) = join(moment(from)?, moment(to)?);
        spanned(Phrase::Period(from, to))
    })
}

fn spanned(phrase: Phrase) -> Option<Moment> {
    let Phrase::Period(from, to) = phrase else { return None };
    let found = holds_item(&from) || holds_item(&to);
    (!found).then(|| Moment::Span(Spanned::Between, Box::new(from), Box::new(to)))
}

/// "12-3 tot 14-4-2021": only beside a whole day is "12-3" a day.
fn days(from: Words<'_>, to: Words<'_>) -> Option<Phrase> {
    let (day, month) = match from.trimmed().lex {
        [Lex::Num(day, 1..=2), Lex::Mark('-' | '/' | '.'), Lex::Num(month, 1..=2)] => {
            (*day, *month)
        }
        // "from Oct 6 to Oct 10 2025"
        [Lex::Month(month), Lex::Num(day, 1..=2)] => (*day, u32::from(*month)),
        _ => return None,
    };
    let from = calendar::on(day, month, Year::Missing)?;
    let to = moment(to).filter(|to| matches!(to, Moment::Yearly(Yearly::Day { .. }, _)))?;
    let (from, to) = join(from, to);
    Some(Phrase::Period(from, to))
}

/// "X – Y". Tried last: dates are written with dashes too.
fn dashed(words: Words<'_>) -> Option<Phrase> {
    match words.lex {
        // a day that is none: "2021-03-32"
        [Lex::Num(..), Lex::Mark('-'), Lex::Num(..), Lex::Mark('-'), Lex::Num(..)]
            if (1..5).all(|n| words.glued(n)) =>
        {
            return None;
        }
        // a month that is none: "13-2021", "2021-13"
        [Lex::Num(_, 1..=2), Lex::Mark('-'), Lex::Num(_, 4)] if words.glued(1) => return None,
        [Lex::Num(year, 4), Lex::Mark('-'), Lex::Num(n, 1..=2)]
            if words.glued(1) && *n <= year % 100 =>
        {
            return None;
        }
        _ => {}
    }
    // "2020-"
    if let [year @ .., Lex::Mark('-')] = words.lex {
        return Some(Phrase::Since(Moment::Year(calendar::year(year)?)));
    }
    // both dashes of "verjaardag 30-8-2022" are of one day
    const DASH: Lex = Lex::Mark('-');
    let joins = |n: usize| words.lex[n] == DASH && words.glued(n) && words.glued(n + 1);
    let alone = |n: usize| words.lex.get(n) != Some(&DASH);
    let day = |first: usize| {
        first + 3 < words.lex.len()
            && joins(first)
            && joins(first + 2)
            && alone(first.wrapping_sub(2))
            && alone(first + 4)
    };
    let mut splits = words.splits(DASH).filter(|(from, _)| {
        let at = from.lex.len();
        !day(at) && !at.checked_sub(2).is_some_and(day)
    });
    splits.find_map(|(from, to)| {
        if let Some(whole) = days(from, to) {
            return Some(whole);
        }
        if from.lex == [Lex::Mark('?')] {
            return Some(Phrase::Until(moment(to)?));
        }
        let from = moment(from)?;
        match to.trimmed().lex {
            [Lex::Mark('?')] => Some(Phrase::Said(from)),
            [Lex::Now | Lex::Still] => Some(Phrase::Since(from)),
            // "2020 - ..."
            [] | [Lex::Mark('.'), ..] => Some(Phrase::Since(from)),
            _ => stretch(from, moment(to)?),
        }
    })
}

/// Only marks ("?", "-", "…"), or words that say nobody knows.
fn is_unknown(words: Words<'_>) -> bool {
    let silent = |lex: &Lex| {
        let mark = matches!(lex, Lex::Mark('?' | '-' | '.' | '!' | ',' | '(' | ')'));
        mark || matches!(lex, Lex::Unknown)
    };
    let words = match words.lex {
        // "nog onbekend"
        [Lex::Merely, Lex::Unknown, ..] => words.from(1),
        _ => words,
    };
    words.lex.iter().all(silent)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{parse, parse_until};
    use crate::date::lexicon::wordings;

    proptest! {
        #[test]
        fn known_words_in_any_order_are_read_without_harm(
            words in prop::collection::vec(
                prop_oneof![
                    6 => prop::sample::select(wordings()),
                    2 => prop::sample::select(vec!["2021", "4", "14", "'21", "Lotte", "juf Els"]),
                    1 => prop::sample::select(vec!["-", "/", ",", "?", "(", ")", ".", ";", "'", ">"]),
                ],
                0..12,
            ),
        ) {
            let text = words.join(" ");
            let _ = (parse(&text), parse_until(&text));
        }
    }
}
