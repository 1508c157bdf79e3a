//! The three rulers at every scale.

use std::collections::BTreeSet;

use jiff::civil::date;
use timeline_core::lang::Lang;
use timeline_core::layout::{Filter, Style, View, day_of, layout};
use timeline_core::model::{SchoolKind, SchoolYear};

use crate::build::{arranged, child, filtered, seen, text_area, texts};

fn ruler_texts(view: &View, lang: Lang) -> Vec<String> {
    let scene = seen(&filtered(&child(), &Filter::default(), lang), view);
    texts(&scene)
        .filter(|text| text.at.y < view.top_px && text.at.x > view.left_px)
        .map(|text| text.text.to_string())
        .collect()
}

fn around(days: f64) -> View {
    let middle = f64::from(day_of(date(2024, 5, 20)));
    View::of_days(middle - days / 2.0, middle + days / 2.0, 1200.0, 700.0, &Style::screen())
}

fn has(texts: &[String], expected: &[&str]) {
    for text in expected {
        assert!(texts.iter().any(|shown| shown == text), "no {text} among {texts:?}");
    }
}

#[test]
fn ticks_follow_the_zoom() {
    let dutch = |days| ruler_texts(&around(days), Lang::Dutch);
    has(&dutch(60_000.0), &["2000", "2050"]);
    has(&dutch(3650.0), &["2022", "2024", "7 jaar", "groep 4"]);
    has(&dutch(1400.0), &["2024", "juli", "oktober", "7 jaar"]);
    has(&dutch(400.0), &["februari", "mei", "jan 2024"]);
    has(&dutch(100.0), &["20 mei", "7 jaar 2 mnd"]);
    has(&dutch(12.0), &["ma 20", "zo 19", "groep 4"]);
}

#[test]
fn years_of_age_too_narrow_for_their_number_stand_together() {
    let dutch = |days| ruler_texts(&around(days), Lang::Dutch);
    has(&dutch(15_000.0), &["7", "12"]);
    has(&dutch(25_000.0), &["5–9 jaar", "15–19 jaar"]);
    has(&dutch(35_000.0), &["5–9", "10–14"]);
    has(&dutch(100_000.0), &["20–39 jaar"]);
    has(&ruler_texts(&around(25_000.0), Lang::English), &["age 5–9"]);
}

#[test]
fn rulers_speak_english_too() {
    let english = |days| ruler_texts(&around(days), Lang::English);
    has(&english(3650.0), &["2022", "age 7", "group 4"]);
    has(&english(400.0), &["February", "May"]);
}

#[test]
fn ruler_labels_never_touch() {
    let mut timeline = child();
    let start = date(2024, 8, 1);
    for n in 0..20 {
        let from = start.checked_add(jiff::Span::new().days(n * 9)).unwrap();
        let to = from.checked_add(jiff::Span::new().days(7)).unwrap();
        let row = SchoolYear::new(2024, from, to, SchoolKind::Sbo, Some(5), "").unwrap();
        timeline.child.career.push(row);
    }
    let arrangement = arranged(&timeline);
    let mut days = 3.0;
    while days < 100_000.0 {
        let scene = seen(&arrangement, &around(days));
        let areas: Vec<_> = texts(&scene)
            .filter(|text| text.at.y < 72.0)
            .map(|text| (text_area(text), text.text.clone()))
            .collect();
        for (n, (area, text)) in areas.iter().enumerate() {
            for (other, other_text) in &areas[n + 1..] {
                assert!(!area.overlaps(other), "{text} over {other_text} at {days} days");
            }
        }
        days *= 1.17;
    }
}

#[test]
fn in_large_letters_years_are_named_at_every_scale_too() {
    let style = Style::screen().enlarged(1.5);
    let mut days = 2000.0;
    while days < 60_000.0 {
        let view = View::of_days(0.0, days, 700.0, 500.0, &style);
        let scene = layout(&arranged(&child()), &view, &style, &BTreeSet::new());
        let is_year = |text: &str| text.len() == 4 && text.parse::<u16>().is_ok();
        assert!(texts(&scene).any(|text| is_year(&text.text)), "no year in {days} days");
        days *= 1.17;
    }
}

#[test]
fn what_is_not_known_is_asked_for() {
    let mut timeline = child();
    timeline.child.birth = None;
    timeline.child.career.clear();
    let view = around(3650.0);
    let scene = seen(&arranged(&timeline), &view);
    let shown: Vec<String> = texts(&scene).map(|text| text.text.to_string()).collect();
    has(&shown, &["geboortedatum nog niet bekend", "schoolloopbaan nog niet ingevuld"]);
}

#[test]
fn today_has_its_flag() {
    let middle = f64::from(day_of(crate::build::TODAY));
    let view = View::of_days(middle - 900.0, middle + 900.0, 1200.0, 700.0, &Style::screen());
    has(&ruler_texts(&view, Lang::Dutch), &["vandaag"]);
    has(&ruler_texts(&view, Lang::English), &["today"]);
}
