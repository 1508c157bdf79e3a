//! The head of a panel: its title, and the button that closes it.

use yew::{prelude::*, props};

use crate::state::Message;
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{IconButtonProps, icon_button};

/// What the head needs.
#[derive(PartialEq, Properties)]
pub struct PanelHeadProps {
    /// The title.
    pub title: AttrValue,
    /// What stands above the title.
    #[prop_or_default]
    pub children: Html,
}

/// The head of a panel.
pub fn panel_head(cx: &Cx, props: &PanelHeadProps) -> Html {
    let texts = cx.texts;
    let close = cx.on_press(Message::Back);
    html! {
        <div class="panel-head">
            <div class="panel-head-words">
                { props.children.clone() }
                <h2 id="panel-title" dir="auto">{ &props.title }</h2>
            </div>
            { icon_button(&props!(IconButtonProps {
                label: texts.t("panel-close"), sign: Sign::Close, class: "is-bare", keys: "Escape",
                onclick: close,
            })) }
        </div>
    }
}
