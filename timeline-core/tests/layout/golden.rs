//! Small drawings that were looked at once, and are compared since. `TIJDLIJN_UPDATE=1` writes
//! them anew; look at them again then.

use std::fmt::Write as _;
use std::path::PathBuf;

use timeline_core::draw::svg;
use timeline_core::file;
use timeline_core::model::{
    Goal, GoalId, GoalStatus, ItemBody, LaneKind, Measurement, SupportPlan,
};
use timeline_core::scene::Scene;

use crate::build::{TODAY, arranged, child, event, item, told, whole};

fn compare(name: &str, drawn: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/layout/golden");
    let path = folder.join(name);
    if std::env::var_os("TIJDLIJN_UPDATE").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, drawn).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == drawn,
        "{name} is drawn differently; TIJDLIJN_UPDATE=1 writes it, then look at it"
    );
}

/// What is drawn of a case, a line for each mark: lane, row, where the mark stands and the label.
fn outline(case: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases").join(case);
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
    let arrangement = arranged(&timeline);
    let scene = whole(&arrangement, 1200.0);
    let mut lines = String::new();
    for placed in &scene.placed {
        let lane = arrangement.bands.iter().find(|band| Some(band.lane) == placed.lane);
        let lane = lane.map_or("", |band| &band.name);
        let side = match placed.label {
            None => "without label",
            Some(label) if label.right <= placed.mark.left => "left",
            Some(label) if label.left >= placed.mark.right => "right",
            Some(_) => "inside",
        };
        let (from, to) = (placed.mark.left, placed.mark.right);
        let (row, title) = (placed.row, &placed.title);
        writeln!(lines, "{lane} {row} | {from:.0}–{to:.0} {side} | {title}").unwrap();
    }
    for undated in &arrangement.undated {
        let title = timeline.item(undated.item).map_or("", |item| &item.title);
        writeln!(lines, "tray | {title}").unwrap();
    }
    lines
}

#[test]
fn the_cases() {
    for case in ["amir", "daan", "jayden", "noor", "zoe"] {
        compare(&format!("{case}.txt"), &outline(case));
    }
}

fn only(lane: LaneKind, scene: &dyn Fn(&mut timeline_core::model::Timeline)) -> Scene {
    let mut timeline = child();
    timeline.lanes.retain(|known| known.kind == lane);
    scene(&mut timeline);
    whole(&arranged(&timeline), 720.0)
}

#[test]
fn moments_and_loads() {
    let scene = only(LaneKind::Home, &|timeline| {
        event(timeline, LaneKind::Home, "steunt", "2018-05-01", None, 2);
        event(timeline, LaneKind::Home, "belast", "2020-05-01", None, -1);
        event(timeline, LaneKind::Home, "gewoon", "2022-05-01", None, 0);
        let both = event(timeline, LaneKind::Home, "allebei", "2024-05-01", None, 1);
        both.statements.push(told(9, 2, "2024-05-01", None, -1));
    });
    compare("moments.svg", &svg(&scene));
}

#[test]
fn periods_and_what_is_not_certain() {
    let scene = only(LaneKind::School, &|timeline| {
        event(timeline, LaneKind::School, "zeker", "2018-05-01", Some("2020-05-01"), 1);
        event(timeline, LaneKind::School, "ergens in", "2021", None, -1);
        event(timeline, LaneKind::School, "van ongeveer tot", "2022", Some("2025"), 0);
        event(timeline, LaneKind::School, "gepland", "2027-01-01", Some("2027-06-01"), 0);
    });
    compare("periods.svg", &svg(&scene));
}

#[test]
fn help_plans_and_scores() {
    let scene = only(LaneKind::Support, &|timeline| {
        let lane = LaneKind::Support;
        let help = ItemBody::Intervention(Box::default());
        item(timeline, lane, "extra pauze", "2019-01-01", Some("2020-06-01"), help);
        let goal = |id, status| Goal { status, ..Goal::new(GoalId(id), "") };
        let goals = vec![
            goal(1, GoalStatus::Reached),
            goal(2, GoalStatus::Started),
            goal(3, GoalStatus::Open),
            goal(4, GoalStatus::Stopped),
        ];
        let plan = ItemBody::Plan(Box::new(SupportPlan { goals, ..SupportPlan::default() }));
        item(timeline, lane, "plan", "2022-01-01", Some("2024-06-01"), plan);
        for (words, score) in [("2019-01-01", 9.0), ("2020-01-01", 7.0), ("2022-01-01", 3.0)] {
            let score = Some(score);
            let measurement =
                Measurement { instrument: "SDQ".into(), score, ..Measurement::default() };
            let body = ItemBody::Measurement(Box::new(measurement));
            item(timeline, lane, "SDQ", words, None, body);
        }
    });
    compare("help.svg", &svg(&scene));
}
