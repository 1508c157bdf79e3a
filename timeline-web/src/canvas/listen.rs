//! Listening to the pointers and keys of the page: browser events to the values of
//! [`super::gesture`] and [`super::key`].

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use timeline_core::scene::Point;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};

use super::{
    clock,
    desk::Cursor,
    gesture::{Grip, HOLD_MS, Hand, Input},
    key::{self, Held},
    stage::Stage,
};

/// One line of a wheel that counts lines, in pixels.
const LINE_PX: f64 = 16.0;
/// Buttons of a mouse, as `PointerEvent.button` counts them.
const MAIN: i16 = 0;
const MIDDLE: i16 = 1;

/// Listens to the element as long as it is kept.
pub(crate) struct Listening {
    _listeners: Vec<EventListener>,
}

#[derive(Clone)]
struct Ear {
    element: HtmlElement,
    stage: Stage,
    /// Rings when a press has lasted long enough to count as held.
    hold: Rc<RefCell<Option<Timeout>>>,
    /// Whether it rang for the press that lasts.
    rang: Rc<Cell<bool>>,
    /// The shape the pointer has.
    shape: Rc<Cell<&'static str>>,
    /// How far apart the fingers on a trackpad were when that was last told, of how far they began.
    apart: Rc<Cell<f64>>,
}

impl Listening {
    /// Listens for the stage to what happens on this element.
    pub(crate) fn to(element: &HtmlElement, stage: &Stage) -> Self {
        let (element_here, stage) = (element.clone(), stage.clone());
        let ear = Ear {
            element: element_here,
            stage,
            hold: Rc::default(),
            rang: Rc::default(),
            shape: Rc::default(),
            apart: Rc::default(),
        };
        let on = |name: &'static str, hear: fn(&Ear, &Event)| {
            let ear = ear.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(element, name, options, move |event| hear(&ear, event))
        };
        let listeners = vec![
            on("pointerdown", |ear, event| ear.pointer(event, Ear::down)),
            on("pointermove", |ear, event| ear.pointer(event, Ear::moved)),
            on("pointerup", |ear, event| ear.pointer(event, Ear::up)),
            on("pointercancel", |ear, event| ear.pointer(event, Ear::lost)),
            on("touchend", Ear::lifted),
            on("wheel", Ear::wheel),
            on("gesturestart", Ear::spread),
            on("gesturechange", Ear::spread),
            on("keydown", Ear::key_down),
            on("keyup", Ear::key_up),
            on("focus", |ear, _| ear.focus()),
            on("blur", |ear, _| ear.blur()),
            on("contextmenu", Ear::context_menu),
        ];
        Self { _listeners: listeners }
    }
}

impl Ear {
    fn pointer(&self, event: &Event, hear: fn(&Self, &PointerEvent)) {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            hear(self, event);
        }
    }

    fn at(&self, event: &web_sys::MouseEvent) -> Point {
        let area = self.element.get_bounding_client_rect();
        Point::new(
            f64::from(event.client_x()) - area.left(),
            f64::from(event.client_y()) - area.top(),
        )
    }

    fn down(&self, event: &PointerEvent) {
        let hand = hand(event);
        let (at, pointer) = (self.at(event), event.pointer_id());
        let grip = match event.button() {
            MAIN => self.stage.look(|desk| desk.grip(at)),
            // the middle button takes hold of the drawing, whatever lies under it
            MIDDLE => Grip::Ground,
            _ => return,
        };
        // a pointer that cannot be captured ends its gesture at the edge: no harm
        let _ = self.element.set_pointer_capture(pointer);
        self.stage.with(|desk| desk.keyboard(false));
        self.stage.tell(|desk| desk.point(Input::Down { pointer, hand, at, grip }));
        self.point_with(at);
        self.rang.set(false);
        if hand != Hand::Mouse {
            let (stage, rang) = (self.stage.clone(), self.rang.clone());
            let ring = Timeout::new(HOLD_MS as u32, move || {
                rang.set(true);
                stage.tell(|desk| desk.point(Input::Held { pointer }));
            });
            *self.hold.borrow_mut() = Some(ring);
        }
    }

    fn moved(&self, event: &PointerEvent) {
        // why: nobody else follows a pointer over the drawing, and asking them all takes time
        event.stop_propagation();
        let at = self.at(event);
        self.stage.tell(|desk| desk.point(Input::Move { pointer: event.pointer_id(), at }));
        if hand(event) != Hand::Touch {
            self.point_with(at);
        }
    }

    fn up(&self, event: &PointerEvent) {
        self.hold.borrow_mut().take();
        let (at, pointer) = (self.at(event), event.pointer_id());
        let time_ms = clock::now_ms();
        self.stage.tell(|desk| desk.point(Input::Up { pointer, at, time_ms }));
        self.point_with(at);
    }

    fn lifted(&self, event: &Event) {
        // why: the press of a mouse that browsers make of it would take the focus from the form that the hold opened
        if self.rang.get() && event.cancelable() {
            event.prevent_default();
        }
    }

    fn lost(&self, event: &PointerEvent) {
        self.hold.borrow_mut().take();
        self.stage.tell(|desk| desk.point(Input::Lost { pointer: event.pointer_id() }));
    }

    fn wheel(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        // why: the page must not scroll or zoom with the drawing
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE_PX,
            WheelEvent::DOM_DELTA_PAGE => f64::from(self.element.client_height()),
            _ => 1.0,
        };
        let input = Input::Wheel {
            at: self.at(event),
            dx: event.delta_x() * unit,
            dy: event.delta_y() * unit,
            zoom: event.ctrl_key() || event.meta_key(),
            sideways: event.shift_key(),
        };
        self.stage.tell(|desk| desk.point(input));
    }

    /// Only Safari tells of this; the page would zoom with the drawing.
    fn spread(&self, event: &Event) {
        event.prevent_default();
        let number = |name: &str| js_sys::Reflect::get(event, &name.into()).ok()?.as_f64();
        let (Some(apart), Some(x), Some(y)) =
            (number("scale"), number("clientX"), number("clientY"))
        else {
            return;
        };
        let before = self.apart.replace(apart);
        if event.type_() == "gesturechange" {
            let area = self.element.get_bounding_client_rect();
            let at = Point::new(x - area.left(), y - area.top());
            self.stage.tell(|desk| desk.point(Input::Spread { at, times: apart / before }));
        }
    }

    fn key_down(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        // why: keys typed in the list of a counted mark, inside this element, are the list's own
        if event.target().as_ref() != Some(self.element.as_ref()) {
            return;
        }
        let held = Held {
            alt: event.alt_key(),
            ctrl: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
        };
        let Some(act) = key::read(&event.key(), held) else { return };
        event.prevent_default();
        event.stop_propagation();
        self.stage.with(|desk| desk.keyboard(true));
        self.stage.tell(|desk| desk.key(act));
    }

    fn key_up(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.key() == "Alt" && self.stage.look(super::desk::Desk::is_carrying) {
            event.prevent_default();
            self.stage.tell(|desk| desk.carry_ends().into_iter().collect());
        }
    }

    fn focus(&self) {
        let shown = self.element.matches(":focus-visible").unwrap_or(true);
        self.stage.with(|desk| desk.keyboard(shown));
    }

    fn blur(&self) {
        self.stage.with(|desk| {
            desk.keyboard(false);
            desk.put_back();
        });
    }

    fn context_menu(&self, event: &Event) {
        // why: a held finger is ours; the menu of a mouse's other button is the browser's
        let touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| hand(event) == Hand::Touch);
        if touch {
            event.prevent_default();
        }
    }

    fn point_with(&self, at: Point) {
        let shape = match self.stage.look(|desk| desk.cursor(at)) {
            Cursor::Grab => "grab",
            Cursor::Grabbing => "grabbing",
            Cursor::Pointer => "pointer",
            Cursor::Resize => "ew-resize",
        };
        if self.shape.replace(shape) != shape {
            // a pointer of another shape is no loss
            let _: Result<(), JsValue> = self.element.style().set_property("cursor", shape);
        }
    }
}

fn hand(event: &PointerEvent) -> Hand {
    match event.pointer_type().as_str() {
        "touch" => Hand::Touch,
        "pen" => Hand::Pen,
        _ => Hand::Mouse,
    }
}
