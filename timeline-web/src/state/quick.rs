//! The line "Snel toevoegen": what was typed, and what of it is understood.

use std::ops::Range;

use timeline_core::{
    date::Resolved,
    model::{Choice, LaneId, LifeEvent, When},
};

/// What stands in the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quick {
    /// As typed.
    pub text: String,
    /// Lines that were pasted with it, which come one after the other when it is added.
    pub waiting: String,
    /// The lane picked by hand; none: guessed from the words.
    pub lane: Option<LaneId>,
    /// What was chosen where these date words can mean more than one thing.
    pub choice: Option<(String, Choice)>,
    /// What is understood; none while there is nothing to add.
    pub understood: Option<Understood>,
}

impl Quick {
    /// Puts this in the line; of several lines the first, and the others wait.
    pub fn put(&mut self, text: &str) {
        let lines = text.trim_start().split_once('\n');
        if let Some((line, waiting)) = lines {
            (self.text, self.waiting) = (line.trim_end().to_owned(), waiting.trim().to_owned());
        } else {
            text.clone_into(&mut self.text);
        }
    }

    /// The line, and those that wait.
    #[must_use]
    pub fn whole(&self) -> String {
        let between = if self.waiting.is_empty() { "" } else { "\n" };
        format!("{}{between}{}", self.text, self.waiting)
    }
}

/// What is understood of the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The rest of the line.
    pub title: String,
    /// The date words; empty words when there are none.
    pub when: When,
    /// Where they stand in the line, in bytes.
    pub range: Option<Range<usize>>,
    /// What they mean.
    pub resolved: Resolved,
    /// Where it would go.
    pub lane: Option<LaneId>,
    /// What kind of event it would be.
    pub event: LifeEvent,
}
