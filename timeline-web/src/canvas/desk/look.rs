//! Where the desk looks: zooming, panning, scrolling, and bringing something into view.

use std::rc::Rc;

use timeline_core::{
    layout::View,
    model::LaneId,
    scene::{Cluster, Target},
};

use super::{
    super::{glide::Glide, lane_scroll::Scroll},
    Desk, Picture,
};
use crate::state::{Bookmark, Look};

/// How much one press of a zoom button or key zooms.
const ZOOM_STEP: f64 = 1.6;

impl Desk {
    /// Where to come back to; none: to the whole life from its top.
    pub(crate) fn bookmark(&self) -> Option<Bookmark> {
        let Self { whole, ref view, .. } = *self;
        (!whole || view.scroll_px > 0.0).then(|| Bookmark { view: view.clone(), whole })
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

    /// Moves the drawing as a button asks.
    pub(crate) fn look(&mut self, look: Look) {
        let middle = (self.view.left_px + self.view.width_px) / 2.0;
        let to = self.heading();
        let view = match look {
            Look::ZoomIn => to.zoom_at(middle, ZOOM_STEP),
            Look::ZoomOut => to.zoom_at(middle, 1.0 / ZOOM_STEP),
            Look::WholeLife => {
                let (width, height) = (to.width_px, to.height_px);
                self.picture.whole_life(width, height, &self.style)
            }
            Look::Item(item) => match self.revealing(Target::Item(item)) {
                Some(view) => view,
                None => return,
            },
        };
        self.whole = look == Look::WholeLife || self.whole && matches!(look, Look::Item(_));
        self.glide_to(&view);
    }

    /// Shows something else, and looks somewhere. Where that is another document, or what an edit made of this one, it
    /// looks there at once: what was added is seen in the frame in which it is drawn.
    pub(crate) fn show_at(&mut self, picture: Picture, look: Option<Look>) {
        let other = !Rc::ptr_eq(&self.picture.arrangement, &picture.arrangement);
        self.show(picture);
        let Some(look) = look else { return };
        self.look(look);
        if other && let Some(glide) = self.glide.take() {
            self.look_at(glide.to());
        }
    }

    /// Zooms at what the keyboard stands on, or else in the middle.
    pub(crate) fn zoom_at_focus(&mut self, closer: bool) {
        let to = self.heading();
        let (left, right) = (to.left_px, to.width_px);
        let focused = self.focus.and_then(|focus| self.picture.arrangement.days_of(focus));
        let x = focused
            .map(|(from, until)| to.x_from_day(f64::midpoint(from.into(), until.into())))
            .filter(|x| (left..right).contains(x))
            .unwrap_or((left + right) / 2.0);
        self.whole = false;
        self.glide_to(&to.zoom_at(x, if closer { ZOOM_STEP } else { 1.0 / ZOOM_STEP }));
    }

    /// Shows these days: the first, and the one after the last.
    pub(crate) fn look_at_days(&mut self, from: i32, to: i32) {
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
        let Some(row) = row else { return };
        let scroll_px = scrolled_to(&view, row);
        if scroll_px != view.scroll_px {
            view.scroll_px = scroll_px;
            self.glide_to(&view);
        }
    }

    /// Moves the drawing by hand.
    pub(crate) fn pan(&mut self, right_px: f64, down_px: f64) {
        self.whole &= right_px == 0.0;
        self.glide_to(&self.heading().pan(right_px, down_px));
    }

    /// Shows these days at once: the window of the overview is dragged.
    pub(crate) fn window(&mut self, from: f64, to: f64) {
        self.whole = false;
        self.glide = None;
        self.look_at(&self.view.showing(from, to));
    }

    /// Where the view is going: the end of the movement, or where it is.
    pub(crate) fn heading(&self) -> View {
        self.glide.as_ref().map_or_else(|| self.view.clone(), |glide| glide.to().clone())
    }

    /// The view moved as little as needed to show this.
    pub(crate) fn revealing(&self, target: Target) -> Option<View> {
        let arrangement = &self.picture.arrangement;
        let (from, until) = arrangement.days_of(target)?;
        let (from, until) = (f64::from(from), f64::from(until));
        let to = self.heading();
        let (left, right) = (to.left_px + 40.0, to.width_px - 40.0);
        // a long bar is in view when some of it is, and of the whole life everything
        let seen = self.whole || to.x_from_day(from) < right && to.x_from_day(until) > left;
        let mut view = if seen { to } else { to.revealing(from, from + 1.0) };
        let collapsed = &self.picture.collapsed;
        if let Some(place) = arrangement.place_of(target) {
            let row = arrangement.row_px(place, view.height_px, &self.style, collapsed)?;
            view.scroll_px = scrolled_to(&view, row);
        }
        Some(self.kept(&view))
    }

    pub(crate) fn kept(&self, view: &View) -> View {
        let Picture { arrangement, collapsed, .. } = &self.picture;
        let (from, to) = arrangement.extent();
        view.kept_within(from, to, arrangement.content_px(&self.style, collapsed))
    }

    pub(crate) fn glide_to(&mut self, view: &View) {
        let view = self.kept(view);
        if self.still || view == self.view {
            self.glide = None;
            self.look_at(&view);
        } else {
            self.glide = Some(Glide::new(self.view.clone(), view));
        }
    }

    pub(crate) fn look_at(&mut self, view: &View) {
        let view = self.kept(view);
        if view != self.view {
            self.view = view;
            self.stale.content = true;
        }
    }
}

/// How far the lanes are scrolled after as little as needed to bring a row into view; the top of a row
/// for which there is no room, as in a very low window.
fn scrolled_to(view: &View, (top, bottom): (f64, f64)) -> f64 {
    let room = view.height_px - view.top_px;
    view.scroll_px.max(bottom - room).min(top).max(0.0)
}
