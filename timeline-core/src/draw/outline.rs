//! Curves as points: round corners, hatching, pictograms.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;

use kurbo::{BezPath, PathEl};

use crate::scene::{Pictogram, Point, Rect};

/// A quarter of a circle with radius 1, from right to down: for small corners and for larger ones.
static TURNS: LazyLock<[Vec<(f64, f64)>; 2]> = LazyLock::new(|| [turn(4), turn(7)]);

fn turn(steps: u32) -> Vec<(f64, f64)> {
    let angle = |step: u32| FRAC_PI_2 * f64::from(step) / f64::from(steps);
    (0..=steps).map(|step| (angle(step).cos(), angle(step).sin())).collect()
}

/// The outline of a rectangle with round corners.
pub(super) fn round_rect(area: Rect, radius: f64) -> Vec<Point> {
    let Rect { left, top, right, bottom } = area;
    if radius <= 0.0 {
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
            .map(|(x, y)| Point::new(x, y))
            .to_vec();
    }
    let turn: &[(f64, f64)] = if radius > 8.0 { &TURNS[1] } else { &TURNS[0] };
    let mut points = Vec::with_capacity(4 * turn.len());
    // From right to down, a quarter further at each corner.
    points
        .extend(turn.iter().map(|(x, y)| (right - radius + radius * y, top + radius - radius * x)));
    points.extend(
        turn.iter().map(|(x, y)| (right - radius + radius * x, bottom - radius + radius * y)),
    );
    points.extend(
        turn.iter().map(|(x, y)| (left + radius - radius * y, bottom - radius + radius * x)),
    );
    points
        .extend(turn.iter().map(|(x, y)| (left + radius - radius * x, top + radius - radius * y)));
    points.into_iter().map(|(x, y)| Point::new(x, y)).collect()
}

/// Diagonal lines as one line without lifting the pen: up a diagonal, along the edge, down the
/// next.
pub(super) fn hatch(area: Rect, gap: f64) -> Vec<Point> {
    let Rect { left, top, right, bottom } = area;
    let height = bottom - top;
    let mut points = Vec::new();
    let mut foot = left - height + gap / 2.0;
    let mut up = true;
    while foot < right {
        // The ends of the diagonal, cut at the sides.
        let low = if foot < left {
            Point::new(left, bottom - (left - foot))
        } else {
            Point::new(foot, bottom)
        };
        let head = foot + height;
        let high = if head > right {
            Point::new(right, top + (head - right))
        } else {
            Point::new(head, top)
        };
        let (first, second) = if up { (low, high) } else { (high, low) };
        // Around a corner the pen goes along the edges, not across.
        if let Some(last) = points.last().copied() {
            points.extend(corner(last, first, area));
        }
        points.extend([first, second]);
        up = !up;
        foot += gap;
    }
    points
}

/// The corner of the area between two points on different edges of it.
fn corner(from: Point, to: Point, area: Rect) -> Option<Point> {
    if from.x == to.x || from.y == to.y {
        return None;
    }
    let x = if from.x == area.left || to.x == area.left { area.left } else { area.right };
    let y = if from.y == area.top || to.y == area.top { area.top } else { area.bottom };
    Some(Point::new(x, y))
}

type Lines = Vec<Vec<Point>>;

static PICTOGRAMS: LazyLock<Vec<Lines>> =
    LazyLock::new(|| Pictogram::ALL.iter().map(|pictogram| lines(pictogram.path())).collect());

/// The lines of a pictogram, on its grid of 24 by 24.
pub(super) fn pictogram(pictogram: Pictogram) -> &'static [Vec<Point>] {
    let place = Pictogram::ALL.iter().position(|known| *known == pictogram);
    place.and_then(|place| PICTOGRAMS.get(place)).map_or(&[], Vec::as_slice)
}

fn lines(path: &str) -> Lines {
    // Our own pictograms are well-formed: a test reads them all.
    let path = BezPath::from_svg(path).unwrap_or_default();
    let mut lines: Lines = Vec::new();
    kurbo::flatten(path, 0.15, |element| match element {
        PathEl::MoveTo(at) => lines.push(vec![Point::new(at.x, at.y)]),
        PathEl::LineTo(at) => {
            if let Some(line) = lines.last_mut() {
                line.push(Point::new(at.x, at.y));
            }
        }
        PathEl::ClosePath => {
            if let Some(line) = lines.last_mut() {
                line.extend(line.first().copied());
            }
        }
        // Flattening leaves no curves.
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pictogram_can_be_drawn_within_its_grid() {
        let grid = Rect::new(0.0, 0.0, 24.0, 24.0);
        for drawn in Pictogram::ALL {
            let lines = pictogram(drawn);
            assert!(!lines.is_empty(), "{drawn:?}");
            assert!(lines.iter().flatten().all(|point| grid.contains(*point)), "{drawn:?}");
        }
    }

    #[test]
    fn hatching_stays_within_its_area() {
        let area = Rect::new(10.0, 20.0, 55.0, 22.0);
        let points = hatch(area, 9.0);
        assert!(points.len() > 8);
        assert!(points.iter().all(|point| area.grown(0.01).contains(*point)));
    }
}
