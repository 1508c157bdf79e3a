//! Putting elements of the page where the drawing has something. By property, because the page's
//! policy does not allow `style` attributes.

use timeline_core::scene::Rect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// Sets properties of the style of this element, in CSS.
pub(super) fn styled(element: &Element, properties: &[(&str, String)]) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let style = element.style();
    for (name, value) in properties {
        // a browser that refuses leaves the element where the style sheet puts it
        let _: Result<(), JsValue> = style.set_property(name, value);
    }
}

/// This many pixels, in CSS.
pub(super) fn px(pixels: f64) -> String {
    format!("{pixels:.1}px")
}

/// Puts an element over this part of the drawing.
pub(super) fn put_over(element: &Element, area: Rect) {
    styled(
        element,
        &[
            ("left", px(area.left)),
            ("top", px(area.top)),
            ("width", px(area.width())),
            ("height", px(area.height())),
        ],
    );
}
