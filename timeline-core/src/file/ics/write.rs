//! Actions due, evaluations and next conversations, as all-day events.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::date::{Dates, End};
use crate::lang::Lang;
use crate::model::{
    Action, ActionStatus, Evaluation, ItemBody, PersonId, SupportPlan, Timeline, When,
};

/// Octets on one line, its end not counted.
const LONGEST: usize = 75;

/// What is still to be done and looked back at, as a calendar file: open actions on the last day
/// they are due, evaluations that were not held yet, and next conversations. What has no date is
/// left out. `today` is the day it is made.
///
/// ```
/// use jiff::civil::date;
/// use timeline_core::{date::Dates, file::ics, lang::Lang, model::*};
///
/// let timeline = Timeline::new(TimelineId(1), "Noor");
/// let today = date(2026, 10, 1);
/// let calendar = ics::write(&timeline, &Dates::of(&timeline, today), today, Lang::Dutch);
/// assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// ```
#[must_use]
pub fn write(timeline: &Timeline, dates: &Dates, today: Date, lang: Lang) -> String {
    let mut calendar = Calendar { timeline, dates, today, lang, text: String::new() };
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Tijdlijn//NL");
    for item in &timeline.items {
        if let ItemBody::Plan(plan) = &item.body {
            calendar.plan(plan, &item.title);
        }
    }
    for talk in &timeline.conversations {
        talk.agreements.iter().for_each(|action| calendar.action(action));
        if let Some(evaluation) = &talk.evaluation {
            calendar.evaluation(evaluation, &talk.goal);
        }
        if let Some(day) = talk.next {
            let summary = calendar.of("Volgend gesprek", "Next conversation").to_owned();
            calendar.event(&format!("talk-{}", talk.id.0), (day, day), &summary, &talk.goal);
        }
    }
    calendar.line("END", "VCALENDAR");
    calendar.text
}

struct Calendar<'a> {
    timeline: &'a Timeline,
    dates: &'a Dates,
    today: Date,
    lang: Lang,
    text: String,
}

impl Calendar<'_> {
    fn of(&self, dutch: &'static str, english: &'static str) -> &'static str {
        match self.lang {
            Lang::Dutch => dutch,
            Lang::English => english,
        }
    }

    fn plan(&mut self, plan: &SupportPlan, title: &str) {
        plan.actions.iter().for_each(|action| self.action(action));
        plan.evaluations.iter().for_each(|evaluation| self.evaluation(evaluation, title));
    }

    fn action(&mut self, action: &Action) {
        let to_do = matches!(action.status, ActionStatus::Open | ActionStatus::GoingOn);
        let Some(by) = action.by.as_ref().filter(|_| to_do) else { return };
        let Some((_, last)) = self.days(by) else { return };
        let who = self.people(&action.who);
        let label = self.of("Afspraak", "Agreement");
        let summary = match who.is_empty() {
            true => format!("{label}: {}", action.what.trim()),
            false => format!("{label}: {} ({who})", action.what.trim()),
        };
        self.event(&format!("action-{}", action.id.0), (last, last), &summary, by.words.trim());
    }

    fn evaluation(&mut self, one: &Evaluation, about: &str) {
        if one.held_on.is_some() {
            return;
        }
        let Some(days) = self.days(&one.when) else { return };
        let summary = format!("{}: {}", self.of("Terugkijken", "Looking back"), about.trim());
        self.event(&format!("evaluation-{}", one.id.0), days, &summary, one.when.words.trim());
    }

    fn people(&self, ids: &[PersonId]) -> String {
        let names = ids.iter().filter_map(|id| self.timeline.person(*id));
        names.map(|person| person.name.trim()).collect::<Vec<_>>().join(", ")
    }

    /// First and last day of what these words mean.
    fn days(&self, when: &When) -> Option<(Date, Date)> {
        let resolved = self.dates.read(self.timeline, when);
        let start = resolved.start?;
        let first = start.earliest.or(start.latest)?;
        let last = match resolved.end {
            End::Within(end) => end.latest.or(end.earliest),
            End::None | End::Open => start.latest,
        };
        Some((first, last.unwrap_or(first).max(first)))
    }

    fn event(&mut self, id: &str, (first, last): (Date, Date), summary: &str, about: &str) {
        let day = |date: Date| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day());
        // The end is the day after the last.
        let Ok(end) = last.tomorrow() else { return };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{id}-{}@tijdlijn", self.timeline.id.0));
        self.line("DTSTAMP", &format!("{}T000000Z", day(self.today)));
        self.line("DTSTART;VALUE=DATE", &day(first));
        self.line("DTEND;VALUE=DATE", &day(end));
        self.line("SUMMARY", &escaped(summary));
        if !about.is_empty() {
            self.line("DESCRIPTION", &escaped(about));
        }
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// One property. A line of more than 75 octets goes on on the next, after a space.
    fn line(&mut self, name: &str, value: &str) {
        let mut used = 0;
        let mut line = String::new();
        // why: writing to a String cannot fail
        let _ = write!(line, "{name}:{value}");
        for c in line.chars() {
            if used + c.len_utf8() > LONGEST {
                self.text.push_str("\r\n ");
                used = 1;
            }
            self.text.push(c);
            used += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// Text as a value.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
