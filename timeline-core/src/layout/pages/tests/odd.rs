//! Nothing to show, far too much of it, and text that means harm: each gives decent pages.

use super::*;
use crate::model::Receiver;
use crate::share::Withheld;

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

#[test]
fn what_was_on_one_day_stands_in_the_order_of_the_timeline() {
    let mut timeline = empty();
    let lane = timeline.lanes[0].id;
    // All as long as each other. Ids are random in an app, and say nothing of the order.
    let titles = ["abc", "bca", "cab", "cba", "bac", "acb"];
    for (title, id) in titles.iter().zip([30, 10, 50, 20, 60, 40]) {
        add(&mut timeline, id, title, When::said("12-5-2020"), event());
    }
    timeline.items.iter_mut().for_each(|item| item.lane = lane);
    let pages = print(&timeline, &options());
    let heights = titles.iter().map(|title| height_of(&pages[0], title).unwrap());
    assert!(heights.is_sorted(), "{:?}", text_of(&pages[..1]));
}
