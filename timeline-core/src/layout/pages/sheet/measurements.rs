//! Scores as small charts, an instrument each, with what was done behind them; below each chart the
//! same in words.

use std::collections::BTreeMap;

use super::super::block::{Block, Cell, Para, Scores, Table};
use super::Source;
use crate::date::{Bounds, End, Resolved};
use crate::layout::day::day_of;
use crate::model::{Item, ItemBody, Measurement, MeasurementMoment};
use crate::sorted;

impl Source<'_> {
    pub(super) fn measurements(&self) -> Vec<Block> {
        let mut instruments: BTreeMap<String, Vec<(&Item, &Measurement)>> = BTreeMap::new();
        for item in &self.timeline.items {
            if let ItemBody::Measurement(one) = &item.body {
                let name = self.instrument(item, one).to_lowercase();
                instruments.entry(name).or_default().push((item, one));
            }
        }
        let help = self.help_days();
        let mut blocks = Vec::new();
        for (_, mut all) in instruments {
            sorted::by_key(&mut all, |(item, _)| (self.days_of(item).map(|days| days.0), item.id));
            let Some((item, one)) = all.first() else { continue };
            let name = self.instrument(item, one);
            blocks.push(Block::Heading(name.clone()));
            blocks.extend(self.scores(&name, &all, &help).map(Block::Scores));
            blocks.push(Block::Table(self.scores_in_words(&name, &all)));
        }
        blocks
    }

    /// The name of the instrument, or what the measurement is called.
    fn instrument(&self, item: &Item, one: &Measurement) -> String {
        match one.instrument.trim() {
            "" => self.title(item),
            name => name.to_owned(),
        }
    }

    fn scores(
        &self,
        name: &str,
        all: &[(&Item, &Measurement)],
        help: &[(f64, f64, String)],
    ) -> Option<Scores> {
        let points: Vec<(f64, f64, f64, String)> = all
            .iter()
            .filter_map(|(item, one)| {
                let score = one.score.filter(|score| score.is_finite())?;
                let (from, to) = self.days_of(item)?;
                Some((f64::from(from), f64::from(to), score, self.words.0.number(score)))
            })
            .collect();
        let scores = || points.iter().map(|point| point.2);
        let (least, most) = (scores().reduce(f64::min)?, scores().reduce(f64::max)?);
        let scale = all.iter().find_map(|(_, one)| one.scale);
        let scale = scale.filter(|scale| scale.lowest < scale.highest);
        let ends = scale.map_or((least, most), |scale| (scale.lowest, scale.highest));
        let scale = (ends.0.min(least), ends.1.max(most));
        let ends = [scale.0, scale.1].map(|end| self.words.0.number(end));
        Some(Scores { label: name.to_owned(), scale, ends, points, help: help.to_vec() })
    }

    fn scores_in_words(&self, name: &str, all: &[(&Item, &Measurement)]) -> Table {
        let words = self.words;
        let mut table = Table::new(
            name,
            &[
                (words.of("Wanneer", "When"), 22.0),
                (words.of("Wat", "What"), 24.0),
                (words.of("Score", "Score"), 12.0),
                (words.of("Ingevuld door", "Filled in by"), 20.0),
                (words.of("Verteld aan", "Told to"), 22.0),
            ],
        );
        for (item, one) in all {
            let when = self.first_told(item);
            let mut what = vec![Para::bold(self.title(item))];
            let moment = one.moment.and_then(|moment| {
                let (before, id) = match moment {
                    MeasurementMoment::Before(id) => (words.of("voor", "before"), id),
                    MeasurementMoment::After(id) => (words.of("na", "after"), id),
                };
                Some(format!("{before}: {}", self.title(self.timeline.item(id)?)))
            });
            what.extend(moment.map(Para::quiet));
            let score = match one.score.filter(|score| score.is_finite()) {
                Some(score) => Para::bold(words.0.number(score)),
                None => Para::quiet(words.of("nog niet bekend", "not known yet")),
            };
            let mut by: Cell =
                one.filled_in_by.map(|person| self.who(person)).into_iter().collect();
            by.extend(one.setting.map(|setting| Para::quiet(words.setting(setting))));
            let told = match one.fed_back.is_empty() {
                true => Para::quiet(words.of("nog niet", "not yet")),
                false => Para::plain(self.fed_back(&one.fed_back)),
            };
            table.rows.push(vec![when, what, vec![score], by, vec![told]]);
        }
        table
    }

    /// When help was given, and what it is called.
    fn help_days(&self) -> Vec<(f64, f64, String)> {
        let help = self
            .timeline
            .items
            .iter()
            .filter(|item| matches!(item.body, ItemBody::Intervention(_)));
        let mut all: Vec<(f64, f64, String)> = help
            .filter_map(|item| {
                let (from, to) = self.days_of(item)?;
                Some((f64::from(from), f64::from(to), self.title(item)))
            })
            .collect();
        sorted::by(&mut all, |a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        all
    }

    /// The first day it may have been, and the day after the last; what goes on has no last day.
    fn days_of(&self, item: &Item) -> Option<(i32, i32)> {
        item.statements.iter().find_map(|told| days(self.dates.statement(told.id)))
    }
}

/// What goes on lasts to the end of any chart.
const FAR: i32 = 4_000_000;

fn days(resolved: &Resolved) -> Option<(i32, i32)> {
    let Bounds { earliest, latest } = resolved.start?;
    let first = day_of(earliest.or(latest)?);
    let last = match resolved.end {
        End::None => day_of(latest.or(earliest)?) + 1,
        End::Open => FAR,
        End::Within(end) => day_of(end.latest.or(end.earliest)?) + 1,
    };
    Some((first, last.max(first + 1)))
}
