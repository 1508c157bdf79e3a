//! The app in a browser: the steps that many flows begin with.

use std::path::PathBuf;

use serde_json::Value;

use crate::{Browser, Node, Page, Site, fresh_folder};

/// The app, served to a browser of its own.
#[derive(Debug)]
pub struct App {
    /// The browser it is open in.
    pub browser: Browser,
    /// The host it came from.
    pub site: Site,
}

/// A browser without a screen cannot show the system's own file dialogs; without them the app downloads.
const NO_PICKERS: &str = "delete window.showSaveFilePicker; delete window.showOpenFilePicker;";

impl App {
    /// On the start screen, at 1440×900.
    pub fn open() -> App {
        App::sized(1440, 900)
    }

    /// On the start screen, in a window of this size.
    pub fn sized(width: u32, height: u32) -> App {
        App::prepared(width, height, "")
    }

    /// The same, with a script that runs before the page's own in every document.
    pub fn prepared(width: u32, height: u32, script: &str) -> App {
        let app = App { browser: Browser::sized(width, height), site: Site::with_app() };
        app.page().before_load(NO_PICKERS);
        if !script.is_empty() {
            app.page().before_load(script);
        }
        app.load();
        app
    }

    /// Opened by double-click: the page is a file of this computer.
    pub fn local() -> App {
        App::local_prepared("")
    }

    /// The same, with a script that runs before the page's own in every document.
    pub fn local_prepared(script: &str) -> App {
        let app = App { browser: Browser::start(), site: Site::of([]) };
        app.page().before_load(NO_PICKERS);
        if !script.is_empty() {
            app.page().before_load(script);
        }
        app.load_local();
        app
    }

    /// Loads the page (again) from its file.
    pub fn load_local(&self) {
        let path = crate::root().join("dist/tijdlijn.html");
        self.page().go(&format!("file://{}", path.display()));
        self.page().find("button", "Nieuwe tijdlijn");
    }

    /// Loads the page (again), and waits for the start screen.
    pub fn load(&self) {
        self.page().go(&self.site.url("/"));
        self.page().find("button", "Nieuwe tijdlijn");
    }

    /// From the start screen to the timeline that was kept on this device.
    pub fn go_on(&self) {
        let offered = |node: &Node| node.name == "Ga verder" && !node.is("disabled");
        self.page().find_where("button", "the offer to go on", offered).click(self.page());
    }

    /// Kills the browser, and goes on in a new one with what was kept.
    pub fn kill_and_go_on(&mut self) {
        self.browser.kill_and_restart();
        self.load();
        self.go_on();
    }

    /// The tab in view.
    pub fn page(&self) -> Page<'_> {
        self.browser.page()
    }

    /// From the start screen to a new timeline of this child.
    pub fn new_timeline(&self, alias: &str) {
        let page = self.page();
        page.press("Nieuwe tijdlijn");
        let field = page.find_where("textbox", "the field for a name", |_| true);
        field.fill(page, alias);
        page.key("Enter");
        page.find("textbox", "Snel toevoegen");
    }

    /// From the start screen to the example child.
    pub fn example(&self) {
        self.page().press("Bekijk een voorbeeld");
        self.page().find("textbox", "Snel toevoegen");
    }

    /// Types a line in "Snel toevoegen" and adds it.
    pub fn add(&self, line: &str) {
        let page = self.page();
        page.find("textbox", "Snel toevoegen").fill(page, line);
        page.key("Enter");
        page.wait_until("the line to be taken", || {
            page.find("textbox", "Snel toevoegen").value(page).is_empty()
        });
    }

    /// The drawing.
    pub fn drawing(&self) -> Node {
        self.page().find_starting("listbox", "Tijdlijn van")
    }

    /// What stands on the drawing, in words, as assistive technology reads it; in small letters, since a title that was
    /// typed in a line gets a capital.
    pub fn drawn(&self) -> Vec<String> {
        let words = self.page().eval(
            "[...document.querySelectorAll('[id^=\"drawn-\"]')].map((entry) => entry.textContent)",
        );
        words
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|one| Some(one.as_str()?.to_lowercase()))
            .collect()
    }

    /// The same once the drawing is at rest: the words follow it only then, so they must stay the same for a while.
    pub fn drawn_at_rest(&self) -> Vec<String> {
        let (mut last, mut same) = (self.drawn(), 0);
        self.page().wait_until("the drawing to come to rest", || {
            let now = self.drawn();
            same = if now == last { same + 1 } else { 0 };
            last = now;
            same >= 20
        });
        last
    }

    /// Walks over the drawing with the arrows until it stands on what has this in its title, and opens that.
    pub fn open_item(&self, title: &str) {
        let page = self.page();
        self.drawing().focus(page);
        for _ in 0..60 {
            page.key("ArrowRight");
            let stands_on = page.eval(
                "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''",
            );
            if stands_on.as_str().unwrap_or_default().to_lowercase().contains(title) {
                page.key("Enter");
                page.find_where("heading", &format!("the panel of {title}"), |node| {
                    node.name.to_lowercase().contains(title)
                });
                return;
            }
        }
        panic!("the arrows do not reach \"{title}\" among {:?}", self.drawn());
    }

    /// Left, top, width and height of the part of the drawing beside a lane's name.
    pub fn lane(&self, name: &str) -> [f64; 4] {
        let page = self.page();
        let head = page.wait_for(&format!("the lane {name} in view"), || {
            let head = page.now("button", name)?;
            Some(head.bounds(page)).filter(|bounds| bounds[3] > 0.0)
        });
        let [left, _, width, _] = self.drawing().bounds(page);
        let right_of = head[0] + head[2];
        [right_of, head[1], left + width - right_of, head[3]]
    }

    /// Where a mark stands in a lane: from left to right, and how high. Found as a hand finds it: what lies under
    /// the pointer can be taken hold of.
    pub fn mark_in(&self, lane: &str) -> (f64, f64, f64) {
        const STEP: f64 = 6.0;
        let page = self.page();
        self.drawn_at_rest();
        let [left, top, width, height] = self.lane(lane);
        let mut y = top + 12.0;
        while y < top + height {
            let mut x = left + 2.0;
            let mut from = None;
            while x < left + width {
                page.mouse("mouseMoved", x, y, 0);
                let shape = page.eval("document.getElementById('drawing').style.cursor");
                match (from, shape == "pointer" || shape == "ew-resize") {
                    (None, true) => from = Some(x),
                    (Some(from), false) => return (from, x - STEP, y),
                    _ => {}
                }
                x += STEP;
            }
            y += 10.0;
        }
        panic!("there is no mark in the lane {lane}; see {}", page.screenshot("no-mark").display());
    }

    /// Chooses from the menu in the head.
    pub fn menu(&self, name: &str) {
        self.page().press("Menu");
        self.page().press(name);
    }

    /// Saves as a file and hands the timeline in it to `look`.
    pub fn save_and_read(&self, look: impl FnOnce(&Value)) {
        // A browser may write a second download of the same name over the first.
        for file in self.downloads(".json") {
            std::fs::remove_file(file).unwrap();
        }
        self.page().key("Ctrl+s");
        let saved = self.page().wait_for("the saved file", || self.downloads(".json").pop());
        let text = std::fs::read_to_string(saved).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        look(&file["timeline"]);
    }

    /// Saves as a file with a finger, and waits until it is written.
    pub fn save_by_tap(&self) {
        let page = self.page();
        page.find("button", "Opslaan als bestand").tap(page);
        page.wait_until("the file", || !self.downloads(".json").is_empty());
    }

    /// Waits until the device holds everything.
    pub fn kept(&self) {
        self.page().says("Bewaard op dit apparaat");
    }

    /// Does what opens a file picker, and picks this file in it. A browser without a screen cannot show the picker;
    /// what is caught is the page asking for it.
    pub fn pick(&self, path: &std::path::Path, ask: impl FnOnce()) {
        let page = self.page();
        self.browser.events();
        page.cdp("Page.setInterceptFileChooserDialog", serde_json::json!({ "enabled": true }));
        ask();
        let field = page.wait_for("the page to ask for a file", || {
            let asked = self.browser.events();
            let asked = asked.iter().find(|event| event["method"] == "Page.fileChooserOpened")?;
            Some(asked["params"]["backendNodeId"].clone())
        });
        page.cdp("Page.setInterceptFileChooserDialog", serde_json::json!({ "enabled": false }));
        page.cdp(
            "DOM.setFileInputFiles",
            serde_json::json!({ "files": [path], "backendNodeId": field }),
        );
    }

    /// Opens files by dropping them on the page, as bytes under a name.
    pub fn drop_file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = fresh_folder("file").join(name);
        std::fs::write(&path, bytes).unwrap();
        self.page().drop_files(&[&path]);
        path
    }

    /// The files in the downloads with this ending, oldest first.
    pub fn downloads(&self, ending: &str) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.browser.downloads()).unwrap();
        let mut files: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).collect();
        files.retain(|path| path.to_string_lossy().ends_with(ending));
        // why: Chromium keeps the name with an empty file, and puts the written one in its place
        files.retain(|path| path.metadata().is_ok_and(|data| data.len() > 0));
        files.sort_by_key(|path| path.metadata().and_then(|data| data.modified()).ok());
        files
    }
}
