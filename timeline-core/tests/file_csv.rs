//! The table of facts: what it may look like, what becomes of its rows, and back.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and take time"
)]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use support::{any_timeline, counter};
use timeline_core::edit::History;
use timeline_core::file::csv::{self, CsvError, LaneName, Preview, RowFault};
use timeline_core::file::{LIMIT_BYTES, child};
use timeline_core::lang::Lang;
use timeline_core::model::*;
use timeline_core::share::redact;

const TODAY: Date = date(2026, 10, 1);
const HEADER: &str = "wanneer;tot;wat;baan;soort;wie;lading;toelichting;delen\n";

fn noor() -> Timeline {
    Timeline::new(TimelineId(1), "Noor")
}

fn preview(bytes: impl AsRef<[u8]>) -> Preview {
    csv::read(bytes.as_ref(), &noor(), TODAY).unwrap()
}

fn rows(rows: &str) -> Preview {
    preview(format!("{HEADER}{rows}"))
}

/// The timeline with all good rows of the table added.
fn imported(mut timeline: Timeline, table: impl AsRef<[u8]>) -> Timeline {
    let preview = csv::read(table.as_ref(), &timeline, TODAY).unwrap();
    let import = preview.import(&timeline, &mut counter());
    timeline_core::edit::apply(&mut timeline, import.edit).unwrap();
    timeline
}

fn case(name: &str) -> (Timeline, Vec<u8>) {
    let folder = format!("{}/tests/data/cases/{name}", env!("CARGO_MANIFEST_DIR"));
    let child = std::fs::read(format!("{folder}/kind.json")).unwrap();
    let facts = std::fs::read(format!("{folder}/feiten.csv")).unwrap();
    (child::read(&child, &mut counter()).unwrap(), facts)
}

#[test]
fn every_case_is_imported_without_a_fault() {
    for name in ["amir", "daan", "jayden", "noor", "zoe"] {
        let (timeline, facts) = case(name);
        let preview = csv::read(&facts, &timeline, TODAY).unwrap();
        for row in &preview.rows {
            assert_eq!(row.faults, [], "{name}, line {}", row.line);
        }
        assert_eq!(preview.new_lanes, Vec::<String>::new());
        assert_eq!(preview.new_people, [("dossier".to_owned(), Role::Record)]);
        let people = timeline.people.len();
        let timeline = imported(timeline, &facts);
        assert_eq!(timeline.people.len(), people + 1);
        let statements: usize = timeline.items.iter().map(|item| item.statements.len()).sum();
        assert_eq!(statements, preview.rows.len(), "{name}");
    }
}

#[test]
fn the_child_file_gives_career_people_and_conversation_date() {
    let (amir, _) = case("amir");
    assert_eq!(amir.child.birth, Some(date(2016, 1, 1)));
    assert_eq!(amir.child.region, Some(Region::North));
    assert_eq!(amir.conversation_date, Some(TODAY));
    assert_eq!(amir.child.career.len(), 9);
    assert_eq!(amir.child.career[0].kind, SchoolKind::LanguageClass);
    assert_eq!(amir.child.career[0].start_year(), 2021);
    assert_eq!(amir.people[4].role, Role::CareCoordinator);
    assert_eq!(amir.people[1].authority, Authority::Yes);
}

#[test]
fn a_row_becomes_an_item_with_all_that_it_says() {
    let (timeline, facts) = case("noor");
    let timeline = imported(timeline, facts);
    let item =
        timeline.items.iter().find(|item| item.title == "Zes gesprekjes met Samira").unwrap();
    assert_eq!(timeline.lane(item.lane).unwrap().kind, LaneKind::Support);
    assert!(matches!(item.body, ItemBody::Intervention(_)));
    let [statement] = item.statements.as_slice() else { panic!() };
    assert_eq!(timeline.person(statement.teller).unwrap().name, "Samira");
    assert_eq!(statement.when, When::said_until("februari 2026", "mei 2026"));
    assert_eq!(statement.load, Load::new(1));
    assert_eq!(statement.text, "We tekenden en praatten; Noor koos zelf het onderwerp.");
    assert_eq!(statement.told_on, Some(TODAY));
    let receivers: Vec<_> = item.shares.iter().map(|share| share.receiver.clone()).collect();
    assert_eq!(receivers, [Receiver::School, Receiver::YouthCare, Receiver::Parents]);
}

#[test]
fn tellers_of_the_same_thing_become_versions_of_one_item() {
    let (timeline, facts) = case("noor");
    let timeline = imported(timeline, facts);
    let item = timeline.items.iter().find(|item| item.title == "Buikpijn op maandag").unwrap();
    assert_eq!(item.statements.len(), 2);
    assert_eq!(item.statements[0].when.words, "elke maandag in groep 5");
    assert_eq!(item.statements[1].when.words, "najaar 2025");
    // School may see both; youth care only what Moeder tells.
    assert_eq!(
        redact(&timeline, &Receiver::School)
            .timeline
            .items
            .iter()
            .find(|seen| seen.id == item.id)
            .unwrap()
            .statements
            .len(),
        2
    );
    let seen = redact(&timeline, &Receiver::YouthCare).timeline;
    let seen = seen.items.iter().find(|seen| seen.id == item.id).unwrap();
    assert_eq!(seen.statements.len(), 1);
    assert_eq!(seen.statements[0].id, item.statements[0].id);
}

#[test]
fn a_teller_who_comes_back_tells_of_another_item() {
    let row = |teller: &str| format!("2020;;Gevallen;Thuis;signaal;{teller};;;\n");
    let table = format!("{HEADER}{}{}{}", row("Moeder"), row("Moeder"), row("Vader"));
    let tellers: Vec<usize> =
        imported(noor(), table).items.iter().map(|item| item.statements.len()).collect();
    assert_eq!(tellers, [1, 2]);
}

#[test]
fn what_is_told_of_years_apart_happened_twice() {
    let row = |teller: &str, when: &str, until: &str| {
        format!("{when};{until};Verhuisd;Thuis;gezin;{teller};;;\n")
    };
    let items = |rows: &[String]| {
        let table = format!("{HEADER}{}", rows.concat());
        let timeline = imported(noor(), table);
        timeline.items.iter().map(|item| item.statements.len()).collect::<Vec<_>>()
    };
    assert_eq!(items(&[row("Moeder", "2018", ""), row("Vader", "zomer 2024", "")]), [1, 1]);
    assert_eq!(items(&[row("Vader", "zomer 2024", ""), row("Moeder", "2018", "")]), [1, 1]);
    assert_eq!(items(&[row("Moeder", "2018", ""), row("Vader", "eind 2019", "")]), [2]);
    assert_eq!(items(&[row("Moeder", "2018", "2023"), row("Vader", "zomer 2024", "")]), [2]);
    assert_eq!(items(&[row("Moeder", "2018", ""), row("Vader", "?", "")]), [2]);
    let again = [row("Moeder", "2018", ""), row("Vader", "2024", ""), row("Oma", "eind 2023", "")];
    assert_eq!(items(&again), [1, 2]);
}

#[test]
fn columns_may_stand_in_any_order_in_dutch_or_english_between_semicolons_or_commas() {
    let dutch =
        rows("2019;2020;Zwemles;Vrienden & vrije tijd;vrije tijd;Moeder;1;Leuk, hoor;school:ja\n");
    let english = preview(
        "Who,What,When,Until,Lane,Kind,Load,Note,Share,Colour\n\
         Moeder,Zwemles,2019,2020,Friends and free time,free time,+1,\"Leuk, hoor\",school:yes,red\n",
    );
    assert_eq!(english.rows, dutch.rows);
    assert_eq!(english.ignored_columns, ["Colour"]);
    let few = preview("sep=;\r\nwat;wanneer\r\nZwemles;2019\r\n");
    assert_eq!(few.rows[0].line, 3);
    assert_eq!(few.rows[0].faults, [RowFault::NoTeller]);
    assert!(few.rows[0].is_good());
}

#[test]
fn dutch_letters_are_read_in_every_encoding_a_spreadsheet_writes() {
    let utf8 = format!("{HEADER}2019;;Zoë één;Thuis;gezin;Moeder;;€ 5;\n");
    let windows: Vec<u8> = utf8
        .chars()
        .map(|letter| if letter == '€' { 0x80 } else { u8::try_from(letter as u32).unwrap() })
        .collect();
    let plain = preview(&utf8);
    assert_eq!(plain.rows[0].title, "Zoë één");
    assert_eq!(preview(&windows).rows, plain.rows);
    assert_eq!(preview(format!("{}{utf8}", csv::BYTE_ORDER_MARK)).rows, plain.rows);

    let mut mixed = utf8.clone().into_bytes();
    mixed.extend(utf8.lines().nth(1).unwrap().bytes());
    mixed.push(b'\n');
    mixed.extend(windows.split(|&byte| byte == b'\n').nth(1).unwrap());
    let mixed = preview(&mixed);
    assert!(mixed.rows.iter().all(|row| row.title == "Zoë één"));
    let odd: Vec<bool> =
        mixed.rows.iter().map(|row| row.faults.contains(&RowFault::Encoding)).collect();
    assert_eq!(odd, [false, false, true]);
}

#[test]
fn line_breaks_in_quotes_belong_to_the_cell() {
    let preview =
        rows("2019;;\"Zwem\nles\";;;Moeder;;\"een\r\ntwee; \"\"drie\"\"\";\n2020;;x;;;Vader;;;\n");
    assert_eq!(preview.rows[0].title, "Zwem\nles");
    assert_eq!(preview.rows[0].text, "een\r\ntwee; \"drie\"");
    assert_eq!(preview.rows[1].line, 5);
}

#[test]
fn a_quote_that_is_never_closed_takes_no_row_after_it_along() {
    let preview = rows(
        "2018;;\"Zwem\nles\";;;Moeder;;;\n2019;;\"Open;;;Moeder;;;\n2020;;\"Twee\nregels\";;;Moeder;;;\n\
         2021;;Buis van 5\";;;Moeder;;;\n2022;;Na;;;Moeder;;\"Weer open;\n2023;;Laatste;;;Moeder;;;",
    );
    let read: Vec<_> = preview.rows.iter().map(|row| (row.line, row.title.as_str())).collect();
    assert_eq!(
        read,
        [
            (2, "Zwem\nles"),
            (4, "\"Open"),
            (5, "Twee\nregels"),
            (7, "Buis van 5\""),
            (8, "Na"),
            (9, "Laatste"),
        ]
    );
    assert!(preview.rows.iter().all(timeline_core::file::csv::PreviewRow::is_good));
    let strays = "2019;;\"Open;;;Moeder;;;\n".repeat(1001);
    assert!(!rows(&strays).rows.is_empty());
}

#[test]
fn faulty_rows_are_named_and_good_ones_can_be_added() {
    let preview = rows(
        "2019;;Goed;Thuis;gezin;Moeder;1;;school:ja\n\
         2019;;;Thuis;gezin;Moeder;1;;\n\
         2019;;Zwaar;Thuis;gezin;Moeder;-3;;\n\
         ;;;;;;;;\n\
         2019;;Te veel;Thuis;gezin;Moeder;1;;;nog een\n\
         2019;;Soort;Thuis;feest;Moeder;1;;school:ja,oma\n\
         2019;;\"Open;Thuis\n2020;;Blijft;;;Moeder;;;\n",
    );
    let faults: Vec<_> = preview.rows.iter().map(|row| row.faults.as_slice()).collect();
    assert_eq!(
        faults,
        [
            &[][..],
            &[RowFault::NoTitle],
            &[RowFault::Load],
            &[RowFault::Cells { found: 10, expected: 9 }],
            &[RowFault::Kind, RowFault::Shares],
            &[RowFault::NoTeller],
            &[],
        ]
    );
    assert_eq!(preview.rows[4].line, 7);
    let import = preview.import(&noor(), &mut counter());
    let added: Vec<bool> = import.statements.iter().map(Option::is_some).collect();
    assert_eq!(added, [true, false, false, false, true, true, true]);
    for fault in preview.rows.iter().flat_map(|row| &row.faults) {
        assert_ne!(fault.sentence(Lang::Dutch), fault.sentence(Lang::English));
    }
}

#[test]
fn a_table_with_wrong_columns_says_what_it_has_and_what_it_needs() {
    let error = csv::read(b"naam;leeftijd\nNoor;9\n", &noor(), TODAY).unwrap_err();
    let sentence = error.sentence(Lang::Dutch);
    for part in ["“naam”", "“leeftijd”", "wanneer, wat", "toelichting"] {
        assert!(sentence.contains(part), "{sentence}");
    }
    assert!(!error.to_string().contains("naam"), "{error}");
}

#[test]
fn unicode_text_of_a_spreadsheet_is_read_like_any_other_table() {
    let text = format!("{HEADER}2019;;Één 🎈 op de fiets;Thuis;gezin;Zoë;1;\"Ja; zo\nwas het\";\n");
    let one = csv::read(text.as_bytes(), &noor(), TODAY).unwrap();
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let sheet = text.replace(';', "\t");
        let units = std::iter::once(0xfeff).chain(sheet.encode_utf16());
        let bytes: Vec<u8> = units.flat_map(order).collect();
        let same = csv::read(&bytes, &noor(), TODAY).unwrap();
        assert_eq!(same.rows[0].title, one.rows[0].title);
        assert_eq!(same.rows[0].faults, []);
        assert_eq!(same.rows[0].line, 2);
    }
}

#[test]
fn what_is_not_a_table_is_refused() {
    let error = |bytes: &[u8]| csv::read(bytes, &noor(), TODAY).unwrap_err();
    assert_eq!(error(b""), CsvError::Empty);
    assert_eq!(error(b"\n\n"), CsvError::Empty);
    assert_eq!(error(b"PK\x03\x04\0\0"), CsvError::NotCsv);
    assert_eq!(error(b"w\0a\0t\0"), CsvError::NotCsv);
    assert_eq!(error(b"\xff\xfe"), CsvError::Empty);
    assert!(matches!(error(b"\xff\xfew\0a\0t\0\xd8"), CsvError::Columns { .. }));
    let large = vec![b'a'; LIMIT_BYTES as usize + 1];
    assert!(matches!(error(&large), CsvError::TooBig { .. }));
    let wide = ";".repeat(1_000_000);
    assert_eq!(error(wide.as_bytes()), CsvError::Empty);
    let wide = "x".to_owned() + &wide;
    assert!(matches!(error(wide.as_bytes()), CsvError::Columns { .. }));
    let long = HEADER.to_owned() + &";;x\n".repeat(200_001);
    assert!(matches!(error(long.as_bytes()), CsvError::TooManyRows { .. }));
}

#[test]
fn a_lane_and_people_that_are_new_are_told_before_they_are_added() {
    let preview = rows("2019;;Judo;Sport;;Oma Bep;;;\n2020;;Judo;sport;;noor;;;\n");
    assert_eq!(preview.new_lanes, ["Sport"]);
    let people = [("Oma Bep".to_owned(), Role::Network), ("noor".to_owned(), Role::Child)];
    assert_eq!(preview.new_people, people);
    assert_eq!(preview.rows[0].lane, LaneName::New("Sport".into()));
    assert_eq!(preview.rows[0].kind, ItemKind::Event(EventKind::Milestone));
}

#[test]
fn ids_that_are_there_already_are_not_given_again() {
    let table = format!("{HEADER}2019;;Judo;Sport;;Oma Bep;;;\n");
    let mut timeline = imported(noor(), &table);
    let import = csv::read(table.replace("Sport", "Dans").as_bytes(), &timeline, TODAY)
        .unwrap()
        .import(&timeline, &mut || 1);
    timeline_core::edit::apply(&mut timeline, import.edit).unwrap();
    assert_eq!(timeline.items.len(), 2);
}

#[test]
fn undo_takes_the_whole_import_back() {
    let (mut timeline, facts) = case("zoe");
    let before = timeline.clone();
    let import = csv::read(&facts, &timeline, TODAY).unwrap().import(&timeline, &mut counter());
    let mut history = History::default();
    history.apply(&mut timeline, import.edit, "import", None).unwrap();
    assert_ne!(timeline, before);
    history.undo(&mut timeline).unwrap();
    assert_eq!(timeline, before);
}

#[test]
fn what_a_spreadsheet_would_calculate_is_written_as_text() {
    let table = format!("{HEADER}2019;;=cmd();Thuis;gezin;@Moeder;-2;\"+1\n-2\";\n");
    let timeline = imported(noor(), &table);
    assert_eq!(timeline.items[0].title, "=cmd()");
    let written = csv::write(&timeline);
    for part in [";'=cmd();", ";'@Moeder;", ";-2;", ";\"'+1\n-2\";"] {
        assert!(written.contains(part), "{written}");
    }
    assert_eq!(csv::write(&imported(noor(), &written)), written);
}

#[test]
fn the_bounds_of_a_table_have_a_line_for_every_row() {
    let preview = rows("2019-03-05;;Kapot;;;Moeder;;;\n;;;;;Vader;;;\n");
    let timeline = noor();
    let import = preview.import(&timeline, &mut counter());
    let mut with_rows = timeline;
    timeline_core::edit::apply(&mut with_rows, import.edit).unwrap();
    let dates = timeline_core::date::Dates::of(&with_rows, TODAY);
    assert_eq!(
        csv::bounds(&import.statements, &dates),
        "rij;vroegst;laatst;eind_vroegst;eind_laatst;ongedateerd;dubbelzinnig\n\
         1;2019-03-05;2019-03-05;;;nee;nee\n\
         2;;;;;ja;nee\n"
    );
}

#[test]
fn the_bounds_of_every_case_are_as_expected() {
    for name in ["amir", "daan", "jayden", "noor", "zoe"] {
        let (mut timeline, facts) = case(name);
        let preview = csv::read(&facts, &timeline, TODAY).unwrap();
        let import = preview.import(&timeline, &mut counter());
        timeline_core::edit::apply(&mut timeline, import.edit).unwrap();
        let dates = timeline_core::date::Dates::of(&timeline, TODAY);
        for (row, statement) in preview.rows.iter().zip(&import.statements) {
            assert_eq!(&row.resolved, dates.statement(statement.unwrap()), "the preview is right");
        }
        let folder = format!("{}/tests/data/cases/{name}", env!("CARGO_MANIFEST_DIR"));
        let expected = std::fs::read_to_string(format!("{folder}/verwacht.csv")).unwrap();
        let without_remarks = |line: &str| line.split(';').take(7).collect::<Vec<_>>().join(";");
        let bounds = csv::bounds(&import.statements, &dates);
        for (found, expected) in bounds.lines().zip(expected.lines()) {
            assert_eq!(found, without_remarks(expected), "{name}");
        }
        assert_eq!(bounds.lines().count(), expected.lines().count());
    }
}

#[test]
fn fifty_thousand_rows_are_read_added_and_taken_back() {
    let mut table = HEADER.to_owned();
    for row in 0..50_000 {
        let year = 2010 + row % 16;
        let _ =
            writeln!(table, "{year};;Rij {row};School;school;Juf;-1;\"Zoë, \"\"ja\"\"\";school:ja");
    }
    let mut timeline = noor();
    let preview = csv::read(table.as_bytes(), &timeline, TODAY).unwrap();
    assert_eq!(preview.rows.len(), 50_000);
    let import = preview.import(&timeline, &mut counter());
    let mut history = History::default();
    history.apply(&mut timeline, import.edit, "import", None).unwrap();
    assert_eq!(timeline.items.len(), 50_000);
    history.undo(&mut timeline).unwrap();
    assert_eq!(timeline.items.len(), 0);
}

proptest! {
    #![proptest_config(support::config())]

    /// The table holds the same facts after a round trip. Items may be joined: that is what the
    /// table means.
    #[test]
    fn a_table_that_is_written_is_read_with_the_same_facts(timeline in any_timeline(8)) {
        let written = csv::write(&timeline);
        let mut empty = noor();
        empty.child = timeline.child.clone();
        let again = csv::write(&imported(empty, &written));
        prop_assert_eq!(facts(&again), facts(&written));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = csv::read(&bytes, &noor(), TODAY);
        let mut table = HEADER.as_bytes().to_vec();
        table.extend(bytes);
        let _ = csv::read(&table, &noor(), TODAY);
    }

    #[test]
    fn any_cell_can_be_written_and_read(cell in "\\PC*[\r\n\t;,\"'=+@-]?\\PC*") {
        let mut timeline = imported(noor(), format!("{HEADER}2019;;x;Thuis;gezin;Moeder;;;\n"));
        timeline.items[0].statements[0].text = cell.clone();
        timeline.items[0].statements[0].when.words = cell.clone();
        let again = imported(noor(), csv::write(&timeline));
        prop_assert_eq!(&again.items[0].statements[0].text, &cell);
        prop_assert_eq!(&again.items[0].statements[0].when.words, &cell);
    }
}

/// The rows of a table, counted.
fn facts(table: &str) -> BTreeMap<Vec<String>, usize> {
    let rows = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    let mut facts = BTreeMap::new();
    for row in rows.into_records() {
        let mut cells: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        // The order of receivers is not a fact.
        let mut shares: Vec<&str> = cells[8].split(',').collect();
        shares.sort_unstable();
        cells[8] = shares.join(",");
        *facts.entry(cells).or_default() += 1;
    }
    facts
}
