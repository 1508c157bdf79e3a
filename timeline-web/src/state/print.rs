//! What Afdrukken makes. The pages themselves are laid out by timeline-core.

use timeline_core::model::{ConversationId, Receiver};
use timeline_core::sorted;

pub use timeline_core::layout::pages::{Letters, Orientation, Paper, PrintScale, Sheet};

/// Stands for the strip to glue among numbers of years a page.
const LEPORELLO: u64 = 255;
/// How many sheets there are.
const SHEETS: u64 = Sheet::ALL.len() as u64;

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

    /// All but the receiver and the conversation as one number, to be kept on this device; 0 where all is as at first.
    #[must_use]
    pub fn packed(&self) -> u64 {
        let first = Self::default().made_for(self.receiver.clone());
        if (Self { talk: self.talk, ..first }) == *self {
            return 0;
        }
        let scale = match self.scale {
            PrintScale::WholeLife => 0,
            PrintScale::Leporello => LEPORELLO,
            PrintScale::Years(years) => years.into(),
        };
        let (from, to) = self.years.unwrap_or_default();
        let parts = [
            (self.paper as u64, 2),
            (self.orientation as u64, 1),
            (self.letters as u64, 1),
            (self.dated.into(), 1),
            (scale, 8),
            (from.unsigned_abs().into(), 12),
            (to.unsigned_abs().into(), 12),
            (self.sheets.iter().fold(0, |sheets, sheet| sheets | 1 << *sheet as u64), SHEETS),
        ];
        parts.into_iter().fold(1, |packed, (part, bits)| packed << bits | part)
    }

    /// What was kept, for this receiver and of this conversation.
    #[must_use]
    pub fn kept(packed: u64, receiver: Option<Receiver>, talk: Option<ConversationId>) -> Self {
        let first = Self { talk, ..Self::default().made_for(receiver) };
        if packed == 0 {
            return first;
        }
        let mut rest = packed;
        let mut part = |bits: u64| {
            let part = rest & ((1 << bits) - 1);
            rest >>= bits;
            part
        };
        let sheets = part(SHEETS);
        let [to, from] = [part(12), part(12)].map(|year| i16::try_from(year).unwrap_or_default());
        let scale = part(8);
        let (dated, large, upright) = (part(1) == 1, part(1) == 1, part(1) == 1);
        let paper = part(2);
        Self {
            paper: Paper::ALL.into_iter().find(|one| *one as u64 == paper).unwrap_or_default(),
            orientation: if upright { Orientation::Portrait } else { Orientation::Landscape },
            scale: match scale {
                0 => PrintScale::WholeLife,
                LEPORELLO => PrintScale::Leporello,
                years => PrintScale::Years(years as u8),
            },
            years: (to > 0).then_some((from, to)),
            letters: if large { Letters::Large } else { Letters::Ordinary },
            sheets: Sheet::ALL.into_iter().filter(|one| sheets >> *one as u64 & 1 == 1).collect(),
            dated,
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
        assert_eq!(first.packed(), 0, "nothing was chosen");
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
            let packed = chosen.packed();
            assert_eq!(PrintChoices::kept(packed, chosen.receiver.clone(), chosen.talk), chosen);
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
