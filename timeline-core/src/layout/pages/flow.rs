//! Sheets of text set in lines, and the lines in pages.

mod form;
mod scores;

use super::block::{Block, Para, Sign, Table, Tail};
use super::page::{Node, Role};
use super::sign::{filled, rule};
use super::wrap::Setting;
use crate::layout::palette;
use crate::scene::{Point, Rect, Text};
use crate::text::{Fonts, Weight};

/// Font size of text in tables: 10 points.
const SIZE: f64 = 40.0 / 3.0;
const LINE: f64 = 18.0;
const HEAD_SIZE: f64 = 12.5;
const HEAD: f64 = 25.0;
const PAD_X: f64 = 8.0;
const PAD_Y: f64 = 6.0;
const APART: f64 = 7.0;
const TITLE_SIZE: f64 = 27.0;
const TITLE_ABOVE: f64 = 22.0;
const TITLE: f64 = 44.0;
const HEADING_SIZE: f64 = 18.0;
const HEADING: f64 = 40.0;
/// What a heading needs below it, not to stand alone at the foot of a page.
const KEEP: f64 = HEAD + LINE * 3.0;
/// Between a line to write on and what comes below it.
const BELOW_A_LINE: f64 = 8.0;
/// A row that leaves more of a page unused than this is broken over two pages.
const WORTH_BREAKING: f64 = 160.0;

/// A sheet that begins this low needs a page of its own, unless all of it fits in what is left.
const WORTH_BEGINNING: f64 = 0.45;

/// Blocks set in pages.
pub(super) struct Sheets {
    /// What stands on each page; at least one.
    pub(super) pages: Vec<Vec<Node>>,
    /// How far down the last page is filled.
    pub(super) bottom: f64,
}

/// Sets these blocks in as many areas like `area` as they need; at least one.
pub(super) fn flow(blocks: &[Block], area: Rect, fonts: &Fonts) -> Sheets {
    let mut flow = Flow { area, fonts, pages: vec![Vec::new()], y: area.top };
    flow.blocks(blocks);
    flow.done()
}

/// The same under a title, from `top` downwards on a page that another sheet has begun; none when
/// too little of it would stand there.
pub(super) fn flow_below(
    top: f64,
    title: &str,
    blocks: &[Block],
    area: Rect,
    fonts: &Fonts,
) -> Option<Sheets> {
    let mut flow = Flow { area, fonts, pages: vec![Vec::new()], y: top };
    let is_worth = flow.left_on_page() >= WORTH_BEGINNING * area.height();
    flow.title(title);
    flow.blocks(blocks);
    (flow.pages.len() == 1 && flow.y <= area.bottom || is_worth).then(|| flow.done())
}

struct Flow<'a> {
    area: Rect,
    fonts: &'a Fonts,
    pages: Vec<Vec<Node>>,
    y: f64,
}

/// One line of a cell.
#[derive(Clone)]
struct Line {
    text: String,
    weight: Weight,
    quiet: bool,
    indent: f64,
    /// On the first line of its paragraph.
    sign: Option<Sign>,
    /// On the last line, with how far from the left.
    tail: Option<(f64, Tail)>,
    above: f64,
}

impl Line {
    fn height(&self) -> f64 {
        self.above + LINE
    }
}

impl Flow<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        let mut below_a_line = false;
        let is_answer = |block: &&Block| matches!(block, Block::Answer(_));
        let mut answers = blocks.iter().filter(is_answer).count();
        for block in blocks {
            let is_line = matches!(block, Block::Write(_) | Block::Answer(_));
            if below_a_line && !is_line {
                self.y += BELOW_A_LINE;
            }
            below_a_line = is_line;
            match block {
                Block::Heading(text) => self.heading(text),
                Block::Text(para) => self.text(std::slice::from_ref(para)),
                Block::Lines(paras) => self.text(paras),
                Block::Table(table) => self.table(table),
                Block::Tick(text) => self.tick(text),
                Block::Write(name) => self.write(name),
                Block::Answer(question) => {
                    self.answer(question, answers);
                    answers -= 1;
                }
                Block::Faces(names) => self.faces(names),
                Block::Scores(scores) => self.scores(scores),
                Block::Together(blocks) => self.together(blocks),
                Block::OwnPage(blocks) => {
                    if !self.at_top() {
                        self.next_page();
                    }
                    self.blocks(blocks);
                }
            }
        }
    }

    fn done(self) -> Sheets {
        Sheets { pages: self.pages, bottom: self.y }
    }

    /// Begins on a new page where these do not fit in what is left of this one.
    fn together(&mut self, blocks: &[Block]) {
        let Self { area, fonts, y, .. } = *self;
        let mut trial = Flow { area, fonts, y, pages: vec![Vec::new()] };
        trial.blocks(blocks);
        if trial.pages.len() > 1 && !self.at_top() {
            self.next_page();
        }
        self.blocks(blocks);
    }

    /// The title of a sheet in the middle of a page.
    fn title(&mut self, text: &str) {
        self.y += TITLE_ABOVE;
        let setting = self.setting(Weight::Bold, TITLE_SIZE);
        let (lines, _) = setting.wrap_at_most(text, self.area.width(), 1);
        let at = Point::new(self.area.left, self.y + TITLE_SIZE / 2.0);
        let texts =
            lines.into_iter().map(|line| text_node(line, at, TITLE_SIZE, Weight::Bold, false));
        self.put(Node::group(Role::Heading(1), texts.collect()));
        self.y += TITLE;
    }

    fn put(&mut self, node: Node) {
        if let Some(page) = self.pages.last_mut() {
            page.push(node);
        }
    }

    fn left_on_page(&self) -> f64 {
        self.area.bottom - self.y
    }

    fn at_top(&self) -> bool {
        self.y <= self.area.top
    }

    fn next_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.area.top;
    }

    fn setting(&self, weight: Weight, size: f64) -> Setting<'_> {
        Setting { fonts: self.fonts, weight, size }
    }

    fn heading(&mut self, text: &str) {
        let setting = self.setting(Weight::Bold, HEADING_SIZE);
        let (lines, _) = setting.wrap_at_most(text, self.area.width(), 3);
        let above = if self.at_top() { 0.0 } else { 14.0 };
        let needed = above + HEADING - 14.0 + LINE * 1.4 * (lines.len().max(1) - 1) as f64;
        if !self.at_top() && self.left_on_page() < needed + KEEP {
            self.next_page();
        } else {
            self.y += above;
        }
        let mut nodes = Vec::new();
        for line in lines {
            let at = Point::new(self.area.left, self.y + 10.0);
            nodes.push(text_node(line, at, HEADING_SIZE, Weight::Bold, false));
            self.y += LINE * 1.4;
        }
        self.put(Node::group(Role::Heading(2), nodes));
    }

    fn text(&mut self, paras: &[Para]) {
        for line in self.lines(paras, self.area.width()) {
            if self.left_on_page() < line.height() {
                self.next_page();
            }
            self.y += line.above;
            let nodes = draw_line(&line, self.area.left, self.y + LINE / 2.0);
            self.put(Node::group(Role::Paragraph, nodes));
            self.y += LINE;
        }
        self.y += PAD_Y;
    }

    fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let all: f64 = table.columns.iter().map(|column| column.share).sum();
        let mut edges = vec![self.area.left];
        let mut x = self.area.left;
        for column in &table.columns {
            x += column.share / all * self.area.width();
            edges.push(x);
        }
        if !self.at_top() && self.left_on_page() < KEEP {
            self.next_page();
        }
        let mut rows = vec![self.table_head(table, &edges)];
        for row in &table.rows {
            let mut rest: Vec<Vec<Line>> = row
                .iter()
                .zip(edges.windows(2))
                .map(|(cell, edge)| self.lines(cell, edge[1] - edge[0] - 2.0 * PAD_X))
                .collect();
            loop {
                let needed = height(&rest) + 2.0 * PAD_Y;
                let left = self.left_on_page();
                if needed <= left {
                    rows.push(self.table_row(&rest, &edges));
                    break;
                }
                let (now, later) = split(&rest, left - 2.0 * PAD_Y);
                // why: the page after has the same room, so what fits there is not broken here
                // unless that wastes much of this page
                let whole_later = needed <= self.area.height() - HEAD;
                if !now.iter().all(Vec::is_empty) && (!whole_later || left > WORTH_BREAKING) {
                    rows.push(self.table_row(&now, &edges));
                    rest = later;
                    for ((rest, cell), edge) in rest.iter_mut().zip(row).zip(edges.windows(2)) {
                        if rest.is_empty() {
                            *rest = self.goes_on(cell, edge[1] - edge[0] - 2.0 * PAD_X);
                        }
                    }
                }
                let done = std::mem::take(&mut rows);
                if done.len() > 1 {
                    self.put(Node::named(Role::Table, &table.label, done));
                }
                self.next_page();
                rows.push(self.table_head(table, &edges));
            }
        }
        self.put(Node::named(Role::Table, &table.label, rows));
        self.y += 8.0;
    }

    fn table_head(&mut self, table: &Table, edges: &[f64]) -> Node {
        let band = Rect::new(self.area.left, self.y, self.area.width(), HEAD);
        let mut nodes = vec![filled(band, palette::SAND)];
        for (column, edge) in table.columns.iter().zip(edges.windows(2)) {
            let setting = self.setting(Weight::Bold, HEAD_SIZE);
            let (lines, _) = setting.wrap_at_most(&column.head, edge[1] - edge[0] - PAD_X, 1);
            let at = Point::new(edge[0] + PAD_X, self.y + HEAD / 2.0);
            let texts =
                lines.into_iter().map(|line| text_node(line, at, HEAD_SIZE, Weight::Bold, true));
            nodes.push(Node::group(Role::ColumnHeader, texts.collect()));
        }
        self.y += HEAD;
        Node::group(Role::Row, nodes)
    }

    fn table_row(&mut self, cells: &[Vec<Line>], edges: &[f64]) -> Node {
        let mut nodes = Vec::new();
        for (lines, edge) in cells.iter().zip(edges) {
            let mut y = self.y + PAD_Y;
            let mut cell = Vec::new();
            for line in lines {
                y += line.above;
                cell.extend(draw_line(line, edge + PAD_X, y + LINE / 2.0));
                y += LINE;
            }
            nodes.push(Node::group(Role::Cell, cell));
        }
        self.y += height(cells) + 2.0 * PAD_Y;
        nodes.push(rule(self.area.left, self.area.right, self.y, palette::LINE));
        Node::group(Role::Row, nodes)
    }

    /// What stands in a cell again, where its row goes on on the next page and has nothing more to
    /// say there: the name it began with, to know what the rest is about.
    fn goes_on(&self, cell: &[Para], width: f64) -> Vec<Line> {
        let name = cell.first().filter(|first| first.weight == Weight::Bold);
        let setting = self.setting(Weight::Regular, SIZE);
        let again = |name: &Para| setting.wrap_at_most(&format!("… {}", name.text), width, 2).0;
        let lines = name.map(again).unwrap_or_default().into_iter();
        lines.flat_map(|line| self.lines(&[Para::quiet(line)], width)).collect()
    }

    fn lines(&self, paras: &[Para], width: f64) -> Vec<Line> {
        let mut lines = Vec::new();
        for para in paras {
            let indent = para.sign.as_ref().map_or(0.0, Sign::indent);
            let wrapped = self.setting(para.weight, SIZE).wrap(&para.text, width - indent);
            for (n, text) in wrapped.into_iter().enumerate() {
                let above = if n == 0 && para.apart && !lines.is_empty() { APART } else { 0.0 };
                let sign = if n == 0 { para.sign.clone() } else { None };
                let Para { weight, quiet, .. } = *para;
                lines.push(Line { text, weight, quiet, indent, sign, tail: None, above });
            }
            if let Some(tail) = &para.tail {
                self.add_tail(tail, width, &mut lines);
            }
        }
        lines
    }
}

impl Flow<'_> {
    /// Puts a tail behind the last line, or below it where it does not fit.
    fn add_tail(&self, tail: &Tail, width: f64, lines: &mut Vec<Line>) {
        let quiet = self.setting(Weight::Regular, SIZE);
        let needed = tail.sign.as_ref().map_or(0.0, Sign::indent) + quiet.width(&tail.text);
        if let Some(last) = lines.last_mut() {
            let setting = Setting { fonts: self.fonts, weight: last.weight, size: SIZE };
            let end = last.indent + setting.width(&last.text) + 12.0;
            if end + needed <= width {
                last.tail = Some((end, tail.clone()));
                return;
            }
        }
        let below = Para { sign: tail.sign.clone(), ..Para::quiet(tail.text.as_str()) };
        lines.extend(self.lines(&[below], width));
    }
}

fn height(cells: &[Vec<Line>]) -> f64 {
    let of = |lines: &Vec<Line>| lines.iter().map(Line::height).sum::<f64>();
    cells.iter().map(of).fold(LINE, f64::max)
}

/// What of these cells fits in this height, and the rest.
fn split(cells: &[Vec<Line>], room: f64) -> (Vec<Vec<Line>>, Vec<Vec<Line>>) {
    cells
        .iter()
        .map(|lines| {
            let mut used = 0.0;
            let fits = lines.iter().take_while(|line| {
                used += line.height();
                used <= room
            });
            let (now, later) = lines.split_at(fits.count());
            let mut later = later.to_vec();
            if let Some(first) = later.first_mut() {
                first.above = 0.0;
            }
            (now.to_vec(), later)
        })
        .unzip()
}

fn draw_line(line: &Line, left: f64, y: f64) -> Vec<Node> {
    let mut nodes = Vec::new();
    if let Some(sign) = &line.sign {
        nodes.push(Node::group(Role::Decoration, sign.draw(left, y)));
    }
    let at = Point::new(left + line.indent, y);
    nodes.push(text_node(line.text.clone(), at, SIZE, line.weight, line.quiet));
    if let Some((x, tail)) = &line.tail {
        let mut at = Point::new(left + x, y);
        if let Some(sign) = &tail.sign {
            nodes.push(Node::group(Role::Decoration, sign.draw(at.x, y)));
            at.x += sign.indent();
        }
        nodes.push(text_node(tail.text.clone(), at, SIZE, Weight::Regular, true));
    }
    nodes
}

/// A line of text.
fn text_node(text: String, at: Point, size: f64, weight: Weight, quiet: bool) -> Node {
    let colour = if quiet { palette::MUTED } else { palette::INK };
    Text { weight, ..Text::new(at, text, size, colour) }.into()
}
