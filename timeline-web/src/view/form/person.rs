//! A participant: name, role, and whether they hold parental authority.

use timeline_core::model::Role;
use yew::{prelude::*, props};

use super::{FormFrame, changed};
use crate::state::{Form, FormField, PersonForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, SegmentsProps, SelectProps, segments, select};
use crate::view::words;

/// The form of a participant.
pub(crate) fn person_form_view(cx: &Cx, form: &PersonForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let role = changed(dispatch, form, Form::Person, |form, at: usize| {
        form.role = Role::ALL.get(at).copied().unwrap_or(Role::Other);
    });
    let authority = changed(dispatch, form, Form::Person, |form, at: usize| {
        form.authority = words::AUTHORITIES.get(at).copied().unwrap_or_default();
    });
    let adult =
        matches!(form.role, Role::Parent | Role::StepOrFosterParent | Role::Network | Role::Other);
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if form.id.is_some() { "form-person" } else { "form-person-new" })}>
            <Field id="person-name" label={texts.t("person-name")} hint={texts.t("person-name-hint")} value={form.name.clone()}
                needed=true fault={faults.at(FormField::Name)} focus=true oninput={changed(dispatch, form, Form::Person, |form, name| form.name = name)} />
            { select(&props!(SelectProps {
                id: "person-role", label: texts.t("person-role"),
                chosen: Role::ALL.iter().position(|one| *one == form.role).unwrap_or_default(),
                choices: Role::ALL.iter().map(|one| one.name(texts.0).into()).collect::<Vec<AttrValue>>(),
                onchoose: role,
            })) }
            if adult {
                { segments(&props!(SegmentsProps {
                    name: "person-authority", legend: texts.t("person-authority"),
                    chosen: words::AUTHORITIES.iter().position(|one| *one == form.authority),
                    choices: words::AUTHORITIES.iter().map(|one| texts.t(words::authority(*one)).into()).collect::<Vec<AttrValue>>(),
                    onchoose: authority,
                })) }
                <p class="field-hint">{ texts.t("person-authority-hint") }</p>
            }
        </FormFrame>
    }
}
