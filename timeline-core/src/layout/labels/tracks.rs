//! Rows of what parties expect of goals, at one scale: which tracks are wide enough to be drawn, and where
//! each label goes. They are no items, so what is too narrow is left out and not counted.

use super::{APART_PX, BESIDE_PX, Label, Piece, Room, cut};
use crate::layout::Mark;
use crate::layout::track::Disc;

/// A track narrower than this is left out.
const LEAST_PX: f64 = 32.0;
/// From a disc to the label on the track.
const ON_PX: f64 = 6.0;

/// Lays out what is in view of a row of tracks in order of time.
pub(super) fn plan(marks: &[Mark], room: &Room<'_>) -> Vec<Piece> {
    let view = room.view;
    let mut pieces: Vec<Piece> = Vec::new();
    for (first, mark) in marks.iter().enumerate() {
        let (left, end) = (view.x_from_day(mark.from.into()), view.x_from_day(mark.to.into()));
        let discs = Disc::all(mark, room.fonts, room.times, &|day| view.x_from_day(day));
        let left = discs.first().map_or(left, |disc| disc.left.min(left));
        let right = discs.last().map_or(end, |disc| disc.right.max(end));
        let in_view = right > room.left && left < room.right;
        if end - left < LEAST_PX * room.times || !in_view {
            continue;
        }
        if pieces.last().is_some_and(|before| left < before.right + 1.0) {
            continue;
        }
        pieces.push(Piece { first, count: 1, left, right, symbol: false, label: None, discs });
    }
    let mut taken = room.left - APART_PX + 4.0;
    for at in 0..pieces.len() {
        let next = pieces.get(at + 1).map_or(room.right + APART_PX - 4.0, |next| next.left);
        let (from, to) = (taken + APART_PX, next - APART_PX);
        let piece = &mut pieces[at];
        piece.label = place(&marks[piece.first], piece, from, to, room);
        let end = piece.label.as_ref().map_or(piece.right, |label| label.left + label.width);
        taken = taken.max(end).max(piece.right);
    }
    pieces
}

/// On the track where it is a gap, to the right, to the left, else on the track before the first disc.
fn place(mark: &Mark, piece: &Piece, from: f64, to: f64, room: &Room<'_>) -> Option<Label> {
    let width = mark.label_em * room.size;
    let (left, right) = (piece.left.max(room.left), piece.right.min(room.right));
    let on = |(from, to): (f64, f64)| (from.max(left) + ON_PX, to.min(right) - ON_PX);
    let gaps = piece.discs.windows(2).flat_map(|pair| {
        let (from, to) = (pair[0].right, pair[1].left);
        // why: the now line would end at the label
        let now = room.now_x.filter(|x| (from..to).contains(x));
        [on((from, now.unwrap_or(to))), on((now.unwrap_or(to), to))]
    });
    let gap = gaps.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let before = piece.discs.first().map(|disc| on((piece.left, disc.left)));
    let seen = |x: f64| (room.left..=room.right).contains(&x);
    let to_right = seen(piece.right).then(|| (piece.right + BESIDE_PX, to.min(room.right - 4.0)));
    let to_left = seen(piece.left).then(|| (from.max(room.left + 4.0), piece.left - BESIDE_PX));
    let places = [(gap, true), (to_right, false), (to_left, false), (before, true)];
    let places = places.into_iter().filter_map(|(place, inside)| Some((place?, inside)));
    for ((from, to), inside) in places.clone() {
        if to - from >= width {
            let left = match inside {
                // why: in the middle of what it is about
                true if Some((from, to)) == gap => f64::midpoint(from, to) - width / 2.0,
                _ if Some((from, to)) == to_left => to - width,
                _ => from,
            };
            return Some(Label { left, width, cut: None, inside });
        }
    }
    if mark.tellers_at == 0 {
        return None;
    }
    let widest = places.max_by(|(a, _), (b, _)| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let ((from, to), inside) = widest?;
    let (cut, width) = cut(mark, to - from, room)?;
    let left = if Some((from, to)) == to_left { to - width } else { from };
    Some(Label { left, width, cut: Some(cut), inside })
}
