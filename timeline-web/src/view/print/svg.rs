//! A page as SVG elements. They are made one by one, as the policy of the page wants it: nothing
//! is parsed from text, and there are no style attributes.

use std::fmt::Write as _;

use timeline_core::layout::pages::{Group, Node, Page, Role};
use timeline_core::scene::{Anchor, Colour, Point, Rect, Shape, Stroke, Text};
use timeline_core::text::Weight;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// The page as a picture of its own size. `number` is its place in the print, for names that must
/// be used once in a document.
pub(super) fn svg(page: &Page, number: usize) -> Html {
    let mut brush = Brush { page: number, fades: 0 };
    let view_box = format!("0 0 {} {}", page.width, page.height);
    html! {
        <svg class="paper" xmlns="http://www.w3.org/2000/svg" viewBox={view_box}
            width={num(page.width)} height={num(page.height)} role="group">
            { for page.nodes.iter().map(|node| brush.node(node)) }
        </svg>
    }
}

/// Counts the gradients of a page.
struct Brush {
    page: usize,
    fades: usize,
}

impl Brush {
    fn node(&mut self, node: &Node) -> Html {
        match node {
            Node::Shape(shape) => self.shape(shape),
            Node::Group(group) => self.group(group),
        }
    }

    fn group(&mut self, group: &Group) -> Html {
        if group.nodes.is_empty() && group.role == Role::Paragraph {
            return Html::default();
        }
        let label = group.label.clone();
        let nodes = group.nodes.iter().map(|node| self.node(node)).collect::<Vec<Html>>();
        match group.role {
            Role::Heading(level) => html! {
                <g role="heading" aria-level={level.to_string()}>{ nodes }</g>
            },
            Role::Table => html! { <g role="table" aria-label={label}>{ nodes }</g> },
            Role::Row => html! { <g role="row">{ nodes }</g> },
            Role::ColumnHeader => html! { <g role="columnheader">{ nodes }</g> },
            Role::Cell => html! { <g role="cell">{ nodes }</g> },
            Role::Part => html! { <g role="group" aria-label={label}>{ nodes }</g> },
            Role::Paragraph => html! { <g>{ nodes }</g> },
            Role::Decoration => html! { <g aria-hidden="true">{ nodes }</g> },
        }
    }

    fn shape(&mut self, shape: &Shape) -> Html {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => {
                let rx = (*radius > 0.0).then(|| num(*radius));
                let (fill, stroke) = (paint(*fill), Line::of(stroke.as_ref()));
                html! {
                    <rect x={num(area.left)} y={num(area.top)} width={num(area.width())} height={num(area.height())}
                        {rx} {fill} stroke={stroke.colour} stroke-width={stroke.width} stroke-dasharray={stroke.dash} />
                }
            }
            Shape::Polygon { points, fill, stroke } => {
                let (fill, stroke) = (paint(*fill), Line::of(stroke.as_ref()));
                html! { <polygon points={list(points)} {fill} stroke={stroke.colour} stroke-width={stroke.width} stroke-linejoin="round" /> }
            }
            Shape::Circle { at, radius, fill, stroke } => {
                let (fill, stroke) = (paint(*fill), Line::of(stroke.as_ref()));
                html! { <circle cx={num(at.x)} cy={num(at.y)} r={num(*radius)} {fill} stroke={stroke.colour} stroke-width={stroke.width} /> }
            }
            Shape::Line { points, stroke } => {
                let line = Line::of(Some(stroke));
                html! { <polyline points={list(points)} fill="none" stroke={line.colour} stroke-width={line.width} stroke-dasharray={line.dash} /> }
            }
            Shape::Hatch { area, gap, stroke } => {
                let line = Line::of(Some(stroke));
                html! { <path d={hatch(*area, *gap)} fill="none" stroke={line.colour} stroke-width={line.width} /> }
            }
            Shape::Fade { area, solid, colour } => self.fade(*area, *solid, *colour),
            Shape::Text(text) => line_of_text(text),
            Shape::Pictogram { pictogram, at, size, stroke } => {
                let scale = size / 24.0;
                let transform =
                    format!("translate({} {}) scale({})", num(at.x), num(at.y), num(scale));
                html! {
                    <path d={pictogram.path()} {transform} fill="none" stroke={hex(stroke.colour)}
                        stroke-width={num(stroke.width / scale)} stroke-linecap="round" stroke-linejoin="round" />
                }
            }
        }
    }

    fn fade(&mut self, area: Rect, solid: (f64, f64), colour: Colour) -> Html {
        self.fades += 1;
        let id = format!("fade-{}-{}", self.page, self.fades);
        let along = |x: f64| num(((x - area.left) / area.width().max(0.01)).clamp(0.0, 1.0));
        let (colour, full) = (hex(colour), num(colour.alpha));
        html! {
            <>
                <defs>
                    <linearGradient id={id.clone()}>
                        <stop offset="0" stop-color={colour.clone()} stop-opacity="0" />
                        <stop offset={along(solid.0)} stop-color={colour.clone()} stop-opacity={full.clone()} />
                        <stop offset={along(solid.1)} stop-color={colour.clone()} stop-opacity={full} />
                        <stop offset="1" stop-color={colour} stop-opacity="0" />
                    </linearGradient>
                </defs>
                <rect x={num(area.left)} y={num(area.top)} width={num(area.width())} height={num(area.height())} fill={format!("url(#{id})")} />
            </>
        }
    }
}

/// From the middle of a capital of our font down to the baseline, in ems.
const BASELINE: f64 = 0.334;

fn line_of_text(text: &Text) -> VNode {
    let anchor = match text.anchor {
        Anchor::Left => None,
        Anchor::Middle => Some("middle"),
        Anchor::Right => Some("end"),
    };
    let bold = (text.weight == Weight::Bold).then_some("700");
    html! {
        <text x={num(text.at.x)} y={num(text.at.y + BASELINE * text.size)} font-size={num(text.size)}
            font-weight={bold} fill={hex(text.colour)} text-anchor={anchor}>{ text.text.as_ref() }</text>
    }
}

/// A stroke as attributes.
struct Line {
    colour: Option<AttrValue>,
    width: Option<AttrValue>,
    dash: Option<AttrValue>,
}

impl Line {
    fn of(stroke: Option<&Stroke>) -> Self {
        let dash = |(drawn, skipped)| AttrValue::from(format!("{} {}", num(drawn), num(skipped)));
        Self {
            colour: stroke.map(|stroke| hex(stroke.colour)),
            width: stroke.map(|stroke| num(stroke.width)),
            dash: stroke.and_then(|stroke| stroke.dash).map(dash),
        }
    }
}

fn paint(fill: Option<Colour>) -> AttrValue {
    fill.map_or(AttrValue::Static("none"), hex)
}

/// Pages use opaque colours; what fades says its opacity itself.
fn hex(colour: Colour) -> AttrValue {
    format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue).into()
}

/// A hundredth of a pixel is finer than any printer.
fn num(value: f64) -> AttrValue {
    let rounded = (value * 100.0).round() / 100.0;
    rounded.to_string().into()
}

fn list(points: &[Point]) -> AttrValue {
    let mut list = String::with_capacity(points.len() * 14);
    for point in points {
        let space = if list.is_empty() { "" } else { " " };
        // why: writing to a String cannot fail
        let _ = write!(list, "{space}{},{}", num(point.x), num(point.y));
    }
    list.into()
}

/// Diagonal lines from lower left to upper right, cut off at the edges of the area.
fn hatch(area: Rect, gap: f64) -> AttrValue {
    let mut d = String::new();
    let (width, height) = (area.width(), area.height());
    let mut at = gap / 2.0;
    while at < width + height {
        let low = if at <= height { (0.0, at) } else { (at - height, height) };
        let high = if at <= width { (at, 0.0) } else { (width, at - width) };
        // why: writing to a String cannot fail
        let _ = write!(
            d,
            "M{} {}L{} {}",
            num(area.left + low.0),
            num(area.top + low.1),
            num(area.left + high.0),
            num(area.top + high.1)
        );
        at += gap.max(1.0);
    }
    d.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_within_its_area() {
        let area = Rect::new(10.0, 20.0, 33.0, 12.0);
        let d = hatch(area, 7.0);
        let numbers: Vec<f64> = d
            .split(['M', 'L', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap())
            .collect();
        assert!(numbers.len() > 8);
        for point in numbers.chunks(2) {
            assert!((10.0..=43.0).contains(&point[0]) && (20.0..=32.0).contains(&point[1]));
        }
    }

    #[test]
    fn numbers_are_short_and_plain() {
        assert_eq!(num(12.0).as_str(), "12");
        assert_eq!(num(1.0 / 3.0).as_str(), "0.33");
        assert_eq!(num(1e-9).as_str(), "0");
    }

    #[test]
    fn colours_are_written_in_full() {
        assert_eq!(hex(Colour::hex(0x00B3_061E)).as_str(), "#b3061e");
        assert_eq!(paint(None).as_str(), "none");
    }
}
