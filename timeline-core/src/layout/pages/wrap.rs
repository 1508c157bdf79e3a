//! Breaking text into lines: between words, and within a word only where it is wider than the line.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::{Fonts, Weight};

/// How text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) weight: Weight,
    /// Font size in pixels.
    pub(super) size: f64,
}

impl Setting<'_> {
    pub(super) fn width(&self, text: &str) -> f64 {
        self.fonts.width(text, self.weight, self.size)
    }

    /// The lines of this text, none wider than `width`. Line breaks of the user are kept; an empty
    /// text has no lines.
    pub(super) fn wrap(&self, text: &str, width: f64) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let mut line = Line::default();
            for word in paragraph.split_whitespace() {
                self.add(word, width, &mut line, &mut lines);
            }
            line.end(&mut lines);
        }
        lines
    }

    /// At most this many lines; the last ends in an ellipsis where the text goes on. Says whether
    /// it does.
    pub(super) fn wrap_at_most(&self, text: &str, width: f64, most: usize) -> (Vec<String>, bool) {
        let mut lines = self.wrap(text, width);
        if lines.len() <= most {
            return (lines, false);
        }
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = self.ellipsis(last, width);
        }
        (lines, true)
    }

    /// The beginning of this line with an ellipsis behind it, within `width`.
    fn ellipsis(&self, line: &str, width: f64) -> String {
        let room = width - self.width("…");
        let mut used = 0.0;
        let kept: String = line
            .graphemes(true)
            .take_while(|grapheme| {
                used += self.width(grapheme);
                used <= room
            })
            .collect();
        format!("{}…", kept.trim_end())
    }

    fn add(&self, word: &str, width: f64, line: &mut Line, lines: &mut Vec<String>) {
        let word: String = word.chars().filter(|c| !c.is_control()).collect();
        if word.is_empty() {
            return;
        }
        let space = if line.text.is_empty() { 0.0 } else { self.width(" ") };
        let wide = self.width(&word);
        if line.width + space + wide <= width {
            line.push(&word, space, wide);
        } else if wide <= width {
            line.end(lines);
            line.push(&word, 0.0, wide);
        } else {
            self.add_in_pieces(&word, width, line, lines);
        }
    }

    /// A word wider than a line, a mail address for one: broken where the line is full.
    fn add_in_pieces(&self, word: &str, width: f64, line: &mut Line, lines: &mut Vec<String>) {
        line.end(lines);
        for grapheme in word.graphemes(true) {
            // why: thousands of accents on one letter are one grapheme; so is nothing readable
            let grapheme: String = grapheme.chars().take(16).collect();
            let wide = self.width(&grapheme);
            if !line.text.is_empty() && line.width + wide > width {
                line.end(lines);
            }
            line.text.push_str(&grapheme);
            line.width += wide;
        }
    }
}

#[derive(Default)]
struct Line {
    text: String,
    width: f64,
}

impl Line {
    fn push(&mut self, word: &str, space: f64, wide: f64) {
        if !self.text.is_empty() {
            self.text.push(' ');
            self.width += space;
        }
        self.text.push_str(word);
        self.width += wide;
    }

    fn end(&mut self, lines: &mut Vec<String>) {
        if !self.text.is_empty() {
            lines.push(std::mem::take(&mut self.text));
        }
        self.width = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZE: f64 = 12.0;

    fn setting(fonts: &Fonts) -> Setting<'_> {
        Setting { fonts, weight: Weight::Regular, size: SIZE }
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        let fonts = Fonts::bundled();
        let lines = setting(&fonts).wrap("na de verhuizing naar Zwolle", 90.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), "na de verhuizing naar Zwolle");
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_between_graphemes() {
        let fonts = Fonts::bundled();
        let lines = setting(&fonts).wrap(&"é🧑‍🧑‍🧒".repeat(40), 100.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), "é🧑‍🧑‍🧒".repeat(40));
        assert!(lines.iter().all(|line| !line.ends_with('\u{200d}')));
    }

    #[test]
    fn what_goes_on_ends_in_an_ellipsis() {
        let fonts = Fonts::bundled();
        let (lines, cut) = setting(&fonts).wrap_at_most("een twee drie vier vijf zes", 70.0, 2);
        assert!(cut && lines.len() == 2 && lines[1].ends_with('…'));
        assert!(!setting(&fonts).wrap_at_most("een twee", 70.0, 2).1);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_room(text in "\\PC{0,200}", width in 40.0..400.0) {
            let fonts = Fonts::bundled();
            let setting = setting(&fonts);
            for line in setting.wrap(&text, width) {
                // One grapheme may be wider than any line.
                prop_assert!(setting.width(&line) <= width + 1e-6 || line.graphemes(true).count() == 1);
            }
            for line in setting.wrap_at_most(&text, width, 2).0 {
                prop_assert!(setting.width(&line) <= width + 1e-6 || line.graphemes(true).count() == 1);
            }
        }

        #[test]
        fn nothing_gets_lost(text in "[a-z\u{e9}\u{5d0} \n]{0,200}", width in 40.0..400.0) {
            let fonts = Fonts::bundled();
            let all: String = setting(&fonts).wrap(&text, width).concat();
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&all), bare(&text));
        }
    }
}
