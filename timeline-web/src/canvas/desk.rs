//! What the drawing on the screen does, without a screen: the view and its movements, the gesture,
//! the focused item, what is being carried. Events in, things to say out ([`Told`]); drawing,
//! listening and waiting are [`super::stage`]'s.

use std::{collections::BTreeSet, rc::Rc};

use timeline_core::{
    layout::{Arrangement, Mark, Overlay, Style, View, date_of, layout, overlay},
    model::{LaneId, LaneKind},
    scene::{Cluster, Placed, Point, Rect, Scene, Target},
};

use super::{
    carry::{Shift, dropped},
    gesture::{Act, Carry, Gesture, Grip, Input, Side},
    glide::Glide,
    lane_scroll::Scroll,
};
use crate::state::{Look, Message, NewForm, Place, Selected};

/// How much one press of a zoom button or key zooms.
const ZOOM_STEP: f64 = 1.6;
/// Where the end of a bar can be taken hold of: this far on either side of it, in pixels.
const EDGE_PX: f64 = 7.0;
/// A bar shorter than this, in pixels, has no room for ends of their own.
const EDGE_LEAST_PX: f64 = 40.0;

/// What is drawn.
#[derive(Clone)]
pub(crate) struct Picture {
    /// The document, made ready.
    pub(crate) arrangement: Rc<Arrangement>,
    /// Lanes folded into one row.
    pub(crate) collapsed: Rc<BTreeSet<LaneId>>,
    /// What is selected.
    pub(crate) selected: Selected,
    /// Whether items may be moved and added.
    pub(crate) can_edit: bool,
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.arrangement, &other.arrangement)
            && self.collapsed == other.collapsed
            && self.selected == other.selected
            && self.can_edit == other.can_edit
    }
}

/// What the drawing has to say.
#[derive(Clone, Debug)]
pub(crate) enum Told {
    /// To the app.
    App(Box<Message>),
    /// The keyboard stands on this now.
    Focused(Option<Target>),
    /// Open the list of a counted mark that is drawn there.
    List(Cluster, Rect),
    /// Close that list.
    Unlist,
}

/// What has to be drawn in a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stale {
    /// The drawing.
    pub(crate) content: bool,
    /// What lies over it.
    pub(crate) overlay: bool,
}

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

/// The drawing at rest: what assistive technology and the lane buttons are told of it.
#[derive(Clone, Debug)]
pub(crate) struct Rest {
    /// Everything in view, in reading order.
    pub(crate) placed: Vec<Placed>,
    /// The lanes in view with their upper and lower edges.
    pub(crate) lanes: Vec<(LaneId, f64, f64)>,
    /// The view.
    pub(crate) view: View,
    /// How far the lanes are scrolled, of how much.
    pub(crate) scroll: Scroll,
}

impl PartialEq for Rest {
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view
            && self.placed == other.placed
            && self.lanes == other.lanes
            && self.scroll == other.scroll
    }
}

/// Something that is being carried.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carried {
    pub(super) carry: Carry,
    pub(super) shift: Shift,
    /// Where it was taken up from.
    mark: Rect,
    /// How far its ghost is from there, in pixels.
    away: (f64, f64),
}

/// The drawing without a screen.
pub(crate) struct Desk {
    pub(super) picture: Picture,
    style: Style,
    pub(super) view: View,
    scene: Scene,
    gesture: Gesture,
    glide: Option<Glide>,
    pub(super) carried: Option<Carried>,
    pub(super) focus: Option<Target>,
    /// Whether the element of the drawing has the keyboard, so that its focus shows.
    has_keyboard: bool,
    /// Reduced motion: views change at once.
    still: bool,
    stale: Stale,
    /// The whole life is in view, and stays so when it grows or the window changes.
    whole: bool,
    /// The list of a counted mark is open beside it.
    listing: bool,
}

impl Desk {
    /// A drawing of no size yet, that will show these days and lanes, or else the whole life.
    pub(crate) fn new(picture: Picture, view: Option<&View>, still: bool) -> Self {
        let style = style_for(&picture.arrangement);
        let whole = view.is_none();
        let view = view.cloned();
        let view = view.unwrap_or_else(|| picture.arrangement.whole_life(1.0, 1.0, &style));
        Self {
            picture,
            style,
            view,
            scene: Scene::default(),
            gesture: Gesture::default(),
            glide: None,
            carried: None,
            focus: None,
            has_keyboard: false,
            still,
            stale: Stale { content: true, overlay: true },
            whole,
            listing: false,
        }
    }

    /// Shows something else: another document, selection or set of folded lanes.
    pub(crate) fn show(&mut self, picture: Picture) {
        let moved = !Rc::ptr_eq(&self.picture.arrangement, &picture.arrangement);
        self.stale.content |= moved || self.picture.collapsed != picture.collapsed;
        self.stale.overlay = true;
        self.picture = picture;
        if moved {
            self.carried = None;
            self.focus = self.focus.filter(|focus| self.place_exists(*focus));
            self.style = style_for(&self.picture.arrangement);
            let (width, height) = (self.view.width_px, self.view.height_px);
            self.resize(width, height);
        }
        self.look_at(&self.view.clone());
    }

    /// Where to come back to; none: to the whole life.
    pub(crate) fn bookmark(&self) -> Option<View> {
        (!self.whole).then(|| self.view.clone())
    }

    /// The drawing is this large now, in CSS pixels.
    pub(crate) fn resize(&mut self, width_px: f64, height_px: f64) {
        let (width_px, height_px) = (width_px.max(1.0), height_px.max(1.0));
        self.glide = None;
        if self.whole {
            self.view = self.picture.arrangement.whole_life(width_px, height_px, &self.style);
        }
        self.look_at(&self.view.resized(width_px, height_px, &self.style));
        self.stale = Stale { content: true, overlay: true };
    }

    /// The keyboard came to the drawing, or left it.
    pub(crate) fn keyboard(&mut self, here: bool) {
        self.has_keyboard = here;
        self.stale.overlay = true;
    }

    /// Whether anything is to be drawn. Nothing is while no size is known.
    pub(crate) fn is_stale(&self) -> bool {
        let sized = self.view.width_px > 1.0 && self.view.height_px > 1.0;
        sized && (self.stale != Stale::default() || self.glide.is_some())
    }

    /// The view as it is now.
    pub(crate) fn view(&self) -> &View {
        &self.view
    }

    /// What is drawn.
    pub(crate) fn picture(&self) -> &Picture {
        &self.picture
    }

    /// Brings everything up to this time (milliseconds); tells what is to be drawn again.
    pub(crate) fn frame(&mut self, time_ms: f64) -> Stale {
        if let Some(glide) = &mut self.glide {
            let (view, over) = glide.at(time_ms);
            if over {
                self.glide = None;
            }
            self.view = view;
            self.stale.content = true;
        }
        let stale = std::mem::take(&mut self.stale);
        if stale.content {
            let Picture { arrangement, collapsed, .. } = &self.picture;
            self.scene = layout(arrangement, &self.view, &self.style, collapsed);
            // what is pointed out stands elsewhere now
            return Stale { content: true, overlay: true };
        }
        stale
    }

    /// The drawing of the last frame.
    pub(crate) fn scene(&self) -> &Scene {
        &self.scene
    }

    /// What lies over the drawing of the last frame.
    pub(crate) fn overlay(&self) -> Scene {
        let pointed = Overlay {
            selected: self.picture.selected.target().map(|target| self.drawn_as(target)),
            focused: self.focus.filter(|_| self.has_keyboard).map(|target| self.drawn_as(target)),
            hovered: None,
            ghost: self.carried.map(|carried| carried.ghost()),
        };
        overlay(&self.scene, &pointed)
    }

    /// What is told of the drawing when nothing moves.
    pub(crate) fn rest(&self) -> Rest {
        Rest {
            placed: self.scene.placed.clone(),
            lanes: self.scene.ground.as_ref().map(|g| g.lanes.clone()).unwrap_or_default(),
            view: self.view.clone(),
            scroll: self.scroll(),
        }
    }

    /// How far the lanes are scrolled, of how much.
    pub(crate) fn scroll(&self) -> Scroll {
        let Picture { arrangement, collapsed, .. } = &self.picture;
        Scroll {
            at: self.view.scroll_px,
            room: self.view.height_px - self.view.top_px,
            content: arrangement.content_px(&self.style, collapsed),
        }
    }

    /// Scrolls the lanes this far down, at once or in a short movement.
    pub(crate) fn scroll_to(&mut self, scroll_px: f64, slowly: bool) {
        let view = View { scroll_px, ..self.heading() };
        if slowly {
            self.glide_to(&view);
        } else {
            self.glide = None;
            self.look_at(&view);
        }
    }

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
                self.whole = false;
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

    /// What the pointer looks like here.
    pub(crate) fn cursor(&self, at: Point) -> Cursor {
        if self.gesture.is_moving() || self.gesture.is_carrying() {
            return Cursor::Grabbing;
        }
        match self.grip(at) {
            Grip::Ground => Cursor::Grab,
            Grip::Edge(..) => Cursor::Resize,
            Grip::Item(_) => Cursor::Pointer,
            Grip::Mark if self.scene.hit(at).is_some() => Cursor::Pointer,
            Grip::Mark => Cursor::Grab,
        }
    }

    /// Moves the drawing as a button asks.
    pub(crate) fn look(&mut self, look: Look) {
        let middle = (self.view.left_px + self.view.width_px) / 2.0;
        let to = self.heading();
        let view = match look {
            Look::ZoomIn => to.zoom_at(middle, ZOOM_STEP),
            Look::ZoomOut => to.zoom_at(middle, 1.0 / ZOOM_STEP),
            Look::WholeLife => {
                let (width, height) = (to.width_px, to.height_px);
                let whole = self.picture.arrangement.whole_life(width, height, &self.style);
                View { folds: to.folds.clone(), ..whole }
            }
            Look::Item(item) => match self.revealing(Target::Item(item)) {
                Some(view) => view,
                None => return,
            },
        };
        self.whole = look == Look::WholeLife;
        self.glide_to(&view);
    }

    /// Zooms at what the keyboard stands on, or else in the middle.
    pub(super) fn zoom_at_focus(&mut self, closer: bool) {
        let to = self.heading();
        let (left, right) = (to.left_px, to.width_px);
        let focused = self.focus.and_then(|focus| self.mark(focus));
        let x = focused
            .map(|mark| to.x_from_day(f64::from(mark.from + mark.to) / 2.0))
            .filter(|x| (left..right).contains(x))
            .unwrap_or((left + right) / 2.0);
        self.whole = false;
        self.glide_to(&to.zoom_at(x, if closer { ZOOM_STEP } else { 1.0 / ZOOM_STEP }));
    }

    /// Shows these days: the first, and the one after the last.
    fn look_at_days(&mut self, from: i32, to: i32) {
        let view = self.heading();
        // a group on one day must come apart: leave it a week of room
        let (from, to) = (f64::from(from) - 3.0, f64::from(to) + 3.0);
        let room = (view.width_px - view.left_px).max(1.0);
        let days_per_px =
            ((to - from) * 1.2 / room).clamp(View::MIN_DAYS_PER_PX, View::MAX_DAYS_PER_PX);
        let zoomed = View { days_per_px, ..view };
        let middle = f64::midpoint(from, to);
        let away = zoomed.left_px + room / 2.0 - zoomed.x_from_day(middle);
        self.whole = false;
        self.glide_to(&zoomed.pan(away, 0.0));
    }

    /// Shows the members of a group apart.
    pub(crate) fn look_at_group(&mut self, cluster: Cluster) {
        if let Some((from, to)) = self.picture.arrangement.span(cluster) {
            self.look_at_days(from, to);
        }
    }

    /// Scrolls as little as needed to bring a lane into view.
    pub(crate) fn show_lane(&mut self, lane: LaneId) {
        let Picture { arrangement, collapsed, .. } = &self.picture;
        let Some(band) = arrangement.bands.iter().position(|band| band.lane == lane) else {
            return;
        };
        let mut view = self.heading();
        let place = timeline_core::layout::Place { band, row: 0, mark: 0 };
        let row = arrangement.row_px(place, view.height_px, &self.style, collapsed);
        let Some((top, bottom)) = row else { return };
        let room = view.height_px - view.top_px;
        let scroll_px = view.scroll_px.clamp((bottom - room).max(0.0), top.max(0.0));
        if scroll_px != view.scroll_px {
            view.scroll_px = scroll_px;
            self.glide_to(&view);
        }
    }

    /// Moves the drawing by hand.
    pub(crate) fn pan(&mut self, right_px: f64, down_px: f64) {
        self.whole = false;
        self.glide_to(&self.heading().pan(right_px, down_px));
    }

    /// Shows these days at once: the window of the overview is dragged.
    pub(crate) fn window(&mut self, from: f64, to: f64) {
        let room = (self.view.width_px - self.view.left_px).max(1.0);
        let days_per_px = ((to - from) / room).clamp(View::MIN_DAYS_PER_PX, View::MAX_DAYS_PER_PX);
        self.whole = false;
        self.glide = None;
        self.look_at(&View { start_day: from, days_per_px, ..self.view.clone() });
    }

    /// Puts the keyboard on this, and brings it into view.
    pub(crate) fn focus_on(&mut self, target: Target) -> Told {
        self.focus = Some(target);
        self.stale.overlay = true;
        if let Some(view) = self.revealing(target).filter(|view| *view != self.heading()) {
            self.whole = false;
            self.glide_to(&view);
        }
        Told::Focused(self.focus)
    }

    /// The mark this stands for.
    pub(crate) fn mark(&self, target: Target) -> Option<&Mark> {
        let arrangement = &self.picture.arrangement;
        arrangement.mark(arrangement.place_of(target)?)
    }

    /// The lane it stands in.
    pub(crate) fn lane_of(&self, target: Target) -> Option<LaneId> {
        let arrangement = &self.picture.arrangement;
        arrangement.bands.get(arrangement.place_of(target)?.band).map(|band| band.lane)
    }

    /// The place of the drawing where something is added: `day` in this lane.
    pub(super) fn place(&self, day: f64, lane: LaneId) -> Place {
        // a day that is a few pixels wide was pointed at; anything narrower was hit by chance
        let day_is_visible = self.view.days_per_px <= 0.25;
        Place { day: date_of(day), lane, day_is_visible }
    }

    pub(super) fn put_down(&mut self) -> Option<Told> {
        let Carried { carry, shift, .. } = self.carried.take()?;
        self.stale.overlay = true;
        let message =
            dropped(self.mark(carry.target())?, self.lane_of(carry.target())?, carry, shift);
        message.map(|message| Told::App(Box::new(message)))
    }

    pub(super) fn put_back(&mut self) {
        self.carried = None;
        self.stale.overlay = true;
    }

    /// Esc: what is being carried goes back. False when nothing was.
    pub(super) fn escape(&mut self) -> bool {
        let carried = self.carried.is_some();
        self.gesture.step(Input::Escape);
        self.put_back();
        carried
    }

    /// Takes something up, or carries it on, to this many days and this lane from where it was.
    pub(super) fn carry(&mut self, carry: Carry, shift: Shift, away: (f64, f64)) {
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
    pub(super) fn lane_edges(&self, lane: LaneId) -> Option<(f64, f64)> {
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
            Target::Item(_) | Target::Statement { .. } | Target::Goal { .. } => {
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
            Target::Ground { lane: Some(lane), .. } if self.invites(lane) => self.add_at(at),
            Target::Ground { .. } if self.picture.selected != Selected::Nothing => {
                select(Selected::Nothing)
            }
            Target::Ground { .. } => self.unlist(),
        }
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

    /// Closes the list of a counted mark, if one is open.
    pub(crate) fn unlist(&mut self) -> Option<Told> {
        std::mem::take(&mut self.listing).then_some(Told::Unlist)
    }

    /// The target that is drawn for this one: itself, or the group it is in.
    fn drawn_as(&self, target: Target) -> Target {
        if self.scene.find(target).is_some() {
            return target;
        }
        let arrangement = &self.picture.arrangement;
        let Some(place) = arrangement.place_of(target) else { return target };
        let Some(lane) = arrangement.bands.get(place.band).map(|band| band.lane) else {
            return target;
        };
        let holds = |cluster: Cluster| match cluster.row {
            _ if cluster.lane != lane => false,
            Some(row) => {
                let (first, count) = (cluster.first as usize, cluster.count as usize);
                row as usize == place.row && (first..first + count).contains(&place.mark)
            }
            None => arrangement.members(cluster).contains(&target),
        };
        let drawn = self.scene.placed.iter().find_map(|placed| match placed.target {
            Target::Cluster(cluster) if holds(cluster) => Some(placed.target),
            _ => None,
        });
        drawn.unwrap_or(target)
    }

    /// Where the view is going: the end of the movement, or where it is.
    pub(super) fn heading(&self) -> View {
        self.glide.as_ref().map_or_else(|| self.view.clone(), |glide| glide.to().clone())
    }

    /// The view moved as little as needed to show this.
    fn revealing(&self, target: Target) -> Option<View> {
        let arrangement = &self.picture.arrangement;
        let place = arrangement.place_of(target)?;
        let mark = arrangement.mark(place)?;
        let to = self.heading();
        let (from, until) = (f64::from(mark.from), f64::from(mark.to));
        let (left, right) = (to.left_px + 40.0, to.width_px - 40.0);
        // a long bar is in view when some of it is
        let seen = to.x_from_day(from) < right && to.x_from_day(until) > left;
        let mut view = if seen { to } else { to.revealing(from, from + 1.0) };
        let collapsed = &self.picture.collapsed;
        let (top, bottom) = arrangement.row_px(place, view.height_px, &self.style, collapsed)?;
        let room = view.height_px - view.top_px;
        view.scroll_px = view.scroll_px.clamp((bottom - room).max(0.0), top.max(0.0));
        Some(self.kept(&view))
    }

    fn place_exists(&self, target: Target) -> bool {
        self.picture.arrangement.place_of(target).is_some()
    }

    fn kept(&self, view: &View) -> View {
        let Picture { arrangement, collapsed, .. } = &self.picture;
        let (from, to) = arrangement.extent();
        view.kept_within(from, to, arrangement.content_px(&self.style, collapsed))
    }

    fn glide_to(&mut self, view: &View) {
        let view = self.kept(view);
        if self.still {
            self.look_at(&view);
        } else {
            self.glide = Some(Glide::new(self.view.clone(), view));
        }
    }

    fn look_at(&mut self, view: &View) {
        let view = self.kept(view);
        if view != self.view {
            self.view = view;
            self.stale.content = true;
        }
    }
}

impl Carried {
    fn ghost(&self) -> Rect {
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

fn style_for(arrangement: &Arrangement) -> Style {
    Style { note_row: arrangement.has_date_notes(), ..Style::screen() }
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

#[cfg(test)]
mod tests;
