//! The timeline on the screen: lanes as soft bands, names on the left, rulers on top.

mod chrome;
mod label;
mod mark;
mod pen;
mod plan;
mod track;
pub(super) use pen::Pen;

use std::collections::BTreeSet;

use super::labels::{self, Room};
use super::ruler::{self, Segment};
use super::words::Words;
use super::{Arrangement, Band, Place, Style, View, palette};
use crate::model::LaneId;
use crate::scene::{Colour, Ground, Rect, Scene};

/// Draws what is in view. The cost grows with what is visible, not with the document. A lane in
/// `collapsed` is drawn as one row.
#[must_use]
pub fn layout(
    arrangement: &Arrangement,
    view: &View,
    style: &Style,
    collapsed: &BTreeSet<LaneId>,
) -> Scene {
    let mut frame = Frame::new(arrangement, view, style, collapsed);
    frame.lanes();
    frame.names();
    frame.rulers();
    frame.pen.into_scene(frame.ground)
}

/// A lane's band on the screen.
#[derive(Clone, Copy)]
struct Strip {
    top: f64,
    bottom: f64,
    /// Middle of the first row.
    first_row: f64,
    paper: Colour,
}

struct Frame<'a> {
    arrangement: &'a Arrangement,
    view: &'a View,
    style: &'a Style,
    collapsed: &'a BTreeSet<LaneId>,
    words: &'static Words,
    strips: Vec<Strip>,
    dates: Vec<Segment>,
    /// Where the now line stands, if in view.
    now_x: Option<f64>,
    ground: Ground,
    pen: Pen,
}

impl Arrangement {
    /// Height of all lanes together, in pixels: what there is to scroll through.
    #[must_use]
    pub fn content_px(&self, style: &Style, collapsed: &BTreeSet<LaneId>) -> f64 {
        self.bands.iter().map(|band| height(band, style, collapsed)).sum()
    }
}

impl Arrangement {
    /// Upper and lower edge of the row this stands in, in pixels from the upper edge of the first
    /// lane, whatever is scrolled out of view. None for a place that is not there.
    #[must_use]
    pub fn row_px(
        &self,
        place: Place,
        height_px: f64,
        style: &Style,
        collapsed: &BTreeSet<LaneId>,
    ) -> Option<(f64, f64)> {
        let band = self.bands.get(place.band)?;
        let spare = spare(self, height_px - style.rulers(), style, collapsed);
        let above = self.bands[..place.band].iter();
        let top: f64 = above.map(|band| height(band, style, collapsed) + 2.0 * spare).sum();
        let row = if collapsed.contains(&band.lane) { 0 } else { place.row };
        let top = top + style.lane_pad + spare + row as f64 * style.row_pitch;
        Some((top - style.lane_pad, top + style.bar + style.lane_pad))
    }
}

/// Room added above and below each lane when the drawing is higher than the lanes need.
fn spare(
    arrangement: &Arrangement,
    room_px: f64,
    style: &Style,
    collapsed: &BTreeSet<LaneId>,
) -> f64 {
    let content = arrangement.content_px(style, collapsed);
    let lanes = arrangement.bands.len().max(1) as f64;
    ((room_px - content) / lanes / 2.0).clamp(0.0, style.spare_pad)
}

fn height(band: &Band, style: &Style, collapsed: &BTreeSet<LaneId>) -> f64 {
    let rows = if collapsed.contains(&band.lane) { 1 } else { band.rows.len() };
    style.rows(rows) + 2.0 * style.lane_pad
}

impl<'a> Frame<'a> {
    fn new(
        arrangement: &'a Arrangement,
        view: &'a View,
        style: &'a Style,
        collapsed: &'a BTreeSet<LaneId>,
    ) -> Self {
        let spare = spare(arrangement, view.height_px - view.top_px, style, collapsed);
        let mut top = view.top_px - view.scroll_px;
        let strips: Vec<Strip> = arrangement
            .bands
            .iter()
            .enumerate()
            .map(|(place, band)| {
                let bottom = top + height(band, style, collapsed) + 2.0 * spare;
                let first_row = top + style.lane_pad + spare + style.bar / 2.0;
                let paper = if place % 2 == 0 { palette::BAND } else { palette::PAPER };
                let strip = Strip { top, bottom, first_row, paper };
                top = bottom;
                strip
            })
            .collect();
        let area = Rect {
            left: view.left_px,
            top: view.top_px,
            right: view.width_px.max(view.left_px),
            bottom: view.height_px.max(view.top_px),
        };
        let visible = |strip: &Strip| strip.bottom > area.top && strip.top < area.bottom;
        let lanes = arrangement
            .bands
            .iter()
            .zip(&strips)
            .filter(|(_, strip)| visible(strip))
            .map(|(band, strip)| {
                (band.lane, strip.top.max(area.top), strip.bottom.min(area.bottom))
            })
            .collect();
        let words = Words::of(arrangement.lang);
        let now = view.x_from_day(f64::from(super::day_of(arrangement.today)) + 0.5);
        Self {
            arrangement,
            view,
            style,
            collapsed,
            words,
            dates: ruler::date(view, style.times, words),
            now_x: (area.left..area.right).contains(&now).then_some(now),
            strips,
            pen: Pen::new(view.width_px, view.height_px),
            ground: Ground { area, lanes, view: view.clone() },
        }
    }

    /// Bands, lines, and everything that stands in the lanes.
    fn lanes(&mut self) {
        let area = self.ground.area;
        let arrangement = self.arrangement;
        let visible: Vec<(usize, &Band, Strip)> = arrangement
            .bands
            .iter()
            .enumerate()
            .zip(&self.strips)
            .filter(|(_, strip)| strip.bottom > area.top && strip.top < area.bottom)
            .map(|((place, band), strip)| (place, &**band, *strip))
            .collect();
        for (_, _, strip) in &visible {
            let band = Rect { top: strip.top, bottom: strip.bottom, ..area };
            self.pen.fill(Rect { left: 0.0, ..band }, strip.paper);
        }
        let bottom = self.strips.last().map_or(area.top, |strip| strip.bottom.min(area.bottom));
        self.grid(bottom);
        for (_, _, strip) in &visible {
            self.pen.line((0.0, strip.bottom), (area.right, strip.bottom), palette::LINE, 1.0);
        }
        self.now_line(bottom);
        let room = Room {
            view: self.view,
            fonts: &arrangement.fonts,
            left: area.left,
            right: area.right,
            size: self.style.label,
            times: self.style.times,
            now_x: self.now_x,
        };
        for (_, band, strip) in visible {
            if self.collapsed.contains(&band.lane) {
                self.collapsed_row(band, strip);
                continue;
            }
            // why: what is only filtered out is there
            let bare = band.rows.is_empty() && arrangement.filtered_out == 0;
            if bare && band.kind == crate::model::LaneKind::Strengths {
                self.invite(strip);
            }
            // Only rows in view, with a little of what sticks out.
            let pitch = self.style.row_pitch;
            let first = ((area.top - strip.first_row) / pitch - 1.0).max(0.0).floor() as usize;
            let last = ((area.bottom - strip.first_row) / pitch + 2.0).max(0.0).ceil() as usize;
            let rows = band.rows.iter().enumerate();
            for (row, marks) in rows.take(last).skip(first) {
                let y = strip.first_row + row as f64 * pitch;
                let pieces = labels::plan(marks, &room);
                self.row(band, strip, row, y, marks, &pieces);
            }
        }
    }
}
