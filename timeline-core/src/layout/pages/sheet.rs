//! The sheets of text behind the drawing, as blocks: what stands in which table, in what order.

mod items;
mod notes;
mod plans;

use super::block::{Block, Para, Sign};
use super::words::Words;
use crate::date::{Dates, Resolved, show};
use crate::layout::palette;
use crate::model::{Item, LaneId, PersonId, Timeline, When};
use crate::scene::Colour;

use super::Sheet;

/// Where the words of a sheet come from.
pub(super) struct Source<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) dates: &'a Dates,
    pub(super) words: Words,
}

impl Source<'_> {
    /// What stands on this sheet; empty when there is nothing to say. The drawing is not made of
    /// blocks.
    pub(super) fn blocks(&self, sheet: Sheet) -> Vec<Block> {
        match sheet {
            Sheet::Timeline => Vec::new(),
            Sheet::Plans => self.plans(),
            Sheet::Items => self.items(),
            Sheet::Notes => self.notes(),
        }
    }

    fn person(&self, id: PersonId) -> String {
        let unknown = self.words.of("iemand", "somebody");
        match self.timeline.person(id).map(|person| person.name.trim()) {
            None | Some("") => unknown.to_owned(),
            Some(name) => name.to_owned(),
        }
    }

    fn people(&self, ids: &[PersonId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.person(*id)).collect();
        names.join(", ")
    }

    /// A person's name behind a disc in their colour.
    fn who(&self, id: PersonId) -> Para {
        let place = self.timeline.people.iter().position(|person| person.id == id);
        Para::bold(self.person(id)).with(Sign::Person(person_colour(place)))
    }

    fn lane(&self, id: LaneId) -> Option<Para> {
        let place = self.timeline.lanes.iter().position(|lane| lane.id == id)?;
        let lane = self.timeline.lanes.get(place)?;
        let sign = Sign::Lane(lane.kind, palette::lane(lane.kind, place));
        Some(Para::quiet(self.words.lane(lane)).with(sign))
    }

    fn title(&self, item: &Item) -> String {
        match item.title.trim() {
            "" => self.words.of("zonder titel", "without a title").to_owned(),
            title => title.to_owned(),
        }
    }

    /// The words as said and, where they say something else, what they were taken to mean.
    fn when(&self, when: &When) -> Vec<Para> {
        let said = said(when);
        let resolved = self.dates.read(self.timeline, when);
        if said.is_empty() {
            return vec![Para::quiet(self.words.of("geen datum", "no date"))];
        }
        let mut paras = vec![Para::plain(said.clone())];
        paras.extend(self.meaning(&said, &resolved));
        paras
    }

    fn meaning(&self, said: &str, resolved: &Resolved) -> Option<Para> {
        let meant = show(resolved, self.words.0);
        let same = meant.trim().to_lowercase() == said.to_lowercase();
        (!meant.is_empty() && !same).then(|| Para::quiet(meant))
    }
}

/// The date in the teller's words, its end included.
fn said(when: &When) -> String {
    match when.until.as_deref().map(str::trim) {
        Some(until) if !until.is_empty() => format!("{} – {until}", when.words.trim()),
        _ => when.words.trim().to_owned(),
    }
}

/// The colour of the person at this place among the participants.
fn person_colour(place: Option<usize>) -> Colour {
    const COLOURS: [u32; 8] = [
        0x008F_6700,
        0x00B5_435F,
        0x002F_6DA8,
        0x002E_7D4F,
        0x004B_4A9C,
        0x0014_788A,
        0x008E_3B86,
        0x006B_5B4A,
    ];
    place
        .and_then(|place| COLOURS.get(place % COLOURS.len()))
        .map_or(palette::MUTED, |hex| Colour::hex(*hex))
}
