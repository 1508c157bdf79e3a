//! The form of the child: alias, birth, school career.

use serde::{Deserialize, Serialize};
use timeline_core::{
    lang::Lang,
    model::{Child, Region},
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
    /// The school and group that the child is in now, as far as that was answered: the rows are
    /// filled in from it. Its days say nothing.
    #[serde(default)]
    pub now: Option<CareerRow>,
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
