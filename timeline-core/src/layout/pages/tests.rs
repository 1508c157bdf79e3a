//! Timelines to print, and what holds of every page: nothing overlaps, leaves the page or gets too small.

mod child;
mod laws;
mod odd;
mod scale;
mod sheets;
mod strip;
mod table;

use jiff::civil::date;

use super::*;
use crate::lang::Lang;
use crate::model::{
    Action, ActionId, ActionStatus, EventKind, Goal, GoalId, GoalStatus, Intervention, Item,
    ItemBody, ItemId, Load, Measurement, Person, PersonId, Receiver, Role as PersonRole, Statement,
    StatementId, SupportPlan, TimelineId, When,
};
use crate::scene::{Anchor, Colour, Rect, Shape, Text};
use crate::text::Weight;

fn options() -> PrintOptions {
    PrintOptions { sheets: Sheet::ALL.to_vec(), ..PrintOptions::new(date(2026, 10, 1)) }
}

fn print(timeline: &Timeline, options: &PrintOptions) -> Vec<Page> {
    let dates = Dates::of(timeline, options.today);
    pages(timeline, &dates, &LeftOut::default(), options, &Fonts::bundled())
}

fn empty() -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Kim");
    let person = |id, name: &str| Person::new(PersonId(id), name, PersonRole::Parent);
    timeline.people = vec![person(1, "Moeder"), person(2, "Juf Ilse")];
    timeline.child.birth = Some(date(2016, 3, 14));
    timeline
}

/// An item with one version, `n` for its ids.
fn add(timeline: &mut Timeline, n: u64, title: &str, when: When, body: ItemBody) {
    let lane = timeline.lanes[n as usize % timeline.lanes.len()].id;
    let mut item = Item::new(ItemId(n), lane, title, body);
    let mut statement = Statement::new(StatementId(n), PersonId(1 + n % 2), when);
    statement.load = Load::new((n % 5) as i8 - 2);
    statement.text = format!("Zo ging het volgens mij, keer {n}.");
    item.statements.push(statement);
    timeline.items.push(item);
}

fn event() -> ItemBody {
    Item::event(ItemId(0), crate::model::LaneId(1), "", EventKind::Family).body
}

/// The box of a text as a reader of PDF files sees it: from the ascent to the descent of the font.
fn painted(text: &Text) -> Rect {
    let width = Fonts::bundled().width(&text.text, text.weight, text.size);
    let left = match text.anchor {
        Anchor::Left => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::Right => text.at.x - width,
    };
    Rect::new(left, text.at.y - 0.655 * text.size, width, 1.31 * text.size)
}

/// The laws of paper.
fn check(pages: &[Page], options: &PrintOptions) {
    assert!(!pages.is_empty());
    let margin = 8.0 * PX_PER_MM;
    for page in pages {
        let paper = options.paper.size_mm(options.orientation);
        let (wide, high) = (paper.0 * PX_PER_MM, paper.1 * PX_PER_MM);
        assert!((page.width - wide).abs() < 1e-6 && (page.height - high).abs() < 1e-6);
        let reach = Rect::new(0.0, 0.0, page.width, page.height).grown(-margin);
        let boxes: Vec<(Rect, &Text)> = page.texts().map(|text| (painted(text), text)).collect();
        assert!(!boxes.is_empty(), "{}: blank", page.name);
        for (place, (area, text)) in boxes.iter().enumerate() {
            assert!(text.size >= 12.0, "{}: {:?} is smaller than 9 points", page.name, text);
            let inside = area.left >= reach.left
                && area.right <= reach.right
                && area.top >= reach.top
                && area.bottom <= reach.bottom;
            assert!(inside, "{}: {:?} at {area:?} is not inside {reach:?}", page.name, text);
            for (other, beside) in &boxes[place + 1..] {
                let apart = !area.grown(-0.2).overlaps(&other.grown(-0.2));
                assert!(apart, "{}: {:?} lies over {:?}", page.name, text, beside);
            }
        }
    }
}

/// How light a colour is, as eyes and grey printers see it: 0 … 1 (WCAG 2, relative luminance).
fn luminance(colour: Colour) -> f64 {
    let part = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.red) + 0.7152 * part(colour.green) + 0.0722 * part(colour.blue)
}

/// Every text against what lies right under its middle: at least 4.5 to 1. A grey print keeps how
/// light things are, so it keeps this too.
fn check_contrast(pages: &[Page]) {
    for page in pages {
        let mut grounds: Vec<(Rect, Colour)> = Vec::new();
        for shape in page.shapes() {
            match shape {
                Shape::Rect { area, fill: Some(fill), .. } => grounds.push((*area, *fill)),
                Shape::Fade { area, colour, .. } => grounds.push((*area, *colour)),
                Shape::Circle { at, radius, fill: Some(fill), .. } => {
                    let area = Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
                    grounds.push((area, *fill));
                }
                Shape::Text(text) => {
                    let under = |(area, _): &&(Rect, Colour)| area.contains(painted(text).middle());
                    let ground = grounds.iter().rev().find(under).map(|(_, colour)| *colour);
                    let light = luminance(ground.unwrap_or(Colour::hex(0x00FF_FFFF)));
                    let ink = luminance(text.colour);
                    let contrast = (light.max(ink) + 0.05) / (light.min(ink) + 0.05);
                    assert!(contrast >= 4.5, "{}: {contrast:.1} for {text:?}", page.name);
                }
                _ => {}
            }
        }
    }
}

/// All text of all pages, without spaces.
fn text_of(pages: &[Page]) -> String {
    let texts = pages.iter().flat_map(Page::texts);
    bare(&texts.map(|text| text.text.to_string()).collect::<String>())
}

/// The text of each column without its head, from page to page: a row may be broken over two.
fn columns_of(pages: &[Page]) -> Vec<String> {
    let mut columns: std::collections::BTreeMap<(i64, i64), String> = Default::default();
    for text in pages.iter().flat_map(Page::texts) {
        let place = ((text.at.x * 10.0) as i64, (text.size * 10.0) as i64);
        columns.entry(place).or_default().push_str(&bare(&text.text));
    }
    columns.into_values().collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn body(n: u64) -> ItemBody {
    match n % 7 {
        3 => ItemBody::Intervention(Box::new(Intervention {
            why: "om rust te geven".into(),
            by: vec![PersonId(2)],
            ..Default::default()
        })),
        4 => ItemBody::Plan(Box::new(SupportPlan {
            reason: "Hoe maken we de maandag lichter?".into(),
            goals: vec![Goal {
                id: GoalId(n),
                text: format!("Rustig naar school {n}"),
                whose: Some(PersonId(1)),
                by: Some(When::said("2026-12-01")),
                status: GoalStatus::Started,
                signals: Vec::new(),
                durations: Vec::new(),
            }],
            actions: vec![Action {
                principle: String::new(),
                origin: None,
                id: ActionId(n),
                who: vec![PersonId(2), PersonId(1)],
                what: format!("belt elke week {n}"),
                by: None,
                status: ActionStatus::Open,
                goal: Some(GoalId(n)),
            }],
            ..Default::default()
        })),
        5 => ItemBody::Measurement(Box::new(Measurement {
            instrument: "SDQ".into(),
            score: Some(n as f64),
            ..Default::default()
        })),
        _ => event(),
    }
}

/// Where a text stands on a page.
fn height_of(page: &Page, wanted: &str) -> Option<f64> {
    page.texts().find(|text| &*text.text == wanted).map(|text| text.at.y)
}

/// A timeline of this many items over eleven years.
fn many(count: u64) -> Timeline {
    let mut timeline = empty();
    for n in 1..=count {
        let start = format!("{}-{:02}-{:02}", 2016 + n % 11, 1 + n * 7 % 12, 1 + n * 5 % 28);
        let when = match n % 4 {
            0 => When::said_until(start, format!("{}-12-31", 2016 + n % 11)),
            _ => When::said(start),
        };
        add(&mut timeline, n, &format!("Gebeurtenis nummer {n}"), when, event());
    }
    timeline
}
