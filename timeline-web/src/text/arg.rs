//! What fills a hole in a text: words, or a number that decides between one and many.

use fluent_bundle::FluentValue;

/// What fills a hole in a text.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Words.
    Words(&'a str),
    /// A number, shown as it is.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Self {
        Self::Words(words)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Words(words) => words.into(),
            Arg::Number(number) => number.into(),
        }
    }
}
