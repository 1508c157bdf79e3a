//! The app in a browser: the steps that many flows begin with.

use std::path::PathBuf;

use crate::{Browser, Node, Page, Site, fresh_folder};

/// The app, served to a browser of its own.
#[derive(Debug)]
pub struct App {
    /// The browser it is open in.
    pub browser: Browser,
    /// The host it came from.
    pub site: Site,
}

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
        if !script.is_empty() {
            app.page().before_load(script);
        }
        app.load();
        app
    }

    /// Loads the page (again), and waits for the start screen.
    pub fn load(&self) {
        self.page().go(&self.site.url("/"));
        self.page().find("button", "Nieuwe tijdlijn");
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
        self.page().wait_for("the drawing", || {
            let page = self.page();
            ["application", "graphics-document", "figure", "listbox", "tree", "grid"]
                .iter()
                .flat_map(|role| page.all(role))
                .find(|node| {
                    node.name.starts_with("Tijdlijn van") || node.name.starts_with("Tijdlijn")
                })
        })
    }

    /// Waits until the device holds everything.
    pub fn kept(&self) {
        self.page().says("Bewaard op dit apparaat");
    }

    /// Opens files by dropping them on the page, as bytes under a name.
    pub fn drop_file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = fresh_folder("file").join(name);
        std::fs::write(&path, bytes).unwrap();
        self.page().drop_files(&[&path]);
        path
    }

    /// The one file in the downloads with this ending, once it is complete.
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        self.page().wait_for(&format!("a download that ends in {ending}"), || {
            let files = std::fs::read_dir(self.browser.downloads()).ok()?;
            let mut files = files.filter_map(|file| Some(file.ok()?.path()));
            files.find(|path| path.to_string_lossy().ends_with(ending))
        })
    }
}
