//! The cells of one sheet as rows of text.

use std::io::{Read, Seek};

use calamine::{DataRef, Xlsx};

use super::{WorkbookError, date};
use crate::file::csv::{self, Row, Table};

/// The rows with anything in them; none when there is nothing on the sheet. `left` is how many cells
/// may still be read of this workbook.
pub(super) fn table<R: Read + Seek>(
    workbook: &mut Xlsx<R>,
    name: &str,
    left: &mut usize,
) -> Result<Option<Table>, WorkbookError> {
    let mut sheet = workbook.worksheet_cells_reader(name).map_err(|_| WorkbookError::Damaged)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some((cell, style)) =
        sheet.next_cell_with_style_id().map_err(|_| WorkbookError::Damaged)?
    {
        let format = sheet.styles().get(style).and_then(|style| style.number_format.as_ref());
        let text = text(cell.get_value(), format.map_or("", |format| &format.format_code));
        if text.trim().is_empty() {
            continue;
        }
        *left = left.checked_sub(1).ok_or(WorkbookError::TooManyCells)?;
        let (row, column) = cell.get_position();
        let (line, column) = (u64::from(row) + 1, column as usize);
        // why: cells come in the order of the sheet; a file that goes back is not one that was saved
        if rows.last().is_some_and(|last| last.line > line) {
            return Err(WorkbookError::Damaged);
        }
        if column >= csv::CELL_LIMIT {
            continue;
        }
        if rows.last().is_none_or(|last| last.line < line) {
            rows.push(Row { line, cells: Vec::new(), odd_encoding: false });
        }
        let Some(row) = rows.last_mut() else { continue };
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = text;
        }
    }
    if rows.is_empty() {
        return Ok(None);
    }
    let header = rows.remove(0).cells;
    for row in &mut rows {
        // why: empty cells at the end are not written; that is no row with too few
        row.cells.resize(row.cells.len().max(header.len()), String::new());
    }
    Ok(Some(Table { header, rows }))
}

/// What a cell says, as people read it.
fn text(value: &DataRef<'_>, format: &str) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nee".to_owned(),
        DataRef::DateTime(at) => date::words(*at, format),
        DataRef::DateTimeIso(at) => at.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(time) => time.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}
