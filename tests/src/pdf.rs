//! What a printed page says, and where: read back with poppler's `pdftotext -bbox-layout`.

use std::process::Command;

/// A printed document.
#[derive(Debug)]
pub struct Pdf {
    /// Its pages, in order.
    pub pages: Vec<PdfPage>,
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
        let folder = crate::fresh_folder("pdf");
        let path = folder.join("printed.pdf");
        std::fs::write(&path, bytes).unwrap();
        let output = Command::new("pdftotext")
            .args(["-bbox", "-enc", "UTF-8"])
            .args([path.as_os_str(), "-".as_ref()])
            .output()
            .expect("pdftotext is not on the path: `cargo xtask setup` installs it");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
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
        Pdf { pages }
    }

    /// The words of all pages, with a space between.
    pub fn text(&self) -> String {
        let words = self.pages.iter().flat_map(|page| &page.words);
        words.map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }
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
