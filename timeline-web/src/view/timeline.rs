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

use yew::prelude::*;

use super::context::use_narrow;
use super::panel::PanelView;
use crate::canvas::TimelineCanvas;

pub use bottom_bar::BottomBar;
pub use filter_bar::FilterBar;
pub use lane_chips::LaneChips;

/// Tijdlijn.
#[component]
pub fn TimelineScreen() -> Html {
    let narrow = use_narrow();
    html! {
        <div class="timeline-screen">
            if narrow { <lane_chips::LaneChips /> } else { <FilterBar drawing=true /> }
            <div class="timeline-body">
                <div class="drawing-area">
                    if narrow { <column::Column /> } else { <TimelineCanvas /> }
                </div>
                <PanelView />
            </div>
            <BottomBar />
        </div>
    }
}
