//! What stands around every screen but the first: the head with tabs and menu, alerts, the toast.

mod alerts;
mod announcer;
mod export_menu;
mod head;
mod language;
mod menu;
mod saved;
mod tabs;
mod toast;

use yew::prelude::*;

use super::context::use_texts;
use super::list::List;
use super::print::PrintScreen;
use super::timeline::TimelineScreen;
use crate::app::use_model;
use crate::state::Screen;

pub use alerts::Alerts;
pub use announcer::Announcer;
pub use language::Language;

/// The frame with one screen in it.
#[component]
pub fn Frame() -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
    let (screen, class) = match model.screen {
        Screen::List => (html! { <List /> }, "is-list"),
        Screen::Print => (html! { <PrintScreen /> }, "is-print"),
        Screen::Start | Screen::Timeline => (html! { <TimelineScreen /> }, "is-timeline"),
    };
    html! {
        <div class={classes!("frame", class)}>
            <a class="skip-link" href="#screen">{ texts.t("skip") }</a>
            <head::Head />
            <tabs::Tabs />
            <Alerts />
            <main class="frame-main" id="screen" tabindex="-1">
                <div class="frame-panel" role="tabpanel" id="tabpanel" aria-labelledby={tabs::id_of(model.screen)}>
                    { screen }
                </div>
            </main>
            <toast::ToastView />
        </div>
    }
}
