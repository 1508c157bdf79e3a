//! What a moment or a whole phrase comes to: days, how wide "rond" would make them, and how they are
//! written as EDTF.

use jiff::civil::Date;

use super::OUT_OF_REACH;
use crate::date::{
    Bounds, End, Resolved, Trouble,
    calendar::{self, Days},
    edtf::{self, Form},
};

impl Resolved {
    /// Undated, and why.
    #[must_use]
    pub fn undated(trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..Self::default() }
    }

    /// Says so when the end lies before the start; both stay as they were said.
    pub(super) fn checked(mut self) -> Self {
        if let (Some(Bounds { earliest: Some(from), .. }), End::Within(end)) =
            (self.start, self.end)
            && end.latest.is_some_and(|to| to < from)
        {
            self.trouble = self.trouble.or(Some(Trouble::EndBeforeStart));
        }
        self
    }
}

/// How far "rond" widens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    /// As it is: wide already.
    Nothing,
    Days(i32),
    Months(i32),
}

/// A moment worked out.
#[derive(Clone, Debug)]
pub(super) struct Sense {
    /// When it was, or began.
    pub(super) start: Bounds,
    pub(super) end: End,
    pub(super) grain: Grain,
    /// It is itself a stretch that lasts ("groep 3"): a distance after it counts from its end.
    pub(super) lasts: bool,
    pub(super) form: Form,
}

impl Sense {
    pub(super) fn days(days: Days, grain: Grain, form: Form) -> Self {
        let start = Bounds { earliest: Some(days.0), latest: Some(days.1) };
        Self { start, end: End::None, grain, lasts: false, form }
    }

    pub(super) fn stretch(days: Days, grain: Grain) -> Self {
        Self { lasts: true, ..Self::days(days, grain, Form::Stretch) }
    }

    pub(super) fn possible(start: Bounds, grain: Grain) -> Self {
        Self { start, end: End::None, grain, lasts: false, form: Form::Possible }
    }

    /// From its earliest start to its latest end. What still goes on has been there until today.
    pub(super) fn whole(&self, today: Date) -> Bounds {
        let Bounds { earliest, latest } = self.start;
        match self.end {
            End::None => Bounds { earliest, latest },
            End::Open => Bounds { earliest, latest: latest.map(|latest| latest.max(today)) },
            End::Within(end) => Bounds {
                earliest,
                // what began "na groep 3" and ended in 2024 did not begin after that
                latest: end.latest.map(|last| match (earliest, latest) {
                    (Some(first), Some(latest)) if last < first => latest,
                    _ => last,
                }),
            },
        }
    }

    /// The same as days; fails where a side is open.
    pub(super) fn whole_days(&self, today: Date) -> Result<Days, Trouble> {
        let Bounds { earliest, latest } = self.whole(today);
        earliest.zip(latest).ok_or(OUT_OF_REACH)
    }

    /// Whether days were said, or something known by its days.
    pub(super) fn by_day(&self) -> bool {
        let is_day = |part: &str| part.len() >= "2021-03-14".len();
        match (&self.form, self.grain) {
            (Form::Whole(text), _) => {
                text.split(|c: char| c != '-' && !c.is_ascii_digit()).any(is_day)
            }
            (_, grain) => matches!(grain, Grain::Days(_)),
        }
    }

    pub(super) fn resolved(self) -> Resolved {
        let edtf = edtf::text(&self.form, self.start, self.end, None);
        let (start, by_day) = (Some(self.start), self.by_day());
        Resolved { start, end: self.end, by_day, edtf, ..Resolved::default() }
    }
}

/// What a whole phrase comes to.
pub(super) enum Said {
    Moment(Sense),
    Period(Sense, Sense, Bounds),
    Since(Sense),
    Until(Bounds, Sense, Bounds),
    Recurring(Resolved),
}

impl Said {
    pub(super) fn resolved(self) -> Resolved {
        match self {
            Self::Moment(sense) => sense.resolved(),
            Self::Period(from, to, end) => {
                let end = End::Within(end);
                let edtf = edtf::text(&from.form, from.start, end, Some(&to.form));
                let (start, by_day) = (Some(from.start), from.by_day() && to.by_day());
                Resolved { start, end, by_day, edtf, ..Resolved::default() }.checked()
            }
            Self::Since(from) => {
                let (start, by_day) = (Some(from.start), from.by_day());
                let form = match from.form {
                    // an interval that is open after an interval is none
                    Form::Whole(_) => Form::Possible,
                    form => form,
                };
                let edtf = edtf::text(&form, from.start, End::Open, None);
                Resolved { start, end: End::Open, by_day, edtf, ..Resolved::default() }
            }
            Self::Until(start, to, end) => {
                let open = Form::Unit("..".to_owned());
                let end = End::Within(end);
                let edtf = edtf::text(&open, start, end, Some(&to.form));
                let (start, by_day) = (Some(start), to.by_day());
                Resolved { start, end, by_day, edtf, ..Resolved::default() }
            }
            Self::Recurring(resolved) => Resolved { edtf: None, ..resolved },
        }
    }
}

/// How far "rond" widens what has these bounds and no better name.
pub(super) fn grain_of(bounds: Bounds) -> Grain {
    match (bounds.earliest, bounds.latest) {
        (Some(from), Some(to)) => match calendar::length((from, to)) {
            ..=21 => Grain::Days(15),
            22..=200 => Grain::Months(1),
            _ => Grain::Months(12),
        },
        _ => Grain::Nothing,
    }
}
