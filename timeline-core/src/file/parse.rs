//! Bytes → JSON of a size that is safe to handle. Knows no types: those are read in `place`.

use serde_json::{Value, error::Category};

use super::{FileError, check_size};

/// Brackets within brackets: a timeline needs some ten.
const DEPTH_LIMIT: usize = 64;

/// Values in one file: some 500,000 statements. Each takes room in memory, also an empty one.
const VALUE_LIMIT: usize = 8_000_000;

/// A file of so many bytes takes a moment to read.
const LARGE: usize = 1_000_000;

/// The bytes as JSON, of a size and depth that is safe to handle.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, FileError> {
    check_size(bytes.len() as u64)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    check_shape(bytes)?;
    serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => FileError::CutOff { line: error.line() },
        _ => FileError::NotJson { line: error.line(), column: error.column() },
    })
}

/// Counts brackets and commas outside strings, so that the parser never has to go deep, and never
/// fills the memory.
fn check_shape(bytes: &[u8]) -> Result<(), FileError> {
    let (mut depth, mut line, mut values) = (0_usize, 1_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            b'\n' => line += 1,
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => {
                depth += 1;
                values += 1;
                if depth > DEPTH_LIMIT {
                    return Err(FileError::TooDeep { line });
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
    }
    // why: to read all of a large file only to find that its end is missing takes seconds; in a
    // small one the parser may find a place where it goes wrong before
    if (depth > 0 || in_string) && bytes.len() > LARGE {
        return Err(FileError::CutOff { line });
    }
    if values > VALUE_LIMIT { Err(FileError::TooMany) } else { Ok(()) }
}
