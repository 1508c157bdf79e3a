//! The child: what they are called here, birth date or unknown, holiday region, school career.

use timeline_core::model::Region;
use yew::{prelude::*, props};

use super::career::career;
use super::{FormFrame, changed};
use crate::state::{ChildForm, Form, FormField};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, OneOf, SelectProps, select};

const REGIONS: [(Region, &str); 3] = [
    (Region::North, "region-north"),
    (Region::Middle, "region-middle"),
    (Region::South, "region-south"),
];

/// The form of the child.
pub(crate) fn child_form_view(cx: &Cx, form: &ChildForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let region = changed(dispatch, form, Form::Child, |form, region| form.region = region);
    let regions = REGIONS.map(|(region, key)| (region, texts.t(key)));
    let regions = OneOf::new(texts.t("not-said"), regions);
    html! {
        <FormFrame cx={cx.clone()} title={texts.t("form-child")}>
            <Field id="child-alias" label={texts.t("child-alias")} hint={texts.t("child-alias-hint")} value={form.alias.clone()} focus=true
                oninput={changed(dispatch, form, Form::Child, |form, alias| form.alias = alias)} />
            <Field id="child-birth" label={texts.t("child-birth")} hint={texts.t("child-birth-hint")} value={form.birth.clone()} fault={faults.at(FormField::Birth)}
                oninput={changed(dispatch, form, Form::Child, |form, birth| form.birth = birth)} />
            { career(cx, form) }
            { select(&props!(SelectProps {
                id: "child-region", label: texts.t("child-region"),
                choices: regions.choices(), chosen: regions.place(form.region),
                onchoose: regions.onchoose(&region),
            })) }
        </FormFrame>
    }
}
