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
    // why: the program stands in the page packed as letters, and among millions any word turns up
    let text = page.eval(
        "[...document.body.children].filter((one) => one.localName !== 'script')
           .map((one) => one.textContent).join(' ') + [...document.querySelectorAll('[aria-label], [title]')]
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

/// A device with a voice of its own, and one that would send everything elsewhere.
const VOICES: &str = "
    window.spoken = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const voices = [{ localService: false, lang: 'nl-NL', name: 'far' },
      { localService: true, lang: 'en-GB', name: 'english' }, { localService: true, lang: 'nl-NL', name: 'near' }];
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => voices, cancel() {},
      speak: (words) => window.spoken.push(words.voice.name + ': ' + words.text) } });
";

fn child_mode(app: &App) {
    app.example();
    app.page().find("button", "Kindmodus").click(app.page());
    app.page().find("heading", "Mijn tijdlijn");
}

#[test]
fn a_child_says_how_things_feel_and_adds_its_own_by_mouse() {
    let app = App::sized(1180, 820);
    child_mode(&app);
    let page = app.page();
    no_faults(page, "child-mode");
    let high = page.eval("document.documentElement.scrollHeight - innerHeight");
    assert!(high.as_f64().unwrap() <= 0.0, "{high} px too high");
    // What is delicate stays behind the curtain.
    assert!(!readable(page).contains("uit elkaar"));
    page.find_where("button", "the stomach ache", |node| node.name.starts_with("Buikpijn"))
        .click(page);
    page.find("heading", "Buikpijn op maandag. Hoe voelt dat?");
    page.press("heel naar");
    page.find_where("button", "the feeling", |node| {
        node.name.starts_with("Buikpijn") && node.name.ends_with("heel naar")
    });
    no_faults(page, "child-feeling");
    page.press("Terug");
    page.wait_until("the feeling to be taken back", || {
        !readable(page).contains("buikpijn op maandag, 8 jaar, mijn lijf, heel naar")
    });
    page.press("iets dat hielp");
    page.find("textbox", "iets dat hielp").fill(page, "knuffel van mama");
    page.press("toen ik 7 was");
    no_faults(page, "child-adding");
    page.press("Zet erbij");
    page.find_where("button", "what was added", |node| node.name.starts_with("knuffel van mama"));
    app.page().press("Klaar");
    page.find("textbox", "Snel toevoegen");
    app.save_and_read(|timeline| {
        let items = timeline["items"].as_array().unwrap();
        let added = items.iter().find(|item| item["title"] == "knuffel van mama").unwrap();
        let told = &added["statements"][0];
        assert_eq!(
            (told["when"]["words"].as_str(), told["load"].as_i64()),
            (Some("toen ik 7 was"), Some(1))
        );
        let people = timeline["people"].as_array().unwrap();
        let teller = people.iter().find(|person| person["id"] == told["teller"]).unwrap();
        assert_eq!(teller["role"], "child");
    });
}

#[test]
fn a_child_walks_feels_and_adds_by_keyboard() {
    let app = App::open();
    child_mode(&app);
    let page = app.page();
    page.find_where("button", "the reading corner", |node| node.name.starts_with("Het leeshoekje"))
        .focus(page);
    page.key("ArrowLeft");
    let name = || page.eval("document.activeElement.ariaLabel ?? ''").as_str().unwrap().to_owned();
    page.wait_until("the bicycle", || name().starts_with("Leert fietsen"));
    page.key("ArrowDown");
    page.wait_until("another lane", || name().contains("Thuis"));
    page.key("ArrowUp");
    page.wait_until("the lane of strong points", || name().contains("Dit kan ik"));
    page.key("Enter");
    page.find_where("heading", "the question", |node| {
        node.name.contains("Hoe voelt dat?") && !node.name.starts_with("Tik")
    });
    page.find("button", "fijn").focus(page);
    page.key("Enter");
    page.wait_until("the feeling", || readable(page).contains(", dit kan ik, fijn"));
    page.find("button", "iets leuks").focus(page);
    page.key("Enter");
    page.wait_until("the field", || page.eval("document.activeElement.id") == "child-words");
    page.type_text("hutten bouwen");
    page.key("Enter");
    page.find_where("button", "what was added", |node| node.name.starts_with("hutten bouwen"));
}

#[test]
fn a_curtain_opens_only_when_an_adult_says_so_and_closes_again() {
    let app = App::sized(390, 844);
    child_mode(&app);
    let page = app.page();
    no_faults(page, "child-phone");
    let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
    assert!(wide.as_f64().unwrap() <= 0.0, "{wide} px too wide");
    let curtain = || page.find("button", "gordijn dicht, Thuis");
    curtain().focus(page);
    curtain().tap(page);
    page.find("dialog", "gordijn dicht");
    no_faults(page, "child-ask");
    page.press("Laat het dicht");
    assert!(!readable(page).contains("uit elkaar"));
    curtain().tap(page);
    page.press("Ik ben volwassen: doe het gordijn open");
    page.wait_until("what was behind it", || readable(page).contains("uit elkaar"));
    page.press("Klaar");
    page.find("button", "Kindmodus").click(page);
    curtain();
    assert!(!readable(page).contains("uit elkaar"));
}

#[test]
fn only_a_voice_of_this_device_reads_aloud() {
    let app = App::prepared(1440, 900, VOICES);
    child_mode(&app);
    let page = app.page();
    page.press("Lees voor");
    let spoken = || page.eval("window.spoken.join('|')").as_str().unwrap().to_owned();
    page.wait_until("the words", || spoken().starts_with("near: Mijn tijdlijn. Dit kan ik: "));
    assert!(!spoken().contains("uit elkaar"));
    page.find_where("button", "the stomach ache", |node| node.name.starts_with("Buikpijn"))
        .click(page);
    page.press("Lees voor");
    page.wait_until("the tile", || {
        spoken().ends_with("near: Buikpijn op maandag, 8 jaar, Mijn lijf")
    });
    let silent = App::open();
    child_mode(&silent);
    silent.page().says("dit apparaat heeft geen eigen stem");
    assert!(silent.page().now("button", "Lees voor").is_none());
}

#[test]
fn every_target_in_child_mode_is_large_enough_for_a_small_finger() {
    for (width, height) in [(1440, 900), (1180, 820), (390, 844)] {
        let app = App::sized(width, height);
        child_mode(&app);
        let page = app.page();
        let small = |what: &str| {
            let small = page.eval(
                "[...document.querySelectorAll('button, input')].filter((one) => {
                   const area = one.getBoundingClientRect();
                   return area.width > 0 && (area.width < 59.5 || area.height < 59.5);
                 }).map((one) => one.ariaLabel ?? one.textContent)",
            );
            assert_eq!(small, serde_json::json!([]), "{what} at {width}");
        };
        small("the timeline");
        page.press("iets leuks");
        page.find("textbox", "iets leuks");
        small("adding");
        page.screenshot(&format!("child-adding-{width}"));
    }
}

/// Whoever asks to be told in ten minutes is told as soon as the test says they are over.
const TEN_MINUTES: &str = "
    const wait = setTimeout;
    window.setTimeout = (call, ms, ...rest) => {
        if (ms !== 600000) return wait(call, ms, ...rest);
        window.tenMinutesAreOver = () => call(...rest);
        return wait(() => {}, ms);
    };";

#[test]
fn ten_minutes_without_anybody_cover_everything_and_one_press_goes_on() {
    let app = App::prepared(1180, 820, TEN_MINUTES);
    app.example();
    let page = app.page();
    app.open_item("leeshoekje");
    page.eval("tenMinutesAreOver(); 0");
    page.find("dialog", "Even pauze");
    let read = page.outline().to_lowercase();
    assert!(!read.contains("noor") && !read.contains("leeshoekje"), "{read}");
    let seen = page.eval("document.body.innerText").to_string().to_lowercase();
    assert!(!seen.contains("noor") && !seen.contains("leeshoekje"), "{seen}");
    assert_eq!(page.eval("document.title"), "Tijdlijn");
    no_faults(page, "cover");
    page.key("Enter");
    page.gone("dialog", "Even pauze");
    page.find("heading", "Het leeshoekje hielp");
}

#[test]
fn the_pages_of_a_print_wait_for_an_adult_while_a_curtain_is_closed() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2019 ruzie thuis");
    let page = app.page();
    app.drawing().focus(page);
    page.key("ArrowRight");
    page.key(".");
    page.wait_until("nothing of it to be read", || !readable(page).contains("ruzie"));
    page.find("tab", "Afdrukken").click(page);
    page.says("Hier hangt een gordijn voor.");
    assert!(!page.outline().to_lowercase().contains("ruzie"));
    no_faults(page, "print-behind-curtain");
    let words = tests::pdf::Pdf::read(&page.print()).text().to_lowercase();
    assert!(words.contains("ruzie") && !words.contains("gordijn"), "{words}");
    page.press("Ik ben volwassen: doe het gordijn open");
    page.wait_until("the pages", || page.outline().to_lowercase().contains("ruzie"));
    let focused = page.focused().map(|at| at.role);
    assert_eq!(focused.as_deref(), Some("region"));
    page.find("radio", "Kind").click(page);
    page.wait_until("the child's own pages", || !page.outline().to_lowercase().contains("ruzie"));
    assert!(page.now("button", "Ik ben volwassen: doe het gordijn open").is_none());
}

#[test]
fn large_mode_makes_letters_targets_and_drawing_half_as_large_again() {
    let app = App::open();
    app.example();
    let page = app.page();
    let sizes = || {
        let [_, _, width, height] = page.find("button", "Toevoegen").bounds(page);
        let letter = page
            .eval("parseFloat(getComputedStyle(document.querySelector('#quick-add')).fontSize)");
        (width, height, letter.as_f64().unwrap(), app.lane("Thuis")[3])
    };
    let before = sizes();
    app.menu("Groot, voor het digibord");
    page.wait_until("larger letters", || sizes().2 >= before.2 * 1.49);
    page.wait_until("a larger drawing", || sizes().3 >= before.3 * 1.3);
    assert!(sizes().1 >= before.1 * 1.3, "{before:?} {:?}", sizes());
    no_faults(page, "large");
    for tab in ["Lijst", "Gesprek", "Tijdlijn"] {
        page.find("tab", tab).click(page);
        let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_f64().unwrap() <= 0.0, "{tab} is {wide} px too wide");
        let high = page.eval("document.documentElement.scrollHeight - innerHeight");
        assert!(high.as_f64().unwrap() <= 0.0, "{tab} is {high} px too high");
        let off = page.eval(
            "[...document.querySelectorAll('main button')].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.ariaLabel ?? one.textContent)",
        );
        assert_eq!(off.as_array().map(Vec::len), Some(0), "{tab}: beyond the edge {off}");
        page.screenshot(&format!("large-{tab}"));
    }
    let face =
        page.eval("document.querySelector('.speaker .avatar').getBoundingClientRect().width");
    assert!(face.as_f64().unwrap() >= 48.0, "the faces grow along: {face}");
    page.find("button", "Kindmodus").click(page);
    page.find("heading", "Mijn tijdlijn");
    no_faults(page, "large-child");
    page.press("Klaar");
    app.menu("Weer gewone grootte");
    page.wait_until("the usual letters", || sizes().2 == before.2);
}

#[test]
fn a_keyboard_on_the_screen_does_not_hide_the_field_that_is_written_in() {
    let app = App::sized(390, 844);
    app.new_timeline("Sam");
    let page = app.page();
    page.find("button", "Kindmodus").tap(page);
    page.find("button", "iets leuks").tap(page);
    let in_view = |id: &str| {
        let field = format!(
            "(() => {{ const area = document.getElementById('{id}').getBoundingClientRect();
               return area.top >= 0 && area.bottom <= innerHeight; }})()"
        );
        page.wait_until("the field in view", || page.eval(&field) == true);
    };
    in_view("child-words");
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        serde_json::json!({ "width": 390, "height": 480, "deviceScaleFactor": 1, "mobile": true }),
    );
    in_view("child-words");
    page.screenshot("child-keyboard");
}

#[test]
fn line_after_line_is_added_on_a_phone_with_its_keyboard_up() {
    let app = App::sized(390, 844);
    app.new_timeline("Sam");
    let page = app.page();
    let line = page.find("textbox", "Snel toevoegen");
    line.tap(page);
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        serde_json::json!({ "width": 390, "height": 450, "deviceScaleFactor": 1, "mobile": true }),
    );
    page.wait_until("room for the keyboard", || {
        page.eval("document.documentElement.classList.contains('has-keyboard')") == true
    });
    for year in 2004..2024 {
        page.type_text(&format!("{year} nummer {year}"));
        page.key("Enter");
        page.wait_until("the new card in view", || {
            page.eval(
                "(() => { const card = document.querySelector('.column-card.is-selected');
                  const line = document.getElementById('quick-add').getBoundingClientRect();
                  if (!card || line.height === 0 || line.bottom > innerHeight) return '';
                  const at = card.getBoundingClientRect();
                  return at.top >= 0 && at.bottom <= line.top ? card.textContent : ''; })()",
            )
            .as_str()
            .is_some_and(|text| text.contains(&format!("Nummer {year}")))
        });
    }
}

#[test]
fn a_child_draws_its_line_of_highs_and_lows_by_hand_and_by_keyboard() {
    let app = App::sized(1180, 820);
    child_mode(&app);
    let page = app.page();
    page.find_starting("button", "Kamperen met mama").click(page);
    let line = page.find("slider", "Mijn lijn");
    line.focus(page);
    page.key("ArrowUp");
    page.key("ArrowUp");
    page.wait_until("a point", || {
        page.eval("/^\\d+ jaar, fijn, 2 van 5$/.test(document.activeElement.ariaValueText)") == true
    });
    page.key("ArrowLeft");
    page.wait_until("an earlier place", || page.eval("document.activeElement.ariaValueNow") == "0");
    page.key("ArrowDown");
    page.next_frame();
    let in_view = "document.activeElement.getBoundingClientRect().bottom \
         <= document.querySelector('.child-room').getBoundingClientRect().bottom + 1";
    assert_eq!(
        page.eval(in_view),
        true,
        "the child stays at its line; what it picked before does not call it back"
    );
    let area = || {
        let area = page.eval(
            "(() => { const area = document.querySelector('.child-line').getBoundingClientRect();
               return [area.top, area.height]; })()",
        );
        (area[0].as_f64().unwrap(), area[1].as_f64().unwrap())
    };
    page.eval("document.querySelector('.child-room').scrollTop = 9999; 0");
    page.next_frame();
    let (top, height) = area();
    page.drag((300.0, top + height * 0.2), (620.0, top + height * 0.8));
    no_faults(page, "child-line");
    app.page().press("Klaar");
    app.save_and_read(|timeline| {
        let items = timeline["items"].as_array().unwrap();
        let drawn = items.iter().find(|item| item["title"] == "Mijn lijn").unwrap();
        let points = drawn["body"]["measurement"]["line"].as_array().unwrap();
        let values: Vec<i64> = points.iter().map(|one| one["value"].as_i64().unwrap()).collect();
        assert!(values.len() > 4 && values.contains(&2), "{values:?}");
        assert!(
            values.iter().any(|value| *value >= 3) && values.iter().any(|value| *value <= -3),
            "{values:?}"
        );
    });
    // It is a curve on the ordinary timeline as well.
    app.drawing().focus(page);
    page.keys("PageDown", 3);
    page.wait_until("the curve", || app.drawn().iter().any(|words| words.starts_with("mijn lijn")));
    page.screenshot("line-on-timeline");
}

#[test]
fn large_mode_has_room_for_everything_on_a_laptop_and_on_a_small_beamer() {
    for (width, height) in [(1440, 900), (1180, 820), (1024, 768)] {
        let app = App::sized(width, height);
        app.example();
        let page = app.page();
        app.menu("Groot, voor het digibord");
        let check = |what: &str| {
            no_faults(page, &format!("large-{width}-{what}"));
            let hidden = page.eval(
                "[...document.querySelectorAll('header button, [role=tab]')].filter((one) => {
                   const box = one.getBoundingClientRect();
                   return [box.left + 3, box.right - 3].some((x) => !one.contains(document.elementFromPoint(x, box.top + box.height / 2)));
                 }).map((one) => one.ariaLabel ?? one.textContent)",
            );
            assert_eq!(
                hidden,
                serde_json::json!([]),
                "{what} at {width} has something lie over it"
            );
            let beyond = page.eval(
                "[...document.querySelectorAll('main *')].filter((one) => one.scrollWidth > one.clientWidth + 1
                   && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)).map((one) => one.className)",
            );
            assert_eq!(beyond, serde_json::json!([]), "{what} at {width} is too wide");
        };
        check("timeline");
        page.find("tab", "Lijst").click(page);
        page.find("combobox", "Volgorde");
        check("list");
        page.find("tab", "Afdrukken").click(page);
        page.find_starting("checkbox", "Aantekeningen");
        check("print");
        page.find("tab", "Gesprek").click(page);
        page.find_where("button", "the conversation", |one| one.name.contains("maandag lichter"))
            .click(page);
        page.find("textbox", "Waarom praten we?");
        page.press("Begin het gesprek");
        page.find("heading", "Wie zitten er aan tafel?");
        check("talk");
        page.press("Naar Sterke punten");
        page.find("heading", "Waar ben jij goed in?");
        check("talk-round");
    }
}
