//! A note: fact, thought, feeling or decision, by whoever is speaking, pinned to an item, a lane, a
//! date or a period.

use timeline_core::model::{NoteKind, Pin};
use yew::{prelude::*, props};

use super::person_select::{PersonSelectProps, person_select};
use super::when::{WhenFieldProps, when_field};
use super::{FormFrame, changed};
use crate::state::{Form, FormField, NoteForm, WordsForm};
use crate::view::context::{Cx, Faults};
use crate::view::part::{Field, FieldKind, SegmentsProps, SelectProps, segments, select};
use crate::view::words;

/// The form of a note.
pub(crate) fn note_form_view(cx: &Cx, form: &NoteForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let kind = changed(dispatch, form, Form::Note, |form, at: usize| {
        form.kind = NoteKind::ALL.get(at).copied().unwrap_or(NoteKind::Information);
    });
    html! {
        <FormFrame cx={cx.clone()} title={texts.t(if form.id.is_some() { "form-note" } else { "form-note-new" })}>
            { segments(&props!(SegmentsProps {
                name: "note-kind", legend: texts.t("note-kind"), class: "is-wide",
                chosen: NoteKind::ALL.iter().position(|one| *one == form.kind),
                choices: NoteKind::ALL.iter().map(|one| texts.t(words::note(*one)).into()).collect::<Vec<AttrValue>>(),
                onchoose: kind,
            })) }
            <Field id="note-text" label={texts.t("note-text")} kind={FieldKind::Lines} value={form.text.clone()} needed=true fault={faults.at(FormField::Text)}
                focus=true oninput={changed(dispatch, form, Form::Note, |form, text| form.text = text)} />
            { person_select(cx, &props!(PersonSelectProps {
                id: "note-by", label: texts.t("note-by"), chosen: form.by,
                onchoose: changed(dispatch, form, Form::Note, |form, by| form.by = by),
            })) }
            { pin_fields(cx, form) }
        </FormFrame>
    }
}

/// Where the note is pinned.
fn pin_fields(cx: &Cx, form: &NoteForm) -> Html {
    let (texts, dispatch, faults) = (cx.texts, &cx.dispatch, Faults::of(cx));
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, form) = (doc.timeline(), form);
    let mut places: Vec<(String, Option<Pin>)> = vec![(texts.t("note-pin-when"), None)];
    places.extend(timeline.lanes.iter().map(|lane| {
        let name = lane.called(texts.0).to_owned();
        (texts.with("note-pin-lane", &[("name", (&name).into())]), Some(Pin::Lane(lane.id)))
    }));
    places.extend(timeline.items.iter().map(|item| (item.title.clone(), Some(Pin::Item(item.id)))));
    let at = places.iter().position(|(_, pin)| pin.as_ref() == Some(&form.pin)).unwrap_or_default();
    let names: Vec<_> = places.iter().map(|(name, _)| AttrValue::from(name.clone())).collect();
    let choose = changed(dispatch, form, Form::Note, move |form, at: usize| {
        form.pin = match places.get(at) {
            Some((_, Some(pin))) => pin.clone(),
            _ => Pin::When(WordsForm::default().when()),
        };
    });
    html! {
        <>
            { select(&props!(SelectProps {
                id: "note-pin", label: texts.t("note-pin"), choices: names, chosen: at, onchoose: choose,
            })) }
            if let Pin::When(when) = &form.pin {
                { when_field(cx, &props!(WhenFieldProps {
                    id: "note-when", label: texts.t("when"), words: WordsForm::of(when), until: true,
                    fault: faults.at(FormField::Words), until_fault: faults.at(FormField::Until),
                    onchange: changed(dispatch, form, Form::Note, |form, words: WordsForm| form.pin = Pin::When(words.when())),
                })) }
            }
        </>
    }
}
