//! Words in, bounds out: `dates IN.csv OUT.csv`.
//!
//! Reads the columns `woorden`, `geboren`, `peildatum` and `loopbaan` (`2021-2022=3|2022-2023=vwo 1`)
//! by name, in any order, others passed over; writes `woorden;vroegst;laatst;dubbelzinnig;edtf`, one
//! row for each row read.

use std::{fs, process::ExitCode};

use jiff::civil::Date;
use timeline_core::{
    date::{Anchors, NoItems, resolve},
    model::{SchoolKind, SchoolYear, When},
};
use yore::CodePage as _;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (Some(from), Some(to), None) = (args.next(), args.next(), args.next()) else {
        eprintln!("usage: dates IN.csv OUT.csv");
        return ExitCode::from(2);
    };
    match convert(&from, &to) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("dates: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn convert(from: &str, to: &str) -> Result<(), String> {
    let bytes = fs::read(from).map_err(|error| format!("cannot read {from}: {error}"))?;
    let text = decoded(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| format!("{from}: {error}"))?.clone();
    let column = |name: &str| headers.iter().position(|header| header.trim() == name);
    let words = column("woorden").ok_or_else(|| {
        format!("{from} has no column \"woorden\"; the first line names the columns, parted by ;")
    })?;
    let (birth, today, career) = (column("geboren"), column("peildatum"), column("loopbaan"));
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let faulty = |error: csv::Error| format!("{to}: {error}");
    writer
        .write_record(["woorden", "vroegst", "laatst", "dubbelzinnig", "edtf"])
        .map_err(faulty)?;
    for (n, record) in reader.records().enumerate() {
        let line = n + 2;
        let record = record.map_err(|error| format!("{from}, row {line}: {error}"))?;
        let cell = |column: Option<usize>| column.and_then(|n| record.get(n)).unwrap_or("").trim();
        let day = |column: Option<usize>, name: &str| match cell(column) {
            "" => Ok(None),
            text => text.parse::<Date>().map(Some).map_err(|_| {
                format!("{from}, row {line}: {name} is \"{text}\"; write it as 2017-03-14")
            }),
        };
        let birth = day(birth, "geboren")?;
        let today = day(today, "peildatum")?.ok_or_else(|| {
            format!("{from}, row {line}: peildatum is empty; say which day it is")
        })?;
        let career = read_career(cell(career))
            .map_err(|sentence| format!("{from}, row {line}: loopbaan: {sentence}"))?;
        let said = record.get(words).unwrap_or("");
        let anchors = Anchors { birth, career: &career, today, items: &NoItems };
        let resolved = resolve(&When::said(said), &anchors);
        let show = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let start = resolved.start;
        writer
            .write_record([
                said,
                &show(start.and_then(|bounds| bounds.earliest)),
                &show(start.and_then(|bounds| bounds.latest)),
                if resolved.choices.is_empty() { "nee" } else { "ja" },
                resolved.edtf.as_deref().unwrap_or(""),
            ])
            .map_err(faulty)?;
    }
    let bytes = writer.into_inner().map_err(|error| format!("{to}: {error}"))?;
    fs::write(to, bytes).map_err(|error| format!("cannot write {to}: {error}"))
}

/// UTF-8, else what a Dutch spreadsheet writes.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => yore::code_pages::CP1252.decode_lossy(bytes).into_owned(),
    }
}

fn read_career(text: &str) -> Result<Vec<SchoolYear>, String> {
    text.split('|').map(str::trim).filter(|row| !row.is_empty()).map(read_row).collect()
}

fn read_row(row: &str) -> Result<SchoolYear, String> {
    let help = || format!("\"{row}\" is no row; write 2021-2022=3 or 2024-2025=vwo 1");
    let (years, group) = row.split_once('=').ok_or_else(help)?;
    let start = years.split(['-', '/']).next().and_then(|year| year.trim().parse().ok());
    let start: i16 = start.ok_or_else(help)?;
    let group = group.trim().to_lowercase();
    // "3b" is group 3
    let count = |part: &str| part.trim_end_matches(char::is_alphabetic).parse::<u8>().ok();
    let number = group.split_whitespace().find_map(count).filter(|n| (1..=8).contains(n));
    let name: Vec<&str> = group.split_whitespace().filter(|part| count(part).is_none()).collect();
    let name = name.join(" ");
    let kind = match name.as_str() {
        "" | "groep" => SchoolKind::Bo,
        name => SchoolKind::called(name),
    };
    let first = matches!(&kind, SchoolKind::Other(name) if name == "brugklas").then_some(1);
    SchoolYear::whole(start, kind, number.or(first), "").map_err(|error| error.to_string())
}
