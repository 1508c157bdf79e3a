//! Actions due, evaluations and next conversations, as all-day events.

use icalendar::Property;
use jiff::civil::Date;

use super::text;
use crate::conversation::standing;
use crate::date::{Dates, End};
use crate::lang::Lang;
use crate::model::{
    Action, ActionStatus, Evaluation, ItemBody, ItemId, PersonId, SupportPlan, Timeline, When,
};

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
    let mut coming = Coming { timeline, dates, today, lang, calendar: String::new() };
    coming.line(Property::new("BEGIN", "VCALENDAR"));
    coming.line(Property::new("VERSION", "2.0"));
    coming.line(Property::new("PRODID", "-//Tijdlijn//NL"));
    for item in &timeline.items {
        if let ItemBody::Plan(plan) = &item.body {
            coming.plan(item.id, plan, &item.title);
        }
    }
    for talk in &timeline.conversations {
        for action in &talk.agreements {
            coming.action(action, standing(timeline, action), Said::On(talk.date));
        }
        if let Some(evaluation) = &talk.evaluation {
            coming.evaluation(evaluation, &talk.goal, Said::On(talk.date));
        }
        if let Some(day) = talk.next {
            let summary = coming.lang.pick("Volgend gesprek", "Next conversation").to_owned();
            coming.event(&format!("talk-{}", talk.id.0), (day, day), &summary, &talk.goal);
        }
    }
    coming.line(Property::new("END", "VCALENDAR"));
    text::opened(&coming.calendar)
}

/// Where something still to come was said, from which its words count.
#[derive(Clone, Copy)]
enum Said {
    /// In a conversation, on this day.
    On(Date),
    /// In this plan.
    In(ItemId),
}

struct Coming<'a> {
    timeline: &'a Timeline,
    dates: &'a Dates,
    today: Date,
    lang: Lang,
    calendar: String,
}

impl Coming<'_> {
    fn plan(&mut self, id: ItemId, plan: &SupportPlan, title: &str) {
        let said = Said::In(id);
        plan.actions.iter().for_each(|action| self.action(action, action.status, said));
        plan.evaluations.iter().for_each(|evaluation| self.evaluation(evaluation, title, said));
    }

    /// An agreement that stands like this.
    fn action(&mut self, action: &Action, status: ActionStatus, said: Said) {
        let to_do = matches!(status, ActionStatus::Open | ActionStatus::GoingOn);
        let Some(by) = action.by.as_ref().filter(|_| to_do) else { return };
        let Some((_, last)) = self.days(by, said) else { return };
        let who = self.people(&action.who);
        let label = self.lang.pick("Afspraak", "Agreement");
        let summary = match who.is_empty() {
            true => format!("{label}: {}", action.what.trim()),
            false => format!("{label}: {} ({who})", action.what.trim()),
        };
        self.event(&format!("action-{}", action.id.0), (last, last), &summary, by.words.trim());
    }

    fn evaluation(&mut self, one: &Evaluation, about: &str, said: Said) {
        if one.held_on.is_some() {
            return;
        }
        let Some(days) = self.days(&one.when, said) else { return };
        let summary =
            format!("{}: {}", self.lang.pick("Terugkijken", "Looking back"), about.trim());
        self.event(&format!("evaluation-{}", one.id.0), days, &summary, one.when.words.trim());
    }

    fn people(&self, ids: &[PersonId]) -> String {
        let names = ids.iter().map(|id| self.timeline.called(*id, self.lang));
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// First and last day of what these words mean.
    fn days(&self, when: &When, said: Said) -> Option<(Date, Date)> {
        let resolved = match said {
            Said::On(day) => self.dates.read_agreed(self.timeline, when, day),
            Said::In(plan) => self.dates.read_in_plan(self.timeline, plan, when),
        };
        let start = resolved.start?;
        let first = start.earliest.or(start.latest)?;
        let last = match resolved.end {
            End::Within(end) => end.latest.or(end.earliest),
            End::None | End::Open => start.latest,
        };
        Some((first, last.unwrap_or(first).max(first)))
    }

    fn event(&mut self, id: &str, (first, last): (Date, Date), summary: &str, about: &str) {
        // The end is the day after the last.
        let Ok(end) = last.tomorrow() else { return };
        let id = format!("{id}-{}@tijdlijn", self.timeline.id.0);
        self.line(Property::new("BEGIN", "VEVENT"));
        self.line(Property::new("UID", id));
        self.line(Property::new("DTSTAMP", format!("{}T000000Z", digits(self.today))));
        self.line(all_day("DTSTART", first));
        self.line(all_day("DTEND", end));
        self.line(Property::new("SUMMARY", text::shut(summary)));
        if !about.is_empty() {
            self.line(Property::new("DESCRIPTION", text::shut(about)));
        }
        self.line(Property::new("TRANSP", "TRANSPARENT"));
        self.line(Property::new("END", "VEVENT"));
    }

    /// Line by line, and not as the crate's components: those bring a clock and chance along, for events without a stamp
    /// or id.
    fn line(&mut self, property: Property) {
        // why: fails only where a text cannot be written to
        let line: Result<String, _> = property.try_into();
        self.calendar.push_str(&line.unwrap_or_default());
    }
}

fn all_day(name: &str, day: Date) -> Property {
    Property::new(name, digits(day)).add_parameter("VALUE", "DATE").done()
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
