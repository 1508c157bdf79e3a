//! What Afdrukken makes. The pages themselves are laid out by timeline-core.

use timeline_core::model::Receiver;

pub use timeline_core::layout::pages::{Orientation, Paper, PrintScale, Sheet};

/// What is printed, for whom, on what paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintOptions {
    /// For whom: only what may be shared with them. None: for whoever holds the file, everything.
    pub receiver: Option<Receiver>,
    /// Size of the paper.
    pub paper: Paper,
    /// Which way up.
    pub orientation: Orientation,
    /// How much of the life stands on one page.
    pub scale: PrintScale,
    /// What is printed; the order is that of [`Sheet::ALL`].
    pub sheets: Vec<Sheet>,
    /// Whether the day it was made stands on every page.
    pub dated: bool,
}

impl Default for PrintOptions {
    fn default() -> Self {
        Self {
            receiver: None,
            paper: Paper::A4,
            orientation: Orientation::Landscape,
            scale: PrintScale::WholeLife,
            sheets: Sheet::ALL.to_vec(),
            dated: true,
        }
    }
}
