//! Another item on the timeline, found by words in its title.

use super::{Outcome, Reader, Sense, grain_of};
use crate::{
    date::{End, Resolved, Trouble, edtf::Form, phrase::Moment},
    model::Choice,
};

/// More than this is no help to choose from.
pub(crate) const MOST_CHOICES: usize = 20;

impl Reader<'_> {
    pub(super) fn item(&mut self, words: &str, asked: bool) -> Outcome {
        let matching = self.anchors.items.matching(words);
        let chosen = match self.chosen {
            Some(Choice::Item(id)) => Some(*id),
            _ => None,
        };
        let found = match (matching.as_slice(), chosen) {
            (found, Some(chosen)) if found.iter().any(|(id, _)| *id == chosen) => {
                found.iter().find(|(id, _)| *id == chosen).map(|(_, resolved)| resolved.clone())
            }
            ([(_, only)], _) => Some(only.clone()),
            // chosen once, and renamed since
            ([], Some(chosen)) => self.anchors.items.item(chosen),
            ([], None) => None,
            (many, _) => {
                let offered = many.iter().take(MOST_CHOICES).map(|(id, _)| Choice::Item(*id));
                self.choices.extend(offered);
                return Err(Trouble::ItemAmbiguous);
            }
        };
        let missing = if asked { Trouble::ItemMissing } else { Trouble::NotUnderstood };
        let resolved = found.ok_or(missing)?;
        if resolved.trouble == Some(Trouble::Circular) && resolved.start.is_none() {
            return Err(Trouble::Circular);
        }
        let Resolved { start, end, edtf, .. } = resolved;
        let start = start.ok_or(Trouble::ItemUndated)?;
        let single = edtf.filter(|text| !text.contains(['/', '[', '{', 'T']));
        let form = single.map_or(Form::Possible, Form::Unit);
        Ok(Sense { start, end, grain: grain_of(start), lasts: false, form })
    }

    /// When something began, or ended: what still goes on has not.
    pub(super) fn turned(&mut self, began: bool, of: &Moment) -> Outcome {
        let sense = self.moment(of)?;
        match sense.end {
            // some day of it, not all of it
            End::None => Ok(Sense { lasts: false, ..sense }),
            _ if began => Ok(Sense { end: End::None, ..sense }),
            End::Within(end) => Ok(Sense::possible(end, grain_of(end))),
            End::Open => Err(Trouble::ItemUndated),
        }
    }
}
