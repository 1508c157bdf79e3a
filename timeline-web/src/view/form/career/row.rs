//! One row of the career, with the corrections people need most under it.

use timeline_core::model::SchoolKind;
use yew::prelude::*;

use crate::app::use_dispatch;
use crate::state::{CareerChange, CareerRow, FormField, FormMessage, Message};
use crate::view::child_words::group_words;
use crate::view::context::{use_faults, use_texts};
use crate::view::part::{Button, ButtonKind, Field, FieldKind, Select};
use crate::view::words;

/// What a row needs.
#[derive(PartialEq, Properties)]
pub(crate) struct RowProps {
    /// Its place, from 0.
    pub at: usize,
    /// The row as it stands.
    pub row: CareerRow,
}

/// One row of the career.
#[component]
pub(crate) fn Row(props: &RowProps) -> Html {
    let (texts, dispatch, faults) = (use_texts(), use_dispatch(), use_faults());
    let (at, row) = (props.at, &props.row);
    let change = |change: CareerChange| {
        dispatch.reform(move |_: MouseEvent| Message::Form(FormMessage::Career(change.clone())))
    };
    let years = format!("{}–{}", row.start_year, row.start_year.saturating_add(1));
    let summary = [years, group_words(texts, &row.kind, row.group), row.school.clone()];
    let summary =
        summary.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let fault = faults.at(FormField::CareerRow(at));
    let kinds: Vec<AttrValue> =
        words::SCHOOLS.iter().map(|one| words::school(one, texts).into()).collect();
    let groups = std::iter::once(texts.t("not-said")).chain((1..=8u8).map(|one| one.to_string()));
    let halfway = format!("{:04}-01-01", row.start_year.saturating_add(1));
    html! {
        <li class="career-row">
            <details open={fault.is_some()}>
                <summary dir="auto">{ summary }</summary>
                <div class="stack">
                    <div class="field-pair">
                        <Select id={format!("row-kind-{at}")} label={texts.t("career-kind")} choices={kinds}
                            chosen={words::SCHOOLS.iter().position(|one| *one == row.kind).unwrap_or_default()}
                            onchoose={set(&dispatch, props, |row, kind: usize| row.kind = words::SCHOOLS.get(kind).cloned().unwrap_or(SchoolKind::Bo))} />
                        <Select id={format!("row-group-{at}")} label={texts.t("career-row-group")} choices={groups.map(AttrValue::from).collect::<Vec<_>>()}
                            chosen={usize::from(row.group.unwrap_or_default())}
                            onchoose={set(&dispatch, props, |row, group: usize| row.group = u8::try_from(group).ok().filter(|group| *group > 0))} />
                        <Field id={format!("row-from-{at}")} label={texts.t("career-from")} kind={FieldKind::Day} value={row.from.clone()} {fault}
                            onchange={set(&dispatch, props, |row, day: String| row.from = day)} />
                        <Field id={format!("row-to-{at}")} label={texts.t("career-to")} kind={FieldKind::Day} value={row.to.clone()}
                            onchange={set(&dispatch, props, |row, day: String| row.to = day)} />
                    </div>
                    <Field id={format!("row-school-{at}")} label={texts.t("career-school")} value={row.school.clone()}
                        oninput={set(&dispatch, props, |row, school: String| row.school = school)} />
                    <div class="row">
                        <Button label={texts.t("career-doubled")} onclick={change(CareerChange::Doubled(at))} />
                        <Button label={texts.t("career-skipped")} onclick={change(CareerChange::Skipped(at))} />
                        <Button label={texts.t("career-changed-school")} onclick={change(CareerChange::ChangedSchool {
                            row: at, day: halfway, school: String::new(), kind: row.kind.clone(),
                        })} />
                        <Button label={texts.t("career-remove")} kind={ButtonKind::Danger} onclick={change(CareerChange::Remove(at))} />
                    </div>
                </div>
            </details>
        </li>
    }
}

fn set<T: 'static>(
    dispatch: &Callback<Message>,
    props: &RowProps,
    change: impl Fn(&mut CareerRow, T) + 'static,
) -> Callback<T> {
    let (at, row) = (props.at, props.row.clone());
    dispatch.reform(move |value: T| {
        let mut row = row.clone();
        change(&mut row, value);
        Message::Form(FormMessage::Career(CareerChange::Replace(at, row)))
    })
}
