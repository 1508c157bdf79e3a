//! The page itself: what it tells at the start, what it hears (leaving, dropped files, keys), and
//! what can be asked of it.

use std::{
    cell::{Cell, OnceCell},
    rc::Rc,
};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use jiff::civil::Date;
use timeline_core::lang::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, Event, HtmlInputElement, KeyboardEvent, Storage, VisibilityState};
use yew::Callback;

use super::{draft, idle, keyboard, keys, popover, promise, read_file};
use crate::state::{Environment, FileFor, Message, Report};

/// Where the language is remembered.
const LANG: &str = "tijdlijn-taal";
/// Where it is remembered that keys of one character do not work.
const NO_SINGLE_KEYS: &str = "tijdlijn-geen-letters";
/// How often to look whether another day has come, in milliseconds.
const DAY_MS: u32 = 60_000;

/// What the page listens with. Listening ends when this goes.
#[derive(Debug)]
pub(super) struct Page {
    /// Asks before closing, while that is wished.
    closing: OnceCell<EventListener>,
    warns: Rc<Cell<bool>>,
    single_keys: Rc<Cell<bool>>,
    _listeners: Vec<EventListener>,
    _clock: Interval,
}

/// What the host tells once.
#[must_use]
pub fn environment() -> Environment {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
    Environment {
        today: today(),
        seed: seed(),
        lang: lang(),
        own_storage: protocol.is_some_and(|protocol| protocol.starts_with("http")),
        forgets: forgets(),
        single_keys: single_keys(),
    }
}

/// Whether this is an Apple browser, which throws away what a page keeps that is not opened for a week. It does not
/// where the page stands on the home screen.
fn forgets() -> bool {
    let navigator = promise::get(&promise::window(), "navigator");
    let vendor = promise::get(&navigator, "vendor").as_string();
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
        && !promise::get(&navigator, "standalone").is_truthy()
}

fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    let date = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    match date {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(Date::ZERO),
        _ => Date::ZERO,
    }
}

/// A random number of the browser; the clock where it has none.
fn seed() -> u64 {
    let bytes = js_sys::Uint8Array::new_with_length(8);
    let crypto = promise::get(&promise::window(), "crypto");
    let filled = promise::call(&crypto, "getRandomValues", &[bytes.clone().into()]);
    match (filled, <[u8; 8]>::try_from(bytes.to_vec())) {
        (Ok(_), Ok(bytes)) => u64::from_le_bytes(bytes),
        _ => js_sys::Date::now().to_bits() ^ js_sys::Math::random().to_bits(),
    }
}

fn storage() -> Option<Storage> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}

fn remembered(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Whether keys of one character were left to work on this device.
fn single_keys() -> bool {
    remembered(NO_SINGLE_KEYS).is_none()
}

/// The language picked before on this device; Dutch until one was.
fn lang() -> Lang {
    match remembered(LANG).as_deref() {
        Some("en") => Lang::English,
        _ => Lang::Dutch,
    }
}

/// Sets the language of the page, and remembers it.
pub(super) fn set_lang(lang: Lang) {
    let code = match lang {
        Lang::Dutch => "nl",
        Lang::English => "en",
    };
    let Some(window) = web_sys::window() else { return };
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        // why: a language that cannot be set or remembered is no reason to stop
        let _ = root.set_attribute("lang", code);
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(LANG, code);
    }
}

/// Makes everything on the page half as large again, or as usual.
pub(super) fn set_large(large: bool) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        // why: a page that cannot be made large stays as it is
        let _ = root.class_list().toggle_with_force("is-large", large);
    }
}

/// Opens the print dialog.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // why: a browser that cannot print shows so itself
        let _ = window.print();
    }
}

impl Page {
    /// Begins to listen.
    pub(super) fn listen(say: &Callback<Message>, drafts: &Rc<draft::Drafts>) -> Self {
        let mut listeners = Vec::new();
        let single_keys = Rc::new(Cell::new(single_keys()));
        let document = web_sys::window().and_then(|window| window.document());
        if let (Some(window), Some(document)) = (web_sys::window(), document) {
            add_inputs(&document, say, &mut listeners);
            let leave = leaving(say, drafts);
            let seen = document.clone();
            listeners.push(EventListener::new(&window, "pagehide", {
                let leave = leave.clone();
                move |_| leave()
            }));
            let (say_day, staying) = (say.clone(), drafts.clone());
            listeners.push(EventListener::new(&window, "pageshow", {
                let staying = staying.clone();
                move |_| draft::stay(&staying)
            }));
            listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
                if seen.visibility_state() == VisibilityState::Hidden {
                    leave();
                } else {
                    draft::stay(&staying);
                    say_day.emit(Message::Told(Report::Today(today())));
                }
            }));
            keyboard::listen(&window, &document, &mut listeners);
            popover::listen(&document, &mut listeners);
            idle::listen(&window, say, &mut listeners);
            let say = say.clone();
            let active = EventListenerOptions::enable_prevent_default();
            listeners.push(EventListener::new_with_options(&window, "keydown", active, {
                let (say, single) = (say.clone(), single_keys.clone());
                move |event| {
                    let key = event.dyn_ref::<KeyboardEvent>();
                    let found = key.and_then(|key| keys::message(key, single.get()));
                    if let Some(message) = found {
                        event.prevent_default();
                        say.emit(message);
                    }
                }
            }));
            listeners.push(EventListener::new_with_options(&window, "dragover", active, |event| {
                if dragged_files(event).is_some() {
                    event.prevent_default();
                }
            }));
            listeners.push(EventListener::new_with_options(
                &window,
                "drop",
                active,
                move |event| {
                    dropped(event, &say);
                },
            ));
        }
        let mut last = today();
        let say = say.clone();
        let clock = Interval::new(DAY_MS, move || {
            let now = today();
            if std::mem::replace(&mut last, now) != now {
                say.emit(Message::Told(Report::Today(now)));
            }
        });
        let (closing, warns) = (OnceCell::new(), Rc::default());
        Self { closing, warns, single_keys, _listeners: listeners, _clock: clock }
    }

    /// Opens the file picker for this.
    pub(super) fn pick(&self, purpose: FileFor) {
        let document = web_sys::window().and_then(|window| window.document());
        let input = document.and_then(|document| document.get_element_by_id(input_id(purpose)));
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            input.click();
        }
    }

    /// Lets keys of one character work, or not, and remembers it.
    pub(super) fn set_single_keys(&self, work: bool) {
        self.single_keys.set(work);
        if let Some(storage) = storage() {
            // why: what cannot be remembered still holds until the page is closed
            let _ = if work {
                storage.remove_item(NO_SINGLE_KEYS)
            } else {
                storage.set_item(NO_SINGLE_KEYS, "1")
            };
        }
    }

    /// Asks before closing the page, or no longer.
    ///
    /// Once asked for it goes on listening: browsers take longer to begin and end with that than with all else
    /// that an edit changes on the page, and it is asked for in every edit.
    pub(super) fn warn_on_close(&self, warns: bool) {
        self.warns.set(warns);
        let Some(window) = web_sys::window().filter(|_| warns) else { return };
        self.closing.get_or_init(|| {
            let active = EventListenerOptions::enable_prevent_default();
            let warns = self.warns.clone();
            EventListener::new_with_options(&window, "beforeunload", active, move |event| {
                if !warns.get() {
                    return;
                }
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<web_sys::BeforeUnloadEvent>() {
                    // why: older browsers ask only when there is a value
                    event.set_return_value("?");
                }
            })
        });
    }
}

/// Keeps what is open and what waits.
fn leaving(say: &Callback<Message>, drafts: &Rc<draft::Drafts>) -> impl Fn() + Clone + 'static {
    let (say, drafts) = (say.clone(), drafts.clone());
    move || {
        say.emit(Message::Told(Report::Leaving));
        draft::leave(&drafts, &say);
    }
}

fn input_id(purpose: FileFor) -> &'static str {
    match purpose {
        FileFor::Open => "file-open",
        FileFor::Import => "file-import",
    }
}

/// Hidden inputs that stay in the page: a picker opened from one that is not there is refused by
/// some browsers.
fn add_inputs(
    document: &web_sys::Document,
    say: &Callback<Message>,
    listeners: &mut Vec<EventListener>,
) {
    for (purpose, accept) in
        [(FileFor::Open, ".json,.csv,.txt,.xlsx,.ics"), (FileFor::Import, ".csv,.txt,.xlsx,.ics")]
    {
        let Ok(input) = document.create_element("input") else { continue };
        let input: HtmlInputElement = input.unchecked_into();
        input.set_type("file");
        input.set_accept(accept);
        input.set_id(input_id(purpose));
        input.set_hidden(true);
        let Some(body) = document.body() else { continue };
        if body.append_child(&input).is_err() {
            continue;
        }
        let say = say.clone();
        let picked = input.clone();
        listeners.push(EventListener::new(&input, "change", move |_| {
            if let Some(file) = picked.files().and_then(|files| files.get(0)) {
                read_file(file, purpose, say.clone());
            }
            // why: picking the same file again must be heard again
            picked.set_value("");
        }));
    }
}

fn dragged_files(event: &Event) -> Option<web_sys::DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    data.types().includes(&JsValue::from_str("Files"), 0).then_some(data)
}

fn dropped(event: &Event, say: &Callback<Message>) {
    let Some(data) = dragged_files(event) else { return };
    event.prevent_default();
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        read_file(file, FileFor::Open, say.clone());
    }
}
