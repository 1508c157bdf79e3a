//! The timeline as a child sees it: ages and no dates, a picture for each thing, strong points
//! first. A layout of its own beside that of [`super::layout`]: here every thing keeps the room of
//! its picture and words, and a year is as wide as what stands in it needs.
//!
//! In two steps, as there: [`ChildPlan::of`] depends on the document and the size of the window,
//! [`ChildPlan::scene`] on what is in view. What is behind the curtain is not decided here: give it
//! the timeline of [`crate::curtain`].

mod columns;
mod lanes;
mod line;
mod paint;
mod picture_of;
mod style;
mod tiles;

use std::sync::Arc;

use jiff::civil::Date;

use super::arrangement::Toward;
use super::day::day_of;
use crate::date::Dates;
use crate::lang::Lang;
use crate::model::{ItemId, LaneId, LaneKind, Timeline};
use crate::scene::{Colour, Pictogram, Picture, Rect};
use crate::text::{Fonts, Weight};

pub use line::ChildLine;
pub use paint::ChildView;
pub use picture_of::{by_words as picture_of_words, picture_of};
pub use style::ChildStyle;

use columns::Columns;

/// A timeline made ready for a child. Positions are pixels from the upper left corner of all there
/// is, before anything is scrolled; lane names and ages come on top of that when it is drawn.
#[derive(Clone, Debug)]
pub struct ChildPlan {
    /// Lanes from top to bottom, strong points first.
    pub lanes: Vec<ChildLane>,
    /// Everything that stands there, lane by lane, from early to late.
    pub tiles: Vec<Tile>,
    /// The line of highs and lows.
    pub line: ChildLine,
    style: ChildStyle,
    columns: Columns,
    fonts: Fonts,
    lang: Lang,
    /// Height of one lane.
    row_px: f64,
}

/// One lane.
#[derive(Clone, Debug)]
pub struct ChildLane {
    /// The lane.
    pub id: LaneId,
    /// What it is about.
    pub kind: LaneKind,
    /// A short word for it.
    pub name: Arc<str>,
    pictogram: Pictogram,
    ink: Colour,
}

/// One thing a child can touch.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What it stands for; none for the tile that asks for one more strong point.
    pub item: Option<ItemId>,
    /// Its lane, by number.
    pub lane: usize,
    /// Its title, on one line; [`crate::curtain::label`] behind the curtain.
    pub title: Arc<str>,
    /// Behind a closed curtain.
    pub curtain: bool,
    /// How it feels to the child, 0 (very sad) … 4 (very glad), if it told.
    pub mood: Option<u8>,
    /// How old the child was, in years, if that is known.
    pub age: Option<i32>,
    picture: Picture,
    /// The middle of the tile.
    x: f64,
    /// Its days, for a period: where it begins and ends, and whether it goes on.
    bar: Option<(f64, f64, bool)>,
}

impl ChildPlan {
    /// Makes a timeline ready for a window of this size. What was put aside with "niet nu" and
    /// what is measured has no place here.
    #[must_use]
    pub fn of(
        timeline: &Timeline,
        dates: &Dates,
        fonts: &Fonts,
        lang: Lang,
        today: Date,
        style: ChildStyle,
    ) -> Self {
        let lanes = lanes::of(timeline, lang);
        let mut found = tiles::of(timeline, dates, &lanes, day_of(today));
        let columns =
            Columns::of(&timeline.child, day_of(today), &mut found, lanes.len(), &style, lang);
        let tiles = columns.place(&mut found, lanes.len(), style.slot);
        let room = style.height_px - style.ruler;
        // Two lines for all where one does not hold the words of each.
        let wide =
            |tile: &&Tile| fonts.width(&tile.title, Weight::Bold, style.label) > style.words();
        let lines = if tiles.iter().any(|tile| wide(&tile)) { 2 } else { 1 };
        let row_px = room / (lanes.len() + 1) as f64;
        let row_px = row_px.clamp(style.least_row(lines), style.most_row());
        let line = ChildLine::of(timeline, columns.first_day(), day_of(today));
        Self { lanes, tiles, line, style, columns, fonts: *fonts, lang, row_px }
    }

    /// Width and height of all there is, lane names and ages included.
    #[must_use]
    pub fn size_px(&self) -> (f64, f64) {
        let height = self.style.ruler + self.row_px * (self.lanes.len() + 1) as f64;
        (self.style.names + self.columns.width(), height)
    }

    /// Width and height of the window it was made for.
    #[must_use]
    pub fn window_px(&self) -> (f64, f64) {
        (self.style.width_px, self.style.height_px)
    }

    /// Where what has been ends and what is yet to come begins, in pixels from the left of all there
    /// is: right of the empty tile, or of all that has a place in time.
    #[must_use]
    pub fn now_px(&self) -> f64 {
        let undated = self.columns.all.iter().find(|column| column.days.is_none());
        let until = undated.map_or(f64::INFINITY, |column| column.left);
        let right = |tile: &Tile| self.area(tile).right;
        let empty = self.tiles.iter().find(|tile| tile.item.is_none()).map(right);
        let dated = self.tiles.iter().filter(|tile| tile.x < until).map(right);
        empty.unwrap_or_else(|| dated.fold(self.style.names, f64::max))
    }

    /// Width of the column of lane names, which stays in view.
    #[must_use]
    pub fn names_px(&self) -> f64 {
        self.style.names
    }

    /// Height of the row of ages, which stays in view.
    #[must_use]
    pub fn ruler_px(&self) -> f64 {
        self.style.ruler
    }

    /// Where a tile answers to a finger: its picture with the words below it.
    #[must_use]
    pub fn area(&self, tile: &Tile) -> Rect {
        let half = self.style.slot.min(self.style.tile + 56.0) / 2.0 - 2.0;
        let top = self.top(tile.lane) + 2.0;
        Rect::new(tile.x - half, top, half * 2.0, self.row_px - 4.0)
    }

    /// The next tile from here, walking; none at the end. From nowhere: the first there is.
    #[must_use]
    pub fn walk(&self, from: Option<ItemId>, toward: Toward) -> Option<ItemId> {
        let items = || self.tiles.iter().filter(|tile| tile.item.is_some());
        let Some(here) = from.and_then(|id| self.find(id)) else {
            return items().next().and_then(|tile| tile.item);
        };
        let in_lane = |lane: usize| items().filter(move |tile| tile.lane == lane);
        let nearest = |lane: usize| {
            in_lane(lane).min_by(|a, b| (a.x - here.x).abs().total_cmp(&(b.x - here.x).abs()))
        };
        let next = match toward {
            Toward::Later => in_lane(here.lane).find(|tile| tile.x > here.x),
            Toward::Earlier => in_lane(here.lane).rfind(|tile| tile.x < here.x),
            Toward::Up => (0..here.lane).rev().find_map(nearest),
            Toward::Down => (here.lane + 1..self.lanes.len()).find_map(nearest),
        };
        next.and_then(|tile| tile.item)
    }

    /// The tile of this item.
    #[must_use]
    pub fn find(&self, item: ItemId) -> Option<&Tile> {
        self.tiles.iter().find(|tile| tile.item == Some(item))
    }

    /// Where this day stands.
    #[must_use]
    pub fn x_from_day(&self, day: f64) -> f64 {
        self.columns.x_from_day(day)
    }

    /// The day that stands here.
    #[must_use]
    pub fn day_from_x(&self, x_px: f64) -> f64 {
        self.columns.day_from_x(x_px)
    }

    fn top(&self, lane: usize) -> f64 {
        self.style.ruler + self.row_px * lane as f64
    }
}
