//! A page as the elements of an SVG document: what is shown before printing, what is printed, and
//! what a program without a browser writes. Numbers are rounded here, to a hundredth of a pixel.
//!
//! Nothing here is text that must be parsed: an app makes its elements one by one.

use std::fmt::Write as _;
use std::sync::Arc;

use super::page::{Group, Node, Page, Role};
use super::paper::PX_PER_MM;
use crate::scene::{Anchor, Colour, Point, Rect, Shape, Stroke, Text};
use crate::text::{Fonts, Weight};

/// An element of an SVG document.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// The text in it; then it has no children.
    pub text: Option<Arc<str>>,
}

impl Page {
    /// The page as one `svg` element of its own size on paper.
    #[must_use]
    pub fn svg(&self) -> Element {
        let mut brush = Brush { page: self.number, fades: 0 };
        let mm = |px: f64| format!("{}mm", num(px / PX_PER_MM));
        let view_box = format!("0 0 {} {}", num(self.width), num(self.height));
        let mut svg = Element::new("svg")
            .with("class", "paper")
            .with("viewBox", view_box)
            .with("width", mm(self.width))
            .with("height", mm(self.height))
            .with("role", "group");
        svg.children = self.nodes.iter().filter_map(|node| brush.node(node)).collect();
        svg
    }

    /// The page as an SVG document. Its text stays text, in the bundled font by name: see
    /// [`crate::draw::embed_fonts`] for a document that carries the font itself.
    #[must_use]
    pub fn svg_document(&self) -> String {
        let mut svg = self.svg();
        svg.attributes.retain(|(name, _)| *name != "class");
        let svg = svg
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("font-family", format!("'{}', sans-serif", Fonts::FAMILY))
            .with("style", "font-kerning:none;font-variant-ligatures:none;white-space:pre");
        let mut document = String::new();
        svg.write(&mut document);
        document
    }
}

impl Element {
    fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new(), text: None }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    fn number(self, name: &'static str, value: f64) -> Self {
        self.with(name, num(value))
    }

    fn stroked(self, stroke: Option<&Stroke>) -> Self {
        let Some(stroke) = stroke else { return self };
        let lined = self.with("stroke", hex(stroke.colour)).number("stroke-width", stroke.width);
        match stroke.dash {
            Some((drawn, skipped)) => {
                lined.with("stroke-dasharray", format!("{} {}", num(drawn), num(skipped)))
            }
            None => lined,
        }
    }

    fn write(&self, into: &mut String) {
        // why: writing to a String cannot fail
        let _ = write!(into, "<{}", self.tag);
        for (name, value) in &self.attributes {
            let _ = write!(into, " {name}=\"{}\"", escaped(value));
        }
        if let Some(text) = &self.text {
            let _ = write!(into, ">{}</{}>", escaped(text), self.tag);
        } else if self.children.is_empty() {
            into.push_str("/>");
        } else {
            into.push('>');
            self.children.iter().for_each(|child| child.write(into));
            let _ = write!(into, "</{}>", self.tag);
        }
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML has no other control characters.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Counts the gradients of a page, whose names must be used once in a document.
struct Brush {
    page: usize,
    fades: usize,
}

impl Brush {
    fn node(&mut self, node: &Node) -> Option<Element> {
        match node {
            Node::Shape(shape) => Some(self.shape(shape)),
            Node::Group(group) => self.group(group),
        }
    }

    fn group(&mut self, group: &Group) -> Option<Element> {
        if group.nodes.is_empty() && group.role == Role::Paragraph {
            return None;
        }
        let g = Element::new("g");
        let mut g = match group.role {
            Role::Heading(level) => g.with("role", "heading").with("aria-level", level.to_string()),
            Role::Table => g.with("role", "table"),
            Role::Row => g.with("role", "row"),
            Role::ColumnHeader => g.with("role", "columnheader"),
            Role::Cell => g.with("role", "cell"),
            Role::Part => g.with("role", "group"),
            Role::Paragraph => g,
            Role::Decoration => g.with("aria-hidden", "true"),
        };
        if let Some(label) = &group.label {
            g = g.with("aria-label", label.as_str());
        }
        g.children = group.nodes.iter().filter_map(|node| self.node(node)).collect();
        Some(g)
    }

    fn shape(&mut self, shape: &Shape) -> Element {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => {
                let rect = boxed("rect", *area).with("fill", paint(*fill));
                let rect = if *radius > 0.0 { rect.number("rx", *radius) } else { rect };
                rect.stroked(stroke.as_ref())
            }
            Shape::Polygon { points, fill, stroke } => Element::new("polygon")
                .with("points", list(points))
                .with("fill", paint(*fill))
                .stroked(stroke.as_ref())
                .with("stroke-linejoin", "round"),
            Shape::Circle { at, radius, fill, stroke } => Element::new("circle")
                .number("cx", at.x)
                .number("cy", at.y)
                .number("r", *radius)
                .with("fill", paint(*fill))
                .stroked(stroke.as_ref()),
            Shape::Line { points, stroke } => Element::new("polyline")
                .with("points", list(points))
                .with("fill", "none")
                .stroked(Some(stroke)),
            Shape::Hatch { area, gap, stroke } => Element::new("path")
                .with("d", hatch(*area, *gap))
                .with("fill", "none")
                .stroked(Some(stroke)),
            Shape::Fade { area, solid, colour } => self.fade(*area, *solid, *colour),
            Shape::Text(text) => line_of_text(text),
            Shape::Pictogram { pictogram, at, size, stroke } => {
                let scale = size / 24.0;
                let place = format!("translate({} {}) scale({})", num(at.x), num(at.y), num(scale));
                Element::new("path")
                    .with("d", pictogram.path())
                    .with("transform", place)
                    .with("fill", "none")
                    .with("stroke", hex(stroke.colour))
                    .number("stroke-width", stroke.width / scale)
                    .with("stroke-linecap", "round")
                    .with("stroke-linejoin", "round")
            }
        }
    }

    fn fade(&mut self, area: Rect, solid: (f64, f64), colour: Colour) -> Element {
        self.fades += 1;
        let id = format!("fade-{}-{}", self.page, self.fades);
        let along = |x: f64| ((x - area.left) / area.width().max(0.01)).clamp(0.0, 1.0);
        let stop = |at: f64, opacity: f64| {
            Element::new("stop")
                .number("offset", at)
                .with("stop-color", hex(colour))
                .number("stop-opacity", opacity)
        };
        let full = colour.alpha;
        let mut gradient = Element::new("linearGradient").with("id", id.as_str());
        gradient.children = vec![
            stop(0.0, 0.0),
            stop(along(solid.0), full),
            stop(along(solid.1), full),
            stop(1.0, 0.0),
        ];
        let mut group = Element::new("g");
        group.children = vec![gradient, boxed("rect", area).with("fill", format!("url(#{id})"))];
        group
    }
}

fn boxed(tag: &'static str, area: Rect) -> Element {
    Element::new(tag)
        .number("x", area.left)
        .number("y", area.top)
        .number("width", area.width())
        .number("height", area.height())
}

/// From the middle of a capital of our font down to the baseline, in ems.
const BASELINE: f64 = 0.334;

fn line_of_text(text: &Text) -> Element {
    let mut line = Element::new("text")
        .number("x", text.at.x)
        .number("y", text.at.y + BASELINE * text.size)
        .number("font-size", text.size)
        .with("fill", hex(text.colour));
    if text.weight == Weight::Bold {
        line = line.with("font-weight", "700");
    }
    match text.anchor {
        Anchor::Left => {}
        Anchor::Middle => line = line.with("text-anchor", "middle"),
        Anchor::Right => line = line.with("text-anchor", "end"),
    }
    line.text = Some(text.text.clone());
    line
}

fn paint(fill: Option<Colour>) -> String {
    fill.map_or_else(|| "none".to_owned(), hex)
}

/// Pages use opaque colours; what fades says its opacity itself.
fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
}

/// A hundredth of a pixel is finer than any printer.
fn num(value: f64) -> String {
    // why: + 0.0 makes a zero of a minus zero
    ((value * 100.0).round() / 100.0 + 0.0).to_string()
}

fn list(points: &[Point]) -> String {
    let mut list = String::with_capacity(points.len() * 14);
    for point in points {
        let space = if list.is_empty() { "" } else { " " };
        // why: writing to a String cannot fail
        let _ = write!(list, "{space}{},{}", num(point.x), num(point.y));
    }
    list
}

/// Diagonal lines from lower left to upper right, cut off at the edges of the area.
fn hatch(area: Rect, gap: f64) -> String {
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
    d
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
        assert_eq!(num(12.0), "12");
        assert_eq!(num(1.0 / 3.0), "0.33");
        assert_eq!(num(-1e-9), "0");
    }

    #[test]
    fn colours_are_written_in_full() {
        assert_eq!(hex(Colour::hex(0x00B3_061E)), "#b3061e");
        assert_eq!(paint(None), "none");
    }

    #[test]
    fn text_of_users_stays_text() {
        let mut document = String::new();
        let mut text = Element::new("text").with("x", "\"><script>");
        text.text = Some("<script>&\u{0}".into());
        text.write(&mut document);
        assert_eq!(document, "<text x=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;&amp;</text>");
    }
}
