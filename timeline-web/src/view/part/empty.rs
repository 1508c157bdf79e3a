//! What a list says while there is nothing in it.

use yew::prelude::*;

use crate::view::icon::{Icon, Sign};

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
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    html! { <p class="empty"><Icon sign={props.sign} />{ &props.text }</p> }
}
