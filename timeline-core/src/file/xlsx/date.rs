//! A date in a cell as words, no more exact than the cell shows it: who types "jun 2019" in a
//! spreadsheet gets the first of June in the file, and sees "jun-19".

use calamine::ExcelDateTime;

/// `2019-06-14`, `2019-06`, `2019`, or for a time without a date `8:30`.
pub(super) fn words(at: ExcelDateTime, format: &str) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    let shown = Shown::by(format);
    if at.is_duration() || !(1.0..LAST_DAY).contains(&at.as_f64()) {
        return format!("{hour}:{minute:02}");
    }
    match shown {
        Shown::Year => format!("{year}"),
        Shown::Month => format!("{year}-{month:02}"),
        Shown::Day => format!("{year}-{month:02}-{day:02}"),
    }
}

/// The day after the last that a spreadsheet knows, 31 December 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// The smallest part of a date that a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Year,
    Month,
    Day,
}

impl Shown {
    /// What a number format shows, such as `mmm-yy` or `[$-413]d mmmm yyyy;@`.
    fn by(format: &str) -> Self {
        let (mut year, mut month, mut day) = (false, false, false);
        let mut letters = format.chars();
        while let Some(letter) = letters.next() {
            match letter.to_ascii_lowercase() {
                // Only what is for positive numbers counts.
                ';' => break,
                '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
                '[' => drop(letters.by_ref().find(|letter| *letter == ']')),
                '\\' | '_' | '*' => drop(letters.next()),
                'y' => year = true,
                'm' => month = true,
                'd' => day = true,
                _ => {}
            }
        }
        match (year, month, day) {
            (true, false, false) => Self::Year,
            (true, true, false) => Self::Month,
            _ => Self::Day,
        }
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn a_date_is_as_exact_as_the_cell_shows_it() {
        // 14 June 2019.
        let at = |value| ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false);
        let cases = [
            ("m/d/yyyy", "2019-06-14"),
            ("[$-413]d mmmm yyyy;@", "2019-06-14"),
            ("mmm-yy", "2019-06"),
            ("[$-413]mmm/yy;@", "2019-06"),
            ("\"dag in\" yyyy\\d", "2019"),
            ("yyyy-mm-dd hh:mm", "2019-06-14"),
            ("General", "2019-06-14"),
        ];
        for (format, wanted) in cases {
            assert_eq!(words(at(43_630.25), format), wanted, "{format}");
        }
        assert_eq!(words(at(0.354_166_7), "h:mm"), "8:30");
        assert_eq!(words(at(-4.0), "d-m-yyyy").len(), 4, "never a panic");
    }
}
