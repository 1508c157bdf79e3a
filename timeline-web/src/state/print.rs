//! What Afdrukken makes. The pages themselves are laid out by timeline-core.

use serde::{Deserialize, Serialize};
use timeline_core::model::{ConversationId, Receiver};
use timeline_core::sorted;

pub use timeline_core::layout::pages::{Letters, Orientation, Paper, PrintScale, Sheet};

/// What is printed, for whom, on what paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrintChoices {
    /// For whom: only what may be shared with them. None: for whoever holds the file, everything.
    pub receiver: Option<Receiver>,
    /// Size of the paper.
    pub paper: Paper,
    /// Which way up.
    pub orientation: Orientation,
    /// How much of the life stands on one page.
    pub scale: PrintScale,
    /// Only what falls in these years, both included; none for the whole life.
    pub years: Option<(i16, i16)>,
    /// How large the letters are.
    pub letters: Letters,
    /// What is printed; the order is that of [`Sheet::ALL`].
    pub sheets: Vec<Sheet>,
    /// Of which conversation the report and the sheets to prepare are; none: all that were held, and
    /// the next.
    pub talk: Option<ConversationId>,
    /// Whether the day it was made stands on every page.
    pub dated: bool,
}

impl Default for PrintChoices {
    fn default() -> Self {
        Self {
            receiver: None,
            paper: Paper::A4,
            orientation: Orientation::Landscape,
            scale: PrintScale::WholeLife,
            years: None,
            letters: Letters::Ordinary,
            sheets: Sheet::USUAL.to_vec(),
            talk: None,
            dated: true,
        }
    }
}

impl PrintChoices {
    /// The same for somebody else. A child gets pages of its own: large letters, what goes well,
    /// and nothing to hurt; others get what is usual again.
    #[must_use]
    pub fn made_for(&self, receiver: Option<Receiver>) -> Self {
        let was_child = self.receiver == Some(Receiver::Child);
        let is_child = receiver == Some(Receiver::Child);
        let (letters, sheets) = match (was_child, is_child) {
            (false, true) => (Letters::Large, Sheet::CHILD.to_vec()),
            (true, false) => (Letters::Ordinary, Sheet::USUAL.to_vec()),
            _ => (self.letters, self.sheets.clone()),
        };
        Self { receiver, letters, sheets, ..self.clone() }
    }

    /// The same with this part of the print, or without.
    #[must_use]
    pub fn with_sheet(&self, sheet: Sheet, on: bool) -> Self {
        let mut sheets = self.sheets.clone();
        sheets.retain(|one| *one != sheet);
        if on {
            sheets.push(sheet);
            sorted::by_key(&mut sheets, |sheet| *sheet);
        }
        Self { sheets, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_gets_pages_of_its_own_and_others_get_theirs_back() {
        let school = PrintChoices::default().made_for(Some(Receiver::School));
        assert_eq!(school.sheets, Sheet::USUAL);
        let child = school.with_sheet(Sheet::Notes, false).made_for(Some(Receiver::Child));
        assert_eq!((child.letters, child.sheets.as_slice()), (Letters::Large, &Sheet::CHILD[..]));
        let chosen = child.with_sheet(Sheet::Items, true).made_for(Some(Receiver::Child));
        assert!(chosen.sheets.contains(&Sheet::Items));
        let back = chosen.made_for(None);
        assert_eq!((back.letters, back.sheets.as_slice()), (Letters::Ordinary, &Sheet::USUAL[..]));
    }

    #[test]
    fn parts_stand_in_the_order_of_the_print_and_once() {
        let options = PrintChoices::default().with_sheet(Sheet::Timeline, true);
        let options = options.with_sheet(Sheet::Empty, true).with_sheet(Sheet::Versions, true);
        assert!(options.sheets.is_sorted());
        assert_eq!(options.sheets.iter().filter(|one| **one == Sheet::Timeline).count(), 1);
    }
}
