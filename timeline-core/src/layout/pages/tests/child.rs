//! What a child takes home.

use super::*;

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

#[test]
fn a_goal_card_has_faces_large_enough_to_colour() {
    let mut timeline = empty();
    add(&mut timeline, 4, "Rustig naar school", When::said("mei 2026"), body(4));
    let options = PrintOptions { sheets: vec![Sheet::GoalCard], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let [monday, tuesday] = ["maandag", "dinsdag"].map(|day| height_of(&pages[0], day).unwrap());
    assert!(tuesday - monday >= 15.0 * PX_PER_MM, "{}", tuesday - monday);
}
