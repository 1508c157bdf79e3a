//! A scene as pixels, without a browser.

use ab_glyph::{Font, FontRef, ScaleFont, point};
use plotters::backend::BitMapBackend;
use plotters_backend::{BackendColor, BackendCoord};

use super::{Device, HALF_CAPITAL, draw_on};
use crate::scene::Scene;
use crate::text::{Fonts, Weight};

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// A picture: rows from top to bottom, three bytes (red, green, blue) for each pixel.
#[derive(Clone, Debug)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The bytes: `3 * width * height`.
    pub rgb: Vec<u8>,
}

/// Drawn this many times larger, then averaged: the backend knows no smooth edges.
const FINE: u32 = 4;
/// A side of a picture has at most this many pixels.
const MOST: f64 = 6_300.0;

/// The scene with `scale` pixels of the picture to a pixel of the scene, on white. What lies beyond 6,300
/// pixels to the right or down is cut off.
#[must_use]
pub fn pixels(scene: &Scene, scale: f64) -> Pixels {
    let side = |pixels: f64| (pixels * scale).ceil().clamp(1.0, MOST) as u32;
    let (width, height) = (side(scene.width), side(scene.height));
    let (wide, high) = (width * FINE, height * FINE);
    let mut large = vec![255; wide as usize * high as usize * 3];
    {
        let mut backend = BitMapBackend::with_buffer(&mut large, (wide, high));
        // Into memory nothing can fail: what there is, is the drawing.
        let _ = draw_on(scene, &mut backend, Device::raster(scale * f64::from(FINE)), None);
    }
    Pixels { width, height, rgb: averaged(&large, width as usize, height as usize) }
}

fn averaged(large: &[u8], width: usize, height: usize) -> Vec<u8> {
    let fine = FINE as usize;
    let mut rgb = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            for channel in 0..3 {
                let sum: u32 = (0..fine * fine)
                    .map(|n| (y * fine + n / fine, x * fine + n % fine))
                    .map(|(y, x)| u32::from(large[(y * width * fine + x) * 3 + channel]))
                    .sum();
                rgb.push((sum / (FINE * FINE)) as u8);
            }
        }
    }
    rgb
}

/// The letters of one line, pixel by pixel; `at` is the left end of the line through the middle
/// of its capitals. Placed by the same advance widths as everywhere.
pub(super) fn letters<E>(
    text: &str,
    weight: Weight,
    size: f64,
    colour: BackendColor,
    at: BackendCoord,
    mut draw: impl FnMut(i32, i32, BackendColor) -> Result<(), E>,
) -> Result<(), E> {
    let bytes = match weight {
        Weight::Regular => REGULAR,
        Weight::Bold => BOLD,
    };
    let Ok(font) = FontRef::try_from_slice(bytes) else { return Ok(()) };
    // ab_glyph counts the size from ascent to descent, not in ems.
    let ems = f64::from(font.height_unscaled() / font.units_per_em().unwrap_or(1000.0));
    let scaled = font.as_scaled((size * ems) as f32);
    let fonts = Fonts::bundled();
    let baseline = f64::from(at.1) + size * HALF_CAPITAL;
    let mut x = f64::from(at.0);
    for c in text.chars() {
        let mut glyph = scaled.scaled_glyph(c);
        glyph.position = point(x as f32, baseline as f32);
        x += f64::from(fonts.advance(c, weight)) * size / 1000.0;
        let Some(outline) = font.outline_glyph(glyph) else { continue };
        let corner = outline.px_bounds().min;
        let mut covered = Vec::new();
        outline.draw(|x, y, coverage| {
            if coverage > 0.0 {
                covered.push((x as i32, y as i32, f64::from(coverage)));
            }
        });
        for (x, y, coverage) in covered {
            draw(corner.x as i32 + x, corner.y as i32 + y, colour.mix(coverage.min(1.0)))?;
        }
    }
    Ok(())
}
