//! The timeline on paper: a layout of its own, never the screen made smaller.
//!
//! [`pages`] turns a timeline, already redacted for its receiver, into finished pages: the drawing
//! with rulers, lane names, legend and key on every page, then the plans, what everyone tells, and
//! the notes as tables. What is shown before printing and what is printed are the same [`Page`]s.
//!
//! Nothing is smaller than 9 points (12 px), nothing is cut without an ellipsis, and no two texts
//! lie over each other. What does not fit flows to a further page.

mod block;
mod chart;
mod chosen;
mod enlarge;
mod flow;
mod furniture;
mod page;
mod paper;
mod print;
mod sheet;
mod sign;
pub mod svg;
#[cfg(test)]
mod tests;
mod words;
mod wrap;

pub use page::{Group, Node, Page, Role};
pub use paper::{Letters, Orientation, PX_PER_MM, Paper, PrintOptions, PrintScale};
pub use sheet::Sheet;

use self::print::Print;
use self::words::Words;
use crate::date::Dates;
use crate::model::Timeline;
use crate::share::LeftOut;
use crate::text::Fonts;

/// The pages of a print, at least one. `timeline` and `dates` hold only what the receiver may see
/// (see [`crate::share::redact`]); `left_out` is what that took away, to be counted at the foot.
///
/// A chosen sheet with nothing on it makes no page, unless all of them have nothing on them: then
/// one page says why.
///
/// ```
/// use jiff::civil::date;
/// use timeline_core::{
///     date::Dates,
///     layout::pages::{PrintOptions, Sheet, pages},
///     model::{Receiver, Timeline, TimelineId},
///     share::redact,
///     text::Fonts,
/// };
///
/// let noor = Timeline::new(TimelineId(1), "Noor");
/// let school = redact(&noor, &Receiver::School);
/// let today = date(2026, 10, 1);
/// let dates = Dates::of(&school.timeline, today);
/// let options = PrintOptions {
///     receiver: Some(Receiver::School),
///     sheets: vec![Sheet::Timeline, Sheet::Agreements],
///     ..PrintOptions::new(today)
/// };
/// let pages = pages(&school.timeline, &dates, &school.left_out, &options, &Fonts::bundled());
/// assert_eq!(pages.len(), 1, "nothing was agreed, so there is no page of agreements");
/// assert!(pages[0].svg_document().contains("Tijdlijn van Noor"));
/// ```
#[must_use]
pub fn pages(
    timeline: &Timeline,
    dates: &Dates,
    left_out: &LeftOut,
    options: &PrintOptions,
    fonts: &Fonts,
) -> Vec<Page> {
    let seen = chosen::chosen(timeline, dates, options);
    // why: what is not shared at all is not missing because of the days
    let is_outside = options.days.is_some() && !timeline.items.is_empty();
    let timeline = seen.as_ref().unwrap_or(timeline);
    let words = Words(options.lang);
    let print = Print { timeline, dates, left_out, options, fonts, words, is_outside };
    match print.poster() {
        Some(paper) => {
            let laid_out = PrintOptions { paper, ..options.clone() };
            let pages = Print { options: &laid_out, ..print }.pages();
            let (width, height) = options.paper_px();
            let larger = |page: Page| {
                let times = width / page.width;
                // why: each paper is a hair off from twice the half of it
                Page { width, height, ..enlarge::enlarged(page, times) }
            };
            pages.into_iter().map(larger).collect()
        }
        None => print.pages(),
    }
}
