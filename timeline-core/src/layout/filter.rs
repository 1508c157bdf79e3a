//! What is shown: everything, or what some of them tell, in some lanes, of some kind.

use std::collections::BTreeSet;

use crate::model::{
    EventDetail, Item, ItemBody, ItemId, ItemKind, LaneId, LifeEvent, PersonId, Statement,
    StatementId,
};

/// What is shown. The default shows everything that was not put aside. An empty set does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what these people tell.
    pub tellers: BTreeSet<PersonId>,
    /// Only these lanes.
    pub lanes: BTreeSet<LaneId>,
    /// Only these kinds.
    pub kinds: BTreeSet<ItemKind>,
    /// Only what somebody finds like this.
    pub loads: BTreeSet<LoadSign>,
    /// Only what has these words in title, story or date; without regard to capitals.
    pub text: String,
    /// "Zonder etiket": diagnoses are not shown.
    pub without_label: bool,
    /// Only these items, as of one conversation; none does not restrict.
    pub items: Option<BTreeSet<ItemId>>,
    /// Only these versions, as of one conversation; none does not restrict.
    pub versions: Option<BTreeSet<StatementId>>,
    /// Also what was put aside with "niet nu".
    pub later: bool,
}

/// Burdening, neither, supporting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoadSign {
    /// Belastend: below 0.
    Burdening,
    /// Gewoon: 0, or not said.
    Neutral,
    /// Steunend: above 0.
    Supporting,
}

impl LoadSign {
    /// How this version is felt; a version without a load is neutral.
    #[must_use]
    pub fn of(statement: &Statement) -> Self {
        match statement.load.map_or(0, crate::model::Load::value) {
            ..0 => Self::Burdening,
            0 => Self::Neutral,
            1.. => Self::Supporting,
        }
    }
}

impl Filter {
    /// Whether everything is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this item is shown: by its lane and kind, and at least one of its versions. For lists
    /// beside the drawing, which leave out the same.
    #[must_use]
    pub fn shows_item(&self, item: &Item) -> bool {
        let filter = self.prepared();
        let told = item.statements.iter().any(|told| filter.shows_version(told))
            || item.statements.is_empty() && filter.shows_untold();
        told && filter.shows_lane(item.lane) && filter.shows(item)
    }

    /// The filter ready for use on many items.
    pub(super) fn prepared(&self) -> Prepared<'_> {
        Prepared { filter: self, text: self.text.trim().to_lowercase() }
    }
}

pub(super) struct Prepared<'a> {
    filter: &'a Filter,
    text: String,
}

impl Prepared<'_> {
    pub(super) fn shows_lane(&self, lane: LaneId) -> bool {
        self.filter.lanes.is_empty() || self.filter.lanes.contains(&lane)
    }

    /// Whether the item is shown at all, its versions aside.
    pub(super) fn shows(&self, item: &Item) -> bool {
        let filter = self.filter;
        let diagnosis = matches!(
            item.body,
            ItemBody::Event(LifeEvent { detail: Some(EventDetail::Diagnosis), .. })
        );
        !(filter.without_label && diagnosis)
            && (filter.later || !item.later)
            && filter.items.as_ref().is_none_or(|items| items.contains(&item.id))
            && (filter.kinds.is_empty() || filter.kinds.contains(&item.body.kind()))
            && (self.text.is_empty() || self.has_text(item))
    }

    /// Whether this version is shown.
    pub(super) fn shows_version(&self, statement: &Statement) -> bool {
        let filter = self.filter;
        filter.versions.as_ref().is_none_or(|versions| versions.contains(&statement.id))
            && self.shows_teller(statement.teller)
            && (filter.loads.is_empty() || filter.loads.contains(&LoadSign::of(statement)))
    }

    /// Whether what this person says is shown.
    pub(super) fn shows_teller(&self, person: PersonId) -> bool {
        self.filter.tellers.is_empty() || self.filter.tellers.contains(&person)
    }

    /// Whether an item nobody tells anything about is shown.
    pub(super) fn shows_untold(&self) -> bool {
        self.filter.tellers.is_empty() && self.filter.loads.is_empty()
    }

    fn has_text(&self, item: &Item) -> bool {
        let has = |text: &str| text.to_lowercase().contains(&self.text);
        has(&item.title)
            || item.statements.iter().any(|statement| {
                has(&statement.text)
                    || has(&statement.when.words)
                    || statement.when.until.as_deref().is_some_and(has)
            })
    }
}
