//! `docs/format.md` names everything that the schema has.

#![cfg(feature = "schema")]

use std::collections::BTreeSet;

use serde_json::Value;
use timeline_core::file::schema;

const DOCS: &str = include_str!("../../docs/format.md");

#[test]
fn every_field_and_every_value_is_described() {
    let mut names = BTreeSet::new();
    collect(&schema::schema(), &mut names);
    assert!(names.len() > 100, "the schema has changed its shape");
    let described = |name: &&String| {
        DOCS.contains(&format!("`{name}`"))
            || DOCS.contains(&format!("`\"{name}\"`"))
            || DOCS.contains(&format!("`{{\"{name}\": "))
    };
    let missing: Vec<_> = names.iter().filter(|name| !described(name)).collect();
    assert!(missing.is_empty(), "not in docs/format.md: {missing:?}");
}

/// Names of fields, and texts that stand for something.
fn collect(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(parts) => {
            for (name, part) in parts {
                match (name.as_str(), part) {
                    ("properties", Value::Object(fields)) => names.extend(fields.keys().cloned()),
                    ("enum", Value::Array(values)) => {
                        names.extend(values.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    ("const", Value::String(value)) => _ = names.insert(value.clone()),
                    _ => {}
                }
                collect(part, names);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, names)),
        _ => {}
    }
}
