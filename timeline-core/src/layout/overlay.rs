//! What lies over the drawing while people look and point: the ring around what is selected, a
//! softer one around what is under the pointer, and the ghost of what is being dragged.

use super::palette;
use super::screen::Pen;
use crate::scene::{Placed, Rect, Scene, Stroke, Target};

/// What to point out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// What is open in the panel.
    pub selected: Option<Target>,
    /// What has the keyboard.
    pub focused: Option<Target>,
    /// What is under the pointer.
    pub hovered: Option<Target>,
    /// Where something that is being dragged would come.
    pub ghost: Option<Rect>,
}

/// Draws the overlay for a drawing. As large as the drawing, and see-through.
#[must_use]
pub fn overlay(scene: &Scene, overlay: &Overlay) -> Scene {
    let mut pen = Pen::new(scene.width, scene.height);
    let around = |target: Option<Target>| {
        let target = target?;
        scene.find(target).or_else(|| {
            // The item of a version, or a version of the item.
            let same = |placed: &&Placed| {
                placed.target.item().is_some_and(|item| Some(item) == target.item())
                    && !matches!(placed.target, Target::Goal { .. } | Target::Expected { .. })
            };
            scene.placed.iter().find(same)
        })
    };
    let clip = scene.ground.as_ref().map_or(Rect::default(), |ground| ground.area);
    let mut ring = |target, grow: f64, fill: Option<_>, stroke| {
        let Some(placed) = around(target) else { return };
        let mut area = placed.bounds().grown(grow);
        if placed.lane.is_some() && placed.mark.right > clip.left {
            area.left = area.left.max(clip.left - 8.0);
            area.right = area.right.min(clip.right + 8.0);
            area.top = area.top.max(clip.top);
        }
        pen.rect(area, 13.0, fill, Some(stroke));
    };
    ring(overlay.hovered, 3.0, None, Stroke::new(palette::MUTED.faded(0.6), 1.5));
    let gold = palette::GOLD;
    ring(overlay.selected, 4.0, Some(gold.faded(0.14)), Stroke::new(gold, 2.0));
    ring(overlay.focused, 6.0, None, Stroke::new(palette::INK, 2.0));
    if let Some(area) = overlay.ghost {
        let stroke = Stroke::dashed(palette::INK, 1.5, 4.0, 3.0);
        pen.rect(area, 6.0, Some(palette::INK.faded(0.08)), Some(stroke));
    }
    pen.without_ground()
}
