//! A Firefox with the app in it, for what it prints.

use std::io::{BufRead as _, BufReader};
use std::ops::Deref;
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;

use crate::remote::{Remote, Running, on_path};
use crate::{Site, root};

/// A browser with an empty profile, and the host its page came from.
#[derive(Debug)]
pub struct Firefox {
    // Dropped in this order.
    remote: Remote,
    _driver: Running,
    /// Lives as long as the browser: it asks for the page again after a crash.
    _site: Site,
}

impl Firefox {
    /// On the start screen.
    pub fn open() -> Firefox {
        let (driver, port) = geckodriver();
        let driver = Running(driver);
        let binary = on_path("firefox-esr").or_else(|| on_path("firefox"));
        let binary = binary.expect("there is no Firefox: `cargo xtask setup` installs it");
        let wanted = json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": binary, "args": ["-headless"], "prefs": { "intl.accept_languages": "nl-NL, nl" },
            },
        });
        let remote = Remote::open(port, &wanted);
        let site = Site::with_app();
        remote.go(&site.url("/"));
        Firefox { remote, _driver: driver, _site: site }
    }

    /// Prints on paper of this size in points, as the print dialog would on that paper without
    /// margins of its own.
    pub fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let centimetres = |points: f64| points / 72.0 * 2.54;
        let printed = self.command(
            "POST",
            "/print",
            json!({
                "page": { "width": centimetres(width), "height": centimetres(height) },
                "margin": { "top": 0, "bottom": 0, "left": 0, "right": 0 },
                "background": true, "shrinkToFit": false,
            }),
        );
        BASE64.decode(printed.as_str().unwrap()).unwrap()
    }
}

impl Deref for Firefox {
    type Target = Remote;

    fn deref(&self) -> &Remote {
        &self.remote
    }
}

/// A running geckodriver, and its port.
fn geckodriver() -> (Child, u16) {
    let ours = root().join("target/tools/bin/geckodriver");
    let program = if ours.is_file() { Some(ours) } else { on_path("geckodriver") };
    let program = program.expect("there is no geckodriver: `cargo xtask setup` installs it");
    let mut process = Command::new(program)
        .args(["--port=0", "--websocket-port=0", "--log=info"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, address) = line.split_once("Listening on ")?;
        address.rsplit_once(':')?.1.trim().parse().ok()
    });
    // It must be able to go on writing, or it stops when the pipe is full.
    std::thread::spawn(move || lines.for_each(drop));
    (process, port.expect("geckodriver ends before it says its port"))
}
