//! The open timeline as a file for others: a table, or a drawing. Everything in it; a print for one
//! receiver is made by Afdrukken.

use std::{collections::BTreeSet, rc::Rc};

use timeline_core::{
    draw,
    file::csv,
    layout::{Arrangement, Style, layout},
    text::Fonts,
};

use super::{Doc, Effect, ExportAs, State};

/// Width of a drawing that is kept as a file, in pixels: an A3 lying down, at 96 pixels an inch.
const WIDTH_PX: f64 = 1587.0;

/// The file to give to the user; none when nothing is open, or it cannot be drawn.
pub(super) fn export(state: &State, kind: ExportAs) -> Option<Effect> {
    let doc = state.doc.as_ref()?;
    let (ending, media_type, text) = match kind {
        ExportAs::Csv => {
            let table = csv::write(doc.timeline());
            ("csv", "text/csv;charset=utf-8", format!("{}{table}", csv::BYTE_ORDER_MARK))
        }
        ExportAs::Svg => ("svg", "image/svg+xml", svg(state, doc)),
    };
    // why: nothing of the child stands in a name we make up
    let name = format!("tijdlijn-{}.{ending}", state.today);
    Some(Effect::Download { name, media_type, bytes: Rc::from(text.into_bytes()) })
}

/// The whole life as it is shown: with the filter, without folded lanes.
fn svg(state: &State, doc: &Doc) -> String {
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
    let unfolded = BTreeSet::new();
    let height_px = style.rulers() + arrangement.content_px(&style, &unfolded);
    let view = arrangement.whole_life(WIDTH_PX, height_px, &style);
    draw::svg(&layout(&arrangement, &view, &style, &unfolded))
}
