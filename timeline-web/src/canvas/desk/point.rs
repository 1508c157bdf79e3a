//! Pointers at the desk: what lies under them, and what each [`Act`] of a gesture does.

use timeline_core::{
    layout::{Fold, Mark, date_of},
    model::{LaneId, LaneKind},
    scene::{Placed, Point, Rect, Target},
};

use super::{
    super::{
        carry::{Shift, dropped},
        gesture::{Act, Carry, Grip, Input, Side},
    },
    Desk, Told,
};
use crate::state::{Message, NewForm, Place, Selected};

/// Where the end of a bar can be taken hold of: this far on either side of it, in pixels.
const EDGE_PX: f64 = 7.0;
/// A bar shorter than this, in pixels, has no room for ends of their own.
const EDGE_LEAST_PX: f64 = 40.0;

/// What the pointer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cursor {
    /// Over the ground: it can be dragged along.
    Grab,
    /// The ground or an item is being dragged.
    Grabbing,
    /// Over something that can be clicked.
    Pointer,
    /// Over the end of a bar.
    Resize,
}

/// Something that is being carried.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Carried {
    pub(crate) carry: Carry,
    pub(crate) shift: Shift,
    /// Where it was taken up from.
    mark: Rect,
    /// How far its ghost is from there, in pixels.
    away: (f64, f64),
}

impl Desk {
    /// Takes an event of a pointer; gives what is to be said.
    pub(crate) fn point(&mut self, input: Input) -> Vec<Told> {
        let before = self.focus;
        let acts = self.gesture.step(input);
        let mut told: Vec<Told> = acts.into_iter().filter_map(|act| self.act(act)).collect();
        if self.focus != before {
            // the keyboard goes on from what was clicked
            told.push(Told::Focused(self.focus));
        }
        told
    }

    /// Whether Esc belongs to what is being carried.
    pub(crate) fn is_carrying(&self) -> bool {
        self.carried.is_some()
    }

    fn act(&mut self, act: Act) -> Option<Told> {
        match act {
            Act::Pan { dx, dy } => {
                self.whole &= dx == 0.0;
                self.glide = None;
                self.look_at(&self.view.pan(dx, dy));
                self.unlist()
            }
            Act::Zoom { factor, x } => {
                self.whole = false;
                self.glide = None;
                let x = x.max(self.view.left_px);
                self.look_at(&self.view.zoom_at(x, factor));
                self.unlist()
            }
            Act::Drag { carry, from, to } => {
                self.drag(carry, from, to);
                None
            }
            Act::Drop { carry, from, to } => {
                self.drag(carry, from, to);
                self.put_down()
            }
            Act::PutBack => {
                self.put_back();
                None
            }
            Act::Click { at } => self.click(at),
            Act::Add { at } => self.add_at(at),
            Act::Rest => None,
        }
    }

    /// What lies under a pointer that goes down here.
    pub(crate) fn grip(&self, at: Point) -> Grip {
        let Some(target) = self.scene.hit(at) else { return Grip::Mark };
        match target {
            Target::Ground { .. } => Grip::Ground,
            Target::Item(_) | Target::Statement { .. } if self.picture.can_edit => {
                let (Some(placed), Some(mark)) = (self.scene.find(target), self.mark(target))
                else {
                    return Grip::Mark;
                };
                match side_at(placed, mark, at) {
                    Some(side) => Grip::Edge(target, side),
                    None => Grip::Item(target),
                }
            }
            _ => Grip::Mark,
        }
    }

    /// Whether a hand moves the drawing.
    pub(crate) fn is_held(&self) -> bool {
        self.gesture.is_moving()
    }

    /// What the pointer looks like here.
    pub(crate) fn cursor(&self, at: Point) -> Cursor {
        if self.gesture.is_moving() || self.gesture.is_carrying() {
            return Cursor::Grabbing;
        }
        match self.grip(at) {
            Grip::Ground if self.fold_at(at).is_some() => Cursor::Pointer,
            Grip::Ground => Cursor::Grab,
            Grip::Edge(..) => Cursor::Resize,
            Grip::Item(_) => Cursor::Pointer,
            Grip::Mark if self.scene.hit(at).is_some() => Cursor::Pointer,
            Grip::Mark => Cursor::Grab,
        }
    }

    /// The place of the drawing where something is added: `day` in this lane.
    pub(crate) fn place(&self, day: f64, lane: LaneId) -> Place {
        // a day that is a few pixels wide was pointed at; anything narrower was hit by chance
        let day_is_visible = self.view.days_per_px <= 0.25;
        Place { day: date_of(day), lane, day_is_visible }
    }

    pub(crate) fn put_down(&mut self) -> Option<Told> {
        let Carried { carry, shift, .. } = self.carried.take()?;
        self.stale.overlay = true;
        let message =
            dropped(self.mark(carry.target())?, self.lane_of(carry.target())?, carry, shift);
        message.map(|message| Told::App(Box::new(message)))
    }

    pub(crate) fn put_back(&mut self) {
        self.carried = None;
        self.stale.overlay = true;
    }

    /// Esc: what is being carried goes back. False when nothing was.
    pub(crate) fn escape(&mut self) -> bool {
        let carried = self.carried.is_some();
        self.gesture.step(Input::Escape);
        self.put_back();
        carried
    }

    /// Takes something up, or carries it on, to this many days and this lane from where it was.
    pub(crate) fn carry(&mut self, carry: Carry, shift: Shift, away: (f64, f64)) {
        let mark = match self.carried {
            Some(carried) if carried.carry == carry => carried.mark,
            _ => match self.scene.find(carry.target()) {
                Some(placed) => placed.mark,
                None => return,
            },
        };
        self.carried = Some(Carried { carry, shift, mark, away });
        self.stale.overlay = true;
    }

    /// Upper edge and lower edge of a lane in view.
    pub(crate) fn lane_edges(&self, lane: LaneId) -> Option<(f64, f64)> {
        let lanes = &self.scene.ground.as_ref()?.lanes;
        lanes.iter().find(|(known, ..)| *known == lane).map(|(_, top, bottom)| (*top, *bottom))
    }

    fn drag(&mut self, carry: Carry, from: Point, to: Point) {
        let days = self.view.day_from_x(to.x) - self.view.day_from_x(from.x);
        let days = days.round().clamp(-1e6, 1e6) as i32;
        let whole = matches!(carry, Carry::Whole(_));
        let lane = match self.scene.ground_at(to) {
            Some(Target::Ground { lane, .. }) if whole => lane,
            _ => None,
        };
        let down_px = if whole { to.y - from.y } else { 0.0 };
        self.carry(carry, Shift { days, lane }, (to.x - from.x, down_px));
    }

    fn click(&mut self, at: Point) -> Option<Told> {
        let target = self.scene.hit(at)?;
        let select = |selected| Some(Told::App(Box::new(Message::Select(selected))));
        match target {
            Target::Item(_)
            | Target::Statement { .. }
            | Target::Goal { .. }
            | Target::Expected { .. } => {
                self.focus = Some(target);
                self.stale.overlay = true;
                select(Selected::of(target))
            }
            Target::Note(note) => select(Selected::Note(note)),
            Target::Cluster(cluster) => {
                let mark = self.scene.find(target)?.mark;
                self.listing = true;
                Some(Told::List(cluster, mark))
            }
            Target::Lane(lane) => {
                let collapsed = !self.picture.collapsed.contains(&lane);
                Some(Told::App(Box::new(Message::Collapse(lane, collapsed))))
            }
            Target::Ground { .. } if self.fold_at(at).is_some() => self
                .fold_at(at)
                .map(|fold| Told::App(Box::new(Message::OpenFold(fold.from().ceil() as i32)))),
            Target::Ground { lane: Some(lane), .. } if self.invites(lane) => self.add_at(at),
            Target::Ground { .. } if self.picture.selected != Selected::Nothing => {
                select(Selected::Nothing)
            }
            Target::Ground { .. } => self.unlist(),
        }
    }

    /// The empty years folded away here.
    fn fold_at(&self, at: Point) -> Option<Fold> {
        self.view.fold_at(at.x).filter(|_| at.x > self.view.left_px)
    }

    /// Whether this lane shows its invitation to say what the child is good at.
    fn invites(&self, lane: LaneId) -> bool {
        let mut bands = self.picture.arrangement.bands.iter();
        self.picture.can_edit
            && bands.any(|band| {
                band.lane == lane && band.kind == LaneKind::Strengths && band.rows.is_empty()
            })
    }

    fn add_at(&self, at: Point) -> Option<Told> {
        match self.scene.ground_at(at)? {
            Target::Ground { lane: Some(lane), .. } if self.picture.can_edit => {
                let place = self.place(self.view.day_from_x(at.x), lane);
                Some(Told::App(Box::new(Message::NewForm(NewForm::Item(Some(place))))))
            }
            _ => None,
        }
    }
}

impl Carried {
    pub(super) fn ghost(&self) -> Rect {
        let (right, down) = self.away;
        let Rect { left, top, right: end, bottom } = self.mark;
        match self.carry {
            Carry::Whole(_) => Rect {
                left: left + right,
                right: end + right,
                top: top + down,
                bottom: bottom + down,
            },
            Carry::End(_, Side::Start) => Rect { left: (left + right).min(end), ..self.mark },
            Carry::End(_, Side::End) => Rect { right: (end + right).max(left), ..self.mark },
        }
    }
}

fn side_at(placed: &Placed, mark: &Mark, at: Point) -> Option<Side> {
    let Rect { left, right, .. } = placed.mark;
    if !mark.period || right - left < EDGE_LEAST_PX {
        None
    } else if (at.x - left).abs() <= EDGE_PX {
        Some(Side::Start)
    } else if (at.x - right).abs() <= EDGE_PX {
        Some(Side::End)
    } else {
        None
    }
}
