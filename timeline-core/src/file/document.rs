//! A timeline together with what its file held beyond it.

use super::unknown::Unknown;
use crate::model::Timeline;

/// A timeline, and the fields of its file that this version does not know. Those are written back
/// at their places; what belonged to a record that was removed comes back only with the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What this version knows.
    pub timeline: Timeline,
    pub(super) unknown: Unknown,
}

impl Document {
    /// A document that was never a file.
    #[must_use]
    pub fn new(timeline: Timeline) -> Self {
        Self { timeline, unknown: Unknown::default() }
    }

    /// Whether the file held fields that this version does not know.
    #[must_use]
    pub fn has_unknown_fields(&self) -> bool {
        !self.unknown.is_empty()
    }
}

impl From<Timeline> for Document {
    fn from(timeline: Timeline) -> Self {
        Self::new(timeline)
    }
}
