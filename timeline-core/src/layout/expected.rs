//! What parties expect of a goal, before any scale is known: from the begin of the plan to the day on which
//! each says it ends, and how far the first and the last lie apart. Draws nothing.

use std::sync::Arc;

use super::day::day_of;
use super::marks::{Maker, one_line};
use super::{Form, LoadMark, Mark};
use crate::capital::initial;
use crate::conversation::{Expectation, expectations_of_goal, gap_days, so_long};
use crate::lang::Lang;
use crate::model::{Goal, Item, PersonId, SupportPlan};
use crate::scene::Target;
use crate::sorted;
use crate::text::Weight;

/// Where one party says it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyEnd {
    /// That day.
    pub day: i32,
    /// Who.
    pub name: Arc<str>,
    /// The first letter of the name, as on the person's round mark elsewhere.
    pub letter: Arc<str>,
    /// Place in the list of people, from 0: gives the colour.
    pub person: usize,
}

impl Maker<'_> {
    /// A mark for each goal of which at least two parties said when it is reached.
    pub(super) fn expectations(
        &self,
        item: &Item,
        plan: &SupportPlan,
        shows: &dyn Fn(PersonId) -> bool,
    ) -> Vec<Mark> {
        let start = self.dates.item(item.id).and_then(|dates| dates.start?.earliest);
        let Some(from) = start.filter(|_| !item.curtain) else { return Vec::new() };
        let found = plan.goals.iter().filter_map(|goal| {
            let mut all = expectations_of_goal(self.timeline, self.dates, goal, from);
            all.retain(|one| one.until.is_some() && shows(one.by));
            Some((goal, gap_days(&all)?, all))
        });
        let found: Vec<_> = found.collect();
        let several = found.len() > 1;
        let mark = |(goal, apart, all): (&Goal, u32, Vec<Expectation<'_>>)| {
            let apart = words(apart, self.lang);
            let title = if several { one_line(&goal.text) } else { String::new() };
            let (label, tellers_at) = match title.is_empty() {
                true => (apart, 0),
                false => (format!("{title} — {apart}"), title.len()),
            };
            let mut ends: Vec<PartyEnd> = all.iter().filter_map(|one| self.end(one)).collect();
            sorted::by_key(&mut ends, |end| (end.day, end.person));
            let from = day_of(from);
            let first = ends.first().map_or(from + 1, |end| end.day);
            let to = ends.last().map_or(first, |end| end.day).max(from + 1);
            Mark {
                target: Target::Expected { item: item.id, goal: goal.id },
                item: item.id,
                form: Form::Expected,
                period: true,
                from,
                sure_from: from,
                sure_to: to,
                to,
                open: false,
                planned: from > self.today,
                recurring: false,
                load: LoadMark::Neutral,
                label_em: self.fonts.width(&label, Weight::Regular, 1.0),
                label: label.into(),
                curtain: false,
                notes: 0,
                goals: Vec::new(),
                score: None,
                curve: None,
                gap_from: Some(first),
                ends,
                tellers_at,
            }
        };
        found.into_iter().map(mark).collect()
    }

    fn end(&self, one: &Expectation<'_>) -> Option<PartyEnd> {
        let person = self.timeline.people.iter().position(|person| person.id == one.by)?;
        let name = one_line(&self.timeline.people[person].name);
        let letter = initial(&name).to_string();
        let day = day_of(one.until?);
        Some(PartyEnd { day, name: name.into(), letter: letter.into(), person })
    }
}

/// How far the first and the last lie apart.
fn words(days: u32, lang: Lang) -> String {
    match (days, lang) {
        (0, Lang::Dutch) => "allemaal even lang".to_owned(),
        (0, Lang::English) => "all equally long".to_owned(),
        (_, Lang::Dutch) => format!("verschil: {}", so_long(days, lang)),
        (_, Lang::English) => format!("difference: {}", so_long(days, lang)),
    }
}
