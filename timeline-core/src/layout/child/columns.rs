//! Years of age side by side, each as wide as what stands in it needs; the years a child does not
//! remember are one column together.

use std::sync::Arc;

use jiff::civil::Date;

use super::super::day::day_of;
use super::tiles::Found;
use super::{ChildStyle, Tile};
use crate::lang::Lang;
use crate::model::{Child, day};
use crate::sorted;

/// Ages up to and including this one are one column, where there is not much in them.
const SMALL_UNTIL: i32 = 3;
/// So many things in one lane are too many for one column.
const MUCH: usize = 6;
/// No further into the future, in years.
const AHEAD: i32 = 5;

#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    birth: Option<i32>,
    left: f64,
}

/// One year of age, or the small years together, or what has no place in time.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) left: f64,
    pub(super) right: f64,
    /// First day, and the day after the last; none for what has no place in time.
    pub(super) days: Option<(f64, f64)>,
    pub(super) name: Arc<str>,
    /// More years than one.
    pub(super) folded: bool,
}

impl Columns {
    pub(super) fn of(
        child: &Child,
        today: i32,
        found: &mut [Found],
        lanes: usize,
        style: &ChildStyle,
        lang: Lang,
    ) -> Self {
        let birth = child.birth.map(day_of).filter(|birth| *birth <= today);
        let mut years = match child.birth.filter(|_| birth.is_some()) {
            Some(birth) => by_age(birth, today, found, lanes, lang),
            None => by_year(today, found),
        };
        if found.iter().any(|one| one.day.is_none()) {
            years.push((None, lang.pick("wanneer?", "when?").to_owned(), false));
        }
        let end = years.iter().filter_map(|(days, ..)| *days).map(|(_, to)| to).fold(0.0, f64::max);
        for one in found.iter_mut() {
            // what lies after everything stands in the last year
            one.day = one.day.map(|day| day.min(end - 1.0));
        }
        let widths: Vec<f64> = years
            .iter()
            .enumerate()
            .map(|(at, (days, _, folded))| {
                let most = (0..lanes)
                    .map(|lane| {
                        let here =
                            |one: &&Found| one.lane == lane && is_in(one.day, *days, at == 0);
                        found.iter().filter(here).count()
                    })
                    .max();
                let least = if *folded { 1.35 } else { 0.78 };
                style.slot * (most.unwrap_or(0) as f64).max(least)
            })
            .collect();
        let all: f64 = widths.iter().sum();
        let room = (style.width_px - style.names).max(1.0);
        let stretch = (room / all.max(1.0)).max(1.0);
        let mut left = style.names;
        let all = years
            .into_iter()
            .zip(widths)
            .map(|((days, name, folded), width)| {
                let right = left + width * stretch;
                let column = Column { left, right, days, name: name.into(), folded };
                left = right;
                column
            })
            .collect();
        Self { all, birth, left: style.names }
    }

    pub(super) fn width(&self) -> f64 {
        self.all.last().map_or(0.0, |last| last.right - self.left)
    }

    /// How old the child was on a day, in years.
    pub(super) fn age(&self, day: f64) -> Option<i32> {
        self.birth.map(|birth| ((day - f64::from(birth)) / 365.25).floor() as i32)
    }

    /// The first day of all.
    pub(super) fn first_day(&self) -> i32 {
        self.all.iter().find_map(|column| column.days).map_or(0, |(from, _)| from as i32)
    }

    pub(super) fn x_from_day(&self, day: f64) -> f64 {
        let dated = || self.all.iter().filter_map(|column| Some((column, column.days?)));
        for (column, (from, to)) in dated() {
            if day < to {
                let part = ((day - from) / (to - from)).clamp(0.0, 1.0);
                return column.left + part * (column.right - column.left);
            }
        }
        dated().next_back().map_or(self.left, |(column, _)| column.right)
    }

    pub(super) fn day_from_x(&self, x: f64) -> f64 {
        let dated = || self.all.iter().filter_map(|column| Some((column, column.days?)));
        for (column, (from, to)) in dated() {
            if x < column.right {
                let part = ((x - column.left) / (column.right - column.left)).clamp(0.0, 1.0);
                return from + part * (to - from);
            }
        }
        dated().next_back().map_or(0.0, |(_, (_, to))| to)
    }

    /// Gives everything a place: at its day, but never closer to its neighbour than `slot`.
    pub(super) fn place(&self, found: &mut Vec<Found>, lanes: usize, slot: f64) -> Vec<Tile> {
        let mut tiles = Vec::with_capacity(found.len());
        let mut left: Vec<Option<Found>> = found.drain(..).map(Some).collect();
        for lane in 0..lanes {
            for (at, column) in self.all.iter().enumerate() {
                let mut here: Vec<Found> = Vec::new();
                for one in &mut left {
                    let fits = |found: &mut Found| {
                        found.lane == lane && is_in(found.day, column.days, at == 0)
                    };
                    here.extend(one.take_if(fits));
                }
                let days = |day: Option<f64>| (day.unwrap_or(0.0) * 10.0) as i64;
                sorted::by_key(&mut here, |one| (days(one.day), one.item.is_none(), one.item));
                let middles = self.spread(&here, column, slot);
                tiles.extend(here.into_iter().zip(middles).map(|(one, x)| self.tile(one, x)));
            }
        }
        tiles
    }

    fn spread(&self, here: &[Found], column: &Column, slot: f64) -> Vec<f64> {
        let (least, most) = (column.left + slot / 2.0, column.right - slot / 2.0);
        let mut middles: Vec<f64> = Vec::with_capacity(here.len());
        for one in here {
            let wish = one.day.map_or(least, |day| self.x_from_day(day));
            let after = middles.last().map_or(least, |last| last + slot);
            middles.push(wish.max(after));
        }
        let mut before = most.max(least);
        for middle in middles.iter_mut().rev() {
            *middle = middle.min(before);
            before = *middle - slot;
        }
        middles
    }

    fn tile(&self, one: Found, x: f64) -> Tile {
        let bar = one.period.map(|(from, to, open)| {
            (self.x_from_day(from).min(x), self.x_from_day(to).max(x), open)
        });
        let age = one.day.and_then(|day| self.age(day));
        Tile {
            item: one.item,
            lane: one.lane,
            title: one.title.into(),
            curtain: one.curtain,
            mood: one.mood,
            age,
            picture: one.picture,
            x,
            bar,
        }
    }
}

type Year = (Option<(f64, f64)>, String, bool);

/// Whether a day belongs in a column; what lies before all of them is in the first.
fn is_in(day: Option<f64>, days: Option<(f64, f64)>, first: bool) -> bool {
    match (day, days) {
        (None, None) => true,
        (Some(day), Some((from, to))) => (first || day >= from) && day < to,
        _ => false,
    }
}

/// The last day anything stands on, but not far ahead.
fn last_day(today: i32, found: &[Found]) -> f64 {
    let far = f64::from(today) + f64::from(AHEAD) * 365.25;
    found.iter().filter_map(|one| one.day).fold(f64::from(today) + 2.0, f64::max).min(far)
}

fn by_age(birth: Date, today: i32, found: &[Found], lanes: usize, lang: Lang) -> Vec<Year> {
    let last = last_day(today, found);
    let begins = |age: i32| day::months_later(birth, age * 12).map(|day| f64::from(day_of(day)));
    let small_ends = begins(SMALL_UNTIL + 1).unwrap_or(last);
    let small = |lane: usize| {
        let here = |one: &&Found| one.lane == lane && one.day.is_some_and(|day| day < small_ends);
        found.iter().filter(here).count()
    };
    let folds = last >= small_ends && (0..lanes).all(|lane| small(lane) <= MUCH);
    let (of_one, of_more) = lang.pick(("jaar", "jaar"), ("year", "years"));
    let mut years: Vec<Year> = Vec::new();
    let mut age = 0;
    while let Some(days) = begins(age).zip(begins(age + 1)).filter(|(from, _)| *from <= last) {
        if folds && age == 0 {
            let name = format!("0 – {SMALL_UNTIL} {of_more}");
            years.push((Some((days.0, small_ends)), name, true));
            age = SMALL_UNTIL + 1;
            continue;
        }
        let years_old = if age == 1 { of_one } else { of_more };
        years.push((Some(days), format!("{age} {years_old}"), false));
        age += 1;
    }
    years
}

fn by_year(today: i32, found: &[Found]) -> Vec<Year> {
    let far = f64::from(today) - 25.0 * 365.25;
    let first = found.iter().filter_map(|one| one.day).fold(f64::from(today), f64::min).max(far);
    let year_of = |day: f64| super::super::day::date_of(day).year();
    let (from, to) = (year_of(first), year_of(last_day(today, found)));
    let begins = |year: i16| Date::new(year, 1, 1).ok().map(|day| f64::from(day_of(day)));
    let years = (from..=to).filter_map(|year| {
        let days = begins(year).zip(begins(year + 1))?;
        Some((Some(days), year.to_string(), false))
    });
    years.collect()
}
