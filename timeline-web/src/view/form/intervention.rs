//! The fields of help: what kind, why, who, where, how often, by which signal one sees that it works,
//! what came of it to each party.

use timeline_core::model::{Intervention, InterventionKind, PartyResult, PersonId};
use yew::{prelude::*, props};

use super::{changing, doers};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::part::{
    CheckProps, Field, FieldKind, Fold, SegmentsProps, SelectProps, check, segments, select,
};
use crate::view::words;

/// The fields of help.
pub(crate) fn intervention_fields(
    cx: &Cx,
    form: &Intervention,
    onchange: &Callback<Intervention>,
) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let kinds = words::one_of(texts, &InterventionKind::ALL, words::intervention);
    let kind = changing(form, onchange, |form, kind| form.kind = kind);
    let settings = words::one_of(texts, &words::SETTINGS, words::setting);
    let setting = changing(form, onchange, |form, setting| form.setting = setting);
    let by = |id: PersonId| {
        changing(form, onchange, move |form, on: bool| {
            form.by.retain(|one| *one != id);
            if on {
                form.by.push(id);
            }
        })
    };
    html! {
        <>
            { select(&props!(SelectProps {
                id: "help-kind", label: texts.t("intervention-kind"),
                choices: kinds.choices(), chosen: kinds.place(form.kind), onchoose: kinds.onchoose(&kind),
            })) }
            <Field id="help-why" label={texts.t("intervention-why")} value={form.why.clone()} oninput={changing(form, onchange, |form, text| form.why = text)} />
            <fieldset>
                <legend>{ texts.t("intervention-by") }</legend>
                <div class="check-row">
                    { for doers(doc.timeline(), |id| form.by.contains(&id)).map(|person| html! {
                        <key={person.id.0.to_string()}>{ check(&props!(CheckProps {
                            label: doc.timeline().called(person.id, texts.0), checked: form.by.contains(&person.id),
                            onchange: by(person.id),
                        })) }</>
                    }) }
                </div>
            </fieldset>
            { segments(&props!(SegmentsProps {
                name: "help-setting", legend: texts.t("setting"),
                choices: settings.choices(), chosen: settings.place(form.setting),
                onchoose: settings.onchoose(&setting),
            })) }
            <Field id="help-often" label={texts.t("intervention-how-often")} value={form.how_often.clone()} oninput={changing(form, onchange, |form, text| form.how_often = text)} />
            <Field id="help-signal" label={texts.t("intervention-signal")} kind={FieldKind::Lines} value={form.signal.clone()} oninput={changing(form, onchange, |form, text| form.signal = text)} />
            <Fold open={!form.results.is_empty() || !form.why_stopped.is_empty()} label={texts.t("intervention-results")}>
                <div class="stack">
                    { for doers(doc.timeline(), |id| form.results.iter().any(|one| one.person == id)).map(|person| result_fields(texts, (person.id, doc.timeline().called(person.id, texts.0)), form, onchange)) }
                    <Field id="help-stopped" label={texts.t("intervention-why-stopped")} value={form.why_stopped.clone()} oninput={changing(form, onchange, |form, text| form.why_stopped = text)} />
                </div>
            </Fold>
        </>
    }
}

/// What came of it to one of the people.
fn result_fields(
    texts: Texts,
    (id, name): (PersonId, String),
    form: &Intervention,
    onchange: &Callback<Intervention>,
) -> Html {
    let now = form.results.iter().find(|one| one.person == id);
    let results = words::one_of(texts, &words::RESULTS, words::result);
    let result = changing(form, onchange, move |form, result| {
        let text = form.results.iter().find(|one| one.person == id).map(|one| one.text.clone());
        form.results.retain(|one| one.person != id);
        if let Some(result) = result {
            let text = text.unwrap_or_default();
            form.results.push(PartyResult { person: id, result, text });
        }
    });
    let said = changing(form, onchange, move |form, text: String| {
        if let Some(now) = form.results.iter_mut().find(|one| one.person == id) {
            now.text = text;
        }
    });
    html! {
        <div class="stack-s" key={id.0.to_string()}>
            { select(&props!(SelectProps {
                id: format!("help-result-{id}"), label: name,
                choices: results.choices(), chosen: results.place(now.map(|one| one.result)),
                onchoose: results.onchoose(&result),
            })) }
            if let Some(now) = now {
                <Field id={format!("help-said-{id}")} label={texts.t("intervention-said")} value={now.text.clone()} oninput={said} />
            }
        </div>
    }
}
