//! chromedriver: one process per browser. Knows commands, not pages.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::wire::Wire;

/// A running chromedriver with, once started, one session.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    wire: Wire,
    session: Option<Session>,
}

#[derive(Debug)]
struct Session {
    id: String,
    browser: u64,
}

impl Driver {
    /// Starts chromedriver on a port that is free.
    pub fn start() -> Driver {
        // Between finding a free port and taking it another one may take it; then it ends, and is started again.
        let begun = (0..5).find_map(|_| begin());
        let (process, lines, port) = begun.expect("chromedriver ends before it says its port");
        // It must be able to go on writing, or it stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Driver { process, wire: Wire::to(port), session: None }
    }

    /// Opens a browser with these arguments.
    pub fn open(&mut self, arguments: &[String], preferences: &Value) {
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "unhandledPromptBehavior": "accept",
            "goog:chromeOptions": { "args": arguments, "prefs": preferences },
            "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
        }}});
        let answer =
            self.wire.send("POST", "/session", Some(wanted)).unwrap_or_else(|e| panic!("{e}"));
        self.session = Some(Session {
            id: answer["sessionId"].as_str().unwrap().to_owned(),
            browser: answer["capabilities"]["goog:processID"].as_u64().unwrap(),
        });
    }

    /// A command of the session: the path after its id.
    pub fn command(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, String> {
        let session = self.session.as_ref().expect("no session");
        self.wire.send(method, &format!("/session/{}{path}", session.id), body)
    }

    /// A command of the browser's own protocol.
    pub fn cdp(&self, name: &str, parameters: &Value) -> Result<Value, String> {
        let body = json!({ "cmd": name, "params": parameters });
        self.command("POST", "/goog/cdp/execute", Some(body))
    }

    /// Ends the browser at once, as a crash or an empty battery does.
    pub fn kill_browser(&mut self) {
        if let Some(session) = self.session.take() {
            let id = session.browser.to_string();
            let _ = Command::new("kill").args(["-KILL", &id]).stderr(Stdio::null()).status();
            // What is left of it until chromedriver looks has no command line any more.
            let line = format!("/proc/{id}/cmdline");
            let gone = || {
                std::fs::read(&line).is_ok_and(|words| words.is_empty())
                    || !Path::new(&line).exists()
            };
            crate::page::wait_until("the killed browser to be gone", gone);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.session.is_some() {
            let _ = self.command("DELETE", "", None);
            self.kill_browser();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One chromedriver, what it goes on saying, and its port; none when it ended before it said that.
fn begin() -> Option<(Child, impl Iterator<Item = String> + Send + 'static, u16)> {
    let mut process = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver is not on the path: `cargo xtask setup` installs it");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    let Some(port) = port else {
        // It ended by itself; this only clears it away.
        let _ = process.wait();
        return None;
    };
    Some((process, lines, port))
}
