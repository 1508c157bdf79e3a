//! What single things look like.

use std::collections::BTreeSet;

use timeline_core::lang::Lang;
use timeline_core::layout::{Filter, Form, LoadMark, LoadSign, Style, layout};
use timeline_core::model::{
    Goal, GoalId, ItemBody, ItemId, LaneKind, Measurement, Note, NoteId, NoteKind, PersonId, Pin,
    SupportPlan, Timeline, When,
};
use timeline_core::scene::{Scene, Shape, Target};

use crate::build::{arranged, child, event, filtered, item, labels, seen, texts, told, whole};

fn one(words: &str, until: Option<&str>) -> (Timeline, Scene) {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "iets", words, until, 0);
    let scene = whole(&arranged(&timeline), 1200.0);
    (timeline, scene)
}

fn fades(scene: &Scene) -> usize {
    scene.shapes.iter().filter(|shape| matches!(shape, Shape::Fade { .. })).count()
}

#[test]
fn a_day_is_a_symbol_and_a_year_fades() {
    assert_eq!(fades(&one("2020-02-02", None).1), 0);
    assert!(fades(&one("2020", None).1) > 0);
}

#[test]
fn a_period_is_solid_where_it_is_certain() {
    assert_eq!(fades(&one("2020-02-02", Some("2021-02-02")).1), 0);
    let (_, scene) = one("2019", Some("2022"));
    let solid = scene.shapes.iter().find_map(|shape| match shape {
        Shape::Fade { area, solid, .. } => Some((*area, *solid)),
        _ => None,
    });
    let (area, (from, to)) = solid.unwrap();
    let year = area.width() / 4.0;
    assert!((from - area.left - year).abs() < 2.0, "certain from the end of 2019");
    assert!((area.right - to - year).abs() < 2.0, "certain to the beginning of 2022");
}

#[test]
fn versions_that_contradict_stand_side_by_side_with_their_tellers() {
    let mut timeline = child();
    let made = event(&mut timeline, LaneKind::Home, "Uit elkaar", "2022-11-20", None, -1);
    made.statements.push(told(7, 2, "2023-06-20", None, -2));
    let arrangement = arranged(&timeline);
    let scene = whole(&arrangement, 1200.0);
    let shown = labels(&scene);
    assert!(shown.contains(&"Uit elkaar — Moeder".to_owned()), "{shown:?}");
    assert!(shown.contains(&"Uit elkaar — Vader".to_owned()), "{shown:?}");
    let twins: Vec<_> = scene
        .placed
        .iter()
        .filter(|placed| matches!(placed.target, Target::Statement { .. }))
        .collect();
    assert_eq!(twins.len(), 2);
    assert_eq!(twins[0].row, twins[1].row);
}

#[test]
fn versions_that_agree_are_one_mark() {
    let mut timeline = child();
    let made = event(&mut timeline, LaneKind::Home, "Uit elkaar", "2022-11-20", None, -1);
    made.statements.push(told(7, 2, "2022-11-20", None, 2));
    let arrangement = arranged(&timeline);
    assert_eq!(arrangement.len(), 1);
    let mark = arrangement.bands.iter().find_map(|band| band.rows.first()?.first()).unwrap();
    assert_eq!(&*mark.label, "Uit elkaar");
    assert_eq!(mark.load, LoadMark::Mixed);
}

#[test]
fn what_lies_ahead_is_planned() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "straks", "2027-01-02", None, 0);
    event(&mut timeline, LaneKind::Home, "toen", "2020-01-02", None, 0);
    let arrangement = arranged(&timeline);
    let marks = arrangement.bands.iter().flat_map(|band| band.rows.iter().flatten());
    let planned: Vec<_> = marks.map(|mark| (mark.label.to_string(), mark.planned)).collect();
    assert!(planned.contains(&("straks".into(), true)));
    assert!(planned.contains(&("toen".into(), false)));
}

#[test]
fn interventions_are_hatched_and_plans_are_brackets_with_goals() {
    let mut timeline = child();
    let help = ItemBody::Intervention(Box::default());
    item(&mut timeline, LaneKind::Support, "hulp", "2020-01-02", Some("2021-01-02"), help);
    let goal =
        |id, by: Option<&str>| Goal { by: by.map(When::said), ..Goal::new(GoalId(id), "samen") };
    let goals = vec![goal(1, Some("2022-07-01")), goal(2, None)];
    let plan = ItemBody::Plan(Box::new(SupportPlan { goals, ..SupportPlan::default() }));
    item(&mut timeline, LaneKind::Support, "plan", "2022-01-01", Some("2023-12-31"), plan);
    let arrangement = arranged(&timeline);
    let scene = whole(&arrangement, 1200.0);
    assert!(scene.shapes.iter().any(|shape| matches!(shape, Shape::Hatch { .. })));
    let view = scene.ground.clone().unwrap().view;
    let goals: Vec<_> = scene
        .placed
        .iter()
        .filter_map(|placed| match placed.target {
            Target::Goal { goal, .. } => Some((goal.0, view.day_from_x(placed.mark.middle().x))),
            _ => None,
        })
        .collect();
    assert_eq!(goals.len(), 2);
    let said = f64::from(timeline_core::layout::day_of(jiff::civil::date(2022, 7, 1)));
    assert!((goals[0].1 - said).abs() < 3.0, "a goal stands at its day");
    let forms: Vec<Form> = arrangement
        .bands
        .iter()
        .flat_map(|band| band.rows.iter().flatten())
        .map(|mark| mark.form)
        .collect();
    assert!(forms.contains(&Form::Intervention) && forms.contains(&Form::Plan));
}

#[test]
fn scores_of_one_instrument_are_a_curve_in_one_row() {
    let mut timeline = child();
    for (words, score) in [("2021-01-02", 18.0), ("2022-01-02", 12.0), ("2023-01-02", 9.0)] {
        let measurement =
            Measurement { instrument: "SDQ".into(), score: Some(score), ..Measurement::default() };
        let body = ItemBody::Measurement(Box::new(measurement));
        item(&mut timeline, LaneKind::Feelings, "SDQ", words, None, body);
    }
    let scene = whole(&arranged(&timeline), 1200.0);
    let rows: BTreeSet<u32> = scene.placed.iter().map(|placed| placed.row).collect();
    assert_eq!(rows.len(), 1);
    assert!(labels(&scene).contains(&"SDQ 18".to_owned()), "{:?}", labels(&scene));
    let curve = scene
        .shapes
        .iter()
        .any(|shape| matches!(shape, Shape::Line { points, .. } if points.len() == 3));
    assert!(curve);
}

#[test]
fn what_goes_on_without_a_date_waits_in_the_tray() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "ergens", "?", None, 0);
    event(&mut timeline, LaneKind::Home, "toen", "2020-01-02", None, 0);
    let arrangement = arranged(&timeline);
    assert_eq!(arrangement.undated.len(), 1);
    assert_eq!(arrangement.undated[0].item, ItemId(100));
    assert_eq!(arrangement.len(), 1);
    let tray = timeline_core::layout::tray(&arrangement, &timeline, 800.0);
    assert!(labels(&tray).contains(&"ergens".to_owned()));
    let scene = whole(&arrangement, 800.0);
    let (shapes, height) = (scene.shapes.len() + tray.shapes.len(), scene.height + tray.height);
    let both = scene.above(tray);
    assert_eq!((both.shapes.len(), both.height), (shapes, height));
    assert!(both.find(Target::Item(ItemId(100))).unwrap().mark.bottom < both.height);
}

#[test]
fn notes_are_seen_on_items_lanes_and_dates() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "toen", "2020-01-02", None, 0);
    let pins = [
        Pin::Item(ItemId(100)),
        Pin::Lane(timeline.lanes[1].id),
        Pin::When(When::said("2021-03-04")),
    ];
    for (id, pin) in (1..).zip(pins) {
        timeline.notes.push(Note::new(NoteId(id), NoteKind::Thought, "gezien", PersonId(1), pin));
    }
    let arrangement = arranged(&timeline);
    assert!(arrangement.has_date_notes());
    let scene = whole(&arrangement, 1200.0);
    for note in [2, 3] {
        let target = Target::Note(NoteId(note));
        let placed = scene.find(target).unwrap();
        assert_eq!(scene.hit(placed.mark.middle()), Some(target));
    }
    let noted = arrangement.bands.iter().flat_map(|band| band.rows.iter().flatten());
    assert_eq!(noted.map(|mark| mark.notes).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_long_bar_keeps_its_label_in_view() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "woont in de stad", "2017-04-01", Some("2026-01-01"), 0);
    let arrangement = arranged(&timeline);
    let view = arrangement.whole_life(1000.0, 600.0, &Style::screen()).zoom_at(700.0, 6.0);
    for step in -10..10 {
        let scene = seen(&arrangement, &view.pan(f64::from(step) * 37.0, 0.0));
        let label = scene.placed[0].label.unwrap();
        assert!(label.left >= view.left_px && label.right <= view.width_px);
    }
}

#[test]
fn an_empty_lane_of_strengths_invites() {
    let scene = whole(&arranged(&child()), 1200.0);
    assert!(labels(&scene).iter().any(|text| text.starts_with("Waar is dit kind goed in?")));
    let english = whole(&filtered(&child(), &Filter::default(), Lang::English), 1200.0);
    assert!(labels(&english).iter().any(|text| text.starts_with("What is this child good at?")));
}

#[test]
fn a_lane_of_strengths_does_not_invite_while_what_is_in_it_is_filtered_out() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Strengths, "tekent elke dag", "2024", None, 0);
    let filter = Filter { text: "fiets".to_owned(), ..Filter::default() };
    let scene = whole(&filtered(&timeline, &filter, Lang::Dutch), 1200.0);
    assert!(!labels(&scene).iter().any(|text| text.starts_with("Waar is dit kind goed in?")));
}

#[test]
fn a_collapsed_lane_counts_what_is_in_it() {
    let mut timeline = child();
    for year in 2017..2026 {
        for month in 4..=12 {
            let words = format!("{year}-{month:02}-02");
            event(&mut timeline, LaneKind::Home, "toen", &words, None, 0);
        }
    }
    let arrangement = arranged(&timeline);
    let home = timeline.lane_of(LaneKind::Home).unwrap().id;
    let style = Style::screen();
    let view = arrangement.whole_life(1200.0, 700.0, &style);
    let scene = layout(&arrangement, &view, &style, &BTreeSet::from([home]));
    let counts: Vec<usize> = scene
        .placed
        .iter()
        .filter_map(|placed| match placed.target {
            Target::Cluster(cluster) => Some(arrangement.members(cluster).len()),
            _ => None,
        })
        .collect();
    assert_eq!(counts.iter().sum::<usize>(), 81);
    let marks: Vec<_> = scene.placed.iter().map(|placed| placed.mark).collect();
    assert!(marks.windows(2).all(|pair| pair[0].right <= pair[1].left), "{marks:?}");
    assert!(scene.placed.iter().all(|placed| placed.row == 0));
}

#[test]
fn a_filter_shows_only_what_it_lets_through() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "zwaar", "2020-01-02", None, -2);
    let other = event(&mut timeline, LaneKind::School, "licht", "2021-01-02", None, 2);
    other.statements[0].teller = PersonId(2);
    let titles = |filter: &Filter| -> Vec<String> {
        let arrangement = filtered(&timeline, filter, Lang::Dutch);
        let marks = arrangement.bands.iter().flat_map(|band| band.rows.iter().flatten());
        marks.map(|mark| mark.label.to_string()).collect()
    };
    assert_eq!(titles(&Filter::default()), ["zwaar", "licht"]);
    let tellers = BTreeSet::from([PersonId(2)]);
    assert_eq!(titles(&Filter { tellers, ..Filter::default() }), ["licht"]);
    let loads = BTreeSet::from([LoadSign::Burdening]);
    assert_eq!(titles(&Filter { loads, ..Filter::default() }), ["zwaar"]);
    let lanes = BTreeSet::from([timeline.lane_of(LaneKind::School).unwrap().id]);
    assert_eq!(titles(&Filter { lanes, ..Filter::default() }), ["licht"]);
    assert_eq!(titles(&Filter { text: " ZWA".into(), ..Filter::default() }), ["zwaar"]);
}

#[test]
fn the_ground_tells_day_and_lane() {
    let (timeline, scene) = one("2020-02-02", None);
    let ground = scene.ground.clone().unwrap();
    let (lane, top, bottom) = ground.lanes[3];
    let day = timeline_core::layout::day_of(jiff::civil::date(2024, 6, 1));
    let x = ground.view.x_from_day(f64::from(day) + 0.5);
    let at = timeline_core::scene::Point::new(x, f64::midpoint(top, bottom));
    assert_eq!(scene.hit(at), Some(Target::Ground { day, lane: Some(lane) }));
    let name = timeline_core::scene::Point::new(60.0, f64::midpoint(top, bottom));
    assert_eq!(scene.hit(name), Some(Target::Lane(lane)));
    assert_eq!(timeline.lanes[3].id, lane);
}

#[test]
fn empty_years_fold_away_and_the_fold_is_seen() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "toen", "2018-01-02", None, 0);
    event(&mut timeline, LaneKind::Home, "later", "2025-01-02", None, 0);
    let arrangement = arranged(&timeline);
    let folds = arrangement.empty_stretches(500.0);
    assert_eq!(folds.len(), 2, "before 2025 and before today");
    let style = Style::screen();
    let mut view = arrangement.whole_life(1200.0, 700.0, &style);
    let open = view.x_from_day(folds[0].to()) - view.x_from_day(folds[0].from());
    view.folds = folds.clone();
    let folded = view.x_from_day(folds[0].to()) - view.x_from_day(folds[0].from());
    assert!(folded < 30.0 && open > 500.0, "{open} px became {folded}");
    let x = view.x_from_day(folds[0].from()) + folded / 2.0;
    assert_eq!(view.fold_at(x), Some(folds[0]));
    assert_eq!(view.fold_at(view.left_px + 1.0), None);
    let scene = seen(&arrangement, &view);
    let torn = scene
        .shapes
        .iter()
        .any(|shape| matches!(shape, Shape::Line { points, .. } if points.len() > 20));
    assert!(torn, "a zigzag shows the fold");
    // Close up there would be thousands of ticks in the fold.
    let near = view.zoom_at(x, 60.0);
    let years = texts(&seen(&arrangement, &near)).filter(|text| text.at.y < 20.0).count();
    assert!((2..60).contains(&years), "{years} ticks");
}

#[test]
fn a_fading_bar_fades_over_its_own_days_however_close_one_looks() {
    let (timeline, far) = one("2019", Some("2022"));
    let arrangement = arranged(&timeline);
    let near = seen(&arrangement, &far.ground.clone().unwrap().view.zoom_at(700.0, 9.0));
    let share = |scene: &Scene| {
        let fade = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Fade { area, solid, .. } => Some((solid.0 - area.left) / area.width()),
            _ => None,
        });
        fade.unwrap()
    };
    assert!((share(&far) - share(&near)).abs() < 0.01);
    // What is out of sight costs nothing.
    assert!(timeline_core::draw::svg(&near).matches("<rect").count() < 150);
}

#[test]
fn on_a_large_screen_symbols_grow_with_the_letters() {
    let mut timeline = child();
    event(&mut timeline, LaneKind::Home, "verhuisd", "2021-06-01", None, 1);
    let arrangement = arranged(&timeline);
    let width = |times: f64| {
        let style = Style::screen().enlarged(times);
        let view = arrangement.whole_life(1200.0, 600.0, &style);
        let scene = layout(&arrangement, &view, &style, &BTreeSet::new());
        let triangle = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Polygon { points, .. } if points.len() == 3 => Some(points[1].x - points[2].x),
            _ => None,
        });
        (scene.placed[0].mark.width(), triangle.unwrap())
    };
    assert_eq!((width(1.0), width(1.5)), ((15.0, 14.0), (22.5, 21.0)));
}
