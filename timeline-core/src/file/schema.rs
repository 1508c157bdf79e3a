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
