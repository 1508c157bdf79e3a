//! What the drawing on the screen does, without a screen: the view and its movements, the gesture,
//! the focused item, what is being carried. Events in, things to say out ([`Told`]); drawing,
//! listening and waiting are [`super::stage`]'s.

mod look;
mod point;
#[cfg(test)]
mod tests;

use point::Carried;
pub(crate) use point::Cursor;

use std::{collections::BTreeSet, rc::Rc};

use timeline_core::{
    layout::{Arrangement, Fold, Mark, Overlay, Style, View, layout, overlay},
    model::LaneId,
    scene::{Cluster, Placed, Rect, Scene, Target},
};

use super::{gesture::Gesture, glide::Glide, lane_scroll::Scroll};
use crate::state::{Bookmark, Folding, Message, Selected, empty_years};

/// What is drawn.
#[derive(Clone)]
pub(crate) struct Picture {
    /// The document, made ready.
    pub(crate) arrangement: Rc<Arrangement>,
    /// Lanes folded into one row.
    pub(crate) collapsed: Rc<BTreeSet<LaneId>>,
    /// Which empty years are folded away.
    pub(crate) folding: Folding,
    /// What is selected.
    pub(crate) selected: Selected,
    /// Whether items may be moved and added.
    pub(crate) can_edit: bool,
    /// Half as large again.
    pub(crate) large: bool,
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.arrangement, &other.arrangement)
            && self.collapsed == other.collapsed
            && self.folding == other.folding
            && self.selected == other.selected
            && (self.can_edit, self.large) == (other.can_edit, other.large)
    }
}

impl Picture {
    /// The whole life, with what is folded away left out.
    fn whole_life(&self, width_px: f64, height_px: f64, style: &Style) -> View {
        self.arrangement.whole_life_folded(width_px, height_px, style, self.folds())
    }

    fn folds(&self) -> Vec<Fold> {
        match self.folding {
            Folding::Open => Vec::new(),
            Folding::Folded { .. } => self.folding.of(empty_years(&self.arrangement)),
        }
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
    /// What is drawn.
    pub(crate) arrangement: Rc<Arrangement>,
}

impl PartialEq for Rest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.arrangement, &other.arrangement)
            && self.view == other.view
            && self.placed == other.placed
            && self.lanes == other.lanes
            && self.scroll == other.scroll
    }
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
    pub(crate) fn new(picture: Picture, bookmark: Option<&Bookmark>, still: bool) -> Self {
        let style = style_for(&picture);
        let whole = bookmark.is_none_or(|bookmark| bookmark.whole);
        let view = match bookmark {
            Some(bookmark) => bookmark.view.folded(picture.folds()),
            None => picture.whole_life(1.0, 1.0, &style),
        };
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
        let refolded = self.picture.folding != picture.folding;
        let resized = self.picture.large != picture.large;
        let moved =
            refolded || resized || !Rc::ptr_eq(&self.picture.arrangement, &picture.arrangement);
        self.stale.content |= moved || self.picture.collapsed != picture.collapsed;
        self.stale.overlay = true;
        self.picture = picture;
        if moved {
            self.view = self.view.folded(self.picture.folds());
            self.carried = None;
            self.focus = self.focus.filter(|focus| self.place_exists(*focus));
            self.style = style_for(&self.picture);
            let (width, height) = (self.view.width_px, self.view.height_px);
            self.resize(width, height);
        }
        self.look_at(&self.view.clone());
    }

    /// The drawing is this large now, in CSS pixels.
    pub(crate) fn resize(&mut self, width_px: f64, height_px: f64) {
        let (width_px, height_px) = (width_px.max(1.0), height_px.max(1.0));
        self.glide = None;
        if self.whole {
            let scroll_px = self.view.scroll_px;
            let whole = self.picture.whole_life(width_px, height_px, &self.style);
            self.view = View { scroll_px, ..whole };
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

    /// Whether it moves by itself, from frame to frame.
    pub(crate) fn glides(&self) -> bool {
        self.glide.is_some()
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
            arrangement: self.picture.arrangement.clone(),
        }
    }

    /// Puts the keyboard on this, and brings it into view.
    pub(crate) fn focus_on(&mut self, target: Target) -> Told {
        self.focus = Some(target);
        self.stale.overlay = true;
        if let Some(view) = self.revealing(target).filter(|view| *view != self.heading()) {
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

    fn place_exists(&self, target: Target) -> bool {
        self.picture.arrangement.days_of(target).is_some()
    }
}

fn style_for(picture: &Picture) -> Style {
    let style = Style::screen().enlarged(if picture.large { 1.5 } else { 1.0 });
    Style { note_row: picture.arrangement.has_date_notes(), ..style }
}
