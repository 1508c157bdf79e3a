//! What a sheet of text is made of, before it is set in lines and pages.

use crate::model::LaneKind;
use crate::scene::Colour;
use crate::text::Weight;

/// A piece of a sheet, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// A heading; stays with what follows.
    Heading(String),
    /// Lines of text over the whole width.
    Text(Para),
    /// The same, paragraphs that belong together.
    Lines(Vec<Para>),
    /// A table.
    Table(Table),
    /// A box to tick, with what it stands for.
    Tick(String),
    /// A line to write on, behind its name.
    Write(String),
    /// A question, with lines to write the answer on: as many as fill the page together with the
    /// other questions.
    Answer(String),
    /// Five faces to colour behind each of these names.
    Faces(Vec<String>),
    /// The scores of one instrument.
    Scores(Scores),
    /// What is not broken over two pages where it fits on one.
    Together(Vec<Block>),
    /// What somebody gets on a page of their own.
    OwnPage(Vec<Block>),
}

/// The scores of one instrument, with what was done meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scores {
    /// What it is called, for who cannot see it.
    pub(super) label: String,
    /// Lowest and highest of the scale; low before high.
    pub(super) scale: (f64, f64),
    /// How the ends of the scale are written.
    pub(super) ends: [String; 2],
    /// First day, day after the last, score, and how the score is written; in order of time.
    pub(super) points: Vec<(f64, f64, f64, String)>,
    /// What was done: first day, day after the last, and what it is called.
    pub(super) help: Vec<(f64, f64, String)>,
}

/// Rows under named columns. The names are repeated on every page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    /// What the table is, for who cannot see the heading above it.
    pub(super) label: String,
    /// The columns.
    pub(super) columns: Vec<Column>,
    /// The rows; as many cells each as there are columns.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    /// Its name.
    pub(super) head: String,
    /// Its width, in proportion to the others.
    pub(super) share: f64,
}

/// What stands in one cell, paragraph by paragraph.
pub(super) type Cell = Vec<Para>;

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Para {
    pub(super) text: String,
    pub(super) weight: Weight,
    /// Less important than what stands around it.
    pub(super) quiet: bool,
    /// What stands before its first line.
    pub(super) sign: Option<Sign>,
    /// Set apart from the paragraph above it.
    pub(super) apart: bool,
    /// A quiet word behind it, on the same line where there is room.
    pub(super) tail: Option<Tail>,
}

/// A quiet word behind a paragraph, with a sign before it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tail {
    pub(super) sign: Option<Sign>,
    pub(super) text: String,
}

/// A small drawing before a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sign {
    /// ▲ supporting, ▼ burdening, ● neither; doubled from ±2.
    Load(i8),
    /// The pictogram of a lane in its colour.
    Lane(LaneKind, Colour),
    /// A disc in the colour of a person.
    Person(Colour),
    /// ≠: what is told here is not the same.
    Differs,
}

impl Para {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            weight: Weight::Regular,
            quiet: false,
            sign: None,
            apart: false,
            tail: None,
        }
    }

    pub(super) fn bold(text: impl Into<String>) -> Self {
        Self { weight: Weight::Bold, ..Self::plain(text) }
    }

    pub(super) fn quiet(text: impl Into<String>) -> Self {
        Self { quiet: true, ..Self::plain(text) }
    }

    pub(super) fn with(self, sign: Sign) -> Self {
        Self { sign: Some(sign), ..self }
    }

    pub(super) fn followed_by(self, tail: Option<Tail>) -> Self {
        Self { tail, ..self }
    }

    pub(super) fn apart(self) -> Self {
        Self { apart: true, ..self }
    }
}

impl Table {
    pub(super) fn new(label: impl Into<String>, columns: &[(&str, f64)]) -> Self {
        let columns =
            columns.iter().map(|&(head, share)| Column { head: head.to_owned(), share }).collect();
        Self { label: label.into(), columns, rows: Vec::new() }
    }
}
