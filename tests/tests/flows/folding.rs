//! Empty years folded away: by button, key, mouse and touch.

use serde_json::Value;
use tests::{App, clock};

fn with_gap(app: &App) {
    let year = clock::today().year();
    app.new_timeline("Sam");
    app.add(&format!("{} geboren", year - 18));
    app.add(&format!("{} verhuisd", year - 4));
    app.page().wait_until("both", || app.drawn().len() == 2);
}

/// How many days the part in view holds, by the strip below.
fn shown(app: &App) -> String {
    let slider = app.page().find_where("slider", "the window of the strip", |_| true);
    slider.text(app.page());
    let words = app
        .page()
        .eval("document.querySelector('.overview-middle').getAttribute('aria-valuetext')");
    words.as_str().unwrap_or_default().to_owned()
}

fn pressed(app: &App) -> bool {
    app.page().find("button", "Lege jaren invouwen").is("pressed")
}

#[test]
fn empty_years_are_folded_by_button_and_key_and_opened_by_a_click() {
    let app = App::open();
    with_gap(&app);
    let page = app.page();
    assert!(!pressed(&app));
    page.screenshot("open");
    page.press("Lege jaren invouwen");
    page.wait_until("the years to be folded", || pressed(&app));
    page.screenshot("folded");
    let before = shown(&app);
    // A fold is where the ground can be clicked.
    let (left, right, y) = app.mark_in("Krachten");
    // why: it is looked for in steps of 6, and may begin just after one
    assert!((17.0..60.0).contains(&(right - left)), "a fold is narrow: {left} to {right}");
    page.click_at((left + right) / 2.0, y);
    app.drawn_at_rest();
    page.screenshot("opened");
    assert_eq!(app.drawn().len(), 2, "the whole life stays in view after {before}");
    app.drawing().focus(page);
    page.key("v");
    page.wait_until("the years to be shown again", || !pressed(&app));
    page.key("v");
    page.wait_until("the years to be folded again", || pressed(&app));
}

#[test]
fn empty_years_are_folded_by_touch_and_said() {
    let app = App::sized(1180, 820);
    app.browser.touch(true);
    with_gap(&app);
    let page = app.page();
    page.find("button", "Lege jaren invouwen").tap(page);
    page.wait_until("it to be said", || {
        let said = page.eval(
            "[...document.querySelectorAll('[aria-live]')].map((one) => one.textContent).join(' ')",
        );
        said.as_str().unwrap_or_default().contains("ingevouwen")
    });
    assert_ne!(page.eval("document.querySelector('.overview-track').clientWidth"), Value::from(0));
}

#[test]
fn without_empty_years_there_is_nothing_to_fold() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2025 tot nu zwemles");
    app.page().wait_until("the period", || app.drawn().len() == 1);
    app.page().screenshot("nothing");
    assert!(app.page().now("button", "Lege jaren invouwen").is_none());
}
