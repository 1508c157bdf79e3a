//! What a printed page says, and where: read back with the programs of poppler.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Folder;

/// A printed document.
#[derive(Debug)]
pub struct Pdf {
    /// Its pages, in order.
    pub pages: Vec<PdfPage>,
    path: PathBuf,
    /// Where it lies.
    _folder: Folder,
}

/// One page, in points of 1/72 inch from its top left corner.
#[derive(Debug)]
pub struct PdfPage {
    /// How wide the paper is.
    pub width: f64,
    /// How high the paper is.
    pub height: f64,
    /// Its words, in reading order.
    pub words: Vec<Word>,
}

/// One word and the box around it.
#[derive(Debug, Clone)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Left, top, right, bottom.
    pub bounds: [f64; 4],
}

impl Pdf {
    /// Reads the words of a document.
    pub fn read(bytes: &[u8]) -> Pdf {
        let folder = Folder::fresh("pdf");
        let path = folder.join("printed.pdf");
        std::fs::write(&path, bytes).unwrap();
        let text = poppler("pdftotext", &["-bbox", "-enc", "UTF-8"], &path, &["-"]);
        let mut pages: Vec<PdfPage> = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.starts_with("<page ") {
                let [width, height] = ["width", "height"].map(|name| number(line, name));
                pages.push(PdfPage { width, height, words: Vec::new() });
            } else if let (true, Some(page)) = (line.starts_with("<word "), pages.last_mut()) {
                let text = line.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</word>"));
                page.words.push(Word {
                    text: plain(text.map_or("", |(text, _)| text)),
                    bounds: ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name)),
                });
            }
        }
        Pdf { pages, path, _folder: folder }
    }

    /// The words of all pages, with a space between.
    pub fn text(&self) -> String {
        let words = self.pages.iter().flat_map(|page| &page.words);
        words.map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The text of each page in the order in which it was written, without any space.
    pub fn written(&self) -> Vec<String> {
        let text = poppler("pdftotext", &["-raw", "-enc", "UTF-8"], &self.path, &["-"]);
        text.split('\u{c}').map(bare).collect()
    }

    /// What the document says of itself: `Title`, `Tagged`, `Pages`.
    pub fn says(&self, name: &str) -> String {
        let info = poppler("pdfinfo", &[], &self.path, &[]);
        let line = info.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.unwrap_or_default().trim().to_owned()
    }

    /// The language that it says it is in.
    pub fn language(&self) -> String {
        let bytes = std::fs::read(&self.path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let after = text.split_once("/Lang (").and_then(|(_, rest)| rest.split_once(')'));
        after.map_or_else(String::new, |(language, _)| language.to_owned())
    }

    /// Its tags, a line each: what a screen reader is told of headings and tables.
    pub fn tags(&self) -> Vec<String> {
        let tags = poppler("pdfinfo", &["-struct"], &self.path, &[]);
        tags.lines().map(|line| line.trim().to_owned()).collect()
    }

    /// The fonts that are used but do not come along.
    pub fn fonts_left_out(&self) -> Vec<String> {
        let fonts = poppler("pdffonts", &[], &self.path, &[]);
        let embedded = |line: &&str| line.split_whitespace().rev().nth(4) == Some("yes");
        fonts.lines().skip(2).filter(|line| !embedded(line)).map(str::to_owned).collect()
    }

    /// How many pictures made of dots are in it.
    pub fn rasters(&self) -> usize {
        poppler("pdfimages", &["-list"], &self.path, &[]).lines().skip(2).count()
    }
}

/// What one of poppler's programs says of a file.
fn poppler(program: &str, before: &[&str], path: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(path).args(after).output();
    let output = output.unwrap_or_else(|_| {
        panic!("{program} is not on the path: `cargo xtask setup` installs it");
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Without spaces and what cannot be seen, since lines are broken anywhere.
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

impl PdfPage {
    /// The words, with a space between.
    pub fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Words of which a part lies outside the paper.
    pub fn outside(&self) -> Vec<&Word> {
        let is_outside = |word: &&Word| {
            let [left, top, right, bottom] = word.bounds;
            left < 0.0 || top < 0.0 || right > self.width || bottom > self.height
        };
        self.words.iter().filter(is_outside).collect()
    }

    /// Pairs of words that lie over each other by more than a hair.
    pub fn overlapping(&self) -> Vec<(&Word, &Word)> {
        let mut pairs = Vec::new();
        for (at, one) in self.words.iter().enumerate() {
            for other in &self.words[at + 1..] {
                if one.covers(other) {
                    pairs.push((one, other));
                }
            }
        }
        pairs
    }
}

impl Word {
    /// How high the box is: a little over the size of the letters.
    pub fn height(&self) -> f64 {
        self.bounds[3] - self.bounds[1]
    }

    /// The size of its letters in points, if they are of our own font, whose lines are 1.3 times as high.
    pub fn size(&self) -> f64 {
        self.height() / 1.3
    }

    /// Whether all of it can be written in our own font.
    pub fn is_latin(&self) -> bool {
        self.text.chars().all(|c| (c as u32) < 0x250 || "‘’“”–—…•".contains(c))
    }

    /// Whether the inked parts cross. Boxes hold the whole line height, so a sixth of it at top and bottom does not count.
    fn covers(&self, other: &Word) -> bool {
        let ink = |word: &Word| {
            let [left, top, right, bottom] = word.bounds;
            let rim = (bottom - top) / 6.0;
            [left + 0.5, top + rim, right - 0.5, bottom - rim]
        };
        let ([a, b, c, d], [e, f, g, h]) = (ink(self), ink(other));
        a < g && e < c && b < h && f < d
    }
}

fn number(line: &str, name: &str) -> f64 {
    let value = line.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    value.and_then(|(value, _)| value.parse().ok()).unwrap_or(f64::NAN)
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
