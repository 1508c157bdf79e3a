//! A score of a named instrument, on its scale.

use timeline_core::model::{ItemId, Measurement, MeasurementMoment};
use yew::prelude::*;

use super::fact;
use super::fed_back::fed_back_view;
use crate::view::context::Cx;
use crate::view::words;

/// A score.
pub(crate) fn measurement_view(cx: &Cx, id: ItemId, measurement: &Measurement) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, one) = (doc.timeline(), measurement);
    let score = words::score(texts, one).unwrap_or_else(|| texts.t("measurement-no-score"));
    let by = one.filled_in_by.and_then(|id| timeline.person(id));
    let by = by.map(|person| timeline.called(person.id, texts.0));
    let setting = one.setting.map(|setting| texts.t(words::setting(setting)));
    let moment = one.moment.and_then(|moment| {
        let (key, id) = match moment {
            MeasurementMoment::Before(id) => ("measurement-before", id),
            MeasurementMoment::After(id) => ("measurement-after", id),
        };
        let title = &timeline.item(id)?.title;
        Some(texts.with(key, &[("title", title.into())]))
    });
    html! {
        <section class="stack">
            <h3>{ texts.t("body-measurement") }</h3>
            <dl class="facts">
                { fact(texts.t("measurement-instrument"), one.instrument.clone()) }
                { fact(texts.t("measurement-score"), score) }
                { fact(texts.t("measurement-by"), by.unwrap_or_default()) }
                { fact(texts.t("setting"), setting.unwrap_or_default()) }
                { fact(texts.t("measurement-moment"), moment.unwrap_or_default()) }
            </dl>
            if one.line.is_empty() { { fed_back_view(cx, id, &one.fed_back, true) } }
        </section>
    }
}
