//! Which row each mark stands in: a matter of time only, so that zooming moves nothing to another
//! row.
//!
//! Room for the label is kept at one scale, the one at which the whole life is
//! [`REFERENCE_PX`] wide. Where that would make a lane very high, less room is kept: first for the
//! marks alone, then for their days alone.

use super::Mark;
use crate::sorted;

/// The width a whole life has at the scale by which room for labels is kept.
pub(super) const REFERENCE_PX: f64 = 900.0;
/// A lane with more rows than this keeps no room for labels.
const MOST_WITH_LABELS: usize = 14;
/// A lane with more rows than this keeps no room around marks either.
const MOST_WITH_MARKS: usize = 40;
/// Room for a longer label is not kept; it is cut at the reference scale.
const LONGEST_LABEL_PX: f64 = 250.0;
/// From mark to label, and from label to the next mark.
const GAP_PX: f64 = 12.0;
/// Half a triangle.
const HALF_MARK_PX: f64 = 8.0;

/// What lies side by side in one row: a mark, twins, or a series of measurements.
pub(super) type Unit = Vec<Mark>;

/// The scale and the ends of the whole life, which decide where there is room.
#[derive(Clone, Copy)]
pub(super) struct Reference {
    /// Days per pixel at the reference scale.
    pub(super) days_per_px: f64,
    /// First day of the whole life: before it there is no room for a label.
    pub(super) start: f64,
    /// Last day of the whole life: beyond it there is no room for a label.
    pub(super) end: f64,
    /// Font size of labels.
    pub(super) label: f64,
}

#[derive(Clone, Copy)]
enum Keep {
    Labels,
    Marks,
    Days,
}

/// Puts the units in rows. Marks in a row do not overlap, and are in order of time.
pub(super) fn assign(units: Vec<Unit>, reference: Reference) -> Vec<Vec<Mark>> {
    let units = apart(units, reference);
    let places = places(&units, reference, Keep::Labels, MOST_WITH_LABELS)
        .or_else(|| places(&units, reference, Keep::Marks, MOST_WITH_MARKS))
        .or_else(|| places(&units, reference, Keep::Days, usize::MAX))
        .unwrap_or_default();
    let mut rows: Vec<Vec<Mark>> = Vec::new();
    rows.resize_with(rows_of(&places), Vec::new);
    for (unit, row) in units.into_iter().zip(places) {
        rows[row].extend(unit);
    }
    for row in &mut rows {
        sorted::by_key(row, |mark| (mark.from, mark.to, mark.target));
    }
    rows
}

/// Puts what parties expect of the goals of a plan in rows of their own under it, a row for each goal,
/// in order. The rows of plans after each other are shared.
pub(super) fn below(
    rows: Vec<Vec<Mark>>,
    mut plans: Vec<Vec<Mark>>,
    reference: Reference,
) -> Vec<Vec<Mark>> {
    if plans.is_empty() {
        return rows;
    }
    sorted::by_key(&mut plans, |marks| marks.first().map(|mark| (mark.from, mark.target)));
    let row_of = |item| rows.iter().position(|row| row.iter().any(|mark| mark.item == item));
    // Under each row: until which day each of its rows is taken, and what stands there.
    let mut under: Vec<Vec<(f64, Vec<Mark>)>> = rows.iter().map(|_| Vec::new()).collect();
    for marks in plans {
        let Some(row) = marks.first().and_then(|mark| row_of(mark.item)) else { continue };
        let under = &mut under[row];
        let mut next = 0;
        for mark in marks {
            let unit = vec![mark];
            let (from, to) = room(&unit, reference, Keep::Labels);
            let free = under[next..].iter().position(|(end, _)| *end <= from);
            let at = free.map_or(under.len(), |free| next + free);
            if at == under.len() {
                under.push((to, Vec::new()));
            }
            under[at].0 = to;
            under[at].1.extend(unit);
            next = at + 1;
        }
    }
    let mut all = Vec::new();
    for (row, under) in rows.into_iter().zip(under) {
        all.push(row);
        all.extend(under.into_iter().map(|(_, marks)| marks));
    }
    all
}

/// Twins stand side by side with their labels on the outside. Where the first has no room for its
/// label, at the beginning of life, they stand in rows of their own.
fn apart(units: Vec<Unit>, reference: Reference) -> Vec<Unit> {
    let mut apart = Vec::with_capacity(units.len());
    for unit in units {
        let no_room = match unit.as_slice() {
            [first, _, ..] if first.curve.is_none() => {
                f64::from(first.from) - label_days(first, reference) < reference.start
            }
            _ => false,
        };
        if no_room {
            apart.extend(unit.into_iter().map(|mark| vec![mark]));
        } else {
            apart.push(unit);
        }
    }
    apart
}

/// The days a label takes at the reference scale, with the gaps around it.
fn label_days(mark: &Mark, reference: Reference) -> f64 {
    let extra = if mark.notes > 0 { 16.0 } else { 0.0 };
    let text = (mark.label_em * reference.label).min(LONGEST_LABEL_PX);
    (text + extra + 2.0 * GAP_PX) * reference.days_per_px
}

fn rows_of(places: &[usize]) -> usize {
    places.iter().max().map_or(0, |last| last + 1)
}

/// The row of each unit: the first in which it begins after everything before it has ended. None
/// when that takes more than `most` rows.
fn places(units: &[Unit], reference: Reference, keep: Keep, most: usize) -> Option<Vec<usize>> {
    let rooms: Vec<(f64, f64)> = units.iter().map(|unit| room(unit, reference, keep)).collect();
    // What does not fit by its sheer length need not be tried.
    let length: f64 = rooms.iter().map(|(from, to)| to - from).sum();
    let from = rooms.iter().map(|(from, _)| *from).fold(f64::MAX, f64::min);
    let to = rooms.iter().map(|(_, to)| *to).fold(f64::MIN, f64::max);
    if length > (to - from).max(1.0) * most as f64 {
        return None;
    }
    let order = sorted::order(units.len(), &|a, b| {
        rooms[a].0.total_cmp(&rooms[b].0).then(rooms[b].1.total_cmp(&rooms[a].1)).then(a.cmp(&b))
    });
    let mut places = vec![0; units.len()];
    let mut ends = Ends::with_room_for(units.len());
    for unit in order {
        let (from, to) = rooms[unit];
        let row = ends.first_free(from);
        ends.set(row, to);
        places[unit] = row;
    }
    (rows_of(&places) <= most).then_some(places)
}

/// The days a unit keeps for itself.
fn room(unit: &Unit, reference: Reference, keep: Keep) -> (f64, f64) {
    let px = reference.days_per_px;
    let days = |mark: &Mark| (f64::from(mark.from), f64::from(mark.to));
    let around = |mark: &Mark| {
        let (from, to) = days(mark);
        let middle = f64::midpoint(from, to);
        let half = HALF_MARK_PX * px;
        (from.min(middle - half), to.max(middle + half))
    };
    let spans = |of: &dyn Fn(&Mark) -> (f64, f64)| {
        unit.iter()
            .map(of)
            .fold((f64::MAX, f64::MIN), |(a, b), (from, to)| (a.min(from), b.max(to)))
    };
    match keep {
        Keep::Days => spans(&days),
        Keep::Marks => spans(&around),
        Keep::Labels => {
            let (mut from, mut to) = spans(&around);
            let label = |mark: &Mark| label_days(mark, reference);
            let inside = |mark: &Mark| {
                mark.period && mark.goals.is_empty() && days(mark).1 - days(mark).0 >= label(mark)
            };
            match unit.as_slice() {
                [mark] if inside(mark) => {}
                [mark] if to + label(mark) <= reference.end => to += label(mark),
                [mark] => from -= label(mark),
                // Twins stand mark to mark, their labels on the outside; so does a series.
                [first, .., last] => {
                    from -= label(first);
                    to += label(last);
                }
                [] => {}
            }
            (from, to + 4.0 * px)
        }
    }
}

/// The end of every row, in a tree that finds the first row that is free in log time.
struct Ends {
    /// A power of two.
    leaves: usize,
    /// Least end of the rows below each node; the root is 1.
    least: Vec<f64>,
}

impl Ends {
    fn with_room_for(rows: usize) -> Self {
        let leaves = rows.next_power_of_two();
        Self { leaves, least: vec![f64::MIN; leaves * 2] }
    }

    /// The first row that ends at or before this day. There is one: there are as many rows as
    /// units.
    fn first_free(&self, from: f64) -> usize {
        let mut node = 1;
        while node < self.leaves {
            node *= 2;
            if self.least[node] > from {
                node += 1;
            }
        }
        node - self.leaves
    }

    fn set(&mut self, row: usize, end: f64) {
        let mut node = row + self.leaves;
        self.least[node] = end;
        while node > 1 {
            node /= 2;
            self.least[node] = self.least[node * 2].min(self.least[node * 2 + 1]);
        }
    }
}
