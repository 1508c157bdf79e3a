//! A scene as SVG text.

use plotters::backend::SVGBackend;

use super::{Device, HALF_CAPITAL, draw_on};
use crate::scene::Scene;
use crate::text::Fonts;

/// Units of the SVG in one pixel of the scene: the backend takes whole numbers only.
const FINE: f64 = 20.0;
/// Half the height of a small letter of our font, in ems: where the backend puts the middle.
const HALF_SMALL: f64 = 0.248;
/// The backend divides font sizes by this.
const BACKEND_TEXT: f64 = 1.24;

/// The scene as an SVG document of its size in pixels. Its text stays text, in the bundled font by
/// name: see [`embed_fonts`] for a document that carries the font itself.
#[must_use]
pub fn svg(scene: &Scene) -> String {
    let units = |pixels: f64| (pixels * FINE).ceil().clamp(1.0, 1e9) as u32;
    let (width, height) = (units(scene.width), units(scene.height));
    let device =
        Device { scale: FINE, text_scale: BACKEND_TEXT, text_drop: HALF_CAPITAL - HALF_SMALL };
    let mut drawn = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut drawn, (width, height));
        // Into a String nothing can fail: what there is, is the drawing.
        let _ = draw_on(scene, &mut backend, device, None);
    }
    // The backend writes its own opening tag, in its own units; ours says the size in pixels.
    let body = drawn.split_once('>').map_or("", |(_, body)| body);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"'{}', sans-serif\" \
         style=\"font-kerning:none;font-variant-ligatures:none\" \
         stroke-linejoin=\"round\" stroke-linecap=\"butt\">{}",
        scene.width,
        scene.height,
        Fonts::FAMILY,
        tidy(body),
    )
}

/// Drops what the backend writes on every element though it says nothing.
fn tidy(body: &str) -> String {
    let family = format!(" font-family=\"{}\"", Fonts::FAMILY);
    body.replace(" opacity=\"1\"", "").replace(&family, "").replace(" stroke=\"none\"", "")
}

/// The same SVG with the bundled font inside, so that it looks the same where the font is not
/// installed. `regular` and `bold` are the WOFF2 files as base64.
#[must_use]
pub fn embed_fonts(svg: &str, regular: &str, bold: &str) -> String {
    let Some((head, body)) = svg.split_once('>') else { return svg.to_owned() };
    let face = |weight: u16, data: &str| {
        format!(
            "@font-face{{font-family:'{}';font-weight:{weight};\
             src:url(data:font/woff2;base64,{data})}}",
            Fonts::FAMILY
        )
    };
    format!("{head}><style>{}{}</style>{body}", face(400, regular), face(700, bold))
}
