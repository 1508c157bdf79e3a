//! Workbooks in: the same table as a CSV, and every way in which one can be wrong.
#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail

use std::io::{Cursor, Read as _, Write as _};

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use timeline_core::file::csv::{self, Column, CsvError, Preview, RowFault};
use timeline_core::file::xlsx::{self, WorkbookError};
use timeline_core::lang::Lang;
use timeline_core::model::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const TODAY: Date = date(2026, 10, 1);

fn read(bytes: &[u8]) -> Result<Preview, CsvError> {
    assert!(xlsx::is_workbook(bytes));
    xlsx::read(bytes, &Timeline::new(TimelineId(1), "Noor"), TODAY)
}

/// A workbook of one sheet with these cells, all as text.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = 0..archive.len();
    parts
        .map(|number| {
            let mut part = archive.by_index(number).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn fault(bytes: &[u8]) -> WorkbookError {
    match read(bytes) {
        Err(CsvError::Workbook(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_workbook_says_what_the_same_table_says_as_csv() {
    for name in ["amir", "daan", "jayden", "noor", "zoe"] {
        let path = format!("{}/tests/data/cases/{name}/feiten.csv", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).unwrap();
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let mut reader =
            ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        let rows: Vec<Vec<&str>> = records.iter().map(|record| record.iter().collect()).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let timeline = Timeline::new(TimelineId(1), "Noor");
        let from_csv = csv::read(&bytes, &timeline, TODAY).unwrap();
        let from_workbook = read(&workbook(&rows)).unwrap();
        assert!(!from_csv.rows.is_empty());
        assert_eq!(from_workbook.rows, from_csv.rows, "{name}");
        assert_eq!(from_workbook.new_people, from_csv.new_people, "{name}");
    }
}

#[test]
fn cells_with_dates_and_numbers_are_words_as_exact_as_they_are_shown() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in (0..).zip(["wanneer", "wat", "lading", "toelichting"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2019, 6, 1).unwrap();
    let shown = ["d-m-yyyy", "mmm-yy", "yyyy"];
    for (row, format) in (1..).zip(shown) {
        let format = Format::new().set_num_format(format);
        sheet.write_datetime_with_format(row, 0, &day, &format).unwrap();
        sheet.write_string(row, 1, "op kamp").unwrap();
    }
    sheet.write_number(1, 2, -2).unwrap();
    sheet.write_string(1, 3, "twee regels\nin een vak").unwrap();
    sheet.write_number(4, 0, 2021).unwrap();
    sheet.write_string(4, 1, "verhuisd").unwrap();
    sheet.write_string(5, 0, "zomer 2022").unwrap();
    sheet
        .write_formula(
            5,
            1,
            rust_xlsxwriter::Formula::new("=\"naar\"&\" zee\"").set_result("naar zee"),
        )
        .unwrap();
    let preview = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let words: Vec<_> = preview.rows.iter().map(|row| row.when.words.as_str()).collect();
    assert_eq!(words, ["2019-06-01", "2019-06", "2019", "2021", "zomer 2022"]);
    let start = |row: usize| preview.rows[row].resolved.start.unwrap();
    assert_eq!(start(1).latest, Some(date(2019, 6, 30)), "a month is not made its first day");
    assert_eq!(start(2).latest, Some(date(2019, 12, 31)));
    assert_eq!(preview.rows[0].load, Load::new(-2));
    assert_eq!(preview.rows[0].text, "twee regels\nin een vak");
    assert_eq!(preview.rows[4].title, "naar zee");
    assert_eq!(preview.rows[1].line, 3, "the row of the sheet");
    assert!(preview.rows.iter().all(csv::PreviewRow::is_good));
}

#[test]
fn the_sheet_with_the_table_is_found_and_a_hidden_one_is_not_looked_at() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(3, 2, "Wie dit leest").unwrap();
    for (name, title, is_hidden) in [("oud", "geheim", true), ("feiten", "verhuisd", false)] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.set_hidden(is_hidden);
        sheet.write_string(1, 3, "when").unwrap();
        sheet.write_string(1, 4, "what").unwrap();
        sheet.write_string(2, 3, "2019").unwrap();
        sheet.write_string(2, 4, title).unwrap();
        sheet.write_string(4, 3, "2020").unwrap();
    }
    let preview = read(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(preview.rows[0].title, "verhuisd");
    assert_eq!(preview.rows[1].faults, [RowFault::NoTitle, RowFault::NoTeller]);
    assert_eq!(preview.rows[1].line, 5);
}

#[test]
fn a_workbook_without_the_table_says_what_is_missing() {
    let error = read(&workbook(&[&["naam", "wanneer"], &["Noor", "2019"]])).unwrap_err();
    let found = vec!["naam".to_owned(), "wanneer".to_owned()];
    assert_eq!(error, CsvError::Columns { found, missing: vec![Column::What] });
    assert_eq!(read(&workbook(&[])).unwrap_err(), CsvError::Empty);
}

#[test]
fn what_cannot_be_opened_says_why_and_what_to_do() {
    let part = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    let locked: Vec<u8> = old.iter().copied().chain([0; 900]).chain(part).chain([0; 99]).collect();
    assert_eq!(fault(&locked), WorkbookError::Locked);
    assert_eq!(fault(&old), WorkbookError::OtherKind, "an old workbook");
    let letter = packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    assert_eq!(fault(&letter), WorkbookError::OtherKind, "a letter");
    let open = packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]);
    assert_eq!(fault(&open), WorkbookError::OtherKind, "of another program");
    assert_eq!(fault(&packed(&[("xl/workbook.xml", b"<workbook")])), WorkbookError::Damaged);
    let all = [
        WorkbookError::Locked,
        WorkbookError::OtherKind,
        WorkbookError::Damaged,
        WorkbookError::TooBig,
        WorkbookError::TooManyCells,
    ];
    for error in all {
        let (dutch, english) = (error.sentence(Lang::Dutch), error.sentence(Lang::English));
        assert!(dutch.matches('.').count() >= 2 && english.matches('.').count() >= 2, "{error}");
        assert_eq!(CsvError::from(error).sentence(Lang::Dutch), dutch);
    }
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_not_unpacked_whole() {
    let zeros = vec![b' '; 26_000_000];
    let bomb = packed(&[("xl/workbook.xml", &zeros), ("xl/sharedStrings.xml", &zeros)]);
    assert!(bomb.len() < 200_000, "{} bytes", bomb.len());
    assert_eq!(fault(&bomb), WorkbookError::TooBig);
}

#[test]
fn more_cells_than_can_be_read_are_refused_and_a_far_one_costs_nothing() {
    let mut many = Workbook::new();
    let sheet = many.add_worksheet();
    for row in 0..1_001 {
        for column in 0..100 {
            sheet.write_number(row, column, 1).unwrap();
        }
    }
    assert_eq!(fault(&many.save_to_buffer().unwrap()), WorkbookError::TooManyCells);
    let mut far = Workbook::new();
    let sheet = far.add_worksheet();
    sheet.write_string(0, 0, "wanneer").unwrap();
    sheet.write_string(0, 1, "wat").unwrap();
    sheet.write_string(1_048_575, 16_383, "ver weg").unwrap();
    sheet.write_string(1_048_575, 1, "op de laatste regel").unwrap();
    let preview = read(&far.save_to_buffer().unwrap()).unwrap();
    assert_eq!(preview.rows.len(), 1);
    assert_eq!(preview.rows[0].line, 1_048_576);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 2))]

    #[test]
    fn a_file_that_is_cut_off_is_never_read_as_a_whole_one(part in 0.0..0.999_f64) {
        let whole = workbook(&[&["wanneer", "wat"], &["2019", "op kamp"]]);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let end = ((whole.len() as f64 * part) as usize).max(4);
        prop_assert_eq!(fault(&whole[..end]), WorkbookError::Damaged);
    }

    #[test]
    fn no_bytes_inside_break_the_reader(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[<>/\"a-z0-9&;=\u{0}-\u{8}]|<c r=\"|<row r=\"99999999999\">|A1048577|!!"), 1..6),
    ) {
        let whole = workbook(&[&["wanneer", "wat"], &["2019", "op kamp"]]);
        let mut parts = unpacked(&whole);
        let number = which.index(parts.len());
        for (at, change) in changes {
            let bytes = &mut parts[number].1;
            let at = at.index(bytes.len());
            let end = (at + change.len()).min(bytes.len());
            bytes.splice(at..end, change.bytes());
        }
        let parts: Vec<_> = parts.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
        let _ = read(&packed(&parts));
    }

    #[test]
    fn any_bytes_after_the_first_four_give_an_answer(bytes: Vec<u8>) {
        let _ = read(&[b"PK\x03\x04", &bytes[..]].concat());
        let _ = read(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &bytes[..]].concat());
    }
}
