//! The clipboard: what the user asked to copy is put on it; it is never read.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Puts a text on the clipboard; whether the browser did.
pub(super) async fn copy(text: &str) -> bool {
    let Some(clipboard) = clipboard() else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Puts a picture of this kind on the clipboard, once it is there; none when the browser cannot. It is promised, and
/// not waited for: Safari gives the clipboard only in the moment in which somebody asks.
pub(super) async fn copy_picture(kind: &str, picture: &Promise) -> Option<()> {
    let items = Object::new();
    Reflect::set(&items, &kind.into(), picture).ok()?;
    // why: web-sys has ClipboardItem only as something that may still change
    let window: JsValue = web_sys::window()?.into();
    let kind = Reflect::get(&window, &"ClipboardItem".into()).ok()?;
    let arguments = Array::of1(&items);
    let kind: &js_sys::Function = kind.dyn_ref()?;
    let item = Reflect::construct(kind, &arguments).ok()?;
    let clipboard = clipboard()?;
    let write = Reflect::get(&clipboard, &"write".into()).ok()?;
    let write: &js_sys::Function = write.dyn_ref()?;
    let written = write.call1(&clipboard, &Array::of1(&item)).ok()?;
    JsFuture::from(written.dyn_into::<Promise>().ok()?).await.ok()?;
    Some(())
}

/// None where the page is not served securely.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    there.dyn_into().ok()
}
