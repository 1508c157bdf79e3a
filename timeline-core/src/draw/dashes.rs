//! Broken lines for backends that only know unbroken ones.

use crate::scene::{Point, Rect};

/// The drawn pieces of a line, `dash.0` long with `dash.1` between them. Pieces outside `paper`
/// are left out, so that a line that runs far out of sight costs nothing there.
pub(super) fn of(points: &[Point], dash: (f64, f64), paper: Rect) -> Vec<Vec<Point>> {
    let period = dash.0 + dash.1;
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    if period <= 0.0 || dash.0 <= 0.0 {
        return vec![points.to_vec()];
    }
    // How far into the pattern the line is.
    let mut phase = 0.0;
    for pair in points.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        let length = (to.x - from.x).hypot(to.y - from.y);
        if length <= 0.0 {
            continue;
        }
        let along = |way: f64| {
            let part = way / length;
            Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
        };
        let mut way = 0.0;
        while way < length {
            let (left, drawn) =
                if phase < dash.0 { (dash.0 - phase, true) } else { (period - phase, false) };
            let end = (way + left).min(length);
            let middle = along(f64::midpoint(way, end));
            if drawn && paper.contains(middle) {
                let (a, b) = (along(way), along(end));
                // A dash that goes around a corner stays one piece.
                match pieces.last_mut().filter(|last| way == 0.0 && last.last() == Some(&a)) {
                    Some(last) => last.push(b),
                    None => pieces.push(vec![a, b]),
                }
            }
            phase = (phase + end - way) % period;
            if period - phase < 1e-9 {
                phase = 0.0;
            }
            way = if end - way < 1e-9 { way + 1e-6 } else { end };
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dashed_line_is_drawn_for_its_share() {
        let paper = Rect::new(0.0, 0.0, 200.0, 200.0);
        let line = [Point::new(0.0, 10.0), Point::new(100.0, 10.0)];
        let pieces = of(&line, (6.0, 4.0), paper);
        assert_eq!(pieces.len(), 10);
        let drawn: f64 = pieces.iter().map(|piece| piece[1].x - piece[0].x).sum();
        assert!((drawn - 60.0).abs() < 1e-6);
    }

    #[test]
    fn a_line_out_of_sight_has_no_dashes() {
        let paper = Rect::new(0.0, 0.0, 200.0, 200.0);
        let line = [Point::new(0.0, 900.0), Point::new(100.0, 900.0)];
        assert!(of(&line, (6.0, 4.0), paper).is_empty());
    }
}
