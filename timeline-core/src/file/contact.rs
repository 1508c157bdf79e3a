//! A conversation as plain text, to paste elsewhere: as a note in a pupil record, or as a short
//! message to those who were there. Nothing of what was told on the timeline itself.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::lang::Lang;
use crate::model::{Action, Conversation, PersonId, Timeline};

/// What apps for parents take in one message, in characters.
pub const SHORT: usize = 400;

/// The last conversation up to today; of those of one day the one that was added last.
#[must_use]
pub fn latest(timeline: &Timeline, today: Date) -> Option<&Conversation> {
    let mut latest: Option<&Conversation> = None;
    for talk in timeline.conversations.iter().filter(|talk| talk.date <= today) {
        if latest.is_none_or(|known| known.date <= talk.date) {
            latest = Some(talk);
        }
    }
    latest
}

/// A note of the contact: when, who was there, what for, what was agreed.
#[must_use]
pub fn note(timeline: &Timeline, talk: &Conversation, lang: Lang) -> String {
    let words = Words { timeline, lang };
    let kind = talk.kind.name(lang);
    let mut note =
        format!("{} {}: {kind}\n", words.of("Contact op", "Contact on"), words.day(talk.date));
    let mut line = |label: &str, text: &str| {
        if !text.trim().is_empty() {
            // why: writing to a String cannot fail
            let _ = writeln!(note, "{label}: {}", text.trim());
        }
    };
    let there = talk.participants.iter().filter(|one| one.present).map(|one| one.person);
    line(words.of("Aanwezig", "Present"), &words.names(&there.collect::<Vec<_>>()));
    line(words.of("Doel", "Goal"), &talk.goal);
    line(words.of("Vraag", "Question"), &talk.question);
    line(words.of("Samenvatting", "Summary"), &talk.summary);
    if !talk.agreements.is_empty() {
        let _ = writeln!(note, "{}:", words.of("Afgesproken", "Agreed"));
        for action in &talk.agreements {
            let _ = writeln!(note, "- {}", words.action(action, true));
        }
    }
    if let Some(day) = talk.next {
        let _ = writeln!(note, "{}: {}", words.of("Volgende keer", "Next time"), words.day(day));
    }
    note
}

/// A short message after a conversation, of at most [`SHORT`] characters.
#[must_use]
pub fn message(timeline: &Timeline, talk: &Conversation, lang: Lang) -> String {
    let words = Words { timeline, lang };
    let good = words.of("Fijn dat we elkaar spraken op", "Good that we talked on");
    let mut parts = vec![format!("{good} {}.", words.day(talk.date))];
    let agreed: Vec<String> =
        talk.agreements.iter().map(|action| words.action(action, false)).collect();
    if !agreed.is_empty() {
        parts.push(format!("{}: {}.", words.of("Afgesproken", "Agreed"), agreed.join("; ")));
    }
    let next = talk.next.map(|day| {
        let again = words.of("We spreken elkaar weer op", "We talk again on");
        format!("{again} {}.", words.day(day))
    });
    let room = SHORT - next.as_ref().map_or(0, |next| next.chars().count() + 1);
    let mut message = shortened(&parts.join(" "), room);
    if let Some(next) = next {
        message.push(' ');
        message.push_str(&next);
    }
    message
}

/// At most so many characters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([' ', ';', ':', ',']))
}

struct Words<'a> {
    timeline: &'a Timeline,
    lang: Lang,
}

impl Words<'_> {
    fn of<'t>(&self, dutch: &'t str, english: &'t str) -> &'t str {
        self.lang.pick(dutch, english)
    }

    fn day(&self, date: Date) -> String {
        self.lang.day(date)
    }

    fn names(&self, ids: &[PersonId]) -> String {
        let names = ids.iter().map(|id| self.timeline.called(*id, self.lang));
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn action(&self, action: &Action, when: bool) -> String {
        let who = self.names(&action.who);
        let who = if who.is_empty() { who } else { format!("{who}: ") };
        let by =
            action.by.as_ref().map(|by| by.words.trim()).filter(|words| when && !words.is_empty());
        let by = by.map(|words| format!(" ({words})")).unwrap_or_default();
        format!("{who}{}{by}", action.what.trim().trim_end_matches('.'))
    }
}
