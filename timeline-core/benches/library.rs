//! What dates, arranging, a frame and files cost, by size. The frame is that of a laptop; its cost is
//! to grow with what is visible, not with the document.
#![allow(missing_docs, clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use jiff::Span;
use jiff::civil::{Date, date};
use timeline_core::date::Dates;
use timeline_core::edit;
use timeline_core::file::{Document, csv, json};
use timeline_core::lang::Lang;
use timeline_core::layout::pages::{PrintOptions, PrintScale, Sheet, pages};
use timeline_core::layout::{Arrangement, Filter, Style, layout, overview};
use timeline_core::model::{
    EventKind, Item, ItemId, Person, PersonId, Role, Statement, StatementId, Timeline, TimelineId,
    When,
};
use timeline_core::share::LeftOut;
use timeline_core::text::Fonts;

const TODAY: Date = date(2026, 10, 1);
const SIZES: [u64; 4] = [100, 1_000, 10_000, 100_000];

/// Items over 18 years in 8 lanes, half of them periods; the same for the same size.
fn timeline(size: u64) -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Kim");
    timeline.child.birth = Some(date(2008, 3, 14));
    timeline.people.push(Person::new(PersonId(1), "Moeder", Role::Parent));
    let day = |day: u64| {
        let day = i64::try_from(day).unwrap();
        date(2008, 3, 14).checked_add(Span::new().days(day)).unwrap().to_string()
    };
    for n in 0..size {
        // A small generator of its own: scattered, and the same every time.
        let roll =
            n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let start = (roll >> 33) % 6_500;
        let length = (roll >> 13) % 300 + 1;
        let lane = timeline.lanes[(n % 8) as usize].id;
        let title = format!("Gebeurtenis nummer {n}");
        let mut item = Item::event(ItemId(n + 10), lane, title, EventKind::Signal);
        let until = (n % 2 == 0).then(|| day(start + length));
        let when = When { words: day(start), until, ..When::default() };
        item.statements.push(Statement::new(StatementId(n + 10), PersonId(1), when));
        timeline.items.push(item);
    }
    timeline
}

fn arranged(timeline: &Timeline, dates: &Dates) -> Arrangement {
    let filter = Filter::default();
    Arrangement::of(timeline, dates, &filter, &Fonts::bundled(), Lang::Dutch, TODAY)
}

fn by_size(bench: &mut Criterion) {
    let style = Style::screen();
    let none = BTreeSet::new();
    for size in SIZES {
        let timeline = timeline(size);
        let dates = Dates::of(&timeline, TODAY);
        let arrangement = arranged(&timeline, &dates);
        let view = arrangement.whole_life(1280.0, 640.0, &style);

        let mut group = bench.benchmark_group("by size");
        let name = |what| BenchmarkId::new(what, size);
        group.bench_function(name("dates"), |b| {
            b.iter(|| Dates::of(black_box(&timeline), TODAY));
        });
        group.bench_function(name("arrange"), |b| {
            b.iter(|| arranged(black_box(&timeline), &dates));
        });
        group.bench_function(name("overview"), |b| {
            b.iter(|| overview(black_box(&arrangement), 1000.0, 40.0));
        });
        group.finish();

        let mut group = bench.benchmark_group("frame");
        let mut x = 0.0;
        group.bench_function(name("whole life"), |b| {
            b.iter(|| layout(black_box(&arrangement), &view, &style, &none));
        });
        // Some forty days in view, however many items there are.
        let near = view.zoom_at(700.0, 100.0);
        group.bench_function(name("pan, zoomed in"), |b| {
            b.iter(|| {
                x = (x + 3.0) % 500.0;
                layout(black_box(&arrangement), &near.pan(-x, 0.0), &style, &none)
            });
        });
        group.finish();
    }
}

fn paper(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("pages");
    let scales = [("one page", PrintScale::WholeLife), ("leporello", PrintScale::Leporello)];
    for (size, (name, scale)) in [100, 300, 1_500].into_iter().flat_map(|n| scales.map(|s| (n, s)))
    {
        let timeline = timeline(size);
        let dates = Dates::of(&timeline, TODAY);
        let options =
            PrintOptions { scale, sheets: Sheet::ALL.to_vec(), ..PrintOptions::new(TODAY) };
        let (fonts, all) = (Fonts::bundled(), LeftOut::default());
        group.bench_function(BenchmarkId::new(name, size), |b| {
            b.iter(|| pages(black_box(&timeline), &dates, &all, &options, &fonts));
        });
    }
    group.finish();
}

fn files(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("files");
    for size in SIZES {
        let document = Document::new(timeline(size));
        let text = json::write(&document);
        group.bench_function(BenchmarkId::new("write", size), |b| {
            b.iter(|| json::write(black_box(&document)));
        });
        group.bench_function(BenchmarkId::new("read", size), |b| {
            b.iter(|| json::read(black_box(text.as_bytes())));
        });
        let table = csv::write(&document.timeline);
        let into = Timeline::new(TimelineId(2), "Kim");
        group.bench_function(BenchmarkId::new("table, read and added", size), |b| {
            b.iter(|| added(black_box(&table), &into));
        });
    }
    group.finish();
}

/// A timeline with the rows of a table added to it.
fn added(table: &str, into: &Timeline) -> Timeline {
    let mut timeline = into.clone();
    let preview = csv::read(table.as_bytes(), &timeline, TODAY).unwrap();
    let mut last = 1_000;
    let import = preview.import(&timeline, &mut || {
        last += 1;
        last
    });
    edit::apply(&mut timeline, import.edit).unwrap();
    timeline
}

fn date_words(bench: &mut Criterion) {
    let timeline = timeline(1);
    let dates = Dates::of(&timeline, TODAY);
    let mut group = bench.benchmark_group("date words");
    for words in ["14-3-2017", "zomer groep 3", "toen ze anderhalf was", "van mei tot juli 2020"] {
        let when = When::said(words);
        group.bench_function(words, |b| b.iter(|| dates.read(&timeline, black_box(&when))));
    }
    group.finish();
}

/// A table to look at, not a difference of a hundredth to find: a second for each figure.
fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(10)
}

criterion_group!(name = benches; config = quick(); targets = date_words, by_size, files, paper);
criterion_main!(benches);
