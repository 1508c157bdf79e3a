//! What stands around a whole phrase and says nothing of when: brackets, the dot of a list, who says so, and
//! that nobody is sure. A part of a phrase may have them too; that is [`super::moment`]'s.

use super::{
    remark::{is_remark, negates, of_others},
    words::Words,
};
use crate::date::{
    lexicon::Lex,
    phrase::{Moment, Phrase},
    token::fold_word,
};

/// The phrase without one layer of it, and whether that said that nobody is sure.
pub(super) fn stripped(words: Words<'_>) -> Option<(Words<'_>, bool)> {
    let bare = words.unwrapped();
    if bare.lex.len() < words.lex.len() {
        return Some((bare, false));
    }
    let last = words.lex.len().checked_sub(1)?;
    match words.lex {
        [Lex::Mark('('), inner @ .., Lex::Mark(')')] if !inner.contains(&Lex::Mark('(')) => {
            Some((words.from(1).to(last - 1), false))
        }
        [_, .., Lex::Mark('.' | '!' | ',' | ';' | ':')] => Some((words.to(last), false)),
        [Lex::Mark(',' | ':' | '.'), _, ..] => Some((words.from(1), false)),
        // "datum: 2021"
        [Lex::In, Lex::Mark(':'), _, ..] => Some((words.from(2), false)),
        // "ik denk dat het sinds 2020 was"
        [Lex::Maybe, _, ..] => Some((told(words.from(1)), true)),
        [.., last, Lex::Mark('?')] if !matches!(last, Lex::Mark('-' | '?') | Lex::Until) => {
            Some((words.to(words.lex.len() - 1), true))
        }
        [_, .., Lex::Maybe] => Some((words.to(last), true)),
        [_, .., Lex::Mark('('), Lex::Maybe | Lex::Mark('?'), Lex::Mark(')')] => {
            Some((words.to(last - 2), true))
        }
        // "het was elke maandag in groep 5"
        [Lex::The | Lex::This, Lex::Was, _, ..] => Some((words.from(2), false)),
        [Lex::AccordingTo, ..] => Some((told(teller(words)?), false)),
        // "3 mei 2021, een maandag", "3 mei 2021, dat was een maandag"
        [day @ .., Lex::Was | Lex::Mark(','), Lex::A, Lex::Weekday(_)] => match day {
            [day @ .., Lex::The] | day => Some((words.to(day.len()), false)),
        },
        // "intake: 4 jaar", "eind 2020 (schatting)"
        lex if let Some(at) = lex.iter().position(|lex| *lex == Lex::Mark(':'))
            && (1..last).contains(&at)
            && notes(words.to(at)) =>
        {
            Some((words.from(at + 1), false))
        }
        [said @ .., Lex::Mark(')')]
            if let Some(at) = said.iter().rposition(|lex| *lex == Lex::Mark('('))
                && at > 0
                && notes(words.from(at + 1).to(last - at - 1)) =>
        {
            Some((words.to(at), false))
        }
        // "groep 3, weet niet meer wanneer"
        lex if let Some(at) = lex.iter().rposition(|lex| *lex == Lex::Mark(','))
            && at > 0
            && lex.contains(&Lex::Unknown)
            && notes(words.from(at + 1)) =>
        {
            Some((words.to(at), false))
        }
        lex => {
            // "mama denkt dat het groep 3 was"
            let names = lex.iter().take_while(|lex| is_name(lex) || is_led(lex)).count();
            if (1..4).contains(&names) && lex.get(names) == Some(&Lex::AccordingTo) {
                return Some((told(words.from(names + 1)), false));
            }
            // "2021 (volgens oma)"
            let at = lex.iter().rposition(|lex| *lex == Lex::AccordingTo).filter(|at| *at > 0)?;
            let teller = lex.get(at + 1..)?;
            let only = teller.iter().all(|lex| {
                is_name(lex)
                    || matches!(lex, Lex::The | Lex::Possessive | Lex::And | Lex::Mark(')'))
            });
            let bracket = usize::from(lex.get(at - 1) == Some(&Lex::Mark('(')));
            (only && at > bracket).then(|| (words.to(at - bracket), false))
        }
    }
}

/// What follows the teller: "groep 3" in "volgens de juf groep 3".
pub(super) fn teller(words: Words<'_>) -> Option<Words<'_>> {
    let led = words.from(1).lex.iter().take_while(|lex| is_led(lex)).count() + 1;
    words.lex.get(led).filter(|lex| is_name(lex)).map(|_| words.from(led + 1))
}

/// What is told: "sinds 2020" in "dat het sinds 2020 was".
fn told(words: Words<'_>) -> Words<'_> {
    let empty = words.lex.iter().take_while(|lex| matches!(lex, Lex::The | Lex::Was)).count();
    // "was hij 8", "dat ik 8 was"
    if words.lex.get(empty) == Some(&Lex::Pronoun) {
        let verb = words.lex[..empty].ends_with(&[Lex::Was]);
        return words.from(empty - usize::from(verb));
    }
    // "de zomer voordat ze naar school ging" keeps its own verb
    let last = words.lex.len().saturating_sub(1);
    let inner = match words.lex {
        [.., Lex::Was] if empty > 0 && fold_word(words.from(last).said()) != "ging" => {
            words.to(last)
        }
        _ => words,
    };
    inner.from(empty)
}

/// Words of which none says when, nor of whom.
fn notes(words: Words<'_>) -> bool {
    let unknown = |lex: &Lex| *lex == Lex::Unknown;
    words.lex.iter().any(|lex| *lex == Lex::Word || unknown(lex))
        && words.lex.iter().all(|lex| is_remark(lex) || unknown(lex))
        && !of_others(words)
        && !negates(words)
}

fn is_led(lex: &Lex) -> bool {
    matches!(lex, Lex::The | Lex::Possessive)
}

fn is_name(lex: &Lex) -> bool {
    matches!(lex, Lex::Word | Lex::Relative | Lex::Pronoun)
}

/// The phrase, of which nobody is sure.
pub(super) fn unsure(said: Phrase) -> Phrase {
    match said {
        Phrase::Said(moment) => Phrase::Said(Moment::Unsure(Box::new(moment))),
        said => said,
    }
}
