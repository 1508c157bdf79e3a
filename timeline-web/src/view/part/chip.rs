//! A chip: a small switch or choice in a row of its like.

use yew::prelude::*;

/// What the looks of a chip say; the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChipKind {
    /// A choice like any other.
    #[default]
    Plain,
    /// Agreement, or a yes.
    Agrees,
    /// Another view, or a no.
    Differs,
    /// Not known, or still to ask.
    Unsure,
}

impl ChipKind {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "is-plain",
            Self::Agrees => "is-agrees",
            Self::Differs => "is-differs",
            Self::Unsure => "is-unsure",
        }
    }
}

/// What a chip needs.
#[derive(PartialEq, Properties)]
pub struct ChipProps {
    /// Its words.
    pub label: AttrValue,
    /// Whether it is on, for a switch; none for a button.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// What its looks say.
    #[prop_or_default]
    pub kind: ChipKind,
    /// A longer name for assistive technology, which begins with the words.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Cannot be used now.
    #[prop_or_default]
    pub disabled: bool,
    /// What stands before the words.
    #[prop_or_default]
    pub children: Html,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// What it does.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A chip. Around the drawn chip is room for a finger, so that it can be hit.
pub fn chip(props: &ChipProps) -> Html {
    html! {
        <button type="button" class={classes!("chip", props.kind.class(), props.class.clone())}
            aria-pressed={props.pressed.map(|on| on.to_string())} aria-label={&props.name}
            disabled={props.disabled} onclick={props.onclick.clone()}>
            <span class="chip-face">{ props.children.clone() }<span dir="auto">{ &props.label }</span></span>
        </button>
    }
}
