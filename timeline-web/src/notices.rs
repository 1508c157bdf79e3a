//! The notices of all that the app is built of. They stand beside the program, in its own file, where `cargo xtask` puts
//! them; nothing here knows what they say.

use js_sys::{Uint8Array, WebAssembly::Module};
use wasm_bindgen::JsCast as _;

/// The notices, a paragraph a line; titles begin with `# `. Empty in a program that was built without.
#[must_use]
pub fn notices() -> String {
    let program: Module = wasm_bindgen::module().unchecked_into();
    let found = Module::custom_sections(&program, "notices").get(0);
    String::from_utf8_lossy(&Uint8Array::new(&found).to_vec()).into_owned()
}
