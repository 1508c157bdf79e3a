//! [`Phrase`] → days, against the anchors. One rule per kind of moment; what is missing comes out
//! as a [`Trouble`], never as a guess.

mod age;
mod beside;
pub(crate) mod item;
mod part;
mod school;
mod yearly;

use jiff::civil::Date;

use super::{
    Anchors, Bounds, End, Resolved, Trouble, calendar,
    calendar::Days,
    edtf::{self, Form},
    grammar::{self, Until},
    phrase::{Epidemic, Moment, Phrase, Spanned, Unit, Year},
};
use crate::model::{Choice, When};

/// The words of a [`When`], read once; resolved as often as anchors change.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    /// The words that were read: as said, or as chosen.
    words: String,
    phrase: Option<Phrase>,
    until: Option<(String, Option<Until>)>,
    chosen: Option<Choice>,
    until_chosen: Option<Choice>,
}

impl Spoken {
    /// Reads the words.
    pub(crate) fn read(when: &When) -> Self {
        let said = |words: &str, choice: Option<&Choice>| match choice {
            Some(Choice::Words(words)) => words.clone(),
            _ => words.to_owned(),
        };
        let words = said(&when.words, when.choice.as_ref());
        let until = when.until.as_ref().filter(|until| !until.trim().is_empty()).map(|until| {
            let until = said(until, when.until_choice.as_ref());
            let read = grammar::parse_until(&until);
            (until, read)
        });
        let phrase = grammar::parse(&words);
        Self {
            words,
            phrase,
            until,
            chosen: when.choice.clone(),
            until_chosen: when.until_choice.clone(),
        }
    }

    /// The words of every reference to another item, with what was chosen for them.
    pub(crate) fn references(&self) -> Vec<(&str, Option<&Choice>)> {
        let mut found = Vec::new();
        if let Some(phrase) = &self.phrase {
            let words = phrase.references().into_iter();
            found.extend(words.map(|words| (words, self.chosen.as_ref())));
        }
        if let Some((_, Some(Until::Moment(moment)))) = &self.until {
            moment.each(&mut |inner| {
                if let Moment::Item { words, .. } = inner {
                    found.push((words.as_str(), self.until_chosen.as_ref()));
                }
            });
        }
        found
    }

    /// What it means, against these anchors.
    pub(crate) fn resolve(&self, anchors: &Anchors<'_>) -> Resolved {
        let Some(phrase) = &self.phrase else {
            return self.ended(anchors, None, Resolved::undated(Trouble::NotUnderstood));
        };
        let joined = self.joined(phrase);
        let phrase = joined.as_ref().map_or(phrase, |(phrase, _)| phrase);
        let mut reader = Reader::new(anchors, self.chosen.as_ref(), &self.words);
        let said = reader.phrase(phrase);
        let mut resolved = match said {
            Ok(said) => said.resolved(),
            Err(trouble) => Resolved::undated(trouble),
        };
        resolved.choices = reader.choices;
        if let Phrase::Recurring { how, .. } = phrase {
            resolved.recurring = self.words.get(how.clone()).map(str::to_owned);
        }
        if self.until.is_none() {
            return resolved;
        }
        let from = match phrase {
            Phrase::Said(moment) | Phrase::Since(moment) => Some(moment),
            _ => None,
        };
        let form = from.and_then(|from| {
            Reader::new(anchors, self.chosen.as_ref(), &self.words).moment(from).ok()
        });
        let mut resolved = self.ended(anchors, joined.as_ref().map(|(_, to)| to), resolved);
        resolved.edtf = form.and_then(|sense| {
            let to = self.until_sense(anchors, None).map(|sense| sense.form);
            edtf::text(&sense.form, sense.start, resolved.end, to.as_ref())
        });
        if resolved.recurring.is_some() {
            resolved.edtf = None;
        }
        resolved
    }

    /// Start and separate end, where one fills in the other: "groep 3", "4".
    fn joined(&self, phrase: &Phrase) -> Option<(Phrase, Moment)> {
        let (_, Some(Until::Moment(to))) = self.until.as_ref()? else { return None };
        let Phrase::Said(from) = phrase else { return None };
        let (from, to) = grammar::join(from.clone(), to.clone());
        Some((Phrase::Said(from), to))
    }

    fn until_sense(&self, anchors: &Anchors<'_>, joined: Option<&Moment>) -> Option<Sense> {
        let (words, Some(Until::Moment(to))) = self.until.as_ref()? else { return None };
        let mut reader = Reader::new(anchors, self.until_chosen.as_ref(), words);
        reader.moment(joined.unwrap_or(to)).ok()
    }

    /// With the separate end, if one was said.
    fn ended(
        &self,
        anchors: &Anchors<'_>,
        joined: Option<&Moment>,
        mut resolved: Resolved,
    ) -> Resolved {
        let Some((words, until)) = &self.until else { return resolved };
        let mut reader = Reader::new(anchors, self.until_chosen.as_ref(), words);
        let end = match until {
            None => Err(Trouble::NotUnderstood),
            Some(Until::Unknown) => Ok(End::None),
            Some(Until::Open) => Ok(End::Open),
            Some(Until::After(distance)) => match resolved.start {
                Some(start) => reader.later(start, *distance).map(End::Within),
                None => Ok(End::None),
            },
            Some(Until::Moment(to)) => reader
                .moment(joined.unwrap_or(to))
                .map(|sense| End::Within(sense.whole(anchors.today))),
        };
        resolved.until_choices = reader.choices;
        match end {
            Ok(end) => resolved.end = end,
            Err(trouble) => resolved.trouble = resolved.trouble.or(Some(trouble)),
        }
        resolved.checked()
    }
}

impl Resolved {
    /// Undated, and why.
    #[must_use]
    pub fn undated(trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..Self::default() }
    }

    /// Says so when the end lies before the start; both stay as they were said.
    fn checked(mut self) -> Self {
        if let (Some(Bounds { earliest: Some(from), .. }), End::Within(end)) =
            (self.start, self.end)
            && end.latest.is_some_and(|to| to < from)
        {
            self.trouble = self.trouble.or(Some(Trouble::EndBeforeStart));
        }
        self
    }
}

/// How far "rond" widens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    /// As it is: wide already.
    Nothing,
    Days(i32),
    Months(i32),
}

/// A moment worked out.
#[derive(Clone, Debug)]
struct Sense {
    /// When it was, or began.
    start: Bounds,
    end: End,
    grain: Grain,
    /// It is itself a stretch that lasts ("groep 3"): a distance after it counts from its end.
    lasts: bool,
    form: Form,
}

impl Sense {
    fn days(days: Days, grain: Grain, form: Form) -> Self {
        let start = Bounds { earliest: Some(days.0), latest: Some(days.1) };
        Self { start, end: End::None, grain, lasts: false, form }
    }

    fn stretch(days: Days, grain: Grain) -> Self {
        Self { lasts: true, ..Self::days(days, grain, Form::Stretch) }
    }

    fn possible(start: Bounds, grain: Grain) -> Self {
        Self { start, end: End::None, grain, lasts: false, form: Form::Possible }
    }

    /// From its earliest start to its latest end. What still goes on has been there until today.
    fn whole(&self, today: Date) -> Bounds {
        let Bounds { earliest, latest } = self.start;
        match self.end {
            End::None => Bounds { earliest, latest },
            End::Open => Bounds { earliest, latest: latest.map(|latest| latest.max(today)) },
            End::Within(end) => Bounds {
                earliest,
                latest: match (latest, end.latest) {
                    (Some(a), Some(b)) => Some(a.max(b)),
                    _ => None,
                },
            },
        }
    }

    fn resolved(self) -> Resolved {
        let edtf = edtf::text(&self.form, self.start, self.end, None);
        Resolved { start: Some(self.start), end: self.end, edtf, ..Resolved::default() }
    }
}

/// What a whole phrase comes to.
enum Said {
    Moment(Sense),
    Period(Sense, Sense, Bounds),
    Since(Sense),
    Until(Bounds, Sense, Bounds),
    Recurring(Resolved),
}

impl Said {
    fn resolved(self) -> Resolved {
        match self {
            Self::Moment(sense) => sense.resolved(),
            Self::Period(from, to, end) => {
                let end = End::Within(end);
                let edtf = edtf::text(&from.form, from.start, end, Some(&to.form));
                Resolved { start: Some(from.start), end, edtf, ..Resolved::default() }.checked()
            }
            Self::Since(from) => {
                let form = match from.form {
                    // an interval that is open after an interval is none
                    Form::Whole(_) => Form::Possible,
                    form => form,
                };
                let edtf = edtf::text(&form, from.start, End::Open, None);
                Resolved { start: Some(from.start), end: End::Open, edtf, ..Resolved::default() }
            }
            Self::Until(start, to, end) => {
                let open = Form::Unit("..".to_owned());
                let end = End::Within(end);
                let edtf = edtf::text(&open, start, end, Some(&to.form));
                Resolved { start: Some(start), end, edtf, ..Resolved::default() }
            }
            Self::Recurring(resolved) => Resolved { edtf: None, ..resolved },
        }
    }
}

/// Reads one phrase against the anchors.
struct Reader<'a> {
    anchors: &'a Anchors<'a>,
    chosen: Option<&'a Choice>,
    /// The text the phrase came from.
    words: &'a str,
    /// What there is to choose from, where the phrase is ambiguous.
    choices: Vec<Choice>,
}

type Outcome = Result<Sense, Trouble>;

/// A day outside the calendar's reach.
const OUT_OF_REACH: Trouble = Trouble::NotUnderstood;

impl<'a> Reader<'a> {
    fn new(anchors: &'a Anchors<'a>, chosen: Option<&'a Choice>, words: &'a str) -> Self {
        Self { anchors, chosen, words, choices: Vec::new() }
    }

    fn phrase(&mut self, phrase: &Phrase) -> Result<Said, Trouble> {
        let today = self.anchors.today;
        Ok(match phrase {
            Phrase::Unknown => return Err(Trouble::Unknown),
            Phrase::Said(item @ Moment::Item { .. }) => {
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
                let birth = self.anchors.birth.filter(|birth| end.latest >= Some(*birth));
                Said::Until(Bounds { earliest: birth, latest: end.latest }, to, end)
            }
            Phrase::Recurring { within: None, .. } => return Err(Trouble::PeriodMissing),
            Phrase::Recurring { within: Some(within), .. } => {
                Said::Recurring(self.phrase(within)?.resolved())
            }
        })
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
            Moment::Next { unit, side, of } => self.next(*unit, *side, of),
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
        let (left, right) = (self.moment(left)?, self.moment(right)?);
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
        if how == Spanned::Both {
            // from after the one to before the other; where they meet, the days they meet
            let (from, to) = (a.earliest.max(b.earliest), least(a.latest, b.latest));
            let (earliest, latest) = if from.zip(to).is_some_and(|(from, to)| from > to) {
                (to, from)
            } else {
                (from, to)
            };
            return Ok(Sense::possible(Bounds { earliest, latest }, Grain::Nothing));
        }
        let form = match (how, left.form, right.form) {
            (Spanned::Or, Form::Unit(left), Form::Unit(right)) => Form::OneOf(vec![left, right]),
            (Spanned::Or, Form::OneOf(mut units), Form::Unit(more))
            | (Spanned::Or, Form::Unit(more), Form::OneOf(mut units)) => {
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

/// How far "rond" widens what has these bounds and no better name.
fn grain_of(bounds: Bounds) -> Grain {
    match (bounds.earliest, bounds.latest) {
        (Some(from), Some(to)) => match calendar::length((from, to)) {
            ..=21 => Grain::Days(15),
            22..=200 => Grain::Months(1),
            _ => Grain::Months(12),
        },
        _ => Grain::Nothing,
    }
}
