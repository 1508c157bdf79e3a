//! Every screen: names for assistive technology, no faults that axe can find, narrow windows, both languages.

use serde_json::Value;
use tests::{App, Page};

/// Faults that axe-core finds on the page now.
pub(crate) fn faults(page: Page<'_>) -> Vec<String> {
    if page.eval("typeof window.axe") == "undefined" {
        let path = tests::root().join("tests/node_modules/axe-core/axe.min.js");
        let axe =
            std::fs::read_to_string(path).expect("axe-core is missing: run `cargo xtask setup`");
        page.eval(&format!("{axe}; 0"));
    }
    let found = page.eval(
        // The last one is experimental and off in axe itself: a name holds all visible words.
        "axe.run(document, { rules: { 'label-content-name-mismatch': { enabled: true } }, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'] })
           .then((found) => found.violations.map((one) =>
             one.id + ': ' + one.help + '\\n' + one.nodes.map((node) => '  ' + node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')).join('\\n')))",
    );
    let broken = page.eval(BROKEN_WORDS);
    let all = [found, broken];
    let all = all.iter().filter_map(Value::as_array).flatten();
    all.filter_map(|one| Some(one.as_str()?.to_owned())).collect()
}

/// Words of no great length that begin in one row and end in the next, where the window is not very narrow. Addresses may
/// break anywhere.
const BROKEN_WORDS: &str = "(() => {
   const broken = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
   while (innerWidth >= 360 && texts.nextNode()) {
     const text = texts.currentNode, around = text.parentElement, box = around.getBoundingClientRect();
     if (box.width < 3 || box.height < 3 || around.closest('svg, script, style')) continue;
     for (const word of text.nodeValue.matchAll(/[^\\s\\-\u{2010}-\u{2015}\u{ad}\u{200b}\\/]{3,15}/gu)) {
       if (/:\\/\\/\\S*$/.test(text.nodeValue.slice(0, word.index))) continue;
       const range = document.createRange();
       range.setStart(text, word.index);
       range.setEnd(text, word.index + word[0].length);
       const parts = [...range.getClientRects()].filter((part) => part.width > 0.5);
       const rows = new Set(parts.map((part) => Math.round(part.top / 4)));
       if (rows.size > 1) broken.push('broken word: ' + word[0] + ' in ' + text.nodeValue.trim().slice(0, 60));
     }
   }
   return broken;
 })()";

/// What the screens are called in a language.
struct Names {
    example: &'static str,
    quick_add: &'static str,
    list: &'static str,
    another_version: &'static str,
    cancel: &'static str,
    menu: &'static str,
    print: &'static str,
    panels: [&'static str; 7],
}

const DUTCH: Names = Names {
    example: "Bekijk een voorbeeld",
    quick_add: "Snel toevoegen",
    list: "Lijst",
    another_version: "Andere versie",
    cancel: "Annuleren",
    menu: "Menu",
    print: "Afdrukken",
    panels: [
        "Kind en schoolloopbaan",
        "Deelnemers",
        "Banen",
        "Aantekeningen",
        "Wie mag wat zien?",
        "Toetsen",
        "Uitleg en privacy",
    ],
};

const ENGLISH: Names = Names {
    example: "Look at an example",
    quick_add: "Quick add",
    list: "List",
    another_version: "Another version",
    cancel: "Cancel",
    menu: "Menu",
    print: "Print",
    panels: [
        "Child and school years",
        "Participants",
        "Lanes",
        "Notes",
        "Who may see what?",
        "Keys",
        "Help and privacy",
    ],
};

fn check_all_screens(app: &App, names: &Names) {
    let page = app.page();
    let mut found = Vec::new();
    let mut check = |screen: &str| {
        page.screenshot(screen);
        found.extend(faults(page).into_iter().map(|fault| format!("{screen}: {fault}")));
        let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
        if wide.as_f64().unwrap_or_default() > 0.0 {
            found.push(format!("{screen}: the page is {wide} px too wide"));
        }
    };
    check("start");
    page.press(names.example);
    page.find("textbox", names.quick_add);
    page.wait_until("the drawing", || !app.drawn().is_empty() || app.browser.size().0 < 600);
    check("timeline");
    page.find("tab", names.list).click(page);
    page.find_where("button", "a row", |node| node.name.contains("roertje")).click(page);
    check("list-and-item");
    page.press(names.another_version);
    check("form");
    page.press(names.cancel);
    for panel in names.panels {
        page.press(names.menu);
        page.press(panel);
        page.find("heading", panel);
        check(panel);
        page.key("Escape");
    }
    page.find("tab", names.print).click(page);
    check("print");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn in_english(app: &App) {
    app.page().find("radio", "English").click(app.page());
    app.page().find("button", "New timeline");
}

#[test]
fn axe_finds_nothing_on_a_laptop() {
    check_all_screens(&App::open(), &DUTCH);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    check_all_screens(&App::sized(390, 844), &DUTCH);
}

#[test]
fn axe_finds_nothing_on_a_tablet_in_english() {
    let app = App::sized(1180, 820);
    in_english(&app);
    check_all_screens(&app, &ENGLISH);
}

#[test]
fn axe_finds_nothing_on_a_phone_in_english() {
    let app = App::sized(390, 844);
    in_english(&app);
    check_all_screens(&app, &ENGLISH);
}

/// A browser at 200 % has half as many CSS pixels, each of two physical ones.
#[test]
fn everything_is_there_at_200_percent() {
    let app = App::sized(720, 450);
    app.browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        serde_json::json!({ "width": 720, "height": 450, "deviceScaleFactor": 2, "mobile": false }),
    );
    check_all_screens(&app, &DUTCH);
}

#[test]
fn it_can_be_used_at_320_pixels_wide() {
    let app = App::sized(320, 640);
    app.new_timeline("Sam");
    app.add("zomer 2019 verhuisd naar Zwolle");
    let page = app.page();
    page.says("erhuisd naar Zwolle");
    for tab in ["Lijst", "Afdrukken", "Tijdlijn"] {
        page.find("tab", tab).click(page);
        let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_f64().unwrap() <= 0.0, "{tab} is {wide} px too wide");
        page.screenshot(tab);
    }
}

#[test]
fn everything_has_the_name_it_should_have() {
    let app = App::open();
    let page = app.page();
    for name in ["Nieuwe tijdlijn", "Open een bestand", "Bekijk een voorbeeld", "Ga verder"] {
        page.find("button", name);
    }
    app.new_timeline("Sam");
    let buttons = [
        "Toevoegen",
        "Ongedaan maken",
        "Opnieuw",
        "Opslaan als bestand",
        "Inzoomen",
        "Uitzoomen",
        "Hele leven",
    ];
    for name in buttons {
        page.find("button", name);
    }
    page.find("textbox", "Snel toevoegen");
    for name in ["Tijdlijn", "Lijst", "Afdrukken"] {
        page.find("tab", name);
    }
    page.find("group", "Aan het woord");
    page.find("listbox", "Tijdlijn van Sam");
    page.find("tab", "Afdrukken").click(page);
    page.find("button", "Afdrukken");
}

#[test]
fn whose_work_is_inside_is_told_on_the_start_screen() {
    let app = App::sized(390, 844);
    let page = app.page();
    for (language, name) in
        [("Nederlands", "Over Tijdlijn en licenties"), ("English", "About Tijdlijn and licences")]
    {
        page.find("radio", language).click(page);
        page.find("button", name).focus(page);
        page.key("Enter");
        page.find("dialog", name);
        page.find("heading", "MIT");
        let told = page.text();
        for words in [
            "calamine",
            "The Rust Project",
            "Permission is hereby granted",
            "SIL OPEN FONT LICENSE",
        ] {
            assert!(told.contains(words), "{words}");
        }
        assert_eq!(faults(page), [""; 0]);
        page.screenshot("licences");
        page.key("Escape");
        page.gone("dialog", name);
        assert_eq!(page.focused().map(|node| node.name).as_deref(), Some(name));
    }
}

#[test]
fn a_theme_brings_its_own_colours_in_one_rule() {
    let app = App::open();
    let page = app.page();
    page.eval(
        "const theme = new CSSStyleSheet();
         theme.replaceSync('.tijdlijn-theme { --tijdlijn-color-ink: #010203 }');
         document.adoptedStyleSheets = [theme];",
    );
    assert_eq!(page.eval("getComputedStyle(document.body).color"), "rgb(1, 2, 3)");
}

#[test]
fn the_language_is_switched_and_stays() {
    let app = App::open();
    let page = app.page();
    page.find("radio", "English").click(page);
    page.find("button", "New timeline");
    assert_eq!(page.eval("document.documentElement.lang"), "en");
    page.go(&app.site.url("/"));
    page.find("button", "New timeline");
    page.find("radio", "Nederlands").click(page);
    page.find("button", "Nieuwe tijdlijn");
    assert_eq!(page.eval("document.documentElement.lang"), "nl");
}

#[test]
fn nothing_of_the_child_is_in_title_or_address() {
    let app = App::open();
    app.new_timeline("Wonderkind");
    app.add("2018 geheime gebeurtenis");
    let page = app.page();
    for tab in ["Lijst", "Afdrukken", "Tijdlijn"] {
        page.find("tab", tab).click(page);
        let seen =
            page.eval("document.title + ' ' + location.href + ' ' + JSON.stringify(history.state)");
        let seen = seen.as_str().unwrap().to_owned();
        assert!(!seen.contains("Wonderkind") && !seen.contains("geheim"), "{seen}");
    }
    let names = page.eval("indexedDB.databases().then((all) => all.map((one) => one.name))");
    assert_ne!(names, Value::Null);
    assert!(!names.to_string().contains("Wonderkind"));
}

/// How far down the middle of the last button of this name is: above the drawing each name filters, below it speaks.
fn middle_of(page: Page<'_>, name: &str) -> f64 {
    let mut named = page.all("button");
    named.retain(|node| node.name == name);
    let [_, top, _, height] = named.pop().unwrap().bounds(page);
    top + height / 2.0
}

#[test]
fn seven_names_leave_each_bar_in_one_row_on_a_laptop() {
    let app = App::open();
    app.new_timeline("Jayden");
    let table = "wanneer;wat;wie\n2018;Zwemles;Jayden\n2018;Zwemles;Moeder\n2019;Verhuisd;Juf Lieke\n\
        2020;Gym;Meester Tom\n2021;Fiets;Ria\n2022;Kat;Soraya\n2023;Hond;dossier\n";
    app.drop_file("feiten.csv", table.as_bytes());
    let page = app.page();
    let add = |node: &tests::Node| node.name.starts_with("Voeg ");
    page.find_where("button", "the button to add", add).click(page);
    page.gone("heading", "Tabel invoegen");
    for (first, last) in [("iedereen", "Inzoomen"), ("Soraya", "Deelnemer toevoegen")] {
        let (first, last) = (middle_of(page, first), middle_of(page, last));
        assert!((first - last).abs() < 6.0, "{first} {last}");
    }
}

#[test]
fn six_names_stand_in_one_row_on_a_small_laptop() {
    let app = App::sized(1366, 768);
    app.example();
    let page = app.page();
    let (last, add) = (middle_of(page, "Samira"), middle_of(page, "Deelnemer toevoegen"));
    assert!((last - add).abs() < 6.0, "{last} {add}");
}

#[test]
fn a_long_name_leaves_room_for_what_happened_in_a_preview_on_a_phone() {
    let app = App::sized(390, 844);
    app.new_timeline("Sam");
    let table = "wanneer;wat;wie\n2019;Eerste dag op school;Juffrouw Wilhelmina-Alexandra van der Westhuizen\n";
    app.drop_file("feiten.csv", table.as_bytes());
    let page = app.page();
    page.find("heading", "Tabel invoegen");
    let what = page.find("cell", "Eerste dag op school");
    assert!(what.bounds(page)[2] > 130.0, "{:?}", what.bounds(page));
}

#[test]
fn with_forced_colours_it_shows_what_is_chosen_and_where_the_focus_is() {
    let app = App::open();
    let page = app.page();
    let forced =
        serde_json::json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.cdp("Emulation.setEmulatedMedia", forced);
    app.example();
    page.find("tab", "Afdrukken").click(page);
    page.says("Papier");
    let colour = |which: &str, of: &str| {
        page.eval(&format!("getComputedStyle(document.querySelector('{which}')).{of}"))
    };
    for (chosen, other) in [
        (".segment input:checked + span", ".segment input:not(:checked) + span"),
        ("[role=tab][aria-selected=true]", "[role=tab][aria-selected=false]"),
    ] {
        assert_ne!(colour(chosen, "backgroundColor"), colour(other, "backgroundColor"), "{chosen}");
    }
    page.find("tab", "Afdrukken").focus(page);
    page.key("Shift+Tab");
    page.key("Tab");
    let there = "[role=tab][aria-selected=true]";
    assert_ne!(colour(there, "outlineColor"), colour(there, "backgroundColor"));
    assert_eq!(colour(there, "outlineStyle"), "solid");
}

#[test]
fn in_a_very_low_window_each_screen_begins_at_its_top() {
    // A laptop of 1280×1024 at 400 %.
    let app = App::sized(320, 256);
    app.example();
    let page = app.page();
    for screen in ["Lijst", "Afdrukken", "Gesprek"] {
        page.eval("window.scrollTo(0, 500)");
        page.wait_until("the page to have scrolled", || page.eval("window.scrollY > 0") == true);
        page.find("tab", screen).click(page);
        page.wait_until(&format!("the top of {screen}"), || page.eval("window.scrollY") == 0);
    }
}

#[test]
fn what_is_said_lies_over_no_button_of_a_form() {
    for (width, height) in [(1440, 900), (1180, 820), (820, 1180), (390, 844)] {
        let app = App::sized(width, height);
        app.new_timeline("Sam");
        app.add("toen hij 4 was naar school");
        let page = app.page();
        page.says("Vul de geboortedatum in.");
        page.screenshot(&format!("said-beside-form-{width}"));
        for button in ["Bewaren", "Annuleren"] {
            let [left, top, wide, high] = page.find("button", button).bounds(page);
            let hit = page.eval(&format!(
                "[[{left} + 4, {top} + 4], [{left} + {wide} - 4, {top} + 4], [{left} + {wide} / 2, {top} + {high} - 4]]
                   .every(([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.textContent.includes('{button}'))"
            ));
            assert_eq!(hit, true, "{button} at {width}x{height}");
        }
    }
}
