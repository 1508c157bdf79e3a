//! Two moments said in one breath share what only one of them says: the year in "maart of april
//! 2021", the group in "groep 3 of 4", the month in "14 tot 20 maart 2021".

use std::ops::Range;

use super::moment::lockdown;
use crate::date::phrase::{Age, Feast, Holiday, Moment, School, Season, Year, Yearly};

/// Whether the left one must come before the right one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// A period: "november tot maart 2022" begins in 2021.
    Strict,
    /// A choice: "zomer of lente 2019" is one year, "december of januari 2022" two.
    Loose,
}

/// Fills what each side left out from the other.
pub(super) fn borrow(left: Moment, right: Moment, order: Order) -> (Moment, Moment) {
    let (left, right) = shapes(left, right);
    // "kerst 2020 of 2021" is twice Christmas
    let right = match (&left, right) {
        (Moment::Yearly(what, said), Moment::Year(year))
            if order == Order::Loose && *said != Year::Missing =>
        {
            Moment::Yearly(*what, year)
        }
        (Moment::Yearly(what, said), Moment::Unsure(year))
            if order == Order::Loose
                && *said != Year::Missing
                && let Moment::Year(year) = *year =>
        {
            Moment::Unsure(Box::new(Moment::Yearly(*what, year)))
        }
        (_, right) => right,
    };
    let (before, after) = (season_of(&left), season_of(&right));
    // months from the left one to the right one within one year; negative: a New Year between them
    let wraps = match (before, after) {
        (Some(left), Some(right)) => match order {
            Order::Strict => left > right,
            Order::Loose => left.0 > right.0 + 6,
        },
        _ => false,
    };
    let (mut left, mut right) = (left, right);
    let (left_year, right_year) = (said_year(&left), said_year(&right));
    fill(&mut left, right_year.map(|said| if wraps { shifted(said, -1) } else { said }));
    fill(&mut right, left_year.map(|said| if wraps { shifted(said, 1) } else { said }));
    scopes(&mut left, &right);
    scopes(&mut right, &left);
    if order == Order::Strict {
        ends_in(&mut right, &left);
    }
    (left, right)
}

/// A bare number or a part of nothing takes the shape of the other side.
fn shapes(left: Moment, right: Moment) -> (Moment, Moment) {
    let left = shaped(left, &right);
    let right = shaped(right, &left);
    (left, right)
}

fn shaped(moment: Moment, neighbour: &Moment) -> Moment {
    match moment {
        Moment::Number(n) => like(n, neighbour).unwrap_or(Moment::Number(n)),
        Moment::Ordinal(n) => nth_like(n, neighbour).unwrap_or(Moment::Ordinal(n)),
        Moment::Part(part, of) if *of == Moment::Gap => {
            Moment::Part(part, Box::new(part_of(neighbour)))
        }
        // "eind groep 3 of begin 4"
        Moment::Part(part, of) if matches!(*of, Moment::Number(_)) => {
            Moment::Part(part, Box::new(shaped(*of, &part_of(neighbour))))
        }
        Moment::Span(how, a, b) => {
            let (a, b) = (shaped(*a, neighbour), shaped(*b, neighbour));
            Moment::Span(how, Box::new(a), Box::new(b))
        }
        other => other,
    }
}

fn part_of(moment: &Moment) -> Moment {
    match moment {
        Moment::Part(_, of) => (**of).clone(),
        other => other.clone(),
    }
}

/// The ordinal as the same kind of thing as its neighbour: years of age, a class, a day.
fn nth_like(n: u32, neighbour: &Moment) -> Option<Moment> {
    match neighbour {
        Moment::Age(Age::Nth(_)) => Some(Moment::Age(Age::Nth(n))),
        Moment::Age(Age::Years(_))
        | Moment::Birthday(_)
        | Moment::School(_)
        | Moment::Yearly(Yearly::Day { .. }, _) => like(n, neighbour),
        Moment::Around(of) | Moment::Part(_, of) => nth_like(n, of),
        Moment::Epidemic(_) => like(n, neighbour),
        _ => None,
    }
}

/// The number as the same kind of thing as its neighbour.
fn like(n: u32, neighbour: &Moment) -> Option<Moment> {
    let small = u8::try_from(n).ok();
    Some(match neighbour {
        Moment::School(School::Group(_)) => Moment::School(School::Group(small?)),
        Moment::School(School::Class(_)) => Moment::School(School::Class(small?)),
        Moment::School(School::Level(level, Some(_))) => {
            Moment::School(School::Level(*level, small))
        }
        Moment::Age(Age::Months(_)) => Moment::Age(Age::Months(n)),
        Moment::Age(Age::Weeks(_)) => Moment::Age(Age::Weeks(n)),
        Moment::Age(Age::Days(_)) => Moment::Age(Age::Days(n)),
        Moment::Age(_) => Moment::Age(Age::Years(n)),
        Moment::Birthday(_) => Moment::Birthday(n),
        Moment::Epidemic(_) => lockdown(n)?,
        Moment::Yearly(Yearly::Day { month, .. }, year) => {
            let day = small.filter(|day| (1..=31).contains(day))?;
            Moment::Yearly(Yearly::Day { month: *month, day }, *year)
        }
        // "2021 of 22": the year of that century
        Moment::Year(Year::Full(year)) if (10..100).contains(&n) => {
            Moment::Year(Year::Full(year - year.rem_euclid(100) + i16::from(small?)))
        }
        Moment::Yearly(Yearly::Week(_), year) => Moment::Yearly(Yearly::Week(small?), *year),
        Moment::Part(part, of) => Moment::Part(*part, Box::new(like(n, of)?)),
        Moment::Around(of) => like(n, of)?,
        // "kleuters (groep 1/2)"
        Moment::Span(_, left, right) => like(n, left).or_else(|| like(n, right))?,
        _ => return None,
    })
}

/// The group in "kerst of pasen in groep 3".
fn scopes(gap: &mut Moment, said: &Moment) {
    if let Moment::Yearly(what, Year::Missing) = *gap
        && let Moment::YearlyIn { scope, name, scope_name, .. } = said
    {
        let (name, scope_name) = (name.clone(), scope_name.clone());
        *gap = Moment::YearlyIn { what, scope: scope.clone(), name, scope_name };
    }
}

/// The group in "begin groep 3 tot kerst". Which summer of a group is meant would be asked.
fn ends_in(gap: &mut Moment, from: &Moment) {
    let scope = match from {
        Moment::Part(_, of) => of,
        other => other,
    };
    let summer = matches!(
        gap,
        Moment::Yearly(Yearly::Season(Season::Summer) | Yearly::Holiday(Holiday::Summer), _)
    );
    if matches!(gap, Moment::Yearly(_, Year::Missing))
        && matches!(scope, Moment::School(School::Group(_) | School::Class(_)))
        && !summer
    {
        place_in(gap, scope, &(0..0), &(0..0));
    }
}

/// Gives whatever yearly in the moment has no year the stretch it falls in; whether there was any.
/// `name` and `scope_name` are the bytes of their words in the text.
pub(super) fn place_in(
    moment: &mut Moment,
    scope: &Moment,
    name: &Range<usize>,
    scope_name: &Range<usize>,
) -> bool {
    if *scope == Moment::Year(Year::Missing) {
        return false;
    }
    let mut found = false;
    while let Some(gap) = gap(moment)
        && let Moment::Yearly(what, _) = *gap
    {
        *gap = match scope {
            Moment::Year(year) => Moment::Yearly(what, *year),
            _ => {
                let (name, scope_name) = (name.clone(), scope_name.clone());
                Moment::YearlyIn { what, scope: Box::new(scope.clone()), name, scope_name }
            }
        };
        found = true;
    }
    found
}

/// The first yearly thing in the moment, if it has a year.
fn said_year(moment: &Moment) -> Option<Year> {
    let mut found = None;
    moment.each(&mut |inner| {
        if let Moment::Yearly(_, year) | Moment::Year(year) = inner
            && *year != Year::Missing
        {
            found = found.or(Some(*year));
        }
    });
    found
}

/// The year in every place where one was left out.
fn fill(moment: &mut Moment, year: Option<Year>) {
    if let Some(year) = year {
        while let Some(Moment::Yearly(_, gap)) = gap(moment) {
            *gap = year;
        }
    }
}

/// The first yearly thing whose year was left out.
fn gap(moment: &mut Moment) -> Option<&mut Moment> {
    match moment {
        Moment::Yearly(_, Year::Missing) => Some(moment),
        Moment::Part(_, inner) | Moment::Around(inner) | Moment::Unsure(inner) => gap(inner),
        Moment::Beside { of, .. }
        | Moment::Offset { of, .. }
        | Moment::Nth(_, _, of)
        | Moment::Edge { of, .. } => gap(of),
        Moment::Span(_, left, right) => match gap(left) {
            Some(found) => Some(found),
            None => gap(right),
        },
        _ => None,
    }
}

fn shifted(year: Year, by: i16) -> Year {
    match year {
        Year::Full(year) => Year::Full(year + by),
        Year::Two(year) => {
            let year = (i16::from(year) + by).rem_euclid(100);
            Year::Two(u8::try_from(year).unwrap_or(0))
        }
        Year::FromNow(years) => Year::FromNow(years + by),
        other => other,
    }
}

/// Month and day at which something yearly begins, near enough to say which comes first.
fn season_of(moment: &Moment) -> Option<(u8, u8)> {
    Some(match moment {
        Moment::Yearly(what, _) => match what {
            Yearly::Day { month, day } => (*month, *day),
            Yearly::Month(month) => (*month, 1),
            Yearly::Season(season) => match season {
                Season::Spring => (3, 1),
                Season::Summer => (6, 1),
                Season::Autumn => (9, 1),
                Season::Winter => (12, 1),
            },
            Yearly::Holiday(holiday) => match holiday {
                Holiday::Spring => (2, 8),
                Holiday::May => (4, 20),
                Holiday::Summer => (7, 1),
                Holiday::Autumn => (10, 10),
                Holiday::Christmas => (12, 18),
            },
            Yearly::Feast(feast) => feast_month(*feast),
            Yearly::Quarter(n) => (n.saturating_mul(3).saturating_sub(2), 1),
            Yearly::Week(n) => (1 + n.saturating_sub(1) / 5, 1),
            Yearly::Birthday => return None,
        },
        Moment::Part(_, inner) | Moment::Around(inner) | Moment::Unsure(inner) => season_of(inner)?,
        _ => return None,
    })
}

fn feast_month(feast: Feast) -> (u8, u8) {
    match feast {
        Feast::NewYearsDay => (1, 1),
        Feast::Valentine | Feast::Carnival => (2, 14),
        Feast::Easter | Feast::EasterSunday | Feast::EasterMonday | Feast::GoodFriday => (4, 1),
        Feast::KingsDay => (4, 27),
        Feast::RemembranceDay => (5, 4),
        Feast::LiberationDay => (5, 5),
        Feast::MothersDay => (5, 10),
        Feast::Ascension => (5, 20),
        Feast::Pentecost | Feast::WhitSunday | Feast::WhitMonday => (5, 30),
        Feast::FathersDay => (6, 15),
        Feast::AnimalDay => (10, 4),
        Feast::Halloween => (10, 31),
        Feast::SaintMartin => (11, 11),
        Feast::SaintNicholas => (12, 5),
        Feast::ChristmasEve => (12, 24),
        Feast::Christmas | Feast::FirstChristmasDay => (12, 25),
        Feast::SecondChristmasDay => (12, 26),
        Feast::OldAndNew | Feast::NewYearsEve => (12, 31),
    }
}
