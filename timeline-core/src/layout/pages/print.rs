//! One print: which pages its sheets come to, and how large.

use super::block::{Block, Para};
use super::chart::Chart;
use super::furniture::Furniture;
use super::page::{Node, Page};
use super::sheet::{Sheet, Source};
use super::words::Words;
use super::{Paper, PrintOptions, PrintScale, enlarge, flow};
use crate::chunks::Chunks;
use crate::date::Dates;
use crate::layout::{Arrangement, Filter};
use crate::model::{Receiver, Timeline};
use crate::scene::Rect;
use crate::share::LeftOut;
use crate::text::Fonts;

/// What a print is made of.
#[derive(Clone, Copy)]
pub(super) struct Print<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) dates: &'a Dates,
    pub(super) left_out: &'a LeftOut,
    pub(super) options: &'a PrintOptions,
    pub(super) fonts: &'a Fonts,
    pub(super) words: Words,
    /// There is something, and nothing of it falls in the chosen days.
    pub(super) is_outside: bool,
}

impl Print<'_> {
    /// The smallest paper on which the whole life can be read with every label in full; none where
    /// that is the chosen paper itself, or where something else than the whole life is asked for. On
    /// larger paper the same page gets larger: a poster is read from further away.
    pub(super) fn poster(&self) -> Option<Paper> {
        let is_whole = self.options.scale == PrintScale::WholeLife;
        if !is_whole || !self.options.sheets.contains(&Sheet::Timeline) {
            return None;
        }
        let smaller = Paper::ALL.into_iter().take_while(|paper| *paper != self.options.paper);
        smaller.into_iter().find(|paper| {
            let options = PrintOptions { paper: *paper, ..self.options.clone() };
            let furniture = Furniture::new(self.timeline, self.left_out, &options, self.fonts);
            let print = Print { options: &options, ..*self };
            print.drawing(furniture.contents(), None, &|chart| chart.is_in_full())
        })
    }

    pub(super) fn pages(&self) -> Vec<Page> {
        let Print { timeline, dates, left_out, options, fonts, words, is_outside } = *self;
        let furniture = Furniture::new(timeline, left_out, options, fonts);
        let area = furniture.contents();
        let receiver = options.receiver.as_ref();
        let source = Source { timeline, dates, words, receiver, talk: options.talk };
        let mut contents: Vec<Contents> = Vec::new();
        for sheet in Sheet::ALL.into_iter().filter(|sheet| options.sheets.contains(sheet)) {
            let made = match sheet {
                Sheet::Timeline => {
                    let outside = is_outside.then(|| {
                        words.of(
                            "Er staat niets in deze periode.",
                            "There is nothing in this period.",
                        )
                    });
                    self.drawing(area, outside, &|chart| chart.pages())
                }
                Sheet::Empty => self.by_hand(area),
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
            let why = Block::Text(Para::plain(self.nothing()));
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

    /// What `make` makes of the drawing on pages with this area.
    fn drawing<T>(&self, area: Rect, outside: Option<&str>, make: &dyn Fn(&Chart<'_>) -> T) -> T {
        let Print { timeline, options, fonts, words, .. } = *self;
        // Put aside in a conversation is not withheld from whoever may see it.
        let filter = Filter { later: true, ..Filter::default() };
        let arrangement =
            Arrangement::of(timeline, self.dates, &filter, fonts, options.lang, options.today);
        let instead = arrangement.is_empty().then(|| match arrangement.undated.is_empty() {
            true => outside.map_or_else(|| self.nothing(), str::to_owned),
            false => words
                .of(
                    "Er staat nog niets op een plek in de tijd. Hieronder staat wat al wel verteld is.",
                    "Nothing has a place in time yet. Below is what has been told so far.",
                )
                .to_owned(),
        });
        make(&Chart { timeline, arrangement: &arrangement, options, fonts, words, area, instead })
    }

    /// Rulers and lanes with nothing in them, to draw on by hand.
    fn by_hand(&self, area: Rect) -> Vec<Vec<Node>> {
        let Print { timeline, options, fonts, words, .. } = *self;
        let blank = Timeline { items: Chunks::default(), notes: Vec::new(), ..timeline.clone() };
        let filter = Filter::default();
        let arrangement =
            Arrangement::of(&blank, self.dates, &filter, fonts, options.lang, options.today);
        let options = PrintOptions { scale: PrintScale::WholeLife, ..options.clone() };
        let (options, arrangement) = (&options, &arrangement);
        Chart { timeline: &blank, arrangement, options, fonts, words, area, instead: None }.pages()
    }

    /// Why there is nothing to see. A child is asked for its own story instead of told that others
    /// share nothing with it; the foot says what was left out, for who gives it the page.
    fn nothing(&self) -> String {
        let Print { words, left_out, options, .. } = *self;
        if options.receiver == Some(Receiver::Child) {
            let own = words.of(
                "Hier is plek voor jouw verhaal. Teken of schrijf zelf wat er gebeurde.",
                "Here is room for your story. Draw or write yourself what happened.",
            );
            return own.to_owned();
        }
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
    blocks: &[Block],
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
