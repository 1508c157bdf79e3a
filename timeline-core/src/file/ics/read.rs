//! The events of a calendar file as a table of facts, to be looked at before anything is added.

use crate::file::csv::Column;

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

/// The events of a calendar as a table that [`crate::file::csv::read`] reads: the day, the last day
/// where there are more, the summary, and the description. Hours are left out; an event without a
/// summary or a day is a row that says so in the preview.
///
/// ```
/// use timeline_core::file::ics;
///
/// let calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20210315T083000Z\r\n\
///     SUMMARY:Gesprek\\, met juf\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
/// assert_eq!(ics::table(calendar), "wanneer;tot;wat;toelichting\n2021-03-15;;\"Gesprek, met juf\";\"\"\n");
/// ```
#[must_use]
pub fn table(bytes: &[u8]) -> String {
    let columns = [Column::When, Column::Until, Column::What, Column::Note].map(Column::dutch);
    let mut table = format!("{}\n", columns.join(";"));
    let mut event: Option<Event> = None;
    // Parts of an event, such as an alarm, have properties of their own.
    let mut inside = 0;
    for line in unfolded(&String::from_utf8_lossy(bytes)) {
        let Some((name, parameters, value)) = property(&line) else { continue };
        match (name.as_str(), value.to_ascii_uppercase().as_str(), &mut event) {
            ("BEGIN", "VEVENT", None) => event = Some(Event::default()),
            ("BEGIN", _, Some(_)) => inside += 1,
            ("END", "VEVENT", Some(_)) if inside == 0 => {
                if let Some(event) = event.take() {
                    table.push_str(&event.row());
                }
            }
            ("END", _, Some(_)) => inside = (inside - 1_i32).max(0),
            (name, _, Some(event)) if inside == 0 => event.take(name, &parameters, value),
            _ => {}
        }
    }
    table
}

#[derive(Default)]
struct Event {
    first: String,
    /// The last day, or the day after it.
    end: String,
    end_is_after: bool,
    summary: String,
    about: String,
}

impl Event {
    fn take(&mut self, name: &str, parameters: &str, value: &str) {
        match name {
            "DTSTART" => self.first = day(value),
            "DTEND" => {
                self.end = day(value);
                let upper = parameters.to_ascii_uppercase();
                self.end_is_after = upper.contains("VALUE=DATE") && !upper.contains("DATE-TIME");
            }
            "SUMMARY" => self.summary = plain(value),
            "DESCRIPTION" => self.about = plain(value),
            _ => {}
        }
    }

    fn row(&self) -> String {
        let end = match (self.end_is_after, self.end.parse::<jiff::civil::Date>()) {
            (true, Ok(day)) => day.yesterday().map(|day| day.to_string()).unwrap_or_default(),
            _ => self.end.clone(),
        };
        let end = if end > self.first { end.as_str() } else { "" };
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let (what, about) = (quoted(&self.summary), quoted(&self.about));
        format!("{};{end};{what};{about}\n", self.first)
    }
}

/// `20210315` or `20210315T083000Z` as `2021-03-15`; what is no day stays as it is, in words.
fn day(value: &str) -> String {
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

/// The lines, those that go on put together again.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim_start_matches('\u{feff}').lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Name in capitals, parameters and value. A parameter in quotes may hold a colon.
fn property(line: &str) -> Option<(String, String, &str)> {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    });
    let (head, value) = line.split_at(colon?.0);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some((name.trim().to_ascii_uppercase(), parameters.to_owned(), &value[1..]))
}

/// A value as text.
fn plain(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(c) => plain.push(c),
                None => {}
            },
            c => plain.push(c),
        }
    }
    plain
}
