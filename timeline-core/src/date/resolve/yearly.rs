//! What comes once a year: in a year, within a stretch, before or after something.

use std::ops::Range;

use super::{Grain, OUT_OF_REACH, Outcome, Reader, Sense, Unsaid, school::span};
use crate::{
    date::{
        Trouble,
        calendar::{self, Days, yearly},
        edtf::Form,
        phrase::{Age, Holiday, Moment, Part, Season, Side, Unit, Year, Yearly},
        token::fold_word,
    },
    model::Choice,
};

impl Reader<'_> {
    pub(super) fn yearly(&self, what: Yearly, year: Year) -> Outcome {
        let (year, days) = self.occurrence(what, year)?;
        Ok(sense(what, year, days))
    }

    /// The year and days of one occurrence. Two digits name the last one that has begun.
    fn occurrence(&self, what: Yearly, year: Year) -> Result<(i16, Days), Trouble> {
        let today = self.anchors.today;
        let this = today.year();
        let yearly = |what, year| self.days_in(what, year);
        if what == Yearly::Birthday && self.anchors.birth.is_none() {
            return Err(Trouble::BirthMissing);
        }
        let find = |mut years: Box<dyn Iterator<Item = i16>>, fits: &dyn Fn(Days) -> bool| {
            years
                .find_map(|year| {
                    let days = yearly(what, year)?;
                    fits(days).then_some((year, days))
                })
                .ok_or(OUT_OF_REACH)
        };
        match year {
            Year::Two(two) => {
                let century = this.div_euclid(100) * 100 + i16::from(two);
                let years = [century + 100, century, century - 100];
                find(Box::new(years.into_iter()), &|(first, _)| first <= today)
            }
            Year::Ago(n) => {
                // the last one that is over, and so many before it
                let years = (this - 8..=this).rev();
                let (last, _) = find(Box::new(years), &|(_, last): Days| last < today)?;
                let year = last - i16::from(n.saturating_sub(1));
                yearly(what, year).map(|days| (year, days)).ok_or(OUT_OF_REACH)
            }
            // somewhere the holidays of this year may still begin
            Year::Coming => find(Box::new(this..=this + 8), &|(first, last): Days| {
                if matches!(what, Yearly::Holiday(_)) { last >= today } else { first > today }
            }),
            // the winter of last year may not be over
            Year::Missing if self.unsaid == Unsaid::NotOver => {
                find(Box::new(this - 1..=this + 8), &|(_, last): Days| last >= today)
            }
            Year::Missing if self.unsaid == Unsaid::NotBegun => {
                find(Box::new(this..=this + 8), &|(first, _): Days| first > today)
            }
            // "deze winter", said in spring
            Year::FromNow(0) if self.unsaid == Unsaid::Any && today.month() < 7 => {
                let over = |(first, last): Days| first.year() < last.year();
                let year = this - i16::from(yearly(what, this).is_some_and(over));
                yearly(what, year).map(|days| (year, days)).ok_or(OUT_OF_REACH)
            }
            year => {
                let year = self.year(year)?;
                yearly(what, year).map(|days| (year, days)).ok_or(OUT_OF_REACH)
            }
        }
    }

    /// What comes once a year, in this one.
    fn days_in(&self, what: Yearly, year: i16) -> Option<Days> {
        if what != Yearly::Birthday {
            return yearly(what, year);
        }
        let birth = self.anchors.birth?;
        let months = i32::from(year.checked_sub(birth.year())?) * 12;
        calendar::months_later(birth, months).map(|day| (day, day))
    }

    /// "kerst in groep 4", "de zomer toen ze 4 was".
    pub(super) fn yearly_in(
        &mut self,
        what: Yearly,
        scope: &Moment,
        name: &Range<usize>,
        scope_name: &Range<usize>,
    ) -> Outcome {
        if is_summer(what)
            && let Some(starts) = self.school_years(scope)?
        {
            self.offer_summers(name, scope_name);
            let summers = starts.iter().flat_map(|&start| [Some(start), start.checked_add(1)]);
            let days =
                span(summers.flatten().filter_map(|year| calendar::school_summer(what, year)));
            return Ok(Sense::days(days.ok_or(OUT_OF_REACH)?, Grain::Months(1), Form::Possible));
        }
        if what == Yearly::Birthday && self.anchors.birth.is_none() {
            return Err(Trouble::BirthMissing);
        }
        // "de zomer dat ze 4 werd": the one with that day, else one while she was 4
        if matches!(scope, Moment::Birthday(_) | Moment::Item { .. }) {
            let on = self.moment(scope)?.whole_days(self.anchors.today)?;
            for year in on.0.year() - 1..=on.0.year() {
                if let Some(days) = self.days_in(what, year)
                    && days.0 <= on.0
                    && on.1 <= days.1
                {
                    return Ok(sense(what, year, days));
                }
            }
            let Moment::Birthday(n) = scope else { return Err(Trouble::NotUnderstood) };
            return self.yearly_in(what, &Moment::Age(Age::Years(*n)), name, scope_name);
        }
        let stretches: Vec<Days> = match scope {
            Moment::School(school) => {
                self.rows(*school).into_iter().map(|(days, _)| days).collect()
            }
            _ => Vec::new(),
        };
        let stretches = if stretches.is_empty() {
            vec![self.moment(scope)?.whole_days(self.anchors.today)?]
        } else {
            stretches
        };
        let mut found: Vec<(i16, Days, bool)> = Vec::new();
        for stretch in stretches {
            for year in stretch.0.year() - 1..=stretch.1.year() {
                let Some(days) = self.days_in(what, year) else { continue };
                let Some(clipped) = calendar::common(days, stretch) else { continue };
                found.push((year, clipped, clipped == days));
            }
        }
        match found.as_slice() {
            [(year, days, true)] => Ok(sense(what, *year, *days)),
            found => {
                let days = span(found.iter().map(|(_, days, _)| *days));
                let days = days.ok_or(Trouble::NotUnderstood)?;
                Ok(Sense::days(days, Grain::Months(1), Form::Possible))
            }
        }
    }

    /// "zomer na groep 3", "de kerst na de scheiding".
    pub(super) fn yearly_beside(&mut self, what: Yearly, side: Side, of: &Moment) -> Outcome {
        if is_summer(what)
            && let Some(mut starts) = self.school_years(of)?.or_else(|| self.of_school(of))
        {
            // before the first year of a school, after the last
            if matches!(entered(of), Moment::School(school) if school.is_of_years()) {
                match side {
                    Side::Before => starts.truncate(1),
                    Side::After => _ = starts.drain(..starts.len().saturating_sub(1)),
                }
            }
            let shift = i16::from(side == Side::After);
            let years = starts.iter().filter_map(|start| start.checked_add(shift));
            let days = span(years.filter_map(|year| calendar::school_summer(what, year)));
            let form =
                if matches!(what, Yearly::Holiday(_)) { Form::Possible } else { Form::Stretch };
            return Ok(Sense::days(days.ok_or(OUT_OF_REACH)?, Grain::Months(1), form));
        }
        let anchor = self.moment(of)?;
        let (earliest, latest) = anchor.whole_days(self.anchors.today)?;
        // what lasts is left at its end and reached at its start
        let (earliest, latest) = match side {
            Side::After if anchor.lasts => (latest, latest),
            Side::Before if anchor.lasts => (earliest, earliest),
            _ => (earliest, latest),
        };
        // whichever day of its bounds it was: the first one after that, or the last one before
        let near = |day: jiff::civil::Date| {
            let years = day.year() - 2..=day.year() + 2;
            let mut found = years.filter_map(|year| Some((year, self.days_in(what, year)?)));
            match side {
                Side::After => found.find(|(_, days)| days.0 > day),
                Side::Before => found.rfind(|(_, days)| days.1 < day),
            }
        };
        let (a, b) = near(earliest).zip(near(latest)).ok_or(OUT_OF_REACH)?;
        if a.0 == b.0 {
            return Ok(sense(what, a.0, a.1));
        }
        Ok(Sense::days(calendar::around(a.1, b.1), Grain::Months(1), Form::Possible))
    }

    /// The years in whose August the school years of these words began; none when they name no
    /// single school years.
    fn school_years(&self, scope: &Moment) -> Result<Option<Vec<i16>>, Trouble> {
        let mut starts: Vec<i16> = match entered(scope) {
            Moment::SchoolYear(year) => vec![self.school_start(*year)?],
            Moment::Relative(Unit::SchoolYear, by) => vec![self.school_start(Year::FromNow(*by))?],
            Moment::School(school) if !school.is_of_years() => {
                let rows = self.rows(*school);
                if rows.is_empty() {
                    return Err(Trouble::CareerMissing);
                }
                rows.into_iter().map(|(_, start)| start).collect()
            }
            _ => return Ok(None),
        };
        starts.dedup();
        Ok(Some(starts))
    }

    /// The years in whose August the years at a school of many began.
    fn of_school(&self, scope: &Moment) -> Option<Vec<i16>> {
        let Moment::School(school) = entered(scope) else { return None };
        let rows = self.rows(*school);
        (!rows.is_empty()).then(|| rows.into_iter().map(|(_, start)| start).collect())
    }

    /// Both summers, in the words of the teller with one word between.
    fn offer_summers(&mut self, name: &Range<usize>, scope: &Range<usize>) {
        let get = |range: Range<usize>| self.words.get(range).unwrap_or_default();
        let (season, group) = (get(name.clone()), get(scope.clone()));
        let (before, after) =
            if fold_word(season).contains("summer") { ("before", "after") } else { ("voor", "na") };
        let (head, tail) = (get(0..name.start), get(scope.end..self.words.len()));
        let choices = [before, after].map(|side| {
            Choice::Words(format!("{head}{season} {side} {group}{tail}").trim().to_owned())
        });
        self.choices.extend(choices);
    }
}

/// The school in what says that it was begun: "voordat hij naar school ging", "voordat hij naar groep 3 ging".
fn entered(scope: &Moment) -> &Moment {
    match scope {
        Moment::Turned { of, .. }
        | Moment::Part(Part::Begin, of)
        | Moment::Edge { first: true, of, .. } => entered(of),
        scope => scope,
    }
}

fn is_summer(what: Yearly) -> bool {
    matches!(what, Yearly::Season(Season::Summer) | Yearly::Holiday(Holiday::Summer))
}

/// One occurrence, with how it is written and how far "rond" widens it.
fn sense(what: Yearly, year: i16, days: Days) -> Sense {
    let code = |n: u8| Form::Unit(format!("{year:04}-{n:02}"));
    match what {
        Yearly::Day { .. } | Yearly::Birthday => {
            Sense::days(days, Grain::Days(15), Form::Unit(days.0.to_string()))
        }
        Yearly::Month(month) => Sense::days(days, Grain::Months(1), code(month)),
        Yearly::Season(season) => {
            let season = match season {
                Season::Spring => 21,
                Season::Summer => 22,
                Season::Autumn => 23,
                Season::Winter => 24,
            };
            Sense::days(days, Grain::Months(1), code(season))
        }
        Yearly::Quarter(n) => Sense::days(days, Grain::Months(1), code(32 + n)),
        Yearly::Feast(_) | Yearly::Week(_) => Sense::stretch(days, Grain::Days(15)),
        // as wide as three regions: it was some days within
        Yearly::Holiday(_) => {
            Sense { form: Form::Possible, ..Sense::stretch(days, Grain::Days(15)) }
        }
    }
}
