//! The head of a panel: its title, and the button that closes it.

use yew::prelude::*;

use crate::app::use_dispatch;
use crate::state::Message;
use crate::view::context::use_texts;
use crate::view::icon::Sign;
use crate::view::part::IconButton;

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
#[component]
pub fn PanelHead(props: &PanelHeadProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let close = dispatch.reform(|_: MouseEvent| Message::Back);
    html! {
        <div class="panel-head">
            <div class="panel-head-words">
                { props.children.clone() }
                <h2 id="panel-title" dir="auto">{ &props.title }</h2>
            </div>
            <IconButton label={texts.t("panel-close")} sign={Sign::Close} class="is-bare" keys="Escape" onclick={close} />
        </div>
    }
}
