//! The whole life in a narrow strip, with the part that is in view.

use super::screen::Pen;
use super::{Arrangement, View, palette};
use crate::scene::{Colour, Rect, Scene, Stroke};

/// The whole life, a thin line for each lane; to be drawn again only after an edit. The strip is
/// `width_px` by `height_px`.
#[must_use]
pub fn overview(arrangement: &Arrangement, width_px: f64, height_px: f64) -> Scene {
    let mut pen = Pen::new(width_px, height_px);
    pen.rect(Rect::new(0.0, 0.0, width_px, height_px), 8.0, Some(palette::SAND), None);
    let lanes = arrangement.bands.len().max(1) as f64;
    let pitch = (height_px - 8.0) / lanes;
    let thick = (pitch * 0.65).clamp(1.0, 5.0);
    let columns = width_px.max(1.0) as usize;
    for (place, band) in arrangement.bands.iter().enumerate() {
        let y = 4.0 + pitch * (place as f64 + 0.5);
        let mut covered = vec![false; columns];
        for mark in band.rows.iter().flatten() {
            let x = |day: i32| overview_x(arrangement, width_px, day.into()).max(0.0) as usize;
            let (from, to) = (x(mark.from), x(mark.to));
            let end = to.max(from + 3).min(columns);
            if let Some(part) = covered.get_mut(from.min(end)..end) {
                part.fill(true);
            }
        }
        let colour: Colour = band.ink.over(palette::SAND, 0.7);
        let mut from = 0;
        while from < columns {
            if !covered[from] {
                from += 1;
                continue;
            }
            let run = covered[from..].iter().take_while(|covered| **covered).count();
            let bar = Rect::new(from as f64, y - thick / 2.0, run as f64, thick);
            pen.rect(bar, thick / 2.0, Some(colour), None);
            from += run;
        }
    }
    pen.without_ground()
}

/// Where the view lies in an overview of this size.
#[must_use]
pub fn overview_window(
    arrangement: &Arrangement,
    view: &View,
    width_px: f64,
    height_px: f64,
) -> Rect {
    let x = |day| overview_x(arrangement, width_px, day).clamp(0.0, width_px);
    let (left, right) = (x(view.day_from_x(view.left_px)), x(view.end_day()));
    // Something to take hold of, also when the view is a day.
    let spare = ((12.0 - (right - left)) / 2.0).max(0.0);
    let left = (left - spare).clamp(1.0, (width_px - 13.0).max(1.0));
    let right = (right + spare).clamp(left + 12.0, (width_px - 1.0).max(left + 12.0));
    Rect { left, right, top: 1.0, bottom: height_px - 1.0 }
}

/// The window, as drawn over the overview.
#[must_use]
pub fn overview_frame(width_px: f64, height_px: f64, window: Rect) -> Scene {
    let mut pen = Pen::new(width_px, height_px);
    let fill = palette::WINDOW.faded(0.1);
    pen.rect(window, 7.0, Some(fill), Some(Stroke::new(palette::WINDOW, 2.0)));
    pen.without_ground()
}

/// The day at this place of an overview of this width.
#[must_use]
pub fn overview_day(arrangement: &Arrangement, width_px: f64, x_px: f64) -> f64 {
    let (from, to) = arrangement.life();
    from + (x_px / width_px.max(1.0)) * (to - from)
}

fn overview_x(arrangement: &Arrangement, width_px: f64, day: f64) -> f64 {
    let (from, to) = arrangement.life();
    (day - from) / (to - from).max(1.0) * width_px
}
