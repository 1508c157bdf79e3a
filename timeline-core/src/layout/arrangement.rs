//! A document made ready to be looked at: what is shown, in which lane and row, in order of time.

mod gathered;
mod make;
mod touched;
mod walk;

pub use walk::Toward;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Filter, Fold, Mark, Style, View, day::day_of};
use crate::date::Trouble;
use crate::lang::Lang;
use crate::model::{ItemId, LaneId, LaneKind, NoteId, SchoolYear};
use crate::scene::{Cluster, Colour, Pictogram, Target};
use crate::sorted;
use crate::text::Fonts;

/// A document made ready to be looked at. Depends on the document, its dates, the filter and the
/// language; not on the view.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// Lanes that are shown, from top to bottom. Shared with the arrangement before an edit where that
    /// left them as they were.
    pub bands: Vec<Arc<Band>>,
    /// Items without a date, in order of entry.
    pub undated: Vec<Undated>,
    /// How many items are not shown because of the filter.
    pub filtered_out: usize,
    /// Notes on a date or period, in order of time.
    pub(super) notes: Vec<DateNote>,
    pub(super) birth: Option<Date>,
    pub(super) career: Vec<SchoolYear>,
    pub(super) today: Date,
    pub(super) lang: Lang,
    pub(super) fonts: Fonts,
    /// First and last day of the whole life.
    life: (f64, f64),
    /// First and last day of anything.
    extent: (f64, f64),
    filter: Filter,
}

/// One lane that is shown.
#[derive(Clone, Debug)]
pub struct Band {
    /// The lane.
    pub lane: LaneId,
    /// What it is about.
    pub kind: LaneKind,
    /// Its name, on one line.
    pub name: Arc<str>,
    /// Its colour.
    pub ink: Colour,
    /// Its pictogram.
    pub pictogram: Pictogram,
    /// Its rows from top to bottom; marks in a row do not overlap in time and are in order. What parties
    /// expect of a goal stands in rows with nothing else; it is no item, so nothing counts it or walks
    /// to it.
    pub rows: Vec<Vec<Mark>>,
    /// Notes pinned to the lane.
    pub notes: Vec<NoteId>,
    /// All marks in order of time, by row and place in it.
    in_time: Vec<(u32, u32)>,
    /// The same in order of item.
    index: Vec<(ItemId, u32, u32)>,
    /// First day of anything in it, and the day after the last.
    extent: Option<(i32, i32)>,
}

impl Band {
    /// The marks of the lane in order of time.
    pub(super) fn in_time(&self) -> impl DoubleEndedIterator<Item = &Mark> {
        let at = |(row, mark): &(u32, u32)| self.rows.get(*row as usize)?.get(*mark as usize);
        self.in_time.iter().filter_map(at)
    }

    /// Where the marks of this item stand, in the lane that is `band`.
    fn of(&self, item: ItemId, band: usize) -> impl Iterator<Item = Place> {
        let first = self.index.partition_point(|(known, ..)| *known < item);
        let marks = self.index[first..].iter().take_while(move |(known, ..)| *known == item);
        marks.map(move |(_, row, mark)| Place { band, row: *row as usize, mark: *mark as usize })
    }
}

/// An item in the tray, and what stands in the way of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undated {
    /// Which item.
    pub item: ItemId,
    /// Why it has no date.
    pub trouble: Trouble,
}

/// Where a mark stands: lane and row by number, and its place in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Lane, from 0 at the top.
    pub band: usize,
    /// Row in the lane, from 0 at the top.
    pub row: usize,
    /// Place in the row, from 0 at the earliest.
    pub mark: usize,
}

/// A note on a date or period.
#[derive(Clone, Debug)]
pub(super) struct DateNote {
    pub(super) note: NoteId,
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) text: Arc<str>,
}

impl Arrangement {
    /// First and last day of the whole life: from birth, or the first thing known, to today and
    /// what is planned in the years to come.
    #[must_use]
    pub fn life(&self) -> (f64, f64) {
        self.life
    }

    /// The whole life on a drawing of this size.
    #[must_use]
    pub fn whole_life(&self, width_px: f64, height_px: f64, style: &Style) -> View {
        View::of_days(self.life.0, self.life.1, width_px, height_px, style)
    }

    /// The same with these empty stretches folded away, which brings the rest closer.
    #[must_use]
    pub fn whole_life_folded(
        &self,
        width_px: f64,
        height_px: f64,
        style: &Style,
        folds: Vec<Fold>,
    ) -> View {
        let whole = self.whole_life(width_px, height_px, style);
        if folds.is_empty() {
            return whole;
        }
        let margin = (self.life.1 - self.life.0).max(1.0) * 0.02;
        whole.folded(folds).showing(self.life.0 - margin, self.life.1 + margin)
    }

    /// First and last day anything stands on; a pan need not go further.
    #[must_use]
    pub fn extent(&self) -> (f64, f64) {
        (self.extent.0.min(self.life.0), self.extent.1.max(self.life.1))
    }

    /// Whether notes on dates need a row of their own in the rulers ([`Style::note_row`]).
    #[must_use]
    pub fn has_date_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// The stretches of at least this many days on which nothing stands, within the whole life; for
    /// [`View::folds`]. Today and the days around it are never folded away.
    #[must_use]
    pub fn empty_stretches(&self, least_days: f64) -> Vec<Fold> {
        // So much stays open beside what stands there, for its label.
        const MARGIN: f64 = 60.0;
        let today = day_of(self.today);
        let mut taken: Vec<(i32, i32)> = vec![(today, today + 1)];
        let marks = self.bands.iter().flat_map(|band| band.rows.iter().flatten());
        taken.extend(marks.map(|mark| (mark.from, mark.to)));
        taken.extend(self.notes.iter().map(|note| (note.from, note.to)));
        sorted::by_key(&mut taken, |days| *days);
        let mut end = self.life.0;
        let mut folds = Vec::new();
        for (from, to) in taken {
            if f64::from(from) - end >= least_days {
                folds.extend(Fold::new(end + MARGIN, f64::from(from) - MARGIN));
            }
            end = end.max(to.into());
        }
        folds
    }

    /// How many marks there are, in all lanes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bands.iter().map(|band| band.index.len()).sum()
    }

    /// Whether nothing dated is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The mark that stands there.
    #[must_use]
    pub fn mark(&self, place: Place) -> Option<&Mark> {
        self.bands.get(place.band)?.rows.get(place.row)?.get(place.mark)
    }

    /// Where this stands; for an item with several versions, the first of them.
    #[must_use]
    pub fn place_of(&self, target: Target) -> Option<Place> {
        let item = target.item()?;
        let places =
            || self.bands.iter().enumerate().flat_map(move |(band, lane)| lane.of(item, band));
        let exact =
            places().find(|place| self.mark(*place).is_some_and(|mark| mark.target == target));
        exact.or_else(|| places().next())
    }

    /// The marks of a group, in order of time.
    #[must_use]
    pub fn members(&self, cluster: Cluster) -> Vec<Target> {
        // The points of one drawn line are one thing.
        let mut curves = BTreeSet::new();
        let marks = self.marks_of(cluster).into_iter();
        marks
            .filter(|mark| mark.curve.is_none() || curves.insert(mark.target))
            .map(|mark| mark.target)
            .collect()
    }

    /// First possible day of a group, and the day after its last.
    #[must_use]
    pub fn span(&self, cluster: Cluster) -> Option<(i32, i32)> {
        self.marks_of(cluster)
            .into_iter()
            .map(|mark| (mark.from, mark.to))
            .reduce(|(a, b), (from, to)| (a.min(from), b.max(to)))
    }

    fn marks_of(&self, cluster: Cluster) -> Vec<&Mark> {
        let Some(band) = self.bands.iter().find(|band| band.lane == cluster.lane) else {
            return Vec::new();
        };
        let (first, count) = (cluster.first as usize, cluster.count as usize);
        match cluster.row {
            Some(row) => {
                let row = band.rows.get(row as usize);
                row.into_iter().flatten().skip(first).take(count).collect()
            }
            None => band.in_time().skip(first).take(count).collect(),
        }
    }
}
