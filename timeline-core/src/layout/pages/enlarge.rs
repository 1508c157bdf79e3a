//! A page made larger as a whole: letters, lines and distances alike.

use super::page::{Group, Node, Page};
use crate::scene::{Point, Rect, Shape, Stroke, Text};

/// The page this many times as large.
pub(super) fn enlarged(page: Page, times: f64) -> Page {
    if times == 1.0 {
        return page;
    }
    let nodes = page.nodes.into_iter().map(|one| node(one, times)).collect();
    Page { width: page.width * times, height: page.height * times, nodes, ..page }
}

fn node(node: Node, times: f64) -> Node {
    match node {
        Node::Shape(shape) => Node::Shape(enlarged_shape(shape, times)),
        Node::Group(group) => {
            let nodes = group.nodes.into_iter().map(|one| self::node(one, times)).collect();
            Node::Group(Group { nodes, ..group })
        }
    }
}

fn enlarged_shape(shape: Shape, times: f64) -> Shape {
    let point = |at: Point| Point::new(at.x * times, at.y * times);
    let all = |points: Vec<Point>| points.into_iter().map(point).collect();
    let rect = |area: Rect| Rect {
        left: area.left * times,
        top: area.top * times,
        right: area.right * times,
        bottom: area.bottom * times,
    };
    let line = |stroke: Stroke| Stroke {
        width: stroke.width * times,
        dash: stroke.dash.map(|(drawn, skipped)| (drawn * times, skipped * times)),
        ..stroke
    };
    match shape {
        Shape::Rect { area, radius, fill, stroke } => {
            Shape::Rect { area: rect(area), radius: radius * times, fill, stroke: stroke.map(line) }
        }
        Shape::Polygon { points, fill, stroke } => {
            Shape::Polygon { points: all(points), fill, stroke: stroke.map(line) }
        }
        Shape::Circle { at, radius, fill, stroke } => {
            Shape::Circle { at: point(at), radius: radius * times, fill, stroke: stroke.map(line) }
        }
        Shape::Line { points, stroke } => Shape::Line { points: all(points), stroke: line(stroke) },
        Shape::Hatch { area, gap, stroke } => {
            Shape::Hatch { area: rect(area), gap: gap * times, stroke: line(stroke) }
        }
        Shape::Fade { area, solid, colour } => {
            Shape::Fade { area: rect(area), solid: (solid.0 * times, solid.1 * times), colour }
        }
        Shape::Text(text) => {
            Shape::Text(Text { at: point(text.at), size: text.size * times, ..text })
        }
        Shape::Pictogram { pictogram, at, size, stroke } => {
            Shape::Pictogram { pictogram, at: point(at), size: size * times, stroke: line(stroke) }
        }
    }
}
