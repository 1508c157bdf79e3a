//! Sizes of the child's timeline, in pixels.

/// Sizes of the child's timeline, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChildStyle {
    /// Width of the window it is seen in.
    pub width_px: f64,
    /// Height of that window.
    pub height_px: f64,
    /// Width and height of a tile; never below 60.
    pub tile: f64,
    /// From the middle of one tile to the next, at least.
    pub slot: f64,
    /// Font size of words.
    pub label: f64,
    /// Width of the column of lane names.
    pub names: f64,
    /// Whether there are words in it, beside the pictograms.
    pub named: bool,
    /// Height of the row of ages.
    pub ruler: f64,
}

/// Steps of the zoom, from far to near.
const SLOTS: [f64; 4] = [78.0, 108.0, 138.0, 178.0];

impl ChildStyle {
    /// The last step of the zoom; the first is 0.
    pub const NEAREST: u8 = 3;

    /// For a window of this size, so near (0 … [`ChildStyle::NEAREST`]) and so many times as large
    /// as usual.
    #[must_use]
    pub fn of(width_px: f64, height_px: f64, zoom: u8, times: f64) -> Self {
        let narrow = width_px < 640.0;
        let slot = SLOTS[usize::from(zoom.min(Self::NEAREST))];
        Self {
            width_px,
            height_px,
            tile: 66.0 * times,
            slot: slot * times,
            label: 15.5 * times,
            names: if narrow { 60.0 } else { 158.0 * times },
            named: !narrow,
            ruler: if narrow { 46.0 } else { 54.0 * times },
        }
    }

    /// Room for the words of one tile.
    pub(super) fn words(&self) -> f64 {
        self.slot - 8.0
    }

    /// Height of one line of words.
    pub(super) fn line(&self) -> f64 {
        self.label * 1.22
    }

    /// The least height of a lane: the tile with so many lines below it.
    pub(super) fn least_row(&self, lines: usize) -> f64 {
        self.tile + lines as f64 * self.line() + 18.0
    }

    /// The most: two lines, and some air.
    pub(super) fn most_row(&self) -> f64 {
        self.tile + 2.0 * self.line() + 30.0
    }
}
