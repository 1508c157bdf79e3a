//! The open timeline with what goes with it.

use std::rc::Rc;

use timeline_core::{edit::History, model::Timeline};

use super::DraftId;

/// The open timeline.
#[derive(Clone, Debug)]
pub struct Doc {
    /// The timeline itself.
    pub timeline: Rc<Timeline>,
    /// What can be undone and redone.
    pub history: Rc<History>,
    /// Where it is kept on this device.
    pub draft: DraftId,
    /// Name of the file it came from or went to.
    pub file_name: Option<String>,
    /// Why it cannot be changed, if so.
    pub read_only: Option<ReadOnly>,
    /// Number of the last edit; counts undo and redo too.
    pub edit: u64,
    /// The last edit that a file holds.
    pub edit_in_file: u64,
}

/// Why a timeline cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another tab has it open.
    OtherTab,
    /// The file is of a newer version of the app.
    NewerFile,
}

impl Doc {
    /// A timeline that was just made or opened.
    #[must_use]
    pub fn new(timeline: Timeline, draft: DraftId) -> Self {
        Self {
            timeline: Rc::new(timeline),
            history: Rc::default(),
            draft,
            file_name: None,
            read_only: None,
            edit: 0,
            edit_in_file: 0,
        }
    }

    /// Edits that no file holds.
    #[must_use]
    pub fn edits_since_file(&self) -> u32 {
        u32::try_from(self.edit.saturating_sub(self.edit_in_file)).unwrap_or(u32::MAX)
    }
}
