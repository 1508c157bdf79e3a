//! vis-timeline 8.5: a page with its standalone build, its style sheet and the items in it.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests::made::Made;
use tests::{Browser, Site};

use crate::clock::{self, Clock, Measured};

/// Measures at one size.
pub(crate) fn measure(items: &[Made], runs: usize) -> Measured {
    let site = Site::of([("/".to_owned(), page_with(items))]);
    let firsts = (0..runs).map(|_| first_drawing(&Browser::sized(1280, 720), &site));
    let first = clock::median(firsts.collect());

    let browser = Browser::sized(1280, 720);
    first_drawing(&browser, &site);
    let page = browser.page();
    let clock = Clock::start(page);
    let ground = (768.0, 540.0);
    let pan = clock.pan(ground);
    let zoom = clock.zoom(ground, 0);
    let edits = (0..5).map(|number| {
        let add = format!(
            "items.add({{ id: 'new{number}', group: 1, content: 'bewerking {number}', start: '2015-05-01', end: '2015-05-31' }}), 0"
        );
        clock.rest();
        clock.cost(|| drop(page.eval(&add)))
    });
    let edit = clock::median(edits.collect());
    Measured { first, pan, zoom, edit }
}

fn first_drawing(browser: &Browser, site: &Site) -> f64 {
    let page = browser.page();
    page.go(&site.url("/"));
    let start = Instant::now();
    loop {
        if let Some(drawn) = page.eval("window.drawn ?? null").as_f64() {
            return drawn;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "vis-timeline did not come up");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn page_with(items: &[Made]) -> String {
    let folder = tests::root().join("tests/node_modules/vis-timeline");
    let read = |name: &str| {
        fs::read_to_string(folder.join(name))
            .unwrap_or_else(|error| panic!("{name}: {error}; `cargo xtask setup` fetches it"))
    };
    let script =
        read("standalone/umd/vis-timeline-graph2d.min.js").replace("</script", "<\\/script");
    let style = read("styles/vis-timeline-graph2d.min.css");
    let items: Vec<Value> = items
        .iter()
        .map(|item| {
            json!({
                "id": item.number,
                "group": item.lane,
                "content": item.title,
                "start": item.start.to_string(),
                "end": item.end.map(|end| end.to_string()),
                "type": if item.end.is_some() { "range" } else { "point" },
            })
        })
        .collect();
    let items = Value::from(items);
    format!(
        "<!doctype html><meta charset=\"utf-8\"><title>vis-timeline</title><style>{style}
         body {{ margin: 0 }}</style><div id=\"here\"></div><script>{script}</script><script>
         const items = new vis.DataSet({items});
         const groups = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({{ id, content: 'Baan ' + id }}));
         const timeline = new vis.Timeline(document.getElementById('here'), items, groups, {{
           height: '720px', verticalScroll: true, start: '2008-01-01', end: '2026-06-01',
         }});
         timeline.on('changed', () => {{ window.drawn ??= performance.now(); }});
         </script>"
    )
}
