//! What a list says while there is nothing in it.

use yew::prelude::*;

use crate::view::icon::{Sign, icon};

/// What it needs.
#[derive(PartialEq, Properties)]
pub struct EmptyProps {
    /// The sentence.
    pub text: AttrValue,
    /// A pictogram.
    #[prop_or(Sign::Line)]
    pub sign: Sign,
}

/// A calm sentence where a list would be.
pub fn empty(props: &EmptyProps) -> Html {
    html! { <p class="empty">{ icon(props.sign) }{ &props.text }</p> }
}
