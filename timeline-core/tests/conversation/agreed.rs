//! When what was agreed is to be done: words without a year are of the time after the conversation.

use jiff::civil::date;
use timeline_core::date::{Dates, Trouble, show};
use timeline_core::lang::Lang;
use timeline_core::model::*;

use super::noor;

#[test]
fn what_is_agreed_is_of_the_time_after_it() {
    let timeline = noor();
    // years later the words still mean what they meant that day
    let dates = Dates::of(&timeline, date(2030, 1, 1));
    let agreed = |words: &str, on| {
        let when = When::said(words);
        show(&dates.read_agreed(&timeline, &when, on), Lang::Dutch)
    };
    let november = date(2026, 11, 23);
    let cases = [
        ("voor de kerst", "tot 23 dec 2026"),
        ("voor kerst", "tot 23 dec 2026"),
        ("before Christmas", "tot 23 dec 2026"),
        ("met kerst", "24–26 dec 2026"),
        ("uiterlijk 1 december", "tot 1 dec 2026"),
        ("1 december", "1 december 2026"),
        ("in maart", "maart 2027"),
        ("vrijdag", "27 november 2026"),
        ("voor de zomervakantie", "voor juli 2027"),
        ("na de kerstvakantie", "na 10 jan 2027"),
        ("in november", "november 2026"),
        ("over zes weken", "28 dec 2026 – 11 jan 2027"),
        ("voor de kerst van 2028", "tot 23 dec 2028"),
    ];
    for (words, meant) in cases {
        assert_eq!(agreed(words, november), meant, "{words}");
    }
    assert_eq!(agreed("voor de kerst", date(2026, 12, 25)), "tot 23 dec 2027", "it has begun");
    assert_eq!(agreed("in de winter", date(2027, 1, 20)), "winter 2026-2027", "it is not over");
    assert_eq!(agreed("1 december", date(2026, 12, 1)), "1 december 2026");
}

#[test]
fn what_was_told_still_asks_for_its_year() {
    let timeline = noor();
    let dates = Dates::of(&timeline, date(2026, 11, 23));
    for words in ["met kerst", "voor de kerst", "in maart", "1 december", "vrijdag"] {
        let told = dates.read_on(&timeline, &When::said(words), date(2026, 11, 23));
        assert_eq!(told.trouble, Some(Trouble::YearMissing), "{words}");
    }
}
