//! The artefact: `dist/tijdlijn.html`, and its limits.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::page::{Connect, gzip, page};
use crate::run::{root, step};
use crate::wasm::{Profile, build};

/// Bytes of the file as it lies on disk, and over the line from a host that compresses: what it should be.
const GOAL: (usize, usize) = (700_000, 360_000);
/// What it may never be. Lower this whenever the file gets smaller, until it is the goal. Some kilobytes of it are room for
/// another version of the compiler.
const MOST: (usize, usize) = (1_728_000, 1_234_000);

/// Makes the artefact and says where it is.
pub(crate) fn dist() -> Result<PathBuf> {
    pack(Profile::Web)
}

/// The same page, quick to build and too large: to run browser tests on while working.
pub(crate) fn quick() -> Result<PathBuf> {
    pack(Profile::WebDev)
}

fn pack(profile: Profile) -> Result<PathBuf> {
    let app = build(profile)?;
    let path = root().join("dist/tijdlijn.html");
    step("put the page together", || {
        let html = page(&app, Connect::Never)?;
        let (plain, gzipped) = (html.len(), gzip(html.as_bytes())?.len());
        fs::create_dir_all(root().join("dist"))?;
        fs::write(&path, html).with_context(|| format!("cannot write {}", path.display()))?;
        println!(
            "  dist/tijdlijn.html: {} kB, {} kB gzipped (app {} kB before packing)",
            plain.div_ceil(1000),
            gzipped.div_ceil(1000),
            app.wasm.len().div_ceil(1000)
        );
        if app.small {
            weigh(plain, gzipped)?;
        } else if profile == Profile::Web {
            println!(
                "  larger than it is released: this compiler has no source of its standard library, or \
                 does not know how to leave out what a panic says"
            );
        }
        Ok(path.clone())
    })
}

fn weigh(plain: usize, gzipped: usize) -> Result<()> {
    if plain > MOST.0 || gzipped > MOST.1 {
        bail!(
            "the artefact has grown: {plain} bytes of at most {}, gzipped {gzipped} of at most {}",
            MOST.0,
            MOST.1
        );
    }
    if plain > GOAL.0 || gzipped > GOAL.1 {
        println!(
            "  still larger than it should be: {} kB, {} kB gzipped is the goal",
            GOAL.0 / 1000,
            GOAL.1 / 1000
        );
    }
    Ok(())
}
