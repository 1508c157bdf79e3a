//! Our font, as backends ask for it.

use plotters_backend::text_anchor::Pos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, FontFamily, FontStyle, FontTransform,
};
use thiserror::Error;

use crate::text::{Fonts, Weight};

/// One line of text in one size, weight and colour.
pub(super) struct Face {
    pub(super) size: f64,
    pub(super) style: FontStyle,
    pub(super) weight: Weight,
    pub(super) colour: BackendColor,
    pub(super) anchor: Pos,
}

/// A backend wants text as pixels, and this build has no letters to make them from.
#[derive(Debug, Error)]
#[error("text as pixels needs the feature `bitmap`")]
pub(super) struct NoLetters;

impl BackendTextStyle for Face {
    type FontError = NoLetters;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        FontTransform::None
    }

    fn style(&self) -> FontStyle {
        self.style
    }

    fn anchor(&self) -> Pos {
        self.anchor
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(Fonts::FAMILY)
    }

    /// As wide as its letters, and of no height: backends that draw text by pixels then ask for
    /// it around the line through its middle.
    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), NoLetters> {
        let width = Fonts::bundled().width(text, self.weight, self.size);
        Ok(((0, 0), (width.round() as i32, 0)))
    }

    #[cfg(feature = "bitmap")]
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        pos: BackendCoord,
        draw: DrawFunc,
    ) -> Result<Result<(), E>, NoLetters> {
        Ok(super::pixels::letters(text, self.weight, self.size, self.colour, pos, draw))
    }

    #[cfg(not(feature = "bitmap"))]
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: DrawFunc,
    ) -> Result<Result<(), E>, NoLetters> {
        Err(NoLetters)
    }
}
