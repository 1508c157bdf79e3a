//! Spoken dates against tables of words and bounds: the families' cases, the sample, and the rules.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the data of a test is there")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use jiff::civil::Date;
use timeline_core::{
    date::{Anchors, Dates, End, NoItems, Resolved, Trouble, resolve},
    model::{
        EventKind, Item, ItemId, LaneId, Person, PersonId, Role, SchoolKind, SchoolYear, Statement,
        StatementId, Timeline, TimelineId, When,
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

fn today() -> Date {
    "2026-10-01".parse().unwrap()
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
