//! A table of facts or a saved timeline in, a picture or file out; no browser needed.
//!
//! ```text
//! cargo run --release -p timeline-core --example render -- \
//!     facts.csv --child kind.json --bounds bounds.csv --out noor.svg
//! ```

mod paper;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use timeline_core::date::Dates;
use timeline_core::edit;
use timeline_core::file::{self, csv, json, xlsx};
use timeline_core::lang::Lang;
use timeline_core::layout::{Arrangement, Filter, Style, View, day_of, layout, tray};
use timeline_core::model::{Receiver, StatementId, Timeline, TimelineId};
use timeline_core::scene::Scene;
use timeline_core::share::{LeftOut, redact};
use timeline_core::text::Fonts;
use timeline_core::{draw, model::Child};

const USAGE: &str = "\
usage: render IN.(csv|xlsx|tijdlijn.json) --out OUT.(svg|png|tijdlijn.json|csv)
    [--child kind.json]    the child a table of facts belongs to
    [--bounds OUT.csv]     the days each row of the table means; --out may then be left out
    [--receiver NAME]      only what school, youth-care (jeugdhulp), parents (ouders), child (kind)
                           or somebody else may see
    [--days 2023-01-01..2024-06-30]  that part only, not the whole life
    [--today 2026-10-01]   what counts as now; without it the day of the conversation, else today
    [--size 1440x900]      pixels; without it as high as the timeline needs, 1440 wide
    [--lang nl|en]
pages for print, as OUT-1.svg, OUT-2.svg …, when one of these is there:
    [--page a4-landscape]  a4, a3 or a2; landscape or portrait
    [--scale one-page]     or years:4 (so many a page), or leporello (one strip over pages)
    [--sheets timeline,agreements,plans,items,notes]  those, others, or all
    [--letters large]      for a child; leaves out what is delicate";

fn main() -> ExitCode {
    if std::env::args_os().skip(1).any(|word| word == "--help" || word == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("render: {problem}");
            ExitCode::FAILURE
        }
    }
}

struct Task {
    input: PathBuf,
    child: Option<PathBuf>,
    bounds: Option<PathBuf>,
    receiver: Option<Receiver>,
    out: Option<PathBuf>,
    days: Option<(f64, f64)>,
    today: Option<Date>,
    size: Option<(f64, f64)>,
    lang: Lang,
    paper: Option<paper::Wish>,
}

fn run(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<(), String> {
    let task = task(arguments)?;
    let (mut timeline, rows) = read(&task)?;
    if let Some(path) = &task.bounds {
        let rows = rows.ok_or("--bounds needs a table of facts (CSV) as input")?;
        let dates = Dates::of(&timeline, task.today(&timeline));
        write(path, csv::bounds(&rows, &dates).as_bytes())?;
    }
    let Some(out) = &task.out else { return Ok(()) };
    let mut left_out = LeftOut::default();
    if let Some(receiver) = &task.receiver {
        let redacted = redact(&timeline, receiver);
        (timeline, left_out) = (redacted.timeline, redacted.left_out);
    }
    if let Some(wish) = &task.paper {
        return print(&timeline, &left_out, wish, &task, out);
    }
    let bytes = match ending(out).as_str() {
        "svg" => picture_svg(&scene(&timeline, &task)).into_bytes(),
        "png" => picture_png(&scene(&timeline, &task))?,
        "json" => json::write(&file::Document::new(timeline)).into_bytes(),
        "csv" => csv::write(&timeline).into_bytes(),
        other => {
            return Err(format!("cannot write a .{other} file: svg, png, json or csv\n{USAGE}"));
        }
    };
    write(out, &bytes)
}

fn print(
    timeline: &Timeline,
    left_out: &LeftOut,
    wish: &paper::Wish,
    task: &Task,
    out: &Path,
) -> Result<(), String> {
    if ending(out) != "svg" {
        return Err(format!("pages are written as .svg files: --out pages.svg\n{USAGE}"));
    }
    let today = task.today(timeline);
    let receiver = task.receiver.as_ref();
    let pages = wish.pages(timeline, left_out, receiver, task.days, today, task.lang);
    for page in pages {
        let svg = with_fonts(&page.svg_document());
        write(&paper::numbered(out, page.number), svg.as_bytes())?;
    }
    Ok(())
}

fn task(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Task, String> {
    let (mut input, mut out, mut child, mut bounds) = (None, None, None, None);
    let (mut receiver, mut days, mut size, mut lang) = (None, None, None, Lang::Dutch);
    let mut today = None;
    let mut paper: Option<paper::Wish> = None;
    while let Some(argument) = arguments.next() {
        let name = argument.to_string_lossy().into_owned();
        if !name.starts_with("--") {
            if input.replace(PathBuf::from(argument)).is_some() {
                return Err(format!("more than one input: {name}\n{USAGE}"));
            }
            continue;
        }
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value\n{USAGE}"))?;
        let text = value.to_string_lossy().into_owned();
        match name.as_str() {
            "--out" => out = Some(PathBuf::from(value)),
            "--child" => child = Some(PathBuf::from(value)),
            "--bounds" => bounds = Some(PathBuf::from(value)),
            "--receiver" => receiver = Some(receiver_of(&text)),
            "--days" => days = Some(days_of(&text)?),
            "--today" => today = Some(date_of(&text)?),
            "--size" => size = Some(size_of(&text)?),
            "--lang" if text == "nl" => lang = Lang::Dutch,
            "--lang" if text == "en" => lang = Lang::English,
            _ => {
                let mut wish = paper.unwrap_or_default();
                if !wish.take(&name, &text)? {
                    return Err(format!("not understood: {name} {text}\n{USAGE}"));
                }
                paper = Some(wish);
            }
        }
    }
    let input = input.ok_or_else(|| format!("no input\n{USAGE}"))?;
    if out.is_none() && (bounds.is_none() || paper.is_some()) {
        return Err(format!("no --out\n{USAGE}"));
    }
    Ok(Task { input, child, bounds, receiver, out, days, today, size, lang, paper })
}

fn receiver_of(text: &str) -> Receiver {
    match text.to_lowercase().as_str() {
        "school" => Receiver::School,
        "jeugdhulp" | "youth-care" | "youth_care" => Receiver::YouthCare,
        "ouder" | "ouders" | "parents" => Receiver::Parents,
        "kind" | "child" => Receiver::Child,
        _ => Receiver::Other(text.to_owned()),
    }
}

fn days_of(text: &str) -> Result<(f64, f64), String> {
    let ends = text.split_once("..").and_then(|(from, to)| {
        let day = |text: &str| text.parse::<Date>().ok().map(|date| f64::from(day_of(date)));
        Some((day(from)?, day(to)? + 1.0))
    });
    ends.filter(|(from, to)| from < to)
        .ok_or_else(|| format!("--days {text}: two days, such as 2023-01-01..2024-06-30"))
}

fn date_of(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("--today {text}: a day, such as 2026-10-01"))
}

fn size_of(text: &str) -> Result<(f64, f64), String> {
    let sides = text.split_once('x').and_then(|(width, height)| {
        let side = |text: &str| text.parse().ok().filter(|side| (100.0..=10_000.0).contains(side));
        Some((side(width)?, side(height)?))
    });
    sides.ok_or_else(|| format!("--size {text}: two numbers from 100 to 10000, such as 1440x900"))
}

/// Per row of a table: the statement it became.
type Rows = Vec<Option<StatementId>>;

/// The timeline, and for a table which statement each of its rows became.
fn read(task: &Task) -> Result<(Timeline, Option<Rows>), String> {
    let mut last = 0;
    let mut id = || {
        last += 1;
        last
    };
    let bytes = load(&task.input)?;
    let at = |path: &Path, what: String| format!("{}: {what}", path.display());
    match ending(&task.input).as_str() {
        "json" => {
            if let Some(child) = &task.child {
                return Err(at(child, "--child goes with a table of facts (CSV)".into()));
            }
            let read = json::read(&bytes).map_err(|e| at(&task.input, e.to_string()))?;
            for warning in read.warnings {
                eprintln!("render: {}", at(&task.input, warning.sentence(task.lang)));
            }
            Ok((read.document.timeline, None))
        }
        kind @ ("csv" | "xlsx") => {
            let mut timeline = match &task.child {
                Some(path) => {
                    file::child::read(&load(path)?, &mut id).map_err(|e| at(path, e.to_string()))?
                }
                None => {
                    let timeline = Timeline::new(TimelineId(id()), "");
                    Timeline { child: Child::default(), ..timeline }
                }
            };
            let read = if kind == "xlsx" { xlsx::read } else { csv::read };
            let preview = read(&bytes, &timeline, task.today(&timeline))
                .map_err(|e| at(&task.input, e.to_string()))?;
            for row in &preview.rows {
                for fault in &row.faults {
                    let place = format!("line {}: {}", row.line, fault.sentence(task.lang));
                    eprintln!("render: {}", at(&task.input, place));
                }
            }
            let import = preview.import(&timeline, &mut id);
            edit::apply(&mut timeline, import.edit).map_err(|e| at(&task.input, e.to_string()))?;
            Ok((timeline, Some(import.statements)))
        }
        other => Err(format!("cannot read a .{other} file: csv, xlsx or tijdlijn.json\n{USAGE}")),
    }
}

fn scene(timeline: &Timeline, task: &Task) -> Scene {
    let today = task.today(timeline);
    let dates = Dates::of(timeline, today);
    let fonts = Fonts::bundled();
    let arrangement =
        Arrangement::of(timeline, &dates, &Filter::default(), &fonts, task.lang, today);
    let style = Style { note_row: arrangement.has_date_notes(), ..Style::screen() };
    let none = BTreeSet::new();
    let needed = style.rulers() + arrangement.content_px(&style, &none);
    let (width, height) = task.size.unwrap_or((1440.0, needed));
    let tray = tray(&arrangement, timeline, width);
    let height = if task.size.is_some() { height - tray.height } else { height };
    let (from, to) = task.days.unwrap_or(arrangement.life());
    let view = View::of_days(from, to, width, height.max(style.rulers()), &style);
    layout(&arrangement, &view, &style, &none).above(tray)
}

fn picture_svg(scene: &Scene) -> String {
    with_fonts(&draw::svg(scene))
}

fn with_fonts(svg: &str) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let font = |bytes: &[u8]| STANDARD.encode(bytes);
    draw::embed_fonts(
        svg,
        &font(include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.woff2")),
        &font(include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.woff2")),
    )
}

fn picture_png(scene: &Scene) -> Result<Vec<u8>, String> {
    let pixels = draw::pixels(scene, 1.0);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&pixels.rgb))
        .map_err(|e| format!("the picture cannot be made: {e}"))?;
    Ok(bytes)
}

impl Task {
    /// What was asked for, else the day of the conversation, else today.
    fn today(&self, timeline: &Timeline) -> Date {
        let clock = || Timestamp::now().to_zoned(TimeZone::UTC).date();
        self.today.or(timeline.conversation_date).unwrap_or_else(clock)
    }
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn load(path: &Path) -> Result<Vec<u8>, String> {
    let at = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let size = std::fs::metadata(path).map_err(|e| at(&e))?.len();
    file::check_size(size).map_err(|e| at(&e))?;
    std::fs::read(path).map_err(|e| at(&e))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}
