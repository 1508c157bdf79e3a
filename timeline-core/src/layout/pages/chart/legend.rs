//! What the signs mean: those that occur on the page, and no others.

use std::collections::BTreeSet;

use super::mark::diamond;
use super::pack::{Body, Drawn};
use crate::layout::pages::page::{Node, Role};
use crate::layout::pages::sign::{filled, triangle_or_disc};
use crate::layout::pages::words::Words;
use crate::layout::pages::wrap::Setting;
use crate::layout::{Form, LoadMark, palette};
use crate::scene::{Pictogram, Point, Rect, Shape, Stroke, Text};
use crate::text::{Fonts, Weight};

const SIZE: f64 = 12.5;
/// Height of one line of the legend.
pub(super) const LINE: f64 = 21.0;
const BETWEEN: f64 = 16.0;

/// A sign that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Supporting,
    Burdening,
    Ordinary,
    Period,
    Uncertain,
    GoesOn,
    OtherPage,
    Help,
    Plan,
    Expected,
    Measurement,
    Curve,
    Planned,
    Recurring,
    Note,
    Number,
}

/// The signs in this mark.
pub(super) fn signs(drawn: &Drawn<'_>, into: &mut BTreeSet<Sign>) {
    let mark = drawn.mark;
    match mark.load {
        LoadMark::Supporting => _ = into.insert(Sign::Supporting),
        LoadMark::Burdening => _ = into.insert(Sign::Burdening),
        LoadMark::Mixed => into.extend([Sign::Supporting, Sign::Burdening]),
        LoadMark::Neutral => {
            if matches!((drawn.body, mark.form), (Body::Point(_), Form::Event)) {
                into.insert(Sign::Ordinary);
            }
        }
    }
    match (mark.form, drawn.body) {
        (Form::Intervention, _) => _ = into.insert(Sign::Help),
        (Form::Plan, _) => _ = into.insert(Sign::Plan),
        (Form::Measurement, _) if !drawn.curve.is_empty() => _ = into.insert(Sign::Curve),
        (Form::Measurement, Body::Point(_)) => _ = into.insert(Sign::Measurement),
        (Form::Event | Form::Measurement, Body::Bar(..)) => {
            if !drawn.fades() {
                into.insert(Sign::Period);
            }
        }
        (Form::Event, Body::Point(_)) => {}
        (Form::Expected, _) => _ = into.insert(Sign::Expected),
    }
    if drawn.from_before || drawn.to_after {
        into.insert(Sign::OtherPage);
    }
    let flags = [
        (drawn.fades() && !matches!(mark.form, Form::Plan | Form::Expected), Sign::Uncertain),
        (mark.open && !drawn.to_after, Sign::GoesOn),
        (mark.planned && mark.form != Form::Expected, Sign::Planned),
        (mark.recurring, Sign::Recurring),
        (mark.notes > 0, Sign::Note),
        (drawn.label.cut, Sign::Number),
    ];
    into.extend(flags.into_iter().filter(|(there, _)| *there).map(|(_, sign)| sign));
}

/// How high the legend of these signs is.
pub(super) fn height(signs: &BTreeSet<Sign>, width: f64, words: Words, fonts: &Fonts) -> f64 {
    let setting = Setting { fonts, weight: Weight::Regular, size: SIZE };
    let (mut x, mut lines) = (0.0, usize::from(!signs.is_empty()));
    for sign in signs {
        let wide = sign.width() + 6.0 + setting.width(sign.words(words));
        if x > 0.0 && x + wide > width {
            (x, lines) = (0.0, lines + 1);
        }
        x += wide + BETWEEN;
    }
    lines as f64 * LINE
}

/// The legend, from the upper left corner of `area` on.
pub(super) fn draw(signs: &BTreeSet<Sign>, area: Rect, words: Words, fonts: &Fonts) -> Node {
    let setting = Setting { fonts, weight: Weight::Regular, size: SIZE };
    let (mut x, mut y) = (area.left, area.top + LINE / 2.0);
    let mut nodes = Vec::new();
    for sign in signs {
        let text = sign.words(words);
        let wide = sign.width() + 6.0 + setting.width(text);
        if x > area.left && x + wide > area.right {
            (x, y) = (area.left, y + LINE);
        }
        let sample = Node::group(Role::Decoration, sign.sample(x, y));
        let text = Text::new(Point::new(x + sign.width() + 6.0, y), text, SIZE, palette::INK);
        nodes.push(Node::group(Role::Paragraph, vec![sample, text.into()]));
        x += wide + BETWEEN;
    }
    Node::named(Role::Part, words.of("Wat de tekens betekenen", "What the signs mean"), nodes)
}

impl Sign {
    fn words(self, words: Words) -> &'static str {
        match self {
            Self::Supporting => words.of("steunend", "good"),
            Self::Burdening => words.of("belastend", "hard"),
            Self::Ordinary => words.of("gewoon", "neutral"),
            Self::Period => words.of("periode", "period"),
            Self::Uncertain => words.of("niet precies bekend", "not exactly known"),
            Self::GoesOn => words.of("gaat door", "goes on"),
            Self::OtherPage => words.of("gaat verder dan deze pagina", "goes on beyond this page"),
            Self::Help => words.of("hulp", "help"),
            Self::Plan => words.of("plan met doel", "plan with goal"),
            Self::Expected => words.of(
                "hoe lang ieder denkt; streepjes: het verschil",
                "how long each thinks; hatched: the difference",
            ),
            Self::Measurement => words.of("meting", "measurement"),
            Self::Curve => words.of("metingen na elkaar", "measurements in a row"),
            Self::Planned => words.of("nog niet gebeurd", "still to come"),
            Self::Recurring => words.of("komt terug", "comes back"),
            Self::Note => words.of("met aantekening", "with a note"),
            Self::Number => words.of("staat hieronder voluit", "in full below"),
        }
    }

    fn width(self) -> f64 {
        match self {
            Self::Supporting | Self::Burdening | Self::Measurement | Self::Note => 14.0,
            Self::Ordinary => 13.0,
            Self::Uncertain | Self::Plan | Self::Expected => 38.0,
            Self::GoesOn => 34.0,
            Self::OtherPage => 12.0,
            Self::Period | Self::Help | Self::Curve | Self::Planned | Self::Recurring => 28.0,
            Self::Number => 22.0,
        }
    }

    fn sample(self, x: f64, y: f64) -> Vec<Node> {
        let grey = palette::MUTED;
        let tint = grey.over(palette::WHITE, 0.24);
        let edge = Stroke::new(grey, 1.4);
        let bar = |width: f64| Rect::new(x, y - 7.0, width, 14.0);
        let rect = |area: Rect, fill, stroke| {
            Node::Shape(Shape::Rect { area, radius: 4.0, fill, stroke: Some(stroke) })
        };
        let line = |from: Point, to: Point| {
            Node::Shape(Shape::Line { points: vec![from, to], stroke: edge })
        };
        let arrow = |x: f64, tip: f64, colour| {
            let points =
                vec![Point::new(x, y - 7.0), Point::new(x + tip, y), Point::new(x, y + 7.0)];
            Node::Shape(Shape::Polygon { points, fill: Some(colour), stroke: None })
        };
        let pictogram = |pictogram| {
            let at = Point::new(x, y - 6.5);
            Node::Shape(Shape::Pictogram { pictogram, at, size: 13.0, stroke: edge })
        };
        match self {
            Self::Supporting => vec![triangle_or_disc(Point::new(x + 7.0, y), 1, 6.5, grey).into()],
            Self::Burdening => vec![triangle_or_disc(Point::new(x + 7.0, y), -1, 6.5, grey).into()],
            Self::Ordinary => vec![triangle_or_disc(Point::new(x + 6.0, y), 0, 6.0, grey).into()],
            Self::Period => vec![rect(bar(28.0), Some(tint), edge)],
            Self::Uncertain => {
                let (a, b) = (x + 10.0, x + 28.0);
                let fade = Shape::Fade { area: bar(38.0), solid: (a, b), colour: grey.faded(0.3) };
                let level = |y: f64| line(Point::new(a, y), Point::new(b, y));
                vec![fade.into(), level(y - 7.0), level(y + 7.0)]
            }
            Self::GoesOn => vec![rect(bar(26.0), Some(tint), edge), arrow(x + 26.0, 8.0, grey)],
            Self::OtherPage => vec![arrow(x + 2.0, 8.0, palette::INK)],
            Self::Help => {
                let stroke = Stroke::new(grey.over(palette::WHITE, 0.55), 2.0);
                let hatch = Shape::Hatch { area: bar(28.0).grown(-1.0), gap: 7.0, stroke };
                vec![hatch.into(), rect(bar(28.0), None, edge)]
            }
            Self::Plan => {
                let level = |y: f64| line(Point::new(x, y), Point::new(x + 38.0, y));
                let end = |x: f64, inward: f64| {
                    let points = [(inward, -7.0), (0.0, -7.0), (0.0, 7.0), (inward, 7.0)];
                    let points = points.map(|(dx, dy)| Point::new(x + dx, y + dy)).to_vec();
                    Node::Shape(Shape::Line { points, stroke: Stroke::new(grey, 2.4) })
                };
                let goal = diamond(Point::new(x + 19.0, y), 5.0, Some(palette::WHITE), Some(edge));
                vec![level(y - 7.0), level(y + 7.0), end(x, 6.0), end(x + 38.0, -6.0), goal.into()]
            }
            Self::Expected => {
                let solid = Rect::new(x, y - 2.0, 12.0, 4.0);
                let gap = Rect::new(x + 12.0, y - 5.0, 24.0, 10.0);
                let stroke = Stroke::new(grey.over(palette::WHITE, 0.6), 1.5);
                let disc = |x: f64| {
                    let at = Point::new(x, y);
                    let edge = Some(Stroke::new(palette::WHITE, 1.0));
                    Node::Shape(Shape::Circle { at, radius: 5.5, fill: Some(grey), stroke: edge })
                };
                vec![
                    filled(solid, grey),
                    Shape::Hatch { area: gap, gap: 5.0, stroke }.into(),
                    disc(x + 12.0),
                    disc(x + 32.0),
                ]
            }
            Self::Measurement => {
                let at = Point::new(x + 7.0, y - 2.0);
                let dot = Shape::Circle { at, radius: 3.6, fill: Some(grey), stroke: None };
                let level = |y: f64| line(Point::new(x + 3.0, y), Point::new(x + 11.0, y));
                let upright = line(Point::new(x + 7.0, y - 7.0), Point::new(x + 7.0, y + 7.0));
                vec![upright, level(y - 7.0), level(y + 7.0), dot.into()]
            }
            Self::Curve => {
                let points = [(2.0, 4.0), (14.0, -3.0), (26.0, 1.0)];
                let points: Vec<Point> =
                    points.iter().map(|(dx, dy)| Point::new(x + dx, y + dy)).collect();
                let mut nodes: Vec<Node> = points
                    .iter()
                    .map(|at| {
                        let at = *at;
                        Shape::Circle { at, radius: 2.6, fill: Some(grey), stroke: None }.into()
                    })
                    .collect();
                nodes.push(Shape::Line { points, stroke: Stroke::new(grey, 1.8) }.into());
                nodes
            }
            Self::Planned => vec![rect(bar(28.0), None, Stroke::dashed(grey, 1.4, 4.0, 3.0))],
            Self::Recurring => {
                let stroke = Stroke::dashed(grey, 3.0, 3.0, 6.0);
                let points = vec![Point::new(x + 4.0, y + 4.0), Point::new(x + 24.0, y + 4.0)];
                let notches = Shape::Line { points, stroke };
                vec![rect(bar(28.0), Some(tint), edge), notches.into()]
            }
            Self::Note => vec![pictogram(Pictogram::Note)],
            Self::Number => {
                let area = Rect::new(x, y - 7.5, 22.0, 15.0);
                let stroke = Some(Stroke::new(grey, 1.0));
                vec![Shape::Rect { area, radius: 7.5, fill: None, stroke }.into()]
            }
        }
    }
}
