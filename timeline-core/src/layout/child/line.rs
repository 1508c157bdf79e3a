//! The line of highs and lows that a child draws over its years: four points a year.

use std::collections::BTreeMap;

use super::super::day::{date_of, day_of};
use super::ChildPlan;
use crate::model::{ItemBody, ItemId, LinePoint, Timeline};
use crate::scene::{Point, Rect};

/// From one place for a point to the next: a quarter of a year.
const STEP_DAYS: i32 = 91;

/// A line of highs and lows, and the places where it can have points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChildLine {
    /// Where it is kept; none when nothing was drawn yet.
    pub item: Option<ItemId>,
    /// Its values, by place.
    pub values: BTreeMap<i32, i8>,
    first_day: i32,
    /// How many places there are, up to today.
    pub places: i32,
}

impl ChildLine {
    pub(super) fn of(timeline: &Timeline, first_day: i32, today: i32) -> Self {
        let found =
            timeline.items.iter().filter(|item| !item.later).find_map(|item| match &item.body {
                ItemBody::Measurement(one) if !one.line.is_empty() => Some((item.id, &one.line)),
                _ => None,
            });
        let places = ((today - first_day) / STEP_DAYS).max(0) + 1;
        let place = |point: &LinePoint| {
            let days = (day_of(point.on) - first_day).clamp(0, (places - 1) * STEP_DAYS);
            ((days + STEP_DAYS / 2) / STEP_DAYS, limited(point.value))
        };
        let values = found.iter().flat_map(|(_, line)| line.iter().map(place)).collect();
        Self { item: found.map(|(id, _)| id), values, first_day, places }
    }

    /// The day of a place.
    #[must_use]
    pub fn day(&self, place: i32) -> i32 {
        self.first_day + place.clamp(0, self.places - 1) * STEP_DAYS
    }

    /// The points with this stroke in it: from one place and value in a straight line to another.
    #[must_use]
    pub fn with_stroke(&self, from: (i32, i8), to: (i32, i8)) -> Vec<LinePoint> {
        let mut values = self.values.clone();
        let (low, high) = if from.0 <= to.0 { (from, to) } else { (to, from) };
        for place in low.0.max(0)..=high.0.min(self.places - 1) {
            let part = match high.0 - low.0 {
                0 => 1.0,
                all => f64::from(place - low.0) / f64::from(all),
            };
            // why: within a place the hand went to where it is now
            let (start, end) = if low.0 == high.0 { (to.1, to.1) } else { (low.1, high.1) };
            let value = f64::from(start) + f64::from(end - start) * part;
            values.insert(place, limited(value.round() as i8));
        }
        let point = |(place, value): (i32, i8)| LinePoint {
            on: date_of(f64::from(self.day(place))),
            value,
        };
        values.into_iter().map(point).collect()
    }
}

fn limited(value: i8) -> i8 {
    value.clamp(-LinePoint::MOST, LinePoint::MOST)
}

impl ChildPlan {
    /// Where the line can be drawn.
    #[must_use]
    pub fn line_area(&self) -> Rect {
        let top = self.top(self.lanes.len());
        let right = self.x_from_day(f64::from(self.line.day(self.line.places)) + 1.0);
        Rect {
            left: self.names_px(),
            right: right.max(self.names_px() + 60.0),
            top: top + 4.0,
            bottom: top + self.row_px - 4.0,
        }
    }

    /// The place and value at this point.
    #[must_use]
    pub fn line_at(&self, at: Point) -> (i32, i8) {
        let days = self.day_from_x(at.x) - f64::from(self.line.first_day);
        let place = (days / f64::from(STEP_DAYS)).round() as i32;
        let area = self.line_area().grown(-10.0);
        let up = (area.middle().y - at.y) / (area.height() / 2.0) * f64::from(LinePoint::MOST);
        (place.clamp(0, self.line.places - 1), limited(up.round().clamp(-99.0, 99.0) as i8))
    }

    /// Where a value stands at a place.
    #[must_use]
    pub fn line_point(&self, place: i32, value: i8) -> Point {
        let area = self.line_area().grown(-10.0);
        let down = -f64::from(limited(value)) / f64::from(LinePoint::MOST) * area.height() / 2.0;
        Point::new(self.x_from_day(f64::from(self.line.day(place))), area.middle().y + down)
    }

    /// How old the child was at a place of the line, in years, if that is known.
    #[must_use]
    pub fn line_age(&self, place: i32) -> Option<i32> {
        self.columns.age(f64::from(self.line.day(place)))
    }
}
