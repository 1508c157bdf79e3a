//! Tijdlijn: a saved file is dropped on the start screen as soon as that is there.

use std::time::{Duration, Instant};

use serde_json::Value;
use tests::{App, Browser, Page, Site, made};

use crate::clock::{self, Clock, Measured};

/// Measures at one size.
pub(crate) fn measure(count: u64, runs: usize) -> Measured {
    let script = open_when_ready(&made::file(count));
    let site = Site::with_app();
    let firsts = (0..runs).map(|_| {
        let browser = Browser::sized(1280, 720);
        first_drawing(&browser, &site, &script)
    });
    let first = clock::median(firsts.collect());

    let app = App { browser: Browser::sized(1280, 720), site };
    first_drawing(&app.browser, &app.site, &script);
    let page = app.page();
    page.press("Hele leven");
    let clock = Clock::start(page);
    let [left, top, width, height] = app.drawing().bounds(page);
    let ground = (left + width * 0.6, top + height * 0.75);
    let pan = clock.pan(ground);
    let zoom = clock.zoom(ground, 2);
    let edits = (0..5).map(|number| {
        let line = page.find("textbox", "Snel toevoegen");
        line.fill(page, &format!("mei 2015 bewerking {number}"));
        // why: what typing shows, and what an edit before left for later, is no part of this edit
        clock.rest();
        clock.cost(|| page.key("Enter"))
    });
    let edit = clock::median(edits.collect());
    Measured { first, pan, zoom, edit }
}

/// Milliseconds from navigation to the first drawing with the items.
fn first_drawing(browser: &Browser, site: &Site, script: &str) -> f64 {
    let page = browser.page();
    page.before_load(script);
    page.go(&site.url("/"));
    let drawn = "performance.getEntriesByName('tijdlijn:drawn').find((mark) => mark.startTime > window.dropped)?.startTime ?? null";
    patiently(page, drawn)
}

fn patiently(page: Page<'_>, expression: &str) -> f64 {
    let start = Instant::now();
    loop {
        if let Some(found) = page.eval(expression).as_f64() {
            return found;
        }
        assert!(
            start.elapsed() < Duration::from_secs(60),
            "nothing was drawn:\n{}",
            page.outline()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Drops the file by a script in the page, so that no time is lost between two programs.
fn open_when_ready(file: &str) -> String {
    let text = Value::from(file);
    format!(
        "const text = {text};
         new MutationObserver((changes, observer) => {{
           if (!document.querySelector('#app button')) return;
           observer.disconnect();
           requestAnimationFrame(() => {{
             const data = new DataTransfer();
             data.items.add(new File([text], 'meting.tijdlijn.json', {{ type: 'application/json' }}));
             window.dropped = performance.now();
             for (const name of ['dragenter', 'dragover', 'drop']) {{
               document.body.dispatchEvent(new DragEvent(name, {{ bubbles: true, cancelable: true, dataTransfer: data }}));
             }}
           }});
         }}).observe(document, {{ childList: true, subtree: true }});"
    )
}
