//! The checksum of zip and gzip (CRC-32 of ISO 3309), as the crate `crc32fast` gives it.
//!
//! It stands in for that crate (`[patch.crates-io]`), whose table for sixteen bytes at a time does not compress: it would
//! be 16 kB of the page. This one takes half a byte at a time and needs 64 bytes. The page asks for it only when a
//! workbook is opened; that is at most some 50 MB, a third of a second.

use std::fmt;

/// The polynomial, its lowest power in the highest bit.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// What four bits do to a checksum.
const TABLE: [u32; 16] = table();

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut at = 0;
    while at < table.len() {
        let (mut sum, mut bit) = (at as u32, 0);
        while bit < 4 {
            sum = by_x(sum);
            bit += 1;
        }
        table[at] = sum;
        at += 1;
    }
    table
}

/// Times x.
const fn by_x(sum: u32) -> u32 {
    if sum & 1 == 1 { (sum >> 1) ^ POLYNOMIAL } else { sum >> 1 }
}

/// The checksum of these bytes.
#[must_use]
pub fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = Hasher::new();
    hasher.update(bytes);
    hasher.finalize()
}

/// The checksum of what was read so far.
#[derive(Clone, Default)]
pub struct Hasher {
    sum: u32,
    length: u64,
}

impl Hasher {
    /// Nothing was read yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes on from a checksum.
    #[must_use]
    pub fn new_with_initial(sum: u32) -> Self {
        Self::new_with_initial_len(sum, 0)
    }

    /// Goes on from the checksum of so many bytes.
    #[must_use]
    pub fn new_with_initial_len(sum: u32, length: u64) -> Self {
        Self { sum, length }
    }

    /// Reads on.
    pub fn update(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        let half = |sum: u32| (sum >> 4) ^ TABLE[(sum & 15) as usize];
        let sum = bytes.iter().fold(!self.sum, |sum, byte| half(half(sum ^ u32::from(*byte))));
        self.sum = !sum;
    }

    /// The checksum.
    #[must_use]
    pub fn finalize(self) -> u32 {
        self.sum
    }

    /// Begins anew.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// Goes on with what another has read.
    pub fn combine(&mut self, next: &Self) {
        self.sum = times(self.sum, power(next.length)) ^ next.sum;
        self.length += next.length;
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher").finish_non_exhaustive()
    }
}

/// The product of two polynomials.
fn times(a: u32, mut b: u32) -> u32 {
    let mut product = 0;
    for bit in (0..32).rev() {
        if a >> bit & 1 == 1 {
            product ^= b;
        }
        b = by_x(b);
    }
    product
}

/// What so many bytes of nothing multiply by.
fn power(bytes: u64) -> u32 {
    let (mut power, mut square) = (1 << 31, 1 << 23);
    for bit in 0..64 {
        if bytes >> bit & 1 == 1 {
            power = times(power, square);
        }
        square = times(square, square);
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_the_checksum_of_zip() {
        // The check value of the catalogue of CRC algorithms, and that of an empty file.
        assert_eq!([hash(b"123456789"), hash(b"")], [0xcbf4_3926, 0]);
    }

    proptest! {
        #[test]
        fn it_does_not_matter_where_reading_stopped(before: Vec<u8>, after: Vec<u8>) {
            let whole = hash(&[&before[..], &after].concat());
            let mut on = Hasher::new_with_initial(hash(&before));
            on.update(&after);
            prop_assert_eq!(on.finalize(), whole);
            let [mut first, mut next] = [(); 2].map(|()| Hasher::new());
            first.update(&before);
            next.update(&after);
            first.combine(&next);
            prop_assert_eq!(first.finalize(), whole);
        }

        #[test]
        fn one_other_byte_is_another_checksum(mut bytes: Vec<u8>, at: prop::sample::Index, by in 1_u8..) {
            bytes.push(0);
            let before = hash(&bytes);
            let at = at.index(bytes.len());
            bytes[at] ^= by;
            prop_assert_ne!(hash(&bytes), before);
        }
    }
}
