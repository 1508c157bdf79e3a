//! Which days a page shows, and where they stand on it.

use jiff::civil::{Date, date};

use crate::layout::day::{date_of, day_of};
use crate::layout::pages::PrintScale;

/// The days of one page, from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    /// First day.
    pub(super) from: f64,
    /// The day after the last.
    pub(super) to: f64,
    /// Where the first day begins, in pixels.
    pub(super) left: f64,
    /// Where the last day ends.
    pub(super) right: f64,
    /// No page shows earlier days.
    pub(super) first: bool,
    /// No page shows later days.
    pub(super) last: bool,
}

impl Axis {
    /// The axes of all pages that together show the life from day to day, one after the other.
    ///
    /// `cut`: these days were chosen, and what lies before or after them is on no page.
    pub(super) fn all(
        life: (f64, f64),
        scale: PrintScale,
        cut: bool,
        left: f64,
        right: f64,
    ) -> Vec<Self> {
        let axis = |from: f64, to: f64| Self { from, to, left, right, first: false, last: false };
        let days = life.1 - life.0;
        let mut pages = match scale {
            PrintScale::WholeLife if cut => vec![axis(life.0, life.1)],
            PrintScale::WholeLife | PrintScale::Leporello => {
                let first = date_of(life.0);
                let from = if days > 3.0 * 365.0 { year(first.year()) } else { month(first) };
                vec![axis(f64::from(from), life.1 + (days * 0.03).max(20.0))]
            }
            PrintScale::Years(years) => {
                let step = i16::from(years.max(1));
                let mut pages = Vec::new();
                let mut start = date_of(life.0).year();
                let last = date_of(life.1 - 1.0).year();
                while start <= last && pages.len() < MOST_PAGES {
                    let next = start.saturating_add(step);
                    pages.push(axis(f64::from(year(start)), f64::from(year(next))));
                    start = next;
                }
                pages
            }
        };
        Self::mark_ends(&mut pages, cut);
        pages
    }

    /// So many pages of equally many days.
    pub(super) fn side_by_side(
        life: (f64, f64),
        count: usize,
        cut: bool,
        left: f64,
        right: f64,
    ) -> Vec<Self> {
        let whole = Self::all(life, PrintScale::WholeLife, cut, left, right);
        let (from, to) = whole.first().map_or(life, |axis| (axis.from, axis.to));
        let each = (to - from) / count.max(1) as f64;
        let mut pages: Vec<Self> = (0..count.max(1))
            .map(|n| {
                let from = from + each * n as f64;
                Self { from, to: from + each, left, right, first: false, last: false }
            })
            .collect();
        Self::mark_ends(&mut pages, cut);
        pages
    }

    fn mark_ends(pages: &mut [Self], cut: bool) {
        if cut {
            return;
        }
        if let Some(first) = pages.first_mut() {
            first.first = true;
        }
        if let Some(last) = pages.last_mut() {
            last.last = true;
        }
    }

    /// Where this day begins; outside the page too.
    pub(super) fn x(&self, day: f64) -> f64 {
        self.left + (day - self.from) / (self.to - self.from) * self.width()
    }

    /// Where this day begins, or the nearest edge.
    pub(super) fn clamped(&self, day: f64) -> f64 {
        self.x(day).clamp(self.left, self.right)
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Pixels of one year.
    pub(super) fn year_px(&self) -> f64 {
        365.25 / (self.to - self.from) * self.width()
    }
}

/// More pages than this side by side nobody wants.
const MOST_PAGES: usize = 120;

/// 1 January of this year, as a day; of the nearest year there is.
pub(in crate::layout::pages) fn year(year: i16) -> i32 {
    day_of(date(year.clamp(-9999, 9999), 1, 1))
}

fn month(of: Date) -> i32 {
    day_of(of.first_of_month())
}
