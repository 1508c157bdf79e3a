//! The kinds of file one can take along beside the timeline itself.

use yew::{prelude::*, props};

use super::menu::{MenuItemProps, menu_item};
use crate::state::{ExportAs, Message, Part};
use crate::view::context::Cx;
use crate::view::icon::Sign;

/// The id of this menu.
pub(super) const EXPORT: &str = "menu-export";

/// The kinds of file.
pub(super) fn exports(cx: &Cx) -> Html {
    let texts = cx.texts;
    let pictures = [
        ("export-picture", Message::Export(ExportAs::Png(Part::Whole))),
        ("export-picture-window", Message::Export(ExportAs::Png(Part::Window))),
        ("export-image", Message::Export(ExportAs::Svg(Part::Whole))),
        ("export-image-window", Message::Export(ExportAs::Svg(Part::Window))),
        ("export-copy-picture", Message::CopyPicture(Part::Whole)),
        ("export-copy-window", Message::CopyPicture(Part::Window)),
    ];
    html! {
        <>
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-csv"), sign: Sign::List,
                onclick: cx.on_press(Message::Export(ExportAs::Csv)),
            })) }
            { for pictures.map(|(key, message)| menu_item(&props!(MenuItemProps {
                label: texts.t(key), sign: Sign::Image, onclick: cx.on_press(message),
            }))) }
            { menu_item(&props!(MenuItemProps {
                label: texts.t("export-calendar"), sign: Sign::List,
                onclick: cx.on_press(Message::Export(ExportAs::Calendar)),
            })) }
        </>
    }
}
