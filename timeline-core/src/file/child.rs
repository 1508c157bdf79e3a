//! `kind.json`: who the child is, the school career and the participants, beside a table of facts.
//! Read only; the whole document is [`super::json`].

use jiff::civil::Date;
use serde::Deserialize;

use super::FileError;
use super::parse::parse;
use super::place::typed;
use crate::model::{
    Authority, Child, Person, PersonId, Region, Role, SchoolKind, SchoolYear, Timeline, TimelineId,
    day,
};
use crate::sorted;

/// Reads `kind.json` as a timeline without items. `id` gives a new id at every call.
///
/// # Errors
/// When the bytes are not such a file; see [`FileError`].
///
/// ```
/// let text = r#"{ "alias": "Noor", "geboren": "2017-03-14", "peildatum": "2026-10-01",
///     "deelnemers": [{ "naam": "Moeder", "rol": "ouder", "gezag": "ja" }] }"#;
/// let mut last = 0;
/// let mut id = || { last += 1; last };
/// let timeline = timeline_core::file::child::read(text.as_bytes(), &mut id).unwrap();
/// assert_eq!(timeline.child.alias, "Noor");
/// assert_eq!(timeline.people.len(), 1);
/// ```
pub fn read(bytes: &[u8], id: &mut dyn FnMut() -> u64) -> Result<Timeline, FileError> {
    let value = parse(bytes)?;
    if value.get("alias").is_none() {
        return Err(FileError::NotOurs);
    }
    let file: ChildFile = typed(&value, "")?;
    let mut timeline = Timeline::new(TimelineId(id()), file.alias);
    timeline.conversation_date = file.peildatum;
    timeline.child = Child {
        birth: file.geboren,
        region: file.regio.map(Region::from),
        career: career(file.schoolloopbaan)?,
        ..timeline.child
    };
    timeline.people = file
        .deelnemers
        .into_iter()
        .map(|row| Person {
            id: PersonId(id()),
            role: role_called(&row.rol),
            authority: row.gezag.map_or(Authority::Unknown, Authority::from),
            name: row.naam,
        })
        .collect();
    Ok(timeline)
}

#[derive(Deserialize)]
struct ChildFile {
    alias: String,
    #[serde(default, with = "day::maybe")]
    geboren: Option<Date>,
    #[serde(default, with = "day::maybe")]
    peildatum: Option<Date>,
    #[serde(default)]
    regio: Option<RegionWord>,
    #[serde(default)]
    schoolloopbaan: Vec<CareerRow>,
    #[serde(default)]
    deelnemers: Vec<PersonRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum RegionWord {
    Noord,
    Midden,
    Zuid,
}

impl From<RegionWord> for Region {
    fn from(word: RegionWord) -> Self {
        match word {
            RegionWord::Noord => Self::North,
            RegionWord::Midden => Self::Middle,
            RegionWord::Zuid => Self::South,
        }
    }
}

#[derive(Deserialize)]
struct CareerRow {
    schooljaar: String,
    #[serde(with = "day")]
    van: Date,
    #[serde(with = "day")]
    tot: Date,
    soort: String,
    #[serde(default)]
    leerjaar: Option<u8>,
    #[serde(default)]
    school: String,
}

#[derive(Deserialize)]
struct PersonRow {
    naam: String,
    #[serde(default)]
    rol: String,
    #[serde(default)]
    gezag: Option<AuthorityWord>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum AuthorityWord {
    Ja,
    Nee,
    Onbekend,
}

impl From<AuthorityWord> for Authority {
    fn from(word: AuthorityWord) -> Self {
        match word {
            AuthorityWord::Ja => Self::Yes,
            AuthorityWord::Nee => Self::No,
            AuthorityWord::Onbekend => Self::Unknown,
        }
    }
}

fn career(rows: Vec<CareerRow>) -> Result<Vec<SchoolYear>, FileError> {
    let wrong = |n: usize, expected: &str| FileError::WrongType {
        place: format!("schoolloopbaan[{n}]"),
        expected: Some(expected.to_owned()),
    };
    let mut career = Vec::with_capacity(rows.len());
    for (n, row) in rows.into_iter().enumerate() {
        let start_year: i16 = row
            .schooljaar
            .get(..4)
            .and_then(|year| year.parse().ok())
            .ok_or_else(|| wrong(n, "schooljaar \"2021-2022\""))?;
        let kind = SchoolKind::called(&row.soort);
        let year = SchoolYear::new(start_year, row.van, row.tot, kind, row.leerjaar, row.school)
            .map_err(|_| wrong(n, "van before tot"))?;
        career.push(year);
    }
    sorted::by_key(&mut career, SchoolYear::from);
    Ok(career)
}

fn role_called(word: &str) -> Role {
    match word.trim().to_lowercase().replace('’', "'").as_str() {
        "kind" => Role::Child,
        "ouder" => Role::Parent,
        "stief-/pleegouder" | "stiefouder" | "pleegouder" => Role::StepOrFosterParent,
        "netwerk" => Role::Network,
        "leerkracht" | "mentor" => Role::Teacher,
        "ib'er" | "intern begeleider" => Role::CareCoordinator,
        "schoolmaatschappelijk werker" => Role::SchoolSocialWorker,
        "jeugdhulp" | "jeugdhulpverlener" => Role::YouthCare,
        "jeugdgezondheidszorg" => Role::YouthHealthCare,
        "dossier" => Role::Record,
        _ => Role::Other,
    }
}
