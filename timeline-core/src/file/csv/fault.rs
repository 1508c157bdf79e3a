//! What can be wrong with a table, and with one row of it.

use thiserror::Error;

use super::Column;
use crate::file::LIMIT_BYTES;
use crate::file::xlsx::WorkbookError;
use crate::lang::Lang;

/// Why a table cannot be read at all.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CsvError {
    /// Larger than [`LIMIT_BYTES`].
    #[error("the table is {} MB, over the limit of {} MB; split it", .bytes.div_ceil(1_000_000), LIMIT_BYTES / 1_000_000)]
    TooBig {
        /// Its size.
        bytes: u64,
    },
    /// More rows than can be added at once.
    #[error("the table has more than {limit} rows; split it")]
    TooManyRows {
        /// The most rows a table may have.
        limit: usize,
    },
    /// Nothing in it.
    #[error("the table is empty; choose another file")]
    Empty,
    /// Not text in columns: a picture, UTF-16.
    #[error("the file is not a CSV; save the spreadsheet as CSV UTF-8")]
    NotCsv,
    /// A workbook that cannot be opened.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// Columns that are needed are not there. What was found is shown on the screen only, never
    /// in the error's own text: without a first line of names it is a row about the child.
    #[error("the first line lacks the columns {}; add them", names(.missing, Lang::English))]
    Columns {
        /// The cells of the first line, as they stand.
        found: Vec<String>,
        /// What is needed and not there.
        missing: Vec<Column>,
    },
}

/// What is wrong with one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// More or fewer cells than the first line: the row is left out.
    Cells {
        /// Cells in this row.
        found: usize,
        /// Cells in the first line.
        expected: usize,
    },
    /// There are no words for what happened: the row is left out.
    NoTitle,
    /// The load is not −2 … 2: the row is left out.
    Load,
    /// The row is not encoded like the others: its letters may be wrong.
    Encoding,
    /// Nobody is named who tells it: "onbekend" does.
    NoTeller,
    /// The kind is not known: it becomes an event.
    Kind,
    /// A part of what may be shared is not understood, or contradicts itself: that is not shared.
    Shares,
}

impl RowFault {
    /// Whether a row with this fault is left out.
    #[must_use]
    pub fn is_grave(self) -> bool {
        matches!(self, Self::Cells { .. } | Self::NoTitle | Self::Load)
    }

    /// What to show to people.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let (dutch, english) = match self {
            Self::Cells { found, expected } => {
                return match lang {
                    Lang::Dutch => format!(
                        "Deze rij heeft {found} vakken; het moeten er {expected} zijn. Staat er \
                         ergens een aanhalingsteken te veel of te weinig? De rij gaat niet mee."
                    ),
                    Lang::English => format!(
                        "This row has {found} cells; there should be {expected}. Is there a \
                         quotation mark too many or too few? The row is left out."
                    ),
                };
            }
            Self::NoTitle => (
                "Er staat niet wat er gebeurde. De rij gaat niet mee.",
                "It does not say what happened. The row is left out.",
            ),
            Self::Load => (
                "De lading moet een heel getal zijn van -2 tot 2, of leeg. De rij gaat niet mee.",
                "The load must be a whole number from -2 to 2, or empty. The row is left out.",
            ),
            Self::Encoding => (
                "Letters met een accent zijn anders opgeslagen dan in de andere rijen. Kijk of \
                 ze kloppen.",
                "Letters with an accent are stored in another way than in the other rows. Check \
                 them.",
            ),
            Self::NoTeller => (
                "Er staat niet wie dit vertelt. De verteller wordt “onbekend”.",
                "It does not say who tells this. The teller becomes “onbekend” (unknown).",
            ),
            Self::Kind => (
                "Deze soort kennen we niet. Het wordt een gebeurtenis.",
                "This kind is not known. It becomes an event.",
            ),
            Self::Shares => (
                "Bij “delen” staat iets wat we niet begrijpen. Dat wordt niet gedeeld.",
                "Something under “share” is not understood. It is not shared.",
            ),
        };
        lang.pick(dutch, english).to_owned()
    }
}

impl CsvError {
    /// What to show to people: what is wrong, and what to do.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let limit = LIMIT_BYTES / 1_000_000;
        match (self, lang) {
            (Self::TooBig { bytes }, Lang::Dutch) => format!(
                "Deze tabel is {} MB. Hooguit {limit} MB kan. Deel hem op.",
                bytes.div_ceil(1_000_000)
            ),
            (Self::TooBig { bytes }, Lang::English) => format!(
                "This table is {} MB. At most {limit} MB is possible. Split it.",
                bytes.div_ceil(1_000_000)
            ),
            (Self::TooManyRows { limit }, Lang::Dutch) => {
                format!("Deze tabel heeft meer dan {limit} rijen. Deel hem op.")
            }
            (Self::TooManyRows { limit }, Lang::English) => {
                format!("This table has more than {limit} rows. Split it.")
            }
            (Self::Empty, Lang::Dutch) => "Deze tabel is leeg. Kies een ander bestand.".into(),
            (Self::Empty, Lang::English) => "This table is empty. Choose another file.".into(),
            (Self::NotCsv, Lang::Dutch) => {
                "Dit is geen CSV-bestand. Sla het rekenblad op als “CSV UTF-8”.".into()
            }
            (Self::NotCsv, Lang::English) => {
                "This is not a CSV file. Save the spreadsheet as “CSV UTF-8”.".into()
            }
            (Self::Workbook(error), lang) => error.sentence(lang).to_owned(),
            (Self::Columns { found, missing }, Lang::Dutch) => format!(
                "Op de eerste regel missen deze kolommen: {}. Er staat: {}. Verwacht: {}.",
                names(missing, lang),
                shown(found),
                names(&Column::ALL, lang)
            ),
            (Self::Columns { found, missing }, Lang::English) => format!(
                "The first line lacks these columns: {}. It says: {}. Expected: {}.",
                names(missing, lang),
                shown(found),
                names(&Column::ALL, lang)
            ),
        }
    }
}

fn names(columns: &[Column], lang: Lang) -> String {
    let name = |column: &Column| lang.pick(column.dutch(), column.english());
    columns.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The cells of a line, not too many and not too long to read.
fn shown(found: &[String]) -> String {
    const CELLS: usize = 12;
    const LETTERS: usize = 24;
    let mut cells: Vec<String> = found
        .iter()
        .take(CELLS)
        .map(|cell| match cell.char_indices().nth(LETTERS) {
            Some((end, _)) => format!("“{}…”", &cell[..end]),
            None => format!("“{cell}”"),
        })
        .collect();
    if found.len() > CELLS {
        cells.push("…".into());
    }
    cells.join(", ")
}
