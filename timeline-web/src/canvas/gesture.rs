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
        /// Ctrl was down, or the trackpad was pinched (most browsers tell it the same way).
        zoom: bool,
        /// Shift was down.
        sideways: bool,
    },
    /// A trackpad was pinched, where the browser tells that apart from the wheel (Safari).
    Spread {
        /// Where.
        at: Point,
        /// How many times as far apart as when it was last told.
        times: f64,
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
            // why: of fingers on the glass it is told as well, and those are followed themselves
            Input::Spread { at, times } if self.pointers.is_empty() && times > 0.0 => {
                vec![Act::Zoom { factor: times.clamp(0.4, 2.5), x: at.x }]
            }
            Input::Spread { .. } => Vec::new(),
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
                // why: the panel that the first tap on an item opens moves the ground under the second
                self.last_click = (grip == Grip::Ground).then_some(LastClick { at: from, time_ms });
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
mod tests;
