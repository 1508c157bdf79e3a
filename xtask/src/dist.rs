//! The artefact: `dist/tijdlijn.html`, and its limits.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::page::{Connect, gzip, page};
use crate::run::{root, step};
use crate::wasm::{Profile, build};

/// Bytes of the file as it lies on disk: what it may not grow beyond, and what it is to come down to.
const PLAIN: Limit = Limit { most: 1_800_000, aim: 700_000 };
/// Bytes over the line from a host that compresses.
const GZIPPED: Limit = Limit { most: 1_250_000, aim: 360_000 };

/// A ratchet: lower `most` whenever the page got smaller, until it is `aim`.
struct Limit {
    most: usize,
    aim: usize,
}

/// Makes the artefact and says where it is.
pub(crate) fn dist() -> Result<PathBuf> {
    let app = build(Profile::Web)?;
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
        if plain > PLAIN.aim || gzipped > GZIPPED.aim {
            println!(
                "  larger than it should become: {} kB, {} kB gzipped",
                PLAIN.aim / 1000,
                GZIPPED.aim / 1000
            );
        }
        if plain > PLAIN.most || gzipped > GZIPPED.most {
            bail!(
                "the artefact has grown too large: {plain} bytes of at most {}, gzipped {gzipped} \
                 of at most {}; find what was added with a size profiler, or leave it out",
                PLAIN.most,
                GZIPPED.most
            );
        }
        Ok(path.clone())
    })
}
