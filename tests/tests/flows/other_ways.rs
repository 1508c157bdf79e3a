//! The same by keyboard only, and by touch only.

use tests::App;

#[test]
fn escape_closes_a_menu_and_leaves_the_focus_at_its_button() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    for (menu, line) in [("Nieuw", "Gebeurtenis"), ("Menu", "Deelnemers")] {
        page.tab_to("button", menu);
        page.key("Enter");
        page.find("button", line);
        page.key("Escape");
        page.gone("button", line);
        assert_eq!(page.focused().map(|node| node.name).as_deref(), Some(menu));
    }
}

#[test]
fn a_menu_closes_when_the_focus_goes_on_past_it_so_that_it_hides_nothing() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.tab_to("button", "Menu");
    page.key("Enter");
    page.tab_to("button", "Naar het begin");
    page.key("Tab");
    page.gone("button", "Naar het begin");
    assert_eq!(page.focused().map(|node| node.name).as_deref(), Some("Tijdlijn"));
    page.key("Shift+Tab");
    page.key("Enter");
    page.tab_to("button", "Ander soort bestand …");
    page.key("Enter");
    page.find("button", "Tabel voor een rekenblad (CSV)");
    page.key("Tab");
    page.find("button", "Tabel voor een rekenblad (CSV)");
}

#[test]
fn a_timeline_is_begun_changed_and_saved_by_keyboard_only() {
    let app = App::open();
    let page = app.page();
    page.tab_to("button", "Nieuwe tijdlijn");
    page.key("Enter");
    page.wait_until("the focus in the field for a name", || {
        page.focused().is_some_and(|node| node.role == "textbox")
    });
    page.type_text("Sam");
    page.key("Enter");
    page.find("textbox", "Snel toevoegen");
    page.tab_to("textbox", "Snel toevoegen");
    page.type_text("zomer 2019 verhuisd naar Zwolle");
    page.key("Enter");
    page.wait_until("the event", || app.drawn().join("\n").contains("verhuisd naar zwolle"));
    page.tab_to("listbox", "Tijdlijn van Sam");
    page.key("ArrowRight");
    page.key("Enter");
    page.find_where("heading", "the panel", |node| {
        node.name.to_lowercase().contains("verhuisd naar zwolle")
    });
    page.tab_to("button", "Veranderen");
    page.key("Enter");
    page.tab_to("textbox", "Wat gebeurde er?");
    page.key("End");
    page.type_text(" met de kat");
    page.key("Enter");
    page.wait_until("the new title", || app.drawn().join("\n").contains("met de kat"));
    app.drawing().focus(page);
    page.key("+");
    page.key("-");
    page.key("0");
    page.key("?");
    page.find_where("heading", "the keys", |node| node.name.contains("Toetsen"));
    page.key("Escape");
    page.gone("heading", "Toetsen");
    app.drawing().focus(page);
    page.key("ArrowRight");
    page.key("Delete");
    page.wait_until("the event to go", || app.drawn().is_empty());
    page.key("Ctrl+z");
    page.wait_until("the event to come back", || !app.drawn().is_empty());
    app.save_and_read(|timeline| {
        assert_eq!(timeline["items"][0]["title"], "Verhuisd naar Zwolle met de kat");
    });
    page.key("Ctrl+p");
    page.wait_until("the pages to print", || {
        page.now("tab", "Afdrukken").is_some_and(|tab| tab.is("selected"))
    });
}

#[test]
fn keys_of_one_character_are_switched_off_and_stay_so() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2019 verhuisd");
    app.kept();
    let page = app.page();
    let switch = |on: bool| {
        app.menu("Toetsen");
        page.find("checkbox", "De toetsen B, ., / en ? werken overal").click(page);
        page.wait_until("the switch", || {
            page.all("checkbox").iter().any(|node| node.is("checked") == on)
        });
        page.key("Escape");
        page.gone("heading", "Toetsen");
    };
    switch(false);
    app.load();
    app.go_on();
    app.drawing().focus(page);
    page.key("?");
    app.add("2020 zwemles");
    assert!(page.now("heading", "Toetsen").is_none());
    switch(true);
    app.drawing().focus(page);
    page.key("?");
    page.find("heading", "Toetsen");
}

#[test]
fn a_timeline_is_panned_pinched_and_filled_by_touch() {
    let app = App::sized(1180, 820);
    app.browser.touch(true);
    let page = app.page();
    page.find("button", "Bekijk een voorbeeld").tap(page);
    page.find("textbox", "Snel toevoegen");
    page.wait_until("the drawing", || !app.drawn().is_empty());
    let [left, top, width, height] = app.drawing().bounds(page);
    let middle = (left + width * 0.6, top + height * 0.8);
    let differs = |what: &str, before: &[String]| {
        let now = app.drawn_at_rest();
        assert_ne!(now, before, "other events should be in view after {what}");
        now
    };
    let whole = app.drawn_at_rest();
    page.find("button", "Inzoomen").tap(page);
    app.drawn_at_rest();
    page.find("button", "Inzoomen").tap(page);
    let zoomed = differs("tapping", &whole);
    page.swipe(middle, (middle.0 + 400.0, middle.1));
    let swiped = differs("swiping", &zoomed);
    page.find("button", "Hele leven").tap(page);
    let again = differs("asking for the whole life", &swiped);
    page.pinch(middle, 60.0, 420.0);
    differs("pinching open", &again);
    page.find("textbox", "Snel toevoegen").tap(page);
    page.paste("mei 2021 nieuwe fiets");
    page.find("button", "Toevoegen").tap(page);
    page.says("ieuwe fiets” staat op de tijdlijn");
    page.screenshot("touch");
}

#[test]
fn a_double_click_on_the_ground_adds_there() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2010 geboren");
    let page = app.page();
    let [left, top, width, height] = app.drawing().bounds(page);
    page.double_click_at(left + width * 0.7, top + height * 0.6);
    page.find("textbox", "Wat gebeurde er?").fill(page, "hier was het");
    page.press("Bewaren");
    page.wait_until("the event", || app.drawn().join("\n").contains("hier was het"));
}

#[test]
fn the_wheel_with_ctrl_zooms_and_the_overview_follows() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.wait_until("the drawing", || !app.drawn().is_empty());
    page.press("Hele leven");
    let all = app.drawn();
    let [left, top, width, height] = app.drawing().bounds(page);
    for _ in 0..8 {
        page.wheel((left + width * 0.8, top + height * 0.6), -120.0, 2);
    }
    page.wait_until("fewer events in view", || app.drawn().len() < all.len());
    page.press("Uitzoomen");
    page.press("Inzoomen");
    page.press("Hele leven");
    page.wait_until("all events again", || app.drawn().len() == all.len());
}

#[test]
fn the_window_of_the_overview_is_dragged_pulled_and_moved_by_keys() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.wait_until("the drawing", || !app.drawn().is_empty());
    page.press("Inzoomen");
    page.press("Inzoomen");
    page.press("Inzoomen");
    let zoomed = app.drawn_at_rest();
    let window = page.find("slider", "Wat je nu ziet");
    let [left, top, width, height] = window.bounds(page);
    let middle = (left + width / 2.0, top + height / 2.0);
    page.drag(middle, (middle.0 - 250.0, middle.1));
    let dragged = app.drawn_at_rest();
    assert_ne!(dragged, zoomed, "other years are in view");
    let [moved, _, same, _] = page.find("slider", "Wat je nu ziet").bounds(page);
    assert!((left - moved - 250.0).abs() < 3.0 && (same - width).abs() < 3.0, "{left} {moved}");
    page.find("slider", "Begin van wat je nu ziet").focus(page);
    page.keys("ArrowLeft", 3);
    app.drawn_at_rest();
    let [_, _, wider, _] = page.find("slider", "Wat je nu ziet").bounds(page);
    assert!(wider > width + 3.0, "{wider} is not wider than {width}");
}

#[test]
fn the_edges_of_the_whole_life_are_pulled_and_a_second_finger_moves_nothing() {
    let app = App::sized(1180, 820);
    app.example();
    let page = app.page();
    app.drawn_at_rest();
    let window = || page.find("slider", "Wat je nu ziet").bounds(page);
    let [left, top, width, height] = window();
    let y = top + height / 2.0;
    page.drag((left + width - 3.0, y), (left + width - 203.0, y));
    app.drawn_at_rest();
    let [same, _, narrower, _] = window();
    assert!((same - left).abs() < 3.0, "the other edge stays: {left} {same}");
    assert!((width - narrower - 200.0).abs() < 8.0, "{width} {narrower}");
    app.browser.touch(true);
    page.swipe((left + width / 3.0, y), (left + width / 3.0 + 100.0, y));
    app.drawn_at_rest();
    let [before, _, wide, _] = window();
    page.pinch((before + wide / 2.0, y), 100.0, 180.0);
    app.drawn_at_rest();
    let [after, _, as_wide, _] = window();
    assert!((wide - as_wide).abs() < 3.0, "{wide} {as_wide}");
    assert!((before - after - 40.0).abs() < 3.0, "it is with the first finger: {before} {after}");
}

#[test]
fn the_wheel_scrolls_the_lanes_and_the_arrows_walk_from_lane_to_lane() {
    let app = App::sized(1180, 620);
    app.example();
    let page = app.page();
    page.wait_until("the drawing", || !app.drawn().is_empty());
    let first = app.drawn_at_rest();
    let [left, top, width, height] = app.drawing().bounds(page);
    for _ in 0..6 {
        page.wheel((left + width * 0.6, top + height * 0.6), 120.0, 0);
    }
    let scrolled = app.drawn_at_rest();
    assert_ne!(scrolled, first, "other lanes are in view");
    app.drawing().focus(page);
    page.key("Home");
    let here = || {
        page.eval("document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''")
    };
    let at_birth = here();
    assert!(at_birth.as_str().unwrap().contains("Noor is geboren"), "{at_birth}");
    page.key("ArrowDown");
    page.wait_until("another lane", || here() != at_birth);
    page.key("End");
    page.wait_until("the last of all", || here().as_str().is_some_and(|said| !said.is_empty()));
}
