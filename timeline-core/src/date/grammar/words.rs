//! A run of lexemes with its place in the text: what every rule of the grammar is given.

use std::{
    cell::{Cell, RefCell},
    ops::Range,
};

use crate::date::{
    lexicon::{Lex, Lexed, Place},
    phrase::Moment,
    token::fold_word,
};

/// A run of lexemes. Cheap to copy and to cut.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) lex: &'a [Lex],
    places: &'a [Place],
    text: &'a str,
    fuel: &'a Cell<u32>,
    /// What runs came to that were read before, by their bytes.
    known: &'a RefCell<Known>,
    /// How many rules deep.
    depth: u8,
}

/// By bytes. A list, since these are few and a map would weigh on the page.
type Known = Vec<((usize, usize), Option<Moment>)>;

/// Rules tried for one text before it counts as not understood. Sensible phrases need five, and seldom a
/// hundred; this keeps strange ones ("tussen tussen en en …") from costing more than some milliseconds.
const FUEL: u32 = 1_000;

/// Rules tried before it pays to remember what runs came to.
const FEW: u32 = 12;

/// Rules in each other before a text counts as not understood. Sensible phrases need some six; a browser
/// has little room for more.
const DEEPEST: u8 = 40;

impl<'a> Words<'a> {
    /// Gives the whole text to a rule.
    pub(super) fn whole<T>(
        text: &str,
        lexed: &Lexed,
        rule: impl FnOnce(Words<'_>) -> Option<T>,
    ) -> Option<T> {
        let fuel = Cell::new(FUEL);
        let known = RefCell::default();
        let is_filler = |lex: &Lex| *lex == Lex::Filler;
        if !lexed.lex.iter().any(is_filler) {
            let (lex, places) = (&lexed.lex, &lexed.places);
            return rule(Words { lex, places, text, fuel: &fuel, known: &known, depth: 0 });
        }
        let said = lexed.lex.iter().zip(&lexed.places).filter(|(lex, _)| !is_filler(lex));
        let (lex, places): (Vec<Lex>, Vec<Place>) =
            said.map(|(lex, place)| (*lex, place.clone())).unzip();
        rule(Words { lex: &lex, places: &places, text, fuel: &fuel, known: &known, depth: 0 })
    }

    /// For one rule more; none when there were too many, or too many in each other.
    pub(super) fn spend(self) -> Option<Self> {
        self.fuel.set(self.fuel.get().checked_sub(1)?);
        let depth = self.depth.checked_add(1).filter(|depth| *depth <= DEEPEST)?;
        Some(Self { depth, ..self })
    }

    /// What the run says by this rule, which is asked once for each run.
    pub(super) fn once(self, rule: impl FnOnce(Self) -> Option<Moment>) -> Option<Moment> {
        let bytes = self.bytes();
        let key = (bytes.start, bytes.end);
        if let Some((_, known)) = self.known.borrow().iter().find(|(bytes, _)| *bytes == key) {
            return known.clone();
        }
        let said = rule(self.spend()?);
        if FUEL - self.fuel.get() > FEW {
            self.known.borrow_mut().push((key, said.clone()));
        }
        said
    }

    pub(super) fn from(self, start: usize) -> Self {
        self.cut(start, self.lex.len())
    }

    pub(super) fn to(self, end: usize) -> Self {
        self.cut(0, end)
    }

    fn cut(self, start: usize, end: usize) -> Self {
        let end = end.min(self.lex.len());
        let start = start.min(end);
        Self { lex: &self.lex[start..end], places: &self.places[start..end], ..self }
    }

    /// Both sides of every such lexeme, neither empty, from left to right.
    pub(super) fn splits(self, at: Lex) -> impl DoubleEndedIterator<Item = (Self, Self)> {
        (1..self.lex.len().saturating_sub(1))
            .filter(move |&n| self.lex[n] == at)
            .map(move |n| (self.to(n), self.from(n + 1)))
    }

    /// Without what says nothing at either end: "in de", commas, brackets.
    pub(super) fn trimmed(self) -> Self {
        let mut words = self;
        loop {
            words = match words.lex {
                [Lex::In | Lex::The | Lex::During | Lex::Of | Lex::Already, _, ..]
                | [
                    Lex::Merely,
                    Lex::In | Lex::Before | Lex::After | Lex::JustBefore | Lex::Since,
                    ..,
                ] => words.from(1),
                [Lex::Mark(',' | ':' | '(' | ')' | '[' | ']' | '.' | ';' | '!'), ..] => {
                    words.from(1)
                }
                // "in 2021 ergens", "als baby al"
                [_, .., Lex::In | Lex::Merely | Lex::Already] => words.to(words.lex.len() - 1),
                [rest @ .., Lex::Mark(',' | ':' | '(' | ')' | '[' | ']' | '.' | ';' | '!')] => {
                    words.to(rest.len())
                }
                _ => return words,
            };
        }
    }

    /// Without the marks at its end.
    pub(super) fn ended(self) -> Self {
        let is_mark = |lex: &&Lex| matches!(lex, Lex::Mark(',' | ':' | '(' | '.' | ';' | '!'));
        self.to(self.lex.len() - self.lex.iter().rev().take_while(is_mark).count())
    }

    /// Without quotes around it, and without the dash or dot of a list before it.
    pub(super) fn unwrapped(self) -> Self {
        match self.lex {
            [Lex::Mark('-' | '*' | '>' | '•'), _, ..] if !self.glued(1) => self.from(1),
            [Lex::Mark('\''), inner @ .., Lex::Mark('\'')] if !inner.is_empty() => {
                self.from(1).to(inner.len())
            }
            _ => self,
        }
    }

    /// Bytes of the run in the text.
    pub(super) fn bytes(self) -> Range<usize> {
        match self.places {
            [first, .., last] => first.range.start..last.range.end,
            [only] => only.range.clone(),
            [] => 0..0,
        }
    }

    /// The run as it stands in the text.
    pub(super) fn said(self) -> &'a str {
        self.text.get(self.bytes()).unwrap_or_default()
    }

    /// No space between this lexeme of the run and the one before it.
    pub(super) fn glued(self, n: usize) -> bool {
        self.places.get(n).is_some_and(|place| place.glued)
    }
}

/// A number from digits or words; "een" is one.
pub(super) fn number(lex: Lex) -> Option<u32> {
    match lex {
        Lex::Num(n, _) | Lex::Count(n) => Some(n),
        Lex::A => Some(1),
        _ => None,
    }
}

/// "komende", "aanstaande": the first still to come, where "volgende" may be the one after.
pub(super) fn is_coming(word: Words<'_>) -> bool {
    let word = fold_word(word.said());
    matches!(word.trim_start_matches("aan"), "komend" | "komende" | "staande" | "coming")
        || word.starts_with("a.s")
}

/// A unit said of more than one: "jaren", not "jaar".
pub(super) fn many(unit: Words<'_>) -> bool {
    fold_word(unit.said()).ends_with(['n', 's'])
}

/// A number small enough to count groups, months and days.
pub(super) fn small(lex: Lex) -> Option<u8> {
    number(lex).and_then(|n| u8::try_from(n).ok())
}
