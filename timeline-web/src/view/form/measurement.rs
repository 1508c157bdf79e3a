//! The fields of a measurement: name of the instrument (never its questions), score and scale.

use timeline_core::model::{ItemBody, MeasurementMoment};
use yew::{prelude::*, props};

use super::changing;
use super::person_select::{PersonSelectProps, person_select};
use crate::state::{FormField, MeasurementForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, FieldKind, OneOf, SegmentsProps, SelectProps, segments, select};
use crate::view::words;

/// The fields of a measurement.
pub(crate) fn measurement_fields(
    cx: &Cx,
    form: &MeasurementForm,
    onchange: &Callback<MeasurementForm>,
) -> Html {
    let (texts, faults) = (cx.texts, Faults::of(cx));
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let settings = words::one_of(texts, &words::SETTINGS, words::setting);
    let setting = changing(form, onchange, |form, setting| form.setting = setting);
    let helps =
        doc.timeline().items.iter().filter(|item| matches!(item.body, ItemBody::Intervention(_)));
    let moments = helps.flat_map(|item| {
        let before = ("measurement-before", MeasurementMoment::Before(item.id));
        let after = ("measurement-after", MeasurementMoment::After(item.id));
        [before, after]
            .map(|(key, moment)| (moment, texts.with(key, &[("title", (&item.title).into())])))
    });
    let moments = OneOf::new(texts.t("not-said"), moments);
    let moment = changing(form, onchange, |form, moment| form.moment = moment);
    html! {
        <>
            <Field id="score-instrument" label={texts.t("measurement-instrument")} hint={texts.t("measurement-instrument-hint")}
                value={form.instrument.clone()} oninput={changing(form, onchange, |form, text| form.instrument = text)} />
            { person_select(cx, &props!(PersonSelectProps {
                id: "score-by", label: texts.t("measurement-by"), chosen: form.filled_in_by,
                onchoose: changing(form, onchange, |form, by| form.filled_in_by = by),
            })) }
            { segments(&props!(SegmentsProps {
                name: "score-setting", legend: texts.t("setting"),
                choices: settings.choices(), chosen: settings.place(form.setting),
                onchoose: settings.onchoose(&setting),
            })) }
            <div class="field-triple">
                <Field id="score" label={texts.t("measurement-score")} kind={FieldKind::Number} value={form.score.clone()}
                    fault={faults.at(FormField::Score)} oninput={changing(form, onchange, |form, text| form.score = text)} />
                <Field id="score-lowest" label={texts.t("measurement-lowest")} kind={FieldKind::Number} value={form.lowest.clone()}
                    fault={faults.at(FormField::Scale)} oninput={changing(form, onchange, |form, text| form.lowest = text)} />
                <Field id="score-highest" label={texts.t("measurement-highest")} kind={FieldKind::Number} value={form.highest.clone()}
                    fault={faults.at(FormField::Scale)} oninput={changing(form, onchange, |form, text| form.highest = text)} />
            </div>
            if !moments.is_empty() {
                { select(&props!(SelectProps {
                    id: "score-moment", label: texts.t("measurement-moment"), choices: moments.choices(),
                    chosen: moments.place(form.moment), onchoose: moments.onchoose(&moment),
                })) }
            }
        </>
    }
}
