//! What browsers have and `web-sys` does not call stable, by name; and waiting for what they answer.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The property of this name; undefined when there is none.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// An object with these properties.
pub(super) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // why: setting a property of a plain new object does not fail
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// Calls the method of this name.
///
/// # Errors
/// What it throws; or undefined when there is no such method.
pub(super) fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(of, name).dyn_into().map_err(|_| JsValue::UNDEFINED)?;
    Reflect::apply(&method, of, &arguments.iter().collect::<Array>())
}

/// Calls the method of this name, and waits for what it promises.
///
/// # Errors
/// What it throws or breaks its promise with.
pub(super) async fn wait(
    of: &JsValue,
    name: &str,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(of, name, arguments)?)).await
}

/// The name of an error of the browser ("QuotaExceededError").
pub(super) fn error_name(error: &JsValue) -> String {
    get(error, "name").as_string().unwrap_or_default()
}

/// The window, as a value.
pub(super) fn window() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, Into::into)
}
