//! The child the timeline belongs to, and the school career that ages and groups are read from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Whose timeline this is. There is no field for a full name, address or citizen number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Child {
    /// What the child is called here; any alias will do.
    pub alias: String,
    /// Day of birth, if known.
    #[serde(skip_serializing_if = "Option::is_none", with = "super::day::maybe")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::file::schema::Day>"))]
    pub birth: Option<Date>,
    /// Holiday region, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// Rows of the school career, in order of `from`. Never derived from age.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub career: Vec<SchoolYear>,
}

/// Dutch school holiday region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Noord.
    North,
    /// Midden.
    Middle,
    /// Zuid.
    South,
}

/// One row of the school career: a stretch in one group at one school. A school year has more
/// than one row when the child changed school in it. `from` is never after `to`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "SchoolYearRow", into = "SchoolYearRow")]
pub struct SchoolYear {
    start_year: i16,
    from: Date,
    to: Date,
    /// Kind of school.
    pub kind: SchoolKind,
    /// Group 1–8 in primary, year 1–6 in secondary; none where there are no groups.
    pub group: Option<u8>,
    /// Name of the school; may be empty.
    pub school: String,
}

/// Why a row of the school career cannot be.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SchoolYearError {
    /// The last day lies before the first.
    #[error("a school career row ends ({to}) before it begins ({from}); swap or correct the days")]
    EndsBeforeStart {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// The start year is not a year of the calendar.
    #[error("{0} is not a year a school year can begin in")]
    Year(i16),
}

impl SchoolYear {
    /// The row from `from` up to and including `to`, in the school year that began in August of
    /// `start_year`.
    ///
    /// # Errors
    /// When the row ends before it begins, or the year cannot be.
    pub fn new(
        start_year: i16,
        from: Date,
        to: Date,
        kind: SchoolKind,
        group: Option<u8>,
        school: impl Into<String>,
    ) -> Result<Self, SchoolYearError> {
        if from > to {
            return Err(SchoolYearError::EndsBeforeStart { from, to });
        }
        if !(1900..=2200).contains(&start_year) {
            return Err(SchoolYearError::Year(start_year));
        }
        Ok(Self { start_year, from, to, kind, group, school: school.into() })
    }

    /// A whole school year, 1 August … 31 July.
    ///
    /// # Errors
    /// When the year cannot be.
    pub fn whole(
        start_year: i16,
        kind: SchoolKind,
        group: Option<u8>,
        school: impl Into<String>,
    ) -> Result<Self, SchoolYearError> {
        let day = |year, month, day| {
            Date::new(year, month, day).map_err(|_| SchoolYearError::Year(start_year))
        };
        let to = day(start_year.saturating_add(1), 7, 31)?;
        Self::new(start_year, day(start_year, 8, 1)?, to, kind, group, school)
    }

    /// The year in whose August the school year began.
    #[must_use]
    pub fn start_year(&self) -> i16 {
        self.start_year
    }

    /// First day of the row.
    #[must_use]
    pub fn from(&self) -> Date {
        self.from
    }

    /// Last day of the row, included.
    #[must_use]
    pub fn to(&self) -> Date {
        self.to
    }
}

/// Kind of school or care in a row of the career.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SchoolKind {
    /// Peuterspeelzaal, peuteropvang, kinderopvang.
    Preschool,
    /// Basisonderwijs, groups 1–8.
    Bo,
    /// Speciaal basisonderwijs, groups 1–8.
    Sbo,
    /// Speciaal onderwijs, groups 1–8.
    So,
    /// A class for newcomers that learns Dutch first; no groups.
    LanguageClass,
    /// Vmbo, years 1–4.
    Vmbo,
    /// Havo, years 1–5.
    Havo,
    /// Vwo, years 1–6.
    Vwo,
    /// Praktijkonderwijs, years 1–6.
    Pro,
    /// Voortgezet speciaal onderwijs.
    Vso,
    /// Mbo.
    Mbo,
    /// At home without school.
    Home,
    /// Anything else, in the words of the user.
    Other(String),
}

impl SchoolKind {
    /// The kind with this Dutch name, as tables and files write it; else the words themselves.
    #[must_use]
    pub fn called(name: &str) -> Self {
        match name.trim().to_lowercase().as_str() {
            "bo" | "basisschool" | "basisonderwijs" => Self::Bo,
            "sbo" | "speciaal basisonderwijs" => Self::Sbo,
            "so" | "speciaal onderwijs" => Self::So,
            "taalklas" => Self::LanguageClass,
            "vmbo" => Self::Vmbo,
            "havo" => Self::Havo,
            "vwo" => Self::Vwo,
            "pro" | "praktijkonderwijs" | "praktijkschool" => Self::Pro,
            "vso" | "voortgezet speciaal onderwijs" => Self::Vso,
            "mbo" => Self::Mbo,
            "thuis" => Self::Home,
            "opvang" | "kinderopvang" | "peuteropvang" | "peuterspeelzaal" | "psz"
            | "voorschool" => Self::Preschool,
            _ => Self::Other(name.trim().to_owned()),
        }
    }

    /// Whether groups 1–8 of primary school are counted here.
    #[must_use]
    pub fn is_primary(&self) -> bool {
        matches!(self, Self::Bo | Self::Sbo | Self::So)
    }

    /// Whether years of secondary school (VO) are counted here.
    #[must_use]
    pub fn is_secondary(&self) -> bool {
        matches!(self, Self::Vmbo | Self::Havo | Self::Vwo | Self::Pro | Self::Vso)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SchoolYearRow {
    #[cfg_attr(feature = "schema", schemars(range(min = 1900, max = 2200)))]
    start_year: i16,
    #[serde(with = "super::day")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::file::schema::Day"))]
    from: Date,
    #[serde(with = "super::day")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::file::schema::Day"))]
    to: Date,
    kind: SchoolKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<u8>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    school: String,
}

impl TryFrom<SchoolYearRow> for SchoolYear {
    type Error = SchoolYearError;
    fn try_from(row: SchoolYearRow) -> Result<Self, SchoolYearError> {
        Self::new(row.start_year, row.from, row.to, row.kind, row.group, row.school)
    }
}

impl From<SchoolYear> for SchoolYearRow {
    fn from(row: SchoolYear) -> Self {
        let SchoolYear { start_year, from, to, kind, group, school } = row;
        Self { start_year, from, to, kind, group, school }
    }
}
