//! The events of a calendar file as a table of facts, to be looked at before anything is added.

use std::borrow::Cow;

use icalendar::parser::{Parameter, Property, unfold};
use jiff::civil::Date;
use yore::code_pages::CP1252;

use super::repeat;
use crate::file::csv::Column;
use crate::lang::Lang;

/// Whether these bytes are a calendar file, whatever its name says.
#[must_use]
pub fn is_calendar(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    bytes.get(start..).is_some_and(|rest| {
        rest.len() >= BEGIN.len() && rest[..BEGIN.len()].eq_ignore_ascii_case(BEGIN.as_bytes())
    })
}

const BEGIN: &str = "BEGIN:VCALENDAR";

/// Days taken out of what comes back that are looked at: some years of school.
const MOST_OUT: usize = 500;

/// The events of a calendar as a table that [`crate::file::csv::read`] reads: the day, the last day
/// where there are more, the summary, and the description. What repeats has its words instead of a
/// last day, in the language given. Hours are left out; an event without a summary or a day is a row
/// that says so in the preview.
///
/// ```
/// use timeline_core::{file::ics, lang::Lang};
///
/// let calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20210315T083000Z\r\n\
///     SUMMARY:Gesprek\\, met juf\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
/// let table = ics::table(calendar, Lang::Dutch);
/// assert_eq!(table, "wanneer;tot;wat;toelichting\n2021-03-15;;\"Gesprek, met juf\";\"\"\n");
/// ```
#[must_use]
pub fn table(bytes: &[u8], lang: Lang) -> String {
    let columns = [Column::When, Column::Until, Column::What, Column::Note].map(Column::dutch);
    let mut table = format!("{}\n", columns.join(";"));
    let mut event: Option<Event> = None;
    // Parts of an event, such as an alarm, have properties of their own.
    let mut inside = 0;
    // why: a table with signs that are no text is refused as a whole
    let is_text = |c: &char| !c.is_control() || matches!(c, '\r' | '\n' | '\t');
    let text: String = decoded(bytes).chars().filter(is_text).collect();
    for line in unfold(text.trim_start_matches('\u{feff}')).lines() {
        let line = line.trim_end_matches('\r');
        match (part(line), &mut event) {
            (Some(Part::Begin(name)), None) if name.eq_ignore_ascii_case("VEVENT") => {
                event = Some(Event::default());
            }
            (Some(Part::Begin(_)), Some(_)) => inside += 1,
            (Some(Part::End), Some(_)) if inside > 0 => inside -= 1,
            (Some(Part::End), Some(_)) => {
                table.extend(event.take().map(|event| event.row(lang)));
            }
            (None, Some(event)) if inside == 0 => {
                // why: a line that cannot be read takes no other line with it
                let _ = Property::try_from(line).map(|property| event.take(&property));
            }
            _ => {}
        }
    }
    table
}

/// The text. Old programs write it for Windows.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| CP1252.decode(bytes), Cow::Borrowed)
}

/// Where a part of a calendar begins or ends.
enum Part<'a> {
    Begin(&'a str),
    End,
}

/// why: line by line, and not the crate's tree of parts, since a tree is as deep as the file says,
/// and one odd line among thousands refuses all of it
fn part(line: &str) -> Option<Part<'_>> {
    let (name, value) = line.split_once(':')?;
    match name.trim() {
        name if name.eq_ignore_ascii_case("BEGIN") => Some(Part::Begin(value.trim())),
        name if name.eq_ignore_ascii_case("END") => Some(Part::End),
        _ => None,
    }
}

#[derive(Default)]
struct Event {
    first: String,
    /// The last day, or the day after it.
    end: String,
    end_is_after: bool,
    /// The rule by which it comes back.
    repeats: String,
    /// The days on which it does not.
    out: Vec<Date>,
    summary: String,
    about: String,
}

impl Event {
    fn take(&mut self, property: &Property<'_>) {
        let value = property.val.as_str();
        match property.name.as_str().to_ascii_uppercase().as_str() {
            "DTSTART" => self.first = day(value),
            "DTEND" => {
                self.end = day(value);
                self.end_is_after = property.params.iter().any(is_whole_day);
            }
            "RRULE" => self.repeats = value.to_owned(),
            "EXDATE" => {
                let days = value.split(',').filter_map(|value| day(value).parse::<Date>().ok());
                // why: a file may name more days than there are
                self.out.extend(days.take(MOST_OUT.saturating_sub(self.out.len())));
            }
            "SUMMARY" => self.summary = value.to_owned(),
            "DESCRIPTION" => self.about = value.to_owned(),
            _ => {}
        }
    }

    fn row(&self, lang: Lang) -> String {
        let first = self.first.parse::<Date>();
        let words = |first| repeat::words(&self.repeats, first, &self.out, lang);
        let repeats = first.ok().and_then(words);
        let end = match (self.end_is_after, self.end.parse::<Date>()) {
            (true, Ok(day)) => day.yesterday().map(|day| day.to_string()).unwrap_or_default(),
            _ => self.end.clone(),
        };
        let (when, end) = match &repeats {
            Some(words) => (words, ""),
            None if end > self.first => (&self.first, &*end),
            None => (&self.first, ""),
        };
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let (what, about) = (quoted(&self.summary), quoted(&self.about));
        format!("{when};{end};{what};{about}\n")
    }
}

/// Whether it says that the value has no hour.
fn is_whole_day(parameter: &Parameter<'_>) -> bool {
    let value = parameter.val.as_ref().map_or("", |value| value.as_str());
    parameter.key.as_str().eq_ignore_ascii_case("VALUE") && value.eq_ignore_ascii_case("DATE")
}

/// `20210315` or `20210315T083000Z` as `2021-03-15`; what is no day stays as it is, in words.
pub(super) fn day(value: &str) -> String {
    let value = value.trim();
    match (value.get(0..4), value.get(4..6), value.get(6..8)) {
        (Some(year), Some(month), Some(day))
            if value.bytes().take(8).all(|byte| byte.is_ascii_digit()) =>
        {
            format!("{year}-{month}-{day}")
        }
        _ => value.chars().filter(|c| !matches!(c, ';' | '"')).collect(),
    }
}
