//! A goal of a plan: small and visible, with a signal and an expected time for each party.

use timeline_core::model::{ExpectedDuration, GoalStatus, PersonId, Signal};
use yew::prelude::*;

use super::party_lines::{PartyLines, with_line};
use super::person_select::PersonSelect;
use super::when::WhenField;
use super::{FormFrame, changed};
use crate::app::use_dispatch;
use crate::state::{Form, FormField, GoalForm};
use crate::view::context::{use_faults, use_texts};
use crate::view::part::{Field, Select};
use crate::view::words;

/// What the form needs.
#[derive(PartialEq, Properties)]
pub(crate) struct GoalFormProps {
    /// The form as it stands.
    pub form: GoalForm,
}

/// The form of a goal.
#[component]
pub(crate) fn GoalFormView(props: &GoalFormProps) -> Html {
    let (texts, dispatch, faults) = (use_texts(), use_dispatch(), use_faults());
    let form = &props.form;
    let status = changed(&dispatch, form, Form::Goal, |form, at: usize| {
        form.status = words::GOAL_STATES.get(at).copied().unwrap_or(GoalStatus::Open);
    });
    let signal =
        changed(&dispatch, form, Form::Goal, |form, (person, text): (PersonId, String)| {
            let lines =
                std::mem::take(&mut form.signals).into_iter().map(|one| (one.person, one.text));
            let lines = with_line(lines.collect(), person, text);
            form.signals =
                lines.into_iter().map(|(person, text)| Signal { person, text }).collect();
        });
    let duration =
        changed(&dispatch, form, Form::Goal, |form, (person, text): (PersonId, String)| {
            let lines =
                std::mem::take(&mut form.durations).into_iter().map(|one| (one.person, one.words));
            let lines = with_line(lines.collect(), person, text);
            form.durations = lines
                .into_iter()
                .map(|(person, words)| ExpectedDuration { person, words })
                .collect();
        });
    html! {
        <FormFrame title={texts.t(if form.id.is_some() { "form-goal" } else { "form-goal-new" })}>
            <Field id="goal-text" label={texts.t("goal-text")} hint={texts.t("goal-text-hint")} value={form.text.clone()}
                needed=true fault={faults.at(FormField::Text)} focus=true oninput={changed(&dispatch, form, Form::Goal, |form, text| form.text = text)} />
            <PersonSelect id="goal-whose" label={texts.t("goal-whose")} chosen={form.whose}
                onchoose={changed(&dispatch, form, Form::Goal, |form, whose| form.whose = whose)} />
            <WhenField id="goal-by" label={texts.t("goal-by")} words={form.by.clone()} fault={faults.at(FormField::Words)}
                onchange={changed(&dispatch, form, Form::Goal, |form, by| form.by = by)} />
            <PartyLines id="goal-signal" legend={texts.t("goal-signals")} onchange={signal}
                lines={form.signals.iter().map(|one| (one.person, one.text.clone())).collect::<Vec<_>>()} />
            <PartyLines id="goal-duration" legend={texts.t("goal-durations")} onchange={duration}
                lines={form.durations.iter().map(|one| (one.person, one.words.clone())).collect::<Vec<_>>()} />
            <Select id="goal-status" label={texts.t("status")} chosen={words::GOAL_STATES.iter().position(|one| *one == form.status).unwrap_or_default()}
                choices={words::GOAL_STATES.iter().map(|one| texts.t(words::goal_status(*one)).into()).collect::<Vec<AttrValue>>()} onchoose={status} />
        </FormFrame>
    }
}
