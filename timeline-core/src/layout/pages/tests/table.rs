//! Tables that go on on a further page.

use super::*;

#[test]
fn a_row_that_goes_on_says_again_what_it_is_about() {
    let mut timeline = empty();
    add(&mut timeline, 1, "Logeren bij oma", When::said("zomer 2024"), event());
    timeline.items[0].statements[0].text =
        "Het was er fijn, en ik mocht lang opblijven. ".repeat(80);
    let options = PrintOptions { sheets: vec![Sheet::Items], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    assert!(pages.len() > 1);
    for page in &pages[1..] {
        let texts: Vec<&str> = page.texts().map(|text| &*text.text).collect();
        assert!(texts.contains(&"… zomer 2024"), "{texts:?}");
        assert!(texts.contains(&"… Logeren bij oma"), "{texts:?}");
    }
}

#[test]
fn a_title_longer_than_a_page_is_not_said_again_in_full() {
    let mut timeline = empty();
    add(&mut timeline, 1, &"heel lang ".repeat(60), When::said("2024"), event());
    timeline.items[0].statements[0].text = "verhaal ".repeat(4_000);
    let options = PrintOptions { sheets: vec![Sheet::Items], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let again = text_of(&pages[pages.len() - 1..]).matches("heellang").count();
    assert!((1..20).contains(&again), "{again}");
}
