//! The fictional child of "Bekijk een voorbeeld".

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;

use jiff::civil::date;
use timeline_core::date::{Dates, Trouble};
use timeline_core::file::json;
use timeline_core::model::*;
use timeline_core::share::redact;

const FILE: &str = include_str!("../../timeline-web/assets/voorbeeld.tijdlijn.json");

fn example() -> Timeline {
    let read = json::read(FILE.as_bytes()).unwrap();
    assert_eq!(read.warnings, []);
    assert!(read.read_only.is_none());
    assert!(!read.document.has_unknown_fields());
    read.document.timeline
}

#[test]
fn it_is_small_and_stands_as_it_would_be_written() {
    assert!(FILE.len() <= 25_000, "{} bytes", FILE.len());
    let written = json::write(&json::read(FILE.as_bytes()).unwrap().document) + "\n";
    if std::env::var_os("TIJDLIJN_UPDATE").is_some() {
        let path =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../timeline-web/assets/voorbeeld.tijdlijn.json");
        std::fs::write(path, &written).unwrap();
    }
    assert!(
        written == FILE,
        "the example is not as it would be written; run with TIJDLIJN_UPDATE=1"
    );
}

#[test]
fn it_has_something_of_everything() {
    let timeline = example();
    let items = &timeline.items;
    assert!(items.iter().any(|item| item.statements.len() > 1));
    assert!(items.iter().flat_map(|item| &item.statements).any(|one| !one.responses.is_empty()));
    let scores = items
        .iter()
        .filter(|item| matches!(&item.body, ItemBody::Measurement(one) if one.score.is_some()));
    assert!(scores.count() >= 3);
    let interventions = items.iter().filter_map(|item| match &item.body {
        ItemBody::Intervention(one) => Some(one),
        _ => None,
    });
    assert!(interventions.clone().any(|one| one.kind == Some(InterventionKind::OrdinaryAttention)));
    assert!(interventions.clone().any(|one| one.results.len() > 1 && !one.fed_back.is_empty()));
    assert!(items.iter().any(|item| matches!(
        &item.body,
        ItemBody::Plan(plan) if plan.goals.len() > 1
            && plan.goals.iter().all(|goal| !goal.signals.is_empty() && !goal.durations.is_empty())
            && !plan.actions.is_empty() && !plan.evaluations.is_empty()
    )));
    let notes: BTreeSet<NoteKind> = timeline.notes.iter().map(|note| note.kind).collect();
    assert_eq!(notes.len(), NoteKind::ALL.len());
    assert_eq!(timeline.conversations.len(), 1);
    let used: BTreeSet<LaneId> = items.iter().map(|item| item.lane).collect();
    assert_eq!(used.len(), timeline.lanes.len());
}

#[test]
fn every_receiver_sees_a_part_of_it() {
    let timeline = example();
    for receiver in [Receiver::School, Receiver::YouthCare, Receiver::Parents] {
        let redacted = redact(&timeline, &receiver);
        assert!(!redacted.timeline.items.is_empty());
        assert!(redacted.left_out.count() > 0);
    }
}

#[test]
fn only_what_nobody_dates_is_in_the_tray() {
    let timeline = example();
    let dates = Dates::of(&timeline, date(2026, 10, 1));
    for item in &timeline.items {
        for statement in &item.statements {
            let resolved = dates.statement(statement.id);
            let is_dated = resolved.start.is_some();
            let words = &statement.when.words;
            assert!(
                is_dated || resolved.trouble == Some(Trouble::Unknown),
                "{words}: {resolved:?}"
            );
        }
    }
}
