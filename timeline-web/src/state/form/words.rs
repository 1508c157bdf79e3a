//! Date words as a form holds them.

use serde::{Deserialize, Serialize};
use timeline_core::model::{Choice, When};

/// Date words as typed, with what was chosen where they can mean more than one thing. Typing other
/// words drops the choice: see [`WordsForm::say`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordsForm {
    /// "zomer groep 3".
    pub words: String,
    /// Separate words for the end; empty for none.
    pub until: String,
    /// What `words` mean, where chosen.
    pub choice: Option<Choice>,
    /// What `until` means, where chosen.
    pub until_choice: Option<Choice>,
}

impl WordsForm {
    /// The words of a document as a form holds them.
    #[must_use]
    pub fn of(when: &When) -> Self {
        Self {
            words: when.words.clone(),
            until: when.until.clone().unwrap_or_default(),
            choice: when.choice.clone(),
            until_choice: when.until_choice.clone(),
        }
    }

    /// Other words for the start; what was chosen for the former words no longer holds.
    #[must_use]
    pub fn say(self, words: String) -> Self {
        Self { words, choice: None, ..self }
    }

    /// Other words for the end.
    #[must_use]
    pub fn say_until(self, until: String) -> Self {
        Self { until, until_choice: None, ..self }
    }

    /// As a document holds them. The words are kept exactly as typed.
    #[must_use]
    pub fn when(&self) -> When {
        let until = (!self.until.trim().is_empty()).then(|| self.until.clone());
        When {
            words: self.words.clone(),
            until_choice: self.until_choice.clone().filter(|_| until.is_some()),
            until,
            choice: self.choice.clone(),
        }
    }
}
