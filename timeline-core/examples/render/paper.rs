//! Pages for print as SVG files, one a page: the same pages as the app shows and prints.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use timeline_core::date::Dates;
use timeline_core::lang::Lang;
use timeline_core::layout::date_of;
use timeline_core::layout::pages::{
    Letters, Orientation, Page, Paper, PrintOptions, PrintScale, Sheet, pages,
};
use timeline_core::model::{Receiver, Timeline};
use timeline_core::share::LeftOut;
use timeline_core::text::Fonts;

/// What was asked of the paper.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    paper: Paper,
    orientation: Orientation,
    scale: PrintScale,
    letters: Letters,
    sheets: Option<Vec<Sheet>>,
}

impl Wish {
    /// Takes one argument; says when it is not about paper.
    pub(crate) fn take(&mut self, name: &str, text: &str) -> Result<bool, String> {
        match name {
            "--page" => (self.paper, self.orientation) = page_of(text)?,
            "--scale" => self.scale = scale_of(text)?,
            "--letters" => self.letters = letters_of(text)?,
            "--sheets" => self.sheets = Some(sheets_of(text)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The pages.
    pub(crate) fn pages(
        &self,
        timeline: &Timeline,
        left_out: &LeftOut,
        receiver: Option<&Receiver>,
        days: Option<(f64, f64)>,
        today: Date,
        lang: Lang,
    ) -> Vec<Page> {
        let dates = Dates::of(timeline, today);
        let options = PrintOptions {
            paper: self.paper,
            orientation: self.orientation,
            scale: self.scale,
            days: days.map(|(from, to)| (date_of(from), date_of(to - 1.0))),
            letters: self.letters,
            sheets: self.sheets.clone().unwrap_or_else(|| Sheet::USUAL.to_vec()),
            talk: None,
            receiver: receiver.cloned(),
            made_on: Some(today),
            today,
            lang,
        };
        pages(timeline, &dates, left_out, &options, &Fonts::bundled())
    }
}

/// `out.svg` becomes `out-1.svg`, `out-2.svg` …
pub(crate) fn numbered(out: &Path, number: usize) -> PathBuf {
    let stem = out.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    out.with_file_name(format!("{stem}-{number}.svg"))
}

fn page_of(text: &str) -> Result<(Paper, Orientation), String> {
    let wrong = || format!("--page {text}: such as a4-landscape, a3-portrait, a2-landscape");
    let (paper, orientation) = text.split_once('-').ok_or_else(wrong)?;
    let is_named = |one: &Paper| one.name().eq_ignore_ascii_case(paper);
    let paper = Paper::ALL.into_iter().find(is_named).ok_or_else(wrong)?;
    match orientation {
        "landscape" | "liggend" => Ok((paper, Orientation::Landscape)),
        "portrait" | "staand" => Ok((paper, Orientation::Portrait)),
        _ => Err(wrong()),
    }
}

fn scale_of(text: &str) -> Result<PrintScale, String> {
    match text.split_once(':') {
        None if text == "one-page" => Ok(PrintScale::WholeLife),
        None if text == "leporello" => Ok(PrintScale::Leporello),
        Some(("years", years)) if years.parse().is_ok_and(|years: u8| years > 0) => {
            Ok(PrintScale::Years(years.parse().unwrap_or(1)))
        }
        _ => Err(format!("--scale {text}: one-page, leporello, or years:4")),
    }
}

fn letters_of(text: &str) -> Result<Letters, String> {
    match text {
        "ordinary" => Ok(Letters::Ordinary),
        "large" => Ok(Letters::Large),
        _ => Err(format!("--letters {text}: ordinary, or large (for a child)")),
    }
}

fn sheets_of(text: &str) -> Result<Vec<Sheet>, String> {
    let sheet = |name: &str| {
        let found = NAMES.iter().find(|(_, known)| *known == name.trim());
        found.map(|(sheet, _)| *sheet).ok_or_else(|| {
            let all: Vec<&str> = NAMES.iter().map(|(_, name)| *name).collect();
            format!("--sheets {name}: all, or some of {}", all.join(","))
        })
    };
    match text {
        "all" => Ok(Sheet::ALL.to_vec()),
        names => names.split(',').map(sheet).collect(),
    }
}

const NAMES: [(Sheet, &str); 15] = [
    (Sheet::Timeline, "timeline"),
    (Sheet::Agreements, "agreements"),
    (Sheet::Plans, "plans"),
    (Sheet::Items, "items"),
    (Sheet::Versions, "versions"),
    (Sheet::Notes, "notes"),
    (Sheet::Talks, "talks"),
    (Sheet::Preparation, "preparation"),
    (Sheet::Measurements, "measurements"),
    (Sheet::WhatWorks, "what-works"),
    (Sheet::HandOver, "hand-over"),
    (Sheet::StartLetter, "start-letter"),
    (Sheet::GoalCard, "goal-card"),
    (Sheet::Consent, "consent"),
    (Sheet::Empty, "empty"),
];
