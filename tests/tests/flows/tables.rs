//! Tables as they come out of spreadsheets: previewed row by row, added, taken back.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tests::{App, Page, fresh_folder};

const HEAD: &str = "wanneer;tot;wat;baan;soort;wie;lading;toelichting;delen\n";

fn add_button(page: Page<'_>) -> tests::Node {
    page.find_where("button", "the button to add", |node| {
        node.name.starts_with("Voeg ") && node.name.ends_with("toe")
    })
}

fn items(app: &App) -> usize {
    let mut count = 0;
    app.save_and_read(|timeline| count = timeline["items"].as_array().map_or(0, Vec::len));
    count
}

#[test]
fn a_preview_names_the_rows_at_fault_and_shows_each_date_as_understood() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    let table = format!(
        "{HEAD}zomer 2019;;Verhuisd naar Zwolle;Thuis;gezin;Moeder;-1;;\n\
         2020;;;Thuis;gezin;Moeder;;;\n\
         2021;;Zware tijd;Thuis;gezin;Moeder;heel zwaar;;\n\
         toen de koeien dansten;;\"Feest\nin de straat\";Thuis;gezin;Moeder;1;;\n\
         2022;;Te veel;Thuis;gezin;Moeder;1;;;;;nog iets;\n\
         groep 3;;Naar school;School;school;Vader;;;school:ja\n"
    );
    app.drop_file("leeg.csv", HEAD.as_bytes());
    page.find("heading", "Tabel invoegen");
    assert!(page.text().contains("hier staat geen enkele rij in"), "{}", page.text());
    page.press("Annuleren");
    page.gone("heading", "Tabel invoegen");
    app.drop_file("feiten.csv", table.as_bytes());
    page.find("heading", "Tabel invoegen");
    let said = page.text();
    page.screenshot("preview");
    let faults =
        ["3 rijen zijn goed", "3 rijen kunnen niet mee", "Regel 3:", "Regel 4:", "Regel 7:"];
    for part in faults.iter().chain(&["zomer 2019", "2 rijen hebben nog geen datum"]) {
        assert!(said.contains(part), "no {part:?} in {said}");
    }
    page.press("Annuleren");
    page.gone("heading", "Tabel invoegen");
    assert_eq!(items(&app), 1, "nothing is added before it is asked");
    app.drop_file("feiten.csv", table.as_bytes());
    add_button(page).click(page);
    page.gone("heading", "Tabel invoegen");
    page.wait_until("the rows", || app.drawn().join(" ").contains("verhuisd naar zwolle"));
    assert_eq!(items(&app), 4);
    app.save_and_read(|timeline| {
        let titles = timeline["items"].to_string();
        assert!(titles.contains("Feest") && titles.contains("in de straat"), "{titles}");
    });
    page.press("Ongedaan maken");
    assert_eq!(items(&app), 1, "one step takes the whole table back");
    page.press("Opnieuw");
    assert_eq!(items(&app), 4);
}

#[test]
fn a_table_without_the_columns_is_refused_with_a_sentence() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    app.drop_file("anders.csv", b"naam;leeftijd\nSam;9\n");
    page.wait_until("a sentence", || page.alerts().iter().any(|said| said.len() > 30));
    page.screenshot("refused");
    assert_eq!(items(&app), 1);
}

#[test]
fn what_dutch_spreadsheets_write_is_read_and_rows_in_another_encoding_are_named() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    // Windows-1252, as Dutch Excel saves it.
    let mut table = HEAD.as_bytes().to_vec();
    table.extend(b"2019;;Co\xf6rdinatie verbeterd, \x801 per week;School;school;Moeder;;;\n");
    app.drop_file("excel.csv", &table);
    page.find("heading", "Tabel invoegen");
    page.says("Coördinatie verbeterd, €1 per week");
    page.press("Annuleren");
    page.gone("heading", "Tabel invoegen");
    // UTF-8, with one row that is not.
    let mut table = format!("\u{feff}{HEAD}2019;;Café;Thuis;gezin;Moeder;;;\n").into_bytes();
    table.extend(b"2020;;Caf\xe9 dicht;Thuis;gezin;Moeder;;;\n");
    app.drop_file("gemengd.csv", &table);
    page.find("heading", "Tabel invoegen");
    page.says("Café");
    page.screenshot("mixed");
    add_button(page).click(page);
    page.gone("heading", "Tabel invoegen");
    assert!(items(&app) >= 1);
}

/// A workbook with a day, a month as spreadsheets keep it, and words.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let text = [
        [Some("wanneer"), Some("wat"), Some("wie")],
        [None, Some("Zwemdiploma"), Some("Vader")],
        [None, Some("Op kamp"), Some("Sam")],
        [Some("zomer 2019"), Some("Verhuisd naar Zwolle"), Some("Moeder")],
    ];
    for (row, cells) in (0..).zip(text) {
        for (column, cell) in (0..).zip(cells) {
            if let Some(cell) = cell {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    for (row, (month, format)) in (1..).zip([(6, "d-m-yyyy"), (9, "mmm-yy")]) {
        let day = ExcelDateTime::from_ymd(2019, month, 1).unwrap();
        let format = Format::new().set_num_format(format);
        sheet.write_datetime_with_format(row, 0, &day, &format).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_like_a_table_dropped_or_picked() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    app.drop_file("feiten.xlsx", &workbook());
    page.find("heading", "Tabel invoegen");
    for said in ["2019-06-01", "1 juni 2019", "2019-09", "september 2019", "Verhuisd naar Zwolle"] {
        page.says(said);
    }
    page.screenshot("workbook");
    page.press("Annuleren");
    page.gone("heading", "Tabel invoegen");
    let path = fresh_folder("file").join("feiten.xlsx");
    std::fs::write(&path, workbook()).unwrap();
    app.pick(&path, || app.menu("Tabel invoegen (Excel, CSV) …"));
    add_button(page).click(page);
    page.gone("heading", "Tabel invoegen");
    page.wait_until("the rows", || app.drawn().join(" ").contains("verhuisd naar zwolle"));
    assert_eq!(items(&app), 3);
}

#[test]
fn a_workbook_that_cannot_be_read_says_why() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    let whole = workbook();
    let part: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &part[..]].concat();
    for (bytes, said) in [(&whole[..whole.len() / 2], "beschadigd"), (&locked, "wachtwoord")] {
        app.drop_file("feiten.xlsx", bytes);
        page.wait_until(said, || page.alerts().iter().any(|alert| alert.contains(said)));
    }
    assert_eq!(items(&app), 1);
}

#[test]
fn a_table_dropped_on_the_start_screen_begins_a_timeline() {
    let app = App::open();
    let page = app.page();
    let table = format!("{HEAD}zomer 2019;;Verhuisd naar Zwolle;Thuis;gezin;Moeder;-1;;\n");
    app.drop_file("feiten.csv", table.as_bytes());
    add_button(page).click(page);
    page.wait_until("the row", || app.drawn().join(" ").contains("verhuisd naar zwolle"));
}

#[test]
fn fifty_thousand_rows_are_added_and_taken_back() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    let mut table = String::from(HEAD);
    for row in 0..50_000 {
        table.push_str(&format!("{};;rij {row};Thuis;gezin;Moeder;0;;\n", 2000 + row % 20));
    }
    app.drop_file("groot.csv", table.as_bytes());
    page.find("button", "Voeg 50000 rijen toe").click(page);
    page.gone("heading", "Tabel invoegen");
    page.says("50000 rijen zijn toegevoegd");
    page.press("Ongedaan maken");
    page.wait_until("everything to be taken back", || app.drawn_at_rest().is_empty());
}
