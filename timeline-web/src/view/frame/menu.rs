//! The menu behind the three dots: everything that is not needed all the time.

use yew::{prelude::*, props};

use super::export_menu::{EXPORT, exports};
use super::language::language;
use crate::state::{Editable, FileFor, Message, Panel, Screen};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::Popover;

/// The id of the menu.
pub(super) const MENU: &str = "menu";

/// The menu.
pub(super) fn menu(cx: &Cx) -> Html {
    let texts = cx.texts;
    html! {
        <>
            <Popover cx={cx.clone()} id={MENU} label={texts.t("menu")} inside={lines as fn(&Cx) -> Html} />
            <Popover cx={cx.clone()} id={EXPORT} label={texts.t("export")} inside={exports as fn(&Cx) -> Html} />
        </>
    }
}

fn lines(cx: &Cx) -> Html {
    let (texts, narrow) = (cx.texts, cx.narrow);
    html! {
        <>
            <div class="menu-group">
                if narrow { { menu_item(&props!(MenuItemProps {
                    label: texts.t("redo"), sign: Sign::Redo, onclick: cx.on_press(Message::Redo),
                })) } }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("save-file"), sign: Sign::Save, keys: "Ctrl+S",
                    onclick: cx.on_press(Message::Save { choose: false }),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("save-file-as"), sign: Sign::Save,
                    onclick: cx.on_press(Message::Save { choose: true }),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("open-file"), sign: Sign::Folder,
                    onclick: cx.on_press(Message::Pick(FileFor::Open)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("import-csv"), sign: Sign::List,
                    onclick: cx.on_press(Message::Pick(FileFor::Import)),
                })) }
                <button type="button" class="menu-item" popovertarget={EXPORT}>
                    { icon(Sign::Image) }<span>{ texts.t("export") }</span>
                </button>
            </div>
            <div class="menu-group">
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-child"), sign: Sign::Child,
                    onclick: cx.on_press(Message::EditForm(Editable::Child)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-people"), sign: Sign::Friends,
                    onclick: cx.on_press(Message::Open(Panel::People)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-lanes"), sign: Sign::Filter,
                    onclick: cx.on_press(Message::Open(Panel::Lanes)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-notes"), sign: Sign::Bubble,
                    onclick: cx.on_press(Message::Open(Panel::Notes)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-shares"), sign: Sign::Share,
                    onclick: cx.on_press(Message::Open(Panel::Shares)),
                })) }
            </div>
            <div class="menu-group">
                <div class="menu-item is-still">{ icon(Sign::Globe) }{ language(cx) }</div>
                if !narrow || cx.model.large { { menu_item(&props!(MenuItemProps {
                    label: texts.t(if cx.model.large { "large-off" } else { "large-on" }), sign: Sign::Screen,
                    onclick: cx.on_press(Message::Large(!cx.model.large)),
                })) } }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-keys"), sign: Sign::Keyboard, keys: "?",
                    onclick: cx.on_press(Message::Open(Panel::Keys)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("menu-about"), sign: Sign::Question,
                    onclick: cx.on_press(Message::Open(Panel::About)),
                })) }
                { menu_item(&props!(MenuItemProps {
                    label: texts.t("to-start"), sign: Sign::Back, onclick: cx.on_press(Message::Go(Screen::Start)),
                })) }
            </div>
        </>
    }
}

/// What a line of a menu needs.
#[derive(PartialEq, Properties)]
pub(super) struct MenuItemProps {
    pub(super) label: AttrValue,
    pub(super) sign: Sign,
    #[prop_or_default]
    pub(super) keys: Option<AttrValue>,
    pub(super) onclick: Callback<MouseEvent>,
}

/// A line of the menu, or of a menu that opens from it; it closes both.
pub(super) fn menu_item(props: &MenuItemProps) -> Html {
    html! {
        <button type="button" class="menu-item" popovertarget={MENU} popovertargetaction="hide"
            onclick={props.onclick.clone()}>
            { icon(props.sign) }<span>{ &props.label }</span>
            if let Some(keys) = &props.keys { <kbd aria-hidden="true">{ keys }</kbd> }
        </button>
    }
}
