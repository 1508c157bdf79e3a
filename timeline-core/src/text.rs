//! How wide text is, from the bundled font's own advance widths: the same in every browser, on
//! paper and in a test without either. Nothing is shaped here: kerning and ligatures are off
//! wherever our text is drawn.

mod fonts;
mod shorten;

pub use fonts::{Fonts, Weight};
pub use shorten::shorten;
