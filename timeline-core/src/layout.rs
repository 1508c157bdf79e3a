//! A timeline in the light of one view → a [`Scene`](crate::scene::Scene).
//!
//! In two steps. [`Arrangement::of`] does what depends on the document only: what is shown, in
//! which row, with which label; it costs time in proportion to the document and is made again
//! after an edit. [`layout`] does what depends on the view: it looks only at the rows in view and,
//! in each, at most at as many marks as there are pixels, so that a pan costs what is visible.
//!
//! Time is in days since 1970-01-01, as `f64` in the view and `i32` where whole days are meant;
//! a day begins at its number, so a bar for one day runs from `day` to `day + 1`.

mod arrangement;
pub mod child;
mod day;
mod expected;
mod filter;
mod fold;
mod labels;
mod marks;
mod overlay;
mod overview;
pub mod pages;
mod palette;
mod rows;
mod ruler;
mod screen;
mod style;
mod track;
mod tray;
mod view;
mod words;

pub use arrangement::{Arrangement, Band, Place, Toward, Undated};
pub use day::{date_of, day_of};
pub use expected::PartyEnd;
pub use filter::{Filter, LoadSign};
pub use fold::Fold;
pub use marks::{Form, GoalMark, LoadMark, Mark, OnCurve};
pub use overlay::{Overlay, overlay};
pub use overview::{overview, overview_day, overview_frame, overview_window};
pub use screen::layout;
pub use style::Style;
pub use tray::tray;
pub use view::View;
