//! The JSON Schema beside the format's description, and files that must fit it.

#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::Value;
use support::any_timeline;
use timeline_core::file::{Document, json, schema};

fn at_the_top(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema::schema()).unwrap()
}

/// `TIJDLIJN_UPDATE=1 cargo test -p timeline-core --all-features --test file_schema` writes it anew.
#[test]
fn the_schema_in_docs_is_the_schema_of_the_types() {
    let path = at_the_top("docs/format.schema.json");
    let present = format!("{:#}\n", schema::schema());
    if std::env::var_os("TIJDLIJN_UPDATE").is_some() {
        std::fs::write(&path, &present).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == present, "docs/format.schema.json is old; run with TIJDLIJN_UPDATE=1");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::config().cases / 6, ..support::config() })]

    #[test]
    fn every_file_that_is_written_fits_the_schema(timeline in any_timeline(8)) {
        let file: Value = serde_json::from_str(&json::write(&Document::new(timeline))).unwrap();
        let errors: Vec<String> =
            validator().iter_errors(&file).map(|error| error.to_string()).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn what_does_not_fit_is_seen() {
    let file = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let timeline = r#"{"id":"1","child":{"alias":"Noor"}}"#;
    let envelope = |version: &str| {
        file(&format!(r#"{{"format":"tijdlijn","version":{version},"timeline":{timeline}}}"#))
    };
    assert!(validator().is_valid(&envelope("1")));
    assert!(!validator().is_valid(&envelope("2")));
    assert!(!validator().is_valid(&file(r#"{"format":"tijdlijn","version":1}"#)));
}

#[test]
fn the_example_child_fits_the_schema() {
    let example = at_the_top("timeline-web/assets/voorbeeld.tijdlijn.json");
    let file = std::fs::read_to_string(example).unwrap();
    assert!(validator().is_valid(&serde_json::from_str(&file).unwrap()));
}
