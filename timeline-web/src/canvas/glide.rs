//! A short movement from one view to another, so that the eye keeps hold of what it looked at.

use timeline_core::layout::View;

/// How long it takes, in milliseconds.
const LENGTH_MS: f64 = 180.0;

/// A movement that is going on.
#[derive(Clone, Debug)]
pub(crate) struct Glide {
    from: View,
    to: View,
    /// None until the first frame: what was computed before it must not eat the movement.
    start_ms: Option<f64>,
}

impl Glide {
    /// A movement that begins in the next frame.
    pub(crate) fn new(from: View, to: View) -> Self {
        Self { from, to, start_ms: None }
    }

    /// Where it ends.
    pub(crate) fn to(&self) -> &View {
        &self.to
    }

    /// The view at this time, in milliseconds, and whether the movement is over.
    pub(crate) fn at(&mut self, time_ms: f64) -> (View, bool) {
        let start_ms = *self.start_ms.get_or_insert(time_ms);
        let passed = ((time_ms - start_ms) / LENGTH_MS).clamp(0.0, 1.0);
        if passed >= 1.0 {
            return (self.to.clone(), true);
        }
        // fast first: the hand feels an answer at once
        (self.between(1.0 - (1.0 - passed).powi(3)), false)
    }

    fn between(&self, part: f64) -> View {
        let (from, to) = (&self.from, &self.to);
        let (a, b) = (from.days_per_px, to.days_per_px);
        let days_per_px = a * (b / a).powf(part);
        // why: with a zoom about a point, that point must stay still in between as well; that is
        // so when the left edge moves as the scale does
        let moved = if (a - b).abs() < 1e-9 * a { part } else { (days_per_px - a) / (b - a) };
        View {
            days_per_px,
            start_day: from.start_day + (to.start_day - from.start_day) * moved,
            scroll_px: from.scroll_px + (to.scroll_px - from.scroll_px) * part,
            ..to.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use timeline_core::layout::Style;

    use super::*;

    fn view() -> View {
        View::of_days(0.0, 6_000.0, 1200.0, 600.0, &Style::screen())
    }

    #[test]
    fn it_begins_where_it_was_and_ends_where_it_should() {
        let (from, to) = (view(), view().zoom_at(700.0, 3.0));
        let mut glide = Glide::new(from.clone(), to.clone());
        let (first, over) = glide.at(50.0);
        assert!((first.start_day - from.start_day).abs() < 1e-9 && !over);
        assert_eq!(glide.at(50.0 + LENGTH_MS), (to, true));
    }

    #[test]
    fn the_day_under_the_pointer_stays_there_all_the_way() {
        let from = view();
        let day = from.day_from_x(700.0);
        let mut glide = Glide::new(from.clone(), from.zoom_at(700.0, 3.0));
        glide.at(0.0);
        for time_ms in [20.0, 60.0, 120.0, 170.0] {
            let (view, _) = glide.at(time_ms);
            assert!((view.x_from_day(day) - 700.0).abs() < 1e-6, "{time_ms} ms");
        }
    }
}
