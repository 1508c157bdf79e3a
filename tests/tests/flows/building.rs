//! Building a timeline together: the first event, changing it, taking it back, other people's words.

use tests::App;

#[test]
fn a_first_event_is_one_line_and_enter() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.find("textbox", "Snel toevoegen").focus(page);
    page.type_text("zomer 2019 verhuisd naar Zwolle");
    page.wait_until("the date to be understood while typing", || {
        page.text().contains("2019 ·") || page.text().contains("→ ")
    });
    page.key("Enter");
    page.wait_until("the event on the timeline", || {
        app.drawn()
            .iter()
            .any(|item| item.contains("verhuisd naar zwolle") && item.contains("2019"))
    });
    page.screenshot("first-event");
    assert_eq!(app.browser.complaints(), [""; 0]);
}

#[test]
fn lines_that_are_pasted_become_events_one_after_the_other() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.find("textbox", "Snel toevoegen").click(page);
    page.eval(
        "(() => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', '2019 verhuisd\\n2021 op kamp');
           const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
           document.activeElement.dispatchEvent(event); })()",
    );
    page.says("nog 1 regel");
    page.key("Enter");
    page.wait_until("the next line", || {
        page.find("textbox", "Snel toevoegen").value(page) == "2021 op kamp"
    });
    page.key("Enter");
    app.save_and_read(|timeline| assert_eq!(timeline["items"].as_array().unwrap().len(), 2));
}

#[test]
fn a_card_on_a_phone_tells_the_end_of_a_period_too() {
    let app = App::sized(390, 844);
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Nieuw");
    page.press("Gebeurtenis");
    page.find("textbox", "Wat gebeurde er?").fill(page, "Bij oma");
    page.find("textbox", "Wanneer?").fill(page, "mei 2024");
    page.find("textbox", "Tot wanneer?").fill(page, "juni 2025");
    page.press("Bewaren");
    page.press("Paneel sluiten");
    page.find_where("button", "the card", |card| card.name.contains("“mei 2024 – juni 2025”"));
}

#[test]
fn an_event_is_changed_in_its_form() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("mei 2020 nieuwe hond");
    let page = app.page();
    app.open_item("nieuwe hond");
    page.press("Veranderen");
    page.find("textbox", "Wat gebeurde er?").fill(page, "Nieuwe hond Bello");
    page.press("Bewaren");
    page.wait_until("the new title", || app.drawn().iter().any(|item| item.contains("bello")));
    page.find_where("button", "the button to change the version", |node| {
        node.name.starts_with("Verander de versie van")
    })
    .click(page);
    page.find("textbox", "Wanneer?").fill(page, "juni 2021");
    page.press("Bewaren");
    page.wait_until("the new date", || app.drawn().iter().any(|item| item.contains("2021")));
}

#[test]
fn every_step_can_be_taken_back_and_done_again() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    let there = || app.drawn().iter().any(|item| item.contains("zwemdiploma"));
    page.wait_until("the event", there);
    page.press("Ongedaan maken");
    page.wait_until("the event to go", || !there());
    page.press("Opnieuw");
    page.wait_until("the event to come back", there);
    app.drawing().focus(page);
    page.key("Ctrl+z");
    page.wait_until("the event to go by Ctrl+Z", || !there());
    page.key("Ctrl+Shift+Z");
    page.wait_until("the event to come back by Ctrl+Shift+Z", there);
}

#[test]
fn deleting_can_be_undone_from_where_it_was_said() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    app.open_item("zwemdiploma");
    page.press("Weghalen");
    page.wait_until("the event to go", || app.drawn().is_empty());
    page.press("Toch niet");
    page.wait_until("the event to come back", || !app.drawn().is_empty());
}

#[test]
fn a_note_is_by_whoever_is_speaking() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Vader");
    app.add("2018 zwemdiploma");
    page.press("Moeder");
    app.open_item("zwemdiploma");
    page.press("gevoel");
    page.find("textbox", "Aantekening").fill(page, "Zo trots als een pauw");
    page.press("Bewaren");
    page.says("Zo trots als een pauw");
    app.save_and_read(|timeline| {
        let people = timeline["people"].as_array().unwrap();
        let mother = people.iter().find(|person| person["name"] == "Moeder").unwrap();
        assert_eq!(timeline["notes"][0]["by"], mother["id"]);
        assert_eq!(timeline["notes"][0]["kind"], "feeling");
    });
}

#[test]
fn versions_of_two_tellers_stand_side_by_side() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Moeder");
    app.add("maart 2019 ouders uit elkaar");
    page.press("Vader");
    app.open_item("ouders uit elkaar");
    page.press("Andere versie");
    page.find("textbox", "Wanneer?").fill(page, "najaar 2020");
    page.find("textbox", "Het verhaal").fill(page, "Toen ging ik pas weg");
    page.press("Bewaren");
    page.says("2 versies, allemaal bewaard");
    page.wait_until("both versions in words beside the drawing", || {
        let drawn = app.drawn().join("\n");
        ["moeder", "vader", "2019", "2020"].iter().all(|part| drawn.contains(part))
    });
    page.screenshot("two-versions");
}

#[test]
fn an_answer_at_the_table_is_kept_with_the_version() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Vader");
    page.press("Moeder");
    app.add("maart 2019 ouders uit elkaar");
    page.press("Vader");
    app.open_item("ouders uit elkaar");
    page.find_where("button", "the answer", |node| node.name.contains("zie ik anders")).click(page);
    app.save_and_read(|timeline| {
        let statement = &timeline["items"][0]["statements"][0];
        assert_eq!(statement["responses"][0]["value"], "sees_differently");
    });
}

#[test]
fn an_age_asks_for_the_birth_date_and_finds_its_place_once_that_is_there() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("toen hij vier was naar school");
    let page = app.page();
    page.wait_until("the tray to hold it", || page.text().contains("Nog een plek geven"));
    page.find_where("button", "the child's button", |node| node.name.starts_with("Sam"))
        .click(page);
    page.find("textbox", "Geboortedatum").fill(page, "14-3-2014");
    page.press("Bewaren");
    page.wait_until("a place in time", || {
        app.drawn().iter().any(|item| item.contains("naar school") && item.contains("2018"))
    });
}
