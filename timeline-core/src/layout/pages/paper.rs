//! The sheet of paper: its size, its margins, how much of the life stands on it.

use crate::{
    lang::Lang,
    model::{ConversationId, Receiver},
    scene::Rect,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Sheet;

/// CSS pixels in a millimetre: pages are measured like the screen, 96 pixels to the inch.
pub const PX_PER_MM: f64 = 96.0 / 25.4;

/// What ordinary printers cannot reach, and hands hold, in millimetres.
const MARGIN_MM: f64 = 10.0;

/// What is printed, for whom, on what paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintOptions {
    /// Size of the paper.
    pub paper: Paper,
    /// Which way up.
    pub orientation: Orientation,
    /// How much of the life stands on one page.
    pub scale: PrintScale,
    /// Only what falls in these days, the last included; none for the whole life.
    pub days: Option<(Date, Date)>,
    /// For whom it is set.
    pub letters: Letters,
    /// What is printed; the order is that of [`Sheet::ALL`].
    pub sheets: Vec<Sheet>,
    /// Of which conversation the report and the sheets to prepare are; none: all that were held, and
    /// the next.
    pub talk: Option<ConversationId>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm: a poster.
    A2,
}

/// Which way up the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Orientation {
    /// Liggend.
    #[default]
    Landscape,
    /// Staand.
    Portrait,
}

/// How much of the life stands on one page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrintScale {
    /// All of it. What does not fit at 9 points goes on on further pages, and the first says so.
    #[default]
    WholeLife,
    /// So many years a page; 0 is taken as 1.
    Years(u8),
    /// One strip over pages that are glued side by side: every lane at one height on all pages,
    /// what goes over an edge in one row.
    Leporello,
}

/// How large the letters are, and what goes along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letters {
    /// From 9 points.
    #[default]
    Ordinary,
    /// For a child: from 13 points, and nothing that is delicate or behind the curtain.
    Large,
}

impl Paper {
    /// Every size, from small to large.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::A2];

    /// Width and height in millimetres, this way up.
    #[must_use]
    pub fn size_mm(self, orientation: Orientation) -> (f64, f64) {
        let (short, long) = match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::A2 => (420.0, 594.0),
        };
        match orientation {
            Orientation::Landscape => (long, short),
            Orientation::Portrait => (short, long),
        }
    }

    /// Its name: the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
        }
    }
}

impl Letters {
    /// How many times the ordinary size. Large pages are laid out on paper that much smaller, and
    /// then enlarged, so that everything keeps its proportions.
    pub(super) fn times(self) -> f64 {
        match self {
            Self::Ordinary => 1.0,
            Self::Large => 1.45,
        }
    }
}

impl PrintOptions {
    /// What is usually wanted: the whole life and the usual sheets on A4 that lies, for own use, in
    /// Dutch, made today.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self {
            paper: Paper::default(),
            orientation: Orientation::default(),
            scale: PrintScale::default(),
            days: None,
            letters: Letters::default(),
            sheets: Sheet::USUAL.to_vec(),
            talk: None,
            receiver: None,
            made_on: Some(today),
            today,
            lang: Lang::default(),
        }
    }

    /// Whether a child takes it home: then it leaves out what is behind the curtain.
    #[must_use]
    pub fn is_for_child(&self) -> bool {
        self.letters == Letters::Large || self.receiver == Some(Receiver::Child)
    }

    /// Width and height of the paper, in pixels.
    pub(super) fn paper_px(&self) -> (f64, f64) {
        let (width, height) = self.paper.size_mm(self.orientation);
        (width * PX_PER_MM, height * PX_PER_MM)
    }

    /// The same before a page is enlarged.
    pub(super) fn size_px(&self) -> (f64, f64) {
        let (width, height) = self.paper_px();
        (width / self.letters.times(), height / self.letters.times())
    }

    /// What ordinary printers can reach, before it is enlarged.
    pub(super) fn inside(&self) -> Rect {
        let (width, height) = self.size_px();
        let margin = MARGIN_MM * PX_PER_MM / self.letters.times();
        Rect::new(0.0, 0.0, width, height).grown(-margin)
    }
}
