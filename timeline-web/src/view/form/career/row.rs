//! One row of the career, with the corrections people need most under it.

use timeline_core::model::SchoolKind;
use yew::{prelude::*, props};

use crate::state::{CareerChange, CareerRow, FormField, FormMessage, Message};
use crate::view::child_words::group_words;
use crate::view::context::{Cx, Faults};
use crate::view::part::{
    ButtonKind, ButtonProps, Field, FieldKind, Fold, SelectProps, button, select,
};
use crate::view::words;

/// One row of the career.
pub(crate) fn row(cx: &Cx, at: usize, career: &CareerRow) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let change = |change: CareerChange| cx.on_press(Message::Form(FormMessage::Career(change)));
    let years = format!("{}–{}", career.start_year, career.start_year.saturating_add(1));
    let summary = [years, group_words(texts, &career.kind, career.group), career.school.clone()];
    let summary =
        summary.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let fault = faults.at(FormField::CareerRow(at));
    let kinds: Vec<AttrValue> =
        words::SCHOOLS.iter().map(|one| words::school(one, texts).into()).collect();
    let groups = std::iter::once(texts.t("not-said")).chain((1..=8u8).map(|one| one.to_string()));
    html! {
        <li class="career-row">
            <Fold open={fault.is_some()} label={summary}>
                <div class="stack">
                    <div class="field-pair">
                        { select(&props!(SelectProps {
                            id: format!("row-kind-{at}"), label: texts.t("career-kind"), choices: kinds,
                            chosen: words::SCHOOLS.iter().position(|one| *one == career.kind).unwrap_or_default(),
                            onchoose: set(dispatch, at, career, |row, kind: usize| row.kind = words::SCHOOLS.get(kind).cloned().unwrap_or(SchoolKind::Bo)),
                        })) }
                        { select(&props!(SelectProps {
                            id: format!("row-group-{at}"), label: texts.t("career-row-group"),
                            choices: groups.map(AttrValue::from).collect::<Vec<_>>(),
                            chosen: usize::from(career.group.unwrap_or_default()),
                            onchoose: set(dispatch, at, career, |row, group: usize| row.group = u8::try_from(group).ok().filter(|group| *group > 0)),
                        })) }
                        <Field id={format!("row-from-{at}")} label={texts.t("career-from")} kind={FieldKind::Day} value={career.from.clone()} {fault}
                            onchange={set(dispatch, at, career, |row, day: String| row.from = day)} />
                        <Field id={format!("row-to-{at}")} label={texts.t("career-to")} kind={FieldKind::Day} value={career.to.clone()}
                            onchange={set(dispatch, at, career, |row, day: String| row.to = day)} />
                    </div>
                    <Field id={format!("row-school-{at}")} label={texts.t("career-school")} value={career.school.clone()}
                        oninput={set(dispatch, at, career, |row, school: String| row.school = school)} />
                    <div class="row">
                        { button(&props!(ButtonProps {
                            label: texts.t("career-doubled"), onclick: change(CareerChange::Doubled(at)),
                        })) }
                        { button(&props!(ButtonProps {
                            label: texts.t("career-skipped"), onclick: change(CareerChange::Skipped(at)),
                        })) }
                        { button(&props!(ButtonProps {
                            label: texts.t("career-changed-school"),
                            onclick: change(CareerChange::ChangedSchool(at)),
                        })) }
                        { button(&props!(ButtonProps {
                            label: texts.t("career-remove"), kind: ButtonKind::Danger,
                            onclick: change(CareerChange::Remove(at)),
                        })) }
                    </div>
                </div>
            </Fold>
        </li>
    }
}

fn set<T: 'static>(
    dispatch: &Callback<Message>,
    at: usize,
    row: &CareerRow,
    change: impl Fn(&mut CareerRow, T) + 'static,
) -> Callback<T> {
    let row = row.clone();
    dispatch.reform(move |value: T| {
        let mut row = row.clone();
        change(&mut row, value);
        Message::Form(FormMessage::Career(CareerChange::Replace(at, row)))
    })
}
