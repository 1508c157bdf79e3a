//! A WebKit with the app in it: the engine of Safari, and so of every iPad. It has no headless way, and stands on a
//! screen of its own that nobody sees. Its letters are a little wider than Safari's, since they keep to whole pixels.

use std::io::{BufRead as _, BufReader, Read};
use std::net::TcpListener;
use std::ops::Deref;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use serde_json::json;

use crate::Site;
use crate::page::wait_until;
use crate::remote::{Remote, Running, on_path};
use crate::wire::Wire;

/// A browser that keeps nothing beyond this, and the host its page came from.
#[derive(Debug)]
pub struct WebKit {
    // Dropped in this order.
    remote: Remote,
    _driver: Running,
    _screen: Running,
    console: Arc<Mutex<Vec<String>>>,
    site: Site,
}

/// What WebKit calls an error and is none: a wish in the page's head that only other browsers know, and that a box was
/// measured once more than fits in a frame.
const NO_ERRORS: [&str; 2] = ["\"interactive-widget\"", "ResizeObserver loop"];

impl WebKit {
    /// On the start screen.
    pub fn open() -> WebKit {
        let (screen, display) = screen();
        let console = Arc::default();
        let (driver, port) = driver(&display, &console);
        let written = "--enable-write-console-messages-to-stdout=true";
        let wanted = json!({ "webkitgtk:browserOptions": { "args": ["--automation", written] } });
        let remote = Remote::open(port, &wanted);
        let window = json!({ "x": 0, "y": 0, "width": 1440, "height": 990 });
        remote.command("POST", "/window/rect", window);
        let site = Site::with_app();
        let webkit = WebKit { remote, _driver: driver, _screen: screen, console, site };
        webkit.load();
        webkit
    }

    /// Loads the page (again), and waits for the start screen.
    pub fn load(&self) {
        self.go(&self.site.url("/"));
    }

    /// Errors that the browser reported so far.
    pub fn complaints(&self) -> Vec<String> {
        let lines = self.console.lock().unwrap();
        let errors = lines.iter().filter(|line| line.contains("CONSOLE") && line.contains("ERROR"));
        errors.filter(|line| !NO_ERRORS.iter().any(|none| line.contains(none))).cloned().collect()
    }
}

impl Deref for WebKit {
    type Target = Remote;

    fn deref(&self) -> &Remote {
        &self.remote
    }
}

/// A screen that nobody sees, and its name.
fn screen() -> (Running, String) {
    let program = on_path("Xvfb").expect("there is no Xvfb: `cargo xtask setup` installs it");
    let mut process = Command::new(program)
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut number).unwrap();
    assert!(!number.is_empty(), "Xvfb ends before it says its screen");
    (Running(process), format!(":{}", number.trim()))
}

/// A running driver, and its port. What its browser says lands in `console`.
fn driver(display: &str, console: &Arc<Mutex<Vec<String>>>) -> (Running, u16) {
    let program = on_path("WebKitWebDriver")
        .expect("there is no WebKitWebDriver: `cargo xtask setup` installs it");
    let mut started = None;
    wait_until("WebKitWebDriver", || {
        let (mut driver, port) = started.take().unwrap_or_else(|| {
            // It does not say which port it takes. Where another was quicker with this one, it ends, and gets another.
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let mut process = Command::new(&program)
                .arg(format!("--port={port}"))
                .env("DISPLAY", display)
                .env("GDK_BACKEND", "x11")
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                .env("NO_AT_BRIDGE", "1")
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            listen(process.stdout.take().unwrap(), console);
            (Running(process), port)
        });
        let ended = |driver: &mut Child| driver.try_wait().unwrap().is_some();
        let ready = Wire::to(port).send("GET", "/status", None).is_ok();
        if !ended(&mut driver.0) {
            started = Some((driver, port));
        }
        ready && started.is_some()
    });
    started.unwrap()
}

fn listen(from: impl Read + Send + 'static, console: &Arc<Mutex<Vec<String>>>) {
    let console = Arc::clone(console);
    std::thread::spawn(move || {
        let lines = BufReader::new(from).lines().map_while(Result::ok);
        lines.for_each(|line| console.lock().unwrap().push(line));
    });
}
