//! Waiting for the bundled fonts before the first drawing: a canvas does not redraw itself when a
//! font arrives, as text in the page does. Never waits long: a drawing in another font is better
//! than none.

use js_sys::{Array, Promise};
use timeline_core::text::Fonts;
use wasm_bindgen_futures::JsFuture;

/// The longest wait, in milliseconds. The fonts are inside the page, so this is time to decode.
const LONGEST_MS: i32 = 400;

/// The bundled fonts that are drawn with, in CSS notation.
pub(crate) fn bundled() -> [String; 2] {
    [400, 700].map(|weight| format!("{weight} 13px \"{}\"", Fonts::FAMILY))
}

/// Comes back when these fonts (in CSS notation, such as `400 13px "Name"`) can be drawn with, or
/// when that takes too long.
pub(crate) async fn loaded(fonts: &[String]) {
    let Some(window) = web_sys::window() else { return };
    let Some(set) = window.document().map(|document| document.fonts()) else { return };
    let asked: Array = fonts.iter().map(|font| set.load(font)).collect();
    let late = Promise::new(&mut |resolve, _| {
        // a clock that cannot be set leaves only the fonts to wait for
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LONGEST_MS);
    });
    let all = Promise::all(&asked.into());
    // a font that fails leaves the browser's own in its place: draw with that
    let _ = JsFuture::from(Promise::race(&Array::of2(&all, &late).into())).await;
}
