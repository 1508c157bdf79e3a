//! `*.tijdlijn.json`: what is written is read again, what is unknown survives, and what is wrong is
//! said.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and take time"
)]

mod support;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::{Dice, any_timeline, random_edit};
use timeline_core::edit::{Edit, apply};
use timeline_core::file::json::{NewerVersion, read, write};
use timeline_core::file::{Document, FileError, LIMIT_BYTES, RecordKind, Warning, check_size};
use timeline_core::lang::Lang;
use timeline_core::model::*;
use timeline_core::share::redact;

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn what_is_written_is_read_again(timeline in any_timeline(12)) {
        let document = Document::new(timeline);
        let read = read(write(&document).as_bytes()).unwrap();
        prop_assert_eq!(read.document, document);
        prop_assert_eq!(read.warnings, vec![]);
        prop_assert_eq!(read.read_only, None);
    }

    #[test]
    fn unknown_fields_survive_anywhere(timeline in any_timeline(8), seed: u64) {
        let mut file: Value = serde_json::from_str(&write(&Document::new(timeline))).unwrap();
        add_unknown(&mut file, &mut Dice::new(seed), true);
        let document = read(file.to_string().as_bytes()).unwrap().document;
        let written: Value = serde_json::from_str(&write(&document)).unwrap();
        prop_assert_eq!(written, file);
    }

    #[test]
    fn unknown_fields_stay_with_their_records_through_edits(
        timeline in any_timeline(8), seed: u64,
    ) {
        let mut dice = Dice::new(seed);
        let mut file: Value = serde_json::from_str(&write(&Document::new(timeline))).unwrap();
        for list in ["people", "lanes", "items", "notes", "conversations"] {
            let records = file["timeline"].get_mut(list).and_then(Value::as_array_mut);
            for record in records.into_iter().flatten() {
                record["own"] = record["id"].clone();
            }
        }
        let mut document = read(file.to_string().as_bytes()).unwrap().document;
        for _ in 0..20 {
            let edit = random_edit(&mut dice, &document.timeline);
            let _ = apply(&mut document.timeline, edit);
        }
        let written: Value = serde_json::from_str(&write(&document)).unwrap();
        for list in ["people", "lanes", "items", "notes", "conversations"] {
            for record in written["timeline"][list].as_array().into_iter().flatten() {
                let own = record.get("own");
                prop_assert!(own.is_none() || own == record.get("id"));
            }
        }
    }

    #[test]
    fn whatever_is_read_of_a_damaged_file_keeps_every_promise(
        timeline in any_timeline(6), seed: u64,
    ) {
        let mut dice = Dice::new(seed);
        let mut file: Value = serde_json::from_str(&write(&Document::new(timeline))).unwrap();
        for _ in 0..1 + dice.roll(4) {
            damage(&mut file, &mut dice);
        }
        if let Ok(found) = read(file.to_string().as_bytes()) {
            let timeline = found.document.timeline.clone();
            let again = read(write(&found.document).as_bytes()).unwrap();
            prop_assert_eq!((again.document, again.warnings), (found.document, vec![]));
            let seen = redact(&timeline, &Receiver::School).timeline;
            let again = read(write(&Document::new(seen.clone())).as_bytes()).unwrap();
            prop_assert_eq!((again.document.timeline, again.warnings), (seen, vec![]));
            let mut edited = timeline.clone();
            let inverse = apply(&mut edited, random_edit(&mut dice, &timeline));
            if let Ok(inverse) = inverse {
                apply(&mut edited, inverse).unwrap();
            }
            prop_assert_eq!(edited, timeline);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn a_file_cut_off_anywhere_is_refused(timeline in any_timeline(4), part in 0.0..1.0_f64) {
        let text = write(&Document::new(timeline));
        let cut = &text.as_bytes()[..(text.len() as f64 * part) as usize];
        prop_assert!(read(cut).is_err());
    }
}

/// Takes one value out, or puts another of the same kind in its place, from elsewhere in the file.
fn damage(file: &mut Value, dice: &mut Dice) {
    let mut places = vec![String::new()];
    let mut next = 0;
    while let Some(place) = places.get(next).cloned() {
        match file.pointer(&place) {
            Some(Value::Object(fields)) => {
                places.extend(fields.keys().map(|name| format!("{place}/{name}")));
            }
            Some(Value::Array(elements)) => {
                places.extend((0..elements.len()).map(|at| format!("{place}/{at}")));
            }
            _ => {}
        }
        next += 1;
    }
    let place = places[1 + dice.roll(places.len() - 1)].clone();
    let like = |other: &&String| {
        let kind = |place: &str| file.pointer(place).map(std::mem::discriminant);
        kind(other) == kind(&place)
    };
    let others: Vec<String> = places.iter().filter(like).cloned().collect();
    let other = file.pointer(&dice.one_of(&others)).cloned().unwrap_or_default();
    let (parent, name) = place.rsplit_once('/').unwrap();
    match file.pointer_mut(parent) {
        Some(Value::Object(fields)) if dice.once_in(3) => _ = fields.remove(name),
        Some(Value::Array(elements)) => match dice.roll(3) {
            0 => _ = elements.remove(name.parse().unwrap()),
            1 => elements.push(other),
            _ => elements[name.parse::<usize>().unwrap()] = other,
        },
        Some(parent) => parent[name] = other,
        None => {}
    }
}

/// Adds a field to many objects whose fields are a fixed set.
fn add_unknown(value: &mut Value, dice: &mut Dice, is_record: bool) {
    match value {
        Value::Object(fields) => {
            for (name, inside) in fields.iter_mut() {
                // Inside these the one field says which kind it is; there is no place for another.
                let is_choice = [
                    "body",
                    "pin",
                    "choice",
                    "until_choice",
                    "moment",
                    "receiver",
                    "about",
                    "origin",
                ]
                .contains(&name.as_str());
                add_unknown(inside, dice, !is_choice && name != "kind");
            }
            if is_record && dice.once_in(2) {
                fields.insert("zz_new".into(), json!({ "deep": [dice.id(), null, "é"] }));
            }
        }
        Value::Array(elements) => {
            elements.iter_mut().for_each(|element| add_unknown(element, dice, true));
        }
        _ => {}
    }
}

fn noor() -> Value {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    let role = Role::Parent;
    let authority = Authority::Yes;
    timeline.people.push(Person { id: PersonId(1), name: "Moeder".into(), role, authority });
    let mut item = Item::event(ItemId(7), LaneId(2), "Broertje Sem geboren", EventKind::Family);
    let when = When::said("zomer 2019");
    item.statements.push(Statement::new(StatementId(8), PersonId(1), when));
    timeline.items.push(item);
    serde_json::from_str(&write(&Document::new(timeline))).unwrap()
}

fn error(file: &Value) -> FileError {
    read(file.to_string().as_bytes()).unwrap_err()
}

#[test]
fn an_unknown_field_goes_with_its_record_and_comes_back_with_undo() {
    let mut file = noor();
    file["timeline"]["items"][0]["mood"] = json!("new in version 9");
    let mut document = read(file.to_string().as_bytes()).unwrap().document;
    assert!(document.has_unknown_fields());
    let undo = apply(&mut document.timeline, Edit::remove(ItemId(7))).unwrap();
    assert!(!write(&document).contains("mood"));
    apply(&mut document.timeline, undo).unwrap();
    assert!(write(&document).contains(r#""mood":"new in version 9""#));
}

#[test]
fn an_unknown_field_never_overrules_a_known_one() {
    let mut file = noor();
    file["timeline"]["lanes"][0]["hidden"] = json!(false);
    let mut document = read(file.to_string().as_bytes()).unwrap().document;
    document.timeline.lanes[0].hidden = true;
    let written: Value = serde_json::from_str(&write(&document)).unwrap();
    assert_eq!(written["timeline"]["lanes"][0]["hidden"], true);
}

#[test]
fn a_newer_version_is_read_only_and_shows_what_it_can() {
    let mut file = noor();
    file["version"] = json!(7);
    let hologram = json!({ "id": "9", "lane": "2", "title": "x", "body": { "hologram": {} } });
    file["timeline"]["items"].as_array_mut().unwrap().push(hologram);
    let read = read(file.to_string().as_bytes()).unwrap();
    assert_eq!(read.read_only, Some(NewerVersion(7)));
    assert_eq!(read.warnings, [Warning::NotShown(1)]);
    assert_eq!(read.document.timeline.items.len(), 1);
    assert!(NewerVersion(7).sentence(Lang::Dutch).contains("nieuwere versie"));
}

#[test]
fn what_is_not_a_timeline_is_refused_with_the_reason() {
    assert_eq!(read(b"").unwrap_err(), FileError::Empty);
    assert_eq!(read(b" \n ").unwrap_err(), FileError::Empty);
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\xff").unwrap_err(), FileError::NotText);
    assert_eq!(read(b"{\n  oops").unwrap_err(), FileError::NotJson { line: 2, column: 3 });
    assert_eq!(read(b"{ \"format\": \"tijdlijn\",\n").unwrap_err(), FileError::CutOff { line: 2 });
    let large = format!("{{ \"format\": \"tijdlijn\",\n\"x\": [{}", "{},\n".repeat(500_000));
    assert_eq!(read(large.as_bytes()).unwrap_err(), FileError::CutOff { line: 500_002 });
    assert_eq!(read(b"[1, 2]").unwrap_err(), FileError::NotOurs);
    assert_eq!(read(b"{ \"type\": \"FeatureCollection\" }").unwrap_err(), FileError::NotOurs);
    for version in [json!(null), json!(0), json!("1"), json!(1.5), json!(-1)] {
        let mut file = noor();
        file["version"] = version;
        assert_eq!(error(&file), FileError::NoVersion);
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    assert!(read(format!("\u{feff}{}", noor()).as_bytes()).is_ok());
}

#[test]
fn what_is_wrong_is_named_by_its_place_and_not_by_what_it_says() {
    let mut file = noor();
    file["timeline"]["items"][0]["statements"][0]["load"] = json!("GEHEIM, expected GEHEIM");
    let wrong = error(&file);
    let FileError::WrongType { place, .. } = &wrong else { panic!("{wrong:?}") };
    assert_eq!(place, "timeline.items[0].statements[0].load");
    for sentence in [wrong.to_string(), wrong.sentence(Lang::Dutch), wrong.sentence(Lang::English)]
    {
        assert!(sentence.contains(place), "{sentence}");
        assert!(!sentence.contains("GEHEIM"), "{sentence}");
    }
    let mut file = noor();
    file["timeline"]["items"][0].as_object_mut().unwrap().remove("lane");
    let expected = Some("a field `lane`".to_owned());
    assert_eq!(error(&file), FileError::WrongType { place: "timeline.items[0]".into(), expected });
    let mut file = noor();
    file.as_object_mut().unwrap().remove("timeline");
    assert!(matches!(error(&file), FileError::WrongType { .. }));
}

#[test]
fn what_belongs_at_a_place_is_said_in_the_language_of_the_reader() {
    type Change<'a> = &'a dyn Fn(&mut Value);
    let said = |change: Change<'_>| {
        let mut file = noor();
        change(&mut file["timeline"]);
        let wrong = error(&file);
        (wrong.sentence(Lang::Dutch), wrong.sentence(Lang::English))
    };
    let cases: [(Change<'_>, &str, &str); 6] = [
        (&|it| it["items"][0]["title"] = json!(7), "hoort: tekst)", "(expected: text)"),
        (&|it| it["items"] = json!({}), "hoort: een lijst)", "(expected: a list)"),
        (&|it| it["items"][0]["lane"] = json!("x"), "items[0].lane", "items[0].lane"),
        (
            &|it| drop(it["items"][0].as_object_mut().unwrap().remove("lane")),
            "hoort: het veld `lane`)",
            "(expected: the field `lane`)",
        ),
        (&|it| it["items"][0]["body"] = json!(3), "items[0].body.", "items[0].body."),
        (&|it| *it = json!(1), "timeline", "timeline"),
    ];
    for (change, dutch, english) in cases {
        let (in_dutch, in_english) = said(change);
        assert!(in_dutch.contains(dutch), "{in_dutch}");
        assert!(in_english.contains(english), "{in_english}");
        for word in ["enum", "struct", "expected", " a ", "one of"] {
            assert!(!in_dutch.contains(word), "{in_dutch}");
        }
    }
}

#[test]
fn an_id_that_is_there_twice_is_refused() {
    let mut file = noor();
    let item = file["timeline"]["items"][0].clone();
    file["timeline"]["items"].as_array_mut().unwrap().push(item);
    let place = "timeline.items[1]".into();
    assert_eq!(error(&file), FileError::DuplicateId { kind: RecordKind::Item, place });

    let mut file = noor();
    let statement = file["timeline"]["items"][0]["statements"][0].clone();
    file["timeline"]["items"][0]["statements"].as_array_mut().unwrap().push(statement);
    let place = "timeline.items[0].statements[1]".into();
    assert_eq!(error(&file), FileError::DuplicateId { kind: RecordKind::Statement, place });
}

#[test]
fn a_teller_or_lane_that_is_missing_is_added_as_unknown() {
    let mut file = noor();
    file["timeline"]["items"][0]["statements"][0]["teller"] = json!("99");
    file["timeline"]["items"][0]["lane"] = json!("98");
    let read = read(file.to_string().as_bytes()).unwrap();
    assert_eq!(read.warnings, [Warning::PeopleAdded(1), Warning::LanesAdded(1)]);
    let timeline = read.document.timeline;
    assert_eq!(timeline.person(PersonId(0x99)).unwrap().name, "onbekend");
    assert_eq!(timeline.lane(LaneId(0x98)).unwrap().name.as_deref(), Some("onbekend"));
}

#[test]
fn a_note_on_an_item_that_is_missing_keeps_its_text() {
    let mut file = noor();
    file["timeline"]["notes"] = json!([
        { "id": "1", "kind": "thought", "text": "hm", "by": "1", "pin": { "item": "99" } }
    ]);
    let read = read(file.to_string().as_bytes()).unwrap();
    assert_eq!(read.warnings, [Warning::ReferencesTakenOut(1)]);
    let note = read.document.timeline.note(NoteId(1)).unwrap();
    assert_eq!((note.text.as_str(), &note.pin), ("hm", &Pin::When(When::default())));
}

#[test]
fn a_title_of_ten_thousand_letters_is_a_title() {
    let mut file = noor();
    let title = "ü".repeat(10_000);
    file["timeline"]["items"][0]["title"] = json!(title);
    let document = read(file.to_string().as_bytes()).unwrap().document;
    assert_eq!(document.timeline.items[0].title, title);
}

#[test]
fn a_score_that_is_not_a_number_is_never_written() {
    let mut timeline = Timeline::new(TimelineId(1), "");
    let scale = Some(Scale { lowest: f64::NEG_INFINITY, highest: 10.0 });
    let body = Measurement { score: Some(f64::NAN), scale, ..Measurement::default() };
    let body = ItemBody::Measurement(Box::new(body));
    timeline.items.push(Item::new(ItemId(1), LaneId(1), "x", body));
    assert!(read(write(&Document::new(timeline)).as_bytes()).is_ok());
    assert!(matches!(read(b"{\"score\": 1e999}").unwrap_err(), FileError::NotJson { .. }));
}

#[test]
fn hostile_files_are_refused() {
    let deep = "[".repeat(10_000);
    let deep_inside = noor().to_string().replacen("\"Noor\"", &"{\"a\":".repeat(10_000), 1);
    let wide = format!("[{}0]", "0,".repeat(8_000_001));
    let large = vec![b' '; 200_000_000];
    assert_eq!(read(deep.as_bytes()).unwrap_err(), FileError::TooDeep { line: 1 });
    assert_eq!(read(deep_inside.as_bytes()).unwrap_err(), FileError::TooDeep { line: 1 });
    assert_eq!(read(&large).unwrap_err(), FileError::TooBig { bytes: 200_000_000 });
    assert_eq!(read(wide.as_bytes()).unwrap_err(), FileError::TooMany);
    assert!(check_size(LIMIT_BYTES).is_ok() && check_size(LIMIT_BYTES + 1).is_err());
}

#[test]
fn every_error_says_what_to_do_in_both_languages() {
    let place = || "timeline.items[3]".to_owned();
    let errors = [
        FileError::TooBig { bytes: 200_000_000 },
        FileError::Empty,
        FileError::NotText,
        FileError::NotJson { line: 3, column: 4 },
        FileError::CutOff { line: 9 },
        FileError::TooDeep { line: 1 },
        FileError::TooMany,
        FileError::NotOurs,
        FileError::NoVersion,
        FileError::WrongType { place: place(), expected: None },
        FileError::DuplicateId { kind: RecordKind::Item, place: place() },
    ];
    for error in errors {
        let (dutch, english) = (error.sentence(Lang::Dutch), error.sentence(Lang::English));
        assert_ne!(dutch, english);
        assert!(dutch.contains("Kies") || dutch.contains("Zoek"), "{dutch}");
        assert!(english.contains("Choose") || english.contains("Look"), "{english}");
    }
}
