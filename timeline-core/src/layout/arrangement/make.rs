//! Arranging a document: all of it, or after an edit only the lanes that are other than before.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::gathered::Gathered;
use super::touched::Touched;
use super::{Arrangement, Band, DateNote, Undated};
use crate::date::{Dates, Trouble};
use crate::lang::Lang;
use crate::layout::filter::Prepared;
use crate::layout::marks::{Days, Maker, expected, one_line};
use crate::layout::rows::{REFERENCE_PX, Reference};
use crate::layout::{Filter, Form, Mark, Style, day::day_of, palette};
use crate::model::{Item, ItemBody, ItemId, LaneId, LinePoint, NoteId, Pin, Statement, Timeline};
use crate::sorted;
use crate::text::Fonts;

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
        let making = Making::of(timeline, dates, filter, fonts, lang, today);
        let every: Vec<LaneId> = timeline.lanes.iter().map(|lane| lane.id).collect();
        let gathered = making.gathered(&every, &mut [].iter());
        let life = making.life(&gathered, &[]);
        making.arranged(gathered, life, &[])
    }

    /// The same as [`Arrangement::of`], in less time where little is other than before: this one was made
    /// of the timeline and the dates in `before`, and only the lanes are arranged in which
    /// something changed.
    #[must_use]
    pub fn again(
        &self,
        before: (&Timeline, &Dates),
        timeline: &Timeline,
        dates: &Dates,
        filter: &Filter,
    ) -> Self {
        let (fonts, lang, today) = (&self.fonts, self.lang, self.today);
        let all = || Self::of(timeline, dates, filter, fonts, lang, today);
        if self.filter != *filter {
            return all();
        }
        let Some(touched) = Touched::between(before, (timeline, dates)) else { return all() };
        let making = Making::of(timeline, dates, filter, fonts, lang, today);
        let kept: Vec<&Arc<Band>> =
            self.bands.iter().filter(|band| !touched.lanes.contains(&band.lane)).collect();
        let went = |undated: &&Undated| touched.went.iter().any(|item| item.id == undated.item);
        let mut undated = self.undated.iter().filter(|undated| !went(undated));
        let mut gathered = making.gathered(&touched.lanes, &mut undated);
        let life = making.life(&gathered, &kept);
        // why: how wide the whole life is decides how much room a label takes, in every lane
        if life.life != self.life {
            return all();
        }
        let left_out = |items: &[&Item]| items.iter().filter(|item| !making.shows(item)).count();
        gathered.filtered_out =
            (self.filtered_out + left_out(&touched.came)).saturating_sub(left_out(&touched.went));
        making.arranged(gathered, life, &kept)
    }
}

/// What a document is arranged with.
struct Making<'a> {
    timeline: &'a Timeline,
    filter: &'a Filter,
    prepared: Prepared<'a>,
    maker: Maker<'a>,
    /// Lanes that are shown.
    lanes: Vec<LaneId>,
    pinned: Pinned,
    today: Date,
}

/// What stands in some lanes, and beside them.
struct InLanes {
    lanes: Vec<(LaneId, Gathered)>,
    undated: Vec<Undated>,
    filtered_out: usize,
}

/// How long the life is, and how long all that stands there.
#[derive(Clone, Copy)]
struct Life {
    life: (f64, f64),
    extent: (f64, f64),
}

/// Notes, by what they are pinned to.
#[derive(Default)]
struct Pinned {
    items: BTreeMap<ItemId, u32>,
    lanes: BTreeMap<LaneId, Vec<NoteId>>,
    dates: Vec<DateNote>,
}

impl<'a> Making<'a> {
    fn of(
        timeline: &'a Timeline,
        dates: &'a Dates,
        filter: &'a Filter,
        fonts: &'a Fonts,
        lang: Lang,
        today: Date,
    ) -> Self {
        let expected = expected(timeline);
        let maker = Maker { timeline, dates, fonts, lang, today: day_of(today), expected };
        let pinned = Pinned::of(&maker);
        let prepared = filter.prepared();
        let shown =
            timeline.lanes.iter().filter(|lane| !lane.hidden && prepared.shows_lane(lane.id));
        let lanes = shown.map(|lane| lane.id).collect();
        Self { timeline, filter, prepared, maker, lanes, pinned, today }
    }

    /// Gathers what stands in the lanes that are `wanted`. What had no date before, in any lane, is
    /// known, in order of entry; in the other lanes it stays so.
    fn gathered(&self, wanted: &[LaneId], known: &mut dyn Iterator<Item = &Undated>) -> InLanes {
        let shown = wanted.iter().filter(|lane| self.lanes.contains(lane));
        let lanes = shown.map(|lane| (*lane, Gathered::default())).collect();
        let mut all = InLanes { lanes, undated: Vec::new(), filtered_out: 0 };
        let mut told: Vec<&Statement> = Vec::new();
        let mut next = known.next();
        for item in &self.timeline.items {
            let was_undated = next.filter(|undated| undated.item == item.id);
            if was_undated.is_some() {
                next = known.next();
            }
            if !wanted.contains(&item.lane) {
                all.undated.extend(was_undated.cloned());
                continue;
            }
            told.clear();
            told.extend(self.told(item));
            let lane = all.lanes.iter_mut().find(|(lane, _)| *lane == item.lane);
            match lane.filter(|_| self.shows(item)) {
                Some((_, lane)) => all.undated.extend(self.add(lane, item, &told)),
                None => all.filtered_out += 1,
            }
        }
        all
    }

    /// The versions of an item that are shown.
    fn told(&self, item: &'a Item) -> impl Iterator<Item = &'a Statement> {
        item.statements.iter().filter(|told| self.prepared.shows_version(told))
    }

    fn shows(&self, item: &Item) -> bool {
        let told = || item.statements.iter().any(|told| self.prepared.shows_version(told));
        let untold = || item.statements.is_empty() && self.prepared.shows_untold();
        self.lanes.contains(&item.lane) && self.prepared.shows(item) && (untold() || told())
    }

    /// Adds an item to its lane; gives it back where it has no date.
    fn add(&self, lane: &mut Gathered, item: &Item, told: &[&Statement]) -> Option<Undated> {
        if let ItemBody::Measurement(measurement) = &item.body
            && !measurement.line.is_empty()
        {
            let most = f64::from(LinePoint::MOST);
            let marks = self.maker.line(item, &measurement.line);
            // why: each line is a curve of its own, whatever it is called
            lane.add(marks, Some(format!("line {}", item.id)), Some((-most, most)));
            return None;
        }
        let notes = self.pinned.items.get(&item.id).copied().unwrap_or(0);
        let marks = self.maker.marks(item, told, notes);
        if marks.is_empty() {
            let first = told.first();
            let trouble = first.and_then(|told| self.maker.dates.statement(told.id).trouble);
            return Some(Undated { item: item.id, trouble: trouble.unwrap_or(Trouble::Unknown) });
        }
        let measurement = match &item.body {
            ItemBody::Measurement(measurement) => Some(measurement),
            _ => None,
        };
        let instrument = measurement
            .filter(|measurement| measurement.score.is_some())
            .map(|measurement| measurement.instrument.trim().to_lowercase());
        let scale = measurement
            .and_then(|measurement| measurement.scale)
            .map(|scale| (scale.lowest, scale.highest));
        lane.add(marks, instrument, scale);
        if let ItemBody::Plan(plan) = &item.body {
            let shows = |person| self.prepared.shows_teller(person);
            lane.below(self.maker.expectations(item, plan, &shows));
        }
        None
    }

    /// How long everything is: in these lanes, and in those that are kept as they are.
    fn life(&self, gathered: &InLanes, kept: &[&Arc<Band>]) -> Life {
        let today = self.maker.today;
        let extents = gathered.lanes.iter().map(|(_, lane)| lane.extent());
        let extents = extents.chain(kept.iter().map(|band| band.extent)).flatten();
        let (from, to) = extents
            .fold((today, today + 1), |(from, to), (first, last)| (from.min(first), to.max(last)));
        let extent = (f64::from(from), f64::from(to));
        Life { life: life(self.timeline, extent, today), extent }
    }

    fn arranged(self, mut gathered: InLanes, life: Life, kept: &[&Arc<Band>]) -> Arrangement {
        let Life { life, extent } = life;
        let reference = Reference {
            days_per_px: (life.1 - life.0) / REFERENCE_PX,
            start: life.0,
            end: life.1,
            label: Style::screen().label,
        };
        let mut pinned = self.pinned;
        let lanes = self.timeline.lanes.iter().enumerate();
        let bands = lanes.filter_map(|(place, lane)| {
            if let Some(band) = kept.iter().find(|band| band.lane == lane.id) {
                return Some(Arc::clone(band));
            }
            let at = gathered.lanes.iter().position(|(id, _)| *id == lane.id)?;
            let (_, gathered) = gathered.lanes.swap_remove(at);
            let extent = gathered.extent();
            let rows = gathered.rows(reference);
            Some(Arc::new(Band {
                lane: lane.id,
                kind: lane.kind,
                name: one_line(lane.called(self.maker.lang)).into(),
                ink: palette::lane(lane.kind, place),
                pictogram: palette::pictogram(lane.kind),
                in_time: in_time(&rows),
                index: index(&rows),
                rows,
                notes: pinned.lanes.remove(&lane.id).unwrap_or_default(),
                extent,
            }))
        });
        Arrangement {
            bands: bands.collect(),
            undated: gathered.undated,
            filtered_out: gathered.filtered_out,
            notes: pinned.dates,
            birth: self.timeline.child.birth,
            career: self.timeline.child.career.clone(),
            today: self.today,
            lang: self.maker.lang,
            fonts: *self.maker.fonts,
            filter: self.filter.clone(),
            life,
            extent,
        }
    }
}

impl Pinned {
    fn of(maker: &Maker<'_>) -> Self {
        let Maker { timeline, dates, .. } = maker;
        let mut pinned = Self::default();
        for note in &timeline.notes {
            match &note.pin {
                Pin::Item(item) => *pinned.items.entry(*item).or_default() += 1,
                Pin::Lane(lane) => pinned.lanes.entry(*lane).or_default().push(note.id),
                Pin::When(when) => {
                    if let Some(Days { from, to, .. }) = maker.days(&dates.read(timeline, when)) {
                        let text = one_line(&note.text).into();
                        pinned.dates.push(DateNote { note: note.id, from, to, text });
                    }
                }
            }
        }
        sorted::by_key(&mut pinned.dates, |note| (note.from, note.to, note.note));
        pinned
    }
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
    // why: a life of centuries, for a slip in the year of birth, leaves more room ahead than five years
    let to = extent.1.min(today + 5.0 * 365.25).max(today + ahead);
    // An empty timeline without a birth date: the last few years.
    let nothing = birth.is_none() && from > today - 60.0;
    (if nothing { today - 3.0 * 365.25 } else { from }, to)
}

fn in_time(rows: &[Vec<Mark>]) -> Vec<(u32, u32)> {
    let mut all: Vec<(u32, u32)> = Vec::new();
    for (row, marks) in (0..).zip(rows) {
        let items = (0..).zip(marks).filter(|(_, mark)| mark.form != Form::Expected);
        all.extend(items.map(|(at, _)| (row, at)));
    }
    sorted::by_key(&mut all, |&(row, at)| {
        let mark = &rows[row as usize][at as usize];
        (mark.from, mark.to, mark.target)
    });
    all
}

/// Where each item stands, by row and place in it; in order of item.
fn index(rows: &[Vec<Mark>]) -> Vec<(ItemId, u32, u32)> {
    let mut index = Vec::new();
    for (row, marks) in (0..).zip(rows) {
        let items = (0..).zip(marks).filter(|(_, mark)| mark.form != Form::Expected);
        index.extend(items.map(|(at, mark)| (mark.item, row, at)));
    }
    sorted::by_key(&mut index, |entry| *entry);
    index
}
