//! A lane: its name, and what it is about.

use timeline_core::model::LaneKind;
use yew::{prelude::*, props};

use super::{FormFrame, changed};
use crate::state::{Form, FormField, LaneForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, SelectProps, select};

/// The form of a lane.
pub(crate) fn lane_form_view(cx: &Cx, form: &LaneForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let kinds: Vec<_> = LaneKind::DEFAULT.into_iter().chain([LaneKind::Own]).collect();
    let names: Vec<_> = kinds.iter().map(|kind| AttrValue::from(kind.name(texts.0))).collect();
    let chosen = kinds.iter().position(|kind| *kind == form.kind).unwrap_or_default();
    let kind = changed(dispatch, form, Form::Lane, move |form, at: usize| {
        form.kind = kinds.get(at).copied().unwrap_or(LaneKind::Own);
    });
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if form.id.is_some() { "form-lane" } else { "form-lane-new" })}>
            <Field id="lane-name" label={texts.t("lane-name")} hint={texts.t("lane-name-hint")} value={form.name.clone()}
                needed=true fault={faults.at(FormField::Name)} focus=true oninput={changed(dispatch, form, Form::Lane, |form, name| form.name = name)} />
            { select(&props!(SelectProps {
                id: "lane-kind", label: texts.t("lane-kind"), choices: names, chosen, onchoose: kind,
            })) }
        </FormFrame>
    }
}
