//! What was done to help: why, who, where, how often, and what came of it to each party.

use timeline_core::model::{Intervention, ItemId};
use yew::prelude::*;

use super::fact;
use super::fed_back::fed_back_view;
use crate::view::context::Cx;
use crate::view::words;

/// What was done to help.
pub(crate) fn intervention_view(cx: &Cx, id: ItemId, intervention: &Intervention) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, one) = (doc.timeline(), intervention);
    let name = |id| timeline.called(id, texts.0);
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
            { fed_back_view(cx, id, &one.fed_back, !one.results.is_empty()) }
        </section>
    }
}
