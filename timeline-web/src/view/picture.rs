//! A [`Scene`] as an inline SVG picture: sharp at any size, and its text can be selected. The drawing
//! that people work in is on a canvas instead, because it is faster there.

use std::rc::Rc;

use timeline_core::scene::{Anchor, Colour, Point, Rect, Scene, Shape, Stroke, Text};
use timeline_core::text::Weight;
use yew::prelude::*;

/// Half the height of a capital of our typeface, in parts of its size.
const HALF_CAPITAL: f64 = 0.334;

/// What the picture needs.
#[derive(PartialEq, Properties)]
pub struct PictureProps {
    /// The drawing; compared by place, because comparing every shape costs more than painting it.
    pub scene: SceneRc,
    /// Its name for assistive technology.
    pub label: AttrValue,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A shared drawing, equal only to itself.
#[derive(Clone, Debug)]
pub struct SceneRc(pub Rc<Scene>);

impl PartialEq for SceneRc {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The picture.
pub fn picture(props: &PictureProps) -> Html {
    let scene = &*props.scene.0;
    html! {
        <svg class={classes!("picture", props.class.clone())} role="img" aria-label={&props.label}
            viewBox={format!("0 0 {} {}", n(scene.width), n(scene.height))} width={n(scene.width)} height={n(scene.height)}>
            { for scene.shapes.iter().enumerate().map(|(at, shape)| paint(at, shape)) }
        </svg>
    }
}

fn paint(at: usize, shape: &Shape) -> Html {
    match shape {
        Shape::Rect { area, radius, fill, stroke } => rect(*area, *radius, *fill, *stroke),
        Shape::Polygon { points: corners, fill, stroke } => {
            let (fill, fill_alpha) = inside(*fill);
            let line = Line::of(*stroke);
            html! {
                <polygon points={points(corners)} {fill} fill-opacity={fill_alpha} stroke={line.colour} stroke-opacity={line.alpha}
                    stroke-width={line.width} stroke-dasharray={line.dash} />
            }
        }
        Shape::Circle { at, radius, fill, stroke } => {
            let (fill, fill_alpha) = inside(*fill);
            let line = Line::of(*stroke);
            html! {
                <circle cx={n(at.x)} cy={n(at.y)} r={n(*radius)} {fill} fill-opacity={fill_alpha} stroke={line.colour}
                    stroke-opacity={line.alpha} stroke-width={line.width} stroke-dasharray={line.dash} />
            }
        }
        Shape::Line { points: through, stroke } => {
            let line = Line::of(Some(*stroke));
            html! {
                <polyline points={points(through)} fill="none" stroke={line.colour} stroke-opacity={line.alpha}
                    stroke-width={line.width} stroke-dasharray={line.dash} />
            }
        }
        Shape::Hatch { area, gap, stroke } => hatch(*area, *gap, *stroke),
        Shape::Fade { area, solid, colour } => fade(at, *area, *solid, *colour),
        Shape::Text(words) => text(words),
        Shape::Pictogram { pictogram, at, size, stroke } => {
            let scale = size / 24.0;
            html! {
                <path d={pictogram.path()} transform={format!("translate({} {}) scale({})", n(at.x), n(at.y), n(scale))}
                    fill="none" stroke={hex(stroke.colour)} stroke-opacity={n(stroke.colour.alpha)} stroke-width={n(stroke.width / scale)}
                    stroke-linecap="round" stroke-linejoin="round" />
            }
        }
    }
}

fn rect(area: Rect, radius: f64, fill: Option<Colour>, stroke: Option<Stroke>) -> Html {
    let (fill, fill_alpha) = inside(fill);
    let line = Line::of(stroke);
    html! {
        <rect x={n(area.left)} y={n(area.top)} width={n(area.right - area.left)} height={n(area.bottom - area.top)} rx={n(radius)}
            {fill} fill-opacity={fill_alpha} stroke={line.colour} stroke-opacity={line.alpha} stroke-width={line.width} stroke-dasharray={line.dash} />
    }
}

fn fade(at: usize, area: Rect, solid: (f64, f64), colour: Colour) -> Html {
    let id = format!("fade-{at}");
    let width = (area.right - area.left).max(1.0);
    let part = |x: f64| n(((x - area.left) / width).clamp(0.0, 1.0));
    let stop = |offset: String, alpha: f64| {
        html! { <stop {offset} stop-color={hex(colour)} stop-opacity={n(alpha)} /> }
    };
    html! {
        <>
            <linearGradient id={id.clone()}>
                { stop("0".into(), 0.0) }
                { stop(part(solid.0), colour.alpha) }
                { stop(part(solid.1), colour.alpha) }
                { stop("1".into(), 0.0) }
            </linearGradient>
            <rect x={n(area.left)} y={n(area.top)} width={n(width)} height={n(area.bottom - area.top)} fill={format!("url(#{id})")} />
        </>
    }
}

/// Diagonal lines from lower left to upper right, cut off at the edges of the area.
fn hatch(area: Rect, gap: f64, stroke: Stroke) -> Html {
    let height = area.bottom - area.top;
    let first = area.left - height;
    let count = ((area.right - first) / gap.max(1.0)).ceil().clamp(0.0, 10_000.0);
    let line = |step: f64| {
        let x = first + step * gap;
        let (low, high) = (x.max(area.left), (x + height).min(area.right));
        (low < high).then(|| {
            let y = |at: f64| area.bottom - (at - x);
            format!("M{} {}L{} {}", n(low), n(y(low)), n(high), n(y(high)))
        })
    };
    let steps =
        std::iter::successors(Some(0.0), |step| Some(step + 1.0)).take_while(|step| *step <= count);
    let d: String = steps.filter_map(line).collect();
    html! { <path {d} stroke={hex(stroke.colour)} stroke-opacity={n(stroke.colour.alpha)} stroke-width={n(stroke.width)} /> }
}

fn text(words: &Text) -> Html {
    let anchor = match words.anchor {
        Anchor::Left => "start",
        Anchor::Middle => "middle",
        Anchor::Right => "end",
    };
    let weight = match words.weight {
        Weight::Regular => "400",
        Weight::Bold => "700",
    };
    html! {
        <text x={n(words.at.x)} y={n(words.at.y + HALF_CAPITAL * words.size)} font-size={n(words.size)} font-weight={weight}
            text-anchor={anchor} fill={hex(words.colour)} fill-opacity={n(words.colour.alpha)}>{ &*words.text }</text>
    }
}

struct Line {
    colour: AttrValue,
    alpha: Option<String>,
    width: Option<String>,
    dash: Option<String>,
}

impl Line {
    fn of(stroke: Option<Stroke>) -> Self {
        let Some(stroke) = stroke else {
            return Self { colour: "none".into(), alpha: None, width: None, dash: None };
        };
        Self {
            colour: hex(stroke.colour).into(),
            alpha: Some(n(stroke.colour.alpha)),
            width: Some(n(stroke.width)),
            dash: stroke.dash.map(|(drawn, skipped)| format!("{} {}", n(drawn), n(skipped))),
        }
    }
}

fn inside(fill: Option<Colour>) -> (AttrValue, Option<String>) {
    match fill {
        Some(colour) => (hex(colour).into(), Some(n(colour.alpha))),
        None => ("none".into(), None),
    }
}

fn points(points: &[Point]) -> String {
    points
        .iter()
        .map(|point| format!("{},{}", n(point.x), n(point.y)))
        .collect::<Vec<_>>()
        .join(" ")
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
}

/// A number with at most two decimals: a hundredth of a pixel is not seen.
fn n(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}
