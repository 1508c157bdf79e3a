//! The part of the crate `encoding_rs` that reading a workbook asks for: UTF-8 and UTF-16, which
//! are all that a workbook may be written in.
//!
//! It stands in for that crate (`[patch.crates-io]`), whose tables for Chinese, Japanese, Korean and
//! old Windows encodings would be 190 kB of the compressed page, and are never looked at: a workbook
//! is XML in UTF-8 or UTF-16 (ECMA-376, part 1). The other encodings are here by name only, because
//! calamine names them for kinds of files that we do not open. What is said to be in one of those
//! reads as malformed, never as wrong letters.
//!
//! It is no decoder for other uses, and knows nothing of spreadsheets.

mod decoder;
mod encoding;
mod names;

pub use decoder::{Decoder, DecoderResult};
pub use encoding::Encoding;
pub use names::*;
