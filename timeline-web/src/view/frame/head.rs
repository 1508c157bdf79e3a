//! The head of the page: whose timeline it is, whether it is kept, undo, redo, menu.

use yew::{prelude::*, props};

use super::menu::{MENU, menu};
use super::saved::saved;
use crate::state::{ChildMessage, Editable, Focus, Message, Screen};
use crate::view::child_words::{age_and_group, alias};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{IconButtonProps, icon_button, logo};

/// The head of the page.
pub(super) fn head(cx: &Cx) -> Html {
    let (texts, narrow) = (cx.texts, cx.narrow);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let child = &doc.timeline().child;
    let about = age_and_group(texts, child, model.today);
    let edit = cx.on_press(Message::EditForm(Editable::Child));
    let home = cx.on_press(Message::Go(Screen::Start));
    let search = cx.on_press(Message::Focus(Focus::Search));
    let undo = cx.on_press(Message::Undo);
    let redo = cx.on_press(Message::Redo);
    let save = cx.on_press(Message::Save { choose: false });
    let child_mode = cx.on_press(Message::Child(ChildMessage::Enter));
    let locked = doc.read_only.is_some();
    html! {
        <header class="head">
            <button type="button" class="logo" onclick={home} aria-label={texts.t("logo")} title={texts.t("to-start")}>
                { logo() }<span class="logo-word">{ "Tijdlijn" }</span>
            </button>
            <h1 class="head-child">
                <button type="button" class="head-child-button" onclick={edit} title={texts.t("child-edit")}>
                    <strong dir="auto">{ alias(texts, child) }</strong>
                    if !about.is_empty() { <span class="head-child-about">{ about }</span> }
                </button>
            </h1>
            <div class="head-tools">
                { saved(cx) }
                if narrow {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("search"), sign: Sign::Search, class: "is-bare", onclick: search,
                    })) }
                }
                { icon_button(&props!(IconButtonProps {
                    label: texts.t("undo"), sign: Sign::Undo, keys: "Control+Z",
                    disabled: locked || doc.history().can_undo().is_none(), onclick: undo,
                })) }
                if !narrow {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("redo"), sign: Sign::Redo, keys: "Control+Shift+Z",
                        disabled: locked || doc.history().can_redo().is_none(), onclick: redo,
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("save-file"), sign: Sign::Save, keys: "Control+S", onclick: save,
                    })) }
                }
                { icon_button(&props!(IconButtonProps {
                    label: texts.t("child-mode"), sign: Sign::Child, onclick: child_mode,
                })) }
                { icon_button(&props!(IconButtonProps { label: texts.t("menu"), sign: Sign::More, popover: MENU })) }
            </div>
            { menu(cx) }
        </header>
    }
}
