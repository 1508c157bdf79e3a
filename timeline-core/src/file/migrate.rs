//! From older format versions to the present one, on JSON values: the types only know the
//! present. Nothing is validated here.

use serde_json::Value;

/// Step `n` turns a timeline of version `n + 1` into one of version `n + 2`. A version is never
/// changed once people have files of it; a changed shape adds a step here.
const STEPS: [fn(&mut Value); 0] = [];

/// The format version that is written.
pub(super) const VERSION: u64 = STEPS.len() as u64 + 1;

/// Brings the `timeline` of a file of version `from` up to [`VERSION`]; newer ones stay as they
/// are.
pub(super) fn migrate(timeline: &mut Value, from: u64) {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        step(timeline);
    }
}
