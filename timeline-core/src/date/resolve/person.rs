//! What is said of somebody by name: the child's own where it has that name, else counted from the
//! birth of somebody else on the timeline. Of nobody else a school career is known.

use super::{Outcome, Reader, Sense};
use crate::date::{Anchors, Bounds, Trouble, calendar::around, edtf::Form, phrase::Moment};

impl Reader<'_> {
    pub(super) fn of_somebody(
        &mut self,
        who: &str,
        birth: &str,
        kin: bool,
        what: &Moment,
    ) -> Outcome {
        let is_child = |name: &str| self.anchors.items.is_child(name);
        // its s may be that of "Thijs vierde verjaardag"
        if !kin && (is_child(who) || is_child(&format!("{who}s"))) {
            return self.moment(what);
        }
        let born = self.item(birth, true).map_err(|trouble| match trouble {
            Trouble::ItemMissing | Trouble::ItemUndated => Trouble::OtherBirthMissing,
            other => other,
        })?;
        if *what == Moment::Birth {
            return Ok(born);
        }
        let Bounds { earliest, latest } = born.start;
        let (first, last) = earliest.zip(latest).ok_or(Trouble::OtherBirthMissing)?;
        // whichever day it was: from the earliest that it makes to the latest
        let read = |birth| {
            let anchors = Anchors { birth: Some(birth), career: &[], ..*self.anchors };
            let sense = Reader::new(&anchors, None, self.words).moment(what);
            let sense = sense.map_err(|_| Trouble::NotUnderstood)?;
            let Bounds { earliest, latest } = sense.start;
            let days = earliest.zip(latest).ok_or(Trouble::NotUnderstood)?;
            Ok((days, sense))
        };
        let (days, sense) = read(first)?;
        if first == last {
            return Ok(sense);
        }
        let (later, _) = read(last)?;
        Ok(Sense::days(around(days, later), sense.grain, Form::Possible))
    }
}
