//! One question that fills in the whole career: in which group is the child now?

use timeline_core::model::SchoolKind;
use yew::{prelude::*, props};

use crate::state::{FormMessage, Message};
use crate::view::child_words::group_words;
use crate::view::context::CxProps;
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
#[component]
pub fn FromNow(props: &CxProps) -> Html {
    let cx = &props.cx;
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let kind = use_state_eq(|| 0usize);
    let group = use_state_eq(|| 0usize);
    let school = use_state(String::new);
    let (sort, most) = KINDS.get(*kind).cloned().unwrap_or((SchoolKind::Bo, 8));
    let groups: Vec<_> =
        (1..=most).map(|one| AttrValue::from(group_words(texts, &sort, Some(one)))).collect();
    let choose_kind = {
        let (kind, group) = (kind.clone(), group.clone());
        Callback::from(move |at: usize| {
            kind.set(at);
            group.set(0);
        })
    };
    let choose_group = {
        let group = group.clone();
        Callback::from(move |at: usize| group.set(at))
    };
    let type_school = {
        let school = school.clone();
        Callback::from(move |text: String| school.set(text))
    };
    let fill = {
        let (sort, at, school) = (sort.clone(), *group, (*school).clone());
        dispatch.reform(move |_: MouseEvent| {
            let group = u8::try_from(at + 1).unwrap_or(1);
            Message::Form(FormMessage::CareerFromNow {
                kind: sort.clone(),
                group,
                school: school.clone(),
            })
        })
    };
    html! {
        <div class="stack">
            <p class="field-hint">{ texts.t("career-now-hint") }</p>
            <div class="field-pair">
                { select(&props!(SelectProps {
                    id: "career-kind", label: texts.t("career-kind"),
                    choices: KINDS.iter().map(|one| words::school(&one.0, texts).into()).collect::<Vec<AttrValue>>(),
                    chosen: *kind, onchoose: choose_kind,
                })) }
                { select(&props!(SelectProps {
                    id: "career-group", label: texts.t("career-group"), choices: groups, chosen: *group,
                    onchoose: choose_group,
                })) }
            </div>
            <Field id="career-school" label={texts.t("career-school")} value={(*school).clone()} oninput={type_school} />
            { button(&props!(ButtonProps { label: texts.t("career-fill"), sign: Sign::Check, onclick: fill })) }
        </div>
    }
}
