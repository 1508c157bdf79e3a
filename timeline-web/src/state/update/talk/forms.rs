//! What is filled in: cells of forms, the order of growing points, and how agreements went.

use timeline_core::{
    conversation::growing_points,
    model::{About, ActionId, ActionStatus, Said, SaidId, Step, TalkForm, When},
};

use super::{super::say, current, going_on, record, tell::said_now};
use crate::state::{Answer, Effect, Focus, Saying, State, saying};

pub(super) fn answer(state: &mut State, to: &mut Vec<Effect>, answer: Answer) {
    let Answer { by, cell, text, score, when } = answer;
    let Some(talk) = current(state) else { return };
    // why: what is prepared is nobody else's yet; other forms are part of the conversation
    let step = match (cell.form, going_on(state)) {
        (TalkForm::Preparation, _) => Step::Prepare,
        (_, Some((at, _))) => at.step,
        (_, None) if talk.finished.is_some() => Step::After,
        (_, None) => Step::Check,
    };
    let when = (!when.trim().is_empty()).then(|| When::said(when));
    let is_empty = text.trim().is_empty() && score.is_none() && when.is_none();
    let on = (step == Step::Prepare || step == Step::After).then_some(state.today);
    let join = by.0 ^ (u64::from(cell.row) << 8 | u64::from(cell.column)) ^ cell.form as u64;
    record(state, to, Some(join), |talk, id| {
        let place = talk.said.iter().position(|said| said.by == by && said.cell == Some(cell));
        match place {
            // why: what stands on the timeline is taken off when the field is left, not in a pause
            // between two words
            Some(at) if is_empty && !matches!(talk.said[at].about, Some(About::Statement(..))) => {
                talk.said.remove(at);
            }
            Some(at) => talk.said[at] = Said { text, score, when, on, ..talk.said[at].clone() },
            None if is_empty => {}
            None => talk.said.push(Said {
                cell: Some(cell),
                score,
                when,
                on,
                ..Said::new(id, by, step, text)
            }),
        }
    });
}

pub(super) fn order_points(state: &mut State, to: &mut Vec<Effect>, id: SaidId, by: isize) {
    record(state, to, None, |talk, _| {
        let mut points: Vec<SaidId> = growing_points(talk).iter().map(|said| said.id).collect();
        let Some(at) = points.iter().position(|one| *one == id) else { return };
        let place = at.saturating_add_signed(by).min(points.len() - 1);
        points.remove(at);
        points.insert(place, id);
        talk.order = points;
    });
    // why: who sees the list sees where it went
    let Some(talk) = current(state) else { return };
    let points = growing_points(talk);
    if let Some(at) = points.iter().position(|said| said.id == id) {
        let said = Saying::new(saying::SAID_PLACE).arg("title", &points[at].text);
        let said = said.arg("place", &(at + 1)).arg("of", &points.len());
        say(state, said);
    }
    to.push(Effect::Focus(Focus::Same));
}

pub(super) fn look_back(
    state: &mut State,
    to: &mut Vec<Effect>,
    id: ActionId,
    outcome: ActionStatus,
    why: String,
) {
    let said = SaidId(state.ids.fresh());
    let Some(now) = said_now(state, said, "") else { return };
    record(state, to, Some(id.0), |talk, _| {
        let about = Some(About::Agreement(id));
        match talk.said.iter_mut().find(|said| said.about == about) {
            Some(said) => (said.outcome, said.text) = (Some(outcome), why),
            None => {
                talk.said.push(Said { about, outcome: Some(outcome), text: why, ..now });
            }
        }
    });
}
