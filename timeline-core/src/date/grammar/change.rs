//! Where one thing goes over into another, begins or ends: "overgang van groep 4 naar 5", "toen
//! groep 3 begon", "toen de hulp stopte".

use super::{
    borrow::{Order, borrow},
    clause::holds_item,
    moment::moment,
    words::Words,
};
use crate::date::{
    lexicon::Lex,
    phrase::{Distance, Moment, Part, School, Spanned},
};

/// "overgang van groep 4 naar 5", "van de basisschool naar de havo": the end of the one and the begin
/// of the other. A title may say it too.
pub(super) fn change(words: Words<'_>) -> Option<Moment> {
    let (inner, named) = match words.lex {
        [Lex::Transition, Lex::Since, _, ..] => (words.from(2).trimmed(), true),
        [Lex::Transition, _, ..] => (words.from(1).trimmed(), true),
        _ => (words, false),
    };
    let said = match inner.lex {
        [Lex::To, _, ..] | [Lex::Until, _, ..] if named || inner.lex[0] == Lex::To => {
            let Moment::School(school) = moment(inner.from(1))? else { return None };
            entering(school)
        }
        _ => parted(inner, named).find_map(|(from, to)| {
            match borrow(moment(from)?, moment(to)?, Order::Strict) {
                (Moment::School(from), Moment::School(to)) => {
                    Some(Moment::Span(Spanned::Or, Box::new(leaving(from)), Box::new(entering(to))))
                }
                _ => None,
            }
        })?,
    };
    Some(if named { Moment::Named(words.said().to_owned(), Box::new(said)) } else { said })
}

/// What it goes from and to. Said to be a change, "groep 2-3" and "tussen groep 2 en 3" are two groups;
/// else these are a period or the time of both.
fn parted<'a>(words: Words<'a>, named: bool) -> impl Iterator<Item = (Words<'a>, Words<'a>)> {
    const NAMED: [Lex; 4] = [Lex::Until, Lex::Mark('-'), Lex::Mark('/'), Lex::And];
    let inner = match words.lex {
        [Lex::Between, _, ..] if named => words.from(1),
        _ => words,
    };
    let more = NAMED.into_iter().filter(move |_| named).flat_map(move |at| inner.splits(at));
    inner.splits(Lex::To).chain(more)
}

/// The first months in a group or school.
pub(super) fn entering(school: School) -> Moment {
    edge(school, Part::Begin, true)
}

/// The last ones.
fn leaving(school: School) -> Moment {
    edge(school, Part::End, false)
}

fn edge(school: School, part: Part, first: bool) -> Moment {
    let of = Box::new(Moment::School(school));
    let edge = if school.is_of_years() {
        Moment::Edge { first, distance: Distance::Months(3), of }
    } else {
        Moment::Part(part, of)
    };
    Moment::Turned { began: first, of: Box::new(edge) }
}

/// "groep 3 begon", "de hulp stopte".
pub(super) fn turned(words: Words<'_>) -> Option<Moment> {
    let (of, began) = match words.lex {
        [Lex::Start, Lex::Of, _, ..] => (words.from(2).trimmed(), true),
        [Lex::Start, _, ..] => (words.from(1), true),
        [of @ .., Lex::Began] | [of @ .., Lex::Began, Lex::Was] => (words.to(of.len()), true),
        [of @ .., Lex::Ended] | [of @ .., Lex::Ended, Lex::Was] => (words.to(of.len()), false),
        _ => return None,
    };
    let said = match (moment(of)?, began) {
        (Moment::School(school), true) => entering(school),
        (Moment::School(school), false) => leaving(school),
        (of @ Moment::Epidemic(_), true) => Moment::Part(Part::Begin, Box::new(of)),
        // why: a title may say so: "Start medicatie"
        (of, began) if holds_item(&of) => {
            let said = Moment::Turned { began, of: Box::new(of) };
            Moment::Named(words.said().to_owned(), Box::new(said))
        }
        _ => return None,
    };
    Some(said)
}
