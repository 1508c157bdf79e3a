//! Bounds back to words, never more precise than what was said.

use super::{Resolved, Trouble};
use crate::lang::Lang;

/// The dates in words of this language; empty when undated.
#[must_use]
pub fn show(resolved: &Resolved, lang: Lang) -> String {
    let _ = lang;
    match resolved.start {
        Some(start) => {
            let day = |day: Option<jiff::civil::Date>| day.map(|d| d.to_string());
            format!(
                "{} – {}",
                day(start.earliest).unwrap_or_default(),
                day(start.latest).unwrap_or_default()
            )
        }
        None => String::new(),
    }
}

/// One short sentence: what would help.
#[must_use]
pub fn hint(trouble: Trouble, lang: Lang) -> &'static str {
    match (trouble, lang) {
        (Trouble::Unknown, Lang::Dutch) => "Wanneer was het ongeveer?",
        (Trouble::Unknown, Lang::English) => "When was it, about?",
        (_, Lang::Dutch) => "Zeg het anders, zoals “zomer 2019” of “groep 3”.",
        (_, Lang::English) => "Say it another way, like “summer 2019” or “group 3”.",
    }
}
