//! A finished drawing: positioned shapes and texts, each with the thing it stands for.
//!
//! Coordinates are `f64` pixels (CSS pixels, also for paper, where 96 of them are an inch), `x` to
//! the right, `y` down, the origin in the upper left corner. Nothing is rounded here, nothing is
//! drawn here (see [`crate::draw`]), and of the timeline only ids and the view are known here.

mod colour;
mod pictogram;
mod picture;
mod shape;
mod target;

pub use colour::Colour;
pub use pictogram::Pictogram;
pub use picture::{Part, Picture};
pub use shape::{Anchor, Point, Rect, Shape, Stroke, Text};
pub use target::{Cluster, Target};

use std::sync::Arc;

use crate::model::LaneId;

/// A drawing, painted in the order of its shapes, with what can be pointed at in it.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// What to paint, first to last.
    pub shapes: Vec<Shape>,
    /// Every item, group of items and note in view, in reading order: lane by lane, row by row,
    /// from early to late.
    pub placed: Vec<Placed>,
    /// Other places that answer to a pointer (lane names), last on top.
    pub areas: Vec<(Rect, Target)>,
    /// Where the items are, below the rulers and beside the lane names.
    pub ground: Option<Ground>,
}

/// One thing in the drawing that stands for something on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What it stands for.
    pub target: Target,
    /// The lane it stands in; none for what belongs to no lane (notes on a date).
    pub lane: Option<LaneId>,
    /// Row within the lane, from the top.
    pub row: u32,
    /// The mark: bar, triangle, circle.
    pub mark: Rect,
    /// The label beside or in it, where there was room for one.
    pub label: Option<Rect>,
    /// The title in full, also where the label is cut with an ellipsis.
    pub title: Arc<str>,
    /// Colour of its lane.
    pub ink: Colour,
}

impl Placed {
    /// Mark and label together.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        self.label.map_or(self.mark, |label| self.mark.union(label))
    }
}

/// The part of the drawing where time and lanes are read from a position.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// Where it is.
    pub area: Rect,
    /// The lanes in view from top to bottom, each with its upper and lower edge.
    pub lanes: Vec<(LaneId, f64, f64)>,
    /// How `x` and day go together.
    pub view: crate::layout::View,
}

/// Beside a mark, in pixels: a symbol of 16 is then a target of 44.
const REACH: f64 = 14.0;

impl Scene {
    /// What is at this point: the item, group or note whose mark or label is under it, else the
    /// lane whose name is there, else the nearest mark within reach of a finger, else the ground.
    /// None on the rulers and outside the drawing.
    #[must_use]
    pub fn hit(&self, at: Point) -> Option<Target> {
        let notes = self.placed.iter().filter(|placed| matches!(placed.target, Target::Note(_)));
        if let Some(note) = notes.rev().find(|placed| placed.mark.grown(4.0).contains(at)) {
            return Some(note.target);
        }
        if let Some((_, target)) = self.areas.iter().rev().find(|(area, _)| area.contains(at)) {
            return Some(*target);
        }
        let ground = self.ground.as_ref()?;
        // Beyond the ground, marks lie under the rulers and names.
        if !ground.area.contains(at) {
            return None;
        }
        // Smaller things stand on larger ones (a diamond on its plan), so the smallest wins.
        let under = self
            .placed
            .iter()
            .filter(|placed| {
                placed.mark.contains(at) || placed.label.is_some_and(|label| label.contains(at))
            })
            .min_by(|a, b| a.mark.area().total_cmp(&b.mark.area()));
        if let Some(placed) = under {
            return Some(placed.target);
        }
        let near = self
            .placed
            .iter()
            .map(|placed| (placed.mark.distance(at), placed.target))
            // Rows are 28 px apart: reaching further up or down would take the neighbour.
            .filter(|(away, _)| away.0 <= REACH && away.1 <= 4.0)
            .min_by(|(a, _), (b, _)| a.0.total_cmp(&b.0));
        near.map(|(_, target)| target).or_else(|| self.ground_at(at))
    }

    /// The day and lane at this point of the ground, whatever stands there.
    #[must_use]
    pub fn ground_at(&self, at: Point) -> Option<Target> {
        let ground = self.ground.as_ref()?;
        if !ground.area.contains(at) {
            return None;
        }
        let lane = ground.lanes.iter().find(|(_, top, bottom)| (*top..*bottom).contains(&at.y));
        let day = ground.view.day_from_x(at.x).floor().clamp(-4e6, 4e6) as i32;
        Some(Target::Ground { day, lane: lane.map(|(lane, ..)| *lane) })
    }

    /// The other drawing put under this one.
    #[must_use]
    pub fn above(mut self, other: Self) -> Self {
        let down = self.height;
        let move_down =
            |area: Rect| Rect { top: area.top + down, bottom: area.bottom + down, ..area };
        self.shapes.extend(other.shapes.into_iter().map(|shape| shape.moved(0.0, down)));
        self.placed.extend(other.placed.into_iter().map(|placed| Placed {
            mark: move_down(placed.mark),
            label: placed.label.map(move_down),
            ..placed
        }));
        self.areas.extend(other.areas.into_iter().map(|(area, target)| (move_down(area), target)));
        self.width = self.width.max(other.width);
        self.height += other.height;
        self
    }

    /// Where this stands in the drawing; none when it is out of view or in a group.
    #[must_use]
    pub fn find(&self, target: Target) -> Option<&Placed> {
        self.placed.iter().find(|placed| placed.target == target)
    }
}
