//! A score of a named instrument, on its scale.

use timeline_core::model::{ItemId, Measurement, MeasurementMoment};
use yew::prelude::*;

use super::fact;
use super::fed_back::FedBackView;
use crate::app::use_model;
use crate::text::Lang;
use crate::view::context::use_texts;
use crate::view::words;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(crate) struct MeasurementProps {
    /// The item around it.
    pub id: ItemId,
    /// The measurement.
    pub measurement: Measurement,
}

/// A score.
#[component]
pub(crate) fn MeasurementView(props: &MeasurementProps) -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, one) = (doc.timeline(), &props.measurement);
    let number = |value: f64| number(value, texts.0);
    let score = match (one.score, one.scale) {
        (Some(score), Some(scale)) => texts.with(
            "measurement-on-scale",
            &[
                ("score", number(score).as_str().into()),
                ("lowest", number(scale.lowest).as_str().into()),
                ("highest", number(scale.highest).as_str().into()),
            ],
        ),
        (Some(score), None) => number(score),
        (None, _) => texts.t("measurement-no-score"),
    };
    let by = one.filled_in_by.and_then(|id| timeline.person(id)).map(|person| person.name.clone());
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
            <FedBackView id={props.id} fed_back={one.fed_back.clone()} open=true />
        </section>
    }
}

/// A number with the comma or point of the language.
fn number(value: f64, lang: Lang) -> String {
    let plain = value.to_string();
    if lang == Lang::Dutch { plain.replace('.', ",") } else { plain }
}
