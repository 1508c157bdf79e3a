//! Drawing a child's timeline: lanes, ages, tiles with their pictures, and closed curtains.

use super::super::screen::Pen;
use super::{ChildLane, ChildPlan, Tile};
use crate::curtain;
use crate::lang::Lang;
use crate::layout::palette;
use crate::model::{ItemId, LaneKind};
use crate::scene::{
    Anchor, Colour, Pictogram, Picture, Placed, Point, Rect, Scene, Shape, Stroke, Target,
};
use crate::text::{Weight, shorten};

/// What of a plan is in view, and what is pointed out in it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChildView {
    /// How far it is scrolled to the right.
    pub right_px: f64,
    /// How far it is scrolled down.
    pub down_px: f64,
    /// What the child touched.
    pub selected: Option<ItemId>,
}

/// Colour of the line of highs and lows.
const LINE_INK: Colour = Colour::hex(0x008E_3B86);
const SUNNY: Colour = Colour::hex(0x00FF_F7DF);
const FOLDED: Colour = Colour::hex(0x00EF_E9DE);
const ZIGZAG: Colour = Colour::hex(0x00C9_BDA8);
const TRIM: Colour = Colour::hex(0x00FF_FDF7);

impl ChildPlan {
    /// Draws what is in view of a window of the size the plan was made for.
    #[must_use]
    pub fn scene(&self, view: ChildView) -> Scene {
        let (width, height) = (self.style.width_px, self.style.height_px);
        let mut painter = Painter { plan: self, view, pen: Pen::new(width, height) };
        painter.ground();
        for tile in &self.tiles {
            painter.bar(tile);
        }
        for tile in &self.tiles {
            painter.tile(tile);
        }
        painter.line();
        painter.names();
        painter.line_name();
        painter.ages();
        painter.pen.without_ground()
    }
}

struct Painter<'a> {
    plan: &'a ChildPlan,
    view: ChildView,
    pen: Pen,
}

impl Painter<'_> {
    fn x(&self, x: f64) -> f64 {
        x - self.view.right_px
    }

    fn lane_area(&self, lane: usize) -> Rect {
        let top = self.plan.top(lane) - self.view.down_px;
        Rect::new(0.0, top, self.plan.style.width_px, self.plan.row_px)
    }

    fn paper(&self, lane: usize) -> Colour {
        match self.plan.lanes.get(lane).map(|lane| lane.kind) {
            Some(LaneKind::Strengths) => SUNNY,
            _ if lane % 2 == 1 => palette::PAPER,
            _ => palette::BAND,
        }
    }

    fn ground(&mut self) {
        let plan = self.plan;
        let (width, height) = (plan.style.width_px, plan.style.height_px);
        self.pen.fill(Rect::new(0.0, 0.0, width, height), palette::BAND);
        for lane in 0..=plan.lanes.len() {
            let area = self.lane_area(lane);
            self.pen.fill(area, self.paper(lane));
        }
        let bottom = self.bottom();
        for column in &plan.columns.all {
            let (left, right) = (self.x(column.left), self.x(column.right));
            if column.folded || column.days.is_none() {
                let area = Rect { left, right, top: plan.style.ruler, bottom };
                self.pen.fill(area, FOLDED.faded(0.6));
            }
            if column.folded {
                continue;
            }
            self.pen.line((left, plan.style.ruler), (left, bottom), palette::GRID, 1.0);
        }
        for lane in 0..=plan.lanes.len() {
            let y = self.lane_area(lane).bottom;
            self.pen.line((0.0, y), (width, y), palette::LINE, 1.0);
        }
        self.zigzag(bottom);
    }

    fn bottom(&self) -> f64 {
        self.lane_area(self.plan.lanes.len()).bottom
    }

    /// The edge of the years that are folded together.
    fn zigzag(&mut self, bottom: f64) {
        let folded = self.plan.columns.all.iter().find(|column| column.folded);
        let Some(edge) = folded.map(|column| self.x(column.right)) else { return };
        let mut points = vec![Point::new(edge, 0.0)];
        let mut y = 0.0;
        while y < bottom {
            y += 20.0;
            let out = if points.len() % 2 == 1 { 9.0 } else { 0.0 };
            points.push(Point::new(edge + out, y.min(bottom)));
        }
        self.pen.push(Shape::Line { points, stroke: Stroke::new(ZIGZAG, 2.0) });
    }

    fn ages(&mut self) {
        let style = &self.plan.style;
        let band = Rect::new(0.0, 0.0, style.width_px, style.ruler);
        self.pen.fill(band, palette::SAND);
        self.zigzag(style.ruler);
        let gap = 4.0;
        let edge = style.names + gap;
        for (at, column) in self.plan.columns.all.iter().enumerate() {
            let (left, right) = (self.x(column.left) + gap / 2.0, self.x(column.right) - gap / 2.0);
            let (left, right) = (left.max(edge), right.min(style.width_px - gap));
            let size = style.label + 2.0;
            let wide = self.plan.fonts.width(&column.name, Weight::Bold, size);
            let right = if column.folded { right - 10.0 } else { right };
            if right - left < 24.0 {
                continue;
            }
            let fill = if at % 2 == 1 { palette::WHITE } else { palette::AGE_EVEN };
            let area = Rect { left, right, top: 8.0, bottom: style.ruler - 8.0 };
            self.pen.rect(area, area.height() / 2.0, Some(fill), None);
            let short = || column.name.split(' ').next().unwrap_or_default().to_owned();
            let name = if wide + 12.0 <= right - left { column.name.to_string() } else { short() };
            if self.plan.fonts.width(&name, Weight::Bold, size) + 8.0 <= right - left {
                let at = (area.middle().x, area.middle().y);
                self.pen.text(at, name, size, Weight::Bold, palette::AGE_INK, Anchor::Middle);
            }
        }
        let corner = Rect::new(0.0, 0.0, style.names, style.ruler);
        self.pen.fill(corner, palette::SAND);
    }

    fn names(&mut self) {
        for (place, lane) in self.plan.lanes.iter().enumerate() {
            let area = Rect { right: self.plan.style.names, ..self.lane_area(place) };
            self.pen.fill(area, self.paper(place));
            self.pen.fill(Rect { right: 7.0, ..area }, lane.ink);
            self.pen.line((0.0, area.bottom), (area.right, area.bottom), palette::LINE, 1.0);
            self.name(lane, area, self.paper(place));
        }
    }

    fn name(&mut self, lane: &ChildLane, area: Rect, paper: Colour) {
        let style = &self.plan.style;
        let y = area.middle().y;
        let radius = if style.named { 23.0 } else { 20.0 };
        let at = Point::new(if style.named { 40.0 } else { 33.0 }, y);
        let fill = Some(lane.ink.over(paper, 0.16));
        self.pen.push(Shape::Circle { at, radius, fill, stroke: None });
        let size = radius * 1.2;
        self.pen.push(Shape::Pictogram {
            pictogram: lane.pictogram,
            at: Point::new(at.x - size / 2.0, at.y - size / 2.0),
            size,
            stroke: Stroke::new(lane.ink, 2.2),
        });
        if style.named {
            let room = area.right - 72.0 - 6.0;
            let size = style.label + 1.5;
            let lines = self.wrapped(&lane.name, size, room, 2);
            self.lines(&lines, (72.0, y), size, palette::INK, Anchor::Left);
        }
    }

    /// The days of a period, behind its picture.
    fn bar(&mut self, tile: &Tile) {
        let Some((from, to, open)) = tile.bar.filter(|_| !tile.curtain) else { return };
        let Some(lane) = self.plan.lanes.get(tile.lane) else { return };
        let (ink, paper) = (lane.ink, self.paper(tile.lane));
        let middle = self.lane_area(tile.lane).top + 8.0 + self.plan.style.tile / 2.0;
        let (left, right) = (self.x(from), self.x(to));
        let right = if open { right - 16.0 } else { right };
        if right < self.plan.style.names || left > self.plan.style.width_px || right - left < 12.0 {
            return;
        }
        let area = Rect { left, right, top: middle - 15.0, bottom: middle + 15.0 };
        let stroke = Stroke::new(ink, 1.6);
        self.pen.rect(area, 15.0, Some(ink.over(paper, 0.2)), Some(stroke));
        if open {
            let points = [
                (right - 3.0, middle - 18.0),
                (right + 14.0, middle),
                (right - 3.0, middle + 18.0),
            ];
            self.pen.polygon(&points, Some(ink), None);
        }
    }

    fn tile(&mut self, tile: &Tile) {
        let style = &self.plan.style;
        let Some(lane) = self.plan.lanes.get(tile.lane) else { return };
        let row = self.lane_area(tile.lane);
        let middle = self.x(tile.x);
        let half = style.tile / 2.0;
        if middle + style.slot < style.names || middle - style.slot > style.width_px {
            return;
        }
        let square = Rect::new(middle - half, row.top + 8.0, style.tile, style.tile);
        let chosen = tile.item.is_some() && tile.item == self.view.selected;
        if chosen {
            let ring = Some(Stroke::new(palette::GOLD, 4.5));
            self.pen.rect(square.grown(4.0), 20.0, None, ring);
        }
        match (tile.item, tile.curtain) {
            (None, _) => self.invitation(square),
            (Some(_), true) => self.curtain(square, lane.ink),
            (Some(_), false) => {
                let edge = Some(Stroke::new(lane.ink, 2.4));
                self.pen.rect(square, 16.0, Some(palette::WHITE), edge);
                let inside = square.grown(-7.0);
                let at = Point::new(inside.left, inside.top);
                for shape in tile.picture.shapes(at, inside.width()) {
                    self.pen.push(shape);
                }
            }
        }
        if let Some(mood) = tile.mood.filter(|_| !tile.curtain) {
            self.badge(square, mood);
        }
        let words = match tile.item {
            None => nothing_more(self.plan.lang).into(),
            Some(_) if tile.curtain => curtain::label(self.plan.lang).into(),
            Some(_) => tile.title.clone(),
        };
        let below = Rect { top: square.bottom + 6.0, bottom: row.bottom - 3.0, ..square };
        let fits = ((below.height() / style.line()).floor() as usize).clamp(1, 2);
        let lines = self.wrapped(&words, style.label, style.words(), fits);
        let ink = if tile.item.is_none() { palette::GOLD_INK } else { palette::INK };
        let height = style.line() * lines.len() as f64;
        let wide = lines.iter().map(|line| self.wide(line, style.label)).fold(0.0, f64::max);
        let label = Rect::new(middle - wide / 2.0, below.top, wide, height);
        self.pen.fill(label.grown(1.0), self.paper(tile.lane));
        self.lines(&lines, (middle, label.middle().y), style.label, ink, Anchor::Middle);
        let target = match tile.item {
            Some(item) => Target::Item(item),
            None => Target::Lane(lane.id),
        };
        self.pen.placed(Placed {
            target,
            lane: Some(lane.id),
            row: 0,
            mark: square,
            label: Some(label),
            title: words,
            ink: lane.ink,
        });
    }

    fn badge(&mut self, square: Rect, mood: u8) {
        let Some(face) = Picture::FACES.get(usize::from(mood)) else { return };
        let at = Point::new(square.right - 2.0, square.top + 5.0);
        self.pen.push(Shape::Circle { at, radius: 14.0, fill: Some(palette::WHITE), stroke: None });
        for shape in face.shapes(Point::new(at.x - 14.0, at.y - 14.0), 28.0) {
            self.pen.push(shape);
        }
    }

    fn invitation(&mut self, square: Rect) {
        let stroke = Stroke::dashed(palette::GOLD, 2.4, 6.0, 5.0);
        self.pen.rect(square, 16.0, Some(TRIM), Some(stroke));
        let size = square.width() * 0.48;
        let at = square.middle();
        self.pen.push(Shape::Pictogram {
            pictogram: Pictogram::Plus,
            at: Point::new(at.x - size / 2.0, at.y - size / 2.0),
            size,
            stroke: Stroke::new(palette::GOLD_INK, 3.0),
        });
    }

    /// A closed curtain with a lock on it.
    fn curtain(&mut self, square: Rect, ink: Colour) {
        let (at, y) = (square.middle(), square.top);
        let wide = (square.width() * 1.6).min(self.plan.style.slot - 26.0).max(square.width());
        let left = at.x - wide / 2.0;
        let folds = 8;
        let fold = wide / f64::from(folds);
        for n in 0..folds {
            let x = left + fold * f64::from(n);
            // both halves mirror each other
            let dark = (n < folds / 2) == (n % 2 == 0);
            let cloth = if dark { ink } else { ink.over(palette::WHITE, 0.78) };
            let foot = square.bottom - 5.0;
            let hem = (0..=6).map(|step| {
                let along = f64::from(step) / 6.0;
                (x + fold * (1.0 - along), foot + 16.0 * along * (1.0 - along))
            });
            let points: Vec<(f64, f64)> = [(x, y), (x + fold, y)].into_iter().chain(hem).collect();
            self.pen.polygon(&points, Some(cloth), None);
        }
        self.pen.line((at.x, y), (at.x, square.bottom - 2.0), palette::INK, 1.6);
        self.pen.line((left - 8.0, y), (left + wide + 8.0, y), palette::INK, 5.0);
        for x in [left - 8.0, left + wide + 8.0] {
            let stroke = Some(Stroke::new(palette::INK, 1.8));
            let at = Point::new(x, y);
            self.pen.push(Shape::Circle { at, radius: 5.0, fill: Some(palette::GOLD), stroke });
        }
        let at = Point::new(at.x, at.y + 2.0);
        let edge = Some(Stroke::new(palette::INK, 2.2));
        self.pen.push(Shape::Circle { at, radius: 17.0, fill: Some(palette::WHITE), stroke: edge });
        let stroke = Stroke::new(palette::INK, 2.2);
        let place = Point::new(at.x - 10.0, at.y - 10.0);
        self.pen.push(Shape::Pictogram {
            pictogram: Pictogram::Lock,
            at: place,
            size: 20.0,
            stroke,
        });
    }

    /// The line of highs and lows.
    fn line(&mut self) {
        let plan = self.plan;
        let area = plan.line_area();
        let (left, right) = (self.x(area.left), self.x(area.right));
        let middle = area.middle().y - self.view.down_px;
        let dashed = Stroke::dashed(palette::GRID, 2.0, 6.0, 6.0);
        let points = vec![Point::new(left, middle), Point::new(right, middle)];
        self.pen.push(Shape::Line { points, stroke: dashed });
        let points: Vec<Point> = plan
            .line
            .values
            .iter()
            .map(|(place, value)| {
                let at = plan.line_point(*place, *value);
                Point::new(self.x(at.x), at.y - self.view.down_px)
            })
            .collect();
        if points.is_empty() {
            let words = plan.lang.pick(
                "Teken hier een lijn: hoe ging het met jou?",
                "Draw a line here: how were you doing?",
            );
            let style = &plan.style;
            let room = style.width_px - style.names - 24.0;
            let lines = self.wrapped(words, style.label, room, 2);
            let at = (style.names + 16.0, middle - style.line());
            self.lines(&lines, at, style.label, palette::MUTED, Anchor::Left);
            return;
        }
        let stroke = Stroke::new(LINE_INK, 5.0);
        self.pen.push(Shape::Line { points: points.clone(), stroke });
        for at in points {
            let edge = Some(Stroke::new(LINE_INK, 2.5));
            self.pen.push(Shape::Circle {
                at,
                radius: 5.5,
                fill: Some(palette::WHITE),
                stroke: edge,
            });
        }
    }

    /// What the line is called, between a glad and a sad face.
    fn line_name(&mut self) {
        let plan = self.plan;
        let style = &plan.style;
        let row = self.lane_area(plan.lanes.len());
        let area = Rect { right: style.names, ..row };
        let paper = self.paper(plan.lanes.len());
        self.pen.fill(area, paper);
        self.pen.fill(Rect { right: 7.0, ..area }, LINE_INK);
        self.pen.line((0.0, area.bottom), (area.right, area.bottom), palette::LINE, 1.0);
        let x = if style.named { 40.0 } else { 33.0 };
        for (face, y) in
            [(Picture::VeryGlad, area.top + 6.0), (Picture::VerySad, area.bottom - 34.0)]
        {
            for shape in face.shapes(Point::new(x - 14.0, y), 28.0) {
                self.pen.push(shape);
            }
        }
        if style.named {
            let words = plan.lang.pick("Mijn lijn", "My line");
            let size = style.label + 1.5;
            let lines = self.wrapped(words, size, area.right - 78.0, 2);
            self.lines(&lines, (72.0, area.middle().y), size, palette::INK, Anchor::Left);
        }
    }

    fn wide(&self, text: &str, size: f64) -> f64 {
        self.plan.fonts.width(text, Weight::Bold, size)
    }

    /// The text in at most so many lines of this width; what does not fit ends in an ellipsis.
    fn wrapped(&self, text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
        while words.peek().is_some() && lines.len() < most {
            let last = lines.len() + 1 == most;
            let mut line = String::new();
            while let Some(word) = words.peek() {
                let longer =
                    if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
                if !line.is_empty() && !last && self.wide(&longer, size) > room {
                    break;
                }
                line = longer;
                words.next();
            }
            if self.wide(&line, size) > room {
                let cut = shorten(&self.plan.fonts, &line, Weight::Bold, size, room, 1);
                line = cut.map_or_else(String::new, |(cut, _)| cut);
            }
            lines.push(line);
        }
        lines
    }

    fn lines(&mut self, lines: &[String], at: (f64, f64), size: f64, ink: Colour, anchor: Anchor) {
        let line = self.plan.style.line();
        let first = at.1 - line * (lines.len() as f64 - 1.0) / 2.0;
        for (text, place) in lines.iter().zip(0..) {
            let y = first + line * f64::from(place);
            self.pen.text((at.0, y), text.as_str(), size, Weight::Bold, ink, anchor);
        }
    }
}

fn nothing_more(lang: Lang) -> &'static str {
    lang.pick("nog iets?", "one more?")
}
