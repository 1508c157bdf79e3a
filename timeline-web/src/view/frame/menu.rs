//! The menu behind the three dots: everything that is not needed all the time.

use yew::prelude::*;

use super::export_menu::{EXPORT, ExportMenu};
use super::language::Language;
use crate::app::use_dispatch;
use crate::state::{Editable, FileFor, Message, Panel, Screen};
use crate::view::context::{use_narrow, use_texts};
use crate::view::icon::{Icon, Sign};

/// The id of the menu.
pub(super) const MENU: &str = "menu";

/// The menu. A popover of the browser: Esc and a tap beside it close it and give the focus back.
#[component]
pub fn Menu() -> Html {
    let (texts, dispatch, narrow) = (use_texts(), use_dispatch(), use_narrow());
    let say = |message: Message| dispatch.reform(move |_: MouseEvent| message.clone());
    html! {
        <>
            <div class="menu" id={MENU} popover="auto" role="group" aria-label={texts.t("menu")}>
                <div class="menu-group">
                    if narrow { <MenuItem label={texts.t("redo")} sign={Sign::Redo} onclick={say(Message::Redo)} /> }
                    <MenuItem label={texts.t("save-file")} sign={Sign::Save} keys="Ctrl+S" onclick={say(Message::Save { choose: false })} />
                    <MenuItem label={texts.t("save-file-as")} sign={Sign::Save} onclick={say(Message::Save { choose: true })} />
                    <MenuItem label={texts.t("open-file")} sign={Sign::Folder} onclick={say(Message::Pick(FileFor::Open))} />
                    <MenuItem label={texts.t("import-csv")} sign={Sign::List} onclick={say(Message::Pick(FileFor::Import))} />
                    <button type="button" class="menu-item" popovertarget={EXPORT}>
                        <Icon sign={Sign::Image} /><span>{ texts.t("export") }</span>
                    </button>
                </div>
                <div class="menu-group">
                    <MenuItem label={texts.t("menu-child")} sign={Sign::Child} onclick={say(Message::EditForm(Editable::Child))} />
                    <MenuItem label={texts.t("menu-people")} sign={Sign::Friends} onclick={say(Message::Open(Panel::People))} />
                    <MenuItem label={texts.t("menu-lanes")} sign={Sign::Filter} onclick={say(Message::Open(Panel::Lanes))} />
                    <MenuItem label={texts.t("menu-notes")} sign={Sign::Bubble} onclick={say(Message::Open(Panel::Notes))} />
                    <MenuItem label={texts.t("menu-shares")} sign={Sign::Share} onclick={say(Message::Open(Panel::Shares))} />
                </div>
                <div class="menu-group">
                    <div class="menu-item is-still"><Icon sign={Sign::Globe} /><Language /></div>
                    <MenuItem label={texts.t("menu-keys")} sign={Sign::Keyboard} keys="?" onclick={say(Message::Open(Panel::Keys))} />
                    <MenuItem label={texts.t("menu-about")} sign={Sign::Question} onclick={say(Message::Open(Panel::About))} />
                    <MenuItem label={texts.t("to-start")} sign={Sign::Back} onclick={say(Message::Go(Screen::Start))} />
                </div>
            </div>
            <ExportMenu />
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
    #[prop_or(MENU)]
    pub(super) menu: &'static str,
    pub(super) onclick: Callback<MouseEvent>,
}

/// A line of a menu, which closes it.
#[component]
pub(super) fn MenuItem(props: &MenuItemProps) -> Html {
    html! {
        <button type="button" class="menu-item" popovertarget={props.menu} popovertargetaction="hide"
            onclick={props.onclick.clone()}>
            <Icon sign={props.sign} /><span>{ &props.label }</span>
            if let Some(keys) = &props.keys { <kbd aria-hidden="true">{ keys }</kbd> }
        </button>
    }
}
