//! The table of a timeline: one row per statement, the same columns that are read.

use csv::{Terminator, WriterBuilder};

use super::{Column, formula, shares, words};
use crate::lang::Lang;
use crate::model::{Consent, Item, Receiver, Share, Statement, Timeline};

/// The timeline as a table, with Dutch column names and `;` between the cells. Cells that a
/// spreadsheet would take for a formula get an apostrophe in front; [`super::read`] takes it away.
///
/// ```
/// use timeline_core::file::csv;
/// use timeline_core::model::{Timeline, TimelineId};
///
/// let table = csv::write(&Timeline::new(TimelineId(1), "Noor"));
/// assert_eq!(table.trim(), "wanneer;tot;wat;baan;soort;wie;lading;toelichting;delen");
/// ```
#[must_use]
pub fn write(timeline: &Timeline) -> String {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    // why: writing to memory does not fail, and every row has the same number of cells
    let _ = writer.write_record(Column::ALL.map(Column::dutch));
    for item in &timeline.items {
        for statement in &item.statements {
            let _ = writer.write_record(row(timeline, item, Some(statement)));
        }
        if item.statements.is_empty() {
            let _ = writer.write_record(row(timeline, item, None));
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn row(timeline: &Timeline, item: &Item, statement: Option<&Statement>) -> [String; 9] {
    let text = |cell: &str| formula::harmless(cell).into_owned();
    let teller = statement.and_then(|statement| timeline.person(statement.teller));
    [
        text(statement.map_or("", |statement| &statement.when.words)),
        text(statement.and_then(|statement| statement.when.until.as_deref()).unwrap_or_default()),
        text(&item.title),
        text(timeline.lane(item.lane).map_or("", |lane| lane.called(Lang::Dutch))),
        words::kind_name(item.body.kind()).to_owned(),
        text(teller.map_or("", |teller| &teller.name)),
        statement
            .and_then(|statement| statement.load)
            .map(|load| load.value().to_string())
            .unwrap_or_default(),
        text(statement.map_or("", |statement| &statement.text)),
        text(&shares::write(effective(item, statement))),
    ]
}

/// What holds for this version: its own word where it has one, else the item's.
fn effective<'a>(
    item: &'a Item,
    statement: Option<&'a Statement>,
) -> impl Iterator<Item = (&'a Receiver, Consent)> {
    let own: &[Share] = statement.map_or(&[], |statement| &statement.shares);
    let not_own = move |share: &&Share| own.iter().all(|other| other.receiver != share.receiver);
    (item.shares.iter().filter(not_own)).chain(own).map(|share| (&share.receiver, share.consent))
}
