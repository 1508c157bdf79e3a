//! Files: what a timeline looks like outside this program, and back.
//!
//! | Module | Reads and writes |
//! |---|---|
//! | [`json`] | `*.tijdlijn.json`, the whole document (`docs/format.md`) |
//! | [`parts`] | the same text in parts, for who keeps it and writes only what changed |
//! | [`csv`] | a table of facts, one row per statement |
//! | [`xlsx`] | the same table of facts, in a workbook (read only) |
//! | [`ics`] | a calendar: what is still to come, and events as a table of facts |
//! | [`contact`] | a conversation as plain text (written only) |
//! | [`child`] | `kind.json`: child, school career and participants, without facts (read only) |
//!
//! Bytes come in and text goes out; nothing here opens, names or keeps a file. Reading never
//! panics, and never drops what it does not know.

mod check;
pub mod child;
pub mod contact;
pub mod csv;
mod document;
mod error;
pub mod ics;
pub mod json;
mod migrate;
mod parse;
pub mod parts;
mod place;
#[cfg(feature = "schema")]
pub mod schema;
mod unknown;
mod warning;
pub mod xlsx;

pub use document::Document;
pub use error::{FileError, RecordKind};
pub use warning::Warning;

/// The largest file that is read, in bytes: some 150,000 statements.
pub const LIMIT_BYTES: u64 = 50_000_000;

/// Whether a file of this many bytes may be read; ask before loading it into memory.
///
/// # Errors
/// When it is larger than [`LIMIT_BYTES`].
pub fn check_size(bytes: u64) -> Result<(), FileError> {
    if bytes > LIMIT_BYTES { Err(FileError::TooBig { bytes }) } else { Ok(()) }
}
