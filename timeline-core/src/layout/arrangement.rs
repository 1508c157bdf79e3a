//! A document made ready to be looked at: what is shown, in which lane and row, in order of time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::marks::{Days, Maker, OnCurve, expected, one_line};
use super::rows::{self, REFERENCE_PX, Reference, Unit};
use super::{Filter, Fold, Mark, Style, View, day::day_of, palette};
use crate::date::{Dates, Trouble};
use crate::lang::Lang;
use crate::model::{
    ItemBody, ItemId, LaneId, LaneKind, LinePoint, NoteId, Pin, SchoolYear, Statement, Timeline,
};
use crate::scene::{Cluster, Colour, Pictogram, Target};
use crate::sorted;
use crate::text::Fonts;

/// A document made ready to be looked at. Depends on the document, its dates, the filter and the
/// language; not on the view.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// Lanes that are shown, from top to bottom.
    pub bands: Vec<Band>,
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
    /// Where each target stands, in order of target.
    index: Vec<(ItemId, Place)>,
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
    /// Its rows from top to bottom; marks in a row do not overlap in time and are in order.
    pub rows: Vec<Vec<Mark>>,
    /// Notes pinned to the lane.
    pub notes: Vec<NoteId>,
    /// All marks in order of time, by row and place in it.
    in_time: Vec<(u32, u32)>,
}

impl Band {
    /// The marks of the lane in order of time.
    pub(super) fn in_time(&self) -> impl DoubleEndedIterator<Item = &Mark> {
        let at = |(row, mark): &(u32, u32)| self.rows.get(*row as usize)?.get(*mark as usize);
        self.in_time.iter().filter_map(at)
    }
}

fn in_time(rows: &[Vec<Mark>]) -> Vec<(u32, u32)> {
    let mut all: Vec<(u32, u32)> = Vec::new();
    for (row, marks) in (0..).zip(rows) {
        all.extend((0..).zip(marks).map(|(at, _)| (row, at)));
    }
    sorted::by_key(&mut all, |&(row, at)| {
        let mark = &rows[row as usize][at as usize];
        (mark.from, mark.to, mark.target)
    });
    all
}

/// An item in the tray, and what stands in the way of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Undated {
    pub item: ItemId,
    pub trouble: Trouble,
}

/// Where a mark stands: lane and row by number, and its place in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub struct Place {
    pub band: usize,
    pub row: usize,
    pub mark: usize,
}

/// Which way to walk from mark to mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before in this lane.
    Earlier,
    /// To the next in this lane.
    Later,
    /// To the nearest in time in a lane above.
    Up,
    /// To the nearest in time in a lane below.
    Down,
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
    /// Arranges the document. `today` is where the now line stands.
    #[must_use]
    pub fn of(
        timeline: &Timeline,
        dates: &Dates,
        filter: &Filter,
        fonts: &Fonts,
        lang: Lang,
        today: Date,
    ) -> Self {
        let expected = expected(timeline);
        let maker = Maker { timeline, dates, fonts, today: day_of(today), expected };
        let filter = filter.prepared();
        let mut notes_on: BTreeMap<ItemId, u32> = BTreeMap::new();
        let mut lane_notes: BTreeMap<LaneId, Vec<NoteId>> = BTreeMap::new();
        let mut notes = Vec::new();
        for note in &timeline.notes {
            match &note.pin {
                Pin::Item(item) => *notes_on.entry(*item).or_default() += 1,
                Pin::Lane(lane) => lane_notes.entry(*lane).or_default().push(note.id),
                Pin::When(when) => {
                    if let Some(Days { from, to, .. }) = maker.days(&dates.read(timeline, when)) {
                        let text = one_line(&note.text).into();
                        notes.push(DateNote { note: note.id, from, to, text });
                    }
                }
            }
        }
        sorted::by_key(&mut notes, |note| (note.from, note.to, note.note));

        let mut units: BTreeMap<LaneId, Lane> = sorted::map(
            timeline
                .lanes
                .iter()
                .filter(|lane| !lane.hidden && filter.shows_lane(lane.id))
                .map(|lane| (lane.id, Lane::default())),
        );
        let mut undated = Vec::new();
        let mut filtered_out = 0;
        let mut shown: Vec<&Statement> = Vec::new();
        for item in &timeline.items {
            shown.clear();
            shown.extend(item.statements.iter().filter(|told| filter.shows_version(told)));
            let untold = item.statements.is_empty() && filter.shows_untold();
            let lane = units.get_mut(&item.lane);
            let Some(lane) = lane.filter(|_| filter.shows(item) && (untold || !shown.is_empty()))
            else {
                filtered_out += 1;
                continue;
            };
            if let ItemBody::Measurement(measurement) = &item.body
                && !measurement.line.is_empty()
            {
                let most = f64::from(LinePoint::MOST);
                let marks = maker.line(item, &measurement.line);
                // why: each line is a curve of its own, whatever it is called
                lane.add(marks, Some(format!("line {}", item.id)), Some((-most, most)));
                continue;
            }
            let marks = maker.marks(item, &shown, notes_on.get(&item.id).copied().unwrap_or(0));
            if marks.is_empty() {
                let told = shown.first().and_then(|told| dates.statement(told.id).trouble);
                undated.push(Undated { item: item.id, trouble: told.unwrap_or(Trouble::Unknown) });
                continue;
            }
            let instrument = match &item.body {
                ItemBody::Measurement(measurement) if measurement.score.is_some() => {
                    Some(measurement.instrument.trim().to_lowercase())
                }
                _ => None,
            };
            let scale = match &item.body {
                ItemBody::Measurement(measurement) => {
                    measurement.scale.map(|scale| (scale.lowest, scale.highest))
                }
                _ => None,
            };
            lane.add(marks, instrument, scale);
        }

        let extent = extent(&units, maker.today);
        let life = life(timeline, extent, maker.today);
        let reference = Reference {
            days_per_px: (life.1 - life.0) / REFERENCE_PX,
            start: life.0,
            end: life.1,
            label: Style::screen().label,
        };
        let bands: Vec<Band> = timeline
            .lanes
            .iter()
            .enumerate()
            .filter_map(|(place, lane)| {
                let units = units.remove(&lane.id)?.units();
                let rows = rows::assign(units, reference);
                Some(Band {
                    lane: lane.id,
                    kind: lane.kind,
                    name: name_of(lane, lang).into(),
                    ink: palette::lane(lane.kind, place),
                    pictogram: palette::pictogram(lane.kind),
                    in_time: in_time(&rows),
                    rows,
                    notes: lane_notes.remove(&lane.id).unwrap_or_default(),
                })
            })
            .collect();
        let index = index(&bands);
        Self {
            bands,
            undated,
            filtered_out,
            notes,
            birth: timeline.child.birth,
            career: timeline.child.career.clone(),
            today,
            lang,
            fonts: *fonts,
            life,
            extent,
            index,
        }
    }

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
        self.index.len()
    }

    /// Whether nothing dated is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
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
        let first = self.index.partition_point(|(known, _)| *known < item);
        let of_item = || self.index[first..].iter().take_while(|(known, _)| *known == item);
        let exact = of_item()
            .find(|(_, place)| self.mark(*place).is_some_and(|mark| mark.target == target));
        exact.or_else(|| of_item().next()).map(|(_, place)| *place)
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

    /// The next mark from here, walking; none at the end. `from` none: the first there is.
    #[must_use]
    pub fn walk(&self, from: Option<Target>, step: Step) -> Option<Target> {
        let here = from.and_then(|target| self.place_of(target));
        let Some(here) = here else {
            let first = self.bands.iter().find_map(|band| band.in_time().next())?;
            return Some(first.target);
        };
        let mark = self.mark(here)?;
        let key = |mark: &Mark| (mark.from, mark.to, mark.target);
        match step {
            Step::Later => {
                let mut marks = self.bands[here.band].in_time();
                marks.find(|other| key(other) > key(mark)).map(|mark| mark.target)
            }
            Step::Earlier => {
                let mut marks = self.bands[here.band].in_time().rev();
                marks.find(|other| key(other) < key(mark)).map(|mark| mark.target)
            }
            Step::Up => self.bands[..here.band].iter().rev().find_map(|band| nearest(band, mark)),
            Step::Down => self.bands[here.band + 1..].iter().find_map(|band| nearest(band, mark)),
        }
    }
}

fn nearest(band: &Band, to: &Mark) -> Option<Target> {
    let middle = |mark: &Mark| i64::from(mark.from) + i64::from(mark.to);
    band.rows
        .iter()
        .flatten()
        .min_by_key(|mark| ((middle(mark) - middle(to)).abs(), mark.target))
        .map(|mark| mark.target)
}

/// The units of one lane while they are gathered.
#[derive(Default)]
struct Lane {
    units: Vec<Unit>,
    series: BTreeMap<String, Series>,
}

#[derive(Default)]
struct Series {
    marks: Vec<Mark>,
    scale: Option<(f64, f64)>,
}

impl Lane {
    fn add(&mut self, marks: Vec<Mark>, instrument: Option<String>, scale: Option<(f64, f64)>) {
        if let Some(instrument) = instrument {
            let series = self.series.entry(instrument).or_default();
            series.marks.extend(marks);
            series.scale = series.scale.or(scale);
            return;
        }
        // Twins side by side, as long as they do not lie over each other.
        let apart = marks.windows(2).all(|pair| pair[0].to <= pair[1].from);
        if apart {
            self.units.push(marks);
        } else {
            self.units.extend(marks.into_iter().map(|mark| vec![mark]));
        }
    }

    fn units(mut self) -> Vec<Unit> {
        for (_, mut series) in self.series {
            let scores = || series.marks.iter().filter_map(|mark| mark.score);
            let least = scores().fold(f64::MAX, f64::min);
            let most = scores().fold(f64::MIN, f64::max);
            let (low, high) = series.scale.unwrap_or((least, most));
            let (low, high) = (low.min(least), high.max(most));
            sorted::by_key(&mut series.marks, |mark| (mark.from + mark.to, mark.target));
            let last = series.marks.len() - 1;
            for (place, mark) in series.marks.iter_mut().enumerate() {
                let on_scale =
                    |score: f64| if high > low { (score - low) / (high - low) } else { 0.5 };
                mark.score = mark.score.map(on_scale);
                // The points of a curve stand apart, however vaguely each is dated.
                let days = (mark.from, mark.to);
                mark.curve = Some(OnCurve { days, first: place == 0, last: place == last });
                mark.from = i32::midpoint(mark.from, mark.to);
                mark.to = mark.from + 1;
                (mark.sure_from, mark.sure_to) = (mark.from, mark.to);
            }
            self.units.push(series.marks);
        }
        self.units
    }
}

fn name_of(lane: &crate::model::Lane, lang: Lang) -> String {
    match (&lane.name, lang) {
        (Some(name), _) if !name.trim().is_empty() => one_line(name),
        (_, Lang::Dutch) => lane.kind.dutch().to_owned(),
        (_, Lang::English) => lane.kind.english().to_owned(),
    }
}

fn extent(lanes: &BTreeMap<LaneId, Lane>, today: i32) -> (f64, f64) {
    let marks = lanes.values().flat_map(|lane| {
        lane.units.iter().flatten().chain(lane.series.values().flat_map(|series| &series.marks))
    });
    let (from, to) =
        marks.fold((today, today + 1), |(from, to), mark| (from.min(mark.from), to.max(mark.to)));
    (f64::from(from), f64::from(to))
}

/// One slip of the pen ("1914") must not make the whole life a thin stripe: before the year before
/// birth and after the next five years only what is close is taken along.
fn life(timeline: &Timeline, extent: (f64, f64), today: i32) -> (f64, f64) {
    let today = f64::from(today);
    let birth = timeline.child.birth.map(|birth| f64::from(day_of(birth)));
    let from = match birth.filter(|birth| *birth < today) {
        Some(birth) => extent.0.clamp(birth - 366.0, birth),
        None => extent.0.max(today - 25.0 * 365.25),
    };
    let ahead = (today - from).max(0.0) * 0.025 + 30.0;
    let to = extent.1.clamp(today + ahead, today + 5.0 * 365.25);
    // An empty timeline without a birth date: the last few years.
    let nothing = birth.is_none() && from > today - 60.0;
    (if nothing { today - 3.0 * 365.25 } else { from }, to)
}

fn index(bands: &[Band]) -> Vec<(ItemId, Place)> {
    let mut index = Vec::new();
    for (band, lane) in bands.iter().enumerate() {
        for (row, marks) in lane.rows.iter().enumerate() {
            for (mark, of) in marks.iter().enumerate() {
                index.push((of.item, Place { band, row, mark }));
            }
        }
    }
    sorted::by_key(&mut index, |entry| *entry);
    index
}
