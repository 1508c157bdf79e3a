//! What stands around every screen but the first: the head with tabs and menu, alerts, the toast.

mod alerts;
mod announcer;
mod export_menu;
mod head;
mod language;
mod left;
mod menu;
mod saved;
mod tabs;
mod toast;

use yew::prelude::*;

use super::list::List;
use super::panel::panel_view;
use super::print::PrintScreen;
use super::talk::talk_screen;
use super::timeline::timeline_screen;
use crate::state::Screen;
use crate::view::context::Cx;

pub use alerts::alerts;
pub use announcer::announcer;
pub use language::language;

/// The frame with one screen in it.
pub fn frame(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let (screen, class) = match model.screen {
        Screen::List => (html! { <List cx={cx.clone()} /> }, "is-list"),
        Screen::Talk => (talk_screen(cx), "is-talk"),
        Screen::Print => (html! { <PrintScreen cx={cx.clone()} /> }, "is-print"),
        Screen::Start | Screen::Timeline => (timeline_screen(cx), "is-timeline"),
    };
    html! {
        <div class={classes!("frame", class)}>
            <a class="skip-link" href="#screen">{ texts.t("skip") }</a>
            { head::head(cx) }
            <tabs::Tabs cx={cx.clone()} />
            { alerts(cx) }
            <main class="frame-main" id="screen" tabindex="-1">
                <div class="frame-panel" role="tabpanel" id="tabpanel" aria-labelledby={tabs::id_of(model.screen)}>
                    { screen }
                    if !model.has_panel() { { panel_view(cx) } }
                </div>
            </main>
            { toast::toast_view(cx) }
        </div>
    }
}
