//! Where a shape leaves its marks, in device pixels: rather a pixel too large than too small.

use super::{Area, Device};
use crate::scene::{Anchor, Point, Rect, Shape, Stroke, Text};
use crate::text::Fonts;

/// The pixels that the shape may touch.
pub(super) fn of(shape: &Shape, device: Device, fonts: &Fonts) -> Area {
    match shape {
        Shape::Rect { area, stroke, .. } => around(*area, device, stroke.as_ref()),
        Shape::Polygon { points, stroke, .. } => corners(points, device, stroke.as_ref()),
        Shape::Line { points, stroke } => corners(points, device, Some(stroke)),
        Shape::Circle { at, radius, stroke, .. } => {
            let area = Rect { left: at.x, right: at.x, top: at.y, bottom: at.y };
            around(area.grown(*radius), device, stroke.as_ref())
        }
        Shape::Hatch { area, stroke, .. } => around(*area, device, Some(stroke)),
        Shape::Fade { area, .. } => around(*area, device, None),
        Shape::Text(text) => around(of_text(text, fonts), device, None),
        Shape::Pictogram { at, size, stroke, .. } => {
            around(Rect::new(at.x, at.y, *size, *size), device, Some(stroke))
        }
    }
}

fn of_text(text: &Text, fonts: &Fonts) -> Rect {
    let width = fonts.width(&text.text, text.weight, text.size);
    let left = match text.anchor {
        Anchor::Left => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::Right => text.at.x - width,
    };
    // Letters lean over their widths a little; those of another font may be higher.
    let (aside, high) = (text.size / 3.0, text.size);
    Rect::new(left - aside, text.at.y - high, width + 2.0 * aside, 2.0 * high)
}

fn corners(points: &[Point], device: Device, stroke: Option<&Stroke>) -> Area {
    let Some(first) = points.first() else { return Area::default() };
    let start = Rect { left: first.x, top: first.y, right: first.x, bottom: first.y };
    let area = points.iter().fold(start, |area, point| Rect {
        left: area.left.min(point.x),
        top: area.top.min(point.y),
        right: area.right.max(point.x),
        bottom: area.bottom.max(point.y),
    });
    around(area, device, stroke)
}

fn around(area: Rect, device: Device, stroke: Option<&Stroke>) -> Area {
    // Rounding and smooth edges take a pixel each; where a line turns sharply it sticks out.
    let line = stroke.map_or(0, |stroke| device.line_px(stroke.width).saturating_mul(2));
    device.area(area).grown(line.saturating_add(2))
}
