//! What may be read at the table: the open timeline with the curtain before some of it.

use std::{collections::BTreeSet, rc::Rc};

use jiff::civil::Date;
use timeline_core::{
    curtain,
    file::Document,
    lang::Lang,
    model::{Item, ItemId},
};

use super::{Doc, State};

/// What the shown timeline depends on. Equal only when the documents are the same one.
#[derive(Clone, Debug)]
pub struct Behind {
    doc: Option<Doc>,
    lang: Lang,
    today: Date,
    /// In child mode: the delicate things that an adult opened the curtain for.
    lifted: Option<BTreeSet<ItemId>>,
}

impl PartialEq for Behind {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.doc, &other.doc) {
            (Some(one), Some(two)) => {
                Rc::ptr_eq(one.document(), two.document()) && Rc::ptr_eq(one.dates(), two.dates())
            }
            (None, None) => true,
            _ => false,
        };
        same && self.lang == other.lang && self.today == other.today && self.lifted == other.lifted
    }
}

impl Behind {
    /// What the timeline that this state shows depends on.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let lifted = state.child.as_ref().map(|child| child.lifted.clone());
        Self { doc: state.doc.clone(), lang: state.lang, today: state.today, lifted }
    }

    /// The document to show in the place of the real one; none when nothing is behind the curtain.
    #[must_use]
    pub fn document(&self) -> Option<Rc<Document>> {
        let doc = self.doc.as_ref().filter(|doc| doc.has_veiled())?;
        let delicate = |item: &Item| match &self.lifted {
            Some(lifted) => item.delicate && !lifted.contains(&item.id),
            None => false,
        };
        let is_behind = |item: &Item| item.curtain || delicate(item);
        let shown =
            curtain::before(doc.timeline(), doc.dates(), self.lang, self.today, &is_behind)?;
        Some(Rc::new(Document::new(shown)))
    }
}

impl State {
    /// The state as it may be shown, with this document in the place of the real one.
    #[must_use]
    pub fn showing(&self, document: Rc<Document>) -> Self {
        let doc = self.doc.as_ref().map(|doc| doc.showing(document));
        Self { doc, ..self.clone() }
    }
}
