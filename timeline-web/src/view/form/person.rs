//! A participant: name, role, and whether they hold parental authority.

use timeline_core::model::Role;
use yew::prelude::*;

use super::{FormFrame, changed};
use crate::app::use_dispatch;
use crate::state::{Form, FormField, PersonForm};
use crate::view::context::{use_faults, use_texts};
use crate::view::part::{Field, Segments, Select};
use crate::view::words;

/// What the form needs.
#[derive(PartialEq, Properties)]
pub(crate) struct PersonFormProps {
    /// The form as it stands.
    pub form: PersonForm,
}

/// The form of a participant.
#[component]
pub(crate) fn PersonFormView(props: &PersonFormProps) -> Html {
    let (texts, dispatch, faults) = (use_texts(), use_dispatch(), use_faults());
    let form = &props.form;
    let role = changed(&dispatch, form, Form::Person, |form, at: usize| {
        form.role = Role::ALL.get(at).copied().unwrap_or(Role::Other);
    });
    let authority = changed(&dispatch, form, Form::Person, |form, at: usize| {
        form.authority = words::AUTHORITIES.get(at).copied().unwrap_or_default();
    });
    let adult =
        matches!(form.role, Role::Parent | Role::StepOrFosterParent | Role::Network | Role::Other);
    html! {
        <FormFrame title={texts.t(if form.id.is_some() { "form-person" } else { "form-person-new" })}>
            <Field id="person-name" label={texts.t("person-name")} hint={texts.t("person-name-hint")} value={form.name.clone()}
                needed=true fault={faults.at(FormField::Name)} focus=true oninput={changed(&dispatch, form, Form::Person, |form, name| form.name = name)} />
            <Select id="person-role" label={texts.t("person-role")} chosen={Role::ALL.iter().position(|one| *one == form.role).unwrap_or_default()}
                choices={Role::ALL.iter().map(|one| texts.t(words::role(*one)).into()).collect::<Vec<AttrValue>>()} onchoose={role} />
            if adult {
                <Segments name="person-authority" legend={texts.t("person-authority")} chosen={words::AUTHORITIES.iter().position(|one| *one == form.authority)}
                    choices={words::AUTHORITIES.iter().map(|one| texts.t(words::authority(*one)).into()).collect::<Vec<AttrValue>>()} onchoose={authority} />
                <p class="field-hint">{ texts.t("person-authority-hint") }</p>
            }
        </FormFrame>
    }
}
