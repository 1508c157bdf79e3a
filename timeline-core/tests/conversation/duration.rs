//! How long each party expects something to take.

use jiff::civil::date;
use timeline_core::conversation::*;
use timeline_core::date::Dates;
use timeline_core::lang::Lang;
use timeline_core::model::*;

use super::noor;

#[test]
fn what_each_expects_of_a_goal_ends_on_a_day_where_the_words_say_so() {
    let timeline = noor();
    let dates = Dates::of(&timeline, date(2026, 10, 1));
    let said =
        |person, words: &str| ExpectedDuration { person: PersonId(person), words: words.into() };
    let goal = Goal {
        durations: vec![
            said(1, "twee maanden"),
            said(2, "tot de zomer van 2028"),
            said(3, "zo lang als nodig"),
            said(4, " "),
        ],
        ..Goal::new(GoalId(1), "zelf naar binnen")
    };
    let found = expectations_of_goal(&timeline, &dates, &goal, date(2026, 10, 1));
    assert_eq!(found.len(), 3, "who said nothing expects nothing");
    let until = |at: usize| found[at].until;
    assert!(until(0).is_some_and(|day| (date(2026, 11, 25)..date(2027, 1, 15)).contains(&day)));
    assert!(until(1).is_some_and(|day| day.year() == 2028));
    assert_eq!(until(2), None, "the words stay as they are");
    assert!(gap_days(&found).is_some_and(|days| days > 500));
}

#[test]
fn words_of_how_long_it_takes_end_on_a_day() {
    let timeline = noor();
    let from = date(2026, 10, 1);
    let dates = Dates::of(&timeline, from);
    let until = |words: &str| {
        lasting(&timeline, &dates, from, "2026-10-01", words).map(|(_, day)| day.to_string())
    };
    let check =
        |words: &str, day: Option<&str>| assert_eq!(until(words).as_deref(), day, "{words}");
    check("een half jaar", Some("2027-04-01"));
    check("anderhalf jaar", Some("2028-04-01"));
    check("nog een jaar", Some("2027-10-01"));
    check("zes weken", Some("2026-11-12"));
    check("max. 8 weken", Some("2026-11-26"));
    check("3 tot 4 maanden", Some("2027-01-31"));
    check("twee à drie maanden", Some("2027-01-01"));
    check("een paar maanden", Some("2027-01-01"));
    check("a few months", Some("2027-01-01"));
    // The first after that day.
    check("tot de kerst", Some("2026-12-26"));
    check("tot aan de zomervakantie", Some("2027-09-05"));
    check("tot mei", Some("2027-05-31"));
    check("until summer", Some("2027-08-31"));
    check("tot oktober", Some("2027-10-31"));
    check("tot de zomer van 2028", Some("2028-08-31"));
    check("dit schooljaar", Some("2027-07-31"));
    for words in
        ["heel lang", "weet ik niet", "zo lang als nodig", "tien gesprekken", "", "tot 2020"]
    {
        check(words, None);
    }
}

#[test]
fn how_long_is_said_as_people_say_it() {
    let check = |days, nl: &str, en: &str| {
        assert_eq!(
            (so_long(days, Lang::Dutch), so_long(days, Lang::English)),
            (nl.into(), en.into())
        );
    };
    check(1, "1 dag", "1 day");
    check(13, "13 dagen", "13 days");
    check(14, "2 weken", "2 weeks");
    check(60, "2 maanden", "2 months");
    check(365, "12 maanden", "12 months");
    check(550, "18 maanden", "18 months");
    check(740, "2 jaar", "2 years");
    check(913, "2 en een half jaar", "2 and a half years");
    assert_eq!(so_long(u32::MAX, Lang::Dutch), "2740 jaar");
}
