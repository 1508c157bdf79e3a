//! The browser's clock, and the mark it keeps for whoever measures the app.

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
