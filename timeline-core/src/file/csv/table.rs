//! Bytes → rows of cells: which delimiter, which encoding. Does not know what a cell means.

use std::borrow::Cow;
use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder};
use yore::code_pages::CP1252;

use super::CsvError;
use crate::file::LIMIT_BYTES;

/// Rows in one table. A row takes room in memory, also one with hardly anything in it.
const ROW_LIMIT: usize = 200_000;

/// Cells of one row that are looked at.
pub(in crate::file) const CELL_LIMIT: usize = 200;

/// A table of text.
pub(in crate::file) struct Table {
    /// The cells of the first line.
    pub(in crate::file) header: Vec<String>,
    /// The other rows; rows without any text are left out.
    pub(in crate::file) rows: Vec<Row>,
}

/// One row.
pub(in crate::file) struct Row {
    /// Line of the file it begins on, from 1.
    pub(in crate::file) line: u64,
    /// Its cells.
    pub(in crate::file) cells: Vec<String>,
    /// Its letters are encoded in another way than those of most rows.
    pub(in crate::file) odd_encoding: bool,
}

/// How the letters of one row are encoded. Plain ASCII fits both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Ascii,
    Utf8,
    Windows1252,
}

pub(super) fn read(bytes: &[u8]) -> Result<Table, CsvError> {
    let size = bytes.len() as u64;
    if size > LIMIT_BYTES {
        return Err(CsvError::TooBig { bytes: size });
    }
    let bytes = utf8(bytes);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    // why: text has no NUL; spreadsheets and pictures do
    if bytes.contains(&0) {
        return Err(CsvError::NotCsv);
    }
    let (said, lines_before, bytes) = separator_line(bytes);
    let delimiter = said.unwrap_or_else(|| most_used_delimiter(bytes));
    let mut records: Vec<(u64, ByteRecord)> = Vec::new();
    let mut lines = Lines { bytes, at: 0, line: 1 + lines_before };
    for (stretch, quoting) in stretches(bytes, delimiter) {
        let begin = stretch.start as u64;
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .quoting(quoting)
            .from_reader(&bytes[stretch]);
        for record in reader.byte_records() {
            let record = record.map_err(|_| CsvError::NotCsv)?;
            let line = lines.line_of(begin + record.position().map_or(0, csv::Position::byte));
            if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                if records.len() > ROW_LIMIT {
                    return Err(CsvError::TooManyRows { limit: ROW_LIMIT });
                }
                records.push((line, record));
            }
        }
    }
    let usual = usual_encoding(records.iter().map(|(_, record)| record));
    let mut rows = records.iter().map(|(line, record)| {
        let encoding = encoding_of(record);
        Row {
            line: *line,
            cells: record.iter().take(CELL_LIMIT).map(|cell| decode(cell, encoding)).collect(),
            odd_encoding: encoding != Encoding::Ascii && encoding != usual,
        }
    });
    let header = rows.next().ok_or(CsvError::Empty)?.cells;
    Ok(Table { header, rows: rows.collect() })
}

/// The bytes as they are, but for UTF-16 that says so: "Unicode text" of a spreadsheet.
fn utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let (unit, rest): (fn([u8; 2]) -> u16, _) = match bytes {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        _ => return Cow::Borrowed(bytes),
    };
    let units = rest.as_chunks().0.iter().map(|pair| unit(*pair));
    let letters = char::decode_utf16(units).map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(letters.collect::<String>().into_bytes())
}

/// Opening quotes without a closing one that are mended. Each costs a look at the rest of the table.
const STRAY_QUOTES: usize = 100;

/// The table in stretches of whole rows, each with whether its quotes mean anything. They do, but for
/// a line with a quote that is opened and never closed: it would take all rows after it along.
fn stretches(bytes: &[u8], delimiter: u8) -> Vec<(Range<usize>, bool)> {
    let mut stretches = Vec::new();
    let mut from = 0;
    for _ in 0..STRAY_QUOTES {
        let Some((row, quote)) = never_closed(&bytes[from..], delimiter) else { break };
        let (row, quote) = (from + row, from + quote);
        let length = bytes[quote..].iter().position(|&byte| byte == b'\n');
        let end = length.map_or(bytes.len(), |length| quote + length + 1);
        stretches.push((from..row, true));
        stretches.push((row..end, false));
        from = end;
    }
    stretches.push((from..bytes.len(), true));
    stretches
}

/// Where the row begins that holds a quote that is never closed, and where that quote stands.
fn never_closed(bytes: &[u8], delimiter: u8) -> Option<(usize, usize)> {
    let (mut row, mut quote) = (0, None);
    let (mut begins, mut broken) = (true, false);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, quote) {
            // two quotes inside quotes are one quote
            (b'"', Some(_)) if bytes.get(at + 1) == Some(&b'"') => at += 1,
            (b'"', Some(open)) => {
                let ends = |next: &u8| *next == delimiter || matches!(next, b'\n' | b'\r');
                // a quote with words right after it opens a cell further on
                if broken && !bytes.get(at + 1).is_none_or(ends) {
                    return Some((row, open));
                }
                quote = None;
            }
            (byte, Some(_)) => broken |= byte == b'\n',
            (b'"', None) if begins => {
                quote = Some(at);
                (begins, broken) = (false, false);
            }
            (b'\n' | b'\r', None) => {
                row = at + 1;
                begins = true;
            }
            (byte, None) => begins = byte == delimiter,
        }
        at += 1;
    }
    quote.map(|quote| (row, quote))
}

/// Counts lines up to a place. The reader's own count lags behind where lines end in CR LF.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the text at or after this byte begins. Only ever goes forward.
    fn line_of(&mut self, byte: u64) -> u64 {
        let begin = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(byte) = self.bytes.get(self.at) {
            let is_break = matches!(byte, b'\r' | b'\n');
            if self.at >= begin && !is_break {
                break;
            }
            let is_half = *byte == b'\r' && self.bytes.get(self.at + 1) == Some(&b'\n');
            self.line += u64::from(is_break && !is_half);
            self.at += 1;
        }
        self.line
    }
}

/// Excel's own first line, `sep=;`: which delimiter, how many lines it takes, and what follows.
fn separator_line(bytes: &[u8]) -> (Option<u8>, u64, &[u8]) {
    let end = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |at| at + 1);
    match bytes[..end].trim_ascii() {
        [b's', b'e', b'p', b'=', delimiter @ (b';' | b',' | b'\t')] => {
            (Some(*delimiter), 1, &bytes[end..])
        }
        _ => (None, 0, bytes),
    }
}

fn most_used_delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |delimiter| first.iter().filter(|&&byte| byte == delimiter).count();
    // why: `;` wins a draw, it is what a Dutch spreadsheet writes
    [b'\t', b',', b';'].into_iter().max_by_key(|&delimiter| count(delimiter)).unwrap_or(b';')
}

fn encoding_of(record: &ByteRecord) -> Encoding {
    let bytes = record.as_slice();
    if bytes.is_ascii() {
        Encoding::Ascii
    } else if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

fn usual_encoding<'a>(records: impl Iterator<Item = &'a ByteRecord>) -> Encoding {
    let (mut utf8, mut windows) = (0_usize, 0_usize);
    for record in records {
        match encoding_of(record) {
            Encoding::Ascii => {}
            Encoding::Utf8 => utf8 += 1,
            Encoding::Windows1252 => windows += 1,
        }
    }
    if windows > utf8 { Encoding::Windows1252 } else { Encoding::Utf8 }
}

fn decode(cell: &[u8], encoding: Encoding) -> String {
    match encoding {
        Encoding::Ascii | Encoding::Utf8 => String::from_utf8_lossy(cell).into_owned(),
        Encoding::Windows1252 => CP1252.decode(cell).into_owned(),
    }
}
