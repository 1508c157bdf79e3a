//! What can be wrong with a table, and with one row of it.

use thiserror::Error;

use crate::lang::Lang;

/// Why a table cannot be read at all.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CsvError {
    /// Larger than [`crate::file::LIMIT_BYTES`].
    #[error("the table is {} MB, over the limit; split it", .bytes.div_ceil(1_000_000))]
    TooBig {
        /// Its size.
        bytes: u64,
    },
    /// Nothing in it.
    #[error("the table is empty; choose another file")]
    Empty,
    /// Not text with columns: a spreadsheet, a picture, UTF-16.
    #[error("the file is not a CSV; save the spreadsheet as CSV UTF-8")]
    NotCsv,
    /// Columns that are needed are not there.
    #[error("the first line lacks the columns {}; add them", .missing.join(", "))]
    Columns {
        /// What was found: the cells of the first line, as they stand.
        found: Vec<String>,
        /// The Dutch names of what is needed and not there.
        missing: Vec<&'static str>,
    },
}

/// What is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The row is not in the same encoding as the others: check its letters.
    Encoding,
    /// The kind is not known: it becomes an event.
    Kind,
    /// A part of `delen` is not understood: nothing is shared by it.
    Shares,
}

impl RowFault {
    /// Whether a row with this fault is left out.
    #[must_use]
    pub fn is_grave(&self) -> bool {
        matches!(self, Self::Cells { .. } | Self::NoTitle | Self::Load)
    }
}

impl CsvError {
    /// What to show to people.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let _ = lang;
        self.to_string()
    }
}

impl RowFault {
    /// What to show to people.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let _ = lang;
        String::new()
    }
}
