//! Which row of a lane each mark stands in on paper, and where its label goes.
//!
//! Unlike on the screen the scale is fixed, so rows are made of what is really drawn: marks with
//! their labels. A label always finds a place; one that is too long for any is cut with an
//! ellipsis, and gets a number under which it stands in full in the key.

use std::collections::BTreeMap;

use super::axis::Axis;
use super::figure::Figure;
use super::size::Size;
use crate::layout::pages::wrap::Setting;
use crate::layout::track::{DISC_PX, Disc};
use crate::layout::{Form, LoadMark, Mark};
use crate::model::{GoalStatus, ItemId};
use crate::scene::Target;
use crate::sorted;
use crate::text::{Fonts, Weight};

/// Room for a number before a label.
pub(super) const NUMBER: f64 = 27.0;
/// An end known to within this many pixels is drawn sharp.
const SHARP: f64 = 2.0;
/// Between a mark and its label.
const GAP: f64 = 6.0;
/// Between a label and the next mark or label.
const APART: f64 = 9.0;

/// Marks side by side, with their labels.
pub(super) type Row<'a> = Vec<Drawn<'a>>;

/// A mark at its place in a row.
#[derive(Clone, Debug)]
pub(super) struct Drawn<'a> {
    pub(super) mark: &'a Mark,
    /// How the mark is drawn.
    pub(super) body: Body,
    /// Left and right end of what is drawn, arrows included.
    pub(super) ends: (f64, f64),
    /// Where in a bar it certainly was.
    pub(super) sure: (f64, f64),
    /// The discs of what parties expect.
    pub(super) discs: Vec<Disc>,
    /// Where in a bar the gap begins, to what another party expects.
    pub(super) gap: Option<f64>,
    /// The points of a curve on this page, and where it crosses the edges of the page: `x` and
    /// score.
    pub(super) curve: Vec<(f64, f64)>,
    /// Goals of a plan that are on this page.
    pub(super) goals: Vec<(f64, GoalStatus)>,
    /// It begins on an earlier page.
    pub(super) from_before: bool,
    /// It goes on on a later page.
    pub(super) to_after: bool,
    pub(super) label: Label,
}

impl Drawn<'_> {
    /// A bar whose ends are not known exactly, as far as this page shows.
    pub(super) fn fades(&self) -> bool {
        match self.body {
            Body::Point(_) => false,
            Body::Bar(a, b) => {
                self.sure.0 - a > SHARP || self.gap.unwrap_or(b) - self.sure.1 > SHARP
            }
        }
    }
}

impl Drawn<'_> {
    /// What is written beside it. Beside what parties expect it says whose the letters are.
    pub(super) fn text(&self) -> String {
        let mark = self.mark;
        let names = mark.ends.iter().map(|end| format!("{} = {}", end.letter, end.name));
        std::iter::once(mark.label.to_string()).chain(names).collect::<Vec<_>>().join(" · ")
    }
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Body {
    /// A sign at this place.
    Point(f64),
    /// A bar between these.
    Bar(f64, f64),
}

impl Body {
    /// Its ends, where it is a bar.
    fn bar(self) -> Option<(f64, f64)> {
        match self {
            Self::Point(_) => None,
            Self::Bar(from, to) => Some((from, to)),
        }
    }
}

/// The text beside or in a mark.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// One line or two.
    pub(super) lines: Vec<String>,
    pub(super) size: f64,
    pub(super) left: f64,
    pub(super) width: f64,
    /// Cut: it stands in full in the key.
    pub(super) cut: bool,
}

/// Puts the figures that this page shows in rows. What stands in `kept` already, from the page
/// before, stays in its row where it can; its rows are noted there.
pub(super) fn pack<'a>(
    figures: &'a [Figure],
    axis: &Axis,
    size: &Size,
    fonts: &Fonts,
    kept: &mut BTreeMap<Target, usize>,
) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    // Where the plans of this page stand.
    let mut plans: Vec<(ItemId, usize)> = Vec::new();
    for figure in figures {
        let Some(piece) = piece(figure, axis, size, fonts) else { continue };
        let (wishes, at_last) = wishes(&piece, axis, size, fonts);
        let before = kept.get(&figure.mark.target).copied().filter(|_| piece.from_before);
        let first = match figure.mark.form {
            Form::Expected => {
                let plan = plans.iter().rev().find(|(plan, _)| *plan == figure.mark.item);
                plan.map_or(0, |(_, row)| row + 1)
            }
            _ => 0,
        };
        let found = before.into_iter().chain(first..=rows.len().max(first)).find_map(|row| {
            let none = Vec::new();
            let here = taken.get(row).unwrap_or(&none);
            if !free(here, piece.ends) {
                return None;
            }
            wishes.iter().find_map(|wish| Some((row, wish, side(wish, &piece, here, axis)?)))
        });
        let (row, wish, left) = found.unwrap_or_else(|| {
            match side(&at_last, &piece, &[], axis) {
                Some(left) => (rows.len(), &at_last, left),
                // why: over the letters of who expects it neither could be read
                None if figure.mark.form == Form::Expected => (rows.len(), &piece.label, axis.left),
                None => (rows.len(), &at_last, axis.left),
            }
        });
        if row >= rows.len() {
            rows.resize_with(row + 1, Row::new);
            taken.resize_with(row + 1, Vec::new);
        }
        kept.insert(figure.mark.target, row);
        if figure.mark.form == Form::Plan {
            plans.push((figure.mark.item, row));
        }
        let label = Label { left, ..wish.clone() };
        if let (Some(row), Some(taken)) = (rows.get_mut(row), taken.get_mut(row)) {
            taken.push(piece.ends);
            taken.push((left, left + label.width));
            row.push(Drawn { label, ..piece });
        }
    }
    for row in &mut rows {
        sorted::by(row, |a, b| a.ends.0.total_cmp(&b.ends.0));
    }
    rows
}

/// What parties expect is left out where it would be narrower than this.
const LEAST_TRACK: f64 = 26.0;

/// Half the width of an arrow, beyond the end of a bar.
pub(super) const ARROW: f64 = 8.0;

/// The figure on this page, without its label; none when it is on other pages only.
fn piece<'a>(figure: &'a Figure, axis: &Axis, size: &Size, fonts: &Fonts) -> Option<Drawn<'a>> {
    let mark = &figure.mark;
    let (from, to) = (f64::from(mark.from), f64::from(mark.to));
    // What lies outside the whole life stands at its edge, where the arrow says so.
    let (from_before, to_after) = (from < axis.from, to > axis.to);
    if (to <= axis.from && !axis.first) || (from >= axis.to && !axis.last) {
        return None;
    }
    let (mut a, mut b) = (axis.clamped(from), axis.clamped(to));
    let room = 2.0 * size.reach + 2.0;
    let track = mark.form == Form::Expected;
    if track && b - a < LEAST_TRACK {
        return None;
    }
    let point = !mark.period && b - a < room && !from_before && !to_after;
    let blank = Label { lines: Vec::new(), size: size.label, left: 0.0, width: 0.0, cut: false };
    if point {
        let at = ((a + b) / 2.0).clamp(axis.left + size.reach, axis.right - size.reach);
        return Some(Drawn {
            mark,
            body: Body::Point(at),
            ends: (at - size.reach, at + size.reach),
            sure: (at, at),
            discs: Vec::new(),
            gap: None,
            curve: Vec::new(),
            goals: Vec::new(),
            from_before,
            to_after,
            label: blank,
        });
    }
    if from_before {
        a = axis.left + ARROW;
    }
    if to_after {
        b = axis.right - ARROW;
    }
    let arrow = if to_after || mark.open { ARROW } else { 0.0 };
    // At least as wide as can be seen, without leaving the page.
    let least = 5.0;
    a = a.min(axis.right - arrow - least);
    b = b.max(a + least).min(axis.right - arrow);
    let here = Mark { ends: Vec::new(), ..mark.clone() };
    let on_page = mark.ends.iter().filter(|end| {
        let day = f64::from(end.day);
        (axis.from <= day || axis.first) && (day <= axis.to || axis.last)
    });
    let here = Mark { ends: on_page.cloned().collect(), ..here };
    let discs = Disc::all(&here, fonts, 1.0, &|day| {
        axis.clamped(day).clamp(a, b).min(axis.right - DISC_PX / 2.0)
    });
    let (first, last) =
        discs.first().zip(discs.last()).map_or((a, b), |(first, last)| (first.left, last.right));
    let ends = (if from_before { a - ARROW } else { a.min(first) }, (b + arrow).max(last));
    let inside = |day: f64| axis.clamped(day).clamp(a, b);
    let sure = (inside(f64::from(mark.sure_from)), inside(f64::from(mark.sure_to)));
    let on_page = mark.goals.iter().filter(|goal| (axis.from..axis.to).contains(&goal.day));
    let goals = on_page.map(|goal| (inside(goal.day), goal.status)).collect();
    let gap = mark.gap_from.map(|day| inside(f64::from(day)));
    let body = Body::Bar(a, b);
    let curve = curve(&figure.curve, axis);
    let label = blank;
    Some(Drawn { mark, body, ends, sure, discs, gap, curve, goals, from_before, to_after, label })
}

/// The part of a curve within this page.
fn curve(points: &[(f64, f64)], axis: &Axis) -> Vec<(f64, f64)> {
    let mut seen = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for &(day, score) in points {
        if let Some((day0, score0)) = before {
            for edge in [axis.from, axis.to].into_iter().filter(|edge| day0 < *edge && *edge < day)
            {
                seen.push((axis.x(edge), score0 + (score - score0) * (edge - day0) / (day - day0)));
            }
        }
        if (axis.from..=axis.to).contains(&day) {
            seen.push((axis.x(day), score));
        }
        before = Some((day, score));
    }
    let arrows = (axis.left + ARROW, axis.right - ARROW);
    seen.into_iter()
        .map(|(x, score)| (x.clamp(arrows.0, arrows.1), score.clamp(0.0, 1.0)))
        .collect()
}

/// The ways a label may be set, the best first, and the one that is left when no row has room:
/// one line, at most a third of the page wide, which fits in, left or right of any mark.
fn wishes(piece: &Drawn<'_>, axis: &Axis, size: &Size, fonts: &Fonts) -> (Vec<Label>, Label) {
    let mark = piece.mark;
    let most = (axis.width() / 3.0 - 24.0).clamp(60.0, 330.0);
    let extra = signs_width(piece) + if mark.notes > 0 { NOTE } else { 0.0 };
    let setting = |size: f64| Setting { fonts, weight: Weight::Regular, size };
    let label = |lines: Vec<String>, at: f64, more: f64, cut: bool| {
        let text = lines.iter().map(|line| setting(at).width(line)).fold(0.0, f64::max);
        Label { lines, size: at, left: 0.0, width: text + extra + more, cut }
    };
    let text = piece.text();
    let one = label(vec![text.clone()], size.label, 0.0, false);
    let mut wishes = Vec::new();
    // why: nearly half a page often has room; where it has none, the last way always does
    if one.width <= (axis.width() * 0.45).clamp(most, 330.0) {
        wishes.push(one);
    }
    if let Some(at) = size.double
        && let Some(lines) = two_lines(&text, &setting(at), most - extra)
    {
        wishes.push(label(lines, at, 0.0, false));
    }
    let shortened = |at: f64, lines: usize| {
        let (lines, cut) = setting(at).wrap_at_most(&text, most - extra - NUMBER, lines);
        label(lines, at, if cut { NUMBER } else { 0.0 }, cut)
    };
    if wishes.is_empty() {
        let (at, lines) = size.double.map_or((size.label, 1), |at| (at, 2));
        wishes.push(shortened(at, lines));
    }
    (wishes, shortened(size.double.unwrap_or(size.label), 1))
}

/// The text on two lines, as narrow as they can be; none when it does not need two, or does not
/// fit on them.
fn two_lines(text: &str, setting: &Setting<'_>, most: f64) -> Option<Vec<String>> {
    let whole = setting.width(text);
    // Between words only: what is one long word stays on one line, or is cut.
    let longest = text.split_whitespace().map(|word| setting.width(word)).fold(0.0, f64::max);
    let mut width = longest.max(whole / 2.0);
    while width <= most {
        let lines = setting.wrap(text, width);
        if lines.len() == 2 {
            return Some(lines);
        }
        if lines.len() < 2 {
            return None;
        }
        width += (whole / 16.0).max(4.0);
    }
    None
}

/// Room for the note sign behind a label.
pub(super) const NOTE: f64 = 17.0;
/// Room for one sign before a label.
pub(super) const SIGN: f64 = 14.0;

/// Room for the signs before a label: how heavy it is, where the mark itself does not show it.
pub(super) fn signs_width(piece: &Drawn<'_>) -> f64 {
    match (piece.body, piece.mark.load) {
        (Body::Point(_), _) | (_, LoadMark::Neutral) => 0.0,
        (_, LoadMark::Supporting | LoadMark::Burdening) => SIGN,
        (_, LoadMark::Mixed) => 2.0 * SIGN,
    }
}

fn free(taken: &[(f64, f64)], (left, right): (f64, f64)) -> bool {
    taken.iter().all(|(a, b)| right + APART <= *a || *b + APART <= left)
}

/// Where this label can stand in or beside its mark: its left end.
fn side(label: &Label, piece: &Drawn<'_>, taken: &[(f64, f64)], axis: &Axis) -> Option<f64> {
    // why: letters over the place where a bar begins to fade are hard to read, and there the eye
    // looks for its end
    let (even, anywhere) = match piece.fades() {
        true => (inside(label, piece, piece.sure), piece.body.bar()),
        false => (piece.body.bar().and_then(|bar| inside(label, piece, bar)), None),
    };
    let right = piece.ends.1 + GAP;
    let left = piece.ends.0 - GAP - label.width;
    let fits = |at: f64| {
        at >= axis.left && at + label.width <= axis.right && free(taken, (at, at + label.width))
    };
    even.or_else(|| [right, left].into_iter().find(|at| fits(*at)))
        .or_else(|| inside(label, piece, anywhere?))
        .or_else(|| between_discs(label, piece))
}

/// Where this label can stand in its bar, between these places.
fn inside(label: &Label, piece: &Drawn<'_>, (from, to): (f64, f64)) -> Option<f64> {
    let can = piece.curve.is_empty() && piece.mark.form != Form::Expected;
    (can && label.lines.len() == 1 && label.width + 2.0 * GAP <= to - from).then_some(from + GAP)
}

/// The first place on a track of what parties expect where this label is clear of the discs.
fn between_discs(label: &Label, piece: &Drawn<'_>) -> Option<f64> {
    let Body::Bar(a, b) = piece.body else { return None };
    if piece.mark.form != Form::Expected {
        return None;
    }
    let starts = std::iter::once(a).chain(piece.discs.iter().map(|disc| disc.right));
    let ends = piece.discs.iter().map(|disc| disc.left).chain([b]);
    starts
        .zip(ends)
        .find(|(from, to)| label.width + 2.0 * GAP <= to - from)
        .map(|(from, _)| from + GAP)
}
