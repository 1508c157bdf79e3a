//! Weeks, weekends and days of the week: from today, around a day, within something, beside it.

use jiff::civil::Date;

use super::{Grain, OUT_OF_REACH, Outcome, Reader, Sense, Unsaid};
use crate::date::{
    Bounds, Trouble,
    calendar::{self, Days, days_later, months_later},
    edtf::Form,
    phrase::{Counted, Moment, Side, Unit, Which},
};

/// Saturday, with Monday as 1.
const SATURDAY: i8 = 6;

impl Reader<'_> {
    pub(super) fn weekday(&self, day: i8, which: Which) -> Outcome {
        let days = self.named_day(day, which)?;
        let form = if days.0 == days.1 { Form::Unit(days.0.to_string()) } else { Form::Possible };
        Ok(Sense::days(days, Grain::Days(15), form))
    }

    pub(super) fn weekend(&self, which: Which) -> Outcome {
        let (from, to) = self.named_day(SATURDAY, which)?;
        let to = days_later(to, 1).ok_or(OUT_OF_REACH)?;
        Ok(Sense::days((from, to), Grain::Days(15), Form::Possible))
    }

    /// The days that a day of the week can be, from today.
    fn named_day(&self, day: i8, which: Which) -> Result<Days, Trouble> {
        let today = self.anchors.today;
        let later = |date: Date, days: i32| days_later(date, days).ok_or(OUT_OF_REACH);
        let (monday, _) = calendar::week_of(today).ok_or(OUT_OF_REACH)?;
        let this = later(monday, i32::from(day) - 1)?;
        let past = if this < today { this } else { later(this, -7)? };
        let coming = if this > today { this } else { later(this, 7)? };
        Ok(match which {
            Which::OfWeek(by) => {
                let of = later(this, i32::from(by) * 7)?;
                (of, of)
            }
            Which::Past => (past, past),
            Which::Coming => (coming, coming),
            Which::Previous => (later(this, -7)?, past),
            Which::Next => (coming, later(this, 7)?),
            Which::Unsaid if self.unsaid != Unsaid::Any => (coming, coming),
            Which::Unsaid => return Err(Trouble::YearMissing),
        })
    }

    /// The week, weekend or month of some day. Of more days than a week has, it was some day of them.
    pub(super) fn holding(&mut self, what: Counted, of: &Moment) -> Outcome {
        let sense = self.moment(of)?;
        let (from, to) = sense.whole_days(self.anchors.today)?;
        if calendar::length((from, to)) > 7 {
            return Ok(Sense::days((from, to), sense.grain, Form::Possible));
        }
        let days = match what {
            Counted::Unit(Unit::Month) => {
                Some((calendar::month_of(from).0, calendar::month_of(to).1))
            }
            Counted::Unit(Unit::Year) => {
                let year = |day: Date| calendar::year_of(day.year());
                year(from).zip(year(to)).map(|(a, b)| (a.0, b.1))
            }
            Counted::Weekend => {
                // the nearest: of a Monday or a Tuesday the one before
                let near = days_later(to, -2).and_then(|day| day_on(day, SATURDAY, 0));
                near.and_then(|saturday| {
                    Some((saturday.min(from), days_later(saturday, 1)?.max(to)))
                })
            }
            _ => calendar::week_of(from).zip(calendar::week_of(to)).map(|(a, b)| (a.0, b.1)),
        };
        Ok(Sense::days(days.ok_or(OUT_OF_REACH)?, Grain::Days(15), Form::Possible))
    }

    /// The one with this number within something; −1 is the last.
    pub(super) fn nth(&mut self, n: i16, what: Counted, of: &Moment) -> Outcome {
        let sense = self.moment(of)?;
        let (from, to) = sense.whole_days(self.anchors.today)?;
        let before = i32::from(n) - 1;
        let days = match what {
            Counted::Unit(unit) => {
                moved(from, unit, before).zip(moved(from, unit, before + 1).and_then(calendar::eve))
            }
            Counted::Weekday(_) | Counted::Weekend => {
                let day = if let Counted::Weekday(day) = what { day } else { SATURDAY };
                let more = i32::from(what == Counted::Weekend);
                let found = if n > 0 {
                    day_on(from, day, 0).and_then(|first| days_later(first, 7 * before))
                } else {
                    days_later(to, -more - 6).and_then(|last| day_on(last, day, 0))
                };
                found.and_then(|found| Some((found, days_later(found, more)?)))
            }
        };
        // "de vijfde maandag van februari" is none
        let days = days.and_then(|days| calendar::common(days, (from, to)));
        let days = days.ok_or(Trouble::NotUnderstood)?;
        let form = match what {
            Counted::Weekday(_) if days.0 == days.1 => Form::Unit(days.0.to_string()),
            _ => Form::Possible,
        };
        let grain = if matches!(what, Counted::Unit(Unit::Month | Unit::Quarter | Unit::Year)) {
            Grain::Months(1)
        } else {
            Grain::Days(15)
        };
        Ok(Sense::days(days, grain, form))
    }

    /// The day, week, weekend, month or year right beside.
    pub(super) fn next(&mut self, what: Counted, side: Side, of: &Moment) -> Outcome {
        let sense = self.moment(of)?;
        let day = match side {
            Side::After => days_later(self.last(&sense)?, 1),
            Side::Before => calendar::eve(sense.start.earliest.ok_or(OUT_OF_REACH)?),
        };
        let day = day.ok_or(OUT_OF_REACH)?;
        let days = beside(what, side, day);
        // a school holiday ends in another week in each region
        let days = match (sense.start, &sense.form) {
            (Bounds { earliest: Some(from), latest: Some(to) }, Form::Possible) if sense.lasts => {
                let play = i32::try_from(calendar::length((from, to)) / 3).unwrap_or(0);
                let by = if side == Side::After { -play } else { play };
                let other = days_later(day, by).and_then(|day| beside(what, side, day));
                days.zip(other).map(|(a, b)| calendar::around(a, b))
            }
            _ => days,
        };
        let grain = match what {
            Counted::Unit(Unit::Year) => Grain::Months(12),
            _ => Grain::Days(15),
        };
        Ok(Sense::days(days.ok_or(OUT_OF_REACH)?, grain, Form::Possible))
    }
}

/// The one that begins on this day or after it; or, before, the one that is over by then.
fn beside(what: Counted, side: Side, day: Date) -> Option<Days> {
    match (what, side) {
        (Counted::Unit(unit), Side::After) => {
            moved(day, unit, 1).and_then(calendar::eve).map(|to| (day, to))
        }
        (Counted::Unit(unit), Side::Before) => {
            days_later(day, 1).and_then(|day| moved(day, unit, -1)).map(|from| (from, day))
        }
        (Counted::Weekday(on), Side::After) => day_on(day, on, 0).map(|day| (day, day)),
        (Counted::Weekday(on), Side::Before) => day_on(day, on, -7).map(|day| (day, day)),
        (Counted::Weekend, Side::After) => {
            day_on(day, SATURDAY, 0).and_then(|day| Some((day, days_later(day, 1)?)))
        }
        (Counted::Weekend, Side::Before) => {
            day_on(day, SATURDAY + 1, -7).and_then(|sunday| Some((days_later(sunday, -1)?, sunday)))
        }
    }
}

/// This day of the week, on the day or the first after; or, `by` being −7, the last one up to it.
fn day_on(from: Date, day: i8, by: i32) -> Option<Date> {
    let ahead = i32::from(day - 1 - from.weekday().to_monday_zero_offset()).rem_euclid(7);
    let by = if ahead == 0 { 0 } else { by };
    days_later(from, ahead + by)
}

fn moved(date: Date, unit: Unit, by: i32) -> Option<Date> {
    match unit {
        Unit::Day => days_later(date, by),
        Unit::Week => days_later(date, 7 * by),
        Unit::Month => months_later(date, by),
        Unit::Quarter => months_later(date, 3 * by),
        Unit::Year | Unit::SchoolYear => months_later(date, 12 * by),
    }
}
