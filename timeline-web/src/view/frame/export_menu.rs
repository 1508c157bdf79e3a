//! The kinds of file one can take along beside the timeline itself.

use yew::{prelude::*, props};

use super::menu::{MenuItemProps, menu_item};
use crate::state::{ExportAs, Message};
use crate::view::context::Cx;
use crate::view::icon::Sign;

/// The id of this menu.
pub(super) const EXPORT: &str = "menu-export";

/// The kinds of file.
pub(super) fn export_menu(cx: &Cx) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let say = |message: Message| dispatch.reform(move |_: MouseEvent| message.clone());
    html! {
        <div class="menu" id={EXPORT} popover="auto" role="group" aria-label={texts.t("export")}>
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-csv"), sign: Sign::List,
                onclick: say(Message::Export(ExportAs::Csv)),
            })) }
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-picture"), sign: Sign::Image,
                onclick: say(Message::Export(ExportAs::Png)),
            })) }
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-image"), sign: Sign::Image,
                onclick: say(Message::Export(ExportAs::Svg)),
            })) }
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-copy-picture"), sign: Sign::Image,
                onclick: say(Message::CopyPicture),
            })) }
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-calendar"), sign: Sign::List,
                onclick: say(Message::Export(ExportAs::Calendar)),
            })) }
        </div>
    }
}
