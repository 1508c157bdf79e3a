//! Tables and files from outside: the good, the bad and the hostile.

use std::fs;
use std::path::PathBuf;

use tests::{App, root};

fn case(name: &str) -> PathBuf {
    root().join("timeline-core/tests/data/cases").join(name).join("feiten.csv")
}

/// Rows of facts in a case, by the table of what is expected of each.
fn rows(name: &str) -> usize {
    let expected = case(name).with_file_name("verwacht.csv");
    fs::read_to_string(expected).unwrap().trim().lines().count() - 1
}

#[test]
fn every_case_is_imported_with_a_preview_and_taken_back_in_one_step() {
    let app = App::open();
    for name in ["amir", "daan", "jayden", "noor", "zoe"] {
        app.load();
        app.new_timeline(name);
        let page = app.page();
        page.choose_files("#file-import", &[&case(name)]);
        page.find_where("heading", "the preview", |node| node.name == "Tabel invoegen");
        page.find_where("button", "the button to add", |node| {
            node.name.starts_with("Voeg ") && node.name.ends_with(" toe")
        })
        .click(page);
        page.gone("heading", "Tabel invoegen");
        app.save_and_read(|timeline| {
            let items = timeline["items"].as_array().unwrap();
            let statements: usize =
                items.iter().map(|item| item["statements"].as_array().map_or(0, Vec::len)).sum();
            assert_eq!(statements, rows(name), "{name}");
        });
        page.screenshot(name);
        page.press("Ongedaan maken");
        app.save_and_read(|timeline| {
            assert_eq!(timeline["items"].as_array().map_or(0, Vec::len), 0, "{name}");
        });
    }
}

#[test]
fn a_table_with_wrong_rows_names_them_and_still_adds_the_good_ones() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    let table = "wanneer;tot;baan;titel;bron;lading;tekst\n\
                 2019;;Thuis;goede rij;Moeder;0;\n\
                 2020;;Thuis;;Moeder;0;\n\
                 2021;;Thuis;\"titel met\nregeleinde\";Moeder;0;\n";
    let path = tests::fresh_folder("table").join("feiten.csv");
    fs::write(&path, table).unwrap();
    page.choose_files("#file-import", &[&path]);
    page.find("heading", "Tabel invoegen");
    page.screenshot("preview");
    page.find_where("button", "the button to add", |node| node.name.starts_with("Voeg "))
        .click(page);
    page.wait_until("the good row", || app.drawn().iter().any(|item| item.contains("goede rij")));
}

#[test]
fn fifty_thousand_rows_are_previewed_without_a_hang() {
    let app = App::open();
    app.new_timeline("Sam");
    let mut table = String::from("wanneer;tot;baan;titel;bron;lading;tekst\n");
    for row in 0..50_000 {
        table.push_str(&format!("{};;Thuis;rij {row};Moeder;0;\n", 2000 + row % 20));
    }
    let path = tests::fresh_folder("table").join("groot.csv");
    fs::write(&path, table).unwrap();
    app.page().choose_files("#file-import", &[&path]);
    app.page().find("button", "Voeg 50000 rijen toe");
}

#[test]
fn a_file_that_is_no_good_is_said_and_the_open_timeline_stays() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.kept();
    let page = app.page();
    let good = r#"{"format":"tijdlijn","version":1,"timeline":{"id":"1","child":{"alias":"X"},"lanes":[{"id":"1","kind":"home"}],"items":[]}}"#;
    let item = r#"{"id":"5","lane":"1","title":"a","body":{"event":{"kind":"family"}}}"#;
    let bad = [
        ("niet-van-ons.json", r#"{"name":"iets anders"}"#.to_owned()),
        ("afgebroken.tijdlijn.json", good[..90].to_owned()),
        ("diep.tijdlijn.json", format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))),
        ("verkeerd.tijdlijn.json", good.replace(r#""items":[]"#, r#""items":"veel""#)),
        (
            "dubbel.tijdlijn.json",
            good.replace(r#""items":[]"#, &format!(r#""items":[{item},{item}]"#)),
        ),
        ("leeg.tijdlijn.json", String::new()),
    ];
    for (name, text) in bad {
        let path = tests::fresh_folder("bad").join(name);
        fs::write(&path, text).unwrap();
        page.choose_files("#file-open", &[&path]);
        page.wait_until(&format!("a sentence about {name}"), || !page.alerts().is_empty());
        let said = page.alerts().join(" ");
        assert!(said.len() > 20, "{name}: {said}");
        println!("{name}: {said}");
        page.wait_until(&format!("the timeline as it was, after {name}"), || {
            app.drawn().join("\n").contains("zwemdiploma")
        });
        while let Some(close) = page.now("button", "Melding sluiten") {
            close.click(page);
            page.wait_until("the message to close", || page.all("button").len() < usize::MAX);
        }
    }
    app.save_and_read(|timeline| assert_eq!(timeline["items"].as_array().unwrap().len(), 1));
}

#[test]
fn a_file_of_200_megabytes_is_refused_before_it_is_read() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let path = tests::fresh_folder("bad").join("groot.tijdlijn.json");
    fs::File::create(&path).unwrap().set_len(200_000_000).unwrap();
    app.page().choose_files("#file-open", &[&path]);
    app.page().wait_until("a sentence", || !app.page().alerts().is_empty());
    fs::remove_file(path).unwrap();
    app.page()
        .wait_until("the timeline as it was", || app.drawn().join("\n").contains("zwemdiploma"));
}

#[test]
fn hostile_text_is_shown_as_text() {
    let app = App::open();
    app.new_timeline("<img src=x onerror=alert(1)>");
    let page = app.page();
    let long = "heel lang ".repeat(1_000);
    let lines = [
        "2017 <script>window.hacked = 1</script>",
        "2018 =cmd()|' /C calc'!A0",
        "2019 \u{202e}achterstevoren\u{202c} \u{200f}tekst",
        "2020 👩‍👩‍👧‍👦 op vakantie 🏖️",
    ];
    for line in lines {
        app.add(line);
    }
    app.add(&format!("2021 {long}"));
    page.wait_until("everything on the timeline", || app.drawn().len() >= 5);
    let drawn = app.drawn().join("\n");
    assert!(drawn.contains("<script>window.hacked = 1</script>"), "{drawn}");
    assert_eq!(page.eval("typeof window.hacked"), "undefined");
    assert_eq!(page.eval("document.title"), "Tijdlijn");
    page.find("tab", "Lijst").click(page);
    page.says("<script>window.hacked = 1</script>");
    let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
    assert!(wide.as_f64().unwrap() <= 0.0, "the page is {wide} px too wide");
    page.screenshot("hostile");
    page.find("tab", "Tijdlijn").click(page);
    app.open_item("<script>");
    page.screenshot("panel");
    app.open_item("heel lang");
    page.screenshot("long");
    let [_, _, _, height] = page.find_starting("heading", "Heel lang heel lang").bounds(page);
    assert!(height < 250.0, "a title of {height} px leaves no room in the panel");
    let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
    assert!(wide.as_f64().unwrap() <= 0.0, "the page is {wide} px too wide");
    page.find("tab", "Afdrukken").click(page);
    page.find("button", "Afdrukken");
    page.screenshot("pages");
    let pdf = crate::printing::check(&app, "hostile");
    for part in ["<script>window.hacked", "=cmd()|", "achterstevoren", "vakantie"] {
        assert!(pdf.text().contains(part), "no {part:?} on paper");
    }
    assert_eq!(page.eval("typeof window.hacked"), "undefined");
    assert_eq!(app.browser.complaints(), [""; 0]);
}
