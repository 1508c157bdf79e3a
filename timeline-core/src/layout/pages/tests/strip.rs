//! A strip over pages that are glued side by side.

use super::*;

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
