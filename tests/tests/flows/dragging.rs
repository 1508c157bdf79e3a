//! Hands on the drawing: carrying an item, pulling its ends, adding and taking out where one points.

use tests::App;

/// One event in the lane of school, with the whole life of a child around it.
fn with_event(app: &App, line: &str) {
    app.new_timeline("Sam");
    app.add(line);
    let page = app.page();
    page.wait_until("the event", || !app.drawn().is_empty());
    page.press("Hele leven");
}

#[test]
fn a_dragged_item_has_its_words_asked_again() {
    let app = App::open();
    with_event(&app, "maart 2019 naar een andere school");
    let page = app.page();
    let (left, right, y) = app.mark_in("School");
    let from = ((left + right) / 2.0, y);
    page.drag(from, (from.0 + 200.0, y));
    page.find("heading", "Wanneer was het dan?");
    let words = page.find("textbox", "Wanneer?");
    assert_ne!(words.value(page), "maart 2019");
    assert!(!words.value(page).contains('-'), "a month stays a month: {}", words.value(page));
    page.screenshot("asked");
    page.press("Annuleren");
    app.save_and_read(|timeline| {
        assert_eq!(timeline["items"][0]["statements"][0]["when"]["words"], "maart 2019");
    });
    let (left, right, y) = app.mark_in("School");
    let from = ((left + right) / 2.0, y);
    page.drag(from, (from.0 + 200.0, y));
    page.find("textbox", "Wanneer?").fill(page, "in de zomer van 2021");
    page.press("Bewaren");
    app.save_and_read(|timeline| {
        let when = &timeline["items"][0]["statements"][0]["when"];
        assert_eq!(when["words"], "in de zomer van 2021");
    });
    page.press("Ongedaan maken");
    app.save_and_read(|timeline| {
        assert_eq!(timeline["items"][0]["statements"][0]["when"]["words"], "maart 2019");
    });
}

#[test]
fn an_item_is_dragged_to_another_lane_without_a_question() {
    let app = App::open();
    with_event(&app, "maart 2019 naar een andere school");
    let page = app.page();
    let (left, right, y) = app.mark_in("School");
    let [_, top, _, height] = app.lane("Gezondheid");
    let x = (left + right) / 2.0;
    page.drag((x, y), (x, top + height / 2.0));
    app.save_and_read(|timeline| {
        let lanes = timeline["lanes"].as_array().unwrap();
        let health = lanes.iter().find(|lane| lane["kind"] == "health").unwrap();
        assert_eq!(timeline["items"][0]["lane"], health["id"]);
        assert_eq!(timeline["items"][0]["statements"][0]["when"]["words"], "maart 2019");
    });
}

#[test]
fn the_end_of_a_period_is_pulled() {
    let app = App::open();
    with_event(&app, "2017 tot 2019 in de kleuterklas op school");
    let page = app.page();
    let (_, right, y) = app.mark_in("School");
    // Near its end the pointer says that it can be pulled.
    let mut x = right + 6.0;
    let shape = |x: f64| {
        page.mouse("mouseMoved", x, y, 0);
        page.eval("document.getElementById('drawing').style.cursor")
    };
    while shape(x) != "ew-resize" {
        x -= 2.0;
        assert!(x > right - 200.0, "the end of the bar cannot be pulled");
    }
    page.drag((x, y), (x + 150.0, y));
    page.find("heading", "Wanneer was het dan?");
    let start = page.find("textbox", "Wanneer?").value(page);
    assert!(start.contains("2017"), "the start stays: {start}");
    let until = page.find_where("textbox", "the end", |node| node.name.starts_with("Tot wanneer"));
    assert!(!until.value(page).contains("2019"), "{}", until.value(page));
    page.press("Bewaren");
    app.save_and_read(|timeline| {
        let when = timeline["items"][0]["statements"][0]["when"].to_string();
        assert!(when.contains("2017") && !when.contains("2019"), "{when}");
    });
}

#[test]
fn escape_puts_what_is_carried_back() {
    let app = App::open();
    with_event(&app, "maart 2019 naar een andere school");
    let page = app.page();
    let (left, right, y) = app.mark_in("School");
    let x = (left + right) / 2.0;
    page.mouse("mousePressed", x, y, 1);
    for step in 1..=5 {
        page.mouse("mouseMoved", x + f64::from(step) * 30.0, y, 1);
    }
    page.screenshot("carried");
    page.key("Escape");
    page.mouse("mouseReleased", x + 150.0, y, 1);
    assert!(page.now("heading", "Wanneer was het dan?").is_none());
    assert!(app.drawn_at_rest().join(" ").contains("2019"));
}

#[test]
fn keys_on_the_drawing_carry_take_out_and_add() {
    let app = App::open();
    with_event(&app, "maart 2019 naar een andere school");
    let page = app.page();
    app.drawing().focus(page);
    page.key("ArrowRight");
    page.keys("Alt+ArrowRight", 12);
    page.key("Enter");
    page.find("heading", "Wanneer was het dan?");
    page.key("Escape");
    page.gone("heading", "Wanneer was het dan?");
    app.drawing().focus(page);
    page.key("ArrowRight");
    page.key("n");
    page.find("textbox", "Wat gebeurde er?").fill(page, "juf ziek");
    page.key("Enter");
    page.wait_until("the second event", || app.drawn().join("\n").contains("juf ziek"));
    app.drawing().focus(page);
    page.key("Home");
    page.key("Delete");
    page.wait_until("one to go", || app.drawn_at_rest().len() == 1);
    page.press("Toch niet");
    page.wait_until("it to come back", || app.drawn().len() == 2);
}

#[test]
fn a_held_finger_adds_on_the_ground_and_takes_up_an_item() {
    let app = App::sized(1180, 820);
    app.browser.touch(true);
    with_event(&app, "maart 2019 naar een andere school");
    let page = app.page();
    let (left, right, y) = app.mark_in("School");
    let x = (left + right) / 2.0;
    // Carried: what is held follows the finger, and its words are asked.
    page.touch("touchStart", &[(x, y)]);
    page.wait_until("the finger to have been held long enough", || {
        page.eval("new Promise((done) => setTimeout(() => done(true), 600))") == true
    });
    for step in 1..=8 {
        page.touch("touchMove", &[(x + f64::from(step) * 20.0, y)]);
    }
    page.touch("touchEnd", &[]);
    page.find("heading", "Wanneer was het dan?");
    app.drawn_at_rest();
    page.find("button", "Annuleren").tap(page);
    page.gone("heading", "Wanneer was het dan?");
    let [left, top, width, height] = app.lane("Thuis");
    let ground = (left + width * 0.4, top + height * 0.7);
    page.touch("touchStart", &[ground]);
    page.find("textbox", "Wat gebeurde er?");
    page.touch("touchEnd", &[]);
    page.wait_until("the focus in the form that was opened", || {
        page.eval("document.getElementById('panel').contains(document.activeElement)") == true
    });
    page.find("textbox", "Wat gebeurde er?").fill(page, "nieuwe kat");
    page.find("button", "Bewaren").tap(page);
    page.wait_until("the second event", || app.drawn().join("\n").contains("nieuwe kat"));
}
