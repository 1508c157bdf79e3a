//! Buttons: with words, or with a pictogram and a name.

use yew::prelude::*;

use crate::view::icon::{Sign, icon};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// An outline.
    #[default]
    Plain,
    /// The one thing to do here.
    Primary,
    /// Words only.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "is-plain",
            Self::Primary => "is-primary",
            Self::Quiet => "is-quiet",
            Self::Danger => "is-danger",
        }
    }
}

/// What a button needs.
#[derive(PartialEq, Properties)]
pub struct ButtonProps {
    /// Its words, which are its name.
    pub label: AttrValue,
    /// A pictogram before the words.
    #[prop_or_default]
    pub sign: Option<Sign>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Sends the form it stands in.
    #[prop_or_default]
    pub submit: bool,
    /// Cannot be used now.
    #[prop_or_default]
    pub disabled: bool,
    /// Opens or closes something: whether that is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// The button itself, to give it the focus.
    #[prop_or_default]
    pub node: NodeRef,
    /// What it does.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A button with words.
pub fn button(props: &ButtonProps) -> Html {
    html! {
        <button ref={props.node.clone()} type={if props.submit { "submit" } else { "button" }}
            class={classes!("button", props.kind.class(), props.class.clone())}
            disabled={props.disabled} aria-expanded={props.expanded.map(|open| open.to_string())}
            onclick={props.onclick.clone()}>
            if let Some(sign) = props.sign { { icon(sign) } }
            <span>{ &props.label }</span>
        </button>
    }
}

/// What a button without visible words needs.
#[derive(PartialEq, Properties)]
pub struct IconButtonProps {
    /// Its name, also shown on hover.
    pub label: AttrValue,
    /// Its pictogram.
    pub sign: Sign,
    /// Cannot be used now. It stays in the tab order, so that the focus is not lost on it.
    #[prop_or_default]
    pub disabled: bool,
    /// Whether it is switched on, for a switch.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// The id of the popover it opens or, with `hides`, closes.
    #[prop_or_default]
    pub popover: Option<AttrValue>,
    /// The keys that do the same, for assistive technology.
    #[prop_or_default]
    pub keys: Option<AttrValue>,
    /// What it does.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A button with a pictogram; its name is in `aria-label`.
pub fn icon_button(props: &IconButtonProps) -> Html {
    let onclick = {
        let (disabled, onclick) = (props.disabled, props.onclick.clone());
        Callback::from(move |event: MouseEvent| {
            if !disabled {
                onclick.emit(event);
            }
        })
    };
    html! {
        <button type="button" class={classes!("icon-button", props.class.clone())}
            aria-label={&props.label} title={&props.label}
            aria-disabled={props.disabled.then_some("true")}
            aria-pressed={props.pressed.map(|on| on.to_string())}
            aria-keyshortcuts={&props.keys} popovertarget={&props.popover} {onclick}>
            { icon(props.sign) }
        </button>
    }
}
