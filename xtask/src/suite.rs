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
    // why: without `--all-targets`, which would build the examples as tests and not as programs
    step("unit, property, golden and documentation tests", || {
        cargo(&["test", "--workspace", "--exclude", "tests", "--all-features"])
    })?;
    setup::browser()?;
    setup::firefox()?;
    setup::node_packages()?;
    dist()?;
    step("whole flows in a real browser", || cargo(&["test", "--package", "tests"]))
}
