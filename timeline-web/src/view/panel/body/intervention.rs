//! What was done to help: why, who, where, how often, and what came of it to each party.

use timeline_core::model::{Intervention, ItemId};
use yew::prelude::*;

use super::fact;
use super::fed_back::FedBackView;
use crate::app::use_model;
use crate::view::context::use_texts;
use crate::view::words;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(crate) struct InterventionProps {
    /// The item around it.
    pub id: ItemId,
    /// What was done.
    pub intervention: Intervention,
}

/// What was done to help.
#[component]
pub(crate) fn InterventionView(props: &InterventionProps) -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, one) = (doc.timeline(), &props.intervention);
    let name = |id| timeline.person(id).map(|person| person.name.clone()).unwrap_or_default();
    let by = one.by.iter().map(|id| name(*id)).collect::<Vec<_>>().join(", ");
    let setting = one.setting.map(|setting| texts.t(words::setting(setting))).unwrap_or_default();
    html! {
        <section class="stack">
            <h3>{ texts.t("body-intervention") }</h3>
            <dl class="facts">
                { fact(texts.t("intervention-why"), one.why.clone()) }
                { fact(texts.t("intervention-by"), by) }
                { fact(texts.t("setting"), setting) }
                { fact(texts.t("intervention-how-often"), one.how_often.clone()) }
                { fact(texts.t("intervention-signal"), one.signal.clone()) }
                { fact(texts.t("intervention-why-stopped"), one.why_stopped.clone()) }
                { for one.results.iter().map(|result| {
                    let answer = texts.t(words::result(result.result));
                    let text = if result.text.trim().is_empty() { answer } else { format!("{answer}: {}", result.text) };
                    fact(name(result.person), text)
                }) }
            </dl>
            <FedBackView id={props.id} fed_back={one.fed_back.clone()} open={!one.results.is_empty()} />
        </section>
    }
}
