//! One question that fills in the whole career: in which group is the child now?

use timeline_core::model::SchoolKind;
use yew::{prelude::*, props};

use super::super::changed;
use crate::state::{CareerRow, ChildForm, Form, FormMessage, Message};
use crate::view::child_words::group_words;
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, Field, SelectProps, button, select};
use crate::view::words;

/// The kinds of school that count groups or years, with how many.
const KINDS: [(SchoolKind, u8); 8] = [
    (SchoolKind::Bo, 8),
    (SchoolKind::Sbo, 8),
    (SchoolKind::So, 8),
    (SchoolKind::Vmbo, 4),
    (SchoolKind::Havo, 5),
    (SchoolKind::Vwo, 6),
    (SchoolKind::Pro, 6),
    (SchoolKind::Vso, 6),
];

/// The question.
pub(super) fn from_now(cx: &Cx, form: &ChildForm) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let now = form.now.clone().unwrap_or_else(|| CareerRow::whole(0, SchoolKind::Bo, Some(1), ""));
    let answer = changed(dispatch, form, Form::Child, |form, now: CareerRow| form.now = Some(now));
    let (before, asked, typed) = (now.clone(), now.clone(), now.clone());
    let CareerRow { kind, group, school, .. } = now;
    let group = group.unwrap_or(1);
    let at = KINDS.iter().position(|(one, _)| *one == kind).unwrap_or_default();
    let most = KINDS.get(at).map_or(8, |(_, most)| *most);
    let groups: Vec<_> =
        (1..=most).map(|one| AttrValue::from(group_words(texts, &kind, Some(one)))).collect();
    let choose_kind = answer.reform(move |at: usize| CareerRow {
        kind: KINDS.get(at).map_or(SchoolKind::Bo, |(kind, _)| kind.clone()),
        group: Some(1),
        ..before.clone()
    });
    let choose_group = answer
        .reform(move |at: usize| CareerRow { group: u8::try_from(at + 1).ok(), ..asked.clone() });
    let type_school = answer.reform(move |school: String| CareerRow { school, ..typed.clone() });
    let fill = Message::Form(FormMessage::CareerFromNow {
        kind: kind.clone(),
        group,
        school: school.clone(),
    });
    let fill = cx.on_press(fill);
    html! {
        <div class="stack">
            <p class="field-hint">{ texts.t("career-now-hint") }</p>
            <div class="field-pair">
                { select(&props!(SelectProps {
                    id: "career-kind", label: texts.t("career-kind"),
                    choices: KINDS.iter().map(|one| words::school(&one.0, texts).into()).collect::<Vec<AttrValue>>(),
                    chosen: at, onchoose: choose_kind,
                })) }
                { select(&props!(SelectProps {
                    id: "career-group", label: texts.t("career-group"), choices: groups,
                    chosen: usize::from(group.saturating_sub(1)), onchoose: choose_group,
                })) }
            </div>
            <Field id="career-school" label={texts.t("career-school")} value={school} oninput={type_school} />
            { button(&props!(ButtonProps { label: texts.t("career-fill"), sign: Sign::Check, onclick: fill })) }
        </div>
    }
}
