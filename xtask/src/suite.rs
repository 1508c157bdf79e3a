//! Everything that is checked before a change lands, the quick things first.

use anyhow::Result;

use crate::dist::dist;
use crate::run::{cargo, run, step};
use crate::setup;

/// Runs all checks; the first that fails ends the run.
pub(crate) fn test() -> Result<()> {
    setup::rust_component("rustfmt", "cargo-fmt")?;
    setup::rust_component("clippy", "cargo-clippy")?;
    let cargo = |words: &[&str]| run(cargo().args(words));
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("lints", || {
        let lint = ["clippy", "--workspace", "--all-targets", "--all-features", "--quiet"];
        cargo(&[&lint[..], &["--", "--deny", "warnings"]].concat())
    })?;
    step("unit, property and golden tests", || {
        cargo(&["test", "--workspace", "--exclude", "tests", "--all-features", "--all-targets"])
    })?;
    step("examples in the documentation", || {
        cargo(&["test", "--package", "timeline-core", "--all-features", "--doc"])
    })?;
    setup::browser()?;
    setup::node_packages()?;
    dist()?;
    step("whole flows in a real browser", || cargo(&["test", "--package", "tests"]))
}
