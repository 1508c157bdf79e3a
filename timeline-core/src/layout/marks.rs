//! What an item looks like in time, before any scale is known: its days, shape and label.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::day::day_of;
use super::expected::PartyEnd;
use crate::date::{Bounds, Dates, End, Resolved};
use crate::lang::Lang;
use crate::model::{
    About, GoalId, GoalStatus, Item, ItemBody, ItemId, LinePoint, Statement, TalkForm, Timeline,
};
use crate::scene::Target;
use crate::sorted;
use crate::text::{Fonts, Weight};

/// One mark on the timeline: an item, or one of its versions where they contradict each other.
///
/// `from <= sure_from <= sure_to <= to`, in days; `to` is the day after the last. A moment that
/// was some day within bounds has no sure days: `sure_from == sure_to`.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its item, or one version of it.
    pub target: Target,
    /// The item.
    pub item: ItemId,
    /// What kind of thing it is.
    pub form: Form,
    /// A period, not a moment.
    pub period: bool,
    /// First possible day.
    pub from: i32,
    /// From here on it certainly was.
    pub sure_from: i32,
    /// Up to here it certainly was.
    pub sure_to: i32,
    /// The day after the last possible day; for what goes on, the day after today.
    pub to: i32,
    /// It goes on.
    pub open: bool,
    /// All of it lies after today.
    pub planned: bool,
    /// It comes back.
    pub recurring: bool,
    /// How it is felt by those who tell it.
    pub load: LoadMark,
    /// What is written beside or in it.
    pub label: Arc<str>,
    /// Behind a closed curtain: on the screen a curtain is drawn in its place.
    pub curtain: bool,
    /// Notes pinned to the item.
    pub notes: u32,
    /// Goals of a plan, with their day.
    pub goals: Vec<GoalMark>,
    /// A measurement's score on its scale, 0 … 1.
    pub score: Option<f64>,
    /// Of a point on a curve: more about it. `from` and `to` are then the middle of its days.
    pub curve: Option<OnCurve>,
    /// Of how long one party expects something to take: the day after that. From there to `to`,
    /// which is how long another expects, it is drawn as a gap.
    pub gap_from: Option<i32>,
    /// Of what parties expect of a goal: where each says it ends, from early to late.
    pub ends: Vec<PartyEnd>,
    /// Width of the label at font size 1.
    pub(super) label_em: f64,
    /// Where in the label the tellers of a version begin; the end where there are none.
    pub(super) tellers_at: usize,
}

/// What kind of thing a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A life event.
    Event,
    /// Something that was done.
    Intervention,
    /// A support plan.
    Plan,
    /// A score.
    Measurement,
    /// How long each party expects a goal of a plan to take; stands in a row of its own under it.
    Expected,
}

/// How something is felt by those who tell it: ▲, ▼, ●, or both ▲ and ▼.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadMark {
    /// ● neither.
    Neutral,
    /// ▲ supporting.
    Supporting,
    /// ▼ burdening.
    Burdening,
    /// ▲▼ one to some, the other to others.
    Mixed,
}

impl LoadMark {
    fn of<'a>(statements: impl Iterator<Item = &'a Statement>) -> Self {
        let (mut up, mut down) = (false, false);
        for load in statements.filter_map(|statement| statement.load) {
            up |= load.value() > 0;
            down |= load.value() < 0;
        }
        match (up, down) {
            (false, false) => Self::Neutral,
            (true, false) => Self::Supporting,
            (false, true) => Self::Burdening,
            (true, true) => Self::Mixed,
        }
    }
}

/// A point on the curve of one instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnCurve {
    /// First day it may have been, and the day after the last.
    pub days: (i32, i32),
    /// Whether the curve begins here.
    pub first: bool,
    /// Whether the curve ends here. A point between shows its score only.
    pub last: bool,
}

/// A goal's diamond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GoalMark {
    /// Which goal.
    pub goal: GoalId,
    /// When it should be reached, as a day.
    pub day: f64,
    /// How it stands.
    pub status: GoalStatus,
}

/// What marks are made against.
pub(super) struct Maker<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) dates: &'a Dates,
    pub(super) fonts: &'a Fonts,
    pub(super) lang: Lang,
    /// Today, as a day.
    pub(super) today: i32,
    /// Items in which each party told how long it will take.
    pub(super) expected: BTreeSet<ItemId>,
}

/// Items in which each party told how long it will take, in a conversation.
pub(super) fn expected(timeline: &Timeline) -> BTreeSet<ItemId> {
    let said = timeline.conversations.iter().flat_map(|talk| &talk.said);
    let told = said.filter_map(|said| match (said.cell, &said.about) {
        (Some(cell), Some(About::Statement(item, _))) if cell.form == TalkForm::Duration => {
            Some(*item)
        }
        _ => None,
    });
    sorted::set(told)
}

impl Maker<'_> {
    /// The marks of an item: one when its dated versions agree in time, else one for each time
    /// told. Empty when none of these versions is dated.
    pub(super) fn marks(&self, item: &Item, shown: &[&Statement], notes: u32) -> Vec<Mark> {
        let mut times: Vec<(Days, Vec<&Statement>)> = Vec::new();
        for statement in shown {
            let Some(days) = self.days(self.dates.statement(statement.id)) else { continue };
            match times.iter_mut().find(|(known, _)| *known == days) {
                Some((_, tellers)) => tellers.push(statement),
                None => times.push((days, vec![statement])),
            }
        }
        sorted::by_key(&mut times, |(days, _)| (days.from, days.to));
        let twins = times.len() > 1;
        let mut marks: Vec<Mark> =
            times.iter().map(|(days, told)| self.mark(item, *days, told, twins, notes)).collect();
        if twins && self.expected.contains(&item.id) {
            let longest = marks.iter().map(|mark| mark.to).max().unwrap_or_default();
            for mark in marks.iter_mut().filter(|mark| mark.to < longest) {
                mark.gap_from = Some(mark.to);
                mark.to = longest;
            }
        }
        marks
    }

    fn mark(&self, item: &Item, days: Days, told: &[&Statement], twins: bool, notes: u32) -> Mark {
        let mut label = one_line(&item.title);
        let form = match &item.body {
            ItemBody::Event(_) => Form::Event,
            ItemBody::Intervention(_) => Form::Intervention,
            ItemBody::Plan(_) => Form::Plan,
            ItemBody::Measurement(_) => Form::Measurement,
        };
        let mut score = None;
        if let ItemBody::Measurement(measurement) = &item.body
            && let Some(value) = measurement.score.filter(|score| score.is_finite())
        {
            label.push(' ');
            label.push_str(&self.lang.number(value));
            score = Some(value);
        }
        let tellers_at = label.len();
        if twins {
            let names: Vec<String> = told
                .iter()
                .map(|statement| one_line(&self.timeline.called(statement.teller, self.lang)))
                .filter(|name| !name.is_empty())
                .collect();
            if !names.is_empty() {
                label.push_str(" — ");
                label.push_str(&names.join(", "));
            }
        }
        let target = match told {
            [first, ..] if twins => Target::Statement { item: item.id, statement: first.id },
            _ => Target::Item(item.id),
        };
        let goals = match &item.body {
            ItemBody::Plan(plan) => self.goals(item.id, plan, &days),
            _ => Vec::new(),
        };
        let label_em = self.fonts.width(&label, Weight::Regular, 1.0);
        Mark {
            target,
            item: item.id,
            form,
            period: days.period,
            from: days.from,
            sure_from: days.sure_from,
            sure_to: days.sure_to,
            to: days.to,
            open: days.open,
            planned: days.from > self.today,
            recurring: days.recurring,
            load: LoadMark::of(told.iter().copied()),
            label: label.into(),
            curtain: item.curtain,
            notes,
            goals,
            score,
            curve: None,
            gap_from: None,
            ends: Vec::new(),
            label_em,
            tellers_at,
        }
    }

    /// The points of a line that a child drew, each a mark on one curve; only the first and the last
    /// have words.
    pub(super) fn line(&self, item: &Item, line: &[LinePoint]) -> Vec<Mark> {
        let whole = Days {
            period: false,
            recurring: false,
            open: false,
            from: 0,
            sure_from: 0,
            sure_to: 1,
            to: 1,
        };
        let told: Vec<&Statement> = item.statements.iter().collect();
        let base = self.mark(item, whole, &told, false, 0);
        line.iter()
            .map(|point| {
                let day = day_of(point.on);
                let mut mark = base.clone();
                (mark.from, mark.to) = (day, day + 1);
                (mark.sure_from, mark.sure_to) = (day, day + 1);
                mark.planned = day > self.today;
                let value = point.value.clamp(-LinePoint::MOST, LinePoint::MOST);
                mark.score = Some(f64::from(value));
                mark
            })
            .collect()
    }

    /// Diamonds at the last day each goal is for; goals without one are spread over the plan.
    fn goals(&self, id: ItemId, plan: &crate::model::SupportPlan, days: &Days) -> Vec<GoalMark> {
        let (from, to) = (f64::from(days.from), f64::from(days.to));
        let step = (to - from) / (plan.goals.len() as f64 + 1.0);
        let spread = (1..).map(|n| from + step * f64::from(n));
        plan.goals
            .iter()
            .zip(spread)
            .map(|(goal, otherwise)| {
                let by = goal.by.as_ref().map(|by| self.dates.read_in_plan(self.timeline, id, by));
                let day = by
                    .and_then(|by| self.days(&by))
                    .map(|by| f64::from(by.to))
                    // A goal outside its plan would stand on somebody else's mark.
                    .map_or(otherwise, |day| day.clamp(from, to));
                GoalMark { goal: goal.id, day, status: goal.status }
            })
            .collect()
    }

    /// The days of what these words mean; none when undated.
    pub(super) fn days(&self, resolved: &Resolved) -> Option<Days> {
        let start = resolved.start?;
        // A side that is open without a birth date or conversation date to close it: one year.
        let (s0, s1) = self.bounds(start)?;
        let (period, open, e0, e1) = match resolved.end {
            End::None => (false, false, s0, s1),
            End::Open => {
                let now = (self.today + 1).max(s1);
                (true, true, now, now)
            }
            End::Within(end) => {
                let (e0, e1) = self.bounds(end)?;
                (true, false, e0, e1.max(s0 + 1))
            }
        };
        // Recurring within bounds is a period during which it came back.
        let repeated = resolved.recurring.is_some() && !period;
        if repeated {
            return Some(Days {
                period: true,
                recurring: true,
                open: false,
                from: s0,
                sure_from: s0,
                sure_to: s1,
                to: s1,
            });
        }
        let (sure_from, sure_to) = if period && s1 - 1 <= e0 {
            (s1 - 1, if open { e0 } else { e0 + 1 })
        } else {
            let middle = i32::midpoint(s0, e1);
            (middle, middle)
        };
        Some(Days {
            period,
            recurring: resolved.recurring.is_some(),
            open,
            from: s0,
            sure_from: sure_from.clamp(s0, e1),
            sure_to: sure_to.clamp(s0, e1),
            to: e1,
        })
    }

    /// First day and the day after the last.
    fn bounds(&self, bounds: Bounds) -> Option<(i32, i32)> {
        let (earliest, latest) = (bounds.earliest.map(day_of), bounds.latest.map(day_of));
        let (first, last) = match (earliest, latest) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => (first, (first + 365).max(self.today)),
            (None, Some(last)) => (last - 365, last),
            (None, None) => return None,
        };
        Some((first, last.max(first) + 1))
    }
}

/// The days of one mark; see [`Mark`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) period: bool,
    pub(super) recurring: bool,
    pub(super) open: bool,
    pub(super) from: i32,
    pub(super) sure_from: i32,
    pub(super) sure_to: i32,
    pub(super) to: i32,
}

/// Characters of a title that are looked at for a label; no screen shows more.
const LONGEST: usize = 300;

/// A text on one line: line breaks and other control characters are spaces, and marks that would
/// turn the direction of what stands beside it are left out.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(LONGEST));
    for c in text.chars().take(LONGEST) {
        match c {
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            // An SVG may not hold these.
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() || c.is_whitespace() => {
                if !line.ends_with(' ') && !line.is_empty() {
                    line.push(' ');
                }
            }
            c => line.push(c),
        }
    }
    line.truncate(line.trim_end().len());
    line
}
