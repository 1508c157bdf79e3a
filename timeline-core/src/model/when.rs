//! When something was, in the words of whoever told it.

use serde::{Deserialize, Serialize};

use super::ItemId;

/// The words of a date, kept exactly as said. Bounds are never stored: [`crate::date`] works them
/// out again whenever an anchor changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct When {
    /// "zomer groep 3"; empty when nobody knows.
    pub words: String,
    /// The words of a separate end ("nog steeds"), as in the second column of the CSV. A period
    /// said in one breath ("van mei tot juli 2020") stays whole in `words`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What was chosen where `words` can mean more than one thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<Choice>,
    /// What was chosen where `until` can mean more than one thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until_choice: Option<Choice>,
}

/// The reading picked by people where words are ambiguous.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Other words that say it without doubt: "zomer voor groep 3".
    Words(String),
    /// The item that "de verhuizing" refers to.
    Item(ItemId),
}

impl When {
    /// The date in these words, without a separate end.
    #[must_use]
    pub fn said(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// A period with its own words for each end.
    #[must_use]
    pub fn said_until(words: impl Into<String>, until: impl Into<String>) -> Self {
        Self { words: words.into(), until: Some(until.into()), ..Self::default() }
    }

    /// The words, those of a separate end included.
    ///
    /// ```
    /// use timeline_core::model::When;
    ///
    /// assert_eq!(When::said_until(" mei 2024", "nog steeds ").whole(), "mei 2024 – nog steeds");
    /// assert_eq!(When::said_until("mei 2024", " ").whole(), "mei 2024");
    /// ```
    #[must_use]
    pub fn whole(&self) -> String {
        let words = self.words.trim();
        match self.until.as_deref().map(str::trim) {
            Some(until) if !until.is_empty() => format!("{words} – {until}"),
            _ => words.to_owned(),
        }
    }
}
