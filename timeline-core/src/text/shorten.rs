//! Cutting a text that is too wide, with an ellipsis, between whole characters as people see them.

use unicode_segmentation::UnicodeSegmentation;

use super::{Fonts, Weight};

/// The longest beginning of the text that fits in `width` pixels with an ellipsis behind it. None
/// when the text fits as it is needs no cutting, and also when not even `least` characters would
/// be left: then there should be no label at all.
#[must_use]
pub fn shorten(
    fonts: &Fonts,
    text: &str,
    weight: Weight,
    size: f64,
    width: f64,
    least: usize,
) -> Option<(String, f64)> {
    let ellipsis = fonts.width("…", weight, size);
    let room = width - ellipsis;
    let (mut end, mut used, mut count) = (0, 0.0, 0);
    while let Some(grapheme) = text.get(end..).and_then(first) {
        let wide = fonts.width(grapheme, weight, size);
        if used + wide > room {
            break;
        }
        used += wide;
        end += grapheme.len();
        count += 1;
    }
    let kept = text.get(..end)?.trim_end();
    if count < least || kept.is_empty() {
        return None;
    }
    let cut = format!("{kept}…");
    let wide = fonts.width(&cut, weight, size);
    Some((cut, wide))
}

/// The first character as people see it. Between two of ASCII there is always an end, except within the
/// end of a line; to look for it among all others takes most of the time of cutting.
fn first(text: &str) -> Option<&str> {
    match text.as_bytes() {
        [one, two, ..] if one.is_ascii() && two.is_ascii() && *one != b'\r' => text.get(..1),
        _ => text.graphemes(true).next(),
    }
}
