//! The drawing without a screen, as a hand and a keyboard meet it.

use jiff::civil::date;
use timeline_core::{
    date::Dates,
    edit::RecordId,
    lang::Lang,
    layout::{Filter, day_of},
    model::{
        EventKind, Item, ItemId, Note, NoteId, NoteKind, Person, PersonId, Pin, Role, Statement,
        StatementId, Timeline, TimelineId, When,
    },
    scene::Point,
    text::Fonts,
};

use super::super::{
    gesture::{Hand, Input},
    key::{KeyAct, Way},
};
use super::*;
use crate::state::{Change, Dragged, Look, NewForm};

const HOME: LaneId = LaneId(2);
const SCHOOL: LaneId = LaneId(3);

/// A point in Thuis (1), a period in School (2), a point in School (3).
fn timeline() -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.child.birth = Some(date(2017, 3, 14));
    timeline.people.push(Person {
        id: PersonId(1),
        name: "Moeder".into(),
        role: Role::Parent,
        authority: timeline_core::model::Authority::Unknown,
    });
    for (id, lane, words, until) in [
        (1, HOME, "2019-06-10", None),
        (2, SCHOOL, "2022-08-01", Some("2023-07-31")),
        (3, SCHOOL, "2021-03-15", None),
    ] {
        let mut item =
            Item::event(ItemId(id), lane, format!("gebeurtenis {id}"), EventKind::Family);
        let when = When { words: words.into(), until: until.map(Into::into), ..When::default() };
        item.statements.push(Statement::new(StatementId(id), PersonId(1), when));
        timeline.items.push(item);
    }
    timeline
}

fn picture() -> Picture {
    picture_of(&timeline())
}

fn picture_of(timeline: &Timeline) -> Picture {
    let today = date(2026, 10, 1);
    let dates = Dates::of(timeline, today);
    let (all, fonts) = (Filter::default(), Fonts::bundled());
    let arrangement = Arrangement::of(timeline, &dates, &all, &fonts, Lang::Dutch, today);
    Picture {
        arrangement: Rc::new(arrangement),
        collapsed: Rc::default(),
        folding: Folding::Open,
        selected: Selected::Nothing,
        can_edit: true,
        large: false,
    }
}

/// A drawing of 1200 by 640 that was drawn once, without movements.
fn desk() -> Desk {
    let mut desk = Desk::new(picture(), None, true);
    desk.resize(1200.0, 640.0);
    desk.frame(0.0);
    desk
}

fn mark(desk: &Desk, item: u64) -> Rect {
    desk.scene().find(Target::Item(ItemId(item))).expect("in view").mark
}

fn press(desk: &mut Desk, at: Point) {
    let grip = desk.grip(at);
    desk.point(Input::Down { pointer: 1, hand: Hand::Mouse, at, grip });
}

fn drag(desk: &mut Desk, from: Point, to: Point) -> Vec<Told> {
    press(desk, from);
    desk.point(Input::Move { pointer: 1, at: to });
    desk.point(Input::Up { pointer: 1, at: to, time_ms: 1e4 })
}

fn click(desk: &mut Desk, at: Point) -> Vec<Told> {
    press(desk, at);
    desk.point(Input::Up { pointer: 1, at, time_ms: 1e4 })
}

/// What was said to the app, in the order it was said.
fn messages(told: &[Told]) -> Vec<&Message> {
    let mut messages = Vec::new();
    for one in told {
        if let Told::App(message) = one {
            messages.push(&**message);
        }
    }
    messages
}

#[track_caller]
fn dragged(told: &[Told]) -> Dragged {
    match messages(told)[..] {
        [Message::Dragged(dragged)] => *dragged,
        ref other => panic!("{other:?}"),
    }
}

/// A place in the middle of this lane where nothing stands.
fn ground(desk: &Desk, lane: LaneId, day: jiff::civil::Date) -> Point {
    let (top, bottom) = desk.lane_edges(lane).expect("in view");
    Point::new(desk.view().x_from_day(f64::from(day_of(day)) + 0.5), f64::midpoint(top, bottom))
}

#[test]
fn in_a_window_without_room_for_a_row_its_top_comes_into_view() {
    let mut desk = desk();
    for height in [90.0, 20.0, 0.0] {
        desk.resize(1200.0, height);
        desk.show_lane(SCHOOL);
        desk.frame(0.0);
        let lanes = desk.view().scroll_px;
        assert!(lanes > 0.0, "{height}");
        assert!(desk.revealing(Target::Item(ItemId(1))).is_some_and(|to| to.scroll_px < lanes));
    }
}

#[test]
fn the_whole_life_is_in_view_at_first_and_after_a_resize() {
    let mut desk = desk();
    let whole = |desk: &Desk| {
        let (from, to) = desk.picture().arrangement.life();
        let view = desk.view();
        view.x_from_day(from) >= view.left_px && view.x_from_day(to) <= view.width_px
    };
    assert!(whole(&desk));
    desk.resize(700.0, 500.0);
    assert!(whole(&desk));
}

#[test]
fn what_was_added_comes_into_view_and_the_whole_life_stays_so() {
    let mut desk = desk();
    desk.resize(1200.0, 120.0);
    desk.frame(0.0);
    assert!(desk.scene().find(Target::Item(ItemId(3))).is_none(), "its lane is further down");
    desk.look(Look::Item(ItemId(3)));
    desk.frame(0.0);
    assert!(desk.scene().find(Target::Item(ItemId(3))).is_some());
    let (scroll, (from, to)) = (desk.view().scroll_px, desk.picture().arrangement.life());
    desk.resize(700.0, 120.0);
    let view = desk.view();
    assert!(view.x_from_day(from) >= view.left_px && view.x_from_day(to) <= view.width_px);
    assert!(scroll > 0.0 && view.scroll_px == scroll, "the lanes stay where they were");
}

#[test]
fn what_an_edit_added_is_seen_in_the_frame_that_draws_it() {
    let mut desk = Desk::new(picture(), None, false);
    desk.resize(1200.0, 120.0);
    desk.frame(0.0);
    let added = picture_of(&timeline());
    desk.show_at(added.clone(), Some(Look::Item(ItemId(3))));
    desk.frame(0.0);
    assert!(desk.scene().find(Target::Item(ItemId(3))).is_some() && !desk.is_stale());
    desk.show_at(added, Some(Look::Item(ItemId(1))));
    assert!(desk.glides(), "on what was there already, the eye is led");
}

#[test]
fn a_resize_keeps_the_place_that_was_chosen() {
    let mut desk = desk();
    desk.look(Look::ZoomIn);
    let (start, scale) = (desk.view().start_day, desk.view().days_per_px);
    desk.resize(1000.0, 640.0);
    assert_eq!((desk.view().start_day, desk.view().days_per_px), (start, scale));
}

#[test]
fn a_drawing_can_be_come_back_to() {
    let mut desk = desk();
    assert_eq!(desk.bookmark(), None);
    desk.look(Look::ZoomIn);
    let bookmark = desk.bookmark();
    let mut again = Desk::new(picture(), bookmark.as_ref(), true);
    again.resize(1200.0, 640.0);
    assert_eq!(again.view(), desk.view());
}

#[test]
fn a_whole_life_that_was_scrolled_is_come_back_to_whole_in_another_width() {
    let mut desk = desk();
    desk.resize(1200.0, 120.0);
    desk.scroll_to(40.0, false);
    let mut beside_a_talk = Desk::new(picture(), desk.bookmark().as_ref(), true);
    beside_a_talk.resize(500.0, 120.0);
    let (view, (from, to)) = (beside_a_talk.view(), beside_a_talk.picture().arrangement.life());
    assert!(view.x_from_day(from) >= view.left_px && view.x_from_day(to) <= view.width_px);
    assert!(view.scroll_px > 0.0, "the lanes stay where they were");
}

#[test]
fn dragging_the_ground_moves_the_day_under_the_pointer_along() {
    let mut desk = desk();
    desk.look(Look::ZoomIn);
    desk.frame(0.0);
    let from = ground(&desk, LaneId(5), date(2021, 1, 1));
    let day = desk.view().day_from_x(from.x);
    let told = drag(&mut desk, from, Point::new(from.x + 120.0, from.y));
    assert!(told.is_empty());
    assert!((desk.view().day_from_x(from.x + 120.0) - day).abs() < 1e-6);
}

#[test]
fn a_dragged_item_asks_for_its_words_and_changes_nothing_by_itself() {
    let mut desk = desk();
    let from = mark(&desk, 1).middle();
    let px_per_year = 365.0 / desk.view().days_per_px;
    let told = drag(&mut desk, from, Point::new(from.x + px_per_year, from.y));
    let Dragged { item, days_changed, start, end, lane, .. } = dragged(&told);
    assert_eq!((item, days_changed, end, lane), (ItemId(1), true, None, HOME));
    let days = (day_of(start) - day_of(date(2020, 6, 9))).abs();
    assert!(days <= 1, "{start}");
}

#[test]
fn an_item_dragged_to_another_lane_keeps_its_days() {
    let mut desk = desk();
    let from = mark(&desk, 1).middle();
    let (top, bottom) = desk.lane_edges(SCHOOL).unwrap();
    let told = drag(&mut desk, from, Point::new(from.x, f64::midpoint(top, bottom)));
    let Dragged { days_changed, start, lane, .. } = dragged(&told);
    assert_eq!((days_changed, start, lane), (false, date(2019, 6, 10), SCHOOL));
}

#[test]
fn the_end_of_a_bar_is_pulled_without_its_start() {
    let mut desk = desk();
    let bar = mark(&desk, 2);
    let from = Point::new(bar.right - 1.0, bar.middle().y);
    assert_eq!(desk.cursor(from), Cursor::Resize);
    let told = drag(&mut desk, from, Point::new(from.x + 30.0, from.y));
    let Dragged { start, end, .. } = dragged(&told);
    assert_eq!(start, date(2022, 8, 1));
    assert!(end > Some(date(2023, 9, 1)), "{end:?}");
}

#[test]
fn escape_puts_a_dragged_item_back() {
    let mut desk = desk();
    let from = mark(&desk, 1).middle();
    press(&mut desk, from);
    desk.point(Input::Move { pointer: 1, at: Point::new(from.x + 90.0, from.y) });
    assert!(desk.is_carrying());
    assert!(desk.key(KeyAct::Back).is_empty());
    assert!(desk.point(Input::Up { pointer: 1, at: from, time_ms: 1e4 }).is_empty());
}

#[test]
fn what_may_not_be_changed_cannot_be_dragged() {
    let mut desk = desk();
    desk.show(Picture { can_edit: false, ..desk.picture().clone() });
    let from = mark(&desk, 1).middle();
    assert!(drag(&mut desk, from, Point::new(from.x + 90.0, from.y)).is_empty());
}

#[test]
fn a_click_selects_and_a_click_on_a_lane_name_folds_it() {
    let mut desk = desk();
    let at = mark(&desk, 1).middle();
    let told = click(&mut desk, at);
    assert!(matches!(messages(&told)[..], [Message::Select(Selected::Item(ItemId(1)))]));
    let (top, bottom) = desk.lane_edges(HOME).unwrap();
    let told = click(&mut desk, Point::new(80.0, f64::midpoint(top, bottom)));
    assert!(matches!(messages(&told)[..], [Message::Collapse(HOME, true)]), "{told:?}");
}

#[test]
fn two_clicks_on_the_ground_add_there() {
    let mut desk = desk();
    let at = ground(&desk, HOME, date(2023, 5, 1));
    click(&mut desk, at);
    let told = click(&mut desk, at);
    let Message::NewForm(NewForm::Item(Some(place))) = messages(&told)[0] else {
        panic!("{told:?}")
    };
    assert_eq!((place.lane, place.day), (HOME, date(2023, 5, 1)));
}

#[test]
fn empty_years_are_folded_by_a_key_and_opened_again_by_a_click() {
    let mut desk = desk();
    let told = desk.key(KeyAct::Fold);
    assert!(matches!(messages(&told)[..], [Message::FoldYears(true)]), "{told:?}");
    let (wide, today) = (desk.view().days_per_px, f64::from(day_of(date(2026, 10, 1))));
    desk.show(Picture { folding: Folding::Folded { but: Rc::from([]) }, ..desk.picture().clone() });
    let folds = desk.view().folds.clone();
    assert_eq!(folds.len(), 4, "before, twice between and after what is there: {folds:?}");
    assert!(desk.view().days_per_px < wide, "what is left comes closer");
    assert!(desk.view().x_from_day(today) < desk.view().width_px);
    desk.frame(0.0);
    let at = ground(&desk, HOME, date(2025, 1, 1));
    let told = click(&mut desk, at);
    let [Message::OpenFold(day)] = messages(&told)[..] else { panic!("{told:?}") };
    desk.show(Picture { folding: desk.picture().folding.opened(*day), ..desk.picture().clone() });
    assert_eq!(desk.view().folds, folds[..3]);
}

#[test]
fn the_empty_lane_of_strengths_invites() {
    let mut desk = desk();
    let at = ground(&desk, LaneId(1), date(2023, 5, 1));
    let told = click(&mut desk, at);
    let [Message::NewForm(NewForm::Item(Some(place)))] = messages(&told)[..] else {
        panic!("{told:?}")
    };
    assert_eq!(place.lane, LaneId(1));
}

#[test]
fn arrows_walk_and_enter_opens() {
    let mut desk = desk();
    desk.key(KeyAct::Walk(Way::First));
    assert_eq!(desk.focus, Some(Target::Item(ItemId(1))));
    desk.key(KeyAct::Walk(Way::Down));
    assert_eq!(desk.focus, Some(Target::Item(ItemId(3))));
    desk.key(KeyAct::Walk(Way::Later));
    let told = desk.key(KeyAct::Open);
    assert!(matches!(messages(&told)[0], Message::Select(Selected::Item(ItemId(2)))));
}

#[test]
fn arrows_walk_to_the_notes_on_dates_above_the_lanes() {
    let mut noted = timeline();
    for (id, words) in [(1, "2019-01-01"), (2, "2024-01-01")] {
        let pin = Pin::When(When::said(words));
        let note = Note::new(NoteId(id), NoteKind::Thought, "iets", PersonId(1), pin);
        noted.notes.push(note);
    }
    let mut desk = Desk::new(picture_of(&noted), None, true);
    desk.resize(1200.0, 640.0);
    for _ in 0..6 {
        desk.look(Look::ZoomIn);
    }
    desk.key(KeyAct::Walk(Way::First));
    desk.key(KeyAct::Walk(Way::Up));
    assert_eq!(desk.focus, Some(Target::Note(NoteId(1))));
    desk.key(KeyAct::Walk(Way::Later));
    desk.frame(0.0);
    assert!(desk.scene().find(Target::Note(NoteId(2))).is_some(), "it is brought into view");
    let told = desk.key(KeyAct::Open);
    assert!(matches!(messages(&told)[0], Message::Select(Selected::Note(NoteId(2)))));
    let told = desk.key(KeyAct::Remove);
    let [Message::Change(Change::Delete(RecordId::Note(note)))] = messages(&told)[..] else {
        panic!("{told:?}")
    };
    assert_eq!(*note, NoteId(2));
    desk.key(KeyAct::Walk(Way::Down));
    assert_eq!(desk.focus, Some(Target::Item(ItemId(1))));
}

#[test]
fn walking_brings_what_is_out_of_view_into_view() {
    let mut desk = desk();
    for _ in 0..6 {
        desk.look(Look::ZoomIn);
    }
    desk.key(KeyAct::Walk(Way::First));
    desk.frame(0.0);
    assert!(desk.scene().find(Target::Item(ItemId(1))).is_some());
}

#[test]
fn keys_carry_an_item_until_they_are_let_go() {
    let mut desk = desk();
    desk.key(KeyAct::Walk(Way::First));
    desk.frame(0.0);
    desk.key(KeyAct::Carry(Way::Later));
    desk.key(KeyAct::Carry(Way::Down));
    let told: Vec<Told> = desk.carry_ends().into_iter().collect();
    let Dragged { days_changed, lane, .. } = dragged(&told);
    assert_eq!((days_changed, lane), (true, SCHOOL));
}

#[test]
fn delete_takes_out_what_the_keyboard_stands_on() {
    let mut desk = desk();
    assert!(desk.key(KeyAct::Remove).is_empty());
    desk.key(KeyAct::Walk(Way::First));
    let told = desk.key(KeyAct::Remove);
    let [Message::Change(Change::Delete(RecordId::Item(item)))] = messages(&told)[..] else {
        panic!("{told:?}")
    };
    assert_eq!(*item, ItemId(1));
}

#[test]
fn nothing_is_drawn_when_nothing_changed() {
    let mut desk = desk();
    assert!(!desk.is_stale());
    desk.look(Look::WholeLife);
    assert!(!desk.is_stale());
    desk.key(KeyAct::Walk(Way::First));
    assert_eq!(desk.frame(0.0), Stale { content: false, overlay: true });
}
