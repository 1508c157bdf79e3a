//! Timelines of the cases that the library is tested with, as files that the app opens.

use jiff::civil::Date;
use timeline_core::file::{self, Document, json};
use timeline_core::model::Timeline;

/// The day on which the cases are told.
pub const TODAY: Date = jiff::civil::date(2026, 10, 1);

/// Every case.
pub const ALL: [&str; 5] = ["amir", "daan", "jayden", "noor", "zoe"];

/// The timeline of a case.
pub fn timeline(name: &str) -> Timeline {
    let folder = crate::root().join("timeline-core/tests/data/cases").join(name);
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let mut last = 0;
    let mut id = || {
        last += 1;
        last
    };
    let mut timeline = file::child::read(&read("kind.json"), &mut id).unwrap();
    let preview = file::csv::read(&read("feiten.csv"), &timeline, TODAY).unwrap();
    let import = preview.import(&timeline, &mut id);
    timeline_core::edit::apply(&mut timeline, import.edit).unwrap();
    timeline
}

/// The text of its `.tijdlijn.json` file.
pub fn file(timeline: Timeline) -> String {
    json::write(&Document::new(timeline))
}
