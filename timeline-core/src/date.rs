//! Words → bounds: dates as people say them, worked out against the child's anchors.
//!
//! The words are never changed. What they mean is worked out again whenever an anchor changes
//! (birth date, school career, the item referred to), so bounds are not stored anywhere.
//!
//! # The way
//!
//! | Step | Module | Gives |
//! |---|---|---|
//! | text → atoms | `token` | letters, digits and marks; case, accents, dashes and apostrophes levelled |
//! | atoms → lexemes | `lexicon`, `numbers` | what each word can mean; Dutch and English side by side |
//! | lexemes → phrase | `grammar`, `phrase` | what was said: pure syntax, a type of its own |
//! | phrase → [`Resolved`] | `resolve`, `calendar`, `titles` | days, against [`Anchors`] |
//! | [`Resolved`] → text | `edtf`, [`show`] | EDTF, and words in two languages |
//!
//! [`Dates`] does this for a whole timeline; [`find`](find()) takes the date words out of a line.
//!
//! # The rules
//!
//! - **Calendar.** A day, month or year is itself. Seasons are whole months, winter from December
//!   of its year to the end of February. A year falls into thirds (begin, midden, eind), a month
//!   at its 10th and 20th day, a school year after October and after March; anything else into
//!   thirds of its length. Two digits name the last such day, month or year that has begun.
//!   School holidays are as wide as three regions need.
//! - **School.** "Groep 3" is every row of the career with that group, clipped to the row: doubled
//!   groups give both years. "Brugklas" is the first row of secondary school. The summer beside a
//!   group is July and August; "zomer groep 3" may be the one before or the one after, so both are
//!   offered, and until one is chosen the bounds hold both. Other things that come once a year are
//!   looked up inside the group: "kerst in groep 4".
//! - **Age.** Whole years run from birthday to the day before the next; ages with a part in them
//!   have a month of play on both sides; months, weeks and days run until the next. Months are
//!   added to the birth date at once, and a day that is not there becomes the last of its month. What is
//!   said of somebody by another name than the child's counts from their birth on the timeline, and
//!   is never the child's own.
//! - **Around.** "Rond" widens by what was said: a day by fifteen days, a month or season by a
//!   month, a year by a year, an age by three months.
//! - **Before and after.** "Voor X" reaches back to birth, "na X" on to the day of the
//!   conversation; "vlak" and "kort" reach three months. A distance has two days, one week or one
//!   month of play, and three months from a year up. What lasts is left at its end and reached at
//!   its start; where only possible days are known, the distance counts from each of them.
//! - **Two in one breath.** "X of Y" and "tussen X en Y" span both; "X tot Y" and "X – Y" are a
//!   period with a start and an end. What one side leaves out it takes from the other: the year in
//!   "maart of april 2021", the group in "groep 3 tot 5". Side by side ("2021, toen ze 4 was") they
//!   are what both have in common, or one of both where they have nothing. "Overgang van groep 4
//!   naar 5" is the end of the one or the begin of the other.
//! - **Other items.** Words that name another item are matched with its title, articles and
//!   pronouns aside, and forms of one word count as that word, and so does a long one with a slip of the
//!   hand. Several items: one must be chosen. "In groep 4, na het ongeluk" is what both have in common.
//!   An item never refers to itself; references in a circle are undated.
//! - **Coming back.** "Elke maandag in groep 5", "op dinsdag in groep 3" have the bounds of their
//!   period; without a period they are undated. What is left out ("behalve in de vakanties") moves no
//!   bounds. "Het weekend van 12 maart" is some days and comes back no more than its day does.
//! - **No more.** "Niet meer sinds 2020" and "gestopt in groep 4" lasted until then.
//! - **Not said, not understood.** Undated, with the [`Trouble`] and, from [`hint`], what helps.
//!   Nothing is clipped to birth or today unless a rule above says so.
//!
//! An EDTF string is taken as it is and has its own bounds, but `2021/2022` is a school year. How
//! the string beside the bounds is chosen stands in `edtf`: stretches with a name are intervals,
//! possible days are sets.

mod calendar;
mod dates;
mod edtf;
mod find;
mod grammar;
mod lexicon;
mod numbers;
mod phrase;
mod resolve;
mod show;
mod titles;
mod token;

use jiff::civil::Date;

pub use calendar::school_year_of;
pub use dates::Dates;
pub use find::{Found, find};
use resolve::Spoken;
pub use show::{hint, show};

use crate::model::{Choice, ItemId, SchoolYear, When};

/// The days something may have been: from the earliest to the latest, both included. An open
/// side is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// First possible day; none when open towards the past.
    pub earliest: Option<Date>,
    /// Last possible day; none when open towards the future.
    pub latest: Option<Date>,
}

impl Bounds {
    /// The day it was, where it can have been no other.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }
}

/// What the words of one [`When`] mean, against the anchors of one moment.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Resolved {
    /// When it was, or began; none when undated.
    pub start: Option<Bounds>,
    /// How it ended.
    pub end: End,
    /// Days were said, so that days may be shown. Days that were only worked out, as of an age, look
    /// more precise than what was said.
    pub by_day: bool,
    /// It came back ("elke maandag"): which days, in the teller's words.
    pub recurring: Option<String>,
    /// The readings to choose from, where the start is ambiguous. Empty when it is clear, or was
    /// chosen.
    pub choices: Vec<Choice>,
    /// The readings to choose from, where the end is ambiguous.
    pub until_choices: Vec<Choice>,
    /// EDTF (ISO 8601-2:2019 Annex A) where it can express this.
    pub edtf: Option<String>,
    /// What stands in the way of a date.
    pub trouble: Option<Trouble>,
}

/// How something ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// It was one moment, or no end was said.
    #[default]
    None,
    /// It still goes on.
    Open,
    /// It ended within these bounds.
    Within(Bounds),
}

/// What stands in the way of a date; the words are kept all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody knows ("?", "weet niet", nothing).
    Unknown,
    /// The words are not understood.
    NotUnderstood,
    /// An age was said, and the birth date is missing.
    BirthMissing,
    /// A group was said, and the school career has no row for it.
    CareerMissing,
    /// No item matches what the words refer to.
    ItemMissing,
    /// Something was said of somebody by name ("toen Lotte 2 was"), and the timeline does not say when
    /// they were born.
    OtherBirthMissing,
    /// The item referred to is itself undated.
    ItemUndated,
    /// Items refer to each other in a circle.
    Circular,
    /// More than one item matches: one must be chosen (see [`Resolved::choices`]).
    ItemAmbiguous,
    /// A day or season was said, and no year ("met kerst").
    YearMissing,
    /// It came back, and nobody said in which time ("elke herfst").
    PeriodMissing,
    /// The end lies before the start. Both are there as they were said.
    EndBeforeStart,
}

/// What words are read against.
#[derive(Clone, Copy)]
pub struct Anchors<'a> {
    /// Day of birth, if known.
    pub birth: Option<Date>,
    /// Rows of the school career, in order.
    pub career: &'a [SchoolYear],
    /// The day of the conversation: what "nu" means.
    pub today: Date,
    /// Finds the items that words such as "de verhuizing" refer to.
    pub items: &'a dyn ItemLookup,
}

/// Finds items by the words people use for them.
pub trait ItemLookup {
    /// Every item whose title matches these words, with its dates.
    fn matching(&self, words: &str) -> Vec<(ItemId, Resolved)>;
    /// The dates of this item.
    fn item(&self, id: ItemId) -> Option<Resolved>;
    /// Whether this is the name of the child. Where nobody is known by name it can be no one else's.
    fn is_child(&self, name: &str) -> bool {
        let _ = name;
        true
    }
}

/// Works out what the words mean against these anchors. Never fails: what cannot be understood is
/// undated, with its [`Trouble`].
///
/// ```
/// use jiff::civil::date;
/// use timeline_core::{date::{Anchors, NoItems, resolve}, model::When};
///
/// let anchors = Anchors {
///     birth: Some(date(2017, 3, 14)),
///     career: &[],
///     today: date(2026, 10, 1),
///     items: &NoItems,
/// };
/// let start = resolve(&When::said("toen ze 4 was"), &anchors).start.unwrap();
/// assert_eq!(start.earliest, Some(date(2021, 3, 14)));
/// assert_eq!(start.latest, Some(date(2022, 3, 13)));
/// ```
#[must_use]
pub fn resolve(when: &When, anchors: &Anchors<'_>) -> Resolved {
    Spoken::read(when).resolve(anchors)
}

/// A timeline without items to refer to.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoItems;

impl ItemLookup for NoItems {
    fn matching(&self, _: &str) -> Vec<(ItemId, Resolved)> {
        Vec::new()
    }

    fn item(&self, _: ItemId) -> Option<Resolved> {
        None
    }
}
