//! Drawing a plan: square brackets around its days, and a diamond for each goal.

use super::super::labels::ARROW_PX;
use super::super::{Band, Mark};
use super::Frame;
use crate::model::GoalStatus;
use crate::scene::{Colour, Placed, Point, Rect, Shape, Stroke, Target};

impl Frame<'_> {
    /// A plan: square brackets around its days.
    pub(super) fn bracket(&mut self, mark: &Mark, bar: Rect, ink: Colour, paper: Colour) {
        self.pen.rect(bar, 3.0, Some(ink.over(paper, 0.1)), None);
        let edge = if mark.planned {
            Stroke::dashed(ink, 1.5, 5.0, 3.0)
        } else {
            Stroke::new(ink.over(paper, 0.55), 1.0)
        };
        for y in [bar.top, bar.bottom] {
            let points = vec![Point::new(bar.left, y), Point::new(bar.right, y)];
            self.pen.push(Shape::Line { points, stroke: edge });
        }
        let reach = (bar.width() / 3.0).min(6.0);
        for (x, inward) in [(bar.left, reach), (bar.right, -reach)] {
            if x == bar.right && mark.open {
                continue;
            }
            let points =
                [(x + inward, bar.top), (x, bar.top), (x, bar.bottom), (x + inward, bar.bottom)];
            let points = points.map(|(x, y)| Point::new(x, y)).to_vec();
            self.pen.push(Shape::Line { points, stroke: Stroke::new(ink, 2.5) });
        }
        if mark.open {
            let points = [
                (bar.right, bar.top),
                (bar.right + ARROW_PX, bar.middle().y),
                (bar.right, bar.bottom),
            ];
            self.pen.polygon(&points, Some(ink), None);
        }
    }

    /// The goals of a plan, at their days; none where they would touch.
    pub(super) fn goals(
        &mut self,
        mark: &Mark,
        band: &Band,
        row: usize,
        area: Rect,
        paper: Colour,
    ) {
        let (ink, y) = (band.ink, area.middle().y);
        let item = mark.item;
        let mut last_x = f64::MIN;
        for goal in &mark.goals {
            let x = self.view.x_from_day(goal.day);
            let x = x.clamp(area.left + 8.0, (area.right - 8.0).max(area.left + 8.0));
            if !(self.ground.area.left..self.ground.area.right).contains(&x)
                || x - last_x < 12.0 * self.style.times
            {
                continue;
            }
            last_x = x;
            let size = 7.0 * self.style.times;
            let points = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)];
            let fill = match goal.status {
                GoalStatus::Reached => ink,
                GoalStatus::Started => ink.over(paper, 0.45),
                GoalStatus::Open | GoalStatus::Stopped => paper,
            };
            self.pen.polygon(&points, Some(fill), Some(Stroke::new(ink, 1.5)));
            if goal.status == GoalStatus::Stopped {
                self.pen.line((x - 3.5, y), (x + 3.5, y), ink, 1.5);
            }
            self.pen.placed(Placed {
                target: Target::Goal { item, goal: goal.goal },
                lane: Some(band.lane),
                row: row as u32,
                mark: Rect::new(x - size, y - size, 2.0 * size, 2.0 * size),
                label: None,
                title: mark.label.clone(),
                ink,
            });
        }
    }
}
