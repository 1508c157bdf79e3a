//! Tijdlijn: filters, the drawing with the panel beside it, and the bottom bar. On a narrow window
//! the drawing is a column of cards, from top to bottom through the years.

mod bottom_bar;
mod column;
mod column_card;
mod column_mark;
mod filter_bar;
mod lane_chips;
mod quick_add;
mod quick_answer;
mod search;
mod speakers;
mod tray;

use yew::{prelude::*, props};

use super::panel::panel_view;
use crate::canvas::timeline_canvas;
use crate::view::context::Cx;

pub use bottom_bar::bottom_bar;
pub use filter_bar::{FilterBarProps, filter_bar};
pub use lane_chips::lane_chips;
pub use speakers::offers;

/// Tijdlijn.
pub fn timeline_screen(cx: &Cx) -> Html {
    let narrow = cx.narrow;
    html! {
        <div class="timeline-screen">
            if narrow { { lane_chips::lane_chips(cx) } } else { { filter_bar(cx, &props!(FilterBarProps { drawing: true })) } }
            <div class="timeline-body">
                <div class="drawing-area">
                    if narrow { { column::column(cx) } } else { { timeline_canvas(cx) } { tray::tray_button(cx) } }
                </div>
                { panel_view(cx) }
            </div>
            { bottom_bar(cx) }
        </div>
    }
}
