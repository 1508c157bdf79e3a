//! Numbers in words, Dutch and English: "vier", "vierde", "vierenhalf", "eenentwintig".

const CARDINALS: [(&str, u32); 56] = [
    ("nul", 0),
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("duizend", 1000),
    ("thousand", 1000),
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("ninety", 90),
];

const ORDINALS: [(&str, u32); 12] = [
    ("eerste", 1),
    ("derde", 3),
    ("achtste", 8),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fifth", 5),
    ("eighth", 8),
    ("ninth", 9),
    ("twelfth", 12),
    ("twentieth", 20),
    ("thirtieth", 30),
];

/// "vier" → 4; "eenentwintig" → 21; "tweeduizendachttien" → 2018.
pub(crate) fn cardinal(word: &str) -> Option<u32> {
    let year =
        [("tweeduizend", 2000), ("negentienhonderd", 1900)].into_iter().find_map(|(begin, n)| {
            let rest = word.strip_prefix(begin)?;
            let more = plain(rest.strip_prefix("en").unwrap_or(rest)).filter(|more| *more < 100);
            if rest.is_empty() { Some(n) } else { Some(n + more?) }
        });
    year.or_else(|| plain(word))
}

/// The same without years.
fn plain(word: &str) -> Option<u32> {
    let simple = |word: &str| CARDINALS.iter().find(|(name, _)| *name == word).map(|&(_, n)| n);
    simple(word).or_else(|| {
        // units before tens: een-en-twintig; "tweeëntwintig" is folded to "tweeentwintig"
        CARDINALS.iter().filter(|(_, n)| *n >= 20 && *n < 100).find_map(|&(tens, n)| {
            let units = simple(word.strip_suffix(tens)?.strip_suffix("en")?)?;
            (1..=9).contains(&units).then_some(n + units)
        })
    })
}

/// One number of two in words, parted by no more than "en": "twee duizend" is 2000, "tweeduizend achttien"
/// and "twenty eighteen" are 2018, "twenty one" is 21.
pub(crate) fn joined(first: u32, second: u32) -> Option<u32> {
    match (first, second) {
        (2, 1000) => Some(2000),
        (2000 | 1900, 1..=99) => Some(first + second),
        (19 | 20, 10..=99) => Some(first * 100 + second),
        (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90, 1..=9) => Some(first + second),
        _ => None,
    }
}

/// "vierde" → 4; "twintigste" → 20; "eerste" → 1.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    ORDINALS.iter().find(|(name, _)| *name == word).map(|&(_, n)| n).or_else(|| {
        let stem = ["ste", "de", "th"].iter().find_map(|end| word.strip_suffix(end))?;
        cardinal(stem).filter(|&n| n > 1)
    })
}

/// Halves of a whole: "vierenhalf" → 9, "anderhalf" → 3.
pub(crate) fn halves(word: &str) -> Option<u32> {
    let word = word.strip_suffix("jarige").or_else(|| word.strip_suffix("jarig")).unwrap_or(word);
    let stem = word.strip_suffix("half").or_else(|| word.strip_suffix("halve"))?;
    if stem == "ander" {
        return Some(3);
    }
    let stem = stem.strip_suffix("eneen").or_else(|| stem.strip_suffix("en"))?;
    Some(cardinal(stem)? * 2 + 1)
}

/// Years of age: "vierjarige" → 4.
pub(crate) fn years_old(word: &str) -> Option<u32> {
    cardinal(word.strip_suffix("jarige").or_else(|| word.strip_suffix("jarig"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_words() {
        assert_eq!(cardinal("eenentwintig"), Some(21));
        assert_eq!(cardinal("tweeentwintig"), Some(22));
        assert_eq!(cardinal("achttien"), Some(18));
        assert_eq!(cardinal("tweeduizendeneenentwintig"), Some(2021));
        assert_eq!(cardinal("negentienhonderdnegentig"), Some(1990));
        assert_eq!(cardinal("tweeduizend"), Some(2000));
        assert_eq!(cardinal("enen"), None);
        assert_eq!(cardinal(&"tweeduizend".repeat(200_000)), None);
        assert_eq!(ordinal("tweede"), Some(2));
        assert_eq!(ordinal("twintigste"), Some(20));
        assert_eq!(ordinal("fourteenth"), Some(14));
        assert_eq!(ordinal("vrede"), None);
        assert_eq!(halves("vierenhalf"), Some(9));
        assert_eq!(halves("tweeeneenhalf"), Some(5));
        assert_eq!(halves("drieenhalf"), Some(7));
        assert_eq!(halves("halve"), None);
        assert_eq!(years_old("achtjarige"), Some(8));
    }
}
