//! Workbooks (XLSX): the same table of facts as in [`super::csv`], read with the same rules into the
//! same preview. The first sheet that has the needed columns counts; hidden sheets do not.
//!
//! Nothing is worked out: of a formula the last outcome is read. Older workbooks (XLS) and those of
//! other programs (ODS) are not read, and neither are those with a password.

mod cells;
mod date;
mod fault;
mod unpacked;

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;

use super::LIMIT_BYTES;
use super::csv::{self, Columns, CsvError, Preview};
use crate::model::Timeline;

pub use fault::WorkbookError;

/// What a workbook may hold when it is unpacked, in bytes. A file of a few kB can unpack to
/// gigabytes.
pub const UNPACKED_LIMIT_BYTES: u64 = 50_000_000;

/// Cells with something in them that are read of one workbook.
pub const CELL_LIMIT: usize = 100_000;

/// How a file that is packed as a ZIP begins.
const ZIP: &[u8] = b"PK\x03\x04";

/// How older workbooks begin, and newer ones with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Whether these bytes are a workbook of some kind, whatever its name says. It may be one that
/// cannot be read; [`read`] then says so.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// Reads the table in a workbook against the timeline it is to be added to, as [`csv::read`] does.
/// The lines are rows of the sheet, from 1. A date in a cell becomes words as exact as the cell
/// shows it.
///
/// # Errors
/// When there is no table to read: see [`CsvError`], and for what can be the matter with the
/// workbook itself [`WorkbookError`].
pub fn read(bytes: &[u8], timeline: &Timeline, today: Date) -> Result<Preview, CsvError> {
    let size = bytes.len() as u64;
    if size > LIMIT_BYTES {
        return Err(CsvError::TooBig { bytes: size });
    }
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes).into());
    }
    unpacked::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut first = None;
    let mut left = CELL_LIMIT;
    for name in names {
        let Some(table) = cells::table(&mut workbook, &name, &mut left)? else { continue };
        if Columns::of(&table.header).is_ok() {
            return csv::of_table(table, timeline, today);
        }
        first.get_or_insert(table);
    }
    // why: its columns are what is said to be wrong
    csv::of_table(first.ok_or(CsvError::Empty)?, timeline, today)
}

/// What is the matter with a file in the old shape: a workbook with a password is packed in it too.
fn compound(bytes: &[u8]) -> WorkbookError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_locked = bytes.windows(name.len()).any(|part| part == name);
    if is_locked { WorkbookError::Locked } else { WorkbookError::OtherKind }
}
