//! A conversation on a phone: followed, and a turn filled in with a finger, also while there is a
//! keyboard on the screen. No form of Gesprek has a fault there.

use serde_json::json;
use tests::{App, Node, Page};

use crate::screens::faults;
use crate::talking::begun;

const WIDTH: u32 = 390;
const HEIGHT: u32 = 844;

/// Nothing is wrong, nothing stands outside the window, and every button is large enough for a finger.
fn no_faults(page: Page<'_>, what: &str) {
    page.screenshot(what);
    let found = faults(page);
    assert!(found.is_empty(), "{what}: {}", found.join("\n"));
    let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
    assert!(wide.as_f64().unwrap() <= 0.0, "{what} is {wide} px too wide");
    let small = page.eval(
        "[...document.querySelectorAll('#screen button, #screen summary')].filter((one) => one.checkVisibility())
           .map((one) => [one.textContent, one.getBoundingClientRect()])
           .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([words]) => words).join('; ')",
    );
    assert_eq!(small, "", "{what}: too small for a finger");
}

fn tap(page: Page<'_>, name: &str) {
    page.find("button", name).tap(page);
}

fn unfold_all(page: Page<'_>) {
    page.eval(
        "document.querySelectorAll('#screen details').forEach((one) => { one.open = true; })",
    );
}

/// As much of the window as a keyboard leaves.
fn window_height(page: Page<'_>, height: u32) {
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": true }),
    );
}

/// Whether all of what has the focus can be seen: inside so much height, and nothing lies over it.
fn is_seen(page: Page<'_>, height: u32) -> bool {
    page.eval(&format!(
        "(() => {{ const at = document.activeElement, box = at.getBoundingClientRect();
           const hit = (y) => document.elementFromPoint(box.left + box.width / 2, y) === at;
           return box.top >= 0 && box.bottom <= {height} && hit(box.top + 3) && hit(box.bottom - 3); }})()"
    )) == true
}

#[test]
fn a_turn_is_followed_and_filled_in_on_a_phone() {
    let app = App::sized(WIDTH, HEIGHT);
    begun(&app);
    let page = app.page();
    app.browser.touch(true);
    let line = page.find("textbox", "Wat zegt Noor?");
    line.tap(page);
    page.paste("Dit is mijn juf");
    page.key("Enter");
    page.wait_until("what was written down in view", || {
        page.eval(
            "document.querySelector('#said-last .said-foot')?.getBoundingClientRect().bottom <
               document.querySelector('.talk-bar').getBoundingClientRect().top",
        ) == true
    });
    let to_the_edge = "innerWidth - document.querySelector('.talk-bar > .is-large').getBoundingClientRect().right < 16";
    assert_eq!(page.eval(to_the_edge), true, "the bar is filled");
    tap(page, "Naar Sterke punten");
    page.find("heading", "Waar ben jij goed in?");
    let line = page.find("textbox", "Wat zegt Noor?");
    line.tap(page);
    page.wait_until("the focus", || page.focused().is_some_and(|at| at.name == line.name));
    window_height(page, 500);
    page.wait_until("the line above the keyboard", || is_seen(page, 500));
    page.screenshot("keyboard");
    page.paste("Ik teken elke dag");
    page.key("Enter");
    window_height(page, HEIGHT);
    page.says("Ik teken elke dag");
    tap(page, "zie ik anders: Vader");
    page.wait_until("the own version", || {
        page.focused().is_some_and(|at| at.name == "Hoe zie jij het, Vader?")
    });
    window_height(page, 500);
    page.wait_until("the own version above the keyboard", || is_seen(page, 500));
    page.paste("Alleen op school");
    page.key("Enter");
    window_height(page, HEIGHT);
    page.says("Alleen op school");
    tap(page, "Beurt aan Moeder");
    page.says("Moeder is aan de beurt");
    app.kept();
}

#[test]
fn a_keyboard_that_lies_over_the_page_leaves_room_for_the_field() {
    // A browser that does not take the room from the window only tells how much of it can be seen.
    let overlay = "window.seen = Object.assign(new EventTarget(), { height: 844, scale: 1 });
        Object.defineProperty(window, 'visualViewport', { value: window.seen });";
    let app = App::prepared(WIDTH, HEIGHT, overlay);
    begun(&app);
    let page = app.page();
    page.find("textbox", "Wat zegt Noor?").focus(page);
    page.eval("window.seen.height = 480; window.seen.dispatchEvent(new Event('resize'))");
    page.wait_until("the field above the keyboard", || is_seen(page, 480));
    page.eval("window.seen.height = 844; window.seen.dispatchEvent(new Event('resize'))");
    page.wait_until("the tabs again", || {
        page.all("tab").iter().any(|tab: &Node| tab.bounds(page)[3] > 0.0)
    });
}

#[test]
fn no_step_and_no_form_of_a_conversation_has_a_fault_on_a_phone() {
    let app = App::sized(WIDTH, HEIGHT);
    app.example();
    let page = app.page();
    page.find("tab", "Gesprek").click(page);
    page.find("button", "SOT");
    no_faults(page, "list");
    page.press("SOT");
    page.find("textbox", "Wat is de vraag om hulp?").fill(page, "Wat helpt Noor?");
    page.find("textbox", "Waarom praten we?").fill(page, "Rustig naar school");
    unfold_all(page);
    no_faults(page, "prepare");
    page.press("Begin het gesprek");
    for (step, question) in [
        ("Start", "Wie zitten er aan tafel?"),
        ("Sterke punten", "Waar ben jij goed in?"),
        ("Groeipunten", "Wat vind jij nog moeilijk?"),
        ("Samenvatting", "Welk groeipunt kiezen we?"),
        ("Plan", "Wat is jouw idee?"),
        ("Check", "Heb je alles gezegd?"),
        ("Voorbereiding", "Wat wil jij vertellen?"),
    ] {
        if step != "Start" {
            let named = |node: &Node| node.name.contains(step) && !node.name.starts_with("Naar");
            page.find_where("button", step, named).click(page);
        }
        page.find("heading", question);
        if let Some(line) = page.now("textbox", "Wat zegt Noor?") {
            line.fill(page, &format!("Iets bij {step}"));
            page.key("Enter");
            page.says(&format!("Iets bij {step}"));
        }
        unfold_all(page);
        no_faults(page, step);
    }
    for (button, title) in
        [("Afspraak", "Nieuwe afspraak"), ("Gebeurtenis", "Nieuw op de tijdlijn")]
    {
        page.press(button);
        page.find("heading", title);
        no_faults(page, title);
        page.press("Annuleren");
    }
}

#[test]
fn who_comes_is_added_while_a_conversation_is_prepared() {
    for (width, height) in [(1440, 900), (WIDTH, HEIGHT), (320, 640)] {
        let app = App::sized(width, height);
        app.new_timeline("Sam");
        let page = app.page();
        page.find("tab", "Gesprek").click(page);
        page.press("Driehoeksgesprek");
        page.press("Moeder");
        page.find("group", "Moeder (ouder)");
        page.press("Deelnemer toevoegen");
        page.find("textbox", "Naam").fill(page, "Oma");
        page.press("Bewaren");
        page.find("group", "Oma (ouder)");
        page.find("heading", "Blad van Oma");
        page.gone("heading", "Nieuwe deelnemer");
        no_faults(page, &format!("talk-coming-{width}"));
        let cut = page.eval(
            "[...document.querySelectorAll('.talk-card *')].filter((one) => one.getBoundingClientRect().right > innerWidth)
               .map((one) => one.textContent).join('; ')",
        );
        assert_eq!(cut, "", "{width}: outside the window");
    }
}

#[test]
fn what_the_menu_opens_is_seen_on_every_screen() {
    let app = App::open();
    app.example();
    let page = app.page();
    for tab in ["Afdrukken", "Gesprek"] {
        page.find("tab", tab).click(page);
        app.menu("Deelnemers");
        page.find("heading", "Deelnemers");
        page.find("button", "Verander Vader");
        page.key("Escape");
        page.gone("heading", "Deelnemers");
    }
}
