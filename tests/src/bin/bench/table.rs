//! The figures as a table, each beside what it should be.

use std::fmt::Write as _;

use crate::clock::Measured;

/// One size of timeline.
#[derive(Debug)]
pub(crate) struct Row {
    /// Items on it.
    pub count: u64,
    /// Tijdlijn.
    pub ours: Measured,
    /// vis-timeline, where it comes up at all.
    pub theirs: Option<Measured>,
}

/// What a figure should be.
#[derive(Clone, Copy)]
enum Target {
    /// At most this part of vis-timeline's.
    Part(f64),
    /// At most so many milliseconds.
    Ms(f64),
    None,
}

/// One line for each figure and size.
pub(crate) fn print(rows: &[Row]) -> String {
    let mut out = String::from(
        "\n| Items | Figure, ms | Tijdlijn | vis-timeline 8.5 | Ratio | To reach | Reached |\n\
         |---:|---|---:|---:|---:|---|---|\n",
    );
    for row in rows {
        let their = |get: fn(&Measured) -> f64| row.theirs.as_ref().map(get);
        let mut line = |name: &str, get: fn(&Measured) -> f64, target: Target| {
            write_line(&mut out, row.count, name, get(&row.ours), their(get), target);
        };
        let (first, frame, edit) = match row.count {
            100 => (Target::Part(0.4), Target::None, Target::None),
            1_000 => (Target::Part(0.2), Target::Part(0.25), Target::Part(0.5)),
            10_000 => (Target::None, Target::Ms(8.0), Target::None),
            _ => (Target::None, Target::Ms(16.7), Target::None),
        };
        line("first drawing", |measured| measured.first, first);
        line("pan frame, p50", |measured| measured.pan.p50, Target::None);
        line("pan frame, p95", |measured| measured.pan.p95, frame);
        line("zoom frame, p50", |measured| measured.zoom.p50, Target::None);
        line("zoom frame, p95", |measured| measured.zoom.p95, frame);
        line("edit to drawn", |measured| measured.edit, edit);
    }
    out
}

fn write_line(
    out: &mut String,
    count: u64,
    name: &str,
    ours: f64,
    theirs: Option<f64>,
    target: Target,
) {
    let number =
        |value: f64| if value < 100.0 { format!("{value:.1}") } else { format!("{value:.0}") };
    let none = || "–".to_owned();
    let ratio = theirs.map(|theirs| ours / theirs);
    let (wanted, reached) = match target {
        Target::Part(part) => (format!("≤ {part}×"), ratio.map(|ratio| ratio <= part)),
        Target::Ms(ms) => (format!("≤ {ms} ms"), Some(ours <= ms)),
        Target::None => (String::new(), None),
    };
    let reached = reached.map_or("", |reached| if reached { "yes" } else { "no" });
    let _ = writeln!(
        out,
        "| {count} | {name} | {} | {} | {} | {wanted} | {reached} |",
        number(ours),
        theirs.map_or_else(none, number),
        ratio.map_or_else(none, |ratio| format!("{ratio:.2}×")),
    );
}
