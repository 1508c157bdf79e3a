//! What is packed on paper: a mark, or the scores of one instrument as one curve.

use crate::layout::{Band, Form, Mark};
use crate::sorted;

/// A mark, or several that are drawn as one.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// The mark; of a curve one that spans its points, with all their titles and scores.
    pub(super) mark: Mark,
    /// Days and scores (0 … 1) of the points of a curve, in order of time; empty for a mark.
    pub(super) curve: Vec<(f64, f64)>,
}

impl Figure {
    /// What stands in this lane, in order of time.
    pub(super) fn all(band: &Band) -> Vec<Self> {
        let mut figures = Vec::new();
        for row in &band.rows {
            let mut run: Vec<&Mark> = Vec::new();
            for mark in row {
                let Some(on_curve) = mark.curve else {
                    figures.push(Self::single(mark));
                    continue;
                };
                run.push(mark);
                if on_curve.last {
                    figures.extend(Self::joined(&std::mem::take(&mut run)));
                }
            }
            figures.extend(run.into_iter().map(Self::single));
        }
        // why: what began and ended together stays in the order of its rows. What parties expect of a goal is placed right
        // after its plan, to stand below it
        let plan_of = |mark: &Mark| {
            let mut plans = band.rows.iter().flatten().filter(|plan| plan.item == mark.item);
            plans.find(|plan| plan.form == Form::Plan)
        };
        let place = |Self { mark, .. }: &Self| {
            let after = mark.form == Form::Expected;
            let plan = if after { plan_of(mark).unwrap_or(mark) } else { mark };
            (plan.from, plan.to, (plan.form == Form::Plan).then_some(plan.target), after)
        };
        sorted::by_key(&mut figures, place);
        figures
    }

    fn single(mark: &Mark) -> Self {
        let mut mark = mark.clone();
        if let Some(on_curve) = mark.curve {
            // A score alone stands over all the days it may have been.
            (mark.from, mark.to) = on_curve.days;
        }
        Self { mark, curve: Vec::new() }
    }

    fn joined(run: &[&Mark]) -> Option<Self> {
        let [first, .., last] = run else { return run.first().map(|mark| Self::single(mark)) };
        let middle = |mark: &Mark| f64::from(mark.from) + 0.5;
        let mut label = String::new();
        let mut title_before = None;
        // why: the points of a line that was drawn are one thing, which is named once
        let is_one = run.iter().all(|mark| mark.target == first.target);
        // why: "3,5, 7" could be read as three scores
        let between =
            if run.iter().any(|mark| score_of(mark).1.contains(',')) { "; " } else { ", " };
        for mark in if is_one { &run[..0] } else { run } {
            let (title, score) = score_of(mark);
            if !label.is_empty() {
                label.push_str(between);
            }
            if title_before != Some(title) {
                label.push_str(title);
                label.push(' ');
            }
            label.push_str(score);
            label.push_str(&mark.label[mark.tellers_at..]);
            title_before = Some(title);
        }
        let mark = Mark {
            period: true,
            to: last.to.max(first.from + 1),
            sure_to: last.to.max(first.from + 1),
            notes: run.iter().map(|mark| mark.notes).sum(),
            tellers_at: if is_one { first.tellers_at } else { label.len() },
            label: if is_one { first.label.clone() } else { label.into() },
            ..(*first).clone()
        };
        let curve = run.iter().filter_map(|mark| Some((middle(mark), mark.score?))).collect();
        Some(Self { mark, curve })
    }
}

/// What a label of a score says before its tellers: the title, and the score behind it.
fn score_of(mark: &Mark) -> (&str, &str) {
    let named = &mark.label[..mark.tellers_at];
    named.rsplit_once(' ').unwrap_or(("", named))
}
