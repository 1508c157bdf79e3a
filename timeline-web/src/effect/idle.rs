//! Whether anybody is there: tells when nobody touched anything for ten minutes.

use std::{cell::RefCell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use web_sys::Window;
use yew::Callback;

use crate::state::{Message, Report};

/// So long without a touch, in milliseconds: ten minutes.
const IDLE_MS: u32 = 600_000;
/// Touches closer together than this count as one, in milliseconds.
const SAME_TOUCH_MS: f64 = 1000.0;

const TOUCHES: [&str; 6] =
    ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "input"];

/// Listens from now on; what listens is added to `listeners`.
pub(super) fn listen(window: &Window, say: &Callback<Message>, listeners: &mut Vec<EventListener>) {
    let waiting: Rc<RefCell<(f64, Option<Timeout>)>> = Rc::default();
    let wait = {
        let (waiting, say) = (waiting.clone(), say.clone());
        move |now: f64| {
            let say = say.clone();
            let over = Timeout::new(IDLE_MS, move || say.emit(Message::Told(Report::Idle)));
            // why: dropping the former one calls it off
            *waiting.borrow_mut() = (now, Some(over));
        }
    };
    wait(0.0);
    let options = EventListenerOptions::run_in_capture_phase();
    for touch in TOUCHES {
        let (waiting, wait) = (waiting.clone(), wait.clone());
        listeners.push(EventListener::new_with_options(window, touch, options, move |event| {
            let now = event.time_stamp();
            if now - waiting.borrow().0 > SAME_TOUCH_MS {
                wait(now);
            }
        }));
    }
}
