//! Drawing what parties expect of a goal: one thin track from the begin of the plan, hatched from where the
//! first says it ends to where the last does, with a disc for each.

use super::super::labels::Piece;
use super::super::{Band, Mark};
use super::{Frame, Strip};
use crate::scene::{Colour, Placed, Point, Rect, Shape, Stroke};

/// Half the height of the track where all agree, and where it is a gap.
const HALF_PX: f64 = 2.5;
const HALF_GAP_PX: f64 = 6.0;
/// From line to line in what is hatched.
const HATCH_PX: f64 = 6.0;

impl Frame<'_> {
    pub(super) fn track(
        &mut self,
        band: &Band,
        strip: Strip,
        row: usize,
        y: f64,
        mark: &Mark,
        piece: &Piece,
    ) {
        let times = self.style.times;
        let area = self.ground.area;
        let seen = (area.left - 20.0, area.right + 20.0);
        let (ink, paper) = (band.ink, strip.paper);
        let x = |day: i32| self.view.x_from_day(day.into());
        let (from, first, end) = (x(mark.from), x(mark.gap_from.unwrap_or(mark.to)), x(mark.to));
        let solid = Rect {
            left: from.max(seen.0),
            right: first.min(seen.1),
            top: y - HALF_PX * times,
            bottom: y + HALF_PX * times,
        };
        self.pen.rect(solid, 0.0, Some(ink.over(paper, 0.72)), None);
        let half = HALF_GAP_PX * times;
        if from >= seen.0 {
            self.pen.line((from, y - half), (from, y + half), ink, 2.0);
        }
        let gap = Rect { left: first, right: end, top: y - half, bottom: y + half };
        self.apart(gap, seen, ink, paper);
        let label = self.label(mark, piece, y, ink, paper);
        for disc in piece.discs.iter().filter(|disc| disc.right > seen.0 && disc.left < seen.1) {
            // why: half a letter at the edge says nothing
            let whole = disc.left >= area.left && disc.right <= area.right;
            let shapes =
                disc.draw(y, times, self.style.bar).into_iter().take(if whole { 2 } else { 1 });
            shapes.for_each(|shape| self.pen.push(shape));
        }
        let half = self.style.bar / 2.0;
        self.pen.placed(Placed {
            target: mark.target,
            lane: Some(band.lane),
            row: row as u32,
            mark: Rect { left: piece.left, right: piece.right, top: y - half, bottom: y + half },
            label,
            title: mark.label.clone(),
            ink,
        });
    }

    /// Hatched between dotted lines: here the one says it has ended, and the other does not.
    fn apart(&mut self, gap: Rect, seen: (f64, f64), ink: Colour, paper: Colour) {
        // Cut off by whole lines, so that they stay in place in a pan.
        let hidden = ((seen.0 - gap.left) / HATCH_PX).floor().max(0.0) * HATCH_PX;
        let area = Rect { left: gap.left + hidden, right: gap.right.min(seen.1), ..gap };
        if area.width() < 2.0 {
            return;
        }
        let stroke = Stroke::new(ink.over(paper, 0.45), 1.5);
        self.pen.push(Shape::Hatch { area, gap: HATCH_PX, stroke });
        let dotted = Stroke::dashed(ink.over(paper, 0.8), 1.5, 2.0, 4.0);
        for y in [area.top, area.bottom] {
            let points = vec![Point::new(area.left, y), Point::new(area.right, y)];
            self.pen.push(Shape::Line { points, stroke: dotted });
        }
    }
}
