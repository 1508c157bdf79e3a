//! What was said, as said: the shape of a date phrase before anything is worked out. Pure syntax:
//! no birth date, no school career, no today. The way from text to here is [`super::grammar`], the
//! way from here to days [`super::resolve`].

use std::ops::Range;

/// A whole date phrase.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Phrase {
    /// Nobody knows.
    Unknown,
    /// One moment or stretch.
    Said(Moment),
    /// "van X tot Y".
    Period(Moment, Moment),
    /// "sinds X": it still goes on.
    Since(Moment),
    /// "tot X", its start left unsaid.
    Until(Moment),
    /// "elke maandag in groep 5".
    Recurring {
        /// Bytes of the words that say how often.
        how: Range<usize>,
        /// In which time.
        within: Option<Box<Phrase>>,
    },
}

/// A moment or stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Moment {
    /// An EDTF string, passed through.
    Edtf(String),
    /// A bare number; what it counts depends on what stands beside it, else years of age.
    Number(u32),
    /// A bare ordinal, in "tussen haar vierde en zesde".
    Ordinal(u32),
    /// What a part is a part of, left out: "begin of eind 2020".
    Gap,
    Year(Year),
    /// "de jaren negentig": the first year of the ten.
    Decade(i16),
    /// Something that comes once a year, in this year.
    Yearly(Yearly, Year),
    /// Something that comes once a year, within a stretch ("kerst in groep 4"). The bytes of both
    /// are kept for the wordings to choose from where this is ambiguous ("zomer groep 4").
    YearlyIn {
        what: Yearly,
        scope: Box<Moment>,
        name: Range<usize>,
        scope_name: Range<usize>,
    },
    /// Something that comes once a year, the last before or the first after ("zomer na groep 3").
    YearlyBeside {
        what: Yearly,
        side: Side,
        of: Box<Moment>,
    },
    /// The school year that begins in August of this year.
    SchoolYear(Year),
    School(School),
    /// "de tweede keer groep 3": which of the rows with that group, from 1.
    Turn(u32, School),
    Stage(Stage),
    Age(Age),
    /// The day somebody turns so many years.
    Birthday(u32),
    Birth,
    /// "toen Lotte 2 was": of the child of the timeline where it has that name, else counted from the
    /// birth of somebody else.
    Of {
        who: String,
        /// The words to find their birth by.
        birth: String,
        /// Somebody else in the family: never the child itself.
        kin: bool,
        what: Box<Moment>,
    },
    Pregnancy,
    Epidemic(Epidemic),
    Now,
    /// So many units from the one today is in: yesterday is day −1.
    Relative(Unit, i16),
    /// A day of the week, from today: Monday is 1.
    Weekday(i8, Which),
    /// A weekend, from today.
    Weekend(Which),
    /// "de week van 12 maart", "het weekend van 12 maart".
    Holding(Counted, Box<Moment>),
    /// "de tweede dinsdag van mei": which one within it, from 1; the last is −1.
    Nth(i16, Counted, Box<Moment>),
    Part(Part, Box<Moment>),
    /// "de eerste twee weken van X".
    Edge {
        first: bool,
        distance: Distance,
        of: Box<Moment>,
    },
    Around(Box<Moment>),
    /// "misschien X", "X?".
    Unsure(Box<Moment>),
    /// From the earliest of the one to the latest of the other.
    Span(Spanned, Box<Moment>, Box<Moment>),
    /// "voor X", "na X"; `near` is "vlak", "kort".
    Beside {
        side: Side,
        near: bool,
        of: Box<Moment>,
    },
    /// "een half jaar na X".
    Offset {
        distance: Distance,
        side: Side,
        of: Box<Moment>,
    },
    /// The one right beside: "de week na X", "de maandag na X".
    Next {
        what: Counted,
        side: Side,
        of: Box<Moment>,
    },
    /// When something began, or ended: "toen de hulp stopte".
    Turned {
        began: bool,
        of: Box<Moment>,
    },
    /// Another item, where one has these words in its title; else what the words say.
    Named(String, Box<Moment>),
    /// Another item on the timeline, by words in its title.
    Item {
        words: String,
        /// Said as a reference ("na de verhuizing"), not merely words that may be one.
        asked: bool,
    },
}

/// Which year was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Year {
    Full(i16),
    /// Two digits.
    Two(u8),
    /// So many years from this one.
    FromNow(i16),
    /// Of something yearly: the last one that is over ("afgelopen zomer") is 1, "twee zomers geleden" 2.
    Ago(u8),
    /// Of something yearly: the first still to come.
    Coming,
    Missing,
}

/// Something that comes once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Yearly {
    Day {
        month: u8,
        day: u8,
    },
    Month(u8),
    Season(Season),
    Feast(Feast),
    Holiday(Holiday),
    Quarter(u8),
    Week(u8),
    /// The child's, whichever it is.
    Birthday,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    Christmas,
    ChristmasEve,
    FirstChristmasDay,
    SecondChristmasDay,
    SaintNicholas,
    OldAndNew,
    NewYearsEve,
    NewYearsDay,
    KingsDay,
    Easter,
    EasterSunday,
    EasterMonday,
    GoodFriday,
    Ascension,
    Pentecost,
    WhitSunday,
    WhitMonday,
    Carnival,
    SaintMartin,
    Halloween,
    Valentine,
    MothersDay,
    FathersDay,
    AnimalDay,
    RemembranceDay,
    LiberationDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    Autumn,
    Christmas,
    Spring,
    May,
    Summer,
}

/// Rows of the school career.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum School {
    /// Group 1–8 of primary school.
    Group(u8),
    /// Year of secondary school, whatever the level.
    Class(u8),
    /// Year of one level: "2 vwo"; without a year: "op het vwo".
    Level(Level, Option<u8>),
    /// The first year of secondary school.
    Bridge,
    /// Which school year of the career, from 1, whatever the group.
    Nth(u8),
    Primary,
    Secondary,
    LanguageClass,
    /// Peuterspeelzaal, peuteropvang; without a row, an age.
    Preschool,
    /// Kinderopvang, crèche.
    DayCare,
    /// Groups 1 and 2; without a row, an age.
    Infants,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Vmbo,
    Havo,
    Vwo,
    VmboHavo,
    HavoVwo,
    Pro,
    Vso,
    Mbo,
    Sbo,
    So,
}

impl School {
    /// A school, and no single year of it.
    pub(crate) fn is_of_years(self) -> bool {
        use School::{Bridge, Class, Group, Level, Nth};
        !matches!(self, Bridge | Class(_) | Group(_) | Level(_, Some(_)) | Nth(_))
    }
}

/// A stage of life by age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Baby,
    Dreumes,
    Peuter,
    /// English: from walking to school.
    Toddler,
}

/// How old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    Years(u32),
    /// "het derde levensjaar".
    Nth(u32),
    /// Years and a part, said in months: a month of play on both sides.
    About {
        months: u32,
    },
    Months(u32),
    Weeks(u32),
    Days(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Epidemic {
    FirstLockdown,
    SecondLockdown,
    Corona,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Begin,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    SchoolYear,
}

/// Which day of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// Of the week so many weeks from this one.
    OfWeek(i16),
    /// The last one before today.
    Past,
    /// The first one after today.
    Coming,
    /// "vorige dinsdag": the last one, or that of the week before this.
    Previous,
    /// "volgende dinsdag": the first one, or that of the week after this.
    Next,
    /// "op dinsdag": nobody said in which time.
    Unsaid,
}

/// What is counted within something, or beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    Unit(Unit),
    /// Monday is 1.
    Weekday(i8),
    Weekend,
}

/// A length of time, in whole days, weeks or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Distance {
    Days(u32),
    Weeks(u32),
    Months(u32),
    /// "een paar weken": not far.
    Few,
}

/// What joins the two sides of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spanned {
    Or,
    Between,
    And,
    /// After the one and before the other.
    Both,
    /// The right one, as far as it lies in the left one: "in groep 4, na kerst".
    Within,
    /// Side by side: the same said twice where they have days in common ("2021, toen ze 4 was"), else
    /// one of both ("mei, juni").
    Listed,
}

impl Age {
    /// As a length of time.
    pub(crate) fn distance(self) -> Option<Distance> {
        Some(match self {
            Self::Nth(_) => return None,
            Self::Years(n) => Distance::Months(n * 12),
            Self::About { months } | Self::Months(months) => Distance::Months(months),
            Self::Weeks(n) => Distance::Weeks(n),
            Self::Days(n) => Distance::Days(n),
        })
    }
}

impl Phrase {
    /// Every moment in the phrase, outermost first.
    pub(crate) fn each<'a>(&'a self, see: &mut dyn FnMut(&'a Moment)) {
        match self {
            Self::Unknown => {}
            Self::Said(moment) | Self::Since(moment) | Self::Until(moment) => moment.each(see),
            Self::Period(from, to) => {
                from.each(see);
                to.each(see);
            }
            Self::Recurring { within, .. } => {
                if let Some(within) = within {
                    within.each(see);
                }
            }
        }
    }

    /// The words of every reference to another item.
    pub(crate) fn references(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.each(&mut |moment| {
            found.extend(moment.reference());
        });
        found
    }
}

impl Moment {
    /// The words that this moment itself looks for in the titles of other items.
    pub(crate) fn reference(&self) -> Option<&str> {
        match self {
            Self::Item { words, .. } | Self::Named(words, _) => Some(words),
            Self::Of { birth, .. } => Some(birth),
            _ => None,
        }
    }

    /// Whether it is a length of time as much as an age: "6 weken", but not "6 jaar".
    pub(crate) fn is_length(&self) -> bool {
        match self {
            Self::Age(age) => !matches!(age, Age::Nth(_) | Age::Years(_)),
            Self::Around(of)
            | Self::Span(Spanned::Listed, of, _)
            | Self::YearlyIn { scope: of, .. } => of.is_length(),
            _ => false,
        }
    }

    /// This moment and every moment in it, outermost first.
    pub(crate) fn each<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        see(self);
        match self {
            Self::YearlyIn { scope: inner, .. }
            | Self::YearlyBeside { of: inner, .. }
            | Self::Part(_, inner)
            | Self::Edge { of: inner, .. }
            | Self::Around(inner)
            | Self::Unsure(inner)
            | Self::Beside { of: inner, .. }
            | Self::Offset { of: inner, .. }
            | Self::Next { of: inner, .. }
            | Self::Holding(_, inner)
            | Self::Nth(_, _, inner)
            | Self::Turned { of: inner, .. }
            | Self::Named(_, inner)
            | Self::Of { what: inner, .. } => inner.each(see),
            Self::Span(_, left, right) => {
                left.each(see);
                right.each(see);
            }
            _ => {}
        }
    }
}
