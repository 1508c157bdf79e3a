//! Atoms → lexemes: what each word can mean, Dutch and English side by side. Several words that
//! mean one thing ("tot en met", "oud en nieuw") become one lexeme. After this the grammar knows no
//! language.

mod entries;
mod slip;

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use entries::ENTRIES;
use slip::{LONG, SHORT, is_calendar, is_led, is_of_time, leads, misspelt, slipped};

use super::{
    numbers,
    phrase::{Epidemic, Feast, Holiday, Level, Season, Stage, Unit},
    token::{Atom, Kind, atoms, fold_word},
};

/// The meaning of one word or group of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lex {
    /// Digits: value and how many digits were written.
    Num(u32, u8),
    /// A number in words.
    Count(u32),
    Ord(u32),
    /// So many halves: "vierenhalf" is 9.
    Halves(u32),
    /// "vierjarige".
    YearsOld(u32),
    /// "-jarige" after a number.
    Jarige,
    /// "leven", in "zijn hele leven".
    Lifetime,
    /// "uur", of the clock.
    Hour,
    /// "'s middags".
    DayPart,
    /// "een": an article, or one.
    A,
    Half,
    HalfYear,
    /// "driekwart jaar": nine months.
    ThreeQuarterYear,
    Few,
    Month(u8),
    Season(Season),
    /// Monday is 1.
    Weekday(i8),
    Feast(Feast),
    Holiday(Holiday),
    Unit(Unit),
    /// "weekend": two days of each week.
    Weekend,
    The,
    In,
    During,
    Of,
    Or,
    And,
    Since,
    Until,
    Between,
    Before,
    After,
    JustBefore,
    JustAfter,
    Around,
    Maybe,
    Begin,
    Middle,
    End,
    /// "start": the begin of a group; else the title of something.
    Start,
    Every,
    /// "wekelijks", "om het weekend", "op maandagen".
    Often,
    /// "per week".
    Per,
    Times,
    When,
    Was,
    /// "nog", "net", "pas": words that change nothing in "toen ze nog een baby was".
    Merely,
    /// "al": "al twee jaar" goes on; "al in groep 3" is simply in it.
    Already,
    Almost,
    /// "over" in "over twee weken".
    Over,
    /// "naar", in "toen ze naar groep 3 ging".
    To,
    Pronoun,
    Possessive,
    /// "kind", "dochter", "zoon".
    ChildNoun,
    /// Somebody else in the family: their age is not the child's.
    Relative,
    Old,
    AgeWord,
    Birthday,
    Birth,
    Pregnancy,
    Stage(Stage),
    /// "levensjaar", "levensmaand".
    Life(Unit),
    Infants,
    Preschool,
    DayCare,
    Primary,
    Secondary,
    LanguageClass,
    Group,
    Class,
    Level(Level),
    /// "tl", "kader", "basis" after a level: says nothing about when.
    Track,
    Bridge,
    SchoolYear,
    Lockdown,
    Epidemic(Epidemic),
    Now,
    Still,
    Unknown,
    /// "behalve": what follows is left out.
    Except,
    /// "volgens", in "volgens mama in 2021".
    AccordingTo,
    /// "overgang", in "overgang van groep 4 naar 5".
    Transition,
    /// "begon", in "toen groep 3 begon".
    Began,
    /// "stopte".
    Ended,
    /// "niet meer", in "niet meer sinds 2020".
    NoMore,
    /// "altijd al": as long as life. "Van jongs af aan" does not say how young.
    Lifelong,
    /// "ook", "precies": says nothing about when.
    Filler,
    Ago,
    /// "overdeed", "opnieuw": the second time.
    Again,
    /// "doubleerde": stayed in a group, which says nothing about when.
    Stayed,
    Later,
    /// "lang" after a length: "drie maanden lang".
    Long,
    Last,
    Recent,
    This,
    Next,
    Yesterday(i8),
    FirstHalf,
    SecondHalf,
    Final,
    Decades,
    Word,
    Mark(char),
}

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
            let (second, used) = match lexed.lex[at + 1..] {
                [Lex::Count(n), ..] => (n, 2),
                [Lex::And, Lex::Count(n), ..] if first >= 1000 => (n, 3),
                [Lex::Mark('-'), Lex::Count(n @ 1..=9), ..] if lexed.places[at + 1].glued => (n, 3),
                _ => break,
            };
            let Some(sum) = numbers::joined(first, second) else { break };
            lexed.places[at].range.end = lexed.places[at + used - 1].range.end;
            lexed.lex[at] = Lex::Count(sum);
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
            if let Some(lex) = shared_end(atoms) {
                return (Some(lex), 2);
            }
            let of_group = first.glued
                && first.text.len() == 1
                && matches!(before, [.., Lex::Group | Lex::Class, Lex::Num(..)]);
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
            if dated && let Some(day) = short_weekday(&first.text) {
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
            let beside = || {
                dated
                    || matches!(before, [.., Lex::Num(..)])
                    || atoms.get(1).and_then(known).is_some_and(is_led)
            };
            let lex = match word(&first.text) {
                Lex::Word if beside() => {
                    slipped(&first.text, SHORT, &TABLE.short).unwrap_or(Lex::Word)
                }
                lex => lex,
            };
            (Some(lex), 1)
        }
    }
}

/// "herfst- en kerstvakantie": the end of the second word is that of the first too.
fn shared_end(atoms: &[Atom]) -> Option<Lex> {
    const ENDS: [&str; 2] = ["vakantie", "jaar"];
    let [first, dash, joint, second, ..] = atoms else { return None };
    let joined = joint.kind == Kind::Mark('/') || !joint.glued && joint.kind == Kind::Word;
    if dash.kind != Kind::Mark('-') || !dash.glued || !joined {
        return None;
    }
    // "op vijf- of zesjarige leeftijd"
    if second.text.ends_with("jarige")
        && let Some(years) = numbers::cardinal(&first.text)
    {
        return Some(Lex::YearsOld(years));
    }
    // "peuter- en kleutertijd"
    if let Some(lex @ (Lex::Stage(_) | Lex::Infants)) = TABLE.words.get(first.text.as_str()) {
        return Some(*lex);
    }
    let end = ENDS.iter().find(|end| second.text.ends_with(**end))?;
    TABLE.words.get(format!("{}{end}", first.text).as_str()).copied()
}

/// Months that people are called.
fn is_name(text: &str) -> bool {
    matches!(text, "jan" | "april" | "may" | "june" | "august")
}

/// What schools write short beside its number: "g3", "v2", "4v".
fn letters(text: &str) -> Option<Lex> {
    Some(match text {
        "g" => Lex::Group,
        "h" => Lex::Level(Level::Havo),
        "v" => Lex::Level(Level::Vwo),
        "hv" => Lex::Level(Level::HavoVwo),
        _ => return None,
    })
}

/// "wo 14 maart", "Sun 14 March".
fn short_weekday(text: &str) -> Option<i8> {
    const DUTCH: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let day =
        DUTCH.iter().zip(ENGLISH).position(|(dutch, english)| text == *dutch || text == english);
    day.and_then(|day| i8::try_from(day + 1).ok())
}

/// What makes a time of life of a stage: "kleuterperiode", "coronajaren".
const TIMES_OF_LIFE: [&str; 7] = ["leeftijd", "tijd", "periode", "fase", "jaren", "jaar", "years"];

/// Words made of two: "woensdagmiddag" is a Wednesday, "peuterperiode" a stage.
fn compound(text: &str) -> Option<Lex> {
    const DAY_PARTS: [&str; 5] = ["ochtend", "morgen", "middag", "avond", "nacht"];
    let first = |ends: &[&str]| {
        let stem = ends.iter().find_map(|end| text.strip_suffix(end))?;
        TABLE.words.get(stem).copied()
    };
    let day = first(&DAY_PARTS).filter(|lex| matches!(lex, Lex::Weekday(_)));
    day.or_else(|| {
        first(&TIMES_OF_LIFE).filter(|lex| {
            matches!(
                lex,
                Lex::Stage(_)
                    | Lex::Infants
                    | Lex::Epidemic(_)
                    | Lex::Bridge
                    | Lex::Lockdown
                    | Lex::Pregnancy
                    | Lex::Preschool
                    | Lex::DayCare
                    | Lex::Primary
            )
        })
    })
}

fn word(text: &str) -> Lex {
    TABLE.words.get(text).copied().unwrap_or_else(|| {
        numbers::cardinal(text)
            .map(Lex::Count)
            .or_else(|| numbers::ordinal(text).map(Lex::Ord))
            .or_else(|| numbers::halves(text).map(Lex::Halves))
            .or_else(|| numbers::years_old(text).map(Lex::YearsOld))
            .or_else(|| compound(text))
            .or_else(|| misspelt(text))
            .unwrap_or(Lex::Word)
    })
}

struct Table {
    words: BTreeMap<&'static str, Lex>,
    /// For the first word of groups of words: the most atoms a group takes.
    longest: BTreeMap<&'static str, usize>,
    /// Long words about time, which are recognised with a slip in them.
    long: Vec<(&'static str, Lex)>,
    /// Shorter ones, which are beside a number.
    short: Vec<(&'static str, Lex)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        words: BTreeMap::new(),
        longest: BTreeMap::new(),
        long: Vec::new(),
        short: Vec::new(),
    };
    for &(words, lex) in ENTRIES {
        for words in words.split('|') {
            table.words.insert(words, lex);
            let single = !words.contains(' ');
            if single && words.len() > LONG && (is_calendar(lex) || is_of_time(lex)) {
                table.long.push((words, lex));
            } else if single
                // why: "form" and "rand" are words of their own
                && words.len() > SHORT + usize::from(matches!(lex, Lex::Since | Lex::Around))
                && (is_calendar(lex) || is_of_time(lex) || leads(lex))
            {
                table.short.push((words, lex));
            }
            if let Some((first, rest)) = words.split_once(' ') {
                let length = rest.split(' ').count() + 1;
                let longest = table.longest.entry(first).or_default();
                *longest = length.max(*longest);
            }
        }
    }
    table
});

/// Every wording there is.
#[cfg(test)]
pub(crate) fn wordings() -> Vec<&'static str> {
    ENTRIES.iter().flat_map(|(words, _)| words.split('|')).collect()
}
