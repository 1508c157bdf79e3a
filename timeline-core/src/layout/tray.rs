//! What has no date yet, as a strip of chips under a drawing: nothing is left out of a picture.

use super::marks::one_line;
use super::screen::Pen;
use super::words::Words;
use super::{Arrangement, palette};
use crate::model::Timeline;
use crate::scene::{Anchor, Placed, Rect, Scene, Stroke, Target};
use crate::text::{Weight, shorten};

const PAD: f64 = 16.0;
const GAP: f64 = 8.0;
const CHIP: f64 = 26.0;
const SIZE: f64 = 13.0;

/// The undated items in a strip this wide and as high as it must be; of no height when everything
/// has its place.
#[must_use]
pub fn tray(arrangement: &Arrangement, timeline: &Timeline, width_px: f64) -> Scene {
    let fonts = arrangement.fonts;
    let heading = Words::of(arrangement.lang).tray;
    let mut chips: Vec<(Rect, Placed, String)> = Vec::new();
    let start = PAD + fonts.width(heading, Weight::Bold, SIZE) + PAD;
    let (mut x, mut y) = (start, PAD / 2.0);
    for undated in &arrangement.undated {
        let Some(item) = timeline.item(undated.item) else { continue };
        let title = one_line(&item.title);
        let most = (width_px - PAD - start - 24.0).max(40.0);
        let mut wide = fonts.width(&title, Weight::Regular, SIZE);
        let mut text = title.clone();
        if wide > most {
            let cut = shorten(&fonts, &title, Weight::Regular, SIZE, most, 1);
            (text, wide) = cut.unwrap_or_default();
        }
        if x + wide + 24.0 > width_px - PAD && x > start {
            x = start;
            y += CHIP + GAP;
        }
        let mark = Rect::new(x, y, wide + 24.0, CHIP);
        let band = arrangement.bands.iter().find(|band| band.lane == item.lane);
        let ink = band.map_or(palette::MUTED, |band| band.ink);
        let placed = Placed {
            target: Target::Item(item.id),
            lane: Some(item.lane),
            row: 0,
            mark,
            label: None,
            title: title.into(),
            ink,
        };
        chips.push((mark, placed, text));
        x = mark.right + GAP;
    }
    let height = if chips.is_empty() { 0.0 } else { y + CHIP + PAD / 2.0 };
    let mut pen = Pen::new(width_px, height);
    pen.fill(Rect::new(0.0, 0.0, width_px, height), palette::SAND);
    if height > 0.0 {
        let at = (PAD, PAD / 2.0 + CHIP / 2.0);
        pen.text(at, heading, SIZE, Weight::Bold, palette::INK, Anchor::Left);
    }
    for (mark, placed, text) in chips {
        let stroke = Stroke::new(placed.ink, 1.5);
        pen.rect(mark, CHIP / 2.0, Some(palette::WHITE), Some(stroke));
        let middle = mark.middle();
        pen.text((middle.x, middle.y), text, SIZE, Weight::Regular, palette::INK, Anchor::Middle);
        pen.placed(placed);
    }
    pen.without_ground()
}
