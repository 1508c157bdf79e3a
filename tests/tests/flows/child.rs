//! The curtain, "niet nu", and child mode: what a child sees, and what it does not.

use tests::{App, Page};

use crate::screens::faults;

fn no_faults(page: Page<'_>, what: &str) {
    page.screenshot(what);
    let found = faults(page);
    assert!(found.is_empty(), "{what}: {}", found.join("\n"));
}

/// All that can be read on the page, also by assistive technology.
fn readable(page: Page<'_>) -> String {
    let text = page.eval(
        "document.body.textContent + [...document.querySelectorAll('[aria-label], [title]')]
           .map((one) => one.ariaLabel + ' ' + one.title).join(' ')",
    );
    text.as_str().unwrap_or_default().to_lowercase()
}

#[test]
fn the_curtain_hides_an_item_everywhere_until_an_adult_opens_it() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2019 ruzie thuis");
    app.open_item("ruzie");
    let page = app.page();
    page.key("Escape");
    app.drawing().focus(page);
    page.key("ArrowRight");
    page.key(".");
    page.wait_until("nothing of it to be read", || !readable(page).contains("ruzie"));
    assert!(app.drawn_at_rest().iter().any(|words| words.contains("gordijn dicht")));
    page.key("Enter");
    page.find("heading", "gordijn dicht");
    no_faults(page, "curtain-panel");
    page.find("tab", "Lijst").click(page);
    page.find("button", "gordijn dicht");
    assert!(!readable(page).contains("ruzie"));
    no_faults(page, "curtain-list");
    // Not by searching either.
    page.key("/");
    page.find("searchbox", "Zoeken").fill(page, "ruzie");
    page.says("Niets gevonden");
    page.find("searchbox", "Zoeken").fill(page, "");
    app.save_and_read(|timeline| {
        let item = &timeline["items"][0];
        assert_eq!(
            (item["title"].as_str(), item["curtain"].as_bool()),
            (Some("Ruzie thuis"), Some(true))
        );
    });
    page.find("button", "gordijn dicht").click(page);
    page.press("Ik ben volwassen: doe het gordijn open");
    page.find("heading", "Ruzie thuis");
}

#[test]
fn not_now_puts_an_item_aside_and_later_brings_it_back() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2019 scheiding");
    app.open_item("scheiding");
    let page = app.page();
    page.press("Niet nu");
    page.wait_until("it to leave the drawing", || app.drawn().is_empty());
    page.press("Later: 1");
    page.find("heading", "Later");
    no_faults(page, "later");
    page.press("Haal terug: Scheiding");
    page.wait_until("it to come back", || app.drawn().iter().any(|one| one.contains("scheiding")));
}
