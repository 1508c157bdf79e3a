//! One strip over pages that are glued side by side: every lane stands at one height on all of
//! them, and what goes over an edge stays in its row.

use std::collections::BTreeMap;

use super::axis::Axis;
use super::glue::{self, FLAP, Glue};
use super::lane::{Strip, lane_height};
use super::pack::{Row, pack};
use super::size::Size;
use super::{Chart, Filled, Lanes, key, legend_of};

/// How many pages a strip may have; the first number that is enough.
const COUNTS: [usize; 15] = [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 50, 60];
/// A strip of more pages than each of these is better set tighter.
const FOLDS_WELL: [usize; 2] = [6, 12];

impl Chart<'_> {
    /// How many stretches of days there are, and the pages, on which `less` pixels are kept free;
    /// more pages than stretches where even the longest strip is not enough, which then is no strip
    /// any more.
    pub(super) fn leporello<'a>(
        &'a self,
        lanes: &'a Lanes<'_>,
        days: (f64, f64),
        less: f64,
    ) -> (usize, Vec<Filled<'a>>) {
        let sizes = self.sizes();
        let [short, well] = FOLDS_WELL.map(|most| COUNTS.partition_point(|count| *count <= most));
        // Roomy enough first, as long as it folds well; then tight; then long.
        let (roomy, tight) = sizes.split_at(sizes.len().saturating_sub(2));
        let tries = [0..short, short..well]
            .into_iter()
            .flat_map(|counts| {
                let sizes = roomy.last().into_iter().chain(tight);
                sizes.flat_map(move |size| COUNTS[counts.clone()].iter().map(move |n| (*n, size)))
            })
            .chain(
                tight
                    .last()
                    .into_iter()
                    .flat_map(|size| COUNTS[well..].iter().map(move |n| (*n, size))),
            );
        for (count, size) in tries {
            if self.strip(lanes, days, count, *size, less).is_none() {
                continue;
            }
            // As roomy as this number of pages allows.
            let filled = sizes.iter().find_map(|size| self.strip(lanes, days, count, *size, less));
            return (count, filled.unwrap_or_default());
        }
        let axes = self.axes(days, COUNTS[COUNTS.len() - 1]);
        let size = tight.last().copied().unwrap_or(Size::ALL[Size::ALL.len() - 1]);
        (axes.len(), self.fill(lanes, &axes, size, less))
    }

    fn axes(&self, days: (f64, f64), count: usize) -> Vec<Axis> {
        let (left, right) = (self.area.left + self.names_width(), self.area.right - FLAP);
        Axis::side_by_side(days, count, self.options.days.is_some(), left, right)
    }

    /// The strip on so many pages at this size; none when a page is not high enough.
    fn strip<'a>(
        &'a self,
        lanes: &'a Lanes<'_>,
        days: (f64, f64),
        count: usize,
        size: Size,
        less: f64,
    ) -> Option<Vec<Filled<'a>>> {
        let axes = self.axes(days, count);
        let mut pages: Vec<Vec<Vec<Row<'a>>>> = axes.iter().map(|_| Vec::new()).collect();
        let mut used = 0.0;
        let mut heights = Vec::new();
        for (band, figures) in lanes {
            let mut kept = BTreeMap::new();
            let mut most = 0;
            for (axis, page) in axes.iter().zip(&mut pages) {
                let rows = pack(figures, axis, &size, self.fonts, &mut kept);
                most = rows.len().max(most);
                page.push(rows);
            }
            used += lane_height(most, &self.lane_name(band), &size);
            heights.push(most);
            if used > self.area.height() {
                return None;
            }
        }
        let mut numbers = BTreeMap::new();
        let mut spare = f64::MAX;
        let mut filled = Vec::new();
        for (place, (axis, rows)) in axes.iter().zip(pages).enumerate() {
            let signs = legend_of(rows.iter().flatten().flatten());
            let mut entries = Vec::new();
            let mut strips = Vec::new();
            for (((band, _), mut rows), most) in lanes.iter().zip(rows).zip(&heights) {
                for entry in rows.iter().flat_map(|row| self.entries(row, &mut numbers)) {
                    if entries.iter().all(|known: &key::Entry| known.number != entry.number) {
                        entries.push(entry);
                    }
                }
                rows.resize_with(*most, Row::new);
                let name = self.lane_name(band);
                strips.push(Strip { band, name, rows, goes_on: false });
            }
            spare = spare
                .min(self.lanes_room(&signs) - less - glue::ROW - used - key::height(&entries));
            if spare < 0.0 {
                return None;
            }
            let glue = Some(Glue { place, count: axes.len() });
            filled.push(Filled { axis: *axis, size, strips, key: entries, spare: 0.0, glue });
        }
        // Lanes meet only when all pages have the same room to spare.
        filled.iter_mut().for_each(|page| page.spare = spare);
        Some(filled)
    }
}
