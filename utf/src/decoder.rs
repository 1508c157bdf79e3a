//! Reads a stream of bytes piece by piece: a letter may begin in one piece and end in the next.

use crate::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far a piece was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecoderResult {
    /// All of it.
    InputEmpty,
    /// Until there was no more room.
    OutputFull,
    /// Until bytes that are no letter: how many those are, and how many were read after them.
    Malformed(u8, u8),
}

/// The longest letter in UTF-8, in bytes.
const LONGEST: usize = 4;

/// What has been read of a stream.
#[derive(Debug)]
pub struct Decoder {
    encoding: &'static Encoding,
    /// The beginning of a letter whose end has not come yet.
    begun: [u8; LONGEST],
    count: usize,
}

enum Letter {
    Whole(char),
    Begun,
    Wrong,
}

impl Decoder {
    pub(crate) fn of(encoding: &'static Encoding) -> Self {
        Self { encoding, begun: [0; LONGEST], count: 0 }
    }

    /// The encoding that it reads.
    #[must_use]
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// Room that is enough for this many bytes more; none when that cannot be counted.
    #[must_use]
    pub fn max_utf8_buffer_length_without_replacement(&self, bytes: usize) -> Option<usize> {
        bytes.checked_mul(3)?.checked_add(2 * LONGEST)
    }

    /// Reads a piece, and adds it to a text: what happened, and how many bytes were read.
    pub fn decode_to_string_without_replacement(
        &mut self,
        mut piece: &[u8],
        text: &mut String,
        last: bool,
    ) -> (DecoderResult, usize) {
        let mut total = 0;
        let mut room = [0; 1024];
        loop {
            let (result, read, written) =
                self.decode_to_utf8_without_replacement(piece, &mut room, last);
            text.push_str(&String::from_utf8_lossy(room.get(..written).unwrap_or_default()));
            piece = piece.get(read..).unwrap_or_default();
            total += read;
            if result != DecoderResult::OutputFull {
                return (result, total);
            }
        }
    }

    /// Reads a piece into a place: what happened, how many bytes were read and how many written.
    /// `last` says that no other piece follows.
    pub fn decode_to_utf8_without_replacement(
        &mut self,
        piece: &[u8],
        place: &mut [u8],
        last: bool,
    ) -> (DecoderResult, usize, usize) {
        let (mut read, mut written) = (0, 0);
        loop {
            let left = piece.get(read..).unwrap_or_default();
            let room = place.get_mut(written..).unwrap_or_default();
            if self.count == 0 && *self.encoding == *UTF_8 {
                let whole = whole_utf8(left, room.len());
                if let (Some(to), Some(from)) = (room.get_mut(..whole), left.get(..whole)) {
                    to.copy_from_slice(from);
                    read += whole;
                    written += whole;
                }
            }
            let Some(&byte) = piece.get(read) else { break };
            let Some(room) = place.get_mut(written..).filter(|room| room.len() >= LONGEST) else {
                return (DecoderResult::OutputFull, read, written);
            };
            read += 1;
            if let Some(next) = self.begun.get_mut(self.count) {
                *next = byte;
                self.count += 1;
            }
            match self.letter() {
                Letter::Begun => {}
                Letter::Whole(letter) => {
                    written += letter.encode_utf8(room).len();
                    self.count = 0;
                }
                Letter::Wrong => return (self.malformed(), read, written),
            }
        }
        if last && self.count > 0 {
            return (self.malformed(), read, written);
        }
        (DecoderResult::InputEmpty, read, written)
    }

    fn malformed(&mut self) -> DecoderResult {
        let count = u8::try_from(self.count).unwrap_or(u8::MAX);
        self.count = 0;
        DecoderResult::Malformed(count, 0)
    }

    fn letter(&self) -> Letter {
        let bytes = self.begun.get(..self.count).unwrap_or_default();
        if *self.encoding == *UTF_8 {
            return match std::str::from_utf8(bytes) {
                Ok(text) => text.chars().next().map_or(Letter::Begun, Letter::Whole),
                Err(error) if error.error_len().is_none() => Letter::Begun,
                Err(_) => Letter::Wrong,
            };
        }
        let unit: fn([u8; 2]) -> u16 = if *self.encoding == *UTF_16LE {
            u16::from_le_bytes
        } else if *self.encoding == *UTF_16BE {
            u16::from_be_bytes
        } else {
            return Letter::Wrong;
        };
        let (units, []) = bytes.as_chunks::<2>() else { return Letter::Begun };
        match char::decode_utf16(units.iter().map(|two| unit(*two))).next() {
            Some(Ok(letter)) => Letter::Whole(letter),
            // why: half of a pair is no letter yet; low halves alone never become one
            Some(Err(half)) if units.len() == 1 && half.unpaired_surrogate() < 0xdc00 => {
                Letter::Begun
            }
            Some(Err(_)) => Letter::Wrong,
            None => Letter::Begun,
        }
    }
}

/// How many bytes from the start are whole letters in UTF-8, not more than there is room for.
fn whole_utf8(bytes: &[u8], room: usize) -> usize {
    let bytes = bytes.get(..room.min(bytes.len())).unwrap_or_default();
    std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WINDOWS_1252;

    /// Reads in pieces of this many bytes, into a place with hardly any room.
    fn in_pieces(encoding: &'static Encoding, bytes: &[u8], size: usize) -> Option<String> {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut text = Vec::new();
        let mut pieces: Vec<(&[u8], bool)> =
            bytes.chunks(size).map(|piece| (piece, false)).collect();
        pieces.push((&[], true));
        for (mut piece, last) in pieces {
            loop {
                let mut place = [0; 5];
                let (result, read, written) =
                    decoder.decode_to_utf8_without_replacement(piece, &mut place, last);
                text.extend_from_slice(&place[..written]);
                piece = &piece[read..];
                match result {
                    DecoderResult::InputEmpty => break,
                    DecoderResult::OutputFull => {}
                    DecoderResult::Malformed(..) => return None,
                }
            }
        }
        String::from_utf8(text).ok()
    }

    const WORDS: &str = "Zoë zei: “één” – مرحبا 🙂 klaar";

    #[test]
    fn a_text_is_the_same_in_pieces_of_any_size() {
        let little: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for size in 1..9 {
            let all = [(UTF_8, WORDS.as_bytes()), (UTF_16LE, &little[..]), (UTF_16BE, &big[..])];
            for (encoding, bytes) in all {
                let read = in_pieces(encoding, bytes, size);
                assert_eq!(read.as_deref(), Some(WORDS), "{} by {size}", encoding.name());
                let whole = encoding.decode(bytes);
                assert_eq!((&*whole.0, whole.2), (WORDS, false));
            }
        }
    }

    #[test]
    fn what_is_no_letter_is_malformed_and_never_another_letter() {
        for size in 1..4 {
            assert_eq!(in_pieces(UTF_8, b"Zo\xeb", size), None, "the end is missing");
            assert_eq!(in_pieces(UTF_8, b"Zo\xebk", size), None);
            assert_eq!(in_pieces(UTF_16LE, b"\x00\xdc\x41\x00", size), None, "half a pair");
            assert_eq!(in_pieces(UTF_16LE, b"\x41", size), None, "half a letter");
            assert_eq!(in_pieces(WINDOWS_1252, b"Zo", size), None, "by name only");
        }
    }

    #[test]
    fn only_what_is_read_is_found_by_its_label() {
        assert_eq!(Encoding::for_label(b" UTF-8 "), Some(UTF_8));
        assert_eq!(Encoding::for_label(b"utf-16"), Some(UTF_16LE));
        assert_eq!(Encoding::for_label(b"utf-16be"), Some(UTF_16BE));
        assert_eq!(Encoding::for_label(b"windows-1252"), None);
    }
}
