//! Where the focus is after something opens, closes or goes away: never nowhere.

use tests::{App, Page};

fn stands_on(page: Page<'_>, role: &str, name: &str) {
    page.wait_until(&format!("the focus on {role} \"{name}\""), || {
        page.focused().is_some_and(|node| node.role == role && node.name.starts_with(name))
    });
}

fn press_by_key(page: Page<'_>, name: &str) {
    page.tab_to("button", name);
    page.key("Enter");
}

#[test]
fn in_the_list_the_focus_stays_near_what_went_and_goes_back_to_what_opened_a_panel() {
    let app = App::open();
    app.new_timeline("Sam");
    for line in ["2018 zwemdiploma", "2019 verhuisd", "2020 nieuwe fiets"] {
        app.add(line);
    }
    let page = app.page();
    page.find("tab", "Lijst").click(page);
    press_by_key(page, "Verhuisd");
    page.find("heading", "Verhuisd");
    page.key("Escape");
    stands_on(page, "button", "Verhuisd");
    page.key("Enter");
    press_by_key(page, "Paneel sluiten");
    stands_on(page, "button", "Verhuisd");
    press_by_key(page, "Haal “Verhuisd” weg");
    stands_on(page, "button", "Nieuwe fiets");
    page.key("Ctrl+z");
    page.find("button", "Verhuisd");
    stands_on(page, "button", "Nieuwe fiets");
    press_by_key(page, "Haal “Nieuwe fiets” weg");
    stands_on(page, "button", "Verhuisd");
    press_by_key(page, "Toch niet");
    stands_on(page, "button", "Nieuwe fiets");
    press_by_key(page, "Menu");
    press_by_key(page, "Deelnemers");
    page.find("heading", "Deelnemers");
    page.key("Escape");
    stands_on(page, "button", "Menu");
    press_by_key(page, "Filter");
    page.find("heading", "Filter");
    page.key("Escape");
    stands_on(page, "button", "Filter");
}

#[test]
fn on_a_narrow_window_the_focus_goes_into_the_panel_that_covers_the_column_and_back() {
    let app = App::sized(390, 844);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    let card = page.find_where("button", "the card", |node| node.name.starts_with("Zwemdiploma"));
    card.click(page);
    stands_on(page, "complementary", "Zwemdiploma");
    page.key("Escape");
    stands_on(page, "button", "Zwemdiploma");
}

#[test]
fn the_arrows_walk_along_the_tabs_and_tab_goes_on_into_the_screen() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.tab_to("tab", "Tijdlijn");
    for name in ["Lijst", "Gesprek", "Afdrukken", "Tijdlijn"] {
        page.key("ArrowRight");
        stands_on(page, "tab", name);
    }
    page.key("ArrowRight");
    stands_on(page, "tab", "Lijst");
    page.key("Tab");
    stands_on(page, "button", "iedereen");
}

#[test]
fn the_focus_goes_on_where_a_button_makes_place_for_what_it_brings() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("verhuisd");
    let page = app.page();
    let lost = || page.eval("document.activeElement === document.body") == true;
    press_by_key(page, "Moeder");
    stands_on(page, "button", "Moeder");
    press_by_key(page, "Nog een plek geven: 1");
    page.find_where("button", "its row", |node| node.name.starts_with("verhuisd")).click(page);
    page.find("heading", "verhuisd");
    page.wait_until("the focus in the panel", || !lost());
    press_by_key(page, "Gordijn dicht");
    page.find("heading", "gordijn dicht");
    page.wait_until("the focus beside the curtain", || !lost());
    press_by_key(page, "Ik ben volwassen: doe het gordijn open");
    page.find("heading", "verhuisd");
    page.wait_until("the focus in the panel", || !lost());
    press_by_key(page, "gevoel");
    page.find("heading", "Nieuwe aantekening");
    stands_on(page, "textbox", "Aantekening");
}

#[test]
fn the_focus_stays_where_words_of_a_conversation_are_added() {
    let app = App::open();
    crate::talking::begun(&app);
    let page = app.page();
    let at = |name: &str| {
        page.wait_until(name, || page.focused().is_some_and(|node| node.name == name));
    };
    page.press_summary("Begrip: wat betekent een woord?");
    page.find("textbox", "Nieuw woord").fill(page, "eng");
    page.key("Enter");
    at("Noor");
    page.find("textbox", "Wat zegt Noor?").fill(page, "Gym is eng");
    page.key("Enter");
    page.press("zie ik anders: Moeder");
    at("Hoe zie jij het, Moeder?");
    page.key("Escape");
    at("Noor: Gym is eng");
    page.press("Haal weg wat Noor zei");
    at("Wat zegt Noor?");
    page.find_where("button", "the last step", |node| node.name.contains("Check")).click(page);
    page.find("textbox", "Samenvatting").fill(page, "Gym");
    page.press("Gesprek afronden");
    page.press("Gesprek afronden");
    page.find("textbox", "Iets erbij zetten").fill(page, "Nog iets");
    page.key("Enter");
    page.says("Later erbij gezet");
    at("Iets erbij zetten");
}

#[test]
fn a_note_that_is_opened_from_the_drawing_comes_first() {
    let app = App::open();
    app.example();
    let page = app.page();
    app.drawn_at_rest();
    let [left, top, width, _] = app.drawing().bounds(page);
    // The notes of a date stand in the last row of the rulers.
    let [_, lanes, ..] = app.lane("Krachten");
    let y = lanes - 12.0;
    assert!(y > top);
    let mut x = left + width - 4.0;
    while page.eval("document.getElementById('drawing').style.cursor") != "pointer" {
        x -= 5.0;
        assert!(x > left + 200.0, "no note between the rulers and the lanes");
        page.mouse("mouseMoved", x, y, 0);
    }
    page.click_at(x, y);
    page.find("heading", "Aantekeningen");
    let first = "document.querySelector('#panel article')?.textContent ?? ''";
    assert!(page.eval(first).as_str().unwrap().contains("Nieuw lokaal"));
}

#[test]
fn a_form_can_be_kept_without_scrolling_in_a_low_window() {
    let app = App::sized(844, 390);
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Nieuw");
    page.press("Gebeurtenis");
    let [_, top, _, height] = page.find("button", "Bewaren").bounds(page);
    let room = page.eval("innerHeight").as_f64().unwrap();
    assert!(top > 0.0 && top + height <= room, "{top} and {height} of {room}");
}
