//! The app in a browser beside vis-timeline 8.5: first drawing, panning, zooming, editing. And what it prints.
//!
//! Both get the same items, in a page without network, in headless Chromium at 1280×720, and are measured by the same
//! clock: the browser's own count of time spent on the main thread, from before an input event to after the frame that
//! follows it, less what asking for it costs. So style, layout and painting of elements count as much as script does. An
//! edit is measured to the end of the second frame after it, since what shows it may take one of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod clock;
mod ours;
mod paper;
mod table;
mod theirs;

use table::Row;
use tests::made;

/// Items on the timeline, and how often the first drawing is measured.
const SIZES: [(u64, usize); 4] = [(100, 5), (1_000, 5), (10_000, 3), (100_000, 3)];

/// Beyond this many it does not come up within half a minute.
const MOST_FOR_THEIRS: u64 = 1_000;

fn main() {
    if std::env::args().any(|word| word == "--paper") {
        return println!("{}", paper::measure());
    }
    let mut rows = Vec::new();
    for (count, runs) in SIZES {
        let items = made::items(count);
        println!("  {count} items: Tijdlijn");
        let ours = ours::measure(count, runs);
        let theirs = (count <= MOST_FOR_THEIRS).then(|| {
            println!("  {count} items: vis-timeline");
            theirs::measure(&items, runs)
        });
        rows.push(Row { count, ours, theirs });
    }
    println!("{}", table::print(&rows));
    println!("{}", paper::measure());
}
