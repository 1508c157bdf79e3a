//! One teller's version: who tells it, when it was, how they know, how it felt, in their words.

use timeline_core::model::Load;
use yew::{prelude::*, props};

use super::changing;
use super::person_select::{PersonSelectProps, person_select};
use super::when::{WhenFieldProps, when_field};
use super::{FormFrame, changed};
use crate::state::{Form, FormField, StatementForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, FieldKind, OneOf, SegmentsProps, SelectProps, segments, select};
use crate::view::words;

/// The form of one version.
pub(crate) fn statement_form_view(cx: &Cx, form: &StatementForm) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let item = form.item.and_then(|id| model.doc.as_ref()?.timeline().item(id));
    let title = texts.t(if form.id.is_some() { "form-statement" } else { "form-statement-new" });
    html! {
        <FormFrame cx={cx.clone()} {title}>
            if let Some(item) = item { <p class="form-about" dir="auto">{ &item.title }</p> }
            { told_fields(cx, form, &changed(dispatch, form, Form::Statement, |form, told| *form = told)) }
        </FormFrame>
    }
}

/// The fields of a version; also part of the form of a new item.
pub(crate) fn told_fields(
    cx: &Cx,
    form: &StatementForm,
    onchange: &Callback<StatementForm>,
) -> Html {
    let (texts, faults) = (cx.texts, Faults::of(cx));
    let speaker = cx.model.speaker;
    let teller = changing(form, onchange, |form, teller| form.teller = teller);
    let when = changing(form, onchange, |form, when| form.when = when);
    let text = changing(form, onchange, |form, text| form.text = text);
    let basis = changing(form, onchange, |form, basis| form.basis = basis);
    let load = changing(form, onchange, |form, load| form.load = load);
    let bases = words::one_of(texts, &words::BASES, words::basis);
    let loads = Load::ALL.map(|load| (load, load_words(texts, load)));
    let loads = OneOf::new(texts.t("not-said"), loads);
    html! {
        <>
            { person_select(cx, &props!(PersonSelectProps {
                id: "told-by", label: texts.t("told-by"), chosen: form.teller.or(speaker), onchoose: teller,
            })) }
            { when_field(cx, &props!(WhenFieldProps {
                id: "told-when", label: texts.t("when"), words: form.when.clone(), until: true,
                fault: faults.at(FormField::Words), until_fault: faults.at(FormField::Until), onchange: when,
            })) }
            { select(&props!(SelectProps {
                id: "told-load", label: texts.t("told-load"),
                choices: loads.choices(), chosen: loads.place(form.load), onchoose: loads.onchoose(&load),
            })) }
            <Field id="told-text" label={texts.t("told-text")} kind={FieldKind::Lines} value={form.text.clone()}
                fault={faults.at(FormField::Text)} oninput={text} />
            { segments(&props!(SegmentsProps {
                name: "told-basis", legend: texts.t("told-basis"),
                choices: bases.choices(), chosen: bases.place(form.basis), onchoose: bases.onchoose(&basis),
            })) }
        </>
    }
}

fn load_words(texts: crate::text::Texts, load: Load) -> String {
    let mark = match load.value() {
        -2 => "▼▼ ",
        -1 => "▼ ",
        1 => "▲ ",
        2 => "▲▲ ",
        _ => "● ",
    };
    format!("{mark}{}", texts.t(words::load(load)))
}
