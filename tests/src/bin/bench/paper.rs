//! Afdrukken with 300 items: how soon the pages follow a choice, how long the PDF takes, and how large it is. A choice is
//! measured as what it costs the main thread and by the clock on the wall, from the click to the end of the frame with the
//! new pages; a PDF by the clock.

use std::time::Instant;

use tests::pdf::Pdf;
use tests::{App, made};

use crate::clock::{Clock, median};

/// Items on the timeline.
const COUNT: u64 = 300;

/// What may be chosen in turn: each is another layout of all items.
const CHOICES: [&str; 6] =
    ["A3", "A4", "staand", "liggend", "Strook om te plakken", "Een paar jaar per pagina"];
/// What is measured as a PDF.
const SCALES: [&str; 3] =
    ["Hele leven op één pagina", "Strook om te plakken", "Een paar jaar per pagina"];

/// The rows of the table.
pub(crate) fn measure() -> String {
    let app = App::open();
    app.drop_file("meting.tijdlijn.json", made::file(COUNT).as_bytes());
    let page = app.page();
    page.find("textbox", "Snel toevoegen");
    page.find("tab", "Afdrukken").click(page);
    page.find("button", "Afdrukken");
    let choose = |name: &str| {
        page.find("radio", name);
        let spent = page.eval(&format!(
            "(async () => {{
               const named = (label) => label.textContent.trim() === '{name}';
               const input = [...document.querySelectorAll('label')].find(named).querySelector('input');
               const start = performance.now();
               input.click();
               await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
               return performance.now() - start;
             }})()"
        ));
        page.wait_until(name, || page.now("radio", name).is_some_and(|radio| radio.is("checked")));
        spent.as_f64().unwrap()
    };
    // The first of each is not counted: a browser compiles what it runs for the first time.
    for name in CHOICES {
        choose(name);
    }
    let all: Vec<f64> = (0..3).flat_map(|_| CHOICES.map(choose)).collect();
    let clock = Clock::start(page);
    let costs = CHOICES.map(|name| {
        clock.cost(|| {
            choose(name);
        })
    });
    let mut table = format!(
        "\n{COUNT} items on paper: the pages follow a choice in {:.0} ms of the main thread, {:.0} ms by the clock (medians)\n\n\
         | A4, with all that is on at first | Pages | PDF ms | kB |\n|---|---:|---:|---:|\n",
        median(costs.to_vec()),
        median(all),
    );
    choose("liggend");
    for scale in SCALES {
        choose(scale);
        let runs: Vec<(f64, Vec<u8>)> = (0..5)
            .map(|_| {
                let start = Instant::now();
                let bytes = page.print();
                (start.elapsed().as_secs_f64() * 1000.0, bytes)
            })
            .collect();
        let spent = median(runs.iter().map(|(spent, _)| *spent).collect());
        let bytes = &runs[0].1;
        let pages = Pdf::read(bytes).pages.len();
        table += &format!("| {scale} | {pages} | {spent:.0} | {} |\n", bytes.len().div_ceil(1000));
    }
    table
}
