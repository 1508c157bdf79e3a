//! The tabs between the screens. One tab stop; the arrow keys walk.

use yew::prelude::*;

use crate::state::{Message, Screen};
use crate::view::context::CxProps;
use crate::view::icon::{Sign, icon};

const TABS: [(Screen, &str, &str, Sign); 4] = [
    (Screen::Timeline, "tab-timeline", "tab-for-timeline", Sign::Line),
    (Screen::List, "tab-list", "tab-for-list", Sign::List),
    (Screen::Talk, "tab-talk", "tab-for-talk", Sign::Bubble),
    (Screen::Print, "tab-print", "tab-for-print", Sign::Print),
];

/// The id of the tab of a screen, which names its panel.
pub(super) fn id_of(screen: Screen) -> &'static str {
    TABS.iter().find(|tab| tab.0 == screen).map_or(TABS[0].2, |tab| tab.2)
}

/// The tabs.
#[component]
pub fn Tabs(props: &CxProps) -> Html {
    let cx = &props.cx;
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let nodes = [use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref()];
    let model = &cx.model;
    let here = TABS.iter().position(|tab| tab.0 == model.screen).unwrap_or_default();
    let onkeydown = {
        let (nodes, dispatch) = (nodes.clone(), dispatch.clone());
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => (here + 1) % TABS.len(),
                "ArrowLeft" | "ArrowUp" => (here + TABS.len() - 1) % TABS.len(),
                "Home" => 0,
                "End" => TABS.len() - 1,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            if let Some(tab) = nodes[to].cast::<web_sys::HtmlElement>() {
                // why: a tab that is not there any more leaves the focus where it is
                let _ = tab.focus();
            }
            dispatch.emit(Message::Go(TABS[to].0));
        })
    };
    html! {
        <nav class="tabs-around" aria-label={texts.t("tabs")}>
        <div class="tabs" role="tablist" aria-label={texts.t("tabs")} {onkeydown}>
            { for TABS.into_iter().zip(nodes).enumerate().map(|(at, ((screen, key, id, sign), node))| html! {
                <button type="button" role="tab" {id} ref={node} class="tab"
                    aria-selected={(at == here).to_string()} aria-controls="tabpanel"
                    tabindex={if at == here { "0" } else { "-1" }}
                    onclick={cx.on_press(Message::Go(screen))}>
                    { icon(sign) }<span>{ texts.t(key) }</span>
                </button>
            }) }
        </div>
        </nav>
    }
}
