//! The form of the child: alias, birth, school career.

use serde::{Deserialize, Serialize};
use timeline_core::{
    lang::Lang,
    model::{Child, Region, SchoolKind},
};

use crate::state::CareerRow;

/// Alias, birth and school career.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildForm {
    /// What the child is called here.
    pub alias: String,
    /// Day of birth as typed (`2017-03-14`, also `14-3-2017` and words); empty when unknown.
    pub birth: String,
    /// Holiday region.
    pub region: Option<Region>,
    /// Rows of the school career, in order of time.
    pub career: Vec<CareerRow>,
    /// Where the child is now, as far as that was answered: the rows are filled in from it.
    #[serde(default)]
    pub now: Option<CareerNow>,
}

/// The school and group that the child is in now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareerNow {
    /// Kind of school.
    pub kind: SchoolKind,
    /// Group or year, from 1.
    pub group: u8,
    /// Name of the school; may be empty.
    pub school: String,
}

impl Default for CareerNow {
    fn default() -> Self {
        Self { kind: SchoolKind::Bo, group: 1, school: String::new() }
    }
}

impl ChildForm {
    /// What a timeline knows, as the form holds it.
    #[must_use]
    pub fn of(child: &Child, lang: Lang) -> Self {
        Self {
            alias: child.alias.clone(),
            birth: child.birth.map(|day| lang.day(day)).unwrap_or_default(),
            region: child.region,
            career: child.career.iter().map(CareerRow::of).collect(),
            now: None,
        }
    }
}
