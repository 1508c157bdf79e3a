//! What stands on every page around its contents: title, date, receiver, what was left out, and
//! which page it is.

use super::page::{Node, Role};
use super::sign::{logo, rule};
use super::words::Words;
use super::wrap::Setting;
use super::{PrintOptions, Sheet};
use crate::layout::palette;
use crate::model::Timeline;
use crate::scene::{Anchor, Point, Rect, Text};
use crate::share::LeftOut;
use crate::text::{Fonts, Weight};

const TITLE_SIZE: f64 = 27.0;
const SUB_SIZE: f64 = 15.0;
const SIDE_SIZE: f64 = 13.0;
const FOOT_SIZE: f64 = 12.5;
const HEAD: f64 = 52.0;
const FOOT_LINE: f64 = 17.0;
const ABOVE_FOOT: f64 = 9.0;

/// The same things on every page of one print.
pub(super) struct Furniture<'a> {
    options: &'a PrintOptions,
    fonts: &'a Fonts,
    words: Words,
    title: String,
    alias: String,
    about: String,
    left_out: Vec<String>,
    inside: Rect,
}

impl<'a> Furniture<'a> {
    pub(super) fn new(
        timeline: &Timeline,
        left_out: &LeftOut,
        options: &'a PrintOptions,
        fonts: &'a Fonts,
    ) -> Self {
        let words = Words(options.lang);
        let inside = options.inside();
        let setting = Setting { fonts, weight: Weight::Regular, size: FOOT_SIZE };
        let page_number = 110.0;
        let left_out = words
            .left_out(left_out, options.receiver.as_ref())
            .map(|line| setting.wrap_at_most(&line, inside.width() - page_number, 2).0)
            .unwrap_or_default();
        Self {
            options,
            fonts,
            words,
            title: words.title(&timeline.child.alias),
            alias: timeline.child.alias.trim().to_owned(),
            about: about(timeline, options, words),
            left_out,
            inside,
        }
    }

    /// Where the contents go.
    pub(super) fn contents(&self) -> Rect {
        let foot = 10.0 + FOOT_LINE * self.left_out.len().max(1) as f64;
        Rect {
            top: self.inside.top + HEAD,
            bottom: self.inside.bottom - foot - ABOVE_FOOT,
            ..self.inside
        }
    }

    /// What stands above the contents: the timeline carries its own title, the other sheets say
    /// what they are first.
    pub(super) fn head(&self, sheet: Sheet) -> Vec<Node> {
        let Rect { left, right, top, .. } = self.inside;
        let (side, side_width) = self.side();
        let middle = top + 17.0;
        let mut nodes = vec![logo(left, top + 5.0, 26.0)];
        let x = left + 36.0;
        let room = right - side_width - 24.0 - x;
        let (title, sub) = match sheet {
            Sheet::Timeline => (self.title.clone(), self.about.clone()),
            _ => (self.words.sheet(sheet).to_owned(), join(&[&self.alias, &self.about])),
        };
        let setting = self.setting(Weight::Bold, TITLE_SIZE);
        let (lines, _) = setting.wrap_at_most(&title, room, 1);
        let line = lines.concat();
        let used = setting.width(&line);
        let at = Point::new(x, middle);
        let text = Text::new(at, line, TITLE_SIZE, palette::INK).bold();
        nodes.push(Node::group(Role::Heading(1), vec![text.into()]));
        let sub_x = x + used + 24.0;
        let sub_room = right - side_width - 24.0 - sub_x;
        let setting = self.setting(Weight::Regular, SUB_SIZE);
        if !sub.is_empty() && sub_room > 60.0 {
            let (lines, _) = setting.wrap_at_most(&sub, sub_room, 1);
            nodes.push(
                crate::scene::Shape::Line {
                    points: vec![
                        Point::new(sub_x - 12.0, middle - 10.0),
                        Point::new(sub_x - 12.0, middle + 10.0),
                    ],
                    stroke: crate::scene::Stroke::new(palette::GRID, 1.0),
                }
                .into(),
            );
            let at = Point::new(sub_x, middle + 2.0);
            let text = Text::new(at, lines.concat(), SUB_SIZE, palette::MUTED);
            nodes.push(Node::group(Role::Paragraph, vec![text.into()]));
        }
        nodes.extend(side);
        nodes
    }

    /// Date and receiver at the right, and how wide they are.
    fn side(&self) -> (Vec<Node>, f64) {
        let made = self
            .options
            .made_on
            .map(|date| (self.words.of("Gemaakt op", "Made on"), self.words.date(date)));
        let receiver = self.words.receiver(self.options.receiver.as_ref()).to_owned();
        let whose = Some((self.words.of("Voor:", "For:"), receiver));
        let plain = self.setting(Weight::Regular, SIDE_SIZE);
        let bold = self.setting(Weight::Bold, SIDE_SIZE);
        let mut widest = 0.0_f64;
        let mut nodes = Vec::new();
        for (n, (label, value)) in [made, whose].into_iter().flatten().enumerate() {
            let (value, _) = bold.wrap_at_most(&value, 260.0, 1);
            let value = value.concat();
            let y = self.inside.top + 8.0 + 18.0 * n as f64;
            let value_x = self.inside.right - bold.width(&value);
            let label_x = value_x - plain.width(" ") - plain.width(label);
            widest = widest.max(self.inside.right - label_x);
            let label = Text::new(Point::new(label_x, y), label, SIDE_SIZE, palette::MUTED);
            let value = Text::new(Point::new(value_x, y), value, SIDE_SIZE, palette::INK).bold();
            nodes.push(Node::group(Role::Paragraph, vec![label.into(), value.into()]));
        }
        (nodes, widest)
    }

    /// What stands below the contents of page `page` of `pages`, counted from 1.
    pub(super) fn foot(&self, page: usize, pages: usize) -> Vec<Node> {
        let Rect { left, right, .. } = self.inside;
        let top = self.contents().bottom + ABOVE_FOOT;
        let mut nodes = vec![rule(left, right, top, palette::LINE)];
        let line = |n: usize| top + 14.0 + FOOT_LINE * n as f64;
        let lines = self.left_out.iter().enumerate().map(|(n, text)| {
            let at = Point::new(left, line(n));
            Text::new(at, text.as_str(), FOOT_SIZE, palette::MUTED).into()
        });
        nodes.push(Node::group(Role::Paragraph, lines.collect()));
        let number = self.words.page_of(page, pages);
        let at = Point::new(right, line(0));
        let number = Text::new(at, number, FOOT_SIZE, palette::INK).bold().anchored(Anchor::Right);
        nodes.push(Node::group(Role::Paragraph, vec![number.into()]));
        nodes
    }

    /// What the page is called, for a list of pages.
    pub(super) fn name(&self, sheet: Sheet, also: &[Sheet], page: usize, pages: usize) -> String {
        let sheets = std::iter::once(&sheet).chain(also).map(|one| self.words.sheet(*one));
        let sheets: Vec<&str> = sheets.collect();
        format!("{}, {}", sheets.join(", "), self.words.page_of(page, pages))
    }

    fn setting(&self, weight: Weight, size: f64) -> Setting<'_> {
        Setting { fonts: self.fonts, weight, size }
    }
}

/// "9 jaar · groep 7": how old the child is today, and in which group.
fn about(timeline: &Timeline, options: &PrintOptions, words: Words) -> String {
    let today = options.today;
    let age = timeline.child.birth.filter(|birth| *birth <= today).map(|birth| {
        let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
        words.age(today.year() - birth.year() - i16::from(!had_birthday))
    });
    let career = &timeline.child.career;
    let group = career
        .iter()
        .rfind(|row| (row.from()..=row.to()).contains(&today))
        .map(|row| words.group(row));
    join(&[&age.unwrap_or_default(), &group.unwrap_or_default()])
}

fn join(parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
