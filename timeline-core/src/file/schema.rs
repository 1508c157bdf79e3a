//! The JSON Schema of `*.tijdlijn.json`, generated from the types.

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use super::migrate::VERSION;
use crate::model::Timeline;

/// A file: what it is, of which version, and the timeline.
#[derive(JsonSchema)]
#[schemars(title = "Tijdlijn")]
#[allow(dead_code)]
struct Envelope {
    /// Says that this is a timeline.
    #[schemars(extend("const" = "tijdlijn"))]
    format: String,
    /// The format version.
    #[schemars(extend("const" = VERSION))]
    version: u64,
    /// The timeline of one child.
    timeline: Timeline,
}

/// The schema, as JSON.
#[must_use]
pub fn schema() -> Value {
    schema_for!(Envelope).to_value()
}

/// A day of the calendar, ISO 8601: `2021-03-15`.
pub(crate) struct Day;

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        })
    }
}
