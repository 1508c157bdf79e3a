//! The timeline on paper: the same marks as on the screen, set anew for the scale and size of the
//! page, with everything in words that the screen shows at a tap.

mod axis;
mod figure;
mod glue;
mod key;
mod lane;
mod legend;
mod leporello;
mod less;
mod mark;
mod pack;
mod ruler;
mod size;

pub(super) use axis::year;

use std::collections::{BTreeMap, BTreeSet};

use self::axis::Axis;
use self::figure::Figure;
use self::glue::Glue;
use self::key::Entry;
use self::lane::{Strip, lane_height};
use self::pack::{Row, pack};
use self::ruler::Rulers;
use self::size::Size;
use super::page::{Node, Role};
use super::sign::{filled, rule};
use super::words::Words;
use super::wrap::Setting;
use super::{Paper, PrintOptions, PrintScale};
use crate::layout::marks::one_line;
use crate::layout::{Arrangement, Band, Form, Mark, day_of, palette};
use crate::model::{Receiver, Timeline};
use crate::scene::{Anchor, Point, Rect, Shape, Stroke, Target, Text};
use crate::sorted;
use crate::text::{Fonts, Weight};

/// Between the rulers or lanes and what stands below.
const GAP: f64 = 7.0;
const UNDATED_SIZE: f64 = 12.5;
const UNDATED_LINE: f64 = 17.0;
/// Height of the line that says why one page was not enough.
const NOTICE: f64 = 19.0;

/// What the drawing is made from.
pub(super) struct Chart<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) arrangement: &'a Arrangement,
    pub(super) options: &'a PrintOptions,
    pub(super) fonts: &'a Fonts,
    pub(super) words: Words,
    /// Where it goes on each page.
    pub(super) area: Rect,
    /// Said over the lanes, where there is nothing else to show.
    pub(super) instead: Option<String>,
}

/// A lane, and what stands in it anywhere.
type Lanes<'a> = Vec<(&'a Band, Vec<Figure>)>;

/// The lanes and keys of one page, before they are drawn.
struct Filled<'a> {
    axis: Axis,
    size: Size,
    strips: Vec<Strip<'a>>,
    key: Vec<Entry>,
    /// Room left over, to be shared out over the lanes.
    spare: f64,
    /// Where it is glued to the pages beside it.
    glue: Option<Glue>,
}

impl Filled<'_> {
    /// The room left over, shared out: more for lanes with more rows, and never so much that the
    /// page looks empty.
    fn spare_by_lane(&self) -> Vec<f64> {
        let weight = |strip: &Strip<'_>| strip.rows.len() as f64 + 1.0;
        let all: f64 = self.strips.iter().map(weight).sum();
        let most = 2.5 * self.size.pitch;
        self.strips.iter().map(|strip| (self.spare * weight(strip) / all).min(most)).collect()
    }
}

impl Chart<'_> {
    /// The pages, at least one.
    pub(super) fn pages(&self) -> Vec<Vec<Node>> {
        let lanes: Lanes<'_> =
            self.arrangement.bands.iter().map(|band| (&**band, Figure::all(band))).collect();
        let (axes, mut pages) = self.pages_of(&lanes, &[]);
        let is_strip = self.options.scale == PrintScale::Leporello;
        if pages.len() > if is_strip { 1 } else { axes } {
            // why: a page more for what can be missed is a page too many
            for (lanes, left_out) in self.with_less(&lanes) {
                let (_, fewer) = self.pages_of(&lanes, &left_out);
                if fewer.len() < pages.len() {
                    pages = fewer;
                }
            }
        }
        pages
    }

    /// The days of each page, as the scale asks.
    fn page_axes(&self) -> Vec<Axis> {
        let (left, right) = (self.area.left + self.names_width(), self.area.right);
        let (from, to) = self.days();
        let to = match (self.options.scale, self.options.days) {
            // why: beyond the last thing the drawing has some air, which is no page worth
            (PrintScale::Years(_), None) => to.min(self.last_day()),
            _ => to,
        };
        Axis::all((from, to), self.options.scale, self.options.days.is_some(), left, right)
    }

    /// The day after the last on which something stands, or after today.
    fn last_day(&self) -> f64 {
        let marks = self.arrangement.bands.iter().flat_map(|band| band.rows.iter().flatten());
        let last = marks.map(|mark| mark.to).max().unwrap_or(i32::MIN);
        f64::from(last.max(day_of(self.options.today) + 1))
    }

    /// How many pages the axes need, and the pages of these lanes. `left_out` says in lines what is
    /// missing.
    fn pages_of(&self, lanes: &Lanes<'_>, left_out: &[String]) -> (usize, Vec<Vec<Node>>) {
        let line = UNDATED_LINE * left_out.len() as f64;
        let (axes, filled) = match self.options.scale {
            PrintScale::Leporello => self.leporello(lanes, self.days(), line),
            _ => {
                let axes = self.page_axes();
                (axes.len(), self.roomiest(lanes, &axes, self.sizes(), axes.len(), line))
            }
        };
        if self.options.scale != PrintScale::WholeLife || filled.len() == axes {
            return (axes, filled.iter().map(|page| self.draw(page, left_out, None)).collect());
        }
        // What is said of it takes a line itself.
        let roomier = |size: &&Size| filled.first().is_none_or(|page| **size != page.size);
        let sizes = &self.sizes()[self.sizes().iter().take_while(roomier).count()..];
        let filled = self.roomiest(lanes, &self.page_axes(), sizes, filled.len(), line + NOTICE);
        let notice = self.too_much(filled.len());
        let notices = std::iter::once(Some(notice.as_str())).chain(std::iter::repeat(None));
        let pages =
            filled.iter().zip(notices).map(|(page, notice)| self.draw(page, left_out, notice));
        (axes, pages.collect())
    }

    /// The fewest pages that one of these sizes can do with, at the roomiest that can; so many are
    /// few `enough`.
    fn roomiest<'a>(
        &'a self,
        lanes: &'a Lanes<'_>,
        axes: &[Axis],
        sizes: &[Size],
        enough: usize,
        less: f64,
    ) -> Vec<Filled<'a>> {
        let mut best: Vec<Filled<'a>> = Vec::new();
        for size in sizes {
            let filled = self.fill(lanes, axes, *size, less);
            if best.is_empty() || filled.len() < best.len() {
                best = filled;
            }
            if best.len() <= enough {
                break;
            }
        }
        best
    }

    /// Whether the whole life fits on one page with every label in full.
    pub(super) fn is_in_full(&self) -> bool {
        let lanes: Lanes<'_> =
            self.arrangement.bands.iter().map(|band| (&**band, Figure::all(band))).collect();
        let left = self.area.left + self.names_width();
        let whole = PrintScale::WholeLife;
        let axes =
            Axis::all(self.days(), whole, self.options.days.is_some(), left, self.area.right);
        self.sizes().iter().any(|size| {
            let filled = self.fill(&lanes, &axes, *size, 0.0);
            filled.len() == 1 && filled.iter().all(|page| page.key.is_empty())
        })
    }

    /// First and last day of all pages.
    fn days(&self) -> (f64, f64) {
        match self.options.days {
            Some((from, to)) => (f64::from(day_of(from)), f64::from(day_of(to.max(from)) + 1)),
            None => self.arrangement.life(),
        }
    }

    /// Why "on one page" is more than one.
    fn too_much(&self, pages: usize) -> String {
        let paper = self.options.paper.name();
        self.words.of(
            format!("Op één pagina {paper} is dit niet te lezen. Op {pages} pagina’s wel: dit is de eerste."),
            format!("On one page of {paper} this cannot be read. It takes {pages} pages: this is the first."),
        )
    }

    fn sizes(&self) -> &'static [Size] {
        match self.options.paper {
            Paper::A3 | Paper::A2 => &Size::ALL,
            Paper::A4 => &Size::ALL[1..],
        }
    }

    fn names_width(&self) -> f64 {
        (self.area.width() * 0.165).clamp(132.0, 190.0)
    }

    /// Fills pages at this size, axis by axis. `less` pixels are kept free.
    fn fill<'a>(
        &'a self,
        lanes: &'a Lanes<'_>,
        axes: &[Axis],
        size: Size,
        less: f64,
    ) -> Vec<Filled<'a>> {
        let mut numbers: BTreeMap<Target, usize> = BTreeMap::new();
        let mut pages = Vec::new();
        for axis in axes {
            let lanes: Vec<(&Band, Vec<Row<'_>>)> = lanes
                .iter()
                .map(|(band, figures)| {
                    (*band, pack(figures, axis, &size, self.fonts, &mut BTreeMap::new()))
                })
                .collect();
            let signs = legend_of(lanes.iter().flat_map(|(_, rows)| rows.iter().flatten()));
            let room = self.lanes_room(&signs) - less;
            self.fill_axis(*axis, size, lanes, room, &mut numbers, &mut pages);
        }
        pages
    }

    /// How high lanes and key may be together.
    fn lanes_room(&self, signs: &BTreeSet<legend::Sign>) -> f64 {
        let legend = legend::height(signs, self.area.width(), self.words, self.fonts);
        let undated = UNDATED_LINE * self.undated_lines().len() as f64;
        self.area.height() - 3.0 * ruler::ROW - legend - undated - 2.0 * GAP
    }

    fn fill_axis<'a>(
        &'a self,
        axis: Axis,
        size: Size,
        lanes: Vec<(&'a Band, Vec<Row<'a>>)>,
        room: f64,
        numbers: &mut BTreeMap<Target, usize>,
        pages: &mut Vec<Filled<'a>>,
    ) {
        let blank =
            || Filled { axis, size, strips: Vec::new(), key: Vec::new(), spare: 0.0, glue: None };
        let mut page = blank();
        let mut used = 0.0;
        for (band, rows) in lanes {
            let name = self.lane_name(band);
            let mut strip = Strip { band, name: name.clone(), rows: Vec::new(), goes_on: false };
            let mut rows = rows.into_iter().peekable();
            loop {
                // The lane with one row more, and the key with what is cut in that row.
                let high = lane_height(
                    strip.rows.len() + usize::from(rows.peek().is_some()),
                    &name,
                    &size,
                );
                let entries = rows.peek().map_or(Vec::new(), |row| self.entries(row, numbers));
                let mut key = page.key.clone();
                let known: BTreeSet<usize> = sorted::set(key.iter().map(|entry| entry.number));
                key.extend(entries.into_iter().filter(|entry| !known.contains(&entry.number)));
                let fits = used + high + key::height(&key) <= room;
                let first_on_page = page.strips.is_empty() && strip.rows.is_empty();
                if !fits && !first_on_page {
                    let goes_on = !strip.rows.is_empty();
                    if goes_on {
                        page.strips.push(strip);
                    }
                    pages.push(std::mem::replace(&mut page, blank()));
                    used = 0.0;
                    strip = Strip { band, name: name.clone(), rows: Vec::new(), goes_on };
                    continue;
                }
                page.key = key;
                match rows.next() {
                    Some(row) => strip.rows.push(row),
                    None => break,
                }
                if rows.peek().is_none() {
                    break;
                }
            }
            used += lane_height(strip.rows.len(), &name, &size);
            page.strips.push(strip);
        }
        page.spare = (room - used - key::height(&page.key)).max(0.0);
        pages.push(page);
    }

    /// What is cut in this row, for the key. The same thing has the same number on every page.
    fn entries(&self, row: &Row<'_>, numbers: &mut BTreeMap<Target, usize>) -> Vec<Entry> {
        let cut = row.iter().filter(|drawn| drawn.label.cut);
        cut.map(|drawn| {
            let next = numbers.len() + 1;
            let number = *numbers.entry(drawn.mark.target).or_insert(next);
            let full = match (drawn.curve.is_empty(), drawn.mark.form) {
                (_, Form::Expected) => drawn.text(),
                (true, _) => self.full(drawn.mark),
                (false, _) => drawn.mark.label.to_string(),
            };
            Entry::new(number, &full, self.area.width(), self.fonts)
        })
        .collect()
    }

    /// The label in full, also where the mark carries only its beginning.
    fn full(&self, mark: &Mark) -> String {
        match self.timeline.item(mark.item) {
            Some(item) if item.title.chars().count() > mark.label.chars().count() => {
                item.title.clone()
            }
            _ => mark.label.to_string(),
        }
    }

    fn lane_name(&self, band: &Band) -> Vec<String> {
        let setting = Setting { fonts: self.fonts, weight: Weight::Bold, size: lane::NAME };
        let room = self.names_width() - lane::NAME_LEFT - 6.0;
        setting.wrap_at_most(&band.name, room, 3).0
    }

    /// What has no date, in a line or two below the legend.
    fn undated_lines(&self) -> Vec<String> {
        let titles: Vec<String> = self
            .arrangement
            .undated
            .iter()
            .filter_map(|undated| self.timeline.item(undated.item))
            .map(|item| one_line(&item.title))
            .filter(|title| !title.is_empty())
            .collect();
        if titles.is_empty() {
            return Vec::new();
        }
        let label = self.words.of("Nog geen plek in de tijd", "No place in time yet");
        let line = format!("{label}: {}", titles.join(" · "));
        let setting = Setting { fonts: self.fonts, weight: Weight::Regular, size: UNDATED_SIZE };
        setting.wrap_at_most(&line, self.area.width(), 2).0
    }

    fn draw(&self, page: &Filled<'_>, left_out: &[String], notice: Option<&str>) -> Vec<Node> {
        let axis = &page.axis;
        let area = self.area;
        let rulers = Rulers {
            child: &self.timeline.child,
            today: self.options.today,
            words: self.words,
            fonts: self.fonts,
        };
        let ruler_area = Rect::new(area.left, area.top, area.width(), 3.0 * ruler::ROW);
        let top = ruler_area.bottom;
        let more = page.spare_by_lane();
        let mut bottom = top;
        let places: Vec<(f64, f64)> = page
            .strips
            .iter()
            .zip(&more)
            .map(|(strip, more)| {
                let here = bottom;
                bottom += strip.height(&page.size) + more;
                (here, *more)
            })
            .collect();
        let mut ground = vec![filled(ruler_area, palette::SAND)];
        for (n, (strip, (top, more))) in page.strips.iter().zip(&places).enumerate() {
            let band = Rect::new(area.left, *top, area.width(), strip.height(&page.size) + more);
            ground.push(filled(band, lane::ground(n)));
            ground.push(filled(Rect::new(area.left, *top, 5.0, band.height()), strip.band.ink));
            ground.push(rule(area.left, area.right, band.bottom, palette::LINE));
        }
        for (x, of_year) in Rulers::grid(axis) {
            let colour = if of_year { palette::GRID } else { palette::GRID_SOFT };
            let points = vec![Point::new(x, area.top), Point::new(x, bottom)];
            ground.push(Shape::Line { points, stroke: Stroke::new(colour, 1.0) }.into());
        }
        ground.extend(rulers.now_line(axis, area.top + ruler::ROW, bottom));
        let mut nodes = vec![Node::group(Role::Decoration, ground), rulers.draw(ruler_area, axis)];
        if let Some(glue) = &page.glue {
            let strip = Rect { bottom, ..area };
            nodes.extend(glue.draw(strip, axis, self.words, self.fonts));
        }
        let numbers = self.numbers(page);
        for (n, (strip, (top, more))) in page.strips.iter().zip(&places).enumerate() {
            let at = Point::new(area.left, *top);
            nodes.push(strip.draw(n, at, *more, &page.size, self.words, &numbers));
        }
        if let Some(instead) = &self.instead {
            nodes.push(self.instead(instead, axis, top, bottom));
        }
        let seam = page.glue.map_or(0.0, |_| glue::ROW);
        let key_area = Rect { top: bottom + GAP + seam, ..area };
        if !page.key.is_empty() {
            nodes.push(key::draw(&page.key, key_area, self.words));
        }
        let signs = legend_of(page.strips.iter().flat_map(|strip| strip.rows.iter().flatten()));
        let legend_area = Rect { top: key_area.top + key::height(&page.key), ..area };
        let legend_height = legend::height(&signs, area.width(), self.words, self.fonts);
        if !signs.is_empty() {
            nodes.push(legend::draw(&signs, legend_area, self.words, self.fonts));
        }
        let below_legend = self.undated_lines().into_iter().chain(left_out.iter().cloned());
        let lines = below_legend.collect::<Vec<_>>().into_iter().enumerate().map(|(n, line)| {
            let y = legend_area.top + legend_height + UNDATED_LINE * (n as f64 + 0.5);
            Text::new(Point::new(area.left, y), line, UNDATED_SIZE, palette::MUTED).into()
        });
        let below = legend_area.top + legend_height + UNDATED_LINE * lines.len() as f64;
        nodes.push(Node::group(Role::Paragraph, lines.collect()));
        nodes.extend(notice.map(|notice| {
            let at = Point::new(area.left, below + NOTICE / 2.0);
            let line = Text::new(at, notice, UNDATED_SIZE, palette::INK).bold();
            Node::group(Role::Paragraph, vec![line.into()])
        }));
        nodes
    }

    fn numbers(&self, page: &Filled<'_>) -> BTreeMap<Target, usize> {
        let cut = page.strips.iter().flat_map(|strip| strip.rows.iter().flatten());
        let mut order: Vec<Target> = Vec::new();
        for drawn in cut.filter(|drawn| drawn.label.cut) {
            if !order.contains(&drawn.mark.target) {
                order.push(drawn.mark.target);
            }
        }
        // The key was filled row by row in the same order.
        sorted::map(order.into_iter().zip(page.key.iter().map(|entry| entry.number)))
    }

    fn instead(&self, sentence: &str, axis: &Axis, top: f64, bottom: f64) -> Node {
        let setting = Setting { fonts: self.fonts, weight: Weight::Regular, size: 17.0 };
        let lines = setting.wrap(sentence, axis.width() - 80.0);
        let widest = lines.iter().map(|line| setting.width(line)).fold(0.0, f64::max);
        let half = 12.0 * lines.len() as f64 + 16.0;
        // why: a child draws in the room above it
        let y = match self.options.receiver {
            Some(Receiver::Child) => bottom - half - 8.0,
            _ => (top + bottom) / 2.0,
        };
        let centre = Point::new((axis.left + axis.right) / 2.0, y);
        let middle = centre.y - 12.0 * (lines.len() as f64 - 1.0);
        let area =
            Rect::new(centre.x - widest / 2.0 - 24.0, centre.y - half, widest + 48.0, 2.0 * half);
        let card: Node = Shape::Rect {
            area,
            radius: 10.0,
            fill: Some(palette::WHITE),
            stroke: Some(Stroke::new(palette::GRID, 1.5)),
        }
        .into();
        let texts = lines.into_iter().enumerate().map(|(n, line)| {
            let at = Point::new(centre.x, middle + 24.0 * n as f64);
            Text::new(at, line, 17.0, palette::INK).anchored(Anchor::Middle).into()
        });
        Node::group(Role::Paragraph, std::iter::once(card).chain(texts).collect())
    }
}

fn legend_of<'a>(drawn: impl Iterator<Item = &'a pack::Drawn<'a>>) -> BTreeSet<legend::Sign> {
    let mut signs = BTreeSet::new();
    drawn.for_each(|drawn| legend::signs(drawn, &mut signs));
    signs
}
