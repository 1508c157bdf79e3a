//! The advance widths of the bundled font.

use std::{cmp::Ordering, sync::LazyLock};

use crate::sorted;

/// Regular (400) or bold (700): the two weights that are bundled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 700.
    Bold,
}

/// The widths of one family in two weights. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Fonts {
    regular: &'static Widths,
    bold: &'static Widths,
}

/// Advance widths in thousandths of the font size.
#[derive(Debug)]
struct Widths {
    /// Of the characters below U+0250, where nearly all of our text lives.
    near: [u16; 0x250],
    /// Of the others, by character.
    far: Vec<(char, u16)>,
}

/// One line per character: its number in hexadecimal, width in regular, width in bold, in
/// thousandths of the font size. Made from the TTF files in `assets/fonts` by
/// `TIJDLIJN_UPDATE=1 cargo test -p timeline-core widths`.
const TABLE: &str = include_str!("widths.txt");

static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::read(1));
static BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::read(2));

impl Fonts {
    /// The family name to draw with.
    pub const FAMILY: &'static str = "Atkinson Hyperlegible Next";

    /// Atkinson Hyperlegible Next, the font that comes with the library.
    #[must_use]
    pub fn bundled() -> Self {
        Self { regular: &REGULAR, bold: &BOLD }
    }

    /// Width of a line of text in pixels, at this font size in pixels.
    #[must_use]
    pub fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let widths = self.of(weight);
        let sum: u32 = text.chars().map(|c| u32::from(widths.of(c))).sum();
        f64::from(sum) * size / 1000.0
    }

    /// Width of one character in thousandths of the font size.
    #[must_use]
    pub fn advance(&self, c: char, weight: Weight) -> u16 {
        self.of(weight).of(c)
    }

    fn of(&self, weight: Weight) -> &'static Widths {
        match weight {
            Weight::Regular => self.regular,
            Weight::Bold => self.bold,
        }
    }
}

impl Widths {
    fn read(column: usize) -> Self {
        let mut near = [0; 0x250];
        for (c, slot) in ('\0'..).zip(near.iter_mut()) {
            *slot = guess(c);
        }
        let mut far = Vec::new();
        for line in TABLE.lines() {
            let mut cells = line.split(' ');
            let code = cells.next().and_then(|code| u32::from_str_radix(code, 16).ok());
            let width = cells.nth(column - 1).and_then(|width| width.parse().ok());
            let (Some(c), Some(width)) = (code.and_then(char::from_u32), width) else { continue };
            match near.get_mut(c as usize) {
                Some(slot) => *slot = width,
                None => far.push((c, width)),
            }
        }
        sorted::by_key(&mut far, |width| *width);
        Self { near, far }
    }

    fn of(&self, c: char) -> u16 {
        match self.near.get(c as usize) {
            Some(width) => *width,
            None => match self.far.binary_search_by(|(known, _)| known.cmp(&c)) {
                Ok(found) => self.far[found].1,
                Err(_) => guess(c),
            },
        }
    }
}

/// A width for a character the font does not have; the browser takes it from another font.
/// Rather too wide than too narrow: a label may end early, never run into its neighbour.
fn guess(c: char) -> u16 {
    let nothing = [
        ('\0', '\u{1f}'),
        ('\u{7f}', '\u{9f}'),
        ('\u{300}', '\u{36f}'),
        ('\u{591}', '\u{5c7}'),
        ('\u{610}', '\u{61a}'),
        ('\u{64b}', '\u{65f}'),
        ('\u{200b}', '\u{200f}'),
        ('\u{202a}', '\u{202e}'),
        ('\u{2060}', '\u{206f}'),
        ('\u{20d0}', '\u{20ff}'),
        ('\u{fe00}', '\u{fe0f}'),
        ('\u{feff}', '\u{feff}'),
        ('\u{e0000}', '\u{e01ef}'),
    ];
    let within = |&(low, high): &(char, char)| match c.cmp(&low) {
        Ordering::Less => false,
        _ => c <= high,
    };
    if nothing.iter().any(within) {
        0
    } else if c < '\u{1100}' {
        700
    } else if c >= '\u{1f000}' {
        1400
    } else {
        1050
    }
}
