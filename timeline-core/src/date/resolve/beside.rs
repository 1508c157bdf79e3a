//! Before and after: "na X", "vlak voor X", "een half jaar na X".

use super::{Grain, OUT_OF_REACH, Outcome, Reader, Sense, Unsaid};
use crate::date::{
    Bounds, End, Trouble,
    calendar::{days_later, eve, months_later},
    phrase::{Distance, Moment, Side, Unit},
};

/// Months that "vlak" and "kort" reach.
const NEAR: i32 = 3;

impl Reader<'_> {
    /// "voor X" reaches back to birth, "na X" on to today; "vlak" three months.
    pub(super) fn beside(&mut self, side: Side, near: bool, of: &Moment) -> Outcome {
        // the nine months before birth, not all the time before it
        if let (Side::Before, false, Moment::Of { who, kin: false, what, .. }) = (side, near, of)
            && **what == Moment::Birth
            && self.anchors.items.is_child(who)
        {
            return self.moment(&Moment::Pregnancy);
        }
        let unsaid = self.unsaid;
        if unsaid == Unsaid::NotOver && side == Side::Before {
            self.unsaid = Unsaid::NotBegun;
        }
        let sense = self.moment(of);
        self.unsaid = unsaid;
        let sense = sense?;
        let today = self.anchors.today;
        let bounds = match side {
            Side::Before => {
                let first = sense.start.earliest.ok_or(OUT_OF_REACH)?;
                let latest = eve(first).ok_or(OUT_OF_REACH)?;
                let earliest = if near {
                    Some(months_later(first, -NEAR).ok_or(OUT_OF_REACH)?)
                } else {
                    // something before birth has no first day
                    // what is still to come has none either
                    self.anchors.birth.filter(|birth| *birth <= latest && unsaid == Unsaid::Any)
                };
                Bounds { earliest, latest: Some(latest) }
            }
            Side::After => {
                let last = self.last(&sense)?;
                let earliest = days_later(last, 1).ok_or(OUT_OF_REACH)?;
                let latest = if near {
                    Some(months_later(last, NEAR).ok_or(OUT_OF_REACH)?)
                } else {
                    // something planned has no last day
                    Some(today).filter(|today| *today >= earliest)
                };
                Bounds { earliest: Some(earliest), latest }
            }
        };
        let grain = if near { Grain::Months(1) } else { Grain::Nothing };
        Ok(Sense::possible(bounds, grain))
    }

    /// So long before or after, give or take.
    pub(super) fn offset(&mut self, distance: Distance, side: Side, of: &Moment) -> Outcome {
        if distance == Distance::Few {
            return self.beside(side, true, of);
        }
        let sense = self.moment(of)?;
        let start = sense.start;
        let base = match side {
            Side::Before if sense.lasts => Bounds { latest: start.earliest, ..start },
            Side::Before => start,
            Side::After => match sense.end {
                End::Within(end) => end,
                End::Open => return Err(Trouble::ItemUndated),
                End::None if sense.lasts => Bounds { earliest: start.latest, ..start },
                End::None => start,
            },
        };
        self.moved(base, distance, side).map(|bounds| Sense::possible(bounds, Grain::Months(1)))
    }

    /// So long after these bounds, give or take.
    pub(super) fn later(&self, start: Bounds, distance: Distance) -> Result<Bounds, Trouble> {
        match distance {
            Distance::Few => self.moved(start, Distance::Months(1), Side::After),
            distance => self.moved(start, distance, Side::After),
        }
    }

    /// Bounds moved by a distance, with its play on both sides: two days, a week, a month, or
    /// three months from one year up. Months are added at once.
    fn moved(&self, base: Bounds, distance: Distance, side: Side) -> Result<Bounds, Trouble> {
        let (n, play, unit) = match distance {
            Distance::Days(n) => (n, 2, Unit::Day),
            Distance::Weeks(n) => (n, 1, Unit::Week),
            Distance::Months(n) if n >= 12 => (n, 3, Unit::Month),
            Distance::Months(n) => (n, 1, Unit::Month),
            Distance::Few => return Err(OUT_OF_REACH),
        };
        let n = i32::try_from(n).map_err(|_| OUT_OF_REACH)?;
        let (least, most) = match side {
            Side::After => (n - play, n + play),
            Side::Before => (-n - play, -n + play),
        };
        let moved = |date: Option<jiff::civil::Date>, by: i32| {
            let Some(date) = date else { return Ok(None) };
            let moved = match unit {
                Unit::Day => days_later(date, by),
                Unit::Week => by.checked_mul(7).and_then(|by| days_later(date, by)),
                _ => months_later(date, by),
            };
            moved.map(Some).ok_or(OUT_OF_REACH)
        };
        Ok(Bounds { earliest: moved(base.earliest, least)?, latest: moved(base.latest, most)? })
    }

    /// The last day something can have been; what still goes on has none.
    pub(super) fn last(&self, sense: &Sense) -> Result<jiff::civil::Date, Trouble> {
        if sense.end == End::Open {
            return Err(Trouble::ItemUndated);
        }
        sense.whole(self.anchors.today).latest.ok_or(Trouble::ItemUndated)
    }
}
