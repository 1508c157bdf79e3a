//! A date with words about something else beside it: "groep 3 bij juf Els", "gestart in april 2024",
//! "toen opa in 2021 bij ons woonde". Only where the date is beyond doubt, what remains says nothing of
//! time, and no title has these words.

use super::{phrase, words::Words};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Phrase, School, Which, Year},
    token::fold_word,
};

/// Lexemes of a text that is looked at. A longer one is a story.
const MOST: usize = 12;

/// The longest run that surely is a date, where the others are a remark.
pub(super) fn remarked(words: Words<'_>) -> Option<Phrase> {
    let count = words.lex.len();
    // all that is no remark is the date
    let first = words.lex.iter().position(|lex| !is_remark(lex)).filter(|_| count <= MOST)?;
    let least = words.lex.iter().rposition(|lex| !is_remark(lex))? + 1 - first;
    let said = (least..count).rev().find_map(|length| {
        let starts = (first + least).saturating_sub(length)..=first.min(count - length);
        starts.into_iter().find_map(|start| {
            let (before, run) = (words.to(start), words.from(start).to(length));
            let after = words.from(start + length);
            let parted = matches!(before.lex, [.., Lex::To])
                || matches!(run.lex, [.., Lex::In | Lex::The | Lex::Was]);
            if parted || negates(before) || negates(after) {
                return None;
            }
            phrase(run).filter(|said| is_clear(said, run))
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
fn is_remark(lex: &Lex) -> bool {
    matches!(
        lex,
        Lex::Word
            | Lex::Relative
            | Lex::ChildNoun
            | Lex::Pronoun
            | Lex::Possessive
            | Lex::The
            | Lex::In
            | Lex::Of
            | Lex::During
            | Lex::When
            | Lex::Was
            | Lex::And
            | Lex::A
            | Lex::Start
            | Lex::Began
            | Lex::Stayed
            | Lex::Primary
            | Lex::Mark(',' | '(' | ')' | ':' | '-' | '.' | '!')
    )
}

/// "niet in groep 3".
fn negates(words: Words<'_>) -> bool {
    const NOT: [&str; 10] =
        ["niet", "geen", "nooit", "zonder", "dan", "eerder", "not", "never", "no", "than"];
    (0..words.lex.len()).any(|n| NOT.contains(&fold_word(words.from(n).to(1).said()).as_str()))
}

/// A date and nothing else, with all its years said.
fn is_clear(said: &Phrase, run: Words<'_>) -> bool {
    let led = matches!(run.lex, [Lex::In | Lex::During | Lex::When, ..]);
    let outer = match said {
        Phrase::Said(moment) | Phrase::Since(moment) | Phrase::Period(moment, _) => moment,
        _ => return false,
    };
    let mut clear = match outer {
        // "4 maanden therapie" is how long, and "jan" or "2" may be anything
        Moment::Age(_) => {
            run.lex.iter().any(|lex| matches!(lex, Lex::When | Lex::Old | Lex::AgeWord))
        }
        Moment::Number(_) | Moment::Now | Moment::Beside { .. } | Moment::Birth => false,
        Moment::Stage(_) | Moment::Pregnancy | Moment::Epidemic(_) => led,
        Moment::School(School::Group(_) | School::Class(_) | School::Level(_, Some(_))) => true,
        Moment::School(_) => led,
        _ => true,
    };
    said.each(&mut |moment| {
        clear &= !matches!(
            moment,
            Moment::Item { .. }
                | Moment::Named(..)
                | Moment::Of { .. }
                | Moment::Ordinal(_)
                | Moment::Gap
                | Moment::Yearly(_, Year::Missing)
                | Moment::Weekday(_, Which::Unsaid)
        );
    });
    clear
}
