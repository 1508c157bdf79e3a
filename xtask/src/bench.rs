//! The figures: the library natively, then the app in a browser beside vis-timeline.

use anyhow::{Result, bail};

use crate::dist::dist;
use crate::run::{cargo, run, step};
use crate::setup;

/// Measures both; with `--browser` or `--native` only that one, and with `--paper` only what is printed.
pub(crate) fn bench(options: &[&str]) -> Result<()> {
    let (native, browser) = match options {
        [] => (true, true),
        ["--native"] => (true, false),
        ["--browser" | "--paper"] => (false, true),
        _ => bail!("bench knows --native, --browser and --paper, not \"{}\"", options.join(" ")),
    };
    if native {
        step("the library, natively", || {
            run(cargo().args([
                "bench",
                "--package",
                "timeline-core",
                "--all-features",
                "--benches",
            ]))
        })?;
    }
    if browser {
        setup::browser()?;
        setup::node_packages()?;
        dist()?;
        step("the app in Chromium beside vis-timeline", || {
            let mut bench = cargo();
            bench.args(["run", "--quiet", "--package", "tests", "--bin", "bench", "--"]);
            run(bench.args(options.iter().filter(|option| **option == "--paper")))
        })?;
    }
    Ok(())
}
