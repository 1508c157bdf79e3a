//! Moving the focus, after the page was drawn; and giving it back to what had it before a panel opened.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::promise::{call, object};
use crate::state::Focus;

/// By then what opens or goes is drawn on a slow device too, in milliseconds.
const SLOW_MS: u32 = 400;

/// So long the focus stands around a screen before it goes to what that begins with, in milliseconds.
const AROUND_MS: u32 = 150;

/// So far down a page begins to be seen, in pixels.
const HEAD_PX: f64 = 56.0;

/// What a screen begins with: its drawing or list, or its heading.
const TOP: &str = "#drawing, .print-choices, h1, h2";

/// What goes, and leaves the focus to the one that comes in its place.
const ROWS: &str = ".list-row, .career-row";

/// Where the focus was, to go back there.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// What had it when the panel opened.
    opener: RefCell<Option<Element>>,
    /// The row of the list that had it last when rows could go, from 0.
    row: Cell<u32>,
    /// What was in the panel before a form took its place: its title, and how much
    /// of it was still below its top edge.
    read: RefCell<Option<(String, i32)>>,
    /// How often a place was asked for.
    asked: Cell<u64>,
}

impl Places {
    /// Puts the focus there in the next task: what it goes to may only just be drawn.
    pub(super) fn focus(self: &Rc<Self>, place: Focus) {
        if place == Focus::Screen
            && let Some(window) = web_sys::window()
        {
            // why: in a low window the page itself scrolls, and another screen begins at its top
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let place = match place {
            Focus::FirstLine if is_touch() => Focus::Screen,
            place => place,
        };
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        match place {
            Focus::Turn => return once_drawn(&document, show_question),
            Focus::Said => once_drawn(&document, show_said),
            Focus::QuickAdd => once_drawn(&document, show_card),
            _ => {}
        }
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        if matches!(place, Focus::Drawing | Focus::Nearest) || fills_a_gap(place) {
            // why: on a slow device what opens or goes is drawn later than the next task; by then somebody may
            // have asked for something better
            let (places, document) = (self.clone(), document.clone());
            let late = move || {
                if is_lost(&document) && places.asked.get() == asked {
                    put(places.place(place, &document));
                }
            };
            Timeout::new(SLOW_MS, late).forget();
        }
        let has_it = document.active_element();
        // why: what is in the panel goes with it, so whether it was there is asked before that is drawn
        let in_panel = has_it.as_ref().is_none_or(|one| within(one, "#panel").is_some());
        if place == Focus::Panel {
            self.remember_panel(&document);
        }
        match place {
            // why: who walks along the tabs is not done with them after the first
            Focus::Screen
                if has_it.as_ref().is_some_and(|one| within(one, "[role=tab]").is_some()) =>
            {
                return;
            }
            // why: who adds line after line is there already, each time
            Focus::QuickAdd
                if has_it.as_ref().is_some_and(|one| one.id() == place.element_id()) =>
            {
                return;
            }
            Focus::Panel | Focus::Birth | Focus::Career if !in_panel => {
                self.remember(&document, has_it.as_ref());
            }
            Focus::Nearest => self.remember_row(&document, has_it.as_ref()),
            _ => {}
        }
        let places = self.clone();
        Timeout::new(0, move || {
            let lost = in_panel || is_lost(&document);
            let found = match place {
                Focus::Same => has_it,
                Focus::Back => places.back(&document).filter(|_| lost),
                Focus::Nearest if !is_lost(&document) => None,
                // why: where what had the focus went, one screen reader takes what stands first in its place for read; it
                // says that when the focus comes to it from around it, a moment later
                Focus::Screen => {
                    let whole = document.get_element_by_id(place.element_id());
                    let (around, document) = (whole.clone(), document.clone());
                    let late = move || {
                        if around.is_some() && document.active_element() == around {
                            put_in_place(find(&document, place));
                        }
                    };
                    Timeout::new(AROUND_MS, late).forget();
                    whole
                }
                place => places.place(place, &document),
            };
            put(found);
        })
        .forget();
    }

    fn place(&self, place: Focus, document: &Document) -> Option<Element> {
        match place {
            Focus::Nearest => self.nearest(document),
            Focus::Panel => self.panel(document),
            place => find(document, place),
        }
    }

    fn remember_panel(&self, document: &Document) {
        let panel = document.get_element_by_id(Focus::Panel.element_id());
        if panel.as_ref().is_none_or(|panel| !has_form(panel)) {
            let below = |panel: Element| panel.scroll_height() - panel.scroll_top();
            self.read.replace(title(document).zip(panel.map(below)));
        }
    }

    /// The panel, or the first field in it.
    fn panel(&self, document: &Document) -> Option<Element> {
        let panel = document.get_element_by_id(Focus::Panel.element_id())?;
        // why: what is new in it begins at the top, however far down the last was read; who comes back from a form
        // finds what came right above the button that asked for it, which stays where it was
        let top = match &*self.read.borrow() {
            Some((read, below)) if !has_form(&panel) && title(document).as_ref() == Some(read) => {
                panel.scroll_height() - below
            }
            _ => 0,
        };
        panel.set_scroll_top(top);
        // why: a panel that is read first keeps its small forms for later; a choice of two or three
        // is made already by how the form was opened
        let field = "form.form :is(input:not([type=hidden], [type=radio]), textarea, select)";
        panel.query_selector(field).ok()?.or(Some(panel))
    }

    fn remember(&self, document: &Document, has_it: Option<&Element>) {
        // why: a menu is gone when the panel closes again; its button is not
        let button = has_it.and_then(|one| within(one, "[popover]")).and_then(|menu| {
            document.query_selector(&format!("[popovertarget=\"{}\"]", menu.id())).ok()?
        });
        let body = document.body().map(Element::from);
        *self.opener.borrow_mut() =
            button.or(has_it.cloned()).filter(|one| Some(one) != body.as_ref());
    }

    fn remember_row(&self, document: &Document, has_it: Option<&Element>) {
        let Some(row) = has_it.and_then(|one| within(one, ROWS)) else { return };
        let Ok(rows) = document.query_selector_all(ROWS) else { return };
        let at = (0..rows.length()).find(|at| rows.item(*at).is_some_and(|one| one == *row));
        self.row.set(at.unwrap_or_default());
    }

    /// What had the focus before the panel opened; else what is selected, or the drawing.
    fn back(&self, document: &Document) -> Option<Element> {
        let opener = self.opener.take().filter(is_shown);
        let selected = || document.query_selector("#drawing [aria-current=true]").ok()?;
        opener.or_else(selected).or_else(|| screen(document))
    }

    /// What stands where the row was that is gone; else the panel, what was said last, or the drawing.
    fn nearest(&self, document: &Document) -> Option<Element> {
        let rows = document
            .query_selector_all(".list-row .list-open, .career-row > details > summary")
            .ok();
        let last = rows.as_ref().and_then(|rows| rows.length().checked_sub(1));
        let row = last.and_then(|last| rows?.item(self.row.get().min(last))?.dyn_into().ok());
        let near = ["panel", Focus::Said.element_id(), "talk-line"];
        row.or_else(|| near.iter().find_map(|id| document.get_element_by_id(id)))
            .or_else(|| screen(document))
    }
}

fn put(found: Option<Element>) {
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // why: an element that cannot take the focus leaves it where it was
        let _ = element.focus();
    }
}

/// The same, and nothing moves: who looks at the screen may be reading further down already.
fn put_in_place(found: Option<Element>) {
    if let Some(element) = found {
        let still = object(&[("preventScroll", true.into())]);
        // why: an element that cannot take the focus leaves it where it was
        let _ = call(&element, "focus", &[still]);
    }
}

/// Whether this place gets the focus only where nothing else has it.
fn fills_a_gap(place: Focus) -> bool {
    use Focus::{Compare, Correction, Meaning, Said, Speaker};
    matches!(place, Said | Correction | Compare | Meaning | Speaker)
}

/// Whether a finger is what this screen is mostly worked with.
fn is_touch() -> bool {
    let coarse = web_sys::window().map(|window| window.match_media("(pointer: coarse)"));
    matches!(coarse, Some(Ok(Some(query))) if query.matches())
}

/// Brings something into view that is about to be drawn.
fn once_drawn(document: &Document, show: fn(&Document)) {
    let document = document.clone();
    // why: a busy page draws one task later, in a timer that is asked for after this one and before the second
    let drawn = move || show(&document);
    Timeout::new(0, move || _ = Timeout::new(0, drawn).forget()).forget();
}

/// Brings into view what was just added, where the timeline is a column of cards.
fn show_card(document: &Document) {
    let Ok(Some(card)) = document.query_selector(".column-card.is-selected") else { return };
    if let Some(years) = within(&card, "details") {
        // why: years that stay folded only hide what was added
        let _ = years.set_attribute("open", "");
    }
    let Some(column) = within(&card, ".column") else { return };
    let (card_at, column_at) = (card.get_bounding_client_rect(), column.get_bounding_client_rect());
    // why: what is said of it may lie over the column
    let toast = document.query_selector(".toast").ok().flatten();
    let toast_top = toast.map_or(f64::MAX, |toast| toast.get_bounding_client_rect().top());
    if card_at.top() < column_at.top() || card_at.bottom() > column_at.bottom().min(toast_top) {
        card.scroll_into_view_with_bool(true);
    }
}

/// Brings the question into view for who gets the turn, where the answers of the last are read.
fn show_question(document: &Document) {
    let question = document.get_element_by_id(Focus::Turn.element_id());
    if let Some(question) = question.filter(|one| one.get_bounding_client_rect().top() < HEAD_PX) {
        question.scroll_into_view_with_bool(true);
    }
}

/// Brings into view that something was written down: on a phone that stands further down than the line.
fn show_said(document: &Document) {
    if let Ok(Some(foot)) = document.query_selector("#said-last .said-foot") {
        let nearest = object(&[("block", "nearest".into())]);
        // why: a browser that cannot leaves it where it was
        let _ = call(&foot, "scrollIntoView", &[nearest]);
    }
}

fn has_form(panel: &Element) -> bool {
    matches!(panel.query_selector("form.form"), Ok(Some(_)))
}

fn title(document: &Document) -> Option<String> {
    document.get_element_by_id("panel-title")?.text_content()
}

fn within(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok()?
}

fn is_shown(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|one| one.is_connected() && one.offset_width() > 0)
}

/// Whether nothing has the focus: what had it is gone.
fn is_lost(document: &Document) -> bool {
    let has_it = document.active_element();
    has_it.is_none() || has_it == document.body().map(Into::into)
}

fn screen(document: &Document) -> Option<Element> {
    let drawing = document.get_element_by_id(Focus::Drawing.element_id());
    drawing.or_else(|| document.get_element_by_id(Focus::Screen.element_id()))
}

fn find(document: &Document, place: Focus) -> Option<Element> {
    if fills_a_gap(place) && !is_lost(document) {
        return None;
    }
    let whole = document.get_element_by_id(place.element_id());
    match place {
        Focus::Meaning => document.query_selector(".meaning:last-of-type input").ok()?,
        Focus::Speaker => document.query_selector(".speakers .speaker.is-on").ok()?,
        Focus::Fault => document.query_selector("#panel [aria-invalid=true]").ok()?,
        Focus::Screen => {
            let first = whole.as_ref().and_then(|one| one.query_selector(TOP).ok()?);
            // why: of what has no words of its own nothing is said when the focus comes to it
            if let Some(top) = first.as_ref().filter(|top| !top.has_attribute("tabindex")) {
                // a heading that takes no focus leaves it where it was
                let _ = top.set_attribute("tabindex", "-1");
            }
            first.or(whole)
        }
        Focus::Career => {
            document.query_selector("#panel .career :is(summary, select, input)").ok()?
        }
        _ => whole,
    }
}
