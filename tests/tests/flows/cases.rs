//! Five families: who the child is and the facts from files, completed by hand, saved, closed, opened, printed. Each of
//! them by mouse, by keyboard only, and by touch only.

use std::path::PathBuf;

use tests::{App, Page, root};

use crate::printing::check;

/// Puts the file that was saved where it stays: what was downloaded goes away with the browser.
fn keep(app: &App, folder: &tests::Folder) -> std::path::PathBuf {
    let path = folder.join("kind.tijdlijn.json");
    std::fs::copy(app.downloads(".json").pop().unwrap(), &path).unwrap();
    path
}

fn file(case: &str, name: &str) -> PathBuf {
    root().join("timeline-core/tests/data/cases").join(case).join(name)
}

fn alias(case: &str) -> String {
    let text = std::fs::read_to_string(file(case, "kind.json")).unwrap();
    let child: serde_json::Value = serde_json::from_str(&text).unwrap();
    child["alias"].as_str().unwrap().to_owned()
}

fn add_button(page: Page<'_>) -> tests::Node {
    page.find_where("button", "the button to add", |node| {
        node.name.starts_with("Voeg ") && node.name.ends_with("toe")
    })
}

fn by_mouse(case: &str) {
    let mut app = App::open();
    let alias = alias(case);
    app.pick(&file(case, "kind.json"), || app.page().press("Open een bestand"));
    app.page().find("textbox", "Snel toevoegen");
    app.pick(&file(case, "feiten.csv"), || app.menu("Tabel invoegen (Excel, CSV) …"));
    add_button(app.page()).click(app.page());
    app.page().gone("heading", "Tabel invoegen");
    let before = app.drawn_at_rest().len();
    assert!(before >= 10, "the facts are drawn: {before}");
    app.page().screenshot(&format!("{case}-imported"));
    // Completed by hand.
    app.add("gisteren samen koekjes gebakken");
    let page = app.page();
    page.find("tab", "Lijst").click(page);
    page.find_where("button", "the new row", |node| node.name.contains("koekjes gebakken"))
        .click(page);
    page.press("gedachte");
    page.find("textbox", "Aantekening").fill(page, "Dat was gezellig");
    page.press("Bewaren");
    page.says("Dat was gezellig");
    page.screenshot(&format!("{case}-list"));
    let mut saved = serde_json::Value::Null;
    app.save_and_read(|timeline| saved = timeline.clone());
    assert_eq!(saved["child"]["alias"], alias.as_str());
    let kept = tests::Folder::fresh("kept");
    let path = keep(&app, &kept);
    // Closed, and opened in a browser that knows nothing.
    app = App::open();
    app.pick(&path, || app.page().press("Open een bestand"));
    app.page().find("textbox", "Snel toevoegen");
    assert_eq!(app.drawing().name, format!("Tijdlijn van {alias}"));
    app.page().wait_until("all of it", || app.drawn().join(" ").contains("koekjes gebakken"));
    app.save_and_read(|timeline| assert_eq!(*timeline, saved));
    let page = app.page();
    page.find("tab", "Afdrukken").click(page);
    page.find("button", "Afdrukken");
    page.screenshot(&format!("{case}-print"));
    let pdf = check(&app, case);
    let text = pdf.text();
    for part in [alias.as_str(), "koekjes gebakken", "Dat was gezellig"] {
        assert!(text.contains(part), "{case}: no {part:?} on paper");
    }
}

/// The five families, with one hand.
macro_rules! families {
    ($hand:ident) => {
        mod $hand {
            #[test]
            fn amirs_family() {
                super::$hand("amir");
            }

            #[test]
            fn daans_family() {
                super::$hand("daan");
            }

            #[test]
            fn jaydens_family() {
                super::$hand("jayden");
            }

            #[test]
            fn noors_family() {
                super::$hand("noor");
            }

            #[test]
            fn zoes_family() {
                super::$hand("zoe");
            }
        }
    };
}

families!(by_mouse);
families!(by_keyboard_only);
families!(by_touch_only);

/// Enter on what Tab finds.
fn press_by_key(page: Page<'_>, name: &str) {
    page.tab_to("button", name);
    page.key("Enter");
}

fn by_keyboard_only(case: &str) {
    let mut app = App::open();
    let page = app.page();
    page.tab_to("button", "Open een bestand");
    app.pick(&file(case, "kind.json"), || page.key("Enter"));
    page.find("textbox", "Snel toevoegen");
    press_by_key(page, "Menu");
    page.tab_to("button", "Tabel invoegen (Excel, CSV) …");
    app.pick(&file(case, "feiten.csv"), || page.key("Enter"));
    let add = add_button(page).name;
    press_by_key(page, &add);
    page.gone("heading", "Tabel invoegen");
    page.wait_until("the facts", || app.drawn().len() >= 10);
    page.tab_to("textbox", "Snel toevoegen");
    page.type_text("gisteren samen koekjes gebakken");
    page.key("Enter");
    page.wait_until("the line to be taken", || {
        page.find("textbox", "Snel toevoegen").value(page).is_empty()
    });
    // The drawing: to the last item, open it, a note with it.
    let drawing = app.drawing();
    page.tab_to(&drawing.role, &drawing.name);
    page.key("End");
    let title = "koekjes gebakken";
    for _ in 0..60 {
        let stands_on = page.eval(
            "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''",
        );
        if stands_on.as_str().unwrap_or_default().contains(title) {
            break;
        }
        page.key("ArrowLeft");
    }
    page.key("Enter");
    page.find_where("heading", "the panel", |node| node.name.contains(title));
    press_by_key(page, "gevoel");
    page.tab_to("textbox", "Aantekening");
    page.type_text("Heerlijk");
    press_by_key(page, "Bewaren");
    page.says("Heerlijk");
    let mut saved = serde_json::Value::Null;
    app.save_and_read(|timeline| saved = timeline.clone());
    let kept = tests::Folder::fresh("kept");
    let path = keep(&app, &kept);
    app = App::open();
    let page = app.page();
    page.tab_to("button", "Open een bestand");
    app.pick(&path, || page.key("Enter"));
    page.find("textbox", "Snel toevoegen");
    app.save_and_read(|timeline| assert_eq!(*timeline, saved));
    page.key("Ctrl+p");
    page.find("button", "Afdrukken");
    // On paper for school: what was not agreed on is not there.
    page.tab_to("radio", "Eigen gebruik, met alles erin");
    page.key("ArrowDown");
    let pdf = check(&app, &format!("{case}-by-keyboard"));
    assert!(!pdf.text().contains("Heerlijk"), "nobody agreed to show this to school");
}

fn by_touch_only(case: &str) {
    let mut app = App::sized(1180, 820);
    app.browser.touch(true);
    let page = app.page();
    app.pick(&file(case, "kind.json"), || page.find("button", "Open een bestand").tap(page));
    page.find("textbox", "Snel toevoegen");
    let tap = |name: &str| page.find("button", name).tap(page);
    tap("Menu");
    let import = page.find("button", "Tabel invoegen (Excel, CSV) …");
    app.pick(&file(case, "feiten.csv"), || import.tap(page));
    add_button(page).tap(page);
    page.gone("heading", "Tabel invoegen");
    page.wait_until("the facts", || app.drawn().len() >= 10);
    page.find("textbox", "Snel toevoegen").tap(page);
    page.paste("gisteren samen koekjes gebakken");
    tap("Toevoegen");
    page.says("staat op de tijdlijn");
    page.find("tab", "Lijst").tap(page);
    page.find_where("button", "the new row", |node| node.name.contains("koekjes gebakken"))
        .tap(page);
    tap("gevoel");
    page.find("textbox", "Aantekening").tap(page);
    page.paste("Heerlijk");
    tap("Bewaren");
    page.says("Heerlijk");
    app.save_by_tap();
    let kept = tests::Folder::fresh("kept");
    let path = keep(&app, &kept);
    let saved = std::fs::read_to_string(&path).unwrap();
    app = App::sized(1180, 820);
    app.browser.touch(true);
    let page = app.page();
    app.pick(&path, || page.find("button", "Open een bestand").tap(page));
    page.find("textbox", "Snel toevoegen");
    page.wait_until("all of it", || app.drawn().join(" ").contains("koekjes gebakken"));
    app.save_by_tap();
    let again = page.wait_for("the file", || app.downloads(".json").pop());
    assert_eq!(std::fs::read_to_string(again).unwrap(), saved);
    page.find("tab", "Afdrukken").tap(page);
    page.find("button", "Afdrukken");
    let pdf = check(&app, &format!("{case}-by-touch"));
    assert!(pdf.text().contains("Heerlijk"));
}
