//! The fields of help: what kind, why, who, where, how often, by which signal one sees that it works,
//! what came of it to each party.

use timeline_core::model::{Intervention, InterventionKind, PartyResult, PersonId};
use yew::{prelude::*, props};

use super::changing;
use crate::view::context::Cx;
use crate::view::part::{
    CheckProps, Field, FieldKind, SegmentsProps, SelectProps, check, segments, select,
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
    let (people, form) = (&doc.timeline().people, form);
    let kinds = std::iter::once(texts.t("not-said"))
        .chain(InterventionKind::ALL.iter().map(|one| texts.t(words::intervention(*one))));
    let settings = std::iter::once(texts.t("not-said"))
        .chain(words::SETTINGS.iter().map(|one| texts.t(words::setting(*one))));
    let kind = changing(form, onchange, |form, at: usize| {
        form.kind = at.checked_sub(1).and_then(|at| InterventionKind::ALL.get(at).copied());
    });
    let setting = changing(form, onchange, |form, at: usize| {
        form.setting = at.checked_sub(1).and_then(|at| words::SETTINGS.get(at).copied());
    });
    let by = |id: PersonId| {
        changing(form, onchange, move |form, on: bool| {
            form.by.retain(|one| *one != id);
            if on {
                form.by.push(id);
            }
        })
    };
    let result = |person: PersonId| {
        changing(form, onchange, move |form, at: usize| {
            let text =
                form.results.iter().find(|one| one.person == person).map(|one| one.text.clone());
            form.results.retain(|one| one.person != person);
            if let Some(result) = at.checked_sub(1).and_then(|at| words::RESULTS.get(at).copied()) {
                form.results.push(PartyResult { person, result, text: text.unwrap_or_default() });
            }
        })
    };
    let result_said = |person: PersonId| {
        changing(form, onchange, move |form, text: String| {
            form.results
                .iter_mut()
                .filter(|one| one.person == person)
                .for_each(|one| one.text.clone_from(&text));
        })
    };
    let results: Vec<AttrValue> = std::iter::once(texts.t("not-said"))
        .chain(words::RESULTS.iter().map(|one| texts.t(words::result(*one))))
        .map(AttrValue::from)
        .collect();
    html! {
        <>
            { select(&props!(SelectProps {
                id: "help-kind", label: texts.t("intervention-kind"),
                choices: kinds.map(AttrValue::from).collect::<Vec<_>>(),
                chosen: form.kind.and_then(|kind| InterventionKind::ALL.iter().position(|one| *one == kind)).map_or(0, |at| at + 1),
                onchoose: kind,
            })) }
            <Field id="help-why" label={texts.t("intervention-why")} value={form.why.clone()} oninput={changing(form, onchange, |form, text| form.why = text)} />
            <fieldset>
                <legend>{ texts.t("intervention-by") }</legend>
                <div class="check-row">
                    { for people.iter().map(|person| html! {
                        <key={person.id.0.to_string()}>{ check(&props!(CheckProps {
                            label: person.name.clone(), checked: form.by.contains(&person.id),
                            onchange: by(person.id),
                        })) }</>
                    }) }
                </div>
            </fieldset>
            { segments(&props!(SegmentsProps {
                name: "help-setting", legend: texts.t("setting"),
                choices: settings.map(AttrValue::from).collect::<Vec<_>>(),
                chosen: form.setting.and_then(|one| words::SETTINGS.iter().position(|s| *s == one)).map_or(0, |at| at + 1),
                onchoose: setting,
            })) }
            <Field id="help-often" label={texts.t("intervention-how-often")} value={form.how_often.clone()} oninput={changing(form, onchange, |form, text| form.how_often = text)} />
            <Field id="help-signal" label={texts.t("intervention-signal")} kind={FieldKind::Lines} value={form.signal.clone()} oninput={changing(form, onchange, |form, text| form.signal = text)} />
            <details open={!form.results.is_empty() || !form.why_stopped.is_empty()}>
                <summary>{ texts.t("intervention-results") }</summary>
                <div class="stack">
                    { for people.iter().map(|person| {
                        let chosen = form.results.iter().find(|one| one.person == person.id);
                        let chosen = chosen.and_then(|one| words::RESULTS.iter().position(|r| *r == one.result)).map_or(0, |at| at + 1);
                        let said = form.results.iter().find(|one| one.person == person.id).map(|one| one.text.clone());
                        html! {
                            <div class="stack-s" key={person.id.0.to_string()}>
                                { select(&props!(SelectProps {
                                    id: format!("help-result-{}", person.id), label: person.name.clone(),
                                    choices: results.clone(), chosen, onchoose: result(person.id),
                                })) }
                                if let Some(value) = said {
                                    <Field id={format!("help-said-{}", person.id)} label={texts.t("intervention-said")} {value} oninput={result_said(person.id)} />
                                }
                            </div>
                        }
                    }) }
                    <Field id="help-stopped" label={texts.t("intervention-why-stopped")} value={form.why_stopped.clone()} oninput={changing(form, onchange, |form, text| form.why_stopped = text)} />
                </div>
            </details>
        </>
    }
}
