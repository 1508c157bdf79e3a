//! The commands of the README: set up, serve, test, measure and make the artefact.
//!
//! Nothing here knows what a timeline is; this program only calls tools, in order, and says so.

mod bench;
mod dist;
mod names;
mod neighbours;
mod notices;
mod page;
mod run;
mod serve;
mod setup;
mod squeeze;
mod suite;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask serve [--port N] [--release]   build, serve on 127.0.0.1 (port 8080), rebuild and reload on changes
cargo xtask test                           format, lints, unit, property, doc, golden and real-browser tests
cargo xtask dist                           make dist/tijdlijn.html, the one file that is the app
cargo xtask dist --quick                   the same page, quick to build and too large, for browser tests while working
cargo xtask bench                          measure the library, and the app beside vis-timeline
cargo xtask bench --native                 the library alone; --browser: the app alone; --paper: what is printed
cargo xtask setup                          install what the commands above need, if it is missing";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Result<()> {
    match words {
        ["serve", options @ ..] => serve::serve(&serve::Options::read(options)?),
        ["test"] => suite::test(),
        ["dist"] => dist::dist().map(drop),
        ["dist", "--quick"] => dist::quick().map(drop),
        ["bench", options @ ..] => bench::bench(options),
        ["setup"] => setup::all(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("there is no command \"{}\". There are:\n\n{USAGE}", words.join(" ")),
    }
}
