//! Asking the browser for its next frame: once, however often something changed before it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use wasm_bindgen::{JsCast, closure::Closure};

/// Calls its function in the next animation frame after [`Frames::ask`].
#[derive(Clone)]
pub(crate) struct Frames {
    inner: Rc<Inner>,
}

type Call = Closure<dyn FnMut(f64)>;

struct Inner {
    pending: Cell<Option<i32>>,
    callback: RefCell<Option<Call>>,
}

impl Frames {
    /// Frames that call this function with the browser's time in milliseconds.
    pub(crate) fn new(mut on_frame: impl FnMut(f64) + 'static) -> Self {
        let inner = Rc::new(Inner { pending: Cell::new(None), callback: RefCell::new(None) });
        let weak = Rc::downgrade(&inner);
        let callback = Closure::new(move |time_ms: f64| {
            if let Some(inner) = weak.upgrade() {
                inner.pending.set(None);
                on_frame(time_ms);
            }
        });
        *inner.callback.borrow_mut() = Some(callback);
        Self { inner }
    }

    /// Asks for the next frame, unless that was done already.
    pub(crate) fn ask(&self) {
        if self.inner.pending.get().is_some() {
            return;
        }
        let callback = self.inner.callback.borrow();
        let (Some(window), Some(callback)) = (web_sys::window(), callback.as_ref()) else {
            return;
        };
        let id = window.request_animation_frame(callback.as_ref().unchecked_ref());
        self.inner.pending.set(id.ok());
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.pending.get(), web_sys::window()) {
            // a frame that was never asked for cannot be cancelled: nothing to do about it
            let _ = window.cancel_animation_frame(id);
        }
    }
}
