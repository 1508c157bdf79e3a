//! What holds for every page of any timeline.

use proptest::prelude::*;

use super::*;
use crate::model::{Note, NoteId, NoteKind, Pin};

fn titles() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{2,9}( [a-z]{1,10}){0,5}",
        1 => "[A-Z][a-z]{2,9}( [a-z]{1,10}){6,30}",
        1 => "[a-z]{60,200}",
        1 => "[\u{5d0}-\u{5ea} ]{1,40}",
        1 => "[😀-😆<>&\"' ]{1,30}",
    ]
}

fn whens() -> impl Strategy<Value = When> {
    let day = (2014..2029_i16, 1..=12_i8, 1..=28_i8)
        .prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"));
    let month = (2014..2029_i16, 1..=12_i8).prop_map(|(y, m)| format!("{y:04}-{m:02}"));
    let year = (2010..2032_i16).prop_map(|y| y.to_string());
    let point = prop_oneof![day, month, year].boxed();
    prop_oneof![
        5 => point.clone().prop_map(When::said),
        3 => (point.clone(), point).prop_map(|(a, b)| When::said_until(a, b)),
        1 => Just(When::said("?")),
    ]
}

fn timelines(most: usize) -> impl Strategy<Value = Timeline> {
    let items = prop::collection::vec((titles(), whens(), any::<u64>()), 0..most);
    let notes = prop::collection::vec(("[A-Za-z ]{0,300}", 0..4_usize), 0..6);
    (items, notes).prop_map(|(items, notes)| {
        let mut timeline = empty();
        for ((title, when, kind), n) in items.into_iter().zip(1_u64..) {
            add(&mut timeline, n, &title, when, body(kind));
        }
        for ((text, kind), n) in notes.into_iter().zip(1..) {
            let pin = match timeline.items.first() {
                Some(item) if n % 2 == 0 => Pin::Item(item.id),
                _ => Pin::Lane(timeline.lanes[kind].id),
            };
            let kind = NoteKind::ALL[kind];
            timeline.notes.push(Note::new(NoteId(n), kind, text, PersonId(1), pin));
        }
        timeline
    })
}

fn papers() -> impl Strategy<Value = PrintOptions> {
    let paper = prop_oneof![3 => Just(Paper::A4), 1 => Just(Paper::A3), 1 => Just(Paper::A2)];
    let orientation = prop_oneof![Just(Orientation::Landscape), Just(Orientation::Portrait)];
    let scale = prop_oneof![
        2 => Just(PrintScale::WholeLife),
        1 => (1..9_u8).prop_map(PrintScale::Years),
        1 => Just(PrintScale::Leporello),
    ];
    let letters = prop_oneof![3 => Just(Letters::Ordinary), 1 => Just(Letters::Large)];
    let days = prop_oneof![
        3 => Just(None),
        1 => Just(Some((date(2018, 3, 1), date(2021, 8, 31)))),
    ];
    let lang = prop_oneof![Just(Lang::Dutch), Just(Lang::English)];
    (paper, orientation, scale, lang, letters, days).prop_map(
        |(paper, orientation, scale, lang, letters, days)| PrintOptions {
            paper,
            orientation,
            scale,
            lang,
            letters,
            days,
            ..options()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 5))]

    #[test]
    fn on_any_paper_nothing_overlaps_leaves_the_page_or_gets_too_small(
        timeline in timelines(60),
        options in papers(),
    ) {
        check(&print(&timeline, &options), &options);
    }

    #[test]
    fn every_item_stands_on_the_list_in_full(timeline in timelines(30), options in papers()) {
        let options = PrintOptions { sheets: vec![Sheet::Items], days: None, ..options };
        let columns = columns_of(&print(&timeline, &options));
        for item in &timeline.items {
            let title = bare(&item.title);
            prop_assert!(columns.iter().any(|text| text.contains(&title)), "{:?}", item.title);
        }
    }

    #[test]
    fn every_dated_item_is_named_on_the_drawing(
        titles in prop::collection::vec("[A-Z][a-z]{5,9}( [a-z]{1,10}){0,12}", 1..40),
        years in prop::collection::vec(2015..2027_i16, 40),
        options in papers(),
    ) {
        let mut timeline = empty();
        for ((title, year), n) in titles.iter().zip(years).zip(1..) {
            add(&mut timeline, n, title, When::said(year.to_string()), event());
        }
        let options = PrintOptions { sheets: vec![Sheet::Timeline], days: None, ..options };
        let text = text_of(&print(&timeline, &options));
        for title in &titles {
            prop_assert!(text.contains(&bare(title)), "{title:?}");
        }
    }
}

#[test]
fn everything_can_be_read_in_grey() {
    let mut timeline = many(60);
    for n in 100..160 {
        add(&mut timeline, n, &format!("Ding {n}"), When::said_until("2019", "2023"), body(n));
    }
    let pages = print(&timeline, &options());
    check_contrast(&pages);
    let letters = Letters::Large;
    check_contrast(&print(&timeline, &PrintOptions { letters, ..options() }));
}
