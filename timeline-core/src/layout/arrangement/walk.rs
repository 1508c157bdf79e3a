//! Walking from mark to mark with the arrow keys. The notes on dates, in the rulers, come above the
//! first lane.

use super::super::Mark;
use super::{Arrangement, Band, DateNote};
use crate::scene::Target;

/// Which way to walk from mark to mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the one before in this lane.
    Earlier,
    /// To the next in this lane.
    Later,
    /// To the nearest in time in a lane above.
    Up,
    /// To the nearest in time in a lane below.
    Down,
}

impl Arrangement {
    /// The next mark from here, walking; none at the end. `from` none: the first there is.
    #[must_use]
    pub fn walk(&self, from: Option<Target>, toward: Toward) -> Option<Target> {
        if let Some(at) = from.and_then(|target| self.note_at(target)) {
            return self.walk_from_note(at, toward);
        }
        let here = from.and_then(|target| self.place_of(target));
        let Some(here) = here else {
            let first = self.bands.iter().find_map(|band| band.in_time().next());
            let first = first.map(|mark| mark.target);
            return first.or_else(|| self.notes.first().map(target));
        };
        let mark = self.mark(here)?;
        let days = (mark.from, mark.to);
        let key = |mark: &Mark| (mark.from, mark.to, mark.target);
        match toward {
            Toward::Later => {
                let mut marks = self.bands[here.band].in_time();
                marks.find(|other| key(other) > key(mark)).map(|mark| mark.target)
            }
            Toward::Earlier => {
                let mut marks = self.bands[here.band].in_time().rev();
                marks.find(|other| key(other) < key(mark)).map(|mark| mark.target)
            }
            Toward::Up => {
                let mut above = self.bands[..here.band].iter().rev();
                above.find_map(|band| nearest(band, days)).or_else(|| {
                    let notes = self.notes.iter();
                    notes
                        .min_by_key(|note| (apart((note.from, note.to), days), note.note))
                        .map(target)
                })
            }
            Toward::Down => self.bands[here.band + 1..].iter().find_map(|band| nearest(band, days)),
        }
    }

    fn walk_from_note(&self, at: usize, toward: Toward) -> Option<Target> {
        match toward {
            Toward::Earlier => self.notes[..at].last().map(target),
            Toward::Later => self.notes.get(at + 1).map(target),
            Toward::Up => None,
            Toward::Down => {
                let days = (self.notes[at].from, self.notes[at].to);
                self.bands.iter().find_map(|band| nearest(band, days))
            }
        }
    }

    /// First day of what stands here, and the day after the last: of an item, one of its versions, or a note
    /// on a date. None where it has no place in time.
    #[must_use]
    pub fn days_of(&self, target: Target) -> Option<(i32, i32)> {
        if let Some(at) = self.note_at(target) {
            return Some((self.notes[at].from, self.notes[at].to));
        }
        let mark = self.mark(self.place_of(target)?)?;
        Some((mark.from, mark.to))
    }

    fn note_at(&self, target: Target) -> Option<usize> {
        let Target::Note(id) = target else { return None };
        self.notes.iter().position(|note| note.note == id)
    }
}

fn target(note: &DateNote) -> Target {
    Target::Note(note.note)
}

fn nearest(band: &Band, days: (i32, i32)) -> Option<Target> {
    let marks = band.rows.iter().flatten();
    let nearest = marks.min_by_key(|mark| (apart((mark.from, mark.to), days), mark.target));
    nearest.map(|mark| mark.target)
}

/// Twice the days between the middles.
fn apart((from, to): (i32, i32), (other_from, other_to): (i32, i32)) -> i64 {
    let middle = |from: i32, to: i32| i64::from(from) + i64::from(to);
    (middle(from, to) - middle(other_from, other_to)).abs()
}
