//! A Firefox with the app in it, for what it prints: found by role and name too, but without the
//! hands and eyes of [`crate::Page`], which speak Chromium's own protocol.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::page::wait_until;
use crate::wire::Wire;
use crate::{Site, root};

/// A browser with an empty profile, and the host its page came from.
#[derive(Debug)]
pub struct Firefox {
    process: Child,
    wire: Wire,
    session: String,
    /// Lives as long as the browser: it asks for the page again after a crash.
    _site: Site,
}

/// What WebDriver calls an element by.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Firefox {
    /// On the start screen.
    pub fn open() -> Firefox {
        let (process, port) = geckodriver();
        let wire = Wire::to(port);
        let binary = on_path("firefox-esr").or_else(|| on_path("firefox"));
        let binary = binary.expect("there is no Firefox: `cargo xtask setup` installs it");
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": binary, "args": ["-headless"], "prefs": { "intl.accept_languages": "nl-NL, nl" },
            },
        }}});
        let answer = wire.send("POST", "/session", Some(wanted)).unwrap_or_else(|e| panic!("{e}"));
        let session = answer["sessionId"].as_str().unwrap().to_owned();
        let site = Site::with_app();
        let address = site.url("/");
        let firefox = Firefox { process, wire, session, _site: site };
        firefox.command("POST", "/url", json!({ "url": address }));
        firefox.find("button", "Nieuwe tijdlijn");
        firefox
    }

    /// Drops a file on the page.
    pub fn drop_file(&self, name: &str, text: &str) {
        self.run(
            "const data = new DataTransfer();
             data.items.add(new File([arguments[1]], arguments[0], { type: 'application/json' }));
             for (const name of ['dragenter', 'dragover', 'drop'])
               document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));",
            &json!([name, text]),
        );
    }

    /// Presses what has this role and a name that begins so; waits for it.
    pub fn press(&self, role: &str, name: &str) {
        let element = self.find(role, name);
        self.run("arguments[0].click()", &json!([{ ELEMENT: element }]));
    }

    /// Whether what has this role and name is ticked.
    pub fn is_ticked(&self, role: &str, name: &str) -> bool {
        let element = self.find(role, name);
        self.command("GET", &format!("/element/{element}/property/checked"), Value::Null) == true
    }

    /// Waits until what was asked stands on the page.
    pub fn next_frame(&self) {
        let two_frames =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));";
        let body = json!({ "script": two_frames, "args": [] });
        self.command("POST", "/execute/async", body);
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

    /// What has this role and a name that begins so; waits for it.
    fn find(&self, role: &str, name: &str) -> String {
        let mut found = None;
        wait_until(&format!("{role} \"{name}…\" in Firefox"), || {
            let kinds = json!({ "using": "css selector", "value": candidates(role) });
            let elements = self.command("POST", "/elements", kinds);
            let ids = elements.as_array().into_iter().flatten();
            let mut ids = ids.filter_map(|one| one[ELEMENT].as_str());
            found = ids.find(|id| self.named(id).starts_with(name)).map(str::to_owned);
            found.is_some()
        });
        found.unwrap()
    }

    /// An element's accessible name; none of one that has gone meanwhile.
    fn named(&self, element: &str) -> String {
        let path = format!("/session/{}/element/{element}/computedlabel", self.session);
        let name = self.wire.send("GET", &path, None).unwrap_or_default();
        name.as_str().unwrap_or_default().to_owned()
    }

    fn run(&self, script: &str, arguments: &Value) -> Value {
        self.command("POST", "/execute/sync", json!({ "script": script, "args": arguments }))
    }

    #[allow(clippy::needless_pass_by_value)] // calls are written with a fresh value in place
    fn command(&self, method: &str, path: &str, body: Value) -> Value {
        let sent = self.wire.send(method, &format!("/session/{}{path}", self.session), Some(body));
        sent.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        // Ends the browser; geckodriver alone would leave it running.
        let _ = self.wire.send("DELETE", &format!("/session/{}", self.session), None);
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The elements among which those of a role are.
fn candidates(role: &str) -> &'static str {
    match role {
        "button" => "button",
        "tab" => "[role=tab]",
        "radio" => "input[type=radio]",
        "checkbox" => "input[type=checkbox]",
        _ => panic!("no elements are known for the role {role}"),
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

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}
