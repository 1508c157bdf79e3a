//! Days counted from birth: ages, stages of life, birthdays, pregnancy.
//!
//! Months and years are added to the birth date at once, never one after the other: born on
//! 31 August, a child is six months old on the last day of February.

use super::{Grain, OUT_OF_REACH, Outcome, Reader, Sense};
use crate::date::{
    Trouble,
    calendar::{days_later, eve, months_later},
    edtf::Form,
    phrase::{Age, Moment, Stage},
};

/// Months that "rond" adds to both sides of an age.
const AROUND_AGE: i32 = 3;

impl Reader<'_> {
    /// What counts from birth.
    pub(super) fn by_birth(&self, moment: &Moment) -> Outcome {
        let birth = self.anchors.birth.ok_or(Trouble::BirthMissing)?;
        match moment {
            Moment::Birth => {
                Ok(Sense::days((birth, birth), Grain::Days(15), Form::Unit(birth.to_string())))
            }
            Moment::Birthday(years) => {
                let months = i32::try_from(*years).ok().and_then(|years| years.checked_mul(12));
                let day = months.and_then(|months| months_later(birth, months));
                let day = day.ok_or(OUT_OF_REACH)?;
                Ok(Sense::days((day, day), Grain::Days(15), Form::Unit(day.to_string())))
            }
            Moment::Pregnancy => {
                let days = months_later(birth, -9).zip(eve(birth)).ok_or(OUT_OF_REACH)?;
                Ok(Sense::stretch(days, Grain::Months(1)))
            }
            moment => self.aged(moment, 0),
        }
    }

    /// "rond" an age: three months more on both sides. None when it is no age.
    pub(super) fn around_age(&self, moment: &Moment) -> Option<Outcome> {
        matches!(moment, Moment::Number(_) | Moment::Age(_) | Moment::Stage(_))
            .then(|| self.aged(moment, AROUND_AGE))
            .map(|outcome| outcome.map(|sense| Sense { form: Form::Possible, ..sense }))
    }

    /// The days of an age or stage, with so many months of play.
    pub(super) fn aged(&self, moment: &Moment, play: i32) -> Outcome {
        let birth = self.anchors.birth.ok_or(Trouble::BirthMissing)?;
        let count = |n: u32| i32::try_from(n).map_err(|_| OUT_OF_REACH);
        let at = |months: i32| months_later(birth, months);
        // up to the day before these months are reached
        let before = |months: i32| at(months).and_then(eve);
        let whole = |from: i32, to: i32| Some((at(from - play)?, before(to + play)?));
        let (days, form) = match moment {
            Moment::Number(years) | Moment::Age(Age::Years(years)) => {
                let years = count(*years)?;
                (whole(years * 12, years * 12 + 12), Form::Stretch)
            }
            Moment::Age(Age::Nth(n)) => {
                let years = count(*n)?;
                (whole(years * 12 - 12, years * 12), Form::Stretch)
            }
            Moment::Age(Age::Months(months)) => {
                let months = count(*months)?;
                (whole(months, months + 1), Form::Stretch)
            }
            Moment::Age(Age::About { months }) => {
                let months = count(*months)?;
                (at(months - 1 - play).zip(at(months + 1 + play)), Form::Possible)
            }
            Moment::Age(Age::Weeks(weeks)) => {
                let days = count(*weeks)?.checked_mul(7).ok_or(OUT_OF_REACH)?;
                (self.days_from(days, 6, play), Form::Stretch)
            }
            Moment::Age(Age::Days(days)) => (self.days_from(count(*days)?, 0, play), Form::Stretch),
            Moment::Stage(stage) => {
                let (from, to) = match stage {
                    Stage::Baby => (0, 12),
                    Stage::Dreumes => (12, 24),
                    Stage::Peuter => (24, 48),
                    Stage::Toddler => (12, 48),
                };
                (whole(from, to), Form::Stretch)
            }
            _ => return Err(OUT_OF_REACH),
        };
        let days = days.ok_or(OUT_OF_REACH)?;
        let lasts = matches!(form, Form::Stretch);
        Ok(Sense { lasts, ..Sense::days(days, Grain::Months(AROUND_AGE), form) })
    }

    fn days_from(&self, day: i32, more: i32, play: i32) -> Option<crate::date::calendar::Days> {
        let from = days_later(self.anchors.birth?, day)?;
        Some((months_later(from, -play)?, months_later(days_later(from, more)?, play)?))
    }
}
