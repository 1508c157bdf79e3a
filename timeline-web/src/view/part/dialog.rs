//! A dialog on top of the screen: the browser's own, which keeps the focus inside, closes with Esc
//! and gives the focus back.

use web_sys::HtmlDialogElement;
use yew::{prelude::*, props};

use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{IconButtonProps, icon_button};

/// How wide it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question.
    #[default]
    Small,
    /// A form or a page to read.
    Medium,
    /// A table.
    Large,
}

/// What a dialog needs.
#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// What every view may ask for.
    pub cx: Cx,
    /// Names its title element; used once on the page.
    pub id: AttrValue,
    /// Its title.
    pub title: AttrValue,
    /// How wide it may be.
    #[prop_or_default]
    pub size: DialogSize,
    /// What stands in it.
    pub children: Html,
    /// Called when it is closed, by button, Esc or form.
    pub onclose: Callback<()>,
}

/// The node of a `dialog` that lies over all else as long as it is there.
#[hook]
pub fn use_modal() -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // why: fails only when it is open already, which is what is wanted
                let _ = dialog.show_modal();
            }
            // why: closing gives the focus back to where it came from
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    node
}

/// A dialog that is open as long as it is there.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let node = use_modal();
    let size = match props.size {
        DialogSize::Small => "is-small",
        DialogSize::Medium => "is-medium",
        DialogSize::Large => "is-large",
    };
    let cancel = props.onclose.reform(|event: Event| event.prevent_default());
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={node} class={classes!("dialog", size)} aria-labelledby={&props.id} oncancel={cancel}>
            <div class="dialog-head">
                <h2 id={&props.id}>{ &props.title }</h2>
                { icon_button(&props!(IconButtonProps {
                    label: texts.t("close"), sign: Sign::Close, onclick: close,
                })) }
            </div>
            <div class="dialog-body">{ props.children.clone() }</div>
        </dialog>
    }
}
