//! A finished page: a drawing with what a reader of the PDF should know of its parts.

use super::Sheet;
use crate::scene::{Scene, Shape, Text};

/// One sheet of paper, finished. Coordinates are those of a [`Scene`]: pixels of 1/96 inch from
/// the upper left corner of the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Which part of the print it belongs to.
    pub sheet: Sheet,
    /// Further parts that begin on it, below.
    pub also: Vec<Sheet>,
    /// What it is called: "Tijdlijn van Noor, pagina 1 van 3".
    pub name: String,
    /// Its place in the print, from 1.
    pub number: usize,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// What is on it, in reading order, which is also the order of painting.
    pub nodes: Vec<Node>,
}

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Paint this.
    Shape(Shape),
    /// Several things that mean something together.
    Group(Group),
}

/// Several things that mean something together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are.
    pub role: Role,
    /// A name, where the role asks for one.
    pub label: Option<String>,
    /// The things.
    pub nodes: Vec<Node>,
}

/// What a group is to somebody who does not see the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of the page (1), of a part (2).
    Heading(u8),
    /// A table, made of rows.
    Table,
    /// A row, made of cells.
    Row,
    /// The head of a column.
    ColumnHeader,
    /// A cell.
    Cell,
    /// A part of the page, with a label.
    Part,
    /// Lines of text that belong together.
    Paragraph,
    /// Says nothing that is not said in words beside it.
    Decoration,
}

impl Node {
    /// A group without a name.
    pub(super) fn group(role: Role, nodes: Vec<Self>) -> Self {
        Self::Group(Group { role, label: None, nodes })
    }

    /// A group with a name.
    pub(super) fn named(role: Role, label: impl Into<String>, nodes: Vec<Self>) -> Self {
        Self::Group(Group { role, label: Some(label.into()), nodes })
    }

    fn collect<'a>(&'a self, shapes: &mut Vec<&'a Shape>) {
        match self {
            Self::Shape(shape) => shapes.push(shape),
            Self::Group(group) => group.nodes.iter().for_each(|node| node.collect(shapes)),
        }
    }
}

impl From<Shape> for Node {
    fn from(shape: Shape) -> Self {
        Self::Shape(shape)
    }
}

impl From<Text> for Node {
    fn from(text: Text) -> Self {
        Self::Shape(Shape::Text(text))
    }
}

impl Page {
    /// Everything to paint, first to last.
    #[must_use]
    pub fn shapes(&self) -> Vec<&Shape> {
        let mut shapes = Vec::new();
        self.nodes.iter().for_each(|node| node.collect(&mut shapes));
        shapes
    }

    /// Every line of text.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.shapes().into_iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
    }

    /// The page as a drawing, to draw with [`crate::draw`].
    #[must_use]
    pub fn scene(&self) -> Scene {
        Scene {
            width: self.width,
            height: self.height,
            shapes: self.shapes().into_iter().cloned().collect(),
            ..Scene::default()
        }
    }
}
