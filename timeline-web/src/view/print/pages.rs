//! The pages of the print that is chosen, made again when something in them changes.

use std::rc::Rc;

use jiff::civil::Date;
use timeline_core::date::Dates;
use timeline_core::file::{Document, contact};
use timeline_core::lang::Lang;
use timeline_core::layout::pages::{self, Page, Sheet, pages};
use timeline_core::share::{LeftOut, redact};
use timeline_core::text::Fonts;
use yew::prelude::*;

use crate::state::PrintChoices;
use crate::view::context::Cx;

/// A print: its pages, and what is not in it.
#[derive(Debug)]
pub(super) struct Print {
    /// The pages, at least one.
    pub(super) pages: Vec<Page>,
    /// What its receiver may not see.
    pub(super) left_out: LeftOut,
    /// What was chosen.
    pub(super) options: PrintChoices,
    /// The last conversation, as far as its receiver may know of it: a note of the contact, and a
    /// short message.
    pub(super) contact: Option<[Rc<str>; 2]>,
    /// Something on the pages is behind a closed curtain.
    pub(super) veiled: bool,
}

/// A print, shared; equal only to itself.
#[derive(Clone, Debug)]
pub(super) struct Printed(Rc<Print>);

impl PartialEq for Printed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Printed {
    type Target = Print;
    fn deref(&self) -> &Print {
        &self.0
    }
}

impl Print {
    /// The number of the first page of this part, from 1; none when it has no page.
    pub(super) fn first_page(&self, sheet: Sheet) -> Option<usize> {
        let is_on = |page: &Page| page.sheet == sheet || page.also.contains(&sheet);
        self.pages.iter().position(is_on).map(|at| at + 1)
    }
}

/// What a print depends on.
#[derive(PartialEq)]
struct Made {
    document: Option<Same>,
    options: PrintChoices,
    lang: Lang,
    today: Date,
}

/// A document that is equal only to itself, so that comparing costs nothing.
struct Same(Rc<Document>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The print that is chosen; none without a timeline.
#[hook]
pub(super) fn use_printed(cx: &Cx) -> Option<Printed> {
    let model = &cx.whole;
    let made = Made {
        document: model.doc.as_ref().map(|doc| Same(doc.document().clone())),
        options: model.print.clone(),
        lang: model.lang,
        today: model.today,
    };
    let printed = use_memo(made, |made| Some(Printed(Rc::new(print(made)?))));
    printed.as_ref().clone()
}

fn print(made: &Made) -> Option<Print> {
    let whole = &made.document.as_ref()?.0.timeline;
    let options = &made.options;
    let (redacted, left_out) = match &options.receiver {
        Some(receiver) => {
            let redacted = redact(whole, receiver);
            (Some(redacted.timeline), redacted.left_out)
        }
        None => (None, LeftOut::default()),
    };
    let timeline = redacted.as_ref().unwrap_or(whole);
    let dates = Dates::of(timeline, made.today);
    let core = pages::PrintOptions {
        paper: options.paper,
        orientation: options.orientation,
        scale: options.scale,
        days: options.years.and_then(days),
        letters: options.letters,
        sheets: options.sheets.clone(),
        // why: of a conversation that is gone nobody could choose another, where there is only one
        talk: options.talk.filter(|id| whole.conversation(*id).is_some()),
        receiver: options.receiver.clone(),
        made_on: options.dated.then_some(made.today),
        today: made.today,
        lang: made.lang,
    };
    let pages = pages(timeline, &dates, &left_out, &core, &Fonts::bundled());
    let contact = contact::latest(timeline, made.today).map(|talk| {
        [contact::note(timeline, talk, made.lang), contact::message(timeline, talk, made.lang)]
            .map(Rc::from)
    });
    let veiled = !core.is_for_child() && timeline.items.iter().any(|item| item.curtain);
    Some(Print { pages, left_out, options: options.clone(), contact, veiled })
}

/// From the first day of one year to the last of another.
fn days((from, to): (i16, i16)) -> Option<(Date, Date)> {
    Some((Date::new(from, 1, 1).ok()?, Date::new(to.max(from), 12, 31).ok()?))
}
