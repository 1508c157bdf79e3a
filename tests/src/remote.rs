//! A browser that is spoken to in WebDriver alone: what is on its page is found by role and name too, but without the
//! hands and eyes of [`crate::Page`], which speak Chromium's own protocol.

use std::path::PathBuf;
use std::process::Child;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::page::wait_until;
use crate::wire::Wire;

/// One session, which ends with this.
#[derive(Debug)]
pub struct Remote {
    wire: Wire,
    session: String,
}

/// What WebDriver calls an element by.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Remote {
    /// A new browser of the driver at this port.
    pub(crate) fn open(port: u16, wanted: &Value) -> Remote {
        let wire = Wire::to(port);
        let wanted = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = wire.send("POST", "/session", Some(wanted)).unwrap_or_else(|e| panic!("{e}"));
        let session = answer["sessionId"].as_str().unwrap().to_owned();
        Remote { wire, session }
    }

    /// Goes to an address, and waits for the start screen.
    pub(crate) fn go(&self, address: &str) {
        self.command("POST", "/url", json!({ "url": address }));
        self.find("button", "Nieuwe tijdlijn");
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

    /// Presses what has this role and a name that begins so, however much lies over it; waits for it.
    pub fn press(&self, role: &str, name: &str) {
        let element = self.find(role, name);
        self.run("arguments[0].click()", &json!([{ ELEMENT: element }]));
    }

    /// Clicks what has this role and a name that begins so, as a hand does; waits for it.
    pub fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name);
        self.command("POST", &format!("/element/{element}/click"), json!({}));
    }

    /// Types after what stands in a field; `\u{e007}` is Enter.
    pub fn write(&self, name: &str, text: &str) {
        let element = self.find("textbox", name);
        self.command("POST", &format!("/element/{element}/value"), json!({ "text": text }));
    }

    /// Presses a key where the focus is.
    pub fn key(&self, key: &str) {
        let pressed = ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": pressed });
        self.command("POST", "/actions", json!({ "actions": [keyboard] }));
    }

    /// Whether what has this role and name is ticked.
    pub fn is_ticked(&self, role: &str, name: &str) -> bool {
        let element = self.find(role, name);
        self.command("GET", &format!("/element/{element}/property/checked"), Value::Null) == true
    }

    /// Waits until these words can be seen somewhere on the page.
    pub fn says(&self, words: &str) {
        let look = "return document.body.innerText.includes(arguments[0])";
        wait_until(&format!("\"{words}\""), || self.run(look, &json!([words])) == true);
    }

    /// Waits until what was asked stands on the page.
    pub fn next_frame(&self) {
        let two_frames =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));";
        let body = json!({ "script": two_frames, "args": [] });
        self.command("POST", "/execute/async", body);
    }

    /// A picture of what this selector finds.
    pub fn picture(&self, selector: &str) -> Vec<u8> {
        let found = json!({ "using": "css selector", "value": selector });
        let found = self.command("POST", "/element", found);
        let element = found[ELEMENT].as_str().unwrap();
        let shot = self.command("GET", &format!("/element/{element}/screenshot"), Value::Null);
        BASE64.decode(shot.as_str().unwrap()).unwrap()
    }

    /// What has this role and a name that begins so; waits for it.
    pub fn find(&self, role: &str, name: &str) -> String {
        let mut found = None;
        wait_until(&format!("{role} \"{name}…\""), || {
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

    /// What a script returns.
    pub fn run(&self, script: &str, arguments: &Value) -> Value {
        self.command("POST", "/execute/sync", json!({ "script": script, "args": arguments }))
    }

    #[allow(clippy::needless_pass_by_value)] // calls are written with a fresh value in place
    pub(crate) fn command(&self, method: &str, path: &str, body: Value) -> Value {
        let sent = self.wire.send(method, &format!("/session/{}{path}", self.session), Some(body));
        sent.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        // Ends the browser; a driver alone would leave it running.
        let _ = self.wire.send("DELETE", &format!("/session/{}", self.session), None);
    }
}

/// A program that ends with this.
#[derive(Debug)]
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The elements among which those of a role are.
fn candidates(role: &str) -> &'static str {
    match role {
        "button" => "button",
        "tab" => "[role=tab]",
        "radio" => "input[type=radio]",
        "checkbox" => "input[type=checkbox]",
        "textbox" => "input[type=text], textarea",
        _ => panic!("no elements are known for the role {role}"),
    }
}

/// Where this program is.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}
