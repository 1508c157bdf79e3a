//! What holds for every page of any timeline.

mod sheets;

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::lang::Lang;
use crate::model::{
    Action, ActionId, ActionStatus, EventKind, ExpectedDuration, Goal, GoalId, GoalStatus,
    Intervention, Item, ItemBody, ItemId, Load, Measurement, Note, NoteId, NoteKind, Person,
    PersonId, Pin, Receiver, Role as PersonRole, Statement, StatementId, SupportPlan, TimelineId,
    When,
};
use crate::scene::{Anchor, Colour, Rect, Shape, Text};
use crate::share::Withheld;
use crate::text::Weight;

fn options() -> PrintOptions {
    PrintOptions {
        paper: Paper::A4,
        orientation: Orientation::Landscape,
        scale: PrintScale::WholeLife,
        days: None,
        letters: Letters::Ordinary,
        sheets: Sheet::ALL.to_vec(),
        receiver: None,
        made_on: Some(date(2026, 10, 1)),
        today: date(2026, 10, 1),
        lang: Lang::Dutch,
    }
}

fn print(timeline: &Timeline, options: &PrintOptions) -> Vec<Page> {
    let dates = Dates::of(timeline, options.today);
    pages(timeline, &dates, &LeftOut::default(), options, &Fonts::bundled())
}

fn empty() -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Kim");
    let person = |id, name: &str| Person {
        id: PersonId(id),
        name: name.to_owned(),
        role: PersonRole::Parent,
        authority: Default::default(),
    };
    timeline.people = vec![person(1, "Moeder"), person(2, "Juf Ilse")];
    timeline.child.birth = Some(date(2016, 3, 14));
    timeline
}

/// An item with one version, `n` for its ids.
fn add(timeline: &mut Timeline, n: u64, title: &str, when: When, body: ItemBody) {
    let lane = timeline.lanes[n as usize % timeline.lanes.len()].id;
    let mut item = Item::new(ItemId(n), lane, title, body);
    let mut statement = Statement::new(StatementId(n), PersonId(1 + n % 2), when);
    statement.load = Load::new((n % 5) as i8 - 2);
    statement.text = format!("Zo ging het volgens mij, keer {n}.");
    item.statements.push(statement);
    timeline.items.push(item);
}

fn event() -> ItemBody {
    Item::event(ItemId(0), crate::model::LaneId(1), "", EventKind::Family).body
}

/// The box of a text as a reader of PDF files sees it: from the ascent to the descent of the font.
fn painted(text: &Text) -> Rect {
    let width = Fonts::bundled().width(&text.text, text.weight, text.size);
    let left = match text.anchor {
        Anchor::Left => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::Right => text.at.x - width,
    };
    Rect::new(left, text.at.y - 0.655 * text.size, width, 1.31 * text.size)
}

/// The laws of paper.
fn check(pages: &[Page], options: &PrintOptions) {
    assert!(!pages.is_empty());
    let margin = 8.0 * PX_PER_MM;
    for page in pages {
        let paper = options.paper.size_mm(options.orientation);
        let (wide, high) = (paper.0 * PX_PER_MM, paper.1 * PX_PER_MM);
        assert!((page.width - wide).abs() < 1e-6 && (page.height - high).abs() < 1e-6);
        let reach = Rect::new(0.0, 0.0, page.width, page.height).grown(-margin);
        let boxes: Vec<(Rect, &Text)> = page.texts().map(|text| (painted(text), text)).collect();
        assert!(!boxes.is_empty(), "{}: blank", page.name);
        for (place, (area, text)) in boxes.iter().enumerate() {
            assert!(text.size >= 12.0, "{}: {:?} is smaller than 9 points", page.name, text);
            let inside = area.left >= reach.left
                && area.right <= reach.right
                && area.top >= reach.top
                && area.bottom <= reach.bottom;
            assert!(inside, "{}: {:?} at {area:?} is not inside {reach:?}", page.name, text);
            for (other, beside) in &boxes[place + 1..] {
                let apart = !area.grown(-0.2).overlaps(&other.grown(-0.2));
                assert!(apart, "{}: {:?} lies over {:?}", page.name, text, beside);
            }
        }
    }
}

/// How light a colour is, as eyes and grey printers see it: 0 … 1 (WCAG 2, relative luminance).
fn luminance(colour: Colour) -> f64 {
    let part = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.red) + 0.7152 * part(colour.green) + 0.0722 * part(colour.blue)
}

/// Every text against what lies right under its middle: at least 4.5 to 1. A grey print keeps how
/// light things are, so it keeps this too.
fn check_contrast(pages: &[Page]) {
    for page in pages {
        let mut grounds: Vec<(Rect, Colour)> = Vec::new();
        for shape in page.shapes() {
            match shape {
                Shape::Rect { area, fill: Some(fill), .. } => grounds.push((*area, *fill)),
                Shape::Fade { area, colour, .. } => grounds.push((*area, *colour)),
                Shape::Circle { at, radius, fill: Some(fill), .. } => {
                    let area = Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
                    grounds.push((area, *fill));
                }
                Shape::Text(text) => {
                    let under = |(area, _): &&(Rect, Colour)| area.contains(painted(text).middle());
                    let ground = grounds.iter().rev().find(under).map(|(_, colour)| *colour);
                    let light = luminance(ground.unwrap_or(Colour::hex(0x00FF_FFFF)));
                    let ink = luminance(text.colour);
                    let contrast = (light.max(ink) + 0.05) / (light.min(ink) + 0.05);
                    assert!(contrast >= 4.5, "{}: {contrast:.1} for {text:?}", page.name);
                }
                _ => {}
            }
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

/// All text of all pages, without spaces.
fn text_of(pages: &[Page]) -> String {
    let texts = pages.iter().flat_map(Page::texts);
    bare(&texts.map(|text| text.text.to_string()).collect::<String>())
}

/// The text of each column without its head, from page to page: a row may be broken over two.
fn columns_of(pages: &[Page]) -> Vec<String> {
    let mut columns: std::collections::BTreeMap<(i64, i64), String> = Default::default();
    for text in pages.iter().flat_map(Page::texts) {
        let place = ((text.at.x * 10.0) as i64, (text.size * 10.0) as i64);
        columns.entry(place).or_default().push_str(&bare(&text.text));
    }
    columns.into_values().collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn body(n: u64) -> ItemBody {
    match n % 7 {
        3 => ItemBody::Intervention(Box::new(Intervention {
            why: "om rust te geven".into(),
            by: vec![PersonId(2)],
            ..Default::default()
        })),
        4 => ItemBody::Plan(Box::new(SupportPlan {
            reason: "Hoe maken we de maandag lichter?".into(),
            goals: vec![Goal {
                id: GoalId(n),
                text: format!("Rustig naar school {n}"),
                whose: Some(PersonId(1)),
                by: Some(When::said("2026-12-01")),
                status: GoalStatus::Started,
                signals: Vec::new(),
                durations: Vec::new(),
            }],
            actions: vec![Action {
                principle: String::new(),
                origin: None,
                id: ActionId(n),
                who: vec![PersonId(2), PersonId(1)],
                what: format!("belt elke week {n}"),
                by: None,
                status: ActionStatus::Open,
                goal: Some(GoalId(n)),
            }],
            ..Default::default()
        })),
        5 => ItemBody::Measurement(Box::new(Measurement {
            instrument: "SDQ".into(),
            score: Some(n as f64),
            ..Default::default()
        })),
        _ => event(),
    }
}

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
            timeline.notes.push(Note {
                id: NoteId(n),
                kind,
                text,
                by: PersonId(1),
                pin,
                made_on: None,
                conversation: None,
                shares: Vec::new(),
            });
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
    #![proptest_config(ProptestConfig::with_cases(48))]

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
fn hostile_text_holds() {
    let mut timeline = empty();
    timeline.child.alias = "<script>alert(1)</script> \u{202e}".repeat(40);
    let titles = [
        "x".repeat(10_000),
        "w ".repeat(5_000),
        "\u{202e}مرحبا بالعالم ".repeat(50),
        "👩‍👩‍👧‍👦".repeat(200),
        "a\u{301}".repeat(500),
        "e".to_owned() + &"\u{301}".repeat(3_000),
        "<script>alert(1)</script>".to_owned(),
        "\0\u{1}\u{1b}[31m\n\n\r\t".to_owned(),
        String::new(),
    ];
    for (title, n) in titles.iter().zip(1..) {
        add(&mut timeline, n, title, When::said("2020"), body(n));
        timeline.items[n as usize - 1].statements[0].text = title.clone();
    }
    timeline.people[0].name = "m".repeat(4_000);
    timeline.lanes[0].name = Some("ü".repeat(3_000));
    for paper in [Paper::A4, Paper::A3] {
        let options = PrintOptions {
            paper,
            orientation: Orientation::Portrait,
            receiver: Some(Receiver::Other("z".repeat(3_000))),
            ..options()
        };
        let left_out = LeftOut { no: vec![Withheld::Item(ItemId(99))], ..LeftOut::default() };
        let dates = Dates::of(&timeline, options.today);
        let pages = pages(&timeline, &dates, &left_out, &options, &Fonts::bundled());
        check(&pages, &options);
        // Broken over lines and pages, but all of it is there.
        let is_list =
            |page: &&Page| page.sheet == Sheet::Items || page.also.contains(&Sheet::Items);
        let list = pages.iter().filter(is_list).flat_map(Page::texts);
        let whole = list.map(|text| text.text.matches('x').count()).sum::<usize>();
        assert!(whole >= 20_000, "{whole}");
    }
}

#[test]
fn one_item_of_sixty_years_and_forty_lanes_hold() {
    let mut timeline = empty();
    let lane = timeline.lanes[0].clone();
    for n in 100..140 {
        timeline.lanes.push(crate::model::Lane {
            id: crate::model::LaneId(n),
            name: Some(format!("Baan {n}")),
            ..lane.clone()
        });
    }
    add(&mut timeline, 1, "Lang", When::said_until("1960-01-01", "2026-01-01"), event());
    for scale in [PrintScale::WholeLife, PrintScale::Years(0), PrintScale::Years(255)] {
        let options = PrintOptions { scale, ..options() };
        check(&print(&timeline, &options), &options);
    }
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
fn nothing_to_see_gives_one_page_that_says_why() {
    let left_out = LeftOut { no: vec![Withheld::Item(ItemId(1))], ..LeftOut::default() };
    for sheets in [Sheet::USUAL.to_vec(), vec![Sheet::Notes], Vec::new()] {
        let options = PrintOptions { sheets, receiver: Some(Receiver::School), ..options() };
        let timeline = empty();
        let dates = Dates::of(&timeline, options.today);
        let pages = pages(&timeline, &dates, &left_out, &options, &Fonts::bundled());
        check(&pages, &options);
        assert_eq!(pages.len(), 1);
        let text = text_of(&pages);
        assert!(text.contains(&bare("Er is nog niets dat met school gedeeld wordt")), "{text}");
        assert!(text.contains(&bare("weggelaten: 1 item dat niet met school gedeeld wordt")));
        assert!(text.contains("pagina1van1"));
    }
}

#[test]
fn without_a_date_the_tray_is_named_below_the_drawing() {
    let mut timeline = empty();
    add(&mut timeline, 1, "Enge dromen", When::said("?"), event());
    let options = PrintOptions { sheets: vec![Sheet::Timeline], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    assert!(text_of(&pages).contains(&bare("Nog geen plek in de tijd: Enge dromen")));
}

/// Where a text stands on a page.
fn height_of(page: &Page, wanted: &str) -> Option<f64> {
    page.texts().find(|text| &*text.text == wanted).map(|text| text.at.y)
}

/// A timeline of this many items over eleven years.
fn many(count: u64) -> Timeline {
    let mut timeline = empty();
    for n in 1..=count {
        let start = format!("{}-{:02}-{:02}", 2016 + n % 11, 1 + n * 7 % 12, 1 + n * 5 % 28);
        let when = match n % 4 {
            0 => When::said_until(start, format!("{}-12-31", 2016 + n % 11)),
            _ => When::said(start),
        };
        add(&mut timeline, n, &format!("Gebeurtenis nummer {n}"), when, event());
    }
    timeline
}

#[test]
fn the_lanes_of_a_strip_meet_at_every_seam_and_each_seam_has_its_letter_twice() {
    for (count, paper) in [(40, Paper::A4), (300, Paper::A4), (300, Paper::A3)] {
        let sheets = vec![Sheet::Timeline];
        let options = PrintOptions { scale: PrintScale::Leporello, sheets, paper, ..options() };
        let pages = print(&many(count), &options);
        check(&pages, &options);
        assert!(pages.len() > 1);
        for lane in ["Krachten", "School", "Gezondheid"] {
            let heights: Vec<_> = pages.iter().map(|page| height_of(page, lane)).collect();
            assert!(heights.iter().all(|y| y.is_some() && *y == heights[0]), "{lane}: {heights:?}");
        }
        for (seam, pair) in pages.windows(2).enumerate() {
            let letter = char::from(b'A' + seam as u8).to_string();
            let heights = [height_of(&pair[0], &letter), height_of(&pair[1], &letter)];
            assert!(heights[0].is_some() && heights[0] == heights[1], "{letter}: {heights:?}");
        }
        let text = text_of(&pages);
        for n in 1..=count {
            assert!(text.contains(&bare(&format!("Gebeurtenis nummer {n}"))), "{n}");
        }
    }
}

#[test]
fn what_goes_over_a_seam_stays_in_its_row() {
    let mut timeline = many(30);
    let lane = timeline.items[0].lane;
    add(&mut timeline, 99, "Zwemles", When::said_until("2016-06-01", "2026-06-01"), event());
    timeline.items.last_mut().unwrap().lane = lane;
    let sheets = vec![Sheet::Timeline];
    let options = PrintOptions { scale: PrintScale::Leporello, sheets, ..options() };
    let pages = print(&timeline, &options);
    let heights: Vec<_> = pages.iter().filter_map(|page| height_of(page, "Zwemles")).collect();
    assert_eq!(heights.len(), pages.len());
    assert!(heights.iter().all(|y| *y == heights[0]), "{heights:?}");
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
fn a_child_gets_large_letters_strengths_first_and_nothing_delicate() {
    let mut timeline = many(12);
    timeline.items[3].delicate = true;
    timeline.lanes.rotate_left(1);
    let options = PrintOptions { letters: Letters::Large, ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    // 13 points.
    assert!(pages.iter().flat_map(Page::texts).all(|text| text.size >= 52.0 / 3.0));
    let text = text_of(&pages);
    assert!(text.contains(&bare("Gebeurtenis nummer 3")));
    assert!(!text.contains(&bare("Gebeurtenis nummer 4")));
    let heights = ["Krachten", "Thuis"].map(|lane| height_of(&pages[0], lane).unwrap());
    assert!(heights[0] < heights[1]);
}
