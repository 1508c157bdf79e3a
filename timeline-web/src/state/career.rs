//! The school career: filled in from one row ("nu groep 5"), then corrected. Pure functions on rows
//! as a form holds them; nothing here is derived from age.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use timeline_core::date::school_year_of;
use timeline_core::model::{SchoolKind, SchoolYear, day};

/// One row of the career as a form holds it; days as text until they are right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareerRow {
    /// The year in whose August the school year began.
    pub start_year: i16,
    /// First day, as typed (`2021-08-01`).
    pub from: String,
    /// Last day, as typed.
    pub to: String,
    /// Kind of school.
    pub kind: SchoolKind,
    /// Group or year.
    pub group: Option<u8>,
    /// Name of the school; may be empty.
    pub school: String,
}

/// A correction of a career. Places count from 0, in order of time. What is known best is where the
/// child is now, so it is the rows before that move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CareerChange {
    /// The group of this row was done twice: the rows before it move a year back.
    Doubled(usize),
    /// The group of this row was skipped: the rows before it move up a year.
    Skipped(usize),
    /// Halfway this row the child went to another school: what is left of the school year is there, else
    /// the row is cut in two. What the row is called stays that of the last of the two, which is where
    /// the child went on: of the school before it the name is not known yet.
    ChangedSchool(usize),
    /// Takes a row out.
    Remove(usize),
    /// Adds a row: the year after the last one.
    Add,
    /// The row as it should be. The rows right before it that were at the same school are at this
    /// one too.
    Replace(usize, CareerRow),
}

/// The rows up to the group the child is in today: from group 1, and for secondary school the
/// eight groups of primary school before it. Kinds without groups give one row.
#[must_use]
pub fn career_from_now(kind: &SchoolKind, group: u8, school: &str, today: Date) -> Vec<CareerRow> {
    let now = school_year_of(today);
    let back = |years: u8| now.saturating_sub(i16::from(years));
    let mut rows = Vec::new();
    if kind.is_primary() || kind.is_secondary() {
        let group = group.clamp(1, if kind.is_primary() { 8 } else { 6 });
        if kind.is_secondary() {
            for one in 1..=8 {
                rows.push(CareerRow::whole(back(group + 8 - one), SchoolKind::Bo, Some(one), ""));
            }
        }
        for one in 1..=group {
            rows.push(CareerRow::whole(back(group - one), kind.clone(), Some(one), school));
        }
    } else {
        rows.push(CareerRow::whole(now, kind.clone(), None, school));
    }
    rows
}

/// The rows after a correction. One that points at no row, or at a day outside its row, changes
/// nothing.
#[must_use]
pub(super) fn change_career(mut rows: Vec<CareerRow>, change: CareerChange) -> Vec<CareerRow> {
    match change {
        CareerChange::Doubled(at) if at < rows.len() => {
            let mut first_time = rows[at].clone();
            first_time.shift(-1);
            rows[..at].iter_mut().for_each(|row| row.shift(-1));
            rows.insert(at, first_time);
        }
        CareerChange::Skipped(at) if at < rows.len() => {
            rows.remove(at);
            rows[..at].iter_mut().for_each(|row| row.shift(1));
        }
        CareerChange::ChangedSchool(at) if at < rows.len() => change_school(&mut rows, at),
        CareerChange::Remove(at) if at < rows.len() => {
            rows.remove(at);
        }
        CareerChange::Add => rows.extend(next_row(&rows)),
        CareerChange::Replace(at, mut row) if at < rows.len() => {
            if (&row.from, &row.to) != (&rows[at].from, &rows[at].to) {
                row.start_year = row.school_year().unwrap_or(row.start_year);
            }
            let before = std::mem::replace(&mut rows[at], row.clone());
            let is_same = |one: &CareerRow| one.school == before.school && one.kind == before.kind;
            // why: a year at home, or in a class for the language, says nothing of the years before
            let schools =
                row.kind == before.kind || row.kind.is_primary() && before.kind.is_primary();
            for one in rows[..at].iter_mut().rev().take_while(|one| schools && is_same(one)) {
                one.school.clone_from(&row.school);
                one.kind = row.kind.clone();
            }
        }
        _ => {}
    }
    rows
}

fn change_school(rows: &mut Vec<CareerRow>, at: usize) {
    let row = &rows[at];
    let (Some(from), Some(to)) = (day_typed(&row.from), day_typed(&row.to)) else { return };
    let next = rows.get(at + 1).and_then(|next| day::days_later(day_typed(&next.from)?, -1));
    let year_end = day_typed(&CareerRow::whole(row.start_year, SchoolKind::Bo, None, "").to);
    let last = next.into_iter().chain(year_end).min().unwrap_or(to);
    let mut second = row.clone();
    if to < last {
        let Some(first_day) = day::days_later(to, 1).filter(|day| *day > from) else { return };
        second.from = first_day.to_string();
        second.to = last.to_string();
        second.school.clear();
    } else {
        let middle = day::days_later(from, (day::between(from, to) + 1) / 2);
        let new_year = year_end.and_then(|end| Date::new(end.year(), 1, 1).ok());
        let first_day = new_year.filter(|day| *day > from && *day <= to).or(middle);
        let Some(first_day) = first_day.filter(|day| *day > from) else { return };
        let Some(last_before) = day::days_later(first_day, -1) else { return };
        second.from = first_day.to_string();
        // why: the name that was said is that of the school the child is at now
        let now = second.school.clone();
        let same = rows[..=at].iter_mut().rev().take_while(|one| one.school == now);
        same.for_each(|one| one.school.clear());
        rows[at].to = last_before.to_string();
    }
    rows.insert(at + 1, second);
}

/// The row after the last one; the first row there can be when there is none.
fn next_row(rows: &[CareerRow]) -> Option<CareerRow> {
    let last = rows.last()?;
    let most = if last.kind.is_primary() { 8 } else { 6 };
    let group = last.group.map(|group| (group + 1).min(most));
    Some(CareerRow::whole(
        last.start_year.saturating_add(1),
        last.kind.clone(),
        group,
        &last.school,
    ))
}

impl CareerRow {
    /// A whole school year, 1 August … 31 July.
    #[must_use]
    pub fn whole(start_year: i16, kind: SchoolKind, group: Option<u8>, school: &str) -> Self {
        Self {
            start_year,
            from: format!("{start_year:04}-08-01"),
            to: format!("{:04}-07-31", start_year.saturating_add(1)),
            kind,
            group,
            school: school.to_owned(),
        }
    }

    /// The row of a timeline as a form holds it.
    #[must_use]
    pub fn of(row: &SchoolYear) -> Self {
        Self {
            start_year: row.start_year(),
            from: row.from().to_string(),
            to: row.to().to_string(),
            kind: row.kind.clone(),
            group: row.group,
            school: row.school.clone(),
        }
    }

    /// The year in whose August the school year began in which most of the row is.
    fn school_year(&self) -> Option<i16> {
        let (from, to) = (day_typed(&self.from)?, day_typed(&self.to)?);
        let middle = day::days_later(from, day::between(from, to) / 2)?;
        Some(school_year_of(middle))
    }

    fn shift(&mut self, years: i16) {
        self.start_year = self.start_year.saturating_add(years);
        for day in [&mut self.from, &mut self.to] {
            if let Some(moved) =
                day_typed(day).and_then(|d| day::months_later(d, i32::from(years) * 12))
            {
                *day = moved.to_string();
            }
        }
    }
}

/// A day as a date field gives it (`2021-08-01`).
pub(super) fn day_typed(text: &str) -> Option<Date> {
    day::read(text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn groups(rows: &[CareerRow]) -> Vec<(i16, Option<u8>)> {
        rows.iter().map(|row| (row.start_year, row.group)).collect()
    }

    fn in_group(group: u8) -> Vec<CareerRow> {
        career_from_now(&SchoolKind::Bo, group, "De Wegwijzer", date(2026, 11, 21))
    }

    #[test]
    fn one_row_fills_in_the_years_before() {
        let rows = in_group(3);
        assert_eq!(groups(&rows), [(2024, Some(1)), (2025, Some(2)), (2026, Some(3))]);
        assert_eq!((rows[2].from.as_str(), rows[2].to.as_str()), ("2026-08-01", "2027-07-31"));
        let rows = career_from_now(&SchoolKind::Havo, 2, "", date(2026, 7, 31));
        assert_eq!(rows.len(), 10);
        assert_eq!((rows[9].start_year, rows[9].group), (2025, Some(2)));
        assert_eq!((rows[0].start_year, rows[0].kind.clone()), (2016, SchoolKind::Bo));
        assert_eq!(career_from_now(&SchoolKind::Home, 3, "", date(2026, 1, 1)).len(), 1);
    }

    #[test]
    fn a_doubled_group_moves_the_years_before_back_and_leaves_now() {
        let rows = change_career(in_group(3), CareerChange::Doubled(1));
        let expected = [(2023, Some(1)), (2024, Some(2)), (2025, Some(2)), (2026, Some(3))];
        assert_eq!(groups(&rows), expected);
    }

    #[test]
    fn a_skipped_group_moves_the_years_before_up() {
        let rows = change_career(in_group(3), CareerChange::Skipped(1));
        assert_eq!(groups(&rows), [(2025, Some(1)), (2026, Some(3))]);
    }

    fn spans(rows: &[CareerRow]) -> Vec<[&str; 3]> {
        rows.iter().map(|row| [row.from.as_str(), &row.to, &row.school]).collect()
    }

    #[test]
    fn of_another_school_it_is_the_one_before_that_is_not_known() {
        let rows = change_career(in_group(3), CareerChange::ChangedSchool(1));
        let expected = [
            ["2024-08-01", "2025-07-31", ""],
            ["2025-08-01", "2025-12-31", ""],
            ["2026-01-01", "2026-07-31", "De Wegwijzer"],
            ["2026-08-01", "2027-07-31", "De Wegwijzer"],
        ];
        assert_eq!(spans(&rows), expected);
        assert_eq!(groups(&rows)[1..3], [(2025, Some(2)), (2025, Some(2))]);
    }

    #[test]
    fn a_row_that_ends_early_has_the_other_school_in_the_rest_of_its_year() {
        let mut rows = in_group(2);
        rows[0].to = "2025-10-14".into();
        let rows = change_career(rows, CareerChange::ChangedSchool(0));
        let rest = ["2025-10-15", "2026-07-31", ""];
        assert_eq!(spans(&rows)[..2], [["2025-08-01", "2025-10-14", "De Wegwijzer"], rest]);
        let mut rows = rows;
        rows[1].school = "De Boog".into();
        rows[1].to = "2025-12-19".into();
        let rows = change_career(rows, CareerChange::ChangedSchool(1));
        assert_eq!(spans(&rows)[2], ["2025-12-20", "2026-07-31", ""]);
        // What lies within one half of the year is cut in its middle.
        let rows = change_career(rows, CareerChange::ChangedSchool(0));
        assert_eq!(spans(&rows)[1], ["2025-09-07", "2025-10-14", "De Wegwijzer"]);
    }

    #[test]
    fn a_row_is_of_the_school_year_that_its_days_are_in() {
        let rows = change_career(in_group(2), CareerChange::Add);
        let days =
            CareerRow { from: "2019-01-07".into(), to: "2020-12-31".into(), ..rows[2].clone() };
        let rows = change_career(rows, CareerChange::Replace(2, days));
        assert_eq!(rows[2].start_year, 2019);
        let half = CareerRow { from: String::new(), ..rows[2].clone() };
        assert_eq!(change_career(rows, CareerChange::Replace(2, half))[2].start_year, 2019);
    }

    #[test]
    fn the_years_before_at_the_same_school_follow_the_row() {
        let rows = in_group(3);
        let at_bo =
            CareerRow { school: "De Boog".into(), kind: SchoolKind::Sbo, ..rows[1].clone() };
        let rows = change_career(rows, CareerChange::Replace(1, at_bo));
        let schools: Vec<&str> = rows.iter().map(|row| row.school.as_str()).collect();
        assert_eq!(schools, ["De Boog", "De Boog", "De Wegwijzer"]);
        assert_eq!((&rows[0].kind, &rows[2].kind), (&SchoolKind::Sbo, &SchoolKind::Bo));
        let home = CareerRow { kind: SchoolKind::Home, ..rows[1].clone() };
        let rows = change_career(rows, CareerChange::Replace(1, home));
        assert_eq!((&rows[0].kind, &rows[1].kind), (&SchoolKind::Sbo, &SchoolKind::Home));
    }

    #[test]
    fn a_row_can_be_added_and_removed() {
        let rows = change_career(in_group(2), CareerChange::Add);
        assert_eq!(groups(&rows).last(), Some(&(2027, Some(3))));
        assert_eq!(change_career(rows, CareerChange::Remove(2)), in_group(2));
        assert_eq!(change_career(Vec::new(), CareerChange::Doubled(0)), []);
    }
}
