//! An encoding by its name.

use std::borrow::Cow;

use crate::{Decoder, DecoderResult, UTF_8, UTF_16BE, UTF_16LE};

/// An encoding; the same as another when its name is.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Encoding {
    name: &'static str,
}

impl Encoding {
    pub(crate) const fn named(name: &'static str) -> Self {
        Self { name }
    }

    /// Its name.
    #[must_use]
    pub fn name(&'static self) -> &'static str {
        self.name
    }

    /// The encoding that is called so in an XML file; none for what is not read here.
    #[must_use]
    pub fn for_label(label: &[u8]) -> Option<&'static Self> {
        let is = |name: &str| label.trim_ascii().eq_ignore_ascii_case(name.as_bytes());
        if is("utf-8") || is("utf8") || is("us-ascii") {
            Some(UTF_8)
        } else if is("utf-16") || is("utf-16le") {
            Some(UTF_16LE)
        } else if is("utf-16be") {
            Some(UTF_16BE)
        } else {
            None
        }
    }

    /// All of a text, wrong bytes replaced; whether there were any is said last.
    #[must_use]
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Self, bool) {
        match self.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => (text, self, false),
            None => (String::from_utf8_lossy(bytes), self, true),
        }
    }

    /// All of a text; none where any of it is malformed.
    #[must_use]
    pub fn decode_without_bom_handling_and_without_replacement<'a>(
        &'static self,
        bytes: &'a [u8],
    ) -> Option<Cow<'a, str>> {
        if *self == *UTF_8 {
            return std::str::from_utf8(bytes).ok().map(Cow::Borrowed);
        }
        let mut text = String::new();
        let mut decoder = self.new_decoder_without_bom_handling();
        let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
        (result == DecoderResult::InputEmpty).then_some(Cow::Owned(text))
    }

    /// A reader of a stream in it.
    #[must_use]
    pub fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder::of(self)
    }
}
