//! The keyboard at the desk: what each [`KeyAct`] does to view, focus and carried item.

use timeline_core::{
    edit::RecordId,
    layout::{Form, Toward},
    scene::Target,
};

use super::{
    carry::Shift,
    desk::{Desk, Told},
    gesture::Carry,
    key::{KeyAct, Way},
};
use crate::state::{Change, Focus, Look, Message, NewForm, Selected};

/// How far one press of an arrow key moves the drawing, in pixels.
const LOOK_PX: f64 = 80.0;
/// How far one press of an arrow key carries an item, in pixels.
const CARRY_PX: f64 = 8.0;

impl Desk {
    /// Does what a key asks; gives what is to be said.
    pub(crate) fn key(&mut self, act: KeyAct) -> Vec<Told> {
        match act {
            KeyAct::Walk(way) => self.walk(way).into_iter().collect(),
            KeyAct::Look(way) => {
                self.glance(way);
                Vec::new()
            }
            KeyAct::Carry(way) => {
                self.carry_on(way);
                Vec::new()
            }
            KeyAct::Open => self.open(),
            KeyAct::Remove => self.remove().into_iter().collect(),
            KeyAct::Curtain => {
                vec![app(Message::Curtain(self.focus.and_then(|focus| focus.item())))]
            }
            KeyAct::Add => vec![app(self.new_item())],
            KeyAct::ZoomIn => {
                self.zoom_at_focus(true);
                Vec::new()
            }
            KeyAct::ZoomOut => {
                self.zoom_at_focus(false);
                Vec::new()
            }
            KeyAct::WholeLife => {
                self.look(Look::WholeLife);
                Vec::new()
            }
            KeyAct::Fold => vec![app(Message::FoldYears(!self.picture.folding.is_folded()))],
            KeyAct::PageUp | KeyAct::PageDown => {
                let page = (self.view.height_px - self.view.top_px) * 0.8;
                self.pan(0.0, if act == KeyAct::PageUp { page } else { -page });
                Vec::new()
            }
            KeyAct::Back if self.escape() => Vec::new(),
            KeyAct::Back => vec![self.unlist().unwrap_or_else(|| app(Message::Back))],
        }
    }

    /// The key that carries was let go: so is what is carried.
    pub(crate) fn carry_ends(&mut self) -> Option<Told> {
        self.put_down()
    }

    fn walk(&mut self, way: Way) -> Option<Told> {
        let arrangement = &self.picture.arrangement;
        let target = match (self.focus, way) {
            (_, Way::First) => {
                self.marks().min_by_key(|(from, _)| *from).map(|(_, target)| target)?
            }
            (_, Way::Last) => {
                self.marks().max_by_key(|(from, _)| *from).map(|(_, target)| target)?
            }
            (None, _) => self.first_in_view().or_else(|| arrangement.walk(None, Toward::Later))?,
            (Some(focus), way) => {
                let toward = match way {
                    Way::Earlier => Toward::Earlier,
                    Way::Later => Toward::Later,
                    Way::Up => Toward::Up,
                    _ => Toward::Down,
                };
                arrangement.walk(Some(focus), toward)?
            }
        };
        Some(self.focus_on(target))
    }

    fn marks(&self) -> impl Iterator<Item = (i32, Target)> {
        let bands = self.picture.arrangement.bands.iter();
        let marks = bands.flat_map(|band| &band.rows).flatten();
        let items = marks.filter(|mark| mark.form != Form::Expected);
        items.map(|mark| (mark.from, mark.target))
    }

    fn first_in_view(&self) -> Option<Target> {
        self.scene().placed.iter().find_map(|placed| match placed.target {
            Target::Item(_) | Target::Statement { .. } => Some(placed.target),
            Target::Cluster(cluster) => self.picture.arrangement.members(cluster).first().copied(),
            _ => None,
        })
    }

    fn glance(&mut self, way: Way) {
        let (right, down) = match way {
            Way::Earlier => (LOOK_PX, 0.0),
            Way::Later => (-LOOK_PX, 0.0),
            Way::Up => (0.0, LOOK_PX),
            Way::Down => (0.0, -LOOK_PX),
            Way::First | Way::Last => return,
        };
        self.pan(right, down);
    }

    fn carry_on(&mut self, way: Way) {
        let Some(target) = self.focus.filter(|_| self.picture.can_edit) else { return };
        let Some(lane) = self.lane_of(target) else { return };
        let mut shift = self.carried.map_or(Shift::default(), |carried| carried.shift);
        let bands = &self.picture.arrangement.bands;
        let at = bands.iter().position(|band| band.lane == shift.lane.unwrap_or(lane));
        let step = (CARRY_PX * self.view.days_per_px).round().max(1.0) as i32;
        match (way, at) {
            (Way::Earlier, _) => shift.days -= step,
            (Way::Later, _) => shift.days += step,
            (Way::Up, Some(at)) if at > 0 => shift.lane = Some(bands[at - 1].lane),
            (Way::Down, Some(at)) if at + 1 < bands.len() => shift.lane = Some(bands[at + 1].lane),
            _ => {}
        }
        let right = f64::from(shift.days) / self.view.days_per_px;
        let top = |lane| self.lane_edges(lane).map(|(top, _)| top);
        let down = match (top(lane), shift.lane.and_then(top)) {
            (Some(own), Some(other)) => other - own,
            _ => 0.0,
        };
        self.carry(Carry::Whole(target), shift, (right, down));
    }

    fn open(&mut self) -> Vec<Told> {
        if self.is_carrying() {
            return self.put_down().into_iter().collect();
        }
        let Some(target) = self.focus else { return Vec::new() };
        vec![app(Message::Select(Selected::of(target))), app(Message::Focus(Focus::Panel))]
    }

    fn remove(&self) -> Option<Told> {
        let focus = self.focus.filter(|_| self.picture.can_edit)?;
        let record = match focus {
            Target::Note(note) => RecordId::from(note),
            _ => RecordId::from(focus.item()?),
        };
        Some(app(Message::Change(Change::Delete(record))))
    }

    fn new_item(&self) -> Message {
        let view = &self.view;
        let focused = self.focus.and_then(|focus| Some((self.mark(focus)?, self.lane_of(focus)?)));
        let place = match focused {
            Some((mark, lane)) => {
                Some((f64::from(mark.from) + f64::from(mark.to - mark.from) / 2.0, lane))
            }
            None => {
                let middle = view.day_from_x(f64::midpoint(view.left_px, view.width_px));
                let lanes = self.scene().ground.as_ref().map(|ground| &ground.lanes);
                lanes.and_then(|lanes| lanes.first()).map(|(lane, ..)| (middle, *lane))
            }
        };
        let place = place.map(|(day, lane)| self.place(day, lane));
        Message::NewForm(NewForm::Item(place))
    }
}

fn app(message: Message) -> Told {
    Told::App(Box::new(message))
}
