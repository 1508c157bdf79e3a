//! [`Phrase`] → days, against the anchors. One rule per kind of moment; what is missing comes out
//! as a [`Trouble`], never as a guess.

mod age;
mod beside;
pub(crate) mod item;
mod part;
mod person;
mod school;
mod sense;
mod spoken;
mod week;
mod yearly;

use jiff::civil::Date;

pub(crate) use spoken::Spoken;

use super::{
    Anchors, Bounds, Trouble, calendar,
    calendar::Days,
    edtf::{self, Form},
    phrase::{Epidemic, Moment, Phrase, Spanned, Unit, Year},
};
use crate::{date::End, model::Choice};
use sense::{Grain, Said, Sense, grain_of};

/// Reads one phrase against the anchors.
struct Reader<'a> {
    anchors: &'a Anchors<'a>,
    chosen: Option<&'a Choice>,
    /// The text the phrase came from.
    words: &'a str,
    /// What there is to choose from, where the phrase is ambiguous.
    choices: Vec<Choice>,
    /// What is said of something yearly without a year.
    unsaid: Unsaid,
}

/// Which one is meant of something that comes back every year, where no year was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Unsaid {
    /// Nobody knows.
    #[default]
    Any,
    /// What is said is still to come: the first that is not over.
    NotOver,
    /// The first that has not begun: nothing can be done before one that has.
    NotBegun,
}

type Outcome = Result<Sense, Trouble>;

/// A day outside the calendar's reach.
const OUT_OF_REACH: Trouble = Trouble::NotUnderstood;

impl<'a> Reader<'a> {
    fn new(anchors: &'a Anchors<'a>, chosen: Option<&'a Choice>, words: &'a str) -> Self {
        Self { anchors, chosen, words, choices: Vec::new(), unsaid: Unsaid::Any }
    }

    fn phrase(&mut self, phrase: &Phrase) -> Result<Said, Trouble> {
        let today = self.anchors.today;
        Ok(match phrase {
            Phrase::Unknown => return Err(Trouble::Unknown),
            Phrase::Said(item) if self.names_item(item) => {
                // during it: some time from its first day to its last
                let sense = self.moment(item)?;
                let form = if sense.end == End::None { sense.form.clone() } else { Form::Possible };
                let start = sense.whole(today);
                Said::Moment(Sense { form, ..Sense::possible(start, sense.grain) })
            }
            Phrase::Said(moment) => Said::Moment(self.moment(moment)?),
            Phrase::Since(from) => Said::Since(self.moment(from)?),
            Phrase::Period(from, to) => {
                let (from, to) = (self.moment(from)?, self.moment(to)?);
                let end = to.whole(today);
                Said::Period(from, to, end)
            }
            Phrase::Until(to) => {
                let to = self.moment(to)?;
                let end = to.whole(today);
                let ahead = self.unsaid != Unsaid::Any;
                let lived =
                    |birth: &Date| !ahead && end.latest.is_none_or(|latest| latest >= *birth);
                let birth = self.anchors.birth.filter(lived);
                // "tot na nu" says neither when it began nor when it ended
                if birth.is_none() && end.latest.is_none() {
                    return Err(Trouble::NotUnderstood);
                }
                Said::Until(Bounds { earliest: birth, latest: end.latest }, to, end)
            }
            Phrase::Recurring { within: None, .. } => return Err(Trouble::PeriodMissing),
            Phrase::Recurring { within: Some(within), .. } => {
                Said::Recurring(self.phrase(within)?.resolved())
            }
        })
    }

    fn names_item(&self, moment: &Moment) -> bool {
        match moment {
            Moment::Item { .. } => true,
            Moment::Named(words, _) => !self.anchors.items.matching(words).is_empty(),
            _ => false,
        }
    }

    fn moment(&mut self, moment: &Moment) -> Outcome {
        let reach = |days: Option<Days>| days.ok_or(OUT_OF_REACH);
        match moment {
            Moment::Edtf(text) => {
                let (start, end) = edtf::read(text).ok_or(OUT_OF_REACH)?;
                let single = !text.contains(['/', '[', '{', 'T']);
                let form =
                    if single { Form::Unit(text.clone()) } else { Form::Whole(text.clone()) };
                Ok(Sense { start, end, grain: grain_of(start), lasts: false, form })
            }
            Moment::Gap | Moment::Ordinal(_) => Err(Trouble::NotUnderstood),
            Moment::Year(year) => {
                let year = self.year(*year)?;
                let form = Form::Unit(format!("{year:04}"));
                Ok(Sense::days(reach(calendar::year_of(year))?, Grain::Months(12), form))
            }
            Moment::Decade(first) => {
                let days = (calendar::year_of(*first), calendar::year_of(first + 9));
                let (Some(from), Some(to)) = days else { return Err(OUT_OF_REACH) };
                let form = Form::Unit(format!("{:03}X", first / 10));
                Ok(Sense::days((from.0, to.1), Grain::Months(12), form))
            }
            Moment::SchoolYear(year) => {
                let start = self.school_start(*year)?;
                Ok(Sense::stretch(reach(calendar::school_year(start))?, Grain::Months(12)))
            }
            Moment::Relative(unit, by) => self.relative(*unit, *by),
            Moment::Weekday(day, which) => self.weekday(*day, *which),
            Moment::Weekend(which) => self.weekend(*which),
            Moment::Holding(what, of) => self.holding(*what, of),
            Moment::Nth(n, what, of) => self.nth(*n, *what, of),
            Moment::Of { who, birth, kin, what } => self.of_somebody(who, birth, *kin, what),
            Moment::Turned { began, of } => self.turned(*began, of),
            Moment::Named(words, otherwise) => {
                if self.names_item(moment) {
                    self.item(words, true)
                } else {
                    self.moment(otherwise)
                }
            }
            Moment::Now => Ok(Sense::days(
                (self.anchors.today, self.anchors.today),
                Grain::Days(15),
                Form::Unit(self.anchors.today.to_string()),
            )),
            Moment::Epidemic(epidemic) => {
                let on = jiff::civil::date;
                let (days, grain) = match epidemic {
                    Epidemic::FirstLockdown => {
                        ((on(2020, 3, 16), on(2020, 5, 11)), Grain::Days(15))
                    }
                    Epidemic::SecondLockdown => {
                        ((on(2020, 12, 16), on(2021, 2, 8)), Grain::Days(15))
                    }
                    Epidemic::Corona => ((on(2020, 3, 1), on(2022, 3, 31)), Grain::Months(1)),
                };
                Ok(Sense::stretch(days, grain))
            }
            Moment::Number(_)
            | Moment::Age(_)
            | Moment::Stage(_)
            | Moment::Birthday(_)
            | Moment::Birth
            | Moment::Pregnancy => self.by_birth(moment),
            Moment::Yearly(what, year) => self.yearly(*what, *year),
            Moment::YearlyIn { what, scope, name, scope_name } => {
                self.yearly_in(*what, scope, name, scope_name)
            }
            Moment::YearlyBeside { what, side, of } => self.yearly_beside(*what, *side, of),
            Moment::School(school) => self.school(*school),
            Moment::Turn(n, school) => self.turn(*n, *school),
            Moment::Part(part, of) => self.part(*part, of),
            Moment::Edge { first, distance, of } => self.edge(*first, *distance, of),
            Moment::Around(of) => self.around(of),
            Moment::Unsure(of) => {
                let sense = self.moment(of)?;
                Ok(Sense { form: edtf::uncertain(sense.form), ..sense })
            }
            Moment::Span(how, left, right) => self.span(*how, left, right),
            Moment::Beside { side, near, of } => self.beside(*side, *near, of),
            Moment::Offset { distance, side, of } => self.offset(*distance, *side, of),
            Moment::Next { what, side, of } => self.next(*what, *side, of),
            Moment::Item { words, asked } => self.item(words, *asked),
        }
    }

    fn year(&self, year: Year) -> Result<i16, Trouble> {
        let this = self.anchors.today.year();
        match year {
            Year::Full(year) => Ok(year),
            Year::FromNow(by) => this.checked_add(by).ok_or(OUT_OF_REACH),
            Year::Two(year) => {
                let year = this.div_euclid(100) * 100 + i16::from(year);
                Ok(if year > this { year - 100 } else { year })
            }
            _ => Err(Trouble::YearMissing),
        }
    }

    /// The year in whose August a school year began; two digits name the last one that has begun.
    fn school_start(&self, year: Year) -> Result<i16, Trouble> {
        match year {
            Year::Two(_) => {
                let year = self.year(year)?;
                let begun = calendar::school_year(year)
                    .is_some_and(|(first, _)| first <= self.anchors.today);
                Ok(if begun { year } else { year - 100 })
            }
            Year::FromNow(by) => {
                let this = calendar::school_year_of(self.anchors.today);
                this.checked_add(by).ok_or(OUT_OF_REACH)
            }
            year => self.year(year),
        }
    }

    fn relative(&self, unit: Unit, by: i16) -> Outcome {
        let today = self.anchors.today;
        let by_days = |days: i32| calendar::days_later(today, days);
        let found = match unit {
            Unit::Day => by_days(i32::from(by))
                .map(|day| Sense::days((day, day), Grain::Days(15), Form::Unit(day.to_string()))),
            Unit::Week => by_days(i32::from(by) * 7)
                .and_then(calendar::week_of)
                .map(|days| Sense::days(days, Grain::Days(15), Form::Stretch)),
            Unit::Month => calendar::months_later(today, i32::from(by)).map(|day| {
                let form = Form::Unit(format!("{:04}-{:02}", day.year(), day.month()));
                Sense::days(calendar::month_of(day), Grain::Months(1), form)
            }),
            Unit::SchoolYear | Unit::Year | Unit::Quarter => {
                let start = self.school_start(Year::FromNow(by))?;
                calendar::school_year(start).map(|days| Sense::stretch(days, Grain::Months(12)))
            }
        };
        found.ok_or(OUT_OF_REACH)
    }

    /// From the earliest of the one to the latest of the other, whichever was said first.
    fn span(&mut self, how: Spanned, left: &Moment, right: &Moment) -> Outcome {
        if how == Spanned::Within
            && let Some(either) = self.within_doubled(left, right)
        {
            return either;
        }
        let said = (left, right);
        let (left, right) = match (self.moment(left), self.moment(right)) {
            // said twice, of which one says enough: "2019 in de kleuterklas" of a child whose school is not known
            (Ok(known), Err(trouble)) | (Err(trouble), Ok(known))
                if matches!(how, Spanned::Within | Spanned::Listed)
                    && !matches!(trouble, Trouble::ItemAmbiguous | Trouble::NotUnderstood) =>
            {
                return Ok(known);
            }
            (left, right) => (left?, right?),
        };
        let today = self.anchors.today;
        let (a, b) = (left.whole(today), right.whole(today));
        let earliest = match (a.earliest, b.earliest) {
            (Some(a), Some(b)) => Some(a.min(b)),
            _ => None,
        };
        let latest = match (a.latest, b.latest) {
            (Some(a), Some(b)) => Some(a.max(b)),
            _ => None,
        };
        let (from, to) = (a.earliest.max(b.earliest), least(a.latest, b.latest));
        let meet = from.zip(to).is_none_or(|(from, to)| from <= to);
        // "tijdens de lockdown in groep 4": the one that was there then
        const FIRST: Moment = Moment::Epidemic(Epidemic::FirstLockdown);
        if how == Spanned::Listed && !meet && *said.1 == FIRST {
            return self.span(how, said.0, &Moment::Epidemic(Epidemic::SecondLockdown));
        }
        // "3 dagen in mei 2024": so long, where it can be no age
        if how == Spanned::Listed && !meet {
            if said.0.is_length() {
                return Ok(right);
            }
            if said.1.is_length() {
                return Ok(left);
            }
        }
        if how == Spanned::Listed && meet {
            let grain = left.grain.min(right.grain);
            return Ok(Sense::possible(Bounds { earliest: from, latest: to }, grain));
        }
        if matches!(how, Spanned::Both | Spanned::Within) {
            // from after the one to before the other
            let (earliest, latest) = match how {
                // which summer of a group is meant may still have to be chosen
                Spanned::Within if !meet && !self.choices.is_empty() => (a.earliest, a.latest),
                Spanned::Within if !meet => return Err(Trouble::NotUnderstood),
                // where they meet, the days they meet
                _ if !meet => (to, from),
                _ => (from, to),
            };
            return Ok(Sense::possible(Bounds { earliest, latest }, Grain::Nothing));
        }
        let form = match (how, left.form, right.form) {
            (Spanned::Or | Spanned::Listed, Form::Unit(left), Form::Unit(right)) => {
                Form::OneOf(vec![left, right])
            }
            (Spanned::Or | Spanned::Listed, Form::OneOf(mut units), Form::Unit(more))
            | (Spanned::Or | Spanned::Listed, Form::Unit(more), Form::OneOf(mut units)) => {
                units.push(more);
                Form::OneOf(units)
            }
            (Spanned::And, Form::Stretch, Form::Stretch) => Form::Stretch,
            (Spanned::Between, Form::Unit(left), Form::Unit(right))
                if left.len() == right.len() && left.len() == 4 =>
            {
                Form::OneOf(vec![format!("{left}..{right}")])
            }
            _ => Form::Possible,
        };
        let grain = left.grain.max(right.grain);
        let start = Bounds { earliest, latest };
        Ok(Sense { start, end: End::None, grain, lasts: left.lasts && right.lasts, form })
    }
}

/// The lesser of two last days, where none is open.
fn least(a: Option<Date>, b: Option<Date>) -> Option<Date> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
