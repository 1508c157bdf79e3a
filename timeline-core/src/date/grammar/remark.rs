//! A date with words about something else beside it: "groep 3 bij juf Els", "gestart in april 2024",
//! "toen opa in 2021 bij ons woonde". Only where the date is beyond doubt, what remains says nothing of
//! time, and no title has these words.

use super::{phrase, words::Words};
use crate::date::{
    lexicon::Lex,
    phrase::{self, Moment, Phrase, School, Which, Year},
    token::fold_word,
};

/// Lexemes of a text that is looked at. A longer one is a story.
const MOST: usize = 12;

/// The longest run that surely is a date, where the others are a remark.
pub(super) fn remarked(words: Words<'_>) -> Option<Phrase> {
    let count = words.lex.len();
    // all that is no remark is the date
    let dated = |&n: &usize| !is_remark(&words.lex[n]) && !counts(words.lex, n);
    let first = (0..count).find(dated).filter(|_| count <= MOST)?;
    let least = (0..count).rfind(dated)? + 1 - first;
    let said = (least..count).rev().find_map(|length| {
        let starts = (first + least).saturating_sub(length)..=first.min(count - length);
        starts.into_iter().find_map(|start| {
            let (before, run) = (words.to(start), words.from(start).to(length));
            let after = words.from(start + length);
            let parted = matches!(before.lex, [.., Lex::To])
                || matches!(run.lex, [.., Lex::In | Lex::The | Lex::Was | Lex::Mark('-')]);
            if parted || negates(before) || negates(after) {
                return None;
            }
            let others = of_others(before)
                || matches!(after.lex, [Lex::Of, Lex::Word, ..])
                || of_others(after);
            phrase(run).filter(|said| is_clear(said, run) && !(others && of_own(said)))
        })
    })?;
    Some(match said {
        Phrase::Said(moment) => {
            Phrase::Said(Moment::Named(words.trimmed().said().to_owned(), Box::new(moment)))
        }
        said => said,
    })
}

/// Says nothing about when.
pub(super) fn is_remark(lex: &Lex) -> bool {
    matches!(
        lex,
        Lex::Word
            | Lex::Relative
            | Lex::ChildNoun
            | Lex::This
            | Lex::AgeWord
            | Lex::AccordingTo
            | Lex::Pronoun
            | Lex::Possessive
            | Lex::The
            | Lex::In
            | Lex::Of
            | Lex::During
            | Lex::To
            | Lex::When
            | Lex::Was
            | Lex::And
            | Lex::A
            | Lex::Birth
            | Lex::Birthday
            | Lex::Start
            | Lex::Began
            | Lex::Stayed
            | Lex::Again
            | Lex::Merely
            | Lex::Already
            | Lex::Primary
            | Lex::Mark(',' | '(' | ')' | ':' | '-' | '.' | '!')
    )
}

/// A number of something else: "rapport 1", "10-minutengesprek", "2 konijnen".
fn counts(lex: &[Lex], n: usize) -> bool {
    let word = |lex: Option<&Lex>| matches!(lex, Some(Lex::Word));
    let before = n.checked_sub(1).map(|n| lex[n]);
    // "laatste contact"
    let nth = matches!(lex[n], Lex::Final) && word(lex.get(n + 1));
    nth || matches!(lex[n], Lex::Num(_, 1..=3) | Lex::Count(_) | Lex::Ord(_))
        && match lex.get(n + 1) {
            Some(Lex::Word) => before.is_none_or(|lex| is_remark(&lex)),
            Some(Lex::Mark('-')) if word(lex.get(n + 2)) => {
                before.is_none_or(|lex| is_remark(&lex))
            }
            None | Some(Lex::Mark(',' | '(' | ')' | ':') | Lex::In | Lex::Group) => {
                word(before.as_ref())
            }
            _ => false,
        }
}

/// Somebody else in the family, whose age or group it may be: "broertje", but not "bij oma" or "juf Els".
pub(super) fn of_others(words: Words<'_>) -> bool {
    (0..words.lex.len()).any(|n| {
        let said = fold_word(words.from(n).to(1).said());
        let beside = words.lex[..n].iter().any(|lex| matches!(lex, Lex::During | Lex::In));
        words.lex[n] == Lex::Relative && !beside && said != "juf" && said != "meester"
    })
}

/// Whether any of it counts from the child's birth, or by its school.
pub(crate) fn of_own(said: &Phrase) -> bool {
    let mut own = false;
    said.each(&mut |moment| own |= is_own(moment));
    own
}

/// Counted from somebody's birth, or by their school.
pub(super) fn is_own(moment: &Moment) -> bool {
    use Moment::{Age, Birth, Birthday, Number, Pregnancy, School, Stage, Turn, Yearly};
    matches!(
        moment,
        Age(_)
            | Number(_)
            | Birth
            | Birthday(_)
            | Pregnancy
            | School(_)
            | Stage(_)
            | Turn(..)
            | Yearly(phrase::Yearly::Birthday, _)
    )
}

/// "niet in groep 3".
pub(super) fn negates(words: Words<'_>) -> bool {
    const NOT: [&str; 12] = [
        "niet", "geen", "nooit", "zonder", "dan", "eerder", "vroegst", "earliest", "not", "never",
        "no", "than",
    ];
    (0..words.lex.len()).any(|n| NOT.contains(&fold_word(words.from(n).to(1).said()).as_str()))
}

/// A date and nothing else, with all its years said.
fn is_clear(said: &Phrase, run: Words<'_>) -> bool {
    let led = matches!(run.lex, [Lex::In | Lex::During | Lex::When, ..]);
    let outer = match said {
        Phrase::Said(moment) | Phrase::Since(moment) | Phrase::Period(moment, _) => moment,
        Phrase::Recurring { within: Some(within), .. } => return is_clear(within, run),
        _ => return false,
    };
    let mut clear = match outer {
        // "4 maanden therapie" is how long, and "jan" or "2" may be anything
        Moment::Age(_) => {
            let marks = |lex: &Lex| {
                // "4;3" is no length of time
                let written = *lex == Lex::Mark(';');
                written
                    || matches!(
                        lex,
                        Lex::When | Lex::Old | Lex::AgeWord | Lex::Possessive | Lex::Pronoun
                    )
            };
            let with = fold_word(run.to(1).said());
            run.lex.iter().any(marks) || matches!(with.as_str(), "met" | "op" | "at")
        }
        Moment::Number(_) | Moment::Now | Moment::Beside { .. } | Moment::Birth => false,
        Moment::Stage(_) | Moment::Pregnancy | Moment::Epidemic(_) => led,
        Moment::School(School::Group(_) | School::Class(_) | School::Level(_, Some(_))) => true,
        // "peuterspeelzaal Dikkie Dik"
        Moment::School(School::Preschool | School::DayCare | School::Infants) => true,
        Moment::School(_) => led,
        _ => true,
    };
    said.each(&mut |moment| {
        clear &= !matches!(
            moment,
            Moment::Number(_)
                | Moment::Item { .. }
                | Moment::Named(..)
                | Moment::Of { .. }
                | Moment::Ordinal(_)
                | Moment::Gap
                | Moment::Year(Year::Full(..1900))
                | Moment::Yearly(_, Year::Missing)
                | Moment::Weekday(_, Which::Unsaid)
        );
    });
    clear
}
