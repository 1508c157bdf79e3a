//! Laws that hold for any timeline and any view.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Span, civil::date};
use proptest::prelude::*;
use timeline_core::layout::{Arrangement, Form, Style, View, layout};
use timeline_core::model::{
    Goal, GoalId, ItemBody, ItemId, LaneKind, Measurement, Note, NoteId, NoteKind, PersonId, Pin,
    SupportPlan, Timeline, When,
};
use timeline_core::scene::{Point, Rect, Scene, Shape, Target};

use crate::build::{
    arranged, child, drawn_line, expecting, item, seen, text_area, texts, told, whole,
};

#[derive(Clone, Debug)]
pub(crate) struct Fact {
    lane: usize,
    title: String,
    start: i64,
    blur: i64,
    length: Option<i64>,
    load: i8,
    body: u8,
    second: Option<i64>,
    /// After how many days each party expects the goals of a plan to be reached.
    expects: Vec<Vec<i64>>,
}

pub(crate) fn facts(most: usize) -> impl Strategy<Value = Vec<Fact>> {
    let title = prop_oneof![
        "[a-zé]{1,12}( [a-z]{1,9}){0,4}",
        Just("Een heel lange titel die nergens in past zonder te worden ingekort".to_owned()),
        Just("<b>\u{202e}🙂 漢字\u{0}\n".to_owned()),
    ];
    let fact =
        (
            0..8usize,
            title,
            0..3600i64,
            prop_oneof![Just(0i64), 1..40i64, 60..900i64],
            prop::option::of(1..900i64),
            -2..=2i8,
            0..8u8,
            prop::option::weighted(0.15, 1..500i64),
            prop::collection::vec(prop::collection::vec(1..1200i64, 0..4), 0..3),
        )
            .prop_map(|(lane, title, start, blur, length, load, body, second, expects)| {
                Fact { lane, title, start, blur, length, load, body, second, expects }
            });
    prop::collection::vec(fact, 1..most)
}

pub(crate) fn timeline(facts: &[Fact]) -> Timeline {
    let mut timeline = child();
    let day = |day: i64| {
        let day = date(2017, 3, 14).checked_add(Span::new().days(day)).unwrap();
        day.to_string()
    };
    let bounds = |from: i64, blur: i64| match blur {
        0 => day(from),
        _ => format!("{}/{}", day(from), day(from + blur)),
    };
    for fact in facts {
        let until = fact.length.map(|length| bounds(fact.start + fact.blur + length, fact.blur));
        let body = match fact.body {
            0 => Some(ItemBody::Intervention(Box::default())),
            1 => {
                let words = |after: i64| day(fact.start + after);
                let goals = (1..).zip(&fact.expects).map(|(id, all)| {
                    let all: Vec<String> = all.iter().map(|after| words(*after)).collect();
                    let goal = expecting(&all.iter().map(String::as_str).collect::<Vec<_>>());
                    Goal { id: GoalId(id), ..goal }
                });
                let goals = goals.collect();
                Some(ItemBody::Plan(Box::new(SupportPlan { goals, ..SupportPlan::default() })))
            }
            2 => Some(ItemBody::Measurement(Box::new(Measurement {
                instrument: "SDQ".into(),
                score: Some(fact.start as f64),
                ..Measurement::default()
            }))),
            _ => None,
        };
        let lane = LaneKind::DEFAULT[fact.lane];
        let words = bounds(fact.start, fact.blur);
        let made = item(
            &mut timeline,
            lane,
            &fact.title,
            &words,
            until.as_deref(),
            body.unwrap_or(ItemBody::Event(timeline_core::model::LifeEvent {
                kind: timeline_core::model::EventKind::Signal,
                detail: None,
            })),
        );
        made.statements[0].load = timeline_core::model::Load::new(fact.load);
        if let Some(later) = fact.second {
            let id = made.id.0 * 10 + 1;
            made.statements.push(told(id, 2, &bounds(fact.start + later, 0), None, fact.load));
        }
    }
    timeline
}

fn views(arrangement: &Arrangement, zoom: f64, pan: f64, width: f64) -> View {
    views_of(&Style::screen(), arrangement, zoom, pan, width)
}

fn views_of(style: &Style, arrangement: &Arrangement, zoom: f64, pan: f64, width: f64) -> View {
    let height = style.rulers() + arrangement.content_px(style, &BTreeSet::new());
    let view = arrangement.whole_life(width, height, style);
    view.zoom_at(view.left_px + 100.0, zoom).pan(pan, 0.0)
}

/// Every mark that is in view, by its target.
fn in_view(arrangement: &Arrangement, view: &View) -> BTreeSet<Target> {
    let marks = arrangement.bands.iter().flat_map(|band| band.rows.iter().flatten());
    let seen = |from: i32, to: i32| {
        view.x_from_day(to.into()) > view.left_px + 1.0
            && view.x_from_day(from.into()) < view.width_px - 1.0
    };
    // What parties expect is no item; it may be left out.
    let marks = marks.filter(|mark| mark.form != Form::Expected);
    marks.filter(|mark| seen(mark.from, mark.to)).map(|mark| mark.target).collect()
}

fn shown(arrangement: &Arrangement, scene: &Scene) -> BTreeSet<Target> {
    let of = |target: Target| match target {
        Target::Cluster(cluster) => arrangement.members(cluster),
        other => vec![other],
    };
    scene.placed.iter().flat_map(|placed| of(placed.target)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases * 3 / 8))]

    #[test]
    fn no_two_labels_overlap_and_none_lies_on_a_mark(
        facts in facts(60), zoom in 0.3..12.0f64, pan in -2000.0..2000.0f64,
        width in 320.0..1600.0f64, times in prop_oneof![Just(1.0), Just(1.5)],
    ) {
        let arrangement = arranged(&timeline(&facts));
        let style = Style::screen().enlarged(times);
        let view = views_of(&style, &arrangement, zoom, pan, width);
        let scene = layout(&arrangement, &view, &style, &BTreeSet::new());
        let placed: Vec<_> =
            scene.placed.iter().filter(|p| !matches!(p.target, Target::Goal { .. })).collect();
        for (n, one) in placed.iter().enumerate() {
            for other in &placed[n + 1..] {
                if let (Some(a), Some(b)) = (one.label, other.label) {
                    prop_assert!(!a.overlaps(&b), "{:?} and {:?}", one, other);
                }
                for (label, mark) in [(one.label, other.mark), (other.label, one.mark)] {
                    let clear = label.is_none_or(|label| !label.overlaps(&mark));
                    prop_assert!(clear, "{:?} and {:?}", one, other);
                }
            }
            let inside = one.label.is_none_or(|label| {
                label.left >= view.left_px && label.right <= view.width_px
            });
            prop_assert!(inside, "{:?} sticks out", one);
        }
    }

    #[test]
    fn whatever_is_in_view_is_drawn_or_counted(
        facts in facts(60), zoom in 0.3..12.0f64, pan in -2000.0..2000.0f64,
        width in 320.0..1600.0f64,
    ) {
        let arrangement = arranged(&timeline(&facts));
        let view = views(&arrangement, zoom, pan, width);
        let scene = seen(&arrangement, &view);
        let missing: Vec<_> = in_view(&arrangement, &view)
            .difference(&shown(&arrangement, &scene))
            .copied()
            .collect();
        prop_assert!(missing.is_empty(), "not drawn: {:?}", missing);
    }

    #[test]
    fn zooming_moves_nothing_to_another_row(
        facts in facts(60), zoom in 1.0..40.0f64, pan in -2000.0..2000.0f64,
    ) {
        let arrangement = arranged(&timeline(&facts));
        let rows = |scene: &Scene| -> BTreeMap<Target, u32> {
            scene.placed.iter().map(|placed| (placed.target, placed.row)).collect()
        };
        let far = rows(&whole(&arrangement, 1200.0));
        let near = rows(&seen(&arrangement, &views(&arrangement, zoom, pan, 1200.0)));
        for (target, row) in near {
            if !matches!(target, Target::Cluster(_) | Target::Goal { .. }) {
                prop_assert!(far.get(&target).is_none_or(|before| *before == row));
            }
        }
    }

    #[test]
    fn nothing_is_cut_without_an_ellipsis(
        facts in facts(60), zoom in 0.3..12.0f64, pan in -2000.0..2000.0f64,
        width in 320.0..1600.0f64,
    ) {
        let arrangement = arranged(&timeline(&facts));
        let view = views(&arrangement, zoom, pan, width);
        let scene = seen(&arrangement, &view);
        let titles: BTreeSet<&str> = arrangement
            .bands
            .iter()
            .flat_map(|band| band.rows.iter().flatten())
            .map(|mark| &*mark.label)
            .collect();
        let lanes = texts(&scene).filter(|text| text.at.y > view.top_px && text.size == 13.0);
        for text in lanes.filter(|text| text.at.x > view.left_px) {
            let whole = titles.contains(&*text.text) || text.text.starts_with("Waar is dit kind");
            // Between the ends of a curve there is only the score.
            let score = text.text.parse::<f64>().is_ok();
            prop_assert!(whole || score || text.text.contains('…'), "{:?}", text.text);
        }
        for text in texts(&scene) {
            prop_assert!(text.size >= 12.0);
            let area = text_area(text);
            prop_assert!(area.left >= 0.0 && area.right <= view.width_px + 1.0, "{:?}", text);
        }
    }

    #[test]
    fn pointing_at_a_mark_finds_it(facts in facts(30), zoom in 0.5..8.0f64) {
        let arrangement = arranged(&timeline(&facts));
        let scene = seen(&arrangement, &views(&arrangement, zoom, 0.0, 1200.0));
        let ground = scene.ground.clone().unwrap().area;
        for placed in &scene.placed {
            let at = placed.mark.middle();
            if ground.contains(at) {
                let hit = scene.hit(at).unwrap();
                // A plan told in two ways has its goals twice.
                let mut found = scene.placed.iter().filter(|found| found.target == hit);
                prop_assert!(
                    found.any(|found| found == placed || found.mark.overlaps(&placed.mark)),
                    "{:?} gave {:?}", placed.target, hit
                );
            }
        }
    }

    #[test]
    fn a_line_that_was_drawn_answers_from_its_first_point_to_its_last(
        zoom in 1.0..6.0f64,
        pan in -0.5..0.5f64,
        part in 0.0..=1.0f64,
    ) {
        let mut timeline = child();
        let mut drawn = drawn_line(7);
        drawn.lane = timeline.lane_of(LaneKind::Feelings).unwrap().id;
        timeline.items.push(drawn);
        let arrangement = arranged(&timeline);
        let scene = seen(&arrangement, &views(&arrangement, zoom, pan, 1200.0));
        let ground = scene.ground.clone().unwrap().area;
        let placed: Vec<_> = scene.placed.iter().collect();
        prop_assert!(placed.len() <= 1, "it is one thing");
        for placed in placed {
            let (left, right) =
                (placed.mark.left.max(ground.left), placed.mark.right.min(ground.right));
            let at = Point::new(left + (right - left) * part, placed.mark.middle().y);
            if right > left {
                prop_assert_eq!(scene.hit(at), Some(Target::Item(ItemId(7))));
            }
        }
    }

    #[test]
    fn every_mark_and_every_note_on_a_date_can_be_walked_to(
        facts in facts(40), days in prop::collection::vec(0..9_000_i64, 0..6),
    ) {
        use timeline_core::layout::Toward;
        let mut timeline = timeline(&facts);
        let noted = days.iter().zip(1_u64..).map(|(day, n)| {
            let when = When::said(date(2010, 1, 1).saturating_add(Span::new().days(*day)).to_string());
            Note::new(NoteId(n), NoteKind::Thought, "iets", PersonId(1), Pin::When(when))
        });
        timeline.notes = noted.collect();
        let arrangement = arranged(&timeline);
        let mut walked = BTreeSet::new();
        let mut lanes = 0;
        let mut at = arrangement.walk(None, Toward::Later);
        while let Some(start) = at {
            lanes += 1;
            let mut here = Some(start);
            while let Some(target) = here {
                walked.insert(target);
                here = arrangement.walk(Some(target), Toward::Earlier);
            }
            here = Some(start);
            while let Some(target) = here {
                walked.insert(target);
                here = arrangement.walk(Some(target), Toward::Later);
            }
            at = arrangement.walk(Some(start), Toward::Down);
        }
        prop_assert!(lanes <= arrangement.bands.len() + 1);
        let top = arrangement.walk(None, Toward::Later);
        let is_note = |target: &Target| matches!(target, Target::Note(_));
        let note = top.filter(is_note);
        let note = note.or_else(|| arrangement.walk(Some(top?), Toward::Up));
        for toward in [Toward::Earlier, Toward::Later] {
            let mut here = note;
            while let Some(target) = here {
                walked.insert(target);
                here = arrangement.walk(Some(target), toward);
            }
        }
        prop_assert_eq!(walked.len(), arrangement.len() + days.len());
        if let Some(note) = note {
            let below = arrangement.walk(Some(note), Toward::Down);
            prop_assert_eq!(below.is_some_and(|target| !is_note(&target)), !arrangement.is_empty());
            prop_assert_eq!(arrangement.walk(Some(note), Toward::Up), None);
        }
    }
}

#[test]
fn a_frame_costs_what_is_visible() {
    let facts: Vec<Fact> = (0..20_000)
        .map(|n: i64| Fact {
            lane: (n % 8) as usize,
            title: format!("Gebeurtenis {n}"),
            start: n * 7919 % 3500,
            blur: 0,
            length: (n % 2 == 0).then_some(n * 31 % 120 + 1),
            load: 0,
            body: 9,
            second: None,
            expects: Vec::new(),
        })
        .collect();
    let arrangement = arranged(&timeline(&facts));
    let style = Style::screen();
    let view = arrangement.whole_life(1280.0, 720.0, &style);
    for factor in [1.0, 4.0, 40.0] {
        let scene = seen(&arrangement, &view.zoom_at(700.0, factor));
        assert!(scene.shapes.len() < 4000, "{} shapes at {factor}", scene.shapes.len());
        assert!(scene.placed.len() < 1500, "{} marks at {factor}", scene.placed.len());
    }
}

#[test]
fn hostile_titles_leave_the_layout_whole() {
    let mut timeline = timeline(&[]);
    for title in ["<script>alert(1)</script>", "=cmd()", "\u{202e}abc", &"x".repeat(10_000), ""] {
        crate::build::event(&mut timeline, LaneKind::Home, title, "2020-02-02", None, 1);
    }
    let scene = whole(&arranged(&timeline), 1200.0);
    for text in texts(&scene) {
        assert!(!text.text.contains('\u{202e}'));
        let area = text_area(text);
        assert!(Rect::new(0.0, 0.0, 1200.0, scene.height).contains(area.middle()));
    }
    let drawn = timeline_core::draw::svg(&scene);
    assert!(drawn.contains("&lt;script&gt;") && !drawn.contains("<script"));
    assert!(
        scene.shapes.iter().all(|shape| !matches!(shape, Shape::Text(t) if t.text.len() > 900))
    );
}

#[test]
fn no_view_is_too_small_or_too_far_away() {
    let facts: Vec<Fact> = (0..40)
        .map(|n: i64| Fact {
            lane: (n % 8) as usize,
            title: format!("iets {n}"),
            start: n * 83 % 3500,
            blur: n % 3 * 50,
            length: (n % 2 == 0).then_some(n * 31 % 120 + 1),
            load: 1,
            body: (n % 5) as u8,
            second: None,
            expects: vec![vec![40, 90]],
        })
        .collect();
    let mut timeline = timeline(&facts);
    for words in ["-4000", "9999-12-31", "0001/9999"] {
        crate::build::event(&mut timeline, LaneKind::Home, "ver weg", words, None, 1);
    }
    let arrangement = arranged(&timeline);
    for (width, height) in [(0.0, 0.0), (10.0, 10.0), (48.0, 90.0), (320.0, 200.0), (9000.0, 50.0)]
    {
        let view = arrangement.whole_life(width, height, &Style::screen());
        for start in [-1e12, -4e6, 0.0, 17_000.0, 4e6, 1e12] {
            for days_per_px in [View::MIN_DAYS_PER_PX, 3.0, View::MAX_DAYS_PER_PX] {
                let view = View { start_day: start, days_per_px, ..view.clone() };
                let scene = seen(&arrangement, &view);
                assert!(scene.shapes.len() < 9000, "{}", scene.shapes.len());
                let _ = timeline_core::draw::svg(&scene);
            }
        }
    }
    let life = arrangement.life();
    assert!(life.1 - life.0 < 20.0 * 366.0, "one slip of the pen makes nobody four thousand");
    let mut bare = timeline.clone();
    bare.lanes.iter_mut().for_each(|lane| lane.hidden = true);
    assert!(arranged(&bare).is_empty());
    let _ = whole(&arranged(&bare), 800.0);
}
