//! The columns of a table, in any order, by their Dutch or English names.

use super::CsvError;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// wanneer: date words.
    When,
    /// tot: date words of the end.
    Until,
    /// wat: the title.
    What,
    /// baan.
    Lane,
    /// soort.
    Kind,
    /// wie: the teller.
    Who,
    /// lading: −2 … 2.
    Load,
    /// toelichting: what the teller tells.
    Note,
    /// delen: receivers and their consent.
    Share,
}

impl Column {
    /// Every column, in the order they are written.
    pub const ALL: [Self; 9] = [
        Self::When,
        Self::Until,
        Self::What,
        Self::Lane,
        Self::Kind,
        Self::Who,
        Self::Load,
        Self::Note,
        Self::Share,
    ];

    /// Without these there is no table of facts.
    const NEEDED: [Self; 2] = [Self::When, Self::What];

    /// The Dutch name, which is the one that is written.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::When => "wanneer",
            Self::Until => "tot",
            Self::What => "wat",
            Self::Lane => "baan",
            Self::Kind => "soort",
            Self::Who => "wie",
            Self::Load => "lading",
            Self::Note => "toelichting",
            Self::Share => "delen",
        }
    }

    /// The English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Until => "until",
            Self::What => "what",
            Self::Lane => "lane",
            Self::Kind => "kind",
            Self::Who => "who",
            Self::Load => "load",
            Self::Note => "note",
            Self::Share => "share",
        }
    }

    fn called(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let same = |column: &Self| column.dutch() == name || column.english() == name;
        Self::ALL.into_iter().find(same).or_else(|| {
            Some(match name.as_str() {
                "datum" | "date" => Self::When,
                "einde" | "t/m" | "tot en met" | "end" => Self::Until,
                "titel" | "gebeurtenis" | "title" | "event" => Self::What,
                "verteller" | "teller" => Self::Who,
                "notitie" | "opmerking" | "notes" => Self::Note,
                "shares" | "sharing" => Self::Share,
                _ => return None,
            })
        })
    }
}

/// Where each column stands in this table.
#[derive(Debug)]
pub(in crate::file) struct Columns {
    places: [Option<usize>; Column::ALL.len()],
    /// Cells a row should have.
    pub(super) count: usize,
    /// Names of columns that are not read.
    pub(super) ignored: Vec<String>,
}

impl Columns {
    pub(in crate::file) fn of(header: &[String]) -> Result<Self, CsvError> {
        let mut columns =
            Self { places: Default::default(), count: header.len(), ignored: Vec::new() };
        for (place, name) in header.iter().enumerate() {
            match Column::called(name) {
                Some(column) if columns.places[column as usize].is_none() => {
                    columns.places[column as usize] = Some(place);
                }
                _ if name.trim().is_empty() => {}
                _ => columns.ignored.push(name.trim().to_owned()),
            }
        }
        let missing: Vec<Column> = Column::NEEDED
            .into_iter()
            .filter(|&column| columns.places[column as usize].is_none())
            .collect();
        if missing.is_empty() {
            Ok(columns)
        } else {
            Err(CsvError::Columns { found: header.to_vec(), missing })
        }
    }

    /// The cell of this column; empty when the table has no such column.
    pub(super) fn cell<'a>(&self, cells: &'a [String], column: Column) -> &'a str {
        self.places[column as usize].and_then(|place| cells.get(place)).map_or("", String::as_str)
    }
}
