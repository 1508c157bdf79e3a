//! A table of facts: `wanneer;tot;wat;baan;soort;wie;lading;toelichting;delen`, one row per
//! statement. [`read`] gives a [`Preview`], with the date of every row as it is understood;
//! nothing is added before somebody asks for [`Preview::import`].
//!
//! The table holds less than the document: no reactions, notes, goals or results. Those are in
//! [`super::json`].

mod bounds;
mod columns;
mod fault;
mod formula;
mod import;
mod preview;
mod shares;
mod table;
mod words;
mod write;

pub use bounds::bounds;
pub use columns::Column;
pub use fault::{CsvError, RowFault};
pub use import::Import;
pub use preview::{LaneName, Preview, PreviewRow, read};
pub use write::write;

pub(in crate::file) use columns::Columns;
pub(in crate::file) use preview::of_table;
pub(in crate::file) use table::{CELL_LIMIT, Row, Table};

/// The byte order mark by which spreadsheets know that a CSV is UTF-8. [`write()`] leaves it out; a
/// host that saves a file for a spreadsheet puts it first.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";
