//! A table that was read, before anything of it is added: each row with its date as understood, and
//! what is the matter with it.

use timeline_core::date;
use timeline_core::file::csv::{LaneName, PreviewRow};
use timeline_core::model::Timeline;
use yew::{prelude::*, props};

use crate::state::{ImportPreview, Message};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, Dialog, DialogSize, button};

/// Rows that are shown of each kind; a table can have tens of thousands.
const ROWS: usize = 200;

/// The preview.
pub(crate) fn import(cx: &Cx, preview: &ImportPreview) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (name, preview) = (&preview.name, &preview.preview);
    let good = preview.rows.iter().filter(|row| row.is_good()).count();
    let bad = preview.rows.len() - good;
    let undated =
        preview.rows.iter().filter(|row| row.is_good() && row.resolved.start.is_none()).count();
    let close = dispatch.reform(|()| Message::Back);
    let cancel = cx.on_press(Message::Back);
    let add = cx.on_press(Message::AddImport);
    let list = |names: Vec<String>| names.join(", ");
    html! {
        <Dialog cx={cx.clone()} id="import-title" title={texts.t("import")} size={DialogSize::Large} onclose={close}>
            <p dir="auto">
                if preview.rows.is_empty() {
                    { texts.with("import-none", &[("file", name.into())]) }
                } else {
                    { texts.with("import-counts", &[("file", name.into()), ("good", good.into()), ("bad", bad.into())]) }
                }
                if good > 0 { { " " }{ texts.with("import-undated", &[("undated", undated.into())]) } }
            </p>
            <ul class="prose">
                if !preview.new_people.is_empty() {
                    <li>{ texts.t("import-people") }{ " " }{ list(preview.new_people.iter().map(|one| one.0.clone()).collect()) }</li>
                }
                if !preview.new_lanes.is_empty() {
                    <li>{ texts.t("import-lanes") }{ " " }{ list(preview.new_lanes.clone()) }</li>
                }
                if !preview.ignored_columns.is_empty() {
                    <li>{ texts.t("import-ignored") }{ " " }{ list(preview.ignored_columns.clone()) }</li>
                }
            </ul>
            if bad > 0 {
                <section>
                    <h3>{ texts.with("import-bad", &[("count", bad.into())]) }</h3>
                    <ul class="faults">
                        { for preview.rows.iter().filter(|row| !row.is_good()).take(ROWS).map(|row| html! {
                            <li class="fault">{ icon(Sign::Warning) }<span>{ line(texts, row) }{ " " }{ faults(texts, row) }</span></li>
                        }) }
                    </ul>
                    if bad > ROWS { <p class="muted">{ texts.with("import-more", &[("count", (bad - ROWS).into())]) }</p> }
                </section>
            }
            if good > 0 {
                <div class="table-scroll" tabindex="0" role="group" aria-label={texts.t("import-rows")}>
                    <table class="import-table" role="table">
                        <thead role="rowgroup"><tr role="row">
                            <th role="columnheader" scope="col">{ texts.t("import-line") }</th><th role="columnheader" scope="col">{ texts.t("import-said") }</th>
                            <th role="columnheader" scope="col">{ texts.t("import-understood") }</th><th role="columnheader" scope="col">{ texts.t("list-what") }</th>
                            <th role="columnheader" scope="col">{ texts.t("lane") }</th><th role="columnheader" scope="col">{ texts.t("list-who") }</th>
                        </tr></thead>
                        <tbody role="rowgroup">
                            { for preview.rows.iter().filter(|row| row.is_good()).take(ROWS).map(|row| good_row(texts, doc.timeline(), row)) }
                        </tbody>
                    </table>
                </div>
            }
            if good > ROWS { <p class="muted">{ texts.with("import-more", &[("count", (good - ROWS).into())]) }</p> }
            <div class="form-actions">
                { button(&props!(ButtonProps {
                    label: texts.with("import-add", &[("count", good.into())]), sign: Sign::Check,
                    kind: ButtonKind::Primary, disabled: good == 0, onclick: add,
                })) }
                { button(&props!(ButtonProps { label: texts.t("cancel"), onclick: cancel })) }
            </div>
        </Dialog>
    }
}

fn good_row(texts: Texts, timeline: &Timeline, row: &PreviewRow) -> Html {
    let shown = date::show(&row.resolved, texts.0);
    let words = row.when.whole();
    let lane = match &row.lane {
        LaneName::There(id) => {
            timeline.lane(*id).map(|lane| lane.called(texts.0).to_owned()).unwrap_or_default()
        }
        LaneName::New(name) => name.clone(),
    };
    html! {
        <tr role="row">
            <td class="import-line" role="cell">{ row.line }</td>
            <td class="import-said" role="cell" dir="auto">{ words }</td>
            <td class="import-understood" role="cell">
                if shown.is_empty() { <span class="muted">{ texts.t("import-no-date") }</span> } else { { shown } }
                if let Some(trouble) = row.resolved.trouble {
                    <span class="import-hint small muted">{ date::hint(trouble, texts.0) }</span>
                }
                if !row.resolved.choices.is_empty() { <span class="small muted">{ " " }{ texts.t("import-ambiguous") }</span> }
            </td>
            <td class="import-what" role="cell" dir="auto">
                { &row.title }
                if !row.faults.is_empty() { <span class="fault small">{ faults(texts, row) }</span> }
            </td>
            <td role="cell" dir="auto">{ lane }</td>
            <td class="import-teller" role="cell" dir="auto">{ &row.teller }</td>
        </tr>
    }
}

fn line(texts: Texts, row: &PreviewRow) -> String {
    let number = i64::try_from(row.line).unwrap_or(i64::MAX);
    texts.with("import-at-line", &[("line", number.into())])
}

fn faults(texts: Texts, row: &PreviewRow) -> String {
    row.faults.iter().map(|fault| fault.sentence(texts.0)).collect::<Vec<_>>().join(" ")
}
