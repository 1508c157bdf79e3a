//! The sheet of paper: its size, its margins, how much of the life stands on it.

use crate::{lang::Lang, model::Receiver, scene::Rect};
use jiff::civil::Date;

/// CSS pixels in a millimetre: pages are measured like the screen, 96 pixels to the inch.
pub const PX_PER_MM: f64 = 96.0 / 25.4;

/// What is printed, for whom, on what paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintOptions {
    /// Size of the paper.
    pub paper: Paper,
    /// Which way up.
    pub orientation: Orientation,
    /// How much of the life stands on one page.
    pub scale: PrintScale,
    /// What is printed; the order is that of [`Sheet::ALL`].
    pub sheets: Vec<Sheet>,
    /// For whom, as it stands on every page. The timeline itself must be redacted already (see
    /// [`crate::share`]). None: for whoever holds the file, everything.
    pub receiver: Option<Receiver>,
    /// The day it was made; none leaves it out of the heading.
    pub made_on: Option<Date>,
    /// Today: where the now line stands, and how old the child is.
    pub today: Date,
    /// Language of everything that users did not write.
    pub lang: Lang,
}

/// Size of the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// Which way up the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Liggend.
    #[default]
    Landscape,
    /// Staand.
    Portrait,
}

/// How much of the life stands on one page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrintScale {
    /// All of it.
    #[default]
    WholeLife,
    /// So many years a page; 0 is taken as 1.
    Years(u8),
}

/// A part of the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// The drawing.
    Timeline,
    /// Goals, actions and evaluations of the plans, and agreements of conversations.
    Plans,
    /// Every item with who told what.
    Items,
    /// The notes, by kind.
    Notes,
}

impl Sheet {
    /// Every part, in the order of the print.
    pub const ALL: [Self; 4] = [Self::Timeline, Self::Plans, Self::Items, Self::Notes];
}

impl Paper {
    /// Width and height in millimetres, this way up.
    #[must_use]
    pub fn size_mm(self, orientation: Orientation) -> (f64, f64) {
        let (short, long) = match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
        };
        match orientation {
            Orientation::Landscape => (long, short),
            Orientation::Portrait => (short, long),
        }
    }
}

impl PrintOptions {
    /// Width and height of a page in pixels.
    pub(super) fn size_px(&self) -> (f64, f64) {
        let (width, height) = self.paper.size_mm(self.orientation);
        (width * PX_PER_MM, height * PX_PER_MM)
    }

    /// What ordinary printers can reach and hands can hold: all but 10 mm around.
    pub(super) fn inside(&self) -> Rect {
        let (width, height) = self.size_px();
        Rect::new(0.0, 0.0, width, height).grown(-10.0 * PX_PER_MM)
    }
}
