//! Hears when elements of the page change their size.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};
use yew::NodeRef;

/// Tells of every change of size as long as it lives.
pub(super) struct Watching {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl Watching {
    /// Watches those of these elements that are there.
    pub(super) fn new(elements: &[&NodeRef], changed: impl FnMut() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        for element in elements {
            if let (Some(observer), Some(element)) = (&observer, element.cast::<HtmlElement>()) {
                observer.observe(&element);
            }
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
