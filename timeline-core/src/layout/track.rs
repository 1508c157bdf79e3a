//! The discs on the track of what parties expect of a goal: one for each, with the first letter of the
//! name, at the day on which they say it ends; what stands too close is one disc with more letters.
//! Measures only: the screen and the paper draw it.

use std::sync::Arc;

use super::{Mark, PartyEnd, palette};
use crate::scene::{Anchor, Point, Rect, Shape, Stroke, Text};
use crate::text::{Fonts, Weight};

/// Width and height of the disc of one.
pub(super) const DISC_PX: f64 = 18.0;
/// Font size of the letters.
const LETTER_PX: f64 = 12.0;
/// Beside the letters of more than one.
const BESIDE_PX: f64 = 6.0;

/// A disc on the track.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Disc {
    pub(super) left: f64,
    pub(super) right: f64,
    /// First letters of who it is for.
    letters: Arc<str>,
    /// Of one: the place in the list of people.
    person: Option<usize>,
    /// Days of the ends it stands for, in pixels.
    ends: (f64, f64),
}

impl Disc {
    /// The discs of a mark, from left to right; they do not overlap. `x_from_day` gives where a day
    /// stands; discs are `times` as large as usual.
    pub(super) fn all(
        mark: &Mark,
        fonts: &Fonts,
        times: f64,
        x_from_day: &dyn Fn(f64) -> f64,
    ) -> Vec<Self> {
        let mut discs: Vec<Self> = Vec::new();
        for end in &mark.ends {
            discs.push(Self::of(end, times, x_from_day(end.day.into())));
            while let [.., before, last] = discs.as_slice()
                && last.left < before.right + 2.0
            {
                let joined = before.joined(last, fonts, times);
                discs.truncate(discs.len() - 2);
                discs.push(joined);
            }
        }
        discs
    }

    fn of(end: &PartyEnd, times: f64, x: f64) -> Self {
        let half = DISC_PX / 2.0 * times;
        let (letters, person) = (end.letter.clone(), Some(end.person));
        Self { left: x - half, right: x + half, letters, person, ends: (x, x) }
    }

    fn joined(&self, other: &Self, fonts: &Fonts, times: f64) -> Self {
        let letters = format!("{} {}", self.letters, other.letters);
        let ends = (self.ends.0.min(other.ends.0), self.ends.1.max(other.ends.1));
        let wide = fonts.width(&letters, Weight::Bold, LETTER_PX) + 2.0 * BESIDE_PX;
        let (middle, half) = (f64::midpoint(ends.0, ends.1), wide * times / 2.0);
        let letters = letters.into();
        Self { left: middle - half, right: middle + half, letters, person: None, ends }
    }

    /// The disc around the line at `y`, at most `most_px` high. Colour stands beside the letter, and never alone.
    pub(super) fn draw(&self, y: f64, times: f64, most_px: f64) -> [Shape; 2] {
        let half = (DISC_PX / 2.0 * times).min(most_px / 2.0);
        let area = Rect { left: self.left, right: self.right, top: y - half, bottom: y + half };
        let (fill, ink) = match self.person {
            Some(person) => (palette::person(person), palette::WHITE),
            None => (palette::WHITE, palette::INK),
        };
        let stroke = match self.person {
            Some(_) => Stroke::new(palette::WHITE, 1.0),
            None => Stroke::new(palette::INK, 1.2),
        };
        let disc = Shape::Rect { area, radius: half, fill: Some(fill), stroke: Some(stroke) };
        let text = Text {
            at: Point::new(area.middle().x, y),
            text: self.letters.clone(),
            size: LETTER_PX * times,
            weight: Weight::Bold,
            colour: ink,
            anchor: Anchor::Middle,
        };
        [disc, Shape::Text(text)]
    }
}
