//! The open timeline as a file for others: a table, or a drawing. Everything in it; a print for one
//! receiver is made by Afdrukken.

use std::rc::Rc;

use timeline_core::{
    draw,
    file::{csv, ics},
    layout::{Arrangement, Style, View, layout},
    scene::Scene,
    text::Fonts,
};

use super::{Behind, Doc, Effect, ExportAs, Part, State, empty_years};

/// Width of a drawing that is kept as a file, in pixels: an A3 lying down, at 96 pixels an inch.
const WIDTH_PX: f64 = 1587.0;

/// The file to give to the user; none when nothing is open, or it cannot be drawn.
pub(super) fn export(state: &State, kind: ExportAs) -> Option<Effect> {
    let doc = state.doc.as_ref()?;
    // why: nothing of the child stands in a name we make up
    let name = |ending: &str| format!("tijdlijn-{}.{ending}", state.today);
    let (ending, media_type, text) = match kind {
        ExportAs::Png(part) => {
            let scene = Rc::new(scene(state, doc, part));
            return Some(Effect::DownloadPicture { name: name("png"), scene });
        }
        ExportAs::Csv => {
            let table = csv::write(doc.timeline());
            ("csv", "text/csv;charset=utf-8", format!("{}{table}", csv::BYTE_ORDER_MARK))
        }
        ExportAs::Calendar => {
            let calendar = ics::write(doc.timeline(), doc.dates(), state.today, state.lang);
            ("ics", "text/calendar;charset=utf-8", calendar)
        }
        ExportAs::Svg(part) => ("svg", "image/svg+xml", draw::svg(&scene(state, doc, part))),
    };
    Some(Effect::Download { name: name(ending), media_type, bytes: Rc::from(text.into_bytes()) })
}

/// The drawing, to be copied; none when nothing is open.
pub(super) fn copy_picture(state: &State, part: Part) -> Option<Effect> {
    Some(Effect::CopyPicture(Rc::new(scene(state, state.doc.as_ref()?, part))))
}

/// The drawing as it is shown, with the filter; as high as its lanes need.
fn scene(state: &State, doc: &Doc, part: Part) -> Scene {
    // why: it is a picture of the screen
    let shown = Behind::of(state).document().map(|document| doc.showing(document));
    let doc = shown.as_ref().unwrap_or(doc);
    let style = Style { name_column: Some(200.0), ..Style::screen() };
    let arrangement = Arrangement::of(
        doc.timeline(),
        doc.dates(),
        &state.drawing.filter,
        &Fonts::bundled(),
        state.lang,
        state.today,
    );
    let style = Style { note_row: arrangement.has_date_notes(), ..style };
    let collapsed = match part {
        Part::Whole => Rc::default(),
        Part::Window => state.drawing.collapsed.clone(),
    };
    let height_px = style.rulers() + arrangement.content_px(&style, &collapsed);
    let view = match (part, &state.drawing.view) {
        (Part::Whole, _) => arrangement.whole_life(WIDTH_PX, height_px, &style),
        (Part::Window, Some(bookmark)) if !bookmark.whole => {
            let view = &bookmark.view;
            let (from, to) = (view.start_day, view.end_day());
            let window = View::of_days(from, to, WIDTH_PX, height_px, &style);
            window.folded(view.folds.clone()).showing(from, to)
        }
        (Part::Window, _) => {
            let folds = state.drawing.folding.of(empty_years(&arrangement));
            arrangement.whole_life_folded(WIDTH_PX, height_px, &style, folds)
        }
    };
    layout(&arrangement, &view, &style, &collapsed)
}
