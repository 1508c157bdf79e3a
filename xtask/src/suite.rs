//! Everything that is checked before a change lands, the quick things first.

use std::thread::available_parallelism;

use anyhow::Result;

use crate::dist::dist;
use crate::run::{cargo, run, step};
use crate::setup;

/// Flows that run side by side for each core: a flow waits for its browser about as long as that
/// works.
const FLOWS_PER_CORE: usize = 2;

/// Runs all checks; the first step that fails ends the run, once all of its tests have run.
pub(crate) fn test() -> Result<()> {
    setup::rust_component("rustfmt", "cargo-fmt")?;
    setup::rust_component("clippy", "cargo-clippy")?;
    let call = |words: &[&str]| run(cargo().args(words));
    step("format", || call(&["fmt", "--all", "--check"]))?;
    step("lints", || {
        let lint = ["clippy", "--workspace", "--all-targets", "--all-features", "--quiet"];
        call(&[&lint[..], &["--", "--deny", "warnings"]].concat())
    })?;
    // why: without `--all-targets`, which would build the examples as tests and not as programs
    step("unit, property, golden and documentation tests", || {
        let all = ["--all-features", "--no-fail-fast"];
        call(&[&["test", "--workspace", "--exclude", "tests"][..], &all].concat())
    })?;
    setup::browser()?;
    setup::firefox()?;
    setup::webkit()?;
    setup::node_packages()?;
    dist()?;
    let flows = available_parallelism().map_or(1, usize::from) * FLOWS_PER_CORE;
    step("whole flows in a real browser", || {
        let mut test = cargo();
        test.args(["test", "--package", "tests", "--no-fail-fast"]);
        if std::env::var_os("RUST_TEST_THREADS").is_none() {
            test.env("RUST_TEST_THREADS", flows.to_string());
        }
        run(&mut test)
    })
}
