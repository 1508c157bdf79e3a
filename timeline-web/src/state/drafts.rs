//! What is known of drafts kept on this device without opening them.

use std::{fmt, str::FromStr};

use jiff::civil::Date;
use timeline_core::model::TimelineId;

/// Names one draft on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftId(pub u64);

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for DraftId {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

/// One draft, as the start screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftAbout {
    /// Which draft.
    pub id: DraftId,
    /// The document in it.
    pub timeline: TimelineId,
    /// The child's alias; may be empty.
    pub alias: String,
    /// The day it was last changed.
    pub day: Date,
    /// Whether a file holds everything in it.
    pub in_file: bool,
}
