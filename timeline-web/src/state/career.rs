//! The school career: filled in from one row ("nu groep 5"), then corrected. Pure functions on rows
//! as a form holds them; nothing here is derived from age.

use jiff::civil::Date;
use timeline_core::model::{SchoolKind, SchoolYear};

/// One row of the career as a form holds it; days as text until they are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareerRow {
    /// The year in whose August the school year began.
    pub start_year: i16,
    /// First day, as typed (`2021-08-01`).
    pub from: String,
    /// Last day, as typed.
    pub to: String,
    /// Kind of school.
    pub kind: SchoolKind,
    /// Group or year.
    pub group: Option<u8>,
    /// Name of the school; may be empty.
    pub school: String,
}

/// A correction of a career. Places count from 0, in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CareerChange {
    /// The group of this row was done again the year after: later rows move up a year.
    Doubled(usize),
    /// The group of this row was skipped: later rows move back a year.
    Skipped(usize),
    /// From this day on at another school: the row is cut in two.
    ChangedSchool {
        /// Which row.
        row: usize,
        /// First day at the other school, as typed.
        day: String,
        /// Its name; may be empty.
        school: String,
        /// Its kind.
        kind: SchoolKind,
    },
    /// Takes a row out.
    Remove(usize),
    /// Adds a row after the last.
    Add,
    /// The row as it should be.
    Replace(usize, CareerRow),
}

/// The rows from group 1 up to the group the child is in now.
#[must_use]
pub fn career_from_now(kind: &SchoolKind, group: u8, school: &str, today: Date) -> Vec<CareerRow> {
    let now = if today.month() >= 8 { today.year() } else { today.year() - 1 };
    (1..=group)
        .map(|one| CareerRow::whole(now - i16::from(group - one), kind.clone(), Some(one), school))
        .collect()
}

impl CareerRow {
    /// A whole school year, 1 August … 31 July.
    #[must_use]
    pub fn whole(start_year: i16, kind: SchoolKind, group: Option<u8>, school: &str) -> Self {
        Self {
            start_year,
            from: format!("{start_year:04}-08-01"),
            to: format!("{:04}-07-31", start_year.saturating_add(1)),
            kind,
            group,
            school: school.to_owned(),
        }
    }

    /// The row of a timeline as a form holds it.
    #[must_use]
    pub fn of(row: &SchoolYear) -> Self {
        Self {
            start_year: row.start_year(),
            from: row.from().to_string(),
            to: row.to().to_string(),
            kind: row.kind.clone(),
            group: row.group,
            school: row.school.clone(),
        }
    }
}
