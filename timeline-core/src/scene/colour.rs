//! A colour with its opacity.

/// Red, green, blue, and how opaque (0 … 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    /// 0 … 255, as in sRGB.
    pub red: u8,
    /// 0 … 255.
    pub green: u8,
    /// 0 … 255.
    pub blue: u8,
    /// 0 (not to be seen) … 1 (opaque).
    pub alpha: f64,
}

impl Colour {
    /// An opaque colour from `0xRRGGBB`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self { red, green, blue, alpha: 1.0 }
    }

    /// The same colour, this opaque.
    #[must_use]
    pub const fn faded(self, alpha: f64) -> Self {
        Self { alpha, ..self }
    }

    /// The opaque colour that `self` at this opacity gives on `ground`. Cheaper to draw than
    /// something see-through, and the same on every backend.
    #[must_use]
    pub fn over(self, ground: Self, alpha: f64) -> Self {
        let mix = |top: u8, below: u8| {
            (f64::from(top) * alpha + f64::from(below) * (1.0 - alpha)).round() as u8
        };
        Self {
            red: mix(self.red, ground.red),
            green: mix(self.green, ground.green),
            blue: mix(self.blue, ground.blue),
            alpha: 1.0,
        }
    }
}
