//! One teller's version: who tells it, when it was, how they know, how it felt, in their words.

use timeline_core::model::Load;
use yew::prelude::*;

use super::changing;
use super::person_select::PersonSelect;
use super::when::WhenField;
use super::{FormFrame, changed};
use crate::app::{use_dispatch, use_model};
use crate::state::{Form, FormField, StatementForm};
use crate::view::context::{use_faults, use_texts};
use crate::view::part::{Field, FieldKind, Segments, Select};
use crate::view::words;

/// What the form needs.
#[derive(PartialEq, Properties)]
pub(crate) struct StatementFormProps {
    /// The form as it stands.
    pub form: StatementForm,
}

/// The form of one version.
#[component]
pub(crate) fn StatementFormView(props: &StatementFormProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let item = props.form.item.and_then(|id| model.doc.as_ref()?.timeline().item(id));
    let title =
        texts.t(if props.form.id.is_some() { "form-statement" } else { "form-statement-new" });
    html! {
        <FormFrame {title}>
            if let Some(item) = item { <p class="form-about" dir="auto">{ &item.title }</p> }
            <ToldFields form={props.form.clone()} onchange={changed(&dispatch, &props.form, Form::Statement, |form, told| *form = told)} />
        </FormFrame>
    }
}

/// What the fields need.
#[derive(PartialEq, Properties)]
pub(crate) struct ToldFieldsProps {
    /// The version as it stands.
    pub form: StatementForm,
    /// Called with the version as it is now.
    pub onchange: Callback<StatementForm>,
}

/// The fields of a version; also part of the form of a new item.
#[component]
pub(crate) fn ToldFields(props: &ToldFieldsProps) -> Html {
    let (texts, faults) = (use_texts(), use_faults());
    let speaker = use_model().and_then(|model| model.speaker);
    let form = &props.form;
    let teller = changing(&props.form, &props.onchange, |form, teller| form.teller = teller);
    let when = changing(&props.form, &props.onchange, |form, when| form.when = when);
    let text = changing(&props.form, &props.onchange, |form, text| form.text = text);
    let basis = changing(&props.form, &props.onchange, |form, at: usize| {
        form.basis = at.checked_sub(1).and_then(|at| words::BASES.get(at).copied());
    });
    let load = changing(&props.form, &props.onchange, |form, at: usize| {
        form.load = at.checked_sub(1).and_then(|at| Load::ALL.get(at).copied());
    });
    let bases = std::iter::once(texts.t("not-said"))
        .chain(words::BASES.iter().map(|one| texts.t(words::basis(*one))));
    let loads = std::iter::once(texts.t("not-said"))
        .chain(Load::ALL.iter().map(|one| load_words(texts, *one)));
    html! {
        <>
            <PersonSelect id="told-by" label={texts.t("told-by")} chosen={form.teller.or(speaker)} onchoose={teller} />
            <WhenField id="told-when" label={texts.t("when")} words={form.when.clone()} until=true
                fault={faults.at(FormField::Words)} until_fault={faults.at(FormField::Until)} onchange={when} />
            <Select id="told-load" label={texts.t("told-load")} choices={loads.map(AttrValue::from).collect::<Vec<_>>()}
                chosen={form.load.and_then(|load| Load::ALL.iter().position(|one| *one == load)).map_or(0, |at| at + 1)} onchoose={load} />
            <Field id="told-text" label={texts.t("told-text")} kind={FieldKind::Lines} value={form.text.clone()}
                fault={faults.at(FormField::Text)} oninput={text} />
            <Segments name="told-basis" legend={texts.t("told-basis")} choices={bases.map(AttrValue::from).collect::<Vec<_>>()}
                chosen={form.basis.and_then(|basis| words::BASES.iter().position(|one| *one == basis)).map_or(0, |at| at + 1)} onchoose={basis} />
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
