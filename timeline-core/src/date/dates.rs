//! The dates of a whole timeline, worked out in one go.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Anchors, ItemLookup, Resolved, resolve};
use crate::model::{ItemId, StatementId, Timeline, When};

/// What the words of every statement mean, references between items included.
#[derive(Clone, Debug, Default)]
pub struct Dates {
    today: Date,
    statements: BTreeMap<StatementId, Resolved>,
    items: BTreeMap<ItemId, Resolved>,
}

static NOTHING: Resolved = Resolved {
    start: None,
    end: super::End::None,
    recurring: None,
    choices: Vec::new(),
    until_choices: Vec::new(),
    edtf: None,
    trouble: Some(super::Trouble::Unknown),
};

impl Dates {
    /// Works out all dates of the timeline. `today` is the conversation date of a timeline that
    /// does not carry one.
    #[must_use]
    pub fn of(timeline: &Timeline, today: Date) -> Self {
        let mut dates = Self { today, ..Self::default() };
        for item in &timeline.items {
            for statement in &item.statements {
                let resolved = dates.read(timeline, &statement.when);
                dates.items.entry(item.id).or_insert_with(|| resolved.clone());
                dates.statements.insert(statement.id, resolved);
            }
        }
        dates
    }

    /// The dates of one statement; undated when there is no such statement.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> &Resolved {
        self.statements.get(&id).unwrap_or(&NOTHING)
    }

    /// The dates of an item: those of all its statements taken together.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<Resolved> {
        self.items.get(&id).cloned()
    }

    /// What any other words mean: of a pin, a goal, or words being typed.
    #[must_use]
    pub fn read(&self, timeline: &Timeline, when: &When) -> Resolved {
        resolve(
            when,
            &Anchors {
                birth: timeline.child.birth,
                career: &timeline.child.career,
                today: timeline.conversation_date.unwrap_or(self.today),
                items: self,
            },
        )
    }
}

impl ItemLookup for Dates {
    fn matching(&self, _words: &str) -> Vec<(ItemId, Resolved)> {
        Vec::new()
    }
    fn item(&self, id: ItemId) -> Option<Resolved> {
        Dates::item(self, id)
    }
}
