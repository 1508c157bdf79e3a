//! Spoken dates against tables of words and bounds: the families' cases, the sample, and the rules.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the data of a test is there")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use jiff::civil::Date;
use timeline_core::{
    date::{Anchors, Dates, End, NoItems, Resolved, Trouble, resolve},
    model::{
        Choice, EventKind, Item, ItemId, LaneId, Person, PersonId, Role, SchoolKind, SchoolYear,
        Statement, StatementId, Timeline, TimelineId, When,
    },
};

fn data(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path);
    fs::read_to_string(&path).expect("test data")
}

type Row = BTreeMap<String, String>;

fn rows(path: &str) -> Vec<Row> {
    let text = data(path);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        headers.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn show(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Bounds and marks, in the columns of `verwacht.csv`.
fn columns(resolved: &Resolved) -> [String; 6] {
    let yes = |yes: bool| if yes { "ja" } else { "nee" }.to_owned();
    let (from, to) = resolved.start.map_or((None, None), |start| (start.earliest, start.latest));
    let (end_from, end_to) = match resolved.end {
        End::Within(end) => (end.earliest, end.latest),
        _ => (None, None),
    };
    let ambiguous = !resolved.choices.is_empty() || !resolved.until_choices.is_empty();
    [
        show(from),
        show(to),
        show(end_from),
        show(end_to),
        yes(resolved.start.is_none()),
        yes(ambiguous),
    ]
}

/// A family of the cases: its child, and one item per title with every teller's version.
fn family(name: &str) -> (Timeline, Date) {
    let child: serde_json::Value =
        serde_json::from_str(&data(&format!("cases/{name}/kind.json"))).unwrap();
    let day = |value: &serde_json::Value| value.as_str().unwrap().parse::<Date>().unwrap();
    let mut timeline = Timeline::new(TimelineId(1), child["alias"].as_str().unwrap());
    timeline.child.birth = Some(day(&child["geboren"]));
    for row in child["schoolloopbaan"].as_array().unwrap() {
        let start = row["schooljaar"].as_str().unwrap()[..4].parse().unwrap();
        let group = row["leerjaar"].as_u64().map(|group| u8::try_from(group).unwrap());
        let kind = SchoolKind::called(row["soort"].as_str().unwrap());
        let (from, to) = (day(&row["van"]), day(&row["tot"]));
        timeline.child.career.push(SchoolYear::new(start, from, to, kind, group, "").unwrap());
    }
    timeline.people.push(Person {
        id: PersonId(1),
        name: "Dossier".to_owned(),
        role: Role::Record,
        authority: Default::default(),
    });
    for (n, row) in (1..).zip(rows(&format!("cases/{name}/feiten.csv"))) {
        let until = row["tot"].as_str();
        let mut when = When::said(&row["wanneer"]);
        when.until = (!until.is_empty()).then(|| until.to_owned());
        let statement = Statement::new(StatementId(n), PersonId(1), when);
        match timeline.items.iter().position(|item| item.title == row["wat"]) {
            Some(place) => timeline.items[place].statements.push(statement),
            None => {
                let mut item = Item::event(ItemId(n), LaneId(1), &row["wat"], EventKind::Signal);
                item.statements.push(statement);
                timeline.items.push(item);
            }
        }
    }
    (timeline, day(&child["peildatum"]))
}

#[test]
fn every_row_of_the_families_has_its_bounds() {
    for name in ["amir", "daan", "jayden", "noor", "zoe"] {
        let (timeline, today) = family(name);
        let dates = Dates::of(&timeline, today);
        for (n, row) in (1..).zip(rows(&format!("cases/{name}/verwacht.csv"))) {
            let found = columns(dates.statement(StatementId(n)));
            let wanted =
                ["vroegst", "laatst", "eind_vroegst", "eind_laatst", "ongedateerd", "dubbelzinnig"]
                    .map(|column| row[column].clone());
            assert_eq!(found, wanted, "{name} row {n}: {}", row["uitleg"]);
        }
    }
}

/// A career as in the tables: `2021-2022=3|2024-2025=vwo 1`.
fn career(text: &str) -> Vec<SchoolYear> {
    let row = |row: &str| {
        let (years, group) = row.split_once('=').unwrap();
        let (name, number) = match group.rsplit_once(' ') {
            Some((name, number)) => (name, number.parse().ok()),
            None => match group.parse::<u8>() {
                Ok(number) => ("", Some(number)),
                Err(_) => (group, None),
            },
        };
        SchoolYear::whole(
            years[..4].parse().unwrap(),
            SchoolKind::called(if name.is_empty() { "bo" } else { name }),
            number,
            "",
        )
        .unwrap()
    };
    text.split('|').filter(|row| !row.is_empty()).map(row).collect()
}

fn read(row: &Row, words: &str) -> Resolved {
    let birth = row["geboren"].parse().ok();
    let today = row["peildatum"].parse().unwrap();
    let career = career(&row["loopbaan"]);
    let (words, until) = match words.split_once(" || ") {
        Some((words, until)) => (words, Some(until)),
        None => (words, None),
    };
    let mut when = When::said(words);
    when.until = until.map(str::to_owned);
    resolve(&when, &Anchors { birth, career: &career, today, items: &NoItems })
}

#[test]
fn every_row_of_the_sample_has_its_bounds() {
    for row in rows("dates-sample.csv") {
        let [from, to, .., ambiguous] = columns(&read(&row, &row["woorden"]));
        let wanted = [&row["vroegst"], &row["laatst"], &row["dubbelzinnig"]];
        assert_eq!([&from, &to, &ambiguous], wanted, "{}", row["woorden"]);
    }
}

#[test]
fn every_row_of_the_rules_has_its_bounds() {
    for row in rows("rules.csv") {
        let [from, to, .., ambiguous] = columns(&read(&row, &row["woorden"]));
        let wanted = [&row["vroegst"], &row["laatst"], &row["dubbelzinnig"]];
        assert_eq!([&from, &to, &ambiguous], wanted, "{}", row["woorden"]);
    }
}

#[test]
fn every_period_has_its_start_and_end() {
    for row in rows("periods.csv") {
        let resolved = read(&row, &row["woorden"]);
        let [from, to, end_from, end_to, ..] = columns(&resolved);
        let wanted = [&row["vroegst"], &row["laatst"], &row["eind_vroegst"], &row["eind_laatst"]];
        assert_eq!([&from, &to, &end_from, &end_to], wanted, "{}", row["woorden"]);
        assert_eq!(resolved.end == End::Open, row["open"] == "ja", "{}", row["woorden"]);
    }
}

/// A timeline of items with these titles and words; ids count from 1.
fn told(items: &[(&str, &str)]) -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.child.birth = Some("2017-03-14".parse().unwrap());
    for (n, (title, words)) in (1..).zip(items) {
        let mut item = Item::event(ItemId(n), LaneId(1), *title, EventKind::Family);
        let (words, until) = words.split_once(" || ").unwrap_or((words, ""));
        let mut when = When::said(words);
        when.until = (!until.is_empty()).then(|| until.to_owned());
        item.statements.push(Statement::new(StatementId(n), PersonId(1), when));
        timeline.items.push(item);
    }
    timeline
}

fn today() -> Date {
    "2026-10-01".parse().unwrap()
}

/// Bounds of the last of these items.
fn last(items: &[(&str, &str)]) -> (String, String, Option<Trouble>) {
    let dates = Dates::of(&told(items), today());
    let id = u64::try_from(items.len()).unwrap();
    let resolved = dates.statement(StatementId(id)).clone();
    let [from, to, ..] = columns(&resolved);
    (from, to, resolved.trouble)
}

#[test]
fn words_find_the_item_they_refer_to() {
    let move_ = ("Verhuizing van vader", "1-6-2024");
    let dated = |from: &str, to: &str| (from.to_owned(), to.to_owned(), None);
    for (words, from, to) in [
        ("na de verhuizing", "2024-06-02", "2026-10-01"),
        ("voor de verhuizing", "2017-03-14", "2024-05-31"),
        ("Na  DE Verhuizing van vader", "2024-06-02", "2026-10-01"),
        ("vlak na de verhuizing", "2024-06-02", "2024-09-01"),
        ("kort vóór onze verhuizing", "2024-03-01", "2024-05-31"),
        ("een half jaar na de verhuizing", "2024-11-01", "2025-01-01"),
        ("drie weken voor de verhuizing", "2024-05-04", "2024-05-18"),
        ("tijdens de verhuizing", "2024-06-01", "2024-06-01"),
        ("bij de verhuizing", "2024-06-01", "2024-06-01"),
        ("in de tijd van de verhuizing", "2024-06-01", "2024-06-01"),
        ("rond de verhuizing", "2024-05-17", "2024-06-16"),
        ("sinds de verhuizing", "2024-06-01", "2024-06-01"),
        ("toen vader verhuisde", "2024-06-01", "2024-06-01"),
        ("nadat vader verhuisd was", "2024-06-02", "2026-10-01"),
        ("de zomer na de verhuizing", "2025-06-01", "2025-08-31"),
        ("de week na de verhuizing", "2024-06-02", "2024-06-08"),
        ("in de week dat vader verhuisde", "2024-05-27", "2024-06-02"),
        ("na de verhuizing in 2024", "2024-06-02", "2026-10-01"),
    ] {
        assert_eq!(last(&[move_, ("Weekend bij papa", words)]), dated(from, to), "{words}");
    }
    for (title, words) in [
        ("Ongeluk met de fiets", "na het fietsongeluk"),
        ("Zwemdiploma A", "nadat ze haar zwemdiploma haalde"),
        ("Bevalling van tante", "na de bevalling van tante"),
    ] {
        assert_eq!(
            last(&[(title, "2-10-2023"), move_, ("Stil", words)]).0,
            "2023-10-03",
            "{words}"
        );
    }
    let (_, _, trouble) = last(&[move_, ("Stil", "na de diagnose")]);
    assert_eq!(trouble, Some(Trouble::ItemMissing));
    let (_, _, trouble) = last(&[move_, ("Stil", "toen de koeien dansten")]);
    assert_eq!(trouble, Some(Trouble::NotUnderstood));
}

#[test]
fn the_birth_of_a_sister_on_the_timeline_is_hers_and_any_other_the_childs() {
    let sister = ("Zusje Lotte geboren", "3-6-2019");
    let start = |words| last(&[sister, ("Trots", words)]).0;
    assert_eq!(start("toen Lotte geboren werd"), "2019-06-03");
    assert_eq!(start("toen zijn zusje geboren werd"), "2019-06-03");
    assert_eq!(start("when Lotte was born"), "2019-06-03");
    assert_eq!(start("toen Noor geboren werd"), "2017-03-14");
    assert_eq!(start("toen ze geboren werd"), "2017-03-14");
    let death = ("Opa overleden", "2-11-2021");
    assert_eq!(last(&[death, ("Stil", "toen opa doodging")]).0, "2021-11-02");
}

#[test]
fn what_is_said_of_somebody_by_name_counts_from_their_own_birth() {
    let sister = ("Zusje Lotte geboren", "3-6-2019");
    let bounds = |words| {
        let (from, to, trouble) = last(&[sister, ("Trots", words)]);
        assert_eq!(trouble, None, "{words}");
        [from, to]
    };
    let two = ["2021-06-03", "2022-06-02"];
    for words in ["toen Lotte 2 was", "Lotte was 2", "when Lotte was two", "toen haar zusje 2 was"]
    {
        assert_eq!(bounds(words), two, "{words}");
    }
    assert_eq!(bounds("toen Lotte nog een baby was"), ["2019-06-03", "2020-06-02"]);
    for words in ["op Lottes tweede verjaardag", "Lotte's 2e verjaardag", "2e verjaardag van Lotte"]
    {
        assert_eq!(bounds(words), ["2021-06-03", "2021-06-03"], "{words}");
    }
    assert_eq!(bounds("een week na de geboorte van Lotte"), ["2019-06-03", "2019-06-17"]);
    let own = ["2021-03-14", "2022-03-13"];
    for words in ["toen Noor 4 was", "Noor was toen 4", "toen mijn dochter 4 was", "toen ze 4 was"]
    {
        assert_eq!(bounds(words), own, "{words}");
    }
    assert_eq!(bounds("op Noors vierde verjaardag"), ["2021-03-14", "2021-03-14"]);
    assert_eq!(bounds("voor de geboorte van Noor"), bounds("voor de geboorte"));
    let may = ("Broertje Sem geboren", "mei 2020");
    let (from, to, _) = last(&[may, ("Trots", "toen Sem 1 was")]);
    assert_eq!([from.as_str(), to.as_str()], ["2021-05-01", "2022-05-30"], "whichever day it was");
}

#[test]
fn what_is_said_of_somebody_else_is_never_the_childs_own() {
    let sister = ("Zusje Lotte geboren", "3-6-2019");
    for words in
        ["toen Sem 2 was", "toen Sem geboren werd", "toen papa 40 was", "op Sems vierde verjaardag"]
    {
        let (from, _, trouble) = last(&[sister, ("Trots", words)]);
        assert_eq!((from.as_str(), trouble), ("", Some(Trouble::OtherBirthMissing)), "{words}");
    }
    let (from, ..) = last(&[sister, ("Trots", "toen Lotte in groep 3 zat")]);
    assert_eq!(from, "", "nobody knows her groups");
    let mut timeline = told(&[sister, ("Trots", "toen Lotte 2 was")]);
    timeline.child.alias = "Lotte".to_owned();
    let start = |timeline: &Timeline| {
        let dates = Dates::of(timeline, today());
        columns(dates.statement(StatementId(2)))[0].clone()
    };
    assert_eq!(start(&timeline), "2019-03-14", "the child's own name");
    timeline.child.alias = String::new();
    assert_eq!(start(&timeline), "2019-03-14", "a child without a name");
}

#[test]
fn what_began_or_stopped_and_went_over_is_found() {
    let therapy = ("Traumahulp", "maart 2025 || september 2025");
    let bounds = |words| {
        let (from, to, trouble) = last(&[therapy, ("Rustiger", words)]);
        assert_eq!(trouble, None, "{words}");
        [from, to]
    };
    assert_eq!(bounds("toen de traumahulp begon"), ["2025-03-01", "2025-03-31"]);
    assert_eq!(bounds("toen de traumahulp stopte"), ["2025-09-01", "2025-09-30"]);
    assert_eq!(bounds("voor de traumahulp begon"), ["2017-03-14", "2025-02-28"]);
    assert_eq!(bounds("een maand nadat de traumahulp begon"), ["2025-03-01", "2025-05-31"]);
    assert_eq!(bounds("elk weekend sinds de traumahulp"), ["2025-03-01", "2025-03-31"]);
    assert_eq!(bounds("op dinsdag tijdens de traumahulp"), ["2025-03-01", "2025-09-30"]);
    assert_eq!(bounds("bij de start van de traumahulp"), ["2025-03-01", "2025-03-31"]);
    assert_eq!(bounds("na afloop van de traumahulp"), ["2025-10-01", "2026-10-01"]);
    let camp = ("Kamp groep 3", "15-4-2024 || 19-4-2024");
    let (_, to, _) = last(&[camp, ("Heimwee", "op kamp in groep 3")]);
    assert_eq!(to, "2024-04-19", "during it is until its last day");
    let sbo = ("Overstap naar SBO", "6-1-2025");
    let (from, ..) = last(&[sbo, ("Rustiger", "na de overstap naar SBO")]);
    assert_eq!(from, "2025-01-07", "a title comes before what the words say");
    let (_, _, trouble) = last(&[therapy, ("Stil", "sinds de brand")]);
    assert_eq!(trouble, Some(Trouble::ItemMissing));
    let (_, _, trouble) = last(&[therapy, ("Stil", "tijdens de brand")]);
    assert_eq!(trouble, Some(Trouble::ItemMissing));
}

#[test]
fn parents_have_more_than_one_name() {
    let move_ = ("Verhuizing van vader", "1-6-2024");
    assert_eq!(last(&[move_, ("Stil", "toen papa verhuisde")]).0, "2024-06-01");
    assert_eq!(last(&[move_, ("Stil", "na de verhuizing van mama")]).2, Some(Trouble::ItemMissing));
}

#[test]
fn how_often_is_in_the_words_of_the_teller() {
    let anchors = Anchors { birth: None, career: &[], today: today(), items: &NoItems };
    let how = |words: &str| resolve(&When::said(words), &anchors).recurring.unwrap_or_default();
    for (words, often) in [
        ("elke maandag, woensdag en vrijdag in 2021", "elke maandag, woensdag en vrijdag"),
        ("op dinsdag en donderdag in 2021", "op dinsdag en donderdag"),
        ("in 2021 op dinsdag", "op dinsdag"),
        ("in het weekend sinds 2020", "in het weekend"),
        ("om de drie weken in 2021", "om de drie weken"),
        ("eens in de twee weken in 2021", "eens in de twee weken"),
        ("drie dagen per week in 2021", "drie dagen per week"),
        ("'s avonds in 2021", "'s avonds"),
        ("elke dinsdag in 2021, behalve in de vakanties", "elke dinsdag"),
        ("in het weekend van 12 maart 2021", ""),
        ("op een dinsdag in mei 2021", ""),
        ("dinsdag 4 mei 2021", ""),
        ("maandag 3 t/m woensdag 5 mei 2021", ""),
    ] {
        assert_eq!(how(words), often, "{words}");
    }
}

#[test]
fn after_a_period_counts_from_its_end_and_before_from_its_start() {
    let therapy = ("Traumahulp", "maart 2025 || september 2025");
    let bounds = |words| {
        let (from, to, _) = last(&[therapy, ("Rustiger", words)]);
        [from, to]
    };
    assert_eq!(bounds("na de traumahulp"), ["2025-10-01", "2026-10-01"]);
    assert_eq!(bounds("voor de traumahulp"), ["2017-03-14", "2025-02-28"]);
    assert_eq!(bounds("tijdens de traumahulp"), ["2025-03-01", "2025-09-30"]);
    assert_eq!(bounds("een maand na de traumahulp"), ["2025-09-01", "2025-11-30"]);
    // it did not begin after it had ended
    let late = ("Traumahulp", "na 2020 || begin 2025");
    assert_eq!(last(&[late, ("Rustiger", "na de traumahulp")]).0, "2025-05-01");
}

#[test]
fn more_than_one_match_is_asked_about() {
    let moves = [("Verhuizing naar Assen", "2019"), ("Verhuizing naar Zwolle", "2023")];
    let mut timeline = told(&[moves[0], moves[1], ("Stil", "na de verhuizing")]);
    let dates = Dates::of(&timeline, today());
    let asked = dates.statement(StatementId(3));
    assert_eq!(asked.trouble, Some(Trouble::ItemAmbiguous));
    assert_eq!(asked.start, None);
    assert_eq!(asked.choices, [Choice::Item(ItemId(1)), Choice::Item(ItemId(2))]);

    timeline.items[2].statements[0].when.choice = Some(Choice::Item(ItemId(2)));
    let dates = Dates::of(&timeline, today());
    let [from, ..] = columns(dates.statement(StatementId(3)));
    assert_eq!(from, "2024-01-01");
    assert!(dates.statement(StatementId(3)).choices.is_empty());

    let (from, _, _) = last(&[moves[0], moves[1], ("Stil", "na de verhuizing naar Assen")]);
    assert_eq!(from, "2020-01-01");
}

#[test]
fn a_chosen_reading_settles_what_was_ambiguous() {
    let career = career("2023-2024=3|2024-2025=4");
    let anchors = Anchors { birth: None, career: &career, today: today(), items: &NoItems };
    let mut when = When::said("rond de zomer van groep 4");
    let asked = resolve(&when, &anchors);
    assert_eq!(columns(&asked)[..2], ["2024-06-01".to_owned(), "2025-09-30".to_owned()]);
    assert_eq!(asked.choices.len(), 2);
    for (choice, from) in asked.choices.iter().zip(["2024-06-01", "2025-06-01"]) {
        when.choice = Some(choice.clone());
        let settled = resolve(&when, &anchors);
        assert_eq!(columns(&settled)[0], from);
        assert!(settled.choices.is_empty());
    }
    assert_eq!(when.words, "rond de zomer van groep 4");
}

#[test]
fn references_run_on_in_any_order_and_never_in_a_circle() {
    let (from, to, _) = last(&[
        ("Eerste gesprek", "een jaar na de diagnose"),
        ("Diagnose", "een maand na het onderzoek"),
        ("Onderzoek", "1-1-2020"),
        ("Plan", "na het eerste gesprek"),
    ]);
    assert_eq!([from.as_str(), to.as_str()], ["2021-06-02", "2026-10-01"]);

    let circle = told(&[
        ("Ruzie", "na het feest"),
        ("Feest", "voor de ruzie"),
        ("Stil", "na de ruzie"),
        ("Zelf", "na zelf"),
    ]);
    let dates = Dates::of(&circle, today());
    assert_eq!(dates.statement(StatementId(1)).trouble, Some(Trouble::Circular));
    assert_eq!(dates.statement(StatementId(2)).trouble, Some(Trouble::Circular));
    assert_eq!(dates.statement(StatementId(3)).trouble, Some(Trouble::Circular));
    assert_eq!(dates.statement(StatementId(4)).trouble, Some(Trouble::ItemMissing));
}

#[test]
fn versions_of_one_item_are_taken_together() {
    let mut timeline = told(&[("Zwemles", "2019"), ("Diploma", "na de zwemles")]);
    let more =
        Statement::new(StatementId(9), PersonId(1), When::said_until("mei 2020", "juni 2021"));
    timeline.items[0].statements.push(more);
    let unknown = Statement::new(StatementId(10), PersonId(1), When::said("weet niet"));
    timeline.items[0].statements.push(unknown);
    let dates = Dates::of(&timeline, today());
    let merged = dates.item(ItemId(1)).unwrap();
    let [from, to, end_from, end_to, ..] = columns(&merged);
    assert_eq!([from, to], ["2019-01-01", "2020-05-31"]);
    assert_eq!([end_from, end_to], ["2021-06-01", "2021-06-30"]);
    assert_eq!(columns(dates.statement(StatementId(2)))[0], "2021-07-01");
}

#[test]
fn a_statement_is_read_against_the_day_it_was_told() {
    let mut timeline = told(&[("Nu", "nu"), ("Fiets", "na 2020")]);
    timeline.conversation_date = Some("2026-09-01".parse().unwrap());
    timeline.items[1].statements[0].told_on = Some("2024-05-05".parse().unwrap());
    let dates = Dates::of(&timeline, today());
    assert_eq!(columns(dates.statement(StatementId(1)))[0], "2026-09-01");
    assert_eq!(columns(dates.statement(StatementId(2)))[1], "2024-05-05");
}

#[test]
fn what_is_said_twice_has_a_place_when_one_of_both_says_enough() {
    let anchors = Anchors { birth: None, career: &[], today: today(), items: &NoItems };
    for words in ["2019 in de kleuterklas", "2019, toen ze 4 was", "begin 2019 in groep 3"] {
        let found = resolve(&When::said(words), &anchors);
        assert_eq!(found.trouble, None, "{words}");
        let start = found.start.unwrap();
        assert_eq!(start.earliest, Some(jiff::civil::date(2019, 1, 1)), "{words}");
    }
}

#[test]
fn a_missing_anchor_is_named() {
    let trouble = |words: &str| {
        let anchors = Anchors { birth: None, career: &[], today: today(), items: &NoItems };
        resolve(&When::said(words), &anchors).trouble
    };
    assert_eq!(trouble("toen ze 4 was"), Some(Trouble::BirthMissing));
    assert_eq!(trouble("kleuter"), Some(Trouble::BirthMissing));
    assert_eq!(trouble("groep 3"), Some(Trouble::CareerMissing));
    assert_eq!(trouble("zomer voor groep 3"), Some(Trouble::CareerMissing));
    assert_eq!(trouble("met kerst"), Some(Trouble::YearMissing));
    assert_eq!(trouble("elke herfst"), Some(Trouble::PeriodMissing));
    assert_eq!(trouble("op dinsdag"), Some(Trouble::YearMissing));
    assert_eq!(trouble("14-3"), Some(Trouble::YearMissing));
    assert_eq!(trouble("geen idee"), Some(Trouble::Unknown));
    assert_eq!(trouble(""), Some(Trouble::Unknown));
    assert_eq!(trouble("bla bla"), Some(Trouble::NotUnderstood));
    assert_eq!(trouble("van 2021 tot 2018"), Some(Trouble::EndBeforeStart));
}
