//! What stands in one lane, before it is put in rows: marks side by side, and the curves of measurements.

use std::collections::BTreeMap;

use crate::layout::Mark;
use crate::layout::marks::OnCurve;
use crate::layout::rows::{self, Reference, Unit};
use crate::sorted;

/// The units of one lane while they are gathered.
#[derive(Default)]
pub(super) struct Gathered {
    units: Vec<Unit>,
    series: BTreeMap<String, Series>,
    /// What parties expect of the goals of each plan.
    below: Vec<Vec<Mark>>,
}

#[derive(Default)]
struct Series {
    marks: Vec<Mark>,
    scale: Option<(f64, f64)>,
}

impl Gathered {
    pub(super) fn add(
        &mut self,
        marks: Vec<Mark>,
        instrument: Option<String>,
        scale: Option<(f64, f64)>,
    ) {
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

    /// Adds what parties expect of the goals of one plan.
    pub(super) fn below(&mut self, marks: Vec<Mark>) {
        if !marks.is_empty() {
            self.below.push(marks);
        }
    }

    /// All of it in rows.
    pub(super) fn rows(mut self, reference: Reference) -> Vec<Vec<Mark>> {
        let below = std::mem::take(&mut self.below);
        rows::below(rows::assign(self.units(), reference), below, reference)
    }

    /// First day of anything in it and the day after the last; none when it is empty.
    pub(super) fn extent(&self) -> Option<(i32, i32)> {
        let series = self.series.values().flat_map(|series| &series.marks);
        let marks = self.units.iter().chain(&self.below).flatten().chain(series);
        marks.map(|mark| (mark.from, mark.to)).reduce(|(a, b), (from, to)| (a.min(from), b.max(to)))
    }

    /// What lies side by side in its rows.
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
