//! What a table says, row by row, before anything of it is added.

use jiff::civil::Date;

use super::{CsvError, RowFault};
use crate::date::Resolved;
use crate::edit::Edit;
use crate::model::{Consent, EventKind, LaneId, Load, Receiver, Role, StatementId, Timeline, When};

/// A table as it is understood.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The rows, in the order of the table.
    pub rows: Vec<PreviewRow>,
    /// People named in the table who are not on the timeline yet, with a guess of their role.
    pub new_people: Vec<(String, Role)>,
    /// Lanes named in the table that are not on the timeline yet.
    pub new_lanes: Vec<String>,
}

/// One row as it is understood.
#[derive(Clone, Debug)]
pub struct PreviewRow {
    /// Line of the file the row begins on, from 1.
    pub line: u64,
    /// Its date words.
    pub when: When,
    /// What happened.
    pub title: String,
    /// The lane it goes to.
    pub lane: LaneName,
    /// Kind of item.
    pub kind: Kind,
    /// Who tells it.
    pub teller: String,
    /// How heavy or supporting it was.
    pub load: Option<Load>,
    /// The story.
    pub text: String,
    /// Who may see it.
    pub shares: Vec<(Receiver, Consent)>,
    /// The date as understood.
    pub resolved: Resolved,
    /// What is wrong with it.
    pub faults: Vec<RowFault>,
}

/// The lane a row goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneName {
    /// One that is there.
    There(LaneId),
    /// One that is to be added.
    New(String),
}

/// What a row becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Kind {
    Event(EventKind),
    Intervention,
    Plan,
    Measurement,
}

/// What adding a table means.
#[derive(Clone, Debug)]
pub struct Import {
    /// All of it as one step, so that undo takes all of it back.
    pub edit: Edit,
    /// Per row of the preview: the statement it becomes; none when the row is left out.
    pub statements: Vec<Option<StatementId>>,
}

impl PreviewRow {
    /// Whether the row can be added.
    #[must_use]
    pub fn is_good(&self) -> bool {
        !self.faults.iter().any(RowFault::is_grave)
    }
}

/// Reads a table against the timeline it is to be added to. `today` is the conversation date of
/// a timeline without one.
///
/// # Errors
/// When there is no table to read; see [`CsvError`].
pub fn read(bytes: &[u8], timeline: &Timeline, today: Date) -> Result<Preview, CsvError> {
    let _ = (bytes, timeline, today);
    Err(CsvError::Empty)
}

impl Preview {
    /// The edit that adds the good rows. `id` gives a new id at every call.
    #[must_use]
    pub fn import(&self, timeline: &Timeline, id: &mut dyn FnMut() -> u64) -> Import {
        let _ = (timeline, id);
        Import { edit: Edit::Group(Vec::new()), statements: Vec::new() }
    }
}
