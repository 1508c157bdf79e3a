//! The browser's clock, and the marks it keeps for whoever measures the app.

use std::cell::Cell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The browser keeps every measure; this many frames are enough to look back on.
const MEASURES_KEPT: u32 = 2_000;

thread_local! {
    static MEASURES: Cell<u32> = const { Cell::new(0) };
}

/// Milliseconds since the page began to load.
pub(crate) fn now_ms() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Marks this moment.
pub(crate) fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // a moment that cannot be marked is missed by nobody but the bench
        let _ = clock.mark(name);
    }
}

/// Notes how long something took: from `start_ms` (by [`now_ms`]) until now.
pub(crate) fn measure(name: &str, start_ms: f64) {
    // missed by nobody but the bench, see above
    let _ = try_measure(name, start_ms);
}

fn try_measure(name: &str, start_ms: f64) -> Option<()> {
    let clock = web_sys::window()?.performance()?;
    let count = MEASURES.get() + 1;
    MEASURES.set(count % MEASURES_KEPT);
    if count == MEASURES_KEPT {
        clock.clear_measures_with_measure_name(name);
    }
    let measure = Reflect::get(&clock, &"measure".into()).ok()?.dyn_into::<Function>().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"start".into(), &JsValue::from_f64(start_ms)).ok()?;
    Reflect::set(&options, &"end".into(), &JsValue::from_f64(clock.now())).ok()?;
    measure.call2(&clock, &name.into(), &options).ok()?;
    Some(())
}
