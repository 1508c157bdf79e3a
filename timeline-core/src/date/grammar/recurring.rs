//! What comes back: "elke herfst", "elke maandag in groep 5", "in 2022 twee keer per week".

use std::ops::Range;

use super::{
    calendar::is_stretch,
    phrase,
    words::{Words, number},
};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Phrase, Unit, Which, Yearly},
    token::fold_word,
};

/// How often, and in which time.
pub(super) fn recurring(words: Words<'_>) -> Option<Phrase> {
    if let Some(habit) = habit(words) {
        return Some(habit);
    }
    let every = starts(words)?;
    // "na elke vakantie"
    let is_every = words.lex[every] == Lex::Every;
    let beside = |lex: &&Lex| match lex {
        Lex::In | Lex::The | Lex::Almost | Lex::Around | Lex::Times => true,
        Lex::During | Lex::Before | Lex::After => is_every,
        _ => false,
    };
    let start = every - words.lex[..every].iter().rev().take_while(beside).count();
    let said_first = words.to(start);
    if start > 0 {
        let within = Box::new(period(said_first)?);
        return Some(Phrase::Recurring { how: words.from(start).bytes(), within: Some(within) });
    }
    // at least "elke" with one word, "wekelijks", "twee keer per week"
    let least = if is_every { every + 2 } else { often(words)?.end };
    let mut found = (least..words.lex.len())
        .filter_map(|split| Some((split, period(words.from(split))?)))
        .peekable();
    let first = found.peek().cloned();
    // "elke dag na school in groep 4": rather a time than the name of something
    if let Some((split, within)) =
        found.find(|(_, within)| within.references().is_empty()).or(first)
    {
        let how = words.to(split).ended().bytes();
        return Some(Phrase::Recurring { how, within: Some(Box::new(within)) });
    }
    (words.lex.len() >= least)
        .then(|| Phrase::Recurring { how: words.ended().bytes(), within: None })
}

/// Days of the week or parts of the day, and a time that is longer than these: "op dinsdag en donderdag
/// in groep 3", "in het weekend sinds 2020", "'s avonds in groep 4".
fn habit(words: Words<'_>) -> Option<Phrase> {
    let is_day = |lex: &Lex| matches!(lex, Lex::Weekday(_) | Lex::Weekend | Lex::DayPart);
    let led = words.lex.iter().take_while(|lex| matches!(lex, Lex::In | Lex::The)).count();
    let mut end = led;
    while words.lex.get(end).is_some_and(is_day) {
        end += 1;
        if matches!(words.lex.get(end..), Some([Lex::And | Lex::Until | Lex::Mark(',' | '-' | '/'), next, ..]) if is_day(next))
        {
            end += 1;
        }
    }
    if end == led {
        return habit_last(words);
    }
    // with what it is about: "in het weekend bij papa sinds 2020"
    let about = words.from(end).lex.iter().take_while(|lex| {
        matches!(
            lex,
            Lex::Word | Lex::Relative | Lex::During | Lex::In | Lex::The | Lex::Possessive
        )
    });
    let most = end + about.count();
    let (split, within) =
        (end..=most.min(words.lex.len().saturating_sub(1))).find_map(|split| {
            let rest = words.from(split);
            let spans = matches!(rest.lex, [Lex::Since | Lex::Until | Lex::During, ..]);
            let within = period(rest).filter(|within| match within {
                Phrase::Said(said) => is_long(said) || matches!(said, Moment::Item { .. }),
                Phrase::Period(from, _) => spans || is_long(from),
                Phrase::Since(_) => true,
                Phrase::Until(_) => led > 0,
                _ => false,
            })?;
            Some((split, within))
        })?;
    let how = words.to(split).ended().bytes();
    Some(Phrase::Recurring { how, within: Some(Box::new(within)) })
}

/// "in groep 4 op dinsdag".
fn habit_last(words: Words<'_>) -> Option<Phrase> {
    let [.., Lex::In, Lex::Weekday(_) | Lex::Weekend] = words.lex else { return None };
    let end = words.lex.len() - 2;
    let within = period(words.to(end))
        .filter(|within| matches!(within, Phrase::Said(said) if is_long(said)))?;
    Some(Phrase::Recurring { how: words.from(end).bytes(), within: Some(Box::new(within)) })
}

/// Whether something weekly can come back in it.
fn is_long(moment: &Moment) -> bool {
    let long = |what: &Yearly| {
        matches!(
            what,
            Yearly::Month(_) | Yearly::Season(_) | Yearly::Holiday(_) | Yearly::Quarter(_)
        )
    };
    match moment {
        Moment::Yearly(what, _)
        | Moment::YearlyIn { what, .. }
        | Moment::YearlyBeside { what, .. } => long(what),
        Moment::Decade(_) | Moment::Epidemic(_) => true,
        Moment::Relative(unit, _) => !matches!(unit, Unit::Day | Unit::Week),
        Moment::Part(_, of) | Moment::Edge { of, .. } | Moment::Around(of) | Moment::Unsure(of) => {
            is_long(of)
        }
        Moment::Span(_, left, right) => is_long(left) && is_long(right),
        other => is_stretch(other),
    }
}

/// Where the words that say how often begin.
fn starts(words: Words<'_>) -> Option<usize> {
    let every = words.lex.iter().position(|lex| *lex == Lex::Every);
    every.or_else(|| often(words).map(|often| often.start))
}

/// The words that say how often, where no "elke" does: "wekelijks", "twee keer per week", "om de drie
/// weken", "eens in de twee weken".
fn often(words: Words<'_>) -> Option<Range<usize>> {
    (0..words.lex.len()).find_map(|at| {
        let run = words.from(at);
        match run.lex {
            [Lex::Often, ..] => Some(at..at + 1),
            [Lex::Per, ..] => Some(counted(&words.lex[..at])..at + 1),
            // "2x/week"
            [Lex::Mark('/'), Lex::Unit(_), ..] if counts_times(&words.lex[..at]) => {
                Some(counted(&words.lex[..at])..at + 2)
            }
            [Lex::In, Lex::The, Lex::Unit(_), ..] if counts_times(&words.lex[..at]) => {
                Some(counted(&words.lex[..at])..at + 3)
            }
            [Lex::In, Lex::The, n, Lex::Unit(_), ..] if number(*n).is_some() => {
                if counts_times(&words.lex[..at]) {
                    Some(counted(&words.lex[..at])..at + 4)
                } else {
                    (fold_word(run.to(1).said()) == "om").then_some(at..at + 4)
                }
            }
            // "om het andere weekend"
            [Lex::In, Lex::The, Lex::Word, Lex::Weekend | Lex::Weekday(_) | Lex::Unit(_), ..]
                if fold_word(run.to(3).said()).ends_with("andere") =>
            {
                Some(at..at + 4)
            }
            _ => None,
        }
    })
}

fn counts_times(lex: &[Lex]) -> bool {
    matches!(lex, [.., Lex::Times])
}

/// Where the count begins that these words end with: "twee keer", "drie dagen", "een paar ochtenden".
fn counted(lex: &[Lex]) -> usize {
    let counts = |lex: &&Lex| {
        matches!(
            lex,
            Lex::Num(..)
                | Lex::Count(_)
                | Lex::A
                | Lex::Ord(_)
                | Lex::Times
                | Lex::Halves(_)
                | Lex::Few
        )
    };
    let thing = usize::from(matches!(
        lex,
        [.., Lex::Unit(_) | Lex::Hour | Lex::Weekday(_) | Lex::Weekend | Lex::Word]
    ));
    let before = &lex[..lex.len() - thing];
    let count = before.iter().rev().take_while(counts).count();
    if count > 0 { before.len() - count } else { lex.len() }
}

/// A time to recur in: a phrase, but no bare number and no words that merely may name an item.
fn period(words: Words<'_>) -> Option<Phrase> {
    // nothing comes back in what comes back
    if starts(words).is_some() {
        return None;
    }
    let said = phrase(words)?;
    let mut clear = !matches!(said, Phrase::Unknown | Phrase::Recurring { .. });
    said.each(&mut |moment| {
        clear &= !matches!(
            moment,
            Moment::Number(_)
                | Moment::Item { asked: false, .. }
                | Moment::Weekday(_, Which::Unsaid)
        );
    });
    clear.then_some(said)
}
