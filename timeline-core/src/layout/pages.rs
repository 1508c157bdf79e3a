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

use self::chart::Chart;
use self::furniture::Furniture;
use self::sheet::Source;
use self::words::Words;
use super::{Arrangement, Filter};
use crate::date::Dates;
use crate::model::Timeline;
use crate::scene::Rect;
use crate::share::LeftOut;
use crate::text::Fonts;

/// The pages of a print, at least one. `timeline` and `dates` hold only what the receiver may see
/// (see [`crate::share::redact`]); `left_out` is what that took away, to be counted at the foot.
///
/// A chosen sheet with nothing on it makes no page, unless all of them have nothing on them: then
/// one page says why.
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
    let furniture = Furniture::new(timeline, left_out, options, fonts);
    let area = furniture.contents();
    let source = Source { timeline, dates, words };
    let mut contents: Vec<Contents> = Vec::new();
    for sheet in Sheet::ALL.into_iter().filter(|sheet| options.sheets.contains(sheet)) {
        let made = match sheet {
            Sheet::Timeline => {
                let outside = is_outside.then(|| {
                    words.of("Er staat niets in deze periode.", "There is nothing in this period.")
                });
                drawing(timeline, dates, options, fonts, area, left_out, outside)
            }
            Sheet::Empty => by_hand(timeline, dates, options, fonts, area),
            _ => {
                let blocks = source.blocks(sheet);
                if !blocks.is_empty() {
                    set(&mut contents, sheet, words.sheet(sheet), &blocks, area, fonts);
                }
                continue;
            }
        };
        contents.extend(made.into_iter().map(|nodes| Contents::of(sheet, nodes, area.bottom)));
    }
    if contents.is_empty() {
        let sheet = options.sheets.iter().copied().min().unwrap_or(Sheet::Timeline);
        let why = block::Block::Text(block::Para::plain(nothing(words, left_out, options)));
        set(&mut contents, sheet, "", &[why], area, fonts);
    }
    let count = contents.len();
    let (width, height) = options.size_px();
    contents
        .into_iter()
        .zip(1..)
        .map(|(contents, number)| {
            let Contents { sheet, also, .. } = contents;
            let mut nodes = furniture.head(sheet);
            nodes.extend(contents.nodes);
            nodes.extend(furniture.foot(number, count));
            let name = furniture.name(sheet, &also, number, count);
            let page = Page { sheet, also, name, number, width, height, nodes };
            enlarge::enlarged(page, options.letters.times())
        })
        .collect()
}

/// What stands between head and foot of one page.
struct Contents {
    sheet: Sheet,
    also: Vec<Sheet>,
    nodes: Vec<Node>,
    /// How far down it is filled.
    bottom: f64,
}

impl Contents {
    fn of(sheet: Sheet, nodes: Vec<Node>, bottom: f64) -> Self {
        Self { sheet, also: Vec::new(), nodes, bottom }
    }
}

/// Sets a sheet of text: below the one before it, where both may share a page and there is room.
fn set(
    contents: &mut Vec<Contents>,
    sheet: Sheet,
    title: &str,
    blocks: &[block::Block],
    area: Rect,
    fonts: &Fonts,
) {
    let before = contents.last_mut();
    let before = before.filter(|last| sheet.shares_a_page() && last.sheet.shares_a_page());
    let below = before.and_then(|last| {
        let below = flow::flow_below(last.bottom, title, blocks, area, fonts)?;
        Some((last, below))
    });
    let (mut pages, bottom) = match below {
        Some((last, flow::Sheets { pages, bottom })) => {
            let mut pages = pages.into_iter();
            last.nodes.extend(pages.next().unwrap_or_default());
            last.also.push(sheet);
            last.bottom = bottom;
            (pages, bottom)
        }
        None => {
            let flow::Sheets { pages, bottom } = flow::flow(blocks, area, fonts);
            (pages.into_iter(), bottom)
        }
    };
    let rest = pages.by_ref().map(|nodes| Contents::of(sheet, nodes, bottom));
    contents.extend(rest);
}

fn drawing(
    timeline: &Timeline,
    dates: &Dates,
    options: &PrintOptions,
    fonts: &Fonts,
    area: Rect,
    left_out: &LeftOut,
    outside: Option<&str>,
) -> Vec<Vec<Node>> {
    let words = Words(options.lang);
    // Put aside in a conversation is not withheld from whoever may see it.
    let filter = Filter { later: true, ..Filter::default() };
    let arrangement = Arrangement::of(timeline, dates, &filter, fonts, options.lang, options.today);
    let instead = arrangement.is_empty().then(|| match arrangement.undated.is_empty() {
        true => outside.map_or_else(|| nothing(words, left_out, options), str::to_owned),
        false => words
            .of(
                "Er staat nog niets op een plek in de tijd. Hieronder staat wat al wel verteld is.",
                "Nothing has a place in time yet. Below is what has been told so far.",
            )
            .to_owned(),
    });
    Chart { timeline, arrangement: &arrangement, options, fonts, words, area, instead }.pages()
}

/// Rulers and lanes with nothing in them, to draw on by hand.
fn by_hand(
    timeline: &Timeline,
    dates: &Dates,
    options: &PrintOptions,
    fonts: &Fonts,
    area: Rect,
) -> Vec<Vec<Node>> {
    let words = Words(options.lang);
    let blank = Timeline { items: Vec::new(), notes: Vec::new(), ..timeline.clone() };
    let filter = Filter::default();
    let arrangement = Arrangement::of(&blank, dates, &filter, fonts, options.lang, options.today);
    let scale = PrintScale::WholeLife;
    let options = PrintOptions { scale, ..options.clone() };
    let options = &options;
    let arrangement = &arrangement;
    Chart { timeline: &blank, arrangement, options, fonts, words, area, instead: None }.pages()
}

/// Why there is nothing to see.
fn nothing(words: Words, left_out: &LeftOut, options: &PrintOptions) -> String {
    match words.left_out(left_out, options.receiver.as_ref()) {
        Some(_) => {
            let receiver = words.receiver(options.receiver.as_ref());
            words.of(
                format!(
                    "Er is nog niets dat met {receiver} gedeeld wordt. Daarom is deze pagina leeg."
                ),
                format!("Nothing is shared with {receiver} yet. That is why this page is empty."),
            )
        }
        None => words
            .of(
                "Hier staat nog niets. Je kunt deze pagina ook met de hand invullen.",
                "There is nothing here yet. You can also fill in this page by hand.",
            )
            .to_owned(),
    }
}
