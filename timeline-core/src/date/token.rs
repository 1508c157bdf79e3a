//! Text → atoms: runs of letters, runs of digits, and single marks, each with its place in the
//! text. Case, accents, kinds of dash and kinds of apostrophe are levelled here, so that nothing
//! after this sees them. Knows no words.

use std::ops::Range;

/// The smallest thing the grammar sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Atom {
    /// Lower case, without accents; a mark is its (levelled) character.
    pub(crate) text: String,
    pub(crate) kind: Kind,
    /// Bytes in the text it came from.
    pub(crate) range: Range<usize>,
    /// No space before it.
    pub(crate) glued: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    /// Value (at most `u32::MAX`) and number of digits (at most 255).
    Number(u32, u8),
    Mark(char),
}

/// All atoms of a text, but no more than `limit`.
pub(crate) fn atoms(text: &str, limit: usize) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut glued = false;
    let mut chars = text.char_indices().peekable();
    while let Some((mut start, c)) = chars.next() {
        if c.is_whitespace() || c == '_' {
            glued = false;
            continue;
        }
        if is_invisible(c) || is_quote(c) || is_picture(c) {
            continue;
        }
        if atoms.len() == limit {
            break;
        }
        let mut end = start + c.len_utf8();
        let mut folded = String::new();
        let kind = if c.is_ascii_digit() {
            let mut value = digit(c);
            let mut digits = 1u8;
            folded.push(c);
            while let Some(&(at, next)) = chars
                .peek()
                .filter(|(at, next)| next.is_ascii_digit() || zero(&text[*at..], digits))
            {
                let next = if next.is_ascii_digit() { next } else { '0' };
                value = value.saturating_mul(10).saturating_add(digit(next));
                digits = digits.saturating_add(1);
                if folded.len() < 12 {
                    folded.push(next);
                }
                end = at + 1;
                chars.next();
            }
            Kind::Number(value, digits)
        } else if c.is_alphabetic() {
            fold(c, &mut folded);
            while let Some(&(at, next)) = chars.peek() {
                if next.is_alphabetic() || is_combining(next) {
                    fold(next, &mut folded);
                } else if is_invisible(next) {
                    // dropped: it does not part a word
                } else if level(next) == '\'' && followed_by_letter(&text[at..]) {
                    folded.push('\'');
                } else {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            // "'t was", "'k was": words of their own
            if glued
                && let Some(whole) = whole_word(&folded)
                && let Some(mark) = atoms.pop_if(|atom| atom.text == "'")
            {
                Atom { range: Range { start, .. }, glued, .. } = mark;
                folded = whole.to_owned();
            }
            Kind::Word
        } else if is_combining(c) {
            continue;
        } else {
            let mark = level(c);
            // A full stop right after a word ends an abbreviation ("mrt.") or the line.
            if mark == '.' && glued && atoms.last().is_some_and(|atom| atom.kind == Kind::Word) {
                continue;
            }
            folded.push(mark);
            Kind::Mark(mark)
        };
        atoms.push(Atom { text: folded, kind, range: start..end, glued });
        glued = true;
    }
    atoms
}

/// The text in lower case, without accents, as the atoms see it.
pub(crate) fn fold_word(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        fold(c, &mut folded);
    }
    folded
}

fn digit(c: char) -> u32 {
    c.to_digit(10).unwrap_or(0)
}

/// The letter O typed for a zero: between two digits, or last of four.
fn zero(rest: &str, digits: u8) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('o' | 'O'))
        && match chars.next() {
            Some(next) if next.is_ascii_digit() => true,
            next => digits == 3 && !next.is_some_and(char::is_alphabetic),
        }
}

fn followed_by_letter(rest: &str) -> bool {
    rest.chars().nth(1).is_some_and(char::is_alphabetic)
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Characters that show nothing: joiners, direction marks, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Pictures say nothing of when.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// The word that one letter after an apostrophe is short for.
fn whole_word(letter: &str) -> Option<&'static str> {
    Some(match letter {
        "t" => "het",
        "n" => "een",
        "k" => "ik",
        _ => return None,
    })
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn level(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '’' | '‘' | '‛' | '`' | '´' | 'ʼ' | '′' => '\'',
        '±' | '≈' | '∼' | '˜' | '～' => '~',
        '…' => '.',
        '⁄' | '∕' | '\\' | '|' => '/',
        '→' | '➔' | '⇒' => '>',
        '？' => '?',
        other => other,
    }
}

fn fold(c: char, into: &mut String) {
    if is_combining(c) {
        return;
    }
    for c in c.to_lowercase() {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => into.push('a'),
            'ç' | 'ć' | 'č' => into.push('c'),
            'ď' | 'đ' => into.push('d'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' | 'ė' => into.push('e'),
            'ğ' => into.push('g'),
            'ì'..='ï' | 'ī' | 'ı' | 'į' => into.push('i'),
            'ĳ' => into.push_str("ij"),
            'ł' => into.push('l'),
            'ñ' | 'ń' | 'ň' => into.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => into.push('o'),
            'ř' => into.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => into.push('s'),
            'ß' => into.push_str("ss"),
            'ť' | 'ţ' | 'ț' => into.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => into.push('u'),
            'ý' | 'ÿ' => into.push('y'),
            'ź' | 'ż' | 'ž' => into.push('z'),
            'æ' => into.push_str("ae"),
            'œ' => into.push_str("oe"),
            c if is_combining(c) => {}
            c => into.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        atoms(text, 99).into_iter().map(|atom| atom.text).collect()
    }

    #[test]
    fn levels_case_accents_dashes_and_apostrophes() {
        assert_eq!(texts("VÓÓR  14 mrt. ’17 — Zoë"), ["voor", "14", "mrt", "'", "17", "-", "zoe"]);
        assert_eq!(texts("e\u{301}e\u{301}n"), ["een"]);
        assert_eq!(texts("op z’n 4e"), ["op", "z'n", "4", "e"]);
        assert_eq!(texts("2O20 202O 4o jaar 1ok"), ["2020", "2020", "4", "o", "jaar", "1", "ok"]);
    }

    #[test]
    fn keeps_the_place_in_the_text() {
        let text = "“Zoë” was 4";
        let found: Vec<_> = atoms(text, 99).into_iter().map(|a| &text[a.range]).collect();
        assert_eq!(found, ["Zoë", "was", "4"]);
    }
}
