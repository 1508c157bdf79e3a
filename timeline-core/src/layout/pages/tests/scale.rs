//! How many pages the drawing needs, and which days are on them.

use std::collections::BTreeSet;

use super::*;
use crate::model::ExpectedDuration;

#[test]
fn three_hundred_items_flow_over_pages_instead_of_shrinking() {
    let mut timeline = empty();
    for n in 1..=300 {
        let when = When::said(format!("{}-{:02}", 2016 + n % 11, 1 + n % 12));
        add(&mut timeline, n, &format!("Gebeurtenis nummer {n}"), when, body(n));
    }
    let pages = print(&timeline, &options());
    check(&pages, &options());
    let drawn = pages.iter().filter(|page| page.sheet == Sheet::Timeline).count();
    assert!((2..12).contains(&drawn), "{drawn}");
    for page in pages.iter().filter(|page| page.sheet == Sheet::Timeline) {
        let texts: Vec<_> = page.texts().map(|text| text.text.to_string()).collect();
        for word in ["Datum", "Leeftijd", "School"] {
            assert!(texts.iter().any(|text| text == word), "{}: {word}", page.name);
        }
    }
}

#[test]
fn what_goes_over_the_edge_of_a_page_is_named_on_both() {
    let mut timeline = empty();
    let when = When::said_until("2019-05-01", "2022-03-01");
    add(&mut timeline, 1, "Zwemles", when, event());
    let options =
        PrintOptions { scale: PrintScale::Years(4), sheets: vec![Sheet::Timeline], ..options() };
    let pages = print(&timeline, &options);
    let named = |page: &Page| page.texts().any(|text| &*text.text == "Zwemles");
    assert_eq!(pages.iter().map(named).collect::<Vec<_>>(), [true, true, false]);
    let says_so =
        |page: &Page| page.texts().any(|text| &*text.text == "gaat verder dan deze pagina");
    assert_eq!(pages.iter().map(says_so).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn one_page_says_how_many_pages_would_do_when_it_cannot_be_read() {
    let sheets = vec![Sheet::Timeline];
    let options = PrintOptions { sheets, ..options() };
    let few = print(&many(10), &options);
    assert!(few.len() == 1 && !text_of(&few).contains("niettelezen"));
    let pages = print(&many(300), &options);
    check(&pages, &options);
    let said = bare(&format!("Op {} pagina’s wel: dit is de eerste.", pages.len()));
    assert!(text_of(&pages[..1]).contains(&said));
    assert!(!text_of(&pages[1..]).contains(&said));
}

#[test]
fn a_period_holds_what_falls_in_it_and_nothing_else() {
    let mut timeline = many(60);
    add(&mut timeline, 99, "Zwemles", When::said_until("2016-06-01", "2026-06-01"), event());
    let days = Some((date(2019, 1, 1), date(2020, 12, 31)));
    let options = PrintOptions { days, ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let text = text_of(&pages);
    for n in 1..=60 {
        let inside = matches!(2016 + n % 11, 2019 | 2020);
        let title = format!("nummer {n}");
        let there = pages.iter().flat_map(Page::texts).any(|text| text.text.ends_with(&title));
        assert_eq!(there, inside, "{n}");
    }
    assert!(text.contains("Zwemles") && text.contains(&bare("gaat verder dan deze pagina")));
    let days = Some((date(2012, 1, 1), date(2013, 12, 31)));
    let pages = print(&timeline, &PrintOptions { days, ..options });
    assert!(text_of(&pages).contains(&bare("Er staat niets in deze periode.")));
}

#[test]
fn lanes_in_which_nothing_stands_never_need_a_page_of_their_own() {
    let mut timeline = empty();
    for n in 0..timeline.lanes.len() as u64 - 2 {
        add(&mut timeline, n, "Op kamp", When::said("2024"), event());
    }
    let lane = timeline.lanes[0].clone();
    for (id, name) in [(100, "Opa"), (101, "Sport")] {
        let id = crate::model::LaneId(id);
        timeline.lanes.push(crate::model::Lane { id, name: Some(name.to_owned()), ..lane.clone() });
    }
    let large =
        PrintOptions { letters: Letters::Large, sheets: vec![Sheet::Timeline], ..options() };
    let pages = print(&timeline, &large);
    check(&pages, &large);
    assert_eq!(pages.len(), 1);
    let said = text_of(&pages);
    assert!(said.contains("Banenwaarnietsinstaat:Opa·Sport"), "{said}");
    // Where there is room they are there, to be written in.
    let options = PrintOptions { letters: Letters::Ordinary, ..large };
    let said = text_of(&print(&timeline, &options));
    assert!(!said.contains("Banenwaarnietsinstaat"), "{said}");
}

#[test]
fn what_parties_expect_of_a_goal_never_needs_a_page_more() {
    let left_out = "Hoelangiederdenktdateendoelduurt,pasthiernietbij.";
    let mut was_left_out = BTreeSet::new();
    for scale in [PrintScale::WholeLife, PrintScale::Years(4), PrintScale::Leporello] {
        for count in 20..60 {
            let mut bare = empty();
            add(&mut bare, 4, "Samen", When::said_until("2024-01-01", "2025-06-01"), body(4));
            for n in 5..count {
                let when = format!("202{}-0{}", 2 + n % 4, 1 + n % 9);
                add(&mut bare, n, "Samen op kamp geweest", When::said(when), event());
            }
            let mut told = bare.clone();
            let ItemBody::Plan(plan) = &mut told.items[0].body else { panic!("a plan") };
            for (person, words) in [(1, "3 maanden"), (2, "een jaar")] {
                let (person, words) = (PersonId(person), words.to_owned());
                plan.goals[0].durations.push(ExpectedDuration { person, words });
            }
            let options = PrintOptions { scale, sheets: vec![Sheet::Timeline], ..options() };
            let (told, bare) = (print(&told, &options), print(&bare, &options));
            check(&told, &options);
            assert!(told.len() <= bare.len(), "{scale:?} of {count}");
            was_left_out.insert(text_of(&told).contains(left_out));
        }
    }
    assert_eq!(was_left_out.len(), 2, "drawn where there is room, and else said to be left out");
}

#[test]
fn where_one_page_is_not_enough_the_letters_are_as_large_as_the_pages_allow() {
    let sheets = vec![Sheet::Timeline];
    let options = PrintOptions { sheets, ..options() };
    let printed = (40..160).step_by(8).map(|count| {
        let pages = print(&many(count), &options);
        let labels = pages.iter().flat_map(Page::texts);
        let labels = labels.filter(|text| text.text.starts_with("Gebeurtenis"));
        (pages.len(), labels.map(|text| text.size).fold(f64::MAX, f64::min))
    });
    let over: Vec<_> = printed.filter(|(pages, _)| *pages > 1).collect();
    assert!(over.iter().any(|(_, size)| *size > 12.0), "{over:?}");
}

#[test]
fn years_in_which_nothing_stands_yet_are_no_page() {
    let mut timeline = empty();
    add(&mut timeline, 1, "Op kamp", When::said("2019"), event());
    let count = |timeline: &Timeline, years, days| {
        let scale = PrintScale::Years(years);
        let options = PrintOptions { scale, days, sheets: vec![Sheet::Timeline], ..options() };
        print(timeline, &options).len()
    };
    // Born in 2016, and now it is 2026.
    let pages = [11, 10, 4].map(|years| count(&timeline, years, None));
    assert_eq!(pages, [1, 2, 3]);
    assert_eq!(count(&timeline, 4, Some((date(2017, 1, 1), date(2020, 12, 31)))), 1);
    add(&mut timeline, 2, "Naar de grote school", When::said("2027-08-20"), event());
    assert_eq!(count(&timeline, 11, None), 2);
}

#[test]
fn a_name_stands_in_a_bar_with_sharp_ends_and_beside_one_that_fades() {
    let reach_of = |when: When| {
        let mut timeline = empty();
        add(&mut timeline, 1, "Opa", when, event());
        let pages = print(&timeline, &PrintOptions { sheets: vec![Sheet::Timeline], ..options() });
        let name = pages[0].texts().find(|text| &*text.text == "Opa").unwrap().at;
        let bars = pages[0].shapes().into_iter().filter_map(|shape| match shape {
            Shape::Fade { area, .. } => Some(*area),
            Shape::Rect { area, radius, stroke: Some(_), .. } if *radius > 0.0 => Some(*area),
            _ => None,
        });
        let mut bars = bars.filter(|area| (area.top..area.bottom).contains(&name.y));
        bars.next().map(|bar| (bar.left..bar.right).contains(&name.x))
    };
    assert_eq!(reach_of(When::said_until("2019-01-01", "2022-01-01")), Some(true));
    assert_eq!(reach_of(When::said("tussen 2019 en 2021")), Some(false));
}
