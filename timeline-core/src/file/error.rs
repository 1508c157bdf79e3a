//! Why a file cannot be read: where, for what reason, and what to do. Holds nothing of what the
//! file says.

use thiserror::Error;

use super::LIMIT_BYTES;
use crate::lang::Lang;

/// Why a `*.tijdlijn.json` or `kind.json` cannot be read. What was open stays as it was.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FileError {
    /// Larger than [`LIMIT_BYTES`].
    #[error("the file is {} MB, over the limit of {} MB; choose another file", megabytes(*.bytes), megabytes(LIMIT_BYTES))]
    TooBig {
        /// Its size.
        bytes: u64,
    },
    /// Nothing in it.
    #[error("the file is empty; choose another file")]
    Empty,
    /// Not UTF-8: a picture, a spreadsheet, a compressed file.
    #[error("the file is not text; choose a file that ends in .tijdlijn.json")]
    NotText,
    /// Text, but not JSON.
    #[error(
        "the file is not JSON at line {line}, column {column}; choose a file that ends in .tijdlijn.json"
    )]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
    },
    /// It stops in the middle.
    #[error("the file is cut off at line {line}; look for another copy")]
    CutOff {
        /// The last line, from 1.
        line: usize,
    },
    /// Brackets within brackets, deeper than any timeline.
    #[error("the file is nested too deep at line {line}; choose another file")]
    TooDeep {
        /// From 1.
        line: usize,
    },
    /// More values than fit in the memory of a small device.
    #[error("the file has more parts than any timeline; choose another file")]
    TooMany,
    /// JSON, but not a timeline.
    #[error("the file was not made by Tijdlijn; choose a file that ends in .tijdlijn.json")]
    NotOurs,
    /// The format version is missing or not a whole number from 1.
    #[error("the file does not say its format version; look for another copy")]
    NoVersion,
    /// Something is not of the kind that belongs there.
    #[error("the file has something wrong at {place}{}; look for another copy", expected_part(.expected.as_deref()))]
    WrongType {
        /// Path inside the file: `timeline.items[3].lane`.
        place: String,
        /// What belongs there, where that is known.
        expected: Option<String>,
    },
    /// Two things of one kind have the same id.
    #[error("the file has the same id twice for a {}, the second time at {place}; look for another copy", kind.name(Lang::English))]
    DuplicateId {
        /// Of which kind.
        kind: RecordKind,
        /// Path of the second one.
        place: String,
    },
}

/// Kinds of things with an id of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// Somebody who takes part.
    Person,
    /// A lane.
    Lane,
    /// An event, intervention, plan or measurement.
    Item,
    /// What one person tells of an item.
    Statement,
    /// A goal of a plan.
    Goal,
    /// An action or agreement.
    Action,
    /// A look back.
    Evaluation,
    /// A note.
    Note,
    /// A conversation.
    Conversation,
    /// What was said in a conversation.
    Said,
}

impl RecordKind {
    /// What it is called on the screen.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        let (dutch, english) = match self {
            Self::Person => ("deelnemer", "participant"),
            Self::Lane => ("baan", "lane"),
            Self::Item => ("gebeurtenis", "item"),
            Self::Statement => ("versie", "statement"),
            Self::Goal => ("doel", "goal"),
            Self::Action => ("afspraak", "action"),
            Self::Evaluation => ("evaluatie", "evaluation"),
            Self::Note => ("aantekening", "note"),
            Self::Conversation => ("gesprek", "conversation"),
            Self::Said => ("uitspraak in een gesprek", "thing said in a conversation"),
        };
        lang.pick(dutch, english)
    }
}

impl FileError {
    /// What to show to people: what is wrong, where, and what to do.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::Dutch => self.dutch(),
            Lang::English => self.english(),
        }
    }

    fn dutch(&self) -> String {
        let limit = megabytes(LIMIT_BYTES);
        match self {
            Self::TooBig { bytes } => format!(
                "Dit bestand is {} MB. Een tijdlijn is hooguit {limit} MB. Kies een ander bestand.",
                megabytes(*bytes)
            ),
            Self::Empty => "Dit bestand is leeg. Kies een ander bestand.".into(),
            Self::NotText => "Dit bestand is geen tekst. Kies een bestand dat eindigt op \
                              .tijdlijn.json."
                .into(),
            Self::NotJson { line, column } => format!(
                "Dit bestand is geen tijdlijn: op regel {line}, teken {column} klopt de vorm \
                 niet. Kies een bestand dat eindigt op .tijdlijn.json."
            ),
            Self::CutOff { line } => format!(
                "Dit bestand is niet heel: het houdt op bij regel {line}. Zoek een andere kopie."
            ),
            Self::TooDeep { line } => format!(
                "Dit bestand is geen tijdlijn: op regel {line} staan te veel haakjes in elkaar. \
                 Kies een ander bestand."
            ),
            Self::TooMany => "Dit bestand heeft meer onderdelen dan een tijdlijn kan hebben. Kies \
                              een ander bestand."
                .into(),
            Self::NotOurs => "Dit bestand is niet met Tijdlijn gemaakt. Kies een bestand dat \
                              eindigt op .tijdlijn.json."
                .into(),
            Self::NoVersion => "In dit bestand staat niet met welke versie het is gemaakt. Zoek \
                                een andere kopie."
                .into(),
            Self::WrongType { place, expected } => format!(
                "In dit bestand klopt iets niet bij {}{}. Zoek een andere kopie.",
                at(place, "het begin"),
                belongs(expected.as_deref(), Lang::Dutch)
                    .map(|what| format!(" (daar hoort: {what})"))
                    .unwrap_or_default()
            ),
            Self::DuplicateId { kind, place } => format!(
                "In dit bestand hebben twee dingen dezelfde naam ({}, de tweede bij {place}). \
                 Zoek een andere kopie.",
                kind.name(Lang::Dutch)
            ),
        }
    }

    fn english(&self) -> String {
        let limit = megabytes(LIMIT_BYTES);
        match self {
            Self::TooBig { bytes } => format!(
                "This file is {} MB. A timeline is at most {limit} MB. Choose another file.",
                megabytes(*bytes)
            ),
            Self::Empty => "This file is empty. Choose another file.".into(),
            Self::NotText => {
                "This file is not text. Choose a file that ends in .tijdlijn.json.".into()
            }
            Self::NotJson { line, column } => format!(
                "This file is not a timeline: it goes wrong on line {line}, character {column}. \
                 Choose a file that ends in .tijdlijn.json."
            ),
            Self::CutOff { line } => {
                format!("This file is not whole: it stops on line {line}. Look for another copy.")
            }
            Self::TooDeep { line } => format!(
                "This file is not a timeline: on line {line} there are too many brackets inside \
                 each other. Choose another file."
            ),
            Self::TooMany => "This file has more parts than a timeline can have. Choose another \
                              file."
                .into(),
            Self::NotOurs => "This file was not made with Tijdlijn. Choose a file that ends in \
                              .tijdlijn.json."
                .into(),
            Self::NoVersion => "This file does not say with which version it was made. Look for \
                                another copy."
                .into(),
            Self::WrongType { place, expected } => format!(
                "Something is wrong in this file at {}{}. Look for another copy.",
                at(place, "the beginning"),
                belongs(expected.as_deref(), Lang::English)
                    .map(|what| format!(" (expected: {what})"))
                    .unwrap_or_default()
            ),
            Self::DuplicateId { kind, place } => format!(
                "Two things in this file have the same id ({}, the second at {place}). Look for \
                 another copy.",
                kind.name(Lang::English)
            ),
        }
    }
}

/// The place, where it has a name.
fn at<'a>(place: &'a str, top: &'a str) -> &'a str {
    if place == "the top" { top } else { place }
}

fn expected_part(expected: Option<&str>) -> String {
    expected.map(|what| format!(", where {what} is expected")).unwrap_or_default()
}

/// What belongs at a place in words for people, from those for programmers; none where they have no meaning outside the
/// program.
fn belongs(expected: Option<&str>, lang: Lang) -> Option<String> {
    const NUMBERS: [&str; 10] =
        ["u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "f32", "f64"];
    let expected = expected?;
    let said = |dutch: &str, english: &str| Some(lang.pick(dutch, english).to_owned());
    if let Some(field) = expected.strip_prefix("a field ") {
        return Some(format!("{} {field}", lang.pick("het veld", "the field")));
    }
    if let Some(names) = expected.strip_prefix("one of ") {
        return Some(format!("{} {names}", lang.pick("een van", "one of")));
    }
    match expected {
        "a string" => said("tekst", "text"),
        "a boolean" => said("true of false", "true or false"),
        "a sequence" => said("een lijst", "a list"),
        "a timeline" => said("een tijdlijn", "a timeline"),
        "van before tot" => said("“van” vóór “tot”", "“van” before “tot”"),
        year if year.starts_with("schooljaar") => Some(year.to_owned()),
        number if NUMBERS.contains(&number) => said("een getal", "a number"),
        _ => None,
    }
}

/// Rounded up: a file just over the limit is not "50 MB, over the limit of 50 MB".
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}
