//! What Afdrukken makes. The pages themselves are laid out by timeline-core.

use timeline_core::model::Receiver;

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
    /// What is printed, in the order of [`Sheet::ALL`].
    pub sheets: Vec<Sheet>,
}

impl Default for PrintOptions {
    fn default() -> Self {
        Self {
            receiver: None,
            paper: Paper::A4,
            orientation: Orientation::Landscape,
            scale: PrintScale::WholeLife,
            sheets: Sheet::ALL.to_vec(),
        }
    }
}

/// Size of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
}

/// Which way up the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// Liggend.
    Landscape,
    /// Staand.
    Portrait,
}

/// How much of the life stands on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintScale {
    /// All of it.
    WholeLife,
    /// So many years a page.
    Years(u8),
}

/// A part of the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// The drawing.
    Timeline,
    /// Goals, actions and evaluations of the plans.
    Plans,
    /// Every item with who told what.
    Items,
    /// The notes.
    Notes,
}

impl Sheet {
    /// Every part, in the order of the print.
    pub const ALL: [Self; 4] = [Self::Timeline, Self::Plans, Self::Items, Self::Notes];
}
