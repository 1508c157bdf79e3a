//! What a table says, row by row, before anything of it is added.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::columns::{Column, Columns};
use super::{CsvError, RowFault, formula, shares, table, words};
use crate::date::{Dates, Resolved};
use crate::edit;
use crate::model::{Consent, ItemKind, LaneId, LaneKind, Load, Receiver, Role, Timeline, When};
use crate::sorted;

/// The name of who tells it, where nobody is named.
const NOBODY: &str = "onbekend";

/// A table as it is understood.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The rows, in the order of the table. Rows without any text are not among them.
    pub rows: Vec<PreviewRow>,
    /// People that the good rows name and who are not on the timeline yet, with a guess of their
    /// role.
    pub new_people: Vec<(String, Role)>,
    /// Lanes that the good rows name and that are not on the timeline yet.
    pub new_lanes: Vec<String>,
    /// Columns that are not read, by their names.
    pub ignored_columns: Vec<String>,
    /// The day the rows count as told on: what "nu" means.
    pub told_on: Date,
}

/// One row as it is understood.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewRow {
    /// Line of the file the row begins on, from 1.
    pub line: u64,
    /// Its date words.
    pub when: When,
    /// What happened.
    pub title: String,
    /// The lane it goes to.
    pub lane: LaneName,
    /// Kind of item.
    pub kind: ItemKind,
    /// Who tells it.
    pub teller: String,
    /// How heavy or supporting it was.
    pub load: Option<Load>,
    /// The story.
    pub text: String,
    /// Who may see it.
    pub shares: Vec<(Receiver, Consent)>,
    /// The date as understood, were all good rows added.
    pub resolved: Resolved,
    /// What is wrong with it.
    pub faults: Vec<RowFault>,
}

/// The lane a row goes to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneName {
    /// One that is there.
    There(LaneId),
    /// One that is to be added.
    New(String),
}

impl PreviewRow {
    /// Whether the row can be added.
    #[must_use]
    pub fn is_good(&self) -> bool {
        !self.faults.iter().any(|fault| fault.is_grave())
    }
}

/// Reads a table against the timeline it is to be added to. `today` is the conversation date of
/// a timeline without one.
///
/// # Errors
/// When there is no table to read; see [`CsvError`].
///
/// ```
/// use jiff::civil::date;
/// use timeline_core::file::csv;
/// use timeline_core::model::{Timeline, TimelineId};
///
/// let timeline = Timeline::new(TimelineId(1), "Noor");
/// let table = "wanneer;wat;wie\n2019-06;Broertje Sem geboren;Moeder\n;;Vader\n";
/// let preview = csv::read(table.as_bytes(), &timeline, date(2026, 10, 1)).unwrap();
/// assert!(preview.rows[0].is_good());
/// assert!(!preview.rows[1].is_good());
/// assert_eq!(preview.new_people[0].0, "Moeder");
/// ```
pub fn read(bytes: &[u8], timeline: &Timeline, today: Date) -> Result<Preview, CsvError> {
    of_table(table::read(bytes)?, timeline, today)
}

/// The same of a table that is taken apart already.
pub(in crate::file) fn of_table(
    table: table::Table,
    timeline: &Timeline,
    today: Date,
) -> Result<Preview, CsvError> {
    let columns = Columns::of(&table.header)?;
    let mut known_lanes = BTreeMap::new();
    let mut preview = Preview {
        rows: table
            .rows
            .into_iter()
            .map(|row| read_row(&row, &columns, timeline, &mut known_lanes))
            .collect(),
        new_people: Vec::new(),
        new_lanes: Vec::new(),
        ignored_columns: columns.ignored,
        told_on: timeline.conversation_date.unwrap_or(today),
    };
    preview.find_new(timeline);
    preview.find_dates(timeline, today);
    Ok(preview)
}

fn read_row(
    row: &table::Row,
    columns: &Columns,
    timeline: &Timeline,
    known_lanes: &mut BTreeMap<String, LaneName>,
) -> PreviewRow {
    let cell = |column| formula::plain(columns.cell(&row.cells, column));
    let mut faults = Vec::new();
    if has_wrong_cells(&row.cells, columns.count) {
        faults.push(RowFault::Cells { found: row.cells.len(), expected: columns.count });
    }
    if row.odd_encoding {
        faults.push(RowFault::Encoding);
    }
    let title = cell(Column::What).trim();
    if title.is_empty() {
        faults.push(RowFault::NoTitle);
    }
    let said_kind = cell(Column::Kind).trim();
    let kind = words::kind_called(said_kind);
    if kind.is_none() && !said_kind.is_empty() {
        faults.push(RowFault::Kind);
    }
    let said_lane = match (cell(Column::Lane).trim(), kind) {
        ("", Some(kind)) => words::lane_for(kind).dutch(),
        ("", None) => LaneKind::Home.dutch(),
        (name, _) => name,
    };
    let lane = known_lanes
        .entry(said_lane.to_owned())
        .or_insert_with(|| match words::lane_called(&timeline.lanes, said_lane) {
            Some(lane) => LaneName::There(lane.id),
            None => LaneName::New(said_lane.to_owned()),
        })
        .clone();
    let kind = kind.unwrap_or_else(|| words::kind_in(lane_kind(&lane, timeline)));
    let load = words::load(cell(Column::Load)).unwrap_or_else(|fault| {
        faults.push(fault);
        None
    });
    let (shares, understood) = shares::read(cell(Column::Share));
    if !understood {
        faults.push(RowFault::Shares);
    }
    let teller = match cell(Column::Who).trim() {
        "" => {
            faults.push(RowFault::NoTeller);
            NOBODY
        }
        name => name,
    };
    let until = Some(cell(Column::Until)).filter(|words| !words.trim().is_empty());
    PreviewRow {
        line: row.line,
        when: When {
            words: cell(Column::When).to_owned(),
            until: until.map(str::to_owned),
            ..When::default()
        },
        title: title.to_owned(),
        lane,
        kind,
        teller: teller.to_owned(),
        load,
        text: cell(Column::Note).to_owned(),
        shares,
        resolved: Resolved::default(),
        faults,
    }
}

/// Empty cells at the end may be left out or be too many, as spreadsheets do. A short row that ends
/// in several lines has swallowed the rows after it: a quotation mark was never closed.
fn has_wrong_cells(cells: &[String], expected: usize) -> bool {
    let surplus = cells.iter().skip(expected).any(|cell| !cell.trim().is_empty());
    let swallowed = cells.len() < expected && cells.last().is_some_and(|cell| cell.contains('\n'));
    surplus || swallowed
}

fn lane_kind(lane: &LaneName, timeline: &Timeline) -> LaneKind {
    match lane {
        LaneName::There(id) => timeline.lane(*id).map(|lane| lane.kind),
        LaneName::New(name) => words::lane_kind_called(name),
    }
    .unwrap_or(LaneKind::Own)
}

impl Preview {
    fn find_new(&mut self, timeline: &Timeline) {
        let mut people: BTreeSet<String> =
            sorted::set(timeline.people.iter().map(|person| person.name.trim().to_lowercase()));
        let mut lanes = BTreeSet::new();
        for row in self.rows.iter().filter(|row| row.is_good()) {
            if people.insert(row.teller.to_lowercase()) {
                let role = words::role_of(&row.teller, &timeline.child.alias);
                self.new_people.push((row.teller.clone(), role));
            }
            if let LaneName::New(name) = &row.lane
                && lanes.insert(name.to_lowercase())
            {
                self.new_lanes.push(name.clone());
            }
        }
    }

    /// Works out the dates as they would be with all good rows added: rows may refer to each
    /// other ("na de verhuizing"). Which rows are versions of one item depends on their dates, and
    /// a date on the items there are, so it is done twice where that makes a difference.
    fn find_dates(&mut self, timeline: &Timeline, today: Date) {
        let before = self.find_dates_once(timeline, today);
        if self.made(timeline, &mut counting()).1.len() != before {
            self.find_dates_once(timeline, today);
        }
    }

    /// Gives how many items the rows became.
    fn find_dates_once(&mut self, timeline: &Timeline, today: Date) -> usize {
        let mut with_rows = timeline.clone();
        let import = self.import(timeline, &mut counting());
        let added = edit::apply(&mut with_rows, import.edit);
        debug_assert!(added.is_ok(), "what a preview adds can be added");
        let dates = Dates::of(&with_rows, today);
        for (row, statement) in self.rows.iter_mut().zip(import.statements) {
            row.resolved = match statement {
                Some(statement) => dates.statement(statement).clone(),
                None => dates.read(&with_rows, &row.when),
            };
        }
        with_rows.items.len() - timeline.items.len()
    }
}

/// New ids, one after the other.
fn counting() -> impl FnMut() -> u64 {
    let mut last = 0;
    move || {
        last += 1;
        last
    }
}
