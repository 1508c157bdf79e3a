//! "groep 3", "klas 2", "2 vwo", "brugklas", "peuterspeelzaal".

use super::words::{Words, small};
use crate::date::{
    lexicon::Lex,
    phrase::{Level, Moment, School, Unit},
    token::fold_word,
};

/// A group, class or kind of school.
pub(super) fn school(words: Words<'_>) -> Option<School> {
    Some(match words.lex {
        // "in haar basisschooltijd"
        [Lex::Possessive, _, ..] => school(words.from(1))?,
        // "het jaar van groep 3"
        [Lex::Unit(Unit::Year), Lex::Of, Lex::Group, _] => school(words.from(2))?,
        [Lex::Infants] => School::Infants,
        // "de oudste kleuters"
        [Lex::Word, Lex::Infants] => match fold_word(words.to(1).said()).as_str() {
            "jongste" => School::Group(1),
            "oudste" => School::Group(2),
            _ => return None,
        },
        // "het tweede schooljaar (op de basisschool)", "zijn eerste jaar op school"
        [Lex::Ord(n @ 1..=20), Lex::SchoolYear, place @ ..]
        | [Lex::Ord(n @ 1..=20), Lex::Unit(Unit::Year), place @ ..]
            if of_any(words, place) =>
        {
            School::Nth(u8::try_from(*n).ok()?)
        }
        // "het tweede kleuterjaar"
        [Lex::Ord(n @ 1..=2), Lex::Infants] => School::Group(ordinal(*n)?),
        // "kleutergroep 2"
        [Lex::Infants, Lex::Num(n @ 1..=2, 1)] => School::Group(ordinal(*n)?),
        [Lex::Preschool] => School::Preschool,
        [Lex::DayCare] => School::DayCare,
        [Lex::Primary] => School::Primary,
        [Lex::Secondary] => School::Secondary,
        [Lex::LanguageClass] => School::LanguageClass,
        [Lex::Bridge] | [Lex::Bridge, Lex::Level(_)] | [Lex::Level(_), Lex::Bridge] => {
            School::Bridge
        }
        // "de brugklas van de havo"
        [Lex::Bridge, Lex::Of | Lex::In, Lex::Level(_)]
        | [Lex::Bridge, Lex::Of | Lex::In, Lex::The, Lex::Level(_)] => School::Bridge,
        [Lex::Group, Lex::Mark('-' | ':'), n] | [Lex::Group, n] => School::Group(year(*n)?),
        [Lex::Class, Lex::Mark('-' | ':'), n] | [Lex::Class, n] => School::Class(year(*n)?),
        [Lex::Ord(n), Lex::Group] => School::Group(ordinal(*n)?),
        // "groep 3 van het SBO", "groep 3 op de basisschool"
        [Lex::Group, n, kind @ ..] | [kind @ .., Lex::Group, n] if !kind.is_empty() => {
            of_kind(kind, year(*n)?)?
        }
        [Lex::Ord(n), Lex::Class] => School::Class(ordinal(*n)?),
        [Lex::Level(level), Lex::Class, n] | [Lex::Class, n, Lex::Level(level)] => {
            School::Level(*level, Some(year(*n)?))
        }
        [Lex::Ord(n), Lex::Class, rest @ ..] => of_level(rest, ordinal(*n)?)?,
        [Lex::Ord(n), Lex::Unit(Unit::Year), rest @ ..] => of_level(rest, ordinal(*n)?)?,
        [Lex::Class | Lex::Unit(Unit::Year), n, rest @ ..] if !rest.is_empty() => {
            of_level(rest, year(*n)?)?
        }
        [Lex::Ord(n), Lex::Level(level)] => School::Level(*level, Some(ordinal(*n)?)),
        [Lex::Level(level)] | [Lex::Level(level), Lex::Track] => School::Level(*level, None),
        [Lex::Level(level), n] | [Lex::Level(level), n, Lex::Track] => {
            School::Level(*level, Some(year(*n)?))
        }
        [Lex::Level(level), Lex::Mark('-') | Lex::Unit(Unit::Year), n] => {
            School::Level(*level, Some(year(*n)?))
        }
        [n, Lex::Level(level)] | [n, Lex::Level(level), Lex::Track] => {
            School::Level(*level, Some(year(*n)?))
        }
        [n, Lex::Mark('-') | Lex::In, Lex::Level(level)] => School::Level(*level, Some(year(*n)?)),
        _ => return None,
    })
}

/// "de tweede keer groep 3", "groep 3 (tweede keer)", "voor de tweede keer in groep 3".
pub(super) fn turn(words: Words<'_>) -> Option<Moment> {
    let (n, school) = match words.lex {
        [Lex::Before, Lex::The, Lex::Ord(n), Lex::Times, ..] => (*n, words.from(4)),
        [Lex::Ord(n), Lex::Times, ..] => (*n, words.from(2)),
        [Lex::Again, _, ..] => (2, words.from(1)),
        [first @ .., Lex::Again] => (2, words.to(first.len())),
        // "het tweede jaar groep 3", "het tweede jaar van groep 3"
        [Lex::Ord(n), Lex::Unit(Unit::Year), Lex::Group, _]
        | [Lex::Ord(n), Lex::Unit(Unit::Year), Lex::Of | Lex::In, Lex::Group, _] => {
            (*n, words.from(2))
        }
        // "groep 3 (2e jaar)"
        [first @ .., Lex::Ord(n), Lex::Unit(Unit::Year)]
            if matches!(
                first,
                [Lex::Group, ..] | [.., Lex::Level(_), Lex::Num(..), Lex::Mark('(')]
            ) =>
        {
            (*n, words.to(first.len()))
        }
        [first @ .., Lex::Before, Lex::The, Lex::Ord(n), Lex::Times]
        | [first @ .., Lex::The, Lex::Ord(n), Lex::Times]
        | [first @ .., Lex::Ord(n), Lex::Times] => (*n, words.to(first.len())),
        _ => return None,
    };
    Some(Moment::Turn(n, self::school(school.trimmed())?))
}

/// Whether a year is said to be one of school and nothing closer: "(op) (de) basisschool" after "schooljaar",
/// "op school" after "jaar".
fn of_any(words: Words<'_>, place: &[Lex]) -> bool {
    let named = words.lex.get(1) == Some(&Lex::SchoolYear);
    match place {
        [] => named,
        [Lex::Of | Lex::In, Lex::Word] => {
            fold_word(words.from(words.lex.len() - 1).said()) == "school"
        }
        [Lex::Primary] | [Lex::Of | Lex::In, Lex::Primary] => named,
        [Lex::Of | Lex::In, Lex::The, Lex::Primary] => named,
        _ => false,
    }
}

/// "(van) (het) SBO", "(op) (de) basisschool" beside "groep 3".
fn of_kind(kind: &[Lex], group: u8) -> Option<School> {
    let kind = match kind {
        [Lex::Of | Lex::In, Lex::The, kind]
        | [Lex::Of | Lex::In | Lex::The | Lex::Mark('-' | ',' | '('), kind]
        | [kind, Lex::Of | Lex::Mark('-' | ',' | '(')]
        | [Lex::Mark('('), kind, Lex::Mark(')')]
        | [kind] => kind,
        _ => return None,
    };
    match kind {
        Lex::Primary => Some(School::Group(group)),
        Lex::Level(level @ (Level::Sbo | Level::So)) => Some(School::Level(*level, Some(group))),
        _ => None,
    }
}

/// "(van) (de) havo" after "derde klas".
fn of_level(rest: &[Lex], year: u8) -> Option<School> {
    let level: Level = match rest {
        [Lex::Of, Lex::Secondary] | [Lex::Of, Lex::The, Lex::Secondary] | [Lex::Secondary] => {
            return Some(School::Class(year));
        }
        [Lex::Of | Lex::In | Lex::Mark('-' | ','), Lex::The, Lex::Level(level)]
        | [Lex::Of | Lex::In | Lex::The | Lex::Mark('-' | ','), Lex::Level(level)]
        | [Lex::Level(level)] => *level,
        _ => return None,
    };
    Some(School::Level(level, Some(year)))
}

fn year(lex: Lex) -> Option<u8> {
    small(lex).filter(|n| (1..=8).contains(n))
}

fn ordinal(n: u32) -> Option<u8> {
    u8::try_from(n).ok().filter(|n| (1..=8).contains(n))
}
