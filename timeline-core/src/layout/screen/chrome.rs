//! What stands around the items: grid, now line, lane names, rulers.

use super::super::ruler::{self, Segment};
use super::super::{Fold, palette};
use super::Frame;
use crate::scene::{Anchor, Colour, Pictogram, Placed, Point, Rect, Shape, Stroke, Target};
use crate::text::{Fonts, Weight, shorten};

impl Frame<'_> {
    /// Lines where the units of the date ruler begin, and the folds.
    pub(super) fn grid(&mut self, bottom: f64) {
        let area = self.ground.area;
        for segment in &self.dates {
            let x = self.view.x_from_day(segment.from);
            if x > area.left + 1.0 && x < area.right {
                let colour = if segment.major { palette::GRID } else { palette::GRID_SOFT };
                self.pen.line((x, area.top), (x, bottom), colour, 1.0);
            }
        }
        for fold in &self.view.folds {
            let left = self.view.x_from_day(fold.from());
            if left < area.right && left + Fold::WIDTH_PX > area.left {
                self.fold(left, area.top, bottom);
            }
        }
    }

    /// A darker strip with a torn edge.
    fn fold(&mut self, left: f64, top: f64, bottom: f64) {
        let right = left + Fold::WIDTH_PX;
        self.pen.fill(Rect { left, right, top, bottom }, palette::SAND);
        for x in [left, right] {
            let mut points = Vec::new();
            let (mut y, mut side) = (top, 3.0);
            while y < bottom {
                points.push(Point::new(x + side, y));
                side = -side;
                y += 12.0;
            }
            points.push(Point::new(x, bottom));
            let stroke = Stroke::new(Colour::hex(0x00C9_BDA8), 1.5);
            self.pen.push(Shape::Line { points, stroke });
        }
    }

    pub(super) fn now_line(&mut self, bottom: f64) {
        if let Some(x) = self.now_x {
            let points = vec![Point::new(x, self.ground.area.top), Point::new(x, bottom)];
            let stroke = Stroke::dashed(palette::NOW, 1.5, 4.0, 4.0);
            self.pen.push(Shape::Line { points, stroke });
        }
    }

    /// The column of lane names, over whatever sticks out to the left.
    pub(super) fn names(&mut self) {
        let area = self.ground.area;
        let arrangement = self.arrangement;
        let narrow = area.left < 90.0;
        for (band, strip) in arrangement.bands.iter().zip(self.strips.clone()) {
            if strip.bottom <= area.top || strip.top >= area.bottom {
                continue;
            }
            let column = Rect { left: 0.0, right: area.left, top: strip.top, bottom: strip.bottom };
            self.pen.fill(column, strip.paper);
            self.pen.fill(Rect { right: 5.0, ..column }, band.ink);
            self.pen.line((0.0, strip.bottom), (area.left, strip.bottom), palette::LINE, 1.0);
            self.pen.line((area.left, strip.top), (area.left, strip.bottom), palette::GRID, 1.0);
            let y = strip.first_row;
            let times = self.style.times;
            let x = if narrow { 27.0 } else { 30.0 * times };
            let circle = Some(band.ink.over(strip.paper, 0.14));
            self.pen.push(Shape::Circle {
                at: Point::new(x, y),
                radius: 13.0 * times,
                fill: circle,
                stroke: None,
            });
            self.pen.push(Shape::Pictogram {
                pictogram: band.pictogram,
                at: Point::new(x - 8.5 * times, y - 8.5 * times),
                size: 17.0 * times,
                stroke: Stroke::new(band.ink, 1.4 * times),
            });
            if !narrow {
                self.name(band, y);
            }
            self.pen.area(
                Rect {
                    top: strip.top.max(area.top),
                    bottom: strip.bottom.min(area.bottom),
                    ..column
                },
                Target::Lane(band.lane),
            );
        }
        let last = self.strips.last().map_or(area.top, |strip| strip.bottom);
        if last < area.bottom {
            let rest = Rect { left: 0.0, top: last, ..area };
            self.pen.fill(rest, Colour::hex(0x00FA_F7F2));
        }
    }

    /// The lane's name, and an arrow that says whether it is open. Notes on the lane are counted.
    fn name(&mut self, band: &super::Band, y: f64) {
        let area = self.ground.area;
        let fonts = self.arrangement.fonts;
        let (size, times) = (self.style.name, self.style.times);
        let mut right = area.left - 8.0;
        let collapsed = self.collapsed.contains(&band.lane);
        if collapsed || band.rows.len() > 1 {
            let pictogram = if collapsed { Pictogram::Right } else { Pictogram::Down };
            let stroke = Stroke::new(palette::MUTED, 1.5 * times);
            let at = Point::new(right - 12.0 * times, y - 7.0 * times);
            self.pen.push(Shape::Pictogram { pictogram, at, size: 14.0 * times, stroke });
            right -= 16.0 * times;
        }
        if let Some(first) = band.notes.first() {
            let stroke = Stroke::new(palette::GOLD_INK, 1.5);
            let at = Point::new(right - 13.0, y - 6.5);
            let mark = Rect::new(at.x, at.y, 13.0, 13.0);
            self.pen.rect(
                Rect::new(at.x + 1.0, at.y + 1.5, 11.0, 8.0),
                1.0,
                Some(palette::NOTE),
                None,
            );
            self.pen.push(Shape::Pictogram { pictogram: Pictogram::Note, at, size: 13.0, stroke });
            self.pen.placed(Placed {
                target: Target::Note(*first),
                lane: Some(band.lane),
                row: 0,
                mark,
                label: None,
                title: band.name.clone(),
                ink: palette::GOLD_INK,
            });
            right -= 17.0;
        }
        let left = 52.0 * times;
        let lines = wrapped(&fonts, &band.name, size, right - left);
        let step = size + 2.0;
        let mut y = y - step * (lines.len() as f64 - 1.0) / 2.0;
        for line in lines {
            self.pen.text((left, y), line, size, Weight::Bold, palette::INK, Anchor::Left);
            y += step;
        }
    }

    /// The rulers, over whatever is scrolled under them.
    pub(super) fn rulers(&mut self) {
        let area = self.ground.area;
        if area.top <= 0.0 {
            return;
        }
        let row = self.style.ruler_row;
        self.pen
            .fill(Rect { left: 0.0, top: 0.0, right: area.right, bottom: area.top }, palette::SAND);
        if self.style.rulers {
            self.date_ruler(row);
            let age = ruler::age(self.arrangement, self.view);
            self.pills(&age, row, (row - 4.0) / 2.0, palette::AGE_INK, self.words.no_birth);
            let school = ruler::school(self.arrangement);
            self.pills(&school, row * 2.0, 4.0, palette::SCHOOL_INK, self.words.no_career);
        }
        if let Some(x) = self.now_x.filter(|_| self.style.rulers) {
            let points = vec![Point::new(x, row), Point::new(x, area.top)];
            let stroke = Stroke::dashed(palette::NOW, 1.5, 4.0, 4.0);
            self.pen.push(Shape::Line { points, stroke });
        }
        if self.style.note_row {
            self.note_row(area.top - row / 2.0);
        }
        self.ruler_names(row);
        self.pen.line((0.0, area.top), (area.right, area.top), palette::LINE, 1.0);
    }

    fn ruler_names(&mut self, row: f64) {
        let area = self.ground.area;
        let column = Rect { left: 0.0, top: 0.0, right: area.left, bottom: area.top };
        self.pen.fill(column, palette::SAND);
        if area.left < 90.0 {
            return;
        }
        let words = self.words;
        let mut y = row / 2.0;
        let names = [words.date, words.age, words.school];
        let names = names.into_iter().filter(|_| self.style.rulers);
        for name in names.chain(self.style.note_row.then_some(words.notes)) {
            let size = self.style.tick;
            self.pen.text((16.0, y), name, size, Weight::Regular, palette::MUTED, Anchor::Left);
            y += row;
        }
    }

    fn date_ruler(&mut self, row: f64) {
        let area = self.ground.area;
        let fonts = self.arrangement.fonts;
        let (size, times) = (self.style.tick + 1.0, self.style.times);
        let flag = self.now_x.map(|x| {
            let wide = fonts.width(self.words.today, Weight::Bold, 12.0 * times) + 18.0 * times;
            let mut left = (x - wide / 2.0).clamp(area.left, (area.right - wide).max(area.left));
            // A little aside, if that leaves room for the label of its segment.
            let today = |segment: &&Segment| {
                (self.view.x_from_day(segment.from)..self.view.x_from_day(segment.to)).contains(&x)
            };
            if let Some(segment) = self.dates.iter().find(today) {
                let shortest = segment.ways.last().map_or("", String::as_str);
                let label = fonts.width(shortest, Weight::Bold, size);
                let start = self.view.x_from_day(segment.from).max(area.left);
                let behind = start + 5.0 + label + 5.0;
                if left < behind && behind <= x - 4.0 && behind + wide <= area.right {
                    left = behind;
                }
            }
            Rect::new(left, 3.0, wide, row - 6.0)
        });
        for segment in std::mem::take(&mut self.dates) {
            let x0 = self.view.x_from_day(segment.from);
            let x1 = self.view.x_from_day(segment.to).min(area.right);
            if x0 > area.left + 1.0 && x0 < area.right {
                self.pen.line((x0, 0.0), (x0, row), palette::GRID, 1.0);
            }
            let weight = if segment.major { Weight::Bold } else { Weight::Regular };
            let mut left = x0.max(area.left) + 5.0;
            let mut right = x1 - 3.0;
            // The flag of today stands in the same row: before it, else behind it.
            if let Some(flag) = flag.filter(|flag| flag.left < right && left < flag.right) {
                let shortest = segment.ways.last().map_or("", String::as_str);
                let least = fonts.width(shortest, weight, size);
                if flag.left - 4.0 - left >= least {
                    right = flag.left - 4.0;
                } else {
                    left = flag.right + 4.0;
                }
            }
            let fits = |way: &&String| fonts.width(way, weight, size) <= right - left;
            if let Some(way) = segment.ways.iter().find(fits) {
                let at = (left, row / 2.0);
                self.pen.text(at, way.as_str(), size, weight, palette::INK, Anchor::Left);
            }
        }
        if let Some(flag) = flag {
            self.pen.rect(flag, flag.height() / 2.0, Some(palette::NOW), None);
            let at = (flag.middle().x, row / 2.0);
            let white = palette::WHITE;
            self.pen.text(at, self.words.today, 12.0 * times, Weight::Bold, white, Anchor::Middle);
        }
    }

    /// A ruler of coloured segments with their names in the middle of what is in view.
    fn pills(
        &mut self,
        segments: &[Segment],
        top: f64,
        radius: f64,
        ink: Colour,
        empty: &'static str,
    ) {
        let area = self.ground.area;
        let fonts = self.arrangement.fonts;
        let size = self.style.tick;
        let row = self.style.ruler_row;
        let y = top + row / 2.0;
        if segments.is_empty() {
            let room = area.width() - 16.0;
            if fonts.width(empty, Weight::Regular, size) <= room {
                let at = (area.left + 8.0, y);
                self.pen.text(at, empty, size, Weight::Regular, palette::MUTED, Anchor::Left);
            }
            return;
        }
        let mut at = 0;
        // Rows of a school career may overlap by mistake; their labels must not.
        let mut taken = area.left;
        while let Some(segment) = segments.get(at) {
            // Segments without a name of their own share that of the one before.
            let shared = segments[at + 1..].iter().take_while(|next| next.ways.is_empty()).count();
            let run = &segments[at..=at + shared];
            at += run.len();
            let mut label = (f64::MAX, f64::MIN);
            for part in run {
                let left = self.view.x_from_day(part.from).max(area.left + 1.0);
                let right = self.view.x_from_day(part.to).min(area.right + radius) - 1.5;
                if right - left < 1.0 {
                    continue;
                }
                let pill = Rect { left, right, top: top + 2.0, bottom: top + row - 2.0 };
                self.pen.rect(pill, radius, Some(part.fill), None);
                label = (label.0.min(left), label.1.max(right.min(area.right)));
            }
            let (mut left, mut right) = (label.0.max(taken) + 3.0, label.1 - 3.0);
            let width = |way: &String| fonts.width(way, Weight::Regular, size);
            // The now line would run through the letters: the label goes beside it.
            let middle = f64::midpoint(left, right);
            let half = segment.ways.iter().map(width).find(|wide| *wide <= right - left);
            let half = half.map_or(0.0, |wide| wide / 2.0 + 2.0);
            if let Some(x) = self.now_x.filter(|x| (middle - half..middle + half).contains(x)) {
                if x - left > right - x {
                    right = x - 3.0;
                } else {
                    left = x + 3.0;
                }
            }
            let fits = |way: &&String| width(way) <= right - left;
            if let Some(way) = segment.ways.iter().find(fits) {
                let at = (f64::midpoint(left, right), y);
                taken = at.0 + width(way) / 2.0;
                self.pen.text(at, way.as_str(), size, Weight::Regular, ink, Anchor::Middle);
            }
        }
    }

    /// Notes on a date or period: a line over its days, and the note where it begins.
    fn note_row(&mut self, y: f64) {
        let area = self.ground.area;
        let arrangement = self.arrangement;
        let mut free = area.left;
        for note in &arrangement.notes {
            let left = self.view.x_from_day(note.from.into());
            let right = self.view.x_from_day(note.to.into());
            if right < area.left || left > area.right {
                continue;
            }
            let (left, right) = (left.max(area.left), right.min(area.right));
            if right - left > 16.0 {
                self.pen.line((left, y + 9.0), (right, y + 9.0), palette::GOLD, 2.0);
            }
            let x = left.max(free);
            if x + 14.0 > area.right {
                continue;
            }
            let stroke = Stroke::new(palette::GOLD_INK, 1.5);
            let at = Point::new(x, y - 7.0);
            self.pen.rect(Rect::new(x + 1.0, y - 5.5, 12.0, 9.0), 1.0, Some(palette::NOTE), None);
            self.pen.push(Shape::Pictogram { pictogram: Pictogram::Note, at, size: 14.0, stroke });
            free = x + 18.0;
            self.pen.placed(Placed {
                target: Target::Note(note.note),
                lane: None,
                row: 0,
                mark: Rect::new(x, y - 7.0, 14.0, 14.0),
                label: None,
                title: note.text.clone(),
                ink: palette::GOLD_INK,
            });
        }
    }
}

/// A name on one line, or on two if it must be, the second cut if even that is too little.
fn wrapped(fonts: &Fonts, name: &str, size: f64, room: f64) -> Vec<String> {
    let fits = |text: &str| fonts.width(text, Weight::Bold, size) <= room;
    if fits(name) {
        return vec![name.to_owned()];
    }
    let mut spaces = name.match_indices(' ').map(|(at, _)| at).rev();
    let first = spaces.find(|at| fits(&name[..*at]));
    let (first, rest) = first.map_or((None, name), |at| (Some(&name[..at]), name[at..].trim()));
    let rest = if fits(rest) {
        Some(rest.to_owned())
    } else {
        shorten(fonts, rest, Weight::Bold, size, room, 2).map(|(cut, _)| cut)
    };
    first.map(str::to_owned).into_iter().chain(rest).collect()
}
