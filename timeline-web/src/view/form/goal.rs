//! A goal of a plan: small and visible, with a signal and an expected time for each party.

use timeline_core::model::{ExpectedDuration, GoalStatus, PersonId, Signal};
use yew::{prelude::*, props};

use super::party_lines::{PartyLinesProps, party_lines, with_line};
use super::person_select::{PersonSelectProps, person_select};
use super::when::{WhenFieldProps, when_field};
use super::{FormFrame, changed};
use crate::state::{Form, FormField, GoalForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, SelectProps, select};
use crate::view::words;

/// The form of a goal.
pub(crate) fn goal_form_view(cx: &Cx, form: &GoalForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let status = changed(dispatch, form, Form::Goal, |form, at: usize| {
        form.status = words::GOAL_STATES.get(at).copied().unwrap_or(GoalStatus::Open);
    });
    let signal = changed(dispatch, form, Form::Goal, |form, (person, text): (PersonId, String)| {
        let lines = std::mem::take(&mut form.signals).into_iter().map(|one| (one.person, one.text));
        let lines = with_line(lines.collect(), person, text);
        form.signals = lines.into_iter().map(|(person, text)| Signal { person, text }).collect();
    });
    let duration =
        changed(dispatch, form, Form::Goal, |form, (person, text): (PersonId, String)| {
            let lines =
                std::mem::take(&mut form.durations).into_iter().map(|one| (one.person, one.words));
            let lines = with_line(lines.collect(), person, text);
            form.durations = lines
                .into_iter()
                .map(|(person, words)| ExpectedDuration { person, words })
                .collect();
        });
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if form.id.is_some() { "form-goal" } else { "form-goal-new" })}>
            <Field id="goal-text" label={texts.t("goal-text")} hint={texts.t("goal-text-hint")} value={form.text.clone()}
                needed=true fault={faults.at(FormField::Text)} focus=true oninput={changed(dispatch, form, Form::Goal, |form, text| form.text = text)} />
            { person_select(cx, &props!(PersonSelectProps {
                id: "goal-whose", label: texts.t("goal-whose"), chosen: form.whose,
                onchoose: changed(dispatch, form, Form::Goal, |form, whose| form.whose = whose),
            })) }
            { when_field(cx, &props!(WhenFieldProps {
                id: "goal-by", ahead: true, plan: Some(form.item), label: texts.t("goal-by"), words: form.by.clone(),
                fault: faults.at(FormField::Words),
                onchange: changed(dispatch, form, Form::Goal, |form, by| form.by = by),
            })) }
            { party_lines(cx, &props!(PartyLinesProps {
                id: "goal-signal", legend: texts.t("goal-signals"), onchange: signal,
                lines: form.signals.iter().map(|one| (one.person, one.text.clone())).collect::<Vec<_>>(),
            })) }
            { party_lines(cx, &props!(PartyLinesProps {
                id: "goal-duration", legend: texts.t("goal-durations"), onchange: duration,
                lines: form.durations.iter().map(|one| (one.person, one.words.clone())).collect::<Vec<_>>(),
            })) }
            { select(&props!(SelectProps {
                id: "goal-status", label: texts.t("status"),
                chosen: words::GOAL_STATES.iter().position(|one| *one == form.status).unwrap_or_default(),
                choices: words::GOAL_STATES.iter().map(|one| texts.t(words::goal_status(*one)).into()).collect::<Vec<AttrValue>>(),
                onchoose: status,
            })) }
        </FormFrame>
    }
}
