//! What Afdrukken makes. The pages themselves are laid out by timeline-core.

use timeline_core::model::{ConversationId, Receiver};
use timeline_core::sorted;

pub use timeline_core::layout::pages::{Letters, Orientation, Paper, PrintScale, Sheet};

/// Stands for the strip to glue among numbers of years a page.
const LEPORELLO: i16 = -1;

/// What is printed, for whom, on what paper.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// Paper, scale, years, letters, day and sheets as they are kept on this device: places in their lists, and
    /// nothing where all is as at first.
    #[must_use]
    pub fn numbers(&self) -> Vec<i16> {
        let first = Self::default().made_for(self.receiver.clone());
        if (Self { talk: self.talk, ..first }) == *self {
            return Vec::new();
        }
        let scale = match self.scale {
            PrintScale::WholeLife => 0,
            PrintScale::Leporello => LEPORELLO,
            PrintScale::Years(years) => years.into(),
        };
        let (from, to) = self.years.unwrap_or_default();
        let [paper, upright, letters] =
            [self.paper as i16, self.orientation as i16, self.letters as i16];
        let sheets = self.sheets.iter().map(|sheet| *sheet as i16);
        [paper, upright, scale, from, to, letters, self.dated.into()]
            .into_iter()
            .chain(sheets)
            .collect()
    }

    /// What was kept, for this receiver and of this conversation.
    #[must_use]
    pub fn kept(numbers: &[i16], receiver: Option<Receiver>, talk: Option<ConversationId>) -> Self {
        let first = Self { talk, ..Self::default().made_for(receiver) };
        let &[paper, upright, scale, from, to, letters, dated, ref sheets @ ..] = numbers else {
            return first;
        };
        Self {
            paper: Paper::ALL.into_iter().find(|one| *one as i16 == paper).unwrap_or_default(),
            orientation: if upright == 0 { Orientation::Landscape } else { Orientation::Portrait },
            scale: match u8::try_from(scale) {
                Ok(0) => PrintScale::WholeLife,
                Ok(years) => PrintScale::Years(years),
                Err(_) => PrintScale::Leporello,
            },
            years: (to > 0).then_some((from, to)),
            letters: if letters == 0 { Letters::Ordinary } else { Letters::Large },
            sheets: Sheet::ALL.into_iter().filter(|one| sheets.contains(&(*one as i16))).collect(),
            dated: dated != 0,
            ..first
        }
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
    fn what_was_chosen_is_the_same_when_it_was_kept() {
        let first = PrintChoices::default();
        assert!(first.numbers().is_empty(), "nothing was chosen");
        let talk = Some(ConversationId(3));
        let child = PrintChoices { talk, ..first.made_for(Some(Receiver::Child)) };
        let strip = PrintChoices {
            paper: Paper::A2,
            orientation: Orientation::Portrait,
            scale: PrintScale::Leporello,
            years: Some((2019, 2021)),
            letters: Letters::Large,
            dated: false,
            sheets: Vec::new(),
            ..first.made_for(Some(Receiver::Other("oma".into())))
        };
        let years =
            PrintChoices { scale: PrintScale::Years(4), ..first.with_sheet(Sheet::Empty, true) };
        for chosen in [first, child, strip, years] {
            let numbers = chosen.numbers();
            assert_eq!(PrintChoices::kept(&numbers, chosen.receiver.clone(), chosen.talk), chosen);
        }
    }

    #[test]
    fn parts_stand_in_the_order_of_the_print_and_once() {
        let options = PrintChoices::default().with_sheet(Sheet::Timeline, true);
        let options = options.with_sheet(Sheet::Empty, true).with_sheet(Sheet::Versions, true);
        assert!(options.sheets.is_sorted());
        assert_eq!(options.sheets.iter().filter(|one| **one == Sheet::Timeline).count(), 1);
    }
}
