//! Empty years folded away: a stretch of days drawn as a narrow zigzag.

/// A stretch of days that is folded away, from the first day up to, not including, the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    from: f64,
    to: f64,
}

impl Fold {
    /// Width of a fold on the screen, in pixels.
    pub const WIDTH_PX: f64 = 28.0;

    /// Folds these days away; none when there is nothing between them.
    #[must_use]
    pub fn new(from: f64, to: f64) -> Option<Self> {
        (from.is_finite() && to.is_finite() && from < to).then_some(Self { from, to })
    }

    /// First day folded away.
    #[must_use]
    pub fn from(&self) -> f64 {
        self.from
    }

    /// First day that is shown again.
    #[must_use]
    pub fn to(&self) -> f64 {
        self.to
    }
}
