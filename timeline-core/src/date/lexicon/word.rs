//! One written word: what it means by itself, by its parts ("woensdagmiddag"), by its number ("vierenhalf") or
//! with a slip in it. What stands around it is looked at by [`super::lex`].

use super::{Lex, slip::misspelt, table::TABLE};
use crate::date::{
    numbers,
    phrase::Level,
    token::{Atom, Kind},
};

/// "herfst- en kerstvakantie": the end of the second word is that of the first too.
pub(super) fn shared_end(atoms: &[Atom]) -> Option<Lex> {
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
pub(super) fn is_name(text: &str) -> bool {
    matches!(text, "jan" | "april" | "may" | "june" | "august")
}

/// What schools write short beside its number: "g3", "v2", "4v".
pub(super) fn letters(text: &str) -> Option<Lex> {
    Some(match text {
        "g" => Lex::Group,
        "h" => Lex::Level(Level::Havo),
        "v" => Lex::Level(Level::Vwo),
        "hv" => Lex::Level(Level::HavoVwo),
        _ => return None,
    })
}

/// "wo 14 maart", "Sun 14 March".
pub(super) fn short_weekday(text: &str) -> Option<i8> {
    const DUTCH: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let day =
        DUTCH.iter().zip(ENGLISH).position(|(dutch, english)| text == *dutch || text == english);
    day.and_then(|day| i8::try_from(day + 1).ok())
}

/// What makes a time of life of a stage: "kleuterperiode", "coronajaren".
pub(super) const TIMES_OF_LIFE: [&str; 7] =
    ["leeftijd", "tijd", "periode", "fase", "jaren", "jaar", "years"];

/// Words made of two: "woensdagmiddag" is a Wednesday, "peuterperiode" a stage.
fn compound(text: &str) -> Option<Lex> {
    const DAY_PARTS: [&str; 5] = ["ochtend", "morgen", "middag", "avond", "nacht"];
    let first = |ends: &[&str]| {
        let stem = ends.iter().find_map(|end| text.strip_suffix(end))?;
        TABLE.words.get(stem).copied()
    };
    let day = first(&DAY_PARTS)
        .filter(|lex| matches!(lex, Lex::Weekday(_) | Lex::Feast(_) | Lex::Yesterday(_)));
    day.or_else(|| {
        first(&["maand", "tijd", "periode"])
            .filter(|lex| matches!(lex, Lex::Month(_) | Lex::Feast(_) | Lex::Season(_)))
    })
    .or_else(|| {
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

/// "zomervak" for "zomervakantie", "papa's", and a little one of something: "weekje", "peutertje".
fn shortened(text: &str) -> Option<Lex> {
    if let Some(stem) = text.strip_suffix("vak") {
        return TABLE.words.get(format!("{stem}vakantie").as_str()).copied();
    }
    let whole = |end: &&str| TABLE.words.get(text.strip_suffix(*end)?).copied();
    if let Some(Lex::Relative) = ["'s", "s"].iter().find_map(whole) {
        return Some(Lex::Relative);
    }
    // "groepje" is no group
    ["tje", "tjes", "je", "jes"].iter().find_map(whole).filter(|lex| {
        use Lex::{ChildNoun, Infants, Relative, Stage, Unit};
        matches!(lex, Unit(_) | Stage(_) | Infants | Relative | ChildNoun)
    })
}

/// What is counted that is no time: "40 euro", "2019 punten".
pub(super) fn is_measure(text: &str) -> bool {
    const MEASURES: &str = "euro|cent|punten|points|procent|%|stuks|graden|minuten|minutes|gram|kilo|kg|mg|ml|liter|meter|km|cm|woorden";
    is_among(MEASURES, text)
}

/// What a number after it is the name of: "kamer 2019", "cluster 4".
pub(super) fn is_numbered(text: &str) -> bool {
    const NUMBERED: &str = "kamer|lokaal|room|bus|lijn|nummer|nr|huisnummer|number|code|pincode|postcode|postbus|tel|cluster|categorie|type";
    is_among(NUMBERED, text)
}

fn is_among(words: &str, text: &str) -> bool {
    words.split('|').any(|word| word == text)
}

pub(super) fn word(text: &str) -> Lex {
    TABLE.words.get(text).copied().unwrap_or_else(|| {
        numbers::cardinal(text)
            .map(Lex::Count)
            .or_else(|| numbers::ordinal(text).map(Lex::Ord))
            .or_else(|| numbers::halves(text).map(Lex::Halves))
            .or_else(|| numbers::years_old(text).map(Lex::YearsOld))
            .or_else(|| compound(text))
            .or_else(|| shortened(text))
            .or_else(|| misspelt(text))
            .unwrap_or(Lex::Word)
    })
}
