//! The sheets of text behind the drawing, as blocks: what stands in which table, in what order.

mod agreements;
mod checklist;
mod consent;
mod goal_card;
mod hand_over;
mod items;
mod measurements;
mod notes;
mod plans;
mod preparation;
mod start_letter;
mod talks;
mod versions;
mod what_works;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::block::{Block, Para, Sign};
use super::words::Words;
use crate::date::{Dates, Resolved, show};
use crate::layout::palette;
use crate::model::{ConversationId, Item, ItemId, LaneId, PersonId, Receiver, Timeline, When};
use crate::scene::Colour;

/// A part of the print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sheet {
    /// The drawing.
    Timeline,
    /// What everybody does: actions of plans and agreements of conversations.
    Agreements,
    /// Goals, signals, actions and evaluations of the plans.
    Plans,
    /// Every item with who told what.
    Items,
    /// What was told by more than one, side by side.
    Versions,
    /// The notes, by kind.
    Notes,
    /// Gespreksverslag: what was said and agreed in conversations, and who confirmed it.
    Talks,
    /// Voorbereiding: a sheet for each who comes to the next conversation.
    Preparation,
    /// Scores as small charts, with what was done behind them.
    Measurements,
    /// Wat werkt bij mij: strengths and what helped.
    WhatWorks,
    /// Warme overdracht.
    HandOver,
    /// Startbrief: half a page for a school that may know that there is help, and no more.
    StartLetter,
    /// Doelenkaart: a goal for the day, and faces to colour.
    GoalCard,
    /// What is shared with whom.
    Consent,
    /// Rulers and lanes, and nothing in them.
    Empty,
}

impl Sheet {
    /// Every part, in the order of the print.
    pub const ALL: [Self; 15] = [
        Self::Timeline,
        Self::Agreements,
        Self::Plans,
        Self::Items,
        Self::Versions,
        Self::Notes,
        Self::Talks,
        Self::Preparation,
        Self::Measurements,
        Self::WhatWorks,
        Self::HandOver,
        Self::StartLetter,
        Self::GoalCard,
        Self::Consent,
        Self::Empty,
    ];

    /// What is usually wanted.
    pub const USUAL: [Self; 5] =
        [Self::Timeline, Self::Agreements, Self::Plans, Self::Items, Self::Notes];

    /// Whether it may begin on a page that another such sheet has begun. What somebody takes home, or
    /// fills in, is a sheet of paper of its own.
    pub(super) fn shares_a_page(self) -> bool {
        use Sheet::{Agreements, Items, Measurements, Notes, Plans, Versions};
        matches!(self, Agreements | Plans | Items | Versions | Notes | Measurements)
    }

    /// What a child takes home.
    pub const CHILD: [Self; 3] = [Self::Timeline, Self::WhatWorks, Self::GoalCard];
}

/// Where the words of a sheet come from.
pub(super) struct Source<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) dates: &'a Dates,
    pub(super) words: Words,
    /// For whom; none for whoever holds the file.
    pub(super) receiver: Option<&'a Receiver>,
    /// The one conversation it is about; none: all of them.
    pub(super) talk: Option<ConversationId>,
}

impl Source<'_> {
    /// What stands on this sheet; empty when there is nothing to say. The drawing is not made of
    /// blocks.
    pub(super) fn blocks(&self, sheet: Sheet) -> Vec<Block> {
        match sheet {
            Sheet::Timeline | Sheet::Empty => Vec::new(),
            Sheet::Agreements => self.agreements(),
            Sheet::Plans => self.plans(),
            Sheet::Items => self.items(),
            Sheet::Versions => self.versions(),
            Sheet::Notes => self.notes(),
            Sheet::Talks => self.talks(),
            Sheet::Preparation => self.preparation(),
            Sheet::Measurements => self.measurements(),
            Sheet::WhatWorks => self.what_works(),
            Sheet::HandOver => self.hand_over(),
            Sheet::StartLetter => self.start_letter(),
            Sheet::GoalCard => self.goal_card(),
            Sheet::Consent => self.consent(),
        }
    }

    fn person(&self, id: PersonId) -> String {
        let unknown = self.words.of("iemand", "somebody");
        let name = self.timeline.called(id, self.words.0);
        if name.is_empty() { unknown.to_owned() } else { name }
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
        Some(Para::quiet(lane.called(self.words.0)).with(sign))
    }

    fn title(&self, item: &Item) -> String {
        match item.title.trim() {
            "" => self.words.of("zonder titel", "without a title").to_owned(),
            title => title.to_owned(),
        }
    }

    /// The words as said and, where they say something else, what they were taken to mean.
    fn when(&self, when: &When) -> Vec<Para> {
        self.meant(when, &self.dates.read(self.timeline, when))
    }

    /// The same of what a plan is to come to.
    fn when_in(&self, plan: ItemId, when: &When) -> Vec<Para> {
        self.meant(when, &self.dates.read_in_plan(self.timeline, plan, when))
    }

    /// The same of words that were said on this day.
    fn when_on(&self, when: &When, on: Date) -> Vec<Para> {
        self.meant(when, &self.dates.read_on(self.timeline, when, on))
    }

    /// The same of something still to come, that was agreed on this day.
    fn agreed_on(&self, when: &When, on: Date) -> Vec<Para> {
        self.meant(when, &self.dates.read_agreed(self.timeline, when, on))
    }

    /// The same of whoever told of this item first.
    fn first_told(&self, item: &Item) -> Vec<Para> {
        let told = item.statements.first();
        told.map_or_else(Vec::new, |told| self.meant(&told.when, self.dates.statement(told.id)))
    }

    fn meant(&self, when: &When, resolved: &Resolved) -> Vec<Para> {
        let said = when.whole();
        if said.is_empty() {
            return vec![Para::quiet(self.words.of("geen datum", "no date"))];
        }
        let mut paras = vec![Para::plain(said.clone())];
        paras.extend(self.meaning(&said, resolved));
        paras
    }

    fn meaning(&self, said: &str, resolved: &Resolved) -> Option<Para> {
        let meant = show(resolved, self.words.0);
        let same = meant.trim().to_lowercase() == said.to_lowercase();
        (!meant.is_empty() && !same).then(|| Para::quiet(meant))
    }
}

/// The colour of the person at this place among the participants.
fn person_colour(place: Option<usize>) -> Colour {
    place.map_or(palette::MUTED, palette::person)
}
