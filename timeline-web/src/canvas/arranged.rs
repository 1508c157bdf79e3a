//! The arrangement of the open document, made again only where what it is made of changed.

use std::{cell::RefCell, rc::Rc};

use jiff::civil::Date;
use timeline_core::{
    date::Dates,
    file::Document,
    lang::Lang,
    layout::{Arrangement, Filter},
    text::Fonts,
};

use crate::{app::Model, state::Doc};

/// What an arrangement is made of; a new one is made only when one of these changed.
pub(super) struct Made {
    document: Rc<Document>,
    dates: Rc<Dates>,
    filter: Filter,
    lang: Lang,
    today: Date,
}

impl Made {
    pub(super) fn of(doc: &Doc, model: &Model) -> Self {
        Self {
            document: doc.document().clone(),
            dates: doc.dates().clone(),
            filter: Filter { text: model.search.clone(), ..(*model.drawing.filter).clone() },
            lang: model.lang,
            today: model.today,
        }
    }
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.filter == other.filter
            && (self.lang, self.today) == (other.lang, other.today)
    }
}

/// An arrangement and what it was made of, from which the next one is made.
pub(super) struct Arranged {
    made: Made,
    arrangement: Rc<Arrangement>,
}

impl Arranged {
    /// The arrangement of this, which is the last one where nothing changed.
    pub(super) fn of(last: &RefCell<Option<Self>>, made: Made) -> Rc<Arrangement> {
        let mut last = last.borrow_mut();
        let arranged = match last.take() {
            Some(last) if last.made == made => last,
            last => Self::after(last, made),
        };
        last.insert(arranged).arrangement.clone()
    }

    fn after(last: Option<Self>, made: Made) -> Self {
        let (timeline, dates) = (&made.document.timeline, &made.dates);
        let said_so = |last: &Self| (last.made.lang, last.made.today) == (made.lang, made.today);
        let arrangement = match last.filter(said_so) {
            Some(Self { made: before, arrangement }) => {
                let before = (&before.document.timeline, &*before.dates);
                arrangement.again(before, timeline, dates, &made.filter)
            }
            None => {
                let fonts = Fonts::bundled();
                Arrangement::of(timeline, dates, &made.filter, &fonts, made.lang, made.today)
            }
        };
        Self { arrangement: Rc::new(arrangement), made }
    }
}
