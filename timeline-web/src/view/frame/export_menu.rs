//! The kinds of file one can take along beside the timeline itself.

use yew::prelude::*;

use super::menu::MenuItem;
use crate::app::use_dispatch;
use crate::state::{ExportAs, Message};
use crate::view::context::use_texts;
use crate::view::icon::Sign;

/// The id of this menu.
pub(super) const EXPORT: &str = "menu-export";

/// The kinds of file.
#[component]
pub fn ExportMenu() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let say = |message: Message| dispatch.reform(move |_: MouseEvent| message.clone());
    html! {
        <div class="menu" id={EXPORT} popover="auto" role="group" aria-label={texts.t("export")}>
            <MenuItem menu={EXPORT} label={texts.t("export-csv")} sign={Sign::List} onclick={say(Message::Export(ExportAs::Csv))} />
            <MenuItem menu={EXPORT} label={texts.t("export-image")} sign={Sign::Image} onclick={say(Message::Export(ExportAs::Svg))} />
        </div>
    }
}
