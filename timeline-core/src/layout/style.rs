//! Sizes of the drawing, in pixels.

/// Sizes of the drawing, in CSS pixels, also for paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// Height of one ruler.
    pub ruler_row: f64,
    /// Whether date, age and school rulers are shown at all.
    pub rulers: bool,
    /// Whether there is a row in the rulers for notes on a date or period.
    pub note_row: bool,
    /// From one row of a lane to the next.
    pub row_pitch: f64,
    /// Height of a bar.
    pub bar: f64,
    /// Least room above the first and below the last bar of a lane.
    pub lane_pad: f64,
    /// Room that may be added to `lane_pad` when the drawing is higher than the lanes need.
    pub spare_pad: f64,
    /// Font size of labels.
    pub label: f64,
    /// Font size of rulers.
    pub tick: f64,
    /// Font size of lane names.
    pub name: f64,
    /// Width of the column of lane names; none: by the width of the drawing.
    pub name_column: Option<f64>,
    /// How many times the usual size.
    pub times: f64,
}

impl Style {
    /// For the screen.
    #[must_use]
    pub fn screen() -> Self {
        Self {
            ruler_row: 24.0,
            rulers: true,
            note_row: false,
            row_pitch: 28.0,
            bar: 22.0,
            lane_pad: 11.0,
            spare_pad: 9.0,
            label: 13.0,
            tick: 12.0,
            name: 14.0,
            name_column: None,
            times: 1.0,
        }
    }

    /// The same so many times as large, for a screen that is seen from afar.
    #[must_use]
    pub fn enlarged(self, times: f64) -> Self {
        Self {
            ruler_row: self.ruler_row * times,
            row_pitch: self.row_pitch * times,
            bar: self.bar * times,
            lane_pad: self.lane_pad * times,
            spare_pad: self.spare_pad * times,
            label: self.label * times,
            tick: self.tick * times,
            name: self.name * times,
            name_column: self.name_column.map(|width| width * times),
            times: self.times * times,
            ..self
        }
    }

    /// Height of all rulers together.
    #[must_use]
    pub fn rulers(&self) -> f64 {
        let rows = if self.rulers { 3.0 } else { 0.0 } + if self.note_row { 1.0 } else { 0.0 };
        rows * self.ruler_row
    }

    /// Width of the column of lane names on a drawing of this width. On a phone only the
    /// pictograms fit.
    #[must_use]
    pub fn name_column(&self, width_px: f64) -> f64 {
        self.name_column.unwrap_or_else(|| match width_px / self.times {
            ..560.0 => 48.0,
            width => self.times * if width < 900.0 { 164.0 } else { 188.0 },
        })
    }

    /// Height of a lane with this many rows, padding aside.
    #[must_use]
    pub fn rows(&self, rows: usize) -> f64 {
        let rows = rows.max(1) as f64;
        rows * self.row_pitch - (self.row_pitch - self.bar)
    }
}

impl Default for Style {
    fn default() -> Self {
        Self::screen()
    }
}
