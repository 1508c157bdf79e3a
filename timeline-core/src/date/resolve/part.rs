//! A part of something ("eind groep 3"), and something widened ("rond mei 2024").

use super::{Grain, OUT_OF_REACH, Outcome, Reader, Sense};
use crate::date::{
    Bounds, End, Trouble,
    calendar::{self, Days, days_later, months_later},
    edtf::{self, Form},
    phrase::{Distance, Moment, Part, Spanned, Unit, Year},
};

impl Reader<'_> {
    pub(super) fn part(&mut self, part: Part, of: &Moment) -> Outcome {
        match of {
            Moment::Year(year) => {
                let year = self.year(*year)?;
                let days = calendar::year_of(year).and_then(|days| calendar::part(days, part));
                // groups of months of ISO 8601-2: thirds of a year 37–39, halves 40 and 41
                let code = match part {
                    Part::Begin => 37,
                    Part::Middle => 38,
                    Part::End => 39,
                    Part::FirstHalf => 40,
                    Part::SecondHalf => 41,
                };
                let form = Form::Unit(format!("{year:04}-{code}"));
                Ok(Sense::days(days.ok_or(OUT_OF_REACH)?, Grain::Months(1), form))
            }
            Moment::SchoolYear(year) => self.school_year_part(part, *year),
            Moment::Relative(Unit::SchoolYear, by) => {
                self.school_year_part(part, Year::FromNow(*by))
            }
            // a school of years, where the child was one
            Moment::School(school) if !school.is_of_years() || self.rows(*school).len() == 1 => {
                match self.school_part(part, *school) {
                    Some(days) => Ok(of_school(days)),
                    // the row ended before that part of the year, or began after it
                    None => self.any_part(part, of),
                }
            }
            _ => self.any_part(part, of),
        }
    }

    fn school_year_part(&self, part: Part, year: Year) -> Outcome {
        let start = self.school_start(year)?;
        let days = calendar::school_part(part, start).ok_or(OUT_OF_REACH)?;
        Ok(of_school(days))
    }

    /// A part of a month, and a third or half of whatever else it is.
    fn any_part(&mut self, part: Part, of: &Moment) -> Outcome {
        let sense = self.moment(of)?;
        // "het begin van de scheiding"
        if self.is_turn(of, &sense) {
            return if part == Part::Begin { Ok(sense) } else { Err(Trouble::NotUnderstood) };
        }
        let whole = sense.whole_days(self.anchors.today)?;
        // "eind vorige maand"
        if calendar::month_of(whole.0) == whole {
            let days = calendar::month_part(part, whole.0).ok_or(OUT_OF_REACH)?;
            return Ok(Sense::days(days, Grain::Days(15), Form::Stretch));
        }
        let days = calendar::part(whole, part).ok_or(OUT_OF_REACH)?;
        let grain = if calendar::length(days) > 21 { Grain::Months(1) } else { Grain::Days(15) };
        Ok(Sense::days(days, grain, Form::Possible))
    }

    /// Whether it is an item of which no more is known than when it began: "het eerste jaar van de scheiding".
    fn is_turn(&self, of: &Moment, sense: &Sense) -> bool {
        self.names_item(of) && sense.end == End::None
    }

    /// "de eerste twee weken van X".
    pub(super) fn edge(&mut self, first: bool, distance: Distance, of: &Moment) -> Outcome {
        let sense = self.moment(of)?;
        let (from, to) = sense.whole_days(self.anchors.today)?;
        let began = self.is_turn(of, &sense);
        let moved = |date, sign: i32| match distance {
            Distance::Days(n) => days_later(date, sign * i32::try_from(n).ok()?),
            Distance::Weeks(n) => days_later(date, sign * 7 * i32::try_from(n).ok()?),
            Distance::Months(n) => months_later(date, sign * i32::try_from(n).ok()?),
            Distance::Few => months_later(date, sign),
        };
        let days = if first {
            let last = if began { to } else { from };
            let end = moved(last, 1).and_then(calendar::eve).ok_or(OUT_OF_REACH)?;
            (from, if began { end } else { end.min(to) })
        } else if began {
            return Err(Trouble::NotUnderstood);
        } else {
            let start = moved(to, -1).and_then(|day| days_later(day, 1)).ok_or(OUT_OF_REACH)?;
            (start.max(from), to)
        };
        Ok(Sense::days(days, Grain::Days(15), Form::Possible))
    }

    /// "rond X": wider on both sides, by what X is made of.
    pub(super) fn around(&mut self, of: &Moment) -> Outcome {
        if let Some(age) = self.around_age(of) {
            return age;
        }
        if let Moment::School(school) = of
            && let Some(age) = self.around_school(*school)
        {
            return age;
        }
        // "rond mei of schooljaar 2023": each by what it is made of itself
        if let Moment::Span(how @ (Spanned::Or | Spanned::And | Spanned::Between), left, right) = of
        {
            let around = |side: &Moment| Moment::Around(Box::new(side.clone()));
            let sense = self.span(*how, &around(left), &around(right))?;
            return Ok(Sense { form: edtf::approximate(sense.form), ..sense });
        }
        let sense = self.moment(of)?;
        // a distance has its own play
        if matches!(of, Moment::Offset { .. } | Moment::Around(_)) {
            return Ok(sense);
        }
        let Bounds { earliest, latest } = sense.whole(self.anchors.today);
        let Some((from, to)) = earliest.zip(latest) else { return Ok(sense) };
        let days = match sense.grain {
            Grain::Nothing => Some((from, to)),
            Grain::Days(days) => days_later(from, -days).zip(days_later(to, days)),
            Grain::Months(months) => calendar::widened((from, to), months),
        };
        let days = days.ok_or(Trouble::NotUnderstood)?;
        Ok(Sense::days(days, sense.grain, edtf::approximate(sense.form)))
    }
}

/// A part of a school year: no time that lasts, but some day in it, as of any other year.
fn of_school(days: Days) -> Sense {
    Sense::days(days, Grain::Months(1), Form::Stretch)
}
