//! A run of words in a line: whether they may be date words at all, by how they begin and end, and by what
//! stands around them. What they mean is not looked at here.

use std::ops::Range;

use crate::date::lexicon::{Lex, Lexed};

/// Tests that are called by the time of the school year they are for.
const TESTS: [&str; 4] = ["cito", "citotoets", "toets", "lvs"];

/// Some words of a line, by their places.
pub(super) struct Run<'a> {
    pub(super) line: &'a str,
    pub(super) lexed: &'a Lexed,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Run<'a> {
    /// Whether they begin and end as date words do, and are no part of what the line is about.
    pub(super) fn is_worth(&self) -> bool {
        let whole = !self.is_cut(self.start) && !self.is_cut(self.end);
        whole && self.begins() && self.ends() && !self.tells() && !self.is_object()
    }

    pub(super) fn lex(&self) -> &'a [Lex] {
        &self.lexed.lex[self.start..self.end]
    }

    /// Right before it in the line.
    pub(super) fn before(&self) -> Option<Lex> {
        self.start.checked_sub(1).map(|before| self.lexed.lex[before])
    }

    /// Right after it in the line.
    pub(super) fn next(&self) -> Option<Lex> {
        self.lexed.lex.get(self.end).copied()
    }

    /// Where it stands in the line.
    pub(super) fn bytes(&self) -> Range<usize> {
        let places = &self.lexed.places;
        places[self.start].range.start..places[self.end - 1].range.end
    }

    pub(super) fn said(&self) -> &'a str {
        self.line.get(self.bytes()).unwrap_or_default()
    }

    /// Whether it makes pupils of a group, or what they can: "kinderen van groep 3", "met groep 3 naar de
    /// dierentuin", "op groep 6 niveau".
    pub(super) fn is_of_pupils(&self) -> bool {
        self.is_led_by(self.start, &["van", "of", "met", "with"])
            || self.is_led_by(self.end, &["niveau", "level"])
    }

    /// Whether this mark stands inside a number or a day: "0570-123456", "3,9".
    fn is_inside(&self, n: usize) -> bool {
        let number = |n: usize| matches!(self.lexed.lex.get(n), Some(Lex::Num(..)));
        let mark = matches!(self.lexed.lex.get(n), Some(Lex::Mark(_)));
        let glued = self.is_glued(n) && self.is_glued(n + 1);
        mark && glued && number(n - 1) && number(n + 1)
    }

    /// Whether what stands before and after this place belongs together: "E|4", "2|dd", "10 | uur", "3 | mei".
    fn is_cut(&self, n: usize) -> bool {
        use Lex::{Count, Half, Hour, Mark, Month, Num, Times, Unit, Word};
        let Some(left) = n.checked_sub(1) else { return false };
        let Some(right) = self.lexed.lex.get(n) else { return false };
        match (self.lexed.lex[left], right) {
            (Num(_, 1..=2), Month(_)) => !self.is_glued(left),
            (Month(_), Num(..)) | (Half, Num(..) | Count(_)) => true,
            // "2021 tweemaal verhuisd"
            (Num(_, 4), Times) => false,
            (Num(..) | Count(_), Hour | Unit(_) | Times) => true,
            (Word | Num(..), Mark(_) | Word) => self.is_inside(n),
            (Word | Num(..), _) => self.is_glued(n),
            _ => left > 0 && self.is_inside(left),
        }
    }

    /// No space before this word of the line.
    fn is_glued(&self, n: usize) -> bool {
        self.lexed.places.get(n).is_some_and(|place| place.glued)
    }

    /// A word of the line.
    fn word(&self, n: usize) -> &'a str {
        let place = self.lexed.places.get(n);
        place.and_then(|place| self.line.get(place.range.clone())).unwrap_or_default()
    }

    fn is_led_by(&self, n: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(n).eq_ignore_ascii_case(word))
    }

    fn begins(&self) -> bool {
        let lex = self.lex();
        match (self.before(), lex) {
            // "wiskunde 3,9 sept 2026"
            (
                Some(Lex::Word | Lex::Mark('-')),
                [Lex::Num(..), Lex::Mark(','), Lex::Num(..), Lex::Month(_) | Lex::Mark('-'), ..],
            ) if self.is_inside(self.start + 1) =>
            {
                return false;
            }
            // "papa 40 jaar in mei 2023", "gestopt na 2 jaar in groep 5"
            (
                Some(Lex::Word | Lex::Relative | Lex::After | Lex::Before),
                [Lex::Num(..) | Lex::Count(_) | Lex::A, Lex::Unit(_), Lex::In | Lex::During, ..],
            )
            // "school 1 t/m groep 4"
            | (Some(Lex::Word), [Lex::Num(..), Lex::Until, Lex::Group, ..]) => return false,
            _ => {}
        }
        // "Cito E4": tests are called by when they are taken
        if let [Lex::Word, Lex::Num(..)] = lex {
            return self.start.checked_sub(1).is_some_and(|n| self.is_led_by(n, &TESTS));
        }
        match lex {
            // "diploma A mei 2021"
            [Lex::A, Lex::Month(_) | Lex::Season(_) | Lex::Num(..) | Lex::Group, ..]
            // "lacht voor het eerst, 7 weken oud", "past op een peuter"
            | [Lex::In, Lex::Mark(_), ..]
            | [Lex::In, Lex::A, Lex::Stage(_) | Lex::Infants, ..]
            // "ontdekte het in groep 3", "2 euro per week sinds 2020"
            | [Lex::The, Lex::In, ..]
            | [Lex::Per, ..]
            // "na 3 jaar zwemles": so long
            | [Lex::After | Lex::Before, Lex::Num(..) | Lex::Count(_) | Lex::A, Lex::Unit(_), ..] => {
                false
            }
            // "15x in groep 6", but not "3 keer in de week"
            [Lex::Times, Lex::In, next, ..]
            | [Lex::Num(..) | Lex::Count(_) | Lex::A, Lex::Times, Lex::In, next, ..] => {
                *next == Lex::The
            }
            [first, ..] => {
                let joins = matches!(first, Lex::Mark('?' | '>') | Lex::To | Lex::AccordingTo | Lex::Was);
                !joins && !is_joint(*first)
            }
            [] => false,
        }
    }

    fn ends(&self) -> bool {
        let lex = self.lex();
        let [.., last] = lex else { return false };
        // "2021 (groep 1)"
        let count = |mark| lex.iter().filter(|lex| **lex == Lex::Mark(mark)).count();
        if count('(') != count(')') {
            return false;
        }
        let within = self.next().is_some();
        match lex {
            // "1 maart 2024, 2 gesprekken", but "groep 3,4,5"
            [.., Lex::Mark(','), Lex::Num(_, 1..=2)] => !within || self.is_glued(self.end - 1),
            // "sinds haar vijfde, nu 12"
            [.., Lex::Mark(','), Lex::Now] => !within,
            // "over 2 jaar brugklas"
            [
                ..,
                Lex::Num(_, 4) | Lex::Unit(_) | Lex::Was | Lex::Month(_),
                Lex::Bridge | Lex::Level(_),
            ] => within || self.start > 0,
            // "elk jaar rond sinterklaas"
            [.., Lex::Around] => matches!(self.next(), None | Some(Lex::Word)),
            // "vaak boos" is what it is about
            [.., Lex::Often | Lex::NoMore] => !within,
            // "groep 4 overgedaan" says what happened, and there is nothing else that does
            [.., Lex::Again] => within || self.start > 0,
            _ => {
                let bracket = *last == Lex::Mark(')');
                (bracket || !is_joint(*last))
                    && !matches!(
                        last,
                        Lex::Of | Lex::In | Lex::The | Lex::During | Lex::Already | Lex::Merely
                    )
            }
        }
    }

    /// Whether the words themselves say what happened.
    fn tells(&self) -> bool {
        let lex = self.lex();
        let somebody = |lex: &Lex| {
            matches!(lex, Lex::Pronoun | Lex::ChildNoun | Lex::Relative | Lex::Word | Lex::Birth)
        };
        let happens =
            |lex: &Lex| matches!(lex, Lex::To | Lex::Transition | Lex::Began | Lex::Ended);
        match lex {
            // "leest als een kleuter"
            [Lex::When, Lex::A, ..]
            // the second verb is another's: "toen Lotte geboren werd was …"
            | [.., Lex::Was, Lex::Was] => true,
            // and so is one of nobody: "na groep 3 ging …"
            [.., Lex::Was] if !lex.iter().any(somebody) => true,
            // "9 mei 2024 (gym)"
            _ if lex.contains(&Lex::Word) && lex.contains(&Lex::Mark('(')) => true,
            // "start jeugdhulp: mei 2021", but "om 10:30"
            _ if (self.start + 1..self.end)
                .any(|n| self.lexed.lex[n - 1] == Lex::Mark(':') && !self.is_glued(n)) =>
            {
                true
            }
            // "in 2021, mama was zwanger"
            _ if lex.contains(&Lex::Was)
                && lex.windows(2).any(|two| {
                    matches!(two, [Lex::Mark(','), Lex::Relative | Lex::Word])
                }) =>
            {
                true
            }
            // "start peuterspeelzaal", "start mbo"
            _ if lex.contains(&Lex::Start)
                && (is_place(lex) || matches!(lex, [.., Lex::Level(_)])) =>
            {
                true
            }
            // "gestart", outside of "toen hij naar groep 4 ging"
            [first, ..] => lex.iter().any(happens) && !is_clause(*first),
            [] => false,
        }
    }

    /// Whether what stands before makes them what it is about: "over groep 8", "naar de groep 4", "jongens uit
    /// groep 6", "had corona", "mama's verjaardag".
    fn is_object(&self) -> bool {
        let about = self.lexed.lex[..self.start].iter().rfind(|lex| **lex != Lex::The);
        let led = |n: usize| self.is_led_by(n, &["met", "with", "uit", "door", "tegen", "aan"]);
        let of_others = |n: usize| self.lexed.lex.get(n + 1) == Some(&Lex::Group) && led(n);
        // "met Eva (groep 8)", "haar zusje (groep 2)"
        let of_named = self.start > 2
            && self.before() == Some(Lex::Mark('('))
            && self.lex()[0] == Lex::Group
            && {
                let name = self.word(self.start - 2);
                let sibling = ["broer", "zus", "brother", "sister"];
                let named = |c: char| !c.is_lowercase() && !c.is_ascii_digit();
                led(self.start - 3) && name.starts_with(named)
                    || sibling.iter().any(|of| name.to_lowercase().starts_with(of))
            };
        matches!(about, Some(Lex::To | Lex::Over | Lex::Before))
            || of_named
            || match (self.before(), self.lex()) {
                (Some(Lex::Was), [Lex::Epidemic(_), ..]) | (Some(Lex::Start), [Lex::Group, ..]) => {
                    true
                }
                (
                    Some(before),
                    [Lex::Birthday, ..]
                    | [Lex::Ord(_), Lex::Birthday, ..]
                    | [Lex::Possessive, Lex::Birthday, ..]
                    | [Lex::Possessive, Lex::Ord(_), Lex::Birthday, ..],
                ) => {
                    before == Lex::Relative
                        || before == Lex::Word && self.word(self.start - 1).ends_with('s')
                }
                _ => false,
            }
            || of_others(self.start)
            || self.start.checked_sub(1).is_some_and(of_others)
    }
}

/// Kinds of school are places as well: "Start peuterspeelzaal".
pub(super) fn is_place(lex: &[Lex]) -> bool {
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

/// Joins words, and is none of them.
fn is_joint(lex: Lex) -> bool {
    matches!(
        lex,
        Lex::Mark(',' | '.' | ';' | ':' | '!' | '(' | ')' | '-' | '/')
            | Lex::And
            | Lex::Or
            | Lex::Filler
    )
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
