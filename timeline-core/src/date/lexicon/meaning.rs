//! What a word or group of words can mean. The names alone: no words, no grammar.

use crate::date::phrase::{Epidemic, Feast, Holiday, Level, Season, Stage, Unit};

/// The meaning of one word or group of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lex {
    /// Digits: value and how many digits were written.
    Num(u32, u8),
    /// A number in words.
    Count(u32),
    Ord(u32),
    /// So many halves: "vierenhalf" is 9.
    Halves(u32),
    /// "vierjarige".
    YearsOld(u32),
    /// "-jarige" after a number.
    Jarige,
    /// "leven", in "zijn hele leven".
    Lifetime,
    /// "uur", of the clock.
    Hour,
    /// "'s middags".
    DayPart,
    /// "een": an article, or one.
    A,
    Half,
    HalfYear,
    /// "driekwart jaar": nine months.
    ThreeQuarterYear,
    Few,
    Month(u8),
    Season(Season),
    /// Monday is 1.
    Weekday(i8),
    Feast(Feast),
    Holiday(Holiday),
    Unit(Unit),
    /// "weekend": two days of each week.
    Weekend,
    The,
    In,
    During,
    Of,
    Or,
    And,
    Since,
    Until,
    Between,
    Before,
    After,
    JustBefore,
    JustAfter,
    Around,
    Maybe,
    Begin,
    Middle,
    End,
    /// "start": the begin of a group; else the title of something.
    Start,
    Every,
    /// "wekelijks", "om het weekend", "op maandagen".
    Often,
    /// "per week".
    Per,
    Times,
    When,
    Was,
    /// "nog", "net", "pas": words that change nothing in "toen ze nog een baby was".
    Merely,
    /// "al": "al twee jaar" goes on; "al in groep 3" is simply in it.
    Already,
    Almost,
    /// "over" in "over twee weken".
    Over,
    /// "naar", in "toen ze naar groep 3 ging".
    To,
    Pronoun,
    Possessive,
    /// "kind", "dochter", "zoon".
    ChildNoun,
    /// Somebody else in the family: their age is not the child's.
    Relative,
    Old,
    AgeWord,
    Birthday,
    Birth,
    Pregnancy,
    Stage(Stage),
    /// "levensjaar", "levensmaand".
    Life(Unit),
    Infants,
    Preschool,
    DayCare,
    Primary,
    Secondary,
    LanguageClass,
    Group,
    Class,
    Level(Level),
    /// "tl", "kader", "basis" after a level: says nothing about when.
    Track,
    Bridge,
    SchoolYear,
    Lockdown,
    Epidemic(Epidemic),
    Now,
    Still,
    Unknown,
    /// "behalve": what follows is left out.
    Except,
    /// "volgens", in "volgens mama in 2021".
    AccordingTo,
    /// "overgang", in "overgang van groep 4 naar 5".
    Transition,
    /// "begon", in "toen groep 3 begon".
    Began,
    /// "stopte".
    Ended,
    /// "niet meer", in "niet meer sinds 2020".
    NoMore,
    /// "altijd al": as long as life. "Van jongs af aan" does not say how young.
    Lifelong,
    /// "ook", "precies": says nothing about when.
    Filler,
    Ago,
    /// "overdeed", "opnieuw": the second time.
    Again,
    /// "doubleerde": stayed in a group, which says nothing about when.
    Stayed,
    Later,
    /// "lang" after a length: "drie maanden lang".
    Long,
    Last,
    Recent,
    This,
    Next,
    Yesterday(i8),
    FirstHalf,
    SecondHalf,
    Final,
    Decades,
    Word,
    Mark(char),
}
