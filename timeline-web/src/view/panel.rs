//! The panel at the side: what is selected, a form, or one of the lists about the whole timeline.
//! It is not modal: the drawing beside it stays in use.

mod about;
mod add_menu;
mod agree;
mod body;
mod candidates;
mod filter;
mod head;
mod import;
mod item;
mod keys;
mod lanes;
mod later;
mod notes;
mod other_receiver;
mod people;
mod responses;
mod share_rows;
mod shares;
mod tray;
mod version;

use yew::{prelude::*, virtual_dom::Key};

use super::form::{form_key, form_view};
use crate::state::Panel;
use crate::view::context::Cx;

pub use add_menu::{ADD_MENU, add_menu};
pub use head::{PanelHeadProps, panel_head};
pub use later::later_count;
pub use notes::{NoteCardProps, note_card};
pub use share_rows::{ShareRowsProps, share_rows};
pub use tray::undated;

/// The panel, if one is open.
pub fn panel_view(cx: &Cx) -> Html {
    if matches!(cx.model.panel, Panel::None) { Html::default() } else { open(cx) }
}

// why: at the start there is none, and a browser compiles what is called as a whole
#[inline(never)]
fn open(cx: &Cx) -> Html {
    let model = &cx.model;
    // why: keys, so that the fields of one panel are not taken for those of another
    let (key, content) = match &model.panel {
        Panel::None => return Html::default(),
        Panel::Item(id) => (Key::from(id.0.to_string()), item::item_panel(cx, *id)),
        Panel::Candidates(ids) => ("candidates".into(), candidates::candidates(cx, ids)),
        Panel::Form(form) => (form_key(form).into(), form_view(cx, form)),
        Panel::People => ("people".into(), people::people(cx)),
        Panel::Lanes => ("lanes".into(), lanes::lanes(cx)),
        Panel::Tray => ("tray".into(), tray::tray(cx)),
        Panel::Later => ("later".into(), later::later(cx)),
        Panel::Notes => ("notes".into(), notes::notes(cx)),
        Panel::Shares => ("shares".into(), shares::shares(cx)),
        Panel::Import(preview) => return import::import(cx, preview),
        Panel::Filter => ("filter".into(), filter::filter_panel(cx)),
        Panel::Keys => ("keys".into(), keys::keys(cx)),
        Panel::About => ("about".into(), about::about(cx)),
    };
    html! {
        <aside class="panel" id="panel" tabindex="-1" aria-labelledby="panel-title"><key={key}>{ content }</></aside>
    }
}
