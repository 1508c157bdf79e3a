//! The participants: who they are to the child, and whether they hold parental authority.

use timeline_core::model::{Authority, Person, Role};
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use crate::state::{Change, Editable, Message, NewForm};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::Sign;
use crate::view::part::{
    AvatarProps, ButtonProps, EmptyProps, IconButtonProps, avatar, button, empty, icon_button,
};

/// The participants.
pub(super) fn people(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let people = &doc.timeline().people;
    let locked = doc.read_only.is_some();
    let conversation = match doc.conversation() {
        Some(date) => texts.with("conversation-of", &[("day", (&day(texts, date)).into())]),
        None => texts.t("conversation-today"),
    };
    let row = |(at, person): (usize, &Person)| {
        let id = person.id;
        let called = doc.timeline().called(id, texts.0);
        let delete = cx.on_press(Message::Change(Change::Delete(id.into())));
        let authority = match person.authority {
            Authority::Yes => Some(texts.t("person-has-authority")),
            Authority::No | Authority::Unknown => None,
        };
        let about = [Some(person.role.name(texts.0).to_owned()), authority];
        html! {
            <li key={id.0.to_string()} class="person-row">
                { avatar(&props!(AvatarProps { name: person.name.clone(), index: at })) }
                <span class="item-row-words">
                    <strong dir="auto">{ &person.name }</strong>
                    <span class="small muted">{ about.into_iter().flatten().collect::<Vec<_>>().join(" · ") }</span>
                </span>
                if !locked {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.with("person-edit", &[("name", (&called).into())]), sign: Sign::Pencil,
                        class: "is-bare push", onclick: cx.on_press(Message::EditForm(Editable::Person(id))),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.with("person-delete", &[("name", (&called).into())]), sign: Sign::Trash,
                        class: "is-bare", onclick: delete,
                    })) }
                }
            </li>
        }
    };
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("menu-people") })) }
            <div class="panel-body">
                <div class="row">
                    <p class="grow">{ conversation }</p>
                    if !locked {
                        { icon_button(&props!(IconButtonProps {
                            label: texts.t("conversation-edit"), sign: Sign::Calendar,
                            class: "is-bare push",
                            onclick: cx.on_press(Message::EditForm(Editable::Conversation)),
                        })) }
                    }
                </div>
                if people.is_empty() { { empty(&props!(EmptyProps {
                    text: texts.t("people-none"), sign: Sign::Friends,
                })) } }
                <ul class="rows">{ for people.iter().enumerate().map(row) }</ul>
                if !locked {
                    { button(&props!(ButtonProps {
                        label: texts.t("person-add"), sign: Sign::Plus,
                        onclick: cx.on_press(Message::NewForm(NewForm::Person(Role::Parent))),
                    })) }
                }
            </div>
        </>
    }
}
