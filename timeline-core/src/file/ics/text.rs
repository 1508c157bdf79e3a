//! Text on its way into a calendar file. Escapes and folds nothing itself: the crate does.

/// Stands for a space while the crate folds lines: no text holds it.
const SHUT: char = '\u{1}';

/// Without control characters, and with no white space that the crate can see.
///
/// why: `icalendar` 0.17 looks for white space at a place counted in letters where it folds at one
/// counted in bytes, and goes back too far for some texts with both accents and many spaces
pub(super) fn shut(text: &str) -> String {
    let letters = text.chars().filter(|c| *c == '\n' || !c.is_control());
    letters.map(|c| if c != '\n' && c.is_whitespace() { SHUT } else { c }).collect()
}

/// The file, with its spaces again.
pub(super) fn opened(file: &str) -> String {
    file.replace(SHUT, " ")
}
