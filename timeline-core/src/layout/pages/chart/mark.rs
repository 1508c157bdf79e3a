//! A mark with its label, drawn in its row.

use super::pack::{ARROW, Body, Drawn, NOTE, NUMBER, SIGN, signs_width};
use super::size::{DOUBLE_LINE, Size};
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::sign::{filled, triangle_or_disc};
use crate::layout::{Form, LoadMark, palette};
use crate::model::GoalStatus;
use crate::scene::{Anchor, Colour, Pictogram, Point, Rect, Shape, Stroke, Text};

/// Width of the edge of a mark.
const EDGE: f64 = 1.4;

/// What a mark is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Brush {
    /// Colour of the lane.
    pub(super) ink: Colour,
    /// Colour below the mark.
    pub(super) ground: Colour,
    pub(super) size: Size,
}

/// The mark and its label, around the middle of the row at `y`. `number` stands before a label
/// that was cut.
pub(super) fn draw(drawn: &Drawn<'_>, y: f64, brush: &Brush, number: Option<usize>) -> Node {
    let mut nodes = Vec::new();
    match drawn.body {
        Body::Bar(a, b) if !drawn.curve.is_empty() => curve(drawn, (a, b), y, brush, &mut nodes),
        Body::Bar(a, b) if drawn.mark.form == Form::Expected => {
            track(drawn, (a, b), y, brush, &mut nodes);
        }
        Body::Point(x) => point(drawn, Point::new(x, y), brush, &mut nodes),
        Body::Bar(a, b) => bar(drawn, (a, b), y, brush, &mut nodes),
    }
    arrows(drawn, y, brush, &mut nodes);
    nodes.extend(clearing(drawn, y, brush));
    let shapes = Node::group(Role::Decoration, nodes);
    Node::group(Role::Paragraph, vec![shapes, label(drawn, y, number)])
}

/// Ground below a label beside its mark, so that no line of the grid or of today runs through it.
fn clearing(drawn: &Drawn<'_>, y: f64, brush: &Brush) -> Option<Node> {
    let label = &drawn.label;
    // why: letters on hatching are hard to read, letters on a bar are not
    if let Body::Bar(a, b) = drawn.body
        && (a..b).contains(&label.left)
        && drawn.mark.form != Form::Intervention
    {
        return None;
    }
    let height = label.size * (0.95 + DOUBLE_LINE * (label.lines.len().saturating_sub(1)) as f64);
    let area = Rect::new(label.left - 1.5, y - height / 2.0, label.width + 3.0, height);
    Some(Shape::Rect { area, radius: 0.0, fill: Some(brush.ground), stroke: None }.into())
}

fn point(drawn: &Drawn<'_>, at: Point, brush: &Brush, nodes: &mut Vec<Node>) {
    let (ink, reach) = (brush.ink, brush.size.reach);
    let mark = drawn.mark;
    let fill = if mark.planned { None } else { Some(ink) };
    let outline = Some(Stroke::new(ink, EDGE));
    match mark.form {
        Form::Plan => nodes.push(diamond(at, reach, fill, outline).into()),
        Form::Intervention => {
            let area = Rect::new(at.x - reach, at.y - reach, 2.0 * reach, 2.0 * reach);
            hatched(area, brush, mark.planned, nodes);
        }
        Form::Measurement => {
            let area =
                Rect::new(at.x - reach, at.y - brush.size.bar / 2.0, 2.0 * reach, brush.size.bar);
            measurement(area, mark.score, brush, nodes);
        }
        Form::Event | Form::Expected => match mark.load {
            LoadMark::Mixed => {
                let half = reach * 0.62;
                nodes.push(triangle_or_disc(Point::new(at.x, at.y - half), 1, half, ink).into());
                nodes.push(triangle_or_disc(Point::new(at.x, at.y + half), -1, half, ink).into());
            }
            load => {
                let sign = sign_of(load);
                let mut shape = triangle_or_disc(at, sign, reach, ink);
                if mark.planned
                    && let Shape::Polygon { fill, stroke, .. } | Shape::Circle { fill, stroke, .. } =
                        &mut shape
                {
                    (*fill, *stroke) = (Some(palette::WHITE), outline);
                }
                nodes.push(shape.into());
            }
        },
    }
}

/// ◆ around a point.
pub(super) fn diamond(
    at: Point,
    reach: f64,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
) -> Shape {
    let points = vec![
        Point::new(at.x, at.y - reach),
        Point::new(at.x + reach, at.y),
        Point::new(at.x, at.y + reach),
        Point::new(at.x - reach, at.y),
    ];
    Shape::Polygon { points, fill, stroke }
}

fn sign_of(load: LoadMark) -> i8 {
    match load {
        LoadMark::Supporting => 1,
        LoadMark::Burdening => -1,
        LoadMark::Neutral | LoadMark::Mixed => 0,
    }
}

fn bar(drawn: &Drawn<'_>, (a, b): (f64, f64), y: f64, brush: &Brush, nodes: &mut Vec<Node>) {
    let mark = drawn.mark;
    let (ink, height) = (brush.ink, brush.size.bar);
    let whole = Rect::new(a, y - height / 2.0, b - a, height);
    let b = drawn.gap.unwrap_or(b);
    let area = Rect { right: b, ..whole };
    if drawn.gap.is_some() {
        gap(Rect { left: b, ..whole }, ink, nodes);
    }
    if mark.form == Form::Plan {
        bracket(drawn, area, brush, nodes);
        return;
    }
    let edge =
        if mark.planned { Stroke::dashed(ink, EDGE, 4.0, 3.0) } else { Stroke::new(ink, EDGE) };
    let help = mark.form == Form::Intervention;
    let tint = match (help, mark.planned) {
        (false, false) => 0.24,
        (false, true) => 0.06,
        (true, _) => 0.1,
    };
    let colour = ink.over(brush.ground, tint);
    let hatch = |area: Rect| {
        Node::Shape(Shape::Hatch {
            area,
            gap: 7.0,
            stroke: Stroke::new(ink.over(brush.ground, 0.42), 2.0),
        })
    };
    let (mut s0, mut s1) = drawn.sure;
    if drawn.fades() {
        nodes.push(Shape::Fade { area, solid: (s0, s1), colour }.into());
        if s1 - s0 < 1.0 {
            // A moment somewhere in these days: no day of them is more likely.
            let half = (b - a) / 5.0;
            (s0, s1) = ((s0 - half).max(a), (s1 + half).min(b));
        }
        if help {
            nodes.push(hatch(Rect { left: s0, right: s1, ..area }));
        }
        nodes.push(level(s0, s1, area.top, edge));
        nodes.push(level(s0, s1, area.bottom, edge));
    } else {
        let radius = (area.width() / 2.0).min(5.0);
        nodes.push(Shape::Rect { area, radius, fill: Some(colour), stroke: None }.into());
        if help {
            nodes.push(hatch(area.grown(-1.0)));
        }
        nodes.push(rounded(area, None, edge));
    }
    if mark.recurring && area.width() > 14.0 {
        // Notches along the lower edge: it came back.
        let stroke = Stroke::dashed(ink.over(brush.ground, 0.75), 3.0, 3.0, 6.0);
        // why: behind a label in the bar they would strike through its letters
        let label = &drawn.label;
        let begin = match (a..b).contains(&label.left) {
            true => label.left + label.width + 6.0,
            false => area.left + 5.0,
        };
        if begin + 6.0 < area.right {
            nodes.push(level(begin, area.right - 5.0, area.bottom - 3.0, stroke));
        }
    }
}

/// What another party expects beyond this one: empty between dotted lines, closed at its end.
fn gap(area: Rect, ink: Colour, nodes: &mut Vec<Node>) {
    let dotted = Stroke::dashed(ink, 1.0, 1.5, 3.0);
    nodes.push(level(area.left, area.right, area.top + 1.0, dotted));
    nodes.push(level(area.left, area.right, area.bottom - 1.0, dotted));
    let points = vec![Point::new(area.right, area.top), Point::new(area.right, area.bottom)];
    nodes.push(Shape::Line { points, stroke: Stroke::new(ink, EDGE) }.into());
}

/// A plan: square brackets around its days, with a diamond for each goal.
fn bracket(drawn: &Drawn<'_>, area: Rect, brush: &Brush, nodes: &mut Vec<Node>) {
    let (ink, mark) = (brush.ink, drawn.mark);
    let fill = Some(ink.over(brush.ground, 0.1));
    nodes.push(Shape::Rect { area, radius: 0.0, fill, stroke: None }.into());
    let edge = match mark.planned {
        true => Stroke::dashed(ink, EDGE, 4.0, 3.0),
        false => Stroke::new(ink.over(brush.ground, 0.55), 1.0),
    };
    nodes.push(level(area.left, area.right, area.top, edge));
    nodes.push(level(area.left, area.right, area.bottom, edge));
    let reach = (area.width() / 3.0).min(6.0);
    let ends = [
        (area.left, reach, !drawn.from_before),
        (area.right, -reach, !drawn.to_after && !mark.open),
    ];
    for (x, inward, _) in ends.into_iter().filter(|(.., ends)| *ends) {
        let points =
            [(x + inward, area.top), (x, area.top), (x, area.bottom), (x + inward, area.bottom)];
        let points = points.map(|(x, y)| Point::new(x, y)).to_vec();
        nodes.push(Shape::Line { points, stroke: Stroke::new(ink, 2.4) }.into());
    }
    let y = area.middle().y;
    let reach = area.height() * 0.34;
    let mut last = f64::MIN;
    for (x, status) in &drawn.goals {
        let low = area.left + reach;
        let x = x.clamp(low, (area.right - reach).max(low));
        if x - last < 2.0 * reach {
            continue;
        }
        last = x;
        let fill = match status {
            GoalStatus::Reached => ink,
            GoalStatus::Started => ink.over(brush.ground, 0.45),
            GoalStatus::Open | GoalStatus::Stopped => palette::WHITE,
        };
        let edge = Some(Stroke::new(ink, EDGE));
        nodes.push(diamond(Point::new(x, y), reach, Some(fill), edge).into());
        if *status == GoalStatus::Stopped {
            nodes.push(level(x - 3.0, x + 3.0, y, Stroke::new(ink, EDGE)));
        }
    }
}

/// What parties expect of a goal: a thin line to where the first says it ends, hatched from there to
/// where the last does, and a disc for each.
fn track(drawn: &Drawn<'_>, (a, b): (f64, f64), y: f64, brush: &Brush, nodes: &mut Vec<Node>) {
    let ink = brush.ink;
    let first = drawn.gap.unwrap_or(b);
    nodes.push(filled(Rect::new(a, y - 2.0, first - a, 4.0), ink.over(brush.ground, 0.72)));
    if !drawn.from_before {
        let points = vec![Point::new(a, y - 5.0), Point::new(a, y + 5.0)];
        nodes.push(Shape::Line { points, stroke: Stroke::new(ink, 1.8) }.into());
    }
    let area = Rect::new(first, y - 5.0, b - first, 10.0);
    if area.width() > 2.0 {
        let stroke = Stroke::new(ink.over(brush.ground, 0.5), 1.5);
        nodes.push(Shape::Hatch { area, gap: 5.0, stroke }.into());
        let dotted = Stroke::dashed(ink, 1.0, 1.5, 3.0);
        nodes.push(level(area.left, area.right, area.top, dotted));
        nodes.push(level(area.left, area.right, area.bottom, dotted));
    }
    let label = &drawn.label;
    if (a..b).contains(&label.left) && !label.lines.is_empty() {
        let clear = Rect::new(label.left - 3.0, area.top - 1.0, label.width + 6.0, 12.0);
        nodes.push(filled(clear, brush.ground));
    }
    nodes.extend(
        drawn
            .discs
            .iter()
            .flat_map(|disc| disc.draw(y, 1.0, brush.size.pitch - 1.0))
            .map(Node::from),
    );
}

fn rounded(area: Rect, fill: Option<Colour>, stroke: Stroke) -> Node {
    let radius = (area.width() / 2.0).min(5.0);
    Shape::Rect { area, radius, fill, stroke: Some(stroke) }.into()
}

fn level(left: f64, right: f64, y: f64, stroke: Stroke) -> Node {
    Shape::Line { points: vec![Point::new(left, y), Point::new(right, y)], stroke }.into()
}

/// A sign for help that was one moment.
fn hatched(area: Rect, brush: &Brush, planned: bool, nodes: &mut Vec<Node>) {
    let ink = brush.ink;
    let hatch = Stroke::new(ink.over(brush.ground, 0.5), 1.6);
    let edge = if planned { Stroke::dashed(ink, EDGE, 3.0, 2.0) } else { Stroke::new(ink, EDGE) };
    let inner = area.grown(-1.0);
    nodes.push(rounded(area, Some(ink.over(brush.ground, 0.1)), edge));
    nodes.push(Shape::Hatch { area: inner, gap: 5.0, stroke: hatch }.into());
}

/// A score as the height of a dot on its scale.
fn measurement(area: Rect, score: Option<f64>, brush: &Brush, nodes: &mut Vec<Node>) {
    let x = area.middle().x;
    nodes.push(
        Shape::Line {
            points: vec![Point::new(x, area.top), Point::new(x, area.bottom)],
            stroke: Stroke::new(brush.ink, EDGE),
        }
        .into(),
    );
    for y in [area.top, area.bottom] {
        nodes.push(
            Shape::Line {
                points: vec![Point::new(x - 4.0, y), Point::new(x + 4.0, y)],
                stroke: Stroke::new(brush.ink, EDGE),
            }
            .into(),
        );
    }
    let score = score.filter(|score| (0.0..=1.0).contains(score)).unwrap_or(0.5);
    let at = Point::new(x, area.bottom - score * area.height());
    let radius = brush.size.reach * 0.55;
    nodes.push(Shape::Circle { at, radius, fill: Some(brush.ink), stroke: None }.into());
}

/// The scores of one instrument, joined, between the ends of the scale.
fn curve(drawn: &Drawn<'_>, (a, b): (f64, f64), y: f64, brush: &Brush, nodes: &mut Vec<Node>) {
    let half = brush.size.bar / 2.0;
    let soft = Stroke::new(brush.ink.over(brush.ground, 0.35), 1.0);
    nodes.push(level(a, b, y - half, soft));
    nodes.push(level(a, b, y + half, soft));
    let radius = brush.size.reach * 0.42;
    let place = |score: f64| y + (half - radius) * (1.0 - 2.0 * score);
    let points: Vec<Point> =
        drawn.curve.iter().map(|(x, score)| Point::new(*x, place(*score))).collect();
    for at in &points {
        let at = *at;
        nodes.push(Shape::Circle { at, radius, fill: Some(brush.ink), stroke: None }.into());
    }
    nodes.push(Shape::Line { points, stroke: Stroke::new(brush.ink, 1.8) }.into());
}

fn arrows(drawn: &Drawn<'_>, y: f64, brush: &Brush, nodes: &mut Vec<Node>) {
    let Body::Bar(a, b) = drawn.body else { return };
    let half = brush.size.bar / 2.0;
    let arrow = |x: f64, tip: f64, colour: Colour| -> Node {
        let points = vec![Point::new(x, y - half), Point::new(x + tip, y), Point::new(x, y + half)];
        Shape::Polygon { points, fill: Some(colour), stroke: None }.into()
    };
    if drawn.from_before {
        nodes.push(arrow(a, -ARROW, palette::INK));
    }
    if drawn.to_after {
        nodes.push(arrow(b, ARROW, palette::INK));
    } else if drawn.mark.open {
        nodes.push(arrow(b, ARROW, brush.ink));
    }
}

fn label(drawn: &Drawn<'_>, y: f64, number: Option<usize>) -> Node {
    let label = &drawn.label;
    let mut nodes = Vec::new();
    let mut x = label.left;
    if let Some(number) = number {
        nodes.push(number_sign(number, Point::new(x, y)));
        x += NUMBER;
    }
    nodes.push(Node::group(Role::Decoration, signs(drawn, x, y)));
    x += signs_width(drawn);
    let step = label.size * DOUBLE_LINE;
    let first = y - step * (label.lines.len().saturating_sub(1)) as f64 / 2.0;
    let mut line_y = first;
    for line in &label.lines {
        nodes
            .push(Text::new(Point::new(x, line_y), line.as_str(), label.size, palette::INK).into());
        line_y += step;
    }
    if drawn.mark.notes > 0 {
        let at = Point::new(label.left + label.width - NOTE + 4.0, y - 6.5);
        let stroke = Stroke::new(palette::GOLD_INK, 1.3);
        let note = Shape::Pictogram { pictogram: Pictogram::Note, at, size: 13.0, stroke };
        nodes.push(Node::group(Role::Decoration, vec![note.into()]));
    }
    Node::group(Role::Paragraph, nodes)
}

/// A number in a frame, from `at.x` on, around the middle of the line at `at.y`.
pub(super) fn number_sign(number: usize, at: Point) -> Node {
    let width = NUMBER - 4.0;
    let area = Rect::new(at.x, at.y - 8.0, width, 16.0);
    let edge = Shape::Rect {
        area,
        radius: 8.0,
        fill: Some(palette::WHITE),
        stroke: Some(Stroke::new(palette::INK, 1.0)),
    };
    let text =
        Text::new(Point::new(at.x + width / 2.0, at.y), number.to_string(), 12.0, palette::INK)
            .bold()
            .anchored(Anchor::Middle);
    Node::group(Role::Paragraph, vec![edge.into(), text.into()])
}

fn signs(drawn: &Drawn<'_>, left: f64, y: f64) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut x = left;
    if let Body::Bar(..) = drawn.body {
        let mut load = |sign: i8| {
            let at = Point::new(x + SIGN / 2.0 - 1.5, y);
            nodes.push(triangle_or_disc(at, sign, 5.0, palette::INK).into());
            x += SIGN;
        };
        match drawn.mark.load {
            LoadMark::Neutral => {}
            LoadMark::Supporting => load(1),
            LoadMark::Burdening => load(-1),
            LoadMark::Mixed => {
                load(1);
                load(-1);
            }
        }
    }
    nodes
}
