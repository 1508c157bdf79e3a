//! One Chromium with a profile of its own, which outlives a crash of the browser.

use std::path::Path;

use serde_json::{Value, json};

use crate::driver::Driver;
use crate::{Folder, Page, clock};

/// A browser and its profile.
#[derive(Debug)]
pub struct Browser {
    // Dropped in this order: the browser has ended when its folders go.
    driver: Driver,
    profile: Folder,
    downloads: Folder,
    size: (u32, u32),
}

impl Browser {
    /// With an empty profile, at 1440×900.
    pub fn start() -> Browser {
        Browser::sized(1440, 900)
    }

    /// With an empty profile and a window of this size in CSS pixels.
    pub fn sized(width: u32, height: u32) -> Browser {
        let profile = Folder::fresh("profile");
        let downloads = Folder::fresh("downloads");
        let mut driver = Driver::start();
        open(&mut driver, &profile, (width, height));
        let browser = Browser { driver, profile, downloads, size: (width, height) };
        browser.prepare();
        browser
    }

    /// Kills the browser as an empty battery would, and starts it again with the same profile.
    pub fn kill_and_restart(&mut self) {
        self.driver.kill_browser();
        open(&mut self.driver, &self.profile, self.size);
        self.prepare();
    }

    /// The tab in view.
    pub fn page(&self) -> Page<'_> {
        Page::new(self)
    }

    /// Opens one more tab and goes there.
    pub fn new_tab(&self) {
        let made = self.command("POST", "/window/new", json!({ "type": "tab" }));
        self.command("POST", "/window", json!({ "handle": made["handle"] }));
        self.prepare();
    }

    /// Goes to the tab that was opened as the `number`th, counted from 0.
    pub fn go_to_tab(&self, number: usize) {
        let tabs = self.command("GET", "/window/handles", Value::Null);
        self.command("POST", "/window", json!({ "handle": tabs[number] }));
    }

    /// Closes the tab in view; another must be gone to after it.
    pub fn close_tab(&self) {
        self.command("DELETE", "/window", Value::Null);
    }

    /// Where downloads land.
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// The size of the window, in CSS pixels.
    pub fn size(&self) -> (u32, u32) {
        self.size
    }

    /// A WebDriver command.
    #[allow(clippy::needless_pass_by_value)] // calls are written with a fresh value in place
    pub fn command(&self, method: &str, path: &str, body: Value) -> Value {
        self.driver.command(method, path, Some(body)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// A command of the browser's own protocol.
    #[allow(clippy::needless_pass_by_value)] // calls are written with a fresh value in place
    pub fn cdp(&self, name: &str, parameters: Value) -> Value {
        self.try_cdp(name, &parameters).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The same, where failing is an answer.
    pub fn try_cdp(&self, name: &str, parameters: &Value) -> Result<Value, String> {
        self.driver.cdp(name, parameters)
    }

    /// What happened in the tab since it was last asked: events of the browser's protocol.
    pub fn events(&self) -> Vec<Value> {
        let log = self.command("POST", "/se/log", json!({ "type": "performance" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok())
            .map(|event| event["message"].clone())
            .collect()
    }

    /// Errors and broken policies that the browser reported since it was last asked.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.command("POST", "/se/log", json!({ "type": "browser" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    fn prepare(&self) {
        let (width, height) = self.size;
        self.cdp(
            "Browser.setDownloadBehavior",
            json!({ "behavior": "allow", "downloadPath": *self.downloads }),
        );
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 }),
        );
        if width < 600 {
            self.touch(true);
        }
        if let Some(script) = clock::shift() {
            self.page().before_load(&script);
        }
    }

    /// Whether the screen can be touched.
    pub fn touch(&self, on: bool) {
        let points = if on { 5 } else { 1 };
        self.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": on, "maxTouchPoints": points }),
        );
    }
}

fn open(driver: &mut Driver, profile: &Path, (width, height): (u32, u32)) {
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        // The lists under the address bar are pages of their own, which take half of the start.
        "--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup",
        "--lang=nl-NL",
        "--remote-debugging-port=0",
        "--font-render-hinting=none",
    ]
    .map(str::to_owned)
    .to_vec();
    // Chromium has no sandbox for root, which is who runs tests in many containers.
    arguments.push("--no-sandbox".to_owned());
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--window-size={},{}", width.max(500), height));
    driver.open(&arguments, &json!({ "intl.accept_languages": "nl-NL,nl" }));
}
