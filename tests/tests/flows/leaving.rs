//! Leaving in the middle of something: a form half typed, a first tab that closes, a device that is full, a program that
//! fails.

use tests::App;

/// A timeline with one event, kept on the device.
fn one_event_kept() -> App {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.kept();
    app
}

fn go_on(app: &App) {
    app.go_on();
    app.page().find("textbox", "Snel toevoegen");
}

#[test]
fn what_was_typed_into_the_form_of_an_existing_item_survives_leaving() {
    let mut app = one_event_kept();
    let page = app.page();
    app.open_item("zwemdiploma");
    page.press("Veranderen");
    page.find("textbox", "Wat gebeurde er?").fill(page, "Zwemdiploma B, net gehaald");
    // As somebody who follows a link, or types another address.
    page.go("about:blank");
    // why: coming back waits for what leaving still had to write; the browser is killed after that
    app.load();
    go_on(&app);
    page.wait_until("what was typed", || app.drawn().join(" ").contains("net gehaald"));
    app.browser.kill_and_restart();
    app.load();
    go_on(&app);
    app.page().wait_until("what was typed", || app.drawn().join(" ").contains("net gehaald"));
}

#[test]
fn reloading_keeps_what_was_typed_as_well() {
    let app = one_event_kept();
    let page = app.page();
    app.open_item("zwemdiploma");
    page.press("Veranderen");
    page.find("textbox", "Wat gebeurde er?").fill(page, "Zwemdiploma C");
    page.go(&app.site.url("/"));
    go_on(&app);
    page.wait_until("what was typed", || app.drawn().join(" ").contains("zwemdiploma c"));
}

#[test]
fn a_second_tab_can_go_on_once_the_first_is_closed() {
    let app = one_event_kept();
    app.browser.new_tab();
    app.load();
    app.go_on();
    app.page().says("al open in een ander tabblad");
    app.browser.go_to_tab(0);
    app.browser.close_tab();
    app.browser.go_to_tab(0);
    let page = app.page();
    page.press("Tijdlijn, naar het begin");
    go_on(&app);
    page.wait_until("the right to change it", || {
        !page.text().contains("al open in een ander tabblad")
    });
    app.add("2019 verhuisd");
    app.kept();
    page.wait_until("both events", || app.drawn().len() == 2);
}

#[test]
fn a_full_device_is_said_and_editing_goes_on() {
    let full = "IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };";
    let app = App::prepared(1440, 900, full);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    page.wait_until("an alert", || {
        page.alerts().iter().any(|said| said.contains("geen ruimte meer"))
    });
    assert!(!page.text().contains("Bewaard op dit apparaat"));
    page.screenshot("full");
    app.add("2019 verhuisd");
    page.wait_until("both events", || app.drawn().len() == 2);
    page.find("button", "Opslaan als bestand").click(page);
    page.wait_until("the file", || !app.downloads(".json").is_empty());
}

#[test]
fn a_program_that_fails_says_so_and_hands_out_the_timeline() {
    let app = one_event_kept();
    let page = app.page();
    // No page does this; it stands for whatever may go wrong that nobody thought of. It begins with the click, so that
    // nothing that is still being drawn stumbles over it before.
    page.eval(
        "addEventListener('click', () => {
            Node.prototype.insertBefore = function () { throw new Error('gone'); };
        }, { capture: true, once: true });",
    );
    page.find("tab", "Lijst").click(page);
    page.wait_until("the notice", || {
        page.alerts().iter().any(|said| said.contains("Er ging iets mis in Tijdlijn"))
    });
    page.screenshot("stopped");
    page.find("link", "Opslaan als bestand").click(page);
    let file = page.wait_for("the file", || app.downloads(".json").pop());
    let text = page.wait_for("what is in it", || {
        std::fs::read_to_string(&file).ok().filter(|text| !text.is_empty())
    });
    assert!(text.contains("wemdiploma"));
    let said = app.browser.complaints().join(" ");
    assert!(!said.contains("Sam") && !said.contains("wemdiploma"), "{said}");
}
