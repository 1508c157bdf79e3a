//! What is there and what is used: by looking through the timeline, or, for a large group of edits,
//! in an index that is kept up to date. Both give the same answers.

use std::collections::BTreeMap;

use super::{EditError, Record, RecordId, record, refs};
use crate::model::Timeline;

pub(super) enum Look {
    /// Looks through the whole timeline for each answer.
    Through,
    /// For each record that is there: how many references others have to it.
    Index(BTreeMap<RecordId, usize>),
}

impl Look {
    pub(super) fn index(timeline: &Timeline) -> Self {
        let mut uses = BTreeMap::new();
        record::each_id(timeline, &mut |id| _ = uses.insert(id, 0));
        refs::each_reference(timeline, &mut |from, to| {
            if from != to {
                *uses.entry(to).or_default() += 1;
            }
        });
        Self::Index(uses)
    }

    pub(super) fn is_there(&self, timeline: &Timeline, id: RecordId) -> bool {
        match self {
            Self::Through => record::index_of(timeline, id).is_some(),
            Self::Index(uses) => uses.contains_key(&id),
        }
    }

    /// Every record that `record` refers to must be there (or be itself).
    pub(super) fn check_targets(
        &self,
        timeline: &Timeline,
        record: &Record,
    ) -> Result<(), EditError> {
        let from = record.id();
        let mut result = Ok(());
        refs::targets(record, &mut |to| {
            if result.is_ok() && to != from && !self.is_there(timeline, to) {
                result = Err(EditError::Dangling { from, to });
            }
        });
        result
    }

    /// Whether something else refers to it.
    pub(super) fn is_used(&self, timeline: &Timeline, id: RecordId) -> bool {
        match self {
            Self::Through => {
                let mut used = false;
                refs::each_reference(timeline, &mut |from, to| used |= to == id && from != id);
                used
            }
            Self::Index(uses) => uses.get(&id).is_some_and(|&uses| uses > 0),
        }
    }

    /// The record comes in, for the first time or in the place of another.
    pub(super) fn added(&mut self, record: &Record) {
        if let Self::Index(uses) = self {
            let from = record.id();
            uses.entry(from).or_default();
            refs::targets(record, &mut |to| {
                if to != from {
                    *uses.entry(to).or_default() += 1;
                }
            });
        }
    }

    /// The record went out, and another stands in its place.
    pub(super) fn replaced(&mut self, before: &Record) {
        if let Self::Index(uses) = self {
            let from = before.id();
            refs::targets(before, &mut |to| {
                if to != from
                    && let Some(uses) = uses.get_mut(&to)
                {
                    *uses = uses.saturating_sub(1);
                }
            });
        }
    }

    /// The record went out.
    pub(super) fn removed(&mut self, record: &Record) {
        self.replaced(record);
        if let Self::Index(uses) = self {
            uses.remove(&record.id());
        }
    }
}
