//! What hands do on the drawing, as a machine of values: pointer events in, at most a few
//! [`Act`]s out. It knows no browser, no timeline and no scale: what lies under a pointer is told
//! by the host as a [`Grip`], distances are CSS pixels.
//!
//! One finger pans wherever it starts, because a finger that scrolls must not tear items loose; an
//! item comes along only after it was held. A mouse or a pen moves an item at once.

use std::collections::BTreeMap;

use timeline_core::scene::{Point, Target};

/// How far a mouse or pen travels before a press becomes a drag, in CSS pixels.
const MOUSE_SLOP_PX: f64 = 4.0;
/// The same for a finger, which rolls while it presses.
const TOUCH_SLOP_PX: f64 = 10.0;
/// How long a press lasts before it counts as held, in milliseconds.
pub(crate) const HOLD_MS: f64 = 500.0;
/// The longest time between the two presses of a double one, in milliseconds.
const DOUBLE_MS: f64 = 400.0;
/// Fingers never count as closer than this: a pinch from almost nothing would zoom without end.
const PINCH_MIN_PX: f64 = 24.0;
/// How much one pixel of wheel zooms; 100 pixels (one notch of most mice) is about a fifth.
const WHEEL_ZOOM_PER_PX: f64 = 0.002;

/// What kind of thing points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// A mouse or trackpad.
    Mouse,
    /// A pen: as exact as a mouse.
    Pen,
    /// A finger.
    Touch,
}

impl Hand {
    fn slop_px(self) -> f64 {
        match self {
            Self::Mouse | Self::Pen => MOUSE_SLOP_PX,
            Self::Touch => TOUCH_SLOP_PX,
        }
    }

    fn double_px(self) -> f64 {
        match self {
            Self::Mouse | Self::Pen => 8.0,
            Self::Touch => 32.0,
        }
    }
}

/// What lies under a pointer as it goes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grip {
    /// Nothing of its own: the drawing itself.
    Ground,
    /// An item that can be moved.
    Item(Target),
    /// The end of a bar that can be pulled.
    Edge(Target, Side),
    /// Something that can only be clicked: a counted mark, a lane name, a note.
    Mark,
}

/// Which end of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

/// What is being dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carry {
    /// The whole item.
    Whole(Target),
    /// One end of its bar.
    End(Target, Side),
}

/// One event of a pointer. Times are milliseconds on any clock that only goes forward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Input {
    /// A pointer goes down.
    Down {
        /// Which pointer.
        pointer: i32,
        /// What kind.
        hand: Hand,
        /// Where.
        at: Point,
        /// On what.
        grip: Grip,
    },
    /// A pointer that is down moves.
    Move {
        /// Which pointer.
        pointer: i32,
        /// Where to.
        at: Point,
    },
    /// A pointer comes up.
    Up {
        /// Which pointer.
        pointer: i32,
        /// Where.
        at: Point,
        /// When.
        time_ms: f64,
    },
    /// The browser took the pointer away.
    Lost {
        /// Which pointer.
        pointer: i32,
    },
    /// [`HOLD_MS`] passed since a pointer went down.
    Held {
        /// Which pointer.
        pointer: i32,
    },
    /// The wheel, or two fingers on a trackpad.
    Wheel {
        /// Where.
        at: Point,
        /// Towards the right, in pixels.
        dx: f64,
        /// Towards the bottom, in pixels.
        dy: f64,
        /// Ctrl was down, or the trackpad was pinched (browsers tell it the same way).
        zoom: bool,
        /// Shift was down.
        sideways: bool,
    },
    /// Esc was pressed.
    Escape,
}

/// What a gesture asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Act {
    /// Moves the drawing along with the hand.
    Pan {
        /// Towards the right.
        dx: f64,
        /// Towards the bottom.
        dy: f64,
    },
    /// Zooms; what is under `x` stays under `x`.
    Zoom {
        /// Greater than one: closer.
        factor: f64,
        /// From the left of the drawing.
        x: f64,
    },
    /// The dragged thing is here now. Nothing is changed yet.
    Drag {
        /// What.
        carry: Carry,
        /// Where it was taken up.
        from: Point,
        /// Where the pointer is.
        to: Point,
    },
    /// The dragged thing is let go: this is the one change that comes of the gesture.
    Drop {
        /// What.
        carry: Carry,
        /// Where it was taken up.
        from: Point,
        /// Where it was let go.
        to: Point,
    },
    /// The dragged thing goes back where it was.
    PutBack,
    /// A click or tap.
    Click {
        /// Where.
        at: Point,
    },
    /// A double click or tap, or a held finger, on the ground.
    Add {
        /// Where.
        at: Point,
    },
    /// The hand rests: nothing is in motion any more.
    Rest,
}

/// The gesture that is going on, if any.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gesture {
    pointers: BTreeMap<i32, Point>,
    phase: Phase,
    last_click: Option<LastClick>,
}

#[derive(Clone, Copy, Debug)]
struct LastClick {
    at: Point,
    time_ms: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Phase {
    /// No pointer is down.
    #[default]
    Idle,
    /// One pointer is down and has not travelled.
    Pressed { pointer: i32, hand: Hand, from: Point, grip: Grip },
    /// One pointer drags the drawing.
    Panning { pointer: i32, last: Point },
    /// One pointer drags an item or an end.
    Carrying { pointer: i32, carry: Carry, from: Point },
    /// Two pointers spread or pinch.
    Pinching { first: i32, second: i32, middle: Point, span_px: f64 },
    /// The gesture is over, though a pointer is still down.
    Spent,
}

impl Gesture {
    /// Whether something is being dragged, so that Esc belongs to the gesture.
    pub(crate) fn is_carrying(&self) -> bool {
        matches!(self.phase, Phase::Carrying { .. })
    }

    /// Whether the drawing is in motion under a hand.
    pub(crate) fn is_moving(&self) -> bool {
        matches!(self.phase, Phase::Panning { .. } | Phase::Pinching { .. })
    }

    /// Takes one event; gives what it asks for, in order.
    pub(crate) fn step(&mut self, input: Input) -> Vec<Act> {
        match input {
            Input::Down { pointer, hand, at, grip } => self.down(pointer, hand, at, grip),
            Input::Move { pointer, at } => self.moved(pointer, at),
            Input::Up { pointer, at, time_ms } => self.up(pointer, at, time_ms),
            Input::Lost { pointer } => self.lost(pointer),
            Input::Held { pointer } => self.held(pointer),
            Input::Wheel { at, dx, dy, zoom, sideways } => {
                vec![wheel(at, dx, dy, zoom, sideways)]
            }
            Input::Escape => self.escape(),
        }
    }

    fn down(&mut self, pointer: i32, hand: Hand, at: Point, grip: Grip) -> Vec<Act> {
        self.pointers.insert(pointer, at);
        let mut acts = Vec::new();
        if self.is_carrying() {
            acts.push(Act::PutBack);
        }
        let mut down = self.pointers.iter();
        self.phase = match (down.next(), down.next(), down.next()) {
            (Some(_), None, _) => Phase::Pressed { pointer, hand, from: at, grip },
            (Some((&first, &a)), Some((&second, &b)), None) => {
                self.last_click = None;
                Phase::pinch(first, a, second, b)
            }
            _ => Phase::Spent,
        };
        acts
    }

    fn moved(&mut self, pointer: i32, at: Point) -> Vec<Act> {
        let Some(known) = self.pointers.get_mut(&pointer) else { return Vec::new() };
        *known = at;
        match self.phase {
            Phase::Pressed { pointer: own, hand, from, grip } if own == pointer => {
                if distance(at, from) < hand.slop_px() {
                    return Vec::new();
                }
                self.last_click = None;
                match carried(grip).filter(|_| hand != Hand::Touch) {
                    Some(carry) => {
                        self.phase = Phase::Carrying { pointer, carry, from };
                        vec![Act::Drag { carry, from, to: at }]
                    }
                    None => {
                        self.phase = Phase::Panning { pointer, last: at };
                        vec![Act::Pan { dx: at.x - from.x, dy: at.y - from.y }]
                    }
                }
            }
            Phase::Panning { pointer: own, last } if own == pointer => {
                self.phase = Phase::Panning { pointer, last: at };
                vec![Act::Pan { dx: at.x - last.x, dy: at.y - last.y }]
            }
            Phase::Carrying { pointer: own, carry, from } if own == pointer => {
                vec![Act::Drag { carry, from, to: at }]
            }
            Phase::Pinching { first, second, middle, span_px } => {
                let (Some(&a), Some(&b)) = (self.pointers.get(&first), self.pointers.get(&second))
                else {
                    return Vec::new();
                };
                let next = Phase::pinch(first, a, second, b);
                self.phase = next;
                let Phase::Pinching { middle: to, span_px: to_span_px, .. } = next else {
                    return Vec::new();
                };
                vec![
                    Act::Pan { dx: to.x - middle.x, dy: to.y - middle.y },
                    Act::Zoom { factor: to_span_px / span_px, x: to.x },
                ]
            }
            _ => Vec::new(),
        }
    }

    fn up(&mut self, pointer: i32, at: Point, time_ms: f64) -> Vec<Act> {
        if self.pointers.remove(&pointer).is_none() {
            return Vec::new();
        }
        match self.phase {
            Phase::Pressed { pointer: own, hand, from, grip } if own == pointer => {
                self.phase = Phase::Idle;
                let double = self.last_click.take().is_some_and(|last| {
                    time_ms - last.time_ms <= DOUBLE_MS
                        && distance(from, last.at) <= hand.double_px()
                });
                if grip == Grip::Ground && double {
                    return vec![Act::Add { at: from }];
                }
                self.last_click = Some(LastClick { at: from, time_ms });
                vec![Act::Click { at: from }]
            }
            Phase::Panning { pointer: own, .. } if own == pointer => {
                self.phase = Phase::Idle;
                vec![Act::Rest]
            }
            Phase::Carrying { pointer: own, carry, from } if own == pointer => {
                self.phase = Phase::Idle;
                vec![Act::Drop { carry, from, to: at }]
            }
            Phase::Pinching { .. } => {
                // why: fingers never lift at once; the one that stays goes on panning
                self.phase = match self.pointers.iter().next() {
                    Some((&pointer, &last)) => Phase::Panning { pointer, last },
                    None => Phase::Idle,
                };
                if self.phase == Phase::Idle { vec![Act::Rest] } else { Vec::new() }
            }
            Phase::Spent if self.pointers.is_empty() => {
                self.phase = Phase::Idle;
                vec![Act::Rest]
            }
            _ => Vec::new(),
        }
    }

    fn lost(&mut self, pointer: i32) -> Vec<Act> {
        if self.pointers.remove(&pointer).is_none() {
            return Vec::new();
        }
        let act = if self.is_carrying() { Act::PutBack } else { Act::Rest };
        self.phase = if self.pointers.is_empty() { Phase::Idle } else { Phase::Spent };
        vec![act]
    }

    fn held(&mut self, pointer: i32) -> Vec<Act> {
        let Phase::Pressed { pointer: own, hand, from, grip } = self.phase else {
            return Vec::new();
        };
        if own != pointer || hand == Hand::Mouse {
            return Vec::new();
        }
        match (carried(grip), grip) {
            (Some(carry), _) => {
                self.phase = Phase::Carrying { pointer, carry, from };
                vec![Act::Drag { carry, from, to: from }]
            }
            (None, Grip::Ground) => {
                self.phase = Phase::Spent;
                vec![Act::Add { at: from }]
            }
            (None, _) => Vec::new(),
        }
    }

    fn escape(&mut self) -> Vec<Act> {
        if !self.is_carrying() {
            return Vec::new();
        }
        self.phase = Phase::Spent;
        vec![Act::PutBack]
    }
}

impl Phase {
    fn pinch(first: i32, a: Point, second: i32, b: Point) -> Self {
        let span_px = distance(a, b).max(PINCH_MIN_PX);
        Self::Pinching { first, second, middle: middle(a, b), span_px }
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn middle(a: Point, b: Point) -> Point {
    Point::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0)
}

fn carried(grip: Grip) -> Option<Carry> {
    match grip {
        Grip::Item(item) => Some(Carry::Whole(item)),
        Grip::Edge(item, side) => Some(Carry::End(item, side)),
        Grip::Ground | Grip::Mark => None,
    }
}

fn wheel(at: Point, dx: f64, dy: f64, zoom: bool, sideways: bool) -> Act {
    if zoom {
        Act::Zoom { factor: (-dy * WHEEL_ZOOM_PER_PX).clamp(-1.0, 1.0).exp(), x: at.x }
    } else if sideways && dx == 0.0 {
        Act::Pan { dx: -dy, dy: 0.0 }
    } else {
        Act::Pan { dx: -dx, dy: -dy }
    }
}

#[cfg(test)]
mod tests {
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
        let press = |time_ms| {
            [down(1, Hand::Mouse, p(5.0, 5.0), Grip::Ground), up(1, p(5.0, 5.0), time_ms)]
        };
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
}
