//! The dates of an imported table, one row per row of the table.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::date::{Bounds, Dates, End, Trouble};
use crate::model::StatementId;

/// The table `rij;vroegst;laatst;eind_vroegst;eind_laatst;ongedateerd;dubbelzinnig`: the bounds of
/// the statements that rows became (see [`super::Import::statements`]). Rows count from 1, days
/// are ISO 8601, an open side is empty.
#[must_use]
pub fn bounds(statements: &[Option<StatementId>], dates: &Dates) -> String {
    let mut table =
        String::from("rij;vroegst;laatst;eind_vroegst;eind_laatst;ongedateerd;dubbelzinnig\n");
    for (row, statement) in (1..).zip(statements) {
        let resolved = statement.map(|id| dates.statement(id).clone()).unwrap_or_default();
        let [earliest, latest] = days(resolved.start);
        let [end_earliest, end_latest] = match resolved.end {
            End::Within(bounds) => days(Some(bounds)),
            End::None | End::Open => days(None),
        };
        let undated = yes_no(resolved.start.is_none());
        let ambiguous = yes_no(
            !resolved.choices.is_empty()
                || !resolved.until_choices.is_empty()
                || resolved.trouble == Some(Trouble::ItemAmbiguous),
        );
        // why: writing to a String does not fail
        let _ = writeln!(
            table,
            "{row};{earliest};{latest};{end_earliest};{end_latest};{undated};{ambiguous}"
        );
    }
    table
}

fn days(bounds: Option<Bounds>) -> [String; 2] {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    bounds.map_or_else(Default::default, |bounds| [day(bounds.earliest), day(bounds.latest)])
}

fn yes_no(is_so: bool) -> &'static str {
    if is_so { "ja" } else { "nee" }
}
