//! Drives the app as a person would: a real browser, real input, and what can be seen, heard and printed.
//!
//! [`Browser`] is one Chromium with its own profile; [`Page`] is a tab with the app in it; [`Site`] is the static host;
//! [`Firefox`] is there for what it prints, and [`WebKit`] for what Safari does otherwise.
//! What is on the page is found by role and accessible name, as assistive technology finds it. Nothing here waits for
//! time to pass: everything waits for something to be so.

// A harness fails by panicking: that is what a test is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod app;
pub mod browser;
pub mod cases;
pub mod clock;
pub mod driver;
pub mod firefox;
pub mod folder;
pub mod made;
pub mod node;
pub mod page;
pub mod pdf;
pub mod remote;
pub mod site;
pub mod webkit;
mod wire;

pub use app::App;
pub use browser::Browser;
pub use firefox::Firefox;
pub use folder::Folder;
pub use node::Node;
pub use page::Page;
pub use remote::Remote;
pub use site::Site;
pub use webkit::WebKit;

use std::path::{Path, PathBuf};

/// The top of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A new, empty folder under `target`, for profiles, downloads and files made by tests.
pub fn fresh_folder(name: &str) -> PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = root().join(format!("target/browser/{}-{number}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
