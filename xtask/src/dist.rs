//! The artefact: `dist/tijdlijn.html`, and its limits.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::page::{Connect, gzip, page};
use crate::run::{root, step};
use crate::wasm::{Profile, build};

/// Bytes of the file as it lies on disk.
const MOST_PLAIN: usize = 700_000;
/// Bytes over the line from a host that compresses.
const MOST_GZIPPED: usize = 360_000;

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
        if plain > MOST_PLAIN || gzipped > MOST_GZIPPED {
            bail!(
                "the artefact is too large: {plain} bytes of at most {MOST_PLAIN}, \
                 gzipped {gzipped} of at most {MOST_GZIPPED}"
            );
        }
        Ok(path.clone())
    })
}
