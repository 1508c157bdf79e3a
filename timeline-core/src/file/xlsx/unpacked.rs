//! How much a workbook unpacks to, before anything in it is read.

use std::io::{self, Cursor, Read as _};

use zip::ZipArchive;

use super::{UNPACKED_LIMIT_BYTES, WorkbookError};

/// Unpacks every part without keeping it. What a file says of its own size is not believed.
pub(super) fn check(bytes: &[u8]) -> Result<(), WorkbookError> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    let is_of_workbook = |name: &str| name.to_ascii_lowercase().starts_with("xl/");
    if !parts.file_names().flatten().any(|name| is_of_workbook(&name)) {
        return Err(WorkbookError::OtherKind);
    }
    let mut left = UNPACKED_LIMIT_BYTES;
    for number in 0..parts.len() {
        let part = parts.by_index(number).map_err(|_| WorkbookError::Damaged)?;
        let size = io::copy(&mut part.take(left + 1), &mut io::sink())
            .map_err(|_| WorkbookError::Damaged)?;
        left = left.checked_sub(size).ok_or(WorkbookError::TooBig)?;
    }
    Ok(())
}
