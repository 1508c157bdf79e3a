//! Finds the date words inside a line that says everything at once: "zomer groep 3 verhuisd naar
//! Zwolle". Every run of words is read as a date; the longest that surely is one wins, and what
//! remains is the title.

mod run;

use std::ops::Range;

use super::{
    grammar,
    lexicon::{Lex, lex},
    phrase::{Age, Moment, Phrase, School, Side, Spanned, Which, Year},
};
use crate::capital::capitalized;
use crate::model::When;
use run::{Run, is_place};

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
    // "drie keer per week" says no when, and "bij het wijkteam" what it is about: only where nothing else does
    let mut doubtful = None;
    // "Noa zit in groep 4": whose birth is on the timeline
    let subject = lexed.places.first().filter(|_| lexed.lex[0] == Lex::Word);
    let subject = subject.and_then(|place| line.get(place.range.clone()));
    let of_other =
        subject.is_some_and(|name| names_item(name) && names_item(&format!("{name} geboren")));
    for length in (1..=count.min(LONGEST)).rev() {
        for start in 0..=count - length {
            let run = Run { line, lexed: &lexed, start, end: start + length };
            if !run.is_worth() {
                continue;
            }
            let (range, words) = (run.bytes(), run.said());
            let Some(phrase) = grammar::parse_run(words) else { continue };
            if of_other && start > 0 && grammar::of_own(&phrase) {
                continue;
            }
            if is_clear(&phrase, &run) && sound(&phrase, &run, &names_item) {
                let found = || Found {
                    title: title(line, &range),
                    when: When::said(words),
                    range: range.clone(),
                };
                // "Cito E4"
                let of_test = matches!(run.lex(), [Lex::Word, Lex::Num(..)]);
                match phrase {
                    Phrase::Said(Moment::Item { .. }) | Phrase::Recurring { within: None, .. } => {
                        doubtful.get_or_insert_with(found);
                    }
                    _ if of_test => _ = doubtful.get_or_insert_with(found),
                    _ => return Some(found()),
                }
            }
        }
    }
    doubtful
}

/// Whether the phrase is a date beyond reasonable doubt, inside a line of other words.
fn is_clear(phrase: &Phrase, run: &Run<'_>) -> bool {
    let (words, first) = (run.said(), run.lex()[0]);
    let (at_start, at_end) = (run.start == 0, run.next().is_none());
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
            // "kdv 2 dagen per week": where, not when
            return short && !is_place(&run.lex()[..1]);
        }
        _ => {}
    }
    let (before, next) = (run.before(), run.next());
    let outer = match phrase {
        Phrase::Said(moment)
        | Phrase::Since(moment)
        | Phrase::Until(moment)
        | Phrase::Period(moment @ Moment::Span(Spanned::Listed, ..), _) => moment,
        _ => return true,
    };
    let alone = matches!(phrase, Phrase::Said(_));
    match outer {
        Moment::Number(_) | Moment::Gap => false,
        Moment::Item { .. } => led,
        Moment::Now => {
            let day = ["vandaag", "today"].iter().any(|day| words.eq_ignore_ascii_case(day));
            at_start || at_end || day || run.lex().len() > 1
        }
        // "met 34 weken geboren"
        Moment::Age(_) if next == Some(Lex::Birth) => false,
        // "4 jaar" may be what it is about, and "in één jaar" how long it took
        Moment::Age(_) => {
            let marks =
                |lex: &Lex| matches!(lex, Lex::Old | Lex::AgeWord | Lex::Possessive | Lex::Life(_));
            let led = led && !matches!(first, Lex::In | Lex::During);
            // "liep los met 18 maanden"
            let word = words.split(' ').next().unwrap_or_default().to_lowercase();
            let with = matches!(word.as_str(), "met" | "op" | "bij" | "at");
            // "met 9 maanden kruipen", but "met 6 weken vakantie"
            let weeks = matches!(outer, Moment::Age(Age::Weeks(_) | Age::Days(_)));
            let with = with && (at_end || at_start && !(weeks && next == Some(Lex::Word)));
            let apart = before == Some(Lex::Mark('('));
            // "6 maanden wachtlijst", "2 jaar logopedie": how long it took; "4 jaar naar school": how old
            let years = matches!(outer, Moment::Age(Age::Years(_)));
            let tells = match next {
                None | Some(Lex::Mark(_)) => true,
                Some(Lex::Word | Lex::In | Lex::During) => false,
                Some(_) => years,
            };
            let starts = at_start && tells && !matches!(first, Lex::In | Lex::During);
            !alone || led || with || apart || starts || run.lex().iter().any(marks)
        }
        // "na een half jaar gestopt", "3 dagen in mei 2024": so long
        Moment::Beside { of, .. } if of.is_length() => false,
        Moment::YearlyIn { scope: of, .. } if of.is_length() && !led => false,
        Moment::Span(Spanned::Listed, left, right) if left.is_length() || right.is_length() => {
            false
        }
        // "aangemeld voor de havo", "bang voor groep 8"
        Moment::Beside { of, near: false, side: Side::Before }
            if !at_start && matches!(**of, Moment::School(_)) =>
        {
            false
        }
        // so may "peuter" and "geboorte", which "geboorte was zwaar" is about
        Moment::Stage(_) | Moment::Birth | Moment::Pregnancy | Moment::Epidemic(_) => {
            led || at_start && next != Some(Lex::Was)
        }
        Moment::School(School::Level(_, None)) => led,
        // "advies havo of vwo"
        Moment::Span(_, left, _) if matches!(**left, Moment::School(School::Level(_, None))) => led,
        // "geboorte van Lotte" is what it is about
        Moment::Of { .. } => led,
        Moment::YearlyIn { scope, .. } => {
            // "SBO in januari 2025": the month is of the year
            led || !matches!(**scope, Moment::School(school) if school.is_of_years())
        }
        // "eerste dag kdv" is what it is about
        Moment::Edge { of, .. } if matches!(**of, Moment::School(school) if school.is_of_years()) => {
            led
        }
        // "kinderen van groep 3", "met groep 3 naar de dierentuin"
        Moment::School(_) if run.is_of_pupils() || matches!(before, Some(Lex::Of | Lex::Until)) => {
            false
        }
        // "wij gingen in 2020 …"
        _ if first == Lex::Pronoun => false,
        Moment::School(_) => {
            // "kleuter" is somebody of that age, and no place
            let aged = at_start && words.trim().eq_ignore_ascii_case("kleuter");
            led || aged || !is_place(run.lex())
        }
        _ => true,
    }
}

/// Nothing in it is left open: every year is said, every reference names an item.
fn sound(phrase: &Phrase, run: &Run<'_>, names_item: &impl Fn(&str) -> bool) -> bool {
    let mut sound = true;
    phrase.each(&mut |moment| {
        sound &= match moment {
            Moment::Yearly(_, Year::Missing) | Moment::Gap => false,
            // "postcode 1234"
            Moment::Year(Year::Full(..1900)) => false,
            Moment::Ordinal(_) | Moment::Number(_) => false,
            Moment::Weekday(_, Which::Unsaid) => false,
            // "2019 in de kleuterklas": where it was, not when
            Moment::Span(Spanned::Listed, school, _) => {
                !matches!(**school, Moment::School(school) if school.is_of_years())
            }
            // "toen mama ziek was", but "toen opa overleed was ze": that verb is hers
            Moment::Item { words, asked } => {
                let whole = match run.next() {
                    None | Some(Lex::Mark(',') | Lex::Was) => true,
                    next => !asked && next != Some(Lex::Pronoun),
                };
                let led = *asked || run.lex()[0] == Lex::When;
                led && names_item(if whole { without_verb(words) } else { words })
            }
            Moment::Of { birth, kin: true, .. } => names_item(birth),
            _ => true,
        };
    });
    sound
}

/// "mama ziek" in "toen mama ziek was".
fn without_verb(clause: &str) -> &str {
    let lexed = lex(clause, LONGEST);
    match (lexed.lex.as_slice(), lexed.places.last()) {
        ([_, .., Lex::Was], Some(verb)) => clause.get(..verb.range.start).unwrap_or(clause).trim(),
        _ => clause,
    }
}

/// The line without the date words, beginning with a capital.
fn title(line: &str, range: &Range<usize>) -> String {
    let ends: &[char] = &[',', ';', ':', '-', '–', '—', ' '];
    let before = line.get(..range.start).unwrap_or_default().trim();
    let after = line.get(range.end..).unwrap_or_default().trim();
    let around = before.strip_suffix('(').zip(after.strip_prefix(')'));
    let (before, after) = around.unwrap_or((before, after));
    let before = before.trim_end_matches(ends);
    // "jeugdarts 10-3-2026: verzuim"
    let whole = !before.is_empty() && !before.ends_with('(');
    let mark = after.get(..1).filter(|mark| whole && [",", ";", ":"].contains(mark));
    let after = after.trim_start_matches(ends).trim_start_matches('.').trim();
    let mark = mark.filter(|_| !after.is_empty()).unwrap_or_default();
    let apart = whole && !after.starts_with([')', '!', '?']);
    let joined = format!("{before}{mark}{}{after}", if apart { " " } else { "" });
    let words: Vec<&str> = joined.split_whitespace().collect();
    let tidy = words.join(" ");
    capitalized(&tidy)
}
