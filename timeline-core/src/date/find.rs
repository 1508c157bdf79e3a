//! Finds the date words inside a line that says everything at once: "zomer groep 3 verhuisd naar
//! Zwolle". Every run of words is read as a date; the longest that surely is one wins, and what
//! remains is the title.

use std::ops::Range;

use super::{
    grammar,
    lexicon::{Lex, Lexed, lex},
    phrase::{Age, Moment, Phrase, School, Side, Spanned, Which, Year},
};
use crate::capital::capitalized;
use crate::model::When;

/// Date words found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where they stand in the line, in bytes.
    pub range: Range<usize>,
    /// The words, as a date.
    pub when: When,
    /// The rest of the line, tidied: what it is about.
    pub title: String,
}

/// Words of a line that are looked at, from its start.
const LINE: usize = 96;
/// Words that date words in a line have at most.
const LONGEST: usize = 14;

/// Finds the date words in this line. `names_item` says whether words ("de verhuizing") name
/// something that is on the timeline.
///
/// ```
/// let found = timeline_core::date::find("zomer groep 3 verhuisd naar Zwolle", |_| false).unwrap();
/// assert_eq!(found.when.words, "zomer groep 3");
/// assert_eq!(found.title, "Verhuisd naar Zwolle");
/// ```
#[must_use]
pub fn find(line: &str, names_item: impl Fn(&str) -> bool) -> Option<Found> {
    let lexed = lex(line, LINE);
    let count = lexed.lex.len();
    // "drie keer per week" says no when, "Cito E4" and "bij het wijkteam" what it is about: only where nothing
    // else does
    let mut doubtful = None;
    for length in (1..=count.min(LONGEST)).rev() {
        for start in 0..=count - length {
            let run = start..start + length;
            if !worth(line, &lexed, &run) {
                continue;
            }
            let range = lexed.places[run.start].range.start..lexed.places[run.end - 1].range.end;
            let Some(words) = line.get(range.clone()) else { continue };
            let Some(phrase) = grammar::parse_run(words) else { continue };
            if surely(&phrase, words, &lexed, &run, &names_item) {
                let found = || Found {
                    title: title(line, &range),
                    when: When::said(words),
                    range: range.clone(),
                };
                let tested = matches!(lexed.lex[run.clone()], [Lex::Word, Lex::Num(..)]);
                let tested = tested || matches!(phrase, Phrase::Said(Moment::Item { .. }));
                if !tested && !matches!(phrase, Phrase::Recurring { within: None, .. }) {
                    return Some(found());
                }
                doubtful.get_or_insert_with(found);
            }
        }
    }
    doubtful
}

/// Whether the run begins and ends as date words do.
fn worth(line: &str, lexed: &Lexed, run: &Range<usize>) -> bool {
    let first = lexed.lex[run.start];
    let last = lexed.lex[run.end - 1];
    let begins = !matches!(
        first,
        Lex::Mark(',' | '.' | ';' | ':' | '!' | '(' | ')' | '-' | '/' | '?')
            | Lex::And
            | Lex::Or
            | Lex::To
            | Lex::AccordingTo
            | Lex::Was
            | Lex::Filler
    );
    // "Cito E4 juni": the 4 is no day
    let letter = run.start.checked_sub(1).map(|before| lexed.lex[before]) == Some(Lex::Word);
    let begins = begins && !(letter && lexed.places[run.start].glued);
    let ends = !matches!(
        last,
        Lex::Mark(',' | '.' | ';' | ':' | '!' | '(' | ')' | '-' | '/')
            | Lex::And
            | Lex::Or
            | Lex::Of
            | Lex::In
            | Lex::The
            | Lex::During
            | Lex::Already
            | Lex::Merely
            | Lex::Filler
    );
    let words = &lexed.lex[run.clone()];
    let at_end = run.end == lexed.lex.len();
    let has = |mark| words.contains(&Lex::Mark(mark));
    // "op kamp met groep 6"
    let with = |n: usize| {
        let said = lexed.places.get(n).and_then(|place| line.get(place.range.clone()));
        matches!(said, Some("met" | "with")) && lexed.lex.get(n + 1) == Some(&Lex::Group)
    };
    // "start jeugdhulp: mei 2021", "diploma A mei 2021", "leest als een kleuter"
    let about = has(':') && words.contains(&Lex::Word)
        || with(run.start)
        || with(run.start.wrapping_sub(1))
        || match words {
            [Lex::A, next, ..] => {
                matches!(next, Lex::Month(_) | Lex::Season(_) | Lex::Num(..) | Lex::Group)
            }
            [Lex::When, Lex::A, ..] => true,
            _ => false,
        };
    let begins = begins && !about;
    // "2021 (groep 1)"
    let ends = if has('(') { last == Lex::Mark(')') } else { ends };
    // the second verb is another's: "toen Lotte geboren werd was …"; and so is one of nobody: "na groep 3 ging …"
    let somebody = |lex: &Lex| {
        matches!(lex, Lex::Pronoun | Lex::ChildNoun | Lex::Relative | Lex::Word | Lex::Birth)
    };
    let told = last == Lex::Was && !words.iter().any(somebody);
    // "1 maart 2024, 10 mg"
    let ends = ends && (at_end || !matches!(words, [.., Lex::Mark(','), Lex::Num(_, 1..=2)]));
    // "groep 4 overgedaan" says what happened, and there is nothing else that does
    let whole = run.start == 0 && at_end && last == Lex::Again;
    // "vaak boos" is what it is about
    let often = matches!(last, Lex::Often | Lex::NoMore) && !at_end;
    let ends = ends && !told && !often && !whole && !matches!(words, [.., Lex::Was, Lex::Was]);
    // "over groep 8", "naar groep 4": what it is about, not when
    let about = lexed.lex[..run.start].iter().rfind(|lex| **lex != Lex::The);
    // and so are "overstap naar groep 4" and "gestart", outside of "toen hij naar groep 4 ging"
    let happens = |lex: &Lex| matches!(lex, Lex::To | Lex::Transition | Lex::Began | Lex::Ended);
    let told = words.iter().any(happens) && !is_clause(first);
    // "start peuterspeelzaal"
    let told = told || words.contains(&Lex::Start) && is_place(words);
    begins && ends && !told && !matches!(about, Some(Lex::To | Lex::Over | Lex::Before))
}

/// Begins a clause: "toen", "voordat".
fn is_clause(first: Lex) -> bool {
    matches!(
        first,
        Lex::When
            | Lex::Before
            | Lex::After
            | Lex::JustBefore
            | Lex::JustAfter
            | Lex::Since
            | Lex::Until
    )
}

/// Whether the phrase is a date beyond reasonable doubt, inside a line of other words.
fn surely(
    phrase: &Phrase,
    words: &str,
    lexed: &Lexed,
    run: &Range<usize>,
    names_item: &impl Fn(&str) -> bool,
) -> bool {
    let at_start = run.start == 0;
    let at_end = run.end == lexed.lex.len();
    let first = lexed.lex[run.start];
    let led = matches!(
        first,
        Lex::In
            | Lex::During
            | Lex::When
            | Lex::Before
            | Lex::After
            | Lex::Since
            | Lex::Until
            | Lex::Around
    );
    match phrase {
        Phrase::Unknown => return false,
        // "went to group 3"
        Phrase::Until(_) if words.starts_with("to ") => return false,
        Phrase::Recurring { how, .. } => {
            // "elke maandag", not "elke maandag zwemles"
            let how = lex(words.get(how.clone()).unwrap_or_default(), LONGEST).lex;
            let every = matches!(how.as_slice(), [Lex::Every, _]);
            let tells = |lex: &Lex| matches!(lex, Lex::Word | Lex::Relative | Lex::To);
            let short = every || !how.iter().any(tells);
            return short && sound(phrase, first, names_item);
        }
        _ => {}
    }
    let next = lexed.lex.get(run.end);
    let before = run.start.checked_sub(1).and_then(|n| lexed.lex.get(n));
    let outer = match phrase {
        Phrase::Said(moment) | Phrase::Since(moment) | Phrase::Until(moment) => moment,
        _ => return sound(phrase, first, names_item),
    };
    let alone = matches!(phrase, Phrase::Said(_));
    let clear = match outer {
        Moment::Number(_) | Moment::Gap => false,
        Moment::Item { .. } => led,
        Moment::Now => at_start || at_end,
        // "4 jaar" may be what it is about, and "in één jaar" how long it took
        Moment::Age(_) => {
            let marks = |lex: &Lex| matches!(lex, Lex::Old | Lex::AgeWord | Lex::Possessive);
            let led = led && !matches!(first, Lex::In | Lex::During);
            // "liep los met 18 maanden"
            let word = words.split(' ').next().unwrap_or_default().to_lowercase();
            let with = matches!(word.as_str(), "met" | "op" | "bij" | "at");
            let with = with && (at_end || at_start && next != Some(&Lex::Word));
            let apart = before == Some(&Lex::Mark('('));
            // "6 maanden wachtlijst", "2 jaar logopedie": how long it took; "4 jaar naar school": how old
            let years = matches!(outer, Moment::Age(Age::Years(_)));
            let tells = match next {
                None | Some(Lex::Mark(_)) => true,
                Some(Lex::Word) => false,
                Some(_) => years,
            };
            let starts = at_start && tells && !matches!(first, Lex::In | Lex::During);
            !alone || led || with || apart || starts || lexed.lex[run.clone()].iter().any(marks)
        }
        // "na 3 weken gestopt", "3 dagen in mei 2024": so long
        Moment::Beside { of, .. } if is_length(of) => false,
        Moment::YearlyIn { scope: of, .. } if is_length(of) && !led => false,
        Moment::Span(Spanned::Listed, left, right) if is_length(left) || is_length(right) => false,
        // "aangemeld voor de havo", "bang voor groep 8"
        Moment::Beside { of, near: false, side: Side::Before }
            if !at_start && matches!(**of, Moment::School(_)) =>
        {
            false
        }
        // so may "peuter" and "geboorte", which "geboorte was zwaar" is about
        Moment::Stage(_) | Moment::Birth | Moment::Pregnancy | Moment::Epidemic(_) => {
            led || at_start && next != Some(&Lex::Was)
        }
        Moment::School(School::Level(_, None)) => led,
        // "geboorte van Lotte" is what it is about
        Moment::Of { .. } => led,
        Moment::YearlyIn { scope, .. } => {
            // "SBO in januari 2025": the month is of the year
            led || !matches!(**scope, Moment::School(School::Level(_, None)))
        }
        // "kinderen van groep 3", "met groep 3 naar de dierentuin"
        Moment::School(_) if of_whom(words) || matches!(before, Some(Lex::Of | Lex::Until)) => {
            false
        }
        // "wij gingen in 2020 …"
        _ if first == Lex::Pronoun => false,
        Moment::School(_) => {
            // "kleuter" is somebody of that age, and no place
            let aged = at_start && words.trim().eq_ignore_ascii_case("kleuter");
            led || aged || !is_place(&lexed.lex[run.clone()])
        }
        _ => true,
    };
    clear && sound(phrase, first, names_item)
}

/// A length of time as much as an age.
fn is_length(moment: &Moment) -> bool {
    if let Moment::Span(Spanned::Listed, of, _) | Moment::YearlyIn { scope: of, .. } = moment {
        return is_length(of);
    }
    let Moment::Age(age) = moment else { return false };
    !matches!(age, Age::Nth(_) | Age::Years(_))
}

/// Begins with what makes pupils of a group.
fn of_whom(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "van" | "of" | "met" | "with")
}

/// Kinds of school are places as well: "Start peuterspeelzaal".
fn is_place(lex: &[Lex]) -> bool {
    lex.iter().any(|lex| {
        matches!(
            lex,
            Lex::Preschool
                | Lex::DayCare
                | Lex::Primary
                | Lex::Secondary
                | Lex::LanguageClass
                | Lex::Infants
        )
    })
}

/// Nothing in it is left open: every year is said, every reference names an item.
fn sound(phrase: &Phrase, first: Lex, names_item: &impl Fn(&str) -> bool) -> bool {
    let mut sound = true;
    phrase.each(&mut |moment| {
        sound &= match moment {
            Moment::Yearly(_, Year::Missing) | Moment::Gap => false,
            Moment::Ordinal(_) | Moment::Number(_) => false,
            Moment::Weekday(_, Which::Unsaid) => false,
            // "2019 in de kleuterklas": where it was, not when
            Moment::Span(Spanned::Listed, school, _) => {
                !matches!(**school, Moment::School(school) if school.is_of_years())
            }
            // "toen opa overleed"
            Moment::Item { words, asked } => (*asked || first == Lex::When) && names_item(words),
            Moment::Of { birth, kin: true, .. } => names_item(birth),
            _ => true,
        };
    });
    sound
}

/// The line without the date words, beginning with a capital.
fn title(line: &str, range: &Range<usize>) -> String {
    let ends: &[char] = &[',', ';', ':', '-', '–', '—', ' ', '(', ')'];
    let before = line.get(..range.start).unwrap_or_default();
    let after = line.get(range.end..).unwrap_or_default();
    let before = before.trim().trim_end_matches(ends).trim_start();
    let after = after.trim().trim_start_matches(ends).trim_start_matches('.').trim();
    let joined = match (before.is_empty(), after.is_empty()) {
        (_, true) => before.to_owned(),
        (true, _) => after.to_owned(),
        _ => format!("{before} {after}"),
    };
    let words: Vec<&str> = joined.split_whitespace().collect();
    let tidy = words.join(" ");
    capitalized(&tidy)
}
