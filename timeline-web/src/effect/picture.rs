//! A drawing as a picture to keep: drawn on a canvas of its own, beside the page, and given as PNG.
//! Nothing leaves the page but by the user's own download.

use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use timeline_core::{draw::draw, scene::Scene};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, HtmlCanvasElement};

use super::{clipboard, file};
use crate::canvas::{Surface, bundled_fonts, loaded_fonts};

/// What kind of picture it is.
const KIND: &str = "image/png";
/// Pixels of the picture for one of the drawing: sharp on paper.
const FINE: f64 = 2.0;
/// The most pixels a picture has; some browsers draw nothing on a larger canvas.
const MOST: f64 = 16e6;

/// Draws the scene and gives it to the user under this name; none when the browser cannot.
pub(super) async fn download(name: &str, scene: &Scene) -> Option<()> {
    let blob = drawn(scene).await?;
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    file::download(name, KIND, &Uint8Array::new(&bytes).to_vec()).ok()
}

/// Draws the scene and puts it on the clipboard; none when the browser cannot.
pub(super) async fn copy(scene: Rc<Scene>) -> Option<()> {
    let picture = future_to_promise(async move {
        drawn(&scene).await.map(JsValue::from).ok_or(JsValue::UNDEFINED)
    });
    clipboard::copy_picture(KIND, &picture).await
}

async fn drawn(scene: &Scene) -> Option<Blob> {
    loaded_fonts(&bundled_fonts()).await;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let mut surface = Surface::of(canvas.clone(), true)?;
    let scale = FINE.min((MOST / (scene.width * scene.height).max(1.0)).sqrt());
    surface.fit(scene.width, scene.height, scale);
    draw(scene, &mut *surface.brush(), scale).ok()?;
    JsFuture::from(png(&canvas)).await.ok()?.dyn_into::<Blob>().ok()
}

/// The canvas as a PNG; nothing comes of it where the browser refuses.
fn png(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let made = Closure::once_into_js(move |blob: JsValue| {
            // the promise hears it; nobody else does
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(made.unchecked_ref()).is_err() {
            // as above
            let _ = reject.call0(&JsValue::NULL);
        }
    })
}
