//! The part of the crate `fast-float2` that reading a workbook asks for: one number out of a text.
//!
//! It stands in for that crate (`[patch.crates-io]`), which reads numbers in the way of the standard library. That is in the
//! page already, for the files of a timeline.

/// The text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error;

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a number")
    }
}

impl std::error::Error for Error {}

/// What can be read.
pub trait FastFloat: std::str::FromStr {}

impl FastFloat for f64 {}

/// The number that the whole text is.
///
/// # Errors
///
/// The text is no number.
pub fn parse<T: FastFloat, S: AsRef<[u8]>>(text: S) -> Result<T, Error> {
    let text = std::str::from_utf8(text.as_ref()).map_err(|_| Error)?;
    text.parse().map_err(|_| Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_all_of_the_text() {
        let read = ["1", "-1.5", "+2", ".5", "5.", "1e3", "45123.25"].map(parse);
        assert_eq!(read, [1.0, -1.5, 2.0, 0.5, 5.0, 1000.0, 45123.25].map(Ok::<f64, _>));
        for text in ["", " 1", "1 ", "1,5", "one", "1e", "-"] {
            assert_eq!(parse::<f64, _>(text), Err(Error), "{text:?}");
        }
        assert_eq!(parse::<f64, _>(b"\xff"), Err(Error));
    }
}
