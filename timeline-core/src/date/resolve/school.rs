//! Rows of the school career: groups, classes, levels, kinds of school.
//!
//! Every row with the group is one candidate, clipped to its own days; together they span from the
//! first to the last. Nothing is derived from age, but for the words that name an age when the
//! career has no row for them (kleuter, peuterspeelzaal).

use super::{Grain, OUT_OF_REACH, Outcome, Reader, Sense};
use crate::{
    date::{
        Bounds, Trouble,
        calendar::{self, Days},
        edtf::Form,
        phrase::{Age, Level, Moment, Part, School, Spanned},
        token::fold_word,
    },
    model::{SchoolKind, SchoolYear},
};

/// One row of the career: its days, and the year its school year began.
pub(super) type Row = (Days, i16);

impl Reader<'_> {
    /// "in 2 havo, na kerst" of a year that was done twice: in the one or the other.
    pub(super) fn within_doubled(&mut self, scope: &Moment, narrow: &Moment) -> Option<Outcome> {
        let Moment::School(school) = scope else { return None };
        let Moment::Beside { side, near, of } = narrow else { return None };
        let Moment::YearlyIn { what, scope: of, name, scope_name } = &**of else { return None };
        let turns = u32::try_from(self.rows(*school).len()).ok();
        let turns = turns.filter(|n| *n > 1 && **of == *scope)?;
        let (mut first, mut last) = (None, None);
        for n in 1..=turns {
            let turn = Moment::Turn(n, *school);
            let (scope, name) = (Box::new(turn.clone()), name.clone());
            let of = Moment::YearlyIn { what: *what, scope, name, scope_name: scope_name.clone() };
            let of = Moment::Beside { side: *side, near: *near, of: Box::new(of) };
            let sense = self.span(Spanned::Within, &turn, &of).ok()?;
            first = first.or(sense.start.earliest);
            last = sense.start.latest.max(last);
        }
        let bounds = Bounds { earliest: first, latest: last };
        Some(Ok(Sense::possible(bounds, Grain::Nothing)))
    }

    pub(super) fn school(&self, school: School) -> Outcome {
        let rows = self.rows(school);
        match span(rows.iter().map(|(days, _)| *days)) {
            Some(days) => Ok(Sense::stretch(days, Grain::Months(12))),
            None => self.without_row(school, 0),
        }
    }

    /// One of the rows that these words name: of a group that was doubled.
    pub(super) fn turn(&self, n: u32, school: School) -> Outcome {
        let row = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        let days = row.and_then(|row| Some(self.rows(school).get(row)?.0));
        Ok(Sense::stretch(days.ok_or(Trouble::CareerMissing)?, Grain::Months(12)))
    }

    /// "rond" a stage that is known by age only: as around an age.
    pub(super) fn around_school(&self, school: School) -> Option<Outcome> {
        let by_age = matches!(school, School::Infants | School::Preschool);
        (by_age && self.rows(school).is_empty())
            .then(|| Ok(Sense { form: Form::Possible, ..self.without_row(school, 3)? }))
    }

    /// The age that stands in for a missing row, if there is one.
    fn without_row(&self, school: School, play: i32) -> Outcome {
        let (from, to) = match school {
            School::Infants => (4, 5),
            School::Preschool => (2, 3),
            _ => return Err(Trouble::CareerMissing),
        };
        let first = self.aged(&Moment::Age(Age::Years(from)), play)?;
        let last = self.aged(&Moment::Age(Age::Years(to)), play)?;
        let days = first.start.earliest.zip(last.start.latest).ok_or(OUT_OF_REACH)?;
        Ok(Sense { grain: first.grain, ..Sense::stretch(days, first.grain) })
    }

    /// The rows of the career that these words name, in order.
    pub(super) fn rows(&self, school: School) -> Vec<Row> {
        let rows = self.anchors.career.iter();
        let wanted: Vec<&SchoolYear> = match school {
            School::Bridge => rows.filter(|row| is_secondary(&row.kind)).take(1).collect(),
            School::Nth(n) => {
                let at_school: Vec<_> =
                    rows.filter(|row| row.kind != SchoolKind::Preschool).collect();
                let mut years: Vec<i16> = at_school.iter().map(|row| row.start_year()).collect();
                years.dedup();
                let year = usize::from(n).checked_sub(1).and_then(|n| years.get(n).copied());
                at_school.into_iter().filter(|row| Some(row.start_year()) == year).collect()
            }
            school => rows.filter(|row| names(school, row)).collect(),
        };
        wanted.into_iter().map(|row| (clipped(row), row.start_year())).collect()
    }

    /// Begin, midden, eind of the school years of these words, each within its row.
    pub(super) fn school_part(&self, part: Part, school: School) -> Option<Days> {
        let rows = self.rows(school);
        let parts = rows.iter().filter_map(|(days, start)| {
            calendar::common(calendar::school_part(part, *start)?, *days)
        });
        span(parts)
    }
}

/// From the first day of the first to the last day of the last.
pub(super) fn span(days: impl Iterator<Item = Days>) -> Option<Days> {
    days.reduce(calendar::around)
}

/// The row within its school year; a row outside it stays as it is.
fn clipped(row: &SchoolYear) -> Days {
    let days = (row.from(), row.to());
    calendar::school_year(row.start_year())
        .and_then(|year| calendar::common(year, days))
        .unwrap_or(days)
}

fn names(school: School, row: &SchoolYear) -> bool {
    let kind = &row.kind;
    let group = |n: u8| row.group == Some(n);
    match school {
        School::Group(n) => group(n) && !is_secondary(kind) && *kind != SchoolKind::Mbo,
        School::Infants => {
            (group(1) || group(2)) && !is_secondary(kind) && *kind != SchoolKind::Mbo
        }
        School::Class(n) => group(n) && is_secondary(kind),
        School::Level(level, n) => is_level(level, kind) && n.is_none_or(group),
        School::Bridge | School::Nth(_) => false,
        School::Primary => kind.is_primary(),
        School::Secondary => is_secondary(kind),
        School::LanguageClass => *kind == SchoolKind::LanguageClass,
        School::Preschool | School::DayCare => *kind == SchoolKind::Preschool,
    }
}

fn is_secondary(kind: &SchoolKind) -> bool {
    const LEVELS: [&str; 10] = [
        "havo",
        "vwo",
        "vmbo",
        "mavo",
        "brugklas",
        "gymnasium",
        "atheneum",
        "lyceum",
        "vso",
        "pro",
    ];
    match kind {
        SchoolKind::Other(text) => LEVELS.iter().any(|level| says(text, level)),
        kind => kind.is_secondary(),
    }
}

fn is_level(level: Level, kind: &SchoolKind) -> bool {
    let one = |known: &SchoolKind, words: &[&str]| match kind {
        SchoolKind::Other(text) => words.iter().any(|word| says(text, word)),
        kind => kind == known,
    };
    let vmbo = || one(&SchoolKind::Vmbo, &["vmbo", "mavo"]);
    let havo = || one(&SchoolKind::Havo, &["havo"]);
    let vwo = || one(&SchoolKind::Vwo, &["vwo", "gymnasium", "atheneum"]);
    match level {
        Level::Vmbo => vmbo(),
        Level::Havo => havo(),
        Level::Vwo => vwo(),
        Level::VmboHavo => vmbo() || havo(),
        Level::HavoVwo => havo() || vwo(),
        Level::Pro => one(&SchoolKind::Pro, &["praktijkonderwijs"]),
        Level::Vso => one(&SchoolKind::Vso, &["vso"]),
        Level::Mbo => one(&SchoolKind::Mbo, &["mbo"]),
        Level::Sbo => one(&SchoolKind::Sbo, &["sbo"]),
        Level::So => one(&SchoolKind::So, &["so"]),
    }
}

fn says(text: &str, word: &str) -> bool {
    fold_word(text).split(|c: char| !c.is_alphanumeric()).any(|said| said == word)
}
