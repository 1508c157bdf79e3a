//! Short ways to add shapes to a scene.

use std::sync::Arc;

use crate::scene::{
    Anchor, Colour, Ground, Placed, Point, Rect, Scene, Shape, Stroke, Target, Text,
};
use crate::text::Weight;

pub(in super::super) struct Pen {
    scene: Scene,
}

impl Pen {
    pub(in super::super) fn new(width: f64, height: f64) -> Self {
        Self { scene: Scene { width, height, ..Scene::default() } }
    }

    pub(in super::super) fn into_scene(self, ground: Ground) -> Scene {
        Scene { ground: Some(ground), ..self.scene }
    }

    pub(in super::super) fn without_ground(self) -> Scene {
        self.scene
    }

    pub(in super::super) fn push(&mut self, shape: Shape) {
        self.scene.shapes.push(shape);
    }

    /// Lets what stands for this already answer here too; false where nothing does yet.
    pub(in super::super) fn widened(&mut self, target: Target, area: Rect) -> bool {
        let known = self.scene.placed.iter_mut().rev().find(|placed| placed.target == target);
        known.map(|placed| placed.mark = placed.mark.union(area)).is_some()
    }

    pub(in super::super) fn placed(&mut self, placed: Placed) {
        self.scene.placed.push(placed);
    }

    pub(in super::super) fn area(&mut self, area: Rect, target: Target) {
        self.scene.areas.push((area, target));
    }

    pub(in super::super) fn fill(&mut self, area: Rect, fill: Colour) {
        self.rect(area, 0.0, Some(fill), None);
    }

    pub(in super::super) fn rect(
        &mut self,
        area: Rect,
        radius: f64,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        if area.width() > 0.0 && area.height() > 0.0 {
            let radius = radius.min(area.width() / 2.0).min(area.height() / 2.0);
            self.push(Shape::Rect { area, radius, fill, stroke });
        }
    }

    pub(in super::super) fn line(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        colour: Colour,
        width: f64,
    ) {
        let points = vec![Point::new(from.0, from.1), Point::new(to.0, to.1)];
        self.push(Shape::Line { points, stroke: Stroke::new(colour, width) });
    }

    pub(in super::super) fn polygon(
        &mut self,
        points: &[(f64, f64)],
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        let points = points.iter().map(|(x, y)| Point::new(*x, *y)).collect();
        self.push(Shape::Polygon { points, fill, stroke });
    }

    pub(in super::super) fn text(
        &mut self,
        at: (f64, f64),
        text: impl Into<Arc<str>>,
        size: f64,
        weight: Weight,
        colour: Colour,
        anchor: Anchor,
    ) {
        let at = Point::new(at.0, at.1);
        self.push(Shape::Text(Text { at, text: text.into(), size, weight, colour, anchor }));
    }
}
