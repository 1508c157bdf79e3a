//! Atoms → lexemes: what each word can mean, Dutch and English side by side. Several words that
//! mean one thing ("tot en met", "oud en nieuw") become one lexeme. After this the grammar knows no
//! language.

mod entries;
mod meaning;
mod slip;
mod table;
mod word;

use std::ops::Range;

pub(crate) use meaning::Lex;
#[cfg(test)]
pub(crate) use table::wordings;

pub(crate) use slip::is_slip_of;
use slip::{SHORT, is_led, slipped};
use table::TABLE;
use word::{
    TIMES_OF_LIFE, is_measure, is_name, is_numbered, letters, shared_end, short_weekday, word,
};

use super::{
    numbers,
    phrase::Unit,
    token::{Atom, Kind, atoms, fold_word},
};

/// A text as lexemes, each with its place in the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexed {
    pub(crate) lex: Vec<Lex>,
    pub(crate) places: Vec<Place>,
}

/// Where a lexeme stands.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Bytes in the text.
    pub(crate) range: Range<usize>,
    /// No space before it.
    pub(crate) glued: bool,
}

/// No date phrase is longer; the rest of a longer text is not looked at.
pub(crate) const LIMIT: usize = 64;

/// The lexemes of a text, at most about `limit`.
pub(crate) fn lex(text: &str, limit: usize) -> Lexed {
    let atoms = atoms(text, limit);
    let mut lexed = Lexed::default();
    let mut at = 0;
    while at < atoms.len() {
        let (lex, used) = next(&atoms[at..], &lexed.lex);
        let last = &atoms[at + used - 1];
        if let Some(lex) = lex {
            lexed.lex.push(lex);
            lexed.places.push(Place {
                range: atoms[at].range.start..last.range.end,
                glued: atoms[at].glued,
            });
        } else if let Some(place) = lexed.places.last_mut() {
            // belongs to the lexeme before it: the b of "groep 3b"
            place.range.end = last.range.end;
        }
        at += used;
    }
    count(&mut lexed);
    if is_english(&atoms) {
        for (lex, place) in lexed.lex.iter_mut().zip(&lexed.places) {
            if *lex == Lex::Or
                && text
                    .get(place.range.clone())
                    .is_some_and(|word| word.len() == 2 && word.ends_with(['f', 'F']))
            {
                *lex = Lex::Of;
            }
        }
    }
    coming(text, &mut lexed);
    lexed
}

/// English "in three weeks" is still to come; "at three weeks" is an age.
fn coming(text: &str, lexed: &mut Lexed) {
    let said = |place: &Place| fold_word(text.get(place.range.clone()).unwrap_or_default());
    for at in 0..lexed.lex.len().saturating_sub(2) {
        let about = usize::from(lexed.lex[at + 1] == Lex::Around);
        let [Lex::Num(..) | Lex::Count(_) | Lex::A, Lex::Unit(_), ..] = lexed.lex[at + 1 + about..]
        else {
            continue;
        };
        let unit = said(&lexed.places[at + 2 + about]);
        let english = ["days", "weeks", "months", "years", "a"];
        let english =
            [unit, said(&lexed.places[at + 1])].iter().any(|s| english.contains(&s.as_str()));
        if english && lexed.lex[at] == Lex::In && said(&lexed.places[at]) == "in" {
            lexed.lex[at] = Lex::Over;
        }
    }
}

/// Numbers in more than one word, from the last to the first: "two thousand and twenty one". What comes
/// out as a year is one.
fn count(lexed: &mut Lexed) {
    for at in (0..lexed.lex.len()).rev() {
        while let Lex::Count(first) = lexed.lex[at] {
            let nth = matches!(lexed.lex[at + 1..], [Lex::Ord(_), ..] | [_, Lex::Ord(_), ..]);
            let (second, used) = match lexed.lex[at + 1..] {
                [Lex::Count(n), ..] | [Lex::Ord(n @ 1..=9), ..] => (n, 2),
                [Lex::And, Lex::Count(n), ..] if first >= 1000 => (n, 3),
                [Lex::Mark('-'), Lex::Count(n @ 1..=9) | Lex::Ord(n @ 1..=9), ..]
                    if lexed.places[at + 1].glued =>
                {
                    (n, 3)
                }
                _ => break,
            };
            let Some(sum) = numbers::joined(first, second) else { break };
            lexed.places[at].range.end = lexed.places[at + used - 1].range.end;
            lexed.lex[at] = if nth { Lex::Ord(sum) } else { Lex::Count(sum) };
            lexed.lex.drain(at + 1..at + used);
            lexed.places.drain(at + 1..at + used);
        }
        if let Lex::Count(year @ 1900..=2099) = lexed.lex[at] {
            lexed.lex[at] = Lex::Num(year, 4);
        }
    }
}

/// Whether a word beside "of" is English and nothing else: it then is "van", not a choice.
fn is_english(atoms: &[Atom]) -> bool {
    const ENGLISH: [&str; 22] = [
        "the",
        "first",
        "second",
        "third",
        "last",
        "year",
        "years",
        "month",
        "months",
        "weeks",
        "beginning",
        "summer",
        "autumn",
        "spring",
        "group",
        "grade",
        "class",
        "birth",
        "birthday",
        "age",
        "middle",
        "early",
    ];
    atoms.iter().any(|atom| atom.text == "of")
        && atoms.iter().any(|atom| ENGLISH.contains(&atom.text.as_str()))
}

/// What stands between two days of the week.
fn joins(atom: &Atom) -> bool {
    matches!(atom.kind, Kind::Mark('/' | ',' | '-' | '&' | '+'))
        || matches!(&*atom.text, "en" | "and")
}

/// The next lexeme, or none for what says nothing, and how many atoms it takes.
fn next(atoms: &[Atom], before: &[Lex]) -> (Option<Lex>, usize) {
    let first = &atoms[0];
    if let Some(longest) = TABLE.longest.get(first.text.as_str()) {
        let mut key = String::new();
        for used in (2..=atoms.len().min(*longest)).rev() {
            key.clear();
            for (n, atom) in atoms[..used].iter().enumerate() {
                if n > 0 {
                    key.push(' ');
                }
                key.push_str(&atom.text);
            }
            if let Some(&lex) = TABLE.words.get(key.as_str()) {
                return (Some(lex), used);
            }
        }
    }
    match first.kind {
        Kind::Number(..) if atoms.get(1).is_some_and(|next| is_measure(&next.text)) => {
            (Some(Lex::Word), 2)
        }
        Kind::Number(value, digits) => {
            let ordinal = atoms.get(1).is_some_and(|next| {
                next.glued
                    && matches!(next.text.as_str(), "e" | "de" | "ste" | "th" | "st" | "nd" | "rd")
            });
            if ordinal { (Some(Lex::Ord(value)), 2) } else { (Some(Lex::Num(value, digits)), 1) }
        }
        Kind::Mark(mark) => {
            let lex = match mark {
                '~' => Lex::Around,
                '½' => Lex::Half,
                '&' | '+' => Lex::And,
                mark => Lex::Mark(mark),
            };
            (Some(lex), 1)
        }
        Kind::Word => {
            if is_numbered(&first.text)
                && matches!(atoms.get(1), Some(Atom { kind: Kind::Number(..), .. }))
            {
                return (Some(Lex::Word), 2);
            }
            if let Some(lex) = shared_end(atoms) {
                return (Some(lex), 2);
            }
            // "mei-vakantie"
            if let [_, dash, second, ..] = atoms
                && dash.kind == Kind::Mark('-')
                && dash.glued
                && second.glued
                && let Some(&lex) =
                    TABLE.words.get(format!("{}{}", first.text, second.text).as_str())
            {
                return (Some(lex), 3);
            }
            let of_group = first.glued
                && first.text.len() == 1
                && matches!(before, [.., Lex::Group | Lex::Class | Lex::Level(_), Lex::Num(..)]);
            if of_group {
                return (None, 1);
            }
            let digit = |atom: Option<&Atom>| {
                atom.is_some_and(|next| next.glued && matches!(next.kind, Kind::Number(1..=8, 1)))
            };
            // "4h" is a time of day
            let after =
                first.glued && first.text != "h" && matches!(before, [.., Lex::Num(1..=8, 1)]);
            if (after || digit(atoms.get(1)))
                && let Some(lex) = letters(&first.text)
            {
                return (Some(lex), 1);
            }
            let dated = matches!(atoms.get(1), Some(Atom { kind: Kind::Number(..), .. }));
            // "ma/wo in groep 4": two of them are no other words
            let listed = || match (atoms, before) {
                ([_, joint, other, ..], _) if joins(joint) => short_weekday(&other.text).is_some(),
                (_, [.., Lex::Weekday(_), Lex::Mark('/' | ',' | '-') | Lex::And]) => true,
                _ => false,
            };
            // "di a.s.", "volgende week di"; "zo" and "sat" may be other words there
            let from_today = || {
                let ahead = atoms.get(1..).filter(|rest| !rest.is_empty());
                let ahead = ahead.and_then(|rest| next(rest, &[]).0);
                let apart = !matches!(&*first.text, "zo" | "sat");
                matches!(ahead, Some(Lex::Recent | Lex::Next))
                    || apart
                        && matches!(
                            before,
                            [.., Lex::Recent | Lex::Next]
                                | [
                                    ..,
                                    Lex::Last | Lex::Recent | Lex::This | Lex::Next,
                                    Lex::Unit(Unit::Week)
                                ]
                        )
            };
            if let Some(day) =
                short_weekday(&first.text).filter(|_| dated || listed() || from_today())
            {
                return (Some(Lex::Weekday(day)), 1);
            }
            // "c. 2015"
            if first.text == "c"
                && matches!(atoms.get(1), Some(Atom { kind: Kind::Number(_, 4), .. }))
            {
                return (Some(Lex::Around), 1);
            }
            // "kleuter tijd"
            if matches!(before, [.., Lex::Stage(_) | Lex::Infants | Lex::Epidemic(_)])
                && TIMES_OF_LIFE.contains(&first.text.as_str())
            {
                return (None, 1);
            }
            // "meester Jan" is no January
            if matches!(before, [.., Lex::Relative]) && !dated && is_name(&first.text) {
                return (Some(Lex::Word), 1);
            }
            let known = |atom: &Atom| TABLE.words.get(atom.text.as_str()).copied();
            // "per week", "per 2 weken"
            let is_unit = |at: &usize| matches!(atoms.get(*at).and_then(known), Some(Lex::Unit(_)));
            if first.text == "per"
                && let Some(at) = [1, 2].into_iter().find(is_unit)
            {
                return (Some(Lex::Per), at + 1);
            }
            let beside = || {
                dated
                    || matches!(before, [.., Lex::Num(..) | Lex::Count(_)])
                    || atoms.get(1).and_then(known).is_some_and(is_led)
            };
            // "maat 28" is no March
            let whole = matches!(before, [.., Lex::Num(..)])
                || !matches!(atoms.get(1), Some(Atom { kind: Kind::Number(_, 1..=3), .. }));
            let lex = match word(&first.text) {
                Lex::Word if beside() => slipped(&first.text, SHORT, &TABLE.short)
                    .filter(|lex| whole || !matches!(lex, Lex::Month(_)))
                    .unwrap_or(Lex::Word),
                lex => lex,
            };
            (Some(lex), 1)
        }
    }
}
