//! Drawing one row: symbols, bars, groups and curves. What is written with them is in [`super::label`].

use std::sync::Arc;

use super::super::labels::Room;
use super::super::labels::{ARROW_PX, HALF_SYMBOL_PX, Piece, capsule_px};
use super::super::{Band, Form, LoadMark, Mark, palette};
use super::{Frame, Strip};
use crate::scene::{Anchor, Cluster, Colour, Placed, Point, Rect, Shape, Stroke, Target};
use crate::text::Weight;

/// A fading end narrower than this is drawn as a sharp one.
const SHARP_PX: f64 = 3.0;
/// A bar narrower than this is not seen under its number.
const LEAST_UNDER_NUMBER_PX: f64 = 26.0;
/// From one number to the next in a collapsed lane, at least.
const CAPSULE_STEP_PX: f64 = 48.0;
/// From line to line in what is hatched.
const HATCH_PX: f64 = 9.0;
/// Width of one fold of a curtain.
const FOLD_PX: f64 = 8.0;
/// How strongly bars are coloured.
const TINT: f64 = 0.24;

impl Frame<'_> {
    pub(super) fn row(
        &mut self,
        band: &Band,
        strip: Strip,
        row: usize,
        y: f64,
        marks: &[Mark],
        pieces: &[Piece],
    ) {
        self.curve(band, y, marks, pieces);
        for piece in pieces {
            if piece.is_group() {
                let cluster = Cluster {
                    lane: band.lane,
                    row: Some(row as u32),
                    first: piece.first as u32,
                    count: piece.count as u32,
                };
                self.group(band, row, y, piece, Target::Cluster(cluster));
            } else if marks[piece.first].form == Form::Expected {
                self.track(band, strip, row, y, &marks[piece.first], piece);
            } else {
                self.piece(band, strip, row, y, &marks[piece.first], piece);
            }
        }
    }

    /// A collapsed lane: all its marks counted in one row.
    pub(super) fn collapsed_row(&mut self, band: &Band, strip: Strip) {
        let marks: Vec<&Mark> = band.in_time().collect();
        let area = self.ground.area;
        let y = strip.first_row;
        let (from, to) = (self.view.day_from_x(area.left), self.view.end_day());
        let mut at = 0;
        while at < marks.len() {
            let first = marks[at];
            if f64::from(first.to) <= from || f64::from(first.from) >= to {
                at += 1;
                continue;
            }
            let left = self.view.x_from_day(first.from.into()).max(area.left + 2.0);
            let end = self.view.day_from_x(left + CAPSULE_STEP_PX);
            let count = marks[at..].iter().take_while(|mark| f64::from(mark.from) < end).count();
            let count = count.max(1);
            let room = self.room();
            let wide = capsule_px(count, &room).max(24.0);
            let piece = Piece {
                first: at,
                count,
                left,
                right: (left + wide).min(area.right),
                symbol: false,
                label: None,
                discs: Vec::new(),
            };
            let cluster =
                Cluster { lane: band.lane, row: None, first: at as u32, count: count as u32 };
            self.group(band, 0, y, &piece, Target::Cluster(cluster));
            at += count;
        }
    }

    fn room(&self) -> Room<'_> {
        Room {
            view: self.view,
            fonts: &self.arrangement.fonts,
            left: self.ground.area.left,
            right: self.ground.area.right,
            size: self.style.label,
            times: self.style.times,
            now_x: self.now_x,
        }
    }

    /// The counted mark: a capsule over the days it gathers, with their number.
    fn group(&mut self, band: &Band, row: usize, y: f64, piece: &Piece, target: Target) {
        let area = self.ground.area;
        let (left, right) = (piece.left.max(area.left - 8.0), piece.right.min(area.right + 8.0));
        let times = self.style.times;
        let half = 10.0 * times;
        let mark = Rect { left, right, top: y - half, bottom: y + half };
        let stroke = Stroke::new(band.ink, 1.5);
        self.pen.rect(mark, half, Some(palette::WHITE), Some(stroke));
        let number: Arc<str> = piece.count.to_string().into();
        // at the edge of the drawing the number stays in view, though its capsule goes on
        let reach = self.arrangement.fonts.width(&number, Weight::Bold, 12.0 * times) / 2.0;
        let at = (mark.middle().x.min(area.right - reach).max(area.left + reach), y);
        self.pen.text(at, number.clone(), 12.0 * times, Weight::Bold, palette::INK, Anchor::Middle);
        self.pen.placed(Placed {
            target,
            lane: Some(band.lane),
            row: row as u32,
            mark,
            label: None,
            title: number,
            ink: band.ink,
        });
    }

    fn piece(&mut self, band: &Band, strip: Strip, row: usize, y: f64, mark: &Mark, piece: &Piece) {
        let half = self.style.bar / 2.0;
        let area = Rect { left: piece.left, right: piece.right, top: y - half, bottom: y + half };
        let y_mark = mark.score.map_or(y, |score| y + 8.0 - 16.0 * score.clamp(0.0, 1.0));
        let numbered = piece.label.is_none() && mark.curve.is_none();
        if mark.curtain && (!numbered || area.width() > LEAST_UNDER_NUMBER_PX) {
            self.curtain(piece.symbol, area, band.ink, strip.paper);
        } else if piece.symbol && !numbered {
            self.symbol(mark, area.middle().x, y_mark, band.ink, strip.paper);
        } else if !piece.symbol && (!numbered || area.width() > LEAST_UNDER_NUMBER_PX) {
            self.bar(mark, area, band.ink, strip.paper);
        }
        if numbered {
            self.number(area, y, band.ink);
        }
        let label = self.label(mark, piece, y, band.ink, strip.paper);
        // The points of one drawn line are one thing, which answers from its first to its last.
        if mark.curve.is_some() && self.pen.widened(mark.target, area) {
            return;
        }
        self.pen.placed(Placed {
            target: mark.target,
            lane: Some(band.lane),
            row: row as u32,
            mark: area,
            label,
            title: mark.label.clone(),
            ink: band.ink,
        });
        if mark.form == Form::Plan && !numbered {
            self.goals(mark, band, row, area, strip.paper);
        }
    }

    /// Nothing fits beside it: a number says that something can be opened here.
    fn number(&mut self, area: Rect, y: f64, ink: Colour) {
        let ground = self.ground.area;
        let (left, right) = (area.left.max(ground.left), area.right.min(ground.right));
        let x = f64::midpoint(left, right);
        let at = Point::new(x.min(ground.right - 10.0).max(ground.left + 10.0), y);
        let stroke = Some(Stroke::new(ink, 1.5));
        let times = self.style.times;
        let radius = 9.0 * times;
        self.pen.push(Shape::Circle { at, radius, fill: Some(palette::WHITE), stroke });
        self.pen.text((at.x, y), "1", 12.0 * times, Weight::Bold, palette::INK, Anchor::Middle);
    }

    fn symbol(&mut self, mark: &Mark, x: f64, y: f64, ink: Colour, paper: Colour) {
        let times = self.style.times;
        let stroke = Stroke::new(ink, 1.5 * times);
        let filled = !mark.planned;
        let (fill, edge) = if filled { (Some(ink), None) } else { (Some(paper), Some(stroke)) };
        match mark.form {
            Form::Intervention => {
                let half = 7.0 * times;
                let area = Rect::new(x - half, y - half, 2.0 * half, 2.0 * half);
                self.pen.rect(area, 3.0, Some(ink.over(paper, 0.1)), None);
                let hatch = Stroke::new(ink.over(paper, 0.5), 1.5);
                self.pen.push(Shape::Hatch { area, gap: 5.0, stroke: hatch });
                self.pen.rect(area, 3.0, None, Some(stroke));
            }
            Form::Measurement => {
                let ring = Some(Stroke::new(ink, 2.0 * times));
                let at = Point::new(x, y);
                let radius = 4.5 * times;
                self.pen.push(Shape::Circle { at, radius, fill: Some(paper), stroke: ring });
            }
            Form::Event | Form::Plan | Form::Expected => match mark.load {
                LoadMark::Supporting => self.pen.polygon(&up(x, y, times), fill, edge),
                LoadMark::Burdening => self.pen.polygon(&down(x, y, times), fill, edge),
                LoadMark::Neutral => {
                    self.pen.push(Shape::Circle {
                        at: Point::new(x, y),
                        radius: 6.0 * times,
                        fill,
                        stroke: edge,
                    });
                }
                LoadMark::Mixed => {
                    self.pen.polygon(&up(x - 4.0 * times, y - times, 0.62 * times), fill, edge);
                    self.pen.polygon(&down(x + 4.0 * times, y + times, 0.62 * times), fill, edge);
                }
            },
        }
    }

    fn bar(&mut self, mark: &Mark, area: Rect, ink: Colour, paper: Colour) {
        let view = self.view;
        let ground = self.ground.area;
        if let Some(day) = mark.gap_from {
            let x = view.x_from_day(day.into()).clamp(area.left, area.right);
            self.gap(Rect { left: x, ..area }, ink, paper);
            let own = Mark { gap_from: None, to: day, ..mark.clone() };
            // its arrow stands in the gap: what began just now is less wide than that
            let right = if mark.open { x + ARROW_PX } else { x };
            return self.bar(&own, Rect { right, ..area }, ink, paper);
        }
        let arrow = if mark.open { ARROW_PX } else { 0.0 };
        // What lies far outside is cut off; the edges stay out of sight. What fades does so over
        // its own days, also where they are out of sight.
        let seen = (ground.left - 20.0, ground.right + 20.0);
        let whole = Rect { right: area.right - arrow, ..area };
        let (left, right) = (whole.left.max(seen.0), whole.right.min(seen.1));
        let bar = Rect { left, right, ..area };
        let sure = (
            view.x_from_day(mark.sure_from.into()).clamp(whole.left, whole.right),
            view.x_from_day(mark.sure_to.into()).clamp(whole.left, whole.right),
        );
        let fades = sure.0 - whole.left > SHARP_PX || whole.right - sure.1 > SHARP_PX;
        let edge =
            if mark.planned { Stroke::dashed(ink, 1.5, 5.0, 3.0) } else { Stroke::new(ink, 1.5) };
        let plain = !fades && mark.form != Form::Intervention;
        match mark.form {
            Form::Plan => {
                self.bracket(mark, bar, ink, paper);
                return;
            }
            Form::Intervention => {
                if fades {
                    let colour = ink.over(paper, 0.12);
                    self.pen.push(Shape::Fade { area: whole, solid: sure, colour });
                } else {
                    self.pen.rect(bar, 6.0, Some(ink.over(paper, 0.1)), None);
                }
                for (from, to, strength) in
                    [(whole.left, sure.0, 0.18), (sure.0, sure.1, 0.4), (sure.1, whole.right, 0.18)]
                {
                    // Cut off by whole lines, so that they stay in place in a pan.
                    let hidden = ((seen.0 - from) / HATCH_PX).floor().max(0.0) * HATCH_PX;
                    let area = Rect { left: from + hidden, right: to.min(seen.1), ..bar };
                    let stroke = Stroke::new(ink.over(paper, strength), 2.0);
                    if area.width() > 2.0 {
                        self.pen.push(Shape::Hatch { area, gap: HATCH_PX, stroke });
                    }
                }
            }
            _ if fades => {
                let colour = ink.over(paper, TINT);
                self.pen.push(Shape::Fade { area: whole, solid: sure, colour });
            }
            _ => {
                let tint = if mark.planned { 0.06 } else { TINT };
                self.pen.rect(bar, 6.0, Some(ink.over(paper, tint)), Some(edge));
            }
        }
        if fades && sure.1 - sure.0 < 1.0 {
            // No day is certain, so the lines above and below fade as well.
            for y in [area.top, area.bottom] {
                let area = Rect { top: y - 0.75, bottom: y + 0.75, ..whole };
                self.pen.push(Shape::Fade { area, solid: sure, colour: ink });
            }
        } else if fades {
            let (from, to) = (sure.0.max(seen.0), sure.1.min(seen.1));
            for y in [area.top, area.bottom].into_iter().filter(|_| from < to) {
                let points = vec![Point::new(from, y), Point::new(to, y)];
                self.pen.push(Shape::Line { points, stroke: edge });
            }
        } else if !plain {
            self.pen.rect(bar, 6.0, None, Some(edge));
        }
        if mark.recurring {
            self.repeats(bar, ink, paper);
        }
        if mark.open && area.right - arrow <= ground.right + 20.0 {
            let middle = area.middle().y;
            let points = [(right, area.top), (right + ARROW_PX, middle), (right, area.bottom)];
            self.pen.polygon(&points, Some(ink), Some(Stroke::new(ink, 1.5)));
        }
    }

    /// A closed curtain on its rod, in the place of what is behind it.
    fn curtain(&mut self, symbol: bool, area: Rect, ink: Colour, paper: Colour) {
        let ground = self.ground.area;
        let middle = area.middle().x;
        let area =
            if symbol { Rect { left: middle - 8.0, right: middle + 8.0, ..area } } else { area };
        let (left, right) =
            (area.left.max(ground.left - 24.0), area.right.min(ground.right + 24.0));
        let fold = if symbol { FOLD_PX / 2.0 } else { FOLD_PX };
        // Cut off by whole folds, so that they stay in place in a pan.
        let hidden = ((left - area.left) / (2.0 * fold)).floor() * 2.0 * fold;
        let cloth = Rect { left, right, top: area.top + 1.0, ..area };
        self.pen.fill(cloth, ink.over(paper, 0.2));
        let mut x = area.left + hidden;
        while x < right {
            let right = (x + fold).min(right);
            self.pen.fill(Rect { left: x, right, ..cloth }, ink.over(paper, 0.42));
            x += 2.0 * fold;
        }
        self.pen.line((left - 2.0, area.top), (right + 2.0, area.top), palette::INK, 3.0);
    }

    /// What another party expects beyond this one: an empty stretch between dotted lines, closed
    /// where the longest ends.
    fn gap(&mut self, area: Rect, ink: Colour, paper: Colour) {
        let seen = (self.ground.area.left - 20.0, self.ground.area.right + 20.0);
        let (left, right) = (area.left.max(seen.0), area.right.min(seen.1));
        if left >= right {
            return;
        }
        let dotted = Stroke::dashed(ink.over(paper, 0.7), 1.5, 2.0, 4.0);
        for y in [area.top + 1.0, area.bottom - 1.0] {
            let points = vec![Point::new(left, y), Point::new(right, y)];
            self.pen.push(Shape::Line { points, stroke: dotted });
        }
        let points = vec![Point::new(right, area.top), Point::new(right, area.bottom)];
        self.pen.push(Shape::Line { points, stroke: Stroke::new(ink, 1.5) });
    }

    /// Small notches along the lower edge: it came back.
    fn repeats(&mut self, bar: Rect, ink: Colour, paper: Colour) {
        let y = bar.bottom - 2.5;
        let points = vec![Point::new(bar.left + 5.0, y), Point::new(bar.right - 5.0, y)];
        if bar.width() > 14.0 {
            let stroke = Stroke::dashed(ink.over(paper, 0.75), 2.0, 3.0, 6.0);
            self.pen.push(Shape::Line { points, stroke });
        }
    }

    /// The line through the scores of one instrument.
    fn curve(&mut self, band: &Band, y: f64, marks: &[Mark], pieces: &[Piece]) {
        let points: Vec<Point> = pieces
            .iter()
            .filter(|piece| !piece.is_group())
            .filter_map(|piece| {
                let score = marks[piece.first].score?;
                let x = f64::midpoint(piece.left, piece.right);
                Some(Point::new(x, y + 8.0 - 16.0 * score.clamp(0.0, 1.0)))
            })
            .collect();
        // What is not known to the day has a thin line over the days it may have been.
        for piece in pieces.iter().filter(|piece| !piece.is_group()) {
            let mark = &marks[piece.first];
            let (Some(curve), Some(score)) = (mark.curve, mark.score) else { continue };
            let (from, to) = curve.days;
            let y = y + 8.0 - 16.0 * score.clamp(0.0, 1.0);
            let (left, right) =
                (self.view.x_from_day(from.into()), self.view.x_from_day(to.into()));
            if right - left > 12.0 {
                let area = Rect { left, right, top: y - 1.5, bottom: y + 1.5 };
                let middle = f64::midpoint(left, right);
                let colour = band.ink.faded(0.5);
                self.pen.push(Shape::Fade { area, solid: (middle, middle), colour });
            }
        }
        if points.len() > 1 {
            self.pen.push(Shape::Line { points, stroke: Stroke::new(band.ink, 2.0) });
        }
    }
}

/// ▲ around a point.
pub(super) fn up(x: f64, y: f64, scale: f64) -> [(f64, f64); 3] {
    let half = (HALF_SYMBOL_PX - 0.5) * scale;
    [(x, y - 7.5 * scale), (x + half, y + 4.5 * scale), (x - half, y + 4.5 * scale)]
}

/// ▼ around a point.
pub(super) fn down(x: f64, y: f64, scale: f64) -> [(f64, f64); 3] {
    let half = (HALF_SYMBOL_PX - 0.5) * scale;
    [(x, y + 7.0 * scale), (x + half, y - 5.0 * scale), (x - half, y - 5.0 * scale)]
}
