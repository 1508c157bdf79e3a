//! The panel at the side: what is selected, a form, or one of the lists about the whole timeline.
//! It is not modal: the drawing beside it stays in use.

mod about;
mod add_menu;
mod body;
mod candidates;
mod filter;
mod head;
mod import;
mod item;
mod keys;
mod lanes;
mod notes;
mod people;
mod responses;
mod share_rows;
mod shares;
mod tray;
mod version;

use yew::prelude::*;

use super::form::FormView;
use crate::app::use_model;
use crate::state::Panel;

pub use add_menu::{ADD_MENU, AddMenu};
pub use head::PanelHead;
pub use notes::NoteCard;
pub use share_rows::ShareRows;
pub use tray::undated;

/// The panel, if one is open.
#[component]
pub fn PanelView() -> Html {
    let Some(model) = use_model() else { return Html::default() };
    let content = match &model.panel {
        Panel::None => return Html::default(),
        Panel::Item(id) => html! { <item::ItemPanel key={id.0.to_string()} id={*id} /> },
        Panel::Candidates(ids) => html! { <candidates::Candidates ids={ids.clone()} /> },
        Panel::Form(form) => html! { <FormView form={(**form).clone()} /> },
        Panel::People => html! { <people::People /> },
        Panel::Lanes => html! { <lanes::Lanes /> },
        Panel::Tray => html! { <tray::Tray /> },
        Panel::Notes => html! { <notes::Notes /> },
        Panel::Shares => html! { <shares::Shares /> },
        Panel::Import(preview) => return html! { <import::Import preview={preview.clone()} /> },
        Panel::Filter => html! { <filter::FilterPanel /> },
        Panel::Keys => html! { <keys::Keys /> },
        Panel::About => html! { <about::About /> },
    };
    html! {
        <aside class="panel" id="panel" tabindex="-1" aria-labelledby="panel-title">{ content }</aside>
    }
}
