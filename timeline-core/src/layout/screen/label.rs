//! What is written in the lanes: the label of a mark, and what an empty lane asks. Where a label has
//! room is decided before, in [`crate::layout::labels`].

use std::sync::Arc;

use super::super::labels::{PREFIX_PX, Piece, prefix_px};
use super::super::{Form, LoadMark, Mark, palette};
use super::mark::{down, up};
use super::{Frame, Strip};
use crate::scene::{Anchor, Colour, Pictogram, Point, Rect, Shape, Stroke};
use crate::text::Weight;

impl Frame<'_> {
    /// What is written in or beside a mark, with the signs before it; gives where it stands.
    pub(super) fn label(
        &mut self,
        mark: &Mark,
        piece: &Piece,
        y: f64,
        ink: Colour,
        paper: Colour,
    ) -> Option<Rect> {
        let label = piece.label.as_ref()?;
        let size = self.style.label;
        let area = Rect::new(label.left, y - size * 0.7, label.width, size * 1.4);
        // The now line or the curve would run through the letters.
        let crossed = |x: &f64| (area.left - 2.0..area.right + 2.0).contains(x);
        let on_line = mark.curve.is_some() || mark.form == Form::Expected;
        if on_line || (!label.inside && self.now_x.as_ref().is_some_and(crossed)) {
            self.pen.fill(area.grown(1.0), paper);
        }
        let mut x = label.left;
        let times = self.style.times;
        if mark.notes > 0 {
            let at = Point::new(x, y - 6.5 * times);
            let stroke = Stroke::new(palette::GOLD_INK, 1.5 * times);
            let paper = Rect::new(x + times, y - 5.0 * times, 11.0 * times, 8.0 * times);
            self.pen.rect(paper, 1.0, Some(palette::NOTE), None);
            let size = 13.0 * times;
            self.pen.push(Shape::Pictogram { pictogram: Pictogram::Note, at, size, stroke });
            x += (PREFIX_PX + 1.0) * times;
        }
        if prefix_px(mark, piece.symbol) > 0.0 && !piece.symbol && mark.form != Form::Measurement {
            let shapes: &[LoadMark] = match mark.load {
                LoadMark::Neutral => &[],
                LoadMark::Mixed => &[LoadMark::Supporting, LoadMark::Burdening],
                LoadMark::Supporting => &[LoadMark::Supporting],
                LoadMark::Burdening => &[LoadMark::Burdening],
            };
            for load in shapes {
                let middle = x + 5.0 * times;
                let points = match load {
                    LoadMark::Supporting => up(middle, y, 0.75 * times),
                    _ => down(middle, y, 0.75 * times),
                };
                self.pen.polygon(&points, Some(ink), None);
                x += PREFIX_PX * times;
            }
        }
        let text: Arc<str> = match &label.cut {
            Some(cut) => cut.as_str().into(),
            None => mark.label.clone(),
        };
        self.pen.text((x, y), text, size, Weight::Regular, palette::INK, Anchor::Left);
        Some(area)
    }

    /// An empty lane of strengths asks for what is missing.
    pub(super) fn invite(&mut self, strip: Strip) {
        let area = self.ground.area;
        let room = area.width() - 32.0;
        let fonts = self.arrangement.fonts;
        let text = self.words.invite;
        let size = self.style.label;
        let wide = fonts.width(text, Weight::Regular, size);
        let cut;
        let text = if wide <= room {
            text
        } else {
            let Some((short, _)) =
                crate::text::shorten(&fonts, text, Weight::Regular, size, room, 8)
            else {
                return;
            };
            cut = short;
            cut.as_str()
        };
        let at = (area.left + 16.0, strip.first_row);
        self.pen.text(at, text, size, Weight::Regular, palette::GOLD_INK, Anchor::Left);
    }
}
