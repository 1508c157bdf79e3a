//! A folder that goes away with what used it. Not for what a person may want to look at: screenshots stay.

use std::ops::Deref;
use std::path::{Path, PathBuf};

/// A new, empty folder under `target`; taken away when it is dropped, unless a test is failing.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder with this name in its path.
    pub fn fresh(name: &str) -> Folder {
        Folder(crate::fresh_folder(name))
    }
}

impl Deref for Folder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            // A browser that is still ending may write one more file; the next `cargo clean` takes it.
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}
