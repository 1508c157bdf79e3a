//! Tests of the gestures: a few by example, the laws by random input.

use super::*;
use proptest::prelude::*;
use timeline_core::model::ItemId;

const ITEM: Target = Target::Item(ItemId(7));

fn p(x: f64, y: f64) -> Point {
    Point::new(x, y)
}

fn down(pointer: i32, hand: Hand, at: Point, grip: Grip) -> Input {
    Input::Down { pointer, hand, at, grip }
}

fn up(pointer: i32, at: Point, time_ms: f64) -> Input {
    Input::Up { pointer, at, time_ms }
}

fn moved(pointer: i32, at: Point) -> Input {
    Input::Move { pointer, at }
}

#[track_caller]
fn check(inputs: &[Input], expected: &[Act]) {
    let mut gesture = Gesture::default();
    let acts: Vec<Act> = inputs.iter().flat_map(|&input| gesture.step(input)).collect();
    assert_eq!(acts, expected);
}

#[test]
fn a_press_that_does_not_travel_is_a_click() {
    check(
        &[
            down(1, Hand::Mouse, p(10.0, 10.0), Grip::Item(ITEM)),
            moved(1, p(12.0, 11.0)),
            up(1, p(12.0, 11.0), 80.0),
        ],
        &[Act::Click { at: p(10.0, 10.0) }],
    );
}

#[test]
fn dragging_the_ground_pans_from_where_it_was_pressed() {
    check(
        &[
            down(1, Hand::Mouse, p(10.0, 10.0), Grip::Ground),
            moved(1, p(30.0, 15.0)),
            moved(1, p(35.0, 15.0)),
            up(1, p(35.0, 15.0), 80.0),
        ],
        &[Act::Pan { dx: 20.0, dy: 5.0 }, Act::Pan { dx: 5.0, dy: 0.0 }, Act::Rest],
    );
}

#[test]
fn a_mouse_moves_an_item_and_lets_it_go_once() {
    let carry = Carry::Whole(ITEM);
    check(
        &[
            down(1, Hand::Mouse, p(0.0, 0.0), Grip::Item(ITEM)),
            moved(1, p(9.0, 0.0)),
            moved(1, p(20.0, 0.0)),
            up(1, p(21.0, 0.0), 300.0),
        ],
        &[
            Act::Drag { carry, from: p(0.0, 0.0), to: p(9.0, 0.0) },
            Act::Drag { carry, from: p(0.0, 0.0), to: p(20.0, 0.0) },
            Act::Drop { carry, from: p(0.0, 0.0), to: p(21.0, 0.0) },
        ],
    );
}

#[test]
fn the_end_of_a_bar_is_pulled_on_its_own() {
    let carry = Carry::End(ITEM, Side::End);
    check(
        &[
            down(1, Hand::Pen, p(0.0, 0.0), Grip::Edge(ITEM, Side::End)),
            moved(1, p(9.0, 0.0)),
            up(1, p(9.0, 0.0), 300.0),
        ],
        &[
            Act::Drag { carry, from: p(0.0, 0.0), to: p(9.0, 0.0) },
            Act::Drop { carry, from: p(0.0, 0.0), to: p(9.0, 0.0) },
        ],
    );
}

#[test]
fn a_finger_pans_even_when_it_starts_on_an_item() {
    check(
        &[
            down(1, Hand::Touch, p(0.0, 0.0), Grip::Item(ITEM)),
            moved(1, p(0.0, 20.0)),
            up(1, p(0.0, 20.0), 80.0),
        ],
        &[Act::Pan { dx: 0.0, dy: 20.0 }, Act::Rest],
    );
}

#[test]
fn a_finger_that_holds_an_item_takes_it_along() {
    let carry = Carry::Whole(ITEM);
    check(
        &[
            down(1, Hand::Touch, p(0.0, 0.0), Grip::Item(ITEM)),
            Input::Held { pointer: 1 },
            moved(1, p(20.0, 0.0)),
            up(1, p(20.0, 0.0), 900.0),
        ],
        &[
            Act::Drag { carry, from: p(0.0, 0.0), to: p(0.0, 0.0) },
            Act::Drag { carry, from: p(0.0, 0.0), to: p(20.0, 0.0) },
            Act::Drop { carry, from: p(0.0, 0.0), to: p(20.0, 0.0) },
        ],
    );
}

#[test]
fn a_finger_that_holds_the_ground_adds_there_once() {
    check(
        &[
            down(1, Hand::Touch, p(5.0, 5.0), Grip::Ground),
            Input::Held { pointer: 1 },
            up(1, p(5.0, 5.0), 900.0),
        ],
        &[Act::Add { at: p(5.0, 5.0) }, Act::Rest],
    );
}

#[test]
fn a_mouse_that_is_held_still_only_clicks() {
    check(
        &[
            down(1, Hand::Mouse, p(5.0, 5.0), Grip::Ground),
            Input::Held { pointer: 1 },
            up(1, p(5.0, 5.0), 900.0),
        ],
        &[Act::Click { at: p(5.0, 5.0) }],
    );
}

#[test]
fn two_quick_presses_on_the_ground_add() {
    let press =
        |time_ms| [down(1, Hand::Mouse, p(5.0, 5.0), Grip::Ground), up(1, p(5.0, 5.0), time_ms)];
    check(
        &[press(0.0), press(200.0)].concat(),
        &[Act::Click { at: p(5.0, 5.0) }, Act::Add { at: p(5.0, 5.0) }],
    );
    check(
        &[press(0.0), press(900.0)].concat(),
        &[Act::Click { at: p(5.0, 5.0) }, Act::Click { at: p(5.0, 5.0) }],
    );
}

#[test]
fn a_second_tap_adds_nothing_where_the_item_under_the_first_moved_away() {
    let press =
        |grip, time_ms| [down(1, Hand::Touch, p(5.0, 5.0), grip), up(1, p(5.0, 5.0), time_ms)];
    let click = Act::Click { at: p(5.0, 5.0) };
    check(&[press(Grip::Item(ITEM), 0.0), press(Grip::Ground, 200.0)].concat(), &[click, click]);
}

#[test]
fn two_quick_presses_on_an_item_do_not_add() {
    let press = |time_ms| {
        [down(1, Hand::Mouse, p(5.0, 5.0), Grip::Item(ITEM)), up(1, p(5.0, 5.0), time_ms)]
    };
    check(
        &[press(0.0), press(200.0)].concat(),
        &[Act::Click { at: p(5.0, 5.0) }, Act::Click { at: p(5.0, 5.0) }],
    );
}

#[test]
fn spreading_two_fingers_zooms_between_them() {
    check(
        &[
            down(1, Hand::Touch, p(100.0, 0.0), Grip::Ground),
            down(2, Hand::Touch, p(200.0, 0.0), Grip::Item(ITEM)),
            moved(2, p(300.0, 0.0)),
            up(1, p(100.0, 0.0), 100.0),
            moved(2, p(310.0, 0.0)),
            up(2, p(310.0, 0.0), 120.0),
        ],
        &[
            Act::Pan { dx: 50.0, dy: 0.0 },
            Act::Zoom { factor: 2.0, x: 200.0 },
            Act::Pan { dx: 10.0, dy: 0.0 },
            Act::Rest,
        ],
    );
}

#[test]
fn escape_puts_the_dragged_item_back_and_the_release_does_nothing() {
    let carry = Carry::Whole(ITEM);
    check(
        &[
            down(1, Hand::Mouse, p(0.0, 0.0), Grip::Item(ITEM)),
            moved(1, p(9.0, 0.0)),
            Input::Escape,
            moved(1, p(30.0, 0.0)),
            up(1, p(30.0, 0.0), 300.0),
        ],
        &[Act::Drag { carry, from: p(0.0, 0.0), to: p(9.0, 0.0) }, Act::PutBack, Act::Rest],
    );
}

#[test]
fn a_pointer_the_browser_takes_away_changes_nothing() {
    let carry = Carry::Whole(ITEM);
    check(
        &[
            down(1, Hand::Pen, p(0.0, 0.0), Grip::Item(ITEM)),
            moved(1, p(9.0, 0.0)),
            Input::Lost { pointer: 1 },
        ],
        &[Act::Drag { carry, from: p(0.0, 0.0), to: p(9.0, 0.0) }, Act::PutBack],
    );
}

#[test]
fn the_wheel_scrolls_pans_and_zooms() {
    let turn =
        |zoom, sideways| Input::Wheel { at: p(40.0, 0.0), dx: 0.0, dy: 100.0, zoom, sideways };
    check(&[turn(false, false)], &[Act::Pan { dx: 0.0, dy: -100.0 }]);
    check(&[turn(false, true)], &[Act::Pan { dx: -100.0, dy: 0.0 }]);
    check(&[turn(true, false)], &[Act::Zoom { factor: (-0.2_f64).exp(), x: 40.0 }]);
}

#[test]
fn a_pinched_trackpad_zooms_unless_the_fingers_are_on_the_glass() {
    let spread = Input::Spread { at: p(40.0, 0.0), times: 1.5 };
    check(&[spread], &[Act::Zoom { factor: 1.5, x: 40.0 }]);
    check(&[Input::Spread { at: p(40.0, 0.0), times: f64::NAN }], &[]);
    let finger =
        Input::Down { pointer: 1, hand: Hand::Touch, at: p(40.0, 0.0), grip: Grip::Ground };
    check(&[finger, spread], &[]);
}

fn inputs() -> impl Strategy<Value = Input> {
    let at = (0.0..500.0, 0.0..500.0).prop_map(|(x, y)| p(x, y));
    let grip = prop_oneof![
        Just(Grip::Ground),
        Just(Grip::Item(ITEM)),
        Just(Grip::Edge(ITEM, Side::Start)),
        Just(Grip::Mark),
    ];
    let hand = prop_oneof![Just(Hand::Mouse), Just(Hand::Pen), Just(Hand::Touch)];
    prop_oneof![
        (0..4, hand, at.clone(), grip)
            .prop_map(|(pointer, hand, at, grip)| down(pointer, hand, at, grip)),
        (0..4, at.clone()).prop_map(|(pointer, at)| moved(pointer, at)),
        (0..4, at, 0.0..9e3).prop_map(|(pointer, at, time_ms)| up(pointer, at, time_ms)),
        (0..4).prop_map(|pointer| Input::Lost { pointer }),
        (0..4).prop_map(|pointer| Input::Held { pointer }),
        Just(Input::Escape),
    ]
}

proptest! {
    #[test]
    fn whatever_comes_nothing_is_let_go_that_was_not_dragged(
        inputs in prop::collection::vec(inputs(), 0..60),
    ) {
        let mut gesture = Gesture::default();
        let mut dragged = false;
        for input in inputs {
            for act in gesture.step(input) {
                match act {
                    Act::Drag { .. } => dragged = true,
                    Act::Drop { .. } | Act::PutBack => {
                        prop_assert!(dragged);
                        dragged = false;
                    }
                    Act::Zoom { factor, .. } => {
                        prop_assert!(factor.is_finite() && factor > 0.0);
                    }
                    _ => {}
                }
            }
        }
        for pointer in 0..4 {
            gesture.step(Input::Lost { pointer });
        }
        prop_assert!(!gesture.is_carrying() && !gesture.is_moving());
    }
}
