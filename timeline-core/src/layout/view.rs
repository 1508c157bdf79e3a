//! The part of the timeline that is on the screen, and how days and pixels go together.

use super::{Fold, Style};

/// What is in view. Every movement gives a new view.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Day at the left edge of the time area.
    pub start_day: f64,
    /// Scale.
    pub days_per_px: f64,
    /// How far the lanes are scrolled down, in pixels.
    pub scroll_px: f64,
    /// Width of the whole drawing, lane names included.
    pub width_px: f64,
    /// Height of the whole drawing, rulers included.
    pub height_px: f64,
    /// Width of the column of lane names.
    pub left_px: f64,
    /// Height of the rulers.
    pub top_px: f64,
    /// Stretches folded away, from early to late, not touching each other.
    pub folds: Vec<Fold>,
}

impl View {
    /// The closest: two thousandths of a day, some three minutes, per pixel.
    pub const MIN_DAYS_PER_PX: f64 = 0.02;
    /// The widest: some four centuries on a laptop.
    pub const MAX_DAYS_PER_PX: f64 = 150.0;

    /// The days from `from` to `to` on a drawing of this size, with a little room on both sides.
    #[must_use]
    pub fn of_days(from: f64, to: f64, width_px: f64, height_px: f64, style: &Style) -> Self {
        let left_px = style.name_column(width_px);
        let room = (width_px - left_px).max(1.0);
        let days = (to - from).max(1.0);
        let days_per_px = (days * 1.04 / room).clamp(Self::MIN_DAYS_PER_PX, Self::MAX_DAYS_PER_PX);
        Self {
            start_day: (from + to) / 2.0 - room / 2.0 * days_per_px,
            days_per_px,
            scroll_px: 0.0,
            width_px,
            height_px,
            left_px,
            top_px: style.rulers(),
            folds: Vec::new(),
        }
    }

    /// The same drawing with these stretches folded away; what was at the left edge stays there.
    #[must_use]
    pub fn folded(&self, folds: Vec<Fold>) -> Self {
        Self { folds, ..self.clone() }
    }

    /// The same drawing and folds, with these days from edge to edge.
    #[must_use]
    pub fn showing(&self, from: f64, to: f64) -> Self {
        let (mut days, mut room) = (to - from, self.width_px - self.left_px);
        for fold in &self.folds {
            let folded = (fold.to().min(to) - fold.from().max(from)).max(0.0);
            days -= folded;
            room -= folded / (fold.to() - fold.from()) * Fold::WIDTH_PX;
        }
        let days_per_px =
            (days / room.max(1.0)).clamp(Self::MIN_DAYS_PER_PX, Self::MAX_DAYS_PER_PX);
        Self { start_day: from, days_per_px, ..self.clone() }
    }

    /// Where this day begins, in pixels from the left edge of the drawing.
    #[must_use]
    pub fn x_from_day(&self, day: f64) -> f64 {
        self.left_px + (self.shown(day) - self.shown(self.start_day)) / self.days_per_px
    }

    /// The day at this distance from the left edge of the drawing. Within a fold: between its
    /// ends.
    #[must_use]
    pub fn day_from_x(&self, x_px: f64) -> f64 {
        self.day_from_shown(self.shown(self.start_day) + (x_px - self.left_px) * self.days_per_px)
    }

    /// Day at the right edge.
    #[must_use]
    pub fn end_day(&self) -> f64 {
        self.day_from_x(self.width_px)
    }

    /// Moved with the hand: what was under the pointer is now this many pixels further to the
    /// right and down.
    #[must_use]
    pub fn pan(&self, right_px: f64, down_px: f64) -> Self {
        let start_day = self.day_from_x(self.left_px - right_px);
        Self { start_day, scroll_px: (self.scroll_px - down_px).max(0.0), ..self.clone() }
    }

    /// This many times closer (below 1: further away); the day at `x_px` stays where it is.
    #[must_use]
    pub fn zoom_at(&self, x_px: f64, factor: f64) -> Self {
        let day = self.day_from_x(x_px);
        let days_per_px =
            (self.days_per_px / factor).clamp(Self::MIN_DAYS_PER_PX, Self::MAX_DAYS_PER_PX);
        let mut view = Self { days_per_px, ..self.clone() };
        let shown = view.shown(day) - (x_px - self.left_px) * days_per_px;
        view.start_day = view.day_from_shown(shown);
        view
    }

    /// The same days and lanes on a drawing of another size: the left edge and the scale stay.
    #[must_use]
    pub fn resized(&self, width_px: f64, height_px: f64, style: &Style) -> Self {
        let left_px = style.name_column(width_px);
        Self { width_px, height_px, left_px, top_px: style.rulers(), ..self.clone() }
    }

    /// Moved as little as needed to have these days in view, with room around them; further away
    /// when they are more than fit.
    #[must_use]
    pub fn revealing(&self, from: f64, to: f64) -> Self {
        let room = self.width_px - self.left_px;
        let margin = (room * 0.1).min(80.0);
        let (left, right) = (self.left_px + margin, self.width_px - margin);
        let (x0, x1) = (self.x_from_day(from), self.x_from_day(to));
        if x1 - x0 > right - left {
            let factor = (right - left) / (x1 - x0).max(1.0);
            let view = self.zoom_at(x0, factor);
            return view.pan(left - view.x_from_day(from), 0.0);
        }
        if x0 < left {
            self.pan(left - x0, 0.0)
        } else if x1 > right {
            self.pan(right - x1, 0.0)
        } else {
            self.clone()
        }
    }

    /// The same view, kept where there is something to see: at least one pixel column of the days
    /// `from` … `to` in the middle half, and no scrolling past `content_px`, the height of all
    /// lanes.
    #[must_use]
    pub fn kept_within(&self, from: f64, to: f64, content_px: f64) -> Self {
        let room = (self.width_px - self.left_px) / 2.0;
        let (middle, half) = (self.left_px + room, room / 2.0);
        let mut view = self.clone();
        let (x0, x1) = (self.x_from_day(from), self.x_from_day(to));
        if x0 > middle + half {
            view = view.pan(middle + half - x0, 0.0);
        } else if x1 < middle - half {
            view = view.pan(middle - half - x1, 0.0);
        }
        let most = (content_px - (self.height_px - self.top_px)).max(0.0);
        view.scroll_px = view.scroll_px.clamp(0.0, most);
        view
    }

    /// The fold drawn at this distance from the left edge, if there is one.
    #[must_use]
    pub fn fold_at(&self, x_px: f64) -> Option<Fold> {
        let day = self.day_from_x(x_px);
        self.folds.iter().find(|fold| (fold.from()..fold.to()).contains(&day)).copied()
    }

    /// Days, with what is folded away left out and each fold given its width.
    fn shown(&self, day: f64) -> f64 {
        let fold_days = Fold::WIDTH_PX * self.days_per_px;
        let mut shown = day;
        for fold in &self.folds {
            if day <= fold.from() {
                break;
            }
            let length = fold.to() - fold.from();
            let passed = (day.min(fold.to()) - fold.from()) / length;
            shown += passed * (fold_days - length);
        }
        shown
    }

    fn day_from_shown(&self, shown: f64) -> f64 {
        let fold_days = Fold::WIDTH_PX * self.days_per_px;
        let mut day = shown;
        for fold in &self.folds {
            if day <= fold.from() {
                break;
            }
            let length = fold.to() - fold.from();
            let passed = ((day - fold.from()) / fold_days).min(1.0);
            day += passed * (length - fold_days);
        }
        day
    }
}
