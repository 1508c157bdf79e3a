//! One row at one scale: which marks can be drawn apart, which are counted together, and where
//! each label goes. Everything in a row has the same height, so this is a matter of `x` alone.

mod tracks;

use super::track::Disc;
use super::{Form, LoadMark, Mark, View};
use crate::text::{Fonts, Weight, shorten};

/// A mark is a symbol when the days it may have been are narrower than this, else a bar.
const SYMBOL_PX: f64 = 16.0;
/// Half the width of a symbol.
pub(super) const HALF_SYMBOL_PX: f64 = 7.5;
/// A bar is at least this wide, and so are the brackets of a plan.
const LEAST_BAR_PX: f64 = 6.0;
const LEAST_PLAN_PX: f64 = 18.0;
/// From a symbol to its label, from a bar's end to the label within, and behind a bar.
const SYMBOL_GAP_PX: f64 = 5.0;
const INSIDE_PX: f64 = 7.0;
const BESIDE_PX: f64 = 7.0;
/// Between a label and whatever stands next to it.
const APART_PX: f64 = 8.0;
/// A group grows no wider than this, so that its number says where in time it is.
const WIDEST_GROUP_PX: f64 = 64.0;
/// This many marks that begin within [`CROWD_PX`] are a crowd.
const CROWD: usize = 4;
const CROWD_PX: f64 = 24.0;
/// Scores on one curve may stand closer.
const CROWD_OF_SCORES: usize = 12;
/// A cut label keeps at least this many characters.
const LEAST_LETTERS: usize = 5;
/// Room of a load or note symbol before the text.
pub(super) const PREFIX_PX: f64 = 15.0;
/// What sticks out of a bar that goes on.
pub(super) const ARROW_PX: f64 = 9.0;

/// Where a row is laid out.
pub(super) struct Room<'a> {
    pub(super) view: &'a View,
    pub(super) fonts: &'a Fonts,
    /// Left and right edge of the time area.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Font size of labels.
    pub(super) size: f64,
    /// How many times the usual size symbols are.
    pub(super) times: f64,
    /// Where the now line stands: a label rather goes to the other side than across it.
    pub(super) now_x: Option<f64>,
}

/// A mark, or a run of marks counted together, with its label.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// First mark, by its place in the row.
    pub(super) first: usize,
    /// How many marks.
    pub(super) count: usize,
    /// Left and right edge in the drawing; may lie outside of it.
    pub(super) left: f64,
    pub(super) right: f64,
    /// A symbol rather than a bar.
    pub(super) symbol: bool,
    /// The label; none where only a number fits.
    pub(super) label: Option<Label>,
    /// Of what parties expect: their discs.
    pub(super) discs: Vec<Disc>,
}

/// A label that has found its place.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// Left edge, load and note symbols included.
    pub(super) left: f64,
    /// Width, symbols included.
    pub(super) width: f64,
    /// The text if it had to be cut.
    pub(super) cut: Option<String>,
    /// Within the bar.
    pub(super) inside: bool,
}

impl Piece {
    pub(super) fn is_group(&self) -> bool {
        self.count > 1
    }
}

/// Pixels before the text for the symbols of load and notes. A symbol on the line shows its load
/// itself.
pub(super) fn prefix_px(mark: &Mark, symbol: bool) -> f64 {
    let load = !symbol && mark.form != Form::Measurement && mark.load != LoadMark::Neutral;
    let both = if mark.load == LoadMark::Mixed { 2.0 } else { 1.0 };
    let load = if load { PREFIX_PX * both } else { 0.0 };
    load + if mark.notes > 0 { PREFIX_PX + 1.0 } else { 0.0 }
}

/// Lays out what is in view of a row whose marks are in order of time.
pub(super) fn plan(marks: &[Mark], room: &Room<'_>) -> Vec<Piece> {
    if marks.first().is_some_and(|mark| mark.form == Form::Expected) {
        return tracks::plan(marks, room);
    }
    let mut pieces = pieces(marks, room);
    label(marks, &mut pieces, room);
    if gather_unlabelled(&mut pieces, room) {
        // A group is narrower than what it gathers: there may be room for its neighbours now.
        label(marks, &mut pieces, room);
    }
    pieces
}

/// Width of the capsule with this number.
pub(super) fn capsule_px(count: usize, room: &Room<'_>) -> f64 {
    (room.fonts.width(&count.to_string(), Weight::Bold, 12.0) + 16.0) * room.times
}

fn pieces(marks: &[Mark], room: &Room<'_>) -> Vec<Piece> {
    let view = room.view;
    let slack = HALF_SYMBOL_PX * room.times * view.days_per_px;
    let (from, to) = (view.day_from_x(room.left) - slack, view.day_from_x(room.right) + slack);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = marks.partition_point(|mark| f64::from(mark.to) <= from);
    while let Some(mark) = marks.get(at).filter(|mark| f64::from(mark.from) < to) {
        let mut piece = single(mark, at, room);
        let crowd_end = view.day_from_x(piece.left.max(room.left) + CROWD_PX);
        let series = mark.score.is_some();
        let crowd = marks[at..].partition_point(|mark| f64::from(mark.from) < crowd_end);
        if crowd >= if series { CROWD_OF_SCORES } else { CROWD } {
            let end = view.day_from_x(piece.left + WIDEST_GROUP_PX - 16.0);
            let mut count = marks[at..].partition_point(|mark| f64::from(mark.from) < end);
            let last = &marks[at + count - 1];
            if view.x_from_day(f64::from(last.to)) > piece.left + WIDEST_GROUP_PX {
                count -= 1;
            }
            piece = group(marks, at, count.max(1), room);
        }
        at += piece.count;
        pieces.push(piece);
        while let [.., before, last] = pieces.as_slice() {
            let overlap = last.left < before.right - 1.5;
            // Bars meet but do not overlap, unless they were made wide enough to be seen.
            let small = |piece: &Piece| {
                piece.symbol || piece.is_group() || piece.right - piece.left <= LEAST_PLAN_PX + 1.0
            };
            if !(overlap && (small(before) || small(last)))
                || (series && marks[before.first].score.is_some())
            {
                break;
            }
            let wide = last.right.max(before.right) - before.left.min(last.left);
            let (first, count) = (before.first, before.count + last.count);
            if wide > WIDEST_GROUP_PX && (before.right - before.left > WIDEST_GROUP_PX) {
                // Next to a long bar the group steps aside.
                let step = before.right + 1.0 - last.left;
                if let Some(last) = pieces.last_mut() {
                    last.left += step;
                    last.right += step;
                }
                break;
            }
            pieces.truncate(pieces.len() - 2);
            pieces.push(group(marks, first, count, room));
        }
    }
    pieces
}

fn single(mark: &Mark, at: usize, room: &Room<'_>) -> Piece {
    let (left, right) =
        (room.view.x_from_day(mark.from.into()), room.view.x_from_day(mark.to.into()));
    let symbol = right - left < SYMBOL_PX * room.times
        && !mark.open
        && mark.form != Form::Plan
        && (!mark.period || right - left < LEAST_BAR_PX);
    if symbol || mark.curve.is_some() {
        let middle = f64::midpoint(left, right);
        let half = HALF_SYMBOL_PX * room.times;
        let (left, right) = (middle - half, middle + half);
        return Piece {
            first: at,
            count: 1,
            left,
            right,
            symbol: true,
            label: None,
            discs: Vec::new(),
        };
    }
    let least = if mark.form == Form::Plan { LEAST_PLAN_PX } else { LEAST_BAR_PX };
    let (left, right) = if right - left < least {
        let middle = f64::midpoint(left, right);
        (middle - least / 2.0, middle + least / 2.0)
    } else {
        (left, right)
    };
    let right = right + if mark.open { ARROW_PX } else { 0.0 };
    Piece { first: at, count: 1, left, right, symbol: false, label: None, discs: Vec::new() }
}

fn group(marks: &[Mark], first: usize, count: usize, room: &Room<'_>) -> Piece {
    if count < 2 {
        return single(&marks[first], first, room);
    }
    let (start, end) = (&marks[first], &marks[first + count - 1]);
    let left = room.view.x_from_day(start.from.into());
    let right = room.view.x_from_day(end.to.into());
    let middle = f64::midpoint(left, right);
    let half = ((right - left) / 2.0).max(capsule_px(count, room) / 2.0);
    Piece {
        first,
        count,
        left: middle - half,
        right: middle + half,
        symbol: false,
        label: None,
        discs: Vec::new(),
    }
}

/// Finds a place for each label: in the bar, to the right, to the left; cut where it must be.
fn label(marks: &[Mark], pieces: &mut [Piece], room: &Room<'_>) {
    let mut taken = room.left - APART_PX + 4.0;
    for at in 0..pieces.len() {
        let next = pieces.get(at + 1).map_or(room.right + APART_PX - 4.0, |next| next.left);
        let piece = &mut pieces[at];
        piece.label = if piece.is_group() {
            None
        } else {
            place(&marks[piece.first], piece, taken + APART_PX, next - APART_PX, room)
        };
        let end = piece.label.as_ref().map_or(piece.right, |label| label.left + label.width);
        taken = taken.max(end).max(piece.right);
    }
}

fn place(mark: &Mark, piece: &Piece, from: f64, to: f64, room: &Room<'_>) -> Option<Label> {
    let prefix = prefix_px(mark, piece.symbol) * room.times;
    let width = prefix + mark.label_em * room.size;
    let gap = if piece.symbol { SYMBOL_GAP_PX } else { BESIDE_PX };
    // Only what is in view of a long bar counts: the label sticks to it.
    let arrow = if mark.open { ARROW_PX } else { 0.0 };
    let inside =
        (piece.left.max(room.left) + INSIDE_PX, (piece.right - arrow).min(room.right) - INSIDE_PX);
    let right = (piece.right + gap, to.min(room.right - 4.0));
    let left = (from.max(room.left + 4.0), piece.left - gap);
    // The text in a plan would run through its goals.
    let may_be_inside = !piece.symbol && mark.goals.is_empty();
    let in_view = |x: f64| (room.left..=room.right).contains(&x);
    if mark.curve.is_some_and(|curve| !curve.first && !curve.last) {
        let title = mark.label.get(..mark.tellers_at).unwrap_or_default();
        let score = title.rsplit(' ').next().unwrap_or_default();
        let width = prefix + room.fonts.width(score, Weight::Regular, room.size);
        let cut = Some(score.to_owned());
        let fits = in_view(piece.right) && right.1 - right.0 >= width;
        return fits.then_some(Label { left: right.0, width, cut, inside: false });
    }
    let fits = |(from, to): (f64, f64)| to - from >= width;
    let label = |left, inside| Some(Label { left, width, cut: None, inside });
    if may_be_inside && fits(inside) {
        return label(inside.0, true);
    }
    // A curve goes on to the right of where it begins.
    let starts_curve = mark.curve.is_some_and(|curve| curve.first && !curve.last);
    if starts_curve && in_view(piece.left) && fits(left) {
        return label(left.1 - width, false);
    }
    let to_right = (in_view(piece.right) && fits(right)).then_some(right.0);
    let to_left = (in_view(piece.left) && fits(left)).then_some(left.1 - width);
    let crosses =
        |left: f64| room.now_x.is_some_and(|x| (left - 3.0..left + width + 3.0).contains(&x));
    match (to_right, to_left) {
        (Some(right), Some(left)) if crosses(right) && !crosses(left) => return label(left, false),
        (Some(left), _) | (None, Some(left)) => return label(left, false),
        (None, None) => {}
    }
    let places = [
        (may_be_inside, inside, true),
        (in_view(piece.right), right, false),
        (in_view(piece.left), left, false),
    ];
    let (_, (from, to), is_inside) = places
        .into_iter()
        .filter(|(possible, ..)| *possible)
        .max_by(|(_, a, _), (_, b, _)| (a.1 - a.0).total_cmp(&(b.1 - b.0)))?;
    let (cut, cut_px) = cut(mark, to - from - prefix, room)?;
    let width = prefix + cut_px;
    let on_left = !is_inside && to < piece.right;
    let left = if on_left { to - width } else { from };
    Some(Label { left, width, cut: Some(cut), inside: is_inside })
}

/// The label made to fit. Of a version the title is cut rather than who tells it.
fn cut(mark: &Mark, room_px: f64, room: &Room<'_>) -> Option<(String, f64)> {
    let shorten = |text: &str, width: f64| {
        shorten(room.fonts, text, Weight::Regular, room.size, width, LEAST_LETTERS)
    };
    let (title, tellers) = mark.label.split_at_checked(mark.tellers_at)?;
    if !tellers.is_empty() {
        let tellers_px = room.fonts.width(tellers, Weight::Regular, room.size);
        if let Some((title, title_px)) = shorten(title, room_px - tellers_px) {
            return Some((title + tellers, title_px + tellers_px));
        }
    }
    shorten(&mark.label, room_px)
}

/// Neighbours that found no room for their labels are counted together. Says whether any were.
fn gather_unlabelled(pieces: &mut Vec<Piece>, room: &Room<'_>) -> bool {
    let before = pieces.len();
    let mut gathered: Vec<Piece> = Vec::with_capacity(before);
    for piece in pieces.drain(..) {
        let joins = gathered.last().is_some_and(|last| {
            last.label.is_none()
                && piece.label.is_none()
                && piece.right - last.left <= WIDEST_GROUP_PX
        });
        match gathered.last_mut().filter(|_| joins) {
            Some(last) => {
                last.count += piece.count;
                last.symbol = false;
                let middle = f64::midpoint(last.left, piece.right);
                let half =
                    ((piece.right - last.left) / 2.0).max(capsule_px(last.count, room) / 2.0);
                last.left = middle - half;
                last.right = middle + half;
            }
            None => gathered.push(piece),
        }
    }
    *pieces = gathered;
    pieces.len() < before
}
