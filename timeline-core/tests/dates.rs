//! Spoken dates against tables of words and bounds: the families' cases, the sample, and the rules.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the data of a test is there")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use jiff::civil::Date;
use timeline_core::{
    date::{Anchors, Dates, End, NoItems, Resolved, resolve},
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

fn kind(text: &str) -> SchoolKind {
    match text {
        "" | "bo" => SchoolKind::Bo,
        "sbo" => SchoolKind::Sbo,
        "vmbo" => SchoolKind::Vmbo,
        "havo" => SchoolKind::Havo,
        "vwo" => SchoolKind::Vwo,
        "vso" => SchoolKind::Vso,
        "taalklas" => SchoolKind::LanguageClass,
        "thuis" => SchoolKind::Home,
        "peuterspeelzaal" => SchoolKind::Preschool,
        other => SchoolKind::Other(other.to_owned()),
    }
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
        let kind = kind(row["soort"].as_str().unwrap());
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
        match timeline.items.iter_mut().find(|item| item.title == row["wat"]) {
            Some(item) => item.statements.push(statement),
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
        SchoolYear::whole(years[..4].parse().unwrap(), kind(name), number, "").unwrap()
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
